#include "register/practices.h"

#include "feature/record.h"

namespace hecht::registry {

using namespace feature;

std::vector<PracticeCode> codes_of(storage::Session& session, const std::string& party_id) {
  return select<PracticeCode>(session, "FROM practice_code WHERE party_id = :party ORDER BY from_date, agb",
                              {party_id});
}

std::optional<std::string> party_with_code(storage::Session& session, const std::string& agb, const base::Date& on) {
  const std::string day = base::to_string(on);
  const auto row = session.row<std::string>(
      "SELECT party_id FROM practice_code WHERE agb = :agb AND from_date <= :first "
      "AND (to_date IS NULL OR to_date >= :last) ORDER BY from_date LIMIT 1",
      {agb, day, day});
  return row ? std::optional(std::get<0>(*row)) : std::nullopt;
}

std::vector<Succession> successions_of(storage::Session& session, const std::string& party_id) {
  return select<Succession>(
      session, "FROM party_succession WHERE predecessor_id = :before OR successor_id = :after ORDER BY on_date, id",
      {party_id, party_id});
}

}  // namespace hecht::registry
