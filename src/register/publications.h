// Versions of schemes that were added while the program runs: uploaded as a file by one person, published by another.
//
// Why it exists: next year's version of a scheme needs no programmer and no new program. A file with a mistake, or of
// which a worked case does not hold, is refused with its diagnostics; what is published is never edited, a correction
// is a new version. Which schemes are in force is the shelf (schemes/shelf.h), which every node keeps up to date.
#pragma once

#include <boost/describe.hpp>
#include <mutex>

#include "access/actor.h"
#include "feature/outcome.h"
#include "schemes/shelf.h"
#include "storage/migrations.h"

namespace hecht::registry {

storage::Migrations publication_migrations();

enum class PublicationState : std::uint8_t { Uploaded, Published, Rejected };
BOOST_DESCRIBE_ENUM(PublicationState, Uploaded, Published, Rejected)

struct PublicationInput {
  std::string file_name;
  std::string text;
};
BOOST_DESCRIBE_STRUCT(PublicationInput, (), (file_name, text))

struct Publication : PublicationInput {
  std::string id;
  std::int64_t version = 1;
  std::string scheme_id;
  std::string scheme_version;
  std::string title;
  std::string hash;
  PublicationState state = PublicationState::Uploaded;
  std::string uploaded_by;
  base::Instant uploaded_at;
  std::optional<std::string> decided_by;
  std::optional<base::Instant> decided_at;
  std::optional<std::string> reason;  // of a rejection
};
BOOST_DESCRIBE_STRUCT(Publication, (PublicationInput),
                      (id, version, scheme_id, scheme_version, title, hash, state, uploaded_by, uploaded_at, decided_by,
                       decided_at, reason))

// What a new version touches, so that who publishes knows it before.
struct PublicationImpact {
  std::int64_t followers = 0;
  std::int64_t saved_checks = 0;  // against an earlier version of the scheme
};
BOOST_DESCRIBE_STRUCT(PublicationImpact, (), (followers, saved_checks))

std::optional<Publication> load_publication(storage::Session& session, const std::string& id);
// Newest first.
std::vector<Publication> list_publications(storage::Session& session);
PublicationImpact impact_of(storage::Session& session, const std::string& scheme_id);

feature::Outcome<Publication> upload_scheme(storage::Database& database, const access::Actor& actor,
                                            const schemes::Catalogue& catalogue, const PublicationInput& input,
                                            base::Instant now);
// Not by who uploaded it. Its followers are told by mail.
feature::Outcome<Publication> publish_scheme(storage::Database& database, const access::Actor& actor,
                                             const std::string& id, base::Instant now);
feature::Outcome<Publication> reject_scheme(storage::Database& database, const access::Actor& actor,
                                            const std::string& id, const std::string& reason, base::Instant now);

// Who wants to know of new versions of a scheme.
std::vector<std::string> followed_by(storage::Session& session, const std::string& person_id);
void follow_scheme(storage::Database& database, const access::Actor& actor, const std::string& scheme_id, bool follows,
                   base::Instant now);

// Keeps a shelf equal to what is published, on every node.
class PublishedSchemes {
 public:
  // `shipped` are the schemes of the program itself.
  PublishedSchemes(storage::Database& database, schemes::Catalogue shipped, schemes::Shelf& shelf)
      : database_(database), shipped_(std::move(shipped)), shelf_(shelf) {}
  // Looks whether there is something new; cheap when there is not. Gives the problems of published files that this
  // program cannot read; those are left out.
  base::Problems refresh();

 private:
  storage::Database& database_;
  schemes::Catalogue shipped_;
  schemes::Shelf& shelf_;
  std::mutex mutex_;
  std::int64_t taken_up_ = 0;
};

}  // namespace hecht::registry
