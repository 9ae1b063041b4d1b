#include "applications/migrations.h"

namespace hecht::applications {

namespace {

// stage to awarded follow from the events and are kept beside them, so that lists need not read events.
constexpr std::string_view kApplication = R"(
CREATE TABLE application (
  id TEXT PRIMARY KEY,
  version INTEGER NOT NULL,
  number TEXT NOT NULL UNIQUE,
  scheme TEXT NOT NULL,
  alliance_id TEXT REFERENCES alliance (id) DEFERRABLE,
  party_id TEXT REFERENCES party (id) DEFERRABLE,
  lead_party_id TEXT NOT NULL REFERENCES party (id) DEFERRABLE,
  title TEXT NOT NULL,
  search TEXT NOT NULL,
  route TEXT CHECK (route IN ('new', 'existing')),
  route_reason TEXT,
  contact_person_id TEXT NOT NULL,
  started_at INTEGER NOT NULL,
  stage TEXT NOT NULL,
  back_stage TEXT,
  visited INTEGER NOT NULL,
  stage_since INTEGER NOT NULL,
  due_date TEXT,
  round TEXT,
  submitted_at INTEGER,
  awarded INTEGER,
  announced INTEGER NOT NULL CHECK (announced IN (0, 1)),
  ended INTEGER NOT NULL CHECK (ended IN (0, 1)),
  CHECK ((alliance_id IS NULL) <> (party_id IS NULL))
) STRICT)";
constexpr std::string_view kByAlliance = "CREATE INDEX application_by_alliance ON application (alliance_id)";
constexpr std::string_view kByParty = "CREATE INDEX application_by_party ON application (party_id)";
constexpr std::string_view kByStage = "CREATE INDEX application_by_stage ON application (stage, due_date)";

// Append only. person_id is no reference: a person can be erased, and the act was still done.
constexpr std::string_view kEvent = R"(
CREATE TABLE application_event (
  id TEXT PRIMARY KEY,
  application_id TEXT NOT NULL REFERENCES application (id) DEFERRABLE,
  sequence INTEGER NOT NULL,
  transition TEXT NOT NULL,
  from_stage TEXT,
  to_stage TEXT NOT NULL,
  at INTEGER NOT NULL,
  person_id TEXT NOT NULL,
  organisation_id TEXT NOT NULL,
  reason TEXT,
  amount INTEGER,
  receipt TEXT,
  conditions TEXT,
  due_date TEXT,
  scheme TEXT NOT NULL,
  scheme_hash TEXT NOT NULL,
  frozen TEXT,
  frozen_hash TEXT,
  UNIQUE (application_id, sequence)
) STRICT)";

// Who may submit and withdraw for the lead party.
constexpr std::string_view kAuthorisation = R"(
CREATE TABLE application_authorisation (
  application_id TEXT NOT NULL REFERENCES application (id) DEFERRABLE,
  person_id TEXT NOT NULL,
  given_by TEXT NOT NULL,
  given_at INTEGER NOT NULL,
  PRIMARY KEY (application_id, person_id)
) STRICT)";

// Terms that the source does not give and the house sets.
constexpr std::string_view kTerm = R"(
CREATE TABLE term_setting (
  name TEXT PRIMARY KEY,
  version INTEGER NOT NULL,
  days INTEGER CHECK (days >= 0),
  set_by TEXT NOT NULL,
  set_at INTEGER NOT NULL
) STRICT)";

constexpr std::string_view kAnswers = R"(
CREATE TABLE application_answers (
  id TEXT PRIMARY KEY REFERENCES application (id) DEFERRABLE,
  version INTEGER NOT NULL,
  answers TEXT NOT NULL,
  saved_by TEXT NOT NULL,
  saved_at INTEGER NOT NULL
) STRICT)";
constexpr std::string_view kText = R"(
CREATE TABLE application_text (
  id TEXT PRIMARY KEY,
  version INTEGER NOT NULL,
  application_id TEXT NOT NULL REFERENCES application (id) DEFERRABLE,
  text TEXT NOT NULL,
  body TEXT NOT NULL,
  saved_by TEXT NOT NULL,
  saved_at INTEGER NOT NULL,
  UNIQUE (application_id, text)
) STRICT)";
constexpr std::string_view kParty = R"(
CREATE TABLE application_party (
  id TEXT PRIMARY KEY,
  version INTEGER NOT NULL,
  application_id TEXT NOT NULL REFERENCES application (id) DEFERRABLE,
  party_id TEXT NOT NULL REFERENCES party (id) DEFERRABLE,
  discipline TEXT,
  share INTEGER CHECK (share >= 0),
  consent TEXT NOT NULL CHECK (consent IN ('asked', 'given', 'refused')),
  consent_reason TEXT,
  consent_by TEXT,
  consent_at INTEGER,
  UNIQUE (application_id, party_id)
) STRICT)";
constexpr std::string_view kPartyByParty = "CREATE INDEX application_party_by_party ON application_party (party_id)";
constexpr std::string_view kActivity = R"(
CREATE TABLE application_activity (
  id TEXT PRIMARY KEY,
  version INTEGER NOT NULL,
  application_id TEXT NOT NULL REFERENCES application (id) DEFERRABLE,
  title TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('new', 'continued')),
  type TEXT,
  description TEXT,
  serves TEXT,
  support_need TEXT,
  theme INTEGER CHECK (theme BETWEEN 1 AND 3),
  executor_kind TEXT,
  executor_id TEXT REFERENCES party (id) DEFERRABLE,
  no_costs INTEGER NOT NULL CHECK (no_costs IN (0, 1)),
  added_at INTEGER NOT NULL
) STRICT)";
constexpr std::string_view kActivityByApplication =
    "CREATE INDEX application_activity_by_application ON application_activity (application_id)";
constexpr std::string_view kParticipant = R"(
CREATE TABLE application_participant (
  activity_id TEXT NOT NULL REFERENCES application_activity (id) DEFERRABLE,
  party_id TEXT NOT NULL REFERENCES party (id) DEFERRABLE,
  PRIMARY KEY (activity_id, party_id)
) STRICT)";
// spent: nothing until it is accounted for.
constexpr std::string_view kLine = R"(
CREATE TABLE budget_line (
  id TEXT PRIMARY KEY,
  version INTEGER NOT NULL,
  application_id TEXT NOT NULL REFERENCES application (id) DEFERRABLE,
  activity_id TEXT NOT NULL REFERENCES application_activity (id) DEFERRABLE,
  party_id TEXT REFERENCES party (id) DEFERRABLE,
  description TEXT NOT NULL,
  category TEXT NOT NULL,
  amount INTEGER NOT NULL CHECK (amount >= 0),
  from_date TEXT NOT NULL,
  to_date TEXT NOT NULL CHECK (to_date >= from_date),
  spent INTEGER CHECK (spent >= 0),
  spent_note TEXT
) STRICT)";
constexpr std::string_view kLineByApplication =
    "CREATE INDEX budget_line_by_application ON budget_line (application_id)";
constexpr std::string_view kLineByActivity = "CREATE INDEX budget_line_by_activity ON budget_line (activity_id)";

constexpr std::string_view kQuestion = R"(
CREATE TABLE application_question (
  id TEXT PRIMARY KEY,
  version INTEGER NOT NULL,
  application_id TEXT NOT NULL REFERENCES application (id) DEFERRABLE,
  section TEXT NOT NULL,
  question TEXT NOT NULL,
  asked_by TEXT NOT NULL,
  asked_at INTEGER NOT NULL,
  position INTEGER NOT NULL,
  asked_from TEXT NOT NULL,
  to_applicant INTEGER NOT NULL CHECK (to_applicant IN (0, 1)),
  answer TEXT,
  answered_by TEXT,
  answered_at INTEGER
) STRICT)";
constexpr std::string_view kQuestionByApplication =
    "CREATE INDEX application_question_by_application ON application_question (application_id)";

// Of one member: for the others when they have given theirs.
constexpr std::string_view kView = R"(
CREATE TABLE advice_view (
  id TEXT PRIMARY KEY,
  version INTEGER NOT NULL,
  application_id TEXT NOT NULL REFERENCES application (id) DEFERRABLE,
  activity_id TEXT NOT NULL REFERENCES application_activity (id) DEFERRABLE,
  person_id TEXT NOT NULL,
  verdict TEXT NOT NULL CHECK (verdict IN ('positive', 'conditional', 'negative')),
  reason TEXT NOT NULL,
  given_at INTEGER NOT NULL,
  UNIQUE (activity_id, person_id)
) STRICT)";
constexpr std::string_view kViewByApplication =
    "CREATE INDEX advice_view_by_application ON advice_view (application_id)";
// Of the committee, fixed with the event.
constexpr std::string_view kAdvice = R"(
CREATE TABLE advice (
  id TEXT PRIMARY KEY,
  application_id TEXT NOT NULL REFERENCES application (id) DEFERRABLE,
  event_id TEXT NOT NULL REFERENCES application_event (id) DEFERRABLE,
  activity_id TEXT NOT NULL REFERENCES application_activity (id) DEFERRABLE,
  verdict TEXT NOT NULL CHECK (verdict IN ('positive', 'conditional', 'negative')),
  reason TEXT NOT NULL,
  conditions TEXT
) STRICT)";
constexpr std::string_view kAdviceByApplication = "CREATE INDEX advice_by_application ON advice (application_id)";

constexpr std::string_view kMeeting = R"(
CREATE TABLE meeting (
  id TEXT PRIMARY KEY,
  version INTEGER NOT NULL,
  title TEXT NOT NULL,
  on_date TEXT NOT NULL,
  place TEXT,
  made_by TEXT NOT NULL,
  minutes TEXT
) STRICT)";
constexpr std::string_view kMeetingMember = R"(
CREATE TABLE meeting_member (
  meeting_id TEXT NOT NULL REFERENCES meeting (id) DEFERRABLE,
  person_id TEXT NOT NULL,
  PRIMARY KEY (meeting_id, person_id)
) STRICT)";
constexpr std::string_view kMeetingItem = R"(
CREATE TABLE meeting_item (
  id TEXT PRIMARY KEY,
  meeting_id TEXT NOT NULL REFERENCES meeting (id) DEFERRABLE,
  application_id TEXT NOT NULL REFERENCES application (id) DEFERRABLE,
  position INTEGER NOT NULL,
  UNIQUE (meeting_id, application_id)
) STRICT)";
constexpr std::string_view kItemByApplication =
    "CREATE INDEX meeting_item_by_application ON meeting_item (application_id)";
constexpr std::string_view kInterest = R"(
CREATE TABLE own_interest (
  id TEXT PRIMARY KEY,
  application_id TEXT NOT NULL REFERENCES application (id) DEFERRABLE,
  person_id TEXT NOT NULL,
  reason TEXT NOT NULL,
  declared_by TEXT NOT NULL,
  declared_at INTEGER NOT NULL,
  UNIQUE (application_id, person_id)
) STRICT)";

// A line and another one, or an award from before, that may be for the same.
constexpr std::string_view kPair = R"(
CREATE TABLE double_pair (
  id TEXT PRIMARY KEY,
  version INTEGER NOT NULL,
  line_id TEXT NOT NULL REFERENCES budget_line (id) DEFERRABLE,
  other_line_id TEXT REFERENCES budget_line (id) DEFERRABLE,
  award_id TEXT REFERENCES earlier_award (id) DEFERRABLE,
  evidence TEXT NOT NULL,
  found_at INTEGER NOT NULL,
  verdict TEXT CHECK (verdict IN ('double', 'not-double')),
  reason TEXT,
  judged_by TEXT,
  judged_at INTEGER,
  CHECK ((other_line_id IS NULL) <> (award_id IS NULL))
) STRICT)";
constexpr std::string_view kPairByLine = "CREATE INDEX double_pair_by_line ON double_pair (line_id)";
constexpr std::string_view kPairByOther = "CREATE INDEX double_pair_by_other ON double_pair (other_line_id)";

// The bytes of attachments, receipts and letters, as base64: they are copied and restored with everything else.
constexpr std::string_view kContent = R"(
CREATE TABLE content (
  hash TEXT PRIMARY KEY,
  bytes INTEGER NOT NULL,
  base64 TEXT NOT NULL
) STRICT)";
constexpr std::string_view kDocument = R"(
CREATE TABLE application_document (
  id TEXT PRIMARY KEY,
  application_id TEXT NOT NULL REFERENCES application (id) DEFERRABLE,
  kind TEXT NOT NULL CHECK (kind IN ('attachment', 'receipt', 'letter')),
  section TEXT NOT NULL,
  name TEXT NOT NULL,
  media_type TEXT NOT NULL,
  hash TEXT NOT NULL REFERENCES content (hash) DEFERRABLE,
  bytes INTEGER NOT NULL,
  event_id TEXT REFERENCES application_event (id) DEFERRABLE,
  added_by TEXT NOT NULL,
  added_at INTEGER NOT NULL
) STRICT)";
constexpr std::string_view kDocumentByApplication =
    "CREATE INDEX application_document_by_application ON application_document (application_id)";

// For anyone from a date on, until it is withdrawn.
constexpr std::string_view kPublication = R"(
CREATE TABLE application_publication (
  id TEXT PRIMARY KEY,
  application_id TEXT NOT NULL REFERENCES application (id) DEFERRABLE,
  from_date TEXT NOT NULL,
  summary TEXT NOT NULL,
  published_by TEXT NOT NULL,
  published_at INTEGER NOT NULL,
  withdrawn_by TEXT,
  withdrawn_at INTEGER
) STRICT)";
constexpr std::string_view kPublicationByApplication =
    "CREATE INDEX application_publication_by_application ON application_publication (application_id)";
// A filter of a list that someone gave a name.
constexpr std::string_view kSavedView = R"(
CREATE TABLE saved_view (
  id TEXT PRIMARY KEY,
  person_id TEXT NOT NULL,
  page TEXT NOT NULL,
  name TEXT NOT NULL,
  query TEXT NOT NULL,
  UNIQUE (person_id, page, name)
) STRICT)";

// The kind of executor was any word; now it is one of a few (parts.h).
constexpr std::string_view kExecutorParty = R"(
UPDATE application_activity SET executor_kind = 'other-party' WHERE executor_id IS NOT NULL)";
constexpr std::string_view kExecutorNone = R"(
UPDATE application_activity SET executor_kind = NULL WHERE executor_id IS NULL)";

// Where an answer was taken over from: the event of an earlier application.
constexpr std::string_view kAnswerSources = "ALTER TABLE application_answers ADD COLUMN sources TEXT";
constexpr std::string_view kTextSource =
    "ALTER TABLE application_text ADD COLUMN source TEXT REFERENCES application_event (id) DEFERRABLE";

// The head as it was before a decision that waits for its letter (told.h).
constexpr std::string_view kTold = R"(
CREATE TABLE application_told (
  application_id TEXT PRIMARY KEY REFERENCES application (id) DEFERRABLE,
  stage TEXT NOT NULL,
  back_stage TEXT,
  visited INTEGER NOT NULL,
  stage_since INTEGER NOT NULL,
  due_date TEXT,
  awarded INTEGER,
  announced INTEGER NOT NULL CHECK (announced IN (0, 1)),
  last_event INTEGER NOT NULL
) STRICT)";
constexpr std::string_view kReminder = R"(
CREATE TABLE application_reminder (
  application_id TEXT NOT NULL REFERENCES application (id) DEFERRABLE,
  due_date TEXT NOT NULL,
  days INTEGER NOT NULL,
  sent_at INTEGER NOT NULL,
  PRIMARY KEY (application_id, due_date, days)
) STRICT)";

// A report is an application about another one, and about some days.
constexpr std::string_view kParent =
    "ALTER TABLE application ADD COLUMN parent_id TEXT REFERENCES application (id) DEFERRABLE";
constexpr std::string_view kPeriodFrom = "ALTER TABLE application ADD COLUMN period_from TEXT";
constexpr std::string_view kPeriodTo = "ALTER TABLE application ADD COLUMN period_to TEXT";
constexpr std::string_view kReceived = "ALTER TABLE application ADD COLUMN received INTEGER CHECK (received >= 0)";
constexpr std::string_view kOneReport =
    "CREATE UNIQUE INDEX application_report ON application (parent_id, period_from) WHERE parent_id IS NOT NULL";
constexpr std::string_view kProgress =
    "ALTER TABLE application_activity ADD COLUMN progress TEXT "
    "CHECK (progress IN ('not-started', 'under-way', 'reached', 'stopped'))";
constexpr std::string_view kProgressNote = "ALTER TABLE application_activity ADD COLUMN progress_note TEXT";
constexpr std::string_view kGuidance = R"(
CREATE TABLE application_guidance (
  id TEXT PRIMARY KEY REFERENCES application (id) DEFERRABLE,
  version INTEGER NOT NULL,
  guide TEXT,
  ends_on TEXT,
  saved_by TEXT NOT NULL,
  saved_at INTEGER NOT NULL
) STRICT)";
constexpr std::string_view kGuidanceDone = R"(
CREATE TABLE application_guidance_done (
  id TEXT PRIMARY KEY,
  application_id TEXT NOT NULL REFERENCES application (id) DEFERRABLE,
  point TEXT NOT NULL,
  on_date TEXT NOT NULL,
  note TEXT,
  recorded_by TEXT NOT NULL,
  recorded_at INTEGER NOT NULL
) STRICT)";
constexpr std::string_view kGuidanceDoneByApplication =
    "CREATE INDEX application_guidance_done_by_application ON application_guidance_done (application_id)";
// Places that a scheme leaves open and the house fills in; nothing: not known.
constexpr std::string_view kPlaces = R"(
CREATE TABLE ranking_places (
  id TEXT PRIMARY KEY,
  version INTEGER NOT NULL,
  places INTEGER CHECK (places >= 0),
  set_by TEXT NOT NULL,
  set_at INTEGER NOT NULL
) STRICT)";

}  // namespace

storage::Migrations application_migrations() {
  return {{"applications",
           {kApplication, kByAlliance, kByParty, kByStage, kEvent, kAuthorisation, kTerm, kAnswers, kText, kParty,
            kPartyByParty, kActivity, kActivityByApplication, kParticipant, kLine, kLineByApplication, kLineByActivity,
            kQuestion, kQuestionByApplication}},
          {"advice and documents",
           {kView, kViewByApplication, kAdvice, kAdviceByApplication, kMeeting, kMeetingMember, kMeetingItem,
            kItemByApplication, kInterest, kPair, kPairByLine, kPairByOther, kContent, kDocument,
            kDocumentByApplication, kReminder}},
          {"publication and views", {kPublication, kPublicationByApplication, kSavedView}},
          {"reports, guidance and places",
           {kParent, kPeriodFrom, kPeriodTo, kReceived, kOneReport, kProgress, kProgressNote, kGuidance, kGuidanceDone,
            kGuidanceDoneByApplication, kPlaces}},
          {"kinds of executor", {kExecutorParty, kExecutorNone}},
          {"sources of answers", {kAnswerSources, kTextSource}},
          {"decisions before the letter", {kTold}}};
}

}  // namespace hecht::applications
