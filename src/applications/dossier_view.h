// An application as the API shows it to one reader: all parts with their versions, what is known of the facts, and the
// steps that can be taken.
#pragma once

#include "applications/documents.h"
#include "applications/double_funding.h"
#include "applications/earlier_answers.h"
#include "applications/guidance.h"
#include "applications/projects.h"
#include "applications/reports.h"
#include "applications/steps.h"

namespace hecht::applications {

struct FactView {
  std::string name;
  std::string question;
  std::string who;
  std::string type;                  // "count", "money", "choice", …
  std::vector<std::string> options;  // of a choice or list
  std::vector<std::string> option_labels;
  base::Json value;  // null: not known
  std::string shown;
  Origin origin = Origin::Typed;
  std::string source;
  std::optional<base::Date> date;
  std::string now;  // what the register says, in words; empty when it is the same
  std::optional<TakenFrom> taken_from;
};
BOOST_DESCRIBE_STRUCT(FactView, (),
                      (name, question, who, type, options, option_labels, value, shown, origin, source, date, now,
                       taken_from))

struct ConditionView {
  std::string id;
  std::string text;
  std::string outcome;
  std::string reason;
};
BOOST_DESCRIBE_STRUCT(ConditionView, (), (id, text, outcome, reason))
struct AmountView {
  std::string id;
  std::string text;
  std::optional<std::string> value;  // exact
  std::string shown;
};
BOOST_DESCRIBE_STRUCT(AmountView, (), (id, text, value, shown))
struct CheckView {
  std::string outcome;
  std::optional<base::Date> round;
  std::vector<ConditionView> conditions;
  std::vector<AmountView> amounts;
  std::vector<std::string> missing;  // facts
};
BOOST_DESCRIBE_STRUCT(CheckView, (), (outcome, round, conditions, amounts, missing))

struct TextView : ApplicationText {
  std::string part;  // "plan", "results"
  std::string title;
  std::string help;
  bool may_fill = false;
  std::optional<TakenFrom> taken_from;
};
BOOST_DESCRIBE_STRUCT(TextView, (ApplicationText), (part, title, help, may_fill, taken_from))
struct PartyView : ApplicationParty {
  std::string name;
  bool lead = false;
  bool may_consent = false;
};
BOOST_DESCRIBE_STRUCT(PartyView, (ApplicationParty), (name, lead, may_consent))
struct LineView : BudgetLine {
  std::string category_title;
  bool may_fill = false;
};
BOOST_DESCRIBE_STRUCT(LineView, (BudgetLine), (category_title, may_fill))
struct ActivityView : Activity {
  std::string executor;  // name of the party, where it is one
  std::vector<std::string> participant_names;
  std::vector<LineView> lines;
  base::Money total;
  bool may_fill = false;
};
BOOST_DESCRIBE_STRUCT(ActivityView, (Activity), (executor, participant_names, lines, total, may_fill))
struct PairView : DoublePair {
  PairSide one;
  PairSide other;
};
BOOST_DESCRIBE_STRUCT(PairView, (DoublePair), (one, other))
struct QuestionView : Question {
  bool may_answer = false;
};
BOOST_DESCRIBE_STRUCT(QuestionView, (Question), (may_answer))
// What one member of the committee thinks of an activity; for the others once they have given theirs.
struct MemberView {
  std::string activity_id;
  std::string person_name;
  Verdict verdict = Verdict::Positive;
  std::string reason;
  bool own = false;
};
BOOST_DESCRIBE_STRUCT(MemberView, (), (activity_id, person_name, verdict, reason, own))
struct AdviceView {
  std::string activity_id;
  Verdict verdict = Verdict::Positive;
  std::string reason;
  std::optional<std::string> conditions;
  std::string event_id;
};
BOOST_DESCRIBE_STRUCT(AdviceView, (), (activity_id, verdict, reason, conditions, event_id))
struct EventView : ApplicationEvent {
  std::string title;
  std::string to_title;
  std::string person;  // name, for who may know
  std::string organisation;
};
BOOST_DESCRIBE_STRUCT(EventView, (ApplicationEvent), (title, to_title, person, organisation))
struct CategoryView {
  std::string id;
  std::string title;
  bool paid = true;
};
BOOST_DESCRIBE_STRUCT(CategoryView, (), (id, title, paid))

struct AuthorisedView {
  std::string id;  // of a person
  std::string name;
};
BOOST_DESCRIBE_STRUCT(AuthorisedView, (), (id, name))

struct ReportView : ReportSummary {
  std::string stage_title;
  bool late = false;
};
BOOST_DESCRIBE_STRUCT(ReportView, (ReportSummary), (stage_title, late))
struct GuidancePointView {
  std::string id;
  std::string title;
  std::vector<GuidanceDone> done;
};
BOOST_DESCRIBE_STRUCT(GuidancePointView, (), (id, title, done))
struct GuidanceView : Guidance {
  std::optional<base::Date> ends_first;  // the days between which it may end
  std::optional<base::Date> ends_last;
  bool may_guide = false;
  std::vector<GuidancePointView> points;
};
BOOST_DESCRIBE_STRUCT(GuidanceView, (Guidance), (ends_first, ends_last, may_guide, points))
// While it waits for a place.
struct RankView {
  std::optional<std::int64_t> rank;
  std::string outcome;
};
BOOST_DESCRIBE_STRUCT(RankView, (), (rank, outcome))

struct DossierView : Application {
  std::string scheme_title;
  std::string scheme_hash;
  std::string subject;
  std::string lead_name;
  std::string contact_name;
  std::string stage_title;
  std::string stage_who;
  std::string stage_deadline;
  std::string edits;                       // "none", "asked", "all"
  bool draft = false;                      // still to be sent in
  bool may_fill = false;                   // the actor, in this stage
  base::Instant now;                       // of the server: time left is counted from it
  std::optional<base::Instant> closes_at;  // when the round closes for which a draft would count
  base::Money asked;
  CheckView check;
  std::vector<FactView> facts;
  std::int64_t answers_version = 1;
  base::Json answers;
  std::vector<TextView> texts;
  std::vector<PartyView> parties;
  std::vector<ActivityView> activities;
  std::vector<CategoryView> categories;
  std::vector<QuestionView> questions;
  std::vector<ApplicationDocument> documents;
  std::vector<PairView> pairs;
  std::vector<AdviceView> advice;
  std::vector<MemberView> views;
  std::vector<AuthorisedView> authorised;  // to submit and withdraw for the lead party
  bool may_authorise = false;
  std::vector<ProjectPublication> publications;
  bool may_publish = false;
  std::optional<std::string> parent_number;  // of a report: of the application it is about
  std::vector<ReportView> reports;
  std::optional<GuidanceView> guidance;
  std::optional<RankView> rank;
  std::vector<Step> steps;
  std::vector<EventView> events;
  std::vector<feature::Notice> warnings;
};
BOOST_DESCRIBE_STRUCT(DossierView, (Application),
                      (scheme_title, scheme_hash, subject, lead_name, contact_name, stage_title, stage_who,
                       stage_deadline, edits, draft, may_fill, now, closes_at, asked, check, facts, answers_version,
                       answers, texts, parties, activities, categories, questions, documents, pairs, advice, views,
                       authorised, may_authorise, publications, may_publish, parent_number, reports, guidance, rank,
                       steps, events, warnings))

// Where facts and texts were taken over from; nothing of it for who may not read that application.
void show_sources(const Earlier& earlier, DossierView& view);

DossierView view_of(storage::Session& session, const access::Actor& actor, const access::Actor& standing,
                    const Dossier& dossier, base::Instant now, base::Language language);

}  // namespace hecht::applications
