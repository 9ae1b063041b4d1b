// What every field of the register goes through: text that is not too long and holds nothing of a patient, and periods
// that do not end before they begin. All mistakes of a body are collected before it is refused.
#pragma once

#include "base/date.h"
#include "base/privacy.h"

namespace hecht::feature {

inline constexpr std::size_t kNameMax = 200;
inline constexpr std::size_t kTextMax = 2000;

class Checks {
 public:
  // Text that must be there, or may be absent; both are trimmed.
  void name(std::string_view field, std::string& text);
  void text(std::string_view field, std::string& text, base::FreeText kind = base::FreeText::About);
  void text(std::string_view field, std::optional<std::string>& text, base::FreeText kind = base::FreeText::About);
  void period(const base::Date& from, const std::optional<base::Date>& to);
  // Not after today: what happened.
  void past(std::string_view field, const base::Date& date, const base::Date& today);
  void one_of(std::string_view field, const std::string& value, const std::vector<std::string>& words);
  // Puts the normalised value in place, or adds the problem under the field.
  template <class Code>
  void code(std::string_view field, std::string& value, base::Result<Code> (*parse)(std::string_view)) {
    const auto parsed = parse(value);
    if (parsed) {
      value = parsed->value;
    } else {
      add(field, parsed.problems());
    }
  }
  template <class Code>
  void code(std::string_view field, std::optional<std::string>& value, base::Result<Code> (*parse)(std::string_view)) {
    if (value && value->empty()) value.reset();
    if (value) code(field, *value, parse);
  }
  void refuse(std::string_view field, const base::Phrase& message, const base::Phrase& remedy,
              const std::vector<std::string>& arguments = {});
  void warn(std::string_view field, const base::Phrase& message, const base::Phrase& remedy,
            const std::vector<std::string>& arguments = {});

  [[nodiscard]] bool ok() const { return problems.empty(); }

  base::Problems problems;
  base::Problems warnings;

 private:
  void add(std::string_view field, const base::Problems& found);
  void check(std::string_view field, std::string& text, std::size_t max, base::FreeText kind);
};

}  // namespace hecht::feature
