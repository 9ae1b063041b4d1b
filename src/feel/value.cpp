#include "feel/value.h"

#include <algorithm>

namespace hecht::feel {

const Value* Context::find(std::string_view key) const {
  const auto found =
      std::find_if(entries.begin(), entries.end(), [&](const auto& entry) { return entry.first == key; });
  return found == entries.end() ? nullptr : &found->second;
}

void Context::put(std::string_view key, Value value) {
  const auto found =
      std::find_if(entries.begin(), entries.end(), [&](const auto& entry) { return entry.first == key; });
  if (found == entries.end()) {
    entries.emplace_back(std::string(key), std::move(value));
  } else {
    found->second = std::move(value);
  }
}

bool Size::fits() const { return parts <= kPartsMax && levels <= kLevelsMax; }

namespace {

void add(Size& whole, const Value& part) {
  const Size size = part.size();
  whole.parts += size.parts;
  whole.levels = std::max(whole.levels, size.levels + 1);
}

Size size_of(const std::string& text) { return {1 + text.size() / kPartBytes, 1}; }

Size size_of(const Range& range) {
  Size size;
  add(size, range.low);
  add(size, range.high);
  return size;
}

}  // namespace

Value::Value(std::string value) {
  if (size_of(value).fits()) data_ = std::make_shared<const std::string>(std::move(value));
}

Value::Value(List value) {
  Size size;
  for (const auto& item : value) add(size, item);
  if (size.fits()) data_ = std::make_shared<const Measured<List>>(Measured<List>{std::move(value), size});
}

Value::Value(Context value) {
  Size size;
  for (const auto& entry : value.entries) add(size, entry.second);
  if (size.fits()) data_ = std::make_shared<const Measured<Context>>(Measured<Context>{std::move(value), size});
}

Value::Value(Range value) {
  if (size_of(value).fits()) data_ = std::make_shared<const Range>(std::move(value));
}

Value::Value(std::shared_ptr<const Function> value) {
  if (value->levels <= kLevelsMax) data_ = std::move(value);
}

Size Value::shared_size() const {
  if (const auto* list = pointee<Measured<List>>()) return list->size;
  if (const auto* context = pointee<Measured<Context>>()) return context->size;
  if (const auto* text = as_string()) return size_of(*text);
  if (const auto* range = as_range()) return size_of(*range);
  if (const auto* function = as_function()) return {1, function->levels};
  return {};
}

namespace {

int sign(std::strong_ordering order) { return order < 0 ? -1 : (order > 0 ? 1 : 0); }

// Times compare on the moment of an unspecified day; a local time only with a local time.
std::optional<int> compare_times(const Time& a, const Time& b) {
  const auto a_offset = offset_of(a);
  const auto b_offset = offset_of(b);
  if (a_offset.has_value() != b_offset.has_value()) return std::nullopt;
  const auto seconds = [](const Time& value, std::int32_t offset) { return value.time.second_of_day - offset; };
  const auto order = seconds(a, a_offset.value_or(0)) <=> seconds(b, b_offset.value_or(0));
  return order != 0 ? sign(order) : sign(a.time.nanosecond <=> b.time.nanosecond);
}

std::optional<int> compare_date_times(const DateTime& a, const DateTime& b) {
  const bool a_local = a.zone.kind == Zone::Kind::Local;
  const bool b_local = b.zone.kind == Zone::Kind::Local;
  if (a_local != b_local) return std::nullopt;
  return sign(instant_of(a) <=> instant_of(b));
}

std::optional<bool> equal_lists(const List& a, const List& b) {
  if (a.size() != b.size()) return false;
  for (std::size_t i = 0; i < a.size(); ++i) {
    const auto same = equal(a[i], b[i]);
    if (!same.has_value() || !*same) return false;
  }
  return true;
}

std::optional<bool> equal_contexts(const Context& a, const Context& b) {
  if (a.entries.size() != b.entries.size()) return false;
  for (const auto& [key, value] : a.entries) {
    const Value* other = b.find(key);
    if (other == nullptr) return false;
    const auto same = equal(value, *other);
    if (!same.has_value() || !*same) return false;
  }
  return true;
}

std::optional<bool> equal_ranges(const Range& a, const Range& b) {
  if (a.low_included != b.low_included || a.high_included != b.high_included) return false;
  const auto low = equal(a.low, b.low);
  const auto high = equal(a.high, b.high);
  return low.has_value() && high.has_value() && *low && *high;
}

}  // namespace

std::optional<int> compare(const Value& a, const Value& b) {
  if (!a.same_type(b)) return std::nullopt;
  if (const auto* number = a.as_number()) return sign(*number <=> *b.as_number());
  if (const auto* text = a.as_string()) return sign(text->compare(*b.as_string()) <=> 0);
  if (const auto* date = a.as_date()) return sign(*date <=> *b.as_date());
  if (const auto* months = a.as_months()) return sign(*months <=> *b.as_months());
  if (const auto* days = a.as_days()) return sign(*days <=> *b.as_days());
  if (const auto* time = a.as_time()) return compare_times(*time, *b.as_time());
  if (const auto* date_time = a.as_date_time()) return compare_date_times(*date_time, *b.as_date_time());
  return std::nullopt;
}

std::optional<bool> equal(const Value& a, const Value& b) {
  if (a.is_null() || b.is_null()) return a.is_null() && b.is_null();
  if (!a.same_type(b)) return std::nullopt;
  if (const auto* flag = a.as_bool()) return *flag == *b.as_bool();
  if (const auto* list = a.as_list()) return equal_lists(*list, *b.as_list());
  if (const auto* context = a.as_context()) return equal_contexts(*context, *b.as_context());
  if (const auto* range = a.as_range()) return equal_ranges(*range, *b.as_range());
  if (const auto* function = a.as_function()) return function == b.as_function();
  if (const auto* time = a.as_time(); time != nullptr && *time == *b.as_time()) return true;
  const auto order = compare(a, b);
  if (!order.has_value())
    return a.as_time() != nullptr || a.as_date_time() != nullptr ? std::optional(false) : std::nullopt;
  return *order == 0;
}

bool identical(const Value& a, const Value& b) {
  if (!a.same_type(b)) return false;
  if (const auto* time = a.as_time()) {
    return *time == *b.as_time();
  }
  if (const auto* moment = a.as_date_time()) {
    return moment->date == b.as_date_time()->date && moment->time == b.as_date_time()->time &&
           moment->zone == b.as_date_time()->zone;
  }
  return equal(a, b).value_or(false);
}

bool holds_unknown(const Value& value) {
  if (value.as_unknown() != nullptr) return true;
  if (const auto* range = value.as_range()) return holds_unknown(range->low) || holds_unknown(range->high);
  if (const auto* list = value.as_list()) return std::any_of(list->begin(), list->end(), holds_unknown);
  if (const auto* context = value.as_context()) {
    return std::any_of(context->entries.begin(), context->entries.end(),
                       [](const auto& entry) { return holds_unknown(entry.second); });
  }
  return false;
}

namespace {

std::string quoted(const std::string& text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') out += '\\';
    out += c;
  }
  return out + '"';
}

std::string list_text(const List& list) {
  std::string out = "[";
  for (const auto& item : list) {
    if (out.size() > 1) out += ", ";
    out += to_literal(item);
  }
  return out + "]";
}

std::string context_text(const Context& context) {
  std::string out = "{";
  for (const auto& [key, value] : context.entries) {
    if (out.size() > 1) out += ", ";
    const bool plain = std::all_of(key.begin(), key.end(), [](unsigned char c) {
      return std::isalnum(c) != 0 || c == ' ' || c == '_' || c >= 0x80;
    });
    out += (plain && !key.empty() ? key : quoted(key)) + ": " + to_literal(value);
  }
  return out + "}";
}

std::string range_text(const Range& range) {
  return (range.low_included ? "[" : "(") + (range.low.is_null() ? "" : to_literal(range.low)) + ".." +
         (range.high.is_null() ? "" : to_literal(range.high)) + (range.high_included ? "]" : ")");
}

}  // namespace

std::string to_string(const Value& value) {
  if (const auto* flag = value.as_bool()) return *flag ? "true" : "false";
  if (const auto* number = value.as_number()) return number->to_string();
  if (const auto* text = value.as_string()) return *text;
  if (const auto* date = value.as_date()) return base::to_string(*date);
  if (const auto* time = value.as_time()) return to_string(*time);
  if (const auto* moment = value.as_date_time()) return to_string(*moment);
  if (const auto* months = value.as_months()) return to_string(*months);
  if (const auto* days = value.as_days()) return to_string(*days);
  if (const auto* list = value.as_list()) return list_text(*list);
  if (const auto* context = value.as_context()) return context_text(*context);
  if (const auto* range = value.as_range()) return range_text(*range);
  if (value.as_function() != nullptr) return "function";
  if (value.as_unknown() != nullptr) return "unknown";
  return "null";
}

std::string to_literal(const Value& value) {
  return value.as_string() != nullptr ? quoted(*value.as_string()) : to_string(value);
}

}  // namespace hecht::feel
