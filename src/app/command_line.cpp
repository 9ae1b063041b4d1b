#include "app/command_line.h"

#include <iostream>

#include "app/embedded.h"
#include "app/phrases.h"
#include "base/phrases.h"

namespace hecht::app {

std::string program_name() { return "hecht " HECHT_VERSION; }

int refuse(const base::Problems& problems, base::Language language) {
  for (const auto& problem : problems) std::cerr << base::to_string(problem, language) << '\n';
  return kBadInput;
}

base::Result<schemes::Catalogue> load_catalogue(const CommonOptions& options, std::string_view only) {
  return schemes::Catalogue::load(embedded_schemes(), options.scheme_folders, only);
}

base::Result<base::Date> day_or_today(const std::string& text) {
  if (text.empty()) return base::local_in(base::now(), base::kAmsterdam).date;
  const auto date = base::parse_date(text);
  if (date) return *date;
  return base::Problem{{}, "--date", base::say_both(base::kNoDate, {text}), base::say_both(base::kDateExample)};
}

}  // namespace hecht::app
