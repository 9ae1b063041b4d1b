#include "register/norms.h"

#include <algorithm>

#include "schemes/question.h"

namespace hecht::registry {

namespace {

constexpr std::string_view kDisciplineField = "alliance.member_disciplines";

feel::InputSet facts_of_disciplines(const schemes::Scheme& scheme) {
  feel::InputSet facts = 0;
  for (std::size_t i = 0; i < scheme.facts.size(); ++i)
    if (scheme.facts[i].register_field == kDisciplineField) facts |= feel::InputSet{1} << i;
  return facts;
}

}  // namespace

std::vector<schemes::SchemePtr> norms_of(const schemes::Catalogue& catalogue, const Alliance& alliance,
                                         const base::Date& date) {
  std::vector<schemes::SchemePtr> norms;
  for (const auto& scheme : catalogue.schemes()) {
    if (scheme->kind != schemes::SchemeKind::Norm || !scheme->valid_on(date)) continue;
    const auto& types = scheme->alliance_types;
    if (std::any_of(types.begin(), types.end(), [&](const auto& type) { return has_type(alliance, type, date); }))
      norms.push_back(scheme);
  }
  return norms;
}

std::optional<bool> core_players(storage::Session& session, const schemes::Catalogue& catalogue,
                                 const Alliance& alliance, const base::Date& date) {
  std::optional<bool> complete;
  for (const auto& scheme : norms_of(catalogue, alliance, date)) {
    const auto known = facts_for(session, *scheme, {SubjectKind::Alliance, alliance.id}, date);
    const auto question = schemes::make_question(scheme, known.to_facts(), date);
    if (!question) continue;  // a discipline that is no longer in the list
    const auto assessment = schemes::assess(*scheme, question->facts, question->parameters, date);
    const auto disciplines = facts_of_disciplines(*scheme);
    for (std::size_t i = 0; i < scheme->conditions.size(); ++i) {
      const auto facts = schemes::part_of(*scheme, std::uint64_t{1} << i, 0).facts;
      const auto& result = assessment.conditions[i];
      if (result.level != schemes::Level::Must || facts == 0 || (facts & ~disciplines) != 0) continue;
      if (result.outcome == schemes::Outcome::No) return false;
      if (result.outcome == schemes::Outcome::Yes) complete = true;
    }
  }
  return complete;
}

}  // namespace hecht::registry
