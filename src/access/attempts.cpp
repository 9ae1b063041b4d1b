#include "access/attempts.h"

#include "base/sha256.h"
#include "storage/new_id.h"

namespace hecht::access {

namespace {

constexpr std::string_view kInsert =
    "INSERT INTO sign_in_attempt (id, kind, who_hash, at_seconds) VALUES (:id, :kind, :who, :at)";
constexpr std::string_view kForgetOld = "DELETE FROM sign_in_attempt WHERE at_seconds <= :old";
constexpr std::string_view kForget = "DELETE FROM sign_in_attempt WHERE kind = 'sign-in email' AND who_hash = :who";
// The one whose passing makes room for the next: the `limit`-th youngest.
constexpr std::string_view kBlocking =
    "SELECT at_seconds FROM sign_in_attempt WHERE kind = :kind AND who_hash = :who AND at_seconds > :old "
    "ORDER BY at_seconds DESC LIMIT 1 OFFSET :limit";

std::optional<std::int64_t> count(storage::Upkeep& upkeep, const std::string& kind, const std::string& who,
                                  std::int64_t limit, std::int64_t now) {
  const auto hash = base::sha256_hex(kind + "\n" + who);
  const auto blocking = upkeep.row<std::int64_t>(kBlocking, {kind, hash, now - kAttemptSeconds, limit - 1});
  if (blocking) return std::get<0>(*blocking) + kAttemptSeconds - now;
  upkeep.run(kInsert, {storage::new_id(), kind, hash, now});
  return std::nullopt;
}

}  // namespace

std::optional<std::int64_t> count_attempt(storage::Database& database, AttemptKind kind, const std::string& email,
                                          const std::string& address, const base::Instant& now) {
  const bool sign_in = kind == AttemptKind::SignIn;
  const std::string prefix = sign_in ? "sign-in " : "link ";
  storage::Upkeep upkeep(database);
  upkeep.run(kForgetOld, {now.seconds - kAttemptSeconds});
  auto wait = count(upkeep, prefix + "address", address, kAttemptsPerAddress, now.seconds);
  if (!wait) {
    wait = count(upkeep, prefix + "email", email, sign_in ? kAttemptsPerEmail : kLinksPerEmail, now.seconds);
  }
  upkeep.commit();
  return wait;
}

void forget_attempts(storage::Writing& writing, const std::string& email) {
  writing.run(kForget, {base::sha256_hex("sign-in email\n" + email)});
}

}  // namespace hecht::access
