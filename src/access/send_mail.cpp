#include "access/send_mail.h"

#include "access/job_payload.h"
#include "access/phrases.h"

namespace hecht::access {

namespace {

struct MailJob {
  std::string person_id;
  LinkKind kind = LinkKind::Invitation;
};
BOOST_DESCRIBE_STRUCT(MailJob, (), (person_id, kind))

Mail compose(const Person& person, LinkKind kind, const std::string& link, const base::Instant& until) {
  const auto language = language_of(person.language);
  const bool reset = kind == LinkKind::Reset;
  return {person.email, base::say(language, reset ? phrases::kResetSubject : phrases::kInvitationSubject),
          base::say(language, reset ? phrases::kResetBody : phrases::kInvitationBody,
                    {person.name, link, base::format_instant(until, base::kAmsterdam, language)})};
}

}  // namespace

void enqueue_mail(storage::Writing& writing, const std::string& person_id, LinkKind kind, const base::Instant& now) {
  storage::enqueue(writing, std::string(kMailJob), to_payload(MailJob{person_id, kind}), now);
}

std::string link_of(const Settings& settings, const std::string& secret) {
  // Behind the #, where no server or log sees it.
  return settings.public_url + "/wachtwoord-kiezen#" + secret;
}

void send_mail(storage::Database& database, const Settings& settings, const storage::Job& job,
               const base::Instant& now) {
  const auto wanted = payload_of<MailJob>(job);
  std::optional<Person> person;
  {
    storage::Reading reading(database);
    person = find_person(reading, wanted.person_id);
  }
  const bool can = person && (person->state == PersonState::Active || person->state == PersonState::Invited);
  if (!can || !settings.mail.is_set()) {
    storage::end_job(database, job);
    return;
  }
  storage::Change begin(database);
  const auto secret = make_link(begin, person->id, wanted.kind, now);
  begin.commit(event_of({}, now, "link.make", person->id, {{"kind", http::word_of(wanted.kind)}}));
  const base::Instant until{now.seconds + seconds_of(wanted.kind), 0};
  const auto mail = compose(*person, wanted.kind, link_of(settings, secret), until);
  if (const auto fault = hand_over(settings.mail, mail, now)) throw std::runtime_error("mail: " + *fault);
  storage::Change end(database);
  if (storage::finish_job(end, job)) end.commit(event_of({}, now, "mail.send", person->id));
}

}  // namespace hecht::access
