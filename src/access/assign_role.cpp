#include "access/checks.h"
#include "access/manage_people.h"
#include "access/phrases.h"
#include "http/described.h"
#include "storage/new_id.h"

namespace hecht::access {

void check_role(storage::Session& session, const Organisations& organisations, const NewRole& role,
                const base::Date& today, const std::string& field, base::Problems& problems) {
  const auto& organisation = role.assignment.organisation_id;
  if (is_of_the_house(role.assignment.role)) {
    if (!organisation.empty()) {
      problems.push_back(
          problem(field + "organisationId", phrases::kNoOrganisationHere, phrases::kNoOrganisationHereRemedy));
    }
  } else if (organisation.empty()) {
    problems.push_back(
        problem(field + "organisationId", phrases::kNeedsOrganisation, phrases::kNeedsOrganisationRemedy));
  } else if (!organisations.name(session, organisation)) {
    problems.push_back(
        problem(field + "organisationId", phrases::kUnknownOrganisation, phrases::kUnknownOrganisationRemedy));
  }
  const auto from = role.from.value_or(today);
  if (role.to && *role.to < from) {
    problems.push_back(
        problem(field + "to", phrases::kEndBeforeStart, phrases::kEndBeforeStartRemedy, {}, {base::to_string(from)}));
  }
  check_text(field + "reason", role.reason, kReasonLengthMax, problems);
}

Outcome<HeldRole> assign_role(storage::Database& database, const Organisations& organisations, const Actor& actor,
                              const std::string& person_id, const NewRole& input, const base::Instant& now) {
  const auto today = day_of(now);
  storage::Change change(database);
  const auto person = find_person(change, person_id);
  if (!person || person->state == PersonState::Erased ||
      !may_see(change, organisations, actor, person_id, roles_of(change, person_id)))
    return Refusal{Why::NotThere};
  base::Problems problems;
  check_role(change, organisations, input, today, {}, problems);
  if (person->state == PersonState::Disabled)
    problems.push_back(problem("person", phrases::kDisabled, phrases::kDisabledRemedy));
  if (!problems.empty()) return Refusal{Why::Invalid, std::move(problems)};
  if (!may_give(change, organisations, actor, input.assignment)) return Refusal{Why::NotAllowed};
  if (person_id == actor.person_id)
    return Refusal{Why::Conflict, {problem("person", phrases::kNotYourself, phrases::kNotYourselfRemedy)}};
  const HeldRole role{.id = storage::new_id(),
                      .person_id = person_id,
                      .assignment = input.assignment,
                      .from = input.from.value_or(today),
                      .to = input.to,
                      .given_by = actor.person_id,
                      .reason = input.reason};
  insert_role(change, role);
  auto event = event_of(actor, now, "role.assign", person_id,
                        {{"role", http::word_of(role.assignment.role)}, {"assignment", role.id}});
  event.organisation_id = role.assignment.organisation_id;
  change.commit(event);
  return role;
}

}  // namespace hecht::access
