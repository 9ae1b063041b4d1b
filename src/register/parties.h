// Parties: everyone who can be a member of an alliance or have a say in one, each under the organisation of its region.
#pragma once

#include <boost/describe.hpp>

#include "access/actor.h"
#include "base/date.h"
#include "feature/outcome.h"
#include "storage/session.h"

namespace hecht::registry {

enum class PartyKind : std::uint8_t {
  Practice,
  Pharmacy,
  HomeCare,
  Physiotherapy,
  OtherCare,
  SocialDomain,
  HealthCentre,
  Municipality,
  HealthInsurer,
  CareOffice,
  RegionalGpOrganisation,
  RegionalOffice,
  RegionalSupportOrganisation,
  PublicHealthService,
  PatientOrganisation,
  CitizenInitiative,
  BranchOrganisation,
  Other
};
BOOST_DESCRIBE_ENUM(PartyKind, Practice, Pharmacy, HomeCare, Physiotherapy, OtherCare, SocialDomain, HealthCentre,
                    Municipality, HealthInsurer, CareOffice, RegionalGpOrganisation, RegionalOffice,
                    RegionalSupportOrganisation, PublicHealthService, PatientOrganisation, CitizenInitiative,
                    BranchOrganisation, Other)

struct PartyInput {
  PartyKind kind = PartyKind::Practice;
  std::string name;
  std::optional<std::string> regional_organisation_id;  // the party whose region it is in
  std::vector<std::string> disciplines;                 // ids of the list `discipline`; none for a municipality
  std::optional<std::string> kvk;
  std::optional<std::string> uzovi;
  std::optional<std::string> legal_form;
  std::optional<std::string> municipality_code;  // "GM0363"
  std::optional<std::string> address;
  std::optional<std::string> postcode;
  std::optional<std::string> place;
  std::optional<std::string> phone;
  std::optional<std::string> email;
  std::optional<std::string> website;
  base::Date from_date;
  std::optional<base::Date> to_date;  // the last day
};
BOOST_DESCRIBE_STRUCT(PartyInput, (),
                      (kind, name, regional_organisation_id, disciplines, kvk, uzovi, legal_form, municipality_code,
                       address, postcode, place, phone, email, website, from_date, to_date))

struct Party : PartyInput {
  std::string id;
  std::int64_t version = 1;
};
BOOST_DESCRIBE_STRUCT(Party, (PartyInput), (id, version))

struct PartyFilter {
  std::optional<std::string> kind = {};
  std::optional<std::string> discipline = {};
  std::optional<std::string> municipality_code = {};
  std::optional<std::string> regional_organisation_id = {};
  std::optional<std::string> search = {};  // in name, place, AGB code and KvK number
  std::optional<base::Date> on = {};       // active on that day
  std::string order = "name";              // "name", "-name", "place", "kind", "from"; with - downwards
  std::size_t offset = 0;
  std::size_t limit = 100;
};
struct PartyList {
  std::vector<Party> items;
  std::size_t total = 0;
};

// The problem of a body that names a party there is not.
base::Problem no_such_party(std::string field);

// What a search looks in, kept in the column `search`.
std::string party_search(const PartyInput& party);

std::optional<Party> load_party(storage::Session& session, const std::string& id);
PartyList list_parties(storage::Session& session, const PartyFilter& filter);

// Codes are normalised ("1234ab" becomes "1234 AB") and all problems told at once; warnings are those of the free text.
// `disciplines` are the ids there are.
struct CheckedParty {
  PartyInput input;
  base::Problems problems;
  base::Problems warnings;
};
CheckedParty check_party(PartyInput input, const std::vector<std::string>& disciplines);

feature::Outcome<Party> add_party(storage::Database& database, const access::Actor& actor, const PartyInput& input,
                                  const std::vector<std::string>& disciplines, base::Instant now);
// Also ends a party, by its last day.
feature::Outcome<Party> edit_party(storage::Database& database, const access::Actor& actor, const std::string& id,
                                   std::int64_t version, const PartyInput& input,
                                   const std::vector<std::string>& disciplines, base::Instant now);

// For who writes rows in a change of its own, such as an import: no checks, no audit event.
void insert_party(storage::Writing& writing, const Party& party);
// Based on party.version; the present party when that has passed.
std::optional<storage::Stale<Party>> save_party(storage::Writing& writing, const Party& party);

}  // namespace hecht::registry
