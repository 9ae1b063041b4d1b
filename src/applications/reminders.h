// Mail about applications: what has moved, and what is nearly due.
#pragma once

#include "applications/dossier.h"
#include "storage/change.h"

namespace hecht::applications {

// Days before the last day on which who fills it in is reminded.
inline constexpr std::int64_t kReminderDays[] = {28, 7, 1};

// To the contact person, when it is that side's turn or a decision is known.
void tell_contact(storage::Writing& writing, const Dossier& dossier, base::Instant now);
// To everyone who may say for this party that it takes part.
void ask_consent(storage::Writing& writing, const Dossier& dossier, const std::string& party_id, base::Instant now);
// The same after a change of a party, once the parties have been asked; before that the plan is still being made.
void ask_consent_again(storage::Writing& writing, const Dossier& dossier, const std::string& party_id,
                       base::Instant now);
// After a step to another stage: every party that has not said so yet.
void ask_consents(storage::Writing& writing, const Dossier& dossier, base::Instant now);
// At most one, for the nearest of kReminderDays that has come; each is sent once. False when there was none to send.
bool remind(storage::Writing& writing, const Dossier& dossier, base::Instant now);

}  // namespace hecht::applications
