#include "applications/double_funding.h"

#include "applications/names.h"
#include "applications/rows.h"

namespace hecht::applications {

using namespace feature;

namespace {

constexpr std::string_view kLine = R"(
SELECT o.id, o.number, o.scheme, a.title, l.description, l.party_id, l.from_date, l.to_date, l.amount
FROM budget_line l JOIN application o ON o.id = l.application_id JOIN application_activity a ON a.id = l.activity_id
WHERE l.id = :id)";
constexpr std::string_view kAward = R"(
SELECT w.scheme, w.activity, w.source, w.year, w.amount_cents, COALESCE(p.name, a.name)
FROM earlier_award w LEFT JOIN party p ON p.id = w.party_id LEFT JOIN alliance a ON a.id = w.alliance_id
WHERE w.id = :id)";

}  // namespace

std::vector<DoublePair> pairs_of(storage::Session& session, const std::string& application_id) {
  return select<DoublePair>(session,
                            "FROM double_pair WHERE line_id IN (SELECT id FROM budget_line WHERE application_id = :a) "
                            "OR other_line_id IN (SELECT id FROM budget_line WHERE application_id = :b) "
                            "ORDER BY found_at, id",
                            {application_id, application_id});
}

PairSide line_side(storage::Session& session, const std::string& line_id) {
  const auto row = session.row<std::string, std::string, std::string, std::string, std::string,
                               std::optional<std::string>, std::string, std::string, std::int64_t>(kLine, {line_id});
  HECHT_ASSERT(row.has_value());
  const auto& [application, number, scheme, activity, description, party, from, to, amount] = *row;
  // A cost of all is one of the network.
  const auto whole = load_application(session, application);
  HECHT_ASSERT(whole.has_value());
  const std::string parties = party ? Names(session).party(*party) : subject_name(session, *whole);
  return {application,
          number,
          scheme,
          activity,
          description,
          parties,
          base::parse_date(from),
          base::parse_date(to),
          base::Money::from_cents(amount)};
}

PairSide award_side(storage::Session& session, const std::string& award_id) {
  const auto row =
      session.row<std::string, std::string, std::string, std::int64_t, std::int64_t, std::string>(kAward, {award_id});
  HECHT_ASSERT(row.has_value());
  const auto& [scheme, activity, source, year, cents, name] = *row;
  return {{},
          {},
          scheme,
          activity,
          source,
          name,
          base::make_date(year, 1, 1),
          base::make_date(year, 12, 31),
          base::Money::from_cents(cents)};
}

}  // namespace hecht::applications
