#include "applications/dossier_facts.h"
#include "applications/rows.h"
#include "applications/steps.h"
#include "schemes/facts.h"

namespace hecht::applications {

using namespace feature;

namespace {

void check_privacy(const std::string& name, const base::Json& value, Checks& checks) {
  if (const auto* text = value.as_string())
    base::guard_privacy(name, *text, base::FreeText::About, checks.problems, checks.warnings);
  if (const auto* list = value.as_array())
    for (const auto& each : *list) check_privacy(name, each, checks);
}

}  // namespace

base::Json checked_answers(const schemes::Scheme& scheme, const base::Json& input, feature::Checks& checks) {
  base::Json answers{base::Json::Object{}};
  const auto read = schemes::read_facts(scheme, input);
  if (!read) {
    checks.problems.insert(checks.problems.end(), read.problems().begin(), read.problems().end());
    return answers;
  }
  for (const auto& [name, value] : *input.as_object()) {
    check_privacy(name, value, checks);
    if (!value.is_null()) answers.set(name, value);
  }
  return answers;
}

Outcome<Answers> save_answers(storage::Database& database, const access::Actor& actor, Schemes schemes,
                              const std::string& application_id, std::int64_t version, const AnswersInput& input,
                              base::Instant now) {
  storage::Change change(database);
  const auto opened = open_dossier(change, actor, schemes, application_id, now);
  if (const auto refusal = cannot_fill<Answers>(opened, kAnswers)) return *refusal;
  Checks checks;
  const auto answers = checked_answers(*opened->scheme, input.answers, checks);
  if (!checks.ok()) return checks.problems;
  const auto stale = storage::save_versioned(
      change,
      "UPDATE application_answers SET answers = :answers, saved_by = :by, saved_at = :at, version = version + 1 "
      "WHERE id = :id AND version = :version",
      {answers.to_string(), actor.person_id, now.seconds, application_id, version},
      [&] { return std::optional(answers_of(change, application_id)); });
  if (stale) return *stale;
  touch(change, application_id);
  const auto saved = answers_of(change, application_id);
  change.record(event_for(actor, *opened, now, "application.answers"));
  // It may have waited for this.
  auto after = reload(change, schemes, application_id, now);
  take_automatic_steps(change, schemes, after, now);
  change.commit(event_for(actor, *opened, now, "application.touch"));
  return Done<Answers>{saved, checks.warnings};
}

}  // namespace hecht::applications
