#include "applications/decisions.h"
#include "applications/meeting_checks.h"
#include "storage/new_id.h"

namespace hecht::applications {

using namespace feature;

Outcome<AgendaItem> add_agenda_item(storage::Database& database, const access::Actor& actor,
                                    const schemes::Catalogue& schemes, const std::string& meeting_id,
                                    const AgendaItemInput& input, base::Instant now) {
  storage::Change change(database);
  const auto meeting = load_meeting(change, meeting_id);
  if (!meeting || !may_see_meeting(actor, *meeting)) return NotThere{};
  if (!may(actor, kPrepares, access::Act::Write, scope_of_meeting(*meeting))) return NotAllowed{};
  const auto opened = open_dossier(change, actor, schemes, input.application_id, now);
  if (!opened.there()) return NotThere{};
  if (opened->untold) return waits_for_letter("applicationId");
  if (!any_from_here(*opened, [](const auto& each) { return asks(each, schemes::Asked::Advice); }))
    return refused("applicationId", phrases::kNotOnTheAgenda, phrases::kNotOnTheAgendaRemedy);
  const auto items = agenda_of(change, meeting_id);
  if (std::any_of(items.begin(), items.end(),
                  [&](const auto& each) { return each.application_id == input.application_id; }))
    return refused("applicationId", phrases::kOnAgendaAlready, phrases::kOnAgendaAlreadyRemedy);
  AgendaItem item;
  item.id = storage::new_id();
  item.application_id = input.application_id;
  item.meeting_id = meeting_id;
  item.position = items.empty() ? 1 : items.back().position + 1;
  insert(change, "meeting_item", item);
  change.commit(event_for(actor, *opened, now, "meeting.item.add", {{"meeting", meeting_id}}));
  return Done<AgendaItem>{item};
}

}  // namespace hecht::applications
