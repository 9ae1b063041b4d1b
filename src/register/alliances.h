// Alliances: networks of parties of several types at once, their work area, and how far they are (C12).
#pragma once

#include <boost/describe.hpp>

#include "access/actor.h"
#include "base/date.h"
#include "feature/outcome.h"

namespace hecht::registry {

// The words that schemes bind to (bindings.alliance_types).
inline constexpr std::string_view kLocalCare = "lzv";
inline constexpr std::string_view kDistrict = "wijksamenwerkingsverband";
inline constexpr std::string_view kCloseKnit = "wijkverband";
inline constexpr std::string_view kRegional = "resv";
const std::vector<std::string>& alliance_types();

// Forming, then agreed on content, then structured, then complete by the norm of its type; incomplete when a core
// player has left.
enum class AllianceState : std::uint8_t { Forming, ContentAgreed, Structured, Complete, Incomplete, Ended };
BOOST_DESCRIBE_ENUM(AllianceState, Forming, ContentAgreed, Structured, Complete, Incomplete, Ended)

struct AllianceTypeInput {
  std::string type;
  base::Date from_date;
  std::optional<base::Date> to_date;
};
BOOST_DESCRIBE_STRUCT(AllianceTypeInput, (), (type, from_date, to_date))
struct AllianceArea {
  std::int64_t year = 0;
  std::string code;
};
BOOST_DESCRIBE_STRUCT(AllianceArea, (), (year, code))
struct AllianceRegion {
  std::string region_set;
  std::string code;
};
BOOST_DESCRIBE_STRUCT(AllianceRegion, (), (region_set, code))

struct AllianceInput {
  std::string name;
  std::optional<std::string> regional_organisation_id;
  std::optional<std::string> description;
  std::optional<std::string> website;
  std::optional<std::string> meeting_rhythm;  // "elke zes weken"
  base::Date from_date;
  std::optional<base::Date> to_date;
  std::vector<AllianceTypeInput> types;  // at least one
  std::vector<AllianceArea> areas;
  std::vector<AllianceRegion> regions;
};
BOOST_DESCRIBE_STRUCT(AllianceInput, (),
                      (name, regional_organisation_id, description, website, meeting_rhythm, from_date, to_date, types,
                       areas, regions))
struct Alliance : AllianceInput {
  std::string id;
  std::int64_t version = 1;
  AllianceState state = AllianceState::Forming;
};
BOOST_DESCRIBE_STRUCT(Alliance, (AllianceInput), (id, version, state))

// A step forward, with what it stands on: the agreement on content, the meeting in which the structure was set.
struct AllianceStepInput {
  AllianceState state = AllianceState::ContentAgreed;
  base::Date on_date;
  std::optional<std::string> evidence;
};
BOOST_DESCRIBE_STRUCT(AllianceStepInput, (), (state, on_date, evidence))
struct AllianceStep : AllianceStepInput {
  std::string id;
  std::string alliance_id;
  std::string person_id;
};
BOOST_DESCRIBE_STRUCT(AllianceStep, (AllianceStepInput), (id, alliance_id, person_id))

struct AllianceFilter {
  std::optional<std::string> type = {};
  std::optional<std::string> state = {};
  std::optional<std::string> regional_organisation_id = {};
  std::optional<std::string> party_id = {};  // a member of it
  std::optional<std::string> search = {};
  std::optional<bool> without_region = {};
  base::Date on = {};
  std::string order = "name";
  std::size_t offset = 0;
  std::size_t limit = 100;
};
struct AllianceList {
  std::vector<Alliance> items;
  std::size_t total = 0;
};

std::optional<Alliance> load_alliance(storage::Session& session, const std::string& id);
AllianceList list_alliances(storage::Session& session, const AllianceFilter& filter);
std::vector<AllianceStep> steps_of(storage::Session& session, const std::string& alliance_id);
bool has_type(const Alliance& alliance, std::string_view type, const base::Date& on);

struct CheckedAlliance {
  base::Problems problems;
  base::Problems warnings;
};
// Normalises the codes.
CheckedAlliance check_alliance(AllianceInput& input);

feature::Outcome<Alliance> add_alliance(storage::Database& database, const access::Actor& actor,
                                        const AllianceInput& input, base::Instant now);
feature::Outcome<Alliance> edit_alliance(storage::Database& database, const access::Actor& actor, const std::string& id,
                                         std::int64_t version, const AllianceInput& input, base::Instant now);
// By people up to structured, and to the end. That it is complete, or no longer, follows from its members
// (review_alliances.h).
feature::Outcome<Alliance> advance_alliance(storage::Database& database, const access::Actor& actor,
                                            const std::string& id, const AllianceStepInput& input, base::Instant now);

// For who writes rows in a change of its own: no checks, no audit event.
void insert_alliance(storage::Writing& writing, const Alliance& alliance);
std::optional<storage::Stale<Alliance>> save_alliance(storage::Writing& writing, const Alliance& alliance);

}  // namespace hecht::registry
