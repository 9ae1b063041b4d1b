#include <algorithm>

#include "applications/authorisations.h"
#include "applications/projects.h"
#include "applications/rows.h"
#include "storage/new_id.h"

namespace hecht::applications {

using namespace feature;

std::vector<ProjectPublication> publications_of(storage::Session& session, const std::string& application_id) {
  return select<ProjectPublication>(
      session, "FROM application_publication WHERE application_id = :id ORDER BY published_at, id", {application_id});
}

bool may_publish(const access::Actor& standing, const Dossier& dossier) {
  return dossier.application.awarded && dossier.application.announced &&
         may_submit(standing, *dossier.scheme, dossier.belonging.scope);
}

Outcome<ProjectPublication> publish_application(storage::Database& database, const access::Actor& actor,
                                                Schemes schemes, const std::string& application_id,
                                                const ProjectInput& input, base::Instant now) {
  storage::Change change(database);
  const auto opened = open_dossier(change, actor, schemes, application_id, now);
  if (!opened.there()) return NotThere{};
  const auto& dossier = *opened;
  if (!may_submit(opened.standing, *dossier.scheme, dossier.belonging.scope)) return NotAllowed{};
  if (!may_publish(opened.standing, dossier))
    return refused("fromDate", phrases::kNotAwarded, phrases::kNotAwardedRemedy);
  ProjectPublication publication;
  static_cast<ProjectInput&>(publication) = input;
  Checks checks;
  checks.text("summary", publication.summary);
  if (input.from_date < registry::day_of(now))
    checks.refuse("fromDate", phrases::kBeforeToday, phrases::kBeforeTodayRemedy, {base::to_string(input.from_date)});
  for (const auto& each : publications_of(change, application_id))
    if (!each.withdrawn_at)
      checks.refuse("fromDate", phrases::kPublishedAlready, phrases::kPublishedAlreadyRemedy,
                    {base::to_string(each.from_date)});
  if (!checks.ok()) return checks.problems;
  publication.id = storage::new_id();
  publication.application_id = application_id;
  publication.published_by = actor.person_id;
  publication.published_at = {now.seconds, 0};
  insert(change, "application_publication", publication);
  // A guard can count it.
  touch(change, application_id);
  change.commit(event_for(actor, dossier, now, "application.publish",
                          {{"publication", publication.id}, {"from", base::to_string(input.from_date)}}));
  return Done<ProjectPublication>{publication, checks.warnings};
}

}  // namespace hecht::applications
