// What is known of the facts that a scheme asks about one application, and from where.
#pragma once

#include "applications/dossier.h"
#include "feature/checks.h"
#include "register/facts.h"

namespace hecht::applications {

// For the register: what the application is about.
registry::Subject subject_of(storage::Session& session, const Application& application);

// Throws when the schemes do not know it: it was taken out of the program while there are applications.
schemes::SchemePtr scheme_of(const schemes::Catalogue& schemes, const Application& application);

// Fills in Dossier::facts, in the order of the scheme, also those that are not known. What the dossier itself says goes
// first (`register: application.…` in the scheme), then what was typed, then the register.
void learn_facts(storage::Session& session, Dossier& dossier, Decisions decisions, base::Instant now);
// Those of the last submission, except what the dossier itself says: that is as it is.
std::vector<DossierFact> facts_counted(const Dossier& dossier);
// {"indiendatum": "2023-03-30T12:00:00Z", …}: what is frozen.
base::Json to_facts(const std::vector<DossierFact>& facts);

// What was typed, as far as it can be read as the fact that it answers; else a problem for each.
base::Json checked_answers(const schemes::Scheme& scheme, const base::Json& input, feature::Checks& checks);

}  // namespace hecht::applications
