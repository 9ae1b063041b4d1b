// What this floor must know of organisations, which are kept on a floor above: the app joins the two.
#pragma once

#include <functional>
#include <optional>
#include <string>

#include "access/actor.h"
#include "storage/session.h"

namespace hecht::access {

struct Organisations {
  // Nothing when there is no such organisation.
  std::function<std::optional<std::string>(storage::Session&, const std::string& id)> name;
  // Whom it is of: itself, its alliances and its regions. Asked only of an organisation that is there.
  std::function<Scope(storage::Session&, const std::string& id)> scope;
};

}  // namespace hecht::access
