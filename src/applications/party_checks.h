// What a party of an application must look like.
#pragma once

#include "applications/rows.h"

namespace hecht::applications {

feature::Checks check_application_party(storage::Session& session, const Dossier& dossier, ApplicationParty& party);
std::optional<ApplicationParty> load_application_party(storage::Session& session, const std::string& id);
// What it said before stands no longer.
void take_back_consent(ApplicationParty& party);
// Someone of the party itself, whoever fills in the rest.
bool may_consent(storage::Session& session, const access::Actor& actor, const schemes::Scheme& scheme,
                 const std::string& party_id, base::Instant now);

}  // namespace hecht::applications
