#include <algorithm>

#include "base/text.h"
#include "feel/builtins_support.h"
#include "feel/evaluator.h"
#include "feel/regex.h"
#include "feel/unicode.h"

namespace hecht::feel {

namespace {

Value substring(Arguments arguments, Evaluator&) {
  const auto* text = text_of(arguments[0]);
  const auto start = whole_of(arguments[1]);
  if (text == nullptr || !start || *start == 0) return {};
  const auto points = code_points(*text);
  const auto size = static_cast<std::int64_t>(points.size());
  const std::int64_t from = *start > 0 ? *start - 1 : size + *start;
  std::int64_t count = size;
  if (arguments.size() > 2) {
    const auto asked = whole_of(arguments[2]);
    if (!asked || *asked < 1) return {};
    count = *asked;
  }
  if (from < 0 || from > size) return *start < 0 ? Value() : Value(std::string());
  const std::int64_t to = count > size - from ? size : from + count;
  std::string out;
  for (std::int64_t i = from; i < to; ++i) out += points[static_cast<std::size_t>(i)];
  return Value(std::move(out));
}

Value string_length(Arguments arguments, Evaluator&) {
  const auto* text = text_of(arguments[0]);
  return text == nullptr ? Value() : Value::number(static_cast<std::int64_t>(base::length(*text)));
}

Value to_upper(Arguments arguments, Evaluator&) {
  const auto* text = text_of(arguments[0]);
  return text == nullptr ? Value() : Value(upper_case(*text));
}

Value to_lower(Arguments arguments, Evaluator&) {
  const auto* text = text_of(arguments[0]);
  return text == nullptr ? Value() : Value(lower_case(*text));
}

// Two strings to something; null when either is missing.
template <class Use>
Value with_texts(Arguments arguments, const Use& use) {
  const auto* a = text_of(arguments[0]);
  const auto* b = text_of(arguments[1]);
  return a == nullptr || b == nullptr ? Value() : Value(use(*a, *b));
}

Value substring_before(Arguments arguments, Evaluator&) {
  return with_texts(arguments, [](const std::string& text, const std::string& match) {
    const auto at = text.find(match);
    return at == std::string::npos ? std::string() : text.substr(0, at);
  });
}

Value substring_after(Arguments arguments, Evaluator&) {
  return with_texts(arguments, [](const std::string& text, const std::string& match) {
    const auto at = text.find(match);
    return at == std::string::npos ? std::string() : text.substr(at + match.size());
  });
}

Value contains(Arguments arguments, Evaluator&) {
  return with_texts(arguments, [](const std::string& text, const std::string& match) {
    return text.find(match) != std::string::npos;
  });
}

Value starts_with(Arguments arguments, Evaluator&) {
  return with_texts(arguments,
                    [](const std::string& text, const std::string& match) { return text.starts_with(match); });
}

Value ends_with(Arguments arguments, Evaluator&) {
  return with_texts(arguments, [](const std::string& text, const std::string& match) { return text.ends_with(match); });
}

// Flags are optional; null counts as none.
std::optional<std::string> flags_at(Arguments arguments, std::size_t index) {
  if (arguments.size() <= index || arguments[index].is_null()) return "";
  const auto* flags = text_of(arguments[index]);
  return flags == nullptr ? std::nullopt : std::optional(*flags);
}

// A pattern may take long over a text, each time it is tried.
bool can_search(const std::string& text, const std::string& pattern, Evaluator& evaluator) {
  constexpr std::size_t kStepsOfSearch = 1'000;
  constexpr std::size_t kStepsOfByte = 10;
  return evaluator.spend(kStepsOfSearch + kStepsOfByte * (text.size() + pattern.size()));
}

Value matches(Arguments arguments, Evaluator& evaluator) {
  const auto* text = text_of(arguments[0]);
  const auto* pattern = text_of(arguments[1]);
  const auto flags = flags_at(arguments, 2);
  if (text == nullptr || pattern == nullptr || !flags || !can_search(*text, *pattern, evaluator)) return {};
  return Value::or_null(regex_matches(*text, *pattern, *flags));
}

Value replace(Arguments arguments, Evaluator& evaluator) {
  const auto* text = text_of(arguments[0]);
  const auto* pattern = text_of(arguments[1]);
  const auto* replacement = text_of(arguments[2]);
  const auto flags = flags_at(arguments, 3);
  if (text == nullptr || pattern == nullptr || replacement == nullptr || !flags) return {};
  if (!can_search(*text, *pattern, evaluator)) return {};
  return Value::or_null(regex_replace(*text, *pattern, *replacement, *flags));
}

Value split(Arguments arguments, Evaluator& evaluator) {
  const auto* text = text_of(arguments[0]);
  const auto* pattern = text_of(arguments[1]);
  if (text == nullptr || pattern == nullptr || !can_search(*text, *pattern, evaluator)) return {};
  const auto parts = regex_split(*text, *pattern);
  if (!parts) return {};
  return List(parts->begin(), parts->end());
}

Value string_join(Arguments arguments, Evaluator&) {
  const auto items = list_of(arguments[0]);
  if (!items) return {};
  std::string delimiter;
  if (arguments.size() > 1 && !arguments[1].is_null()) {
    const auto* given = text_of(arguments[1]);
    if (given == nullptr) return {};
    delimiter = *given;
  }
  std::string out;
  bool first = true;
  for (const auto& item : *items) {
    if (item.is_null()) continue;
    if (item.as_string() == nullptr) return {};
    if (!first) out += delimiter;
    out += *item.as_string();
    first = false;
  }
  return Value(std::move(out));
}

Value to_text(Arguments arguments, Evaluator&) {
  return arguments[0].is_null() ? Value() : Value(to_string(arguments[0]));
}

// number("1.000,5", ".", ","): grouping is " ", "," or "."; decimal is "." or ","; they differ.
Value to_number(Arguments arguments, Evaluator&) {
  const auto* text = text_of(arguments[0]);
  if (text == nullptr) return {};
  const auto separator = [&](std::size_t index) -> std::optional<std::string> {
    if (arguments.size() <= index || arguments[index].is_null()) return "";
    const auto* given = text_of(arguments[index]);
    return given == nullptr ? std::nullopt : std::optional(*given);
  };
  const auto grouping = separator(1);
  const auto decimal = separator(2);
  if (!grouping || !decimal) return {};
  if (!grouping->empty() && *grouping != " " && *grouping != "," && *grouping != ".") return {};
  if (!decimal->empty() && *decimal != "." && *decimal != ",") return {};
  if (!grouping->empty() && *grouping == *decimal) return {};
  std::string plain;
  for (const char c : *text) {
    if (!grouping->empty() && c == (*grouping)[0]) continue;
    plain += !decimal->empty() && c == (*decimal)[0] ? '.' : c;
  }
  return Value::or_null(base::Decimal::parse(plain));
}

}  // namespace

std::vector<Builtin> string_builtins() {
  return {
      {"substring", {{{"string", "start position", "length"}, 2}}, &substring},
      {"string length", {{{"string"}, 1}}, &string_length},
      {"upper case", {{{"string"}, 1}}, &to_upper},
      {"lower case", {{{"string"}, 1}}, &to_lower},
      {"substring before", {{{"string", "match"}, 2}}, &substring_before},
      {"substring after", {{{"string", "match"}, 2}}, &substring_after},
      {"replace", {{{"input", "pattern", "replacement", "flags"}, 3}}, &replace},
      {"contains", {{{"string", "match"}, 2}}, &contains},
      {"starts with", {{{"string", "match"}, 2}}, &starts_with},
      {"ends with", {{{"string", "match"}, 2}}, &ends_with},
      {"matches", {{{"input", "pattern", "flags"}, 2}}, &matches},
      {"split", {{{"string", "delimiter"}, 2}}, &split},
      {"string join", {{{"list", "delimiter"}, 1}}, &string_join},
      {"string", {{{"from"}, 1}}, &to_text},
      {"number", {{{"from", "grouping separator", "decimal separator"}, 1}}, &to_number},
  };
}

}  // namespace hecht::feel
