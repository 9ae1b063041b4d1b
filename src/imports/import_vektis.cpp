// The open data of Vektis on the cost of care by municipality, sex and age: summed by municipality.
#include <algorithm>
#include <map>
#include <set>

#include "base/utf8.h"
#include "imports/area_targets.h"
#include "imports/import_lookup.h"
#include "imports/import_sheet.h"

namespace hecht::imports {

namespace {

constexpr std::string_view kSource = "Vektis, Open Databestand Zorgverzekeringswet ";

struct Figure {
  std::string_view column;
  std::string_view indicator;
};
// What primary care is about; the other columns differ from year to year.
constexpr Figure kFigures[] = {{"aantal_bsn", "verzekerden"},
                               {"aantal_verzekerdejaren", "verzekerdejaren"},
                               {"kosten_huisarts_inschrijftarief", "kosten huisarts inschrijftarief"},
                               {"kosten_huisarts_consult", "kosten huisarts consult"},
                               {"kosten_huisarts_mdz", "kosten huisarts multidisciplinaire zorg"},
                               {"kosten_huisarts_overig", "kosten huisarts overig"},
                               {"kosten_farmacie", "kosten farmacie"},
                               {"kosten_eerstelijnsverblijf", "kosten eerstelijnsverblijf"},
                               {"kosten_verpleging_en_verzorging", "kosten verpleging en verzorging"}};

constexpr base::Phrase kUnknownName{"‘{0}’ is geen gemeente van {1}", "‘{0}’ is no municipality of {1}"};
constexpr base::Phrase kUnknownNameRemedy{
    "Vektis gebruikt soms de indeling van een later jaar: geef dat jaar met --area-year",
    "Vektis sometimes uses the division of a later year: give that year by --area-year"};
constexpr base::Phrase kNameMeant{"bedoelde u {0}? Anders geldt misschien de indeling van een ander jaar: --area-year",
                                  "did you mean {0}? Else the division of another year may hold: --area-year"};
constexpr base::Phrase kNoMunicipalities{"van {0} zijn geen gemeenten geladen", "no municipalities of {0} are loaded"};
constexpr base::Phrase kNoMunicipalitiesRemedy{
    "laad ze (cbs-kwb of areas), of zeg met --area-year van welk jaar de gemeenten gelden",
    "load them (cbs-kwb or areas), or say by --area-year of which year the municipalities hold"};
constexpr base::Phrase kRestRemark{"{0}: {1} regels zonder gemeente tellen niet mee",
                                   "{0}: {1} lines without a municipality are not counted"};

// Letters only, in lower case and without accents: Vektis writes "S GRAVENHAGE" and "SUDWEST-FRYSLAN".
std::string folded(std::string_view name) {
  static const std::map<char32_t, char> kPlain = {
      {U'á', 'a'}, {U'à', 'a'}, {U'â', 'a'}, {U'ä', 'a'}, {U'é', 'e'}, {U'è', 'e'}, {U'ê', 'e'}, {U'ë', 'e'},
      {U'í', 'i'}, {U'ï', 'i'}, {U'ó', 'o'}, {U'ô', 'o'}, {U'ö', 'o'}, {U'ú', 'u'}, {U'û', 'u'}, {U'ü', 'u'}};
  std::string letters;
  while (!name.empty()) {
    const auto point = base::first_code_point(name);
    name.remove_prefix(point.bytes);
    const auto plain = kPlain.find(point.value);
    const char32_t letter = plain != kPlain.end() ? static_cast<char32_t>(plain->second) : point.value;
    if (letter >= U'A' && letter <= U'Z') letters += static_cast<char>(letter - U'A' + U'a');
    if (letter >= U'a' && letter <= U'z') letters += static_cast<char>(letter);
  }
  return letters;
}

// CBS tells namesakes apart by a province in brackets, "Bergen (L.)", where Vektis has "BERGEN LB" or, where there is
// one left, "BEEK"; and it shortens "Nuenen, Gerwen en Nederwetten" to "NUENEN CA".
std::vector<std::string> names_of(const std::string& name) {
  std::vector<std::string> names = {folded(name)};
  const auto bracket = name.find(" (");
  if (bracket != std::string::npos) {
    const std::string first = name.substr(0, bracket);
    if (name.find("(L.)") != std::string::npos) names.push_back(folded(first + "lb"));
    names.push_back(folded(first));
  }
  const auto comma = name.find(',');
  if (comma != std::string::npos) names.push_back(folded(name.substr(0, comma) + "ca"));
  return names;
}

class VektisFile {
 public:
  VektisFile(ImportReading& reading, const ImportText& file, std::int64_t year,
             const std::vector<ImportColumn>& columns)
      : reading_(reading),
        sheet_(reading, file, columns),
        year_(year),
        area_year_(reading.settings.area_year.value_or(year)) {
    KnownAreas known(reading);
    for (const auto& [code, name] : known.of(area_year_)) {
      if (!code.starts_with("GM")) continue;
      for (const auto& each : names_of(name)) {
        const auto [found, is_new] = codes_.emplace(each, code);
        if (!is_new && found->second != code) found->second.clear();  // two of that name: neither is meant
      }
      names_.push_back(name);
    }
  }

  void read() {
    if (!sheet_.ok()) return;
    if (names_.empty()) {
      const std::string year = std::to_string(area_year_);
      reading_.problems.add({{sheet_.file(), 0, 0},
                             {},
                             base::say_both(kNoMunicipalities, {year}),
                             base::say_both(kNoMunicipalitiesRemedy)});
      return;
    }
    std::size_t rest = 0;
    while (sheet_.next()) {
      if (sheet_.text("gemeentenaam").empty()) {
        ++rest;
      } else {
        read_row();
      }
    }
    if (rest > 0) reading_.remarks.push_back(base::say_both(kRestRemark, {sheet_.file(), std::to_string(rest)}));
    stage();
  }

 private:
  void read_row() {
    const std::string& name = sheet_.text("gemeentenaam");
    const auto found = codes_.find(folded(name));
    std::vector<base::Decimal>* sums = nullptr;
    if (found != codes_.end() && !found->second.empty()) {
      sums = &sums_[found->second];
      sums->resize(std::size(kFigures));
    } else if (unknown_.insert(name).second) {
      sheet_.problem("gemeentenaam", base::say_both(kUnknownName, {shown(name), std::to_string(area_year_)}),
                     remedy(name));
    }
    for (std::size_t i = 0; i < std::size(kFigures); ++i) {
      const auto value = sheet_.decimal(kFigures[i].column);
      if (value && sums != nullptr) (*sums)[i] = base::Decimal::add((*sums)[i], *value).value_or(*value);
    }
  }

  base::Text remedy(const std::string& name) {
    const std::string near = base::nearest(name, names_);
    return near.empty() ? base::say_both(kUnknownNameRemedy) : base::say_both(kNameMeant, {near});
  }

  void stage() {
    const std::string source = std::string(kSource) + std::to_string(year_);
    for (const auto& [code, sums] : sums_) {
      for (std::size_t i = 0; i < std::size(kFigures); ++i) {
        if (!sheet_.has(kFigures[i].column)) continue;
        stage_indicator(reading_.rows.of(kIndicatorTarget),
                        {area_year_, code, std::string(kFigures[i].indicator), year_, sums[i].to_string(), source}, 1);
      }
    }
  }

  ImportReading& reading_;
  ImportSheet sheet_;
  std::int64_t year_;
  std::int64_t area_year_;
  std::map<std::string, std::string> codes_;  // by folded name
  std::vector<std::string> names_;
  std::map<std::string, std::vector<base::Decimal>> sums_;
  std::set<std::string> unknown_;
};

void read_vektis(ImportReading& reading, const ImportText& file);

const ImportKind kKind{
    "vektis",
    {"Kosten van zorg per gemeente: open data van Vektis", "Cost of care by municipality: open data of Vektis"},
    {{"gemeentenaam", {"naam van de gemeente; leeg telt niet mee", "name of the municipality; empty is not counted"}},
     {"aantal_bsn", {"aantal verzekerden (geen nummers)", "number of insured (no numbers of persons)"}, false, true},
     {"aantal_verzekerdejaren", {"aantal", "number"}, true, true},
     {"kosten_huisarts_inschrijftarief", {"euro", "euro"}, true, true},
     {"kosten_huisarts_consult", {"euro", "euro"}, true, true},
     {"kosten_huisarts_mdz", {"euro", "euro"}, true, true},
     {"kosten_huisarts_overig", {"euro", "euro"}, true, true},
     {"kosten_farmacie", {"euro", "euro"}, false, true},
     {"kosten_eerstelijnsverblijf", {"euro", "euro"}, false, true},
     {"kosten_verpleging_en_verzorging", {"euro", "euro"}, false, true}},
    "geslacht;leeftijdsklasse;gemeentenaam;aantal_bsn;aantal_verzekerdejaren;kosten_huisarts_inschrijftarief;"
    "kosten_huisarts_consult;kosten_huisarts_mdz;kosten_huisarts_overig\n"
    "M; 0 t/m  4 jaar;HAARLEM;4100;4021.5;260111.2;150000;9000.1;280000\n",
    {{"De regels van een gemeente (geslacht, leeftijd) worden opgeteld; overige kolommen tellen niet mee.",
      "The lines of a municipality (sex, age) are added up; further columns are ignored."},
     {"Gemeenten staan erin met hun naam; die wordt gezocht bij de gemeenten van het jaar van het bestand, of van "
      "--area-year.",
      "Municipalities are given by name, which is looked for among those of the year of the file, or of --area-year."}},
    read_vektis};

void read_vektis(ImportReading& reading, const ImportText& file) {
  if (const auto year = require_year(reading, file.file)) VektisFile(reading, file, *year, kKind.columns).read();
}

}  // namespace

const ImportKind& vektis_kind() { return kKind; }

}  // namespace hecht::imports
