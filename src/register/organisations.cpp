#include "register/organisations.h"

#include "register/alliances.h"
#include "register/parties.h"
#include "register/scopes.h"

namespace hecht::registry {

access::Organisations organisations() {
  return {[](storage::Session& session, const std::string& id) -> std::optional<std::string> {
            if (const auto party = load_party(session, id)) return party->name;
            if (const auto alliance = load_alliance(session, id)) return alliance->name;
            return std::nullopt;
          },
          [](storage::Session& session, const std::string& id) {
            const auto today = base::today();
            return load_party(session, id) ? scope_of_party(session, id, today) : scope_of_alliance(session, id, today);
          }};
}

}  // namespace hecht::registry
