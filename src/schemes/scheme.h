// One version of one scheme, read from its file, checked and compiled. Never changed after loading.
//
// Why it exists: it is the only form in which rules exist in the program; every execution (one applicant explained, a
// population, what-if, goal-seek) runs it. Made by load_scheme (load.h), run by assess (assess.h).
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/problem.h"
#include "base/text.h"
#include "feel/parser.h"
#include "feel/type_check.h"
#include "schemes/process_inputs.h"

namespace hecht::schemes {

using base::Text;

// So that a set of them is one word.
inline constexpr std::size_t kConditionsMax = 64;
inline constexpr std::size_t kAmountsMax = 64;
inline constexpr std::size_t kStagesMax = 64;
inline constexpr std::size_t kTransitionsMax = 128;
// What one page can show and one letter can hold.
inline constexpr std::size_t kSpendingMax = 64;
inline constexpr std::size_t kProcessTextsMax = 32;
inline constexpr std::size_t kLettersMax = 16;
inline constexpr std::size_t kParagraphsMax = 32;
inline constexpr std::size_t kUniqueFactsMax = 8;
inline constexpr std::size_t kGuidancePointsMax = 32;
// Facts and what the dossier knows are told apart by the bits of one word.
inline constexpr std::size_t kFactsOfProcessMax = feel::kInputsMax - kProcessInputs;

enum class SchemeKind : std::uint8_t { Funding, Norm, Information };
enum class Level : std::uint8_t { Must, Should, Info };
enum class Outcome : std::uint8_t { Yes, No, Unknown, Undetermined };
enum class FactType : std::uint8_t {
  Count,
  Number,
  Money,
  Percentage,
  Boolean,
  Text,
  Choice,
  List,
  Date,
  Instant,
  Quarter
};

struct Source {
  std::string id;
  std::string document;
  std::string publisher;
  std::string date;
  std::string file;
  std::string url;
};

struct Citation {
  std::string source;    // id in `sources`; empty when there is none
  std::string document;  // its title
  std::string section;
};

// What the money is for, or not for. A line of a budget names it by its id.
struct Spending {
  std::string id;
  Text text;
};

struct Table;

// What is computed: always `root`. Where the file has a decision table, `table` is that table as written, for people.
struct Formula {
  std::string text;  // "" for a table
  feel::NodePtr root;
  feel::Type type;
  std::shared_ptr<const Table> table = nullptr;
};

// What a decision table gives where more than one of its rules holds (DMN 1.5, 8.2.8).
enum class HitPolicy : std::uint8_t { Unique, Any, Priority, First, RuleOrder, OutputOrder, Collect };
enum class Aggregate : std::uint8_t { None, Sum, Min, Max, Count };

struct TableRule {
  std::vector<std::string> cells;     // as written, one per input
  std::vector<feel::NodePtr> tests;   // the same as unary tests on local 0
  std::vector<feel::NodePtr> checks;  // the same about the inputs; `true` for "-"
  feel::NodePtr holds;                // all of them
  Formula output;
};

struct Table {
  HitPolicy hit = HitPolicy::Unique;
  Aggregate aggregate = Aggregate::None;
  std::vector<Formula> inputs;
  std::vector<TableRule> rules;
  std::vector<Formula> values;       // outputs in order of priority
  std::optional<Formula> otherwise;  // where no rule holds
  std::vector<std::size_t> order;    // the rules in the order in which they count
  Text remark;                       // why gaps and overlaps could not be looked for; empty: there are none
};

struct Option {
  std::string id;
  Text label;
};

struct Fact {
  std::string name;
  FactType type = FactType::Text;
  std::string unit;             // as written, "" for none
  std::vector<Option> options;  // Choice and List: the closed list; empty for open text
  Text question;
  Text who;
  Text label;  // holds {}
  std::string register_field;
  Citation source;
};

struct ParameterPeriod {
  base::Date from;
  std::optional<base::Date> to;
  feel::Value value;  // null: the source does not give it
};

struct Parameter {
  std::string name;
  bool is_date = false;
  std::string unit;
  std::vector<ParameterPeriod> periods;  // in order, without gaps
  Text text;
  Citation source;
};

struct Definition {
  std::string name;
  Formula formula;
  Text text;
};

struct Condition {
  std::string id;
  Level level = Level::Must;
  std::optional<base::Date> must_from;
  Text text;
  Formula test;
  std::array<Text, 4> because;  // by Outcome; empty: the reason is generated
  Citation source;
  Text remedy;
};

struct Amount {
  std::string id;
  Text text;
  Formula formula;
  std::string unit;
  Citation source;
};

struct Alternative {
  Text text;
  std::optional<Formula> formula;
  std::string amount;  // the amount it is another reading of
};

struct Reading {
  std::string id;
  Text text;
  Citation source;
  std::vector<Alternative> alternatives;
};

// Submission dates: an instant counts for the first date before whose closing it lies.
struct Rounds {
  int fact = -1;
  std::int32_t closes_second = base::kSecondsPerDay;  // of the day, Europe/Amsterdam
  std::vector<base::Date> dates;
  std::vector<base::Instant> closings;  // of each date; made at loading, see closing_of
  Citation source;
};

struct Ranking {
  int by = -1;
  bool descending = true;
  std::string places;  // parameter
  int exempt = -1;
  std::string exempt_word;  // how it reads in the result
  std::string condition;
  int feeds = -1;
};

struct Exclusion {
  std::string scheme;
  std::vector<std::string> same;  // activity, period, party
  Text text;
};

// What the applicant may change while the application is in a stage: nothing, what a question asks about, everything.
enum class Edits : std::uint8_t { None, Asked, All };

struct Stage {
  std::string id;
  Text title;
  std::string who;
  Text deadline;
  std::optional<Formula> guard;  // only where there are no transitions: shown, not run
  Edits edits = Edits::None;
  bool clock_stopped = false;  // terms do not run here
  bool final = false;          // nothing follows
};

// What the actor must give with a transition.
enum class Asked : std::uint8_t { Reason, Amount, Letter, Questions, Answers, Advice, Receipt };

// Must hold; the text is for who may not go on.
struct Guard {
  Formula test;
  Text text;
};

// Until when the stage lasts that a transition goes to. See due_date (process.h).
struct Deadline {
  // Period: so many days after the end of the period that a report is about.
  enum class Kind : std::uint8_t { Days, Round, Fact, Period };
  Kind kind = Kind::Days;
  std::optional<int> days;  // nothing: no term until the house sets one
  std::string setting;      // of the house, goes before `days`; "" for none
  int fact = -1;
};

// As the stage of a transition: the one the application came from.
inline constexpr int kBack = -1;

// An act that takes an application from one stage to the next. Stages by index.
struct Transition {
  std::string id;
  Text title;
  std::vector<int> from;  // empty: it makes the application
  int to = kBack;
  std::string
      right;  // "application.submit:submit", a row of the permission matrix; "system": no one, it goes by itself
  std::optional<Formula> when;  // else it is not there at all
  std::vector<Guard> guards;
  std::vector<Asked> asks;
  bool freezes = false;  // what the applicant saw, and the date it counts for, are kept
  std::optional<Deadline> deadline;
  [[nodiscard]] bool by_system() const { return right == "system"; }
};

enum class TextPart : std::uint8_t { Plan, Results };

// What an applicant writes, in the plan or about the results.
struct ProcessText {
  std::string id;
  TextPart part = TextPart::Plan;
  Text title;
  Text help;
  std::optional<Formula> when;  // else it is not asked
};

// The letter of a transition that asks for one, with words in braces (letters.h) for what the dossier fills in.
struct Letter {
  std::string id;
  int transition = -1;
  std::optional<Formula> when;  // else it is another letter
  Text title;
  std::vector<Text> paragraphs;
};

// Reports, due in periods as long as an application runs: each is an application of its own, about the one it goes
// with. See periods_begun (report_periods.h).
struct Reports {
  int transition = -1;      // of the system; makes the report
  int since = -1;           // fact: the first day of the first period
  std::vector<int> stages;  // in which a period of the application opens a report
  int every = 0;            // months; periods end with a part of the calendar year that is so long,
  int during = 0;           // when they begin within so many months
  int afterwards = 0;       // months; how long later ones last
};

// Before the id of a point, as the register field of a fact: how often it was done in the first twelve months.
inline constexpr std::string_view kGuidanceField = "application.guidance.";
struct GuidancePoint {
  std::string id;
  Text title;
};
// What is done for who just joined, until a day that is set between two numbers of months after joining.
struct Guidance {
  int since = -1;  // fact
  int months_min = 0;
  int months_max = 0;
  std::vector<int> stages;  // in which it is kept up
  std::string right;
  std::vector<GuidancePoint> points;
};

// Who is ranked for a place (scheme.ranking), and from which stage on someone has one.
struct Places {
  std::vector<int> waiting;  // stages
  int admitted = -1;
  std::string right;  // who says how many places there are
};

// The way of an application. Without transitions it is shown and not run.
struct Process {
  std::vector<Stage> stages;
  std::vector<Transition> transitions;
  std::vector<ProcessText> texts;
  std::vector<Letter> letters;
  // Of who speaks for a party that takes part, when it is asked whether it does.
  std::string consent = "membership.accept:submit";
  std::vector<int> unique;  // facts; an applicant has one application with these values, those refused left aside
  std::optional<Reports> reports;
  std::optional<Guidance> guidance;
  std::optional<Places> places;
  [[nodiscard]] bool runs() const { return !transitions.empty(); }
  // -1 when there is none of that name.
  [[nodiscard]] int stage_index(std::string_view id) const;
  [[nodiscard]] int transition_index(std::string_view id) const;
};

struct Payments {
  std::string amount;
  std::string every;  // quarter, year, once
  Text reference_date;
  std::string payer;
};

struct Report {
  Text text;
  Text every;
  Text contents;
};

// What is compared is present; the rest of a case is not looked at.
struct ExpectedAmount {
  std::string id;
  std::optional<std::string> value;  // "31425.00"; nothing: null
  std::optional<std::string> from;
  std::optional<std::string> to;
  bool bounds_given = false;
};

struct WorkedCase {
  std::string name;
  std::optional<base::Date> date;
  std::vector<std::pair<int, feel::Value>> facts;
  base::Place place;
  Outcome outcome = Outcome::Yes;
  std::optional<std::string> round;  // "" is none
  std::optional<std::vector<std::string>> failed;
  std::optional<std::vector<std::string>> missing;
  std::optional<std::vector<std::string>> undetermined;
  std::vector<ExpectedAmount> amounts;
};

struct Scheme {
  std::string id;
  std::string version;
  SchemeKind kind = SchemeKind::Funding;
  std::string status;
  Text title;
  Text summary;
  std::string publisher;
  std::vector<std::string> funders;
  std::string applicant;
  base::Date valid_from;
  std::optional<base::Date> valid_to;
  Text contact;
  std::optional<base::Date> last_checked;
  std::vector<Source> sources;
  std::vector<Spending> spending_allowed;  // ids differ over both lists
  std::vector<Spending> spending_refused;

  std::vector<Fact> facts;  // at most feel::kInputsMax
  std::vector<Parameter> parameters;
  std::vector<Definition> definitions;
  std::optional<Rounds> rounds;
  std::vector<Condition> conditions;  // at most kConditionsMax
  std::vector<Amount> amounts;        // at most kAmountsMax
  std::vector<Reading> readings;
  std::optional<Ranking> ranking;
  std::vector<Exclusion> exclusions;
  Process process;
  std::optional<Payments> payments;
  std::vector<Report> reporting;
  std::vector<std::string> alliance_types;
  std::vector<WorkedCase> cases;

  std::vector<feel::Type> input_types;  // by input, as listed below
  std::string hash;                     // SHA-256 of the file, hex
  std::string source;                   // the file itself

  // The inputs of every formula, in this order: facts, parameters, toetsdatum, indieningsronde, definitions,
  // amounts, and where the process runs what the dossier knows.
  [[nodiscard]] int first_parameter() const { return static_cast<int>(facts.size()); }
  [[nodiscard]] int check_date_input() const { return first_parameter() + static_cast<int>(parameters.size()); }
  [[nodiscard]] int round_input() const { return check_date_input() + 1; }
  [[nodiscard]] int first_definition() const { return round_input() + 1; }
  [[nodiscard]] int first_amount() const { return first_definition() + static_cast<int>(definitions.size()); }
  [[nodiscard]] int first_process_input() const { return first_amount() + static_cast<int>(amounts.size()); }
  [[nodiscard]] int input_count() const {
    return first_process_input() + (process.runs() ? static_cast<int>(kProcessInputs) : 0);
  }

  [[nodiscard]] std::string key() const { return id + "@" + version; }
  [[nodiscard]] bool valid_on(const base::Date& date) const {
    return valid_from <= date && (!valid_to || date <= *valid_to);
  }
  [[nodiscard]] int fact_index(std::string_view name) const;
  [[nodiscard]] int parameter_index(std::string_view name) const;
  [[nodiscard]] Level level_of(const Condition& condition, const base::Date& date) const;
};

using SchemePtr = std::shared_ptr<const Scheme>;

// "yes", "no", "unknown", "undetermined".
std::string outcome_id(Outcome outcome);

// Closed lists that scheme files refer to by name: list name -> options.
using Lists = std::map<std::string, std::vector<Option>, std::less<>>;

}  // namespace hecht::schemes
