#include "applications/applications.h"

#include "applications/names.h"
#include "applications/rows.h"
#include "feature/search_text.h"
#include "register/alliances.h"
#include "register/parties.h"

namespace hecht::applications {

using namespace feature;

base::Json parsed(const std::string& text) {
  auto json = base::parse_json(text);
  HECHT_ASSERT(json.ok());
  return std::move(*json);
}

std::optional<Application> load_application(storage::Session& session, const std::string& id) {
  return select_one<Application>(session, "FROM application WHERE id = :id", {id});
}

std::vector<ApplicationEvent> events_of(storage::Session& session, const std::string& application_id) {
  return select<ApplicationEvent>(session, "FROM application_event WHERE application_id = :id ORDER BY sequence",
                                  {application_id});
}

std::optional<base::Json> frozen_of(storage::Session& session, const std::string& application_id) {
  const auto frozen = session.row<std::string>(
      "SELECT frozen FROM application_event WHERE application_id = :id AND frozen IS NOT NULL "
      "ORDER BY sequence DESC LIMIT 1",
      {application_id});
  if (!frozen) return std::nullopt;
  return parsed(std::get<0>(*frozen));
}

std::string subject_name(storage::Session& session, const Application& application) {
  if (application.alliance_id) {
    const auto alliance = registry::load_alliance(session, *application.alliance_id);
    return alliance ? alliance->name : std::string();
  }
  const auto party = registry::load_party(session, application.party_id.value_or(""));
  return party ? party->name : std::string();
}

std::string search_words(storage::Session& session, const Application& application) {
  return search_text(application.number + " " + application.title + " " + subject_name(session, application) + " " +
                     Names(session).party(application.lead_party_id));
}

}  // namespace hecht::applications
