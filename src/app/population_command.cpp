#include <filesystem>
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
  auto settings = read_settings(**scheme, options.set);
  if (!settings) return refuse(settings.problems(), language);
  std::ifstream in(options.population, std::ios::binary);
  if (!in) return refuse(schemes::read_file(options.population).problems(), language);
  // Written beside and then moved: an earlier result stays whole until this one is, and input and output may be one
  // file.
  // A device or pipe is written to as it is.
  std::error_code error;
  const bool device =
      std::filesystem::exists(options.out, error) && !std::filesystem::is_regular_file(options.out, error);
  const std::string unfinished = device ? options.out : options.out + ".deel";
  std::ofstream out(unfinished, std::ios::binary | std::ios::trunc);
  schemes::PopulationOptions population{{std::move(*settings)}, std::nullopt, *today, language, 0, true};
  if (!options.date.empty()) population.date = *today;
  auto result = schemes::check_population(*scheme, population, in, {&out, nullptr, &std::cerr});
  for (auto& problem : result.problems) problem.place.file = options.population;
  out.close();
  error.clear();
  if (!result.problems.empty()) {
    if (!device) std::filesystem::remove(unfinished, error);
    return refuse(result.problems, language);
  }
  if (out && !device) std::filesystem::rename(unfinished, options.out, error);
  if (!out || error) {
    if (!device) std::filesystem::remove(unfinished, error);
    std::cerr << base::say(language, phrases::kCannotWrite, {options.out}) << " – "
              << base::say(language, phrases::kCheckSpace) << '\n';
    return kOutsideFailure;
  }
  std::cout << base::say(language, phrases::kRowsDone, {std::to_string(result.rows), std::to_string(result.bad_rows)})
            << '\n';
  return result.bad_rows == 0 ? kDone : kBadInput;
}

}  // namespace hecht::app
