#include <map>

#include "access/audit_log.h"
#include "access/bodies.h"
#include "access/guard.h"
#include "http/paging.h"
#include "http/problem_json.h"
#include "storage/audit.h"

namespace hecht::access {

namespace {

struct AuditEventBody {
  std::string id;
  base::Instant at;
  std::optional<std::string> actor_id;
  std::optional<std::string> actor_name;
  std::optional<std::string> organisation_id;
  std::string action;
  std::string subject;
  base::Json payload;
};
BOOST_DESCRIBE_STRUCT(AuditEventBody, (), (id, at, actor_id, actor_name, organisation_id, action, subject, payload))

struct AuditCheckBody {
  std::int64_t events = 0;
  std::string last_hash;
  std::optional<std::string> break_;
};
BOOST_DESCRIBE_STRUCT(AuditCheckBody, (), (events, last_hash, break_))

std::optional<std::string> unless_empty(const std::string& text) {
  return text.empty() ? std::nullopt : std::optional(text);
}

// Names are looked up when the page is made: they are not in the chain, and go when a person is erased.
AuditEventBody body_of(storage::Session& session, std::map<std::string, std::string>& names, const AuditEntry& entry) {
  if (!entry.actor_id.empty() && names.count(entry.actor_id) == 0) {
    const auto person = find_person(session, entry.actor_id);
    names[entry.actor_id] = person ? person->name : std::string();
  }
  const auto payload = base::parse_json(entry.payload);
  return {.id = std::to_string(entry.sequence),
          .at = base::parse_instant(entry.instant).value_or(base::Instant{}),
          .actor_id = unless_empty(entry.actor_id),
          .actor_name = entry.actor_id.empty() ? std::nullopt : unless_empty(names[entry.actor_id]),
          .organisation_id = unless_empty(entry.organisation_id),
          .action = entry.action,
          .subject = entry.subject,
          .payload = payload ? *payload : base::Json()};
}

// People by number, e-mail address or name.
std::vector<std::string> actors_like(storage::Session& session, const std::string& text) {
  std::vector<std::string> ids = {text};
  for (const auto& person : all_people(session)) {
    if (person.email == normal_email(text) || person.name == text) ids.push_back(person.id);
  }
  return ids;
}

http::Response list_response(Access& access, const http::Request& request) {
  http::QueryReader query(request, {"subject", "actor", "action"}, http::QueryReader::Pages::Yes);
  AuditFilter filter;
  filter.subject = query.text("subject");
  filter.action = query.text("action");
  const auto wanted = query.text("actor");
  const auto paging = query.paging();
  if (!query.problems().empty()) return http::problem_response(400, request, query.problems());
  const auto actor = actor_of(request);
  storage::Reading reading(access.database);
  if (wanted) {
    filter.by_actor = true;
    filter.actors = actors_like(reading, *wanted);
  }
  const bool sees_all = may(actor, "audit", Act::Read, {});
  if (!sees_all) {
    const bool asks_own = !wanted || std::count(filter.actors.begin(), filter.actors.end(), actor.person_id) > 0;
    filter.by_actor = true;
    filter.actors.clear();
    if (asks_own) filter.actors.push_back(actor.person_id);
  }
  const auto page = read_audit(reading, filter, paging.offset(), paging.size);
  std::map<std::string, std::string> names;
  base::Json::Array items;
  for (const auto& entry : page.entries) items.push_back(http::to_json(body_of(reading, names, entry)));
  return not_kept(http::json_response(http::page_json(request, paging, page.total, std::move(items)), request));
}

http::Response verify_response(Access& access, const http::Request& request) {
  storage::Reading reading(access.database);
  const auto report = storage::verify_audit(reading);
  AuditCheckBody body{report.events, report.last_hash, std::nullopt};
  if (report.first_break) body.break_ = report.first_break->message.in(request.language);
  return not_kept(http::json_response(http::to_json(body), request));
}

}  // namespace

void add_audit_routes(http::Router& router, Access& access) {
  router.add({.method = http::Method::Get,
              .path = "/v1/auditgebeurtenissen",
              .permission = http::Permission::of("audit:read"),
              .handler = [&access](const http::Request& request) { return list_response(access, request); },
              .summary = "Wie wat deed, nieuwste eerst; van uzelf, of van allen als u dat mag",
              .operation = "listAuditEvents",
              .query = http::with_paging({{"subject", "Waarover: soort, of soort:nummer", R"({"type":"string"})"},
                                          {"actor", "Wie: nummer, naam of e-mailadres", R"({"type":"string"})"},
                                          {"action", "Wat; begint met deze tekst", R"({"type":"string"})"}}),
              .response = http::page_shape<AuditEventBody>()});
  router.add({.method = http::Method::Post,
              .path = "/v1/auditcontroles",
              .permission = http::Permission::of("audit.verify:read"),
              .handler = [&access](const http::Request& request) { return verify_response(access, request); },
              .summary = "Nagaan of de keten van gebeurtenissen heel is",
              .operation = "verifyAudit",
              .request = http::shape<NothingBody>(),
              .response = http::shape<AuditCheckBody>()});
}

}  // namespace hecht::access
