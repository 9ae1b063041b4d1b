#include <algorithm>

#include "feature/checks.h"
#include "feature/record.h"
#include "register/parties.h"
#include "register/phrases.h"
#include "register/practices.h"
#include "register/scopes.h"
#include "storage/new_id.h"

namespace hecht::registry {

using namespace feature;

namespace {

constexpr std::int64_t kDenominatorMax = 1000;
// So that the common denominator fits: 1000 to the power of 5 and one more.
constexpr std::ptrdiff_t kSuccessorsMax = 5;

// Would the predecessor come after the successor?
constexpr std::string_view kComesAfter = R"(
WITH RECURSIVE later (id) AS (
  SELECT successor_id FROM party_succession WHERE predecessor_id = :start
  UNION
  SELECT s.successor_id FROM party_succession s JOIN later l ON s.predecessor_id = l.id)
SELECT count(*) FROM later WHERE id = :wanted)";

// The sum of the shares is at most one: added up over a common denominator.
bool within_whole(const std::vector<Succession>& all, const SuccessionInput& added) {
  std::int64_t numerator = added.numerator;
  std::int64_t denominator = added.denominator;
  for (const auto& each : all) {
    if (each.predecessor_id != added.predecessor_id) continue;
    numerator = numerator * each.denominator + each.numerator * denominator;
    denominator *= each.denominator;
    if (numerator > denominator) return false;
  }
  return numerator <= denominator;
}

}  // namespace

Outcome<Succession> add_succession(storage::Database& database, const access::Actor& actor,
                                   const SuccessionInput& input, base::Instant now) {
  storage::Change change(database);
  if (!load_party(change, input.predecessor_id)) return NotThere{};
  const auto scope = scope_of_party(change, input.predecessor_id, day_of(now));
  if (!may(actor, "party", access::Act::Write, scope)) return NotAllowed{};
  Checks checks;
  if (!load_party(change, input.successor_id)) checks.problems.push_back(no_such_party("successorId"));
  if (input.denominator < 1 || input.denominator > kDenominatorMax || input.numerator < 1 ||
      input.numerator > input.denominator)
    checks.refuse("numerator", phrases::kBadShare, phrases::kBadShareRemedy,
                  {std::to_string(input.numerator), std::to_string(input.denominator)});
  const bool circle = input.predecessor_id == input.successor_id ||
                      change.value<std::int64_t>(kComesAfter, {input.successor_id, input.predecessor_id}) > 0;
  if (circle) checks.refuse("successorId", phrases::kFollowsItself, phrases::kFollowsItselfRemedy);
  const auto all = successions_of(change, input.predecessor_id);
  const auto successors = std::count_if(
      all.begin(), all.end(), [&](const Succession& each) { return each.predecessor_id == input.predecessor_id; });
  if (checks.ok() && (successors >= kSuccessorsMax || !within_whole(all, input)))
    checks.refuse("numerator", phrases::kSharesOverOne, phrases::kSharesOverOneRemedy);
  if (!checks.ok()) return checks.problems;
  const Succession succession{input, storage::new_id()};
  insert(change, "party_succession", succession);
  change.commit(event_of(actor, scope, now, "practice.succession.add", {"party", input.predecessor_id},
                         {{"successor", input.successor_id}, {"on", base::to_string(input.on_date)}}));
  return Done<Succession>{succession};
}

}  // namespace hecht::registry
