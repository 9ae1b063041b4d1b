#include "feature/record.h"
#include "register/function_checks.h"
#include "register/phrases.h"
#include "register/scopes.h"

namespace hecht::registry {

using namespace feature;

// Also ends one. Another kind is another function.
Outcome<AllianceFunction> edit_function(storage::Database& database, const access::Actor& actor, const std::string& id,
                                        std::int64_t version, const AllianceFunctionInput& input, base::Instant now) {
  storage::Change change(database);
  const auto present = load_function(change, id);
  if (!present) return NotThere{};
  const auto scope = scope_of_alliance(change, present->alliance_id, day_of(now));
  if (!may(actor, "network", access::Act::Write, scope)) return NotAllowed{};
  AllianceFunction function = *present;
  static_cast<AllianceFunctionInput&>(function) = input;
  function.version = version;
  Checks checks = check_function(change, function);
  if (function.kind != present->kind) checks.refuse("kind", phrases::kOtherKind, phrases::kOtherKindRemedy);
  if (!checks.ok()) return checks.problems;
  if (const auto stale = update(change, "alliance_function", function, [&] { return load_function(change, id); }))
    return *stale;
  ++function.version;
  change.commit(event_of(actor, scope, now, "function.edit", {"alliance", function.alliance_id},
                         {{"function", id}, {"version", function.version}}));
  return Done<AllianceFunction>{function, checks.warnings};
}

}  // namespace hecht::registry
