#include <algorithm>

#include "applications/application_rows.h"
#include "applications/decisions.h"
#include "applications/dossier_facts.h"
#include "applications/event_writer.h"
#include "applications/party_checks.h"
#include "applications/rows.h"
#include "register/alliances.h"
#include "register/memberships.h"
#include "register/parties.h"
#include "schemes/formula_inputs.h"

namespace hecht::applications {

using namespace feature;

namespace {

bool uses_route(const schemes::Scheme& scheme) {
  const auto bit = schemes::bit_of(schemes::ProcessInput::Route);
  const auto in = [&](const schemes::Formula& formula) {
    return (schemes::facts_in(scheme, *formula.root) & bit) != 0;
  };
  return std::any_of(scheme.process.transitions.begin(), scheme.process.transitions.end(), [&](const auto& each) {
    return (each.when && in(*each.when)) ||
           std::any_of(each.guards.begin(), each.guards.end(), [&](const auto& guard) { return in(guard.test); });
  });
}

constexpr std::string_view kAwardedBefore = R"(
SELECT (SELECT COUNT(*) FROM earlier_award WHERE scheme = :scheme AND year = :year
          AND (alliance_id = :alliance OR party_id = :party))
     + (SELECT COUNT(*) FROM application WHERE awarded IS NOT NULL AND announced = 1 AND scheme <> :version
          AND substr(scheme, 1, :length) = :prefix AND (alliance_id = :alliance2 OR party_id = :party2)))";

// An award in the year before, or under another version of the scheme.
bool has_been_awarded(storage::Session& session, const schemes::Scheme& scheme, const ApplicationStart& input) {
  const std::string alliance = input.alliance_id.value_or("");
  const std::string party = input.party_id.value_or("");
  const std::string prefix = scheme.id + "@";
  return session.value<std::int64_t>(kAwardedBefore,
                                     {scheme.id, scheme.valid_from.year - 1, alliance, party, scheme.key(),
                                      static_cast<std::int64_t>(prefix.size()), prefix, alliance, party}) > 0;
}

// The party the actor stands for, when there is one that can be in the lead.
std::string own_party(const access::Actor& actor, const std::vector<std::string>& parties) {
  for (const auto& held : actor.roles)
    if (std::find(parties.begin(), parties.end(), held.organisation_id) != parties.end()) return held.organisation_id;
  return {};
}

std::vector<ApplicationParty> first_parties(storage::Session& session, const schemes::Scheme& scheme,
                                            const ApplicationStart& input, const base::Date& today) {
  std::vector<ApplicationParty> parties;
  const auto add = [&](const std::string& id) -> ApplicationParty* {
    const auto same = [&](const auto& each) { return each.party_id == id; };
    if (std::any_of(parties.begin(), parties.end(), same)) return nullptr;
    ApplicationParty party;
    party.party_id = id;
    return &parties.emplace_back(std::move(party));
  };
  if (input.party_id) add(*input.party_id);
  if (!input.alliance_id) return parties;
  for (const auto& each : registry::memberships_of_alliance(session, *input.alliance_id)) {
    if (each.role != registry::MembershipRole::Participant || !registry::active_on(each, today)) continue;
    auto* party = add(each.party_id);
    if (party == nullptr) continue;
    party->discipline = each.discipline;
    // Where confirming the membership is what is asked, that was done already.
    if (!each.confirmed_by || scheme.process.consent != schemes::Process().consent) continue;
    party->consent = Consent::Given;
    party->consent_by = each.confirmed_by;
    party->consent_at = each.confirmed_at;
  }
  return parties;
}

void check_subject(storage::Session& session, const ApplicationStart& input, Checks& checks) {
  if (input.alliance_id.has_value() == input.party_id.has_value())
    return checks.refuse("allianceId", phrases::kOneSubject, phrases::kOneSubjectRemedy);
  if (input.alliance_id && !registry::load_alliance(session, *input.alliance_id))
    checks.refuse("allianceId", phrases::kNoSuchAlliance, phrases::kNoSuchAllianceRemedy);
  if (input.party_id && !registry::load_party(session, *input.party_id))
    checks.problems.push_back(registry::no_such_party("partyId"));
}

base::Result<schemes::SchemePtr> open_scheme(const schemes::Catalogue& schemes, const std::string& reference,
                                             const base::Date& today) {
  auto scheme = schemes.find(reference, today);
  if (!scheme) {
    auto problems = scheme.problems();
    for (auto& each : problems) each.field = "scheme";
    return problems;
  }
  if (!(*scheme)->process.runs())
    return refused("scheme", phrases::kNoProcess, phrases::kNoProcessRemedy, {(*scheme)->title.nl});
  const auto& valid_to = (*scheme)->valid_to;
  const std::string last = valid_to ? base::to_string(*valid_to) : "…";
  if (!(*scheme)->valid_on(today))
    return refused("scheme", phrases::kNotOpen, phrases::kNotOpenRemedy,
                   {(*scheme)->title.nl, base::to_string((*scheme)->valid_from), last});
  return *scheme;
}

struct Starting {
  storage::Change& change;
  const access::Actor& actor;
  const schemes::Catalogue& schemes;
  const schemes::Scheme& scheme;
  const ApplicationStart& input;
  base::Instant now;
};

void set_route(const Starting& starting, Application& application, Checks& checks) {
  if (!uses_route(starting.scheme)) return;
  const Route preset =
      has_been_awarded(starting.change, starting.scheme, starting.input) ? Route::Existing : Route::New;
  application.route = starting.input.route.value_or(preset);
  application.route_reason = starting.input.route_reason;
  checks.text("routeReason", application.route_reason);
  if (application.route != preset && !application.route_reason)
    checks.refuse("routeReason", phrases::kOtherRoute, phrases::kOtherRouteRemedy,
                  {preset == Route::New ? "nieuw" : "bestaand"});
}

// Who begins says yes for the own organisation in the same act.
void consent_for_own(const Starting& starting, std::vector<ApplicationParty>& parties) {
  for (auto& each : parties) {
    if (each.consent != Consent::Asked ||
        !may_consent(starting.change, starting.actor, starting.scheme, each.party_id, starting.now))
      continue;
    each.consent = Consent::Given;
    each.consent_by = starting.actor.person_id;
    each.consent_at = base::Instant{starting.now.seconds, 0};
  }
}

// Of people; what the program begins by itself is no choice.
bool is_beginning(const schemes::Transition& transition) { return transition.from.empty() && !transition.by_system(); }

std::vector<std::string> beginnings_of(const schemes::Process& process) {
  std::vector<std::string> ids;
  for (const auto& each : process.transitions)
    if (is_beginning(each)) ids.push_back(each.id);
  return ids;
}

std::optional<int> beginning_of(const schemes::Process& process, const std::optional<std::string>& wanted) {
  std::optional<int> first;
  for (std::size_t i = 0; i < process.transitions.size(); ++i) {
    const auto& each = process.transitions[i];
    if (!is_beginning(each)) continue;
    if (wanted && each.id == *wanted) return static_cast<int>(i);
    const bool fills = process.stages[static_cast<std::size_t>(each.to)].edits == schemes::Edits::All;
    if (!wanted && !first && fills) first = static_cast<int>(i);
  }
  return first;
}

// Why it cannot begin; nothing when it can.
base::Problems not_yet(const Starting& starting, const Dossier& dossier, int transition) {
  const Acting acting{starting.actor.person_id, false, {}, {}};
  const auto question = question_of(dossier, FactsOf::Now, starting.now);
  const auto values = process_values(dossier, acting, starting.now);
  const auto dutch = schemes::offered(question, values, {}, base::Language::Dutch);
  const auto english = schemes::offered(question, values, {}, base::Language::English);
  base::Problems problems;
  const auto found =
      std::find_if(dutch.begin(), dutch.end(), [&](const auto& each) { return each.transition == transition; });
  if (found == dutch.end()) return refused("scheme", phrases::kNotInOrder, phrases::kNotInOrderRemedy);
  const auto& other = english[static_cast<std::size_t>(found - dutch.begin())];
  for (std::size_t i = 0; i < found->guards.size(); ++i) {
    const auto& guard = found->guards[i];
    if (guard.outcome == schemes::Outcome::Yes) continue;
    problems.push_back({{},
                        guard.missing.empty() ? "scheme" : "answers." + guard.missing.front(),
                        {guard.text, other.guards[i].text},
                        {guard.reason, other.guards[i].reason}});
  }
  return problems;
}

// The rows are there; with all that is known of them it is seen whether this may begin.
Outcome<Application> begin(const Starting& starting, int index, const std::string& id) {
  const auto dossier = load_dossier(starting.change, starting.schemes, id, starting.now);
  HECHT_ASSERT(dossier.has_value());
  const auto& process = starting.scheme.process;
  const auto& transition = process.transitions[static_cast<std::size_t>(index)];
  if (!has_right(standing_of(starting.actor, dossier->belonging), transition, dossier->belonging.scope))
    return NotAllowed{};
  if (auto problems = not_yet(starting, *dossier, index); !problems.empty()) return problems;
  const auto audit = registry::event_of(starting.actor, dossier->belonging.scope, starting.now, "application.start",
                                        {"application", id}, {{"scheme", starting.scheme.key()}});
  StepInput input;
  input.questions = starting.input.questions;
  auto head = write_start(starting.change, *dossier, index,
                          {starting.actor.person_id, audit.organisation_id, std::move(input)}, starting.now);
  starting.change.commit(audit);
  return Done<Application>{std::move(head)};
}

}  // namespace

Outcome<Application> start_application(storage::Database& database, const access::Actor& actor,
                                       const schemes::Catalogue& schemes, const ApplicationStart& input,
                                       base::Instant now) {
  storage::Change change(database);
  const base::Date today = registry::day_of(now);
  const auto scheme = open_scheme(schemes, input.scheme, today);
  if (!scheme) return scheme.problems();
  Checks checks;
  check_subject(change, input, checks);
  if (!checks.ok()) return checks.problems;
  const Starting starting{change, actor, schemes, **scheme, input, now};
  auto parties = first_parties(change, **scheme, input, today);
  std::vector<std::string> ids;
  for (const auto& each : parties) ids.push_back(each.party_id);
  Application application;
  application.scheme = (*scheme)->key();
  application.alliance_id = input.alliance_id;
  application.party_id = input.party_id;
  application.lead_party_id = input.lead_party_id.value_or(input.party_id.value_or(own_party(actor, ids)));
  if (std::find(ids.begin(), ids.end(), application.lead_party_id) == ids.end())
    checks.refuse("leadPartyId", phrases::kWhoLeads, phrases::kWhoLeadsRemedy);
  application.title = input.title.value_or((*scheme)->title.nl);
  checks.name("title", application.title);
  set_route(starting, application, checks);
  application.contact_person_id = actor.person_id;
  const auto& process = (*scheme)->process;
  const auto beginning = beginning_of(process, input.transition);
  if (!beginning) {
    checks.refuse("transition", phrases::kNoBeginning, phrases::kNoBeginningRemedy,
                  {input.transition.value_or(""), base::format_list(beginnings_of(process), base::Language::Dutch)});
    return checks.problems;
  }
  const auto& transition = process.transitions[static_cast<std::size_t>(*beginning)];
  if (asks(transition, schemes::Asked::Questions) && (!input.questions || input.questions->empty()))
    checks.refuse("questions", phrases::kNoQuestions, phrases::kNoQuestionsRemedy);
  if (input.questions)
    for (auto question : *input.questions) checks.text("questions.question", question.question);
  application.stage = process.stages[static_cast<std::size_t>(transition.to)].id;
  auto answers = checked_answers(**scheme, input.answers.value_or(base::Json(base::Json::Object{})), checks);
  if (!checks.ok()) return checks.problems;
  consent_for_own(starting, parties);
  // The guards are looked at afterwards, with all that is known.
  const auto row = insert_application(
      change, **scheme, {std::move(application), std::move(answers), std::move(parties), actor.person_id}, now);
  return begin(starting, *beginning, row.id);
}

}  // namespace hecht::applications
