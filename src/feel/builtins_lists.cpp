#include <algorithm>
#include <functional>

#include "feel/builtins_support.h"
#include "feel/evaluator.h"
#include "feel/operators.h"
#include "feel/unknown.h"

namespace hecht::feel {

namespace {

bool same(const Value& a, const Value& b) { return equal(a, b).value_or(false); }

bool has(const List& list, const Value& value) {
  return std::any_of(list.begin(), list.end(), [&](const Value& item) { return same(item, value); });
}

Value list_contains(Arguments arguments, Evaluator&) {
  if (arguments[0].as_unknown() != nullptr) return unknown_because(arguments[0], arguments[1]);
  const auto items = list_of(arguments[0]);
  if (!items) return {};
  Value found(false);
  for (const auto& item : *items) {
    Value hit = comparison(Op::Equal, item, arguments[1]);
    if (may_be_absent(item) && hit.is_true()) hit = unknown_because(item);
    found = logical_or(found, hit.is_null() ? Value(false) : hit);
  }
  return found;
}

// A position from 1, or from the end when negative, as an index; nothing outside `size`.
std::optional<std::size_t> index_of_position(const Value& position, std::size_t size) {
  const auto whole = whole_of(position);
  const auto total = static_cast<std::int64_t>(size);
  if (!whole || *whole == 0 || *whole > total || *whole < -total) return std::nullopt;
  return static_cast<std::size_t>(*whole > 0 ? *whole - 1 : total + *whole);
}

Value sublist(Arguments arguments, Evaluator&) {
  const auto items = list_of(arguments[0]);
  if (!items) return {};
  const auto from = index_of_position(arguments[1], items->size());
  if (!from) return {};
  std::size_t count = items->size() - *from;
  if (arguments.size() > 2) {
    const auto asked = whole_of(arguments[2]);
    if (!asked || *asked < 1 || static_cast<std::size_t>(*asked) > count) return {};
    count = static_cast<std::size_t>(*asked);
  }
  const auto first = items->begin() + static_cast<std::ptrdiff_t>(*from);
  return List(first, first + static_cast<std::ptrdiff_t>(count));
}

Value append(Arguments arguments, Evaluator&) {
  List result = list_of(arguments[0]).value_or(List{Value()});
  result.insert(result.end(), arguments.begin() + 1, arguments.end());
  return result;
}

Value concatenate(Arguments arguments, Evaluator&) {
  const auto unknown = [](const Value& argument) { return argument.as_unknown() != nullptr; };
  if (std::any_of(arguments.begin(), arguments.end(), unknown))
    return unknown_because(Value(List(arguments.begin(), arguments.end())));
  List result;
  for (const auto& argument : arguments) {
    const auto items = list_of(argument);
    if (!items) return {};
    result.insert(result.end(), items->begin(), items->end());
  }
  return result;
}

Value insert_before(Arguments arguments, Evaluator&) {
  auto items = list_of(arguments[0]);
  if (!items) return {};
  const auto at = index_of_position(arguments[1], items->size());
  if (!at) return {};
  items->insert(items->begin() + static_cast<std::ptrdiff_t>(*at), arguments[2]);
  return *items;
}

Value remove(Arguments arguments, Evaluator&) {
  auto items = list_of(arguments[0]);
  if (!items) return {};
  const auto at = index_of_position(arguments[1], items->size());
  if (!at) return {};
  items->erase(items->begin() + static_cast<std::ptrdiff_t>(*at));
  return *items;
}

// By position, or every item for which a function of (item, new item) holds.
Value list_replace(Arguments arguments, Evaluator& evaluator) {
  auto items = list_of(arguments[0]);
  if (!items) return {};
  if (const auto* match = arguments[1].as_function()) {
    for (auto& item : *items) {
      const std::vector<Value> pair{item, arguments[2]};
      const Value hit = evaluator.call(*match, pair);
      if (hit.as_unknown() != nullptr) return unknown_because(hit);
      if (hit.as_bool() == nullptr) return {};
      if (hit.is_true()) item = arguments[2];
    }
    return *items;
  }
  const auto at = index_of_position(arguments[1], items->size());
  if (!at) return {};
  (*items)[*at] = arguments[2];
  return *items;
}

Value reverse(Arguments arguments, Evaluator&) {
  auto items = list_of(arguments[0]);
  if (!items) return {};
  std::reverse(items->begin(), items->end());
  return *items;
}

Value index_of(Arguments arguments, Evaluator&) {
  const auto items = list_of(arguments[0]);
  if (!items) return {};
  List positions;
  for (std::size_t i = 0; i < items->size(); ++i) {
    if (same((*items)[i], arguments[1])) positions.push_back(Value::number(static_cast<std::int64_t>(i) + 1));
  }
  return positions;
}

// An unknown element may equal another one, so it may drop out.
Value distinct(const List& items, Evaluator& evaluator) {
  List result;
  for (const auto& item : items) {
    if (!evaluator.spend(result.size() / kPartsPerStep)) return {};
    if (holds_unknown(item)) {
      result.push_back(result.empty() && !may_be_absent(item) ? item : possibly_absent(item, Value()));
    } else if (!has(result, item)) {
      result.push_back(item);
    }
  }
  return result;
}

// Known elements first: with one of them certain, an unknown that stands before it may be equal to it.
Value distinct_values(Arguments arguments, Evaluator& evaluator) {
  if (arguments[0].as_unknown() != nullptr) return unknown_because(arguments[0]);
  auto items = list_of(arguments[0]);
  if (!items) return {};
  std::stable_partition(items->begin(), items->end(), [](const Value& item) { return !holds_unknown(item); });
  return distinct(*items, evaluator);
}

Value unite(Arguments arguments, Evaluator& evaluator) {
  const Value all = concatenate(arguments, evaluator);
  return all.as_list() == nullptr ? Value() : distinct(*all.as_list(), evaluator);
}

void flatten_into(const List& items, List& out) {
  for (const auto& item : items) {
    if (const auto* nested = item.as_list()) {
      flatten_into(*nested, out);
    } else {
      out.push_back(item);
    }
  }
}

Value flatten(Arguments arguments, Evaluator&) {
  const auto items = list_of(arguments[0]);
  if (!items) return {};
  List out;
  flatten_into(*items, out);
  return out;
}

// A merge sort of our own: std::sort may run wild when the given function is no order.
void merge_sort(List& items, const std::function<bool(const Value&, const Value&)>& precedes) {
  if (items.size() < 2) return;
  const auto middle = items.begin() + static_cast<std::ptrdiff_t>(items.size() / 2);
  List left(items.begin(), middle);
  List right(middle, items.end());
  merge_sort(left, precedes);
  merge_sort(right, precedes);
  std::size_t l = 0;
  std::size_t r = 0;
  for (auto& item : items) {
    const bool from_right = l == left.size() || (r < right.size() && precedes(right[r], left[l]));
    item = from_right ? right[r++] : left[l++];
  }
}

Value sort(Arguments arguments, Evaluator& evaluator) {
  auto items = list_of(arguments[0]);
  if (!items) return {};
  if (arguments.size() == 1) {
    merge_sort(*items, [](const Value& a, const Value& b) { return compare(a, b).value_or(0) < 0; });
    return *items;
  }
  const auto* function = arguments[1].as_function();
  if (function == nullptr) return {};
  Value unsettled;
  merge_sort(*items, [&](const Value& a, const Value& b) {
    const std::vector<Value> pair{a, b};
    const Value first = evaluator.call(*function, pair);
    if (first.as_unknown() != nullptr) unsettled = unknown_because(first, unsettled);
    return first.is_true();
  });
  return unsettled.is_null() ? Value(*items) : unsettled;
}

}  // namespace

std::vector<Builtin> list_builtins() {
  return {
      {"list contains", {{{"list", "element"}, 2}}, &list_contains, true},
      {"sublist", {{{"list", "start position", "length"}, 2}}, &sublist},
      {"append", {{{"list", "item"}, 1, true}}, &append},
      {"concatenate", {{{"list"}, 1, true}}, &concatenate, true},
      {"insert before", {{{"list", "position", "newItem"}, 3}}, &insert_before},
      {"remove", {{{"list", "position"}, 2}}, &remove},
      {"list replace", {{{"list", "position", "newItem"}, 3}, {{"list", "match", "newItem"}, 3}}, &list_replace},
      {"reverse", {{{"list"}, 1}}, &reverse},
      {"index of", {{{"list", "match"}, 2}}, &index_of},
      {"union", {{{"list"}, 1, true}}, &unite},
      {"distinct values", {{{"list"}, 1}}, &distinct_values, true},
      {"flatten", {{{"list"}, 1}}, &flatten},
      {"sort", {{{"list", "precedes"}, 1}}, &sort},
  };
}

}  // namespace hecht::feel
