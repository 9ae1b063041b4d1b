#include "applications/find_applications.h"

#include "applications/application_list.h"

namespace hecht::applications {

std::vector<feature::SearchResult> find_applications(storage::Session& session, const feature::SearchQuestion& question,
                                                     const schemes::Catalogue& schemes) {
  ApplicationFilter filter;
  filter.search = question.words;
  filter.order = "-number";
  filter.limit = feature::kFoundPerKind;
  std::vector<feature::SearchResult> found;
  for (const auto& each :
       list_applications(session, question.actor, schemes, filter, question.today, question.language).items)
    found.push_back({feature::FoundKind::Application, each.id, each.number + " " + each.title,
                     each.subject + ", " + each.stage_title});
  return found;
}

}  // namespace hecht::applications
