#include "applications/standing.h"

#include <algorithm>

#include "applications/decisions.h"
#include "register/scopes.h"

namespace hecht::applications {

namespace {

constexpr std::string_view kTakingPart =
    "SELECT DISTINCT party_id FROM application_party WHERE application_id = :id ORDER BY party_id";
constexpr std::string_view kAdvisers =
    "SELECT DISTINCT m.person_id FROM meeting_member m JOIN meeting_item i ON i.meeting_id = m.meeting_id "
    "WHERE i.application_id = :id ORDER BY m.person_id";
// An application and the reports on it show each other, so an interest in one closes all.
constexpr std::string_view kRecused = R"(
SELECT DISTINCT o.person_id FROM own_interest o
JOIN application declared ON declared.id = o.application_id
JOIN application a ON COALESCE(a.parent_id, a.id) = COALESCE(declared.parent_id, declared.id)
WHERE a.id = :id ORDER BY o.person_id)";
constexpr std::string_view kAuthorised =
    "SELECT person_id FROM application_authorisation WHERE application_id = :id ORDER BY person_id";

void add_all(storage::Session& session, std::string_view sql, const std::string& id, std::vector<std::string>& ids) {
  for (auto& [each] : session.rows<std::string>(sql, {id}))
    if (std::find(ids.begin(), ids.end(), each) == ids.end()) ids.push_back(std::move(each));
}

// Of shipped schemes a test says that it is there; that of an uploaded one is looked at when it is uploaded.
access::Right right_called(const std::string& name) { return access::right_of(name).value_or(access::Right{}); }

}  // namespace

bool has_been_in(std::int64_t visited, int stage) { return (visited >> stage & 1) != 0; }

bool has_been_in_any(std::int64_t visited, const std::vector<int>& stages) {
  return std::any_of(stages.begin(), stages.end(), [&](int stage) { return has_been_in(visited, stage); });
}

Belonging belonging_of(storage::Session& session, const Application& application, const base::Date& today) {
  Belonging belonging;
  auto& scope = belonging.scope;
  scope = application.alliance_id ? registry::scope_of_alliance(session, *application.alliance_id, today)
                                  : registry::scope_of_party(session, application.party_id.value_or(""), today);
  belonging.parties = scope.network;
  scope.own = {application.lead_party_id};
  scope.lead = {application.lead_party_id};
  add_all(session, kTakingPart, application.id, scope.own);
  for (const auto& party : scope.own)
    if (std::find(belonging.parties.begin(), belonging.parties.end(), party) == belonging.parties.end())
      belonging.parties.push_back(party);
  add_all(session, kAdvisers, application.id, scope.assigned);
  add_all(session, kRecused, application.id, scope.recused);
  add_all(session, kAuthorised, application.id, scope.mandated);
  belonging.visited = session.value<std::int64_t>("SELECT visited FROM application WHERE id = :id", {application.id});
  return belonging;
}

access::Actor standing_of(const access::Actor& actor, const Belonging& belonging) {
  const auto takes_part = [&](const access::Assignment& held) {
    const auto& parties = belonging.parties;
    return !held.organisation_id.empty() &&
           std::find(parties.begin(), parties.end(), held.organisation_id) != parties.end();
  };
  if (std::none_of(actor.roles.begin(), actor.roles.end(), takes_part)) return actor;
  access::Actor standing = actor;
  std::erase_if(standing.roles, [](const access::Assignment& held) {
    return is_of_the_house(held.role) && held.role != access::Role::Auditor;
  });
  return standing;
}

bool has_right(const access::Actor& actor, const std::string& name, const access::Scope& scope) {
  const auto right = right_called(name);
  return !right.capability.empty() && may(actor, right.capability, right.act, scope);
}

bool has_right(const access::Actor& actor, const schemes::Transition& transition, const access::Scope& scope) {
  return !transition.by_system() && has_right(actor, transition.right, scope);
}

bool may_read_under(const access::Actor& actor, const schemes::Transition& transition, const access::Scope& scope) {
  if (transition.by_system()) return false;
  const auto right = right_called(transition.right);
  return !right.capability.empty() && may(actor, right.capability, access::Act::Read, scope);
}

bool may_read(const access::Actor& actor, const schemes::Scheme& scheme, const Belonging& belonging) {
  // Who is asked to consent must see to what.
  const auto consent = access::right_of(scheme.process.consent);
  access::Scope taking_part;
  taking_part.own = belonging.scope.own;
  taking_part.recused = belonging.scope.recused;
  if (consent && may(actor, consent->capability, consent->act, taking_part)) return true;
  const auto& transitions = scheme.process.transitions;
  return std::any_of(transitions.begin(), transitions.end(), [&](const schemes::Transition& each) {
    const bool begun = each.from.empty() || std::any_of(each.from.begin(), each.from.end(), [&](int stage) {
                         return has_been_in(belonging.visited, stage);
                       });
    return begun && may_read_under(actor, each, belonging.scope);
  });
}

bool may_know_decision(const access::Actor& actor, const schemes::Scheme& scheme, const access::Scope& scope) {
  const auto& transitions = scheme.process.transitions;
  return std::any_of(transitions.begin(), transitions.end(), [&](const schemes::Transition& each) {
    return (asks(each, schemes::Asked::Amount) || asks(each, schemes::Asked::Letter)) &&
           may_read_under(actor, each, scope);
  });
}

}  // namespace hecht::applications
