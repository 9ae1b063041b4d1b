#include "base/problem.h"

namespace hecht::base {

std::string to_string(const Problem& problem, Language language) {
  std::string line = problem.place.file;
  if (problem.place.line > 0) {
    line += (line.empty() ? "" : ":") + std::to_string(problem.place.line);
    if (problem.place.column > 0) line += ":" + std::to_string(problem.place.column);
  }
  if (!line.empty()) line += ": ";
  if (!problem.field.empty()) line += problem.field + ": ";
  line += problem.message.in(language);
  if (!problem.remedy.in(language).empty()) line += " – " + problem.remedy.in(language);
  return line;
}

}  // namespace hecht::base
