#include "register/publications.h"
#include "storage/change.h"

namespace hecht::registry {

namespace {

constexpr std::string_view kFollow =
    "INSERT INTO scheme_follower (person_id, scheme_id) VALUES (:person_id, :scheme_id) ON CONFLICT DO NOTHING";
constexpr std::string_view kUnfollow =
    "DELETE FROM scheme_follower WHERE person_id = :person_id AND scheme_id = :scheme_id";

}  // namespace

void follow_scheme(storage::Database& database, const access::Actor& actor, const std::string& scheme_id, bool follows,
                   base::Instant now) {
  storage::Change change(database);
  if (change.run(follows ? kFollow : kUnfollow, {actor.person_id, scheme_id}) == 0) return;
  change.commit(
      {now, actor.person_id, {}, follows ? "scheme.follow" : "scheme.unfollow", {"scheme", scheme_id}, {}});
}

}  // namespace hecht::registry
