#include "applications/authorisations.h"

#include <algorithm>

#include "applications/rows.h"

namespace hecht::applications {

std::optional<Authorisation> load_authorisation(storage::Session& session, const std::string& application_id,
                                                const std::string& person_id) {
  return feature::select_one<Authorisation>(
      session, "FROM application_authorisation WHERE application_id = :application AND person_id = :person",
      {application_id, person_id});
}

bool may_submit(const access::Actor& standing, const schemes::Scheme& scheme, const access::Scope& scope) {
  const auto& transitions = scheme.process.transitions;
  return std::any_of(transitions.begin(), transitions.end(),
                     [&](const schemes::Transition& each) { return each.freezes && has_right(standing, each, scope); });
}

bool may_authorise(const access::Actor& standing, const Dossier& dossier) {
  access::Scope scope = dossier.belonging.scope;
  const auto& lead = dossier.application.lead_party_id;
  // Not by others of its network or region, nor by who was authorised.
  scope.own = {lead};
  scope.network.clear();
  scope.region = {lead};
  scope.mandated.clear();
  return may_submit(standing, *dossier.scheme, scope);
}

}  // namespace hecht::applications
