#include "applications/dossier_view.h"

#include <algorithm>

#include "applications/activity_checks.h"
#include "applications/authorisations.h"
#include "applications/decisions.h"
#include "applications/dossier_page.h"
#include "applications/names.h"
#include "applications/party_checks.h"
#include "applications/ranks.h"
#include "applications/rows.h"
#include "http/described.h"
#include "schemes/assess.h"
#include "schemes/describe.h"
#include "schemes/facts.h"

namespace hecht::applications {

using base::Language;

namespace {

FactView fact_view(const schemes::Scheme& scheme, const DossierFact& known, Language language) {
  const auto& fact = *known.fact;
  const int index = scheme.fact_index(fact.name);
  const auto words = [&](const base::Json& json) {
    if (json.is_null()) return std::string();
    const auto value = schemes::read_fact(scheme, index, json);
    return value ? schemes::format_fact(fact, *value, language) : std::string();
  };
  FactView view;
  view.name = fact.name;
  view.question = fact.question.in(language);
  view.who = fact.who.in(language);
  view.type = schemes::type_id(fact.type);
  for (const auto& option : fact.options) {
    view.options.push_back(option.id);
    const std::string& label = option.label.in(language);
    view.option_labels.push_back(label.empty() ? option.id : label);
  }
  view.value = known.value;
  view.shown = words(known.value);
  view.origin = known.origin;
  view.source = known.source.in(language);
  view.date = known.date;
  if (known.now) view.now = words(*known.now);
  return view;
}

CheckView check_view(const Dossier& dossier, base::Instant now, Language language) {
  const auto answer = schemes::answer(question_of(dossier, FactsOf::Counted, now), language);
  CheckView view;
  view.outcome = schemes::outcome_id(answer.outcome);
  view.round = answer.round;
  for (const auto& each : answer.conditions)
    view.conditions.push_back(
        {each.condition->id, each.condition->text.in(language), schemes::outcome_id(each.outcome), each.reason});
  for (const auto& each : answer.amounts) {
    AmountView amount{each.amount->id, each.amount->text.in(language), {}, {}};
    if (each.result.value) {
      amount.value = each.result.value->to_string();
      amount.shown = schemes::money_with_period(*each.result.value, each.amount->unit, language);
    }
    view.amounts.push_back(std::move(amount));
  }
  for (const auto& each : answer.missing) view.missing.push_back(each.fact->name);
  return view;
}

std::vector<TextView> text_views(const access::Actor& standing, const Dossier& dossier, base::Instant now,
                                 Language language) {
  std::vector<TextView> views;
  for (const int index : asked_texts(dossier, now)) {
    const auto& asked = dossier.scheme->process.texts[static_cast<std::size_t>(index)];
    const auto* written = text_of(dossier, asked.id);
    if (written == nullptr) continue;
    TextView view;
    static_cast<ApplicationText&>(view) = *written;
    view.part = asked.part == schemes::TextPart::Plan ? "plan" : "results";
    view.title = asked.title.in(language);
    view.help = asked.help.in(language);
    view.may_fill = may_fill(standing, dossier, asked.id);
    views.push_back(std::move(view));
  }
  return views;
}

std::vector<ActivityView> activity_views(Names& names, const access::Actor& standing, const Dossier& dossier,
                                         Language language) {
  std::vector<ActivityView> views;
  for (const auto& activity : dossier.activities) {
    ActivityView view;
    static_cast<Activity&>(view) = activity;
    if (activity.executor_id) view.executor = names.party(*activity.executor_id);
    for (const auto& party : activity.participants) view.participant_names.push_back(names.party(party));
    const auto owners = owners_of(activity);
    view.may_fill = may_fill(standing, dossier, kActivities, owners);
    std::vector<BudgetLine> lines;
    for (const auto& line : dossier.lines) {
      if (line.activity_id != activity.id) continue;
      lines.push_back(line);
      LineView shown;
      static_cast<BudgetLine&>(shown) = line;
      shown.category_title = category_title(*dossier.scheme, line.category, language);
      auto of_line = owners;
      if (line.party_id) of_line.push_back(*line.party_id);
      shown.may_fill = may_fill(standing, dossier, kBudget, of_line);
      view.lines.push_back(std::move(shown));
    }
    view.total = budget_of(lines);
    views.push_back(std::move(view));
  }
  return views;
}

// The right of the first transition that asks this: whoever may do it, or may look over the shoulder.
bool may_see(const access::Actor& standing, const Dossier& dossier, schemes::Asked what) {
  const auto& transitions = dossier.scheme->process.transitions;
  return std::any_of(transitions.begin(), transitions.end(), [&](const schemes::Transition& each) {
    return asks(each, what) && may_read_under(standing, each, dossier.belonging.scope);
  });
}

// Why and how much was judged is for who may do the same, and for the applicant once it has been announced.
std::vector<EventView> event_views(Names& names, const access::Actor& standing, const Dossier& dossier,
                                   Language language) {
  std::vector<EventView> views;
  const auto& process = dossier.scheme->process;
  for (const auto& event : dossier.events) {
    EventView view;
    static_cast<ApplicationEvent&>(view) = event;
    const int index = process.transition_index(event.transition);
    const auto* transition = index < 0 ? nullptr : &process.transitions[static_cast<std::size_t>(index)];
    view.title = transition == nullptr ? event.transition : transition->title.in(language);
    const int stage = process.stage_index(event.to_stage);
    view.to_title = stage < 0 ? event.to_stage : process.stages[static_cast<std::size_t>(stage)].title.in(language);
    const bool sees = transition != nullptr && may_read_under(standing, *transition, dossier.belonging.scope);
    if (!sees && !dossier.application.announced && transition != nullptr && is_judgement(*transition)) {
      view.reason.reset();
      view.amount.reset();
      view.conditions.reset();
    }
    view.person = sees ? names.person(event.person_id) : std::string();
    if (!sees) view.person_id.clear();
    view.organisation = names.organisation(event.organisation_id);
    views.push_back(std::move(view));
  }
  return views;
}

// The other side may be of other applicants, so pairs are for who waits for their judgement, and who may look on there.
bool may_see_pairs(const access::Actor& standing, const Dossier& dossier) {
  const auto& transitions = dossier.scheme->process.transitions;
  return std::any_of(transitions.begin(), transitions.end(), [&](const schemes::Transition& each) {
    return waits_for_pairs(*dossier.scheme, each) && may_read_under(standing, each, dossier.belonging.scope);
  });
}

std::vector<PairView> pair_views(storage::Session& session, const Dossier& dossier) {
  std::vector<PairView> views;
  for (const auto& pair : pairs_of(session, dossier.application.id)) {
    PairView view;
    static_cast<DoublePair&>(view) = pair;
    view.one = line_side(session, pair.line_id);
    view.other =
        pair.award_id ? award_side(session, *pair.award_id) : line_side(session, pair.other_line_id.value_or(""));
    if (view.one.application_id != dossier.application.id) std::swap(view.one, view.other);
    views.push_back(std::move(view));
  }
  return views;
}

// Questions among those who judge are not for the applicant; what someone asked, that person sees.
void show_questions(const access::Actor& actor, const access::Actor& standing, const Dossier& dossier,
                    DossierView& view) {
  const bool answers = may_answer(standing, dossier);
  const bool sees_all = may_see(standing, dossier, schemes::Asked::Questions);
  for (const auto& each : dossier.questions) {
    if (!each.to_applicant && !sees_all && !answers && each.asked_by != actor.person_id) continue;
    QuestionView shown;
    static_cast<Question&>(shown) = each;
    shown.may_answer = answers && !each.answered_at;
    view.questions.push_back(std::move(shown));
  }
}

constexpr std::string_view kViewRows =
    "SELECT activity_id, person_id, verdict, reason FROM advice_view WHERE application_id = :id "
    "ORDER BY given_at, id";
constexpr std::string_view kAdviceRows = R"(
FROM advice WHERE application_id = :id
ORDER BY (SELECT sequence FROM application_event e WHERE e.id = advice.event_id), activity_id)";

void show_advice(storage::Session& session, Names& names, const access::Actor& actor, const Dossier& dossier,
                 DossierView& view) {
  view.advice = feature::select<AdviceView>(session, kAdviceRows, {dossier.application.id});
  const auto rows =
      session.rows<std::string, std::string, std::string, std::string>(kViewRows, {dossier.application.id});
  const auto is_own = [&](const auto& row, const std::string& activity) {
    return std::get<1>(row) == actor.person_id && std::get<0>(row) == activity;
  };
  for (const auto& [activity, person, verdict, reason] : rows) {
    const bool given = std::any_of(rows.begin(), rows.end(), [&](const auto& row) { return is_own(row, activity); });
    // After the advice there is nothing left to influence.
    if (!given && view.advice.empty()) continue;
    view.views.push_back({activity, names.person(person), http::of_word<Verdict>(verdict).value_or(Verdict::Positive),
                          reason, person == actor.person_id});
  }
}

void show_parties(storage::Session& session, Names& names, const access::Actor& actor, const Dossier& dossier,
                  base::Instant now, DossierView& view) {
  for (const auto& party : dossier.parties) {
    PartyView shown;
    static_cast<ApplicationParty&>(shown) = party;
    shown.name = names.party(party.party_id);
    shown.lead = party.party_id == dossier.application.lead_party_id;
    shown.may_consent = !dossier.stage().final && may_consent(session, actor, *dossier.scheme, party.party_id, now);
    view.parties.push_back(std::move(shown));
  }
}

void show_check(const Dossier& dossier, base::Instant now, Language language, DossierView& view) {
  view.check = check_view(dossier, now, language);
  for (const auto& each : dossier.counted) view.facts.push_back(fact_view(*dossier.scheme, each, language));
}

GuidanceView guidance_view(storage::Session& session, const schemes::Guidance& guidance, const access::Actor& standing,
                           const Dossier& dossier, base::Instant now, Language language) {
  GuidanceView view;
  static_cast<Guidance&>(view) = guidance_of(session, dossier.application.id);
  if (const auto term = guidance_term(dossier, now)) {
    view.ends_first = term->first;
    view.ends_last = term->last;
  }
  view.may_guide = may_guide(standing, dossier);
  const auto done = guidance_done_of(session, dossier.application.id);
  for (const auto& point : guidance.points) {
    view.points.push_back({point.id, point.title.in(language), {}});
    std::copy_if(done.begin(), done.end(), std::back_inserter(view.points.back().done),
                 [&](const GuidanceDone& each) { return each.point == point.id; });
  }
  return view;
}

// What follows once an application runs, or the application that a report is about.
void show_follow_up(storage::Session& session, const access::Actor& standing, const Dossier& dossier, base::Instant now,
                    Language language, DossierView& view) {
  const auto& process = dossier.scheme->process;
  if (const auto& parent = dossier.application.parent_id) {
    const auto about = load_application(session, *parent);
    HECHT_ASSERT(about.has_value());
    view.parent_number = about->number;
    return;
  }
  // Who may read an application may read the reports on it: the parties are the same.
  for (const auto& each : reports_of(session, dossier.application.id)) {
    ReportView report;
    static_cast<ReportSummary&>(report) = each;
    report.stage_title = process.stages[static_cast<std::size_t>(process.stage_index(each.stage))].title.in(language);
    report.late = is_late(each, registry::day_of(now));
    view.reports.push_back(std::move(report));
  }
  if (process.guidance && has_been_in_any(dossier.belonging.visited, process.guidance->stages))
    view.guidance = guidance_view(session, *process.guidance, standing, dossier, now, language);
  if (dossier.rank) {
    view.rank = RankView{{}, rank_word(dossier.rank->admission)};
    if (dossier.rank->rank > 0) view.rank->rank = static_cast<std::int64_t>(dossier.rank->rank);
  }
}

void show_head(Names& names, const access::Actor& standing, const Dossier& dossier, base::Instant now,
               Language language, DossierView& view) {
  const auto& scheme = *dossier.scheme;
  const auto& stage = dossier.stage();
  view.scheme_title = scheme.title.in(language);
  view.scheme_hash = scheme.hash;
  view.lead_name = names.party(dossier.application.lead_party_id);
  view.contact_name = names.person(dossier.application.contact_person_id);
  view.stage_title = stage.title.in(language);
  view.stage_who = stage.who;
  view.stage_deadline = stage.deadline.in(language);
  view.edits = schemes::edits_id(stage.edits);
  view.draft = dossier.draft();
  view.may_fill = stage.edits != schemes::Edits::None && may_fill(standing, dossier, kParties);
  view.now = {now.seconds, 0};
  if (view.draft && scheme.rounds && dossier.application.due_date)
    view.closes_at = schemes::closing_of(*scheme.rounds, *dossier.application.due_date);
  view.asked = budget_of(dossier.lines);
  for (const auto& each : scheme.spending_allowed) view.categories.push_back({each.id, each.text.in(language), true});
  for (const auto& each : scheme.spending_refused) view.categories.push_back({each.id, each.text.in(language), false});
}

}  // namespace

void show_sources(const Earlier& earlier, DossierView& view) {
  const auto& sources = earlier.dossier.answers.sources;
  for (auto& fact : view.facts)
    if (const auto* event = sources.find(fact.name))
      fact.taken_from = taken_from(earlier, *event->as_string(), Part::Fact, fact.name, fact.value);
  for (auto& text : view.texts) {
    if (!text.source) continue;
    text.taken_from = taken_from(earlier, *text.source, Part::Text, text.text, text.body);
    if (!text.taken_from) text.source.reset();
  }
}

DossierView view_of(storage::Session& session, const access::Actor& actor, const access::Actor& standing,
                    const Dossier& dossier, base::Instant now, Language language) {
  DossierView view;
  static_cast<Application&>(view) = dossier.application;
  Names names(session);
  show_head(names, standing, dossier, now, language, view);
  view.subject = subject_name(session, dossier.application);
  show_follow_up(session, standing, dossier, now, language, view);
  // A report is no new check of who it is about.
  if (!dossier.application.parent_id) show_check(dossier, now, language, view);
  view.answers_version = dossier.answers.version;
  view.answers = dossier.answers.answers;
  view.texts = text_views(standing, dossier, now, language);
  show_parties(session, names, actor, dossier, now, view);
  view.activities = activity_views(names, standing, dossier, language);
  show_questions(actor, standing, dossier, view);
  view.documents = documents_for(session, standing, dossier);
  if (may_see_pairs(standing, dossier)) view.pairs = pair_views(session, dossier);
  if (may_see(standing, dossier, schemes::Asked::Advice)) show_advice(session, names, actor, dossier, view);
  for (const auto& person : dossier.belonging.scope.mandated) view.authorised.push_back({person, names.person(person)});
  view.may_authorise = !dossier.stage().final && may_authorise(standing, dossier);
  view.publications = publications_of(session, dossier.application.id);
  view.may_publish = may_publish(standing, dossier);
  if (!dossier.untold) view.steps = steps_from(session, standing, dossier, {}, now, language);
  view.events = event_views(names, standing, dossier, language);
  return view;
}

}  // namespace hecht::applications
