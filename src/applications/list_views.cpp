#include "applications/list_views.h"

#include "feature/record.h"

namespace hecht::applications {

std::vector<ListView> list_views_of(storage::Session& session, const access::Actor& actor,
                                    const std::optional<std::string>& page) {
  if (page)
    return feature::select<ListView>(
        session, "FROM saved_view WHERE person_id = :person AND page = :page ORDER BY name", {actor.person_id, *page});
  return feature::select<ListView>(session, "FROM saved_view WHERE person_id = :person ORDER BY page, name",
                                   {actor.person_id});
}

}  // namespace hecht::applications
