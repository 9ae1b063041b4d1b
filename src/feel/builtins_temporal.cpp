#include <array>

#include "feel/builtins_support.h"
#include "feel/evaluator.h"

namespace hecht::feel {

using base::Date;

namespace {

Value to_date(Arguments arguments, Evaluator&) {
  if (arguments.size() == 3) {
    const auto year = whole_of(arguments[0]);
    const auto month = whole_of(arguments[1]);
    const auto day = whole_of(arguments[2]);
    return year && month && day ? Value::or_null(base::make_date(*year, *month, *day)) : Value();
  }
  const Value& from = unwrapped(arguments[0]);
  if (from.as_date() != nullptr) return from;
  if (const auto* moment = from.as_date_time()) return moment->date;
  return from.as_string() == nullptr ? Value() : Value::or_null(base::parse_date(*from.as_string()));
}

Value time_from_parts(Arguments arguments) {
  const auto hour = whole_of(arguments[0]);
  const auto minute = whole_of(arguments[1]);
  const auto* second = number_of(arguments[2]);
  if (!hour || !minute || second == nullptr || second->is_negative()) return {};
  const auto nanos = second->rounded(9, base::Rounding::Down).to_scaled(9);
  if (!nanos) return {};
  const auto clock =
      base::make_time(*hour, *minute, *nanos / 1'000'000'000, static_cast<std::int32_t>(*nanos % 1'000'000'000));
  if (!clock) return {};
  Zone zone;
  if (arguments.size() > 3 && !arguments[3].is_null()) {
    const auto* offset = arguments[3].as_days();
    if (offset == nullptr || std::abs(offset->seconds) > 18 * 3600) return {};
    zone = {Zone::Kind::Offset, static_cast<std::int32_t>(offset->seconds), {}};
  }
  return Time{*clock, zone};
}

Value to_time(Arguments arguments, Evaluator&) {
  if (arguments.size() > 1) return time_from_parts(arguments);
  const Value& from = unwrapped(arguments[0]);
  if (from.as_time() != nullptr) return from;
  if (const auto* moment = from.as_date_time()) return Time{moment->time, moment->zone};
  // A date begins at midnight UTC.
  if (from.as_date() != nullptr) return Time{{}, {Zone::Kind::Offset, 0, {}}};
  if (from.as_string() == nullptr || from.as_string()->starts_with('T')) return {};
  return Value::or_null(parse_time(*from.as_string()));
}

Value to_date_time(Arguments arguments, Evaluator&) {
  const Value& first = unwrapped(arguments[0]);
  if (arguments.size() == 2) {
    const Value& second = unwrapped(arguments[1]);
    const Date* date = first.as_date_time() != nullptr ? &first.as_date_time()->date : first.as_date();
    if (date == nullptr || second.as_time() == nullptr) return {};
    return DateTime{*date, second.as_time()->time, second.as_time()->zone};
  }
  if (first.as_date_time() != nullptr) return first;
  if (const auto* date = first.as_date()) return DateTime{*date, {}, {Zone::Kind::Offset, 0, {}}};
  return first.as_string() == nullptr ? Value() : Value::or_null(parse_date_time(*first.as_string()));
}

Value to_duration(Arguments arguments, Evaluator&) {
  const Value& from = unwrapped(arguments[0]);
  if (from.as_months() != nullptr || from.as_days() != nullptr) return from;
  if (from.as_string() == nullptr) return {};
  if (const auto months = parse_months_duration(*from.as_string())) return *months;
  return Value::or_null(parse_days_duration(*from.as_string()));
}

std::optional<DateTime> moment_of(const Value& value) {
  if (const auto* date = value.as_date()) return date_time_of(*date);
  return value.as_date_time() == nullptr ? std::nullopt : std::optional(*value.as_date_time());
}

Value years_and_months(Arguments arguments, Evaluator&) {
  const auto from = moment_of(unwrapped(arguments[0]));
  const auto to = moment_of(unwrapped(arguments[1]));
  return from && to ? Value(months_between(*from, *to)) : Value();
}

const Date* date_in(const Value& value) {
  const Value& inner = unwrapped(value);
  return inner.as_date_time() != nullptr ? &inner.as_date_time()->date : inner.as_date();
}

template <int (*function)(const Date&)>
Value calendar_number(Arguments arguments, Evaluator&) {
  const Date* date = date_in(arguments[0]);
  return date == nullptr ? Value() : Value::number(function(*date));
}

constexpr std::array<const char*, 7> kDays = {"Monday", "Tuesday",  "Wednesday", "Thursday",
                                              "Friday", "Saturday", "Sunday"};
constexpr std::array<const char*, 12> kMonths = {"January", "February", "March",     "April",   "May",      "June",
                                                 "July",    "August",   "September", "October", "November", "December"};

Value day_of_week(Arguments arguments, Evaluator&) {
  const Date* date = date_in(arguments[0]);
  return date == nullptr ? Value() : Value(std::string(kDays[static_cast<std::size_t>(base::iso_weekday(*date) - 1)]));
}

Value month_of_year(Arguments arguments, Evaluator&) {
  const Date* date = date_in(arguments[0]);
  return date == nullptr ? Value() : Value(std::string(kMonths[static_cast<std::size_t>(date->month - 1)]));
}

Value is_same(Arguments arguments, Evaluator&) { return identical(arguments[0], arguments[1]); }

Value now(Arguments, Evaluator& evaluator) {
  const auto local = base::local_in(evaluator.now(), base::kAmsterdam);
  return DateTime{local.date, local.time, {Zone::Kind::Named, 0, std::string(base::kAmsterdam)}};
}

Value today(Arguments, Evaluator& evaluator) { return base::local_in(evaluator.now(), base::kAmsterdam).date; }

}  // namespace

std::vector<Builtin> temporal_builtins() {
  return {
      {"date", {{{"from"}, 1}, {{"year", "month", "day"}, 3}}, &to_date},
      {"time", {{{"from"}, 1}, {{"hour", "minute", "second", "offset"}, 3}}, &to_time},
      {"date and time", {{{"from"}, 1}, {{"date", "time"}, 2}}, &to_date_time},
      {"duration", {{{"from"}, 1}}, &to_duration},
      {"years and months duration", {{{"from", "to"}, 2}}, &years_and_months},
      {"day of year", {{{"date"}, 1}}, &calendar_number<&base::day_of_year>},
      {"week of year", {{{"date"}, 1}}, &calendar_number<&base::iso_week>},
      {"day of week", {{{"date"}, 1}}, &day_of_week},
      {"month of year", {{{"date"}, 1}}, &month_of_year},
      {"is", {{{"value1", "value2"}, 2}}, &is_same},
      {"now", {{{}, 0}}, &now},
      {"today", {{{}, 0}}, &today},
  };
}

}  // namespace hecht::feel
