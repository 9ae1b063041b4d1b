#include "applications/earlier_answers.h"

#include "schemes/describe.h"
#include "schemes/facts.h"

namespace hecht::applications {

using base::Json;

namespace {

// What is of a network is no one else's; what is of a party goes with who submits it.
constexpr std::string_view kOfAlliance = R"(
FROM application WHERE alliance_id = :alliance AND id <> :id AND submitted_at IS NOT NULL
ORDER BY submitted_at DESC, number DESC)";
constexpr std::string_view kOfParty = R"(
FROM application WHERE alliance_id IS NULL AND lead_party_id = :party AND id <> :id AND submitted_at IS NOT NULL
ORDER BY submitted_at DESC, number DESC)";
constexpr std::string_view kLast =
    "SELECT id, at, frozen FROM application_event WHERE application_id = :id AND frozen IS NOT NULL "
    "ORDER BY sequence DESC LIMIT 1";
constexpr std::string_view kTextNow = "SELECT body FROM application_text WHERE application_id = :id AND text = :text";
constexpr std::string_view kOne =
    "SELECT application_id, at, frozen FROM application_event WHERE id = :id AND frozen IS NOT NULL";

struct Submission {
  Application application;
  std::string event_id;
  base::Date date;
  Json frozen;
};

std::vector<Application> submitted_before(const Earlier& earlier) {
  const auto& application = earlier.dossier.application;
  if (application.alliance_id)
    return feature::select<Application>(earlier.session, kOfAlliance, {*application.alliance_id, application.id});
  return feature::select<Application>(earlier.session, kOfParty, {application.lead_party_id, application.id});
}

bool is_readable(const Earlier& earlier, const Application& application) {
  const auto scheme = earlier.schemes.find(application.scheme, registry::day_of(application.started_at));
  if (!scheme) return false;
  const auto belonging = belonging_of(earlier.session, application, registry::day_of(earlier.now));
  return may_read(standing_of(earlier.actor, belonging), **scheme, belonging);
}

Submission last_of(const Earlier& earlier, Application application) {
  const auto row = earlier.session.row<std::string, std::int64_t, std::string>(kLast, {application.id});
  HECHT_ASSERT(row.has_value());
  const auto& [event, at, frozen] = *row;
  return {std::move(application), event, registry::day_of({at, 0}), parsed(frozen)};
}

// Newest first.
std::vector<Submission> submissions_before(const Earlier& earlier) {
  std::vector<Submission> submissions;
  for (auto& each : submitted_before(earlier))
    if (is_readable(earlier, each)) submissions.push_back(last_of(earlier, std::move(each)));
  return submissions;
}

Json fact_in(const Json& frozen, const std::string& name) {
  const Json* facts = frozen.find("facts");
  const Json* value = facts == nullptr ? nullptr : facts->find(name);
  return value == nullptr ? Json() : *value;
}

Json text_in(const Json& frozen, const std::string& name) {
  const Json* texts = frozen.find("texts");
  if (texts == nullptr || texts->as_array() == nullptr) return {};
  for (const auto& each : *texts->as_array()) {
    const Json* id = each.find("text");
    const Json* body = each.find("body");
    if (id == nullptr || body == nullptr || body->as_string() == nullptr || *id != Json(name)) continue;
    return base::trimmed(*body->as_string()).empty() ? Json() : *body;
  }
  return {};
}

// After the submission it may be corrected, on a question for instance.
Json said_now(const Earlier& earlier, const Submission& last, Part part, const std::string& name) {
  const std::string& id = last.application.id;
  if (part == Part::Fact) {
    const auto answers = answers_of(earlier.session, id).answers;
    const Json* typed = answers.find(name);
    return typed == nullptr ? fact_in(last.frozen, name) : *typed;
  }
  const auto text = earlier.session.row<std::string>(kTextNow, {id, name});
  return text ? Json(std::get<0>(*text)) : Json();
}

Json said_in(const Json& frozen, Part part, const std::string& name) {
  return part == Part::Fact ? fact_in(frozen, name) : text_in(frozen, name);
}

EarlierAnswer answer_of(const Submission& submission, const std::string& name, Json value, std::string shown) {
  return {name,
          std::move(value),
          std::move(shown),
          submission.event_id,
          submission.application.id,
          submission.application.number,
          submission.date};
}

// What the register or the application itself fills in is not taken over: it would be older than what they say.
bool is_typed_only(const DossierFact& known) { return known.value.is_null() && known.fact->register_field.empty(); }

std::optional<EarlierAnswer> fact_before(const std::vector<Submission>& submissions, const schemes::Scheme& scheme,
                                         const schemes::Fact& fact, base::Language language) {
  for (const auto& submission : submissions) {
    auto said = fact_in(submission.frozen, fact.name);
    if (said.is_null()) continue;
    // Another scheme may ask it in a way that cannot be read here.
    const auto value = schemes::read_fact(scheme, scheme.fact_index(fact.name), said);
    if (value) return answer_of(submission, fact.name, std::move(said), schemes::format_fact(fact, *value, language));
  }
  return std::nullopt;
}

std::optional<EarlierAnswer> text_before(const std::vector<Submission>& submissions, const std::string& text) {
  for (const auto& submission : submissions) {
    auto said = text_in(submission.frozen, text);
    if (said.is_null()) continue;
    const std::string body = *said.as_string();
    return answer_of(submission, text, std::move(said), body);
  }
  return std::nullopt;
}

}  // namespace

EarlierAnswers earlier_answers(const Earlier& earlier, const access::Actor& standing, base::Language language) {
  EarlierAnswers answers;
  const auto& dossier = earlier.dossier;
  if (!dossier.draft()) return answers;
  const auto submissions = submissions_before(earlier);
  if (submissions.empty()) return answers;
  if (may_fill(standing, dossier, kAnswers)) {
    for (const auto& known : dossier.facts) {
      if (!is_typed_only(known)) continue;
      if (auto found = fact_before(submissions, *dossier.scheme, *known.fact, language))
        answers.facts.push_back(*std::move(found));
    }
  }
  for (const int index : asked_texts(dossier, earlier.now)) {
    const auto& id = dossier.scheme->process.texts[static_cast<std::size_t>(index)].id;
    const auto* written = text_of(dossier, id);
    if (written == nullptr || !base::trimmed(written->body).empty() || !may_fill(standing, dossier, id)) continue;
    if (auto found = text_before(submissions, id)) answers.texts.push_back(*std::move(found));
  }
  return answers;
}

Json said_earlier(const Earlier& earlier, const std::string& event_id, Part part, const std::string& name) {
  for (const auto& submission : submissions_before(earlier))
    if (submission.event_id == event_id) return said_in(submission.frozen, part, name);
  return {};
}

std::optional<TakenFrom> taken_from(const Earlier& earlier, const std::string& event_id, Part part,
                                    const std::string& name, const Json& here) {
  const auto row = earlier.session.row<std::string, std::int64_t, std::string>(kOne, {event_id});
  HECHT_ASSERT(row.has_value());  // events stay
  const auto& [application_id, at, frozen] = *row;
  auto application = load_application(earlier.session, application_id);
  HECHT_ASSERT(application.has_value());
  if (!is_readable(earlier, *application)) return std::nullopt;
  const auto taken = said_in(parsed(frozen), part, name);
  const auto last = last_of(earlier, *std::move(application));
  return TakenFrom{application_id, last.application.number, registry::day_of({at, 0}),
                   said_now(earlier, last, part, name) != taken, here != taken};
}

}  // namespace hecht::applications
