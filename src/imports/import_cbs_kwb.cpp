// Key figures of districts and neighbourhoods (CBS), as StatLine gives them: areas with their inhabitants, and the
// figures of sex and age as indicators.
#include "feature/search_text.h"
#include "imports/area_targets.h"
#include "imports/import_sheet.h"

namespace hecht::imports {

using namespace feature;

namespace {

constexpr std::string_view kSource = "CBS, Kerncijfers wijken en buurten ";
// Statistics Netherlands rounds districts and neighbourhoods to this, and tells only other totals exactly.
constexpr std::int64_t kRounding = 5;

constexpr base::Phrase kRoundedRemark{
    "{0}: aantallen van wijken en buurten zijn door het CBS afgerond op {1}; tel niet op, neem de gemeente",
    "{0}: counts of districts and neighbourhoods are rounded to {1} by CBS; take the municipality, not their sum"};
constexpr base::Phrase kDivisionRemark{
    "{0}: van {1} gebieden is de indeling gewijzigd tegenover het jaar ervoor; kijk werkgebieden daarop na",
    "{0}: of {1} areas the division changed from the year before; check the areas of networks for it"};
constexpr base::Phrase kLevelConflict{"soort regio ‘{0}’ past niet bij code {1}",
                                      "kind of region ‘{0}’ does not fit code {1}"};
constexpr base::Phrase kLevelConflictRemedy{"neem de regel opnieuw over uit StatLine",
                                            "copy the line from StatLine again"};

const ImportTarget kKwbArea{"area",
                            {"gebied", "area"},
                            kAreaKey,
                            {{"level"},
                             {"parent"},
                             {"municipality_code"},
                             {"name"},
                             {"search"},
                             {"inhabitants", storage::Kind::Integer},
                             {"inhabitants_rounded", storage::Kind::Integer},
                             {"division_change"},
                             {"source"}},
                            0};

struct Figure {
  std::string_view column;
  std::string_view indicator;
};
constexpr Figure kFigures[] = {{"mannen", "mannen"},
                               {"vrouwen", "vrouwen"},
                               {"0 tot 15 jaar", "inwoners 0 tot 15 jaar"},
                               {"15 tot 25 jaar", "inwoners 15 tot 25 jaar"},
                               {"25 tot 45 jaar", "inwoners 25 tot 45 jaar"},
                               {"45 tot 65 jaar", "inwoners 45 tot 65 jaar"},
                               {"65 jaar of ouder", "inwoners 65 jaar of ouder"}};

bool level_fits(const std::string& level, std::string_view word) {
  const std::string_view expected = level == "country"        ? "Land"
                                    : level == "municipality" ? "Gemeente"
                                    : level == "district"     ? "Wijk"
                                                              : "Buurt";
  return word == expected;
}

class KwbFile {
 public:
  KwbFile(ImportReading& reading, const ImportText& file, std::int64_t year, const std::vector<ImportColumn>& columns)
      : reading_(reading),
        sheet_(reading, file, columns),
        year_(year),
        source_(std::string(kSource) + std::to_string(year)) {}

  void read() {
    if (!sheet_.ok()) return;
    while (sheet_.next()) read_row();
    reading_.remarks.push_back(base::say_both(kRoundedRemark, {sheet_.file(), std::to_string(kRounding)}));
    if (changed_ > 0) {
      reading_.remarks.push_back(base::say_both(kDivisionRemark, {sheet_.file(), std::to_string(changed_)}));
    }
  }

 private:
  void read_row() {
    const auto code = sheet_.area_code("codering");
    const auto name = sheet_.required("naam");
    const auto inhabitants = sheet_.count("inwoners");
    std::optional<std::int64_t> figures[std::size(kFigures)];
    for (std::size_t i = 0; i < std::size(kFigures); ++i) figures[i] = sheet_.count(kFigures[i].column);
    if (!code || !name) return;
    auto values = placed_in_tree({*code});
    const std::string& kind = sheet_.text("soort regio");
    if (!kind.empty() && !level_fits(std::get<std::string>(values.front()), kind)) {
      sheet_.problem("soort regio", base::say_both(kLevelConflict, {shown(kind), *code}),
                     base::say_both(kLevelConflictRemedy));
    }
    const bool rounded = code->starts_with("WK") || code->starts_with("BU");
    const std::string& change = sheet_.text("indelingswijziging");
    const bool told = !change.empty() && change != ".";
    if (told && change != "1") ++changed_;
    values.insert(values.end(),
                  {*name, search_text(*name), inhabitants ? storage::Cell(*inhabitants) : storage::Cell(),
                   std::int64_t{rounded ? 1 : 0}, told ? storage::Cell(change) : storage::Cell(), source_});
    reading_.rows.of(kKwbArea).add({year_, *code}, std::move(values), sheet_.line());
    for (std::size_t i = 0; i < std::size(kFigures); ++i) {
      if (!sheet_.has(kFigures[i].column)) continue;
      stage_indicator(reading_.rows.of(kIndicatorTarget),
                      {year_, *code, std::string(kFigures[i].indicator), year_,
                       figures[i] ? std::optional(std::to_string(*figures[i])) : std::nullopt, source_},
                      sheet_.line());
    }
  }

  ImportReading& reading_;
  ImportSheet sheet_;
  std::int64_t year_;
  std::string source_;
  std::size_t changed_ = 0;
};

void read_kwb(ImportReading& reading, const ImportText& file);

const ImportKind kKind{
    "cbs-kwb",
    {"Gebieden met inwoners: Kerncijfers wijken en buurten van het CBS",
     "Areas with inhabitants: key figures of districts and neighbourhoods of CBS"},
    {{"naam",
      {"naam van het gebied", "name of the area"},
      true,
      false,
      {"wijken en buurten", "regio", "wijkenenbuurten", "gwb_naam"}},
     {"codering",
      {"code van het CBS: NL00, GM0392, WK039201, BU03920101", "code of CBS: NL00, GM0392, WK039201, BU03920101"},
      true,
      false,
      {"regioaanduiding/codering (code)", "codering_3", "gwb_code_10", "gwb_code", "code"}},
     {"soort regio",
      {"Land, Gemeente, Wijk of Buurt", "Land, Gemeente, Wijk or Buurt"},
      false,
      false,
      {"regioaanduiding/soort regio (omschrijving)", "soortregio_2", "recs"}},
     {"indelingswijziging",
      {"1 ongewijzigd, 2 of 3 gewijzigd", "1 unchanged, 2 or 3 changed"},
      false,
      true,
      {"regioaanduiding/indelingswijziging gemeente, wijk, buurt (code)", "indelingswijzigingwijkenenbuurten_4",
       "ind_wbz"}},
     {"inwoners",
      {"aantal inwoners", "number of inhabitants"},
      true,
      true,
      {"bevolking/aantal inwoners (aantal)", "aantalinwoners_5", "a_inw"}},
     {"mannen", {"aantal", "number"}, false, true, {"bevolking/geslacht/mannen (aantal)", "mannen_6", "a_man"}},
     {"vrouwen", {"aantal", "number"}, false, true, {"bevolking/geslacht/vrouwen (aantal)", "vrouwen_7", "a_vrouw"}},
     {"0 tot 15 jaar",
      {"aantal", "number"},
      false,
      true,
      {"bevolking/leeftijdsgroepen/0 tot 15 jaar (aantal)", "k_0tot15jaar_8", "a_00_14"}},
     {"15 tot 25 jaar",
      {"aantal", "number"},
      false,
      true,
      {"bevolking/leeftijdsgroepen/15 tot 25 jaar (aantal)", "k_15tot25jaar_9", "a_15_24"}},
     {"25 tot 45 jaar",
      {"aantal", "number"},
      false,
      true,
      {"bevolking/leeftijdsgroepen/25 tot 45 jaar (aantal)", "k_25tot45jaar_10", "a_25_44"}},
     {"45 tot 65 jaar",
      {"aantal", "number"},
      false,
      true,
      {"bevolking/leeftijdsgroepen/45 tot 65 jaar (aantal)", "k_45tot65jaar_11", "a_45_64"}},
     {"65 jaar of ouder",
      {"aantal", "number"},
      false,
      true,
      {"bevolking/leeftijdsgroepen/65 jaar of ouder (aantal)", "k_65jaarofouder_12", "a_65_oo"}}},
    "naam;codering;soort regio;indelingswijziging;inwoners;mannen;vrouwen\n"
    "Haarlem;GM0392;Gemeente;1;167636;81976;85660\n",
    {{"De kop van StatLine (tabel 85984NED en die van andere jaren) wordt herkend; kolommen die er meer zijn tellen "
      "niet mee.",
      "The headings of StatLine (table 85984NED and those of other years) are known; further columns are ignored."},
     {"Het jaar staat in de naam van het bestand of wordt opgegeven (--year); codes horen bij dat jaar.",
      "The year is in the name of the file or is given (--year); codes belong to that year."},
     {"Een punt of een lege cel is ‘niet bekendgemaakt’, en is iets anders dan 0.",
      "A point or an empty cell is “not told”, which is not 0."},
     {"Gebieden van dat jaar die niet in het bestand staan, blijven.",
      "Areas of that year that are not in the file stay."}},
    read_kwb};

void read_kwb(ImportReading& reading, const ImportText& file) {
  if (const auto year = require_year(reading, file.file)) KwbFile(reading, file, *year, kKind.columns).read();
}

}  // namespace

const ImportKind& cbs_kwb_kind() { return kKind; }

}  // namespace hecht::imports
