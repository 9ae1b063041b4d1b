#include "applications/meeting_checks.h"

namespace hecht::applications {

using namespace feature;

Outcome<Meeting> edit_meeting(storage::Database& database, const access::Actor& actor, const std::string& id,
                              std::int64_t version, const MeetingInput& input, base::Instant now) {
  storage::Change change(database);
  auto meeting = load_meeting(change, id);
  if (!meeting || !may_see_meeting(actor, *meeting)) return NotThere{};
  if (!may(actor, kPrepares, access::Act::Write, scope_of_meeting(*meeting))) return NotAllowed{};
  static_cast<MeetingInput&>(*meeting) = input;
  meeting->version = version;
  const Checks checks = check_meeting(change, *meeting, registry::day_of(now));
  if (!checks.ok()) return checks.problems;
  if (const auto stale = update(change, "meeting", *meeting, [&] { return load_meeting(change, id); })) return *stale;
  ++meeting->version;
  save_members(change, *meeting);
  change.commit({now, actor.person_id, "", "meeting.edit", {"meeting", id}, {}});
  return Done<Meeting>{*meeting, checks.warnings};
}

}  // namespace hecht::applications
