#include "feature/record.h"
#include "register/alliances.h"
#include "register/function_checks.h"
#include "register/scopes.h"
#include "storage/new_id.h"

namespace hecht::registry {

using namespace feature;

Outcome<AllianceFunction> add_function(storage::Database& database, const access::Actor& actor,
                                       const std::string& alliance_id, const AllianceFunctionInput& input,
                                       base::Instant now) {
  storage::Change change(database);
  if (!load_alliance(change, alliance_id)) return NotThere{};
  const auto scope = scope_of_alliance(change, alliance_id, day_of(now));
  if (!may(actor, "network", access::Act::Write, scope)) return NotAllowed{};
  AllianceFunction function;
  static_cast<AllianceFunctionInput&>(function) = input;
  function.alliance_id = alliance_id;
  const Checks checks = check_function(change, function);
  if (!checks.ok()) return checks.problems;
  function.id = storage::new_id();
  insert(change, "alliance_function", function);
  change.commit(event_of(actor, scope, now, "function.add", {"alliance", alliance_id},
                         {{"function", function.id}, {"kind", http::word_of(function.kind)}}));
  return Done<AllianceFunction>{function, checks.warnings};
}

}  // namespace hecht::registry
