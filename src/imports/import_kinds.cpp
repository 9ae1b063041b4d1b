#include "imports/import_kinds.h"

#include <algorithm>

namespace hecht::imports {

const std::vector<const ImportKind*>& import_kinds() {
  static const std::vector<const ImportKind*> kKinds = {
      &cbs_kwb_kind(),         &areas_kind(),       &regions_kind(), &indicators_kind(),
      &vektis_kind(),          &practices_kind(),   &parties_kind(), &enrolment_counts_kind(),
      &deprived_counts_kind(), &memberships_kind(), &awards_kind()};
  return kKinds;
}

const ImportKind* find_import_kind(std::string_view id) {
  const auto& kinds = import_kinds();
  const auto found = std::find_if(kinds.begin(), kinds.end(), [&](const ImportKind* kind) { return kind->id == id; });
  return found == kinds.end() ? nullptr : *found;
}

}  // namespace hecht::imports
