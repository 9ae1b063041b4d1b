#include "applications/dossier.h"

#include <algorithm>
#include <set>

#include "applications/decisions.h"
#include "applications/dossier_facts.h"
#include "applications/double_funding.h"
#include "applications/ranks.h"
#include "feature/record.h"
#include "register/accounts.h"
#include "register/scopes.h"
#include "schemes/facts.h"

namespace hecht::applications {

using schemes::ProcessInput;

namespace {

constexpr std::string_view kAdvice = R"(
SELECT a.activity_id, a.verdict FROM advice a JOIN application_event e ON e.id = a.event_id
WHERE a.application_id = :id ORDER BY e.sequence)";
constexpr std::string_view kPublished =
    "SELECT COUNT(*) FROM application_publication "
    "WHERE application_id = :id AND withdrawn_at IS NULL AND from_date <= :today";
constexpr std::string_view kViewers =
    "SELECT DISTINCT person_id FROM advice_view WHERE application_id = :id ORDER BY person_id";

// The last advice on each activity counts.
std::vector<std::pair<std::string, bool>> advice_of(storage::Session& session, const std::string& id) {
  std::vector<std::pair<std::string, bool>> advice;
  for (auto& [activity, verdict] : session.rows<std::string, std::string>(kAdvice, {id})) {
    std::erase_if(advice, [&](const auto& each) { return each.first == activity; });
    advice.emplace_back(std::move(activity), verdict != "negative");
  }
  return advice;
}

bool has_advice(const std::vector<std::pair<std::string, bool>>& advice, const std::string& activity) {
  return std::any_of(advice.begin(), advice.end(), [&](const auto& each) { return each.first == activity; });
}

bool has_lines(const Dossier& dossier, const Activity& activity) {
  return std::any_of(dossier.lines.begin(), dossier.lines.end(),
                     [&](const BudgetLine& line) { return line.activity_id == activity.id; });
}

template <class Rows, class Holds>
feel::Value count(const Rows& rows, const Holds& holds) {
  return feel::Value::number(std::count_if(rows.begin(), rows.end(), holds));
}

// Nothing while a line is not accounted for.
std::optional<base::Money> spent_of(const std::vector<BudgetLine>& lines) {
  base::Money sum;
  for (const auto& line : lines) {
    if (!line.spent) return std::nullopt;
    sum = base::Money::add(sum, *line.spent).value_or(sum);
  }
  return sum;
}

// The first stage that a step with a letter led to was the announcement; a review goes from there back to where the
// application has been.
bool review_asked(const Dossier& dossier) {
  const auto& process = dossier.scheme->process;
  std::set<std::string> visited;
  std::string announced;
  for (const auto& event : dossier.events) {
    const int index = process.transition_index(event.transition);
    if (!announced.empty() && event.from_stage == announced && event.to_stage != announced &&
        visited.contains(event.to_stage))
      return true;
    visited.insert(event.to_stage);
    if (index < 0) continue;
    const auto& transition = process.transitions[static_cast<std::size_t>(index)];
    if (asks(transition, schemes::Asked::Letter)) announced = event.to_stage;
  }
  return false;
}

// The applicant was reminded of the term, or the program pointed something out in this stage.
bool warned(const Dossier& dossier) {
  if (dossier.reminded) return true;
  return std::any_of(dossier.events.begin(), dossier.events.end(), [&](const ApplicationEvent& event) {
    return event.person_id.empty() && event.from_stage == event.to_stage &&
           event.to_stage == dossier.application.stage && dossier.application.stage_since <= event.at;
  });
}

void set_texts(const Dossier& dossier, base::Instant now, schemes::ProcessValues& values) {
  const auto asked = schemes::texts_asked(question_of(dossier, FactsOf::Now, now), values);
  const auto filled = [&](schemes::TextPart part) {
    return std::all_of(asked.begin(), asked.end(), [&](int index) {
      const auto& wanted = dossier.scheme->process.texts[static_cast<std::size_t>(index)];
      const auto* written = text_of(dossier, wanted.id);
      return wanted.part != part || (written != nullptr && !base::trimmed(written->body).empty());
    });
  };
  values.set(ProcessInput::PlanFilledIn, filled(schemes::TextPart::Plan));
  values.set(ProcessInput::ResultsFilledIn, filled(schemes::TextPart::Results));
}

void set_activities(const Dossier& dossier, const Acting& acting, schemes::ProcessValues& values) {
  auto advice = dossier.advice;
  advice.insert(advice.end(), acting.advice.begin(), acting.advice.end());
  const auto& activities = dossier.activities;
  const auto is_new = [](const Activity& each) { return each.kind == ActivityKind::New; };
  values.set(ProcessInput::Activities, feel::Value::number(static_cast<std::int64_t>(activities.size())));
  values.set(ProcessInput::ActivitiesNew, count(activities, is_new));
  values.set(ProcessInput::ActivitiesWithoutBudget,
             count(activities, [&](const Activity& each) { return !each.no_costs && !has_lines(dossier, each); }));
  values.set(ProcessInput::ActivitiesWithoutSpending, count(activities, [&](const Activity& each) {
               return std::any_of(dossier.lines.begin(), dossier.lines.end(),
                                  [&](const BudgetLine& line) { return line.activity_id == each.id && !line.spent; });
             }));
  values.set(ProcessInput::NewWithoutDescription, count(activities, [&](const Activity& each) {
               return is_new(each) && base::trimmed(each.description.value_or("")).empty();
             }));
  values.set(ProcessInput::NewWithoutAdvice,
             count(activities, [&](const Activity& each) { return is_new(each) && !has_advice(advice, each.id); }));
  // A grant follows advice that is nowhere negative.
  values.set(ProcessInput::AdviceFollowed,
             std::all_of(advice.begin(), advice.end(), [](const auto& each) { return each.second; }));
}

void set_money(const Dossier& dossier, const Acting& acting, schemes::ProcessValues& values) {
  values.set(ProcessInput::AmountBudgeted, budget_of(dossier.lines).to_decimal());
  base::Money divided;
  for (const auto& each : dossier.parties)
    divided = base::Money::add(divided, each.share.value_or(base::Money())).value_or(divided);
  values.set(ProcessInput::AmountDivided, divided.to_decimal());
  auto amount = acting.amount ? acting.amount : dossier.application.awarded;
  // After a refusal it is nothing; before a decision it is not known.
  if (!amount && decision_of(dossier.scheme->process, dossier.events) != nullptr) amount = base::Money();
  if (amount) values.set(ProcessInput::AmountAwarded, amount->to_decimal());
  // The lines of a report are what was spent.
  const auto spent = dossier.application.parent_id ? std::optional(budget_of(dossier.lines)) : spent_of(dossier.lines);
  if (spent) values.set(ProcessInput::AmountSpent, spent->to_decimal());
  values.set(ProcessInput::AccountConfirmed, dossier.account_confirmed);
}

std::optional<schemes::RankResult> rank_of(storage::Session& session, const Dossier& dossier, const base::Date& today) {
  const auto& places = dossier.scheme->process.places;
  if (!places || !schemes::is_among(places->waiting, dossier.position().stage)) return std::nullopt;
  const auto order = order_of(session, *dossier.scheme, today);
  HECHT_ASSERT(order.has_value());
  for (const auto& each : order->waiting)
    if (each.application_id == dossier.application.id) return each.result;
  return std::nullopt;
}

// What a report is asked, and where it stands in the order for a place.
void set_follow_up(const Dossier& dossier, schemes::ProcessValues& values) {
  const auto& application = dossier.application;
  values.set(ProcessInput::IsReport, application.parent_id.has_value());
  values.set(ProcessInput::GoalsWithoutProgress, count(dossier.activities, [](const Activity& each) {
               return each.kind == ActivityKind::Continued && !each.progress;
             }));
  if (application.received) values.set(ProcessInput::AmountReceived, application.received->to_decimal());
  if (dossier.rank) values.set(ProcessInput::RankOutcome, rank_word(dossier.rank->admission));
}

const DossierFact* fact_of(const std::vector<DossierFact>& facts, const schemes::Fact* fact) {
  const auto found = std::find_if(facts.begin(), facts.end(), [&](const auto& each) { return each.fact == fact; });
  return found == facts.end() ? nullptr : &*found;
}

}  // namespace

schemes::Position Dossier::position() const {
  const auto& process = scheme->process;
  return {process.stage_index(application.stage),
          application.back_stage ? process.stage_index(*application.back_stage) : -1};
}

const schemes::Stage& Dossier::stage() const {
  const int index = scheme->process.stage_index(application.stage);
  HECHT_ASSERT(index >= 0);
  return scheme->process.stages[static_cast<std::size_t>(index)];
}

bool Dossier::draft() const { return stage().edits == schemes::Edits::All && !application.awarded; }

std::optional<Dossier> load_head(storage::Session& session, const schemes::Catalogue& schemes, const std::string& id,
                                 base::Instant now) {
  Dossier dossier;
  auto application = load_application(session, id);
  if (!application) return std::nullopt;
  dossier.application = std::move(*application);
  dossier.scheme = scheme_of(schemes, dossier.application);
  dossier.belonging = belonging_of(session, dossier.application, registry::day_of(now));
  dossier.events = events_of(session, id);
  return dossier;
}

void load_parts(storage::Session& session, Dossier& dossier, Decisions decisions, base::Instant now) {
  const std::string& id = dossier.application.id;
  const base::Date today = registry::day_of(now);
  dossier.answers = answers_of(session, id);
  dossier.texts = texts_of(session, id);
  dossier.parties = parties_of(session, id);
  dossier.activities = activities_of(session, id);
  dossier.lines = lines_of(session, id);
  dossier.questions = questions_of(session, id);
  dossier.frozen = frozen_of(session, id);
  dossier.account_confirmed = registry::has_confirmed_account(session, dossier.application.lead_party_id, today);
  if (const auto& due = dossier.application.due_date)
    dossier.reminded = session.value<std::int64_t>(
                           "SELECT COUNT(*) FROM application_reminder WHERE application_id = :id AND due_date = :due",
                           {id, base::to_string(*due)}) > 0;
  const auto pairs = pairs_of(session, id);
  dossier.pairs_open = std::count_if(pairs.begin(), pairs.end(), [](const auto& each) { return !each.verdict; });
  dossier.paid_twice =
      std::any_of(pairs.begin(), pairs.end(), [](const auto& each) { return each.verdict == DoubleVerdict::Double; });
  dossier.advice = advice_of(session, id);
  for (auto& [person] : session.rows<std::string>(kViewers, {id})) dossier.viewers.push_back(std::move(person));
  dossier.published = session.value<std::int64_t>(kPublished, {id, base::to_string(today)});
  dossier.rank = rank_of(session, dossier, today);
  learn_facts(session, dossier, decisions, now);
  dossier.counted = facts_counted(dossier);
}

std::optional<Dossier> load_dossier(storage::Session& session, const schemes::Catalogue& schemes, const std::string& id,
                                    base::Instant now) {
  auto dossier = load_head(session, schemes, id, now);
  if (dossier) load_parts(session, *dossier, Decisions::All, now);
  return dossier;
}

Dossier reload(storage::Session& session, const schemes::Catalogue& schemes, const std::string& id, base::Instant now) {
  auto dossier = load_dossier(session, schemes, id, now);
  HECHT_ASSERT(dossier.has_value());
  return *std::move(dossier);
}

schemes::ProcessValues process_values(const Dossier& dossier, const Acting& acting, base::Instant now) {
  const base::Date today = registry::day_of(now);
  schemes::ProcessValues values;
  values.set(ProcessInput::Parties, feel::Value::number(static_cast<std::int64_t>(dossier.parties.size())));
  values.set(ProcessInput::PartiesUnconfirmed,
             count(dossier.parties, [](const ApplicationParty& each) { return each.consent != Consent::Given; }));
  set_activities(dossier, acting, values);
  set_money(dossier, acting, values);
  auto advisers = dossier.viewers;
  if (!acting.advice.empty() && std::find(advisers.begin(), advisers.end(), acting.person_id) == advisers.end())
    advisers.push_back(acting.person_id);
  values.set(ProcessInput::Advisers, feel::Value::number(static_cast<std::int64_t>(advisers.size())));
  values.set(ProcessInput::QuestionsOpen, count(dossier.questions, [](const Question& each) {
               return each.to_applicant && base::trimmed(each.answer.value_or("")).empty();
             }));
  values.set(ProcessInput::DoublePairsOpen, feel::Value::number(dossier.pairs_open));
  values.set(ProcessInput::ExamplesShared, feel::Value::number(dossier.published));
  values.set(ProcessInput::ReviewAsked, review_asked(dossier));
  values.set(ProcessInput::ReasonGiven, acting.has_reason);
  values.set(ProcessInput::TermPassed, dossier.application.due_date && *dossier.application.due_date < today);
  values.set(ProcessInput::Warned, warned(dossier));
  if (const auto route = dossier.application.route)
    values.set(ProcessInput::Route, std::string(route == Route::New ? "nieuw" : "bestaand"));
  set_follow_up(dossier, values);
  set_texts(dossier, now, values);
  return values;
}

schemes::Question question_of(const Dossier& dossier, FactsOf which, base::Instant now) {
  const auto& scheme = *dossier.scheme;
  const auto& known = which == FactsOf::Now ? dossier.facts : dossier.counted;
  schemes::Question question{dossier.scheme, {}, {}, registry::day_of(now)};
  for (std::size_t i = 0; i < scheme.facts.size(); ++i) {
    const auto* fact = fact_of(known, &scheme.facts[i]);
    auto value = fact == nullptr ? base::Result<feel::Value>(schemes::unknown_fact(scheme, static_cast<int>(i)))
                                 : schemes::read_fact(scheme, static_cast<int>(i), fact->value);
    // What another version of the scheme could not read is not known.
    question.facts.push_back(value ? *value : schemes::unknown_fact(scheme, static_cast<int>(i)));
  }
  // After its period a version keeps the figures of its last day.
  const base::Date last = scheme.valid_to.value_or(question.date);
  question.parameters = schemes::parameters_on(scheme, std::max(scheme.valid_from, std::min(question.date, last)));
  return question;
}

std::optional<base::Date> date_in(const Dossier& dossier, int fact, base::Instant now) {
  const auto question = question_of(dossier, FactsOf::Now, now);
  const auto* date = question.facts[static_cast<std::size_t>(fact)].as_date();
  return date == nullptr ? std::nullopt : std::optional(*date);
}

std::vector<int> asked_texts(const Dossier& dossier, base::Instant now) {
  return schemes::texts_asked(question_of(dossier, FactsOf::Now, now), process_values(dossier, {}, now));
}

const ApplicationText* text_of(const Dossier& dossier, const std::string& text) {
  const auto found = std::find_if(dossier.texts.begin(), dossier.texts.end(),
                                  [&](const ApplicationText& each) { return each.text == text; });
  return found == dossier.texts.end() ? nullptr : &*found;
}

std::vector<schemes::Offer> offers_of(const Dossier& dossier, const Acting& acting, base::Instant now,
                                      base::Language language) {
  const auto values = process_values(dossier, acting, now);
  auto offers = schemes::offered(question_of(dossier, FactsOf::Counted, now), values, dossier.position(), language);
  const auto freezes = [&](const schemes::Offer& offer) {
    return dossier.scheme->process.transitions[static_cast<std::size_t>(offer.transition)].freezes;
  };
  std::erase_if(offers, freezes);
  for (auto& offer : schemes::offered(question_of(dossier, FactsOf::Now, now), values, dossier.position(), language))
    if (freezes(offer)) offers.push_back(std::move(offer));
  std::sort(offers.begin(), offers.end(), [](const auto& a, const auto& b) { return a.transition < b.transition; });
  return offers;
}

bool may_fill(const access::Actor& standing, const Dossier& dossier, const std::string& section,
              const std::vector<std::string>& own) {
  const auto edits = dossier.stage().edits;
  if (edits == schemes::Edits::None) return false;
  const auto asked = [&](const Question& each) {
    return each.to_applicant && !each.answered_at && each.section == section;
  };
  if (edits == schemes::Edits::Asked && std::none_of(dossier.questions.begin(), dossier.questions.end(), asked))
    return false;
  // Who only takes part fills in what is of the own organisation.
  auto scope = dossier.belonging.scope;
  scope.own = own;
  scope.own.push_back(dossier.application.lead_party_id);
  const auto& transitions = dossier.scheme->process.transitions;
  return std::any_of(transitions.begin(), transitions.end(), [&](const schemes::Transition& each) {
    return each.from.empty() && has_right(standing, each, scope);
  });
}

base::Money budget_of(const std::vector<BudgetLine>& lines) {
  base::Money sum;
  for (const auto& line : lines) sum = base::Money::add(sum, line.amount).value_or(sum);
  return sum;
}

}  // namespace hecht::applications
