// What follows once an application runs: the order for a place, guidance, and reports on periods.
#include "applications/application_list.h"
#include "applications/guidance.h"
#include "applications/ranks.h"
#include "applications/reports.h"
#include "applications/rows.h"
#include "applications/test_support.h"

namespace hecht::applications {
namespace {

using namespace testing;
using access::Role;

constexpr auto kModule = "kbz-rijnmond@2022";

base::Instant in_september() { return at("2022-09-01T10:00:00"); }
base::Instant in_october() { return at("2022-10-03T10:00:00"); }

// Practices of one region that want to take part.
struct Region {
  explicit Region(storage::Database& data) : database(data), staff(actor_for(Role::RegionalStaff, "regio", "ruth")) {
    has_person(database, "hanna", "Hanna de Vries");
  }

  // A practice in the stage in which it is ranked; `percentage` as it was typed, null: not known.
  std::string tested(const std::string& name, const base::Json& percentage, bool pilot = false) {
    const auto practice = has_party(database, registry::PartyKind::Practice, name, {"huisarts"});
    practices.push_back(practice);
    ApplicationStart start;
    start.scheme = kModule;
    start.party_id = practice;
    start.answers = base::Json::Object{{"instapdatum", "2022-07-01"},
                                       {"pilotpraktijk", pilot},
                                       {"lid Rijnmond Dokters", true},
                                       {"module wijkmanagement", true},
                                       {"achterstandswijk", true},
                                       {"in wijksamenwerkingsverband", true},
                                       {"percentage achterstandspatiënten", percentage}};
    const auto gp = actor_for(Role::Practice, practice, "hanna");
    const auto id = saved(start_application(database, gp, shipped(), start, in_september())).id;
    step(staff, id, "toetsen", in_september());
    return id;
  }

  feature::Outcome<Application> try_step(const access::Actor& actor, const std::string& id, const std::string& name,
                                         base::Instant now, std::optional<std::string> reason = std::nullopt) {
    StepInput input = step_input(name);
    input.reason = std::move(reason);
    std::int64_t version = 0;
    {
      storage::Reading reading(database);
      version = load_application(reading, id)->version;
    }
    return take_step(database, actor, {shipped(), "hecht 1"}, id, version, input, now);
  }
  Application step(const access::Actor& actor, const std::string& id, const std::string& name, base::Instant now,
                   std::optional<std::string> reason = std::nullopt) {
    return saved(try_step(actor, id, name, now, std::move(reason)));
  }
  access::Actor gp(std::size_t practice) { return actor_for(Role::Practice, practices.at(practice), "hanna"); }

  std::string outcome(const std::string& id) {
    storage::Reading reading(database);
    const auto dossier = reload(reading, shipped(), id, in_october());
    return dossier.rank ? std::to_string(dossier.rank->rank) + " " + rank_word(dossier.rank->admission) : "";
  }
  void places(std::optional<std::int64_t> places, std::int64_t version) {
    saved(set_places(database, board(), shipped(), kModule, version, {places}, in_october()));
  }
  // With the project plan and one goal, admitted and with a contract on the first of September.
  std::string joined(const std::string& name) {
    const auto id = tested(name, 40, true);
    step(staff, id, "pilot toelaten", in_september());
    const auto own = gp(practices.size() - 1);
    std::vector<ApplicationText> texts;
    {
      storage::Reading reading(database);
      texts = texts_of(reading, id);
    }
    for (const auto& text : texts)
      saved(save_text(database, own, shipped(), text.id, text.version, {"tekst"}, in_september()));
    for (const auto* title : {"langere consulten", "overleg met het wijkteam"}) {
      ActivityInput goal;
      goal.title = title;
      goal.serves = "rust";
      saved(add_activity(database, own, shipped(), id, goal, in_september()));
    }
    step(board(), id, "contract", in_september());
    return id;
  }

  std::vector<ReportSummary> reports(const std::string& id) {
    storage::Reading reading(database);
    return reports_of(reading, id);
  }
  base::Json fact(const std::string& id, const std::string& name, const std::string& local) {
    storage::Reading reading(database);
    const auto dossier = reload(reading, shipped(), id, at(local));
    for (const auto& each : dossier.facts)
      if (each.fact->name == name) return each.value;
    FAIL("no fact " << name);
    return {};
  }

  storage::Database& database;
  access::Actor staff;
  std::vector<std::string> practices;
};

}  // namespace

TEST_CASE("places go to the highest percentages; who is tied for the last one waits for a person") {
  on_applications([](storage::Database& database) {
    Region region(database);
    const auto low = region.tested("Praktijk A", base::Json(base::Json::Number{"12.5"}));
    const auto first = region.tested("Praktijk B", base::Json(base::Json::Number{"31.2"}));
    const auto tied = region.tested("Praktijk C", 28);
    const auto other = region.tested("Praktijk D", 28);
    const auto unknown = region.tested("Praktijk E", base::Json());
    const auto pilot = region.tested("Praktijk F", 5, true);
    // How many places there are is not in the source: there is only an order.
    CHECK(region.outcome(first) == "1 onbekend");
    CHECK(region.outcome(low) == "4 onbekend");
    region.places(2, 1);
    CHECK(region.outcome(first) == "1 toegelaten");
    CHECK(region.outcome(tied) == "2 gelijk");
    CHECK(region.outcome(other) == "2 gelijk");
    CHECK(region.outcome(low) == "4 wachtlijst");
    CHECK(region.outcome(unknown) == "0 onbekend");
    CHECK(region.outcome(pilot) == "0 vrijgesteld");

    const auto now = in_october();
    region.step(board(), first, "toelaten", now);
    CHECK(refusal_of(region.try_step(board(), tied, "toelaten", now)).find("niet hoog genoeg") != std::string::npos);
    CHECK(ends_as<base::Problems>(region.try_step(board(), tied, "toelaten na weging", now)));
    region.step(board(), tied, "toelaten na weging", now, "zij begonnen eerder met het wijkteam");
    // Both places are taken; a pilot takes none.
    CHECK(region.outcome(other) == "1 wachtlijst");
    region.step(board(), other, "op de wachtlijst", now);
    region.step(region.staff, pilot, "pilot toelaten", now);
    CHECK(region.outcome(other) == "1 wachtlijst");
    CHECK(ends_as<base::Problems>(region.try_step(region.staff, other, "plaats vrij", now)));
    region.places(3, 2);
    region.step(region.staff, other, "plaats vrij", now);
    CHECK(region.fact(other, "toegelaten volgens rangorde", "2022-10-03T10:00:00") == base::Json(true));
  });
}

TEST_CASE("only who decides on places says how many there are") {
  on_applications([](storage::Database& database) {
    Region region(database);
    const auto set = [&](const access::Actor& actor, const std::string& scheme, std::int64_t places) {
      return set_places(database, actor, shipped(), scheme, 1, {places}, in_october());
    };
    CHECK(ends_as<feature::NotAllowed>(set(region.staff, kModule, 2)));
    CHECK(ends_as<feature::NotAllowed>(set(working_group(), kModule, 2)));
    CHECK(ends_as<feature::NotThere>(set(board(), network_scheme(), 2)));
    CHECK(fields(refused(set(board(), kModule, -1))) == std::vector<std::string>{"places"});
    CHECK(saved(set(board(), kModule, 0)).places == 0);
  });
}

TEST_CASE("a report opens for each half-year, is reminded of, and is late a month after it") {
  on_applications([](storage::Database& database) {
    Region region(database);
    const auto id = region.joined("Praktijk Duin");
    REQUIRE(region.reports(id).size() == 1);
    CHECK(region.reports(id)[0].period_from == base::Date{2022, 7, 1});
    CHECK(region.reports(id)[0].due_date == base::Date{2023, 1, 31});
    CHECK(region.fact(id, "rapportages op tijd", "2023-01-31T12:00:00") == base::Json(true));
    review(database, "2023-01-31T12:00:00");
    // The second half-year has begun.
    REQUIRE(region.reports(id).size() == 2);
    CHECK(region.reports(id)[0].stage == "rapportage gepland");
    review(database, "2023-02-01T08:00:00");
    CHECK(region.reports(id)[0].stage == "rapportage te laat");
    CHECK(region.reports(id).size() == 2);
    CHECK(region.fact(id, "rapportages op tijd", "2023-02-01T12:00:00") == base::Json(false));
    // Where it is late it can be written, with the goals of the project plan.
    storage::Reading reading(database);
    CHECK(activities_of(reading, region.reports(id)[0].id).size() == 2);
  });
}

TEST_CASE("reports go on after the module has ended, as long as the half-years of the first two years last") {
  on_applications([](storage::Database& database) {
    Region region(database);
    const auto id = region.joined("Praktijk Duin");
    review(database, "2024-01-02T08:00:00");
    {
      storage::Reading reading(database);
      CHECK(load_application(reading, id)->stage == "afgelopen");
    }
    CHECK(region.reports(id).size() == 4);
    review(database, "2026-01-02T08:00:00");
    CHECK(region.reports(id).size() == 4);
    CHECK(region.reports(id).back().period_to == base::Date{2024, 6, 30});
  });
}

TEST_CASE("points that go on stand in the next report, and the plan for a half-year is that of the report before it") {
  on_applications([](storage::Database& database) {
    Region region(database);
    const auto id = region.joined("Praktijk Duin");
    const auto own = region.gp(0);
    CHECK(region.fact(id, "actieplan actueel", "2022-09-01T10:00:00") == base::Json(true));
    const auto january = at("2023-01-10T10:00:00");
    review(database, "2023-01-10T10:00:00");
    // Month seven, without a plan for the second half-year.
    CHECK(region.fact(id, "actieplan actueel", "2023-01-10T10:00:00") == base::Json(false));
    const std::string report = region.reports(id)[0].id;
    region.step(own, report, "rapportage beginnen", january);
    const auto activities = [&](const std::string& of) {
      storage::Reading reading(database);
      return activities_of(reading, of);
    };
    auto goals = activities(report);
    REQUIRE(goals.size() == 2);
    for (const auto progress : {Progress::Reached, Progress::UnderWay}) {
      auto goal = goals.back();
      goals.pop_back();
      goal.progress = progress;
      saved(edit_activity(database, own, shipped(), goal.id, goal.version, goal, january));
    }
    ActivityInput next;
    next.title = "spreekuur over schulden";
    saved(add_activity(database, own, shipped(), report, next, january));
    ApplicationInput head;
    std::int64_t version = 0;
    {
      storage::Reading reading(database);
      const auto application = *load_application(reading, report);
      head = application;
      version = application.version;
      CHECK(application.title == "Rapportage 1 juli 2022 t/m 31 december 2022");
    }
    head.received = base::Money::from_cents(0);
    saved(edit_application(database, own, shipped(), report, version, head, january));
    for (const auto& text : [&] {
           storage::Reading reading(database);
           return texts_of(reading, report);
         }())
      if (text.text == "voortgang")
        saved(save_text(database, own, shipped(), text.id, text.version, {"het loopt"}, january));
    region.step(own, report, "rapportage indienen", january);
    CHECK(region.fact(id, "actieplan actueel", "2023-01-10T10:00:00") == base::Json(true));

    const std::string second = region.reports(id)[1].id;
    region.step(own, second, "rapportage beginnen", january);
    const auto carried = activities(second);
    REQUIRE(carried.size() == 2);
    for (const auto& each : carried) {
      CHECK(each.kind == ActivityKind::Continued);
      CHECK_FALSE(each.progress.has_value());
    }
    // Its own correction does not take the points over once more.
    region.step(region.staff, report, "rapportage accepteren", january);
    region.step(own, report, "rapportage corrigeren", january, "een factuur kwam later");
    CHECK(activities(report).size() == 3);
  });
}

TEST_CASE("who has an own interest in an application sees none of the reports on it, and the other way round") {
  on_applications([](storage::Database& database) {
    Region region(database);
    has_person(database, "ruth", "Ruth Visser");
    has_person(database, "rik", "Rik Mulder");
    const auto rik = actor_for(Role::RegionalStaff, "regio", "rik");
    const auto id = region.joined("Praktijk Duin");
    const std::string report = region.reports(id)[0].id;
    const auto sees = [&](const access::Actor& actor) {
      storage::Reading reading(database);
      std::size_t count =
          list_applications(reading, actor, shipped(), {}, base::Date{2022, 10, 3}, base::Language::Dutch).total;
      for (const auto& each : {id, report})
        count += open_dossier(reading, actor, shipped(), each, in_october()).there() ? 1 : 0;
      return count;
    };
    CHECK(sees(region.staff) == 4);
    CHECK(sees(rik) == 4);
    saved(declare_interest(database, region.staff, shipped(), id, {{}, "mijn zus werkt er"}, in_october()));
    saved(declare_interest(database, rik, shipped(), report, {{}, "mijn broer werkt er"}, in_october()));
    CHECK(sees(region.staff) == 0);
    CHECK(sees(rik) == 0);
    CHECK(sees(board()) == 4);
  });
}

TEST_CASE("an amount received goes with a report only") {
  on_applications([](storage::Database& database) {
    const auto network = has_network(database);
    has_person(database, "hanna", "Hanna de Vries");
    const auto draft = has_draft(database, network);
    ApplicationInput input = draft;
    input.received = base::Money::from_cents(100);
    CHECK(fields(refused(edit_application(database, gp(network), shipped(), draft.id, draft.version, input, kNow))) ==
          std::vector<std::string>{"received"});
  });
}

TEST_CASE("trainings of the first twelve months count, and only the region records them") {
  on_applications([](storage::Database& database) {
    Region region(database);
    const auto id = region.joined("Praktijk Duin");
    const auto record = [&](const access::Actor& actor, const std::string& point, const std::string& local) {
      const auto now = at(local);
      return record_guidance(database, actor, shipped(), id, {point, registry::day_of(now), {}}, now);
    };
    const auto trainings = [&] { return region.fact(id, "scholingen eerste jaar", "2023-09-01T10:00:00"); };
    CHECK(trainings() == base::Json(0));
    saved(record(region.staff, "startmap", "2022-10-01T10:00:00"));
    CHECK(trainings() == base::Json(0));
    saved(record(region.staff, "scholing", "2023-07-01T10:00:00"));
    CHECK(trainings() == base::Json(0));
    const auto done = saved(record(region.staff, "scholing", "2023-06-30T10:00:00"));
    CHECK(trainings() == base::Json(1));
    CHECK(ends_as<feature::NotAllowed>(record(region.gp(0), "scholing", "2023-06-30T10:00:00")));
    CHECK(ends_as<feature::NotThere>(record(pharmacist(has_network(database)), "scholing", "2023-06-30T10:00:00")));
    CHECK(ends_as<feature::NotAllowed>(
        remove_guidance(database, region.gp(0), shipped(), done.id, at("2023-07-01T10:00:00"))));
    saved(remove_guidance(database, region.staff, shipped(), done.id, at("2023-07-01T10:00:00")));
    CHECK(trainings() == base::Json(0));
    const GuidanceInput guide{"Sanne", base::Date{2024, 7, 2}};
    CHECK(fields(refused(save_guidance(database, region.staff, shipped(), id, 1, guide, in_october()))) ==
          std::vector<std::string>{"endsOn"});
  });
}

}  // namespace hecht::applications
