// What an applicant fills in, in parts that are saved one by one, so that several people can work at once and nothing
// waits for a button: answers to the check, texts, parties, activities and lines of the budget.
//
// Each part has a version; who saves on top of what another saved meanwhile sees both (storage/versioned.h). When parts
// may be changed is said by the stage in the scheme (dossier.h, may_fill).
#pragma once

#include "applications/applications.h"

namespace hecht::applications {

// Answers that were typed, or taken over from the register: they stand, also when the register changes.
struct AnswersInput {
  base::Json answers;  // {"gevraagd bedrag": 40000, …}; null takes one away
};
BOOST_DESCRIBE_STRUCT(AnswersInput, (), (answers))
struct AnswersSaving : AnswersInput {
  std::optional<base::Json> taken_from = {};  // just now, {"fact": source}; see earlier_answers.h
};
BOOST_DESCRIBE_STRUCT(AnswersSaving, (AnswersInput), (taken_from))
struct Answers : AnswersInput {
  std::string id;  // of the application
  std::int64_t version = 1;
  std::string saved_by;
  base::Instant saved_at;
  base::Json sources;  // {"fact": event of an earlier application}, of what was taken over and is still the same
};
BOOST_DESCRIBE_STRUCT(Answers, (AnswersInput), (id, version, saved_by, saved_at, sources))

struct TextInput {
  std::string body;
};
BOOST_DESCRIBE_STRUCT(TextInput, (), (body))
struct TextSaving : TextInput {
  std::optional<std::string> taken_from = {};  // just now: a source; see earlier_answers.h
};
BOOST_DESCRIBE_STRUCT(TextSaving, (TextInput), (taken_from))
// One for each text the scheme asks (process.texts).
struct ApplicationText : TextInput {
  std::string id;
  std::int64_t version = 1;
  std::string application_id;
  std::string text;  // id in the scheme
  std::string saved_by;
  base::Instant saved_at;
  std::optional<std::string> source;  // event of an earlier application that it was taken over from
};
BOOST_DESCRIBE_STRUCT(ApplicationText, (TextInput), (id, version, application_id, text, saved_by, saved_at, source))

enum class Consent : std::uint8_t { Asked, Given, Refused };
BOOST_DESCRIBE_ENUM(Consent, Asked, Given, Refused)
struct ApplicationPartyInput {
  std::string party_id;
  std::optional<std::string> discipline;
  std::optional<base::Money> share;  // of the money; a change asks its consent again
};
BOOST_DESCRIBE_STRUCT(ApplicationPartyInput, (), (party_id, discipline, share))
struct ApplicationParty : ApplicationPartyInput {
  std::string id;
  std::int64_t version = 1;
  std::string application_id;
  Consent consent = Consent::Asked;
  std::optional<std::string> consent_reason;
  std::optional<std::string> consent_by;
  std::optional<base::Instant> consent_at;
};
BOOST_DESCRIBE_STRUCT(ApplicationParty, (ApplicationPartyInput),
                      (id, version, application_id, consent, consent_reason, consent_by, consent_at))
struct ConsentInput {
  bool given = true;
  std::optional<std::string> reason;  // of a refusal
};
BOOST_DESCRIBE_STRUCT(ConsentInput, (), (given, reason))

enum class ActivityKind : std::uint8_t { New, Continued };
BOOST_DESCRIBE_ENUM(ActivityKind, New, Continued)
// Of a continued activity, in a report.
enum class Progress : std::uint8_t { NotStarted, UnderWay, Reached, Stopped };
BOOST_DESCRIBE_ENUM(Progress, NotStarted, UnderWay, Reached, Stopped)
// Who carries an activity, after the guidance of LHV, NHG and InEen: the network itself, another local network, or one
// party of the kind that is named.
enum class ExecutorKind : std::uint8_t {
  Network,
  OtherNetwork,
  RegionalGpOrganisation,
  PrimaryCareOrganisation,
  HealthCentre,
  OtherParty
};
BOOST_DESCRIBE_ENUM(ExecutorKind, Network, OtherNetwork, RegionalGpOrganisation, PrimaryCareOrganisation, HealthCentre,
                    OtherParty)
struct ActivityInput {
  std::string title;
  ActivityKind kind = ActivityKind::New;
  std::optional<std::string> type;  // "mdo", or any other word
  std::optional<std::string> description;
  std::optional<std::string> serves;        // the bottleneck or goal it is for
  std::optional<std::string> support_need;  // what providers in the district ask
  std::optional<std::int64_t> theme;        // 1, 2 or 3 of the guidance of LHV, NHG and InEen
  std::optional<ExecutorKind> executor_kind;
  std::optional<std::string> executor_id;  // the party, where the kind is of one
  bool no_costs = false;
  std::vector<std::string> participants;  // parties
  std::optional<Progress> progress;
  std::optional<std::string> progress_note;
};
BOOST_DESCRIBE_STRUCT(ActivityInput, (),
                      (title, kind, type, description, serves, support_need, theme, executor_kind, executor_id,
                       no_costs, participants, progress, progress_note))
struct Activity : ActivityInput {
  std::string id;
  std::int64_t version = 1;
  std::string application_id;
  base::Instant added_at;
};
BOOST_DESCRIBE_STRUCT(Activity, (ActivityInput), (id, version, application_id, added_at))

struct BudgetLineInput {
  std::optional<std::string> party_id;  // of the practice or other party; left out: of all
  std::string description;
  std::string category;  // of `spending` in the scheme
  base::Money amount;
  base::Date from_date;
  base::Date to_date;
};
BOOST_DESCRIBE_STRUCT(BudgetLineInput, (), (party_id, description, category, amount, from_date, to_date))
struct BudgetLine : BudgetLineInput {
  std::string id;
  std::int64_t version = 1;
  std::string application_id;
  std::string activity_id;
  std::optional<base::Money> spent;  // when it is accounted for
  std::optional<std::string> spent_note;
};
BOOST_DESCRIBE_STRUCT(BudgetLine, (BudgetLineInput), (id, version, application_id, activity_id, spent, spent_note))
struct SpendingInput {
  std::optional<base::Money> spent;
  std::optional<std::string> note;
};
BOOST_DESCRIBE_STRUCT(SpendingInput, (), (spent, note))

Answers answers_of(storage::Session& session, const std::string& application_id);
std::vector<ApplicationText> texts_of(storage::Session& session, const std::string& application_id);
std::vector<ApplicationParty> parties_of(storage::Session& session, const std::string& application_id);
std::vector<Activity> activities_of(storage::Session& session, const std::string& application_id);
std::vector<BudgetLine> lines_of(storage::Session& session, const std::string& application_id);

// All below: the catalogue says which scheme it is and what may be filled in now.
using Schemes = const schemes::Catalogue&;

feature::Outcome<Answers> save_answers(storage::Database& database, const access::Actor& actor, Schemes schemes,
                                       const std::string& application_id, std::int64_t version,
                                       const AnswersSaving& input, base::Instant now);
feature::Outcome<ApplicationText> save_text(storage::Database& database, const access::Actor& actor, Schemes schemes,
                                            const std::string& id, std::int64_t version, const TextSaving& input,
                                            base::Instant now);
feature::Outcome<ApplicationParty> add_application_party(storage::Database& database, const access::Actor& actor,
                                                         Schemes schemes, const std::string& application_id,
                                                         const ApplicationPartyInput& input, base::Instant now);
feature::Outcome<ApplicationParty> edit_application_party(storage::Database& database, const access::Actor& actor,
                                                          Schemes schemes, const std::string& id, std::int64_t version,
                                                          const ApplicationPartyInput& input, base::Instant now);
feature::Outcome<ApplicationParty> remove_application_party(storage::Database& database, const access::Actor& actor,
                                                            Schemes schemes, const std::string& id, base::Instant now);
// By someone of the party itself.
feature::Outcome<ApplicationParty> give_consent(storage::Database& database, const access::Actor& actor,
                                                Schemes schemes, const std::string& id, const ConsentInput& input,
                                                base::Instant now);
feature::Outcome<Activity> add_activity(storage::Database& database, const access::Actor& actor, Schemes schemes,
                                        const std::string& application_id, const ActivityInput& input,
                                        base::Instant now);
feature::Outcome<Activity> edit_activity(storage::Database& database, const access::Actor& actor, Schemes schemes,
                                         const std::string& id, std::int64_t version, const ActivityInput& input,
                                         base::Instant now);
// With its lines.
feature::Outcome<Activity> remove_activity(storage::Database& database, const access::Actor& actor, Schemes schemes,
                                           const std::string& id, base::Instant now);
feature::Outcome<BudgetLine> add_line(storage::Database& database, const access::Actor& actor, Schemes schemes,
                                      const std::string& activity_id, const BudgetLineInput& input, base::Instant now);
feature::Outcome<BudgetLine> edit_line(storage::Database& database, const access::Actor& actor, Schemes schemes,
                                       const std::string& id, std::int64_t version, const BudgetLineInput& input,
                                       base::Instant now);
feature::Outcome<BudgetLine> remove_line(storage::Database& database, const access::Actor& actor, Schemes schemes,
                                         const std::string& id, base::Instant now);
feature::Outcome<BudgetLine> record_spending(storage::Database& database, const access::Actor& actor, Schemes schemes,
                                             const std::string& id, std::int64_t version, const SpendingInput& input,
                                             base::Instant now);

}  // namespace hecht::applications
