// Writing what happened, and the head of the application that follows from it.
#pragma once

#include "applications/steps.h"

namespace hecht::applications {

struct Deed {
  std::string person_id;        // empty: the program
  std::string organisation_id;  // for whom
  StepInput input;
};

// The event with what comes with it (questions, advice), in the stage that follows.
ApplicationEvent write_event(storage::Writing& writing, const Dossier& dossier, int transition, const Deed& deed,
                             base::Instant now);
// The first event, that makes the application: its row must be there, with the stage of the event. Gives the head with
// its term.
Application write_start(storage::Writing& writing, const Dossier& dossier, int transition, const Deed& deed,
                        base::Instant now);

Acting acting_of(const access::Actor& actor, const StepInput& input);
// With who may not judge, for having asked, prepared or advised on it.
access::Scope scope_for(const Dossier& dossier, const schemes::Transition& transition);

}  // namespace hecht::applications
