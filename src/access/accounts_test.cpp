#include "access/accounts.h"

#include "access/api_keys.h"
#include "access/send_mail.h"
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

const std::string kOther = "een heel andere zin daarna";

NewRole practice() { return {{Role::Practice, "org-lid"}, std::nullopt, std::nullopt}; }

Outcome<SignedIn> try_in(House& house, const std::string& password, const std::optional<std::string>& code = {},
                         const base::Instant& now = kNow) {
  return sign_in(*house.database, house.hasher, {"anna@voorbeeld.nl", password, code, "192.0.2.1"}, now);
}

std::string link_for(House& house, const std::string& person_id, LinkKind kind) {
  storage::Upkeep upkeep(*house.database);
  auto secret = make_link(upkeep, person_id, kind, kNow);
  upkeep.commit();
  return secret;
}

TEST_CASE("a password is changed by who knows the old one, and other sessions end") {
  on_both([](const Place& place) {
    House house(place);
    house.add("anna", {practice()});
    const auto here = try_in(house, std::string(kPassword));
    const auto there = try_in(house, std::string(kPassword));
    REQUIRE((here && there));
    const auto change = [&](const std::string& current, const std::string& wanted) {
      return change_password(*house.database, house.hasher, here->actor, {current, wanted, "192.0.2.1"}, kNow);
    };
    const auto refused = change("mis", "kort");
    REQUIRE_FALSE(refused);
    REQUIRE(refused.refusal().problems.size() == 2);
    CHECK(refused.refusal().problems[0].field == "new");
    CHECK(refused.refusal().problems[1].field == "current");
    CHECK_FALSE(change(std::string(kPassword), std::string(kPassword)));
    REQUIRE(change(std::string(kPassword), kOther));
    CHECK(actor_of_session(*house.database, here->secret, kNow));
    CHECK_FALSE(actor_of_session(*house.database, there->secret, kNow));
    CHECK_FALSE(try_in(house, std::string(kPassword)));
    CHECK(try_in(house, kOther));
  });
}

TEST_CASE("a link lets choose a password once, within its time, and is the last one made") {
  on_both([](const Place& place) {
    House house(place);
    const auto id = house.add("anna", {practice()});
    const auto session = try_in(house, std::string(kPassword));
    REQUIRE(session);
    const auto choose = [&](const std::string& link, const std::string& password, const base::Instant& now) {
      return choose_password(*house.database, house.hasher, {link, password}, now);
    };
    const auto first = link_for(house, id, LinkKind::Reset);
    const auto link = link_for(house, id, LinkKind::Reset);
    CHECK_FALSE(choose(first, kOther, kNow));
    CHECK_FALSE(choose(link, kOther, later(kResetSeconds)));
    const auto weak = choose(link, "kort", kNow);
    REQUIRE_FALSE(weak);
    CHECK(weak.refusal().problems[0].field == "password");
    REQUIRE(choose(link, kOther, later(kResetSeconds - 1)));
    CHECK_FALSE(choose(link, kOther, kNow));
    CHECK_FALSE(actor_of_session(*house.database, session->secret, kNow));
    CHECK(try_in(house, kOther));
  });
}

TEST_CASE("to ask for a reset tells nothing, and puts a mail without a secret in the queue") {
  on_both([](const Place& place) {
    House house(place);
    const auto id = house.add("anna", {practice()});
    const auto ask = [&](const std::string& email) {
      return request_reset(*house.database, {email, "192.0.2.1"}, kNow);
    };
    CHECK(ask("anna@voorbeeld.nl"));
    CHECK(ask("niemand@voorbeeld.nl"));
    storage::Reading reading(*house.database);
    const auto payloads =
        reading.rows<std::string>("SELECT payload FROM job WHERE kind = 'access.mail' ORDER BY payload");
    REQUIRE(payloads.size() == 2);
    CHECK(std::get<0>(payloads[0]) == R"({"personId":"","kind":"reset"})");
    CHECK(std::get<0>(payloads[1]) == R"({"personId":")" + id + R"(","kind":"reset"})");
    CHECK(reading.value<std::int64_t>("SELECT COUNT(*) FROM one_time_link") == 0);
  });
}

TEST_CASE("a code is turned on with proof, brings the roles that need it, and is not replaced") {
  on_both([](const Place& place) {
    House house(place);
    house.add("anna", {{{Role::Board, ""}, std::nullopt, std::nullopt}});
    const auto here = try_in(house, std::string(kPassword));
    const auto there = try_in(house, std::string(kPassword));
    REQUIRE((here && there));
    CHECK(here->actor.roles.empty());
    CHECK_FALSE(turn_on_totp(*house.database, here->actor, "123456", kNow));
    const auto made = begin_totp(*house.database, here->actor, kNow);
    REQUIRE(made);
    CHECK(made->uri.find(made->secret) != std::string::npos);
    const auto code = totp_code(made->secret, kNow);
    CHECK_FALSE(turn_on_totp(*house.database, here->actor, code == "000000" ? "000001" : "000000", kNow));
    REQUIRE(turn_on_totp(*house.database, here->actor, code, kNow));
    CHECK(actor_of_session(*house.database, here->secret, kNow)->roles.size() == 1);
    CHECK_FALSE(actor_of_session(*house.database, there->secret, kNow));
    CHECK_FALSE(begin_totp(*house.database, here->actor, kNow));
    CHECK_FALSE(turn_on_totp(*house.database, here->actor, totp_code(made->secret, later(30)), later(30)));
    // The step of the proof counts as used.
    CHECK_FALSE(try_in(house, std::string(kPassword), code));
    CHECK(try_in(house, std::string(kPassword), totp_code(made->secret, later(60)), later(60)));
  });
}

TEST_CASE("a key is for one organisation, without the roles that need a code, until it ends or is revoked") {
  on_both([](const Place& place) {
    House house(place);
    const auto id = house.add(
        "anna", {practice(), {{Role::Practice, "org-ander"}, {}, {}}, {{Role::Board, ""}, {}, {}}}, new_totp_secret());
    const auto actor = house.actor(id);
    REQUIRE(actor.roles.size() == 3);
    const auto today = day_of(kNow);
    const auto make = [&](const std::string& organisation, std::int64_t days) {
      return create_api_key(*house.database, actor, {"koppeling", organisation, true, base::add_days(today, days)},
                            kNow);
    };
    CHECK_FALSE(make("org-niet", 10));
    CHECK_FALSE(make("", 10));  // the board
    CHECK_FALSE(make("org-lid", 0));
    CHECK_FALSE(make("org-lid", kKeyDaysMax + 1));
    const auto made = make("org-lid", 10);
    REQUIRE(made);
    CHECK(made->secret.starts_with(kKeyPrefix));
    const auto holder = actor_of_key(*house.database, made->secret, kNow);
    REQUIRE(holder);
    CHECK(holder->read_only);
    CHECK(holder->actor.session_id.empty());
    CHECK(holder->actor.roles == std::vector<Assignment>{{Role::Practice, "org-lid"}});
    CHECK(actor_of_key(*house.database, made->secret, later(10 * base::kSecondsPerDay)));
    CHECK_FALSE(actor_of_key(*house.database, made->secret, later(11 * base::kSecondsPerDay)));
    const auto other = house.add("bob", {practice()});
    CHECK_FALSE(revoke_api_key(*house.database, house.actor(other), made->key.id, kNow));
    REQUIRE(revoke_api_key(*house.database, actor, made->key.id, kNow));
    CHECK_FALSE(actor_of_key(*house.database, made->secret, kNow));
  });
}

}  // namespace
}  // namespace hecht::access
