#include <algorithm>

#include "applications/double_funding.h"
#include "applications/event_writer.h"
#include "applications/rows.h"
#include "schemes/formula_inputs.h"

namespace hecht::applications {

using namespace feature;

namespace {

// Whoever may take the step that waits for the judgement.
bool may_judge(const access::Actor& standing, const Dossier& dossier) {
  const auto& transitions = dossier.scheme->process.transitions;
  return std::any_of(transitions.begin(), transitions.end(), [&](const schemes::Transition& each) {
    return waits_for_pairs(*dossier.scheme, each) && has_right(standing, each, dossier.belonging.scope);
  });
}

}  // namespace

bool waits_for_pairs(const schemes::Scheme& scheme, const schemes::Transition& transition) {
  const auto bit = schemes::bit_of(schemes::ProcessInput::DoublePairsOpen);
  return std::any_of(transition.guards.begin(), transition.guards.end(), [&](const schemes::Guard& guard) {
    return (schemes::facts_in(scheme, *guard.test.root) & bit) != 0;
  });
}

Outcome<DoublePair> judge_pair(storage::Database& database, const access::Actor& actor,
                               const schemes::Catalogue& schemes, const std::string& id, std::int64_t version,
                               const DoublePairInput& input, base::Instant now) {
  storage::Change change(database);
  const auto load = [&] { return select_one<DoublePair>(change, "FROM double_pair WHERE id = :id", {id}); };
  auto pair = load();
  if (!pair) return NotThere{};
  // Of the two applications, the one that the actor may judge in.
  std::optional<Dossier> judged;
  for (const auto& line : {pair->line_id, pair->other_line_id.value_or("")}) {
    const auto application = application_with(change, "budget_line", line);
    if (application.empty() || judged) continue;
    auto opened = open_dossier(change, actor, schemes, application, now);
    if (opened.there() && may_judge(opened.standing, *opened)) judged = *opened;
  }
  if (!judged) return NotAllowed{};
  Checks checks;
  std::string reason = input.reason;
  checks.text("reason", reason);
  if (!checks.ok()) return checks.problems;
  pair->verdict = input.verdict;
  pair->reason = reason;
  pair->judged_by = actor.person_id;
  pair->judged_at = base::Instant{now.seconds, 0};
  pair->version = version;
  if (const auto stale = update(change, "double_pair", *pair, load)) return *stale;
  ++pair->version;
  touch(change, judged->application.id);
  change.commit(event_for(actor, *judged, now, "application.pair", {{"pair", id}}));
  return Done<DoublePair>{*pair, checks.warnings};
}

}  // namespace hecht::applications
