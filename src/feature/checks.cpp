#include "feature/checks.h"

#include <algorithm>

#include "base/identifiers.h"
#include "feature/phrases.h"

namespace hecht::feature {

namespace {

void trim(std::string& text) {
  constexpr std::string_view kBlank = " \t\r\n";
  text.erase(0, std::min(text.find_first_not_of(kBlank), text.size()));
  text.erase(text.find_last_not_of(kBlank) + 1);
}

base::Problem problem(std::string_view field, const base::Phrase& message, const base::Phrase& remedy,
                      const std::vector<std::string>& arguments) {
  return {{}, std::string(field), base::say_both(message, arguments), base::say_both(remedy, arguments)};
}

}  // namespace

void Checks::name(std::string_view field, std::string& text) {
  // A name of a practice is often that of a person, so it is not warned about.
  check(field, text, kNameMax, base::FreeText::Contact);
  if (text.empty()) refuse(field, phrases::kEmpty, phrases::kEmptyRemedy);
}

void Checks::text(std::string_view field, std::string& text, base::FreeText kind) {
  check(field, text, kTextMax, kind);
  if (text.empty()) refuse(field, phrases::kEmpty, phrases::kEmptyRemedy);
}

void Checks::text(std::string_view field, std::optional<std::string>& text, base::FreeText kind) {
  if (!text) return;
  check(field, *text, kTextMax, kind);
  if (text->empty()) text.reset();
}

void Checks::period(const base::Date& from, const std::optional<base::Date>& to) {
  if (to && *to < from)
    refuse("toDate", phrases::kEndsBefore, phrases::kEndsBeforeRemedy, {base::to_string(*to), base::to_string(from)});
}

void Checks::past(std::string_view field, const base::Date& date, const base::Date& today) {
  if (date > today) refuse(field, phrases::kInFuture, phrases::kInFutureRemedy, {base::to_string(date)});
}

void Checks::one_of(std::string_view field, const std::string& value, const std::vector<std::string>& words) {
  if (std::count(words.begin(), words.end(), value) > 0) return;
  problems.push_back({{},
                      std::string(field),
                      base::say_both(phrases::kUnknownWord, {base::without_bsn(value)}),
                      base::choose_among(value, words)});
}

void Checks::refuse(std::string_view field, const base::Phrase& message, const base::Phrase& remedy,
                    const std::vector<std::string>& arguments) {
  problems.push_back(problem(field, message, remedy, arguments));
}

void Checks::warn(std::string_view field, const base::Phrase& message, const base::Phrase& remedy,
                  const std::vector<std::string>& arguments) {
  warnings.push_back(problem(field, message, remedy, arguments));
}

void Checks::add(std::string_view field, const base::Problems& found) {
  for (auto each : found) {
    each.field = field;
    problems.push_back(std::move(each));
  }
}

void Checks::check(std::string_view field, std::string& text, std::size_t max, base::FreeText kind) {
  trim(text);
  if (base::length(text) > max)
    refuse(field, phrases::kTooLong, phrases::kTooLongRemedy,
           {std::to_string(base::length(text)), std::to_string(max)});
  base::guard_privacy(field, text, kind, problems, warnings);
}

}  // namespace hecht::feature
