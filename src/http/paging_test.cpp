#include "http/paging.h"

#include <doctest/doctest.h>

#include "http/versions.h"

namespace hecht::http {
namespace {

Request asking(Pairs query) {
  Request request;
  request.path = "/v1/partijen";
  request.query = std::move(query);
  return request;
}

TEST_CASE("a query is read whole, with all mistakes") {
  const auto request = asking({{"soort", "apotek"}, {"op", "gisteren"}, {"pge", "2"}, {"pageSize", "0"}, {"zoek", ""}});
  QueryReader query(request, {"soort", "op", "zoek"}, QueryReader::Pages::Yes);
  CHECK_FALSE(query.one_of("soort", {"apotheek", "praktijk"}));
  CHECK_FALSE(query.date("op"));
  CHECK_FALSE(query.text("zoek"));
  query.paging();
  REQUIRE(query.problems().size() == 4);
  CHECK(query.problems()[0].remedy.nl == "bedoelde u ‘page’?");
  CHECK(query.problems()[1].remedy.nl == "bedoelde u ‘apotheek’?");
}

TEST_CASE("a page links to its neighbours and keeps the question") {
  const auto request = asking({{"zoek", "de brug"}, {"page", "2"}, {"pageSize", "10"}});
  QueryReader query(request, {"zoek"}, QueryReader::Pages::Yes);
  const Paging paging = query.paging();
  CHECK(paging.offset() == 10);
  const auto json = page_json(request, paging, 21, {base::Json(1)});
  CHECK(*json.find("_links")->find("next")->find("href")->as_string() ==
        "/v1/partijen?zoek=de%20brug&page=3&pageSize=10");
  CHECK(*json.find("_links")->find("prev")->find("href")->as_string() ==
        "/v1/partijen?zoek=de%20brug&page=1&pageSize=10");
  const auto last = page_json(request, {3, 10}, 21, {});
  CHECK(last.find("_links")->find("next") == nullptr);
}

TEST_CASE("a version goes out as an ETag and comes back in If-Match") {
  Request request;
  CHECK_FALSE(if_match(request));
  CHECK(needs_if_match(request).status == 428);
  for (const auto& [text, version] : std::vector<std::pair<std::string, std::optional<std::int64_t>>>{{"\"v3\"", 3},
                                                                                                      {"v3", {}},
                                                                                                      {"*", {}},
                                                                                                      {"\"v\"", {}},
                                                                                                      {"\"v3x\"", {}},
                                                                                                      {"\"v3-0a\"", 3},
                                                                                                      {"\"", {}},
                                                                                                      {"\"v", {}}}) {
    CAPTURE(text);
    request.headers = {{"if-match", text}};
    CHECK(if_match(request) == version);
  }
  CHECK(*find(with_version({}, 3).headers, "ETag") == "\"v3\"");

  request.headers.clear();
  const auto shown = versioned_json_response(base::Json::Object{{"name", "Anna"}}, 3, request);
  request.headers = {{"if-none-match", *find(shown.headers, "ETag")}};
  CHECK(versioned_json_response(base::Json::Object{{"name", "Anna"}}, 3, request).status == 304);
  // The same row, but what is shown beside it has changed.
  CHECK(versioned_json_response(base::Json::Object{{"name", "Anna"}, {"role", "board"}}, 3, request).status == 200);
}

}  // namespace
}  // namespace hecht::http
