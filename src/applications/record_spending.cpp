#include "applications/activity_checks.h"

namespace hecht::applications {

using namespace feature;

// What was spent is filled in once money was awarded, until the end.
Outcome<BudgetLine> record_spending(storage::Database& database, const access::Actor& actor, Schemes schemes,
                                    const std::string& id, std::int64_t version, const SpendingInput& input,
                                    base::Instant now) {
  storage::Change change(database);
  auto line = load_line(change, id);
  if (!line) return NotThere{};
  const auto opened = open_dossier(change, actor, schemes, line->application_id, now);
  if (!opened.there()) return NotThere{};
  auto scope = opened->belonging.scope;
  scope.own = owners_of(change, *line);
  scope.own.push_back(opened->application.lead_party_id);
  if (!may(opened.standing, "budget", access::Act::Write, scope)) return NotAllowed{};
  if (!opened->application.awarded || opened->stage().final)
    return refused("spent", phrases::kNothingToSpend, phrases::kNothingToSpendRemedy, {opened->stage().title.nl});
  Checks checks;
  line->spent = input.spent;
  line->spent_note = input.note;
  line->version = version;
  checks.text("note", line->spent_note);
  if (line->spent && *line->spent < base::Money())
    checks.refuse("spent", phrases::kNegative, phrases::kNegativeRemedy, {line->spent->to_string()});
  if (!checks.ok()) return checks.problems;
  if (const auto stale = update(change, "budget_line", *line, [&] { return load_line(change, id); })) return *stale;
  ++line->version;
  touch(change, line->application_id);
  change.commit(event_for(actor, *opened, now, "application.line.spent", {{"line", id}}));
  return Done<BudgetLine>{*line, checks.warnings};
}

}  // namespace hecht::applications
