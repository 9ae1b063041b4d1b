#include "schemes/formula_inputs.h"

#include <algorithm>

namespace hecht::schemes {

using feel::Node;
using feel::NodeKind;

namespace {

void add_inputs(const Scheme& scheme, const Node& node, std::vector<bool>& inputs);

void add_input(const Scheme& scheme, int index, std::vector<bool>& inputs) {
  const auto at = static_cast<std::size_t>(index);
  if (inputs[at]) return;
  inputs[at] = true;
  if (index >= scheme.first_process_input()) return;
  if (index >= scheme.first_amount()) {
    const auto amount = static_cast<std::size_t>(index - scheme.first_amount());
    add_inputs(scheme, *scheme.amounts[amount].formula.root, inputs);
  } else if (index >= scheme.first_definition()) {
    const auto definition = static_cast<std::size_t>(index - scheme.first_definition());
    add_inputs(scheme, *scheme.definitions[definition].formula.root, inputs);
  } else if (index == scheme.round_input() && scheme.rounds) {
    add_input(scheme, scheme.rounds->fact, inputs);
  }
}

void add_inputs(const Scheme& scheme, const Node& node, std::vector<bool>& inputs) {
  if (node.kind == NodeKind::Input) add_input(scheme, node.index, inputs);
  if (node.kind == NodeKind::Awaiting) {
    for (const int index : node.indexes) add_input(scheme, index, inputs);
  }
  for (const auto& child : node.children) add_inputs(scheme, *child, inputs);
}

}  // namespace

bool uses_locals(const Node& node) {
  if (node.kind == NodeKind::Local) return true;
  return std::any_of(node.children.begin(), node.children.end(), [](const auto& child) { return uses_locals(*child); });
}

std::vector<bool> inputs_in(const Scheme& scheme, const Node& node) {
  std::vector<bool> inputs(static_cast<std::size_t>(scheme.input_count()));
  add_inputs(scheme, node, inputs);
  return inputs;
}

feel::InputSet facts_in(const Scheme& scheme, const Node& node) {
  const std::vector<bool> inputs = inputs_in(scheme, node);
  feel::InputSet facts = 0;
  for (std::size_t i = 0; i < scheme.facts.size(); ++i) {
    if (inputs[i]) facts |= feel::InputSet{1} << i;
  }
  for (std::size_t i = 0; scheme.process.runs() && i < kProcessInputs; ++i) {
    if (inputs[static_cast<std::size_t>(scheme.first_process_input()) + i])
      facts |= bit_of(static_cast<ProcessInput>(i));
  }
  return facts;
}

std::vector<std::string> input_names(const Scheme& scheme, feel::InputSet inputs) {
  std::vector<std::string> names;
  for (std::size_t i = 0; i < scheme.facts.size(); ++i) {
    if ((inputs >> i & 1U) != 0) names.push_back(scheme.facts[i].name);
  }
  for (const auto& row : process_inputs()) {
    if ((inputs & bit_of(row.input)) != 0) names.emplace_back(row.name);
  }
  return names;
}

}  // namespace hecht::schemes
