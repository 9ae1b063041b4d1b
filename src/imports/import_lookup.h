// The areas that are loaded, for imports that refer to them.
#pragma once

#include <map>

#include "imports/import_kind.h"

namespace hecht::imports {

class KnownAreas {
 public:
  explicit KnownAreas(ImportReading& reading) : reading_(reading) {}

  // The areas of a year by code, with their names.
  const std::map<std::string, std::string, std::less<>>& of(std::int64_t year);
  // False, with a problem at the place, when there is no such area in that year.
  bool require(std::int64_t year, const std::string& code, const base::Place& place, std::string_view field);

 private:
  ImportReading& reading_;
  std::map<std::int64_t, std::map<std::string, std::string, std::less<>>> years_;
  std::optional<std::string> loaded_years_;
};

}  // namespace hecht::imports
