// News for a person by mail: a new version of a scheme they follow, a day that comes near.
//
// Why it exists: other floors know what is new and for whom; address, language and whether someone still takes part are
// known here, and looked up when the mail is sent.
#pragma once

#include "access/settings.h"
#include "storage/job_runner.h"

namespace hecht::access {

inline constexpr std::string_view kNoticeJob = "access.notice";

struct Notice {
  base::Text subject;
  base::Text text;   // a sentence or more, without a greeting
  std::string page;  // "/regelingen/…", where to read more
  // May it wait, or be left out, when the person chose so (mail_choice.h)? What the house must send may not.
  bool as_chosen = false;
};

void enqueue_notice(storage::Writing& writing, const std::string& person_id, const Notice& notice,
                    const base::Instant& now);
// For the runner of jobs. Throws when the mail server does not take it, so that it is tried again.
void send_notice(storage::Database& database, const Settings& settings, const storage::Job& job,
                 const base::Instant& now);

}  // namespace hecht::access
