#include "storage/audit.h"

#include "base/json.h"
#include "base/sha256.h"
#include "storage/audit_chain.h"
#include "storage/phrases.h"

namespace hecht::storage {

namespace {

constexpr std::string_view kEvents =
    "SELECT sequence, instant, actor_id, organisation_id, action, subject_kind, subject_id, payload, previous_hash, "
    "hash "
    "FROM audit_event ORDER BY sequence";
constexpr Kind kEventKinds[] = {Kind::Integer, Kind::Text, Kind::Text, Kind::Text, Kind::Text,
                                Kind::Text,    Kind::Text, Kind::Text, Kind::Text, Kind::Text};
constexpr std::string_view kHead = "SELECT sequence, hash FROM audit_head";

AuditBreak broken(std::int64_t sequence, const base::Phrase& phrase) {
  return {sequence, base::say_both(phrase, {std::to_string(sequence)})};
}

std::optional<AuditBreak> fault_in(const Cells& cells, const AuditReport& before) {
  const auto text = [&](std::size_t at) { return std::get<std::string>(cells[at]); };
  const AuditRow row{std::get<std::int64_t>(cells[0]), text(1), text(2), text(3), text(4), text(5), text(6), text(7)};
  const auto expected = before.events + 1;
  if (row.sequence != expected) return broken(expected, phrases::kAuditGap);
  if (text(8) != before.last_hash) return broken(expected, phrases::kAuditPrevious);
  if (text(9) != audit_hash(before.last_hash, row)) return broken(expected, phrases::kAuditHash);
  return std::nullopt;
}

}  // namespace

std::string audit_hash(const std::string& previous, const AuditRow& row) {
  const base::Json columns(base::Json::Array{row.sequence, row.instant, row.actor_id, row.organisation_id, row.action,
                                             row.subject_kind, row.subject_id, row.payload});
  return base::sha256_hex(previous + "\n" + columns.to_string());
}

AuditReport verify_audit(Session& session) {
  AuditReport report;
  session.each_row(kEvents, {}, kEventKinds, [&](Cells& cells) {
    if (report.first_break) return;
    report.first_break = fault_in(cells, report);
    if (report.first_break) return;
    ++report.events;
    report.last_hash = std::get<std::string>(cells[9]);
  });
  if (report.first_break) return report;
  const auto head = session.row<std::int64_t, std::string>(kHead).value_or(std::tuple<std::int64_t, std::string>{});
  if (head != std::tuple(report.events, report.last_hash)) {
    report.first_break = broken(report.events, phrases::kAuditTail);
  }
  return report;
}

}  // namespace hecht::storage
