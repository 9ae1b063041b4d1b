#include "register/memberships.h"

#include <algorithm>

#include "feature/record.h"
#include "register/membership_checks.h"
#include "register/phrases.h"

namespace hecht::registry {

using namespace feature;

namespace {

bool overlap(const MembershipInput& a, const MembershipInput& b) {
  return (!b.to_date || a.from_date <= *b.to_date) && (!a.to_date || b.from_date <= *a.to_date);
}

}  // namespace

std::vector<Membership> memberships_of_alliance(storage::Session& session, const std::string& alliance_id) {
  return select<Membership>(session, "FROM membership WHERE alliance_id = :alliance ORDER BY from_date, id",
                            {alliance_id});
}

std::vector<Membership> memberships_of_party(storage::Session& session, const std::string& party_id) {
  return select<Membership>(session, "FROM membership WHERE party_id = :party ORDER BY from_date, id", {party_id});
}

std::optional<Membership> load_membership(storage::Session& session, const std::string& id) {
  return select_one<Membership>(session, "FROM membership WHERE id = :id", {id});
}

void insert_membership(storage::Writing& writing, const Membership& membership) {
  insert(writing, "membership", membership);
}

bool active_on(const Membership& membership, const base::Date& day) {
  return membership.from_date <= day && (!membership.to_date || day <= *membership.to_date);
}

Checks check_membership(storage::Session& session, Membership& membership) {
  Checks checks;
  checks.period(membership.from_date, membership.to_date);
  if (membership.discipline && membership.discipline->empty()) membership.discipline.reset();
  const auto party = load_party(session, membership.party_id);
  if (!party) {
    checks.problems.push_back(no_such_party("partyId"));
    return checks;
  }
  if (membership.discipline) {
    checks.one_of("discipline", *membership.discipline, party->disciplines);
  } else if (!party->disciplines.empty()) {
    checks.refuse("discipline", phrases::kWhichDiscipline, phrases::kWhichDisciplineRemedy, {party->name});
  }
  if (membership.from_date < party->from_date || (party->to_date && membership.from_date > *party->to_date))
    checks.refuse("fromDate", phrases::kPartyNotThen, phrases::kPartyNotThenRemedy,
                  {party->name, base::to_string(membership.from_date)});
  for (const auto& other : memberships_of_alliance(session, membership.alliance_id)) {
    if (other.id != membership.id && other.party_id == membership.party_id &&
        other.discipline == membership.discipline && overlap(other, membership))
      checks.refuse("partyId", phrases::kMemberAlready, phrases::kMemberAlreadyRemedy,
                    {party->name, base::to_string(other.from_date)});
  }
  return checks;
}

void warn_of_second_local_care(storage::Session& session, const Membership& membership, Checks& checks) {
  const auto alliance = load_alliance(session, membership.alliance_id);
  if (membership.role != MembershipRole::Participant || !alliance ||
      !has_type(*alliance, kLocalCare, membership.from_date))
    return;
  for (const auto& other : memberships_of_party(session, membership.party_id)) {
    if (other.alliance_id == membership.alliance_id || other.role != MembershipRole::Participant ||
        !overlap(other, membership))
      continue;
    const auto first = load_alliance(session, other.alliance_id);
    if (first && has_type(*first, kLocalCare, membership.from_date))
      checks.warn("partyId", phrases::kCountsElsewhere, phrases::kCountsElsewhereRemedy, {first->name});
  }
}

}  // namespace hecht::registry
