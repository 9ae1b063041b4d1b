// The id of a new row: random, so that nodes make them without asking the database, and none tells how many there are.
#pragma once

#include <string>

namespace hecht::storage {

std::string new_id();  // 32 hexadecimal digits

}  // namespace hecht::storage
