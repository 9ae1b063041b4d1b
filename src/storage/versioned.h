// Saving what someone read earlier, without losing what another saved in between.
//
// Why it exists: a row that people edit has a column `version`, counted up by every save. A save names the version it
// was based on; when that has passed, the caller gets the present values to show beside what was meant.
//
//   const auto stale = storage::save_versioned(change, kSave, {name, id, version}, [&] { return load(change, id); });
//   if (stale) return conflict(*stale);     // and the change is not committed
//
// with kSave "UPDATE practice SET name = :name, version = version + 1 WHERE id = :id AND version = :version".
#pragma once

#include "storage/session.h"

namespace hecht::storage {

template <class Row>
struct Stale {
  std::optional<Row> present;  // nothing when it was removed
};

// Nothing when saved. `load` gives the present row as an optional.
template <class Load>
auto save_versioned(Writing& writing, std::string_view sql, const Cells& arguments, const Load& load)
    -> std::optional<Stale<typename std::invoke_result_t<Load>::value_type>> {
  const auto saved = writing.run(sql, arguments);
  HECHT_ASSERT(saved <= 1);
  if (saved == 1) return std::nullopt;
  return Stale<typename std::invoke_result_t<Load>::value_type>{load()};
}

}  // namespace hecht::storage
