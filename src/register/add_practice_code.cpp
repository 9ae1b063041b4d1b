#include "base/identifiers.h"
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

// An open end is later than every date.
constexpr std::string_view kOverlapping = R"(
SELECT p.name FROM practice_code c JOIN party p ON p.id = c.party_id
WHERE c.agb = :agb AND c.from_date <= :last AND (c.to_date IS NULL OR c.to_date >= :first)
ORDER BY c.from_date LIMIT 1)";
constexpr std::string_view kOpenEnd = "9999-12-31";

}  // namespace

Outcome<PracticeCode> add_practice_code(storage::Database& database, const access::Actor& actor,
                                        const std::string& party_id, const PracticeCodeInput& input,
                                        base::Instant now) {
  storage::Change change(database);
  if (!load_party(change, party_id)) return NotThere{};
  const auto scope = scope_of_party(change, party_id, day_of(now));
  if (!may(actor, "party", access::Act::Write, scope)) return NotAllowed{};
  PracticeCode code{input, storage::new_id(), party_id};
  Checks checks;
  checks.code("agb", code.agb, base::parse_agb_code);
  checks.period(code.from_date, code.to_date);
  if (checks.ok()) {
    const std::string last = code.to_date ? base::to_string(*code.to_date) : std::string(kOpenEnd);
    const auto other = change.row<std::string>(kOverlapping, {code.agb, last, base::to_string(code.from_date)});
    if (other) checks.refuse("agb", phrases::kCodeTaken, phrases::kCodeTakenRemedy, {code.agb, std::get<0>(*other)});
  }
  if (!checks.ok()) return checks.problems;
  insert(change, "practice_code", code);
  change.commit(event_of(actor, scope, now, "practice.code.add", {"party", party_id}, {{"agb", code.agb}}));
  return Done<PracticeCode>{code};
}

}  // namespace hecht::registry
