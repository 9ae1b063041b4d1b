#include "feel/operators.h"

#include <algorithm>

#include "feel/unknown.h"

namespace hecht::feel {

using base::Date;
using base::Decimal;

namespace {

Value numbers(Op op, const Decimal& a, const Decimal& b) {
  switch (op) {
    case Op::Add:
      return Value::or_null(Decimal::add(a, b));
    case Op::Subtract:
      return Value::or_null(Decimal::subtract(a, b));
    case Op::Multiply:
      return Value::or_null(Decimal::multiply(a, b));
    case Op::Divide:
      return Value::or_null(Decimal::divide(a, b));
    default:
      return Value::or_null(base::power(a, b));
  }
}

// A number of months or nanoseconds that fits, else null.
Value months_value(const std::optional<Decimal>& months) {
  if (!months) return {};
  const auto whole = months->rounded(0, base::Rounding::Down).to_int();
  return whole && std::abs(*whole) <= kDurationMax ? Value(MonthsDuration{*whole}) : Value();
}

Value days_value(const std::optional<Decimal>& seconds) {
  if (!seconds) return {};
  const auto whole = seconds->rounded(0, base::Rounding::Down).to_int();
  if (!whole || std::abs(*whole) > kDurationMax) return {};
  const auto rest = Decimal::subtract(*seconds, Decimal::from_int(*whole));
  const auto nanos = rest ? rest->rounded(9, base::Rounding::Down).to_scaled(9) : std::nullopt;
  return DaysDuration{*whole, static_cast<std::int32_t>(nanos.value_or(0))};
}

Decimal seconds_of(const DaysDuration& value) {
  // Nineteen digits and nine decimals always fit.
  return Decimal::add(Decimal::from_int(value.seconds), Decimal::from_scaled(value.nanosecond, 9)).value_or(Decimal());
}

Value add_checked(const DaysDuration& a, const DaysDuration& b, int sign) {
  const DaysDuration total = days_duration(nanoseconds_total(a) + sign * nanoseconds_total(b));
  return std::abs(total.seconds) <= kDurationMax ? Value(total) : Value();
}

DaysDuration opposite(const DaysDuration& value) { return {-value.seconds, -value.nanosecond}; }

// date, date and time or time plus (or minus) a duration.
Value shift(const Value& moment, const Value& duration, int sign) {
  if (const auto* months = duration.as_months()) {
    const MonthsDuration signed_months{sign * months->months};
    if (const auto* date = moment.as_date()) return Value::or_null(add_months_checked(*date, signed_months.months));
    if (const auto* at = moment.as_date_time()) return Value::or_null(add(*at, signed_months));
    return {};
  }
  const auto* days = duration.as_days();
  if (days == nullptr) return {};
  const DaysDuration signed_days = sign < 0 ? opposite(*days) : *days;
  if (const auto* date = moment.as_date()) {
    const auto moved = add(date_time_of(*date), signed_days);
    return moved ? Value(moved->date) : Value();
  }
  if (const auto* at = moment.as_date_time()) return Value::or_null(add(*at, signed_days));
  if (const auto* time = moment.as_time()) return add(*time, signed_days);
  return {};
}

Value difference(const Value& a, const Value& b) {
  const auto moment = [](const Value& value) -> std::optional<DateTime> {
    if (const auto* date = value.as_date()) return DateTime{*date, {}, Zone{Zone::Kind::Offset, 0, {}}};
    if (const auto* at = value.as_date_time()) return *at;
    return std::nullopt;
  };
  if (const auto* time = a.as_time(); time != nullptr && b.as_time() != nullptr) {
    const auto left = offset_of(*time);
    const auto right = offset_of(*b.as_time());
    if (left.has_value() != right.has_value()) return {};
    const auto nanos = [](const Time& at, std::int32_t offset) {
      return static_cast<Int128>(at.time.second_of_day - offset) * 1'000'000'000 + at.time.nanosecond;
    };
    return days_duration(nanos(*time, left.value_or(0)) - nanos(*b.as_time(), right.value_or(0)));
  }
  const auto left = moment(a);
  const auto right = moment(b);
  if (!left || !right) return {};
  if ((left->zone.kind == Zone::Kind::Local) != (right->zone.kind == Zone::Kind::Local)) return {};
  return between(*left, *right);
}

Value durations(Op op, const Value& a, const Value& b) {
  const auto* a_months = a.as_months();
  const auto* b_months = b.as_months();
  const auto* a_days = a.as_days();
  const auto* b_days = b.as_days();
  const auto* a_number = a.as_number();
  const auto* b_number = b.as_number();
  const auto months = [](const MonthsDuration* value) { return Decimal::from_int(value->months); };
  if (op == Op::Add || op == Op::Subtract) {
    const int sign = op == Op::Add ? 1 : -1;
    if (a_months != nullptr && b_months != nullptr) {
      return months_value(Decimal::add(months(a_months), Decimal::from_int(sign * b_months->months)));
    }
    if (a_days != nullptr && b_days != nullptr) return add_checked(*a_days, *b_days, sign);
    return {};
  }
  if (op == Op::Multiply) {
    if (a_months != nullptr && b_number != nullptr) return months_value(Decimal::multiply(months(a_months), *b_number));
    if (a_number != nullptr && b_months != nullptr) return months_value(Decimal::multiply(*a_number, months(b_months)));
    if (a_days != nullptr && b_number != nullptr) return days_value(Decimal::multiply(seconds_of(*a_days), *b_number));
    if (a_number != nullptr && b_days != nullptr) return days_value(Decimal::multiply(*a_number, seconds_of(*b_days)));
    return {};
  }
  if (op != Op::Divide) return {};
  if (a_months != nullptr && b_number != nullptr) return months_value(Decimal::divide(months(a_months), *b_number));
  if (a_months != nullptr && b_months != nullptr)
    return Value::or_null(Decimal::divide(months(a_months), months(b_months)));
  if (a_days != nullptr && b_number != nullptr) return days_value(Decimal::divide(seconds_of(*a_days), *b_number));
  if (a_days != nullptr && b_days != nullptr)
    return Value::or_null(Decimal::divide(seconds_of(*a_days), seconds_of(*b_days)));
  return {};
}

bool is_moment(const Value& value) {
  return value.as_date() != nullptr || value.as_date_time() != nullptr || value.as_time() != nullptr;
}

bool is_duration(const Value& value) { return value.as_months() != nullptr || value.as_days() != nullptr; }

}  // namespace

Value arithmetic(Op op, const Value& a, const Value& b) {
  const auto* left = a.as_number();
  const auto* right = b.as_number();
  if (left != nullptr && right != nullptr) return numbers(op, *left, *right);
  if (a.as_unknown() != nullptr || b.as_unknown() != nullptr) return arithmetic_unknown(op, a, b);
  if (op == Op::Add && a.as_string() != nullptr && b.as_string() != nullptr)
    return Value(*a.as_string() + *b.as_string());
  if (op == Op::Add && is_moment(a)) return shift(a, b, 1);
  if (op == Op::Add && is_moment(b)) return shift(b, a, 1);
  if (op == Op::Subtract && is_moment(a)) return is_moment(b) ? difference(a, b) : shift(a, b, -1);
  if (is_duration(a) || is_duration(b)) return durations(op, a, b);
  return {};
}

Value negate(const Value& a) {
  if (const auto* number = a.as_number()) return number->negated();
  if (const auto* months = a.as_months()) return MonthsDuration{-months->months};
  if (const auto* days = a.as_days()) return opposite(*days);
  if (a.as_unknown() != nullptr) return arithmetic_unknown(Op::Subtract, Value::number(0), a);
  return {};
}

Value comparison(Op op, const Value& a, const Value& b) {
  if (holds_unknown(a) || holds_unknown(b)) return comparison_unknown(op, a, b);
  if (op == Op::Equal || op == Op::NotEqual) {
    const auto same = equal(a, b);
    return same ? Value(*same == (op == Op::Equal)) : Value();
  }
  const auto order = compare(a, b);
  if (!order) return {};
  switch (op) {
    case Op::Less:
      return *order < 0;
    case Op::LessEqual:
      return *order <= 0;
    case Op::Greater:
      return *order > 0;
    default:
      return *order >= 0;
  }
}

Value logical_and(const Value& a, const Value& b) {
  if (a.is_false() || b.is_false()) return false;
  const bool a_unknown = a.as_unknown() != nullptr;
  const bool b_unknown = b.as_unknown() != nullptr;
  if (a.is_true() && (b.is_true() || b_unknown)) return b;
  if (a_unknown && b.is_true()) return a;
  // With null beside it the unknown side may still make it false.
  return a_unknown || b_unknown ? unknown_because(a, b) : Value();
}

Value logical_or(const Value& a, const Value& b) {
  if (a.is_true() || b.is_true()) return true;
  const bool a_unknown = a.as_unknown() != nullptr;
  const bool b_unknown = b.as_unknown() != nullptr;
  if (a.is_false() && (b.is_false() || b_unknown)) return b;
  if (a_unknown && b.is_false()) return a;
  return a_unknown || b_unknown ? unknown_because(a, b) : Value();
}

Value logical_not(const Value& a) {
  if (const auto* flag = a.as_bool()) return !*flag;
  return a.as_unknown() != nullptr ? a : Value();
}

Value in_range(const Value& value, const Range& range) {
  Value above(true);
  Value below(true);
  if (!range.low.is_null()) above = comparison(range.low_included ? Op::GreaterEqual : Op::Greater, value, range.low);
  if (!range.high.is_null()) below = comparison(range.high_included ? Op::LessEqual : Op::Less, value, range.high);
  const Value inside = logical_and(above, below);
  // A range that turns out to run backwards is null, and nothing is in or outside it.
  const bool open = range.low.is_null() || range.high.is_null() || !holds_unknown(Value(range));
  if (open || !inside.is_false() || comparison(Op::LessEqual, range.low, range.high).is_true()) return inside;
  return unknown_because(range.low, range.high);
}

Value satisfies(const Value& value, const Value& test) {
  if (const auto* range = test.as_range()) {
    if (value.as_range() != nullptr) return comparison(Op::Equal, value, test);
    return in_range(value, *range);
  }
  if (const auto* list = test.as_list()) {
    if (value.as_list() != nullptr) {
      const Value whole = comparison(Op::Equal, value, test);
      if (whole.is_true() || whole.as_unknown() != nullptr) return whole;
    }
    Value found(false);
    for (const auto& item : *list) {
      Value hit = satisfies(value, item);
      if (may_be_absent(item) && hit.is_true()) hit = unknown_because(item);
      found = logical_or(found, hit.is_null() ? Value(false) : hit);
      if (found.is_true()) return found;
    }
    return found;
  }
  return comparison(Op::Equal, value, test);
}

namespace {

Value date_member(const Date& date, const std::string& name) {
  if (name == "year") return Value::number(date.year);
  if (name == "month") return Value::number(date.month);
  if (name == "day") return Value::number(date.day);
  if (name == "weekday") return Value::number(base::iso_weekday(date));
  return {};
}

Value zone_member(const Zone& zone, std::optional<std::int32_t> offset, const std::string& name) {
  if (name == "time offset" && offset) return DaysDuration{*offset, 0};
  if (name == "timezone" && zone.kind == Zone::Kind::Named) return Value(zone.name);
  return {};
}

Value clock_member(const base::TimeOfDay& time, const std::string& name) {
  if (name == "hour") return Value::number(time.second_of_day / 3600);
  if (name == "minute") return Value::number(time.second_of_day / 60 % 60);
  if (name == "second") return Value::number(time.second_of_day % 60);
  return {};
}

Value days_member(const DaysDuration& value, const std::string& name) {
  if (name == "days") return Value::number(value.seconds / base::kSecondsPerDay);
  if (name == "hours") return Value::number(value.seconds % base::kSecondsPerDay / 3600);
  if (name == "minutes") return Value::number(value.seconds % 3600 / 60);
  if (name == "seconds") return Value::number(value.seconds % 60);
  return {};
}

Value range_member(const Range& range, const std::string& name) {
  if (name == "start") return range.low;
  if (name == "end") return range.high;
  if (name == "start included") return range.low_included;
  if (name == "end included") return range.high_included;
  return {};
}

}  // namespace

Value member(const Value& value, const std::string& name) {
  if (const auto* context = value.as_context()) {
    const Value* found = context->find(name);
    return found == nullptr ? Value() : *found;
  }
  if (const auto* list = value.as_list()) {
    List members;
    for (const auto& item : *list) {
      Value found = member(item, name);
      members.push_back(may_be_absent(item) ? possibly_absent(found, item) : std::move(found));
    }
    return members;
  }
  if (const auto* date = value.as_date()) return date_member(*date, name);
  if (const auto* time = value.as_time()) {
    const Value clock = clock_member(time->time, name);
    return clock.is_null() ? zone_member(time->zone, offset_of(*time), name) : clock;
  }
  if (const auto* moment = value.as_date_time()) {
    const Value date = date_member(moment->date, name);
    if (!date.is_null()) return date;
    const Value clock = clock_member(moment->time, name);
    return clock.is_null() ? zone_member(moment->zone, offset_of(*moment), name) : clock;
  }
  if (const auto* months = value.as_months()) {
    if (name == "years") return Value::number(months->months / 12);
    if (name == "months") return Value::number(months->months % 12);
    return {};
  }
  if (const auto* days = value.as_days()) return days_member(*days, name);
  if (const auto* range = value.as_range()) return range_member(*range, name);
  return value.as_unknown() != nullptr ? unknown_because(value) : Value();
}

}  // namespace hecht::feel
