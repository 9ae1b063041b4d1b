#include "app/demo_people.h"

#include "base/assert.h"
#include "register/organisations.h"

namespace hecht::app {

namespace {

using access::Role;

struct DemoPerson {
  std::string_view name;
  std::string_view email;
  Role role;
  std::string_view organisation = {};  // its name; empty for a role of the house
  std::string_view code = {};          // secret of the app that gives codes
};

constexpr std::string_view kCoast = "Huisartsencoöperatie Duinrand (demo)";
constexpr std::string_view kNetwork = "Wijkverband Schalkwijk (demo)";

constexpr DemoPerson kPeople[] = {
    {"Bo Beheer", "beheer@demo.example", Role::Administrator, {}, "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"},
    {"Pim Praktijk", "praktijk@demo.example", Role::Practice, "Huisartsenpraktijk Zilvermeeuw (demo)"},
    {"Kim Krachtig", "krachtig@demo.example", Role::Practice, "Huisartsenpraktijk Stuurboord (demo)"},
    {"Dana Deelnemer", "deelnemer@demo.example", Role::Participant, "Apotheek De Vijzel (demo)"},
    {"Coen Coördinator", "coordinator@demo.example", Role::Coordinator, kNetwork},
    {"Cato Coördinator", "charlois@demo.example", Role::Coordinator, "Wijksamenwerking Charlois (demo)"},
    {"Pia Penvoerder", "penvoerder@demo.example", Role::LeadParty, kNetwork},
    {"Wim Werkgroep", "werkgroep@demo.example", Role::WorkingGroup},
    {"Ada Advies", "advies@demo.example", Role::AdvisoryCommittee, {}, "KRUGKIDROVUWG2ZAKRUGKIDROVUWG2ZA"},
    {"Anton Advies", "advies2@demo.example", Role::AdvisoryCommittee, {}, "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"},
    {"Dirk Directie", "directie@demo.example", Role::Board, {}, "MFRGGZDFMZTWQ2LKMFRGGZDFMZTWQ2LK"},
    {"Fay Financiën", "financien@demo.example", Role::Finance, {}, "NNWG23TPOBYXE43UNNWG23TPOBYXE43U"},
    {"Finn Financiën", "financien2@demo.example", Role::Finance, {}, "OV3HO6DZPIYTEMZUOV3HO6DZPIYTEMZU"},
    {"Ruth Regio", "regio@demo.example", Role::RegionalStaff, kCoast},
    {"Maas Regio", "maas@demo.example", Role::RegionalStaff, "Huisartsenorganisatie Maasoever (demo)"},
    {"Abel Afgevaardigde", "afgevaardigde@demo.example", Role::Delegate, kCoast},
    {"Bea Branche", "branche@demo.example", Role::Branch, "Vereniging Apothekers Duinrand (demo)"},
    {"Vera Verzekeraar", "verzekeraar@demo.example", Role::Insurer, "Zorgverzekeraar De Dijk (demo)"},
    {"Gijs Gemeente", "gemeente@demo.example", Role::Municipality, "Gemeente Haarlem (demo)"},
    {"Bob Bewoner", "bewoner@demo.example", Role::Citizen, "Bewonersgroep Meerwijk Samen (demo)"},
    {"Aukje Accountant", "accountant@demo.example", Role::Auditor}};

constexpr std::string_view kOrganisation =
    "SELECT id FROM party WHERE name = :party UNION SELECT id FROM alliance WHERE name = :alliance";

std::string organisation_id(storage::Database& database, std::string_view name) {
  if (name.empty()) return {};
  storage::Reading reading(database);
  return reading.value<std::string>(kOrganisation, {std::string(name), std::string(name)});
}

}  // namespace

std::size_t add_demo_people(storage::Database& database, base::Instant now) {
  access::PasswordHasher hasher;
  for (const auto& person : kPeople) {
    access::NewPerson input{.name = std::string(person.name),
                            .email = std::string(person.email),
                            .roles = {},
                            .password = std::string(kDemoPassword),
                            .must_change = false,
                            .totp_secret = std::string(person.code)};
    input.roles.push_back({.assignment = {person.role, organisation_id(database, person.organisation)},
                           .from = base::Date{2022, 1, 1},
                           .to = std::nullopt,
                           .reason = "demo"});
    const auto added = access::add_person(database, registry::organisations(), hasher, input, now);
    HECHT_ASSERT(static_cast<bool>(added));
  }
  return std::size(kPeople);
}

}  // namespace hecht::app
