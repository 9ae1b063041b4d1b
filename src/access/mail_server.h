// Hands a mail to the mail server of the organisation (SMTP, by libcurl).
#pragma once

#include <optional>
#include <string>

#include "base/date.h"

namespace hecht::access {

struct MailServer {
  std::string url;   // "smtps://mail.example:465" or "smtp://…" (then STARTTLS when there is a user); empty: no mail
  std::string from;  // "hecht@example.nl"
  std::string user = {};
  std::string password = {};
  [[nodiscard]] bool is_set() const { return !url.empty(); }
};

struct Mail {
  std::string to;
  std::string subject;
  std::string text;  // lines end in "\n"
};

// Nothing when the server took it, else why not; without the address or the text.
std::optional<std::string> hand_over(const MailServer& server, const Mail& mail, const base::Instant& now);

}  // namespace hecht::access
