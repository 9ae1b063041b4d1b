#include "app/demo_networks.h"

#include "base/assert.h"
#include "register/alliances.h"
#include "register/functions.h"

namespace hecht::app {

namespace {

using registry::AllianceState;
using registry::FunctionKind;

// Where it works, and the date of each step, as far as the network is; none is forming.
struct DemoNetwork {
  std::string_view name;
  std::string_view region;
  std::string_view contact_point = {};  // a party
  std::string_view rhythm = {};
  std::optional<base::Date> agreed = {};
  std::optional<base::Date> structured = {};
};

constexpr std::string_view kRegionSet = "zorgkantoor-2024";
constexpr std::string_view kKennemerland = "ZK11";
constexpr std::string_view kRotterdam = "ZK20";

constexpr DemoNetwork kNetworks[] = {
    {"Wijkverband Schalkwijk (demo)", kKennemerland, "Sociaal wijkteam Schalkwijk (demo)", "elke zes weken",
     base::Date{2022, 3, 15}, base::Date{2022, 6, 1}},
    {"Wijkverband Haarlem-Noord (demo)", kKennemerland, "Wijkverpleging Spaarnezorg (demo)", "elke acht weken",
     base::Date{2022, 5, 10}, base::Date{2022, 9, 20}},
    {"Wijkverband Haarlem-Oost (demo)", kKennemerland, "Apotheek Kruidenhof (demo)", "elke twee maanden",
     base::Date{2023, 2, 7}},
    {"Lokaal zorgverband Heemstede-Bloemendaal (demo)", kKennemerland},
    {"Wijkverband Zandvoort (demo)", kKennemerland, "Gezondheidscentrum De Kust (demo)", "elke zes weken",
     base::Date{2022, 4, 12}, base::Date{2022, 10, 4}},
    {"Wijksamenwerking Charlois (demo)", kRotterdam, "Wijkteam Charlois (demo)", "elke maand", base::Date{2022, 6, 21},
     base::Date{2022, 11, 15}},
    {"Wijksamenwerking Feijenoord (demo)", kRotterdam, "Wijkteam Feijenoord (demo)", "elke zes weken",
     base::Date{2023, 1, 24}},
    {"Wijksamenwerking Delfshaven (demo)", kRotterdam}};

constexpr std::string_view kAlliance = "SELECT id, regional_organisation_id FROM alliance WHERE name = :name";
constexpr std::string_view kParty = "SELECT id FROM party WHERE name = :name";

void take_step(storage::Database& database, const access::Actor& staff, const std::string& id, AllianceState state,
               const base::Date& on, const base::Instant& now) {
  registry::AllianceStepInput step{state, on, {}};
  if (state == AllianceState::ContentAgreed) step.evidence = "afspraak over kwetsbare ouderen (demo)";
  HECHT_ASSERT(done(registry::advance_alliance(database, staff, id, step, now)) != nullptr);
}

void add_contact_point(storage::Database& database, const access::Actor& staff, const std::string& alliance_id,
                       std::string_view party, const base::Instant& now) {
  registry::AllianceFunctionInput contact;
  contact.kind = FunctionKind::ContactPoint;
  contact.party_id = storage::Reading(database).value<std::string>(kParty, {std::string(party)});
  contact.reachability = "op werkdagen van 9 tot 17 uur";
  contact.from_date = base::Date{2022, 1, 1};
  HECHT_ASSERT(done(registry::add_function(database, staff, alliance_id, contact, now)) != nullptr);
}

void add_network(storage::Database& database, const DemoNetwork& network, const base::Instant& now) {
  access::Actor staff;
  registry::Alliance alliance;
  {
    storage::Reading reading(database);
    const auto row = reading.row<std::string, std::string>(kAlliance, {std::string(network.name)});
    HECHT_ASSERT(row.has_value());
    staff.roles = {{access::Role::RegionalStaff, std::get<1>(*row)}};
    const auto present = registry::load_alliance(reading, std::get<0>(*row));
    HECHT_ASSERT(present.has_value());
    alliance = *present;
  }
  if (!network.rhythm.empty()) alliance.meeting_rhythm = network.rhythm;
  alliance.regions = {{std::string(kRegionSet), std::string(network.region)}};
  HECHT_ASSERT(done(registry::edit_alliance(database, staff, alliance.id, alliance.version, alliance, now)) != nullptr);
  if (!network.contact_point.empty()) add_contact_point(database, staff, alliance.id, network.contact_point, now);
  if (network.agreed) take_step(database, staff, alliance.id, AllianceState::ContentAgreed, *network.agreed, now);
  if (network.structured) take_step(database, staff, alliance.id, AllianceState::Structured, *network.structured, now);
}

}  // namespace

void add_demo_networks(storage::Database& database, base::Instant now) {
  for (const auto& network : kNetworks) add_network(database, network, now);
}

}  // namespace hecht::app
