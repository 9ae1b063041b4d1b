// A small region for the tests of the register: one regional organisation, practices and others, and who acts.
#pragma once

#include <doctest/doctest.h>

#include "register/alliances.h"
#include "register/memberships.h"
#include "register/parties.h"
#include "schemes/catalogue.h"
#include "storage/migrations.h"
#include "storage/test_support.h"

namespace hecht::registry::testing {

inline constexpr base::Instant kNow{1'696'154'400, 0};  // 1 October 2023, 12:00 in Amsterdam

base::Date day(const std::string& text);
std::vector<std::string> all_disciplines();

// One norm for the types `wijkverband` and `lzv`, of the tests' own, so that they do not change with one in force: a GP
// takes part, and there are 3,000 patients.
schemes::Catalogue test_catalogue();

// Runs the test on both databases, with the tables of the register (and more) and the regional organisation "regio".
void on_register(const std::function<void(storage::Database&)>& test, const storage::Migrations& more = {});

access::Actor region_staff();
access::Actor actor_for(access::Role role, const std::string& organisation_id, const std::string& person_id);

// Rows that are there before the test begins.
std::string has_party(storage::Database& database, PartyKind kind, const std::string& name,
                      const std::vector<std::string>& disciplines = {});
std::string has_alliance(storage::Database& database, const std::string& name, const std::vector<std::string>& types);
// Since 2022, and confirmed.
std::string has_member(storage::Database& database, const std::string& alliance_id, const std::string& party_id,
                       const std::optional<std::string>& discipline, MembershipRole role = MembershipRole::Participant);
void has_count(storage::Database& database, const std::string& party_id, std::int64_t count,
               const std::string& reference_date = "2023-07-01");

PartyInput practice_input(const std::string& name);
AllianceInput alliance_input(const std::string& name, const std::string& type);

// The problems of a refused outcome; the test fails when it was not refused for what was sent.
template <class Row>
base::Problems refused(const feature::Outcome<Row>& outcome) {
  const auto* problems = std::get_if<base::Problems>(&outcome);
  REQUIRE(problems != nullptr);
  return *problems;
}
template <class Row>
const Row& saved(const feature::Outcome<Row>& outcome) {
  if (const auto* problems = std::get_if<base::Problems>(&outcome))
    FAIL(base::to_string(problems->front(), base::Language::English));
  const auto* made = feature::done(outcome);
  REQUIRE(made != nullptr);
  return made->row;
}
inline std::vector<std::string> fields(const base::Problems& problems) {
  std::vector<std::string> names;
  for (const auto& each : problems) names.push_back(each.field);
  return names;
}

}  // namespace hecht::registry::testing
