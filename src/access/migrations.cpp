#include "access/migrations.h"

namespace hecht::access {

namespace {

// Secrets of sessions, keys and links stand here as a hash only. That of TOTP cannot: it is needed to tell the code.
constexpr std::string_view kPerson = R"(
CREATE TABLE person (
  id TEXT PRIMARY KEY,
  email TEXT NOT NULL,
  name TEXT NOT NULL,
  language TEXT NOT NULL CHECK (language IN ('nl', 'en')),
  state TEXT NOT NULL CHECK (state IN ('invited', 'active', 'disabled', 'erased')),
  state_reason TEXT NOT NULL,
  password_hash TEXT NOT NULL,
  must_change INTEGER NOT NULL,
  totp_secret TEXT NOT NULL,
  totp_pending TEXT NOT NULL,
  totp_step INTEGER NOT NULL,
  created_seconds INTEGER NOT NULL,
  version INTEGER NOT NULL
) STRICT)";
constexpr std::string_view kPersonEmail = "CREATE UNIQUE INDEX person_email ON person (email) WHERE state <> 'erased'";
constexpr std::string_view kRole = R"(
CREATE TABLE role_assignment (
  id TEXT PRIMARY KEY,
  person_id TEXT NOT NULL REFERENCES person (id) DEFERRABLE,
  role TEXT NOT NULL,
  organisation_id TEXT NOT NULL,
  from_date TEXT NOT NULL,
  to_date TEXT,
  given_by TEXT NOT NULL,
  reason TEXT NOT NULL,
  version INTEGER NOT NULL
) STRICT)";
constexpr std::string_view kRoleByPerson = "CREATE INDEX role_by_person ON role_assignment (person_id, from_date, id)";
constexpr std::string_view kRoleByOrganisation =
    "CREATE INDEX role_by_organisation ON role_assignment (organisation_id)";
constexpr std::string_view kSession = R"(
CREATE TABLE session (
  secret_hash TEXT PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  person_id TEXT NOT NULL REFERENCES person (id) DEFERRABLE,
  created_seconds INTEGER NOT NULL,
  seen_seconds INTEGER NOT NULL,
  expires_seconds INTEGER NOT NULL
) STRICT)";
constexpr std::string_view kSessionByPerson = "CREATE INDEX session_by_person ON session (person_id)";
constexpr std::string_view kApiToken = R"(
CREATE TABLE api_token (
  id TEXT PRIMARY KEY,
  secret_hash TEXT NOT NULL UNIQUE,
  person_id TEXT NOT NULL REFERENCES person (id) DEFERRABLE,
  name TEXT NOT NULL,
  organisation_id TEXT NOT NULL,
  read_only INTEGER NOT NULL,
  created_seconds INTEGER NOT NULL,
  expires_date TEXT NOT NULL,
  revoked INTEGER NOT NULL
) STRICT)";
constexpr std::string_view kApiTokenByPerson = "CREATE INDEX api_token_by_person ON api_token (person_id)";
constexpr std::string_view kLink = R"(
CREATE TABLE one_time_link (
  secret_hash TEXT PRIMARY KEY,
  person_id TEXT NOT NULL REFERENCES person (id) DEFERRABLE,
  kind TEXT NOT NULL CHECK (kind IN ('invitation', 'reset')),
  expires_seconds INTEGER NOT NULL
) STRICT)";
constexpr std::string_view kLinkByPerson = "CREATE INDEX one_time_link_by_person ON one_time_link (person_id)";
// Of all nodes together. Neither the address nor the e-mail stands here, only a hash, and only while it counts.
constexpr std::string_view kAttempt = R"(
CREATE TABLE sign_in_attempt (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL,
  who_hash TEXT NOT NULL,
  at_seconds INTEGER NOT NULL
) STRICT)";
constexpr std::string_view kAttemptByWho =
    "CREATE INDEX sign_in_attempt_by_who ON sign_in_attempt (kind, who_hash, at_seconds)";
constexpr std::string_view kAttemptByAge = "CREATE INDEX sign_in_attempt_by_age ON sign_in_attempt (at_seconds)";

// Of who chose; the others get their mail at once.
constexpr std::string_view kMailChoice = R"(
CREATE TABLE mail_choice (
  person_id TEXT PRIMARY KEY REFERENCES person (id) DEFERRABLE,
  choice TEXT NOT NULL CHECK (choice IN ('direct', 'daily', 'none'))
) STRICT)";
// What waits for the one mail of a morning.
constexpr std::string_view kDigestLine = R"(
CREATE TABLE digest_line (
  id TEXT PRIMARY KEY,
  person_id TEXT NOT NULL REFERENCES person (id) DEFERRABLE,
  on_date TEXT NOT NULL,
  at_seconds INTEGER NOT NULL,
  subject_nl TEXT NOT NULL,
  subject_en TEXT NOT NULL,
  text_nl TEXT NOT NULL,
  text_en TEXT NOT NULL,
  page TEXT NOT NULL
) STRICT)";
constexpr std::string_view kDigestByPerson = "CREATE INDEX digest_line_by_person ON digest_line (person_id, on_date)";

}  // namespace

storage::Migrations access_migrations() {
  return {{"people and their roles", {kPerson, kPersonEmail, kRole, kRoleByPerson, kRoleByOrganisation}},
          {"sessions, keys and links",
           {kSession, kSessionByPerson, kApiToken, kApiTokenByPerson, kLink, kLinkByPerson, kAttempt, kAttemptByWho,
            kAttemptByAge}},
          {"own choice of mail", {kMailChoice, kDigestLine, kDigestByPerson}}};
}

}  // namespace hecht::access
