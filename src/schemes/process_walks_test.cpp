// The processes of the other schemes: data only, walked by the same engine.
#include "schemes/process_test_support.h"

namespace hecht::schemes {
namespace {

using testing::Dossier;
using testing::money;

Dossier grant(const std::string& key, const std::string& date) {
  Dossier dossier(key, date);
  dossier.with(ProcessInput::PartiesUnconfirmed, 0)
      .with(ProcessInput::QuestionsOpen, 0)
      .with(ProcessInput::ActivitiesWithoutBudget, 0)
      .with(ProcessInput::ActivitiesWithoutSpending, 0)
      .with(ProcessInput::AmountBudgeted, money("150000.00"))
      .with(ProcessInput::AmountDivided, money("150000.00"))
      .with(ProcessInput::AmountAwarded, money("150000.00"))
      .with(ProcessInput::AmountSpent, money("149000.00"))
      .with(ProcessInput::ReasonGiven, true)
      .with(ProcessInput::ResultsFilledIn, true)
      .with(ProcessInput::PlanFilledIn, true);
  if (key.starts_with("zonmw-uitvoering"))
    dossier.facts(R"({"onderbouwing wijkverpleging": "15 van 20 organisaties"})");
  return dossier;
}

Dossier voucher(const std::string& date) {
  Dossier dossier("zonmw-voucher@2024", date);
  dossier.with(ProcessInput::AmountAwarded, money("20000.00"))
      .with(ProcessInput::AmountSpent, money("18000.00"))
      .with(ProcessInput::ResultsFilledIn, true)
      .with(ProcessInput::ReasonGiven, false);
  return dossier;
}

}  // namespace

TEST_CASE("a voucher goes from a reserved place to what ZonMw settled") {
  Dossier dossier = voucher("2024-06-01");
  dossier.take({"reserveren", "indienen", "in behandeling", "verlening vastleggen", "besteden"});
  CHECK(dossier.by_itself().empty());
  dossier.on("2026-12-31");
  CHECK(dossier.by_itself().empty());
  dossier.on("2027-01-01").go_by_itself("looptijd voorbij").take({"verantwoorden", "vaststellen"});
  CHECK(dossier.stage() == "vastgesteld");
  CHECK(dossier.offers().empty());
}

TEST_CASE("a voucher is refused at each of its guards") {
  const auto refuses = [](Dossier dossier, const std::string& id, const std::string& text) {
    CAPTURE(id);
    const Offer offer = dossier.offer(id);
    CHECK(offer.outcome == Outcome::No);
    std::vector<std::string> texts;
    for (const auto& guard : offer.guards) {
      if (guard.outcome == Outcome::No) texts.push_back(guard.text);
    }
    CHECK(texts == std::vector<std::string>{text});
  };
  refuses(voucher("2024-06-01").facts(R"({"discipline": "huisarts"})"), "reserveren",
          "Voor deze discipline zijn er geen vouchers.");
  refuses(voucher("2024-06-01").facts(R"({"eerder toegekend": true})"), "reserveren",
          "De discipline heeft in deze regio al een voucher.");
  refuses(voucher("2024-06-01").in("concept").facts(R"({"gevraagd bedrag": "20000.01"})"), "indienen",
          "U vraagt meer dan het maximum van één voucher.");
  refuses(voucher("2024-06-01").in("concept").facts(R"({"besteding": ["praktijkinventaris"]})"), "indienen",
          "Het geld is alleen voor de vier toegestane doelen.");
  refuses(voucher("2024-06-01").in("concept").facts(R"({"einddatum": "2027-01-01"})"), "indienen",
          "De looptijd eindigt te laat.");
  refuses(voucher("2024-06-01").in("besluit").with(ProcessInput::AmountAwarded, money("20000.01")),
          "verlening vastleggen", "Het bedrag is hoger dan u vroeg of dan een voucher kan zijn.");
  refuses(voucher("2027-01-01").in("verleend"), "besteden", "De looptijd van de voucher is al voorbij.");
  refuses(voucher("2027-01-01").in("te verantwoorden").with(ProcessInput::ResultsFilledIn, false), "verantwoorden",
          "Vul in of er nu een organisatie, een afgevaardigde en een mandaat zijn.");
  refuses(voucher("2027-01-01").in("te verantwoorden").with(ProcessInput::AmountSpent, money("20000.01")),
          "verantwoorden", "Er is meer uitgegeven dan toegekend. Leg het verschil uit.");
}

TEST_CASE("a practice is admitted by rank, trained, and leaves with the module") {
  Dossier dossier("kbz-rijnmond@2022", "2022-10-01");
  dossier.with(ProcessInput::PartiesUnconfirmed, 0).with(ProcessInput::Warned, false);
  dossier.with(ProcessInput::RankOutcome, feel::Value(std::string("toegelaten")));
  dossier.take({"aanmelden", "toetsen"});
  CHECK(dossier.offers() == std::vector<std::string>{"toelaten", "op de wachtlijst"});
  CHECK(dossier.offer("op de wachtlijst").outcome == Outcome::No);
  dossier.facts(R"({"toegelaten volgens rangorde": false})").take({"op de wachtlijst"});
  CHECK(dossier.offer("plaats vrij").outcome == Outcome::No);
  dossier.facts(R"({"toegelaten volgens rangorde": true})").take({"plaats vrij", "contract"});

  dossier.facts(R"({"scholingen eerste jaar": 0})").on("2023-06-30");
  CHECK(dossier.by_itself().empty());
  CHECK(dossier.on("2023-07-01").by_itself() == "geen scholing");
  dossier.facts(R"({"scholingen eerste jaar": 1})").take({"scholing gevolgd"});
  // Losing a condition stops nothing by itself but puts it before a person; in order again it goes on where it was.
  dossier.facts(R"({"module wijkmanagement": false})").go_by_itself("voldoet niet meer");
  CHECK(dossier.offer("hersteld").outcome == Outcome::No);
  dossier.facts(R"({"module wijkmanagement": true})").take({"hersteld"});
  CHECK(dossier.stage() == "scholing");
  dossier.on("2023-12-31");
  CHECK(dossier.by_itself().empty());
  dossier.on("2024-01-01").go_by_itself("module voorbij");
  CHECK(dossier.stage() == "afgelopen");
}

TEST_CASE("of practices with the same percentage for the last place a person admits one, with a reason") {
  Dossier dossier("kbz-rijnmond@2022", "2022-10-01", R"({"toegelaten volgens rangorde": null})");
  dossier.with(ProcessInput::RankOutcome, feel::Value(std::string("gelijk"))).in("getoetst");
  CHECK(dossier.offers() == std::vector<std::string>{"toelaten", "toelaten na weging", "op de wachtlijst"});
  CHECK(dossier.offer("toelaten").outcome == Outcome::Unknown);
  CHECK(dossier.offer("op de wachtlijst").outcome == Outcome::Yes);
  dossier.take({"toelaten na weging"});
  CHECK(dossier.stage() == "toegelaten");
}

TEST_CASE("a pilot practice needs no rank, and a practice without a network waits for one") {
  Dossier pilot("kbz-rijnmond@2022", "2022-10-05", R"({"pilotpraktijk": true, "instapdatum": "2022-10-05"})");
  pilot.take({"aanmelden", "toetsen"});
  CHECK(pilot.offers() == std::vector<std::string>{"pilot toelaten"});
  Dossier waiting("kbz-rijnmond@2022", "2022-08-01", R"({"in wijksamenwerkingsverband": false})");
  waiting.take({"aanmelden"});
  CHECK(waiting.offer("toetsen").outcome == Outcome::No);
  waiting.take({"geen verband"})
      .facts(R"({"in wijksamenwerkingsverband": true})")
      .take({"verband gevonden", "toetsen"});
  Dossier late("kbz-rijnmond@2022", "2022-10-01", R"({"instapdatum": "2022-10-01"})");
  CHECK(late.offer("aanmelden").guards[0].outcome == Outcome::No);
}

TEST_CASE("both grants of ZonMw wait for every partner, and go back to where a question came from") {
  for (const auto& [key, date] :
       {std::pair("zonmw-voorbereiding@2023", "2023-06-01"), std::pair("zonmw-uitvoering@2024", "2024-06-01")}) {
    CAPTURE(key);
    Dossier dossier = grant(key, date);
    dossier.with(ProcessInput::PartiesUnconfirmed, 1);
    dossier.take({"beginnen", "partners vragen"});
    CHECK(dossier.by_itself().empty());
    dossier.with(ProcessInput::PartiesUnconfirmed, 0).facts(R"({"regionale huisartsenorganisaties": 0})");
    CHECK(dossier.by_itself().empty());
    dossier.facts(R"({"regionale huisartsenorganisaties": 1})").go_by_itself("compleet");
    dossier.with(ProcessInput::AmountDivided, money("149999.99"));
    CHECK(dossier.offer("indienen").outcome == Outcome::No);
    dossier.with(ProcessInput::AmountDivided, money("150000.00")).take({"indienen", "vragen vastleggen"});
    dossier.take({"vragen beantwoorden"});
    CHECK(dossier.stage() == "ingediend");
    dossier.take({"in behandeling", "vragen vastleggen", "vragen beantwoorden"});
    CHECK(dossier.stage() == "besluit");
    dossier.take(
        {"verlening vastleggen", "delen doorgeven", "tussentijds melden", "wijzigen", "verantwoorden", "vaststellen"});
    CHECK(dossier.stage() == "vastgesteld");
  }
}

TEST_CASE("shipped processes speak both languages") {
  for (const auto& scheme : testing::shipped().schemes()) {
    CAPTURE(scheme->key());
    for (const auto& stage : scheme->process.stages) CHECK_FALSE(stage.title.en.empty());
    for (const auto& transition : scheme->process.transitions) {
      CAPTURE(transition.id);
      CHECK_FALSE(transition.title.en.empty());
      for (const auto& guard : transition.guards) CHECK_FALSE(guard.text.en.empty());
    }
  }
}

}  // namespace hecht::schemes
