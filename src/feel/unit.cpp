#include "feel/unit.h"

#include <algorithm>
#include <array>

namespace hecht::feel {

Unit Unit::parse(std::string_view text) {
  Unit unit;
  int sign = 1;
  while (!text.empty()) {
    const auto slash = text.find('/');
    const auto name = text.substr(0, slash);
    if (!name.empty() && name != "1") unit.powers_[std::string(name)] += sign;
    if (slash == std::string_view::npos) break;
    text.remove_prefix(slash + 1);
    sign = -1;
  }
  std::erase_if(unit.powers_, [](const auto& entry) { return entry.second == 0; });
  return unit;
}

std::string Unit::to_string() const {
  if (is_none()) return "geen";
  std::string above;
  std::string below;
  for (const auto& [name, power] : powers_) {
    for (int i = 0; i < std::abs(power); ++i) {
      if (power > 0) {
        above += (above.empty() ? "" : "·") + name;
      } else {
        below += "/" + name;
      }
    }
  }
  return (above.empty() ? "1" : above) + below;
}

int Unit::power(const std::string& name) const {
  const auto found = powers_.find(name);
  return found == powers_.end() ? 0 : found->second;
}

bool Unit::is_money() const {
  static constexpr std::array<std::string_view, 3> kTimes = {"jaar", "kwartaal", "maand"};
  if (power("EUR") != 1) return false;
  return std::all_of(powers_.begin(), powers_.end(), [](const auto& entry) {
    return entry.first == "EUR" || std::find(kTimes.begin(), kTimes.end(), entry.first) != kTimes.end();
  });
}

Unit Unit::times(const Unit& other, int sign) const {
  Unit result = *this;
  for (const auto& [name, power] : other.powers_) result.powers_[name] += sign * power;
  std::erase_if(result.powers_, [](const auto& entry) { return entry.second == 0; });
  return result;
}

}  // namespace hecht::feel
