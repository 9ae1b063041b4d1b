#include "app/scheme_routes.h"

#include <algorithm>

#include "app/api_phrases.h"

namespace hecht::app {

void add_scheme_routes(http::Router& router, const schemes::Catalogue& catalogue) {
  router.add(list_schemes_route(catalogue));
  router.add(show_scheme_route(catalogue));
  router.add(scheme_versions_route(catalogue));
  router.add(check_scheme_route(catalogue));
}

base::Date today_in_amsterdam() { return base::local_in(base::now(), base::kAmsterdam).date; }

base::Problems unknown_query(const http::Request& request, const std::vector<std::string>& known) {
  base::Problems problems;
  for (const auto& [name, value] : request.query) {
    if (std::count(known.begin(), known.end(), name) > 0) continue;
    const std::string near = base::nearest(name, known);
    base::Text remedy = near.empty() && known.empty() ? base::say_both(phrases::kLeaveOut)
                        : near.empty()
                            ? base::say_both(phrases::kOneOf, {base::format_list(known, base::Language::Dutch)})
                            : base::say_both(phrases::kDidYouMean, {near});
    problems.push_back({{}, name, base::say_both(phrases::kUnknownQuery, {name}), std::move(remedy)});
  }
  return problems;
}

base::Date date_from_query(const http::Request& request, std::string_view name, const base::Date& otherwise,
                           base::Problems& problems) {
  const std::string* text = http::find(request.query, name);
  if (text == nullptr) return otherwise;
  const auto date = base::parse_date(*text);
  if (!date) {
    problems.push_back(
        {{}, std::string(name), base::say_both(phrases::kNoDate, {*text}), base::say_both(phrases::kDateExample)});
  }
  return date.value_or(otherwise);
}

}  // namespace hecht::app
