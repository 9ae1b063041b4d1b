// What the search of the top bar finds. Each floor adds the finds of its own, of what the actor may read.
//
// Why it exists: one box finds everything, and no floor knows those above it.
#pragma once

#include <boost/describe.hpp>
#include <functional>

#include "access/actor.h"
#include "base/date.h"
#include "base/text.h"
#include "storage/session.h"

namespace hecht::feature {

enum class FoundKind : std::uint8_t { Party, Alliance, SavedCheck, Application };
BOOST_DESCRIBE_ENUM(FoundKind, Party, Alliance, SavedCheck, Application)
struct SearchResult {
  FoundKind kind = FoundKind::Party;
  std::string id;
  std::string name;
  std::string detail;  // place, state, scheme or stage
};
BOOST_DESCRIBE_STRUCT(SearchResult, (), (kind, id, name, detail))

struct SearchQuestion {
  const access::Actor& actor;
  std::string words;
  base::Date today;
  base::Language language = base::Language::Dutch;
};
using SearchSource = std::function<std::vector<SearchResult>(storage::Session&, const SearchQuestion&)>;

inline constexpr std::size_t kFoundPerKind = 20;  // the lists have them all

}  // namespace hecht::feature
