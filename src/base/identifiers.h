// The codes of the field as types of their own, checked and normalised once at the door, and the detector that keeps
// citizen service numbers (BSN) out.
//
// Why it exists: an AGB code is text with leading zeros, not a number, and a party's code must not end up where an
// area's belongs. A refusal names the value and says what was expected; a value that holds a BSN is never repeated in
// it. Spaces around a value are no fault. The caller fills in the place and field of the problem.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/problem.h"

namespace hecht::base {

// Care party, eight digits; the first two are the kind of care (01 general practitioners). Has no check digit.
struct AgbCode {
  std::string value;
  auto operator<=>(const AgbCode&) const = default;
};
Result<AgbCode> parse_agb_code(std::string_view text);

// Health insurer or care office, four digits.
struct UzoviCode {
  std::string value;
  auto operator<=>(const UzoviCode&) const = default;
};
Result<UzoviCode> parse_uzovi_code(std::string_view text);

// Registration with the Dutch chamber of commerce, eight digits without public check.
struct KvkNumber {
  std::string value;
  auto operator<=>(const KvkNumber&) const = default;
};
Result<KvkNumber> parse_kvk_number(std::string_view text);

// Upper case without spaces. The check digits are right and, for the countries of SEPA, so is the length.
struct Iban {
  std::string value;
  auto operator<=>(const Iban&) const = default;
};
Result<Iban> parse_iban(std::string_view text);
std::string to_grouped_string(const Iban& iban);  // "NL91 ABNA 0417 1643 00"

// "1234 AB".
struct Postcode {
  std::string value;
  auto operator<=>(const Postcode&) const = default;
};
Result<Postcode> parse_postcode(std::string_view text);

// An area of Statistics Netherlands (CBS), without padding: NL00, GM0363, WK0363AA, BU0363AA00. The same code can mean
// another area in another year, so store it with its year.
enum class AreaLevel : std::uint8_t { Country, Municipality, District, Neighbourhood };
struct AreaCode {
  std::string value;
  auto operator<=>(const AreaCode&) const = default;
};
Result<AreaCode> parse_area_code(std::string_view text);
AreaLevel level_of(const AreaCode& code);
// The area whose code is in this one: neighbourhood, district, municipality, country; nothing above the country.
std::optional<AreaCode> parent_of(const AreaCode& code);

// Nine digits that pass the eleven-test. A legal person's RSIN passes it too: from outside the two look the same.
bool is_bsn(std::string_view digits);
// Offset of the first number in free text that may be a BSN: nine digits, or 123.456.782 and 1234.56.782 with dots,
// spaces or hyphens, not inside a longer number.
std::optional<std::size_t> find_bsn(std::string_view text);
// The text with every such number replaced, for messages and logs.
std::string without_bsn(std::string_view text);

}  // namespace hecht::base
