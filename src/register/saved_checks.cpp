#include "register/saved_checks.h"

#include <algorithm>

#include "feature/record.h"
#include "register/scopes.h"

namespace hecht::registry {

using namespace feature;

namespace {

bool is_for(storage::Session& session, const access::Actor& actor, const SavedCheckSummary& check,
            const base::Date& today) {
  if (check.saved_by == actor.person_id) return true;
  if (check.alliance_id) {
    const auto scope = scope_of_alliance(session, *check.alliance_id, today);
    return check.shared ? may(actor, "network", access::Act::Read, scope)
                        : may(actor, "check.save", access::Act::Read, scope);
  }
  if (check.party_id)
    return check.shared && may(actor, "check.save", access::Act::Read, scope_of_party(session, *check.party_id, today));
  return false;
}

base::Json parsed(const std::string& text) {
  auto json = base::parse_json(text);
  HECHT_ASSERT(json.ok());
  return std::move(*json);
}

}  // namespace

std::vector<SavedCheckSummary> checks_for(storage::Session& session, const access::Actor& actor,
                                          const std::optional<std::string>& alliance_id, const base::Date& today) {
  auto checks = alliance_id ? select<SavedCheckSummary>(
                                  session, "FROM saved_check WHERE alliance_id = :alliance ORDER BY saved_at DESC, id",
                                  {*alliance_id})
                            : select<SavedCheckSummary>(session, "FROM saved_check ORDER BY saved_at DESC, id");
  std::erase_if(checks, [&](const auto& each) { return !is_for(session, actor, each, today); });
  return checks;
}

std::optional<SavedCheck> open_check(storage::Session& session, const access::Actor& actor, const std::string& id,
                                     const base::Date& today) {
  auto summary = select_one<SavedCheckSummary>(session, "FROM saved_check WHERE id = :id", {id});
  if (!summary || !is_for(session, actor, *summary, today)) return std::nullopt;
  const auto texts =
      session.row<std::string, std::string>("SELECT facts, answer FROM saved_check WHERE id = :id", {id});
  if (!texts) return std::nullopt;
  return SavedCheck{std::move(*summary), parsed(std::get<0>(*texts)), parsed(std::get<1>(*texts))};
}

}  // namespace hecht::registry
