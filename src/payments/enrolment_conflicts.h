// The file of registrations in conflict.
#pragma once

#include <iosfwd>
#include <vector>

#include "payments/enrolment_files.h"

namespace hecht::payments {

// Sorted by pseudonym, byte by byte, then practice. Takes the pseudonyms into memory.
void write_conflicts(std::ostream& out, const EnrolmentFiles& files, const std::vector<std::uint64_t>& conflicts);

}  // namespace hecht::payments
