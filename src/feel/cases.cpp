#include "feel/cases.h"

#include <map>

#include "base/json.h"
#include "feel/evaluate_text.h"
#include "feel/evaluator.h"
#include "feel/parser.h"
#include "feel/types.h"

namespace hecht::feel {

using base::Decimal;
using base::Json;

namespace {

base::Problem malformed(const std::string& what) {
  return {{},
          what,
          {"de testregel heeft geen geldige vorm", "the case has no valid form"},
          {"zie docs/feel.md", "see docs/feel.md"}};
}

// Entries of an object, elements of an array, text of a string: none where the line holds something else.
const Json::Object& entries_of(const Json* json) {
  static const Json::Object none;
  return json != nullptr && json->as_object() != nullptr ? *json->as_object() : none;
}

const Json::Array& elements_of(const Json* json) {
  static const Json::Array none;
  return json != nullptr && json->as_array() != nullptr ? *json->as_array() : none;
}

std::string text_of(const Json* json) {
  return json != nullptr && json->as_string() != nullptr ? *json->as_string() : std::string();
}

// The typed form {"t": …, "v": …}; nothing where the text is no such value.
std::optional<Value> typed_value(const Json& json) {
  const Json* type = json.find("t");
  const Json* content = json.find("v");
  const std::string kind = text_of(type);
  if (kind.empty()) return std::nullopt;
  if (kind == "null" || content == nullptr) return Value();
  if (kind == "list") {
    List items;
    for (const auto& item : elements_of(content)) items.push_back(typed_value(item).value_or(Value()));
    return items;
  }
  if (kind == "context") {
    Context context;
    for (const auto& [key, value] : entries_of(content)) context.put(key, typed_value(value).value_or(Value()));
    return context;
  }
  if (content->as_string() == nullptr) return std::nullopt;
  const std::string& text = *content->as_string();
  if (kind == "string") return Value(text);
  if (kind == "boolean") return Value(text == "true");
  if (kind == "number") return Value::or_null(Decimal::parse(text));
  if (kind == "date") return Value::or_null(base::parse_date(text));
  if (kind == "time") return Value::or_null(parse_time(text));
  if (kind == "dateTime") return Value::or_null(parse_date_time(text));
  if (kind != "duration") return std::nullopt;
  const auto months = parse_months_duration(text);
  return months ? Value(*months) : Value::or_null(parse_days_duration(text));
}

// {"base": …}, {"list": …}, {"context": {…}} or {"function": […], "returns": …}.
TypeExpression type_of(const Json& json) {
  TypeExpression type;
  if (const Json* base = json.find("base")) {
    type.name = text_of(base);
  } else if (const Json* element = json.find("list")) {
    type.name = "list";
    type.arguments.push_back(type_of(*element));
  } else if (const Json* entries = json.find("context")) {
    type.name = "context";
    for (const auto& [key, value] : entries_of(entries)) {
      type.keys.push_back(key);
      type.arguments.push_back(type_of(value));
    }
  } else if (json.find("function") != nullptr) {
    type.name = "function";
  }
  return type;
}

bool near(const Decimal& a, const Decimal& b) {
  const Decimal tolerance = Decimal::from_scaled(1, 8);
  const auto distance = Decimal::subtract(a, b);
  const Decimal size = std::max(a.abs(), b.abs());
  const auto limit = Decimal::multiply(std::max(size, Decimal::from_int(1)), tolerance);
  return distance && limit && distance->abs() <= *limit;
}

// Numbers may differ by 1e-8 relative; everything else must be identical.
bool as_expected(const Value& actual, const Value& expected) {
  if (expected.as_number() != nullptr && actual.as_number() != nullptr)
    return near(*actual.as_number(), *expected.as_number());
  if (expected.as_list() != nullptr && actual.as_list() != nullptr) {
    const List& a = *actual.as_list();
    const List& e = *expected.as_list();
    if (a.size() != e.size()) return false;
    for (std::size_t i = 0; i < a.size(); ++i) {
      if (!as_expected(a[i], e[i])) return false;
    }
    return true;
  }
  if (expected.as_context() != nullptr && actual.as_context() != nullptr) {
    const auto& a = *actual.as_context();
    const auto& e = *expected.as_context();
    if (a.entries.size() != e.entries.size()) return false;
    for (const auto& [key, value] : e.entries) {
      const Value* other = a.find(key);
      if (other == nullptr || !as_expected(*other, value)) return false;
    }
    return true;
  }
  if (expected.is_null() || actual.is_null()) return expected.is_null() && actual.is_null();
  return identical(actual, expected) || equal(actual, expected).value_or(false);
}

class Model {
 public:
  explicit Model(const Json& model) : model_(model) {}

  void set_inputs(const Json& inputs) {
    for (const auto& [name, type] : entries_of(model_.find("inputs"))) {
      const Json* given = inputs.find(name);
      const Value value = given == nullptr ? Value() : typed_value(*given).value_or(Value());
      values_[name] = restricted(value, type);
    }
    for (const auto& [name, given] : entries_of(&inputs)) {
      if (!values_.contains(name)) values_[name] = typed_value(given).value_or(Value());
    }
  }

  Value decide(const std::string& name) {
    if (const auto known = values_.find(name); known != values_.end()) return known->second;
    const Json* decisions = model_.find("decisions");
    const Json* decision = decisions == nullptr ? nullptr : decisions->find(name);
    if (decision == nullptr) return {};
    values_[name] = Value();  // a decision that requires itself finds null
    for (const auto& other : elements_of(decision->find("requires"))) decide(text_of(&other));
    const Json* type = decision->find("type");
    const Value value = evaluate(text_of(decision->find("text")));
    return values_[name] = type == nullptr ? value : restricted(value, *type);
  }

 private:
  Value evaluate(const std::string& text) {
    Context inputs;
    for (const auto& [name, value] : values_) inputs.entries.emplace_back(name, value);
    std::vector<Fault> faults;
    return evaluate_text(text, inputs, base::now(), faults);
  }

  // The value as the declared type, and one of the allowed values where the type lists them.
  static Value restricted(const Value& value, const Json& type) {
    const auto converted = conform(value, type_of(type));
    if (!converted) return {};
    const Json* allowed = type.find("allowed");
    if (allowed == nullptr || allowed->as_string() == nullptr || converted->is_null()) return *converted;
    Names names;
    names.lenient = true;
    const Parsed tests = parse_unary_tests(*allowed->as_string(), names);
    Evaluator evaluator({});
    return tests.root && evaluator.evaluate_tests(*tests.root, *converted).is_true() ? *converted : Value();
  }

  const Json& model_;
  std::map<std::string, Value> values_;
};

}  // namespace

base::Result<CaseResult> run_case(std::string_view json_line) {
  auto parsed = base::parse_json(json_line);
  if (!parsed) return parsed.problems();
  const Json& json = *parsed;
  const Json* model = json.find("model");
  const Json* inputs = json.find("inputs");
  const Json* expected = json.find("expected");
  const std::string node = text_of(json.find("node"));
  if (model == nullptr || model->as_object() == nullptr || inputs == nullptr || inputs->as_object() == nullptr ||
      expected == nullptr || node.empty()) {
    return malformed("model, inputs, expected, node");
  }
  const auto wanted = typed_value(*expected);
  if (!wanted) return malformed("expected");
  Model run(*model);
  run.set_inputs(*inputs);
  const Value actual = run.decide(node);
  CaseResult result;
  result.passed = as_expected(actual, *wanted);
  result.name = text_of(json.find("dir")) + "/" + text_of(json.find("test")) + " " + node;
  const Json* decisions = model->find("decisions");
  const Json* decision = decisions == nullptr ? nullptr : decisions->find(node);
  if (decision != nullptr) result.text = text_of(decision->find("text"));
  result.expected = to_string(*wanted);
  result.actual = to_string(actual);
  return result;
}

}  // namespace hecht::feel
