#include "access/mail_choice.h"
#include "access/manage_people.h"
#include "http/described.h"

namespace hecht::access {

namespace {

using base::Json;

constexpr std::string_view kRow = "SELECT state_reason, created_seconds FROM person WHERE id = :id";
constexpr std::string_view kSessions =
    "SELECT created_seconds, seen_seconds FROM session WHERE person_id = :person ORDER BY created_seconds";
constexpr std::string_view kKeys =
    "SELECT name, organisation_id, created_seconds, expires_date FROM api_token WHERE person_id = :person "
    "ORDER BY created_seconds";
constexpr std::string_view kActs =
    "SELECT instant, action, subject_kind, subject_id FROM audit_event WHERE actor_id = :person ORDER BY sequence";
constexpr std::string_view kActsAbout =
    "SELECT instant, action, actor_id, payload FROM audit_event WHERE subject_kind = 'person' AND "
    "subject_id = :person ORDER BY sequence";

Json at(std::int64_t seconds) { return base::to_string(base::Instant{seconds, 0}); }

Json person_json(storage::Session& session, const Person& person) {
  const auto [reason, created] = session.rows<std::string, std::int64_t>(kRow, {person.id}).front();
  return Json::Object{{"id", person.id},
                      {"name", person.name},
                      {"email", person.email},
                      {"language", http::word_of(person.language)},
                      {"state", http::word_of(person.state)},
                      {"stateReason", reason},
                      {"codeOn", person.code_on},
                      {"mail", http::word_of(mail_choice_of(session, person.id))},
                      {"created", at(created)}};
}

Json roles_json(storage::Session& session, const std::string& person_id) {
  Json::Array roles;
  for (const auto& role : roles_of(session, person_id)) {
    roles.emplace_back(Json::Object{{"role", http::word_of(role.assignment.role)},
                                    {"organisationId", role.assignment.organisation_id},
                                    {"from", base::to_string(role.from)},
                                    {"to", role.to ? Json(base::to_string(*role.to)) : Json()},
                                    {"givenBy", role.given_by},
                                    {"reason", role.reason}});
  }
  return roles;
}

Json sessions_json(storage::Session& session, const std::string& person_id) {
  Json::Array sessions;
  for (const auto& [created, seen] : session.rows<std::int64_t, std::int64_t>(kSessions, {person_id}))
    sessions.emplace_back(Json::Object{{"created", at(created)}, {"seen", at(seen)}});
  return sessions;
}

Json keys_json(storage::Session& session, const std::string& person_id) {
  Json::Array keys;
  for (const auto& [name, organisation, created, expires] :
       session.rows<std::string, std::string, std::int64_t, std::string>(kKeys, {person_id})) {
    keys.emplace_back(
        Json::Object{{"name", name}, {"organisationId", organisation}, {"created", at(created)}, {"expires", expires}});
  }
  return keys;
}

Json acts_json(storage::Session& session, const std::string& person_id) {
  Json::Array acts;
  for (auto& [instant, action, kind, id] :
       session.rows<std::string, std::string, std::string, std::string>(kActs, {person_id}))
    acts.emplace_back(Json::Object{{"at", instant}, {"action", action}, {"subject", kind.append(":").append(id)}});
  return acts;
}

Json acts_about_json(storage::Session& session, const std::string& person_id) {
  Json::Array acts;
  for (const auto& [instant, action, actor, payload] :
       session.rows<std::string, std::string, std::string, std::string>(kActsAbout, {person_id})) {
    const auto details = base::parse_json(payload);
    acts.emplace_back(Json::Object{
        {"at", instant}, {"action", action}, {"actorId", actor}, {"details", details ? *details : Json()}});
  }
  return acts;
}

}  // namespace

Outcome<Json> export_person(storage::Database& database, const Settings& settings, const Actor& actor,
                            const std::string& person_id, const base::Instant& now) {
  const bool own = actor.signed_in() && actor.person_id == person_id;
  if (!own && !may(actor, "users", Act::Write, {})) return Refusal{Why::NotAllowed};
  // To have looked is an act as well.
  storage::Change change(database);
  const auto person = find_person(change, person_id);
  if (!person || person->state == PersonState::Erased) return Refusal{Why::NotThere};
  Json all =
      Json::Object{{"person", person_json(change, *person)},       {"roles", roles_json(change, person_id)},
                   {"sessions", sessions_json(change, person_id)}, {"keys", keys_json(change, person_id)},
                   {"acts", acts_json(change, person_id)},         {"actsAbout", acts_about_json(change, person_id)}};
  for (const auto& known : settings.also_known) {
    auto [name, json] = known(change, person_id);
    all.set(std::move(name), std::move(json));
  }
  change.commit(event_of(actor, now, "person.export", person_id));
  return all;
}

}  // namespace hecht::access
