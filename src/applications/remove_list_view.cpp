#include "applications/list_views.h"
#include "applications/rows.h"

namespace hecht::applications {

using namespace feature;

Outcome<ListView> remove_list_view(storage::Database& database, const access::Actor& actor, const std::string& id,
                                   base::Instant now) {
  storage::Change change(database);
  const auto view =
      select_one<ListView>(change, "FROM saved_view WHERE id = :id AND person_id = :person", {id, actor.person_id});
  if (!view) return NotThere{};
  change.run("DELETE FROM saved_view WHERE id = :id", {id});
  change.commit({now, actor.person_id, "", "view.remove", {"view", id}, {}});
  return Done<ListView>{*view};
}

}  // namespace hecht::applications
