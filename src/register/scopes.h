// To which organisations a party or an alliance belongs on a day: what may() decides about.
#pragma once

#include "access/actor.h"
#include "base/date.h"
#include "storage/change.h"

namespace hecht::registry {

// Its alliances of that day with their members, and the regional organisations of all these.
access::Scope scope_of_party(storage::Session& session, const std::string& party_id, const base::Date& on);
// The alliance, its participants of that day, and who holds a function in it.
access::Scope scope_of_alliance(storage::Session& session, const std::string& alliance_id, const base::Date& on);
// For what is not there yet: it falls under this regional organisation.
access::Scope scope_of_region(const std::optional<std::string>& regional_organisation_id);

base::Date day_of(const base::Instant& now);  // in Amsterdam

// The event of an act, for the organisation the actor stands for in this scope.
storage::AuditEvent event_of(const access::Actor& actor, const access::Scope& scope, const base::Instant& now,
                             std::string action, storage::AuditSubject subject, base::Json::Object payload = {});

}  // namespace hecht::registry
