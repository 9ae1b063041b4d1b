#include "schemes/process.h"

#include <set>

#include "schemes/process_test_support.h"

namespace hecht::schemes {
namespace {

using testing::Dossier;
using testing::money;
using Ids = std::vector<std::string>;

const std::string kLzv = "lzv-hozk@2023";

// A network of which everything is in order; `route` is "nieuw" or "bestaand".
Dossier lzv(const std::string& route, int new_activities) {
  Dossier dossier(kLzv, "2023-02-01");
  dossier.with(ProcessInput::Route, feel::Value(route))
      .with(ProcessInput::Activities, 3)
      .with(ProcessInput::ActivitiesNew, new_activities)
      .with(ProcessInput::ActivitiesWithoutBudget, 0)
      .with(ProcessInput::ActivitiesWithoutSpending, 0)
      .with(ProcessInput::NewWithoutDescription, 0)
      .with(ProcessInput::NewWithoutAdvice, 0)
      .with(ProcessInput::Advisers, 2)
      .with(ProcessInput::PartiesUnconfirmed, 0)
      .with(ProcessInput::QuestionsOpen, 0)
      .with(ProcessInput::DoublePairsOpen, 0)
      .with(ProcessInput::ExamplesShared, 1)
      .with(ProcessInput::AmountAwarded, money("31425.00"))
      .with(ProcessInput::AmountSpent, money("31425.00"));
  for (const auto input : {ProcessInput::AccountConfirmed, ProcessInput::ResultsFilledIn, ProcessInput::AdviceFollowed})
    dossier.with(input, true);
  for (const auto input :
       {ProcessInput::ReasonGiven, ProcessInput::ReviewAsked, ProcessInput::TermPassed, ProcessInput::Warned})
    dossier.with(input, false);
  return dossier;
}

struct Refusal {
  std::string transition;
  std::size_t guard;
  void (*spoil)(Dossier&);
};
// One for each guard: what makes it the only one that fails.
const std::vector<Refusal> kRefusals = {
    {"beginnen", 0, [](Dossier& d) { d.facts(R"({"indiendatum": "2023-10-02T00:00:00+02:00"})"); }},
    {"beginnen", 1, [](Dossier& d) { d.with(ProcessInput::Route, feel::Value(std::string("half"))); }},
    {"indienen", 0,
     [](Dossier& d) { d.facts(R"({"plan en begroting": false})").with(ProcessInput::ReasonGiven, true); }},
    {"indienen", 1, [](Dossier& d) { d.with(ProcessInput::Activities, 0); }},
    {"indienen", 2, [](Dossier& d) { d.with(ProcessInput::ActivitiesWithoutBudget, 1); }},
    {"indienen", 3, [](Dossier& d) { d.with(ProcessInput::NewWithoutDescription, 1); }},
    {"indienen", 4,
     [](Dossier& d) { d.facts(R"({"huisartsen in de lead": false})").with(ProcessInput::ReasonGiven, true); }},
    {"indienen", 5, [](Dossier& d) { d.with(ProcessInput::PartiesUnconfirmed, 2); }},
    {"indienen", 6, [](Dossier& d) { d.facts(R"({"deelt best practices": null})"); }},
    {"indienen", 7, [](Dossier& d) { d.facts(R"({"ingeschreven patiënten": 4189})"); }},
    {"indienen", 8,
     [](Dossier& d) {
       d.facts(R"({"indiendatum": "2023-10-02T00:00:00+02:00"})").with(ProcessInput::ReasonGiven, true);
     }},
    {"aanvullen", 0, [](Dossier& d) { d.with(ProcessInput::QuestionsOpen, 3); }},
    {"niet aangevuld", 0, [](Dossier& d) { d.with(ProcessInput::TermPassed, false); }},
    {"niet aangevuld", 1, [](Dossier& d) { d.with(ProcessInput::Warned, false); }},
    {"naar volgende ronde", 0, [](Dossier& d) { d.with(ProcessInput::TermPassed, false); }},
    {"naar volgende ronde", 1, [](Dossier& d) { d.with(ProcessInput::Warned, false); }},
    {"naar volgende ronde", 2, [](Dossier& d) { d.on("2023-10-02"); }},
    {"volledig verklaren", 0, [](Dossier& d) { d.with(ProcessInput::DoublePairsOpen, 1); }},
    {"volledig verklaren", 1, [](Dossier& d) { d.facts(R"({"directe patiëntenzorg": 1200})"); }},
    {"nieuwe activiteiten naar de commissie", 0, [](Dossier& d) { d.with(ProcessInput::ResultsFilledIn, false); }},
    {"nieuwe activiteiten naar de commissie", 1, [](Dossier& d) { d.with(ProcessInput::ActivitiesWithoutBudget, 1); }},
    {"commissie overslaan", 0, [](Dossier& d) { d.with(ProcessInput::ResultsFilledIn, false); }},
    {"commissie overslaan", 1, [](Dossier& d) { d.with(ProcessInput::ActivitiesWithoutBudget, 1); }},
    {"adviseren", 0, [](Dossier& d) { d.with(ProcessInput::Advisers, 1); }},
    {"naar de directie", 0, [](Dossier& d) { d.with(ProcessInput::NewWithoutAdvice, 1); }},
    {"toekennen", 0, [](Dossier& d) { d.with(ProcessInput::AmountAwarded, 0); }},
    {"toekennen", 1, [](Dossier& d) { d.with(ProcessInput::AmountAwarded, money("31425.01")); }},
    {"toekennen", 2, [](Dossier& d) { d.with(ProcessInput::AdviceFollowed, false); }},
    {"herziening vragen", 0, [](Dossier& d) { d.with(ProcessInput::ReviewAsked, true); }},
    {"jaar begint", 0, [](Dossier& d) { d.on("2022-12-31"); }},
    {"jaar begint", 1, [](Dossier& d) { d.with(ProcessInput::AccountConfirmed, false); }},
    {"wijzigen", 0, [](Dossier& d) { d.facts(R"({"ingeschreven patiënten": 4189})"); }},
    {"wijzigen", 1, [](Dossier& d) { d.facts(R"({"andere disciplines": ["apotheker", "apotheker"]})"); }},
    {"verantwoorden", 0, [](Dossier& d) { d.with(ProcessInput::ResultsFilledIn, false); }},
    {"verantwoorden", 1, [](Dossier& d) { d.with(ProcessInput::ActivitiesWithoutSpending, 1); }},
    {"verantwoorden", 2, [](Dossier& d) { d.with(ProcessInput::ExamplesShared, 0); }},
    {"vaststellen", 0, [](Dossier& d) { d.with(ProcessInput::AmountSpent, money("30000.00")); }},
};

}  // namespace

TEST_CASE("a new local care network goes from support to a closed file, all its activities by the committee") {
  Dossier dossier = lzv("nieuw", 3);
  CHECK(dossier.offers() == Ids{"hulp vragen", "beginnen"});
  dossier.take({"hulp vragen", "hulp wordt aanvraag", "indienen", "in behandeling nemen", "aanvulling vragen"});
  CHECK(dossier.stage() == "aanvulling gevraagd");
  dossier.take({"aanvullen"});
  CHECK(dossier.stage() == "volledigheid");
  dossier.take({"volledig verklaren"});
  CHECK(dossier.offers() == Ids{"intrekken", "aanvulling vragen", "naar de commissie"});
  // A question can still be asked after that; the answer comes back to the same stage.
  dossier.take({"aanvulling vragen", "aanvullen"});
  CHECK(dossier.stage() == "volledig");
  dossier.take({"naar de commissie", "commissie vraagt"});
  CHECK(dossier.stage() == "aanvulling gevraagd");
  // The same answer now goes to who asked.
  dossier.take({"aanvullen"});
  CHECK(dossier.stage() == "advies");
  dossier.take({"adviseren", "naar de directie", "terug naar de commissie", "adviseren", "naar de directie",
                "toekennen", "bekendmaken"});
  dossier.go_by_itself("jaar begint");
  dossier.take({"wijzigen", "verantwoorden", "vaststellen", "afsluiten"});
  CHECK(dossier.stage() == "afgesloten");
  CHECK(dossier.offers().empty());
}

TEST_CASE("an existing network without new activities skips the committee; with new ones it does not") {
  const Ids until_complete = {"beginnen", "indienen", "in behandeling nemen", "volledig verklaren"};
  Dossier without = lzv("bestaand", 0);
  without.take(until_complete);
  CHECK(without.offers() == Ids{"intrekken", "aanvulling vragen", "commissie overslaan"});
  without.take({"commissie overslaan", "afwijzen", "bekendmaken"});
  // Refused: the year does not start, but a review can be asked, once.
  without.with(ProcessInput::AmountAwarded, 0);
  CHECK(without.by_itself().empty());
  without.take({"herziening vragen"});
  without.with(ProcessInput::ReviewAsked, true);
  CHECK(without.stage() == "besluit");
  CHECK(without.offers() == Ids{"toekennen", "afwijzen", "terug naar de werkgroep"});
  without.take({"afwijzen", "bekendmaken"});
  CHECK(without.offer("herziening vragen").outcome == Outcome::No);

  Dossier with = lzv("bestaand", 1);
  with.take(until_complete);
  CHECK(with.offers() == Ids{"intrekken", "aanvulling vragen", "nieuwe activiteiten naar de commissie"});
}

TEST_CASE("each guard of the local care network refuses, alone, with its sentence") {
  const Process& process = testing::scheme(kLzv)->process;
  std::set<std::pair<std::string, std::size_t>> covered;
  for (const auto& each : kRefusals) {
    CAPTURE(each.transition);
    CAPTURE(each.guard);
    covered.emplace(each.transition, each.guard);
    const Transition& transition =
        process.transitions[static_cast<std::size_t>(process.transition_index(each.transition))];
    Dossier dossier = lzv("bestaand", each.transition == "commissie overslaan" ? 0 : 1);
    dossier.with(ProcessInput::TermPassed, true).with(ProcessInput::Warned, true);
    if (!transition.from.empty())
      dossier.in(process.stages[static_cast<std::size_t>(transition.from.front())].id, "volledigheid");
    CHECK(dossier.offer(each.transition).outcome == Outcome::Yes);
    each.spoil(dossier);
    const Offer offer = dossier.offer(each.transition);
    CHECK(offer.outcome == Outcome::No);
    REQUIRE(offer.guards.size() == transition.guards.size());
    for (std::size_t i = 0; i < offer.guards.size(); ++i) {
      CAPTURE(offer.guards[i].text);
      CHECK(offer.guards[i].text == transition.guards[i].text.nl);
      CHECK(offer.guards[i].outcome == (i == each.guard ? Outcome::No : Outcome::Yes));
      CHECK_FALSE(offer.guards[i].reason.empty());
    }
  }
  std::size_t guards = 0;
  for (const auto& transition : process.transitions) guards += transition.guards.size();
  CHECK(covered.size() == guards);
}

TEST_CASE("a guard says why in words, in both languages") {
  Dossier dossier = lzv("nieuw", 3);
  dossier.in("besluit").with(ProcessInput::AmountAwarded, money("40000.00"));
  CHECK(dossier.offer("toekennen").guards[1].reason == "€ 40.000,00 toegekend is € 8.575,00 meer dan € 31.425,00.");
  dossier.in("concept").with(ProcessInput::PartiesUnconfirmed, 2);
  CHECK(dossier.offer("indienen").guards[5].reason ==
        "Partijen die nog niet bevestigd hebben: 2; dat is 2 meer dan 0.");
  const GuardOutcome english = dossier.offer("indienen", base::Language::English).guards[5];
  CHECK(english.text == "Each participant must confirm first that it takes part.");
  CHECK(english.reason == "Parties that have not confirmed yet: 2; that is 2 more than 0.");
}

TEST_CASE("what is not known does not hold, and is named") {
  Dossier dossier(kLzv, "2023-02-01");
  dossier.in("concept");
  const Offer submit = dossier.offer("indienen");
  CHECK(submit.outcome == Outcome::Unknown);
  CHECK(submit.guards[1].outcome == Outcome::Unknown);
  CHECK(submit.guards[1].missing == Ids{"activiteiten"});
  CHECK(submit.guards[5].reason == "Nog niet bekend: onbevestigde partijen; nodig is 0.");
  CHECK(submit.guards[5].missing == Ids{"onbevestigde partijen"});
  // What the check itself lacks is named too, and the outcome of the check is always known.
  dossier.facts(R"({"deelt best practices": null, "dubbele financiering": null})");
  CHECK(dossier.offer("indienen").guards[6].missing == Ids{"deelt best practices", "dubbele financiering"});
  CHECK(dossier.offer("indienen").guards[7].outcome == Outcome::Yes);
  // A no is certain, whatever the unknown turns out to be.
  CHECK(dossier.offer("indienen").outcome == Outcome::No);
}

TEST_CASE("an unknown amount awarded is not zero and not enough") {
  Dossier dossier(kLzv, "2023-02-01");
  dossier.in("besluit").with(ProcessInput::ActivitiesNew, 0);
  const Offer grant = dossier.offer("toekennen");
  CHECK(grant.outcome == Outcome::Unknown);
  CHECK(grant.guards[0].missing == Ids{"toegekend bedrag"});
  CHECK(grant.guards[1].missing == Ids{"toegekend bedrag"});
  CHECK(grant.guards[2].outcome == Outcome::Yes);
}

TEST_CASE("where it is not known whether a transition is in order it is shown, and cannot be taken") {
  Dossier dossier(kLzv, "2023-02-01");
  dossier.in("volledig").with(ProcessInput::ReviewAsked, false);
  CHECK(dossier.offers() == Ids{"intrekken", "aanvulling vragen", "naar de commissie",
                                "nieuwe activiteiten naar de commissie", "commissie overslaan"});
  const Offer offer = dossier.offer("naar de commissie");
  CHECK(offer.outcome == Outcome::Unknown);
  REQUIRE(offer.guards.size() == 1);
  CHECK(offer.guards[0].text == "Het is nog niet bekend of deze stap aan de orde is.");
  CHECK(offer.guards[0].missing == Ids{"soort aanvraag"});
}

TEST_CASE("a no of the check can be submitted with a reason") {
  Dossier dossier = lzv("nieuw", 3);
  dossier.in("concept").facts(R"({"ingeschreven patiënten": 4189})");
  CHECK(dossier.offer("indienen").guards[7].text == "De toets zegt nee. Schrijf op waarom u toch indient.");
  dossier.with(ProcessInput::ReasonGiven, true);
  CHECK(dossier.offer("indienen").outcome == Outcome::Yes);
}

TEST_CASE("the system moves a draft to the next round, lets it expire after the last, and warns once") {
  Dossier dossier = lzv("nieuw", 3);
  dossier.in("concept");
  CHECK(dossier.by_itself().empty());
  dossier.with(ProcessInput::TermPassed, true);
  dossier.go_by_itself("ronde voorbij");
  CHECK(dossier.stage() == "concept");
  dossier.facts(R"({"indiendatum": "2023-10-02T00:00:00+02:00"})");
  dossier.go_by_itself("verlopen");
  CHECK(dossier.stage() == "verlopen");

  dossier.in("lopend");
  CHECK(dossier.by_itself().empty());
  dossier.facts(R"({"ingeschreven patiënten": 4189})");
  CHECK(dossier.by_itself() == "voldoet niet meer");
  dossier.with(ProcessInput::Warned, true);
  CHECK(dossier.by_itself().empty());
  // Not known is no reason to warn.
  dossier.with(ProcessInput::Warned, false).facts(R"({"ingeschreven patiënten": null})");
  CHECK(dossier.by_itself().empty());
}

TEST_CASE("the way back is the stage that one came from, also after going round in one stage") {
  const Process& process = testing::scheme(kLzv)->process;
  const auto stage = [&](std::string_view id) { return process.stage_index(id); };
  const auto way = [&](std::string_view id) { return process.transition_index(id); };
  Position at = after(process, {}, way("beginnen"));
  CHECK(at == Position{stage("concept"), -1});
  CHECK(after(process, at, way("ronde voorbij")) == at);
  at = after(process, {stage("advies"), stage("volledig")}, way("commissie vraagt"));
  CHECK(at == Position{stage("aanvulling gevraagd"), stage("advies")});
  CHECK(after(process, at, way("aanvullen")) == Position{stage("advies"), stage("aanvulling gevraagd")});
}

TEST_CASE("a term ends after days of the scheme or the house, at the next round, or on a date of the facts") {
  const auto due = [](const Dossier& dossier, std::string_view id, std::string_view now,
                      std::optional<int> days = std::nullopt) {
    const auto index = static_cast<std::size_t>(dossier.process().transition_index(id));
    const auto date =
        due_date(dossier.question(), dossier.process().transitions[index], testing::instant(now), days, std::nullopt);
    return date ? base::to_string(*date) : "";
  };
  const Dossier lzv_dossier(kLzv, "2023-02-01");
  CHECK(due(lzv_dossier, "beginnen", "2023-04-01T23:59:59+02:00") == "2023-04-01");
  CHECK(due(lzv_dossier, "ronde voorbij", "2023-04-02T00:00:00+02:00") == "2023-06-01");
  CHECK(due(lzv_dossier, "beginnen", "2023-10-02T00:00:00+02:00").empty());
  CHECK(due(lzv_dossier, "aanvulling vragen", "2023-03-01T23:30:00+01:00").empty());
  CHECK(due(lzv_dossier, "aanvulling vragen", "2023-03-01T23:30:00+01:00", 28) == "2023-03-29");
  CHECK(due(lzv_dossier, "indienen", "2023-03-01T12:00:00+01:00").empty());
  Dossier voucher("zonmw-voucher@2024", "2024-06-01");
  CHECK(due(voucher, "besteden", "2024-06-01T12:00:00+02:00") == "2026-12-31");
  CHECK(due(voucher.facts(R"({"einddatum": null})"), "besteden", "2024-06-01T12:00:00+02:00").empty());
  const Dossier kbz("kbz-rijnmond@2022", "2022-08-01");
  CHECK(due(kbz, "contract", "2022-10-01T12:00:00+02:00") == "2023-10-01");
  CHECK(due(kbz, "contract", "2022-10-01T12:00:00+02:00", 30) == "2022-10-31");
}

TEST_CASE("a scheme without transitions offers nothing") {
  const auto scheme = testing::scheme("norm-wijkverband@2030");
  REQUIRE_FALSE(scheme->process.stages.empty());
  const Question question = testing::question(scheme, testing::facts(*scheme, "{}"), testing::day("2024-06-01"));
  CHECK(offered(question, {}, {}, base::Language::Dutch).empty());
  CHECK_FALSE(automatic(question, {}, {}).has_value());
}

}  // namespace hecht::schemes
