#include "schemes/question.h"

#include "schemes/facts.h"

namespace hecht::schemes {

base::Date day_of_question(const Catalogue& catalogue, std::string_view reference, const base::Json& facts,
                           const base::Date& today) {
  for (const auto& scheme : catalogue.versions(reference.substr(0, reference.find('@')))) {
    const auto& rounds = scheme->rounds;
    const base::Json* moment =
        rounds ? facts.find(scheme->facts[static_cast<std::size_t>(rounds->fact)].name) : nullptr;
    if (moment == nullptr || moment->as_string() == nullptr) continue;
    const std::string& text = *moment->as_string();
    if (const auto at = base::parse_instant(text, base::kAmsterdam)) return base::local_in(*at, base::kAmsterdam).date;
    // A day without a time is refused later, by the version it belongs to.
    if (const auto day = base::parse_date(text)) return *day;
  }
  return today;
}

base::Result<Question> make_question(const SchemePtr& scheme, const base::Json& facts, const base::Date& date) {
  auto values = read_facts(*scheme, facts);
  if (!values) return values.problems();
  return Question{scheme, std::move(*values), parameters_on(*scheme, date), date};
}

}  // namespace hecht::schemes
