#include "applications/dossier_facts.h"
#include "applications/earlier_answers.h"
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

// Kept for what was taken over before, as long as the answer is the same, and added for what is taken over now.
base::Json checked_sources(const Earlier& earlier, const base::Json& answers, const AnswersSaving& input,
                           Checks& checks) {
  base::Json sources{base::Json::Object{}};
  const auto& before = earlier.dossier.answers;
  for (const auto& [name, event] : *before.sources.as_object()) {
    const auto* old = before.answers.find(name);
    const auto* present = answers.find(name);
    if (old != nullptr && present != nullptr && *old == *present) sources.set(name, event);
  }
  const auto* taken = input.taken_from ? input.taken_from->as_object() : nullptr;
  if (input.taken_from && taken == nullptr)
    checks.refuse("takenFrom", phrases::kNotEarlier, phrases::kNotEarlierRemedy);
  if (taken == nullptr) return sources;
  for (const auto& [name, event] : *taken) {
    const auto* answer = answers.find(name);
    const auto said =
        event.as_string() == nullptr ? base::Json() : said_earlier(earlier, *event.as_string(), Part::Fact, name);
    if (answer == nullptr || said.is_null() || said != *answer)
      checks.refuse("takenFrom." + name, phrases::kNotEarlier, phrases::kNotEarlierRemedy);
    sources.set(name, event);
  }
  return sources;
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
                              const std::string& application_id, std::int64_t version, const AnswersSaving& input,
                              base::Instant now) {
  storage::Change change(database);
  const auto opened = open_dossier(change, actor, schemes, application_id, now);
  if (const auto refusal = cannot_fill<Answers>(opened, kAnswers)) return *refusal;
  Checks checks;
  const auto answers = checked_answers(*opened->scheme, input.answers, checks);
  const auto sources = checked_sources({change, actor, schemes, *opened, now}, answers, input, checks);
  if (!checks.ok()) return checks.problems;
  const auto stale = storage::save_versioned(
      change,
      "UPDATE application_answers SET answers = :answers, sources = :sources, saved_by = :by, saved_at = :at, "
      "version = version + 1 "
      "WHERE id = :id AND version = :version",
      {answers.to_string(), sources.to_string(), actor.person_id, now.seconds, application_id, version},
      [&] { return std::optional(answers_of(change, application_id)); });
  if (stale) return *stale;
  touch(change, application_id);
  const auto saved = answers_of(change, application_id);
  change.record(event_for(actor, *opened, now, "application.answers"));
  go_on(change, schemes, *opened, now);
  change.commit(event_for(actor, *opened, now, "application.touch"));
  return Done<Answers>{saved, checks.warnings};
}

}  // namespace hecht::applications
