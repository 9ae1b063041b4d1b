// The shapes of requests and responses, as JSON Schema, by the names that routes use.
#pragma once

#include "base/json.h"

namespace hecht::app {

// An object: name to schema.
base::Json api_schemas();

}  // namespace hecht::app
