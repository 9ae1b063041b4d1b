#include "app/database_access.h"
#include "app/phrases.h"
#include "storage/audit.h"

namespace hecht::app {

namespace {

int tell_break(const CommonOptions& options, const storage::AuditBreak& found, std::int64_t events_before) {
  const auto count = std::to_string(events_before);
  const base::Text line{base::say(base::Language::Dutch, phrases::kAuditBroken, {found.message.nl, count}),
                        base::say(base::Language::English, phrases::kAuditBroken, {found.message.en, count})};
  tell(options, line,
       base::Json::Object{
           {"valid", false},
           {"events", events_before},
           {"break", base::Json::Object{{"sequence", found.sequence}, {"text", found.message.in(options.lang())}}}});
  return kNo;
}

}  // namespace

int verify_audit(const StorageOptions& options) {
  return with_database(options, storage::Database::Absent::Refuse, [&](storage::Database& database) -> int {
    storage::Reading reading(database);
    if (const auto problem = storage::differs_from(reading, all_migrations())) {
      return refuse({*problem}, options.common.lang());
    }
    const auto report = storage::verify_audit(reading);
    if (report.first_break) return tell_break(options.common, *report.first_break, report.events);
    tell(options.common,
         base::say_both(phrases::kAuditInOrder,
                        {std::to_string(report.events), report.events == 0 ? "–" : report.last_hash}),
         base::Json::Object{{"valid", true}, {"events", report.events}, {"last_hash", report.last_hash}});
    return kDone;
  });
}

}  // namespace hecht::app
