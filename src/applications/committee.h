// The advisory committee: its meetings with an agenda and a delegation, what its members declare and think.
//
// Why it exists: who sits in the delegation of a meeting may read the applications on its agenda and advise on them
// (Belonging, assigned). Who declared an own interest in one sees nothing of it any more, by any door.
#pragma once

#include "applications/steps.h"

namespace hecht::applications {

struct MeetingInput {
  std::string title;
  base::Date on_date;
  std::optional<std::string> place;
  std::optional<std::string> minutes;
  std::vector<std::string> members;  // persons: the delegation
};
BOOST_DESCRIBE_STRUCT(MeetingInput, (), (title, on_date, place, minutes, members))
struct Meeting : MeetingInput {
  std::string id;
  std::int64_t version = 1;
  std::string made_by;
};
BOOST_DESCRIBE_STRUCT(Meeting, (MeetingInput), (id, version, made_by))

struct AgendaItemInput {
  std::string application_id;
};
BOOST_DESCRIBE_STRUCT(AgendaItemInput, (), (application_id))
struct AgendaItem : AgendaItemInput {
  std::string id;
  std::string meeting_id;
  std::int64_t position = 0;
};
BOOST_DESCRIBE_STRUCT(AgendaItem, (AgendaItemInput), (id, meeting_id, position))

struct InterestInput {
  std::optional<std::string> person_id;  // left out: of oneself
  std::string reason;
};
BOOST_DESCRIBE_STRUCT(InterestInput, (), (person_id, reason))
struct OwnInterest {
  std::string id;
  std::string application_id;
  std::string person_id;
  std::string reason;
  std::string declared_by;
  base::Instant declared_at;
};
BOOST_DESCRIBE_STRUCT(OwnInterest, (), (id, application_id, person_id, reason, declared_by, declared_at))

struct ViewInput {
  Verdict verdict = Verdict::Positive;
  std::string reason;
};
BOOST_DESCRIBE_STRUCT(ViewInput, (), (verdict, reason))
struct AdviceViewRow : ViewInput {
  std::string id;
  std::int64_t version = 1;
  std::string application_id;
  std::string activity_id;
  std::string person_id;
  base::Instant given_at;
};
BOOST_DESCRIBE_STRUCT(AdviceViewRow, (ViewInput), (id, version, application_id, activity_id, person_id, given_at))

struct CommitteeMember {
  std::string id;
  std::string name;
};
BOOST_DESCRIBE_STRUCT(CommitteeMember, (), (id, name))

// Those of the house, and for a member the own ones; the newest first.
std::vector<Meeting> list_meetings(storage::Session& session, const access::Actor& actor);
std::optional<Meeting> load_meeting(storage::Session& session, const std::string& id);
std::vector<AgendaItem> agenda_of(storage::Session& session, const std::string& meeting_id);
bool may_see_meeting(const access::Actor& actor, const Meeting& meeting);
std::vector<CommitteeMember> committee(storage::Session& session, const base::Date& today);

feature::Outcome<Meeting> add_meeting(storage::Database& database, const access::Actor& actor,
                                      const MeetingInput& input, base::Instant now);
feature::Outcome<Meeting> edit_meeting(storage::Database& database, const access::Actor& actor, const std::string& id,
                                       std::int64_t version, const MeetingInput& input, base::Instant now);
feature::Outcome<AgendaItem> add_agenda_item(storage::Database& database, const access::Actor& actor,
                                             const schemes::Catalogue& schemes, const std::string& meeting_id,
                                             const AgendaItemInput& input, base::Instant now);
feature::Outcome<AgendaItem> remove_agenda_item(storage::Database& database, const access::Actor& actor,
                                                const schemes::Catalogue& schemes, const std::string& id,
                                                base::Instant now);
// By the person, or by who prepares the advice.
feature::Outcome<OwnInterest> declare_interest(storage::Database& database, const access::Actor& actor,
                                               const schemes::Catalogue& schemes, const std::string& application_id,
                                               const InterestInput& input, base::Instant now);
// By a member of the delegation, while the application is with the committee; it may be changed until the advice.
feature::Outcome<AdviceViewRow> give_view(storage::Database& database, const access::Actor& actor,
                                          const schemes::Catalogue& schemes, const std::string& activity_id,
                                          const ViewInput& input, base::Instant now);

}  // namespace hecht::applications
