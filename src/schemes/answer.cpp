#include "schemes/answer.h"

#include <algorithm>

#include "base/sha256.h"
#include "schemes/explain_phrases.h"
#include "schemes/facts.h"
#include "schemes/words.h"

namespace hecht::schemes {

using base::Json;
using base::Language;
using feel::Value;

namespace {

// What makes the facts of one check recognisable: all known facts, in the order of the scheme.
std::string hash_facts(const Question& question) {
  Json facts{Json::Object{}};
  for (std::size_t i = 0; i < question.facts.size(); ++i) {
    const Fact& fact = question.scheme->facts[i];
    facts.set(fact.name, fact_to_json(fact, question.facts[i]));
  }
  return base::sha256_hex(facts.to_string());
}

}  // namespace

std::string full_sentence(std::string text) {
  if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') text[0] = static_cast<char>(text[0] - 'a' + 'A');
  if (!text.empty() && text.back() != '.') text += '.';
  return text;
}

namespace {

class Answerer {
 public:
  Answerer(const Question& question, const Assessment& assessment, Language language)
      : question_(question),
        scheme_(*question.scheme),
        assessment_(assessment),
        language_(language),
        words_(scheme_, assessment_, language) {}

  ConditionAnswer condition(std::size_t index) {
    const Condition& condition = scheme_.conditions[index];
    const ConditionResult& result = assessment_.conditions[index];
    const Text& given = condition.because[static_cast<std::size_t>(result.outcome)];
    const std::string reason = given.nl.empty() ? full_sentence(words_.because(condition.test)) : given.in(language_);
    return {&condition, result.level, result.outcome, reason};
  }

  AmountAnswer amount(std::size_t index) {
    const Amount& amount = scheme_.amounts[index];
    const AmountResult& result = assessment_.amounts[index];
    std::string text;
    if (result.value) {
      text = words_.calculation(amount.formula, amount.unit);
    } else if (result.undetermined) {
      text = say(phrases::kOpenAmount);
    } else if (result.waits_for == 0) {
      text = say(phrases::kNoAmount);
    } else {
      text = say(phrases::kWaitsFor, {words_.fact_names(result.waits_for)});
    }
    return {&amount, result, full_sentence(text)};
  }

  ChangeAnswer change(const Change& change) {
    ChangeAnswer result;
    result.outcome = change.outcome;
    for (const auto& each : change.facts) {
      const Fact& fact = scheme_.facts[static_cast<std::size_t>(each.fact)];
      if (!result.text.empty()) result.text += say(phrases::kAnd);
      result.text += change_text(fact, each, question_.facts[static_cast<std::size_t>(each.fact)]);
      result.facts.emplace_back(&fact, fact_to_json(fact, each.value));
    }
    if (change.outcome == Outcome::Unknown) result.text = say(phrases::kChangeStillUnknown, {result.text});
    if (change.outcome == Outcome::Undetermined) result.text = say(phrases::kChangeStillOpen, {result.text});
    result.text = full_sentence(result.text);
    return result;
  }

  ReadingAnswer reading(const Reading& reading) {
    ReadingAnswer result{&reading, {}};
    for (const auto& alternative : reading.alternatives) {
      AlternativeAnswer other{&alternative, std::nullopt};
      if (alternative.formula) {
        const Value value = words_.value_of(*alternative.formula->root);
        if (value.as_number() != nullptr) other.value = *value.as_number();
      }
      result.alternatives.push_back(other);
    }
    return result;
  }

 private:
  [[nodiscard]] std::string say(const base::Phrase& phrase, const std::vector<std::string>& arguments = {}) const {
    return base::say(language_, phrase, arguments);
  }

  std::string change_text(const Fact& fact, const FactChange& change, const Value& now) {
    if (change.value.as_list() != nullptr)
      return list_change_text(fact, change, *now.as_list(), *change.value.as_list());
    const std::string wanted = describe_fact(fact, change.value, language_);
    const std::string present = format_fact(fact, now, language_);
    const auto* number = change.value.as_number();
    if (number == nullptr) return say(phrases::kChangeTo, {wanted, present});
    const auto distance = base::Decimal::subtract(*number, *now.as_number()).value_or(base::Decimal());
    const std::string size = format_fact(fact, Value(distance.abs()), language_);
    return say(phrases::kChangeNumber,
               {wanted, present, say(distance.is_negative() ? phrases::kFewer : phrases::kMore, {size})});
  }

  // A longer list starts with the present one; a shorter one lacks some of it.
  std::string list_change_text(const Fact& fact, const FactChange& change, const feel::List& before,
                               const feel::List& after) {
    feel::List other;
    const bool longer = after.size() > before.size();
    for (const auto& item : longer ? after : before) {
      const auto& side = longer ? before : after;
      const bool kept = std::any_of(side.begin(), side.end(),
                                    [&](const Value& value) { return feel::equal(value, item).value_or(false); });
      if (!kept) other.push_back(item);
    }
    if (other.empty() || after.size() == before.size())
      return say(phrases::kChangeTo,
                 {describe_fact(fact, change.value, language_), format_fact(fact, Value(before), language_)});
    const std::string names = format_fact(fact, Value(other), language_);
    if (!longer) return say(phrases::kChangeRemove, {fact.name, names});
    if (change.alternatives == 1) return say(phrases::kChangeAdd, {fact.name, names});
    return say(phrases::kChangeAddExample,
               {fact.name, say(other.size() == 1 ? phrases::kOneMore : phrases::kTwoMore), names});
  }

  const Question& question_;
  const Scheme& scheme_;
  const Assessment& assessment_;
  Language language_;
  Words words_;
};

}  // namespace

Answer answer(const Question& question, Language language) {
  const Scheme& scheme = *question.scheme;
  const Assessment assessment = assess(scheme, question.facts, question.parameters, question.date);
  Answer result;
  result.scheme = question.scheme;
  result.date = question.date;
  result.language = language;
  result.outcome = assessment.outcome;
  result.round = assessment.round;
  result.facts_hash = hash_facts(question);
  Answerer answerer(question, assessment, language);
  for (std::size_t i = 0; i < scheme.conditions.size(); ++i) result.conditions.push_back(answerer.condition(i));
  for (std::size_t i = 0; i < scheme.amounts.size(); ++i) result.amounts.push_back(answerer.amount(i));
  for (auto& missing : missing_facts(scheme, assessment)) {
    result.missing.push_back({&scheme.facts[static_cast<std::size_t>(missing.fact)], std::move(missing.settles)});
  }
  for (const auto& change : find_changes(scheme, question.facts, question.parameters, question.date, assessment)) {
    result.changes.push_back(answerer.change(change));
  }
  for (const auto& reading : scheme.readings) result.readings.push_back(answerer.reading(reading));
  return result;
}

std::string cite(const Citation& citation) {
  return citation.section.empty() ? citation.document : citation.document + ", " + citation.section;
}

std::string money_with_period(const base::Decimal& value, const std::string& unit, Language language) {
  const auto slash = unit.find('/');
  const std::string money =
      unit.starts_with("EUR") ? base::format_euro(value, language) : base::format_number(value, language);
  return slash == std::string::npos ? money
                                    : money + " " + base::say(language, phrases::kPer, {unit.substr(slash + 1)});
}

}  // namespace hecht::schemes
