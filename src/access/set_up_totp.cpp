#include "access/accounts.h"
#include "access/checks.h"
#include "access/phrases.h"
#include "access/totp.h"

namespace hecht::access {

namespace {
constexpr std::string_view kPending = "UPDATE person SET totp_pending = :secret WHERE id = :id AND totp_secret = ''";
constexpr std::string_view kTurnOn =
    "UPDATE person SET totp_secret = totp_pending, totp_pending = '', totp_step = :step, version = version + 1 "
    "WHERE id = :id AND totp_pending = :secret";

Refusal is_on() { return {Why::Conflict, {problem("code", phrases::kCodeIsOn, phrases::kCodeIsOnRemedy)}}; }

}  // namespace

Outcome<NewCode> begin_totp(storage::Database& database, const Actor& actor, const base::Instant& now) {
  storage::Change change(database);
  const auto person = find_person(change, actor.person_id);
  if (!person) return Refusal{Why::NotThere};
  NewCode made{new_totp_secret(), {}};
  made.uri = totp_uri(made.secret, person->email);
  if (change.run(kPending, {made.secret, person->id}) != 1) return is_on();
  change.commit(event_of(actor, now, "code.begin", person->id));
  return made;
}

Outcome<Done> turn_on_totp(storage::Database& database, const Actor& actor, const std::string& code,
                           const base::Instant& now) {
  storage::Change change(database);
  const auto credentials = credentials_of(change, actor.person_id);
  if (!credentials.totp_secret.empty()) return is_on();
  if (credentials.totp_pending.empty())
    return Refusal{Why::Conflict, {problem("code", phrases::kNoPendingCode, phrases::kNoPendingCodeRemedy)}};
  const auto step = totp_step(credentials.totp_pending, code, now);
  if (!step) return Refusal{Why::Invalid, {problem("code", phrases::kWrongCode, phrases::kCodeRemedy)}};
  if (change.run(kTurnOn, {*step, actor.person_id, credentials.totp_pending}) != 1) return is_on();
  end_sessions(change, actor.person_id, actor.session_id);
  change.commit(event_of(actor, now, "code.on", actor.person_id));
  return Done{};
}

}  // namespace hecht::access
