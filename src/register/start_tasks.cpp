#include "register/start_tasks.h"

#include "register/accounts.h"
#include "register/alliances.h"
#include "register/counts.h"
#include "register/functions.h"
#include "register/memberships.h"
#include "register/parties.h"
#include "register/phrases.h"
#include "register/scopes.h"

namespace hecht::registry {

namespace {

using access::Act;
using access::StartTask;
using access::TaskQuestion;
using Tasks = std::vector<StartTask>;

constexpr std::string_view kWaitingAccounts =
    "SELECT bank_account.id, party_id, entered_by, party.name FROM bank_account JOIN party ON party.id = party_id "
    "WHERE confirmed_by IS NULL ORDER BY entered_at, bank_account.id";
constexpr std::string_view kWaitingPublications =
    "SELECT id, title, scheme_version, uploaded_by FROM publication WHERE state = 'uploaded' ORDER BY uploaded_at, id";

StartTask task(const TaskQuestion& question, const char* kind, const std::string& id, const base::Phrase& text,
               const std::vector<std::string>& arguments, std::string link) {
  return {.id = kind + (":" + id),
          .text = base::say(question.language, text, arguments),
          .due = std::nullopt,
          .link = std::move(link),
          .kind = kind};
}

std::string party_page(const std::string& id) { return "/partijen/" + id; }

void add_memberships(storage::Session& session, const TaskQuestion& question, const Party& party,
                     const access::Scope& scope, Tasks& tasks) {
  if (!may(question.actor, "membership.accept", Act::Submit, scope)) return;
  for (const auto& each : memberships_of_party(session, party.id)) {
    if (each.confirmed_by || (each.to_date && *each.to_date < question.today)) continue;
    const auto alliance = load_alliance(session, each.alliance_id);
    if (!alliance) continue;
    tasks.push_back(task(question, "membership", each.id, phrases::kTaskMembership, {party.name, alliance->name},
                         party_page(party.id)));
  }
}

// The count of a quarter comes in the course of it, so the one before is not yet old.
void add_count(storage::Session& session, const TaskQuestion& question, const Party& party, const access::Scope& scope,
               Tasks& tasks) {
  if (party.kind != PartyKind::Practice || !may(question.actor, "practice.counts", Act::Write, scope)) return;
  const auto wanted = base::first_day(base::quarter_of(base::add_months(question.today, -3)));
  const auto held = count_on(practice_counts(session, party.id), CountKind::Registered, question.today);
  if (held && held->reference_date >= wanted) return;
  tasks.push_back(task(question, "patient-count", party.id, phrases::kTaskCount,
                       {party.name, base::format_date(wanted, question.language)}, party_page(party.id)));
}

void add_alliance_tasks(storage::Session& session, const TaskQuestion& question, const Alliance& alliance,
                        Tasks& tasks) {
  if (alliance.state == AllianceState::Ended) return;
  if (!may(question.actor, "network", Act::Write, scope_of_alliance(session, alliance.id, question.today))) return;
  const std::string page = "/wijkverbanden/" + alliance.id;
  if (!has_function(functions_of(session, alliance.id), FunctionKind::ContactPoint, question.today))
    tasks.push_back(task(question, "contact-point", alliance.id, phrases::kTaskContactPoint, {alliance.name}, page));
  if (alliance.state == AllianceState::Incomplete)
    tasks.push_back(task(question, "core-player", alliance.id, phrases::kTaskCorePlayer, {alliance.name}, page));
}

void add_accounts(storage::Session& session, const TaskQuestion& question, Tasks& tasks) {
  const auto& actor = question.actor;
  if (!may_somewhere(actor, "payee.account.confirm", Act::Submit) &&
      !may_somewhere(actor, "payee.account.confirm", Act::Approve))
    return;
  for (const auto& [id, party, entered_by, name] :
       session.rows<std::string, std::string, std::string, std::string>(kWaitingAccounts)) {
    auto scope = scope_of_party(session, party, question.today);
    scope.involved = {entered_by};
    if (entered_by != actor.person_id && may_confirm_account(actor, scope))
      tasks.push_back(task(question, "bank-account", id, phrases::kTaskAccount, {name}, party_page(party)));
  }
}

void add_publications(storage::Session& session, const TaskQuestion& question, Tasks& tasks) {
  if (!may_somewhere(question.actor, "scheme.publish", Act::Approve)) return;
  for (const auto& [id, title, version, uploaded_by] :
       session.rows<std::string, std::string, std::string, std::string>(kWaitingPublications)) {
    if (uploaded_by == question.actor.person_id) continue;
    tasks.push_back(task(question, "publication", id, phrases::kTaskPublication, {title, version},
                         "/beheer/regelingversies/" + id));
  }
}

}  // namespace

std::vector<StartTask> register_tasks(storage::Session& session, const TaskQuestion& question) {
  Tasks tasks;
  for (const auto& held : question.actor.roles) {
    const std::string& id = held.organisation_id;
    if (id.empty()) continue;
    if (const auto party = load_party(session, id)) {
      const auto scope = scope_of_party(session, id, question.today);
      add_memberships(session, question, *party, scope, tasks);
      add_count(session, question, *party, scope, tasks);
      AllianceFilter of_region;
      of_region.regional_organisation_id = id;
      of_region.on = question.today;
      for (const auto& alliance : list_alliances(session, of_region).items)
        add_alliance_tasks(session, question, alliance, tasks);
    } else if (const auto alliance = load_alliance(session, id)) {
      add_alliance_tasks(session, question, *alliance, tasks);
    }
  }
  add_accounts(session, question, tasks);
  add_publications(session, question, tasks);
  return tasks;
}

}  // namespace hecht::registry
