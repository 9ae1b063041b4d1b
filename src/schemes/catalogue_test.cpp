#include "schemes/catalogue.h"

#include <doctest/doctest.h>

#include <set>
#include <sstream>

#include "schemes/shelf.h"
#include "schemes/test_support.h"

namespace hecht::schemes {
namespace {

using testing::day;
using testing::every_scheme;

// "message – remedy" of a reference that names nothing.
std::string refusal(const Catalogue& catalogue, const std::string& reference, const std::string& date) {
  const auto found = catalogue.find(reference, day(date));
  REQUIRE_FALSE_MESSAGE(found.ok(), reference);
  REQUIRE(found.problems().size() == 1);
  const auto& problem = found.problems().front();
  CHECK_FALSE(problem.message.en.empty());
  CHECK_FALSE(problem.remedy.en.empty());
  return problem.message.nl + " – " + problem.remedy.nl;
}

std::string scheme_text(const std::string& version, const std::string& from, const std::string& to) {
  std::string text = testing::scheme_head("facts:\n" + testing::fact_lines("doet mee", "boolean") + "conditions:\n" +
                                          testing::condition_lines("c", "doet mee"));
  text.replace(text.find("\"2024\""), 6, "\"" + version + "\"");
  text.replace(text.find("2024-01-01"), 10, from);
  text.replace(text.find("2024-12-31"), 10, to);
  return text;
}

// docs: contracts. Facts, conditions, amounts and the parameters for --set.
const std::vector<std::pair<std::string, std::string>> kContract = {
    {"lzv-hozk@2023",
     "ingeschreven patiënten|andere disciplines|huisartsen in de lead|indiendatum|gevraagd bedrag|directe "
     "patiëntenzorg|"
     "deelt best practices|dubbele financiering|samenloop Zilveren Kruis|plan en begroting|aantal praktijken|"
     "eerder toegekend dit jaar|omvang|breedte|regie|organisatie van zorg|best practices|samenloop|"
     "meerdere praktijken|plafond|maximaal toe te kennen|normpraktijk|normpraktijken minimaal|disciplines minimaal|"
     "plafond per patiënt"},
    {"kbz-rijnmond@2022",
     "ingeschreven patiënten|percentage achterstandspatiënten|achterstandswijk|pilotpraktijk|lid Rijnmond Dokters|"
     "module wijkmanagement|module toekomstbestendig|in wijksamenwerkingsverband|patiënten wijksamenwerkingsverband|"
     "projectplan|neemt deel aan programma|scholingen eerste jaar|instapdatum|kwartaal|toegelaten volgens rangorde|"
     "actieplan actueel|rapportages op tijd|lidmaatschap|wijkmanagement|toekomstbestendig|wijksamenwerkingsverband|"
     "omvang verband|programma|scholing|instap|looptijd|toelating|actieplan|rapportage|per kwartaal|per jaar|"
     "bedrag per patiënt|omvang verband minimaal|plaatsen"},
    {"zonmw-voorbereiding@2023",
     "regio|eerder toegekend|regionale huisartsenorganisaties|regionale vvt-organisaties|marktleider zorgverzekeraar|"
     "eenmaal per regio|huisartsenorganisatie|vvt|zorgverzekeraar|subsidie|bedrag"},
    {"zonmw-uitvoering@2024",
     "inwoners|aanvrager soort|regionale huisartsenorganisaties|aandeel wijkverpleging|marktleider zorgverzekeraar|"
     "regionale apothekersorganisatie|uitzondering apothekers|regionale paramedische organisatie|"
     "gemeenten vertegenwoordigd|aanvrager|huisartsenorganisatie|wijkverpleging|zorgverzekeraar|apothekers|paramedici|"
     "gemeenten|inwonertal|vast bedrag|wijkbedrag|subsidie|inwonergrens|vast bedrag klein|vast bedrag groot|"
     "blok inwoners|bedrag per blok|aandeel wijkverpleging minimaal"},
    {"zonmw-voucher@2024",
     "discipline|regio|eerder toegekend|gevraagd bedrag|einddatum|besteding|eenmaal per discipline en regio|maximum|"
     "looptijd|voucher|uiterste einddatum"},
    {"norm-wijkverband@2030",
     "disciplines|aanspreekpunt|knelpunten gestructureerd|samenwerkingsafspraken|huisarts|wijkverpleging|apotheker|"
     "sociaal domein|knelpunten|afspraken"},
    {"norm-resv@2030",
     "gemandateerde disciplines|mandaatgemeente|medezeggenschap|gelijkwaardigheid|dekking alle wijken|huisartsen|"
     "wijkverpleging|apothekers|gemeente|alle disciplines|dekking"},
    {"norm-wijksamenwerkingsverband@2022", "ingeschreven patiënten|omvang"},
};

}  // namespace

TEST_CASE("an id alone gives the version that is valid on the date") {
  for (const char* date : {"2023-01-01", "2023-12-31"}) {
    const auto found = every_scheme().find("lzv-hozk", day(date));
    REQUIRE(found.ok());
    CHECK((*found)->version == "2023");
  }
  const auto earlier = every_scheme().find("lzv-hozk", day("2022-12-31"));
  REQUIRE(earlier.ok());
  CHECK((*earlier)->version == "2022");
  CHECK(every_scheme().versions("lzv-hozk").size() == 2);
}

TEST_CASE("without a version for the date the versions there are get named") {
  CHECK(refusal(every_scheme(), "lzv-hozk", "2024-01-01") ==
        "lzv-hozk heeft geen versie voor 2024-01-01 – kies uit: lzv-hozk@2022 en lzv-hozk@2023");
  CHECK(refusal(every_scheme(), "zonmw-voorbereiding", "2022-12-31") ==
        "zonmw-voorbereiding heeft geen versie voor 2022-12-31 – kies uit: zonmw-voorbereiding@2023");
  CHECK(every_scheme().find("zonmw-voorbereiding", day("2099-01-01")).ok());
}

TEST_CASE("id@version holds whatever the date") {
  for (const char* date : {"1999-01-01", "2023-06-01", "2031-01-01"}) {
    const auto found = every_scheme().find("lzv-hozk@2023", day(date));
    REQUIRE(found.ok());
    CHECK((*found)->key() == "lzv-hozk@2023");
  }
  CHECK(refusal(every_scheme(), "lzv-hozk@2024", "2023-06-01") ==
        "er is geen regeling lzv-hozk@2024 – kies uit: lzv-hozk@2022 en lzv-hozk@2023");
}

TEST_CASE("an unknown id is answered with the nearest") {
  CHECK(refusal(every_scheme(), "lvz-hozk", "2023-06-01") == "er is geen regeling lvz-hozk – bedoelde u ‘lzv-hozk’?");
  CHECK(refusal(every_scheme(), "zonmw-vouchr@2024", "2024-06-01").ends_with("bedoelde u ‘zonmw-voucher’?"));
  const std::string far = refusal(every_scheme(), "iets-heel-anders", "2023-06-01");
  CHECK(far.find("kies uit: ") != std::string::npos);
  CHECK(far.find("kbz-rijnmond") != std::string::npos);
}

TEST_CASE("the same id and version twice is refused, and both problems are told") {
  const std::string text = scheme_text("1", "2024-01-01", "2024-12-31");
  const auto twice = Catalogue::load({{"een.yaml", text}, {"twee.yaml", text}, {"drie.yaml", text}}, {});
  REQUIRE_FALSE(twice.ok());
  REQUIRE(twice.problems().size() == 2);
  CHECK(twice.problems()[0].place.file == "twee.yaml");
  CHECK(twice.problems()[0].message.nl == "proef@1 bestaat al");
  CHECK(twice.problems()[1].place.file == "drie.yaml");
}

TEST_CASE("a catalogue takes up more schemes, and those who read the shelf keep theirs") {
  const auto one = Catalogue::load({{"een.yaml", scheme_text("1", "2024-01-01", "2024-12-31")}}, {});
  REQUIRE(one.ok());
  Shelf shelf(*one);
  const auto before = shelf.current();
  const auto next = load_scheme(scheme_text("2", "2025-01-01", "2025-12-31"), "twee.yaml", one->lists());
  const auto mended = load_scheme(scheme_text("1", "2024-01-01", "2024-06-30"), "een.yaml", one->lists());
  REQUIRE(next.ok());
  REQUIRE(mended.ok());
  shelf.replace(one->with({*next, *mended}));
  CHECK(before->schemes().size() == 1);
  const auto now = shelf.current();
  REQUIRE(now->schemes().size() == 2);
  CHECK(now->find("proef@1", day("2024-01-01")).ok());
  CHECK((*now->find("proef@1", day("2024-01-01")))->valid_to == day("2024-06-30"));
  CHECK(now->find("proef", day("2025-05-05")).ok());
}

TEST_CASE("a folder that repeats a shipped scheme, or does not exist, is refused") {
  const std::string lists = testing::file_text("schemes/lists.yaml");
  const std::string shipped = testing::file_text("schemes/norm-wijksamenwerkingsverband@2022.yaml");
  const std::vector<EmbeddedFile> files = {{"lists.yaml", lists}, {"norm-wijksamenwerkingsverband@2022.yaml", shipped}};
  CHECK(Catalogue::load(files, {}).ok());
  const auto repeated = Catalogue::load(files, {testing::source_path("schemes")});
  REQUIRE_FALSE(repeated.ok());
  REQUIRE(repeated.problems().size() == 1);
  CHECK(repeated.problems()[0].message.nl == "norm-wijksamenwerkingsverband@2022 bestaat al");
  const auto absent = Catalogue::load(files, {testing::source_path("bestaat-niet")});
  REQUIRE_FALSE(absent.ok());
  CHECK(absent.problems()[0].place.file == testing::source_path("bestaat-niet"));
}

TEST_CASE("versions follow each other to the day") {
  const std::string first = scheme_text("1", "2024-01-01", "2024-06-30");
  const std::string second = scheme_text("2", "2024-07-01", "2024-12-31");
  const auto catalogue = Catalogue::load({{"b.yaml", second}, {"a.yaml", first}}, {});
  REQUIRE(catalogue.ok());
  CHECK(catalogue->schemes()[0]->version == "1");
  const auto version_on = [&](const char* date) { return (*catalogue->find("proef", day(date)))->version; };
  CHECK(version_on("2024-01-01") == "1");
  CHECK(version_on("2024-06-30") == "1");
  CHECK(version_on("2024-07-01") == "2");
  CHECK(version_on("2024-12-31") == "2");
  CHECK_FALSE(catalogue->find("proef", day("2025-01-01")).ok());
}

TEST_CASE("the shipped schemes have the periods of the contract") {
  const std::vector<std::array<std::string, 3>> expected = {
      {"lzv-hozk@2023", "2023-01-01", "2023-12-31"},      {"kbz-rijnmond@2022", "2022-07-01", "2023-12-31"},
      {"zonmw-voorbereiding@2023", "2023-01-01", ""},     {"zonmw-uitvoering@2024", "2024-01-01", ""},
      {"zonmw-voucher@2024", "2024-01-01", "2026-12-31"}, {"norm-wijksamenwerkingsverband@2022", "2022-07-01", ""},
      {"norm-wijkverband@2030", "2024-01-01", ""},        {"norm-resv@2030", "2024-01-01", ""},
  };
  for (const auto& [key, from, to] : expected) {
    CAPTURE(key);
    const SchemePtr scheme = testing::scheme(key);
    CHECK(base::to_string(scheme->valid_from) == from);
    CHECK((scheme->valid_to ? base::to_string(*scheme->valid_to) : "") == to);
  }
  for (const std::string key :
       {"iza-transformatiemiddelen@2022", "iza-binnenring@2022", "zonmw-programma@2022", "brede-betaaltitel@2024"}) {
    CAPTURE(key);
    CHECK(testing::scheme(key)->kind == SchemeKind::Information);
    CHECK(testing::scheme(key)->amounts.empty());
    CHECK(testing::scheme(key)->fact_index("partij") >= 0);
  }
}

// The names that other programs rely on.
const std::vector<std::pair<std::string, std::vector<std::string>>> kContractNames = {
    {"lzv-hozk@2023",
     {"ingeschreven patiënten",
      "andere disciplines",
      "huisartsen in de lead",
      "indiendatum",
      "gevraagd bedrag",
      "directe patiëntenzorg",
      "deelt best practices",
      "dubbele financiering",
      "samenloop Zilveren Kruis",
      "plan en begroting",
      "aantal praktijken",
      "eerder toegekend dit jaar",
      "omvang",
      "breedte",
      "regie",
      "organisatie van zorg",
      "best practices",
      "samenloop",
      "meerdere praktijken",
      "plafond",
      "maximaal toe te kennen"}},
    {"kbz-rijnmond@2022",
     {"percentage achterstandspatiënten",
      "achterstandswijk",
      "pilotpraktijk",
      "lid Rijnmond Dokters",
      "module wijkmanagement",
      "module toekomstbestendig",
      "in wijksamenwerkingsverband",
      "patiënten wijksamenwerkingsverband",
      "projectplan",
      "neemt deel aan programma",
      "scholingen eerste jaar",
      "instapdatum",
      "kwartaal",
      "toegelaten volgens rangorde",
      "actieplan actueel",
      "rapportages op tijd",
      "lidmaatschap",
      "wijkmanagement",
      "toekomstbestendig",
      "wijksamenwerkingsverband",
      "omvang verband",
      "programma",
      "scholing",
      "instap",
      "looptijd",
      "toelating",
      "actieplan",
      "rapportage",
      "per kwartaal",
      "per jaar"}},
    {"zonmw-voorbereiding@2023",
     {"regio", "eerder toegekend", "regionale huisartsenorganisaties", "regionale vvt-organisaties",
      "marktleider zorgverzekeraar", "eenmaal per regio", "huisartsenorganisatie", "vvt", "zorgverzekeraar",
      "subsidie"}},
    {"zonmw-uitvoering@2024",
     {"inwoners",
      "aanvrager soort",
      "regionale huisartsenorganisaties",
      "aandeel wijkverpleging",
      "marktleider zorgverzekeraar",
      "regionale apothekersorganisatie",
      "uitzondering apothekers",
      "regionale paramedische organisatie",
      "gemeenten vertegenwoordigd",
      "aanvrager",
      "huisartsenorganisatie",
      "wijkverpleging",
      "zorgverzekeraar",
      "apothekers",
      "paramedici",
      "gemeenten",
      "inwonertal",
      "vast bedrag",
      "wijkbedrag",
      "subsidie"}},
    {"zonmw-voucher@2024",
     {"discipline", "regio", "eerder toegekend", "gevraagd bedrag", "einddatum", "besteding",
      "eenmaal per discipline en regio", "maximum", "looptijd", "voucher"}},
    {"norm-wijkverband@2030",
     {"disciplines", "aanspreekpunt", "knelpunten gestructureerd", "samenwerkingsafspraken", "huisarts",
      "wijkverpleging", "apotheker", "sociaal domein", "knelpunten", "afspraken"}},
    {"norm-resv@2030",
     {"gemandateerde disciplines", "mandaatgemeente", "medezeggenschap", "gelijkwaardigheid", "dekking alle wijken",
      "huisartsen", "wijkverpleging", "apothekers", "gemeente", "alle disciplines", "dekking"}},
    {"norm-wijksamenwerkingsverband@2022", {"ingeschreven patiënten", "omvang"}},
};

TEST_CASE("the shipped schemes have the facts, conditions and amounts of the contract, under these names") {
  for (const auto& [key, contract] : kContract) {
    const SchemePtr scheme = testing::scheme(key);
    std::set<std::string> names;
    for (const auto& fact : scheme->facts) names.insert(fact.name);
    for (const auto& condition : scheme->conditions) names.insert(condition.id);
    for (const auto& amount : scheme->amounts) names.insert(amount.id);
    for (const auto& parameter : scheme->parameters) names.insert(parameter.name);
    std::istringstream wanted(contract);
    for (std::string name; std::getline(wanted, name, '|');) {
      CAPTURE(key);
      CHECK_MESSAGE(names.contains(name), name);
    }
  }
}

}  // namespace hecht::schemes
