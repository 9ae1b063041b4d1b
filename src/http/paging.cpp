#include "http/paging.h"

#include <algorithm>
#include <charconv>

#include "base/phrases.h"
#include "http/phrases.h"
#include "http/target.h"

namespace hecht::http {

using base::Json;

QueryReader::QueryReader(const Request& request, std::vector<std::string> known, Pages pages) : request_(request) {
  if (pages == Pages::Yes) known.insert(known.end(), {"page", "pageSize"});
  for (const auto& [name, value] : request.query) {
    if (std::count(known.begin(), known.end(), name) > 0) continue;
    problems_.push_back({{},
                         name,
                         base::say_both(phrases::kUnknownQuery, {name}),
                         known.empty() ? base::say_both(phrases::kLeaveMemberOut) : base::choose_among(name, known)});
  }
}

std::optional<std::string> QueryReader::text(std::string_view name) {
  const std::string* found = find(request_.query, name);
  return found == nullptr || found->empty() ? std::nullopt : std::optional(*found);
}

std::optional<std::string> QueryReader::one_of(std::string_view name, const std::vector<std::string>& words) {
  auto given = text(name);
  if (!given || std::count(words.begin(), words.end(), *given) > 0) return given;
  problems_.push_back(
      {{}, std::string(name), base::say_both(phrases::kNoWord, {*given}), base::choose_among(*given, words)});
  return std::nullopt;
}

std::optional<base::Date> QueryReader::date(std::string_view name) {
  const auto given = text(name);
  if (!given) return std::nullopt;
  auto date = base::parse_date(*given);
  if (!date)
    problems_.push_back(
        {{}, std::string(name), base::say_both(base::kNoDate, {*given}), base::say_both(base::kDateExample)});
  return date;
}

std::optional<std::int64_t> QueryReader::number(std::string_view name, std::int64_t min, std::int64_t max) {
  const auto given = text(name);
  if (!given) return std::nullopt;
  std::int64_t number = 0;
  const auto [end, error] = std::from_chars(given->data(), given->data() + given->size(), number);
  if (error == std::errc() && end == given->data() + given->size() && number >= min && number <= max) return number;
  problems_.push_back({{},
                       std::string(name),
                       base::say_both(phrases::kNoNumberBetween, {*given, std::to_string(min), std::to_string(max)}),
                       base::say_both(phrases::kNumberExample, {std::to_string(min)})});
  return std::nullopt;
}

std::optional<bool> QueryReader::boolean(std::string_view name) {
  const auto given = one_of(name, {"true", "false"});
  return given ? std::optional(*given == "true") : std::nullopt;
}

Paging QueryReader::paging() {
  const auto page = number("page", 1, kPageMax);
  const auto size = number("pageSize", 1, kPageSizeMax);
  return {static_cast<std::size_t>(page.value_or(1)), static_cast<std::size_t>(size.value_or(kPageSize))};
}

namespace {

// The address of another page of the same question.
Json link(const Request& request, std::size_t page, std::size_t size) {
  std::string query;
  for (const auto& [name, value] : request.query) {
    if (name != "page" && name != "pageSize") query += percent_encode(name) + "=" + percent_encode(value) + "&";
  }
  const std::string at = "page=" + std::to_string(page) + "&pageSize=" + std::to_string(size);
  return Json::Object{{"href", Json(request.path + "?" + query + at)}};
}

}  // namespace

Json page_json(const Request& request, const Paging& paging, std::size_t total, Json::Array items) {
  const std::size_t size = paging.size;
  const std::size_t last = std::max<std::size_t>(1, (total + size - 1) / size);
  Json links = Json::Object{{"self", link(request, paging.page, size)},
                            {"first", link(request, 1, size)},
                            {"last", link(request, last, size)}};
  if (paging.page > 1) links.set("prev", link(request, std::min(paging.page - 1, last), size));
  if (paging.page < last) links.set("next", link(request, paging.page + 1, size));
  return Json::Object{{"items", std::move(items)},
                      {"page", paging.page},
                      {"pageSize", size},
                      {"total", total},
                      {"_links", std::move(links)}};
}

std::vector<Parameter> with_paging(std::vector<Parameter> query) {
  query.push_back({"page", "Bladzijde, vanaf 1", R"({"type":"integer","minimum":1,"default":1})"});
  query.push_back({"pageSize", "Per bladzijde", R"({"type":"integer","minimum":1,"maximum":100,"default":20})"});
  return query;
}

}  // namespace hecht::http
