#include <doctest/doctest.h>

#include <type_traits>

#include "http/http_date.h"
#include "http/metrics.h"
#include "http/negotiate.h"
#include "http/problem_json.h"
#include "http/server.h"
#include "http/static_files.h"
#include "http/target.h"

namespace hecht::http {
namespace {

// Who may use it must be said: there is no route without a permission.
static_assert(!std::is_default_constructible_v<Permission>);
static_assert(!std::is_default_constructible_v<Route>);

Route route(Method method, std::string path, Permission permission = Permission::anonymous()) {
  return {.method = method,
          .path = std::move(path),
          .permission = std::move(permission),
          .handler = [](const Request&) { return Response{}; },
          .summary = "",
          .operation = ""};
}

Request request(Method method, std::string_view target) {
  auto parsed = parse_target(target);
  REQUIRE(parsed);
  Request request;
  request.method = method;
  request.path = parsed->path;
  request.segments = parsed->segments;
  request.query = parsed->query;
  request.id.assign(1, '1');  // gcc 12 warns wrongly about ="1" here
  return request;
}

Router::Found admit(const Router& router, Request& request) {
  auto found = router.find_route(request);
  if (!found.refusal) found.refusal = router.refuse(request, *found.route);
  return found;
}

TEST_CASE("a target is decoded, and refused where it could read as another") {
  const auto target = parse_target("/v1/a%20b/%C3%AB?x=1+2&y=%26&z&&x=3");
  REQUIRE(target);
  CHECK(target->segments == std::vector<std::string>{"v1", "a b", "ë"});
  CHECK(target->query == Pairs{{"x", "1 2"}, {"y", "&"}, {"z", ""}, {"x", "3"}});
  CHECK(parse_target("/")->segments == std::vector<std::string>{""});
  for (const char* wrong : {"", "*", "a", "http://a/b", "/%", "/%2", "/%zz", "/%00", "/a%0Ab", "/%ff", "/a/../b",
                            "/./a", "/%2e%2E/a", "/a%2fb", "/a%5Cb", "/a#b", "/a?b=%zz", "/a\x7f"}) {
    CAPTURE(wrong);
    CHECK_FALSE(parse_target(wrong));
  }
  CHECK(percent_encode("a b/ë-~") == "a%20b%2F%C3%AB-~");
}

TEST_CASE("a route is found by method and path, a literal before a parameter") {
  Router router;
  router.add(route(Method::Get, "/a/{id}"));
  router.add(route(Method::Post, "/a/{id}"));
  router.add(route(Method::Get, "/a/vast"));
  auto asked = request(Method::Get, "/a/x%20y");
  auto admission = admit(router, asked);
  REQUIRE_FALSE(admission.refusal);
  CHECK(admission.route == router.routes().data());
  CHECK(asked.parameter("id") == "x y");
  asked = request(Method::Head, "/a/vast");
  CHECK(admit(router, asked).route == &router.routes()[2]);
  for (const char* nowhere : {"/", "/a", "/a/", "/a/b/c", "/b/x"}) {
    CAPTURE(nowhere);
    asked = request(Method::Get, nowhere);
    CHECK(admit(router, asked).refusal->status == 404);
  }
}

TEST_CASE("a method that is not there is refused with those that are") {
  Router router;
  router.add(route(Method::Get, "/a"));
  router.add(route(Method::Post, "/a"));
  auto asked = request(Method::Delete, "/a");
  auto refusal = admit(router, asked).refusal;
  REQUIRE(refusal);
  CHECK(refusal->status == 405);
  CHECK(*find(refusal->headers, "Allow") == "GET, HEAD, POST, OPTIONS");
  asked = request(Method::Options, "/a");
  CHECK(admit(router, asked).refusal->status == 204);
}

TEST_CASE("the guard decides about every route that is not for anyone") {
  Router closed;
  closed.add(route(Method::Get, "/a", Permission::of("register.read")));
  auto asked = request(Method::Get, "/a");
  CHECK(admit(closed, asked).refusal->status == 401);
  std::string seen;
  Router open([&](const Request&, const Permission& permission) -> std::optional<int> {
    seen = permission.id();
    return std::nullopt;
  });
  open.add(route(Method::Get, "/a", Permission::of("register.read")));
  CHECK_FALSE(admit(open, asked).refusal);
  CHECK(seen == "register.read");
}

TEST_CASE("a body is only read where it is of the right type") {
  Router router;
  auto takes_json = route(Method::Post, "/a");
  takes_json.request = {"A"};
  router.add(std::move(takes_json));
  auto asked = request(Method::Post, "/a");
  CHECK(admit(router, asked).refusal->status == 415);
  asked.headers = {{"content-type", "Application/JSON; charset=utf-8"}};
  CHECK_FALSE(admit(router, asked).refusal);
}

TEST_CASE("the language is the one preferred of the two") {
  using base::Language;
  for (const char* dutch : {"", "nl", "de", "*", "en;q=0.5, nl;q=0.8", "nl,en", "en;q=0", "en;q=x"}) {
    CAPTURE(dutch);
    CHECK(preferred_language(dutch) == Language::Dutch);
  }
  for (const char* english : {"en", "en-GB", "EN", "de, en;q=0.5", "nl;q=0.85 , en;q=0.9"}) {
    CAPTURE(english);
    CHECK(preferred_language(english) == Language::English);
  }
}

TEST_CASE("a copy is good when its tag is named") {
  CHECK(names_etag("\"a\"", "\"a\""));
  CHECK(names_etag("W/\"b\", W/\"a\"", "\"a\""));
  CHECK(names_etag("*", "\"a\""));
  CHECK_FALSE(names_etag("", "\"a\""));
  CHECK_FALSE(names_etag("\"ab\", a", "\"a\""));
  auto asked = request(Method::Get, "/");
  asked.headers = {{"if-none-match", "\"t\""}};
  CHECK(cached_json_response(base::Json(1), "t", asked).status == 304);
  const auto other = cached_json_response(base::Json(1), "u", asked);
  CHECK(other.status == 200);
  CHECK(other.body == "1");
  CHECK(*find(other.headers, "ETag") == "\"u\"");
}

TEST_CASE("hosts are compared without port and case") {
  CHECK(host_name("LocalHost:8080") == "localhost");
  CHECK(host_name("[::1]:80") == "[::1]");
  CHECK(host_name("a.nl") == "a.nl");
  CHECK(host_name("a:b") == "");
  CHECK(host_name("[::1") == "");
  CHECK(host_name("a:1:2") == "");
}

TEST_CASE("a problem document tells all problems at once, in the language asked") {
  auto asked = request(Method::Get, "/");
  const base::Problems problems{{{"", 2, 3}, "a", {"fout", "wrong"}, {"doe", "do"}}, {{}, "b", {"ook", "too"}, {}}};
  const auto response = problem_response(400, asked, problems);
  CHECK(response.content_type == "application/problem+json");
  const auto json = base::parse_json(response.body);
  REQUIRE(json);
  CHECK(*json->find("title") == base::Json("Het verzoek klopt niet"));
  CHECK(*json->find("instance") == base::Json("urn:hecht:request:1"));
  const auto& errors = *json->find("errors")->as_array();
  REQUIRE(errors.size() == 2);
  CHECK(errors[0].to_string() == R"({"field":"a","detail":"fout","remedy":"doe","line":2,"column":3})");
  asked.language = base::Language::English;
  CHECK(base::parse_json(problem_response(404, asked).body)->find("title")->to_string() == "\"Not found\"");
}

TEST_CASE("a header that could start another is not written") {
  CHECK(is_safe_header("Location", "/a?b=ë"));
  CHECK_FALSE(is_safe_header("Location", "/a\r\nSet-Cookie: b"));
  CHECK_FALSE(is_safe_header("Location", "a\nb"));
  CHECK_FALSE(is_safe_header("Location", std::string_view("a\0b", 3)));
  CHECK_FALSE(is_safe_header("A: b", "c"));
  CHECK_FALSE(is_safe_header("", "c"));
}

TEST_CASE("outside this machine plain HTTP needs a proxy") {
  CHECK(parse_listen("127.0.0.1:0", "")->port == 0);
  CHECK(parse_listen("[::1]:8080", "")->address == "::1");
  CHECK_FALSE(parse_listen("0.0.0.0:8080", ""));
  CHECK(parse_listen("0.0.0.0:8080", "Hecht.nl")->public_host == "hecht.nl");
  for (const char* wrong : {"", "8080", "127.0.0.1", "127.0.0.1:", "127.0.0.1:x", "127.0.0.1:65536", "naam:80"}) {
    CAPTURE(wrong);
    CHECK_FALSE(parse_listen(wrong, "a.nl"));
  }
}

TEST_CASE("the metrics add up") {
  Router router;
  router.add(route(Method::Get, "/a/{id}"));
  Metrics metrics(router);
  metrics.count(router.routes().data(), 200, std::chrono::microseconds(70));
  metrics.count(router.routes().data(), 404, std::chrono::microseconds(3'000'000));
  metrics.count(nullptr, 404, std::chrono::microseconds(700));
  const std::string text = metrics.text();
  for (const char* line : {"requests_total{method=\"GET\",route=\"/a/{id}\",status=\"2xx\"} 1\n",
                           "seconds_bucket{method=\"GET\",route=\"/a/{id}\",le=\"0.000100\"} 1\n",
                           "seconds_bucket{method=\"GET\",route=\"/a/{id}\",le=\"+Inf\"} 2\n",
                           "seconds_sum{method=\"GET\",route=\"/a/{id}\"} 3.000070\n",
                           "requests_total{method=\"\",route=\"\",status=\"4xx\"} 1\n"}) {
    CAPTURE(line);
    CHECK(text.find(line) != std::string::npos);
  }
}

TEST_CASE("files are sent compressed where asked, and pages of the application are its index") {
  const std::vector<StaticFile> files{{"/index.html", "text/html", "1", "<p>", "gz", "br"},
                                      {"/assets/a-1.js", "text/javascript", "2", "a()", "", ""}};
  const auto get = static_files_route(files).handler;
  auto asked = request(Method::Get, "/netwerken/12");
  CHECK(get(asked).body == "<p>");
  CHECK(*find(get(asked).headers, "Cache-Control") == "no-cache");
  asked.headers = {{"accept-encoding", "gzip, br;q=0"}};
  CHECK(get(asked).body == "gz");
  CHECK(*find(get(asked).headers, "Content-Encoding") == "gzip");
  asked.headers = {{"accept-encoding", "gzip, br;q=0.9"}, {"if-none-match", "\"1\""}};
  CHECK(get(asked).body == "br");
  asked.headers = {{"accept-encoding", "br"}, {"if-none-match", "\"1-br\""}};
  CHECK(get(asked).status == 304);
  asked = request(Method::Get, "/assets/a-1.js");
  CHECK(*find(get(asked).headers, "Cache-Control") == "public, max-age=31536000, immutable");
  for (const char* nowhere : {"/assets/b.js", "/v1/x", "/v1", "/health/x", "/metrics/x"}) {
    CAPTURE(nowhere);
    CHECK(get(request(Method::Get, nowhere)).status == 404);
  }
  const std::vector<StaticFile> none;
  const auto plain = static_files_route(none).handler(request(Method::Get, "/"));
  CHECK(plain.status == 404);
  CHECK(plain.body.find("niet meegebouwd") != std::string::npos);
}

TEST_CASE("a route for every address comes after all others and adds no method to them") {
  Router router;
  router.add(route(Method::Get, "/{path*}"));
  router.add(route(Method::Post, "/a"));
  auto asked = request(Method::Get, "/x/y");
  CHECK(admit(router, asked).route == router.routes().data());
  asked = request(Method::Delete, "/x/y");
  CHECK(admit(router, asked).refusal->status == 404);
  asked = request(Method::Get, "/a");
  CHECK(admit(router, asked).refusal->status == 405);
}

TEST_CASE("dates are written as HTTP wants them") {
  CHECK(http_date({784111777, 0}) == "Sun, 06 Nov 1994 08:49:37 GMT");
  CHECK(http_date({0, 5}) == "Thu, 01 Jan 1970 00:00:00 GMT");
}

}  // namespace
}  // namespace hecht::http
