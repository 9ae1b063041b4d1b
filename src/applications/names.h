// Names of parties, people and organisations, each looked up once.
#pragma once

#include <map>

#include "storage/session.h"

namespace hecht::applications {

// Empty for who is not there (any more).
class Names {
 public:
  explicit Names(storage::Session& session) : session_(session) {}
  std::string party(const std::string& id);
  std::string person(const std::string& id);
  std::string organisation(const std::string& id);  // a party or an alliance

 private:
  std::string look_up(std::string_view sql, const std::string& id);
  storage::Session& session_;
  std::map<std::pair<std::string_view, std::string>, std::string> names_;
};

}  // namespace hecht::applications
