#include "access/mail_choice.h"

#include "access/people.h"
#include "http/described.h"

namespace hecht::access {

namespace {

constexpr std::string_view kChosen = "SELECT choice FROM mail_choice WHERE person_id = :person";
constexpr std::string_view kChoose =
    "INSERT INTO mail_choice (person_id, choice) VALUES (:person, :choice) "
    "ON CONFLICT (person_id) DO UPDATE SET choice = excluded.choice";
constexpr std::string_view kForgetChoice = "DELETE FROM mail_choice WHERE person_id = :person";
constexpr std::string_view kForgetLines = "DELETE FROM digest_line WHERE person_id = :person";

}  // namespace

MailChoice mail_choice_of(storage::Session& session, const std::string& person_id) {
  const auto row = session.row<std::string>(kChosen, {person_id});
  return row ? stored(http::of_word<MailChoice>(std::get<0>(*row))) : MailChoice::Direct;
}

Outcome<Done> choose_mail(storage::Database& database, const Actor& actor, MailChoice choice,
                          const base::Instant& now) {
  storage::Change change(database);
  change.run(kChoose, {actor.person_id, http::word_of(choice)});
  change.commit(event_of(actor, now, "mail.choose", actor.person_id));
  return Done{};
}

void forget_mail(storage::Writing& writing, const std::string& person_id) {
  writing.run(kForgetChoice, {person_id});
  writing.run(kForgetLines, {person_id});
}

}  // namespace hecht::access
