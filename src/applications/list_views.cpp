#include "applications/list_views.h"

#include "feature/record.h"

namespace hecht::applications {

namespace {

std::vector<ListView> all_views_of(storage::Session& session, const std::string& person_id) {
  return feature::select<ListView>(session, "FROM saved_view WHERE person_id = :person ORDER BY page, name",
                                   {person_id});
}

}  // namespace

std::vector<ListView> list_views_of(storage::Session& session, const access::Actor& actor,
                                    const std::optional<std::string>& page) {
  if (page)
    return feature::select<ListView>(
        session, "FROM saved_view WHERE person_id = :person AND page = :page ORDER BY name", {actor.person_id, *page});
  return all_views_of(session, actor.person_id);
}

std::pair<std::string, base::Json> views_kept_of(storage::Session& session, const std::string& person_id) {
  base::Json::Array views;
  for (const auto& each : all_views_of(session, person_id)) views.push_back(http::to_json(each));
  return {"savedViews", std::move(views)};
}

void erase_views_of(storage::Writing& writing, const std::string& person_id) {
  writing.run("DELETE FROM saved_view WHERE person_id = :person", {person_id});
}

}  // namespace hecht::applications
