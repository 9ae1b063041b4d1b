#include <algorithm>

#include "applications/rows.h"
#include "applications/terms.h"

namespace hecht::applications {

using namespace feature;

namespace {

constexpr std::int64_t kDaysMax = 730;
constexpr std::string_view kFirst =
    "INSERT INTO term_setting (name, version, days, set_by, set_at) VALUES (:name, 1, NULL, :by, :at) "
    "ON CONFLICT (name) DO NOTHING";
constexpr std::string_view kSave =
    "UPDATE term_setting SET days = :days, set_by = :by, set_at = :at, version = version + 1 "
    "WHERE name = :name AND version = :version";

std::optional<Term> term_named(storage::Session& session, Schemes schemes, const std::string& name) {
  auto terms = list_terms(session, schemes, base::Language::Dutch);
  const auto found = std::find_if(terms.begin(), terms.end(), [&](const Term& each) { return each.name == name; });
  return found == terms.end() ? std::nullopt : std::optional(std::move(*found));
}

}  // namespace

Outcome<Term> set_term(storage::Database& database, const access::Actor& actor, Schemes schemes,
                       const std::string& name, std::int64_t version, const TermInput& input, base::Instant now) {
  storage::Change change(database);
  access::Scope scope;
  scope.common = true;
  if (!may(actor, "scheme.publish", access::Act::Write, scope)) return NotAllowed{};
  if (!term_named(change, schemes, name)) return NotThere{};
  if (input.days && (*input.days < 0 || *input.days > kDaysMax))
    return refused("days", phrases::kTermDays, phrases::kTermDaysRemedy,
                   {std::to_string(*input.days), std::to_string(kDaysMax)});
  change.run(kFirst, {name, actor.person_id, now.seconds});
  const auto stale = storage::save_versioned(
      change, kSave,
      {input.days ? storage::Cell(*input.days) : storage::Cell(), actor.person_id, now.seconds, name, version},
      [&] { return term_named(change, schemes, name); });
  if (stale) return *stale;
  auto saved = term_named(change, schemes, name);
  HECHT_ASSERT(saved.has_value());
  change.commit({now,
                 actor.person_id,
                 "",
                 "term.set",
                 {"term", name},
                 {{"days", input.days ? base::Json(*input.days) : base::Json()}}});
  return Done<Term>{*saved};
}

}  // namespace hecht::applications
