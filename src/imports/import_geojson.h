// The features of a GeoJSON file one at a time, each with its line.
//
// Why it exists: a file of boundaries is millions of numbers; only one feature of it is in memory, and what is wrong
// with one is told with the line it stands on.
#pragma once

#include <functional>

#include "base/json.h"
#include "imports/import_problems.h"
#include "imports/import_text.h"

namespace hecht::imports {

struct GeoFeature {
  base::Json json;  // an object
  base::Place place;
};

// False, with a problem, when this is no collection of features. A feature that is no JSON object is a problem, and the
// others go on.
bool each_feature(const ImportText& file, ImportProblems& problems,
                  const std::function<void(const GeoFeature&)>& feature);

// What is wrong with a geometry that must be a border: a Polygon or MultiPolygon of closed rings in WGS 84, in the
// Netherlands in Europe. `reason` and what to do about it.
std::optional<base::Problem> check_border(const base::Json& geometry);

}  // namespace hecht::imports
