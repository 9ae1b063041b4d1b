// The routes of applications by topic. Whose right it is says the scheme, so a route asks only that someone has signed
// in; the use case decides.
#pragma once

#include "applications/rows.h"
#include "feature/routes.h"
#include "schemes/shelf.h"

namespace hecht::applications {

struct ApplicationPlace {
  storage::Database* database = nullptr;
  const schemes::Shelf* shelf = nullptr;
  std::string program;
  [[nodiscard]] schemes::CataloguePtr schemes() const { return shelf->current(); }
};

inline constexpr const char* kSignedIn = "signed-in";
inline http::Permission signed_in() { return http::Permission::of(kSignedIn); }

// To be saved under this name.
inline http::Response file(std::string_view media_type, std::string bytes, const std::string& name) {
  return {200,
          std::string(media_type),
          std::move(bytes),
          {{"Content-Disposition", "attachment; filename=\"" + name + "\""}}};
}

// With the application of the address as the actor may see it: answer(session, actor, schemes, opened, now).
template <class Answer>
http::Response with_dossier(const ApplicationPlace& place, const http::Request& request, const Answer& answer) {
  storage::Reading reading(*place.database);
  const auto now = base::now();
  const auto actor = access::actor_of(request);
  const auto schemes = place.schemes();
  const auto opened = open_dossier(reading, actor, *schemes, request.parameter("id"), now);
  if (!opened.there()) return feature::not_found(request);
  return answer(reading, actor, *schemes, opened, now);
}

void add_dossier_routes(http::Router& router, const ApplicationPlace& place);
void add_part_routes(http::Router& router, const ApplicationPlace& place);
void add_document_routes(http::Router& router, const ApplicationPlace& place);
void add_committee_routes(http::Router& router, const ApplicationPlace& place);
void add_house_routes(http::Router& router, const ApplicationPlace& place);
void add_project_routes(http::Router& router, const ApplicationPlace& place);
void add_follow_up_routes(http::Router& router, const ApplicationPlace& place);
void add_list_routes(http::Router& router, const ApplicationPlace& place);

// Use cases of this floor ask the schemes too; these are feature::add_route and its kin with them.
template <class Row, class Input>
using AddPart = feature::Outcome<Row> (*)(storage::Database&, const access::Actor&, const schemes::Catalogue&,
                                          const std::string& id, const Input&, base::Instant);
template <class Row, class Input>
using EditPart = feature::Outcome<Row> (*)(storage::Database&, const access::Actor&, const schemes::Catalogue&,
                                           const std::string& id, std::int64_t version, const Input&, base::Instant);
template <class Row>
using RemovePart = feature::Outcome<Row> (*)(storage::Database&, const access::Actor&, const schemes::Catalogue&,
                                             const std::string& id, base::Instant);

template <class View, class Row, class Input>
http::Route add_part(const ApplicationPlace& place, std::string path, AddPart<Row, Input> add, std::string summary,
                     std::string operation) {
  return feature::adding_route<View, Row, Input>(
      std::move(path), kSignedIn,
      [place, add](const auto& actor, const auto& id, const auto& input, base::Instant now) {
        return add(*place.database, actor, *place.schemes(), id, input, now);
      },
      std::move(summary), std::move(operation));
}
template <class View, class Row, class Input>
http::Route edit_part(const ApplicationPlace& place, std::string path, EditPart<Row, Input> edit, std::string summary,
                      std::string operation) {
  return feature::editing_route<View, Row, Input>(
      std::move(path), kSignedIn,
      [place, edit](const auto& actor, const auto& id, std::int64_t version, const auto& input, base::Instant now) {
        return edit(*place.database, actor, *place.schemes(), id, version, input, now);
      },
      std::move(summary), std::move(operation));
}
template <class View, class Row>
http::Route remove_part(const ApplicationPlace& place, std::string path, RemovePart<Row> remove, std::string summary,
                        std::string operation) {
  return feature::removing_route<View, Row>(
      std::move(path), kSignedIn,
      [place, remove](const auto& actor, const auto& id, base::Instant now) {
        return remove(*place.database, actor, *place.schemes(), id, now);
      },
      std::move(summary), std::move(operation));
}

}  // namespace hecht::applications
