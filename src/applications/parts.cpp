#include "applications/parts.h"

#include <map>

#include "applications/rows.h"

namespace hecht::applications {

using namespace feature;

namespace {

// As kept: JSON is text.
struct AnswersRow {
  std::string id;
  std::int64_t version = 1;
  std::string answers;
  std::string saved_by;
  base::Instant saved_at;
  std::optional<std::string> sources;
};
BOOST_DESCRIBE_STRUCT(AnswersRow, (), (id, version, answers, saved_by, saved_at, sources))

}  // namespace

Answers answers_of(storage::Session& session, const std::string& application_id) {
  const auto row = select_one<AnswersRow>(session, "FROM application_answers WHERE id = :id", {application_id});
  HECHT_ASSERT(row.has_value());
  return {{parsed(row->answers)}, row->id,
          row->version,           row->saved_by,
          row->saved_at,          row->sources ? parsed(*row->sources) : base::Json(base::Json::Object{})};
}

std::vector<ApplicationText> texts_of(storage::Session& session, const std::string& application_id) {
  return select<ApplicationText>(session, "FROM application_text WHERE application_id = :id ORDER BY text",
                                 {application_id});
}

std::vector<ApplicationParty> parties_of(storage::Session& session, const std::string& application_id) {
  return select<ApplicationParty>(session, "FROM application_party WHERE application_id = :id ORDER BY party_id",
                                  {application_id});
}

std::vector<Activity> activities_of(storage::Session& session, const std::string& application_id) {
  auto activities = select<Activity>(
      session, "FROM application_activity WHERE application_id = :id ORDER BY added_at, id", {application_id});
  std::map<std::string, std::vector<std::string>> participants;
  for (auto& [activity, party] : session.rows<std::string, std::string>(
           "SELECT p.activity_id, p.party_id FROM application_participant p "
           "JOIN application_activity a ON a.id = p.activity_id WHERE a.application_id = :id ORDER BY p.party_id",
           {application_id}))
    participants[activity].push_back(std::move(party));
  for (auto& each : activities) each.participants = participants[each.id];
  return activities;
}

std::vector<BudgetLine> lines_of(storage::Session& session, const std::string& application_id) {
  return select<BudgetLine>(session, "FROM budget_line WHERE application_id = :id ORDER BY activity_id, from_date, id",
                            {application_id});
}

std::vector<Question> questions_of(storage::Session& session, const std::string& application_id) {
  return select<Question>(session, "FROM application_question WHERE application_id = :id ORDER BY position, id",
                          {application_id});
}

}  // namespace hecht::applications
