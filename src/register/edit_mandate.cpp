#include "feature/record.h"
#include "register/mandate_checks.h"
#include "register/phrases.h"
#include "register/scopes.h"

namespace hecht::registry {

using namespace feature;

// The members' decision, the acceptance, the withdrawal. Who gives to whom stays.
Outcome<Mandate> edit_mandate(storage::Database& database, const access::Actor& actor, const std::string& id,
                              std::int64_t version, const MandateInput& input, base::Instant now) {
  storage::Change change(database);
  const auto present = load_mandate(change, id);
  if (!present) return NotThere{};
  const auto scope = scope_of_party(change, present->giver_id, day_of(now));
  if (!may_write_mandate(actor, scope)) return NotAllowed{};
  Mandate mandate{input, id, version};
  Checks checks = check_mandate(change, mandate, &*present, day_of(now));
  if (mandate.giver_id != present->giver_id || mandate.holder_id != present->holder_id)
    checks.refuse("giverId", phrases::kOtherMandate, phrases::kOtherMandateRemedy);
  if (!checks.ok()) return checks.problems;
  if (const auto stale = update(change, "mandate", mandate, [&] { return load_mandate(change, id); })) return *stale;
  ++mandate.version;
  change.commit(event_of(actor, scope, now, "mandate.edit", {"mandate", id}, {{"version", mandate.version}}));
  return Done<Mandate>{mandate, checks.warnings};
}

}  // namespace hecht::registry
