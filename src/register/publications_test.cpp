#include "register/publications.h"

#include "access/notices.h"
#include "register/migrations.h"
#include "schemes/test_support.h"
#include "storage/audit.h"
#include "storage/test_support.h"

namespace hecht::registry {

using namespace feature;
namespace {

constexpr base::Instant kNow{1'700'000'000, 0};
const access::Actor kOffice{"office", {}, {{access::Role::RegionalStaff, "rho"}}};
const access::Actor kBoard{"board", {}, {{access::Role::Board, {}}}};
const access::Actor kPractice{"practice", {}, {{access::Role::Practice, "p1"}}};

std::string next_year() {
  std::string text = schemes::testing::file_text("schemes/lzv-hozk@2023.yaml");
  const auto replace = [&](const std::string& from, const std::string& to) {
    const auto at = text.find(from);
    REQUIRE_MESSAGE(at != std::string::npos, from);
    text.replace(at, from.size(), to);
  };
  replace("version: \"2023\"", "version: \"2023b\"");
  return text;
}

std::unique_ptr<storage::Database> open(const storage::testing::Place& place) {
  auto database = place.open();
  auto migrations = storage::storage_migrations();
  for (const auto& floor : {register_migrations(), publication_migrations()})
    migrations.insert(migrations.end(), floor.begin(), floor.end());
  REQUIRE(storage::migrate(*database, migrations).ok());
  return database;
}

Publication uploaded(storage::Database& database, const std::string& text) {
  const auto outcome = upload_scheme(database, kOffice, schemes::testing::shipped(), {"nieuw.yaml", text}, kNow);
  REQUIRE(done(outcome) != nullptr);
  return done(outcome)->row;
}

bool refused(const Outcome<Publication>& outcome) { return std::holds_alternative<NotAllowed>(outcome); }

TEST_CASE("a version of a scheme is uploaded by one person, published by another, and then in force") {
  storage::testing::on_both([](const storage::testing::Place& place) {
    const auto database = open(place);
    schemes::Shelf shelf(schemes::testing::shipped());
    PublishedSchemes published(*database, schemes::testing::shipped(), shelf);
    const auto upload = uploaded(*database, next_year());
    CHECK(upload.scheme_id == "lzv-hozk");
    CHECK(published.refresh().empty());
    CHECK_FALSE(shelf.current()->find("lzv-hozk@2023b", {}).ok());

    CHECK(refused(publish_scheme(*database, kOffice, upload.id, kNow)));
    CHECK(refused(publish_scheme(*database, kPractice, upload.id, kNow)));
    follow_scheme(*database, kPractice, "lzv-hozk", true, kNow);
    const auto outcome = publish_scheme(*database, kBoard, upload.id, kNow);
    REQUIRE(done(outcome) != nullptr);
    CHECK(done(outcome)->row.state == PublicationState::Published);
    const auto told = storage::claim_job(*database, kNow);
    REQUIRE(told);
    CHECK(told->kind == access::kNoticeJob);
    CHECK(told->payload.find(R"("personId":"practice")") != std::string::npos);
    CHECK_FALSE(storage::claim_job(*database, kNow));
    CHECK(published.refresh().empty());
    CHECK(shelf.current()->find("lzv-hozk@2023b", {}).ok());

    // Once is enough, and what is published cannot come again.
    CHECK(std::holds_alternative<base::Problems>(publish_scheme(*database, kBoard, upload.id, kNow)));
    CHECK(std::holds_alternative<base::Problems>(
        upload_scheme(*database, kOffice, schemes::testing::shipped(), {"weer.yaml", next_year()}, kNow)));
    storage::Reading reading(*database);
    CHECK(storage::verify_audit(reading).events == 3);
  });
}

TEST_CASE("a file with a mistake, a case that does not hold or a version that exists is refused with the reason") {
  storage::testing::on_both([](const storage::testing::Place& place) {
    const auto database = open(place);
    const auto problems_of = [&](const std::string& text) {
      const auto outcome = upload_scheme(*database, kOffice, schemes::testing::shipped(), {"nieuw.yaml", text}, kNow);
      REQUIRE(std::holds_alternative<base::Problems>(outcome));
      return std::get<base::Problems>(outcome);
    };
    CHECK(problems_of("id: [").front().place.line > 0);
    std::string wrong_case = next_year();
    const auto at = wrong_case.find("outcome: \"yes\"");
    REQUIRE(at != std::string::npos);
    wrong_case.replace(at, 14, "outcome: \"no\"");
    CHECK(problems_of(wrong_case).front().field == "cases");
    CHECK(problems_of(schemes::testing::file_text("schemes/norm-resv@2030.yaml")).front().field == "version");
    CHECK(refused(upload_scheme(*database, kPractice, schemes::testing::shipped(), {"nieuw.yaml", next_year()}, kNow)));
    storage::Reading reading(*database);
    CHECK(list_publications(reading).empty());
  });
}

TEST_CASE("what is rejected has a reason without patients, and may come again") {
  storage::testing::on_both([](const storage::testing::Place& place) {
    const auto database = open(place);
    const auto upload = uploaded(*database, next_year());
    CHECK(std::holds_alternative<base::Problems>(reject_scheme(*database, kBoard, upload.id, " ", kNow)));
    CHECK(std::holds_alternative<base::Problems>(reject_scheme(*database, kBoard, upload.id, "om 123456782", kNow)));
    CHECK(done(reject_scheme(*database, kBoard, upload.id, "het bedrag klopt niet", kNow)) != nullptr);
    CHECK(uploaded(*database, next_year()).id != upload.id);
  });
}

TEST_CASE("who follows a scheme is counted in what a new version touches") {
  storage::testing::on_both([](const storage::testing::Place& place) {
    const auto database = open(place);
    for (const bool follows : {true, true}) follow_scheme(*database, kPractice, "lzv-hozk", follows, kNow);
    follow_scheme(*database, kOffice, "lzv-hozk", true, kNow);
    follow_scheme(*database, kOffice, "lzv-hozk", false, kNow);
    storage::Reading reading(*database);
    CHECK(impact_of(reading, "lzv-hozk").followers == 1);
    CHECK(followed_by(reading, "practice") == std::vector<std::string>{"lzv-hozk"});
  });
}

}  // namespace
}  // namespace hecht::registry
