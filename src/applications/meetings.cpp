#include "applications/meeting_checks.h"

namespace hecht::applications {

using namespace feature;

namespace {

constexpr std::string_view kCommittee = R"(
SELECT DISTINCT p.id, p.name FROM person p JOIN role_assignment a ON a.person_id = p.id
WHERE a.role = :role AND p.state = 'active' AND a.from_date <= :first AND (a.to_date IS NULL OR a.to_date >= :last)
ORDER BY p.name, p.id)";

}  // namespace

access::Scope scope_of_meeting(const Meeting& meeting) {
  access::Scope scope;
  scope.common = true;
  scope.assigned = meeting.members;
  return scope;
}

bool may_see_meeting(const access::Actor& actor, const Meeting& meeting) {
  const auto scope = scope_of_meeting(meeting);
  return may(actor, kPrepares, access::Act::Read, scope) || may(actor, kAdvises, access::Act::Read, scope);
}

std::optional<Meeting> load_meeting(storage::Session& session, const std::string& id) {
  auto meeting = select_one<Meeting>(session, "FROM meeting WHERE id = :id", {id});
  if (!meeting) return meeting;
  for (auto& [person] : session.rows<std::string>(
           "SELECT person_id FROM meeting_member WHERE meeting_id = :id ORDER BY person_id", {id}))
    meeting->members.push_back(std::move(person));
  return meeting;
}

std::vector<Meeting> list_meetings(storage::Session& session, const access::Actor& actor) {
  std::vector<Meeting> meetings;
  for (const auto& [id] : session.rows<std::string>("SELECT id FROM meeting ORDER BY on_date DESC, id")) {
    auto meeting = load_meeting(session, id);
    if (meeting && may_see_meeting(actor, *meeting)) meetings.push_back(*std::move(meeting));
  }
  return meetings;
}

std::vector<AgendaItem> agenda_of(storage::Session& session, const std::string& meeting_id) {
  return select<AgendaItem>(session, "FROM meeting_item WHERE meeting_id = :id ORDER BY position, id", {meeting_id});
}

std::vector<CommitteeMember> committee(storage::Session& session, const base::Date& today) {
  const std::string day = base::to_string(today);
  std::vector<CommitteeMember> members;
  for (auto& [id, name] :
       session.rows<std::string, std::string>(kCommittee, {http::word_of(access::Role::AdvisoryCommittee), day, day}))
    members.push_back({std::move(id), std::move(name)});
  return members;
}

Checks check_meeting(storage::Session& session, MeetingInput& input, const base::Date& today) {
  Checks checks;
  checks.name("title", input.title);
  checks.text("place", input.place);
  checks.text("minutes", input.minutes);
  std::sort(input.members.begin(), input.members.end());
  input.members.erase(std::unique(input.members.begin(), input.members.end()), input.members.end());
  const auto known = committee(session, today);
  for (const auto& each : input.members) {
    const auto is_known = [&](const CommitteeMember& member) { return member.id == each; };
    if (std::none_of(known.begin(), known.end(), is_known))
      checks.refuse("members", phrases::kNoCommittee, phrases::kNoCommitteeRemedy);
  }
  return checks;
}

void save_members(storage::Writing& writing, const Meeting& meeting) {
  writing.run("DELETE FROM meeting_member WHERE meeting_id = :id", {meeting.id});
  for (const auto& each : meeting.members)
    writing.run("INSERT INTO meeting_member (meeting_id, person_id) VALUES (:meeting, :person)", {meeting.id, each});
}

}  // namespace hecht::applications
