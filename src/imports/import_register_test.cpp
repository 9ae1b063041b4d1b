// Imports into the register of parties and alliances, on both databases.
#include "imports/import_register.h"

#include "imports/test_support.h"
#include "register/counts.h"
#include "register/memberships.h"

namespace hecht::imports {

using namespace registry;

using testing::count_rows;
using testing::import_text;
using testing::must_import;
using testing::on_both;
using testing::Place;
using testing::problems_of;

namespace {

const std::string kPractices =
    "agb;naam;gemeente;vanaf;plaats;postcode\n"
    "01002345;Praktijk De Linde;GM0392;2023-01-01;Haarlem;2011ab\n"
    "01002346;Praktijk Zoë;GM0392;1-1-2023;Haarlem;\n";
const std::string kParties =
    "soort;naam;disciplines;vanaf;regio-organisatie\n"
    "regional-gp-organisation;Huisartsen Kennemerland;;2020-01-01;\n"
    "pharmacy;Apotheek De Vijzel;apotheker;2023-01-01;Huisartsen Kennemerland\n";
const std::string kMemberships =
    "verband;agb;partij;vanaf;bevestigd;soort verband;werkgebied;gebiedsjaar\n"
    "Schalkwijk;01002345;;2024-01-01;2024-01-02;wijkverband|lzv;WK039201|WK039202;2024\n"
    "Schalkwijk;;Apotheek De Vijzel;2024-01-01;;;;\n";

ImportSettings settings() {
  ImportSettings settings;
  settings.disciplines = {"huisarts", "apotheker", "fysiotherapeut"};
  return settings;
}

std::unique_ptr<storage::Database> filled(const Place& place) {
  auto database = testing::open_register(place);
  testing::load_haarlem(*database);
  must_import(*database, "practices", "p.csv", kPractices, settings());
  must_import(*database, "parties", "q.csv", kParties, settings());
  must_import(*database, "memberships", "m.csv", kMemberships, settings());
  return database;
}

}  // namespace

TEST_CASE("practices, parties and memberships come once, however often they are imported") {
  on_both([](const Place& place) {
    const auto database = filled(place);
    for (const auto& [kind, text] :
         {std::pair{"practices", kPractices}, {"parties", kParties}, {"memberships", kMemberships}}) {
      CAPTURE(std::string(kind));
      CHECK_FALSE(must_import(*database, kind, "x.csv", text, settings()).preview.changes());
    }
    storage::Reading reading(*database);
    const auto id = party_with_code(reading, "01002345", {2024, 1, 1});
    REQUIRE(id.has_value());
    const auto party = load_party(reading, *id);
    CHECK(party->name == "Praktijk De Linde");
    CHECK(party->postcode == "2011 AB");
    CHECK(party->disciplines == std::vector<std::string>{"huisarts"});
    RegisterBook book(reading);
    CHECK(book.party_named("praktijk zoe") != nullptr);
    const auto* pharmacy = book.party_named("Apotheek De Vijzel");
    REQUIRE(pharmacy != nullptr);
    CHECK(book.party(*pharmacy->regional_organisation_id).name == "Huisartsen Kennemerland");
    const auto* alliance = book.alliance_named("Schalkwijk");
    REQUIRE(alliance != nullptr);
    const auto whole = load_alliance(reading, alliance->id);
    CHECK(whole->types.size() == 2);
    CHECK(whole->areas.size() == 2);
    const auto members = memberships_of_alliance(reading, alliance->id);
    REQUIRE(members.size() == 2);
    CHECK(members[0].confirmed_at.has_value() != members[1].confirmed_at.has_value());
  });
}

TEST_CASE("an empty cell keeps what is known, and a change counts the version up") {
  on_both([](const Place& place) {
    const auto database = filled(place);
    const auto result =
        must_import(*database, "practices", "p.csv", "agb;naam;plaats\n01002345;Praktijk De Oude Linde;\n", settings());
    CHECK(result.preview.changed == 1);
    storage::Reading reading(*database);
    const auto party = load_party(reading, *party_with_code(reading, "01002345", {2024, 1, 1}));
    CHECK(party->name == "Praktijk De Oude Linde");
    CHECK(party->place == "Haarlem");
    CHECK(party->version == 2);
  });
}

TEST_CASE("counts are kept, and another count for the same day needs a reason") {
  on_both([](const Place& place) {
    const auto database = filled(place);
    const std::string header = "agb;aantal;peildatum;bron;reden\n";
    const std::string text = header + "01002345;2095;2023-04-01;ION;\n01002346;4190;2023-04-01;ION;\n";
    must_import(*database, "enrolment-counts", "t.csv", text, settings());
    CHECK_FALSE(must_import(*database, "enrolment-counts", "t.csv", text, settings()).preview.changes());
    const auto refused =
        import_text(*database, "enrolment-counts", "t.csv", header + "01002345;2100;2023-04-01;ION;\n", settings());
    REQUIRE(refused.problems.total() == 1);
    CHECK(refused.problems.first().front().field == "reden");
    CHECK(refused.problems.first().front().place.line == 2);
    must_import(*database, "enrolment-counts", "t.csv", header + "01002345;2100;2023-04-01;ION;telfout\n", settings());
    must_import(*database, "deprived-counts", "d.csv",
                "agb;aantal;peildatum;lijstversie\n01002345;600;2023-04-01;2023\n", settings());
    CHECK(import_text(*database, "deprived-counts", "d.csv",
                      "agb;aantal;peildatum;lijstversie\n01002346;5000;2023-04-01;2023\n", settings())
              .problems.total() == 1);
    storage::Reading reading(*database);
    const auto id = *party_with_code(reading, "01002345", {2023, 4, 1});
    const auto held = count_on(practice_counts(reading, id), CountKind::Registered, {2023, 5, 1});
    REQUIRE(held.has_value());
    CHECK(held->count == 2100);
    CHECK(counts_of(reading, id).size() == 3);
  });
}

TEST_CASE("what `hecht enrolment count` writes is read with a reference date") {
  on_both([](const Place& place) {
    const auto database = filled(place);
    auto with_date = settings();
    const std::string text = "agb;aantal\n01002345;2095\n";
    CHECK(problems_of(import_text(*database, "enrolment-counts", "t.csv", text, with_date)) ==
          std::vector<std::string>{"t.csv:2:1: peildatum: de peildatum ontbreekt"});
    with_date.reference_date = base::Date{2023, 10, 1};
    must_import(*database, "enrolment-counts", "t.csv", text, with_date);
    CHECK(count_rows(*database, "patient_count") == 1);
  });
}

TEST_CASE("what refers to nothing is told by its line, with the zero a spreadsheet took") {
  on_both([](const Place& place) {
    const auto database = filled(place);
    const auto counts =
        import_text(*database, "enrolment-counts", "t.csv",
                    "agb;aantal;peildatum\n1002345;2095;2023-04-01\n01999999;1;2023-04-01\n", settings());
    REQUIRE(problems_of(counts) ==
            std::vector<std::string>{"t.csv:2:1: agb: ‘1002345’ is geen AGB-code.",
                                     "t.csv:3:1: agb: geen praktijk heeft AGB-code 01999999 op 2023-04-01"});
    CHECK(counts.problems.first().front().remedy.nl.find("01002345") != std::string::npos);
    const auto members = import_text(*database, "memberships", "m.csv",
                                     "verband;agb;partij;vanaf;soort verband\nNergens;01002345;;2024-01-01;\n"
                                     "Schalkwijk;;Niemand;2024-01-01;\nNieuw;01002345;;2024-01-01;club\n",
                                     settings());
    CHECK(problems_of(members) ==
          std::vector<std::string>{"m.csv:2:1: verband: het verband ‘Nergens’ is er nog niet",
                                   "m.csv:3:13: partij: ‘Niemand’ staat niet één keer in het register",
                                   "m.csv:4:28: soort verband: ‘club’ past hier niet"});
    CHECK(problems_of(import_text(*database, "parties", "q.csv",
                                  "soort;naam;vanaf;disciplines;kvk\nbakker;Jansen;2024-01-01;;\n"
                                  "pharmacy;Nieuw;;;\npharmacy;Ander;2024-01-01;tovenaar;12\n",
                                  settings()))
              .size() == 4);
  });
}

TEST_CASE("earlier awards are amounts in cents, once") {
  on_both([](const Place& place) {
    const auto database = filled(place);
    const std::string text =
        "regeling;verband;agb;jaar;activiteit;bedrag;besluitdatum\n"
        "lzv-hozk;Schalkwijk;;2023;ouderen;31425,5;2023-03-14\n"
        "lzv-hozk;;01002345;2023;;100;\n";
    must_import(*database, "awards", "a.csv", text, settings());
    CHECK_FALSE(must_import(*database, "awards", "a.csv", text, settings()).preview.changes());
    storage::Reading reading(*database);
    CHECK(reading.value<std::int64_t>("SELECT CAST(sum(amount_cents) AS INTEGER) FROM earlier_award") == 3'152'550);
    const auto wrong =
        import_text(*database, "awards", "a.csv",
                    "regeling;verband;jaar;bedrag\nlzv-hozk;Schalkwijk;2023;1,005\nlzv-hozk;Schalkwijk;2023;-5\n"
                    "lzv-hozk;Weg;2023;5\nlzv-hozk;Schalkwijk;2023;\n",
                    settings());
    CHECK(wrong.problems.total() == 4);
  });
}

}  // namespace hecht::imports
