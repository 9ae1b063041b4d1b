// The walk over a tree that type_check.cpp and type_check_calls.cpp share.
#pragma once

#include <vector>

#include "feel/type_check.h"

namespace hecht::feel {

Type type_of_literal(const Value& value);

class TypeChecker {
 public:
  TypeChecker(const std::vector<Type>& inputs, std::vector<Fault>& faults) : inputs_(inputs), faults_(faults) {}
  Type check(const Node& node);

 private:
  Type binary(const Node& node);
  Type arithmetic(const Node& node, const Type& a, const Type& b);
  Type temporal(const Node& node, const Type& a, const Type& b);
  void compare(const Node& node, const Type& a, const Type& b);
  Type choose(const Node& node);
  Type iterate(const Node& node);
  Type between(const Node& node);
  Type in_tests(const Node& node);
  Type range(const Node& node);
  Type list(const Node& node);
  Type path(const Node& node);
  Type filter(const Node& node);
  Type call(const Node& node);
  Type numeric_join(const Node& node, const std::vector<Type>& arguments);

  Type join(const Node& node, const Type& a, const Type& b);
  Type join_numbers(const Node& node, const Type& a, const Type& b);
  Type element_of(const Node& node, const Type& type);
  void require(const Node& node, const Type& type, Kind kind);
  void set_local(int index, Type type);
  void fault(const Node& node, const base::Phrase& message, const std::vector<base::Text>& arguments,
             const base::Phrase& remedy);

  const std::vector<Type>& inputs_;
  std::vector<Fault>& faults_;
  std::vector<Type> locals_;
};

}  // namespace hecht::feel
