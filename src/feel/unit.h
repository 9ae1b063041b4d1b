// Units of numbers: what a figure counts, so that patients are never added to inhabitants.
#pragma once

#include <map>
#include <string>
#include <string_view>

namespace hecht::feel {

// A product of powers: EUR/patiënt/jaar is EUR¹ patiënt⁻¹ jaar⁻¹. Empty is a bare number.
class Unit {
 public:
  Unit() = default;
  // "EUR/patiënt/jaar", "kwartaal/jaar", "patiënt"; empty text is no unit.
  static Unit parse(std::string_view text);
  [[nodiscard]] std::string to_string() const;  // "geen" for a bare number
  [[nodiscard]] bool is_none() const { return powers_.empty(); }
  [[nodiscard]] int power(const std::string& name) const;
  // EUR, or EUR per time: an amount of money, not a rate per something that is counted.
  [[nodiscard]] bool is_money() const;
  [[nodiscard]] Unit times(const Unit& other, int sign) const;  // sign -1 divides
  bool operator==(const Unit&) const = default;

 private:
  std::map<std::string, int> powers_;
};

}  // namespace hecht::feel
