// The kinds of import, each in a file of its own name.
#pragma once

#include "imports/import_kind.h"

namespace hecht::imports {

const ImportKind& areas_kind();
const ImportKind& awards_kind();
const ImportKind& cbs_kwb_kind();
const ImportKind& deprived_counts_kind();
const ImportKind& enrolment_counts_kind();
const ImportKind& indicators_kind();
const ImportKind& memberships_kind();
const ImportKind& parties_kind();
const ImportKind& practices_kind();
const ImportKind& regions_kind();
const ImportKind& vektis_kind();

}  // namespace hecht::imports
