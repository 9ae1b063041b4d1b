#include "applications/start_tasks.h"

#include "applications/application_list.h"
#include "applications/dossier_facts.h"
#include "applications/party_checks.h"
#include "applications/rows.h"
#include "applications/told.h"

namespace hecht::applications {

namespace {

constexpr std::size_t kShown = 20;  // the list of applications has them all
constexpr std::string_view kAsked = R"(
SELECT t.application_id, p.name FROM application_party t
JOIN application a ON a.id = t.application_id JOIN party p ON p.id = t.party_id
WHERE t.party_id = :party AND t.consent = 'asked' AND a.ended = 0 ORDER BY a.number)";

void add_consents(storage::Session& session, const access::TaskQuestion& question, const schemes::Catalogue& schemes,
                  std::vector<access::StartTask>& tasks) {
  for (const auto& held : question.actor.roles) {
    for (const auto& [id, party] : session.rows<std::string, std::string>(kAsked, {held.organisation_id})) {
      const auto application = load_application(session, id);
      HECHT_ASSERT(application.has_value());
      const auto told = told_of(session, id);
      const auto scheme = scheme_of(schemes, *application);
      const auto now = base::to_instant({question.today, {}}, base::kAmsterdam);
      if (!may_consent(session, question.actor, *scheme, held.organisation_id, now)) continue;
      tasks.push_back({.id = "consent:" + id + ":" + held.organisation_id,
                       .text = base::say(question.language, phrases::kTaskConsent,
                                         {party, application->number, application->title}),
                       .due = told ? told->due_date : application->due_date,
                       .link = "/aanvragen/" + id,
                       .kind = "consent"});
    }
  }
}

}  // namespace

std::vector<access::StartTask> application_tasks(storage::Session& session, const access::TaskQuestion& question,
                                                 const schemes::Catalogue& schemes) {
  ApplicationFilter filter;
  filter.ended = false;
  filter.waits_for_reader = true;
  filter.order = "due";
  filter.limit = kShown;
  std::vector<access::StartTask> tasks;
  for (const auto& each :
       list_applications(session, question.actor, schemes, filter, question.today, question.language).items)
    tasks.push_back(
        {.id = "application:" + each.id,
         .text = base::say(question.language, phrases::kTaskFill, {each.number, each.subject, each.stage_title}),
         .due = each.due_date,
         .link = "/aanvragen/" + each.id,
         .kind = "application"});
  add_consents(session, question, schemes, tasks);
  return tasks;
}

}  // namespace hecht::applications
