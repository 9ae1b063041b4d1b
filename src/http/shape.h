// The form of a request or response: a name under components in the description of the API, and how to describe it.
#pragma once

#include <functional>
#include <map>
#include <string>

#include "base/json.h"

namespace hecht::http {

// JSON Schemas by name.
using Definitions = std::map<std::string, base::Json>;

struct Shape {
  std::string name = {};  // empty: no JSON
  // Adds the schema and those it refers to. Empty: it is among the definitions already.
  std::function<void(Definitions&)> describe = {};
  [[nodiscard]] bool empty() const { return name.empty(); }
};

base::Json reference_to(const std::string& name);  // {"$ref": "#/components/schemas/NAME"}
// The schema of a page (paging.h) of what `items` describes.
void define_page(const std::string& name, base::Json items, Definitions& definitions);

}  // namespace hecht::http
