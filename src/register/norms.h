// The norms that belong to the types of an alliance, assessed with what the register knows.
//
// Why it exists: whether a network is complete or large enough is said by the scheme files that bind themselves to its
// type, not by the program.
#pragma once

#include "register/facts.h"
#include "schemes/catalogue.h"

namespace hecht::registry {

// Those in force on the day, in the order of the catalogue.
std::vector<schemes::SchemePtr> norms_of(const schemes::Catalogue& catalogue, const Alliance& alliance,
                                         const base::Date& date);

// Do the core players take part? The must-conditions of the norms that stand on the disciplines of the members only
// say so: yes when all hold, no when one does not. Nothing without such a condition.
std::optional<bool> core_players(storage::Session& session, const schemes::Catalogue& catalogue,
                                 const Alliance& alliance, const base::Date& date);

}  // namespace hecht::registry
