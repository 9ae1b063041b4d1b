// Registered patients, and those in deprived areas, per practice and reference date.
#include "imports/import_kinds.h"
#include "imports/import_register.h"
#include "register/counts.h"
#include "storage/new_id.h"

namespace hecht::imports {

using namespace registry;

namespace {

const ImportTarget& count_target() {
  static const ImportTarget kTarget = target_of<PatientCount>("patient_count", {"telling", "count"});
  return kTarget;
}

constexpr base::Phrase kNotACount{"het aantal ontbreekt", "the count is missing"};
constexpr base::Phrase kNotACountRemedy{"vul het aantal in, of haal de regel weg: onbekend is geen telling",
                                        "fill in the count, or remove the line: unknown is no count"};
constexpr base::Phrase kNoDate{"de peildatum ontbreekt", "the reference date is missing"};
constexpr base::Phrase kNoDateRemedy{"voeg een kolom peildatum toe, of geef --reference-date",
                                     "add a column peildatum, or give --reference-date"};

std::string_view column_of(std::string_view field) {
  static const std::map<std::string_view, std::string_view> kColumns = {
      {"count", "aantal"}, {"referenceDate", "peildatum"}, {"agb", "agb"},     {"listVersion", "lijstversie"},
      {"source", "bron"},  {"supplier", "aanleveraar"},    {"reason", "reden"}};
  const auto found = kColumns.find(field);
  return found == kColumns.end() ? std::string_view("aantal") : found->second;
}

class CountFile {
 public:
  CountFile(ImportReading& reading, const ImportText& file, const ImportKind& kind, CountKind counted)
      : reading_(reading), sheet_(reading, file, kind.columns), book_(reading.session), kind_(counted) {}

  void read() {
    if (!sheet_.ok()) return;
    while (sheet_.next()) read_row();
  }

 private:
  void read_row() {
    const auto count = sheet_.count("aantal");
    if (!count && (sheet_.text("aantal").empty() || sheet_.text("aantal") == ".")) {
      sheet_.problem("aantal", base::say_both(kNotACount), base::say_both(kNotACountRemedy));
    }
    const bool own_date = !sheet_.text("peildatum").empty();
    const auto date = own_date ? sheet_.date("peildatum") : reading_.settings.reference_date;
    if (!date && !own_date) sheet_.problem("peildatum", base::say_both(kNoDate), base::say_both(kNoDateRemedy));
    if (!date) return;
    const Party* party = practice_of_row(book_, sheet_, *date);
    if (!count || party == nullptr) return;
    PatientCount row;
    row.kind = kind_;
    row.reference_date = *date;
    row.count = *count;
    row.agb = base::trimmed(sheet_.text("agb"));
    row.source = sheet_.text("bron").empty() ? sheet_.file() : sheet_.text("bron");
    fill(row.supplier, "aanleveraar");
    if (kind_ == CountKind::Deprived) fill(row.list_version, "lijstversie");
    fill(row.reason, "reden");
    row.party_id = party->id;
    take(std::move(row), *party);
  }

  void fill(std::optional<std::string>& field, std::string_view column) {
    if (!sheet_.text(column).empty()) field = sheet_.text(column);
  }

  void take(PatientCount row, const Party& party) {
    auto& known = practice(party.id);
    for (const auto& each : known.counts.counts) {
      const bool same = each.kind == row.kind && each.reference_date == row.reference_date && each.agb == row.agb &&
                        each.list_version == row.list_version && each.count == row.count;
      if (same) return stage(each, party);
    }
    const auto checked = check_count(row, known.counts, base::local_in(reading_.now, base::kAmsterdam).date);
    for (const auto& problem : checked.problems) {
      sheet_.problem(column_of(problem.field), problem.message, problem.remedy);
    }
    if (!checked.problems.empty()) return;
    row.id = storage::new_id();
    row.sequence = ++known.sequence;
    row.replaces = checked.replaces;
    row.supplied_at = {reading_.now.seconds, 0};
    row.recorded_by = reading_.author.person_id;
    stage(row, party);
    if (row.replaces) {
      std::erase_if(known.counts.counts, [&](const PatientCount& each) { return each.id == *row.replaces; });
    }
    known.counts.counts.push_back(std::move(row));
  }

  void stage(const PatientCount& row, const Party& party) {
    reading_.rows.of(count_target())
        .add({row.id}, values_of(row), sheet_.line(), party.name + " " + base::to_string(row.reference_date));
  }

  struct Known {
    PracticeCounts counts;
    std::int64_t sequence = 0;
  };
  Known& practice(const std::string& id) {
    const auto [found, is_new] = known_.try_emplace(id);
    if (is_new) {
      found->second.counts = practice_counts(reading_.session, id);
      found->second.sequence = static_cast<std::int64_t>(counts_of(reading_.session, id).size());
    }
    return found->second;
  }

  ImportReading& reading_;
  ImportSheet sheet_;
  RegisterBook book_;
  CountKind kind_;
  std::map<std::string, Known> known_;
};

std::vector<ImportColumn> count_columns(std::vector<ImportColumn> more) {
  std::vector<ImportColumn> columns = {
      {"agb", {"AGB-code van de praktijk", "AGB code of the practice"}, true, false, {"agb-code", "agbcode"}},
      {"aantal", {"aantal patiënten", "number of patients"}, true, true, {"count", "ingeschreven patiënten"}},
      {"peildatum",
       {"dag van de telling; anders --reference-date", "day of the count; else --reference-date"},
       false,
       false,
       {"reference_date"}},
      {"bron",
       {"waar het vandaan komt; anders de naam van het bestand", "where it comes from; else the name of the file"},
       false,
       false,
       {"source"}},
      {"aanleveraar", {"wie het aanleverde", "who supplied it"}, false, false, {"supplier"}},
      {"reden",
       {"waarom een eerdere telling wordt verbeterd", "why an earlier count is corrected"},
       false,
       false,
       {"reason"}}};
  columns.insert(columns.end(), more.begin(), more.end());
  return columns;
}

constexpr base::Phrase kCorrectionRule{
    "Een ander aantal voor dezelfde praktijk en dag is een verbetering en heeft een reden nodig; het oude blijft "
    "bewaard.",
    "Another count for the same practice and day is a correction and needs a reason; the old one is kept."};

}  // namespace

const ImportKind& enrolment_counts_kind() {
  static const ImportKind kKind{
      "enrolment-counts",
      {"Ingeschreven patiënten per praktijk", "Registered patients per practice"},
      count_columns({}),
      "agb;aantal;peildatum;bron\n"
      "01002345;2095;2024-04-01;ION\n",
      {{"De uitvoer van `hecht enrolment count` past hierin: agb;aantal, met --reference-date.",
        "The output of `hecht enrolment count` fits: agb;aantal, with --reference-date."},
       kCorrectionRule},
      [](ImportReading& reading, const ImportText& file) {
        CountFile(reading, file, enrolment_counts_kind(), CountKind::Registered).read();
      }};
  return kKind;
}

const ImportKind& deprived_counts_kind() {
  static const ImportKind kKind{
      "deprived-counts",
      {"Patiënten in achterstandsgebieden per praktijk", "Patients in deprived areas per practice"},
      count_columns({{"lijstversie",
                      {"versie van de lijst van achterstandspostcodes", "version of the list of deprived postcodes"},
                      true,
                      false,
                      {"list_version"}}}),
      "agb;aantal;peildatum;lijstversie;bron\n"
      "01002345;612;2024-04-01;2024;Achterstandsfonds\n",
      {kCorrectionRule},
      [](ImportReading& reading, const ImportText& file) {
        CountFile(reading, file, deprived_counts_kind(), CountKind::Deprived).read();
      }};
  return kKind;
}

}  // namespace hecht::imports
