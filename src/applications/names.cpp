#include "applications/names.h"

namespace hecht::applications {

namespace {

constexpr std::string_view kParty = "SELECT name FROM party WHERE id = :id";
constexpr std::string_view kPerson = "SELECT name FROM person WHERE id = :id";
constexpr std::string_view kOrganisation =
    "SELECT name FROM (SELECT id, name FROM party UNION ALL SELECT id, name FROM alliance) named WHERE id = :id";

}  // namespace

std::string Names::party(const std::string& id) { return look_up(kParty, id); }
std::string Names::person(const std::string& id) { return look_up(kPerson, id); }
std::string Names::organisation(const std::string& id) { return look_up(kOrganisation, id); }

std::string Names::look_up(std::string_view sql, const std::string& id) {
  const auto [at, added] = names_.try_emplace({sql, id});
  if (added) {
    const auto row = session_.row<std::string>(sql, {id});
    if (row) at->second = std::get<0>(*row);
  }
  return at->second;
}

}  // namespace hecht::applications
