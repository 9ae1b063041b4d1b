// What was granted before Hecht was there.
#include "base/money.h"
#include "imports/import_kinds.h"
#include "imports/import_register.h"
#include "storage/new_id.h"

namespace hecht::imports {

using namespace registry;

namespace {

using base::Money;

const ImportTarget kAwardTarget{"earlier_award",
                                {"eerdere toekenning", "earlier award"},
                                {{"id"}},
                                {{"scheme"},
                                 {"alliance_id"},
                                 {"party_id"},
                                 {"year", storage::Kind::Integer},
                                 {"activity"},
                                 {"amount_cents", storage::Kind::Integer},
                                 {"decided_on"},
                                 {"source"}}};

constexpr base::Phrase kNoAmount{"het bedrag is geen bedrag in euro’s vanaf 0 met ten hoogste twee decimalen",
                                 "the amount is no amount in euros from 0 with at most two decimals"};
constexpr base::Phrase kNoAmountRemedy{"schrijf bijvoorbeeld 31425.00", "write 31425.00, for example"};
constexpr base::Phrase kNoAlliance{"het verband ‘{0}’ staat niet in het register", "there is no alliance ‘{0}’"};
constexpr base::Phrase kNoAllianceRemedy{
    "laad eerst de deelnames (memberships), of schrijf de naam zoals in het register",
    "load the memberships first (memberships), or write the name as in the register"};

class AwardFile {
 public:
  AwardFile(ImportReading& reading, const ImportText& file, const ImportKind& kind)
      : reading_(reading), sheet_(reading, file, kind.columns), book_(reading.session) {
    for (auto& [id, scheme, alliance, party, year, activity] :
         reading.session.rows<std::string, std::string, std::optional<std::string>, std::optional<std::string>,
                              std::int64_t, std::string>(
             "SELECT id, scheme, alliance_id, party_id, year, activity FROM earlier_award")) {
      known_.emplace(Key{scheme, alliance.value_or(""), party.value_or(""), year, activity}, id);
    }
  }

  void read() {
    if (!sheet_.ok()) return;
    while (sheet_.next()) read_row();
  }

 private:
  using Key = std::tuple<std::string, std::string, std::string, std::int64_t, std::string>;

  void read_row() {
    const auto scheme = sheet_.required("regeling");
    const auto year = sheet_.year("jaar");
    const auto amount = amount_of_row();
    const auto decided = sheet_.date("besluitdatum");
    const std::string alliance = alliance_of_row();
    const bool with_party =
        sheet_.text("verband").empty() || !sheet_.text("agb").empty() || !sheet_.text("partij").empty();
    if (!scheme || !year || !amount) return;
    std::string party;
    if (with_party) {
      const auto on = decided.value_or(base::Date{*year, 12, 31});
      const auto* found = party_of_row(book_, sheet_, on);
      if (found == nullptr) return;
      party = found->id;
    }
    if (alliance.empty() && party.empty()) return;
    const std::string& activity = sheet_.text("activiteit");
    const std::string source = sheet_.text("bron").empty() ? sheet_.file() : sheet_.text("bron");
    const auto [known, is_new] = known_.try_emplace(Key{*scheme, alliance, party, *year, activity}, storage::new_id());
    reading_.rows.of(kAwardTarget)
        .add({known->second},
             {*scheme, cell_of(alliance), cell_of(party), *year, activity, amount->cents(),
              decided ? storage::Cell(base::to_string(*decided)) : storage::Cell(), source},
             sheet_.line(), *scheme + " " + std::to_string(*year));
  }

  static storage::Cell cell_of(const std::string& id) { return id.empty() ? storage::Cell() : storage::Cell(id); }

  std::optional<Money> amount_of_row() {
    const auto written = sheet_.required("bedrag");
    const auto decimal = written ? sheet_.decimal("bedrag") : std::nullopt;
    if (!decimal) return std::nullopt;
    const auto money = Money::from_decimal(*decimal);
    if (money && money->cents() >= 0) return money;
    sheet_.problem("bedrag", base::say_both(kNoAmount), base::say_both(kNoAmountRemedy));
    return std::nullopt;
  }

  std::string alliance_of_row() {
    const std::string& name = sheet_.text("verband");
    if (name.empty()) return {};
    if (const auto* alliance = book_.alliance_named(name)) return alliance->id;
    sheet_.problem("verband", base::say_both(kNoAlliance, {shown(name)}), base::say_both(kNoAllianceRemedy));
    return {};
  }

  ImportReading& reading_;
  ImportSheet sheet_;
  RegisterBook book_;
  std::map<Key, std::string> known_;
};

}  // namespace

const ImportKind& awards_kind() {
  static const ImportKind kKind{
      "awards",
      {"Eerdere toekenningen", "Earlier awards"},
      {{"regeling", {"id van de regeling", "id of the scheme"}, true, false, {"scheme"}},
       {"verband", {"naam van het verband", "name of the alliance"}, false, false, {"alliance"}},
       {"agb", {"AGB-code van een praktijk, of", "AGB code of a practice, or"}, false, false, {"agb-code", "agbcode"}},
       {"partij", {"naam van een partij", "name of a party"}, false, false, {"party"}},
       {"jaar", {"jaar waarvoor is toegekend", "year for which it was granted"}, true, true, {"year"}},
       {"activiteit", {"waarvoor", "what for"}, false, false, {"activity"}},
       {"bedrag",
        {"in euro, met ten hoogste twee decimalen", "in euros, with at most two decimals"},
        true,
        true,
        {"amount"}},
       {"besluitdatum", {"dag van het besluit", "day of the decision"}, false, false, {"decided_on"}},
       {"bron",
        {"waar het staat; anders de naam van het bestand", "where it is told; else the name of the file"},
        false,
        false,
        {"source"}}},
      "regeling;verband;jaar;activiteit;bedrag;besluitdatum;bron\n"
      "mijn-regeling;Wijkverband Schalkwijk;2023;kwetsbare ouderen;31425,00;2023-03-14;besluit 2023-17\n",
      {{"Een toekenning wordt herkend aan regeling, verband of partij, jaar en activiteit.",
        "An award is known by its scheme, alliance or party, year and activity."},
       {"Het verband, de praktijk of de partij staat al in het register.",
        "The alliance, practice or party is in the register already."}},
      [](ImportReading& reading, const ImportText& file) { AwardFile(reading, file, awards_kind()).read(); }};
  return kKind;
}

}  // namespace hecht::imports
