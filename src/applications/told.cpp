#include "applications/told.h"

#include "feature/record.h"

namespace hecht::applications {

std::optional<Told> told_of(storage::Session& session, const std::string& application_id) {
  return feature::select_one<Told>(session, "FROM application_told WHERE application_id = :id", {application_id});
}

void hide_decision(storage::Session& session, Dossier& dossier) {
  auto& head = dossier.application;
  const auto told = told_of(session, head.id);
  if (!told) return;
  dossier.untold = true;
  head.stage = told->stage;
  head.back_stage = told->back_stage;
  head.stage_since = told->stage_since;
  head.due_date = told->due_date;
  head.awarded = told->awarded;
  head.announced = told->announced;
  head.ended = false;
  dossier.belonging.visited = told->visited;
  std::erase_if(dossier.events, [&](const ApplicationEvent& each) { return each.sequence > told->last_event; });
}

void tell_later(storage::Writing& writing, const Dossier& dossier) {
  const auto& head = dossier.application;
  // After a second decision what is known is still what was known before the first.
  if (told_of(writing, head.id)) return;
  feature::insert(writing, "application_told",
                  Told{head.id, head.stage, head.back_stage, dossier.belonging.visited, head.stage_since, head.due_date,
                       head.awarded, head.announced, dossier.events.back().sequence});
}

void tell_now(storage::Writing& writing, const std::string& application_id) {
  writing.run("DELETE FROM application_told WHERE application_id = :id", {application_id});
}

}  // namespace hecht::applications
