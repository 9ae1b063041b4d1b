#include "access/sessions.h"

namespace hecht::access {

namespace {
constexpr std::string_view kDelete = "DELETE FROM session WHERE id = :id";
}

void sign_out(storage::Database& database, const Actor& actor, const base::Instant& now) {
  storage::Change change(database);
  change.run(kDelete, {actor.session_id});
  change.commit(event_of(actor, now, "session.end", actor.person_id));
}

}  // namespace hecht::access
