// A FEEL value, and what is not yet known about one.
//
// Why it exists: the standard has null for "no value"; a check of a scheme must keep apart "no value" and "nobody has
// told us". So beside the standard's types there is Unknown, which every operator and function understands (see
// unknown.h). Conformance runs never make one. Values are immutable and cheap to copy.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "base/decimal.h"
#include "feel/temporal.h"

namespace hecht::feel {

class Value;
struct Node;

// Which inputs an unknown value waits for: bit i is input i of the program.
using InputSet = std::uint64_t;
inline constexpr int kInputsMax = 64;

// A value nobody has supplied, or one that the source itself leaves open (undetermined).
struct Unknown {
  std::optional<base::Decimal> low;   // numbers: it is at least this
  std::optional<base::Decimal> high;  // and at most this
  InputSet waits_for = 0;
  bool undetermined = false;
  bool may_be_absent = false;  // as a list element: perhaps it is not in the list at all
  bool may_be_null = false;    // perhaps it turns out to be no value; an input is never null
};

using List = std::vector<Value>;

// Entries in order of writing.
struct Context {
  std::vector<std::pair<std::string, Value>> entries;
  [[nodiscard]] const Value* find(std::string_view key) const;
  void put(std::string_view key, Value value);
};

struct Range;
struct Function;

// How large a value is. A value past these limits is null, or a short formula would use up memory or the stack: in
// {a: [1, 1], b: [a, a], c: [b, b]} every step doubles. What occurs twice counts twice.
struct Size {
  std::size_t parts = 1;  // elements, entries, and every kPartBytes of text
  int levels = 1;         // lists and the like inside each other
  [[nodiscard]] bool fits() const;
};
inline constexpr std::size_t kPartsMax = 1'000'000;
inline constexpr std::size_t kPartBytes = 16;
inline constexpr int kLevelsMax = 1'000;

class Value {
 public:
  Value() = default;  // null
  Value(bool value) : data_(value) {}
  Value(base::Decimal value) : data_(value) {}
  Value(std::string value);
  Value(base::Date value) : data_(value) {}
  Value(MonthsDuration value) : data_(value) {}
  Value(DaysDuration value) : data_(value) {}
  Value(Time value) : data_(std::make_shared<const Time>(std::move(value))) {}
  Value(DateTime value) : data_(std::make_shared<const DateTime>(std::move(value))) {}
  Value(List value);
  Value(Context value);
  Value(Range value);
  Value(std::shared_ptr<const Function> value);
  Value(const Unknown& value) : data_(std::make_shared<const Unknown>(value)) {}
  Value(const char*) = delete;
  static Value number(std::int64_t value) { return base::Decimal::from_int(value); }
  // A number, or null where the operation had none.
  template <class T>
  static Value or_null(std::optional<T> value) {
    return value ? Value(std::move(*value)) : Value();
  }

  [[nodiscard]] bool is_null() const { return data_.index() == 0; }
  [[nodiscard]] bool is_true() const { return as_bool() != nullptr && *as_bool(); }
  [[nodiscard]] bool is_false() const { return as_bool() != nullptr && !*as_bool(); }
  [[nodiscard]] const bool* as_bool() const { return std::get_if<bool>(&data_); }
  [[nodiscard]] const base::Decimal* as_number() const { return std::get_if<base::Decimal>(&data_); }
  [[nodiscard]] const std::string* as_string() const { return pointee<std::string>(); }
  [[nodiscard]] const base::Date* as_date() const { return std::get_if<base::Date>(&data_); }
  [[nodiscard]] const Time* as_time() const { return pointee<Time>(); }
  [[nodiscard]] const DateTime* as_date_time() const { return pointee<DateTime>(); }
  [[nodiscard]] const MonthsDuration* as_months() const { return std::get_if<MonthsDuration>(&data_); }
  [[nodiscard]] const DaysDuration* as_days() const { return std::get_if<DaysDuration>(&data_); }
  [[nodiscard]] const List* as_list() const { return measured<List>(); }
  [[nodiscard]] const Context* as_context() const { return measured<Context>(); }
  [[nodiscard]] const Range* as_range() const { return pointee<Range>(); }
  [[nodiscard]] const Function* as_function() const { return pointee<Function>(); }
  [[nodiscard]] const Unknown* as_unknown() const { return pointee<Unknown>(); }
  [[nodiscard]] Size size() const { return data_.index() < kFirstShared ? Size{} : shared_size(); }
  // Same alternative of the variant, whatever the value.
  [[nodiscard]] bool same_type(const Value& other) const { return data_.index() == other.data_.index(); }

 private:
  [[nodiscard]] Size shared_size() const;
  template <class T>
  struct Measured {
    T value;
    Size size;
  };
  template <class T>
  [[nodiscard]] const T* measured() const {
    const auto* found = pointee<Measured<T>>();
    return found == nullptr ? nullptr : &found->value;
  }
  template <class T>
  [[nodiscard]] const T* pointee() const {
    const auto* pointer = std::get_if<std::shared_ptr<const T>>(&data_);
    return pointer == nullptr ? nullptr : pointer->get();
  }
  // What is held in place comes before what is shared.
  static constexpr std::size_t kFirstShared = 6;
  std::variant<std::monostate, bool, base::Decimal, base::Date, MonthsDuration, DaysDuration,
               std::shared_ptr<const std::string>, std::shared_ptr<const Time>, std::shared_ptr<const DateTime>,
               std::shared_ptr<const Measured<List>>, std::shared_ptr<const Measured<Context>>,
               std::shared_ptr<const Range>, std::shared_ptr<const Function>, std::shared_ptr<const Unknown>>
      data_;
};

// A null end is unbounded.
struct Range {
  Value low;
  Value high;
  bool low_included = false;
  bool high_included = false;
};

// A function literal with the locals it was made in, or a built-in by its index.
struct Function {
  int builtin = -1;
  std::shared_ptr<const Node> literal;  // a node of kind FunctionLiteral: names are the parameters, child 0 the body
  std::vector<Value> captured;          // locals
  std::vector<Value> inputs;            // of the program it was written in
  int levels = 1;                       // functions captured by functions count as lists inside lists do
};

// FEEL's `=`: true, false, or nothing where the types cannot be compared. Null equals only null. Known values only.
std::optional<bool> equal(const Value& a, const Value& b);
// FEEL's `<`: negative, zero, positive; nothing where the values have no order. Known values only.
std::optional<int> compare(const Value& a, const Value& b);
// FEEL's is(): same type, same value, same zone.
bool identical(const Value& a, const Value& b);
// As FEEL's string(): text bare at the top, quoted inside lists and contexts.
std::string to_string(const Value& value);
// As it would be written in FEEL: text in quotes.
std::string to_literal(const Value& value);
// True for Unknown and for a list, context or range that holds one.
bool holds_unknown(const Value& value);

}  // namespace hecht::feel
