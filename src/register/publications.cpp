#include "register/publications.h"

#include "feature/record.h"
#include "schemes/load.h"

namespace hecht::registry {

using namespace feature;

namespace {

constexpr std::string_view kPublication = R"(
CREATE TABLE publication (
  id TEXT PRIMARY KEY,
  version INTEGER NOT NULL,
  file_name TEXT NOT NULL,
  text TEXT NOT NULL,
  scheme_id TEXT NOT NULL,
  scheme_version TEXT NOT NULL,
  title TEXT NOT NULL,
  hash TEXT NOT NULL,
  state TEXT NOT NULL,
  uploaded_by TEXT NOT NULL,
  uploaded_at INTEGER NOT NULL,
  decided_by TEXT,
  decided_at INTEGER,
  reason TEXT
) STRICT)";
// Of what waits or is published there is one; what was rejected may come again.
constexpr std::string_view kPublicationOnce =
    "CREATE UNIQUE INDEX publication_once ON publication (scheme_id, scheme_version) WHERE state <> 'rejected'";
constexpr std::string_view kFollower = R"(
CREATE TABLE scheme_follower (
  person_id TEXT NOT NULL,
  scheme_id TEXT NOT NULL,
  PRIMARY KEY (person_id, scheme_id)
) STRICT)";
constexpr std::string_view kFollowerByScheme = "CREATE INDEX scheme_follower_by_scheme ON scheme_follower (scheme_id)";

constexpr std::string_view kCountPublished = "SELECT COUNT(*) FROM publication WHERE state = 'published'";
constexpr std::string_view kPublishedTexts =
    "SELECT file_name, text FROM publication WHERE state = 'published' ORDER BY scheme_id, scheme_version";
constexpr std::string_view kCountFollowers = "SELECT COUNT(*) FROM scheme_follower WHERE scheme_id = :scheme_id";
constexpr std::string_view kCheckedSchemes = "SELECT scheme, COUNT(*) FROM saved_check GROUP BY scheme";
constexpr std::string_view kFollowedBy =
    "SELECT scheme_id FROM scheme_follower WHERE person_id = :person_id ORDER BY scheme_id";

}  // namespace

storage::Migrations publication_migrations() {
  return {{"versions of schemes", {kPublication, kPublicationOnce, kFollower, kFollowerByScheme}}};
}

std::optional<Publication> load_publication(storage::Session& session, const std::string& id) {
  return select_one<Publication>(session, "FROM publication WHERE id = :id", {id});
}

std::vector<Publication> list_publications(storage::Session& session) {
  return select<Publication>(session, "FROM publication ORDER BY uploaded_at DESC, id");
}

PublicationImpact impact_of(storage::Session& session, const std::string& scheme_id) {
  PublicationImpact impact;
  impact.followers = session.value<std::int64_t>(kCountFollowers, {scheme_id});
  for (const auto& [key, count] : session.rows<std::string, std::int64_t>(kCheckedSchemes)) {
    if (key.substr(0, key.find('@')) == scheme_id) impact.saved_checks += count;
  }
  return impact;
}

std::vector<std::string> followed_by(storage::Session& session, const std::string& person_id) {
  std::vector<std::string> ids;
  for (auto& [id] : session.rows<std::string>(kFollowedBy, {person_id})) ids.push_back(std::move(id));
  return ids;
}

base::Problems PublishedSchemes::refresh() {
  const std::scoped_lock lock(mutex_);
  storage::Reading reading(database_);
  const auto published = reading.value<std::int64_t>(kCountPublished);
  if (published == taken_up_) return {};
  std::vector<schemes::SchemePtr> more;
  base::Problems problems;
  for (auto& [file, text] : reading.rows<std::string, std::string>(kPublishedTexts)) {
    auto scheme = schemes::load_scheme(std::move(text), file, shipped_.lists());
    if (scheme) {
      more.push_back(std::move(*scheme));
    } else {
      problems.insert(problems.end(), scheme.problems().begin(), scheme.problems().end());
    }
  }
  shelf_.replace(shipped_.with(more));
  taken_up_ = published;
  return problems;
}

}  // namespace hecht::registry
