#include "applications/review_applications.h"

#include "access/mail_choice.h"
#include "access/notices.h"
#include "access/people.h"
#include "applications/reminders.h"
#include "applications/test_support.h"
#include "storage/new_id.h"

namespace hecht::applications {
namespace {

using namespace testing;

Application head_of(storage::Database& database, const std::string& id) {
  storage::Reading reading(database);
  return load_application(reading, id).value_or(Application{});
}

std::int64_t reminders(storage::Database& database) {
  storage::Reading reading(database);
  return reading.value<std::int64_t>("SELECT COUNT(*) FROM application_reminder");
}

}  // namespace

TEST_CASE("a draft goes on to the next round when one closes, and expires after the last") {
  on_applications([](storage::Database& database) {
    Town town(database);
    const auto id = town.draft();
    CHECK(head_of(database, id).due_date == base::Date{2023, 4, 1});
    review(database, "2023-04-01T23:59:00");
    CHECK(head_of(database, id).due_date == base::Date{2023, 4, 1});
    review(database, "2023-04-02T00:10:00");
    CHECK(head_of(database, id).due_date == base::Date{2023, 6, 1});
    CHECK(head_of(database, id).stage == "concept");
    review(database, "2023-06-02T00:10:00");
    CHECK(head_of(database, id).due_date == base::Date{2023, 10, 1});
    review(database, "2023-10-02T00:10:00");
    CHECK(head_of(database, id).stage == "verlopen");
    CHECK(head_of(database, id).ended);
    storage::Reading reading(database);
    const auto events = events_of(reading, id);
    CHECK(events.size() == 4);
    CHECK(events.back().person_id.empty());
  });
}

TEST_CASE("who fills in is reminded 28, 7 and 1 days before, once each") {
  on_applications([](storage::Database& database) {
    Town town(database);
    const auto id = town.draft(at("2023-02-15T12:00:00"));
    review(database, "2023-03-03T08:00:00");  // 29 days before
    CHECK(reminders(database) == 0);
    review(database, "2023-03-04T08:00:00");
    CHECK(reminders(database) == 1);
    review(database, "2023-03-05T08:00:00");
    CHECK(reminders(database) == 1);
    review(database, "2023-03-25T08:00:00");
    CHECK(reminders(database) == 2);
    review(database, "2023-03-31T08:00:00");
    CHECK(reminders(database) == 3);
    review(database, "2023-04-01T08:00:00");
    CHECK(reminders(database) == 3);
  });
}

TEST_CASE("who may sign for a party is asked by mail, whatever mail they chose") {
  on_applications([](storage::Database& database) {
    Town town(database);
    const auto id = town.draft();
    const auto has_role = [&](const std::string& person, access::Role role, const std::string& organisation) {
      storage::Upkeep upkeep(database);
      access::insert_role(upkeep, {storage::new_id(), person, {role, organisation}, {2022, 1, 1}, {}, "test", "", 1});
      upkeep.commit();
    };
    has_person(database, "signer", "Sanne");
    has_role("signer", access::Role::Participant, town.pharmacy);
    has_person(database, "other", "Otto");
    has_role("other", access::Role::Participant, town.nursing);
    has_person(database, "reader", "Roos");
    has_role("reader", access::Role::Auditor, town.pharmacy);
    REQUIRE(access::choose_mail(database, {"signer", "s", {}}, access::MailChoice::None, kNow));
    const auto asked = [&] {
      storage::Reading reading(database);
      return reading.value<std::int64_t>("SELECT COUNT(*) FROM job WHERE kind = 'access.notice'");
    };
    const auto before = asked();
    {
      storage::Reading reading(database);
      const auto dossier = load_dossier(reading, shipped(), id, kNow);
      REQUIRE(dossier);
      storage::Upkeep upkeep(database);
      ask_consent_again(upkeep, *dossier, town.pharmacy, kNow);  // still being made
      ask_consent(upkeep, *dossier, town.pharmacy, kNow);
      upkeep.commit();
    }
    CHECK(asked() == before + 1);
    storage::Reading reading(database);
    CHECK(reading.value<std::int64_t>("SELECT COUNT(*) FROM job WHERE payload LIKE '%signer%'") == 1);
  });
}

TEST_CASE("an application is closed as not completed only after its term and a warning") {
  on_applications([](storage::Database& database) {
    Town town(database);
    storage::Change change(database);
    change.run(
        "INSERT INTO term_setting (name, version, days, set_by, set_at) VALUES "
        "('termijn-aanvulling', 1, 14, 'ria', 0)");
    change.commit({kNow, "", "", "test.seed", {"term", "x"}, {}});
    const auto id = town.draft();
    town.step(town.gp, id, step_input("indienen"));
    town.step(town.handler, id, step_input("in behandeling nemen"));
    auto ask = step_input("aanvulling vragen");
    ask.questions.emplace().push_back({"activities", "Wie zit voor?"});
    CHECK(town.step(town.handler, id, ask).due_date == base::Date{2023, 3, 29});
    auto close = step_input("niet aangevuld");
    close.reason = "geen antwoord";
    CHECK(refusal_of(town.try_step(town.handler, id, close)) ==
          "De termijn om aan te vullen loopt nog.\nWaarschuw de aanvrager eerst.\n");
    const auto late = at("2023-03-30T09:00:00");
    CHECK(refusal_of(town.try_step(town.handler, id, close, late)) == "Waarschuw de aanvrager eerst.\n");
    review(database, "2023-03-28T08:00:00");
    CHECK(town.step(town.handler, id, close, late).ended);
  });
}

}  // namespace hecht::applications
