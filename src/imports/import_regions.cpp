// Region sets: which areas form which region, in a named version of a named division.
#include <algorithm>
#include <set>

#include "imports/area_targets.h"
#include "imports/import_lookup.h"
#include "imports/import_sheet.h"
#include "imports/phrases.h"

namespace hecht::imports {

namespace {

const std::vector<std::string> kSetKinds = {"zorgkantoor", "subsidie", "resv", "roaz"};

const ImportTarget kSetTarget{"region_set",
                              {"regio-indeling", "region set"},
                              {{"id"}},
                              {{"kind"}, {"version"}, {"name"}, {"area_year", storage::Kind::Integer}, {"source"}}};
const ImportTarget kRegionTarget{"region", {"regio", "region"}, {{"set_id"}, {"code"}}, {{"name"}}, 0, true};
const ImportTarget kRegionAreaTarget{"region_area",
                                     {"gebied in een regio", "area in a region"},
                                     {{"set_id"}, {"area_code"}},
                                     {{"region_code"}, {"area_year", storage::Kind::Integer}},
                                     0,
                                     true};

constexpr base::Phrase kNoKind{"van welke soort indeling dit is, staat er niet in",
                               "the file does not tell which kind of set this is"};
constexpr base::Phrase kNoVersion{"welke versie dit is, staat er niet in",
                                  "the file does not tell which version this is"};
constexpr base::Phrase kNoVersionRemedy{"voeg een kolom versie toe, of zet het jaar in de naam van het bestand",
                                        "add a column versie, or put the year in the name of the file"};
constexpr base::Phrase kNoAreaYear{"bij welk jaar de gebieden horen, staat er niet in",
                                   "the file does not tell of which year its areas are"};
constexpr base::Phrase kNoAreaYearRemedy{"voeg een kolom gebiedsjaar toe, of geef --area-year",
                                         "add a column gebiedsjaar, or give --area-year"};

class RegionFile {
 public:
  RegionFile(ImportReading& reading, const ImportText& file, const std::vector<ImportColumn>& columns)
      : reading_(reading), sheet_(reading, file, columns), known_(reading), year_(year_of(reading, file.file)) {
    for (const auto& heading : sheet_.header()) {
      for (const auto& kind : kSetKinds) {
        if (heading == kind + "regiocode") kind_ = kind;
      }
    }
  }

  void read() {
    if (!sheet_.ok()) return;
    while (sheet_.next()) read_row();
  }

 private:
  void read_row() {
    const auto kind = kind_of_row();
    const auto version = version_of_row();
    const auto area_year = area_year_of_row();
    const auto area = sheet_.area_code("gebied");
    const auto code = sheet_.required("regiocode");
    const auto name = sheet_.required("regionaam");
    if (!kind || !version || !area_year || !area || !code || !name) return;
    if (!known_.require(*area_year, *area, sheet_.place("gebied"), "gebied")) return;
    const std::string set = *kind + "-" + *version;
    if (sets_.insert(set).second) {
      reading_.rows.of(kSetTarget)
          .add({set}, {*kind, *version, set_name(*kind, *version), *area_year, sheet_.file()}, sheet_.line());
    }
    reading_.rows.of(kRegionTarget).add({set, *code}, {*name}, sheet_.line());
    reading_.rows.of(kRegionAreaTarget).add({set, *area}, {*code, *area_year}, sheet_.line());
  }

  std::string set_name(const std::string& kind, const std::string& version) {
    const std::string& name = sheet_.text("naam indeling");
    return name.empty() ? kind + " " + version : name;
  }

  std::optional<std::string> kind_of_row() {
    if (!sheet_.text("soort").empty()) return sheet_.word("soort", kSetKinds);
    if (!kind_.empty()) return kind_;
    sheet_.problem("soort", base::say_both(kNoKind), base::choose_from(kSetKinds));
    return std::nullopt;
  }

  std::optional<std::string> version_of_row() {
    const std::string& version = sheet_.text("versie");
    if (!version.empty()) return version;
    if (year_) return std::to_string(*year_);
    sheet_.problem("versie", base::say_both(kNoVersion), base::say_both(kNoVersionRemedy));
    return std::nullopt;
  }

  std::optional<std::int64_t> area_year_of_row() {
    if (!sheet_.text("gebiedsjaar").empty()) return sheet_.year("gebiedsjaar");
    if (reading_.settings.area_year) return reading_.settings.area_year;
    if (year_) return year_;
    sheet_.problem("gebiedsjaar", base::say_both(kNoAreaYear), base::say_both(kNoAreaYearRemedy));
    return std::nullopt;
  }

  ImportReading& reading_;
  ImportSheet sheet_;
  KnownAreas known_;
  std::optional<std::int64_t> year_;
  std::string kind_;
  std::set<std::string> sets_;
};

void read_regions(ImportReading& reading, const ImportText& file);

const ImportKind kKind{
    "regions",
    {"Regio-indelingen: zorgkantoor, subsidie, RESV, ROAZ", "Region sets: zorgkantoor, subsidie, RESV, ROAZ"},
    {{"soort",
      {"zorgkantoor, subsidie, resv of roaz; mag ontbreken bij een kop als zorgkantoorregiocode",
       "zorgkantoor, subsidie, resv or roaz; may be absent with a heading such as zorgkantoorregiocode"},
      false},
     {"versie", {"van de indeling; anders het jaar", "of the set; else the year"}, false},
     {"naam indeling", {"hoe de indeling heet", "what the set is called"}, false},
     {"regiocode",
      {"code van de regio, zoals ZK11", "code of the region, such as ZK11"},
      true,
      false,
      {"zorgkantoorregiocode", "subsidieregiocode", "resvregiocode", "roazregiocode"}},
     {"regionaam",
      {"naam van de regio", "name of the region"},
      true,
      false,
      {"zorgkantoorregionaam", "subsidieregionaam", "resvregionaam", "roazregionaam"}},
     {"gebied",
      {"code van het gebied dat erin ligt", "code of the area that is in it"},
      true,
      false,
      {"gemeentecode", "gebiedscode", "area"}},
     {"gebiedsjaar",
      {"jaar van de gebiedscode; anders dat van de versie", "year of the area code; else that of the version"},
      false,
      true,
      {"area_year"}}},
    "soort;versie;regiocode;regionaam;gebied;gebiedsjaar\n"
    "zorgkantoor;2024;ZK11;Kennemerland;GM0392;2024\n",
    {{"Een versie wordt als geheel geladen: gebieden en regio’s die er niet meer in staan, gaan eruit. Andere versies "
      "blijven zoals ze zijn.",
      "A version is loaded as a whole: areas and regions no longer in it are removed. Other versions stay as they "
      "are."},
     {"Een gebied hoort in één regio van een versie; het moet geladen zijn (cbs-kwb).",
      "An area is in one region of a version; it must be loaded (cbs-kwb)."}},
    read_regions};

void read_regions(ImportReading& reading, const ImportText& file) { RegionFile(reading, file, kKind.columns).read(); }

}  // namespace

const ImportKind& regions_kind() { return kKind; }

}  // namespace hecht::imports
