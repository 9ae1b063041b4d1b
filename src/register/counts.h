// Counts of patients per practice and reference date, never changed: a correction is a new row with its reason.
#pragma once

#include <boost/describe.hpp>

#include "access/actor.h"
#include "base/date.h"
#include "base/decimal.h"
#include "feature/outcome.h"
#include "register/practices.h"

namespace hecht::registry {

enum class CountKind : std::uint8_t { Registered, Deprived };
BOOST_DESCRIBE_ENUM(CountKind, Registered, Deprived)

struct PatientCountInput {
  CountKind kind = CountKind::Registered;
  base::Date reference_date;
  std::int64_t count = 0;
  std::optional<std::string> agb;           // where the practice has several
  std::optional<std::string> list_version;  // of the deprived postcodes; needed for Deprived
  std::string source;                       // "ION Q3 2023"
  std::optional<std::string> supplier;
  std::optional<std::string> reason;  // needed when there is a count for the same day already
};
BOOST_DESCRIBE_STRUCT(PatientCountInput, (), (kind, reference_date, count, agb, list_version, source, supplier, reason))
struct PatientCount : PatientCountInput {
  std::string id;
  std::string party_id;
  std::int64_t sequence = 0;            // of this practice's counts: the last of the same day and list holds
  std::optional<std::string> replaces;  // the row it corrects
  base::Instant supplied_at;
  std::string recorded_by;  // a person; empty for the program
};
BOOST_DESCRIBE_STRUCT(PatientCount, (PatientCountInput), (id, party_id, sequence, replaces, supplied_at, recorded_by))

// In order of recording, corrected rows too.
std::vector<PatientCount> counts_of(storage::Session& session, const std::string& party_id);
// Those that no other row replaces.
std::vector<PatientCount> valid_counts(std::vector<PatientCount> counts);

// The count of the latest reference date that is not after the day, of the practice as a whole or added up over all the
// codes it had on that date. Nothing when there is none that is whole.
struct HeldCount {
  std::int64_t count = 0;
  base::Date reference_date;
  std::string source;
  std::optional<std::string> list_version;
};
struct PracticeCounts {
  std::vector<PatientCount> counts;  // the valid ones
  std::vector<PracticeCode> codes;
};
PracticeCounts practice_counts(storage::Session& session, const std::string& party_id);
std::optional<HeldCount> count_on(const PracticeCounts& practice, CountKind kind, const base::Date& day);

// Deprived of registered, in per cent with one decimal, of the latest reference date that both are of.
struct DeprivedShare {
  base::Decimal percentage;
  base::Date reference_date;
  std::string list_version;
};
std::optional<DeprivedShare> deprived_share(const PracticeCounts& practice, const base::Date& day);

feature::Outcome<PatientCount> record_count(storage::Database& database, const access::Actor& actor,
                                            const std::string& party_id, const PatientCountInput& input,
                                            base::Instant now);

// The problems of a count beside those of the practice so far, and the row that it replaces. Normalises the input.
struct CheckedCount {
  base::Problems problems;
  base::Problems warnings;
  std::optional<std::string> replaces;
};
CheckedCount check_count(PatientCountInput& input, const PracticeCounts& so_far, const base::Date& today);

}  // namespace hecht::registry
