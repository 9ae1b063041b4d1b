#include <fstream>
#include <iostream>

#include "app/commands.h"
#include "app/phrases.h"
#include "schemes/assess.h"
#include "schemes/population.h"

namespace hecht::app {

int check_population(const CheckOptions& options, const schemes::Catalogue& catalogue) {
  const auto language = options.common.lang();
  if (options.out.empty()) {
    return refuse({{{},
                    "--out",
                    base::say_both(phrases::kPopulationNeedsOut),
                    base::say_both(phrases::kSeeHelp, {"hecht check"})}},
                  language);
  }
  const auto today = day_or_today(options.date);
  if (!today) return refuse(today.problems(), language);
  const auto scheme = catalogue.find(options.scheme, *today);
  if (!scheme) return refuse(scheme.problems(), language);
  auto parameters = schemes::parameters_on(**scheme, *today);
  const auto problems = apply_settings(**scheme, options.set, parameters);
  if (!problems.empty()) return refuse(problems, language);
  std::ifstream in(options.population, std::ios::binary);
  if (!in) return refuse(schemes::read_file(options.population).problems(), language);
  std::ofstream out(options.out, std::ios::binary | std::ios::trunc);
  const auto date = options.date.empty() ? std::nullopt : std::optional(*today);
  auto result = schemes::check_population(*scheme, parameters, date, *today, in, out, std::cerr, language);
  for (auto& problem : result.problems) problem.place.file = options.population;
  if (!result.problems.empty()) return refuse(result.problems, language);
  out.flush();
  if (!out) {
    std::cerr << base::say(language, phrases::kCannotWrite, {options.out}) << " – "
              << base::say(language, phrases::kCheckSpace) << '\n';
    return kOutsideFailure;
  }
  std::cout << base::say(language, phrases::kRowsDone, {std::to_string(result.rows), std::to_string(result.bad_rows)})
            << '\n';
  return result.bad_rows == 0 ? kDone : kBadInput;
}

}  // namespace hecht::app
