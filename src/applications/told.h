// An application as those see it who do not know its decision yet: as it was just before.
//
// Why it exists: between the decision and the letter nobody of the applicant's side may read off a stage, a date, an
// event or a list what was decided. It is kept beside the head, so that lists filter and sort on it as on the head.
#pragma once

#include "applications/dossier.h"
#include "storage/change.h"

namespace hecht::applications {

// A row is there from the decision until the letter. Those that do not change with a decision are in the head only.
struct Told {
  std::string application_id;
  std::string stage;
  std::optional<std::string> back_stage;
  std::int64_t visited = 0;
  base::Instant stage_since;
  std::optional<base::Date> due_date;
  std::optional<base::Money> awarded;
  bool announced = false;
  std::int64_t last_event = 0;  // the sequence of the last event that is known
};
BOOST_DESCRIBE_STRUCT(Told, (),
                      (application_id, stage, back_stage, visited, stage_since, due_date, awarded, announced,
                       last_event))

std::optional<Told> told_of(storage::Session& session, const std::string& application_id);
// Makes the dossier what it was before the decision, if there is one that was not told yet.
void hide_decision(storage::Session& session, Dossier& dossier);

// With a decision: keeps what is known of the dossier, as it is before the step. With the letter: no longer.
void tell_later(storage::Writing& writing, const Dossier& dossier);
void tell_now(storage::Writing& writing, const std::string& application_id);

}  // namespace hecht::applications
