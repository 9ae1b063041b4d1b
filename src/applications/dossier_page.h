// An application on paper: the receipt of what was sent in, and the form, empty or as far as it is filled in.
#pragma once

#include "applications/dossier.h"
#include "documents/dossier_document.h"

namespace hecht::applications {

documents::DossierPage receipt_page(storage::Session& session, const Dossier& dossier, const ApplicationEvent& event,
                                    base::Language language);
documents::DossierPage form_page(storage::Session& session, const Dossier& dossier, base::Language language,
                                 base::Instant now);
// To fill in by hand, for an applicant by this route.
documents::DossierPage empty_form(const schemes::Scheme& scheme, std::optional<Route> route, base::Language language);

// How a kind of spending of the scheme is called.
std::string category_title(const schemes::Scheme& scheme, const std::string& id, base::Language language);

}  // namespace hecht::applications
