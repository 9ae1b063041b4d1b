#include "access/bodies.h"
#include "access/guard.h"
#include "access/manage_people.h"
#include "http/problem_json.h"

namespace hecht::access {

namespace {

struct RoleAssignmentBody {
  Role role = Role::Practice;
  std::optional<std::string> organisation_id;
  std::optional<base::Date> from;
  std::optional<base::Date> to;
  std::optional<std::string> reason;
};
BOOST_DESCRIBE_STRUCT(RoleAssignmentBody, (), (role, organisation_id, from, to, reason))

struct RoleEndBody {
  base::Date to;
};
BOOST_DESCRIBE_STRUCT(RoleEndBody, (), (to))

struct RoleListBody {
  std::vector<RoleBody> items;
};
BOOST_DESCRIBE_STRUCT(RoleListBody, (), (items))

http::Response list_response(Access& access, const http::Request& request) {
  const auto& id = request.parameter("id");
  const auto& organisations = access.settings.organisations;
  storage::Reading reading(access.database);
  const auto person = find_person(reading, id);
  const auto roles = roles_of(reading, id);
  if (!person || !may_see(reading, organisations, actor_of(request), id, roles))
    return http::problem_response(404, request);
  RoleListBody list;
  for (const auto& role : roles) list.items.push_back(body_of(reading, organisations, role));
  return not_kept(http::json_response(http::to_json(list), request));
}

base::Json json_of(Access& access, const HeldRole& role) {
  storage::Reading reading(access.database);
  return http::to_json(body_of(reading, access.settings.organisations, role));
}

http::Response assign_response(Access& access, const http::Request& request) {
  auto body = http::read_body<RoleAssignmentBody>(request);
  if (!body) return http::problem_response(400, request, body.problems());
  const NewRole input{
      {body->role, body->organisation_id.value_or("")}, body->from, body->to, body->reason.value_or("")};
  const auto done = assign_role(access.database, access.settings.organisations, actor_of(request),
                                request.parameter("id"), input, base::now());
  return done ? created(request, json_of(access, *done)) : answer(request, done.refusal());
}

http::Response end_response(Access& access, const http::Request& request) {
  auto body = http::read_body<RoleEndBody>(request);
  if (!body) return http::problem_response(400, request, body.problems());
  const auto done = end_role(access.database, access.settings.organisations, actor_of(request),
                             {request.parameter("id"), body->to}, base::now());
  return done ? not_kept(http::json_response(json_of(access, *done), request)) : answer(request, done.refusal());
}

}  // namespace

void add_role_routes(http::Router& router, Access& access) {
  const std::vector<http::Parameter> person = {{"id", "Nummer van de persoon", R"({"type":"string"})"}};
  router.add({.method = http::Method::Get,
              .path = "/v1/personen/{id}/rollen",
              .permission = http::Permission::of("signed-in"),
              .handler = [&access](const http::Request& request) { return list_response(access, request); },
              .summary = "De rollen van een persoon, ook die voorbij zijn",
              .operation = "listRoles",
              .parameters = person,
              .response = http::shape<RoleListBody>()});
  router.add({.method = http::Method::Post,
              .path = "/v1/personen/{id}/rollen",
              .permission = http::Permission::of("users.invite:write"),
              .handler = [&access](const http::Request& request) { return assign_response(access, request); },
              .summary = "Een rol geven, voor een organisatie en een periode",
              .operation = "assignRole",
              .parameters = person,
              .request = http::shape<RoleAssignmentBody>(),
              .response = http::shape<RoleBody>(),
              .success = 201});
  router.add({.method = http::Method::Put,
              .path = "/v1/rollen/{id}",
              .permission = http::Permission::of("own-account"),
              .handler = [&access](const http::Request& request) { return end_response(access, request); },
              .summary = "De laatste dag van een rol zetten",
              .operation = "endRole",
              .parameters = {{"id", "Nummer van de rol", R"({"type":"string"})"}},
              .request = http::shape<RoleEndBody>(),
              .response = http::shape<RoleBody>()});
}

}  // namespace hecht::access
