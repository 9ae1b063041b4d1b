// Mails with a link to choose a password, sent in the background.
//
// Why it exists: the queue holds who and why, never the link. The link is made when the mail is sent, so that no secret
// lies waiting in the database; a mail that is tried again has a new one, and the one before it no longer works.
#pragma once

#include "access/accounts.h"
#include "access/settings.h"
#include "storage/job_runner.h"

namespace hecht::access {

inline constexpr std::string_view kMailJob = "access.mail";

// With an empty person it does nothing, in as much time.
void enqueue_mail(storage::Writing& writing, const std::string& person_id, LinkKind kind, const base::Instant& now);
std::string link_of(const Settings& settings, const std::string& secret);
// For the runner of jobs. Throws when the mail server does not take it, so that it is tried again.
void send_mail(storage::Database& database, const Settings& settings, const storage::Job& job,
               const base::Instant& now);

}  // namespace hecht::access
