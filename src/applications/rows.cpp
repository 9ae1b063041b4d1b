#include "applications/rows.h"

#include "applications/told.h"

namespace hecht::applications {

Opened open_dossier(storage::Session& session, const access::Actor& actor, const schemes::Catalogue& schemes,
                    const std::string& application_id, base::Instant now) {
  auto dossier = load_head(session, schemes, application_id, now);
  if (!dossier) return Opened(actor);
  auto standing = standing_of(actor, dossier->belonging);
  const bool knows = may_know_decision(standing, *dossier->scheme, dossier->belonging.scope);
  if (!knows) hide_decision(session, *dossier);
  if (!may_read(standing, *dossier->scheme, dossier->belonging)) return Opened(std::move(standing));
  load_parts(session, *dossier, knows ? Decisions::All : Decisions::Told, now);
  return {*std::move(dossier), std::move(standing)};
}

std::string application_with(storage::Session& session, const std::string& table, const std::string& id) {
  const auto row = session.row<std::string>("SELECT application_id FROM " + table + " WHERE id = :id", {id});
  return row ? std::get<0>(*row) : std::string();
}

void touch(storage::Writing& writing, const std::string& application_id) {
  writing.run("UPDATE application SET version = version + 1 WHERE id = :id", {application_id});
}

storage::AuditEvent event_for(const access::Actor& actor, const Dossier& dossier, base::Instant now, std::string action,
                              base::Json::Object payload) {
  return registry::event_of(actor, dossier.belonging.scope, now, std::move(action),
                            {"application", dossier.application.id}, std::move(payload));
}

}  // namespace hecht::applications
