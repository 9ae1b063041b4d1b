#include "access/notices.h"
#include "feature/checks.h"
#include "feature/record.h"
#include "register/publication_phrases.h"
#include "register/publications.h"

namespace hecht::registry {

using namespace feature;

namespace {

constexpr std::string_view kFollowers =
    "SELECT person_id FROM scheme_follower WHERE scheme_id = :scheme_id ORDER BY person_id";

void tell_followers(storage::Writing& writing, const Publication& publication, const base::Instant& now) {
  const access::Notice notice{base::say_both(phrases::kNewVersion, {publication.title}),
                              base::say_both(phrases::kNewVersionText, {publication.title, publication.scheme_version}),
                              "/regelingen/" + publication.scheme_id};
  for (const auto& [person] : writing.rows<std::string>(kFollowers, {publication.scheme_id}))
    access::enqueue_notice(writing, person, notice, now);
}

// Both decisions: who may take them, when, and what is kept.
Outcome<Publication> decide(storage::Database& database, const access::Actor& actor, const std::string& id,
                            PublicationState state, std::optional<std::string> reason, base::Instant now) {
  storage::Change change(database);
  auto publication = load_publication(change, id);
  if (!publication) return NotThere{};
  access::Scope scope;
  scope.common = true;
  scope.involved = {publication->uploaded_by};
  if (!may(actor, "scheme.publish", access::Act::Approve, scope)) return NotAllowed{};
  if (publication->state != PublicationState::Uploaded) {
    return base::Problems{
        {{}, "state", base::say_both(phrases::kDecidedAlready), base::say_both(phrases::kDecidedAlreadyRemedy)}};
  }
  publication->state = state;
  publication->decided_by = actor.person_id;
  publication->decided_at = now;
  publication->reason = std::move(reason);
  if (auto stale = update(change, "publication", *publication, [&] { return load_publication(change, id); }))
    return std::move(*stale);
  publication->version += 1;
  const bool published = state == PublicationState::Published;
  if (published) tell_followers(change, *publication, now);
  change.commit(
      {now,
       actor.person_id,
       {},
       published ? "scheme.publish" : "scheme.reject",
       {"publication", id},
       {{"scheme", publication->scheme_id + "@" + publication->scheme_version}, {"hash", publication->hash}}});
  return Done<Publication>{*publication};
}

}  // namespace

Outcome<Publication> publish_scheme(storage::Database& database, const access::Actor& actor, const std::string& id,
                                    base::Instant now) {
  return decide(database, actor, id, PublicationState::Published, std::nullopt, now);
}

Outcome<Publication> reject_scheme(storage::Database& database, const access::Actor& actor, const std::string& id,
                                   const std::string& reason, base::Instant now) {
  Checks checks;
  std::string why = reason;
  checks.text("reason", why);
  if (why.empty()) checks.refuse("reason", phrases::kReasonMissing, phrases::kReasonRemedy);
  if (!checks.ok()) return checks.problems;
  return decide(database, actor, id, PublicationState::Rejected, std::move(why), now);
}

}  // namespace hecht::registry
