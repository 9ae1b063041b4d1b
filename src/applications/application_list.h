// Lists of applications: what a reader may see, found and sorted; and the same as a file.
#pragma once

#include "applications/applications.h"
#include "documents/table_file.h"

namespace hecht::applications {

struct ApplicationFilter {
  std::optional<std::string> scheme = {};  // "id" or "id@version"
  std::optional<std::string> stage = {};
  std::optional<std::string> alliance_id = {};
  std::optional<std::string> party_id = {};
  std::optional<std::string> search = {};
  std::optional<bool> ended = {};
  std::optional<bool> waits_for_reader = {};
  std::optional<base::Date> due_by = {};  // with a last day on or before this
  std::string order = "-since";           // "number", "since", "due", "subject", "awarded"; with - downwards
  std::size_t offset = 0;
  std::size_t limit = 100;
};

// An application as it stands in a list.
struct ApplicationSummary {
  std::string id;
  std::string number;
  std::string title;
  std::string scheme;
  std::string scheme_title;
  std::string subject;  // name of the network or party
  std::optional<std::string> alliance_id;
  std::optional<std::string> party_id;
  std::string stage;
  std::string stage_title;
  base::Instant stage_since;
  std::optional<base::Date> due_date;
  std::optional<base::Date> round;
  std::optional<base::Instant> submitted_at;
  std::optional<base::Money> asked;    // sum of the budget
  std::optional<base::Money> awarded;  // as far as the reader may know
  bool ended = false;
  bool waits_for_reader = false;  // who may fill it in, or take the next step
};
BOOST_DESCRIBE_STRUCT(ApplicationSummary, (),
                      (id, number, title, scheme, scheme_title, subject, alliance_id, party_id, stage, stage_title,
                       stage_since, due_date, round, submitted_at, asked, awarded, ended, waits_for_reader))
struct ApplicationList {
  std::vector<ApplicationSummary> items;
  std::size_t total = 0;
};

ApplicationList list_applications(storage::Session& session, const access::Actor& actor,
                                  const schemes::Catalogue& schemes, const ApplicationFilter& filter,
                                  const base::Date& today, base::Language language);
// Exactly what is in the list, with the same columns for a reader of either language.
documents::FileTable table_of(const std::vector<ApplicationSummary>& items, const std::string& program,
                              base::Instant now, base::Language language);

}  // namespace hecht::applications
