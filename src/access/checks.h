// Checks of what people fill in about people, shared by the use cases.
#pragma once

#include <string>
#include <string_view>

#include "base/problem.h"

namespace hecht::access {

inline constexpr std::size_t kPasswordLengthMin = 12;
inline constexpr std::size_t kNameLengthMax = 120;
inline constexpr std::size_t kEmailLengthMax = 254;
inline constexpr std::size_t kReasonLengthMax = 500;

base::Problem problem(std::string field, const base::Phrase& what, const base::Phrase& remedy,
                      const std::vector<std::string>& what_arguments = {},
                      const std::vector<std::string>& remedy_arguments = {});

// Long enough, not easy to guess, and without the name or address of the person.
void check_password(std::string_view password, std::string_view email, std::string_view name, const std::string& field,
                    base::Problems& problems);
void check_email(std::string_view email, base::Problems& problems);
void check_name(std::string_view name, base::Problems& problems);
// Free text: not endless, and without a citizen service number.
void check_text(const std::string& field, std::string_view text, std::size_t length_max, base::Problems& problems);
void check_reason(std::string_view reason, base::Problems& problems);

}  // namespace hecht::access
