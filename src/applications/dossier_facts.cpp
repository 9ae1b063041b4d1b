#include "applications/dossier_facts.h"

#include <algorithm>
#include <stdexcept>

#include "applications/guidance.h"
#include "applications/reports.h"
#include "applications/rows.h"
#include "feature/record.h"
#include "register/parties.h"
#include "register/scopes.h"
#include "schemes/facts.h"

namespace hecht::applications {

using base::Json;

namespace {

constexpr std::string_view kOfDossier = "application.";
constexpr std::string_view kOfCategory = "application.spending.";

constexpr std::string_view kPlanAndBudget = "application.plan_and_budget";
constexpr std::string_view kActionPlan = "application.action_plan";

// One question to the dossier.
struct Asking {
  storage::Session& session;
  const Dossier& dossier;
  const schemes::Fact& fact;
  base::Instant now;
};

std::string money(const base::Money& amount) { return amount.to_string(); }

Json asked_amount(const Asking& asking) {
  if (asking.dossier.lines.empty()) return {};
  return money(budget_of(asking.dossier.lines));
}

Json spending_in(const Asking& asking, std::string_view category) {
  if (asking.dossier.lines.empty()) return {};
  base::Money sum;
  for (const auto& line : asking.dossier.lines)
    if (line.category == category) sum = base::Money::add(sum, line.amount).value_or(sum);
  return money(sum);
}

Json spending_categories(const Asking& asking) {
  std::vector<std::string> categories;
  for (const auto& line : asking.dossier.lines)
    if (std::find(categories.begin(), categories.end(), line.category) == categories.end())
      categories.push_back(line.category);
  if (categories.empty()) return {};
  Json::Array list;
  for (auto& each : categories) list.emplace_back(std::move(each));
  return list;
}

// While it can still be filled in it would be submitted now.
Json submitted_at(const Asking& asking) {
  const auto& submitted = asking.dossier.application.submitted_at;
  return base::to_string(
      base::Instant{asking.dossier.draft() || !submitted ? asking.now.seconds : submitted->seconds, 0});
}

Json plan_and_budget(const Asking& asking) {
  const auto values = process_values(asking.dossier, {}, asking.now);
  const auto without = values.get(schemes::ProcessInput::ActivitiesWithoutBudget);
  return values.get(schemes::ProcessInput::PlanFilledIn).is_true() && !asking.dossier.activities.empty() &&
         without.as_number() != nullptr && without.as_number()->is_zero();
}

bool plan_filled_in(const Asking& asking) {
  return process_values(asking.dossier, {}, asking.now).get(schemes::ProcessInput::PlanFilledIn).is_true();
}

Json gp_lead(const Asking& asking) {
  const auto lead = registry::load_party(asking.session, asking.dossier.application.lead_party_id);
  if (!lead) return {};
  const auto& disciplines = lead->disciplines;
  return lead->kind == registry::PartyKind::Practice || lead->kind == registry::PartyKind::RegionalGpOrganisation ||
         std::find(disciplines.begin(), disciplines.end(), "huisarts") != disciplines.end();
}

Json double_funding(const Asking& asking) {
  if (asking.dossier.paid_twice) return true;
  if (asking.dossier.pairs_open > 0 || asking.dossier.lines.empty()) return {};
  return false;
}

// Is there an application of the same subject, with the same answers to what may occur once, that was not refused? One
// that ended without an award frees the place.
constexpr std::string_view kOthers = R"(
SELECT a.stage, a.awarded, s.answers FROM application a JOIN application_answers s ON s.id = a.id
WHERE a.scheme = :scheme AND a.id <> :id AND (a.alliance_id = :alliance OR a.party_id = :party))";

bool is_same_slot(const schemes::Scheme& scheme, const Json& mine, const Json& other) {
  return std::all_of(scheme.process.unique.begin(), scheme.process.unique.end(), [&](int fact) {
    const std::string& name = scheme.facts[static_cast<std::size_t>(fact)].name;
    const Json* a = mine.find(name);
    const Json* b = other.find(name);
    return a != nullptr && b != nullptr && *a == *b;
  });
}

Json taken(const Asking& asking) {
  const auto& scheme = *asking.dossier.scheme;
  const auto& application = asking.dossier.application;
  for (const auto& [stage, awarded, text] : asking.session.rows<std::string, std::optional<std::int64_t>, std::string>(
           kOthers, {application.scheme, application.id, application.alliance_id.value_or(""),
                     application.party_id.value_or("")})) {
    const int index = scheme.process.stage_index(stage);
    const bool ended = index >= 0 && scheme.process.stages[static_cast<std::size_t>(index)].final;
    if (ended && !awarded) continue;
    if (is_same_slot(scheme, asking.dossier.answers.answers, parsed(text))) return true;
  }
  // What was awarded before it was asked here, only the applicant can say.
  const Json* typed = asking.dossier.answers.answers.find(asking.fact.name);
  return typed != nullptr && *typed == Json(true);
}

// Whoever has a place keeps it; for who waits it is what the rank says.
Json admitted(const Asking& asking) {
  const auto& places = asking.dossier.scheme->process.places;
  if (places && has_been_in(asking.dossier.belonging.visited, places->admitted)) return true;
  if (!asking.dossier.rank) return {};
  switch (schemes::fed_outcome(asking.dossier.rank->admission)) {
    case schemes::Outcome::Yes:
      return true;
    case schemes::Outcome::No:
      return false;
    default:
      return {};
  }
}

Json json_of(const std::optional<bool>& known) { return known ? Json(*known) : Json(); }

// What also depends on other facts, so it is asked when those are known.
bool is_later(const schemes::Fact& fact) {
  const std::string_view field = fact.register_field;
  return field == kPlanAndBudget || field == kActionPlan || field.starts_with(schemes::kGuidanceField);
}

Json asked_later(const Asking& asking) {
  const std::string_view field = asking.fact.register_field;
  if (field == kPlanAndBudget) return plan_and_budget(asking);
  if (field == kActionPlan)
    return json_of(has_action_plan(asking.session, asking.dossier, asking.now, plan_filled_in(asking)));
  const auto times =
      times_done(asking.session, asking.dossier, field.substr(schemes::kGuidanceField.size()), asking.now);
  return times ? Json(*times) : Json();
}

Json of_dossier(const Asking& asking) {
  const std::string_view field = asking.fact.register_field;
  if (field.starts_with(kOfCategory)) return spending_in(asking, field.substr(kOfCategory.size()));
  if (field == "application.asked") return asked_amount(asking);
  if (field == "application.spending_categories") return spending_categories(asking);
  if (field == "application.submitted_at") return submitted_at(asking);
  if (field == "application.plan") return plan_filled_in(asking);
  if (field == "application.admitted") return admitted(asking);
  if (field == "application.reports_on_time")
    return json_of(reports_on_time(asking.session, asking.dossier, registry::day_of(asking.now)));
  if (field == "application.gp_lead") return gp_lead(asking);
  if (field == "application.double_funding") return double_funding(asking);
  if (field == "application.taken") return taken(asking);
  return {};
}

// Decisions that were made here are of the same kind as awards from before: both count for the year.
constexpr std::string_view kAwardedHere = R"(
SELECT SUM(awarded) FROM application
WHERE alliance_id = :alliance AND scheme = :scheme AND id <> :id AND awarded IS NOT NULL)";
// The same, as far as it was told.
constexpr std::string_view kToldHere = R"(
SELECT SUM(CASE WHEN t.application_id IS NULL THEN a.awarded ELSE t.awarded END)
FROM application a LEFT JOIN application_told t ON t.application_id = a.id
WHERE a.alliance_id = :alliance AND a.scheme = :scheme AND a.id <> :id)";

void add_awards(storage::Session& session, const Dossier& dossier, Decisions decisions, DossierFact& fact) {
  const auto& application = dossier.application;
  const auto sum = session.value<std::optional<std::int64_t>>(
      decisions == Decisions::All ? kAwardedHere : kToldHere,
      {application.alliance_id.value_or(""), application.scheme, application.id});
  if (!sum) return;
  const auto before = fact.value.as_string() ? base::Money::parse(*fact.value.as_string()) : std::nullopt;
  const auto all = base::Money::add(before.value_or(base::Money()), base::Money::from_cents(*sum));
  fact.value = all ? Json(money(*all)) : Json();
  fact.source = base::say_both(phrases::kFromDecisions);
}

DossierFact fact_of_register(storage::Session& session, const Dossier& dossier, Decisions decisions,
                             const schemes::Fact& fact, const registry::RegisterFacts& facts) {
  DossierFact result{&fact, {}, Origin::Register, {}, {}, {}};
  for (const auto& each : facts.known)
    if (each.fact == &fact) result = {&fact, each.value, Origin::Register, each.source, each.date, {}};
  for (const auto& each : facts.unknown)
    if (each.fact == &fact) result.source = each.reason;
  if (fact.register_field == "alliance.awarded_this_year") add_awards(session, dossier, decisions, result);
  return result;
}

DossierFact said_by_dossier(const Asking& asking) {
  return {&asking.fact, of_dossier(asking), Origin::Dossier, base::say_both(phrases::kFromApplication), {}, {}};
}

// With what the register says, where that is something else.
DossierFact typed_fact(const Dossier& dossier, DossierFact known, const Json& value) {
  DossierFact typed{
      known.fact, value, Origin::Typed, base::say_both(phrases::kTyped), registry::day_of(dossier.answers.saved_at),
      {}};
  if (known.value.is_null() || known.value == value) return typed;
  typed.now = std::move(known.value);
  typed.source = std::move(known.source);
  return typed;
}

}  // namespace

registry::Subject subject_of(storage::Session& session, const Application& application) {
  using registry::SubjectKind;
  if (application.alliance_id) return {SubjectKind::Alliance, *application.alliance_id};
  const auto party = registry::load_party(session, application.party_id.value_or(""));
  const bool practice = party && party->kind == registry::PartyKind::Practice;
  return {practice ? SubjectKind::Practice : SubjectKind::Region, application.party_id.value_or("")};
}

schemes::SchemePtr scheme_of(const schemes::Catalogue& schemes, const Application& application) {
  const auto scheme = schemes.find(application.scheme, registry::day_of(application.started_at));
  if (!scheme) throw std::runtime_error("no scheme " + application.scheme + " of application " + application.number);
  return *scheme;
}

void learn_facts(storage::Session& session, Dossier& dossier, Decisions decisions, base::Instant now) {
  const auto& scheme = *dossier.scheme;
  const base::Date today = registry::day_of(now);
  const base::Date day = scheme.valid_to ? std::min(today, *scheme.valid_to) : today;
  const auto registered =
      registry::facts_for(session, scheme, subject_of(session, dossier.application), std::max(day, scheme.valid_from));
  for (const auto& fact : scheme.facts) {
    auto known = fact_of_register(session, dossier, decisions, fact, registered);
    if (fact.register_field.starts_with(kOfDossier)) known = said_by_dossier({session, dossier, fact, now});
    const auto* typed = dossier.answers.answers.find(fact.name);
    const bool own = known.origin == Origin::Dossier && !known.value.is_null();
    dossier.facts.push_back(
        own || typed == nullptr || typed->is_null() ? std::move(known) : typed_fact(dossier, std::move(known), *typed));
  }
  // Which texts belong to the plan, and when it began, may depend on other facts.
  for (auto& each : dossier.facts) {
    if (!is_later(*each.fact)) continue;
    auto said = said_by_dossier({session, dossier, *each.fact, now});
    said.value = asked_later({session, dossier, *each.fact, now});
    if (!said.value.is_null()) each = std::move(said);
  }
}

std::vector<DossierFact> facts_counted(const Dossier& dossier) {
  const Json* frozen = dossier.frozen ? dossier.frozen->find("facts") : nullptr;
  auto facts = dossier.facts;
  if (dossier.draft() || frozen == nullptr) return facts;
  for (auto& each : facts) {
    if (each.origin == Origin::Dossier) continue;
    const Json* held = frozen->find(each.fact->name);
    Json kept = held == nullptr ? Json() : *held;
    if (kept == each.value) continue;
    each.now = each.value;
    each.value = std::move(kept);
    each.origin = Origin::Frozen;
  }
  return facts;
}

Json to_facts(const std::vector<DossierFact>& facts) {
  Json json{Json::Object{}};
  for (const auto& each : facts)
    if (!each.value.is_null()) json.set(each.fact->name, each.value);
  return json;
}

}  // namespace hecht::applications
