// The built-in functions of FEEL: which there are, what they take, and how they are run.
//
// Each group of functions has its own file (builtins_numbers.cpp, …) and adds its rows to the table in builtins.cpp.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "feel/value.h"

namespace hecht::feel {

class Evaluator;  // calls back into functions given as values (sort)

using Arguments = std::span<const Value>;

struct Signature {
  std::vector<std::string_view> parameters;
  std::size_t required = 0;
  bool variadic = false;  // the last parameter may repeat
};

struct Builtin {
  std::string_view name;
  std::vector<Signature> signatures;
  // Gets as many arguments as were given. Null on any error, as the standard asks.
  Value (*run)(Arguments, Evaluator&) = nullptr;
  // Understands unknown arguments itself; others give unknown as soon as an argument holds one.
  bool takes_unknown = false;
};

const std::vector<Builtin>& builtins();
// -1 when there is none.
int find_builtin(std::string_view name);
// Some signature accepts that many positional arguments.
bool accepts(const Builtin& builtin, std::size_t count);
// Puts named arguments in the order of the signature that has them all; empty when there is none.
std::vector<Value> order_named(const Builtin& builtin, const std::vector<std::string>& names, std::vector<Value> values,
                               bool& found);

// The groups, in the order of the table.
std::vector<Builtin> number_builtins();
std::vector<Builtin> string_builtins();
std::vector<Builtin> list_builtins();
std::vector<Builtin> aggregate_builtins();
std::vector<Builtin> context_builtins();
std::vector<Builtin> temporal_builtins();
std::vector<Builtin> range_builtins();

}  // namespace hecht::feel
