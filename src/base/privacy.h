// The guard at every field where people write freely: Hecht holds no data of patients.
//
// Why it exists: a citizen service number is refused wherever it is written; what looks like a person (a telephone
// number, a day of birth, "mevrouw Jansen") is saved with a warning, because only a person can tell whether it is one.
// Neither the value nor the text around it is repeated in a message.
#pragma once

#include <string_view>

#include "base/problem.h"

namespace hecht::base {

enum class FreeText : std::uint8_t {
  About,   // of the work: a description, a reason, a bottleneck
  Contact  // how to reach someone, where a telephone number is what is asked
};

// Adds to `refused` or to `warnings`, at most one of each kind for a text.
void guard_privacy(std::string_view field, std::string_view text, FreeText kind, Problems& refused, Problems& warnings);

// Offset of what looks like it, or nothing.
std::optional<std::size_t> find_phone_number(std::string_view text);
std::optional<std::size_t> find_birth_date(std::string_view text);
std::optional<std::size_t> find_person_name(std::string_view text);

}  // namespace hecht::base
