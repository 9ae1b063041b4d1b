// The loader's state while it fills a Scheme. Declarations (facts, parameters) come first, so that the formulas that
// follow know their names, types and units. One .cpp per part of the file.
#pragma once

#include "schemes/reader.h"
#include "schemes/scheme.h"
#include "schemes/table_coverage.h"

namespace hecht::schemes {

class Loader {
 public:
  Loader(const YamlDocument& document, const Lists& lists) : reader_(document), lists_(lists) {}
  void read();
  [[nodiscard]] Scheme& scheme() { return scheme_; }
  [[nodiscard]] base::Problems& problems() { return reader_.problems(); }

 private:
  // load.cpp
  void identity(const YamlNode& root);
  void check_file_name(const YamlNode& root);
  void sources(const YamlNode& root);
  void spending(const YamlNode& root);
  std::vector<Spending> spending_list(const YamlNode& node, std::string_view key, std::vector<std::string>& seen);
  Citation citation(const YamlNode& map, bool required);
  void limit(const YamlNode& root, std::string_view key, std::size_t count, std::size_t most);
  bool unique(const YamlNode& at, const std::string& name, std::vector<std::string>& seen);

  // load_declarations.cpp
  void parameters(const YamlNode& root);
  Parameter parameter(const YamlNode& name, const YamlNode& node);
  feel::Value parameter_value(const Parameter& parameter, const YamlNode& node);
  void parameter_periods(Parameter& parameter, const YamlNode& node);
  void facts(const YamlNode& root);
  Fact fact(const YamlNode& name, const YamlNode& node);
  void fact_unit(const Fact& fact, const YamlNode& node);
  std::string register_field(const Fact& fact, const YamlNode& node);
  std::vector<Option> options(const YamlNode& node);
  void check_name(const YamlNode& at, const std::string& name);
  void name_inputs(const YamlNode& root);

  // load_rules.cpp
  Formula formula(const YamlNode& map, std::string_view key);
  Formula compile(const YamlNode& node);
  Formula condition_formula(const YamlNode& map, std::string_view key);
  void check_boolean(const YamlNode& at, const Formula& formula);
  void definitions(const YamlNode& root);
  void conditions(const YamlNode& root);
  Condition condition(const YamlNode& node);
  void amounts(const YamlNode& root);
  Amount amount(const YamlNode& node);
  void check_money(const YamlNode& at, const Formula& formula, const std::string& unit);
  void readings(const YamlNode& root);
  Alternative alternative(const YamlNode& node);
  int fact_reference(const YamlNode& map, std::string_view key, FactType type, const base::Phrase& message);

  // load_table.cpp
  static const YamlNode* formula_node(const YamlNode& map, std::string_view key);
  Formula formula_or_table(const YamlNode& map, std::string_view key);
  Formula table(const YamlNode& node);
  void table_policy(const YamlNode& node, Table& table);
  void table_inputs(const YamlNode& node, Table& table);
  void table_values(const YamlNode& node, Table& table);
  void table_rules(const YamlNode& node, Table& table);
  TableRule table_rule(const YamlNode& node, const Table& table);
  Formula table_cell(const YamlNode& node);
  feel::NodePtr table_tests(const YamlNode& cell, const Formula& input);
  feel::Type table_output(const YamlNode& node, Table& table);
  feel::Type table_join(const YamlNode& at, const feel::Type& before, const feel::Type& type);
  void table_order(const YamlNode& node, Table& table);
  CoverageReport table_coverage(const YamlNode& node, Table& table);

  // load_process.cpp
  void rounds(const YamlNode& root);
  void ranking(const YamlNode& root);
  void exclusions(const YamlNode& root);
  void payments(const YamlNode& root);
  void reporting(const YamlNode& root);
  void bindings(const YamlNode& root);

  // load_transitions.cpp
  void process(const YamlNode& root);
  void name_process_inputs(const YamlNode& root);
  Stage stage(const YamlNode& node, bool runs);
  void transitions(const YamlNode& node);
  Transition transition(const YamlNode& node);
  std::optional<Formula> when(const YamlNode& node);
  std::vector<int> stages_in(const YamlNode& node, const std::string& key);
  int stage_reference(const YamlNode& at, const std::string& id);
  std::string right(const YamlNode& node, const char* key);
  std::vector<Guard> guards(const YamlNode& node);
  std::vector<Asked> asked(const YamlNode& node);
  std::optional<int> whole_number(const YamlNode& at, const base::Phrase& message, int most);
  std::optional<Deadline> deadline(const YamlNode& node);
  void check_walk(const YamlNode& stages, const YamlNode& transitions);

  // load_forms.cpp
  void without_forms(const YamlNode& node);
  void forms(const YamlNode& node);
  ProcessText process_text(const YamlNode& node);
  Letter letter(const YamlNode& node);
  int letter_transition(const YamlNode& node);
  void check_words(const YamlNode& node);
  void unique_facts(const YamlNode& node);

  // load_follow_up.cpp
  void follow_up(const YamlNode& node);
  void reports(const YamlNode& node);
  int beginning_of_system(const YamlNode& node);
  void guidance(const YamlNode& node);
  void guidance_points(const YamlNode& node, Guidance& guidance);
  void places(const YamlNode& node);
  int months(const YamlNode& map, const char* key);

  // load_cases.cpp
  void cases(const YamlNode& root);
  WorkedCase worked_case(const YamlNode& node, const std::vector<std::pair<int, feel::Value>>& base);
  void expectation(const YamlNode& node, WorkedCase& result);
  void expected_amounts(const YamlNode& node, WorkedCase& result);
  std::optional<std::vector<std::string>> expected_names(const YamlNode& map, std::string_view key,
                                                         const std::vector<std::string>& known);
  std::vector<std::pair<int, feel::Value>> case_facts(const YamlNode& map);

  Reader reader_;
  const Lists& lists_;
  Scheme scheme_;
  feel::Names names_;              // grows with definitions and amounts
  std::vector<feel::Type> types_;  // by input
};

}  // namespace hecht::schemes
