#include <algorithm>

#include "app/scheme_routes.h"
#include "http/paging.h"
#include "http/problem_json.h"
#include "schemes/describe.h"

namespace hecht::app {

using base::Json;
using schemes::SchemePtr;

namespace {

struct Listing {
  std::optional<std::string> kind;
  std::optional<std::string> status;
  std::optional<base::Date> open_on;
  base::Date today;
  std::string order = "id";  // "-" in front: downwards
  http::Paging paging;
};

base::Result<Listing> read_listing(const http::Request& request, const std::vector<SchemePtr>& schemes) {
  std::vector<std::string> statuses;
  for (const auto& scheme : schemes) {
    if (std::count(statuses.begin(), statuses.end(), scheme->status) == 0) statuses.push_back(scheme->status);
  }
  http::QueryReader query(request, {"soort", "status", "openOp", "datum", "sorteer"}, http::QueryReader::Pages::Yes);
  Listing listing;
  listing.kind = query.one_of("soort", {"funding", "norm", "information"});
  listing.status = query.one_of("status", statuses);
  listing.today = query.date("datum").value_or(base::today());
  listing.open_on = query.date("openOp");
  listing.order = query.one_of("sorteer", {"id", "-id", "titel", "-titel", "vanaf", "-vanaf"}).value_or("id");
  listing.paging = query.paging();
  if (!query.problems().empty()) return query.problems();
  return listing;
}

// Valid on the day and, where there are submission dates, one of them still to come.
bool is_open_on(const schemes::Scheme& scheme, const base::Date& day) {
  return scheme.valid_on(day) && (!scheme.rounds || schemes::next_submission_date(scheme, day));
}

std::vector<SchemePtr> select(const std::vector<SchemePtr>& all, const Listing& listing, base::Language language) {
  std::vector<SchemePtr> chosen;
  for (const auto& scheme : all) {
    if (listing.kind && schemes::kind_id(scheme->kind) != *listing.kind) continue;
    if (listing.status && scheme->status != *listing.status) continue;
    if (listing.open_on && !is_open_on(*scheme, *listing.open_on)) continue;
    chosen.push_back(scheme);
  }
  // By id and version already, so that equals keep that order.
  if (listing.order.ends_with("titel")) {
    std::stable_sort(chosen.begin(), chosen.end(), [&](const SchemePtr& a, const SchemePtr& b) {
      return a->title.in(language) < b->title.in(language);
    });
  } else if (listing.order.ends_with("vanaf")) {
    std::stable_sort(chosen.begin(), chosen.end(),
                     [](const SchemePtr& a, const SchemePtr& b) { return a->valid_from < b->valid_from; });
  }
  if (listing.order.starts_with('-')) std::reverse(chosen.begin(), chosen.end());
  return chosen;
}

Json to_page(const http::Request& request, const std::vector<SchemePtr>& chosen, const Listing& listing) {
  const std::size_t begin = listing.paging.offset();
  Json::Array rows;
  for (std::size_t i = begin; i < std::min(chosen.size(), begin + listing.paging.size); ++i)
    rows.push_back(schemes::summary_json(*chosen[i], listing.today, request.language));
  return http::page_json(request, listing.paging, chosen.size(), std::move(rows));
}

}  // namespace

http::Route list_schemes_route(const schemes::Shelf& shelf) {
  return {
      .method = http::Method::Get,
      .path = "/v1/regelingen",
      .permission = http::Permission::anonymous(),
      .handler =
          [&shelf](const http::Request& request) {
            const auto catalogue = shelf.current();
            const auto listing = read_listing(request, catalogue->schemes());
            if (!listing) return http::problem_response(400, request, listing.problems());
            const auto chosen = select(catalogue->schemes(), *listing, request.language);
            const Json json = to_page(request, chosen, *listing);
            return http::cached_json_response(json, request);
          },
      .summary = "De regelingen, met periode, status en volgende indieningsdatum",
      .operation = "listSchemes",
      .query = http::with_paging(
          {{"soort", "Alleen van deze soort", R"({"type":"string","enum":["funding","norm","information"]})"},
           {"status", "Alleen met deze status", R"({"type":"string"})"},
           {"openOp", "Alleen waar op deze dag nog op ingediend kan worden", R"({"type":"string","format":"date"})"},
           {"datum", "Wat vandaag is", R"({"type":"string","format":"date"})"},
           {"sorteer", "Volgorde; met - ervoor aflopend",
            R"({"type":"string","enum":["id","-id","titel","-titel","vanaf","-vanaf"]})"}}),
      .response = {"SchemePage"}};
}

}  // namespace hecht::app
