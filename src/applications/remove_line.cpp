#include "applications/activity_checks.h"

namespace hecht::applications {

using namespace feature;

Outcome<BudgetLine> remove_line(storage::Database& database, const access::Actor& actor, Schemes schemes,
                                const std::string& id, base::Instant now) {
  storage::Change change(database);
  const auto line = load_line(change, id);
  if (!line) return NotThere{};
  const auto opened = open_dossier(change, actor, schemes, line->application_id, now);
  if (const auto refusal = cannot_fill<BudgetLine>(opened, kBudget, owners_of(change, *line))) return *refusal;
  // A judgement is about two; without one of them nothing is paid twice.
  change.run("DELETE FROM double_pair WHERE line_id = :line OR other_line_id = :other", {id, id});
  change.run("DELETE FROM budget_line WHERE id = :id", {id});
  touch(change, line->application_id);
  change.commit(
      event_for(actor, *opened, now, "application.line.remove", {{"line", id}, {"description", line->description}}));
  return Done<BudgetLine>{*line};
}

}  // namespace hecht::applications
