#include "app/organisations.h"

namespace hecht::app {

// There is no register yet, so no organisation is known.
access::Organisations organisations() {
  return {.name = [](storage::Session&, const std::string&) { return std::optional<std::string>(); },
          .scope = [](storage::Session&, const std::string&) { return access::Scope{}; }};
}

}  // namespace hecht::app
