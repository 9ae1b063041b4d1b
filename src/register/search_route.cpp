#include "base/identifiers.h"
#include "feature/search.h"
#include "feature/search_text.h"
#include "register/alliances.h"
#include "register/parties.h"
#include "register/phrases.h"
#include "register/route_parts.h"
#include "register/saved_checks.h"

namespace hecht::registry {

using namespace feature;

namespace {

constexpr std::size_t kSearchMin = 2;

std::vector<SearchResult> find_in_register(storage::Session& session, const SearchQuestion& question) {
  std::vector<SearchResult> found;
  AllianceFilter alliances;
  alliances.search = question.words;
  alliances.on = question.today;
  alliances.limit = kFoundPerKind;
  for (const auto& each : list_alliances(session, alliances).items)
    found.push_back({FoundKind::Alliance, each.id, each.name, http::word_of(each.state)});
  PartyFilter parties;
  parties.search = question.words;
  parties.limit = kFoundPerKind;
  for (const auto& each : list_parties(session, parties).items)
    found.push_back({FoundKind::Party, each.id, each.name, each.place.value_or("")});
  const std::string needle = search_text(question.words);
  for (const auto& each : checks_for(session, question.actor, std::nullopt, question.today)) {
    if (search_text(each.title).find(needle) != std::string::npos)
      found.push_back({FoundKind::SavedCheck, each.id, each.title, each.scheme});
  }
  return found;
}

http::Response search(storage::Database& database, const std::vector<SearchSource>& sources,
                      const http::Request& request) {
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
  storage::Reading reading(database);
  const auto actor = access::actor_of(request);
  const SearchQuestion question{actor, wanted, base::today(), request.language};
  std::vector<SearchResult> found;
  for (const auto& source : sources)
    for (auto& each : source(reading, question)) found.push_back(std::move(each));
  return list_response(request, items_of(found));
}

}  // namespace

void add_search_route(http::Router& router, const RegisterPlace& place, std::vector<SearchSource> more) {
  more.insert(more.begin(), find_in_register);
  router.add({.method = http::Method::Get,
              .path = "/v1/zoekresultaten",
              .permission = http::Permission::of("signed-in"),
              .handler = [&database = *place.database, sources = std::move(more)](
                             const http::Request& request) { return search(database, sources, request); },
              .summary = "Verbanden, partijen, bewaarde toetsen en aanvragen met deze woorden",
              .operation = "search",
              .query = {{"zoek", "Ten minste twee tekens", R"({"type":"string"})"}},
              .response = http::page_shape<SearchResult>()});
}

}  // namespace hecht::registry
