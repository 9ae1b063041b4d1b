#include "access/walk_routes.h"

#include "access/secrets.h"
#include "access/sessions.h"
#include "http/described.h"
#include "http/target.h"
#include "storage/new_id.h"

namespace hecht::access::testing {

namespace {

std::string filled(const std::string& path) {
  std::string out;
  bool in_parameter = false;
  for (const char c : path) {
    if (c == '{') out += 'x';
    in_parameter = c == '{' || (in_parameter && c != '}');
    if (!in_parameter && c != '}') out += c;
  }
  return out;
}

// Nothing when the guard lets it pass.
std::optional<int> refusal(const http::Router& router, const http::Route& route, http::Request request) {
  const auto response = router.refuse(request, route);
  return response ? std::optional(response->status) : std::nullopt;
}

bool is_own(const http::Permission& permission) {
  return permission.id() == "signed-in" || permission.id() == "own-account";
}

std::optional<int> expected(const http::Permission& permission, const std::vector<Assignment>& roles) {
  if (permission.is_anonymous() || is_own(permission)) return std::nullopt;
  const auto right = right_of(permission.id());
  REQUIRE_MESSAGE(right.has_value(), permission.id());
  return may_somewhere({"x", "s", roles}, right->capability, right->act) ? std::nullopt : std::optional(403);
}

}  // namespace

http::Request request_for(const http::Router& router, const http::Route& route) {
  const auto target = http::parse_target(filled(route.path));
  REQUIRE(target.has_value());
  http::Request request;
  request.method = route.method;
  request.path = target->path;
  request.segments = target->segments;
  request.id.assign(1, '1');
  if (!route.request.empty()) request.headers.emplace_back("content-type", "application/json");
  const auto found = router.find_route(request);
  if (route.path.find("*}") == std::string::npos) REQUIRE(found.route == &route);
  return request;
}

void sign(http::Request& request, const Settings& settings, const std::string& session_secret) {
  const std::string name = settings.secure_cookie ? "__Host-hecht" : "hecht";
  request.headers.emplace_back("cookie", "taal=nl; " + name + "=" + session_secret);
  request.headers.emplace_back("x-csrf-token", csrf_token_of(session_secret));
}

std::string open_session(storage::Database& database, const std::string& person_id) {
  auto secret = new_secret();
  const auto now = base::now().seconds;
  storage::Upkeep upkeep(database);
  upkeep.run(
      "INSERT INTO session (secret_hash, id, person_id, created_seconds, seen_seconds, expires_seconds) "
      "VALUES (:hash, :id, :person, :created, :seen, :expires)",
      {secret_hash(secret), storage::new_id(), person_id, now, now, now + kSessionSecondsMax});
  upkeep.commit();
  return secret;
}

void walk_routes(const http::Router& router, House& house, Access& access) {
  const auto yesterday = base::add_days(base::today(), -1);
  struct Walker {
    std::string name;
    std::string session;
    std::vector<Assignment> roles;
  };
  std::vector<Walker> walkers;
  const auto enter = [&](const std::string& name, const std::vector<NewRole>& roles, std::vector<Assignment> in_force) {
    const auto id = house.add(name, roles, "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
    walkers.push_back({name, open_session(*house.database, id), std::move(in_force)});
  };
  enter("zonder", {}, {});
  std::vector<NewRole> ended;
  for (const auto& word : http::words<Role>()) {
    const auto role = http::of_word<Role>(word).value();
    const Assignment held{role, is_of_the_house(role) ? "" : "org-lid"};
    ended.push_back({held, base::Date{2020, 1, 1}, yesterday});
    enter(word, {{held, base::Date{2020, 1, 1}, std::nullopt}}, {held});
  }
  enter("voorbij", ended, {});
  for (const auto& route : router.routes()) {
    CAPTURE(route.path);
    CAPTURE(http::method_name(route.method));
    if (!route.waits()) continue;  // for anyone, and it does not ask who is there
    const auto request = request_for(router, route);
    CHECK(refusal(router, route, request) == (route.permission.is_anonymous() ? std::nullopt : std::optional(401)));
    for (const auto& walker : walkers) {
      CAPTURE(walker.name);
      auto own = request;
      sign(own, access.settings, walker.session);
      CHECK(refusal(router, route, own) == expected(route.permission, walker.roles));
    }
  }
}

}  // namespace hecht::access::testing
