// Where the access floor and the register meet: what an account must know of an organisation.
#pragma once

#include "access/organisations.h"

namespace hecht::app {

access::Organisations organisations();

}  // namespace hecht::app
