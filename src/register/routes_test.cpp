#include "register/routes.h"

#include <map>

#include "access/walk_routes.h"
#include "http/described.h"
#include "register/area_routes.h"
#include "register/counts.h"
#include "register/publication_routes.h"
#include "register/test_support.h"

namespace hecht::registry {
namespace {

using namespace testing;
using access::Role;
using base::Json;
using http::Method;
using http::Request;
using http::Response;

// The program as a client sees it, with a guard that takes the actor from a header of the test.
class Api {
 public:
  explicit Api(storage::Database& database) : shelf_(test_catalogue()), router_(guard()) {
    add_register_routes(router_, database, shelf_, "hecht toets");
  }
  void knows(const access::Actor& actor) { actors_[actor.person_id] = actor; }

  Response ask(const std::string& person, Method method, const std::string& path, const std::string& body = {},
               const std::string& version = {}) {
    Request request;
    request.method = method;
    const auto question = path.find('?');
    request.path = path.substr(0, question);
    std::string segment;
    for (const char c : request.path.substr(1) + "/") {
      if (c != '/') {
        segment += c;
      } else {
        request.segments.push_back(std::exchange(segment, {}));
      }
    }
    if (question != std::string::npos) {
      const std::string query = path.substr(question + 1);
      const auto is = query.find('=');
      request.query = {{query.substr(0, is), query.substr(is + 1)}};
    }
    request.headers = {{"x-person", person}, {"content-type", "application/json"}};
    if (!version.empty()) request.headers.emplace_back("if-match", version);
    request.body = body;
    const auto found = router_.find_route(request);
    if (found.refusal) return *found.refusal;
    if (auto refused = router_.refuse(request, *found.route)) return *refused;
    return found.route->handler(request);
  }
  [[nodiscard]] const http::Router& router() const { return router_; }

 private:
  http::Guard guard() {
    return [this](Request& request, const http::Permission& permission) -> std::optional<int> {
      const auto actor = actors_.find(std::string(request.header("x-person")));
      if (actor == actors_.end()) return 401;
      request.identity = actor->second;
      if (permission.id() == "signed-in") return std::nullopt;
      const auto right = access::right_of(permission.id());
      REQUIRE(right.has_value());
      if (may_somewhere(actor->second, right->capability, right->act)) return std::nullopt;
      return 403;
    };
  }
  std::map<std::string, access::Actor> actors_;
  schemes::Shelf shelf_;
  http::Router router_;
};

Json body_of(const Response& response) {
  auto json = base::parse_json(response.body);
  REQUIRE(json.ok());
  return std::move(*json);
}
std::string text(const Json& json, const std::string& key) {
  const auto* found = json.find(key);
  REQUIRE(found != nullptr);
  return found->as_string() != nullptr ? *found->as_string() : found->to_string();
}
std::vector<std::string> error_fields(const Response& response) {
  std::vector<std::string> list;
  const auto json = body_of(response);
  REQUIRE(json.find("errors") != nullptr);
  for (const auto& each : *json.find("errors")->as_array()) list.push_back(text(each, "field"));
  return list;
}

struct World {
  Api api;
  std::string duin, bos, alliance;
  explicit World(storage::Database& database) : api(database) {
    duin = has_party(database, PartyKind::Practice, "Duin", {"huisarts"});
    bos = has_party(database, PartyKind::Practice, "Bos", {"huisarts"});
    alliance = has_alliance(database, "Duinwijk", {"lzv"});
    has_member(database, alliance, duin, "huisarts");
    has_member(database, alliance, bos, "huisarts");
    has_count(database, duin, 2095);
    has_count(database, bos, 2095);
    api.knows(region_staff());
    api.knows(actor_for(Role::Practice, duin, "piet"));
    api.knows(actor_for(Role::Practice, "elders", "anna"));
    api.knows(actor_for(Role::Coordinator, alliance, "cor"));
    api.knows(actor_for(Role::Insurer, "verzekeraar", "vera"));
    api.knows(actor_for(Role::Auditor, "", "aad"));
    api.knows(actor_for(Role::Administrator, "", "bea"));
    api.knows(actor_for(Role::Branch, "regio", "bram"));
  }
  Response get(const std::string& person, const std::string& path) { return api.ask(person, Method::Get, path); }
  Response post(const std::string& person, const std::string& path, const std::string& body) {
    return api.ask(person, Method::Post, path, body);
  }
};

TEST_CASE("a party over the API: added, read, changed with its version, refused when someone was first") {
  on_register([](storage::Database& database) {
    World world(database);
    const std::string body =
        R"({"kind":"home-care","name":"Thuiszorg","regionalOrganisationId":"regio","disciplines":[],)"
        R"("fromDate":"2020-01-01","legalForm":"mevrouw Jansen"})";
    const auto added = world.post("ria", "/v1/partijen", body);
    REQUIRE(added.status == 201);
    CHECK(*http::find(added.headers, "ETag") == "\"v1\"");
    CHECK(body_of(added).find("warnings")->as_array()->size() == 1);
    const std::string at = "/v1/partijen/" + text(body_of(added), "id");
    CHECK(text(body_of(world.get("vera", at)), "kind") == "home-care");
    CHECK(world.get("vera", "/v1/partijen/geen").status == 404);

    const std::string changed =
        R"({"kind":"home-care","name":"Thuiszorg Duin","regionalOrganisationId":"regio","disciplines":[],)"
        R"("fromDate":"2020-01-01"})";
    CHECK(world.api.ask("ria", Method::Put, at, changed).status == 428);
    CHECK(world.api.ask("anna", Method::Put, at, changed, "\"v1\"").status == 403);
    CHECK(*http::find(world.api.ask("ria", Method::Put, at, changed, "\"v1\"").headers, "ETag") == "\"v2\"");
    const auto late = world.api.ask("ria", Method::Put, at, body, "\"v1\"");
    CHECK(late.status == 412);
    CHECK(error_fields(late) == std::vector<std::string>{"If-Match", "name", "legalForm"});
    CHECK(text(*body_of(late).find("present"), "name") == "Thuiszorg Duin");
    CHECK(text(body_of(world.get("ria", at)), "name") == "Thuiszorg Duin");
  });
}

TEST_CASE("all that is wrong with a body is told at once, with the paths of the API") {
  on_register([](storage::Database& database) {
    World world(database);
    const auto malformed = world.post("ria", "/v1/partijen", R"({"kind":"tovenaar","naam":"x"})");
    CHECK(malformed.status == 400);
    CHECK(error_fields(malformed).size() >= 3);
    const auto wrong = world.post("ria", "/v1/wijkverbanden",
                                  R"({"name":"","regionalOrganisationId":"regio","fromDate":"2020-01-01",)"
                                  R"("types":[{"type":"kring","fromDate":"2020-01-01"}],"areas":[],"regions":[]})");
    CHECK(wrong.status == 400);
    CHECK(error_fields(wrong) == std::vector<std::string>{"name", "types[0].type"});
    CHECK(world.get("ria", "/v1/partijen?soorten=practice").status == 400);
    CHECK(world.get("ria", "/v1/zoekresultaten?zoek=a").status == 400);
  });
}

TEST_CASE("lists are paged and found by search") {
  on_register([](storage::Database& database) {
    World world(database);
    const auto page = body_of(world.get("vera", "/v1/partijen?pageSize=1"));
    CHECK(text(page, "total") == "3");
    CHECK(page.find("items")->as_array()->size() == 1);
    CHECK(page.find("_links")->find("next") != nullptr);
    CHECK(text(body_of(world.get("vera", "/v1/wijkverbanden?soort=lzv")), "total") == "1");
    CHECK(text(body_of(world.get("vera", "/v1/wijkverbanden?soort=resv")), "total") == "0");
    const auto found = body_of(world.get("vera", "/v1/zoekresultaten?zoek=duin"));
    CHECK(text(found, "total") == "3");  // the alliance, the practice and "Regio Duin"
  });
}

TEST_CASE("members are for the network; what is public of it is for all") {
  on_register([](storage::Database& database) {
    World world(database);
    const std::string at = "/v1/wijkverbanden/" + world.alliance;
    CHECK(world.get("vera", at).status == 200);
    for (const std::string part : {"/deelnames", "/taken", "/stappen", "/normen", "/feiten/proefnorm"}) {
      CAPTURE(part);
      CHECK(world.get("vera", at + part).status == 403);
      CHECK(world.get("anna", at + part).status == 403);
      CHECK(world.get("piet", at + part).status == 200);
      CHECK(world.get("cor", at + part).status == 200);
      CHECK(world.get("ria", at + part).status == 200);
      CHECK(world.get("niemand", at + part).status == 401);
    }
    CHECK(world.get("vera", at + "/functies").status == 200);
    const auto members = body_of(world.get("piet", at + "/deelnames"));
    CHECK(text((*members.find("items")->as_array())[0], "allianceName") == "Duinwijk");
    CHECK(text(body_of(world.get("vera", "/v1/partijen/" + world.duin + "/deelnames")), "total") == "0");
    CHECK(text(body_of(world.get("ria", "/v1/partijen/" + world.duin + "/deelnames")), "total") == "1");
  });
}

TEST_CASE("counts of a practice are for itself and the region, not for its neighbours") {
  on_register([](storage::Database& database) {
    World world(database);
    const std::string at = "/v1/partijen/" + world.duin + "/patientaantallen";
    CHECK(text(body_of(world.get("piet", at)), "total") == "1");
    CHECK(world.get("ria", at).status == 200);
    CHECK(world.get("aad", at).status == 200);
    for (const auto* person : {"anna", "cor", "vera", "bea", "bram"}) {
      CAPTURE(person);
      CHECK(world.get(person, at).status == 403);
    }
    const std::string body =
        R"({"kind":"deprived","referenceDate":"2023-07-01","count":640,"listVersion":"NZa 2023","source":"HIS"})";
    CHECK(world.post("anna", at, body).status == 403);
    CHECK(world.post("piet", at, body).status == 201);
    CHECK(text(body_of(world.get("piet", at)), "total") == "2");
  });
}

TEST_CASE("what the register knows of an alliance comes with its source, and its total for who may see it") {
  on_register([](storage::Database& database) {
    World world(database);
    const std::string at = "/v1/wijkverbanden/" + world.alliance;
    const auto facts = body_of(world.get("cor", at + "/feiten/proefnorm"));
    CHECK(text(facts, "scheme") == "proefnorm@1");
    CHECK(text(*facts.find("facts"), "patiënten") == "4190");
    CHECK(text((*facts.find("known")->as_array())[0], "source") == "2 praktijken samen, peildatum 1 juli 2023");
    // A practice may know its network, but not the patients of the others.
    const auto own = body_of(world.get("piet", at + "/feiten/proefnorm"));
    CHECK(own.find("facts")->find("patiënten") == nullptr);
    CHECK(own.find("facts")->find("disciplines") != nullptr);
    CHECK(world.get("cor", at + "/feiten/onbekend").status == 404);
    CHECK(world.get("cor", at + "/feiten/proefnorm?datum=gisteren").status == 400);

    const auto standing = body_of(world.get("cor", at + "/normen"));
    CHECK(text(standing, "corePlayers") == "complete");
    CHECK(text(standing, "registeredPatients") == "4190");
    CHECK(text((*standing.find("norms")->as_array())[0], "outcome") == "yes");
    const auto outside = body_of(world.get("bram", at + "/normen"));
    CHECK(outside.find("registeredPatients")->is_null());
    CHECK(text((*outside.find("norms")->as_array())[0], "outcome") == "unknown");
  });
}

TEST_CASE("a check is saved with its answer, for oneself or for the network") {
  on_register([](storage::Database& database) {
    World world(database);
    const auto body = [&](const std::string& shared, const std::string& explanation) {
      return R"({"title":"Toets najaar","scheme":"proefnorm","checkDate":"2023-10-01","allianceId":")" +
             world.alliance + R"(","shared":)" + shared +
             R"(,"facts":{"patiënten":4190,"disciplines":["huisarts"],"toelichting":")" + explanation + R"("}})";
    };
    CHECK(world.post("vera", "/v1/toetsen", body("true", "")).status == 403);
    CHECK(world.post("piet", "/v1/toetsen", body("true", "")).status == 403);
    CHECK(error_fields(world.post("cor", "/v1/toetsen", body("true", "BSN 123456782"))) ==
          std::vector<std::string>{"toelichting"});
    const auto hidden = world.post("cor", "/v1/toetsen", body("false", "kort"));
    REQUIRE(hidden.status == 201);
    const auto shared = world.post("cor", "/v1/toetsen", body("true", "kort"));
    CHECK(text(body_of(shared), "outcome") == "yes");
    CHECK(text(body_of(world.get("cor", "/v1/toetsen")), "total") == "2");
    CHECK(text(body_of(world.get("piet", "/v1/toetsen")), "total") == "1");
    CHECK(text(body_of(world.get("anna", "/v1/toetsen")), "total") == "0");
    const auto opened = body_of(world.get("piet", "/v1/toetsen/" + text(body_of(shared), "id")));
    CHECK(text(*opened.find("answer"), "outcome") == "yes");
    CHECK(text(*opened.find("facts"), "patiënten") == "4190");
    CHECK(world.get("piet", "/v1/toetsen/" + text(body_of(hidden), "id")).status == 404);
  });
}

TEST_CASE("bank accounts are shown in full to their party only") {
  on_register([](storage::Database& database) {
    World world(database);
    world.api.knows(actor_for(Role::Practice, world.duin, "petra"));
    const std::string at = "/v1/partijen/" + world.duin + "/bankrekeningen";
    const std::string body = R"({"iban":"NL91ABNA0417164300","holder":"Duin","fromDate":"2023-01-01"})";
    CHECK(world.post("anna", at, body).status == 403);
    CHECK(world.post("ria", at, body).status == 403);
    const auto added = world.post("piet", at, body);
    REQUIRE(added.status == 201);
    const std::string account = at + "/" + text(body_of(added), "id");
    CHECK(world.post("piet", account + "/bevestigingen", "").status == 400);
    CHECK(world.post("anna", account + "/bevestigingen", "").status == 403);
    CHECK(world.post("petra", account + "/bevestigingen", "").status == 201);
    const auto iban = [&](const std::string& person) {
      const auto list = body_of(world.get(person, at));
      return text((*list.find("items")->as_array())[0], "iban");
    };
    CHECK(iban("piet") == "NL91ABNA0417164300");
    CHECK(iban("aad").find('*') != std::string::npos);
    CHECK(world.get("anna", at).status == 403);
  });
}

TEST_CASE("no route of the register is for anyone, and each answers who has no right at all") {
  on_register([](storage::Database& database) {
    World world(database);
    CHECK(world.api.router().routes().size() > 40);
    for (const auto& route : world.api.router().routes()) {
      CAPTURE(route.operation);
      CHECK_FALSE(route.permission.is_anonymous());
      std::string path = route.path;
      for (auto open = path.find('{'); open != std::string::npos; open = path.find('{'))
        path.replace(open, path.find('}') - open + 1, "x");
      CHECK(world.api.ask("niemand", route.method, path).status == 401);
      // The administrator manages accounts, not content.
      if (route.method != Method::Get) {
        const int status = world.api.ask("bea", route.method, path, "{}", "\"v1\"").status;
        CHECK((status == 403 || status == 400 || status == 404));
      }
    }
  });
}

TEST_CASE("every route of the register, the areas and the versions answers each role as the matrix says") {
  storage::testing::on_both([](const storage::testing::Place& place) {
    access::testing::House house(place);
    access::Access access{*house.database, access::testing::settings(), access::testing::kCheapHash};
    http::Router router(access::make_guard(access));
    schemes::Shelf shelf(test_catalogue());
    PublishedSchemes published(*house.database, test_catalogue(), shelf);
    add_register_routes(router, *house.database, shelf, "hecht toets");
    add_publication_routes(router, *house.database, shelf, published);
    add_area_routes(router, *house.database);
    access::testing::walk_routes(router, house, access);
  });
}

}  // namespace
}  // namespace hecht::registry
