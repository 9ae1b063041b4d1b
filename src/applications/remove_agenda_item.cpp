#include "applications/meeting_checks.h"

namespace hecht::applications {

using namespace feature;

Outcome<AgendaItem> remove_agenda_item(storage::Database& database, const access::Actor& actor,
                                       const schemes::Catalogue& schemes, const std::string& id, base::Instant now) {
  storage::Change change(database);
  const auto item = select_one<AgendaItem>(change, "FROM meeting_item WHERE id = :id", {id});
  const auto meeting = item ? load_meeting(change, item->meeting_id) : std::nullopt;
  if (!meeting || !may_see_meeting(actor, *meeting)) return NotThere{};
  if (!may(actor, kPrepares, access::Act::Write, scope_of_meeting(*meeting))) return NotAllowed{};
  const auto opened = open_dossier(change, actor, schemes, item->application_id, now);
  if (!opened.there()) return NotThere{};
  change.run("DELETE FROM meeting_item WHERE id = :id", {id});
  change.commit(event_for(actor, *opened, now, "meeting.item.remove", {{"meeting", item->meeting_id}}));
  return Done<AgendaItem>{*item};
}

}  // namespace hecht::applications
