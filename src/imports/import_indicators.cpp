// Figures of areas from anywhere: one a row.
#include "imports/area_targets.h"
#include "imports/import_lookup.h"
#include "imports/import_sheet.h"

namespace hecht::imports {

namespace {

void read_indicators(ImportReading& reading, const ImportText& file);

const ImportKind kKind{
    "indicators",
    {"Cijfers van gebieden", "Figures of areas"},
    {{"area",
      {"code van het gebied", "code of the area"},
      true,
      false,
      {"gebied", "gebiedscode", "gemeentecode", "wijkcode", "buurtcode", "code"}},
     {"indicator", {"hoe het cijfer heet", "what the figure is called"}},
     {"year", {"jaar van het cijfer", "year of the figure"}, true, true, {"jaar"}},
     {"value", {"het getal; leeg is ‘niet bekendgemaakt’", "the number; empty is “not told”"}, true, true, {"waarde"}},
     {"source", {"waar het vandaan komt", "where it comes from"}, true, false, {"bron"}},
     {"area_year",
      {"jaar van de gebiedscode; anders dat van het cijfer", "year of the area code; else that of the figure"},
      false,
      true,
      {"gebiedsjaar"}}},
    "area;indicator;year;value;source\n"
    "WK039201;eenzaamheid 65+;2024;41,5;GGD Kennemerland, Gezondheidsmonitor 2024\n",
    {{"Een punt als decimaalteken, of een komma waar ; de kolommen scheidt; geen punten voor duizendtallen.",
      "A decimal point, or a comma where ; separates the columns; no thousands separators."},
     {"Het gebied moet geladen zijn in dat jaar (cbs-kwb of areas).",
      "The area must be loaded in that year (cbs-kwb or areas)."}},
    read_indicators};

void read_indicators(ImportReading& reading, const ImportText& file) {
  ImportSheet sheet(reading, file, kKind.columns);
  KnownAreas known(reading);
  if (!sheet.ok()) return;
  while (sheet.next()) {
    const auto area = sheet.area_code("area");
    const auto indicator = sheet.required("indicator");
    const auto year = sheet.year("year");
    const auto value = sheet.decimal("value");
    const auto source = sheet.required("source");
    const bool own_year = !sheet.text("area_year").empty();
    const auto area_year = own_year                     ? sheet.year("area_year")
                           : reading.settings.area_year ? reading.settings.area_year
                                                        : year;
    if (!area || !indicator || !year || !source || !area_year) continue;
    if (!known.require(*area_year, *area, sheet.place("area"), "area")) continue;
    stage_indicator(
        reading.rows.of(kIndicatorTarget),
        {*area_year, *area, *indicator, *year, value ? std::optional(value->to_string()) : std::nullopt, *source},
        sheet.line());
  }
}

}  // namespace

const ImportKind& indicators_kind() { return kKind; }

}  // namespace hecht::imports
