#include "access/job_payload.h"
#include "access/mail_choice.h"
#include "access/people.h"
#include "access/phrases.h"

namespace hecht::access {

namespace {

struct NoticeJob {
  std::string person_id;
  std::string subject_nl;
  std::string subject_en;
  std::string text_nl;
  std::string text_en;
  std::string page;
};
BOOST_DESCRIBE_STRUCT(NoticeJob, (), (person_id, subject_nl, subject_en, text_nl, text_en, page))

Mail compose(const Person& person, const NoticeJob& notice, const Settings& settings) {
  const auto language = language_of(person.language);
  const bool dutch = language == base::Language::Dutch;
  return {person.email, dutch ? notice.subject_nl : notice.subject_en,
          base::say(language, phrases::kNoticeBody,
                    {person.name, dutch ? notice.text_nl : notice.text_en, settings.public_url + notice.page})};
}

}  // namespace

void enqueue_notice(storage::Writing& writing, const std::string& person_id, const Notice& notice,
                    const base::Instant& now) {
  const auto choice = notice.as_chosen ? mail_choice_of(writing, person_id) : MailChoice::Direct;
  if (choice == MailChoice::None) return;
  if (choice == MailChoice::Daily) return add_to_digest(writing, person_id, notice, now);
  const NoticeJob job{person_id,
                      notice.subject.nl,
                      notice.subject.in(base::Language::English),
                      notice.text.nl,
                      notice.text.in(base::Language::English),
                      notice.page};
  storage::enqueue(writing, std::string(kNoticeJob), to_payload(job), now);
}

void send_notice(storage::Database& database, const Settings& settings, const storage::Job& job,
                 const base::Instant& now) {
  const auto notice = payload_of<NoticeJob>(job);
  std::optional<Person> person;
  {
    storage::Reading reading(database);
    person = find_person(reading, notice.person_id);
  }
  const bool sends = person && person->state == PersonState::Active && settings.mail.is_set();
  if (sends) {
    if (const auto fault = hand_over(settings.mail, compose(*person, notice, settings), now))
      throw std::runtime_error("mail: " + *fault);
  }
  storage::end_job(database, job);
}

}  // namespace hecht::access
