// The walk that lowers formulas to columns; see column_program.h.
#pragma once

#include <map>

#include "schemes/column_program.h"

namespace hecht::schemes {

class Lowering {
 public:
  Lowering(const Scheme& scheme, const Variants& variants, const std::optional<base::Date>& date);
  std::optional<ColumnProgram> run();

 private:
  enum class Kind : std::uint8_t { Boolean, Number, Date, Instant, Code, Bits, Quarter };
  // A lowered value: a register and how to read it. `fact` is the list or text fact it came from.
  struct Column {
    Kind kind = Kind::Boolean;
    int reg = -1;
    int scale = 0;
    int fact = -1;
    int open = -1;
    std::uint64_t mask = ~std::uint64_t{0};  // Bits: which of the codes still count
  };
  using Lowered = std::optional<Column>;

  Lowered lower(const feel::Node& node);
  Lowered input(const feel::Node& node);
  Lowered constant(const feel::Value& value);
  // A calculation without facts, with its value in every variant.
  Lowered constant_of(const feel::Node& node, const feel::Value& first);
  Lowered binary(const feel::Node& node);
  Lowered arithmetic(feel::Op op, const Column& a, const Column& b);
  Lowered divide(const Column& a, const feel::Node& divisor);
  Lowered compare(feel::Op op, const feel::Node& left, const feel::Node& right);
  Lowered compare_columns(feel::Op op, Column a, Column b);
  Lowered compare_text(feel::Op op, const feel::Node& text, const std::string& literal);
  Lowered choose(const feel::Node& node);
  Lowered membership(const feel::Node& node);
  Lowered member_test(const feel::Node& value, const feel::Node& test);
  Lowered quantify(const feel::Node& node);
  Lowered call(const feel::Node& node);
  Lowered extreme(const feel::Node& node, ColumnOp op);
  Lowered rounding(const feel::Node& node, ColumnOp op);
  Lowered count(const feel::Node& list);
  Lowered contains(const feel::Node& list, const feel::Node& element);
  // A list expression as a bit set: a list fact, filtered or made distinct.
  Lowered bits(const feel::Node& node, bool& distinct);
  // Codes of the fact for which `test` holds of the local; bit kCodesMax for any other name. Nothing when it needs
  // more.
  std::optional<std::uint64_t> codes_where(int fact, const feel::Node& test, int local);
  // The outcome of a condition: 0, 1, 2, or 3 + what it waits for.
  Lowered code(const feel::Node& node);

  const feel::Node* resolved(const feel::Node* node) const;  // through definitions
  std::optional<feel::Value> constant_value(const feel::Node& node);
  // As constant_value, for a value that decides which steps there are.
  std::optional<feel::Value> shaping_value(const feel::Node& node);
  const feel::Node* only_branch(const feel::Node& node);
  [[nodiscard]] std::vector<int> parameters_in(const feel::Node& node) const;
  void shaped_by(const feel::Node& node);
  int code_of(int fact, const std::string& name);
  int emit(ColumnOp op, int a, int b = 0, int c = 0, std::int64_t argument = 0);
  int constant_register(std::int64_t value);
  Column aligned(Column column, int scale);
  int fact_register(int fact);

  const Scheme& scheme_;
  std::optional<base::Date> date_;
  ColumnProgram program_;
  // By variant: parameters, date and what follows from these alone.
  std::vector<std::vector<feel::Value>> constant_inputs_;
  std::map<std::int64_t, int> constant_registers_;
  std::map<int, Column> inputs_;
  std::map<int, feel::Value> locals_;  // of quantifiers over written lists
};

}  // namespace hecht::schemes
