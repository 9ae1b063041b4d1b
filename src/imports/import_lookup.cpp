#include "imports/import_lookup.h"

#include "imports/phrases.h"

namespace hecht::imports {

const std::map<std::string, std::string, std::less<>>& KnownAreas::of(std::int64_t year) {
  const auto [found, is_new] = years_.try_emplace(year);
  if (is_new) {
    for (auto& [code, name] :
         reading_.session.rows<std::string, std::string>("SELECT code, name FROM area WHERE year = :year", {year})) {
      found->second.emplace(std::move(code), std::move(name));
    }
  }
  return found->second;
}

bool KnownAreas::require(std::int64_t year, const std::string& code, const base::Place& place, std::string_view field) {
  const auto& areas = of(year);
  if (areas.contains(code)) return true;
  if (!loaded_years_) {
    std::vector<std::string> years;
    for (const auto& [loaded] : reading_.session.rows<std::int64_t>("SELECT DISTINCT year FROM area ORDER BY year")) {
      years.push_back(std::to_string(loaded));
    }
    loaded_years_ = base::format_list(years, base::Language::Dutch);
  }
  const std::string text = std::to_string(year);
  base::Text remedy = base::say_both(phrases::kAreaAbsentRemedy, {text});
  if (areas.empty()) remedy = base::say_both(phrases::kAreaYearAbsentRemedy, {text, *loaded_years_});
  if (loaded_years_->empty()) remedy = base::say_both(phrases::kNoAreasRemedy);
  reading_.problems.add(
      {place, std::string(field), base::say_both(phrases::kAreaAbsent, {code, text}), std::move(remedy)});
  return false;
}

}  // namespace hecht::imports
