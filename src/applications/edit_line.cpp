#include "applications/activity_checks.h"
#include "applications/double_funding.h"

namespace hecht::applications {

using namespace feature;

Outcome<BudgetLine> edit_line(storage::Database& database, const access::Actor& actor, Schemes schemes,
                              const std::string& id, std::int64_t version, const BudgetLineInput& input,
                              base::Instant now) {
  storage::Change change(database);
  auto line = load_line(change, id);
  if (!line) return NotThere{};
  const auto opened = open_dossier(change, actor, schemes, line->application_id, now);
  if (const auto refusal = cannot_fill<BudgetLine>(opened, kBudget, owners_of(change, *line))) return *refusal;
  static_cast<BudgetLineInput&>(*line) = input;
  line->version = version;
  const Checks checks = check_line(change, *opened->scheme, *line);
  if (!checks.ok()) return checks.problems;
  if (const auto stale = update(change, "budget_line", *line, [&] { return load_line(change, id); })) return *stale;
  ++line->version;
  find_double_funding(change, line->application_id, now);
  touch(change, line->application_id);
  change.commit(event_for(actor, *opened, now, "application.line.edit", {{"line", id}}));
  return Done<BudgetLine>{*line, checks.warnings};
}

}  // namespace hecht::applications
