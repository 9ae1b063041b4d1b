#include <algorithm>
#include <map>
#include <set>

#include "feature/record.h"
#include "register/facts.h"
#include "register/history.h"
#include "register/memberships.h"
#include "register/parties.h"

namespace hecht::registry {

namespace {

// Practices that take part on the day, by name. An alliance of local care is to count each of them only where it is
// the first such alliance the practice joined.
constexpr std::string_view kPractices = R"(
SELECT DISTINCT p.id, p.name FROM membership m JOIN party p ON p.id = m.party_id
WHERE m.alliance_id = :alliance AND m.role = 'participant' AND m.confirmed_by IS NOT NULL
  AND m.from_date <= :first AND (m.to_date IS NULL OR m.to_date >= :last) AND p.kind = 'practice'
ORDER BY p.name, p.id)";
constexpr std::string_view kFirstLocalCare = R"(
SELECT m.alliance_id FROM membership m JOIN alliance_type t ON t.alliance_id = m.alliance_id
WHERE m.party_id = :party AND m.role = 'participant' AND m.confirmed_by IS NOT NULL
  AND m.from_date <= :first AND (m.to_date IS NULL OR m.to_date >= :last)
  AND t.type = :type AND t.from_date <= :since AND (t.to_date IS NULL OR t.to_date >= :until)
ORDER BY m.from_date, m.id LIMIT 1)";

constexpr std::string_view kDisciplines = R"(
SELECT DISTINCT discipline FROM membership
WHERE alliance_id = :alliance AND role = 'participant' AND confirmed_by IS NOT NULL AND discipline IS NOT NULL
  AND from_date <= :first AND (to_date IS NULL OR to_date >= :last)
ORDER BY discipline)";

}  // namespace

AlliancePatients patients_of(storage::Session& session, const std::string& alliance_id, const base::Date& date) {
  AlliancePatients sum;
  const auto alliance = load_alliance(session, alliance_id);
  if (!alliance) return sum;
  const std::string day = base::to_string(date);
  const bool local_care = has_type(*alliance, kLocalCare, date);
  std::map<std::string, PracticePast> pasts;
  const LoadPast load = [&](const std::string& id) -> const PracticePast& {
    auto [at, added] = pasts.try_emplace(id);
    if (added) at->second = {practice_counts(session, id), successions_of(session, id)};
    return at->second;
  };
  for (const auto& [id, name] : session.rows<std::string, std::string>(kPractices, {alliance_id, day, day})) {
    if (local_care) {
      const auto first = session.row<std::string>(kFirstLocalCare, {id, day, day, std::string(kLocalCare), day, day});
      if (first && std::get<0>(*first) != alliance_id) {
        sum.elsewhere.push_back(name);
        continue;
      }
    }
    // Its patients are with the successor, which counts when it takes part itself.
    if (is_taken_over(load(id), id, date)) continue;
    const auto held = patients_on(id, date, load);
    if (!held) {
      sum.without.push_back(name);
      continue;
    }
    sum.count += held->count;
    ++sum.practices;
    sum.first_date = sum.first_date ? std::min(*sum.first_date, held->reference_date) : held->reference_date;
    sum.last_date = sum.last_date ? std::max(*sum.last_date, held->reference_date) : held->reference_date;
  }
  return sum;
}

std::vector<std::string> disciplines_of(storage::Session& session, const std::string& alliance_id,
                                        const base::Date& date) {
  const std::string day = base::to_string(date);
  std::vector<std::string> disciplines;
  for (auto& [each] : session.rows<std::string>(kDisciplines, {alliance_id, day, day}))
    disciplines.push_back(std::move(each));
  return disciplines;
}

}  // namespace hecht::registry
