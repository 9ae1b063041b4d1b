#include "feature/checks.h"
#include "feature/record.h"
#include "register/alliances.h"
#include "register/parties.h"
#include "register/phrases.h"
#include "register/saved_checks.h"
#include "register/scopes.h"
#include "schemes/question.h"
#include "storage/new_id.h"

namespace hecht::registry {

using namespace feature;

namespace {

struct CheckRow : SavedCheckSummary {
  std::string facts;
  std::string answer;
};
BOOST_DESCRIBE_STRUCT(CheckRow, (SavedCheckSummary), (facts, answer))

// Facts are figures and choices, but some are open text.
void guard_facts(const base::Json& facts, Checks& checks) {
  const auto* object = facts.as_object();
  if (object == nullptr) return;
  for (const auto& [name, value] : *object) {
    if (const auto* text = value.as_string())
      base::guard_privacy(name, *text, base::FreeText::About, checks.problems, checks.warnings);
    if (const auto* list = value.as_array()) {
      for (const auto& each : *list)
        if (const auto* word = each.as_string())
          base::guard_privacy(name, *word, base::FreeText::About, checks.problems, checks.warnings);
    }
  }
}

void check_subject(storage::Session& session, const SavedCheckInput& input, Checks& checks) {
  if (input.alliance_id && input.party_id) checks.refuse("partyId", phrases::kOneSubject, phrases::kOneSubjectRemedy);
  if (input.alliance_id && !load_alliance(session, *input.alliance_id))
    checks.refuse("allianceId", phrases::kNoSuchAlliance, phrases::kNoSuchAllianceRemedy);
  if (input.party_id && !load_party(session, *input.party_id)) checks.problems.push_back(no_such_party("partyId"));
  if (input.shared && !input.alliance_id && !input.party_id)
    checks.refuse("shared", phrases::kSharedWithWhom, phrases::kSharedWithWhomRemedy);
}

}  // namespace

Outcome<SavedCheck> save_check(storage::Database& database, const access::Actor& actor,
                               const schemes::Catalogue& catalogue, const SavedCheckInput& input,
                               base::Language language, const std::string& program, base::Instant now) {
  storage::Change change(database);
  access::Scope scope;
  if (input.alliance_id) scope = scope_of_alliance(change, *input.alliance_id, day_of(now));
  if (input.party_id) scope = scope_of_party(change, *input.party_id, day_of(now));
  // Of no organisation it is the actor's own note.
  if ((input.alliance_id || input.party_id) && !may(actor, "check.save", access::Act::Write, scope))
    return NotAllowed{};
  Checks checks;
  CheckRow row;
  row.title = input.title;
  checks.text("title", row.title);
  guard_facts(input.facts, checks);
  check_subject(change, input, checks);
  const base::Date date = input.check_date
                              ? *input.check_date
                              : schemes::day_of_question(catalogue, input.scheme, input.facts, day_of(now));
  const auto scheme = catalogue.find(input.scheme, date);
  if (!scheme) {
    for (auto problem : scheme.problems()) {
      problem.field = "scheme";
      checks.problems.push_back(std::move(problem));
    }
    return checks.problems;
  }
  const auto question = schemes::make_question(*scheme, input.facts, date);
  if (!question) checks.problems.insert(checks.problems.end(), question.problems().begin(), question.problems().end());
  if (!checks.ok()) return checks.problems;
  const auto answer = schemes::answer(*question, language);
  row.id = storage::new_id();
  row.scheme = (*scheme)->key();
  row.scheme_hash = (*scheme)->hash;
  row.check_date = date;
  row.outcome = schemes::outcome_id(answer.outcome);
  row.alliance_id = input.alliance_id;
  row.party_id = input.party_id;
  row.shared = input.shared;
  row.saved_by = actor.person_id;
  row.saved_at = {now.seconds, 0};
  const base::Json shown = schemes::to_json(answer, program);
  row.facts = input.facts.to_string();
  row.answer = shown.to_string();
  insert(change, "saved_check", row);
  change.commit(event_of(actor, scope, now, "check.save", {"check", row.id}, {{"scheme", row.scheme}}));
  return Done<SavedCheck>{SavedCheck{row, input.facts, shown}, checks.warnings};
}

}  // namespace hecht::registry
