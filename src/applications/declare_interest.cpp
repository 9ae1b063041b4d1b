#include "applications/meeting_checks.h"
#include "storage/new_id.h"

namespace hecht::applications {

using namespace feature;

Outcome<OwnInterest> declare_interest(storage::Database& database, const access::Actor& actor,
                                      const schemes::Catalogue& schemes, const std::string& application_id,
                                      const InterestInput& input, base::Instant now) {
  storage::Change change(database);
  const auto opened = open_dossier(change, actor, schemes, application_id, now);
  if (!opened.there()) return NotThere{};
  OwnInterest interest;
  interest.person_id = input.person_id.value_or(actor.person_id);
  if (interest.person_id != actor.person_id &&
      !may(opened.standing, kPrepares, access::Act::Write, opened->belonging.scope))
    return NotAllowed{};
  Checks checks;
  interest.reason = input.reason;
  checks.text("reason", interest.reason);
  const auto& recused = opened->belonging.scope.recused;
  if (std::find(recused.begin(), recused.end(), interest.person_id) != recused.end())
    checks.refuse("personId", phrases::kDeclaredAlready, phrases::kDeclaredAlreadyRemedy);
  const auto& viewers = opened->viewers;
  if (std::find(viewers.begin(), viewers.end(), interest.person_id) != viewers.end())
    checks.refuse("personId", phrases::kAdvisedHere, phrases::kAdvisedHereRemedy);
  if (change.value<std::int64_t>("SELECT COUNT(*) FROM person WHERE id = :id", {interest.person_id}) == 0)
    checks.refuse("personId", phrases::kNoSuchPerson, phrases::kNoSuchPersonRemedy);
  if (!checks.ok()) return checks.problems;
  interest.id = storage::new_id();
  interest.application_id = application_id;
  interest.declared_by = actor.person_id;
  interest.declared_at = {now.seconds, 0};
  insert(change, "own_interest", interest);
  change.commit(event_for(actor, *opened, now, "application.interest", {{"person", interest.person_id}}));
  return Done<OwnInterest>{interest, checks.warnings};
}

}  // namespace hecht::applications
