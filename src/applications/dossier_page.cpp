#include "applications/dossier_page.h"

#include "applications/names.h"
#include "applications/rows.h"
#include "schemes/facts.h"

namespace hecht::applications {

using base::Language;
using documents::DossierPage;
using documents::DossierSection;
using documents::DossierTable;

namespace {

constexpr std::size_t kEmptyRows = 6;  // of a table in a form to fill in by hand

std::string euro(const base::Money& amount, Language language) {
  return base::format_euro(amount.to_decimal(), language);
}

std::string word_of(Route route, Language language) {
  return base::say(language, route == Route::New ? phrases::kRouteNew : phrases::kRouteExisting);
}

DossierSection head_section(storage::Session& session, const Dossier& dossier, Language language) {
  const auto& application = dossier.application;
  const auto say = [&](const base::Phrase& phrase) { return base::say(language, phrase); };
  DossierSection section{say(phrases::kApplication), {}, {}, {}};
  section.rows = {{say(phrases::kNumber), application.number},
                  {say(phrases::kTitle), application.title},
                  {say(phrases::kSubject), subject_name(session, application)},
                  {say(phrases::kLead), Names(session).party(application.lead_party_id)}};
  if (application.route) section.rows.push_back({say(phrases::kRoute), word_of(*application.route, language)});
  if (application.received) section.rows.push_back({say(phrases::kReceived), euro(*application.received, language)});
  if (application.submitted_at)
    section.rows.push_back(
        {say(phrases::kSubmittedAt), base::format_instant(*application.submitted_at, base::kAmsterdam, language)});
  if (application.round)
    section.rows.push_back({say(phrases::kRound), base::format_date(*application.round, language)});
  return section;
}

DossierSection facts_section(const Dossier& dossier, Language language) {
  DossierSection section{base::say(language, phrases::kFacts), {}, {}, {}};
  const auto& scheme = *dossier.scheme;
  for (const auto& each : dossier.counted) {
    const auto value = schemes::read_fact(scheme, scheme.fact_index(each.fact->name), each.value);
    const bool known = value && !each.value.is_null();
    section.rows.push_back(
        {each.fact->question.in(language), known ? schemes::format_fact(*each.fact, *value, language) : std::string()});
  }
  return section;
}

std::vector<DossierSection> text_sections(const Dossier& dossier, Language language, base::Instant now) {
  std::vector<DossierSection> sections;
  for (const int index : asked_texts(dossier, now)) {
    const auto& text = dossier.scheme->process.texts[static_cast<std::size_t>(index)];
    const auto* written = text_of(dossier, text.id);
    sections.push_back({text.title.in(language), {}, {written == nullptr ? std::string() : written->body}, {}});
  }
  return sections;
}

DossierTable::Column column(Language language, const base::Phrase& phrase, bool numeric = false) {
  return {base::say(language, phrase), numeric};
}
std::vector<DossierTable::Column> party_columns(Language language) {
  return {column(language, phrases::kParty), column(language, phrases::kConsent),
          column(language, phrases::kShare, true)};
}
std::vector<DossierTable::Column> line_columns(Language language) {
  return {column(language, phrases::kActivity), column(language, phrases::kCost), column(language, phrases::kCategory),
          column(language, phrases::kPeriod), column(language, phrases::kAmount, true)};
}

const base::Phrase& consent_phrase(Consent consent) {
  if (consent == Consent::Given) return phrases::kConsentGiven;
  return consent == Consent::Refused ? phrases::kConsentRefused : phrases::kConsentAsked;
}

DossierSection parties_section(storage::Session& session, const Dossier& dossier, Language language) {
  DossierTable table{party_columns(language), {}};
  Names names(session);
  for (const auto& each : dossier.parties)
    table.rows.push_back({names.party(each.party_id), base::say(language, consent_phrase(each.consent)),
                          each.share ? euro(*each.share, language) : std::string()});
  return {base::say(language, phrases::kPartiesHeading), {}, {}, std::move(table)};
}

DossierSection budget_section(const Dossier& dossier, Language language) {
  DossierTable table{line_columns(language), {}};
  for (const auto& activity : dossier.activities) {
    for (const auto& line : dossier.lines) {
      if (line.activity_id != activity.id) continue;
      table.rows.push_back(
          {activity.title, line.description, category_title(*dossier.scheme, line.category, language),
           base::format_date(line.from_date, language) + " – " + base::format_date(line.to_date, language),
           euro(line.amount, language)});
    }
    if (activity.no_costs)
      table.rows.push_back(
          {activity.title, base::say(language, phrases::kWithoutCosts), {}, {}, euro(base::Money(), language)});
  }
  table.rows.push_back({base::say(language, phrases::kTotal), {}, {}, {}, euro(budget_of(dossier.lines), language)});
  return {base::say(language, phrases::kBudgetHeading), {}, {}, std::move(table)};
}

std::string executor_of(Names& names, const Activity& activity, Language language) {
  if (activity.executor_id) return names.party(*activity.executor_id);
  if (!activity.executor_kind) return {};
  const bool own = *activity.executor_kind == ExecutorKind::Network;
  return base::say(language, own ? phrases::kExecutorNetwork : phrases::kExecutorOtherNetwork);
}

std::string participants_of(Names& names, const Activity& activity) {
  std::string list;
  for (const auto& party : activity.participants) list += (list.empty() ? "" : ", ") + names.party(party);
  return list;
}

std::vector<DossierSection> activity_sections(storage::Session& session, const Dossier& dossier, Language language) {
  std::vector<DossierSection> sections;
  Names names(session);
  const auto say = [&](const base::Phrase& phrase) { return base::say(language, phrase); };
  for (const auto& each : dossier.activities) {
    DossierSection section{each.title, {}, {}, {}};
    section.rows = {{say(phrases::kKind),
                     say(each.kind == ActivityKind::New ? phrases::kNewActivity : phrases::kContinuedActivity)},
                    {say(phrases::kServes), each.serves.value_or("")},
                    {say(phrases::kTheme), each.theme ? std::to_string(*each.theme) : std::string()},
                    {say(phrases::kExecutor), executor_of(names, each, language)},
                    {say(phrases::kParticipants), participants_of(names, each)}};
    section.paragraphs = {each.description.value_or("")};
    sections.push_back(std::move(section));
  }
  return sections;
}

void append(std::vector<DossierSection>& sections, std::vector<DossierSection> more) {
  for (auto& each : more) sections.push_back(std::move(each));
}

DossierPage page_of(storage::Session& session, const Dossier& dossier, Language language, base::Instant now) {
  DossierPage page;
  page.language = language;
  page.sections.push_back(head_section(session, dossier, language));
  page.sections.push_back(parties_section(session, dossier, language));
  append(page.sections, text_sections(dossier, language, now));
  append(page.sections, activity_sections(session, dossier, language));
  page.sections.push_back(budget_section(dossier, language));
  if (!dossier.application.parent_id) page.sections.push_back(facts_section(dossier, language));
  return page;
}

}  // namespace

std::string category_title(const schemes::Scheme& scheme, const std::string& id, Language language) {
  for (const auto* list : {&scheme.spending_allowed, &scheme.spending_refused})
    for (const auto& each : *list)
      if (each.id == id) return each.text.in(language);
  return id;
}

DossierPage receipt_page(storage::Session& session, const Dossier& dossier, const ApplicationEvent& event,
                         Language language) {
  auto page = page_of(session, dossier, language, event.at);
  page.title = base::say(language, phrases::kReceiptTitle, {dossier.scheme->title.in(language)});
  page.intro =
      base::say(language, phrases::kReceiptIntro, {base::format_instant(event.at, base::kAmsterdam, language)});
  page.foot = base::say(language, phrases::kReceiptFoot,
                        {event.frozen_hash.value_or(""), dossier.scheme->key(), dossier.scheme->hash});
  return page;
}

DossierPage form_page(storage::Session& session, const Dossier& dossier, Language language, base::Instant now) {
  auto page = page_of(session, dossier, language, now);
  page.title = dossier.scheme->title.in(language);
  if (dossier.draft()) page.intro = base::say(language, phrases::kNotSubmitted);
  page.foot = dossier.scheme->key();
  return page;
}

DossierPage empty_form(const schemes::Scheme& scheme, std::optional<Route> route, Language language) {
  const auto say = [&](const base::Phrase& phrase) { return base::say(language, phrase); };
  DossierPage page;
  page.title = scheme.title.in(language);
  page.language = language;
  page.blank_form = true;
  page.foot = scheme.key();
  page.sections.push_back(
      {say(phrases::kApplication), {{say(phrases::kSubject), {}}, {say(phrases::kLead), {}}}, {}, {}});
  if (route) page.sections.back().rows.push_back({say(phrases::kRoute), word_of(*route, language)});
  const auto empty = [](std::vector<DossierTable::Column> columns) {
    const std::size_t width = columns.size();
    return DossierTable{std::move(columns), {kEmptyRows, std::vector<std::string>(width)}};
  };
  page.sections.push_back({say(phrases::kPartiesHeading), {}, {}, empty(party_columns(language))});
  schemes::ProcessValues values;
  if (route) values.set(schemes::ProcessInput::Route, std::string(*route == Route::New ? "nieuw" : "bestaand"));
  schemes::Question question{nullptr, {}, schemes::parameters_on(scheme, scheme.valid_from), scheme.valid_from};
  question.scheme = schemes::SchemePtr(&scheme, [](const schemes::Scheme*) {});
  for (std::size_t i = 0; i < scheme.facts.size(); ++i)
    question.facts.push_back(schemes::unknown_fact(scheme, static_cast<int>(i)));
  for (const int index : schemes::texts_asked(question, values))
    page.sections.push_back(
        {scheme.process.texts[static_cast<std::size_t>(index)].title.in(language), {}, {std::string()}, {}});
  page.sections.push_back({say(phrases::kBudgetHeading), {}, {}, empty(line_columns(language))});
  DossierSection facts{say(phrases::kFacts), {}, {}, {}};
  for (const auto& each : scheme.facts) facts.rows.push_back({each.question.in(language), {}});
  page.sections.push_back(std::move(facts));
  return page;
}

}  // namespace hecht::applications
