// Parsing of the codes. The BSN detector is in bsn.cpp.
#include "base/identifiers.h"

#include <algorithm>
#include <array>
#include <utility>

#include "base/assert.h"
#include "base/phrases.h"
#include "base/scan.h"

namespace hecht::base {
namespace {

constexpr std::size_t kAgbDigits = 8;
constexpr std::size_t kUzoviDigits = 4;
constexpr std::size_t kKvkDigits = 8;
constexpr std::string_view kCountry = "NL00";
constexpr std::size_t kMunicipalitySize = 6;
constexpr std::size_t kDistrictSize = 8;
constexpr std::size_t kNeighbourhoodSize = 10;

bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
bool is_upper_or_digit(char c) { return is_upper(c) || is_ascii_digit(c); }
bool is_number(std::string_view text, std::size_t size) {
  return text.size() == size && std::all_of(text.begin(), text.end(), is_ascii_digit);
}

std::string without_blanks(std::string_view text) {
  std::string kept;
  while (!text.empty()) {
    const std::size_t blank = blank_size(text);
    if (blank == 0) kept += text.front();
    text.remove_prefix(std::max<std::size_t>(blank, 1));
  }
  return kept;
}

std::string upper(std::string text) {
  for (char& c : text) {
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  }
  return text;
}

// The value as a message may repeat it: short and without BSN.
std::string shown(std::string_view text) { return shortened(without_bsn(text)); }

Problem refusal(const Phrase& message, const Phrase& remedy, std::string_view value,
                std::vector<std::string> more = {}) {
  std::vector<std::string> arguments = {shown(value)};
  arguments.insert(arguments.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
  return {{}, {}, say_both(message, arguments), say_both(remedy, arguments)};
}

// A code that lost its leading zero in a spreadsheet deserves its own advice.
Problem digits_refusal(const Phrase& message, const Phrase& remedy, const std::string& value, std::size_t digits) {
  if (is_number(value, digits - 1)) return refusal(message, kLeadingZeroLost, value, {"0" + value});
  return refusal(message, remedy, value);
}

// Lengths in the countries of SEPA, from the IBAN registry of SWIFT.
struct IbanLength {
  std::string_view country;
  std::size_t size;
};
constexpr std::array<IbanLength, 37> kIbanLengths = {
    {{"AD", 24}, {"AT", 20}, {"BE", 16}, {"BG", 22}, {"CH", 21}, {"CY", 28}, {"CZ", 24}, {"DE", 22},
     {"DK", 18}, {"EE", 20}, {"ES", 24}, {"FI", 18}, {"FR", 27}, {"GB", 22}, {"GI", 23}, {"GR", 27},
     {"HR", 21}, {"HU", 28}, {"IE", 22}, {"IS", 26}, {"IT", 27}, {"LI", 21}, {"LT", 20}, {"LU", 20},
     {"LV", 21}, {"MC", 27}, {"MT", 31}, {"NL", 18}, {"NO", 15}, {"PL", 28}, {"PT", 25}, {"RO", 24},
     {"SE", 24}, {"SI", 19}, {"SK", 24}, {"SM", 27}, {"VA", 22}}};

bool has_iban_form(std::string_view iban) {
  constexpr std::size_t kSizeMin = 15;
  constexpr std::size_t kSizeMax = 34;
  if (iban.size() < kSizeMin || iban.size() > kSizeMax) return false;
  if (!is_upper(iban[0]) || !is_upper(iban[1]) || !is_number(iban.substr(2, 2), 2)) return false;
  if (!std::all_of(iban.begin(), iban.end(), is_upper_or_digit)) return false;
  if (!iban.starts_with("NL")) return true;
  const std::string_view bank = iban.substr(4, 4);
  return std::all_of(bank.begin(), bank.end(), is_upper) && is_number(iban.substr(8), iban.size() - 8);
}

// The remainder of 97 over the account first, the country and check digits last, A = 10 … Z = 35. One is right.
int iban_remainder(std::string_view iban) {
  int remainder = 0;
  for (std::size_t i = 0; i < iban.size(); ++i) {
    const char c = iban[(i + 4) % iban.size()];
    remainder = is_upper(c) ? (remainder * 100 + (c - 'A' + 10)) % 97 : (remainder * 10 + (c - '0')) % 97;
  }
  return remainder;
}

bool has_iban_check(std::string_view iban) {
  const std::int64_t check = to_number(iban.substr(2, 2));
  return check >= 2 && check <= 98 && iban_remainder(iban) == 1;
}

bool is_area_code(std::string_view code) {
  if (code == kCountry) return true;
  const std::array<std::pair<std::string_view, std::size_t>, 3> forms = {
      {{"GM", kMunicipalitySize}, {"WK", kDistrictSize}, {"BU", kNeighbourhoodSize}}};
  return std::any_of(forms.begin(), forms.end(), [&](const auto& form) {
    if (code.size() != form.second || !code.starts_with(form.first)) return false;
    const std::string_view rest = code.substr(kMunicipalitySize);
    return is_number(code.substr(2, 4), 4) && std::all_of(rest.begin(), rest.end(), is_upper_or_digit);
  });
}

}  // namespace

Result<AgbCode> parse_agb_code(std::string_view text) {
  std::string code = trimmed(text);
  if (!is_number(code, kAgbDigits)) return digits_refusal(kAgbWrong, kAgbRemedy, code, kAgbDigits);
  return AgbCode{std::move(code)};
}

Result<UzoviCode> parse_uzovi_code(std::string_view text) {
  std::string code = trimmed(text);
  if (!is_number(code, kUzoviDigits)) return digits_refusal(kUzoviWrong, kUzoviRemedy, code, kUzoviDigits);
  return UzoviCode{std::move(code)};
}

Result<KvkNumber> parse_kvk_number(std::string_view text) {
  std::string number = trimmed(text);
  if (!is_number(number, kKvkDigits)) return digits_refusal(kKvkWrong, kKvkRemedy, number, kKvkDigits);
  return KvkNumber{std::move(number)};
}

Result<Iban> parse_iban(std::string_view text) {
  std::string iban = upper(without_blanks(text));
  const auto* country = std::find_if(kIbanLengths.begin(), kIbanLengths.end(),
                                     [&](const IbanLength& entry) { return iban.starts_with(entry.country); });
  if (country != kIbanLengths.end() && iban.size() != country->size) {
    return refusal(kIbanLengthWrong, kIbanRemedy, iban,
                   {std::string(country->country), std::to_string(country->size), std::to_string(length(iban))});
  }
  if (!has_iban_form(iban)) return refusal(kIbanFormWrong, kIbanRemedy, iban);
  if (!has_iban_check(iban)) return refusal(kIbanCheckWrong, kIbanCheckRemedy, iban);
  return Iban{std::move(iban)};
}

std::string to_grouped_string(const Iban& iban) {
  constexpr std::size_t kGroup = 4;
  std::string grouped;
  for (std::size_t i = 0; i < iban.value.size(); ++i) {
    if (i > 0 && i % kGroup == 0) grouped += ' ';
    grouped += iban.value[i];
  }
  return grouped;
}

Result<Postcode> parse_postcode(std::string_view text) {
  constexpr std::size_t kDigits = 4;
  const std::string code = upper(without_blanks(text));
  const bool form = code.size() == kDigits + 2 && is_number(code.substr(0, kDigits), kDigits) && code[0] != '0' &&
                    is_upper(code[kDigits]) && is_upper(code[kDigits + 1]);
  if (!form) return refusal(kPostcodeWrong, kPostcodeRemedy, trimmed(text));
  const std::string letters = code.substr(kDigits);
  if (letters == "SA" || letters == "SD" || letters == "SS") {
    return refusal(kPostcodeLetters, kPostcodeLettersRemedy, code, {letters});
  }
  return Postcode{code.substr(0, kDigits) + " " + letters};
}

Result<AreaCode> parse_area_code(std::string_view text) {
  std::string code = upper(trimmed(text));
  if (!is_area_code(code)) return refusal(kAreaCodeWrong, kAreaCodeRemedy, code);
  return AreaCode{std::move(code)};
}

AreaLevel level_of(const AreaCode& code) {
  HECHT_ASSERT(is_area_code(code.value));
  switch (code.value.size()) {
    case kMunicipalitySize:
      return AreaLevel::Municipality;
    case kDistrictSize:
      return AreaLevel::District;
    case kNeighbourhoodSize:
      return AreaLevel::Neighbourhood;
    default:
      return AreaLevel::Country;
  }
}

std::optional<AreaCode> parent_of(const AreaCode& code) {
  switch (level_of(code)) {
    case AreaLevel::Neighbourhood:
      return AreaCode{"WK" + code.value.substr(2, kDistrictSize - 2)};
    case AreaLevel::District:
      return AreaCode{"GM" + code.value.substr(2, kMunicipalitySize - 2)};
    case AreaLevel::Municipality:
      return AreaCode{std::string(kCountry)};
    case AreaLevel::Country:
      break;
  }
  return std::nullopt;
}

}  // namespace hecht::base
