// A formula from text: parsed as in scheme files and as the standard asks, checked, and run on known and unknown
// inputs.
#include "feel/evaluator.h"
#include "feel/type_check.h"
#include "feel/unknown.h"
#include "shipped.h"

namespace hecht::feel {
namespace {

struct Input {
  std::string name;
  Type type;
  Value value;
};

Type of_kind(Kind kind) {
  Type type;
  type.kind = kind;
  return type;
}

Type list_of_text() {
  Type type = of_kind(Kind::List);
  type.element = std::make_shared<const Type>(of_kind(Kind::Text));
  return type;
}

const std::vector<Input>& inputs() {
  static const std::vector<Input> all = {
      {"ingeschreven patiënten", of_kind(Kind::Number), Value::number(4190)},
      {"tarief", of_kind(Kind::Number), Value(base::Decimal::parse("7.50").value())},
      {"plan en begroting", of_kind(Kind::Boolean), Value(true)},
      {"samenloop", of_kind(Kind::Text), Value(std::string("geen"))},
      {"andere disciplines", list_of_text(), Value(List{Value(std::string("apotheker")), Value(std::string("vvt"))})},
      {"toetsdatum", of_kind(Kind::Date), Value(base::Date{2023, 4, 1})},
  };
  return all;
}

// An input nobody has supplied; an amount or count is never below zero.
Value missing(std::size_t index) {
  Unknown unknown;
  unknown.waits_for = InputSet{1} << index;
  if (inputs()[index].type.kind == Kind::Number) unknown.low = base::Decimal();
  return unknown;
}

// What is settled while facts are missing stays so when they come. Null is left out: it may also be a limit, which the
// two runs need not pass together.
void run(const Node& root) {
  std::vector<Value> known;
  std::vector<Value> unknown;
  for (std::size_t i = 0; i < inputs().size(); ++i) {
    known.push_back(inputs()[i].value);
    unknown.push_back(missing(i));
  }
  const Value early = Evaluator(unknown).evaluate(root);
  const Value late = Evaluator(known).evaluate(root);
  const bool same = equal(early, late).value_or(false) || to_literal(early) == to_literal(late);
  HECHT_ASSERT(same || early.is_null() || holds_unknown(early));
}

}  // namespace
}  // namespace hecht::feel

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace hecht::feel;
  const auto text = hecht::fuzz::text_of(data, size);
  Names names;
  std::vector<Type> types;
  for (const auto& input : inputs()) {
    names.inputs.push_back(input.name);
    types.push_back(input.type);
  }
  std::vector<Fault> faults;
  if (const Parsed strict = parse(text, names); strict.root) {
    check(*strict.root, types, faults);
    run(*strict.root);
  }
  names.lenient = true;
  if (const Parsed lenient = parse(text, names); lenient.root) run(*lenient.root);
  if (const Parsed tests = parse_unary_tests(text, names); tests.root) {
    const std::vector<Value> none(inputs().size());
    to_literal(Evaluator(none).evaluate_tests(*tests.root, Value::number(1)));
  }
  return 0;
}
