#include "feature/record.h"
#include "register/mandate_checks.h"
#include "register/scopes.h"
#include "storage/new_id.h"

namespace hecht::registry {

using namespace feature;

Outcome<Mandate> add_mandate(storage::Database& database, const access::Actor& actor, const MandateInput& input,
                             base::Instant now) {
  storage::Change change(database);
  const auto scope = scope_of_party(change, input.giver_id, day_of(now));
  if (!may_write_mandate(actor, scope)) return NotAllowed{};
  Mandate mandate{input, storage::new_id(), 1};
  const Checks checks = check_mandate(change, mandate, nullptr, day_of(now));
  if (!checks.ok()) return checks.problems;
  insert(change, "mandate", mandate);
  change.commit(event_of(actor, scope, now, "mandate.add", {"mandate", mandate.id},
                         {{"giver", mandate.giver_id}, {"holder", mandate.holder_id}}));
  return Done<Mandate>{mandate, checks.warnings};
}

}  // namespace hecht::registry
