#include "http/described.h"

#include <doctest/doctest.h>

namespace hecht::http {
namespace {

enum class Kind { Practice, HomeCare };
BOOST_DESCRIBE_ENUM(Kind, Practice, HomeCare)

struct Member {
  std::string name;
  std::optional<base::Date> from_date;
};
BOOST_DESCRIBE_STRUCT(Member, (), (name, from_date))

struct Everything {
  bool active = false;
  std::int64_t count = 0;
  Kind kind = Kind::Practice;
  base::Money amount;
  std::optional<base::Instant> paid_at;
  std::vector<Member> members;
  base::Json extra;
};
BOOST_DESCRIBE_STRUCT(Everything, (), (active, count, kind, amount, paid_at, members, extra))

base::Json parsed(std::string_view text) {
  auto json = base::parse_json(text);
  REQUIRE(json.ok());
  return std::move(*json);
}

constexpr std::string_view kText =
    R"({"active":true,"count":5000000000,"kind":"home-care","amount":"12.50","paidAt":"2023-04-01T21:59:59Z",)"
    R"("members":[{"name":"De Brug","fromDate":"2023-01-01"},{"name":"Zuid","fromDate":null}],"extra":{"a":1}})";

TEST_CASE("a described struct is read and written the same") {
  const auto value = from_json<Everything>(parsed(kText));
  REQUIRE(value.ok());
  CHECK(value->count == 5'000'000'000);
  CHECK(value->kind == Kind::HomeCare);
  CHECK(value->amount == base::Money::from_cents(1250));
  CHECK(value->members[0].from_date == base::make_date(2023, 1, 1));
  CHECK_FALSE(value->members[1].from_date);
  CHECK(to_json(*value).to_string() == kText);
}

TEST_CASE("every mistake is named by its path, all at once") {
  const auto value = from_json<Everything>(
      parsed(R"({"active":"ja","count":1.5,"kind":"homecare","amount":"1.234","members":[{"nam":"x"},7],"extra":1})"));
  REQUIRE_FALSE(value.ok());
  std::vector<std::string> fields;
  for (const auto& problem : value.problems()) fields.push_back(problem.field);
  CHECK(fields == std::vector<std::string>{"active", "count", "kind", "amount", "members[0].nam", "members[0].name",
                                           "members[1]"});
  CHECK(value.problems()[2].remedy.en == "choose from: practice and home-care");
  CHECK(value.problems()[4].remedy.nl == "bedoelde u ‘name’?");
}

TEST_CASE("a refusal shows no BSN and no endless text") {
  const auto value = from_json<Member>(parsed(R"({"name":1,"fromDate":"123456782 )" + std::string(500, 'x') + "\"}"));
  REQUIRE_FALSE(value.ok());
  const std::string& message = value.problems()[1].message.nl;
  CHECK(message.find("123456782") == std::string::npos);
  CHECK(message.size() < 120);
}

TEST_CASE("the schema names what may be left out and refers to structs by name") {
  Definitions definitions;
  shape<Everything>().describe(definitions);
  CHECK(definitions.at("Member").to_string() ==
        R"({"type":"object","required":["name"],"properties":{"name":{"type":"string"},)"
        R"("fromDate":{"type":["string","null"],"format":"date"}}})");
  CHECK(definitions.at("Everything").find("properties")->find("members")->to_string() ==
        R"({"type":"array","items":{"$ref":"#/components/schemas/Member"}})");
  CHECK(definitions.at("Everything").find("properties")->find("kind")->to_string() ==
        R"({"type":"string","enum":["practice","home-care"]})");
  CHECK(page_shape<Member>().name == "MemberPage");
}

}  // namespace
}  // namespace hecht::http
