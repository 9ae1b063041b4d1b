// What the routes of the feature floors share: from a request to a use case, and from its ending to a response.
//
// Why it exists: every ending of a use case (outcome.h) is answered in one way. A stale save is 412, with the present
// values and a remark at each field that is not what was sent.
#pragma once

#include "access/guard.h"
#include "feature/outcome.h"
#include "http/described.h"
#include "http/paging.h"
#include "http/problem_json.h"
#include "http/router.h"
#include "http/versions.h"

namespace hecht::feature {

inline constexpr int kCreated = 201;

// Notices in the language of the reader.
std::vector<Notice> notices(const base::Problems& problems, base::Language language);
template <class Rows>
base::Json::Array items_of(const Rows& rows) {
  base::Json::Array items;
  for (const auto& each : rows) items.push_back(http::to_json(each));
  return items;
}
// A list of which nothing is left out: one page.
http::Response list_response(const http::Request& request, base::Json::Array items);
http::Response page_response(const http::Request& request, const http::Paging& paging, std::size_t total,
                             base::Json::Array items);
http::Response not_found(const http::Request& request);
http::Response forbidden(const http::Request& request);
// `sent` are the values of the refused save, `present` those there are.
http::Response stale_response(const http::Request& request, const base::Json& sent, const base::Json& present);

http::Parameter id_parameter(std::string name = "id");

// View is Row with its warnings; `sent` is the body of the request.
template <class View, class Row>
http::Response respond(const http::Request& request, const Outcome<Row>& outcome, const base::Json& sent, int status) {
  if (std::holds_alternative<NotThere>(outcome)) return not_found(request);
  if (std::holds_alternative<NotAllowed>(outcome)) return forbidden(request);
  if (const auto* problems = std::get_if<base::Problems>(&outcome))
    return http::problem_response(400, request, *problems);
  if (const auto* stale = std::get_if<storage::Stale<Row>>(&outcome)) {
    if (!stale->present) return not_found(request);
    return stale_response(request, sent, http::to_json(*stale->present));
  }
  const auto& made = std::get<Done<Row>>(outcome);
  View view;
  static_cast<Row&>(view) = made.row;
  view.warnings = notices(made.warnings, request.language);
  http::Response response = http::json_response(http::to_json(view), request);
  response.status = status;
  if constexpr (requires { made.row.version; }) response = http::with_version(std::move(response), made.row.version);
  return response;
}

// Reads the body and hands it to the use case, which is called with (actor, input, now).
template <class View, class Row, class Input, class UseCase>
http::Response create(const http::Request& request, const UseCase& use_case) {
  const auto body = http::read_body<Input>(request);
  if (!body) return http::problem_response(400, request, body.problems());
  const Outcome<Row> outcome = use_case(access::actor_of(request), *body, base::now());
  return respond<View>(request, outcome, http::to_json(*body), kCreated);
}
// As create, with the version the change is based on: (actor, input, version, now).
template <class View, class Row, class Input, class UseCase>
http::Response change(const http::Request& request, const UseCase& use_case) {
  const auto version = http::if_match(request);
  if (!version) return http::needs_if_match(request);
  const auto body = http::read_body<Input>(request);
  if (!body) return http::problem_response(400, request, body.problems());
  const Outcome<Row> outcome = use_case(access::actor_of(request), *body, *version, base::now());
  return respond<View>(request, outcome, http::to_json(*body), 200);
}
// Without a body: (actor, now).
template <class View, class Row, class UseCase>
http::Response act(const http::Request& request, const UseCase& use_case) {
  const Outcome<Row> outcome = use_case(access::actor_of(request), base::now());
  return respond<View>(request, outcome, base::Json::Object{}, kCreated);
}

// Routes to use cases of one form, of which the last parameter of the path is the id.
template <class Row, class Input>
using Add = Outcome<Row> (*)(storage::Database&, const access::Actor&, const std::string& id, const Input&,
                             base::Instant);
template <class Row, class Input>
using Edit = Outcome<Row> (*)(storage::Database&, const access::Actor&, const std::string& id, std::int64_t version,
                              const Input&, base::Instant);
template <class Row>
using Act = Outcome<Row> (*)(storage::Database&, const access::Actor&, const std::string& id, base::Instant);

// What the three have in common; the rest is for the caller to fill in.
http::Route use_case_route(http::Method method, std::string path, std::string right, std::string summary,
                           std::string operation);

// Adds, changes or removes by a use case of any form, called with (actor, id, input, now), (actor, id, version, input,
// now) or (actor, id, now).
template <class View, class Row, class Input, class UseCase>
http::Route adding_route(std::string path, std::string right, UseCase use_case, std::string summary,
                         std::string operation) {
  auto route =
      use_case_route(http::Method::Post, std::move(path), std::move(right), std::move(summary), std::move(operation));
  route.handler = [use_case, id = route.parameters.back().name](const http::Request& request) {
    return create<View, Row, Input>(request, [&](const auto& actor, const auto& input, base::Instant now) {
      return use_case(actor, request.parameter(id), input, now);
    });
  };
  route.request = http::shape<Input>();
  route.response = http::shape<View>();
  route.success = kCreated;
  return route;
}
template <class View, class Row, class Input, class UseCase>
http::Route editing_route(std::string path, std::string right, UseCase use_case, std::string summary,
                          std::string operation) {
  auto route =
      use_case_route(http::Method::Put, std::move(path), std::move(right), std::move(summary), std::move(operation));
  route.handler = [use_case, id = route.parameters.back().name](const http::Request& request) {
    return change<View, Row, Input>(request,
                                    [&](const auto& actor, const auto& input, std::int64_t version, base::Instant now) {
                                      return use_case(actor, request.parameter(id), version, input, now);
                                    });
  };
  route.request = http::shape<Input>();
  route.response = http::shape<View>();
  route.versioned = true;
  return route;
}
// Gives what was removed.
template <class View, class Row, class UseCase>
http::Route removing_route(std::string path, std::string right, UseCase use_case, std::string summary,
                           std::string operation) {
  auto route =
      use_case_route(http::Method::Delete, std::move(path), std::move(right), std::move(summary), std::move(operation));
  route.handler = [use_case, id = route.parameters.back().name](const http::Request& request) {
    const Outcome<Row> outcome = use_case(access::actor_of(request), request.parameter(id), base::now());
    return respond<View>(request, outcome, base::Json::Object{}, 200);
  };
  route.response = http::shape<View>();
  return route;
}

template <class View, class Row, class Input>
http::Route add_route(storage::Database& database, std::string path, std::string right, Add<Row, Input> add,
                      std::string summary, std::string operation) {
  return adding_route<View, Row, Input>(
      std::move(path), std::move(right),
      [&database, add](const auto& actor, const auto& id, const auto& input, base::Instant now) {
        return add(database, actor, id, input, now);
      },
      std::move(summary), std::move(operation));
}
template <class View, class Row, class Input>
http::Route edit_route(storage::Database& database, std::string path, std::string right, Edit<Row, Input> edit,
                       std::string summary, std::string operation) {
  return editing_route<View, Row, Input>(
      std::move(path), std::move(right),
      [&database, edit](const auto& actor, const auto& id, std::int64_t version, const auto& input, base::Instant now) {
        return edit(database, actor, id, version, input, now);
      },
      std::move(summary), std::move(operation));
}
template <class View, class Row>
http::Route act_route(storage::Database& database, std::string path, std::string right, Act<Row> perform,
                      std::string summary, std::string operation) {
  auto route =
      use_case_route(http::Method::Post, std::move(path), std::move(right), std::move(summary), std::move(operation));
  route.handler = [&database, perform, id = route.parameters.back().name](const http::Request& request) {
    return act<View, Row>(request, [&](const auto& actor, base::Instant now) {
      return perform(database, actor, request.parameter(id), now);
    });
  };
  route.response = http::shape<View>();
  route.success = kCreated;
  return route;
}

}  // namespace hecht::feature
