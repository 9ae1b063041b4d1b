// Projects: awarded applications that the applicant released for anyone, from a date on, so that others learn from them
// and need not ask.
//
// Why it exists: nothing of an application is public by itself. Who may submit it decides what is released and when,
// and can withdraw it; a scheme can ask that examples are shared before it is accounted for.
#pragma once

#include "applications/dossier.h"

namespace hecht::applications {

struct ProjectInput {
  base::Date from_date;  // the first day it is public
  std::string summary;
};
BOOST_DESCRIBE_STRUCT(ProjectInput, (), (from_date, summary))
struct ProjectPublication : ProjectInput {
  std::string id;
  std::string application_id;
  std::string published_by;
  base::Instant published_at;
  std::optional<std::string> withdrawn_by;
  std::optional<base::Instant> withdrawn_at;
};
BOOST_DESCRIBE_STRUCT(ProjectPublication, (ProjectInput),
                      (id, application_id, published_by, published_at, withdrawn_by, withdrawn_at))

// With those that were withdrawn; the oldest first.
std::vector<ProjectPublication> publications_of(storage::Session& session, const std::string& application_id);
bool may_publish(const access::Actor& standing, const Dossier& dossier);

feature::Outcome<ProjectPublication> publish_application(storage::Database& database, const access::Actor& actor,
                                                         Schemes schemes, const std::string& application_id,
                                                         const ProjectInput& input, base::Instant now);
feature::Outcome<ProjectPublication> withdraw_publication(storage::Database& database, const access::Actor& actor,
                                                          Schemes schemes, const std::string& id, base::Instant now);

struct ProjectText {
  std::string title;
  std::string body;
};
BOOST_DESCRIBE_STRUCT(ProjectText, (), (title, body))
// As anyone may see it: no people, no amounts.
struct Project {
  std::string id;  // of the publication
  std::string number;
  std::string title;
  std::string subject;
  std::string scheme_title;
  std::string summary;
  base::Date from_date;
  std::vector<std::string> activities;
  std::vector<ProjectText> results;
};
BOOST_DESCRIBE_STRUCT(Project, (), (id, number, title, subject, scheme_title, summary, from_date, activities, results))
struct Projects {
  std::vector<Project> items;
  std::size_t total = 0;
};
// Public today; the newest first.
Projects list_projects(storage::Session& session, Schemes schemes, const base::Date& today, std::size_t offset,
                       std::size_t limit, base::Language language);
// As Atom (RFC 4287).
std::string project_feed(const std::vector<Project>& projects, base::Language language);

}  // namespace hecht::applications
