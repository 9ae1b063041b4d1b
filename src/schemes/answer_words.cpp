#include "schemes/answer_words.h"

#include <algorithm>

#include "schemes/explain_phrases.h"

namespace hecht::schemes {

std::string outcome_words(Outcome outcome, base::Language language) {
  switch (outcome) {
    case Outcome::Yes:
      return base::say(language, phrases::kYesHeading);
    case Outcome::No:
      return base::say(language, phrases::kNoHeading);
    case Outcome::Unknown:
      return base::say(language, phrases::kUnknownHeading);
    case Outcome::Undetermined:
      return base::say(language, phrases::kUndeterminedHeading);
  }
  return {};
}

std::string outcome_meaning(const Answer& answer) {
  switch (answer.outcome) {
    case Outcome::Yes:
      return base::say(answer.language, phrases::kYesMeans);
    case Outcome::No: {
      const auto failed = std::count_if(
          answer.conditions.begin(), answer.conditions.end(),
          [](const ConditionAnswer& each) { return each.level == Level::Must && each.outcome == Outcome::No; });
      return failed == 1 ? base::say(answer.language, phrases::kNoMeansOne)
                         : base::say(answer.language, phrases::kNoMeans, {std::to_string(failed)});
    }
    case Outcome::Unknown:
      return base::say(answer.language, phrases::kUnknownMeans);
    case Outcome::Undetermined:
      return base::say(answer.language, phrases::kUndeterminedMeans);
  }
  return {};
}

// The status is written in Dutch in the file, as the field says it.
std::string status_words(const Answer& answer) {
  for (const auto& phrase : {phrases::kStatusAdopted, phrases::kStatusProvisional, phrases::kStatusAnnounced,
                             phrases::kStatusDiscussed, phrases::kStatusClosed}) {
    if (phrase.nl == answer.scheme->status) return base::say(answer.language, phrase);
  }
  return answer.scheme->status;
}

std::string amount_words(const Answer& answer, const AmountAnswer& amount) {
  const auto money = [&](const base::Decimal& value) {
    return money_with_period(value, amount.amount->unit, answer.language);
  };
  const auto say = [&](const base::Phrase& phrase, const std::vector<std::string>& arguments) {
    return base::say(answer.language, phrase, arguments);
  };
  const auto& result = amount.result;
  if (result.value) return money(*result.value);
  if (result.from && result.to)
    return say(phrases::kBetweenBounds, {base::format_euro(*result.from, answer.language), money(*result.to)});
  if (result.to) return say(phrases::kAtMost, {money(*result.to)});
  if (result.from && !result.from->is_zero()) return say(phrases::kAtLeast, {money(*result.from)});
  return "?";
}

std::string condition_words(const Answer& answer, const ConditionAnswer& condition) {
  const std::string& id = condition.condition->id;
  if (condition.level == Level::Should) return id + " (" + base::say(answer.language, phrases::kAdvice) + ")";
  if (condition.level == Level::Info) return id + " (" + base::say(answer.language, phrases::kInformation) + ")";
  return id;
}

std::string alternative_words(const Answer& answer, const ReadingAnswer& reading) {
  std::string others;
  for (const auto& other : reading.alternatives) {
    others += (others.empty() ? "" : "; ") + other.alternative->text.in(answer.language);
    if (other.value) others += " (" + base::format_euro(*other.value, answer.language) + ")";
  }
  return others;
}

}  // namespace hecht::schemes
