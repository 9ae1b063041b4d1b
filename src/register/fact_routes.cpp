#include "register/functions.h"
#include "register/norms.h"
#include "register/parties.h"
#include "register/route_parts.h"
#include "schemes/question.h"

namespace hecht::registry {

using namespace feature;

// A fact with where it comes from, to show beside the question as known from the register.
struct PrefilledFact {
  std::string fact;
  base::Json value;
  std::string source;
  std::optional<base::Date> date;
};
BOOST_DESCRIBE_STRUCT(PrefilledFact, (), (fact, value, source, date))
struct OpenFact {
  std::string fact;
  std::string reason;
};
BOOST_DESCRIBE_STRUCT(OpenFact, (), (fact, reason))
struct Prefill {
  std::string scheme;  // "id@version"
  SubjectKind subject = SubjectKind::Alliance;
  std::string subject_id;
  base::Date day;
  base::Json facts;  // as a check takes them
  std::vector<PrefilledFact> known;
  std::vector<OpenFact> unknown;
};
BOOST_DESCRIBE_STRUCT(Prefill, (), (scheme, subject, subject_id, day, facts, known, unknown))

enum class CorePlayers : std::uint8_t { Complete, Incomplete, Unknown };
BOOST_DESCRIBE_ENUM(CorePlayers, Complete, Incomplete, Unknown)
struct NormOutcome {
  std::string scheme;
  std::string title;
  std::string outcome;
  base::Json answer;
};
BOOST_DESCRIBE_STRUCT(NormOutcome, (), (scheme, title, outcome, answer))
struct NetworkStanding {
  base::Date day;
  CorePlayers core_players = CorePlayers::Unknown;
  std::vector<NormOutcome> norms;
  std::vector<Notice> open_points;
  std::vector<std::string> disciplines;
  std::int64_t practices = 0;
  std::optional<std::int64_t> registered_patients;       // nothing when not known, or not for the reader
  std::vector<std::string> practices_without_count;      // names
  std::vector<std::string> practices_counted_elsewhere;  // names
};
BOOST_DESCRIBE_STRUCT(NetworkStanding, (),
                      (day, core_players, norms, open_points, disciplines, practices, registered_patients,
                       practices_without_count, practices_counted_elsewhere))

namespace {

using access::Act;
using http::Method;
using http::Permission;
using http::Request;
using http::Response;

Prefill prefill_of(const RegisterFacts& facts, const schemes::Scheme& scheme, const Subject& subject,
                   const base::Date& day, base::Language language) {
  Prefill prefill{scheme.key(), subject.kind, subject.id, day, facts.to_facts(), {}, {}};
  for (const auto& each : facts.known)
    prefill.known.push_back({each.fact->name, each.value, each.source.in(language), each.date});
  for (const auto& each : facts.unknown) prefill.unknown.push_back({each.fact->name, each.reason.in(language)});
  return prefill;
}

std::optional<base::Date> day_asked(const Request& request, base::Problems& problems) {
  http::QueryReader query(request, {"datum"});
  const auto date = query.date("datum");
  problems = query.problems();
  return date;
}

Response show_facts(const RegisterPlace& place, const Request& request, const Subject& subject) {
  base::Problems problems;
  const auto day = day_asked(request, problems).value_or(base::today());
  if (!problems.empty()) return http::problem_response(400, request, problems);
  storage::Reading reading(*place.database);
  const auto today = base::today();
  const bool alliance = subject.kind == SubjectKind::Alliance;
  if (alliance ? !load_alliance(reading, subject.id) : !load_party(reading, subject.id)) return not_found(request);
  const auto scope =
      alliance ? scope_of_alliance(reading, subject.id, today) : scope_of_party(reading, subject.id, today);
  const auto actor = access::actor_of(request);
  if (!may(actor, "network", Act::Read, scope) && !may(actor, "check.save", Act::Read, scope))
    return forbidden(request);
  const auto catalogue = place.shelf->current();
  const auto scheme = catalogue->find(request.parameter("regeling"), day);
  if (!scheme) return http::problem_response(404, request, scheme.problems());
  const auto facts = visible_to(actor, scope, facts_for(reading, **scheme, subject, day));
  return http::json_response(http::to_json(prefill_of(facts, **scheme, subject, day, request.language)), request);
}

Response show_party_facts(const RegisterPlace& place, const Request& request) {
  const std::string& id = request.parameter("id");
  std::optional<Party> party;
  {
    storage::Reading reading(*place.database);
    party = load_party(reading, id);
  }
  if (!party) return not_found(request);
  return show_facts(place, request,
                    {party->kind == PartyKind::Practice ? SubjectKind::Practice : SubjectKind::Region, id});
}

void add_norms(const schemes::Catalogue& catalogue, storage::Session& session, const Alliance& alliance,
               const access::Actor& actor, const access::Scope& scope, const std::string& program,
               base::Language language, NetworkStanding& standing) {
  for (const auto& scheme : norms_of(catalogue, alliance, standing.day)) {
    const auto facts =
        visible_to(actor, scope, facts_for(session, *scheme, {SubjectKind::Alliance, alliance.id}, standing.day));
    const auto question = schemes::make_question(scheme, facts.to_facts(), standing.day);
    if (!question) continue;  // a discipline that is no longer in the list
    const auto answer = schemes::answer(*question, language);
    standing.norms.push_back({scheme->key(), scheme->title.in(language), schemes::outcome_id(answer.outcome),
                              schemes::to_json(answer, program)});
  }
}

Response show_norms(const RegisterPlace& place, const Request& request) {
  base::Problems problems;
  NetworkStanding standing;
  standing.day = day_asked(request, problems).value_or(base::today());
  if (!problems.empty()) return http::problem_response(400, request, problems);
  storage::Reading reading(*place.database);
  const std::string& id = request.parameter("id");
  const auto alliance = load_alliance(reading, id);
  if (!alliance) return not_found(request);
  const auto scope = scope_of_alliance(reading, id, base::today());
  const auto actor = access::actor_of(request);
  if (!may(actor, "network", Act::Read, scope)) return forbidden(request);
  const auto catalogue = place.shelf->current();
  add_norms(*catalogue, reading, *alliance, actor, scope, place.program, request.language, standing);
  const auto core = core_players(reading, *catalogue, *alliance, standing.day);
  if (core) standing.core_players = *core ? CorePlayers::Complete : CorePlayers::Incomplete;
  standing.open_points = notices(open_points(functions_of(reading, id), standing.day), request.language);
  standing.disciplines = disciplines_of(reading, id, standing.day);
  const auto sum = patients_of(reading, id, standing.day);
  standing.practices = static_cast<std::int64_t>(sum.practices + sum.without.size());
  if (sum.known() && may_see_total(actor, scope, sum.practices)) standing.registered_patients = sum.count;
  standing.practices_without_count = sum.without;
  standing.practices_counted_elsewhere = sum.elsewhere;
  return http::json_response(http::to_json(standing), request);
}

http::Route facts_route(std::string path, http::Handler handler, const char* summary, const char* operation) {
  return {.method = Method::Get,
          .path = std::move(path),
          .permission = Permission::of("network:read"),
          .handler = std::move(handler),
          .summary = summary,
          .operation = operation,
          .parameters = {id_parameter(), {"regeling", "id of id@versie", R"({"type":"string"})"}},
          .query = {{"datum", "De dag van de toets; anders vandaag", R"({"type":"string","format":"date"})"}},
          .response = http::shape<Prefill>()};
}

}  // namespace

void add_fact_routes(http::Router& router, const RegisterPlace& place) {
  router.add(facts_route(
      "/v1/wijkverbanden/{id}/feiten/{regeling}",
      [place](const Request& request) {
        return show_facts(place, request, {SubjectKind::Alliance, request.parameter("id")});
      },
      "Wat het register weet van een verband voor een regeling", "prefillAlliance"));
  router.add(facts_route(
      "/v1/partijen/{id}/feiten/{regeling}",
      [place](const Request& request) { return show_party_facts(place, request); },
      "Wat het register weet van een praktijk of regio voor een regeling", "prefillParty"));
  router.add({.method = Method::Get,
              .path = "/v1/wijkverbanden/{id}/normen",
              .permission = Permission::of("network:read"),
              .handler = [place](const Request& request) { return show_norms(place, request); },
              .summary = "Hoe een verband ervoor staat: de normen van zijn soorten, en wat er nog open is",
              .operation = "showNorms",
              .parameters = {id_parameter()},
              .query = {{"datum", "De dag; anders vandaag", R"({"type":"string","format":"date"})"}},
              .response = http::shape<NetworkStanding>()});
}

}  // namespace hecht::registry
