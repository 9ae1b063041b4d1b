// Borders of areas (GeoJSON), with the figures that come with them.
#include <algorithm>
#include <array>

#include "feature/search_text.h"
#include "imports/area_targets.h"
#include "imports/import_geojson.h"
#include "imports/import_lookup.h"
#include "imports/import_sheet.h"
#include "imports/phrases.h"

namespace hecht::imports {

using namespace feature;

namespace p = phrases;
using base::Json;

namespace {

const ImportTarget kNamedArea{
    "area", {"gebied", "area"}, kAreaKey, {{"level"}, {"parent"}, {"municipality_code"}, {"name"}, {"search"}}, 0};

constexpr std::array<std::string_view, 7> kCodeKeys = {"code",         "statcode", "buurtcode", "wijkcode",
                                                       "gemeentecode", "gm_code",  "wk_code"};
constexpr std::array<std::string_view, 5> kNameKeys = {"name", "naam", "statnaam", "buurtnaam", "wijknaam"};
constexpr std::string_view kMunicipalityName = "gemeentenaam";
// What maps of CBS write for "not told": −99997 and its neighbours.
constexpr int kNotToldMax = -99990;

template <std::size_t N>
const std::string* text_of(const Json& properties, const std::array<std::string_view, N>& keys) {
  for (const auto key : keys) {
    const Json* value = properties.find(key);
    const auto* text = value != nullptr ? value->as_string() : nullptr;
    if (text != nullptr && !base::trimmed(*text).empty()) return text;
  }
  return nullptr;
}

class AreaFile {
 public:
  AreaFile(ImportReading& reading, const ImportText& file, std::int64_t year)
      : reading_(reading), file_(file), year_(year), known_(reading) {}

  void read() {
    const auto lines = static_cast<std::size_t>(std::count(file_.text.begin(), file_.text.end(), '\n'));
    each_feature(file_, reading_.problems, [&](const GeoFeature& feature) {
      read_feature(feature);
      reading_.progress(static_cast<std::size_t>(feature.place.line), lines);
    });
  }

 private:
  void read_feature(const GeoFeature& feature) {
    static const Json kNone{Json::Object{}};
    const Json* found = feature.json.find("properties");
    const Json& properties = found != nullptr && found->as_object() != nullptr ? *found : kNone;
    if (!keep_out_bsn(feature, properties)) return;
    const auto code = code_of(feature, properties);
    const Json* geometry = feature.json.find("geometry");
    auto problem = check_border(geometry != nullptr ? *geometry : Json());
    if (problem) {
      problem->place = feature.place;
      problem->field = code ? *code : std::string();
      reading_.problems.add(std::move(*problem));
    }
    if (!code || problem) return;
    stage_area(feature, properties, *code);
    reading_.rows.of(kBorderTarget).add({year_, *code}, {geometry->to_string(), file_.file}, feature.place.line);
    stage_figures(feature, properties, *code);
  }

  bool keep_out_bsn(const GeoFeature& feature, const Json& properties) {
    for (const auto& [key, value] : *properties.as_object()) {
      const auto* text = value.as_string();
      const auto* number = value.as_number();
      const bool holds =
          (text != nullptr && base::find_bsn(*text)) || (number != nullptr && base::is_bsn(number->text));
      if (!holds) continue;
      tell(feature, shown(key), p::kHoldsBsn, p::kHoldsBsnRemedy);
      return false;
    }
    return true;
  }

  std::optional<std::string> code_of(const GeoFeature& feature, const Json& properties) {
    const auto* text = text_of(properties, kCodeKeys);
    if (text == nullptr) {
      tell(feature, {}, p::kNoAreaCode, p::kNoAreaCodeRemedy);
      return std::nullopt;
    }
    auto code = base::parse_area_code(*text);
    if (code) return std::move(code->value);
    base::Problem problem = code.problems().front();
    problem.place = feature.place;
    reading_.problems.add(std::move(problem));
    return std::nullopt;
  }

  // A map without names is fine for areas that are loaded already.
  void stage_area(const GeoFeature& feature, const Json& properties, const std::string& code) {
    const auto* name = text_of(properties, kNameKeys);
    if (name == nullptr && code.starts_with("GM")) {
      name = text_of(properties, std::array<std::string_view, 1>{kMunicipalityName});
    }
    if (name == nullptr) {
      if (!known_.of(year_).contains(code)) tell(feature, code, p::kNoAreaName, p::kNoAreaNameRemedy, {code});
      return;
    }
    auto values = placed_in_tree({code});
    values.emplace_back(base::trimmed(*name));
    values.emplace_back(search_text(*name));
    reading_.rows.of(kNamedArea).add({year_, code}, std::move(values), feature.place.line);
  }

  void stage_figures(const GeoFeature& feature, const Json& properties, const std::string& code) {
    for (const auto& [key, value] : *properties.as_object()) {
      const auto* number = value.as_number();
      if (number == nullptr || key == "jaar" || key == "jrstatcode") continue;
      const auto decimal = base::Decimal::parse_exact(number->text);
      const bool told = decimal && *decimal > base::Decimal::from_int(kNotToldMax);
      stage_indicator(reading_.rows.of(kIndicatorTarget),
                      {year_, code, key, year_, told ? std::optional(decimal->to_string()) : std::nullopt, file_.file},
                      feature.place.line);
    }
  }

  void tell(const GeoFeature& feature, std::string field, const base::Phrase& message, const base::Phrase& remedy,
            const std::vector<std::string>& arguments = {}) {
    reading_.problems.add(
        {feature.place, std::move(field), base::say_both(message, arguments), base::say_both(remedy)});
  }

  ImportReading& reading_;
  const ImportText& file_;
  std::int64_t year_;
  KnownAreas known_;
};

const ImportKind kKind{
    "areas",
    {"Grenzen van gebieden (GeoJSON)", "Borders of areas (GeoJSON)"},
    {{"code",
      {"code van het CBS; ook statcode, gemeentecode, wijkcode, buurtcode",
       "code of CBS; also statcode, gemeentecode, wijkcode, buurtcode"}},
     {"name",
      {"naam; mag ontbreken als het gebied al geladen is; ook naam, statnaam",
       "name; may be absent when the area is loaded; also naam, statnaam"},
      false}},
    "{\"type\": \"FeatureCollection\", \"features\": [\n"
    "{\"type\": \"Feature\", \"properties\": {\"code\": \"WK039201\", \"name\": \"Oude Stad\"}, \"geometry\":\n"
    " {\"type\": \"Polygon\", \"coordinates\": [[[4.63, 52.37], [4.65, 52.37], [4.64, 52.39], [4.63, 52.37]]]}}\n"
    "]}\n",
    {{"Coördinaten zijn graden in WGS 84, lengte eerst; ringen zijn gesloten.",
      "Coordinates are degrees in WGS 84, longitude first; rings are closed."},
     {"Het jaar staat in de naam van het bestand of wordt opgegeven (--year).",
      "The year is in the name of the file or is given (--year)."},
     {"Eigenschappen die een getal zijn, worden cijfers van het gebied; leeg of −99997 is ‘niet bekendgemaakt’.",
      "Properties that are numbers become figures of the area; empty or −99997 is “not told”."}},
    [](ImportReading& reading, const ImportText& file) {
      if (const auto year = require_year(reading, file.file)) AreaFile(reading, file, *year).read();
    }};

}  // namespace

const ImportKind& areas_kind() { return kKind; }

}  // namespace hecht::imports
