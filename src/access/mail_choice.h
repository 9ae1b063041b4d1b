// How someone wants the mail that may wait: reminders and messages of applications. What the house must send goes at
// once, whatever was chosen.
#pragma once

#include "access/notices.h"
#include "access/outcome.h"

namespace hecht::access {

inline constexpr std::string_view kDigestJob = "access.digest";
// In the morning in Amsterdam. What comes later than this many seconds before it waits for the next morning, so that
// the mail of a day is never made while something is added to it.
inline constexpr std::int32_t kDigestSecondOfDay = 7 * 60 * 60;
inline constexpr std::int64_t kDigestClosesSeconds = 15 * 60;

enum class MailChoice : std::uint8_t { Direct, Daily, None };
BOOST_DESCRIBE_ENUM(MailChoice, Direct, Daily, None)

// Direct until someone chooses.
MailChoice mail_choice_of(storage::Session& session, const std::string& person_id);
Outcome<Done> choose_mail(storage::Database& database, const Actor& actor, MailChoice choice, const base::Instant& now);

// Keeps it for the mail of the next morning.
void add_to_digest(storage::Writing& writing, const std::string& person_id, const Notice& notice,
                   const base::Instant& now);
// For the runner of jobs: all that waits for one person, in one mail. Throws when the mail server does not take it.
void send_digest(storage::Database& database, const Settings& settings, const storage::Job& job,
                 const base::Instant& now);
// Of someone who is erased.
void forget_mail(storage::Writing& writing, const std::string& person_id);

}  // namespace hecht::access
