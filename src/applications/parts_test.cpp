// What an applicant fills in: who carries an activity, and answers from an application of before.
#include "applications/dossier_view.h"
#include "applications/questions.h"
#include "applications/test_support.h"

namespace hecht::applications {
namespace {

using namespace testing;

ActivityInput activity_of(std::optional<ExecutorKind> kind, std::optional<std::string> executor) {
  ActivityInput input;
  input.title = "Overleg";
  input.executor_kind = kind;
  input.executor_id = std::move(executor);
  return input;
}

TEST_CASE("an activity is carried by a network, or by a party that is named") {
  on_applications([](storage::Database& database) {
    const auto network = has_network(database);
    const auto draft = has_draft(database, network);
    const auto add = [&](const ActivityInput& input) {
      return add_activity(database, gp(network), shipped(), draft.id, input, kNow);
    };
    for (const auto& wrong :
         {activity_of(ExecutorKind::HealthCentre, {}), activity_of(ExecutorKind::Network, network.practice),
          activity_of({}, network.practice), activity_of(ExecutorKind::OtherParty, "niemand")})
      CHECK(fields(refused(add(wrong))) == std::vector<std::string>{"executorId"});
    saved(add(activity_of(ExecutorKind::OtherNetwork, {})));
    auto input = activity_of(ExecutorKind::OtherParty, network.nursing);
    input.participants = {network.pharmacy, network.nursing, network.pharmacy};
    const auto added = saved(add(input));
    CHECK(added.participants.size() == 2);

    storage::Reading reading(database);
    const auto opened = open_dossier(reading, gp(network), shipped(), draft.id, kNow);
    const auto view = view_of(reading, gp(network), opened.standing, *opened, kNow, base::Language::Dutch);
    REQUIRE(view.activities.size() == 2);
    const auto& shown = view.activities.at(view.activities.front().id == added.id ? 0 : 1);
    CHECK(shown.executor == "Thuiszorg Duin");
    auto names = shown.participant_names;
    std::sort(names.begin(), names.end());
    CHECK(names == std::vector<std::string>{"Apotheek Duin", "Thuiszorg Duin"});
  });
}

// What one person can take over into a draft, and sees of what was taken over.
struct Desk {
  storage::Database& database;
  access::Actor actor;
  std::string draft;

  [[nodiscard]] EarlierAnswers offers() const {
    storage::Reading reading(database);
    const auto opened = open_dossier(reading, actor, shipped(), draft, kNow);
    REQUIRE(opened.there());
    return earlier_answers({reading, actor, shipped(), *opened, kNow}, opened.standing, base::Language::Dutch);
  }
  [[nodiscard]] DossierView view() const {
    storage::Reading reading(database);
    const auto opened = open_dossier(reading, actor, shipped(), draft, kNow);
    REQUIRE(opened.there());
    auto view = view_of(reading, actor, opened.standing, *opened, kNow, base::Language::Dutch);
    show_sources({reading, actor, shipped(), *opened, kNow}, view);
    return view;
  }
  [[nodiscard]] TextView text(const std::string& id) const {
    const auto all = view().texts;
    const auto found = std::find_if(all.begin(), all.end(), [&](const TextView& each) { return each.text == id; });
    REQUIRE(found != all.end());
    return *found;
  }
  [[nodiscard]] feature::Outcome<ApplicationText> save(const std::string& id, const std::string& body,
                                                       const std::optional<std::string>& source) const {
    const auto now = text(id);
    TextSaving input;
    input.body = body;
    input.taken_from = source;
    return save_text(database, actor, shipped(), now.id, now.version, input, kNow);
  }
};

void has_interest(storage::Database& database, const std::string& application, const std::string& person) {
  storage::Upkeep upkeep(database);
  upkeep.run(
      "INSERT INTO own_interest (id, application_id, person_id, reason, declared_by, declared_at) "
      "VALUES ('i', :application, :person, 'familie', :by, 0)",
      {application, person, person});
  upkeep.commit();
}

TEST_CASE("what an applicant sent in before can be taken over, with where it came from") {
  on_applications([](storage::Database& database) {
    Town town(database);
    const auto before = town.draft();
    const Desk desk{database, town.gp, has_draft(database, town).id};
    // A draft is no submission.
    CHECK(desk.offers().texts.empty());
    town.step(town.gp, before, step_input("indienen"));
    const auto offers = desk.offers();
    REQUIRE_FALSE(offers.texts.empty());
    const auto text = offers.texts.front();
    CHECK(text.shown == "tekst");
    CHECK(text.number == "2023-0001");
    CHECK(text.date == registry::testing::day("2023-03-15"));
    const auto fact = std::find_if(offers.facts.begin(), offers.facts.end(),
                                   [](const auto& each) { return each.name == "deelt best practices"; });
    REQUIRE(fact != offers.facts.end());
    CHECK(fact->shown == "ja");
    // What the register or the application says by itself is not taken over.
    for (const auto& each : offers.facts) CHECK(each.name != "dubbele financiering");

    saved(desk.save(text.name, text.shown, text.source));
    CHECK(desk.text(text.name).taken_from->number == "2023-0001");
    CHECK_FALSE(desk.text(text.name).taken_from->edited);
    CHECK(desk.offers().texts.size() == offers.texts.size() - 1);
    saved(desk.save(text.name, "tekst en meer", {}));
    CHECK(desk.text(text.name).taken_from->edited);
    CHECK_FALSE(desk.text(text.name).taken_from->changed);
    saved(desk.save(text.name, " ", {}));
    CHECK_FALSE(desk.text(text.name).taken_from.has_value());

    AnswersSaving answers;
    answers.answers = base::Json::Object{{fact->name, false}};
    answers.taken_from = base::Json::Object{{fact->name, fact->source}};
    const auto save = [&](std::int64_t version) {
      return save_answers(database, town.gp, shipped(), desk.draft, version, answers, kNow);
    };
    CHECK(fields(refused(save(1))) == std::vector<std::string>{"takenFrom." + fact->name});
    answers.answers = base::Json::Object{{fact->name, true}};
    CHECK(saved(save(1)).sources.find(fact->name) != nullptr);
    // Kept while the answer is the same; another answer is the applicant's own.
    answers.taken_from.reset();
    CHECK(saved(save(2)).sources.find(fact->name) != nullptr);
    answers.answers = base::Json::Object{{fact->name, false}};
    CHECK(saved(save(3)).sources.find(fact->name) == nullptr);
  });
}

TEST_CASE("it is told when the earlier application was corrected since") {
  on_applications([](storage::Database& database) {
    Town town(database);
    const auto before = town.draft();
    town.step(town.gp, before, step_input("indienen"));
    const Desk desk{database, town.gp, has_draft(database, town).id};
    const auto text = desk.offers().texts.front();
    saved(desk.save(text.name, text.shown, text.source));
    town.step(town.handler, before, step_input("in behandeling nemen"));
    auto asking = step_input("aanvulling vragen");
    asking.questions = {{text.name, "Kan het preciezer?"}};
    town.step(town.handler, before, asking);
    CHECK_FALSE(desk.text(text.name).taken_from->changed);
    saved((Desk{database, town.gp, before}.save(text.name, "beter", {})));
    CHECK(desk.text(text.name).taken_from->changed);
    CHECK_FALSE(desk.text(text.name).taken_from->edited);
  });
}

TEST_CASE("who may not read the earlier application gets nothing of it") {
  on_applications([](storage::Database& database) {
    Town town(database);
    const auto before = town.draft();
    town.step(town.gp, before, step_input("indienen"));
    const auto draft = has_draft(database, town).id;
    const Desk desk{database, town.gp, draft};
    const auto text = desk.offers().texts.front();
    saved(desk.save(text.name, text.shown, text.source));
    // Who looks on fills in nothing.
    const Desk auditor{database, actor_for(access::Role::Auditor, "", "aukje"), draft};
    CHECK(auditor.offers().texts.empty());
    CHECK(auditor.text(text.name).taken_from.has_value());

    has_interest(database, before, town.gp.person_id);
    CHECK(desk.offers().texts.empty());
    CHECK(desk.offers().facts.empty());
    CHECK_FALSE(desk.text(text.name).taken_from.has_value());
    CHECK_FALSE(desk.text(text.name).source.has_value());
    CHECK(fields(refused(desk.save(text.name, "tekst", text.source))) == std::vector<std::string>{"takenFrom"});
  });
}

TEST_CASE("what another applicant sent in is not offered") {
  on_applications([](storage::Database& database) {
    Town town(database);
    const auto before = town.draft();
    town.step(town.gp, before, step_input("indienen"));
    const Desk desk{database, town.gp, has_draft(database, town).id};
    const auto text = desk.offers().texts.front();
    const auto other = has_alliance(database, "Bosrand", {"lzv"});
    const auto move = [&](const std::string& set) {
      storage::Upkeep upkeep(database);
      upkeep.run("UPDATE application SET " + set, {});
      upkeep.commit();
    };
    move("alliance_id = '" + other + "' WHERE id = '" + before + "'");
    CHECK(desk.offers().texts.empty());
    CHECK(fields(refused(desk.save(text.name, "tekst", text.source))) == std::vector<std::string>{"takenFrom"});
    // Without a network it goes with the party that submits.
    move("alliance_id = NULL, party_id = lead_party_id");
    CHECK_FALSE(desk.offers().texts.empty());
    move("lead_party_id = '" + town.pharmacy + "' WHERE id = '" + before + "'");
    CHECK(desk.offers().texts.empty());
  });
}

}  // namespace
}  // namespace hecht::applications
