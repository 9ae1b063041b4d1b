#include "feature/record.h"
#include "register/publication_phrases.h"
#include "register/publications.h"
#include "schemes/cases.h"
#include "schemes/load.h"
#include "storage/new_id.h"

namespace hecht::registry {

using namespace feature;

namespace {

constexpr std::string_view kExists =
    "SELECT COUNT(*) FROM publication WHERE scheme_id = :scheme_id AND scheme_version = :scheme_version "
    "AND state <> 'rejected'";

base::Problems failing_cases(const schemes::Scheme& scheme, const std::string& file) {
  base::Problems problems;
  for (const auto& failure : schemes::run_cases(scheme)) {
    for (const auto& difference : failure.differences) {
      const std::string& name = failure.worked_case->name;
      problems.push_back(
          {{file, 0, 0},
           "cases",
           {base::say(base::Language::Dutch, phrases::kCaseFails, {name, difference.nl}),
            base::say(base::Language::English, phrases::kCaseFails, {name, difference.in(base::Language::English)})},
           base::say_both(phrases::kCaseFailsRemedy)});
    }
  }
  return problems;
}

base::Problem version_exists(const std::string& key) {
  return {{}, "version", base::say_both(phrases::kVersionExists, {key}), base::say_both(phrases::kVersionExistsRemedy)};
}

}  // namespace

Outcome<Publication> upload_scheme(storage::Database& database, const access::Actor& actor,
                                   const schemes::Catalogue& catalogue, const PublicationInput& input,
                                   base::Instant now) {
  access::Scope scope;
  scope.common = true;
  if (!may(actor, "scheme.publish", access::Act::Write, scope)) return NotAllowed{};
  const auto scheme = schemes::load_scheme(input.text, input.file_name, catalogue.lists());
  if (!scheme) return scheme.problems();
  if (auto problems = failing_cases(**scheme, input.file_name); !problems.empty()) return problems;
  const std::string key = (*scheme)->key();
  for (const auto& known : catalogue.versions((*scheme)->id)) {
    if (known->key() == key) return base::Problems{version_exists(key)};
  }
  Publication publication;
  static_cast<PublicationInput&>(publication) = input;
  publication.id = storage::new_id();
  publication.scheme_id = (*scheme)->id;
  publication.scheme_version = (*scheme)->version;
  publication.title = (*scheme)->title.nl;
  publication.hash = (*scheme)->hash;
  publication.uploaded_by = actor.person_id;
  publication.uploaded_at = now;
  storage::Change change(database);
  if (change.value<std::int64_t>(kExists, {publication.scheme_id, publication.scheme_version}) > 0)
    return base::Problems{version_exists(key)};
  insert(change, "publication", publication);
  change.commit({now,
                 actor.person_id,
                 {},
                 "scheme.upload",
                 {"publication", publication.id},
                 {{"scheme", key}, {"hash", publication.hash}}});
  return Done<Publication>{publication};
}

}  // namespace hecht::registry
