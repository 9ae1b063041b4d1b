// Parties, and practices with their AGB codes. Columns that the file does not have keep what the register knows.
#include "imports/import_kinds.h"
#include "imports/import_lookup.h"
#include "imports/import_register.h"
#include "storage/new_id.h"

namespace hecht::imports {

using namespace registry;

namespace {

const ImportTarget& party_target() {
  static const ImportTarget kTarget = target_of<Party>("party", {"partij", "party"}, {{"search"}});
  return kTarget;
}
const ImportTarget& code_target() {
  static const ImportTarget kTarget = target_of<PracticeCode>("practice_code", {"AGB-code", "AGB code"});
  return kTarget;
}
const ImportTarget kDisciplineTarget{
    "party_discipline", {"discipline", "discipline"}, {{"party_id"}, {"discipline"}}, {}, 0, true};

constexpr base::Phrase kNoRegion{"regio-organisatie ‘{0}’ staat niet één keer in het register",
                                 "regional organisation ‘{0}’ is not once in the register"};
constexpr base::Phrase kNoRegionRemedy{"laad die eerst, of zet haar in dit bestand erboven",
                                       "load it first, or put it above in this file"};
constexpr base::Phrase kNeedsStart{"een nieuwe partij heeft een eerste dag nodig", "a new party needs a first day"};
constexpr base::Phrase kNeedsStartRemedy{"vul de kolom vanaf in, bijvoorbeeld 2024-01-01",
                                         "fill in the column vanaf, such as 2024-01-01"};

// The columns of both kinds.
std::vector<ImportColumn> party_columns(std::vector<ImportColumn> first) {
  const std::vector<ImportColumn> rest = {
      {"vanaf", {"eerste dag; nodig voor wie nieuw is", "first day; needed for who is new"}, false, false, {"from"}},
      {"tot", {"laatste dag; leeg is nog steeds", "last day; empty is still"}, false, false, {"tot en met", "to"}},
      {"kvk", {"KvK-nummer, acht cijfers", "KvK number, eight digits"}, false},
      {"rechtsvorm", {"bijvoorbeeld coöperatie", "such as coöperatie"}, false},
      {"gemeente",
       {"code van de gemeente: GM0392", "code of the municipality: GM0392"},
       false,
       false,
       {"gemeentecode"}},
      {"adres", {"straat en nummer", "street and number"}, false},
      {"postcode", {"1234 AB", "1234 AB"}, false},
      {"plaats", {"plaats", "place"}, false},
      {"telefoon", {"van de organisatie", "of the organisation"}, false},
      {"e-mail", {"van de organisatie", "of the organisation"}, false, false, {"email"}},
      {"website", {"adres van de website", "address of the website"}, false},
      {"regio-organisatie",
       {"naam van de organisatie van de regio, zelf een partij",
        "name of the organisation of the region, itself a party"},
       false}};
  first.insert(first.end(), rest.begin(), rest.end());
  return first;
}

// The columns of the file by the fields that the checks of a party name.
std::string_view column_of(std::string_view field) {
  static const std::map<std::string_view, std::string_view> kColumns = {{"name", "naam"},
                                                                        {"municipalityCode", "gemeente"},
                                                                        {"legalForm", "rechtsvorm"},
                                                                        {"address", "adres"},
                                                                        {"place", "plaats"},
                                                                        {"phone", "telefoon"},
                                                                        {"email", "e-mail"},
                                                                        {"toDate", "tot"},
                                                                        {"fromDate", "vanaf"},
                                                                        {"disciplines", "disciplines"},
                                                                        {"uzovi", "uzovi"},
                                                                        {"kvk", "kvk"},
                                                                        {"postcode", "postcode"},
                                                                        {"website", "website"}};
  const auto found = kColumns.find(field);
  return found == kColumns.end() ? std::string_view("naam") : found->second;
}

class PartyFile {
 public:
  PartyFile(ImportReading& reading, const ImportText& file, const ImportKind& kind)
      : reading_(reading), sheet_(reading, file, kind.columns), book_(reading.session) {}

  void read_parties() {
    if (!sheet_.ok()) return;
    while (sheet_.next()) {
      const auto word = sheet_.word("soort", http::words<PartyKind>());
      const auto name = sheet_.required("naam");
      const auto kind = word ? http::of_word<PartyKind>(*word) : std::nullopt;
      if (!kind || !name) continue;
      Party* known = book_.party_named(*name, kind);
      Party party = known != nullptr ? *known : Party();
      party.kind = *kind;
      fill(party.uzovi, "uzovi");
      const std::string& disciplines = sheet_.text("disciplines");
      if (!disciplines.empty()) party.disciplines = list_of(disciplines);
      take(std::move(party), known);
    }
  }

  void read_practices() {
    if (!sheet_.ok()) return;
    while (sheet_.next()) {
      const auto agb = sheet_.agb_code("agb");
      const auto name = sheet_.required("naam");
      const auto from = sheet_.date("vanaf");
      if (!agb || !name) continue;
      Party* known = book_.party_with_code(*agb, from.value_or(base::local_in(reading_.now, base::kAmsterdam).date));
      if (known == nullptr) known = book_.party_named(*name, PartyKind::Practice);
      Party party = known != nullptr ? *known : Party();
      party.kind = PartyKind::Practice;
      if (party.disciplines.empty()) party.disciplines = {"huisarts"};
      const Party* taken = take(std::move(party), known);
      if (taken != nullptr && !book_.has_code(*agb)) add_code(*taken, *agb);
    }
  }

 private:
  // Empty keeps what is known.
  void fill(std::optional<std::string>& field, std::string_view column) {
    if (!sheet_.text(column).empty()) field = sheet_.text(column);
  }

  void fill_region(Party& party) {
    const std::string& name = sheet_.text("regio-organisatie");
    if (name.empty()) return;
    const Party* region = book_.party_named(name);
    if (region != nullptr) {
      party.regional_organisation_id = region->id;
    } else {
      sheet_.problem("regio-organisatie", base::say_both(kNoRegion, {shown(name)}), base::say_both(kNoRegionRemedy));
    }
  }

  // Null when the row is wrong.
  const Party* take(Party party, Party* known) {
    party.name = sheet_.text("naam");
    fill(party.kvk, "kvk");
    fill(party.legal_form, "rechtsvorm");
    fill(party.address, "adres");
    fill(party.postcode, "postcode");
    fill(party.place, "plaats");
    fill(party.phone, "telefoon");
    fill(party.email, "e-mail");
    fill(party.website, "website");
    if (!sheet_.text("gemeente").empty()) party.municipality_code = sheet_.area_code("gemeente");
    fill_region(party);
    const auto from = sheet_.date("vanaf");
    if (from) party.from_date = *from;
    if (!from && known == nullptr && sheet_.text("vanaf").empty()) {
      sheet_.problem("vanaf", base::say_both(kNeedsStart), base::say_both(kNeedsStartRemedy));
      return nullptr;
    }
    if (const auto to = sheet_.date("tot")) party.to_date = *to;
    auto checked = check_party(party, reading_.settings.disciplines);
    for (auto& problem : checked.problems) {
      sheet_.problem(column_of(problem.field), std::move(problem.message), std::move(problem.remedy));
    }
    if (!checked.problems.empty()) return nullptr;
    static_cast<PartyInput&>(party) = std::move(checked.input);
    if (known == nullptr) party.id = storage::new_id();
    stage(party);
    if (known == nullptr) return &book_.add(std::move(party));
    *known = std::move(party);
    return known;
  }

  void stage(const Party& party) {
    reading_.rows.of(party_target())
        .add({party.id}, values_of(party, {party_search(party)}), sheet_.line(), party.name);
    for (const auto& discipline : party.disciplines) {
      reading_.rows.of(kDisciplineTarget)
          .add({party.id, discipline}, {}, sheet_.line(), party.name + ": " + discipline);
    }
  }

  void add_code(const Party& party, const std::string& agb) {
    PracticeCode code;
    code.id = storage::new_id();
    code.party_id = party.id;
    code.agb = agb;
    code.from_date = party.from_date;
    book_.add(code);
    reading_.rows.of(code_target()).add({code.id}, values_of(code), sheet_.line(), agb);
  }

  ImportReading& reading_;
  ImportSheet sheet_;
  RegisterBook book_;
};

constexpr base::Phrase kKeepsRule{"Een kolom die ontbreekt en een lege cel laten staan wat het register weet.",
                                  "A column that is absent and an empty cell keep what the register knows."};
constexpr base::Phrase kStaysRule{"Wie niet in het bestand staat, blijft; eindig een partij met de kolom tot.",
                                  "Who is not in the file stays; end a party by the column tot."};

}  // namespace

const ImportKind& parties_kind() {
  static const ImportKind kKind{
      "parties",
      {"Partijen: apotheken, thuiszorg, gemeenten, verzekeraars en anderen",
       "Parties: pharmacies, home care, municipalities, insurers and others"},
      party_columns({{"soort",
                      {"pharmacy, home-care, physiotherapy, other-care, social-domain, health-centre, municipality, "
                       "health-insurer, care-office, regional-gp-organisation, regional-office, "
                       "regional-support-organisation, public-health-service, patient-organisation, "
                       "citizen-initiative, branch-organisation, other",
                       "pharmacy, home-care, physiotherapy, other-care, social-domain, health-centre, municipality, "
                       "health-insurer, care-office, regional-gp-organisation, regional-office, "
                       "regional-support-organisation, public-health-service, patient-organisation, "
                       "citizen-initiative, branch-organisation, other"},
                      true,
                      false,
                      {"kind"}},
                     {"naam", {"naam van de partij", "name of the party"}, true, false, {"name"}},
                     {"disciplines",
                      {"disciplines, gescheiden door |", "disciplines, separated by |"},
                      false,
                      false,
                      {"discipline"}},
                     {"uzovi", {"UZOVI-code, vier cijfers", "UZOVI code, four digits"}, false}}),
      "soort;naam;disciplines;gemeente;vanaf;kvk;plaats\n"
      "pharmacy;Apotheek De Vijzel;apotheker;GM0392;2023-01-01;12345678;Haarlem\n",
      {{"Een partij wordt herkend aan soort en naam samen.", "A party is known by its kind and name together."},
       kKeepsRule,
       kStaysRule},
      [](ImportReading& reading, const ImportText& file) { PartyFile(reading, file, parties_kind()).read_parties(); }};
  return kKind;
}

const ImportKind& practices_kind() {
  static const ImportKind kKind{
      "practices",
      {"Huisartsenpraktijken, met hun AGB-codes", "GP practices, with their AGB codes"},
      party_columns(
          {{"agb", {"AGB-code, acht cijfers", "AGB code, eight digits"}, true, false, {"agb-code", "agbcode"}},
           {"naam", {"naam van de praktijk", "name of the practice"}, true, false, {"name", "praktijk"}}}),
      "agb;naam;gemeente;vanaf;plaats\n"
      "01002345;Huisartsenpraktijk De Linde;GM0392;2023-01-01;Haarlem\n",
      {{"Een praktijk wordt herkend aan haar AGB-code, en anders aan haar naam: een tweede code komt er dan bij.",
        "A practice is known by its AGB code, and else by its name: it then gets a second code."},
       kKeepsRule,
       kStaysRule},
      [](ImportReading& reading, const ImportText& file) {
        PartyFile(reading, file, practices_kind()).read_practices();
      }};
  return kKind;
}

}  // namespace hecht::imports
