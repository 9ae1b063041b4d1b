#include "register/migrations.h"

namespace hecht::registry {

namespace {

constexpr std::string_view kParty = R"(
CREATE TABLE party (
  id TEXT PRIMARY KEY,
  version INTEGER NOT NULL,
  kind TEXT NOT NULL,
  name TEXT NOT NULL,
  search TEXT NOT NULL,
  regional_organisation_id TEXT REFERENCES party (id) DEFERRABLE,
  kvk TEXT,
  uzovi TEXT,
  legal_form TEXT,
  municipality_code TEXT,
  address TEXT,
  postcode TEXT,
  place TEXT,
  phone TEXT,
  email TEXT,
  website TEXT,
  from_date TEXT NOT NULL,
  to_date TEXT CHECK (to_date >= from_date)
) STRICT)";
constexpr std::string_view kPartyByRegion = "CREATE INDEX party_by_region ON party (regional_organisation_id)";
constexpr std::string_view kPartyDiscipline = R"(
CREATE TABLE party_discipline (
  party_id TEXT NOT NULL REFERENCES party (id) DEFERRABLE,
  discipline TEXT NOT NULL,
  PRIMARY KEY (party_id, discipline)
) STRICT)";
constexpr std::string_view kPracticeCode = R"(
CREATE TABLE practice_code (
  id TEXT PRIMARY KEY,
  party_id TEXT NOT NULL REFERENCES party (id) DEFERRABLE,
  agb TEXT NOT NULL,
  from_date TEXT NOT NULL,
  to_date TEXT CHECK (to_date >= from_date)
) STRICT)";
constexpr std::string_view kCodeByAgb = "CREATE INDEX practice_code_by_agb ON practice_code (agb, from_date)";
constexpr std::string_view kCodeByParty = "CREATE INDEX practice_code_by_party ON practice_code (party_id)";
constexpr std::string_view kSuccession = R"(
CREATE TABLE party_succession (
  id TEXT PRIMARY KEY,
  predecessor_id TEXT NOT NULL REFERENCES party (id) DEFERRABLE,
  successor_id TEXT NOT NULL REFERENCES party (id) DEFERRABLE,
  on_date TEXT NOT NULL,
  numerator INTEGER NOT NULL CHECK (numerator >= 1),
  denominator INTEGER NOT NULL CHECK (denominator >= numerator),
  UNIQUE (predecessor_id, successor_id)
) STRICT)";
constexpr std::string_view kSuccessionBySuccessor =
    "CREATE INDEX party_succession_by_successor ON party_succession (successor_id)";
constexpr std::string_view kBankAccount = R"(
CREATE TABLE bank_account (
  id TEXT PRIMARY KEY,
  version INTEGER NOT NULL,
  party_id TEXT NOT NULL REFERENCES party (id) DEFERRABLE,
  iban TEXT NOT NULL,
  holder TEXT NOT NULL,
  from_date TEXT NOT NULL,
  to_date TEXT CHECK (to_date >= from_date),
  entered_by TEXT NOT NULL,
  entered_at INTEGER NOT NULL,
  confirmed_by TEXT CHECK (confirmed_by <> entered_by),
  confirmed_at INTEGER
) STRICT)";
constexpr std::string_view kAccountByParty = "CREATE INDEX bank_account_by_party ON bank_account (party_id)";
constexpr std::string_view kPatientCount = R"(
CREATE TABLE patient_count (
  id TEXT PRIMARY KEY,
  party_id TEXT NOT NULL REFERENCES party (id) DEFERRABLE,
  sequence INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('registered', 'deprived')),
  reference_date TEXT NOT NULL,
  count INTEGER NOT NULL CHECK (count >= 0),
  agb TEXT,
  list_version TEXT CHECK (kind = 'registered' OR list_version IS NOT NULL),
  source TEXT NOT NULL,
  supplier TEXT,
  reason TEXT CHECK (replaces IS NULL OR reason IS NOT NULL),
  replaces TEXT UNIQUE REFERENCES patient_count (id) DEFERRABLE,
  supplied_at INTEGER NOT NULL,
  recorded_by TEXT NOT NULL,
  UNIQUE (party_id, sequence)
) STRICT)";

constexpr std::string_view kAlliance = R"(
CREATE TABLE alliance (
  id TEXT PRIMARY KEY,
  version INTEGER NOT NULL,
  name TEXT NOT NULL,
  search TEXT NOT NULL,
  state TEXT NOT NULL,
  regional_organisation_id TEXT REFERENCES party (id) DEFERRABLE,
  description TEXT,
  website TEXT,
  meeting_rhythm TEXT,
  from_date TEXT NOT NULL,
  to_date TEXT CHECK (to_date >= from_date)
) STRICT)";
constexpr std::string_view kAllianceType = R"(
CREATE TABLE alliance_type (
  alliance_id TEXT NOT NULL REFERENCES alliance (id) DEFERRABLE,
  type TEXT NOT NULL,
  from_date TEXT NOT NULL,
  to_date TEXT CHECK (to_date >= from_date),
  PRIMARY KEY (alliance_id, type, from_date)
) STRICT)";
constexpr std::string_view kAllianceArea = R"(
CREATE TABLE alliance_area (
  alliance_id TEXT NOT NULL REFERENCES alliance (id) DEFERRABLE,
  year INTEGER NOT NULL,
  code TEXT NOT NULL,
  PRIMARY KEY (alliance_id, year, code)
) STRICT)";
constexpr std::string_view kAllianceByArea = "CREATE INDEX alliance_area_by_area ON alliance_area (year, code)";
constexpr std::string_view kAllianceRegion = R"(
CREATE TABLE alliance_region (
  alliance_id TEXT NOT NULL REFERENCES alliance (id) DEFERRABLE,
  region_set TEXT NOT NULL,
  code TEXT NOT NULL,
  PRIMARY KEY (alliance_id, region_set, code)
) STRICT)";
constexpr std::string_view kAllianceStep = R"(
CREATE TABLE alliance_step (
  id TEXT PRIMARY KEY,
  alliance_id TEXT NOT NULL REFERENCES alliance (id) DEFERRABLE,
  state TEXT NOT NULL,
  on_date TEXT NOT NULL,
  evidence TEXT,
  person_id TEXT NOT NULL
) STRICT)";
constexpr std::string_view kMembership = R"(
CREATE TABLE membership (
  id TEXT PRIMARY KEY,
  version INTEGER NOT NULL,
  alliance_id TEXT NOT NULL REFERENCES alliance (id) DEFERRABLE,
  party_id TEXT NOT NULL REFERENCES party (id) DEFERRABLE,
  discipline TEXT,
  role TEXT NOT NULL CHECK (role IN ('participant', 'observer', 'signalling')),
  from_date TEXT NOT NULL,
  to_date TEXT CHECK (to_date >= from_date),
  confirmed_by TEXT,
  confirmed_at INTEGER
) STRICT)";
constexpr std::string_view kMembershipByAlliance = "CREATE INDEX membership_by_alliance ON membership (alliance_id)";
constexpr std::string_view kMembershipByParty = "CREATE INDEX membership_by_party ON membership (party_id)";
// person_id is not a reference: a person can be erased, and the function was still held.
constexpr std::string_view kFunction = R"(
CREATE TABLE alliance_function (
  id TEXT PRIMARY KEY,
  version INTEGER NOT NULL,
  alliance_id TEXT NOT NULL REFERENCES alliance (id) DEFERRABLE,
  kind TEXT NOT NULL,
  person_id TEXT,
  party_id TEXT REFERENCES party (id) DEFERRABLE,
  reachability TEXT,
  not_needed_reason TEXT,
  from_date TEXT NOT NULL,
  to_date TEXT CHECK (to_date >= from_date)
) STRICT)";
constexpr std::string_view kFunctionByAlliance =
    "CREATE INDEX alliance_function_by_alliance ON alliance_function (alliance_id)";
constexpr std::string_view kTask = R"(
CREATE TABLE task_package (
  id TEXT PRIMARY KEY,
  version INTEGER NOT NULL,
  alliance_id TEXT NOT NULL REFERENCES alliance (id) DEFERRABLE,
  task TEXT NOT NULL,
  level TEXT NOT NULL CHECK (level IN ('local', 'regional')),
  decided_on TEXT,
  from_date TEXT NOT NULL,
  to_date TEXT CHECK (to_date >= from_date)
) STRICT)";
constexpr std::string_view kTaskByAlliance = "CREATE INDEX task_package_by_alliance ON task_package (alliance_id)";
constexpr std::string_view kMandate = R"(
CREATE TABLE mandate (
  id TEXT PRIMARY KEY,
  version INTEGER NOT NULL,
  giver_id TEXT NOT NULL REFERENCES party (id) DEFERRABLE,
  holder_id TEXT NOT NULL REFERENCES party (id) DEFERRABLE,
  subjects TEXT NOT NULL,
  discipline TEXT,
  amount_max INTEGER,
  territory TEXT,
  sub_mandate INTEGER NOT NULL CHECK (sub_mandate IN (0, 1)),
  from_date TEXT NOT NULL,
  to_date TEXT CHECK (to_date >= from_date),
  decided_on TEXT,
  votes_for INTEGER,
  votes_against INTEGER,
  document TEXT,
  accepted_on TEXT,
  withdrawn_on TEXT
) STRICT)";
constexpr std::string_view kMandateByGiver = "CREATE INDEX mandate_by_giver ON mandate (giver_id)";
constexpr std::string_view kMandateByHolder = "CREATE INDEX mandate_by_holder ON mandate (holder_id)";

constexpr std::string_view kSavedCheck = R"(
CREATE TABLE saved_check (
  id TEXT PRIMARY KEY,
  title TEXT NOT NULL,
  scheme TEXT NOT NULL,
  scheme_hash TEXT NOT NULL,
  check_date TEXT NOT NULL,
  facts TEXT NOT NULL,
  answer TEXT NOT NULL,
  outcome TEXT NOT NULL,
  alliance_id TEXT REFERENCES alliance (id) DEFERRABLE,
  party_id TEXT REFERENCES party (id) DEFERRABLE,
  shared INTEGER NOT NULL CHECK (shared IN (0, 1)),
  saved_by TEXT NOT NULL,
  saved_at INTEGER NOT NULL
) STRICT)";
constexpr std::string_view kCheckByAlliance = "CREATE INDEX saved_check_by_alliance ON saved_check (alliance_id)";
constexpr std::string_view kCheckByPerson = "CREATE INDEX saved_check_by_person ON saved_check (saved_by)";

}  // namespace

storage::Migrations register_migrations() {
  return {{"parties",
           {kParty, kPartyByRegion, kPartyDiscipline, kPracticeCode, kCodeByAgb, kCodeByParty, kSuccession,
            kSuccessionBySuccessor, kBankAccount, kAccountByParty, kPatientCount}},
          {"alliances",
           {kAlliance, kAllianceType, kAllianceArea, kAllianceByArea, kAllianceRegion, kAllianceStep, kMembership,
            kMembershipByAlliance, kMembershipByParty, kFunction, kFunctionByAlliance, kTask, kTaskByAlliance, kMandate,
            kMandateByGiver, kMandateByHolder}},
          {"saved checks", {kSavedCheck, kCheckByAlliance, kCheckByPerson}}};
}

}  // namespace hecht::registry
