// The first line of an enrolment file: which separator it has, and whether it is such a file at all.
#pragma once

#include "base/problem.h"
#include "payments/enrolment_files.h"

namespace hecht::payments {

// Fills in the separator and where the rows begin.
base::Problems read_enrolment_header(EnrolmentFile& file);

}  // namespace hecht::payments
