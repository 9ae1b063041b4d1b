// Reports on periods, guidance and places: how a file says them, and which periods there are.
#include <rapidcheck.h>

#include "schemes/process_test_support.h"
#include "schemes/report_periods.h"

namespace hecht::schemes {
namespace {

using testing::condition_lines;
using testing::day;
using testing::fact_lines;
using testing::loaded;
using testing::refused;
using testing::scheme_head;

constexpr auto kKbz = "kbz-rijnmond@2022";

std::vector<std::string> ends(const Scheme& scheme, std::string_view since, std::string_view today) {
  std::vector<std::string> list;
  for (const auto& each : periods_begun(scheme, day(since), day(today))) list.push_back(base::to_string(each.to));
  return list;
}

const std::string kRules = "facts:\n" + fact_lines("doet mee", "boolean") + fact_lines("sinds", "date") +
                           "conditions:\n" + condition_lines("deelname", "doet mee");
const std::string kWay = R"(process:
  stages:
    - {id: mee, title: Doet mee, who: aanvrager}
    - {id: klaar, title: Klaar, who: regio, final: true}
    - {id: schrijven, title: Schrijven, who: aanvrager, edits: true}
    - {id: gelezen, title: Gelezen, who: regio, final: true}
  transitions:
    - {id: beginnen, title: Beginnen, to: mee, right: "application.draft:write"}
    - {id: stoppen, title: Stoppen, from: [mee], to: klaar, right: "application.submit:submit"}
    - {id: periode, title: Periode, to: schrijven, right: system, deadline: {period: true, days: 31, setting: termijn}}
    - {id: lezen, title: Lezen, from: [schrijven], to: gelezen, right: "report.accept:approve"}
)";
const std::string kReports =
    "  reports: {transition: periode, since: sinds, stages: [mee], every: 6, during: 24, afterwards: 12}\n";

std::string with_way(const std::string& more) { return scheme_head(kRules + kWay + more); }

}  // namespace

TEST_CASE("half-years of the calendar in the first two years, then years for as long as the scheme lasts") {
  const auto kbz = testing::scheme(kKbz);
  CHECK(ends(*kbz, "2022-07-01", "2022-06-30").empty());
  CHECK(ends(*kbz, "2022-07-01", "2022-07-01") == std::vector<std::string>{"2022-12-31"});
  const std::vector<std::string> four = {"2022-12-31", "2023-06-30", "2023-12-31", "2024-06-30"};
  // The module ended before the first whole year could begin.
  CHECK(ends(*kbz, "2022-07-01", "2026-01-01") == four);
  CHECK(ends(*kbz, "2022-07-01", "2024-01-01") == four);
  CHECK(ends(*kbz, "2022-07-01", "2023-12-31").size() == 3);
  // Who joined later reports on a shorter first period, and one half-year more begins within two years.
  CHECK(ends(*kbz, "2022-09-30", "2026-01-01").size() == 5);
  // Pilots joined before the module; it asks nothing about that time.
  CHECK(ends(*kbz, "2021-01-01", "2026-01-01") == four);
  Scheme longer = *kbz;
  longer.valid_to = day("2024-12-31");
  CHECK(ends(longer, "2022-07-01", "2026-01-01").back() == "2025-06-30");
  longer.valid_to.reset();
  CHECK(ends(longer, "2022-07-01", "2026-01-01").back() == "2026-06-30");
  CHECK(ends(*testing::scheme("lzv-hozk@2023"), "2023-01-01", "2023-06-01").empty());
}

TEST_CASE("periods touch, cover every day from joining, and the one of today is the last") {
  const auto scheme = loaded(with_way(kReports));
  rc::check([&] {
    const auto since = base::add_days(day("2024-01-01"), *rc::gen::inRange(0, 2'000));
    const auto today = base::add_days(since, *rc::gen::inRange(0, 3'000));
    Scheme open = *scheme;
    open.valid_to.reset();
    const auto periods = periods_begun(open, since, today);
    RC_ASSERT(!periods.empty());
    RC_ASSERT(periods.front().from == std::max(since, open.valid_from));
    for (std::size_t i = 0; i < periods.size(); ++i) {
      RC_ASSERT(periods[i].from <= periods[i].to);
      if (i > 0) RC_ASSERT(periods[i].from == base::add_days(periods[i - 1].to, 1));
    }
    RC_ASSERT(periods.back().from <= today);
    RC_ASSERT(today <= periods.back().to);
  });
}

TEST_CASE("a report is due some days after its period, by the scheme or the house") {
  const auto scheme = loaded(with_way(kReports));
  const auto& transition =
      scheme->process.transitions[static_cast<std::size_t>(scheme->process.transition_index("periode"))];
  const auto question = testing::question(scheme, testing::facts(*scheme, "{}"), day("2024-02-01"));
  const auto now = testing::instant("2024-02-01T12:00:00+01:00");
  CHECK(due_date(question, transition, now, std::nullopt, day("2024-06-30")) == day("2024-07-31"));
  CHECK(due_date(question, transition, now, 14, day("2024-06-30")) == day("2024-07-14"));
  CHECK_FALSE(due_date(question, transition, now, 14, std::nullopt));
}

TEST_CASE("reports are read, and refused where they make no sense") {
  const auto scheme = loaded(with_way(kReports));
  const auto& reports = *scheme->process.reports;
  CHECK(reports.stages == std::vector<int>{0});
  CHECK(reports.every == 6);
  const auto wrong = [](const std::string& from, const std::string& to) {
    std::string text = kReports;
    text.replace(text.find(from), from.size(), to);
    return refused(with_way(text));
  };
  CHECK(wrong("transition: periode", "transition: beginnen").size() == 1);
  CHECK(wrong("since: sinds", "since: doet mee").size() == 1);
  CHECK(wrong("stages: [mee]", "stages: [weg]").size() == 1);
  CHECK(wrong("stages: [mee], ", "").size() == 1);
  CHECK(wrong("every: 6", "every: 5").size() == 1);
  CHECK(wrong("every: 6", "every: half").size() == 1);
  CHECK(wrong("during: 24", "during: 0").size() == 1);
  CHECK(wrong("afterwards", "daarna").size() == 2);
}

TEST_CASE("guidance and places are read, and refused where they make no sense") {
  const std::string guidance =
      "  guidance: {since: sinds, months: [12, 24], stages: [mee], right: \"kbz.admission:write\", "
      "points: [{id: map, title: Map}]}\n";
  CHECK(loaded(with_way(guidance))->process.guidance->months_max == 24);
  const auto wrong = [&](const std::string& from, const std::string& to) {
    std::string text = guidance;
    text.replace(text.find(from), from.size(), to);
    return refused(with_way(text));
  };
  CHECK(wrong("[12, 24]", "[24, 12]").size() == 1);
  CHECK(wrong("[12, 24]", "[12]").size() == 1);
  CHECK(wrong("[{id: map, title: Map}]", "[]").size() == 1);
  CHECK(wrong("kbz.admission:write", "iedereen").size() == 1);
  // A place goes with a rank.
  CHECK(refused(with_way("  places: {waiting: [mee], admitted: klaar, right: \"kbz.admission:decide\"}\n")).size() ==
        1);
  CHECK(testing::scheme(kKbz)->process.places->waiting.size() == 2);
  // A fact that counts a point there is not.
  const std::string facts = "facts:\n" + fact_lines("doet mee", "boolean") +
                            "  keren:\n    type: count\n    unit: keer\n    question: Hoe vaak?\n    who: regio\n"
                            "    register: application.guidance.map\n" +
                            "conditions:\n" + condition_lines("deelname", "doet mee");
  CHECK(refused(scheme_head(facts + kWay)).size() == 1);
}

TEST_CASE("a report is written, returned, completed, accepted and corrected") {
  testing::Dossier report(kKbz, "2023-01-05");
  report.with(ProcessInput::TermPassed, false)
      .with(ProcessInput::GoalsWithoutProgress, 1)
      .with(ProcessInput::AmountReceived, testing::money("10475.00"))
      .with(ProcessInput::AmountSpent, testing::money("9000.00"))
      .with(ProcessInput::ResultsFilledIn, true)
      .with(ProcessInput::QuestionsOpen, 0)
      .in("rapportage gepland");
  report.take({"rapportage beginnen"});
  CHECK(report.offer("rapportage indienen").outcome == Outcome::No);
  report.with(ProcessInput::GoalsWithoutProgress, 0);
  report.take({"rapportage indienen", "rapportage teruggeven", "rapportage aanvullen", "rapportage accepteren",
               "rapportage corrigeren"});
  CHECK(report.stage() == "rapportage in concept");
  report.with(ProcessInput::TermPassed, true).go_by_itself("rapportage te laat");
  report.take({"rapportage indienen"});
  CHECK(report.stage() == "rapportage ingediend");
}

}  // namespace hecht::schemes
