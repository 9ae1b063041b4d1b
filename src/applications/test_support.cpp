#include "applications/test_support.h"

#include "applications/activity_checks.h"
#include "applications/double_funding.h"
#include "applications/migrations.h"
#include "applications/review_applications.h"
#include "register/counts.h"
#include "schemes/test_support.h"

namespace hecht::applications::testing {

using access::Role;
using registry::PartyKind;

namespace {

void fill_in(Town& town, const std::string& id, base::Instant now) {
  auto& database = town.database;
  for (const auto& text : [&] {
         storage::Reading reading(database);
         return texts_of(reading, id);
       }())
    saved(save_text(database, town.gp, shipped(), text.id, text.version, {{"tekst"}, {}}, now));
  ActivityInput activity;
  activity.title = "Overleg over ouderen";
  activity.description = "elke maand";
  activity.serves = "ouderen thuis";
  const auto added = saved(add_activity(database, town.gp, shipped(), id, activity, now));
  BudgetLineInput line;
  line.description = "voorzitter";
  line.category = "overleg";
  line.amount = base::Money::from_cents(2'000'000);
  line.from_date = {2023, 4, 1};
  line.to_date = {2023, 12, 31};
  saved(add_line(database, town.gp, shipped(), added.id, line, now));
  saved(save_answers(database, town.gp, shipped(), id, 1,
                     {{base::Json::Object{{"deelt best practices", true},
                                          {"samenloop Zilveren Kruis", "geen"},
                                          {"dubbele financiering", false},
                                          {"eerder toegekend dit jaar", "0.00"}}},
                      {}},
                     now));
}

}  // namespace

base::Instant at(const std::string& local) {
  const auto instant = base::parse_instant(local);
  REQUIRE(instant.has_value());
  return instant.value_or(base::Instant{});
}

void review(storage::Database& database, const std::string& local) {
  const auto now = at(local);
  storage::enqueue_daily(database, std::string(kReviewJob), now);
  while (const auto job = storage::claim_job(database, now)) {
    if (job->kind == kReviewJob) {
      review_applications(database, shipped(), *job, now);
    } else {
      storage::end_job(database, *job);
    }
  }
}

void on_applications(const std::function<void(storage::Database&)>& test) {
  registry::testing::on_register(test, application_migrations());
}

std::string network_scheme() {
  for (const auto& scheme : shipped().schemes())
    if (scheme->process.runs() && scheme->applicant == "alliance") return scheme->key();
  FAIL("no scheme for networks");
  return {};
}

Network has_network(storage::Database& database) {
  Network network;
  network.alliance = has_alliance(database, "Duinwijk", {"lzv"});
  network.practice = has_party(database, PartyKind::Practice, "Praktijk Duin", {"huisarts"});
  network.pharmacy = has_party(database, PartyKind::Pharmacy, "Apotheek Duin", {"apotheker"});
  network.nursing = has_party(database, PartyKind::HomeCare, "Thuiszorg Duin", {"wijkverpleging"});
  has_member(database, network.alliance, network.practice, "huisarts");
  has_member(database, network.alliance, network.pharmacy, "apotheker");
  has_member(database, network.alliance, network.nursing, "wijkverpleging");
  return network;
}

access::Actor gp(const Network& network) { return actor_for(Role::Practice, network.practice, "hanna"); }
access::Actor pharmacist(const Network& network) { return actor_for(Role::Participant, network.pharmacy, "pim"); }
access::Actor coordinator(const Network& network) { return actor_for(Role::Coordinator, network.alliance, "cor"); }
access::Actor working_group() { return actor_for(Role::WorkingGroup, "", "wim"); }
access::Actor board() { return actor_for(Role::Board, "", "dirk"); }

void has_person(storage::Database& database, const std::string& id, const std::string& name) {
  storage::Upkeep upkeep(database);
  upkeep.run(
      "INSERT INTO person (id, email, name, language, state, state_reason, password_hash, must_change, totp_secret, "
      "totp_pending, totp_step, created_seconds, version) "
      "VALUES (:id, :email, :name, 'nl', 'active', '', '', 0, '', '', 0, :at, 1)",
      {id, id + "@voorbeeld.nl", name, kNow.seconds});
  upkeep.commit();
}

Application has_draft(storage::Database& database, const Network& network, const base::Instant& now) {
  ApplicationStart start;
  start.scheme = network_scheme();
  start.alliance_id = network.alliance;
  return saved(start_application(database, testing::gp(network), shipped(), start, now));
}

Town::Town(storage::Database& opened)
    : Network(has_network(opened)),
      database(opened),
      gp(testing::gp(*this)),
      handler(working_group()),
      adviser(actor_for(Role::AdvisoryCommittee, "", "ada")),
      adviser2(actor_for(Role::AdvisoryCommittee, "", "anton")),
      board(testing::board()) {
  has_count(database, practice, 5000, "2023-01-01");
}

std::string Town::draft(base::Instant now) {
  const std::string id = has_draft(database, *this, now).id;
  fill_in(*this, id, now);
  return id;
}

feature::Outcome<Application> Town::try_step(const access::Actor& actor, const std::string& id, const StepInput& input,
                                             base::Instant now) {
  std::int64_t version = 0;
  {
    storage::Reading reading(database);
    version = load_application(reading, id).value_or(Application{}).version;
  }
  return take_step(database, actor, {shipped(), "hecht proef"}, id, version, input, now);
}

Application Town::step(const access::Actor& actor, const std::string& id, const StepInput& input, base::Instant now) {
  return saved(try_step(actor, id, input, now));
}

std::string Town::at_committee() {
  const auto id = draft();
  step(gp, id, step_input("indienen"));
  step(handler, id, step_input("in behandeling nemen"));
  step(handler, id, step_input("volledig verklaren"));
  step(handler, id, step_input("naar de commissie"));
  storage::Change change(database);
  change.run(
      "INSERT INTO meeting (id, version, title, on_date, made_by) VALUES ('m', 1, 'maart', '2023-03-20', 'wim')");
  for (const auto& person : {adviser.person_id, adviser2.person_id})
    change.run("INSERT INTO meeting_member (meeting_id, person_id) VALUES ('m', :person)", {person});
  change.commit({kNow, "", "", "test.seed", {"meeting", "m"}, {}});
  saved(add_agenda_item(database, handler, shipped(), "m", {id}, kNow));
  return id;
}

std::string Town::at_board() {
  const auto id = at_committee();
  const auto activity = new_activity_of(id);
  saved(give_view(database, adviser2, shipped(), activity, {Verdict::Positive, "goed"}, kNow));
  auto advice = step_input("adviseren");
  advice.reason = "besproken";
  advice.advice = {{activity, Verdict::Positive, "goed", {}}};
  step(adviser, id, advice);
  step(handler, id, step_input("naar de directie"));
  return id;
}

std::string Town::new_activity_of(const std::string& id) {
  storage::Reading reading(database);
  return activities_of(reading, id).at(0).id;
}

std::string refusal_of(const feature::Outcome<Application>& outcome) {
  std::string sentences;
  if (const auto* problems = std::get_if<base::Problems>(&outcome))
    for (const auto& each : *problems) sentences += each.message.nl + "\n";
  return sentences;
}

}  // namespace hecht::applications::testing
