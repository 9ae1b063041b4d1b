// Functions in an alliance: the one contact point, the district manager, the lead party that receives its money, and
// the nurse who coordinates district nursing.
#pragma once

#include <boost/describe.hpp>

#include "access/actor.h"
#include "base/date.h"
#include "feature/outcome.h"

namespace hecht::registry {

enum class FunctionKind : std::uint8_t { ContactPoint, DistrictManager, LeadParty, NurseCoordinator };
BOOST_DESCRIBE_ENUM(FunctionKind, ContactPoint, DistrictManager, LeadParty, NurseCoordinator)

struct AllianceFunctionInput {
  FunctionKind kind = FunctionKind::ContactPoint;
  std::optional<std::string> person_id;
  std::optional<std::string> party_id;
  std::optional<std::string> reachability;       // how and when others reach it; public for the contact point
  std::optional<std::string> not_needed_reason;  // only for the nurse: why there is none
  base::Date from_date;
  std::optional<base::Date> to_date;
};
BOOST_DESCRIBE_STRUCT(AllianceFunctionInput, (),
                      (kind, person_id, party_id, reachability, not_needed_reason, from_date, to_date))
struct AllianceFunction : AllianceFunctionInput {
  std::string id;
  std::string alliance_id;
  std::int64_t version = 1;
};
BOOST_DESCRIBE_STRUCT(AllianceFunction, (AllianceFunctionInput), (id, alliance_id, version))

std::vector<AllianceFunction> functions_of(storage::Session& session, const std::string& alliance_id);
bool active_on(const AllianceFunction& function, const base::Date& day);
bool has_function(const std::vector<AllianceFunction>& functions, FunctionKind kind, const base::Date& day);

// What is missing or double on a day: "no contact point", "two coordinating nurses".
base::Problems open_points(const std::vector<AllianceFunction>& functions, const base::Date& day);

feature::Outcome<AllianceFunction> add_function(storage::Database& database, const access::Actor& actor,
                                                const std::string& alliance_id, const AllianceFunctionInput& input,
                                                base::Instant now);
feature::Outcome<AllianceFunction> edit_function(storage::Database& database, const access::Actor& actor,
                                                 const std::string& id, std::int64_t version,
                                                 const AllianceFunctionInput& input, base::Instant now);

}  // namespace hecht::registry
