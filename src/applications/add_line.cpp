#include "applications/activity_checks.h"
#include "applications/double_funding.h"
#include "storage/new_id.h"

namespace hecht::applications {

using namespace feature;

Outcome<BudgetLine> add_line(storage::Database& database, const access::Actor& actor, Schemes schemes,
                             const std::string& activity_id, const BudgetLineInput& input, base::Instant now) {
  storage::Change change(database);
  const auto activity = load_activity(change, activity_id);
  if (!activity) return NotThere{};
  const auto opened = open_dossier(change, actor, schemes, activity->application_id, now);
  auto owners = owners_of(*activity);
  if (input.party_id) owners.push_back(*input.party_id);
  if (const auto refusal = cannot_fill<BudgetLine>(opened, kBudget, owners)) return *refusal;
  BudgetLine line;
  static_cast<BudgetLineInput&>(line) = input;
  Checks checks = check_line(change, *opened->scheme, line);
  if (activity->no_costs) checks.refuse("activityId", phrases::kNoCosts, phrases::kNoCostsRemedy);
  if (!checks.ok()) return checks.problems;
  line.id = storage::new_id();
  line.application_id = activity->application_id;
  line.activity_id = activity_id;
  insert(change, "budget_line", line);
  find_double_funding(change, line.application_id, now);
  touch(change, line.application_id);
  change.commit(event_for(actor, *opened, now, "application.line.add", {{"line", line.id}}));
  return Done<BudgetLine>{line, checks.warnings};
}

}  // namespace hecht::applications
