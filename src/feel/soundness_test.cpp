// The promise of unknown.h, tried with random formulas: whatever the missing inputs turn out to be, the result that is
// known then lies within the result that was given before.
#include <doctest/doctest.h>
#include <rapidcheck.h>

#include "feel/test_support.h"

namespace hecht::feel {
namespace {

// Writes random formulas of a wanted type; `depth` is how much nesting is left.
class Writer {
 public:
  std::string number(int depth) {
    const auto n = [&] { return number(depth - 1); };
    if (depth <= 0) return number_leaf();
    switch (pick(18)) {
      case 0:
        return "(" + n() + " + " + n() + ")";
      case 1:
        return "(" + n() + " - " + n() + ")";
      case 2:
        return "(" + n() + " * " + n() + ")";
      case 3:
        return "(" + n() + " / " + n() + ")";
      case 4:
        return "(-" + n() + ")";
      case 5:
        return "(if " + truth(depth - 1) + " then " + n() + " else " + n() + ")";
      case 6:
        return "sum(" + list(depth - 1) + ")";
      case 7:
        return "min(" + list(depth - 1) + ")";
      case 8:
        return "max(" + list(depth - 1) + ")";
      case 9:
        return "count(" + list(depth - 1) + ")";
      case 10:
        return "count(distinct values(" + list(depth - 1) + "))";
      case 11:
        return "max(" + n() + ", " + n() + ")";
      case 12:
        return "floor(" + n() + ")";
      case 13:
        return "round half up([" + n() + "], 1)";
      case 14:
        return "(" + list(depth - 1) + "[" + n() + "])";
      case 15:
        return "{k: " + n() + ", m: k + 1}.m";
      case 16:
        return "(function(y) y - " + n() + ")(" + n() + ")";
      default:
        return "sum([{k: " + n() + "}, {k: " + n() + "}][item.k > " + n() + "].k)";
    }
  }

  std::string truth(int depth) {
    const auto n = [&] { return number(depth - 1); };
    const auto t = [&] { return truth(depth - 1); };
    if (depth <= 0) return one_of({"p", "q", "true", "false", "a > 3", "s = \"x\"", "day < @\"2023-06-01\""});
    switch (pick(15)) {
      case 0:
        return "(" + n() + one_of({" < ", " <= ", " > ", " >= ", " = ", " != "}) + n() + ")";
      case 1:
        return "(" + t() + " and " + t() + ")";
      case 2:
        return "(" + t() + " or " + t() + ")";
      case 3:
        return "not(" + t() + ")";
      case 4:
        return "(" + n() + " between " + n() + " and " + n() + ")";
      case 5:
        return "(" + n() + " in [" + n() + ".." + n() + "])";
      case 6:
        return "(" + n() + " in (< " + n() + ", >= " + n() + ", " + n() + "))";
      case 7:
        return quantified("some", depth);
      case 8:
        return quantified("every", depth);
      case 9:
        return "list contains(" + list(depth - 1) + ", " + n() + ")";
      case 10:
        return "all([" + t() + ", " + t() + "])";
      case 11:
        return "any(for z in " + list(depth - 1) + " return z > " + n() + ")";
      case 12:
        return "(" + n() + " = null)";
      case 13:
        return "([" + n() + ".." + n() + "] = [" + n() + ".." + n() + "])";
      default:
        return "includes([" + n() + ".." + n() + "], " + n() + ")";
    }
  }

  std::string list(int depth) {
    const auto n = [&] { return number(depth - 1); };
    if (depth <= 0) return one_of({"xs", "[a, 1, b]", "[2, 3]", "[]", "[a]"});
    switch (pick(9)) {
      case 0:
        return "[" + n() + ", " + n() + "]";
      case 1:
        return "(" + list(depth - 1) + "[item " + one_of({">", "<=", "=", "!="}) + " " + n() + "])";
      case 2:
        return "(" + list(depth - 1) + "[" + truth(depth - 1) + "])";
      case 3:
        return iteration(depth);
      case 4:
        return "append(" + list(depth - 1) + ", " + n() + ")";
      case 5:
        return "sort(" + list(depth - 1) + ", function(x, y) x < y + " + n() + ")";
      case 6:
        return "concatenate(" + list(depth - 1) + ", " + list(depth - 1) + ")";
      case 7:
        return "(if " + truth(depth - 1) + " then " + list(depth - 1) + " else " + list(depth - 1) + ")";
      default:
        return "list replace(" + list(depth - 1) + ", function(x, y) x > " + n() + ", " + n() + ")";
    }
  }

 private:
  static int pick(int choices) { return *rc::gen::inRange(0, choices); }
  static std::string one_of(const std::vector<std::string>& choices) {
    return choices[static_cast<std::size_t>(pick(static_cast<int>(choices.size())))];
  }

  std::string number_leaf() {
    if (!locals_.empty() && pick(3) == 0) return one_of(locals_);
    return one_of({"a", "b", "a", "b", "0", "1", "2.5", "-3", "4", "null", "string length(s)", "day.month"});
  }

  std::string with_local(const std::string& name, int depth, std::string (Writer::*body)(int)) {
    locals_.push_back(name);
    std::string text = (this->*body)(depth);
    locals_.pop_back();
    return text;
  }

  std::string quantified(const std::string& word, int depth) {
    const std::string name = "v" + std::to_string(locals_.size());
    const std::string domain = list(depth - 1);
    return "(" + word + " " + name + " in " + domain + " satisfies " + with_local(name, depth - 1, &Writer::truth) +
           ")";
  }

  std::string iteration(int depth) {
    const std::string name = "v" + std::to_string(locals_.size());
    const std::string domain = list(depth - 1);
    return "(for " + name + " in " + domain + " return " + with_local(name, depth - 1, &Writer::number) + ")";
  }

  std::vector<std::string> locals_;
};

bool lies_within(const Value& later, const Value& earlier);

// Elements that may be absent can be passed over; the others stand in the same order.
bool list_lies_within(const List& later, const List& earlier) {
  std::vector<bool> reachable(later.size() + 1, false);  // the first i elements of `later` are accounted for
  reachable[0] = true;
  for (const auto& element : earlier) {
    std::vector<bool> next(later.size() + 1, false);
    for (std::size_t i = 0; i <= later.size(); ++i) {
      if (!reachable[i]) continue;
      if (may_be_absent(element)) next[i] = true;
      if (i < later.size() && lies_within(later[i], element)) next[i + 1] = true;
    }
    reachable = std::move(next);
  }
  return reachable.back();
}

bool lies_within(const Value& later, const Value& earlier) {
  if (const auto* unknown = earlier.as_unknown()) {
    if (later.is_null()) return unknown->may_be_null;
    if (!unknown->low && !unknown->high) return true;
    const auto* number = later.as_number();
    if (number == nullptr) return false;
    return (!unknown->low || *unknown->low <= *number) && (!unknown->high || *number <= *unknown->high);
  }
  if (earlier.as_list() != nullptr && later.as_list() != nullptr) {
    return list_lies_within(*later.as_list(), *earlier.as_list());
  }
  return earlier.is_null() ? later.is_null() : identical(later, earlier);
}

Value any_number() {
  return Value(testing::decimal(std::to_string(*rc::gen::inRange(0, 12)) + (*rc::gen::arbitrary<bool>() ? ".5" : "")));
}

// The inputs as they turn out to be.
testing::Inputs any_inputs() {
  List numbers;
  for (int i = *rc::gen::inRange(0, 4); i > 0; --i) numbers.push_back(any_number());
  const auto day = base::make_date(2023, *rc::gen::inRange(1, 13), 15);
  return {{"a", any_number()},
          {"b", any_number()},
          {"p", Value(*rc::gen::arbitrary<bool>())},
          {"q", Value(*rc::gen::arbitrary<bool>())},
          {"s", Value(std::string(*rc::gen::arbitrary<bool>() ? "x" : "yz"))},
          {"day", Value(*day)},
          {"xs", Value(numbers)}};
}

// The same inputs with some of them not yet supplied; numbers at times with the bounds that a type gives.
testing::Inputs some_missing(const testing::Inputs& inputs) {
  testing::Inputs earlier = inputs;
  for (unsigned i = 0; i < earlier.size(); ++i) {
    Value& value = earlier[i].second;
    const int choice = *rc::gen::inRange(0, 4);
    if (choice == 0) {
      value = testing::missing(i);
    } else if (choice == 1 && value.as_number() != nullptr) {
      value = testing::missing_between(i, "0", *rc::gen::arbitrary<bool>() ? "13" : "");
    } else if (choice == 1 && value.as_list() != nullptr && !value.as_list()->empty()) {
      List elements = *value.as_list();
      elements[0] = testing::missing(i);
      value = Value(elements);
    }
  }
  return earlier;
}

void check_formula(const std::string& formula) {
  const testing::Inputs later = any_inputs();
  const testing::Inputs earlier = some_missing(later);
  const Value known = testing::evaluated(formula, later);
  const Value before = testing::evaluated(formula, earlier);
  std::string given;
  for (const auto& [name, value] : earlier) given += name + " = " + testing::shown(value) + "; ";
  for (const auto& [name, value] : later) given += name + " = " + testing::shown(value) + "; ";
  RC_LOG() << formula << "\n" << given << "\nbefore " << testing::shown(before) << ", later " << testing::shown(known);
  RC_ASSERT_FALSE(known.as_string() != nullptr);  // a fault of the parser
  RC_ASSERT(lies_within(known, before));
}

}  // namespace

TEST_CASE("unknown is sound: numbers") {
  CHECK(rc::check("a number lies within what was said of it", [] { check_formula(Writer().number(3)); }));
}

TEST_CASE("unknown is sound: conditions") {
  CHECK(rc::check("a condition keeps its answer", [] { check_formula(Writer().truth(3)); }));
}

TEST_CASE("unknown is sound: lists") {
  CHECK(rc::check("a list holds what was said of it", [] { check_formula(Writer().list(3)); }));
}

TEST_CASE("what needs no missing input is known") {
  CHECK(rc::check("with every input supplied nothing is unknown", [] {
    const std::string formula = Writer().truth(3);
    RC_ASSERT_FALSE(holds_unknown(testing::evaluated(formula, any_inputs())));
  }));
}

}  // namespace hecht::feel
