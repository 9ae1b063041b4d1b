#include "base/identifiers.h"
#include "feature/search_text.h"
#include "register/alliances.h"
#include "register/parties.h"
#include "register/phrases.h"
#include "register/route_parts.h"
#include "register/saved_checks.h"

namespace hecht::registry {

using namespace feature;

enum class FoundKind : std::uint8_t { Party, Alliance, SavedCheck };
BOOST_DESCRIBE_ENUM(FoundKind, Party, Alliance, SavedCheck)
struct SearchResult {
  FoundKind kind = FoundKind::Party;
  std::string id;
  std::string name;
  std::string detail;  // place, state or scheme
};
BOOST_DESCRIBE_STRUCT(SearchResult, (), (kind, id, name, detail))

namespace {

constexpr std::size_t kSearchMin = 2;
constexpr std::size_t kPerKind = 20;

http::Response search(const RegisterPlace& place, const http::Request& request) {
  http::QueryReader query(request, {"zoek"});
  const std::string wanted = query.text("zoek").value_or("");
  if (!query.problems().empty()) return http::problem_response(400, request, query.problems());
  if (base::length(wanted) < kSearchMin) {
    const std::vector<std::string> arguments = {base::without_bsn(wanted), std::to_string(kSearchMin)};
    return http::problem_response(400, request,
                                  {{{},
                                    "zoek",
                                    base::say_both(phrases::kSearchShort, arguments),
                                    base::say_both(phrases::kSearchShortRemedy, arguments)}});
  }
  storage::Reading reading(*place.database);
  const auto today = base::today();
  std::vector<SearchResult> found;
  AllianceFilter alliances;
  alliances.search = wanted;
  alliances.on = today;
  alliances.limit = kPerKind;
  for (const auto& each : list_alliances(reading, alliances).items)
    found.push_back({FoundKind::Alliance, each.id, each.name, http::word_of(each.state)});
  PartyFilter parties;
  parties.search = wanted;
  parties.limit = kPerKind;
  for (const auto& each : list_parties(reading, parties).items)
    found.push_back({FoundKind::Party, each.id, each.name, each.place.value_or("")});
  const std::string needle = search_text(wanted);
  for (const auto& each : checks_for(reading, access::actor_of(request), std::nullopt, today)) {
    if (search_text(each.title).find(needle) != std::string::npos)
      found.push_back({FoundKind::SavedCheck, each.id, each.title, each.scheme});
  }
  return list_response(request, items_of(found));
}

}  // namespace

void add_search_route(http::Router& router, const RegisterPlace& place) {
  router.add({.method = http::Method::Get,
              .path = "/v1/zoekresultaten",
              .permission = http::Permission::of("signed-in"),
              .handler = [place](const http::Request& request) { return search(place, request); },
              .summary = "Verbanden, partijen en bewaarde toetsen met deze woorden",
              .operation = "search",
              .query = {{"zoek", "Ten minste twee tekens", R"({"type":"string"})"}},
              .response = http::page_shape<SearchResult>()});
}

}  // namespace hecht::registry
