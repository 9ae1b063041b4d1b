#include <algorithm>

#include "access/bodies.h"
#include "access/guard.h"
#include "access/secrets.h"
#include "access/sessions.h"
#include "http/problem_json.h"

namespace hecht::access {

namespace {

struct SignInBody {
  std::string email;
  std::string password;
  std::optional<std::string> code;
};
BOOST_DESCRIBE_STRUCT(SignInBody, (), (email, password, code))

struct SignedInPersonBody {
  std::string id;
  std::string name;
  std::string email;
  Tongue language = Tongue::Nl;
};
BOOST_DESCRIBE_STRUCT(SignedInPersonBody, (), (id, name, email, language))

struct RoleInForceBody {
  Role role = Role::Practice;
  std::string organisation_id;
  std::string organisation_name;
};
BOOST_DESCRIBE_STRUCT(RoleInForceBody, (), (role, organisation_id, organisation_name))

struct SessionBody {
  SignedInPersonBody person;
  std::vector<RoleInForceBody> roles;
  std::string csrf_token;
  bool must_change_password = false;
  bool needs_code = false;        // never true here: a sign-in without its code is refused
  bool must_set_up_code = false;  // some roles are not in force until there is one
  bool code_on = false;
};
BOOST_DESCRIBE_STRUCT(SessionBody, (),
                      (person, roles, csrf_token, must_change_password, needs_code, must_set_up_code, code_on))

SessionBody session_body(Access& access, const Actor& actor, const std::string& secret) {
  storage::Reading reading(access.database);
  const auto person = find_person(reading, actor.person_id);
  HECHT_ASSERT(person.has_value());
  SessionBody body{.person = {person->id, person->name, person->email, person->language},
                   .roles = {},
                   .csrf_token = csrf_token_of(secret),
                   .must_change_password = person->must_change,
                   .code_on = person->code_on};
  const auto roles = roles_of(reading, person->id);
  const auto today = base::today();
  body.must_set_up_code = !person->code_on && std::any_of(roles.begin(), roles.end(), [&](const HeldRole& role) {
    return role.holds_on(today) && needs_code(role.assignment.role);
  });
  for (const auto& [role, organisation_id] : actor.roles) {
    body.roles.push_back(
        {role, organisation_id, name_of_organisation(reading, access.settings.organisations, organisation_id)});
  }
  return body;
}

http::Response sign_in_response(Access& access, const http::Request& request) {
  auto body = http::read_body<SignInBody>(request);
  if (!body) return http::problem_response(400, request, body.problems());
  const auto done =
      sign_in(access.database, access.hasher, {body->email, body->password, body->code, request.remote}, base::now());
  if (!done) return answer(request, done.refusal());
  auto response = created(request, http::to_json(session_body(access, done->actor, done->secret)));
  response.headers.emplace_back("Set-Cookie", session_cookie(access.settings, done->secret));
  return response;
}

http::Response sign_out_response(Access& access, const http::Request& request) {
  sign_out(access.database, actor_of(request), base::now());
  auto response = no_content();
  response.headers.emplace_back("Set-Cookie", ended_cookie(access.settings));
  return response;
}

}  // namespace

void add_session_routes(http::Router& router, Access& access) {
  router.add({.method = http::Method::Post,
              .path = "/v1/sessies",
              .permission = http::Permission::anonymous(),
              .handler = [&access](const http::Request& request) { return sign_in_response(access, request); },
              .summary = "Inloggen",
              .operation = "signIn",
              .request = http::shape<SignInBody>(),
              .response = http::shape<SessionBody>(),
              .success = 201,
              .takes_long = true});
  router.add({.method = http::Method::Get,
              .path = "/v1/sessies/huidige",
              .permission = http::Permission::of("own-account"),
              .handler =
                  [&access](const http::Request& request) {
                    const auto secret = session_secret_of(access.settings, request);
                    return not_kept(
                        http::json_response(http::to_json(session_body(access, actor_of(request), secret)), request));
                  },
              .summary = "Wie er is ingelogd, met de rollen van vandaag",
              .operation = "currentSession",
              .response = http::shape<SessionBody>()});
  router.add({.method = http::Method::Delete,
              .path = "/v1/sessies/huidige",
              .permission = http::Permission::of("own-account"),
              .handler = [&access](const http::Request& request) { return sign_out_response(access, request); },
              .summary = "Uitloggen",
              .operation = "signOut",
              .success = 204});
}

}  // namespace hecht::access
