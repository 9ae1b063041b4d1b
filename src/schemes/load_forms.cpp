// What an applicant is asked to write, the letters that an application ends in, and which facts it has to itself.
#include <algorithm>

#include "schemes/letters.h"
#include "schemes/loader.h"
#include "schemes/phrases.h"

namespace hecht::schemes {

// A process that is not run has no one to write or to answer.
void Loader::without_forms(const YamlNode& node) {
  for (const auto* const key : {"texts", "letters", "consent", "unique", "reports", "guidance", "places"}) {
    if (const YamlNode* at = node.find(key))
      reader_.problem(*at, phrases::kFormsWithoutWay, {key}, phrases::kAddWay, {key});
  }
}

void Loader::forms(const YamlNode& node) {
  Process& process = scheme_.process;
  std::vector<std::string> seen;
  const YamlNode* texts = node.find("texts");
  if (texts != nullptr && reader_.is_sequence(*texts)) {
    for (const auto& item : texts->items) {
      if (!reader_.is_map(item)) continue;
      process.texts.push_back(process_text(item));
      if (const YamlNode* id = item.find("id")) unique(*id, process.texts.back().id, seen);
    }
    limit(node, "texts", process.texts.size(), kProcessTextsMax);
  }
  seen.clear();
  const YamlNode* letters = node.find("letters");
  if (letters != nullptr && reader_.is_sequence(*letters)) {
    for (const auto& item : letters->items) {
      if (!reader_.is_map(item)) continue;
      process.letters.push_back(letter(item));
      if (const YamlNode* id = item.find("id")) unique(*id, process.letters.back().id, seen);
    }
    limit(node, "letters", process.letters.size(), kLettersMax);
  }
  if (node.find("consent") != nullptr) process.consent = right(node, "consent");
  unique_facts(node);
}

ProcessText Loader::process_text(const YamlNode& node) {
  reader_.allow(node, {"id", "part", "title", "help", "when"});
  const bool results = reader_.one_of(node, "part", {"plan", "results"}, true) == "results";
  return {reader_.scalar(node, "id", true), results ? TextPart::Results : TextPart::Plan,
          reader_.text(node, "title", true), reader_.text(node, "help", false), when(node)};
}

Letter Loader::letter(const YamlNode& node) {
  reader_.allow(node, {"id", "transition", "when", "title", "paragraphs"});
  Letter result{reader_.scalar(node, "id", true), letter_transition(node), when(node),
                reader_.text(node, "title", true), reader_.texts(node, "paragraphs")};
  if (const YamlNode* title = node.find("title")) check_words(*title);
  const YamlNode* paragraphs = reader_.require(node, "paragraphs");
  if (paragraphs == nullptr) return result;
  if (paragraphs->kind == YamlNode::Kind::Sequence && paragraphs->items.empty())
    reader_.problem(*paragraphs, phrases::kEmptyList, {"paragraphs"}, phrases::kAddParagraph);
  for (const auto& item : paragraphs->items) check_words(item);
  limit(node, "paragraphs", result.paragraphs.size(), kParagraphsMax);
  return result;
}

int Loader::letter_transition(const YamlNode& node) {
  const std::string id = reader_.scalar(node, "transition", true);
  const YamlNode* at = node.find("transition");
  if (at == nullptr || at->kind != YamlNode::Kind::Scalar) return -1;
  const auto& transitions = scheme_.process.transitions;
  const int index = scheme_.process.transition_index(id);
  if (index < 0) {
    std::vector<std::string> known;
    for (const auto& each : transitions) known.push_back(each.id);
    reader_.problem(*at, phrases::kNoTransition, {id}, base::choose_among(id, known));
    return index;
  }
  const auto& asks = transitions[static_cast<std::size_t>(index)].asks;
  if (std::find(asks.begin(), asks.end(), Asked::Letter) == asks.end())
    reader_.problem(*at, phrases::kNoLetterAsked, {id}, phrases::kAskLetter);
  return index;
}

// In each language of a text.
void Loader::check_words(const YamlNode& node) {
  for (const auto& [key, text] : node.entries) check_words(text);
  const auto unknown = node.kind == YamlNode::Kind::Scalar ? unknown_word(node.text) : std::nullopt;
  if (!unknown) return;
  reader_.problem(node, phrases::kNoLetterWord, {*unknown}, base::choose_from(letter_words_in_braces()));
}

void Loader::unique_facts(const YamlNode& node) {
  const YamlNode* list = node.find("unique");
  if (list == nullptr || !reader_.is_sequence(*list)) return;
  if (list->items.empty()) reader_.problem(*list, phrases::kEmptyList, {"unique"}, phrases::kAddUniqueFact);
  std::vector<std::string> known;
  for (const auto& fact : scheme_.facts) known.push_back(fact.name);
  std::vector<std::string> seen;
  for (const auto& item : list->items) {
    const int index = item.kind == YamlNode::Kind::Scalar ? scheme_.fact_index(item.text) : -1;
    if (index < 0) {
      reader_.problem(item, phrases::kNoFact, {item.text}, base::choose_among(item.text, known));
    } else if (unique(item, item.text, seen)) {
      scheme_.process.unique.push_back(index);
    }
  }
  limit(node, "unique", scheme_.process.unique.size(), kUniqueFactsMax);
}

}  // namespace hecht::schemes
