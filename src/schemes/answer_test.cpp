// The answer as JSON and as text, in the shape that the contract fixes.
#include "schemes/answer.h"

#include <doctest/doctest.h>

#include "base/sha256.h"
#include "schemes/case_pool.h"

namespace hecht::schemes {
namespace {

using base::Json;
using base::Language;
using testing::day;

const std::string kLzv = "lzv-hozk@2023";
const std::string kProgram = "hecht 9.9.9";

Json json_of(const testing::Situation& situation, Language language = Language::Dutch) {
  return to_json(testing::answered(situation.scheme, situation.facts, situation.date, language), kProgram);
}

Json lzv(const std::string& object, const std::string& date = "2023-02-01", Language language = Language::Dutch) {
  const SchemePtr scheme = testing::scheme(kLzv);
  return json_of({scheme, testing::base_with(*scheme, object), day(date)}, language);
}

std::string keys_of(const Json& json) {
  std::string text;
  for (const auto& [key, value] : *json.as_object()) text += (text.empty() ? "" : " ") + key;
  return text;
}

const Json& at(const Json& json, const std::string& key) {
  const Json* found = json.find(key);
  REQUIRE_MESSAGE(found != nullptr, key);
  return *found;
}

bool is_text(const Json& json) { return json.as_string() != nullptr && !json.as_string()->empty(); }
bool is_text_or_null(const Json& json) { return json.is_null() || is_text(json); }

bool is_one_of(const Json& json, const std::vector<std::string>& choices) {
  return json.as_string() != nullptr && std::find(choices.begin(), choices.end(), *json.as_string()) != choices.end();
}

// "31425.00"
bool is_money(const Json& json) {
  if (json.as_string() == nullptr) return false;
  const std::string& text = *json.as_string();
  const auto number = base::Decimal::parse_exact(text);
  return number && number->to_scaled(2) && number->to_fixed(2) == text;
}

bool is_date(const Json& json) {
  return json.as_string() != nullptr && base::parse_date(*json.as_string()).has_value();
}

const std::vector<std::string> kOutcomes = {"yes", "no", "unknown", "undetermined"};

void check_source(const Json& source) {
  CHECK(keys_of(source) == "document section");
  CHECK(is_text(at(source, "document")));
  CHECK(at(source, "section").as_string() != nullptr);
}

void check_amount(const Json& amount, bool yes) {
  for (const char* key : {"id", "unit", "text"}) CHECK(is_text(at(amount, key)));
  const Json& value = at(amount, "value");
  CHECK((value.is_null() || is_money(value)));
  for (const char* key : {"from", "to"}) {
    if (amount.find(key) == nullptr) continue;
    CHECK(value.is_null());
    CHECK(is_money(at(amount, key)));
  }
  REQUIRE(at(amount, "applies").as_bool() != nullptr);
  CHECK(*at(amount, "applies").as_bool() == yes);
  check_source(at(amount, "source"));
}

void check_condition(const Json& condition) {
  for (const char* key : {"id", "text", "reason"}) CHECK(is_text(at(condition, key)));
  CHECK(is_one_of(at(condition, "level"), {"must", "should", "info"}));
  CHECK(is_one_of(at(condition, "outcome"), kOutcomes));
  CHECK(is_text_or_null(at(condition, "remedy")));
  check_source(at(condition, "source"));
}

void check_missing(const Json& missing) {
  for (const char* key : {"fact", "question", "who"}) CHECK(is_text(at(missing, key)));
  REQUIRE(at(missing, "settles").as_array() != nullptr);
  CHECK_FALSE(at(missing, "settles").as_array()->empty());
  for (const auto& id : *at(missing, "settles").as_array()) CHECK(is_text(id));
}

void check_answer(const Json& json) {
  CHECK(keys_of(json) ==
        "scheme version status date outcome round amounts conditions missing changes readings receipt");
  for (const char* key : {"scheme", "version", "status"}) CHECK(is_text(at(json, key)));
  CHECK(is_date(at(json, "date")));
  CHECK(is_one_of(at(json, "outcome"), kOutcomes));
  CHECK((at(json, "round").is_null() || is_date(at(json, "round"))));
  const bool yes = *at(json, "outcome").as_string() == "yes";
  for (const auto& each : *at(json, "amounts").as_array()) check_amount(each, yes);
  for (const auto& each : *at(json, "conditions").as_array()) check_condition(each);
  for (const auto& each : *at(json, "missing").as_array()) check_missing(each);
  for (const auto& each : *at(json, "changes").as_array()) {
    CHECK(is_text(at(each, "text")));
    REQUIRE(at(each, "facts").as_object() != nullptr);
    CHECK_FALSE(at(each, "facts").as_object()->empty());
  }
  for (const auto& each : *at(json, "readings").as_array()) {
    CHECK(keys_of(each) == "id text alternatives");
    CHECK(at(each, "alternatives").as_array() != nullptr);
  }
  CHECK(keys_of(at(json, "receipt")) == "schemeHash factsHash program");
}

// The keys an object of a list has beyond those of the contract.
std::string extra_keys(const Json& list, const std::vector<std::string>& contract) {
  std::string text;
  for (const auto& each : *list.as_array()) {
    for (const auto& [key, value] : *each.as_object()) {
      const bool known = std::find(contract.begin(), contract.end(), key) != contract.end();
      if (!known && text.find(key) == std::string::npos) text += key + " ";
    }
  }
  return text;
}

}  // namespace

TEST_CASE("every answer to every worked case has the keys and shapes of the contract, in both languages") {
  for (const auto& situation : testing::situations_of_cases()) {
    for (const auto language : {Language::Dutch, Language::English}) {
      CAPTURE(testing::shown(situation));
      const Json json = json_of(situation, language);
      check_answer(json);
      const auto again = base::parse_json(json.to_pretty_string());
      REQUIRE(again.ok());
      CHECK(*again == json);
    }
  }
}

TEST_CASE("an answer has no key that the contract does not have") {
  for (const auto& object :
       {R"({"ingeschreven patiënten": 4189, "deelt best practices": null})", R"({"gevraagd bedrag": null})"}) {
    const Json json = lzv(object);
    CHECK(extra_keys(at(json, "amounts"), {"id", "value", "from", "to", "unit", "applies", "text", "source"}) == "");
    CHECK(extra_keys(at(json, "conditions"), {"id", "level", "outcome", "text", "reason", "source", "remedy"}) == "");
    CHECK(extra_keys(at(json, "missing"), {"fact", "question", "who", "settles"}) == "");
    CHECK(extra_keys(at(json, "changes"), {"text", "facts"}) == "");
  }
}

TEST_CASE("the head of an answer names scheme, version, status, day, outcome and round") {
  const Json json = lzv(R"({"indiendatum": "2023-04-01T23:59:59+02:00"})", "2023-04-01");
  CHECK(*at(json, "scheme").as_string() == "lzv-hozk");
  CHECK(*at(json, "version").as_string() == "2023");
  CHECK(*at(json, "status").as_string() == "vastgesteld");
  CHECK(*at(json, "date").as_string() == "2023-04-01");
  CHECK(*at(json, "outcome").as_string() == "yes");
  CHECK(*at(json, "round").as_string() == "2023-04-01");
  CHECK(*at(at(json, "receipt"), "program").as_string() == kProgram);
  CHECK(*at(at(json, "receipt"), "schemeHash").as_string() ==
        base::sha256_hex(testing::file_text("schemes/lzv-hozk@2023.yaml")));
}

TEST_CASE("amounts are money as text, known also beside a no, and apply only to a yes") {
  const auto amount = [](const Json& json, std::size_t index) { return (*at(json, "amounts").as_array())[index]; };
  const Json yes = lzv("{}");
  CHECK(*at(amount(yes, 0), "value").as_string() == "31425.00");
  CHECK(*at(amount(yes, 0), "unit").as_string() == "EUR/jaar");
  CHECK(*at(amount(yes, 0), "applies").as_bool());
  const Json no = lzv(R"({"ingeschreven patiënten": 4189})");
  CHECK(*at(amount(no, 0), "value").as_string() == "31417.50");
  CHECK_FALSE(*at(amount(no, 0), "applies").as_bool());
  const Json open = lzv(R"({"gevraagd bedrag": null})");
  CHECK(at(amount(open, 1), "value").is_null());
  CHECK(*at(amount(open, 1), "from").as_string() == "0.00");
  CHECK(*at(amount(open, 1), "to").as_string() == "31425.00");
  CHECK(amount(yes, 0).find("from") == nullptr);
}

TEST_CASE("a change in JSON holds the facts as a facts file would") {
  const Json json = lzv(R"({"ingeschreven patiënten": 4189})");
  REQUIRE(at(json, "changes").as_array()->size() == 1);
  const Json& change = at(json, "changes").as_array()->front();
  CHECK(at(change, "facts").to_string() == R"({"ingeschreven patiënten":4190})");
}

TEST_CASE("another reading with a formula is calculated beside its amount") {
  const SchemePtr scheme = testing::scheme("zonmw-uitvoering@2024");
  const Json json = json_of({scheme, testing::base_with(*scheme), day("2024-06-01")});
  std::string values;
  for (const auto& reading : *at(json, "readings").as_array()) {
    if (*at(reading, "id").as_string() != "volle blokken") continue;
    for (const auto& other : *at(reading, "alternatives").as_array()) {
      if (other.find("value") != nullptr)
        values += *at(other, "amount").as_string() + " " + *at(other, "value").as_string() + "; ";
    }
  }
  CHECK(values == "wijkbedrag 770000.00; wijkbedrag 766165.75; ");
}

TEST_CASE("the receipt is the same for the same facts, whatever their order or spelling, and another for other facts") {
  const SchemePtr scheme = testing::scheme(kLzv);
  const auto hash = [&](const std::string& object) {
    return testing::answered(scheme, testing::facts(*scheme, object), day("2023-02-01")).facts_hash;
  };
  const std::string first = hash(R"({"ingeschreven patiënten": 4190, "gevraagd bedrag": 40000})");
  CHECK(first.size() == 64);
  CHECK(hash(R"({"gevraagd bedrag": "40000.00", "ingeschreven patiënten": 4190})") == first);
  CHECK(hash(R"({"gevraagd bedrag": 40000, "ingeschreven patiënten": 4190, "aantal praktijken": null})") == first);
  CHECK(hash(R"({"gevraagd bedrag": 40000, "ingeschreven patiënten": 4191})") != first);
  CHECK(hash(R"({"gevraagd bedrag": 40000})") != first);
  CHECK(hash(R"({"andere disciplines": [null]})") != hash(R"({"andere disciplines": []})"));
}

TEST_CASE("every fact counts in the receipt") {
  for (const auto& scheme : testing::every_scheme().schemes()) {
    const auto known = facts_of_case(*scheme, scheme->cases.front());
    const auto nothing = testing::facts(*scheme, "{}");
    const auto hash = [&](const std::vector<feel::Value>& facts) {
      return testing::answered(scheme, facts, scheme->valid_from).facts_hash;
    };
    for (std::size_t i = 0; i < known.size(); ++i) {
      CAPTURE(scheme->facts[i].name);
      auto one = nothing;
      one[i] = known[i];
      if (known[i].as_unknown() == nullptr) CHECK(hash(one) != hash(nothing));
    }
  }
}

TEST_CASE("the answer is the same whoever asks again") {
  const auto situations = testing::situations_of_cases();
  for (std::size_t i = 0; i < situations.size(); i += 7) {
    CHECK(json_of(situations[i]).to_string() == json_of(situations[i]).to_string());
  }
}

TEST_CASE("the text opens with scheme, day and outcome, and closes with the receipt") {
  const SchemePtr scheme = testing::scheme(kLzv);
  const auto text = [&](const std::string& object, Language language) {
    return to_text(testing::answered(scheme, testing::base_with(*scheme, object), day("2023-02-01"), language),
                   kProgram);
  };
  const std::string no = text(R"({"ingeschreven patiënten": 4189})", Language::Dutch);
  CHECK(
      no.starts_with("Lokaal zorgverband 2023 (lzv-hozk@2023)\n"
                     "Toets op 1 februari 2023; telt voor de indieningsdatum 1 februari 2023; status: vastgesteld\n"));
  CHECK(no.find("\nNEE – aan één voorwaarde is niet voldaan\n") != std::string::npos);
  CHECK(no.find("    4.189 ingeschreven patiënten is 1 minder dan 2 × 2.095 = 4.190.\n") != std::string::npos);
  CHECK(no.find("  – 4.190 ingeschreven patiënten in plaats van 4.189 (1 meer).\n") != std::string::npos);
  CHECK(no.ends_with(kProgram + "\n"));
  const std::string yes = text("{}", Language::English);
  CHECK(yes.find("\nYES – all conditions are met\n  plafond: €31,425.00 per jaar\n") != std::string::npos);
  CHECK(
      text(R"({"deelt best practices": null})", Language::Dutch).find("\nNOG ONBEKEND – er ontbreken nog gegevens\n") !=
      std::string::npos);
  CHECK(text(R"({"samenloop Zilveren Kruis": "andere activiteit"})", Language::Dutch)
            .find("\nONBEPAALD – de bron laat dit open; een mens beslist\n") != std::string::npos);
}

}  // namespace hecht::schemes
