#include "applications/meeting_checks.h"
#include "storage/new_id.h"

namespace hecht::applications {

using namespace feature;

Outcome<Meeting> add_meeting(storage::Database& database, const access::Actor& actor, const MeetingInput& input,
                             base::Instant now) {
  storage::Change change(database);
  Meeting meeting;
  static_cast<MeetingInput&>(meeting) = input;
  if (!may(actor, kPrepares, access::Act::Write, scope_of_meeting(meeting))) return NotAllowed{};
  const Checks checks = check_meeting(change, meeting, registry::day_of(now));
  if (!checks.ok()) return checks.problems;
  meeting.id = storage::new_id();
  meeting.made_by = actor.person_id;
  insert(change, "meeting", meeting);
  save_members(change, meeting);
  change.commit({now, actor.person_id, "", "meeting.add", {"meeting", meeting.id}, {}});
  return Done<Meeting>{meeting, checks.warnings};
}

}  // namespace hecht::applications
