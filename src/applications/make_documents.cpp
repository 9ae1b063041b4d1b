#include <algorithm>

#include "applications/decisions.h"
#include "applications/document_rows.h"
#include "applications/dossier_page.h"
#include "applications/event_writer.h"
#include "documents/letter_document.h"
#include "documents/pdf.h"
#include "register/parties.h"
#include "schemes/letters.h"

namespace hecht::applications {

using base::Language;
using schemes::LetterWord;

namespace {

constexpr std::string_view kReceiptSection = "receipt";

const schemes::Letter* letter_of(const Dossier& dossier, int transition, base::Instant now) {
  const auto letter =
      schemes::letter_for(question_of(dossier, FactsOf::Counted, now), process_values(dossier, {}, now), transition);
  return letter ? &dossier.scheme->process.letters[static_cast<std::size_t>(*letter)] : nullptr;
}

// One that was added and belongs to no step yet.
constexpr std::string_view kLooseLetters =
    "SELECT COUNT(*) FROM application_document WHERE application_id = :id AND section = :section AND event_id IS NULL";

std::string euro(const std::optional<base::Money>& amount) {
  return amount ? base::format_euro(amount->to_decimal(), Language::Dutch) : std::string();
}
std::string in_words(const std::optional<base::Date>& date) {
  return date ? base::format_date(*date, Language::Dutch) : std::string();
}

schemes::LetterValues letter_values(storage::Session& session, const Dossier& dossier, base::Instant now) {
  const auto& application = dossier.application;
  const auto lead = registry::load_party(session, application.lead_party_id);
  const auto* decision = decision_of(dossier.scheme->process, dossier.events);
  schemes::LetterValues values;
  values.set(LetterWord::Applicant, lead ? lead->name : std::string());
  values.set(LetterWord::Alliance, subject_name(session, application));
  values.set(LetterWord::Scheme, dossier.scheme->title.nl);
  values.set(LetterWord::Reference, application.number);
  values.set(LetterWord::Awarded, euro(application.awarded));
  values.set(LetterWord::Asked, euro(budget_of(dossier.lines)));
  values.set(LetterWord::Round, in_words(application.round));
  values.set(LetterWord::SubmittedOn,
             application.submitted_at ? in_words(registry::day_of(*application.submitted_at)) : std::string());
  values.set(LetterWord::DecidedOn, decision == nullptr ? std::string() : in_words(registry::day_of(decision->at)));
  values.set(LetterWord::Today, in_words(registry::day_of(now)));
  values.set(LetterWord::Reason, decision == nullptr ? std::string() : decision->reason.value_or(""));
  values.set(LetterWord::Conditions, decision == nullptr ? std::string() : decision->conditions.value_or(""));
  return values;
}

std::vector<std::string> address_of(const registry::Party& party) {
  std::vector<std::string> lines = {party.name};
  if (party.address) lines.push_back(*party.address);
  if (party.postcode || party.place)
    lines.push_back(party.postcode.value_or("") + (party.postcode ? "  " : "") + party.place.value_or(""));
  return lines;
}

documents::LetterPage letter_page(storage::Session& session, const Dossier& dossier, const schemes::Letter& letter,
                                  base::Instant now) {
  const auto values = letter_values(session, dossier, now);
  documents::LetterPage page;
  page.sender = {dossier.scheme->publisher};
  if (const auto lead = registry::load_party(session, dossier.application.lead_party_id))
    page.recipient = address_of(*lead);
  page.reference = dossier.application.number;
  page.date = in_words(registry::day_of(now));
  page.title = schemes::fill_letter(letter.title.nl, values);
  for (const auto& each : letter.paragraphs) {
    auto paragraph = schemes::fill_letter(each.nl, values);
    if (!paragraph.empty()) page.paragraphs.push_back(std::move(paragraph));
  }
  page.closing = {dossier.scheme->publisher};
  page.version = dossier.scheme->key() + ", " + letter.id + ", sha256 " + dossier.scheme->hash;
  return page;
}

ApplicationDocument made(const Dossier& dossier, DocumentKind kind, std::string name, const ApplicationEvent& event) {
  ApplicationDocument document;
  document.application_id = dossier.application.id;
  document.kind = kind;
  document.section = kind == DocumentKind::Letter ? kLetterSection : kReceiptSection;
  document.name = std::move(name);
  document.media_type = "application/pdf";
  document.event_id = event.id;
  document.added_by = event.person_id;
  document.added_at = event.at;
  return document;
}

}  // namespace

bool has_letter(storage::Session& session, const Dossier& dossier, const schemes::Transition& transition) {
  const auto& transitions = dossier.scheme->process.transitions;
  const int index = static_cast<int>(&transition - transitions.data());
  const auto& letters = dossier.scheme->process.letters;
  if (std::any_of(letters.begin(), letters.end(), [&](const auto& each) { return each.transition == index; }))
    return true;
  return session.value<std::int64_t>(kLooseLetters, {dossier.application.id, std::string(kLetterSection)}) > 0;
}

bool may_add_letter(const access::Actor& standing, const Dossier& dossier) {
  return any_from_here(dossier, [&](const schemes::Transition& each) {
    return asks(each, schemes::Asked::Letter) && has_right(standing, each, dossier.belonging.scope);
  });
}

void make_documents(storage::Writing& writing, const std::string& program, const Dossier& dossier, int transition,
                    const ApplicationEvent& event, base::Instant now) {
  const auto& taken = dossier.scheme->process.transitions[static_cast<std::size_t>(transition)];
  const std::string& number = dossier.application.number;
  if (taken.freezes) {
    const auto page = receipt_page(writing, dossier, event, base::Language::Dutch);
    save_document(writing, made(dossier, DocumentKind::Receipt, "ontvangstbewijs-" + number + ".pdf", event),
                  documents::to_pdf(documents::dossier_document(page, program, now)));
  }
  if (!asks(taken, schemes::Asked::Letter)) return;
  if (const auto* letter = letter_of(dossier, transition, now)) {
    const auto page = letter_page(writing, dossier, *letter, now);
    save_document(writing, made(dossier, DocumentKind::Letter, "brief-" + number + ".pdf", event),
                  documents::to_pdf(documents::letter_document(page, program, now)));
  } else {
    writing.run(
        "UPDATE application_document SET event_id = :event WHERE application_id = :id AND section = :section "
        "AND event_id IS NULL",
        {event.id, dossier.application.id, std::string(kLetterSection)});
  }
}

}  // namespace hecht::applications
