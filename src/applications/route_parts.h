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

inline http::Permission signed_in() { return http::Permission::of("signed-in"); }

// To be saved under this name.
inline http::Response file(std::string_view media_type, std::string bytes, const std::string& name) {
  return {200,
          std::string(media_type),
          std::move(bytes),
          {{"Content-Disposition", "attachment; filename=\"" + name + "\""}}};
}

void add_dossier_routes(http::Router& router, const ApplicationPlace& place);
void add_part_routes(http::Router& router, const ApplicationPlace& place);
void add_document_routes(http::Router& router, const ApplicationPlace& place);
void add_committee_routes(http::Router& router, const ApplicationPlace& place);
void add_house_routes(http::Router& router, const ApplicationPlace& place);
void add_project_routes(http::Router& router, const ApplicationPlace& place);
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
  auto route = feature::use_case_route(http::Method::Post, std::move(path), "signed-in", std::move(summary),
                                       std::move(operation));
  route.handler = [place, add, id = route.parameters.back().name](const http::Request& request) {
    return feature::create<View, Row, Input>(request, [&](const auto& actor, const auto& input, base::Instant now) {
      return add(*place.database, actor, *place.schemes(), request.parameter(id), input, now);
    });
  };
  route.request = http::shape<Input>();
  route.response = http::shape<View>();
  route.success = feature::kCreated;
  return route;
}
template <class View, class Row, class Input>
http::Route edit_part(const ApplicationPlace& place, std::string path, EditPart<Row, Input> edit, std::string summary,
                      std::string operation) {
  auto route = feature::use_case_route(http::Method::Put, std::move(path), "signed-in", std::move(summary),
                                       std::move(operation));
  route.handler = [place, edit, id = route.parameters.back().name](const http::Request& request) {
    return feature::change<View, Row, Input>(
        request, [&](const auto& actor, const auto& input, std::int64_t version, base::Instant now) {
          return edit(*place.database, actor, *place.schemes(), request.parameter(id), version, input, now);
        });
  };
  route.request = http::shape<Input>();
  route.response = http::shape<View>();
  route.versioned = true;
  return route;
}
template <class View, class Row>
http::Route remove_part(const ApplicationPlace& place, std::string path, RemovePart<Row> remove, std::string summary,
                        std::string operation) {
  auto route = feature::use_case_route(http::Method::Delete, std::move(path), "signed-in", std::move(summary),
                                       std::move(operation));
  route.handler = [place, remove, id = route.parameters.back().name](const http::Request& request) {
    const auto outcome =
        remove(*place.database, access::actor_of(request), *place.schemes(), request.parameter(id), base::now());
    return feature::respond<View, Row>(request, outcome, base::Json::Object{}, 200);
  };
  route.response = http::shape<View>();
  return route;
}

}  // namespace hecht::applications
