// The commands of the program, one file each. main.cpp reads the command line and calls one of them.
#pragma once

#include <string>
#include <vector>

#include "access/settings.h"
#include "app/command_line.h"
#include "http/limits.h"
#include "payments/enrolment_count.h"
#include "schemes/population.h"

namespace hecht::app {

struct CheckOptions {
  CommonOptions common;
  std::string scheme;  // "id" or "id@version"
  std::string facts;
  std::string date;
  std::string population;
  std::string out;
  std::vector<std::string> set;  // "parameter=value"
  // What-if over a population.
  bool compare = false;
  std::string vary;  // "parameter=from:to:step"
  std::string differences;
  std::string chart;
};
int check(const CheckOptions& options);
int check_population(const CheckOptions& options, const schemes::Catalogue& catalogue);

struct SchemesOptions {
  CommonOptions common;
  std::string date;
  std::string scheme;
  std::vector<std::string> files;
};
int list_schemes(const SchemesOptions& options);
int show_scheme(const SchemesOptions& options);
int validate_schemes(const SchemesOptions& options);

struct FeelOptions {
  CommonOptions common;
  std::string expression;
  std::string context;
  std::string cases;
  bool failures = false;
};
int evaluate_feel(const FeelOptions& options);
int run_feel_cases(const FeelOptions& options);

struct StorageOptions {
  CommonOptions common;
  std::string database = "sqlite:hecht.db";
  std::string file;  // of backup and restore; "-" is standard output or input
};
int migrate(const StorageOptions& options);
int verify_audit(const StorageOptions& options);
int backup(const StorageOptions& options);
int restore(const StorageOptions& options);

struct ImportOptions {
  StorageOptions storage;
  std::string kind;
  std::vector<std::string> files;
  std::int64_t year = 0;  // 0: of the name of the file
  std::int64_t area_year = 0;
  std::string reference_date;  // of counts
  bool dry_run = false;
};
int import_files(const ImportOptions& options);
int refuse_import_kind(const ImportOptions& options);
// The columns, an example row and the rules of a kind, for its --help.
std::string import_help(const std::string& kind, base::Language language);

struct EnrolmentCountOptions {
  CommonOptions common;
  std::string reference_date;
  std::vector<std::string> files;
  std::string out;
  std::string conflicts;
  std::uint64_t allow_bad = 0;
  std::uint64_t memory = payments::kMemory;
  unsigned threads = 0;
};
int count_enrolment(const EnrolmentCountOptions& options);

// The demo region, into a database without data.
int load_demo(const StorageOptions& options);

struct ServeOptions {
  StorageOptions storage;
  std::string listen = "127.0.0.1:8080";
  std::string behind_proxy;  // the name people reach the server by
  unsigned rate_limit = http::kRequestsPerSecond;
  access::MailServer mail = {};
  std::int64_t retention_months = access::kRetentionMonths;
};
int serve(const ServeOptions& options);

struct UserOptions {
  StorageOptions storage;
  std::string email;
  std::string name;
  std::vector<std::string> roles;  // "ROLE" or "ROLE:ORGANISATION"
  bool reset_code = false;
  std::string reason;
};
int add_user(const UserOptions& options);
int reset_password(const UserOptions& options);
int list_users(const UserOptions& options);
int disable_user(const UserOptions& options);

// The description of the API, on stdout.
int print_openapi(const CommonOptions& options);

// The parameters named in --set with their values; problems for names and values that do not fit.
base::Result<schemes::Settings> read_settings(const schemes::Scheme& scheme, const std::vector<std::string>& settings);

}  // namespace hecht::app
