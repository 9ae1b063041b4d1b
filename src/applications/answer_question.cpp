#include "applications/decisions.h"
#include "applications/rows.h"

namespace hecht::applications {

using namespace feature;

bool may_answer(const access::Actor& standing, const Dossier& dossier) {
  return any_from_here(dossier, [&](const schemes::Transition& each) {
    return asks(each, schemes::Asked::Answers) && has_right(standing, each, dossier.belonging.scope);
  });
}

Outcome<Question> answer_question(storage::Database& database, const access::Actor& actor,
                                  const schemes::Catalogue& schemes, const std::string& id, std::int64_t version,
                                  const AnswerInput& input, base::Instant now) {
  storage::Change change(database);
  const auto load = [&] { return select_one<Question>(change, "FROM application_question WHERE id = :id", {id}); };
  auto question = load();
  if (!question) return NotThere{};
  const auto opened = open_dossier(change, actor, schemes, question->application_id, now);
  if (!opened.there()) return NotThere{};
  if (opened->untold) return waits_for_letter("id");
  if (!may_answer(opened.standing, *opened)) return NotAllowed{};
  if (question->answered_at) return refused("id", phrases::kAnsweredAlready, phrases::kAnsweredAlreadyRemedy);
  Checks checks;
  std::string answer = input.answer;
  if (!base::trimmed(answer).empty()) checks.text("answer", answer);
  if (!checks.ok()) return checks.problems;
  question->answer = answer;
  question->answered_by = actor.person_id;
  question->version = version;
  if (const auto stale = update(change, "application_question", *question, load)) return *stale;
  ++question->version;
  touch(change, question->application_id);
  change.commit(event_for(actor, *opened, now, "application.answer", {{"question", id}}));
  return Done<Question>{*question, checks.warnings};
}

}  // namespace hecht::applications
