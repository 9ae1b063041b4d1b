#include "access/accounts.h"
#include "access/attempts.h"
#include "access/checks.h"
#include "access/phrases.h"
#include "access/send_mail.h"

namespace hecht::access {

Outcome<Done> request_reset(storage::Database& database, const ResetRequest& input, const base::Instant& now) {
  const auto email = normal_email(input.email);
  // Too many is not told: that there was a first one is no one's business either.
  if (count_attempt(database, AttemptKind::Link, email, input.address, now)) return Done{};
  std::optional<Person> person;
  {
    storage::Reading reading(database);
    person = find_person_by_email(reading, email);
  }
  const bool can = person && person->state == PersonState::Active;
  storage::Upkeep upkeep(database);
  enqueue_mail(upkeep, can ? person->id : std::string(), LinkKind::Reset, now);
  upkeep.commit();
  return Done{};
}

}  // namespace hecht::access
