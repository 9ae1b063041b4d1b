#include "applications/list_views.h"
#include "applications/rows.h"
#include "storage/new_id.h"

namespace hecht::applications {

using namespace feature;

namespace {

constexpr std::size_t kQueryMax = 1000;
constexpr std::int64_t kViewsMax = 200;  // of one person

}  // namespace

Outcome<ListView> save_list_view(storage::Database& database, const access::Actor& actor, const ListViewInput& input,
                                 base::Instant now) {
  if (!actor.signed_in()) return NotAllowed{};
  storage::Change change(database);
  ListView view;
  static_cast<ListViewInput&>(view) = input;
  Checks checks;
  checks.name("page", view.page);
  checks.name("name", view.name);
  // Letters and digits of an address are no text about people, so only its length is looked at.
  if (const auto length = base::length(view.query); length > kQueryMax)
    checks.refuse("query", phrases::kLongQuery, phrases::kLongQueryRemedy,
                  {std::to_string(length), std::to_string(kQueryMax)});
  if (change.value<std::int64_t>(
          "SELECT COUNT(*) FROM saved_view WHERE person_id = :person AND page = :page AND name = :name",
          {actor.person_id, view.page, view.name}) > 0)
    checks.refuse("name", phrases::kViewExists, phrases::kViewExistsRemedy, {view.name});
  if (change.value<std::int64_t>("SELECT COUNT(*) FROM saved_view WHERE person_id = :person", {actor.person_id}) >=
      kViewsMax)
    checks.refuse("name", phrases::kManyViews, phrases::kManyViewsRemedy, {std::to_string(kViewsMax)});
  if (!checks.ok()) return checks.problems;
  view.id = storage::new_id();
  view.person_id = actor.person_id;
  insert(change, "saved_view", view);
  change.commit({now, actor.person_id, "", "view.save", {"view", view.id}, {}});
  return Done<ListView>{view, checks.warnings};
}

}  // namespace hecht::applications
