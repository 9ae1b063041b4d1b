#include <algorithm>
#include <charconv>

#include "app/api_phrases.h"
#include "app/command_line.h"
#include "app/scheme_routes.h"
#include "base/sha256.h"
#include "http/problem_json.h"
#include "http/target.h"
#include "schemes/describe.h"

namespace hecht::app {

using base::Json;
using schemes::SchemePtr;

namespace {

constexpr std::size_t kPageSize = 20;
constexpr std::size_t kPageSizeMax = 100;
constexpr std::size_t kPageMax = 1'000'000;

const std::vector<std::string>& query_names() {
  static const std::vector<std::string> kNames{"soort", "status", "openOp", "datum", "sorteer", "page", "pageSize"};
  return kNames;
}

struct Listing {
  std::optional<std::string> kind;
  std::optional<std::string> status;
  std::optional<base::Date> open_on;
  base::Date today;
  std::string order = "id";  // "-" in front: downwards
  std::size_t page = 1;
  std::size_t page_size = kPageSize;
};

std::size_t number_from_query(const http::Request& request, std::string_view name, std::size_t otherwise,
                              std::size_t max, base::Problems& problems) {
  const std::string* text = http::find(request.query, name);
  if (text == nullptr) return otherwise;
  std::size_t number = 0;
  const auto [end, error] = std::from_chars(text->data(), text->data() + text->size(), number);
  if (error == std::errc() && end == text->data() + text->size() && number >= 1 && number <= max) return number;
  problems.push_back({{},
                      std::string(name),
                      base::say_both(phrases::kNoPage, {*text, std::to_string(max)}),
                      base::say_both(phrases::kPageExample)});
  return otherwise;
}

std::optional<std::string> word_from_query(const http::Request& request, const std::string& name,
                                           const std::vector<std::string>& words, base::Problems& problems) {
  const std::string* text = http::find(request.query, name);
  if (text == nullptr) return std::nullopt;
  if (std::count(words.begin(), words.end(), *text) == 0) {
    problems.push_back({{},
                        name,
                        base::say_both(phrases::kNoSuchValue, {*text}),
                        base::say_both(phrases::kOneOf, {base::format_list(words, base::Language::Dutch)})});
  }
  return *text;
}

base::Result<Listing> read_listing(const http::Request& request, const std::vector<SchemePtr>& schemes) {
  base::Problems problems = unknown_query(request, query_names());
  std::vector<std::string> statuses;
  for (const auto& scheme : schemes) {
    if (std::count(statuses.begin(), statuses.end(), scheme->status) == 0) statuses.push_back(scheme->status);
  }
  Listing listing;
  listing.kind = word_from_query(request, "soort", {"funding", "norm", "information"}, problems);
  listing.status = word_from_query(request, "status", statuses, problems);
  listing.today = date_from_query(request, "datum", today_in_amsterdam(), problems);
  if (http::find(request.query, "openOp") != nullptr)
    listing.open_on = date_from_query(request, "openOp", listing.today, problems);
  listing.order =
      word_from_query(request, "sorteer", {"id", "-id", "titel", "-titel", "vanaf", "-vanaf"}, problems).value_or("id");
  listing.page = number_from_query(request, "page", 1, kPageMax, problems);
  listing.page_size = number_from_query(request, "pageSize", kPageSize, kPageSizeMax, problems);
  if (!problems.empty()) return problems;
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

// The address of another page of the same question.
Json link(const http::Request& request, std::size_t page, std::size_t page_size) {
  std::string query;
  for (const auto& [name, value] : request.query) {
    if (name != "page" && name != "pageSize")
      query += http::percent_encode(name) + "=" + http::percent_encode(value) + "&";
  }
  Json json{Json::Object{}};
  json.set("href",
           request.path + "?" + query + "page=" + std::to_string(page) + "&pageSize=" + std::to_string(page_size));
  return json;
}

Json page_json(const http::Request& request, const std::vector<SchemePtr>& chosen, const Listing& listing) {
  const std::size_t size = listing.page_size;
  const std::size_t last = std::max<std::size_t>(1, (chosen.size() + size - 1) / size);
  Json::Array rows;
  for (std::size_t i = (listing.page - 1) * size; i < std::min(chosen.size(), listing.page * size); ++i)
    rows.push_back(schemes::summary_json(*chosen[i], listing.today, request.language));
  Json links{Json::Object{}};
  links.set("self", link(request, listing.page, size));
  links.set("first", link(request, 1, size));
  links.set("last", link(request, last, size));
  if (listing.page > 1) links.set("prev", link(request, std::min(listing.page - 1, last), size));
  if (listing.page < last) links.set("next", link(request, listing.page + 1, size));
  Json json{Json::Object{}};
  json.set("schemes", std::move(rows));
  json.set("page", listing.page);
  json.set("pageSize", size);
  json.set("total", chosen.size());
  json.set("_links", std::move(links));
  return json;
}

}  // namespace

http::Route list_schemes_route(const schemes::Catalogue& catalogue) {
  return {.method = http::Method::Get,
          .path = "/v1/regelingen",
          .permission = http::Permission::anonymous(),
          .handler =
              [&catalogue](const http::Request& request) {
                const auto listing = read_listing(request, catalogue.schemes());
                if (!listing) return http::problem_response(400, request, listing.problems());
                const auto chosen = select(catalogue.schemes(), *listing, request.language);
                const Json json = page_json(request, chosen, *listing);
                return http::cached_json_response(json, base::sha256_hex(json.to_string()), request);
              },
          .summary = "De regelingen, met periode, status en volgende indieningsdatum",
          .operation = "listSchemes",
          .query = {{"soort", "Alleen van deze soort", R"({"type":"string","enum":["funding","norm","information"]})"},
                    {"status", "Alleen met deze status", R"({"type":"string"})"},
                    {"openOp", "Alleen waar op deze dag nog op ingediend kan worden",
                     R"({"type":"string","format":"date"})"},
                    {"datum", "Wat vandaag is", R"({"type":"string","format":"date"})"},
                    {"sorteer", "Volgorde; met - ervoor aflopend",
                     R"({"type":"string","enum":["id","-id","titel","-titel","vanaf","-vanaf"]})"},
                    {"page", "Bladzijde, vanaf 1", R"({"type":"integer","minimum":1,"default":1})"},
                    {"pageSize", "Regelingen per bladzijde",
                     R"({"type":"integer","minimum":1,"maximum":100,"default":20})"}},
          .response_schema = "SchemePage"};
}

}  // namespace hecht::app
