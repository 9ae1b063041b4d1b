#include "feature/record.h"
#include "register/counts.h"
#include "register/parties.h"
#include "register/phrases.h"
#include "register/scopes.h"
#include "storage/new_id.h"

namespace hecht::registry {

using namespace feature;

Outcome<PatientCount> record_count(storage::Database& database, const access::Actor& actor, const std::string& party_id,
                                   const PatientCountInput& input, base::Instant now) {
  storage::Change change(database);
  const auto party = load_party(change, party_id);
  if (!party) return NotThere{};
  const auto scope = scope_of_party(change, party_id, day_of(now));
  const auto* capability = input.kind == CountKind::Deprived ? "practice.deprived" : "practice.counts";
  if (!may(actor, capability, access::Act::Write, scope)) return NotAllowed{};
  PatientCount count;
  static_cast<PatientCountInput&>(count) = input;
  const auto all = counts_of(change, party_id);
  auto checked = check_count(count, {valid_counts(all), codes_of(change, party_id)}, day_of(now));
  if (party->kind != PartyKind::Practice)
    checked.problems.push_back({{},
                                "partyId",
                                base::say_both(phrases::kNoPractice, {party->name}),
                                base::say_both(phrases::kNoPracticeRemedy)});
  if (!checked.problems.empty()) return checked.problems;
  count.id = storage::new_id();
  count.party_id = party_id;
  count.sequence = static_cast<std::int64_t>(all.size()) + 1;
  count.replaces = checked.replaces;
  count.supplied_at = now;
  count.recorded_by = actor.person_id;
  insert(change, "patient_count", count);
  change.commit(event_of(actor, scope, now, "count.record", {"party", party_id},
                         {{"count", count.id}, {"kind", http::word_of(count.kind)}, {"patients", count.count}}));
  return Done<PatientCount>{count, checked.warnings};
}

}  // namespace hecht::registry
