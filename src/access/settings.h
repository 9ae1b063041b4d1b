// What the access floor is told by who runs the installation, and by the floors above it.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "access/mail_server.h"
#include "access/organisations.h"
#include "access/tasks.h"
#include "base/json.h"

namespace hecht::access {

// Long enough to answer for what one did in the year before, and its account.
inline constexpr std::int64_t kRetentionMonths = 24;
inline constexpr std::int64_t kRetentionMonthsMax = 1200;

struct Settings {
  std::string public_url;      // "https://hecht.example", for links in mails
  bool secure_cookie = false;  // people come over TLS, that of the proxy in front
  MailServer mail = {};
  std::int64_t retention_months = kRetentionMonths;  // after the last role; 0 is for ever
  Organisations organisations;
  // What other floors keep of a person, for who asks: a name and a JSON document each.
  using Known = std::function<std::pair<std::string, base::Json>(storage::Session&, const std::string& person_id)>;
  std::vector<Known> also_known = {};
  // Takes away what other floors keep that says nothing any more without the person.
  using Erased = std::function<void(storage::Writing&, const std::string& person_id)>;
  std::vector<Erased> also_erased = {};
  std::vector<TaskSource> task_sources = {};  // of other floors
};

}  // namespace hecht::access
