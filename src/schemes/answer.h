// The whole answer to "can we get this, how much, and why": an assessment with its sentences, ready to be shown.
//
// Why it exists: text, JSON and (later) pages and PDF show the same answer. Everything a reader sees is decided here,
// once.
#pragma once

#include "base/json.h"
#include "schemes/assess.h"
#include "schemes/changes.h"

namespace hecht::schemes {

struct Question {
  SchemePtr scheme;
  std::vector<feel::Value> facts;       // see read_facts
  std::vector<feel::Value> parameters;  // see parameters_on
  base::Date date;                      // what "now" is
};

struct ConditionAnswer {
  const Condition* condition = nullptr;
  Level level = Level::Must;
  Outcome outcome = Outcome::Unknown;
  std::string reason;
};

struct AmountAnswer {
  const Amount* amount = nullptr;
  AmountResult result;
  std::string calculation;
};

struct MissingAnswer {
  const Fact* fact = nullptr;
  std::vector<std::string> settles;
};

struct ChangeAnswer {
  std::string text;
  Outcome outcome = Outcome::Yes;
  std::vector<std::pair<const Fact*, base::Json>> facts;
};

struct AlternativeAnswer {
  const Alternative* alternative = nullptr;
  std::optional<base::Decimal> value;  // of the amount, read this way
};

struct ReadingAnswer {
  const Reading* reading = nullptr;
  std::vector<AlternativeAnswer> alternatives;
};

struct Answer {
  SchemePtr scheme;
  base::Date date;
  base::Language language = base::Language::Dutch;
  Outcome outcome = Outcome::Unknown;
  std::optional<base::Date> round;
  std::vector<ConditionAnswer> conditions;
  std::vector<AmountAnswer> amounts;
  std::vector<MissingAnswer> missing;
  std::vector<ChangeAnswer> changes;
  std::vector<ReadingAnswer> readings;
  std::string facts_hash;
};

Answer answer(const Question& question, base::Language language);

// The JSON of docs: contracts, `hecht check --json`. `program` is "hecht x.y.z".
base::Json to_json(const Answer& answer, const std::string& program);
// For a terminal, lines of at most 100 characters.
std::string to_text(const Answer& answer, const std::string& program);

// With a capital and a full stop.
std::string full_sentence(std::string text);
base::Json to_json(const Citation& citation);
std::string cite(const Citation& citation);
// "jaar" of "EUR/jaar": "€ 31.425,00 per jaar".
std::string money_with_period(const base::Decimal& value, const std::string& unit, base::Language language);

}  // namespace hecht::schemes
