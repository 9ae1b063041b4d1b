#include "access/attempts.h"
#include "access/sessions.h"
#include "access/test_support.h"
#include "access/totp.h"

namespace hecht::access {
namespace {

using storage::testing::on_both;
using storage::testing::Place;
using testing::House;
using testing::kNow;
using testing::kPassword;
using testing::later;

Outcome<SignedIn> try_in(House& house, const std::string& email, const std::string& password,
                         const base::Instant& now = kNow, const std::optional<std::string>& code = std::nullopt) {
  return sign_in(*house.database, house.hasher, {email, password, code, "192.0.2.1"}, now);
}

NewRole practice() { return {{Role::Practice, "org-lid"}, std::nullopt, std::nullopt}; }

TEST_CASE("the right password opens a session that ends when idle, and at last") {
  on_both([](const Place& place) {
    House house(place);
    const auto id = house.add("anna", {practice()});
    const auto in = try_in(house, " Anna@Voorbeeld.NL ", std::string(kPassword));
    REQUIRE(in);
    CHECK(in->actor.person_id == id);
    CHECK(in->actor.roles == std::vector<Assignment>{{Role::Practice, "org-lid"}});
    const auto asked = [&](std::int64_t seconds) {
      return actor_of_session(*house.database, in->secret, later(seconds)).has_value();
    };
    CHECK(asked(0));
    CHECK_FALSE(actor_of_session(*house.database, in->secret + "x", kNow));
    std::int64_t at = 0;
    for (; at < kSessionSecondsMax; at += kSessionIdleSeconds - 1) CHECK(asked(at));
    CHECK(asked(kSessionSecondsMax - 1));
    CHECK_FALSE(asked(kSessionSecondsMax));
    const auto other = try_in(house, "anna@voorbeeld.nl", std::string(kPassword));
    REQUIRE(other);
    CHECK_FALSE(actor_of_session(*house.database, other->secret, later(kSessionIdleSeconds)));
  });
}

TEST_CASE("a refusal is the same for who is not there, may not, or mistyped") {
  on_both([](const Place& place) {
    House house(place);
    house.add("anna", {practice()});
    const auto blocked = house.add("bob", {practice()});
    const Actor administrator{"x", "", {{Role::Administrator, ""}}};
    REQUIRE(disable_person(*house.database, administrator, blocked, "uit dienst", kNow));
    const auto wrong = try_in(house, "anna@voorbeeld.nl", "een andere lange zin");
    REQUIRE_FALSE(wrong);
    for (const char* email : {"niemand@voorbeeld.nl", "bob@voorbeeld.nl", ""}) {
      const auto refused = try_in(house, email, std::string(kPassword));
      REQUIRE_FALSE(refused);
      CHECK(refused.refusal().why == Why::NotSignedIn);
      CHECK(refused.refusal().problems.front().message == wrong.refusal().problems.front().message);
      CHECK(refused.refusal().problems.front().field.empty());
    }
    // The same is written down for each, so that it takes as long.
    CHECK(storage::Reading(*house.database)
              .value<std::int64_t>("SELECT COUNT(*) FROM audit_event WHERE action = 'session.refuse'") == 4);
    CHECK_FALSE(try_in(house, "anna@voorbeeld.nl", std::string(kPasswordBytesMax + 1, 'x')));
  });
}

TEST_CASE("tries are counted over all nodes, and pass with time") {
  on_both([](const Place& place) {
    House house(place);
    House node(place);
    house.add("anna", {practice()});
    for (std::int64_t i = 0; i < kAttemptsPerEmail; ++i) {
      const auto refused = try_in(i % 2 == 0 ? house : node, "anna@voorbeeld.nl", "mis", later(i));
      CHECK(refused.refusal().why == Why::NotSignedIn);
    }
    const auto refused = try_in(node, "ANNA@voorbeeld.nl", std::string(kPassword), later(20));
    REQUIRE_FALSE(refused);
    CHECK(refused.refusal().why == Why::TooMany);
    CHECK(refused.refusal().retry_seconds == kAttemptSeconds - 20);
    // The first of the ten has passed, so there is room for one.
    CHECK(try_in(house, "anna@voorbeeld.nl", std::string(kPassword), later(kAttemptSeconds)));
    CHECK(try_in(house, "anna@voorbeeld.nl", std::string(kPassword), later(kAttemptSeconds)));
  });
}

TEST_CASE("one address cannot try many accounts") {
  on_both([](const Place& place) {
    House house(place);
    for (std::int64_t i = 0; i < kAttemptsPerAddress; ++i) {
      CHECK_FALSE(count_attempt(*house.database, AttemptKind::SignIn, std::to_string(i), "192.0.2.1", kNow));
    }
    CHECK(count_attempt(*house.database, AttemptKind::SignIn, "nieuw", "192.0.2.1", kNow) == kAttemptSeconds);
    CHECK_FALSE(count_attempt(*house.database, AttemptKind::SignIn, "nieuw", "192.0.2.2", kNow));
    CHECK_FALSE(count_attempt(*house.database, AttemptKind::SignIn, "nieuw", "192.0.2.1", later(kAttemptSeconds)));
  });
}

TEST_CASE("a code is asked where it is on, and no code works twice") {
  on_both([](const Place& place) {
    House house(place);
    const auto secret = new_totp_secret();
    house.add("carla", {{{Role::Board, ""}, std::nullopt, std::nullopt}}, secret);
    const auto in = [&](const std::optional<std::string>& code, const base::Instant& now) {
      return try_in(house, "carla@voorbeeld.nl", std::string(kPassword), now, code);
    };
    const auto none = in(std::nullopt, kNow);
    REQUIRE_FALSE(none);
    CHECK(none.refusal().problems.front().field == "code");
    const auto code = totp_code(secret, kNow);
    CHECK_FALSE(in(code == "000000" ? "000001" : "000000", kNow));
    const auto done = in(code, kNow);
    REQUIRE(done);
    CHECK(done->actor.roles.size() == 1);
    const auto again = in(code, later(1));
    REQUIRE_FALSE(again);
    CHECK(again.refusal().problems.front().field == "code");
    // Nor one of an earlier step.
    CHECK_FALSE(in(totp_code(secret, later(-30)), later(1)));
    CHECK(in(totp_code(secret, later(30)), later(30)));
  });
}

TEST_CASE("roles are in force in their period only, from the next request on") {
  on_both([](const Place& place) {
    House house(place);
    const auto today = day_of(kNow);
    const auto id =
        house.add("anna", {{{Role::Practice, "org-lid"}, base::add_days(today, -5), today},
                           {{Role::Participant, "org-lid"}, base::add_days(today, 1), std::nullopt},
                           {{Role::Coordinator, "org-lid"}, base::add_days(today, -5), base::add_days(today, -1)},
                           {{Role::Finance, ""}, std::nullopt, std::nullopt}});
    const auto in = try_in(house, "anna@voorbeeld.nl", std::string(kPassword));
    REQUIRE(in);
    // Finance waits for a code.
    CHECK(in->actor.roles == std::vector<Assignment>{{Role::Practice, "org-lid"}});
    // 23:59:59 in Amsterdam, and midnight.
    const auto midnight = base::to_instant({base::add_days(today, 1), {}}, base::kAmsterdam);
    CHECK(actor_of_session(*house.database, in->secret, {midnight.seconds - 1, 0})->roles == in->actor.roles);
    CHECK(actor_of_session(*house.database, in->secret, midnight)->roles ==
          std::vector<Assignment>{{Role::Participant, "org-lid"}});
    const auto row = storage::Reading(*house.database).row<std::string>("SELECT id FROM person WHERE id = :id", {id});
    CHECK(row.has_value());
  });
}

TEST_CASE("signing out and disabling end a session at once") {
  on_both([](const Place& place) {
    House house(place);
    const auto id = house.add("anna", {practice()});
    const auto one = try_in(house, "anna@voorbeeld.nl", std::string(kPassword));
    const auto two = try_in(house, "anna@voorbeeld.nl", std::string(kPassword));
    REQUIRE((one && two));
    sign_out(*house.database, one->actor, kNow);
    CHECK_FALSE(actor_of_session(*house.database, one->secret, kNow));
    CHECK(actor_of_session(*house.database, two->secret, kNow));
    REQUIRE(disable_person(*house.database, {"x", "", {{Role::Administrator, ""}}}, id, "uit dienst", kNow));
    CHECK_FALSE(actor_of_session(*house.database, two->secret, kNow));
  });
}

TEST_CASE("nothing that could sign in stands in the database in the open") {
  on_both([](const Place& place) {
    House house(place);
    house.add("anna", {practice()});
    const auto in = try_in(house, "anna@voorbeeld.nl", std::string(kPassword));
    REQUIRE(in);
    storage::Reading reading(*house.database);
    for (const auto& [hash] : reading.rows<std::string>("SELECT secret_hash FROM session"))
      CHECK(hash.find(in->secret) == std::string::npos);
    for (const auto& [who] : reading.rows<std::string>("SELECT who_hash FROM sign_in_attempt")) CHECK(who.size() == 64);
    for (const auto& [payload] : reading.rows<std::string>("SELECT payload FROM audit_event")) {
      CHECK(payload.find("anna") == std::string::npos);
      CHECK(payload.find(in->secret) == std::string::npos);
    }
  });
}

}  // namespace
}  // namespace hecht::access
