// A new application in the tables, with the parts that every application has from its first day.
#pragma once

#include "applications/parts.h"
#include "storage/change.h"

namespace hecht::applications {

struct NewApplication {
  Application application;  // its id and number are given here
  base::Json answers{base::Json::Object{}};
  std::vector<ApplicationParty> parties;  // likewise
  std::string person_id;                  // who fills in; empty: the program
};

// In the stage of the application. Its first event is for the caller (write_start).
Application insert_application(storage::Writing& writing, const schemes::Scheme& scheme, NewApplication made,
                               base::Instant now);

}  // namespace hecht::applications
