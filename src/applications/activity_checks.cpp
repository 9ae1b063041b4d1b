#include "applications/activity_checks.h"

#include <algorithm>

#include "register/parties.h"

namespace hecht::applications {

using namespace feature;

namespace {

constexpr std::size_t kParticipantsMax = 200;
constexpr std::int64_t kThemes = 3;

void check_party(storage::Session& session, const std::string& field, const std::string& id, Checks& checks) {
  if (!registry::load_party(session, id)) checks.problems.push_back(registry::no_such_party(field));
}

void check_executor(storage::Session& session, const ActivityInput& input, Checks& checks) {
  const bool is_party = input.executor_kind && *input.executor_kind != ExecutorKind::Network &&
                        *input.executor_kind != ExecutorKind::OtherNetwork;
  if (input.executor_id && !is_party)
    return checks.refuse("executorId", phrases::kExecutorNoParty, phrases::kExecutorNoPartyRemedy);
  if (is_party && !input.executor_id)
    return checks.refuse("executorId", phrases::kWhichExecutor, phrases::kWhichExecutorRemedy);
  if (input.executor_id) check_party(session, "executorId", *input.executor_id, checks);
}

std::vector<std::string> categories_of(const schemes::Scheme& scheme) {
  std::vector<std::string> categories;
  for (const auto* list : {&scheme.spending_allowed, &scheme.spending_refused})
    for (const auto& each : *list) categories.push_back(each.id);
  return categories;
}

}  // namespace

Checks check_activity(storage::Session& session, ActivityInput& input) {
  Checks checks;
  checks.name("title", input.title);
  checks.text("type", input.type);
  checks.text("description", input.description);
  checks.text("serves", input.serves);
  checks.text("supportNeed", input.support_need);
  checks.text("progressNote", input.progress_note);
  if (input.theme && (*input.theme < 1 || *input.theme > kThemes))
    checks.refuse("theme", phrases::kBadTheme, phrases::kBadThemeRemedy, {std::to_string(*input.theme)});
  check_executor(session, input, checks);
  std::sort(input.participants.begin(), input.participants.end());
  input.participants.erase(std::unique(input.participants.begin(), input.participants.end()), input.participants.end());
  if (input.participants.size() > kParticipantsMax)
    checks.refuse("participants", phrases::kTooManyParties, phrases::kTooManyPartiesRemedy,
                  {std::to_string(input.participants.size()), std::to_string(kParticipantsMax)});
  for (const auto& each : input.participants) check_party(session, "participants", each, checks);
  // It can be saved: what it is for may still be found out.
  if (!input.serves) checks.warn("serves", phrases::kServesWhat, phrases::kServesWhatRemedy);
  return checks;
}

void save_participants(storage::Writing& writing, const Activity& activity) {
  writing.run("DELETE FROM application_participant WHERE activity_id = :id", {activity.id});
  for (const auto& each : activity.participants)
    writing.run("INSERT INTO application_participant (activity_id, party_id) VALUES (:activity, :party)",
                {activity.id, each});
}

std::optional<Activity> load_activity(storage::Session& session, const std::string& id) {
  auto activity = select_one<Activity>(session, "FROM application_activity WHERE id = :id", {id});
  if (!activity) return activity;
  for (auto& [party] : session.rows<std::string>(
           "SELECT party_id FROM application_participant WHERE activity_id = :id ORDER BY party_id", {id}))
    activity->participants.push_back(std::move(party));
  return activity;
}

std::vector<std::string> owners_of(const ActivityInput& activity) {
  auto owners = activity.participants;
  if (activity.executor_id) owners.push_back(*activity.executor_id);
  return owners;
}

Checks check_line(storage::Session& session, const schemes::Scheme& scheme, BudgetLineInput& input) {
  Checks checks;
  checks.name("description", input.description);
  checks.one_of("category", input.category, categories_of(scheme));
  checks.period(input.from_date, input.to_date);
  if (input.amount < base::Money())
    checks.refuse("amount", phrases::kNegative, phrases::kNegativeRemedy, {input.amount.to_string()});
  if (input.party_id) check_party(session, "partyId", *input.party_id, checks);
  const auto refused = std::find_if(scheme.spending_refused.begin(), scheme.spending_refused.end(),
                                    [&](const auto& each) { return each.id == input.category; });
  if (refused != scheme.spending_refused.end())
    checks.warn("category", phrases::kNotPaid, phrases::kNotPaidRemedy, {refused->text.nl});
  return checks;
}

std::optional<BudgetLine> load_line(storage::Session& session, const std::string& id) {
  return select_one<BudgetLine>(session, "FROM budget_line WHERE id = :id", {id});
}

std::vector<std::string> owners_of(storage::Session& session, const BudgetLine& line) {
  const auto activity = load_activity(session, line.activity_id);
  auto owners = activity ? owners_of(*activity) : std::vector<std::string>();
  if (line.party_id) owners.push_back(*line.party_id);
  return owners;
}

}  // namespace hecht::applications
