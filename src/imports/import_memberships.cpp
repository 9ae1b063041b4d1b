// Who takes part in which alliance; alliances that are new are made from the same rows.
#include <algorithm>
#include <set>

#include "feature/search_text.h"
#include "imports/import_kinds.h"
#include "imports/import_lookup.h"
#include "imports/import_register.h"
#include "imports/phrases.h"
#include "register/memberships.h"
#include "storage/new_id.h"

namespace hecht::imports {

using namespace registry;

using namespace feature;

namespace {

const ImportTarget& membership_target() {
  static const ImportTarget kTarget = target_of<Membership>("membership", {"deelname", "membership"});
  return kTarget;
}
const ImportTarget& alliance_target() {
  static const ImportTarget kTarget = target_of<Alliance>("alliance", {"verband", "alliance"}, {{"search"}});
  return kTarget;
}
const ImportTarget kTypeTarget{"alliance_type",
                               {"soort van een verband", "type of an alliance"},
                               {{"alliance_id"}, {"type"}, {"from_date"}},
                               {{"to_date"}},
                               0};
const ImportTarget kAreaTarget{"alliance_area",
                               {"werkgebied van een verband", "work area of an alliance"},
                               {{"alliance_id"}, {"year", storage::Kind::Integer}, {"code"}},
                               {},
                               0};

constexpr base::Phrase kNoAlliance{"het verband ‘{0}’ is er nog niet", "there is no alliance ‘{0}’ yet"};
constexpr base::Phrase kNoAllianceRemedy{
    "vul ‘soort verband’ in om het te maken, of schrijf de naam zoals in het register",
    "fill in ‘soort verband’ to make it, or write the name as in the register"};
constexpr base::Phrase kNoStart{"de eerste dag ontbreekt", "the first day is missing"};
constexpr base::Phrase kNoStartRemedy{"vul de kolom vanaf in, bijvoorbeeld 2024-01-01",
                                      "fill in the column vanaf, such as 2024-01-01"};
constexpr base::Phrase kEndsBefore{"de laatste dag is voor de eerste", "the last day is before the first"};
constexpr base::Phrase kEndsBeforeRemedy{"verbeter vanaf of tot", "correct vanaf or tot"};
constexpr base::Phrase kNoArea{"bij welk jaar het werkgebied hoort, staat er niet in",
                               "the file does not tell of which year the work area is"};
constexpr base::Phrase kNoAreaRemedy{"voeg een kolom gebiedsjaar toe, of geef --area-year",
                                     "add a column gebiedsjaar, or give --area-year"};

class MembershipFile {
 public:
  MembershipFile(ImportReading& reading, const ImportText& file, const ImportKind& kind)
      : reading_(reading), sheet_(reading, file, kind.columns), book_(reading.session), known_areas_(reading) {
    for (auto& each : select<Membership>(reading.session, "FROM membership")) {
      auto key = key_of(each);
      known_.emplace(std::move(key), std::move(each));
    }
  }

  void read() {
    if (!sheet_.ok()) return;
    while (sheet_.next()) read_row();
  }

 private:
  using Key = std::tuple<std::string, std::string, std::string, base::Date>;
  static Key key_of(const Membership& each) {
    return {each.alliance_id, each.party_id, each.discipline.value_or(""), each.from_date};
  }

  void read_row() {
    const auto name = sheet_.required("verband");
    const auto from = sheet_.date("vanaf");
    if (!from && sheet_.text("vanaf").empty()) {
      sheet_.problem("vanaf", base::say_both(kNoStart), base::say_both(kNoStartRemedy));
    }
    const auto word = sheet_.text("rol").empty() ? std::optional<std::string>("participant")
                                                 : sheet_.word("rol", http::words<MembershipRole>());
    const auto role = word ? http::of_word<MembershipRole>(*word) : std::nullopt;
    const auto to = sheet_.date("tot");
    const auto confirmed = sheet_.date("bevestigd");
    if (from && to && *to < *from) {
      sheet_.problem("tot", base::say_both(kEndsBefore), base::say_both(kEndsBeforeRemedy));
    }
    if (!name || !from || !role) return;
    const Alliance* alliance = alliance_of_row(*name, *from);
    const Party* party = party_of_row(book_, sheet_, *from);
    if (alliance == nullptr || party == nullptr) return;
    Membership row;
    row.alliance_id = alliance->id;
    row.party_id = party->id;
    row.discipline = discipline_of_row(*party);
    row.role = *role;
    row.from_date = *from;
    row.to_date = to;
    if (confirmed) {
      row.confirmed_by = reading_.author.person_id;
      row.confirmed_at = base::to_instant({*confirmed, {}}, base::kAmsterdam);
    }
    take(std::move(row), alliance->name + ": " + party->name);
  }

  // The one of the party where it has just one.
  std::optional<std::string> discipline_of_row(const Party& party) {
    if (!sheet_.text("discipline").empty()) return sheet_.word("discipline", reading_.settings.disciplines);
    return party.disciplines.size() == 1 ? std::optional(party.disciplines.front()) : std::nullopt;
  }

  void take(Membership row, std::string label) {
    const auto known = known_.find(key_of(row));
    row.id = known != known_.end() ? known->second.id : storage::new_id();
    if (known != known_.end() && known->second.confirmed_at) {  // what the party itself confirmed stays
      row.confirmed_by = known->second.confirmed_by;
      row.confirmed_at = known->second.confirmed_at;
    }
    if (known == known_.end()) known_.emplace(key_of(row), row);
    reading_.rows.of(membership_target()).add({row.id}, values_of(row), sheet_.line(), std::move(label));
  }

  const Alliance* alliance_of_row(const std::string& name, const base::Date& from) {
    Alliance* known = book_.alliance_named(name);
    if (known == nullptr && sheet_.text("soort verband").empty()) {
      sheet_.problem("verband", base::say_both(kNoAlliance, {shown(name)}), base::say_both(kNoAllianceRemedy));
      return nullptr;
    }
    if (known == nullptr) {
      Alliance alliance;
      alliance.id = storage::new_id();
      alliance.name = name;
      alliance.from_date = from;
      if (const auto* region = book_.party_named(sheet_.text("regio-organisatie"))) {
        alliance.regional_organisation_id = region->id;
      }
      known = &book_.add(std::move(alliance));
      reading_.rows.of(alliance_target())
          .add({known->id}, values_of(*known, {search_text(known->name)}), sheet_.line(), known->name);
      made_.insert(known->id);
    }
    if (made_.contains(known->id)) stage_parts(*known);
    return known;
  }

  // The rows of an alliance that this file makes may each add types and areas.
  void stage_parts(Alliance& alliance) {
    for (const auto& type : list_of(sheet_.text("soort verband"))) {
      const auto& types = alliance_types();
      if (std::find(types.begin(), types.end(), type) == types.end()) {
        sheet_.problem("soort verband", base::say_both(phrases::kNoWord, {shown(type)}),
                       base::choose_among(type, types));
        continue;
      }
      reading_.rows.of(kTypeTarget)
          .add({alliance.id, type, base::to_string(alliance.from_date)}, {storage::Cell()}, sheet_.line(),
               alliance.name + ": " + type);
    }
    const auto areas = list_of(sheet_.text("werkgebied"));
    if (areas.empty()) return;
    const bool own_year = !sheet_.text("gebiedsjaar").empty();
    const auto year = own_year ? sheet_.year("gebiedsjaar") : reading_.settings.area_year;
    if (!year && !own_year) sheet_.problem("gebiedsjaar", base::say_both(kNoArea), base::say_both(kNoAreaRemedy));
    if (!year) return;
    for (const auto& code : areas) {
      if (!known_areas_.require(*year, code, sheet_.place("werkgebied"), "werkgebied")) continue;
      reading_.rows.of(kAreaTarget).add({alliance.id, *year, code}, {}, sheet_.line(), alliance.name + ": " + code);
    }
  }

  ImportReading& reading_;
  ImportSheet sheet_;
  RegisterBook book_;
  KnownAreas known_areas_;
  std::map<Key, Membership> known_;
  std::set<std::string> made_;
};

}  // namespace

const ImportKind& memberships_kind() {
  static const ImportKind kKind{
      "memberships",
      {"Deelnames aan verbanden, en de verbanden zelf", "Memberships of alliances, and the alliances themselves"},
      {{"verband", {"naam van het verband", "name of the alliance"}, true, false, {"alliance"}},
       {"agb", {"AGB-code van een praktijk, of", "AGB code of a practice, or"}, false, false, {"agb-code", "agbcode"}},
       {"partij",
        {"naam van een partij, als agb leeg is", "name of a party, where agb is empty"},
        false,
        false,
        {"party"}},
       {"discipline",
        {"waarvoor zij meedoet; anders haar enige discipline", "for which it takes part; else its only discipline"},
        false},
       {"rol",
        {"participant, observer of signalling; anders participant",
         "participant, observer or signalling; else participant"},
        false,
        false,
        {"role"}},
       {"vanaf", {"eerste dag", "first day"}, true, false, {"from"}},
       {"tot", {"laatste dag; leeg is nog steeds", "last day; empty is still"}, false, false, {"to", "tot en met"}},
       {"bevestigd",
        {"dag waarop de partij het bevestigde", "day on which the party confirmed it"},
        false,
        false,
        {"confirmed"}},
       {"soort verband",
        {"lzv, wijksamenwerkingsverband, wijkverband of resv, gescheiden door |; maakt een verband dat er nog niet is",
         "lzv, wijksamenwerkingsverband, wijkverband or resv, separated by |; makes an alliance that is not there yet"},
        false},
       {"werkgebied", {"gebiedscodes, gescheiden door |", "area codes, separated by |"}, false},
       {"gebiedsjaar",
        {"jaar van die codes; anders --area-year", "year of these codes; else --area-year"},
        false,
        true,
        {"area_year"}},
       {"regio-organisatie", {"van een verband dat gemaakt wordt", "of an alliance that is made"}, false}},
      "verband;agb;partij;discipline;vanaf;bevestigd;soort verband;werkgebied;gebiedsjaar\n"
      "Wijkverband Schalkwijk;01002345;;huisarts;2024-01-01;2024-01-01;wijkverband|lzv;WK039201;2024\n",
      {{"Een deelname wordt herkend aan verband, partij, discipline en eerste dag.",
        "A membership is known by its alliance, party, discipline and first day."},
       {"Zonder dag van bevestiging wacht de deelname op de partij zelf.",
        "Without a day of confirmation the membership waits for the party itself."},
       {"Deelnames die niet in het bestand staan, blijven; eindig er een met de kolom tot.",
        "Memberships that are not in the file stay; end one by the column tot."}},
      [](ImportReading& reading, const ImportText& file) { MembershipFile(reading, file, memberships_kind()).read(); }};
  return kKind;
}

}  // namespace hecht::imports
