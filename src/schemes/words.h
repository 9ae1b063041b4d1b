// Formulas in words and figures: the values that stand in a calculation, and why a comparison holds or not.
//
// Why it exists: every reason is generated from the compiled formula, so that it can never say something else than what
// was computed. explain.h chooses what to tell; this says it.
#pragma once

#include "feel/evaluator.h"
#include "schemes/assess.h"
#include "schemes/scheme.h"

namespace hecht::schemes {

class Words {
 public:
  Words(const Scheme& scheme, const Assessment& assessment, base::Language language);

  // Why a formula with a boolean result came out as it did; no capital, no full stop.
  std::string because(const Formula& formula);
  // "4.190 × € 7,50 = € 31.425,00"; of a decision table also the rules that held.
  std::string calculation(const Formula& formula, const std::string& unit);
  [[nodiscard]] std::string figure(const base::Decimal& value, const feel::Unit& unit) const;
  // Of facts, and of what the dossier knows.
  [[nodiscard]] std::string fact_names(feel::InputSet facts) const;
  feel::Value value_of(const feel::Node& node) { return evaluator_.evaluate(node); }

 private:
  std::string because(const feel::Node& node);
  std::string calculation(const feel::Node& node, const std::string& unit);
  std::optional<std::vector<std::size_t>> rules_that_hold(const Table& table);
  std::string rule_reason(const Table& table, std::size_t rule);
  std::string rule_reasons(const Table& table, const std::vector<std::size_t>& rules);
  std::string collected(const Formula& formula, const std::vector<std::size_t>& rules, const std::string& unit);

  std::string joined(const feel::Node& node);
  std::string choice(const feel::Node& node);
  std::string comparison(const feel::Node& node);
  std::string number_comparison(const feel::Node& node, const base::Decimal& left, const base::Decimal& right);
  std::string moment_comparison(const feel::Node& node, int order);
  std::string unknown_comparison(const feel::Node& node, const feel::Value& result);
  std::string round_comparison();
  std::string membership(const feel::Node& node);
  std::string interval(const feel::Node& value, const feel::Node& low, const feel::Node& high, const feel::Node& whole);
  std::string contains(const feel::Node& node);
  std::string fallback(const feel::Node& node);
  std::string input_reason(const feel::Node& node);
  std::string need(feel::Op op, const feel::Node& right, bool moment);

  // The subject of a sentence: "4.189 ingeschreven patiënten", "1 meetellende disciplines (apotheker)".
  std::string subject(const feel::Node& node);
  // A calculation with its values filled in; `tight` asks for brackets around sums.
  std::string expression(const feel::Node& node, bool tight);
  std::string expression_with_result(const feel::Node& node);
  std::string call(const feel::Node& node, bool tight);
  std::string input_value(int index);
  std::string process_input(int index);
  [[nodiscard]] std::string any_value(const feel::Value& value, const feel::Unit& unit) const;
  [[nodiscard]] std::string option_label(const std::string& id) const;
  feel::Unit unit_of(const feel::Node& node);
  [[nodiscard]] std::string say(const base::Phrase& phrase, const std::vector<std::string>& arguments = {}) const;

  const Scheme& scheme_;
  const Assessment& assessment_;
  base::Language language_;
  feel::Evaluator evaluator_;
};

}  // namespace hecht::schemes
