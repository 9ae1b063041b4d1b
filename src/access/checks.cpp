#include "access/checks.h"

#include <algorithm>
#include <array>

#include "access/password_hasher.h"
#include "access/phrases.h"
#include "base/identifiers.h"
#include "base/privacy.h"
#include "base/scan.h"

namespace hecht::access {

namespace {

// What is tried first, of those that are long enough; anything that is one of these with digits or signs after it too.
constexpr auto kCommon = std::to_array<std::string_view>({"wachtwoord",
                                                          "welkom",
                                                          "welkomwelkom",
                                                          "password",
                                                          "passwordpassword",
                                                          "passw0rd",
                                                          "geheim",
                                                          "geheimgeheim",
                                                          "qwertyuiop",
                                                          "qwertyuiopasdfghjkl",
                                                          "qwertyqwerty",
                                                          "azertyuiop",
                                                          "asdfghjkl",
                                                          "hecht",
                                                          "hechthecht",
                                                          "huisarts",
                                                          "huisartsenpraktijk",
                                                          "praktijk",
                                                          "apotheek",
                                                          "nederland",
                                                          "feyenoord",
                                                          "amsterdam",
                                                          "rotterdam",
                                                          "letmein",
                                                          "iloveyou",
                                                          "ikhouvanjou",
                                                          "administrator",
                                                          "beheerder",
                                                          "changeme",
                                                          "monkey",
                                                          "dragon",
                                                          "zomer",
                                                          "winter",
                                                          "herfst",
                                                          "lente",
                                                          "correcthorsebatterystaple"});
constexpr std::size_t kTellingLength = 4;  // a shorter piece of a name is in many words

std::string lower(std::string_view text) {
  std::string out(text);
  for (char& c : out) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  return out;
}

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (static_cast<unsigned char>(c) & 0x80U) != 0; }

bool is_easy(std::string_view password) {
  const auto text = lower(password);
  const auto end = std::find_if_not(text.rbegin(), text.rend(), [](char c) { return !is_letter(c); }).base();
  const std::string word(text.begin(), end);
  if (word.empty()) return std::all_of(text.begin(), text.end(), [](char c) { return base::is_ascii_digit(c); });
  // "aaaaaaaaaaaa", "abcabcabcabc"
  for (std::size_t period = 1; period <= 3; ++period) {
    if (std::equal(text.begin() + static_cast<std::ptrdiff_t>(period), text.end(), text.begin())) return true;
  }
  return std::find(kCommon.begin(), kCommon.end(), word) != kCommon.end();
}

bool holds_piece(const std::string& password, std::string_view text) {
  const auto source = lower(text);
  std::size_t start = 0;
  while (start < source.size()) {
    const auto end = std::min(source.find_first_of(" .@-_+", start), source.size());
    if (end - start >= kTellingLength && password.find(source.substr(start, end - start)) != std::string::npos)
      return true;
    start = end + 1;
  }
  return false;
}

}  // namespace

base::Problem problem(std::string field, const base::Phrase& what, const base::Phrase& remedy,
                      const std::vector<std::string>& what_arguments,
                      const std::vector<std::string>& remedy_arguments) {
  return {{}, std::move(field), base::say_both(what, what_arguments), base::say_both(remedy, remedy_arguments)};
}

void check_password(std::string_view password, std::string_view email, std::string_view name, const std::string& field,
                    base::Problems& problems) {
  const std::vector<std::string> least = {std::to_string(kPasswordLengthMin)};
  if (password.size() > kPasswordBytesMax) {
    problems.push_back(problem(field, phrases::kLongPassword, phrases::kPasswordLength, {}, least));
    return;
  }
  if (const auto length = base::length(password); length < kPasswordLengthMin) {
    problems.push_back(
        problem(field, phrases::kShortPassword, phrases::kPasswordLength, {std::to_string(length)}, least));
  }
  const auto local = email.substr(0, email.find('@'));
  if (holds_piece(lower(password), local) || holds_piece(lower(password), name))
    problems.push_back(problem(field, phrases::kPersonalPassword, phrases::kOtherPassword));
  if (is_easy(password)) problems.push_back(problem(field, phrases::kCommonPassword, phrases::kOtherPassword));
}

void check_email(std::string_view email, base::Problems& problems) {
  const auto at = email.find('@');
  const auto bad_sign = [](char c) {
    return static_cast<unsigned char>(c) <= ' ' || c == '\x7f' || c == '<' || c == '>' || c == ',' || c == ';' ||
           c == '"' || c == '\\' || (static_cast<unsigned char>(c) & 0x80U) != 0;
  };
  const bool good = at != std::string_view::npos && at > 0 && email.find('@', at + 1) == std::string_view::npos &&
                    email.find('.', at) != std::string_view::npos && !email.ends_with('.') && email[at + 1] != '.' &&
                    email.size() <= kEmailLengthMax && std::none_of(email.begin(), email.end(), bad_sign);
  if (!good) {
    const auto shown = email.size() <= kEmailLengthMax ? base::without_bsn(email) : "…";
    problems.push_back(problem("email", phrases::kBadEmail, phrases::kBadEmailRemedy, {shown}));
  } else {
    check_text("email", email, kEmailLengthMax, problems);
  }
}

void check_name(std::string_view name, base::Problems& problems) {
  if (name.find_first_not_of(' ') == std::string_view::npos)
    problems.push_back(problem("name", phrases::kNoName, phrases::kNoNameRemedy));
  // It stands in the header of a mail.
  if (std::any_of(name.begin(), name.end(), [](char c) { return static_cast<unsigned char>(c) < ' ' || c == '\x7f'; }))
    problems.push_back(problem("name", phrases::kNoName, phrases::kNoNameRemedy));
  check_text("name", name, kNameLengthMax, problems);
}

void check_text(const std::string& field, std::string_view text, std::size_t length_max, base::Problems& problems) {
  if (base::length(text) > length_max) {
    problems.push_back(problem(field, phrases::kLongText, phrases::kLongTextRemedy, {}, {std::to_string(length_max)}));
  }
  base::Problems warnings;  // a name or a telephone number is what some of these fields are for
  base::guard_privacy(field, text, base::FreeText::Contact, problems, warnings);
}

void check_reason(std::string_view reason, base::Problems& problems) {
  if (reason.find_first_not_of(' ') == std::string_view::npos)
    problems.push_back(problem("reason", phrases::kNoReason, phrases::kNoReasonRemedy));
  check_text("reason", reason, kReasonLengthMax, problems);
}

}  // namespace hecht::access
