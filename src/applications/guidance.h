// What is done for who just joined (`process.guidance` in a scheme): who guides, until when, and which points were
// done.
#pragma once

#include "applications/dossier.h"

namespace hecht::applications {

struct GuidanceInput {
  std::optional<std::string> guide;   // the colleague who helps
  std::optional<base::Date> ends_on;  // within the months of the scheme
};
BOOST_DESCRIBE_STRUCT(GuidanceInput, (), (guide, ends_on))
struct Guidance : GuidanceInput {
  std::string id;  // of the application
  std::int64_t version = 1;
};
BOOST_DESCRIBE_STRUCT(Guidance, (GuidanceInput), (id, version))

struct GuidanceDoneInput {
  std::string point;  // of the scheme
  base::Date on_date;
  std::optional<std::string> note;
};
BOOST_DESCRIBE_STRUCT(GuidanceDoneInput, (), (point, on_date, note))
struct GuidanceDone : GuidanceDoneInput {
  std::string id;
  std::string application_id;
  std::string recorded_by;
  base::Instant recorded_at;
};
BOOST_DESCRIBE_STRUCT(GuidanceDone, (GuidanceDoneInput), (id, application_id, recorded_by, recorded_at))

Guidance guidance_of(storage::Session& session, const std::string& application_id);
std::vector<GuidanceDone> guidance_done_of(storage::Session& session, const std::string& application_id);

// The days between which guidance ends; nothing while the day of joining is not known, or nothing is guided.
struct GuidanceTerm {
  base::Date since;
  base::Date first;
  base::Date last;
};
std::optional<GuidanceTerm> guidance_term(const Dossier& dossier, base::Instant now);
// In this stage, for this actor.
bool may_guide(const access::Actor& standing, const Dossier& dossier);
// How often a point was done in the first twelve months; nothing before it could be.
std::optional<std::int64_t> times_done(storage::Session& session, const Dossier& dossier, std::string_view point,
                                       base::Instant now);

feature::Outcome<Guidance> save_guidance(storage::Database& database, const access::Actor& actor, Schemes schemes,
                                         const std::string& application_id, std::int64_t version,
                                         const GuidanceInput& input, base::Instant now);
feature::Outcome<GuidanceDone> record_guidance(storage::Database& database, const access::Actor& actor, Schemes schemes,
                                               const std::string& application_id, const GuidanceDoneInput& input,
                                               base::Instant now);
feature::Outcome<GuidanceDone> remove_guidance(storage::Database& database, const access::Actor& actor, Schemes schemes,
                                               const std::string& id, base::Instant now);

}  // namespace hecht::applications
