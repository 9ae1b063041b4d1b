#include "access/audit_log.h"

namespace hecht::access {

namespace {

struct Condition {
  std::string sql;  // " WHERE …", or nothing
  storage::Cells arguments;
};

void add(Condition& condition, const std::string& sql, std::initializer_list<storage::Cell> arguments) {
  condition.sql += (condition.sql.empty() ? " WHERE " : " AND ") + sql;
  condition.arguments.insert(condition.arguments.end(), arguments);
}

Condition condition_of(const AuditFilter& filter) {
  Condition condition;
  if (filter.by_actor) {
    std::string list;
    for (std::size_t i = 0; i < filter.actors.size(); ++i) list += (i == 0 ? ":actor" : ", :actor") + std::to_string(i);
    add(condition, filter.actors.empty() ? "1 = 0" : "actor_id IN (" + list + ")", {});
    condition.arguments.insert(condition.arguments.end(), filter.actors.begin(), filter.actors.end());
  }
  if (filter.subject) {
    const auto colon = filter.subject->find(':');
    add(condition, "subject_kind = :kind", {filter.subject->substr(0, colon)});
    if (colon != std::string::npos) add(condition, "subject_id = :subject", {filter.subject->substr(colon + 1)});
  }
  if (filter.action) {
    add(condition, "substr(action, 1, :length) = :action",
        {static_cast<std::int64_t>(filter.action->size()), *filter.action});
  }
  return condition;
}

}  // namespace

AuditPage read_audit(storage::Session& session, const AuditFilter& filter, std::size_t offset, std::size_t size) {
  auto [where, arguments] = condition_of(filter);
  AuditPage page;
  page.total =
      static_cast<std::size_t>(session.value<std::int64_t>("SELECT COUNT(*) FROM audit_event" + where, arguments));
  arguments.insert(arguments.end(), {static_cast<std::int64_t>(size), static_cast<std::int64_t>(offset)});
  const std::string sql =
      "SELECT sequence, instant, actor_id, organisation_id, action, subject_kind, subject_id, payload "
      "FROM audit_event" +
      where + " ORDER BY sequence DESC LIMIT :size OFFSET :offset";
  for (auto& [sequence, instant, actor, organisation, action, kind, subject, payload] :
       session.rows<std::int64_t, std::string, std::string, std::string, std::string, std::string, std::string,
                    std::string>(sql, arguments)) {
    page.entries.push_back({sequence, std::move(instant), std::move(actor), std::move(organisation), std::move(action),
                            kind + ":" + subject, std::move(payload)});
  }
  return page;
}

}  // namespace hecht::access
