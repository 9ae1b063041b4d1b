#include "schemes/describe.h"

namespace hecht::schemes {

using base::Json;
using base::Language;

std::string asked_id(Asked asked) {
  switch (asked) {
    case Asked::Reason:
      return "reason";
    case Asked::Amount:
      return "amount";
    case Asked::Letter:
      return "letter";
    case Asked::Questions:
      return "questions";
    case Asked::Answers:
      return "answers";
    case Asked::Advice:
      return "advice";
    case Asked::Receipt:
      return "receipt";
  }
  return {};
}

std::string part_id(TextPart part) { return part == TextPart::Plan ? "plan" : "results"; }

std::string edits_id(Edits edits) { return edits == Edits::All ? "all" : edits == Edits::Asked ? "asked" : "none"; }

namespace {

Json text_or_null(const Text& text, Language language) { return text.nl.empty() ? Json() : Json(text.in(language)); }

Json stage_json(const Stage& stage, Language language) {
  Json json{Json::Object{}};
  json.set("id", stage.id);
  json.set("title", stage.title.in(language));
  json.set("who", stage.who);
  json.set("deadline", text_or_null(stage.deadline, language));
  json.set("guard", stage.guard ? Json(stage.guard->text) : Json());
  json.set("edits", edits_id(stage.edits));
  json.set("clockStopped", stage.clock_stopped);
  json.set("final", stage.final);
  return json;
}

Json deadline_json(const Scheme& scheme, const Deadline& deadline) {
  Json json{Json::Object{}};
  switch (deadline.kind) {
    case Deadline::Kind::Days:
      json.set("days", deadline.days ? Json(*deadline.days) : Json());
      json.set("setting", deadline.setting.empty() ? Json() : Json(deadline.setting));
      break;
    case Deadline::Kind::Round:
      json.set("round", true);
      break;
    case Deadline::Kind::Fact:
      json.set("fact", scheme.facts[static_cast<std::size_t>(deadline.fact)].name);
      break;
  }
  return json;
}

Json transition_json(const Scheme& scheme, const Transition& transition, Language language) {
  const auto& stages = scheme.process.stages;
  Json json{Json::Object{}};
  json.set("id", transition.id);
  json.set("title", transition.title.in(language));
  Json::Array from;
  for (const int stage : transition.from) from.emplace_back(stages[static_cast<std::size_t>(stage)].id);
  json.set("from", std::move(from));
  // Null is back to the stage that it came from.
  json.set("to", transition.to == kBack ? Json() : Json(stages[static_cast<std::size_t>(transition.to)].id));
  json.set("right", transition.right);
  json.set("when", transition.when ? Json(transition.when->text) : Json());
  Json::Array guards;
  for (const auto& guard : transition.guards) {
    Json each{Json::Object{}};
    each.set("test", guard.test.text);
    each.set("text", guard.text.in(language));
    guards.push_back(std::move(each));
  }
  json.set("guards", std::move(guards));
  Json::Array asks;
  for (const Asked asked : transition.asks) asks.emplace_back(asked_id(asked));
  json.set("asks", std::move(asks));
  json.set("freezes", transition.freezes);
  json.set("deadline", transition.deadline ? deadline_json(scheme, *transition.deadline) : Json());
  return json;
}

Json text_json(const ProcessText& text, Language language) {
  Json json{Json::Object{}};
  json.set("id", text.id);
  json.set("part", part_id(text.part));
  json.set("title", text.title.in(language));
  json.set("help", text_or_null(text.help, language));
  json.set("when", text.when ? Json(text.when->text) : Json());
  return json;
}

Json letter_json(const Process& process, const Letter& letter, Language language) {
  Json json{Json::Object{}};
  json.set("id", letter.id);
  json.set("transition", process.transitions[static_cast<std::size_t>(letter.transition)].id);
  json.set("when", letter.when ? Json(letter.when->text) : Json());
  json.set("title", letter.title.in(language));
  Json::Array paragraphs;
  for (const auto& paragraph : letter.paragraphs) paragraphs.emplace_back(paragraph.in(language));
  json.set("paragraphs", std::move(paragraphs));
  return json;
}

}  // namespace

Json process_json(const Scheme& scheme, Language language) {
  Json json{Json::Object{}};
  Json::Array stages;
  for (const auto& stage : scheme.process.stages) stages.push_back(stage_json(stage, language));
  json.set("stages", std::move(stages));
  Json::Array transitions;
  for (const auto& each : scheme.process.transitions) transitions.push_back(transition_json(scheme, each, language));
  json.set("transitions", std::move(transitions));
  Json::Array texts;
  for (const auto& text : scheme.process.texts) texts.push_back(text_json(text, language));
  json.set("texts", std::move(texts));
  Json::Array letters;
  for (const auto& letter : scheme.process.letters) letters.push_back(letter_json(scheme.process, letter, language));
  json.set("letters", std::move(letters));
  json.set("consent", scheme.process.runs() ? Json(scheme.process.consent) : Json());
  Json::Array unique;
  for (const int fact : scheme.process.unique) unique.emplace_back(scheme.facts[static_cast<std::size_t>(fact)].name);
  json.set("unique", std::move(unique));
  return json;
}

}  // namespace hecht::schemes
