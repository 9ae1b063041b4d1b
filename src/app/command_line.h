// What the commands share: exit codes, options that every command has, and how problems reach the user.
#pragma once

#include <string>
#include <vector>

#include "base/problem.h"
#include "schemes/catalogue.h"

namespace hecht::app {

// docs: contracts. For `check` 0 is yes.
enum ExitCode : int { kDone = 0, kNo = 1, kBadInput = 2, kOutsideFailure = 3, kNotSettled = 4 };

struct CommonOptions {
  std::string language = "nl";
  bool json = false;
  std::vector<std::string> scheme_folders;

  [[nodiscard]] base::Language lang() const {
    return language == "en" ? base::Language::English : base::Language::Dutch;
  }
};

// "hecht 0.1.0".
std::string program_name();

// Prints every problem on stderr and answers kBadInput.
int refuse(const base::Problems& problems, base::Language language);
// With `only`, an id, no more than is needed for that scheme.
base::Result<schemes::Catalogue> load_catalogue(const CommonOptions& options, std::string_view only = {});
// The day of `text`, or today in Amsterdam when it is empty.
base::Result<base::Date> day_or_today(const std::string& text);

}  // namespace hecht::app
