#include "access/checks.h"
#include "access/manage_people.h"
#include "access/phrases.h"
#include "access/send_mail.h"
#include "http/described.h"
#include "storage/new_id.h"

namespace hecht::access {

namespace {

constexpr std::string_view kInsert =
    "INSERT INTO person (id, email, name, language, state, state_reason, password_hash, must_change, totp_secret, "
    "totp_pending, totp_step, created_seconds, version) "
    "VALUES (:id, :email, :name, :language, 'invited', '', '', 0, '', '', 0, :now, 1)";
constexpr std::string_view kLetIn =
    "UPDATE person SET state = 'invited', state_reason = '', password_hash = '', version = version + 1 WHERE id = :id";
constexpr std::string_view kResetCode =
    "UPDATE person SET totp_secret = '', totp_pending = '', version = version + 1 WHERE id = :id";

// By mail, or where there is none by hand.
std::optional<std::string> pass_link(storage::Writing& writing, const Settings& settings, const std::string& person_id,
                                     LinkKind kind, const base::Instant& now) {
  if (!settings.mail.is_set()) return link_of(settings, make_link(writing, person_id, kind, now));
  enqueue_mail(writing, person_id, kind, now);
  return std::nullopt;
}

base::Problems check(storage::Session& session, const Organisations& organisations, const Invitation& input,
                     const base::Date& today) {
  base::Problems problems;
  check_name(input.name, problems);
  check_email(normal_email(input.email), problems);
  for (std::size_t i = 0; i < input.roles.size(); ++i)
    check_role(session, organisations, input.roles[i], today, "roles[" + std::to_string(i) + "].", problems);
  return problems;
}

}  // namespace

Outcome<Invited> invite_person(storage::Database& database, const Settings& settings, const Actor& actor,
                               const Invitation& input, const base::Instant& now) {
  const auto today = day_of(now);
  const auto email = normal_email(input.email);
  storage::Change change(database);
  auto problems = check(change, settings.organisations, input, today);
  if (!problems.empty()) return Refusal{Why::Invalid, std::move(problems)};
  // An account without a role is only for who manages them all to make.
  bool allowed = !input.roles.empty() || may(actor, "users", Act::Write, {});
  for (const auto& role : input.roles)
    allowed = allowed && may_give(change, settings.organisations, actor, role.assignment);
  if (!allowed) return Refusal{Why::NotAllowed};
  if (find_person_by_email(change, email))
    return Refusal{Why::Conflict, {problem("email", phrases::kKnownEmail, phrases::kKnownEmailRemedy)}};
  Invited done{storage::new_id(), std::nullopt};
  change.run(kInsert, {done.person_id, email, input.name, http::word_of(input.language), now.seconds});
  for (const auto& role : input.roles) {
    const HeldRole held{.id = storage::new_id(),
                        .person_id = done.person_id,
                        .assignment = role.assignment,
                        .from = role.from.value_or(today),
                        .to = role.to,
                        .given_by = actor.person_id,
                        .reason = role.reason};
    insert_role(change, held);
    auto event = event_of(actor, now, "role.assign", done.person_id,
                          {{"role", http::word_of(held.assignment.role)}, {"assignment", held.id}});
    event.organisation_id = held.assignment.organisation_id;
    change.record(event);
  }
  done.link = pass_link(change, settings, done.person_id, LinkKind::Invitation, now);
  change.commit(event_of(actor, now, "person.invite", done.person_id));
  return done;
}

Outcome<Invited> invite_again(storage::Database& database, const Settings& settings, const Actor& actor,
                              const InviteAgain& input, const base::Instant& now) {
  storage::Change change(database);
  const auto person = find_person(change, input.person_id);
  const auto roles = roles_of(change, input.person_id);
  if (!person || person->state == PersonState::Erased ||
      !may_see(change, settings.organisations, actor, input.person_id, roles))
    return Refusal{Why::NotThere};
  // Whoever makes a link can become the person, so it takes the right to every account; but a first invitation that
  // was lost can be sent again by who sent it.
  const bool manages = may(actor, "users", Act::Write, {});
  const bool sent_it = person->state == PersonState::Invited && !input.reset_code && !roles.empty() &&
                       roles.front().given_by == actor.person_id;
  if (!manages && !sent_it) return Refusal{Why::NotAllowed};
  if (input.person_id == actor.person_id)
    return Refusal{Why::Conflict, {problem("person", phrases::kNotYourself, phrases::kNotYourselfRemedy)}};
  if (input.reset_code) change.run(kResetCode, {person->id});
  if (person->state == PersonState::Disabled) change.run(kLetIn, {person->id});
  const bool is_in = person->state == PersonState::Active;
  Invited done{person->id,
               pass_link(change, settings, person->id, is_in ? LinkKind::Reset : LinkKind::Invitation, now)};
  change.commit(
      event_of(actor, now, is_in ? "person.reset" : "person.invite", person->id, {{"code_reset", input.reset_code}}));
  return done;
}

}  // namespace hecht::access
