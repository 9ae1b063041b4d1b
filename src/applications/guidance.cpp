#include "applications/guidance.h"

#include <algorithm>

#include "applications/rows.h"

namespace hecht::applications {

using namespace feature;

namespace {

constexpr int kFirstMonths = 12;

}  // namespace

Guidance guidance_of(storage::Session& session, const std::string& application_id) {
  Guidance none;
  none.id = application_id;
  return select_one<Guidance>(session, "FROM application_guidance WHERE id = :id", {application_id}).value_or(none);
}

std::vector<GuidanceDone> guidance_done_of(storage::Session& session, const std::string& application_id) {
  return select<GuidanceDone>(
      session, "FROM application_guidance_done WHERE application_id = :id ORDER BY on_date, recorded_at, id",
      {application_id});
}

std::optional<GuidanceTerm> guidance_term(const Dossier& dossier, base::Instant now) {
  const auto& guidance = dossier.scheme->process.guidance;
  if (!guidance || dossier.application.parent_id) return std::nullopt;
  const auto since = date_in(dossier, guidance->since, now);
  if (!since) return std::nullopt;
  return GuidanceTerm{*since, base::add_months(*since, guidance->months_min),
                      base::add_months(*since, guidance->months_max)};
}

bool may_guide(const access::Actor& standing, const Dossier& dossier) {
  const auto& guidance = dossier.scheme->process.guidance;
  return guidance && !dossier.application.parent_id && schemes::is_among(guidance->stages, dossier.position().stage) &&
         has_right(standing, guidance->right, dossier.belonging.scope);
}

std::optional<std::int64_t> times_done(storage::Session& session, const Dossier& dossier, std::string_view point,
                                       base::Instant now) {
  const auto& guidance = dossier.scheme->process.guidance;
  const auto term = guidance_term(dossier, now);
  if (!guidance || !term) return std::nullopt;
  if (!has_been_in_any(dossier.belonging.visited, guidance->stages)) return std::nullopt;
  const auto done = guidance_done_of(session, dossier.application.id);
  const base::Date end = base::add_months(term->since, kFirstMonths);
  return std::count_if(done.begin(), done.end(),
                       [&](const GuidanceDone& each) { return each.point == point && each.on_date < end; });
}

}  // namespace hecht::applications
