#include "applications/guidance.h"
#include "applications/rows.h"

namespace hecht::applications {

using namespace feature;

namespace {

constexpr std::string_view kFirst =
    "INSERT INTO application_guidance (id, version, guide, ends_on, saved_by, saved_at) "
    "VALUES (:id, 1, NULL, NULL, :by, :at) ON CONFLICT (id) DO NOTHING";
constexpr std::string_view kSave =
    "UPDATE application_guidance SET guide = :guide, ends_on = :ends, saved_by = :by, saved_at = :at, "
    "version = version + 1 WHERE id = :id AND version = :version";

template <class Value>
storage::Cell cell(const std::optional<Value>& value) {
  return value ? storage::Cell(*value) : storage::Cell();
}

}  // namespace

Outcome<Guidance> save_guidance(storage::Database& database, const access::Actor& actor, Schemes schemes,
                                const std::string& application_id, std::int64_t version, const GuidanceInput& input,
                                base::Instant now) {
  storage::Change change(database);
  const auto opened = open_dossier(change, actor, schemes, application_id, now);
  if (!opened.there() || !opened->scheme->process.guidance) return NotThere{};
  if (!may_guide(opened.standing, *opened)) return NotAllowed{};
  GuidanceInput given = input;
  Checks checks;
  checks.text("guide", given.guide);
  if (given.guide && given.guide->size() > kNameMax)
    checks.refuse("guide", phrases::kGuideLong, phrases::kGuideLongRemedy, {std::to_string(kNameMax)});
  const auto term = guidance_term(*opened, now);
  if (given.ends_on && term && (*given.ends_on < term->first || term->last < *given.ends_on))
    checks.refuse("endsOn", phrases::kGuidanceEnd, phrases::kGuidanceEndRemedy,
                  {base::to_string(*given.ends_on), base::to_string(term->first), base::to_string(term->last)});
  if (!checks.ok()) return checks.problems;
  change.run(kFirst, {application_id, actor.person_id, now.seconds});
  const auto ends = given.ends_on ? std::optional(base::to_string(*given.ends_on)) : std::nullopt;
  const auto stale = storage::save_versioned(
      change, kSave, {cell(given.guide), cell(ends), actor.person_id, now.seconds, application_id, version},
      [&] { return std::optional(guidance_of(change, application_id)); });
  if (stale) return *stale;
  const Guidance saved = guidance_of(change, application_id);
  change.commit(event_for(actor, *opened, now, "application.guidance.save"));
  return Done<Guidance>{saved, checks.warnings};
}

}  // namespace hecht::applications
