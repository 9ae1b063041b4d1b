#include "access/job_payload.h"
#include "access/mail_choice.h"
#include "access/people.h"
#include "access/phrases.h"
#include "storage/new_id.h"

namespace hecht::access {

namespace {

struct DigestJob {
  std::string person_id;
  base::Date on_date;
};
BOOST_DESCRIBE_STRUCT(DigestJob, (), (person_id, on_date))

struct Line {
  std::string id;
  std::string subject;
  std::string text;
  std::string page;
};

constexpr std::string_view kAdd =
    "INSERT INTO digest_line (id, person_id, on_date, at_seconds, subject_nl, subject_en, text_nl, text_en, page) "
    "VALUES (:id, :person, :day, :at, :subject_nl, :subject_en, :text_nl, :text_en, :page)";
constexpr std::string_view kDutch =
    "SELECT id, subject_nl, text_nl, page FROM digest_line WHERE person_id = :person AND on_date <= :day "
    "ORDER BY at_seconds, id";
constexpr std::string_view kEnglish =
    "SELECT id, subject_en, text_en, page FROM digest_line WHERE person_id = :person AND on_date <= :day "
    "ORDER BY at_seconds, id";
constexpr std::string_view kDrop = "DELETE FROM digest_line WHERE id = :id";

base::Instant morning_of(const base::Date& day) {
  return base::to_instant({day, {kDigestSecondOfDay, 0}}, base::kAmsterdam);
}

base::Date next_morning(const base::Instant& now) {
  const auto today = base::local_in(now, base::kAmsterdam).date;
  return now.seconds + kDigestClosesSeconds < morning_of(today).seconds ? today : base::add_days(today, 1);
}

std::vector<Line> lines_of(storage::Session& session, const DigestJob& digest, base::Language language) {
  std::vector<Line> lines;
  for (auto& [id, subject, text, page] : session.rows<std::string, std::string, std::string, std::string>(
           language == base::Language::Dutch ? kDutch : kEnglish, {digest.person_id, base::to_string(digest.on_date)}))
    lines.push_back({std::move(id), std::move(subject), std::move(text), std::move(page)});
  return lines;
}

Mail compose(const Person& person, const std::vector<Line>& lines, const Settings& settings) {
  const auto language = language_of(person.language);
  std::string all;
  for (const auto& each : lines)
    all += "* " + each.subject + "\n" + each.text + "\n" + settings.public_url + each.page + "\n\n";
  return {person.email, base::say(language, phrases::kDigestSubject, {std::to_string(lines.size())}),
          base::say(language, phrases::kDigestBody, {person.name, all, settings.public_url + "/account"})};
}

}  // namespace

void add_to_digest(storage::Writing& writing, const std::string& person_id, const Notice& notice,
                   const base::Instant& now) {
  const DigestJob digest{person_id, next_morning(now)};
  const std::string day = base::to_string(digest.on_date);
  writing.run(kAdd, {storage::new_id(), person_id, day, now.seconds, notice.subject.nl,
                     notice.subject.in(base::Language::English), notice.text.nl,
                     notice.text.in(base::Language::English), notice.page});
  const std::string kind(kDigestJob);
  storage::enqueue_once(writing, kind + "@" + day + "@" + person_id, kind, to_payload(digest),
                        morning_of(digest.on_date));
}

void send_digest(storage::Database& database, const Settings& settings, const storage::Job& job,
                 const base::Instant& now) {
  const auto digest = payload_of<DigestJob>(job);
  std::optional<Person> person;
  std::vector<Line> lines;
  bool wanted = false;
  {
    storage::Reading reading(database);
    person = find_person(reading, digest.person_id);
    if (person) lines = lines_of(reading, digest, language_of(person->language));
    // Who wants none any more gets none, also of what was kept.
    wanted = mail_choice_of(reading, digest.person_id) != MailChoice::None;
  }
  const bool sends = wanted && !lines.empty() && person->state == PersonState::Active && settings.mail.is_set();
  if (sends) {
    if (const auto fault = hand_over(settings.mail, compose(*person, lines, settings), now))
      throw std::runtime_error("mail: " + *fault);
  }
  storage::Upkeep upkeep(database);
  if (!storage::finish_job(upkeep, job)) return;
  for (const auto& each : lines) upkeep.run(kDrop, {each.id});
  upkeep.commit();
}

}  // namespace hecht::access
