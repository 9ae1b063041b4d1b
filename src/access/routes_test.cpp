#include "access/accounts.h"
#include "access/guard.h"
#include "access/secrets.h"
#include "access/sessions.h"
#include "access/totp.h"
#include "access/walk_routes.h"
#include "http/described.h"

namespace hecht::access {
namespace {

using storage::testing::on_both;
using storage::testing::Place;
using testing::House;
using testing::kPassword;
using testing::open_session;

NewRole role(Role kind, const std::string& organisation) {
  return {{kind, organisation}, base::Date{2020, 1, 1}, std::nullopt};
}

const std::string kTotp = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

// The floor as the app puts it together, without a network.
struct Server {
  explicit Server(const Place& place, bool secure = false)
      : house(place), access{*house.database, testing::settings(), testing::kCheapHash} {
    access.settings.secure_cookie = secure;
    add_access_routes(router, access);
  }
  House house;
  Access access;
  http::Router router{make_guard(access)};

  http::Response ask(http::Request request) {
    auto found = router.find_route(request);
    if (found.refusal) return *found.refusal;
    if (auto refused = router.refuse(request, *found.route)) return *refused;
    return found.route->handler(request);
  }
  http::Response ask(http::Method method, const std::string& path, const std::string& body = {},
                     const std::string& session = {}, http::Pairs headers = {}) {
    http::Request request;
    request.method = method;
    request.path = path;
    request.body = body;
    request.id.assign(1, '1');
    request.remote = "192.0.2.1";
    request.headers = std::move(headers);
    std::size_t start = 1;
    for (auto end = path.find('/', start); start <= path.size(); end = path.find('/', start)) {
      request.segments.push_back(path.substr(start, end - start));
      if (end == std::string::npos) break;
      start = end + 1;
    }
    if (!body.empty()) request.headers.emplace_back("content-type", "application/json");
    if (!session.empty()) testing::sign(request, access.settings, session);
    return ask(std::move(request));
  }
};

base::Json json_of(const http::Response& response) {
  auto json = base::parse_json(response.body);
  REQUIRE(json.ok());
  return *std::move(json);
}

std::string text_at(const base::Json& json, std::string_view key) {
  const auto* value = json.find(key);
  REQUIRE(value != nullptr);
  return value->as_string() == nullptr ? value->to_string() : *value->as_string();
}

TEST_CASE("every route answers each role as the matrix says") {
  on_both([](const Place& place) {
    Server server(place);
    testing::walk_routes(server.router, server.house, server.access);
  });
}

TEST_CASE("signing in gives a cookie that scripts and other sites cannot use, and who it is") {
  on_both([](const Place& place) {
    Server server(place);
    const auto id = server.house.add("anna", {role(Role::Practice, "org-lid"), role(Role::Board, "")});
    const std::string credentials = R"({"email":"anna@voorbeeld.nl","password":")" + std::string(kPassword) + "\"}";
    const auto in = server.ask(http::Method::Post, "/v1/sessies", credentials);
    REQUIRE(in.status == 201);
    const auto* cookie = http::find(in.headers, "Set-Cookie");
    REQUIRE(cookie != nullptr);
    CHECK(cookie->starts_with("hecht="));
    CHECK(cookie->ends_with("; Path=/; Max-Age=43200; HttpOnly; SameSite=Lax"));
    const auto json = json_of(in);
    CHECK(text_at(*json.find("person"), "id") == id);
    CHECK(json.find("roles")->to_string() ==
          R"([{"role":"practice","organisationId":"org-lid","organisationName":"Naam van org-lid"}])");
    CHECK(text_at(json, "mustSetUpCode") == "true");
    CHECK(text_at(json, "mustChangePassword") == "false");
    const auto secret = cookie->substr(6, cookie->find(';') - 6);
    CHECK(text_at(json, "csrfToken") == csrf_token_of(secret));
    const auto current = server.ask(http::Method::Get, "/v1/sessies/huidige", {}, secret);
    CHECK(current.body == in.body);
    CHECK(*http::find(current.headers, "Cache-Control") == "no-store");
    const auto out = server.ask(http::Method::Delete, "/v1/sessies/huidige", {}, secret);
    CHECK(out.status == 204);
    CHECK(http::find(out.headers, "Set-Cookie")->find("Max-Age=0") != std::string::npos);
    CHECK(server.ask(http::Method::Get, "/v1/sessies/huidige", {}, secret).status == 401);
  });
}

TEST_CASE("behind a proxy the cookie is for TLS and this host only") {
  on_both([](const Place& place) {
    Server server(place, true);
    server.house.add("anna", {});
    const std::string credentials = R"({"email":"anna@voorbeeld.nl","password":")" + std::string(kPassword) + "\"}";
    const auto in = server.ask(http::Method::Post, "/v1/sessies", credentials);
    const auto* cookie = http::find(in.headers, "Set-Cookie");
    REQUIRE(cookie != nullptr);
    CHECK(cookie->starts_with("__Host-hecht="));
    CHECK(cookie->ends_with("; Secure"));
  });
}

TEST_CASE("signing in is refused alike, asks for a code, and says how long to wait") {
  on_both([](const Place& place) {
    Server server(place);
    server.house.add("carla", {}, kTotp);
    const auto in = [&](const std::string& email, const std::string& password) {
      return server.ask(http::Method::Post, "/v1/sessies",
                        R"({"email":")" + email + R"(","password":")" + password + "\"}");
    };
    const auto unknown = in("niemand@voorbeeld.nl", "mis");
    const auto wrong = in("carla@voorbeeld.nl", "mis");
    CHECK(unknown.status == 401);
    CHECK(unknown.body == wrong.body);
    CHECK(http::find(wrong.headers, "Set-Cookie") == nullptr);
    const auto code = in("carla@voorbeeld.nl", std::string(kPassword));
    CHECK(code.status == 401);
    CHECK(text_at((*json_of(code).find("errors")->as_array())[0], "field") == "code");
    http::Response last;
    for (int i = 0; i < 10; ++i) last = in("carla@voorbeeld.nl", "mis");
    CHECK(last.status == 429);
    CHECK(std::stoi(*http::find(last.headers, "Retry-After")) > 0);
    CHECK(server.ask(http::Method::Post, "/v1/sessies", R"({"email":1})").status == 400);
  });
}

TEST_CASE("a change needs the token of its own session") {
  on_both([](const Place& place) {
    Server server(place);
    const auto anna = open_session(*server.house.database, server.house.add("anna", {}));
    const auto bob = open_session(*server.house.database, server.house.add("bob", {}));
    const auto cookie = "hecht=" + anna;
    const auto with = [&](http::Pairs headers) {
      headers.emplace_back("cookie", cookie);
      return server.ask(http::Method::Delete, "/v1/sessies/huidige", {}, {}, std::move(headers)).status;
    };
    CHECK(with({}) == 403);
    CHECK(with({{"x-csrf-token", ""}}) == 403);
    CHECK(with({{"x-csrf-token", csrf_token_of(bob)}}) == 403);
    CHECK(with({{"x-csrf-token", csrf_token_of(anna)}}) == 204);
  });
}

TEST_CASE("on a route for anyone a forged change is one of no one") {
  on_both([](const Place& place) {
    Server server(place);
    const auto anna = open_session(*server.house.database, server.house.add("anna", {}));
    bool signed_in = false;
    const auto seen = [&](const http::Request& request) {
      signed_in = actor_of(request).signed_in();
      return http::Response{};
    };
    for (const auto method : {http::Method::Get, http::Method::Post}) {
      server.router.add({.method = method,
                         .path = "/v1/proef",
                         .permission = http::Permission::anonymous(),
                         .handler = seen,
                         .summary = "",
                         .operation = "",
                         .takes_long = true});
    }
    server.ask(http::Method::Post, "/v1/proef", {}, {}, {{"cookie", "hecht=" + anna}});
    CHECK_FALSE(signed_in);
    server.ask(http::Method::Post, "/v1/proef", {}, anna);
    CHECK(signed_in);
    server.ask(http::Method::Get, "/v1/proef", {}, {}, {{"cookie", "hecht=" + anna}});
    CHECK(signed_in);
    server.ask(http::Method::Get, "/v1/proef");
    CHECK_FALSE(signed_in);
  });
}

TEST_CASE("a key uses the API for its organisation, and touches no account") {
  on_both([](const Place& place) {
    Server server(place);
    const auto session =
        open_session(*server.house.database, server.house.add("anna", {role(Role::Practice, "org-lid")}));
    const auto body = [&](bool read_only) {
      return R"({"name":"koppeling","organisationId":"org-lid","expires":")" +
             base::to_string(base::add_days(base::today(), 30)) + R"(","readOnly":)" + (read_only ? "true}" : "false}");
    };
    const auto made = json_of(server.ask(http::Method::Post, "/v1/api-sleutels", body(true), session));
    const auto wider = json_of(server.ask(http::Method::Post, "/v1/api-sleutels", body(false), session));
    const auto with = [](const base::Json& key) {
      return http::Pairs{{"authorization", "Bearer " + text_at(key, "secret")}};
    };
    CHECK(server.ask(http::Method::Get, "/v1/personen", {}, {}, with(made)).status == 200);
    CHECK(server.ask(http::Method::Get, "/v1/sessies/huidige", {}, {}, with(made)).status == 403);
    CHECK(server.ask(http::Method::Post, "/v1/api-sleutels", body(true), {}, with(wider)).status == 403);
    const std::string invitation =
        R"({"name":"Dirk","email":"dirk@voorbeeld.nl","roles":[{"role":"practice","organisationId":"org-lid"}]})";
    CHECK(server.ask(http::Method::Post, "/v1/personen", invitation, {}, with(made)).status == 403);
    CHECK(server.ask(http::Method::Post, "/v1/personen", invitation, {}, with(wider)).status == 201);
    CHECK(server.ask(http::Method::Get, "/v1/personen", {}, {}, {{"authorization", "Bearer hecht_niet"}}).status ==
          401);
    const auto list = json_of(server.ask(http::Method::Get, "/v1/api-sleutels", {}, session));
    CHECK(text_at(list, "total") == "2");
    CHECK(list.to_string().find("secret") == std::string::npos);
    CHECK(server.ask(http::Method::Delete, "/v1/api-sleutels/" + text_at(made, "id"), {}, session).status == 204);
    CHECK(server.ask(http::Method::Get, "/v1/personen", {}, {}, with(made)).status == 401);
  });
}

TEST_CASE("people of another organisation are not there") {
  on_both([](const Place& place) {
    Server server(place);
    auto& house = server.house;
    const auto anna = house.add("anna", {role(Role::Practice, "org-lid")});
    const auto els = house.add("els", {role(Role::Practice, "org-ander")});
    const auto coordinator = house.add("bob", {role(Role::Coordinator, "org-verband")});
    const auto administrator = house.add("beheer", {role(Role::Administrator, "")}, kTotp);
    struct Case {
      std::string who;
      std::vector<std::string> sees;
    };
    for (const auto& [who, sees] : {Case{anna, {anna}}, Case{els, {els}}, Case{coordinator, {anna, coordinator}},
                                    Case{administrator, {anna, els, coordinator, administrator}}}) {
      const auto session = open_session(*house.database, who);
      const auto list = json_of(server.ask(http::Method::Get, "/v1/personen", {}, session));
      CHECK(text_at(list, "total") == std::to_string(sees.size()));
      for (const auto& id : {anna, els, coordinator, administrator}) {
        const bool seen = std::find(sees.begin(), sees.end(), id) != sees.end();
        CHECK(server.ask(http::Method::Get, "/v1/personen/" + id, {}, session).status == (seen ? 200 : 404));
        CHECK(server.ask(http::Method::Get, "/v1/personen/" + id + "/rollen", {}, session).status ==
              (seen ? 200 : 404));
      }
    }
  });
}

TEST_CASE("a list is filtered, sorted and paged; a save on an old version shows what there is") {
  on_both([](const Place& place) {
    Server server(place);
    auto& house = server.house;
    const auto administrator =
        open_session(*house.database, house.add("beheer", {role(Role::Administrator, "")}, kTotp));
    const auto anna = house.add("anna", {role(Role::Practice, "org-lid")});
    house.add("bob", {role(Role::Insurer, "org-ander")});
    const auto list = [&](http::Pairs query) {
      http::Request request;
      request.path = "/v1/personen";
      request.segments = {"v1", "personen"};
      request.id.assign(1, '1');
      request.query = std::move(query);
      testing::sign(request, server.access.settings, administrator);
      return server.ask(std::move(request));
    };
    CHECK(text_at(json_of(list({{"zoek", "ANNA"}})), "total") == "1");
    CHECK(text_at(json_of(list({{"rol", "insurer"}})), "total") == "1");
    CHECK(text_at(json_of(list({{"rol", "board"}})), "total") == "0");
    CHECK(list({{"rol", "baas"}, {"soort", "x"}}).status == 400);
    const auto last = json_of(list({{"sorteer", "-email"}, {"pageSize", "1"}}));
    CHECK(text_at((*last.find("items")->as_array())[0], "name") == "bob");

    const std::string edit = R"({"name":"Anna A.","email":"anna@voorbeeld.nl"})";
    const auto put = [&](http::Pairs headers) {
      return server.ask(http::Method::Put, "/v1/personen/" + anna, edit, administrator, std::move(headers));
    };
    CHECK(put({}).status == 428);
    const auto saved = put({{"if-match", "\"v1\""}});
    CHECK(saved.status == 200);
    CHECK(http::find(saved.headers, "ETag")->starts_with("\"v2-"));
    const auto stale = put({{"if-match", "\"v1\""}});
    CHECK(stale.status == 412);
    CHECK(text_at(*json_of(stale).find("present"), "name") == "Anna A.");
  });
}

TEST_CASE("the start page says what waits, of every floor, by day") {
  on_both([](const Place& place) {
    Server server(place);
    const auto soon = base::add_days(base::today(), 5);
    const auto id = server.house.add("anna", {role(Role::Board, ""),
                                              {{Role::Practice, "org-lid"}, base::Date{2020, 1, 1}, soon},
                                              {{Role::Coordinator, "org-lid"},
                                               base::Date{2020, 1, 1},
                                               base::add_days(base::today(), kRoleEndsSoonDays + 1)}});
    server.access.settings.task_sources.push_back([&](storage::Session&, const TaskQuestion& question) {
      return std::vector<StartTask>{{"x", "van " + question.actor.person_id, base::add_days(soon, -1), "/x", "proef"}};
    });
    const auto json = json_of(server.ask(http::Method::Get, "/v1/taken", {}, open_session(*server.house.database, id)));
    const auto& items = *json.find("items")->as_array();
    REQUIRE(items.size() == 3);
    CHECK(text_at(items[0], "text") == "van " + id);
    CHECK(text_at(items[1], "due") == base::to_string(soon));
    CHECK(text_at(items[2], "id") == "code");
  });
}

TEST_CASE("the trail shows each their own acts, all to who may, and verifies") {
  on_both([](const Place& place) {
    Server server(place);
    auto& house = server.house;
    const auto anna = house.add("anna", {role(Role::Practice, "org-lid")});
    const auto bob = house.add("bob", {role(Role::Auditor, "")});
    const auto own = open_session(*house.database, anna);
    const auto all = open_session(*house.database, bob);
    CHECK(server.ask(http::Method::Get, "/v1/personen/" + anna + "/gegevens", {}, own).status == 200);
    const auto mine = json_of(server.ask(http::Method::Get, "/v1/auditgebeurtenissen", {}, own));
    CHECK(text_at(mine, "total") == "1");
    CHECK(text_at((*mine.find("items")->as_array())[0], "actorName") == "anna");
    const auto theirs = json_of(server.ask(http::Method::Get, "/v1/auditgebeurtenissen", {}, all));
    CHECK(text_at(theirs, "total") == "3");
    CHECK(server.ask(http::Method::Post, "/v1/auditcontroles", "{}", own).status == 403);
    const auto check = json_of(server.ask(http::Method::Post, "/v1/auditcontroles", "{}", all));
    CHECK(text_at(check, "events") == "3");
    CHECK(text_at(check, "break") == "null");
    storage::Upkeep upkeep(*house.database);
    upkeep.run("UPDATE audit_event SET action = 'x' WHERE sequence = 2");
    upkeep.commit();
    const auto broken = json_of(server.ask(http::Method::Post, "/v1/auditcontroles", "{}", all));
    CHECK(text_at(broken, "events") == "1");
    CHECK(text_at(broken, "break").find('2') != std::string::npos);
  });
}

}  // namespace
}  // namespace hecht::access
