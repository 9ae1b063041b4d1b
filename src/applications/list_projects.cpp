#include <algorithm>

#include "applications/dossier_facts.h"
#include "applications/projects.h"
#include "applications/rows.h"

namespace hecht::applications {

using namespace feature;

namespace {

// The scheme and the application of a project, beside what is shown.
struct ProjectRow {
  std::string id;
  std::string application_id;
  std::string summary;
  base::Date from_date;
};
BOOST_DESCRIBE_STRUCT(ProjectRow, (), (id, application_id, summary, from_date))

// Not of what was refused after all, once that was told.
constexpr std::string_view kPublic = R"(
FROM application_publication p JOIN application a ON a.id = p.application_id
LEFT JOIN application_told t ON t.application_id = a.id
WHERE p.withdrawn_at IS NULL AND p.from_date <= :today
AND CASE WHEN t.application_id IS NULL THEN a.awarded ELSE t.awarded END IS NOT NULL)";

Project project_of(storage::Session& session, Schemes schemes, const ProjectRow& row, base::Language language) {
  const auto application = load_application(session, row.application_id);
  HECHT_ASSERT(application.has_value());
  const auto scheme = scheme_of(schemes, *application);
  Project project;
  project.id = row.id;
  project.number = application->number;
  project.title = application->title;
  project.subject = subject_name(session, *application);
  project.scheme_title = scheme->title.in(language);
  project.summary = row.summary;
  project.from_date = row.from_date;
  for (const auto& each : activities_of(session, application->id)) project.activities.push_back(each.title);
  const auto texts = texts_of(session, application->id);
  for (const auto& asked : scheme->process.texts) {
    if (asked.part != schemes::TextPart::Results) continue;
    const auto found =
        std::find_if(texts.begin(), texts.end(), [&](const auto& each) { return each.text == asked.id; });
    if (found != texts.end() && !base::trimmed(found->body).empty())
      project.results.push_back({asked.title.in(language), found->body});
  }
  return project;
}

}  // namespace

Projects list_projects(storage::Session& session, Schemes schemes, const base::Date& today, std::size_t offset,
                       std::size_t limit, base::Language language) {
  const std::string day = base::to_string(today);
  Projects projects;
  projects.total =
      static_cast<std::size_t>(session.value<std::int64_t>("SELECT COUNT(*) " + std::string(kPublic), {day}));
  const auto rows = select<ProjectRow>(
      session, std::string(kPublic) + " ORDER BY p.from_date DESC, a.number DESC LIMIT :limit OFFSET :offset",
      {day, static_cast<std::int64_t>(limit), static_cast<std::int64_t>(offset)}, "p.");
  for (const auto& row : rows) projects.items.push_back(project_of(session, schemes, row, language));
  return projects;
}

}  // namespace hecht::applications
