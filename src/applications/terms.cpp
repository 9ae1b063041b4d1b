#include "applications/terms.h"

#include <map>

#include "feature/record.h"

namespace hecht::applications {

std::vector<Term> list_terms(storage::Session& session, Schemes schemes, base::Language language) {
  std::map<std::string, Term> terms;
  for (const auto& scheme : schemes.schemes()) {
    for (const auto& transition : scheme->process.transitions) {
      if (!transition.deadline || transition.deadline->setting.empty()) continue;
      auto& term = terms[transition.deadline->setting];
      term.name = transition.deadline->setting;
      term.uses.push_back({scheme->key(), scheme->title.in(language), transition.title.in(language)});
    }
  }
  std::vector<Term> list;
  for (auto& [name, term] : terms) {
    const auto set = feature::select_one<Term>(session, "FROM term_setting WHERE name = :name", {name});
    if (set) {
      term.days = set->days;
      term.version = set->version;
    }
    list.push_back(std::move(term));
  }
  return list;
}

}  // namespace hecht::applications
