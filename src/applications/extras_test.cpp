#include <boost/property_tree/ptree.hpp>
#include <boost/property_tree/xml_parser.hpp>
#include <sstream>

#include "applications/authorisations.h"
#include "applications/list_views.h"
#include "applications/projects.h"
#include "applications/rows.h"
#include "applications/steps.h"
#include "applications/terms.h"
#include "applications/test_support.h"

namespace hecht::applications {
namespace {

using namespace testing;

TEST_CASE("a draft of the scheme for networks begins with who takes part") {
  on_applications([](storage::Database& database) {
    const auto network = has_network(database);
    has_person(database, "hanna", "Hanna de Vries");
    const auto draft = has_draft(database, network);
    CHECK(draft.stage == "concept");
    CHECK(draft.number == "2023-0001");
    CHECK(draft.lead_party_id == network.practice);
  });
}

bool has_submit_right(storage::Database& database, const access::Actor& actor, const std::string& id) {
  storage::Reading reading(database);
  const auto opened = open_dossier(reading, actor, shipped(), id, kNow);
  REQUIRE(opened.there());
  for (const auto& step : steps_from(reading, opened.standing, *opened, {}, kNow, base::Language::Dutch))
    if (step.transition == "indienen") return step.allowed;
  FAIL("no step to submit");
  return false;
}

TEST_CASE("a coordinator may submit once someone of the lead party authorised them, and until it is withdrawn") {
  on_applications([](storage::Database& database) {
    const auto network = has_network(database);
    has_person(database, "cor", "Cor Bakker");
    const auto draft = has_draft(database, network);
    CHECK_FALSE(has_submit_right(database, coordinator(network), draft.id));
    const AuthorisationInput cor{"cor"};
    for (const auto& other : {coordinator(network), pharmacist(network), working_group()})
      CHECK(ends_as<feature::NotAllowed>(give_authorisation(database, other, shipped(), draft.id, cor, kNow)));
    CHECK(fields(refused(give_authorisation(database, gp(network), shipped(), draft.id, {"niemand"}, kNow))) ==
          std::vector<std::string>{"personId"});
    saved(give_authorisation(database, gp(network), shipped(), draft.id, cor, kNow));
    CHECK(fields(refused(give_authorisation(database, gp(network), shipped(), draft.id, cor, kNow))) ==
          std::vector<std::string>{"personId"});
    CHECK(has_submit_right(database, coordinator(network), draft.id));
    // Who was authorised authorises no one else.
    has_person(database, "ans", "Ans Smit");
    CHECK(ends_as<feature::NotAllowed>(
        give_authorisation(database, coordinator(network), shipped(), draft.id, {"ans"}, kNow)));
    saved(withdraw_authorisation(database, gp(network), shipped(), draft.id, "cor", kNow));
    CHECK_FALSE(has_submit_right(database, coordinator(network), draft.id));
    CHECK(ends_as<feature::NotThere>(withdraw_authorisation(database, gp(network), shipped(), draft.id, "cor", kNow)));
  });
}

TEST_CASE("the house sets the days of a term that a scheme names") {
  on_applications([](storage::Database& database) {
    const std::string name = "termijn-aanvulling";
    const auto staff = registry::testing::region_staff();
    CHECK(ends_as<feature::NotAllowed>(set_term(database, working_group(), shipped(), name, 1, {28}, kNow)));
    CHECK(ends_as<feature::NotThere>(set_term(database, staff, shipped(), "termijn-onbekend", 1, {28}, kNow)));
    for (const std::int64_t days : {-1, 731})
      CHECK(fields(refused(set_term(database, staff, shipped(), name, 1, {days}, kNow))) ==
            std::vector<std::string>{"days"});
    const auto set = saved(set_term(database, staff, shipped(), name, 1, {28}, kNow));
    CHECK(set.version == 2);
    CHECK(set.days == 28);
    REQUIRE_FALSE(set.uses.empty());
    CHECK(set.uses.front().scheme == network_scheme());
    CHECK(ends_as<storage::Stale<Term>>(set_term(database, staff, shipped(), name, 1, {30}, kNow)));
    const auto days_of = [&] {
      storage::Reading reading(database);
      return term_days(reading, name);
    };
    CHECK(days_of() == 28);
    saved(set_term(database, staff, shipped(), name, 2, {}, kNow));
    CHECK_FALSE(days_of().has_value());
  });
}

TEST_CASE("a saved view is of one person, with a name of its own on the page") {
  on_applications([](storage::Database& database) {
    const auto network = has_network(database);
    const auto own = gp(network);
    const auto view = saved(save_list_view(database, own, {"aanvragen", "Bijna te laat", "sorteer=due"}, kNow));
    CHECK(fields(refused(save_list_view(database, own, {"aanvragen", " Bijna te laat ", ""}, kNow))) ==
          std::vector<std::string>{"name"});
    CHECK(fields(refused(save_list_view(database, own, {"aanvragen", "Lang", std::string(1001, 'a')}, kNow))) ==
          std::vector<std::string>{"query"});
    saved(save_list_view(database, own, {"partijen", "Bijna te laat", std::string(1000, 'a')}, kNow));
    saved(save_list_view(database, pharmacist(network), {"aanvragen", "Bijna te laat", ""}, kNow));
    const auto count = [&](const std::optional<std::string>& page) {
      storage::Reading reading(database);
      return list_views_of(reading, own, page).size();
    };
    CHECK(count("aanvragen") == 1);
    CHECK(count({}) == 2);
    CHECK(ends_as<feature::NotThere>(remove_list_view(database, pharmacist(network), view.id, kNow)));
    saved(remove_list_view(database, own, view.id, kNow));
    CHECK(count("aanvragen") == 0);

    // In what the person gets of all that is kept, and gone when the person is erased; those of others stay.
    storage::Change change(database);
    const auto kept = views_kept_of(change, own.person_id);
    CHECK(kept.first == "savedViews");
    REQUIRE(kept.second.as_array()->size() == 1);
    CHECK(*kept.second.as_array()->front().find("page") == base::Json("partijen"));
    erase_views_of(change, own.person_id);
    CHECK(views_kept_of(change, own.person_id).second.as_array()->empty());
    CHECK(views_kept_of(change, pharmacist(network).person_id).second.as_array()->size() == 1);
  });
}

Projects projects_on(storage::Database& database, const std::string& date) {
  storage::Reading reading(database);
  return list_projects(reading, shipped(), registry::testing::day(date), 0, 20, base::Language::Dutch);
}

std::int64_t shared_on(storage::Database& database, const std::string& id, const std::string& moment) {
  storage::Reading reading(database);
  const auto dossier = load_dossier(reading, shipped(), id, schemes::testing::instant(moment));
  REQUIRE(dossier.has_value());
  return dossier->published;
}

TEST_CASE("what was released is public from its date on, and not after it was withdrawn") {
  on_applications([](storage::Database& database) {
    const auto network = has_network(database);
    const auto draft = has_draft(database, network);
    const ProjectInput input{registry::testing::day("2023-09-01"), "Samen <beter> & \"dichtbij\"\x01"};
    CHECK(fields(refused(publish_application(database, gp(network), shipped(), draft.id, input, kNow))) ==
          std::vector<std::string>{"fromDate"});
    storage::Upkeep upkeep(database);
    upkeep.run("UPDATE application SET awarded = 100000, announced = 1 WHERE id = :id", {draft.id});
    upkeep.commit();
    CHECK(
        ends_as<feature::NotAllowed>(publish_application(database, working_group(), shipped(), draft.id, input, kNow)));
    CHECK(fields(refused(publish_application(database, gp(network), shipped(), draft.id,
                                             {registry::testing::day("2023-03-14"), "Te laat"}, kNow))) ==
          std::vector<std::string>{"fromDate"});
    const auto released = saved(publish_application(database, gp(network), shipped(), draft.id, input, kNow));
    CHECK(fields(refused(publish_application(database, gp(network), shipped(), draft.id, input, kNow))) ==
          std::vector<std::string>{"fromDate"});
    CHECK(projects_on(database, "2023-08-31").total == 0);
    CHECK(shared_on(database, draft.id, "2023-08-31T12:00:00Z") == 0);
    const auto there = projects_on(database, "2023-09-01");
    REQUIRE(there.items.size() == 1);
    CHECK(there.total == 1);
    CHECK(there.items.front().number == draft.number);
    CHECK(there.items.front().subject == "Duinwijk");
    CHECK(shared_on(database, draft.id, "2023-09-01T12:00:00Z") == 1);

    std::istringstream feed(project_feed(there.items, base::Language::Dutch));
    boost::property_tree::ptree tree;
    boost::property_tree::read_xml(feed, tree);
    CHECK(tree.get<std::string>("feed.<xmlattr>.xmlns") == "http://www.w3.org/2005/Atom");
    CHECK(tree.get<std::string>("feed.updated") == "2023-08-31T22:00:00Z");
    CHECK(tree.get<std::string>("feed.entry.summary") == "Samen <beter> & \"dichtbij\"");
    CHECK(tree.get<std::string>("feed.entry.author.name") == "Duinwijk");

    saved(withdraw_publication(database, gp(network), shipped(), released.id, kNow));
    CHECK(projects_on(database, "2023-09-01").total == 0);
    CHECK(shared_on(database, draft.id, "2023-09-01T12:00:00Z") == 0);
    CHECK(ends_as<feature::NotThere>(withdraw_publication(database, gp(network), shipped(), released.id, kNow)));
  });
}

}  // namespace
}  // namespace hecht::applications
