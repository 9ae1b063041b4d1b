// Questions about an application: of the working group or the committee to the applicant, of the board to one of these.
#pragma once

#include "applications/applications.h"

namespace hecht::applications {

struct AnswerInput {
  std::string answer;
};
BOOST_DESCRIBE_STRUCT(AnswerInput, (), (answer))
struct Question : QuestionInput {
  std::string id;
  std::int64_t version = 1;
  std::string application_id;
  std::string asked_by;
  base::Instant asked_at;
  std::int64_t position = 0;  // among those of the application
  std::string asked_from;     // the stage
  bool to_applicant = false;  // else it is among those who judge
  std::optional<std::string> answer;
  std::optional<std::string> answered_by;
  std::optional<base::Instant> answered_at;
};
BOOST_DESCRIBE_STRUCT(Question, (QuestionInput),
                      (id, version, application_id, asked_by, asked_at, position, asked_from, to_applicant, answer,
                       answered_by, answered_at))

// In the order in which they were asked.
std::vector<Question> questions_of(storage::Session& session, const std::string& application_id);
// Who may take the step that sends the answers. Until then an answer is a concept.
feature::Outcome<Question> answer_question(storage::Database& database, const access::Actor& actor,
                                           const schemes::Catalogue& schemes, const std::string& id,
                                           std::int64_t version, const AnswerInput& input, base::Instant now);

}  // namespace hecht::applications
