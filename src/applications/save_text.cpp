#include "applications/earlier_answers.h"

namespace hecht::applications {

using namespace feature;

namespace {

constexpr std::size_t kBodyMax = 20'000;

}  // namespace

Outcome<ApplicationText> save_text(storage::Database& database, const access::Actor& actor, Schemes schemes,
                                   const std::string& id, std::int64_t version, const TextSaving& input,
                                   base::Instant now) {
  storage::Change change(database);
  auto text = select_one<ApplicationText>(change, "FROM application_text WHERE id = :id", {id});
  if (!text) return NotThere{};
  const auto opened = open_dossier(change, actor, schemes, text->application_id, now);
  if (const auto refusal = cannot_fill<ApplicationText>(opened, text->text)) return *refusal;
  // A concept may be empty; what is sent in is looked at then.
  Checks checks;
  if (base::length(input.body) > kBodyMax)
    checks.refuse("body", feature::phrases::kTooLong, feature::phrases::kTooLongRemedy,
                  {std::to_string(base::length(input.body)), std::to_string(kBodyMax)});
  base::guard_privacy("body", input.body, base::FreeText::About, checks.problems, checks.warnings);
  const Earlier earlier{change, actor, schemes, *opened, now};
  if (input.taken_from && said_earlier(earlier, *input.taken_from, Part::Text, text->text).is_null())
    checks.refuse("takenFrom", phrases::kNotEarlier, phrases::kNotEarlierRemedy);
  if (!checks.ok()) return checks.problems;
  text->body = input.body;
  if (input.taken_from) text->source = input.taken_from;
  // Emptied, nothing is left of what was taken over.
  if (base::trimmed(text->body).empty()) text->source.reset();
  text->version = version;
  text->saved_by = actor.person_id;
  text->saved_at = {now.seconds, 0};
  if (const auto stale = update(change, "application_text", *text, [&] {
        return select_one<ApplicationText>(change, "FROM application_text WHERE id = :id", {id});
      }))
    return *stale;
  ++text->version;
  touch(change, text->application_id);
  change.commit(event_for(actor, *opened, now, "application.text", {{"text", text->text}}));
  return Done<ApplicationText>{*text, checks.warnings};
}

}  // namespace hecht::applications
