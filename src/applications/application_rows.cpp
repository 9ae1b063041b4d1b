#include "applications/application_rows.h"

#include "feature/record.h"
#include "register/scopes.h"
#include "storage/new_id.h"

namespace hecht::applications {

using namespace feature;

namespace {

// As its table.
struct ApplicationRow : Application {
  std::string search;
  std::int64_t visited = 0;
};
BOOST_DESCRIBE_STRUCT(ApplicationRow, (Application), (search, visited))

constexpr std::size_t kDigits = 4;

std::string next_number(storage::Session& session, std::int64_t year) {
  const std::string prefix = std::to_string(year) + "-";
  const auto count =
      session.value<std::int64_t>("SELECT COUNT(*) FROM application WHERE substr(number, 1, 5) = :prefix", {prefix});
  std::string digits = std::to_string(count + 1);
  if (digits.size() < kDigits) digits.insert(0, kDigits - digits.size(), '0');
  return prefix + digits;
}

}  // namespace

Application insert_application(storage::Writing& writing, const schemes::Scheme& scheme, NewApplication made,
                               base::Instant now) {
  ApplicationRow row;
  static_cast<Application&>(row) = std::move(made.application);
  row.id = storage::new_id();
  row.number = next_number(writing, registry::day_of(now).year);
  row.started_at = {now.seconds, 0};
  row.stage_since = {now.seconds, 0};
  row.visited = std::int64_t{1} << scheme.process.stage_index(row.stage);
  row.search = search_words(writing, row);
  insert(writing, "application", row);
  writing.run(
      "INSERT INTO application_answers (id, version, answers, saved_by, saved_at) "
      "VALUES (:id, 1, :answers, :by, :at)",
      {row.id, made.answers.to_string(), made.person_id, now.seconds});
  for (const auto& asked : scheme.process.texts) {
    ApplicationText text;
    text.id = storage::new_id();
    text.application_id = row.id;
    text.text = asked.id;
    text.saved_by = made.person_id;
    text.saved_at = {now.seconds, 0};
    insert(writing, "application_text", text);
  }
  for (auto& each : made.parties) {
    each.id = storage::new_id();
    each.version = 1;
    each.application_id = row.id;
    insert(writing, "application_party", each);
  }
  return row;
}

}  // namespace hecht::applications
