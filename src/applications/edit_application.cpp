#include "applications/party_checks.h"
#include "applications/reminders.h"

namespace hecht::applications {

using namespace feature;

namespace {

// Who is to lead says so itself, unless the actor may say it for them.
void ask_new_lead(storage::Change& change, const access::Actor& actor, const Dossier& dossier, const std::string& lead,
                  base::Instant now) {
  if (lead == dossier.application.lead_party_id || may_consent(change, actor, *dossier.scheme, lead, now)) return;
  for (auto party : dossier.parties) {
    if (party.party_id != lead) continue;
    take_back_consent(party);
    const auto stale =
        update(change, "application_party", party, [&] { return load_application_party(change, party.id); });
    HECHT_ASSERT(!stale);  // read in this same change
  }
  ask_consent_again(change, dossier, lead, now);
}

}  // namespace

Outcome<Application> edit_application(storage::Database& database, const access::Actor& actor,
                                      const schemes::Catalogue& schemes, const std::string& id, std::int64_t version,
                                      const ApplicationInput& input, base::Instant now) {
  storage::Change change(database);
  const auto opened = open_dossier(change, actor, schemes, id, now);
  if (const auto refusal = cannot_fill<Application>(opened, "application")) return *refusal;
  Application application = opened->application;
  const auto route = application.route;
  static_cast<ApplicationInput&>(application) = input;
  application.version = version;
  Checks checks;
  checks.name("title", application.title);
  checks.text("routeReason", application.route_reason);
  const auto& parties = opened->parties;
  if (std::none_of(parties.begin(), parties.end(),
                   [&](const auto& each) { return each.party_id == application.lead_party_id; }))
    checks.refuse("leadPartyId", phrases::kWhoLeads, phrases::kWhoLeadsRemedy);
  if (route.has_value() != application.route.has_value())
    checks.refuse("route", phrases::kRouteFixed, phrases::kRouteFixedRemedy);
  if (route != application.route && !application.route_reason)
    checks.refuse("routeReason", phrases::kOtherRoute, phrases::kOtherRouteRemedy,
                  {route == Route::New ? "nieuw" : "bestaand"});
  if (change.value<std::int64_t>("SELECT COUNT(*) FROM person WHERE id = :id", {application.contact_person_id}) == 0)
    checks.refuse("contactPersonId", phrases::kNoSuchPerson, phrases::kNoSuchPersonRemedy);
  if (application.received && !application.parent_id)
    checks.refuse("received", phrases::kNoReport, phrases::kNoReportRemedy);
  if (application.received && *application.received < base::Money())
    checks.refuse("received", phrases::kNegative, phrases::kNegativeRemedy, {application.received->to_string()});
  if (!checks.ok()) return checks.problems;
  if (const auto stale = update(change, "application", application, [&] { return load_application(change, id); }))
    return *stale;
  ++application.version;
  ask_new_lead(change, actor, *opened, application.lead_party_id, now);
  change.run("UPDATE application SET search = :search WHERE id = :id", {search_words(change, application), id});
  change.commit(event_for(actor, *opened, now, "application.edit"));
  return Done<Application>{application, checks.warnings};
}

}  // namespace hecht::applications
