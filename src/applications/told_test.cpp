#include "applications/told.h"

#include "applications/application_list.h"
#include "applications/decisions.h"
#include "applications/reminders.h"
#include "applications/rows.h"
#include "applications/test_support.h"

namespace hecht::applications {
namespace {

using namespace testing;

StepInput decides(std::string transition) {
  StepInput input = step_input(std::move(transition));
  if (input.transition == "toekennen") input.amount = base::Money::from_cents(100'000);
  input.reason = "zo is besloten";
  return input;
}

ApplicationList list_for(storage::Database& database, const access::Actor& actor, const ApplicationFilter& filter) {
  storage::Reading reading(database);
  return list_applications(reading, actor, shipped(), filter, base::Date{2023, 3, 15}, base::Language::Dutch);
}

// What a list and the application itself tell, without its version.
std::string seen(storage::Database& database, const access::Actor& actor, const std::string& id) {
  storage::Reading reading(database);
  auto opened = open_dossier(reading, actor, shipped(), id, kNow);
  auto head = opened->application;
  head.version = 0;
  std::string text = http::to_json(head).to_string();
  for (const auto& event : opened->events) text += event.transition + ">" + event.to_stage + "\n";
  for (const auto& each : list_for(database, actor, {}).items) text += http::to_json(each).to_string();
  return text;
}

std::int64_t notices(storage::Database& database) {
  storage::Reading reading(database);
  return reading.value<std::int64_t>("SELECT COUNT(*) FROM job WHERE kind = 'access.notice'");
}

}  // namespace

TEST_CASE("until the letter the applicant sees the same, whatever was decided") {
  for (const std::string decision : {"toekennen", "afwijzen"}) {
    on_applications([&](storage::Database& database) {
      Town town(database);
      const auto id = town.at_board();
      const auto before = seen(database, town.gp, id);
      const auto mails = notices(database);
      const auto decided = town.step(town.board, id, decides(decision));
      CHECK(seen(database, town.gp, id) == before);
      CHECK(notices(database) == mails);
      // Who decides, and who sends the letter, see what is.
      for (const auto& actor : {town.board, town.handler}) {
        storage::Reading reading(database);
        CHECK(open_dossier(reading, actor, shipped(), id, kNow)->application.stage == decided.stage);
      }
      const auto refused = town.try_step(town.gp, id, step_input("intrekken"));
      CHECK(refusal_of(refused) == "Over deze aanvraag is besloten. De brief volgt.\n");
      town.step(town.handler, id, step_input("bekendmaken"));
      CHECK(seen(database, town.gp, id) != before);
      CHECK(notices(database) == mails + 1);
      storage::Reading reading(database);
      CHECK_FALSE(told_of(reading, id).has_value());
    });
  }
}

TEST_CASE("a filter on the stage does not tell what was decided") {
  on_applications([](storage::Database& database) {
    Town town(database);
    const auto id = town.at_board();
    const auto before = town.step(town.board, id, decides("toekennen"));
    const auto found = [&](const access::Actor& actor, const std::string& stage) {
      ApplicationFilter filter;
      filter.stage = stage;
      return list_for(database, actor, filter).total;
    };
    CHECK(found(town.gp, before.stage) == 0);
    CHECK(found(town.gp, "besluit") == 1);
    CHECK(found(town.board, before.stage) == 1);
    CHECK(found(town.board, "besluit") == 0);
    CHECK(list_for(database, town.gp, {}).total == 1);
    CHECK(list_for(database, town.board, {}).total == 1);
  });
}

TEST_CASE("a step on the way to a decision with the right of who decides is no refusal") {
  for (const auto& scheme : shipped().schemes()) {
    const auto& process = scheme->process;
    for (const auto& each : process.transitions) {
      if (!refuses(process, each)) continue;
      CAPTURE(scheme->key());
      CAPTURE(each.id);
      CHECK(each.id.starts_with("afwijz"));
    }
  }
}

}  // namespace hecht::applications
