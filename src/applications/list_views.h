// Saved views: filters of a list that someone gave a name, to come back to. Each person has their own.
#pragma once

#include <boost/describe.hpp>

#include "access/actor.h"
#include "base/date.h"
#include "base/json.h"
#include "feature/outcome.h"
#include "storage/database.h"

namespace hecht::applications {

struct ListViewInput {
  std::string page;   // of the web application: "aanvragen"
  std::string name;   // unique for the person and page
  std::string query;  // of its address: "fase=besluit&sorteer=due"
};
BOOST_DESCRIBE_STRUCT(ListViewInput, (), (page, name, query))
struct ListView : ListViewInput {
  std::string id;
  std::string person_id;
};
BOOST_DESCRIBE_STRUCT(ListView, (ListViewInput), (id, person_id))

// Of the actor, by name.
std::vector<ListView> list_views_of(storage::Session& session, const access::Actor& actor,
                                    const std::optional<std::string>& page);
feature::Outcome<ListView> save_list_view(storage::Database& database, const access::Actor& actor,
                                          const ListViewInput& input, base::Instant now);
feature::Outcome<ListView> remove_list_view(storage::Database& database, const access::Actor& actor,
                                            const std::string& id, base::Instant now);

// For who asks what is kept of a person, and for when a person is erased (access/settings.h).
std::pair<std::string, base::Json> views_kept_of(storage::Session& session, const std::string& person_id);
void erase_views_of(storage::Writing& writing, const std::string& person_id);

}  // namespace hecht::applications
