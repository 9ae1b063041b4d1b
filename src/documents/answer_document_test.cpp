#include "documents/answer_document.h"

#include "schemes/question.h"
#include "schemes/test_support.h"

namespace hecht::documents {
namespace {

// All words of a document, one block per line.
std::string words_of(const Document& document) {
  std::string text;
  for (const auto& block : document.blocks) {
    if (const auto* heading = std::get_if<Heading>(&block)) text += heading->text + "\n";
    if (const auto* paragraph = std::get_if<Paragraph>(&block)) text += paragraph->text + "\n";
    if (const auto* verdict = std::get_if<Verdict>(&block)) text += verdict->text + ": " + verdict->detail + "\n";
    if (const auto* bullets = std::get_if<Bullets>(&block)) {
      for (const auto& item : bullets->items) text += item + "\n";
    }
  }
  return text;
}

TEST_CASE("the document of an answer says the outcome, the amounts, every condition and its source") {
  const auto catalogue = schemes::testing::catalogue_of({schemes::testing::source_path("schemes")});
  const base::Date day{2023, 2, 1};
  const auto scheme = catalogue.find("lzv-hozk@2023", day);
  REQUIRE(scheme.ok());
  const auto facts = base::parse_json(R"({"ingeschreven patiënten": 4189, "andere disciplines": []})");
  REQUIRE(facts.ok());
  const auto question = schemes::make_question(*scheme, *facts, day);
  REQUIRE(question.ok());
  const auto answer = schemes::answer(*question, base::Language::Dutch);
  const auto document = answer_document(answer, "hecht 0", {0, 0});
  const std::string text = words_of(document);
  CHECK(document.title == answer.scheme->title.nl);
  CHECK(text.find("NEE: aan 2 voorwaarden is niet voldaan") != std::string::npos);
  CHECK(text.find("plafond: € 31.417,50 per jaar") != std::string::npos);
  for (const auto& each : answer.conditions) {
    CHECK(text.find(each.condition->text.nl) != std::string::npos);
    CHECK(text.find(each.condition->source.section) != std::string::npos);
  }
  CHECK(text.find(answer.facts_hash) != std::string::npos);
}

}  // namespace
}  // namespace hecht::documents
