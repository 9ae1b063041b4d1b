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
    case Deadline::Kind::Period:
      json.set("period", true);
      json.set("days", deadline.days ? Json(*deadline.days) : Json());
      json.set("setting", deadline.setting.empty() ? Json() : Json(deadline.setting));
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

Json stage_names(const Process& process, const std::vector<int>& stages) {
  Json::Array names;
  for (const int stage : stages) names.emplace_back(process.stages[static_cast<std::size_t>(stage)].id);
  return names;
}

std::string fact_name(const Scheme& scheme, int fact) { return scheme.facts[static_cast<std::size_t>(fact)].name; }

Json reports_json(const Scheme& scheme, const Reports& reports) {
  Json json{Json::Object{}};
  json.set("transition", scheme.process.transitions[static_cast<std::size_t>(reports.transition)].id);
  json.set("since", fact_name(scheme, reports.since));
  json.set("stages", stage_names(scheme.process, reports.stages));
  json.set("every", reports.every);
  json.set("during", reports.during);
  json.set("afterwards", reports.afterwards);
  return json;
}

Json guidance_json(const Scheme& scheme, const Guidance& guidance, Language language) {
  Json json{Json::Object{}};
  json.set("since", fact_name(scheme, guidance.since));
  json.set("months", Json(Json::Array{guidance.months_min, guidance.months_max}));
  json.set("stages", stage_names(scheme.process, guidance.stages));
  json.set("right", guidance.right);
  Json::Array points;
  for (const auto& each : guidance.points) {
    Json point{Json::Object{}};
    point.set("id", each.id);
    point.set("title", each.title.in(language));
    points.push_back(std::move(point));
  }
  json.set("points", std::move(points));
  return json;
}

Json places_json(const Scheme& scheme, const Places& places) {
  Json json{Json::Object{}};
  json.set("waiting", stage_names(scheme.process, places.waiting));
  json.set("admitted", scheme.process.stages[static_cast<std::size_t>(places.admitted)].id);
  json.set("right", places.right);
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
  const Process& process = scheme.process;
  json.set("reports", process.reports ? reports_json(scheme, *process.reports) : Json());
  json.set("guidance", process.guidance ? guidance_json(scheme, *process.guidance, language) : Json());
  json.set("places", process.places ? places_json(scheme, *process.places) : Json());
  return json;
}

}  // namespace hecht::schemes
