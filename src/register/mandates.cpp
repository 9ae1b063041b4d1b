#include "register/mandates.h"

#include "feature/record.h"
#include "feature/where.h"
#include "register/mandate_checks.h"
#include "register/parties.h"
#include "register/phrases.h"

namespace hecht::registry {

using namespace feature;

MandateState state_on(const Mandate& mandate, const base::Date& day) {
  if (!mandate.decided_on || *mandate.decided_on > day) return MandateState::Concept;
  if (mandate.votes_for.value_or(0) <= mandate.votes_against.value_or(0)) return MandateState::Rejected;
  if (mandate.withdrawn_on && *mandate.withdrawn_on <= day) return MandateState::Withdrawn;
  if (mandate.to_date && *mandate.to_date < day) return MandateState::Expired;
  const bool accepted = mandate.accepted_on && *mandate.accepted_on <= day;
  return accepted && mandate.from_date <= day ? MandateState::Active : MandateState::Granted;
}

std::optional<Mandate> load_mandate(storage::Session& session, const std::string& id) {
  return select_one<Mandate>(session, "FROM mandate WHERE id = :id", {id});
}

MandateList list_mandates(storage::Session& session, const MandateFilter& filter) {
  Where where;
  if (filter.party_id) where.add("(giver_id = {} OR holder_id = {})", *filter.party_id, *filter.party_id);
  MandateList list;
  list.total = static_cast<std::size_t>(
      session.value<std::int64_t>("SELECT count(*) FROM mandate" + where.sql(), where.arguments()));
  list.items =
      select<Mandate>(session, "FROM mandate" + where.sql() + order_by("-from", "from_date") + std::string(kLimit),
                      where.paged(filter.limit, filter.offset));
  return list;
}

Checks check_mandate(storage::Session& session, Mandate& mandate, const Mandate* present, const base::Date& today) {
  Checks checks;
  for (const auto& [field, id] : {std::pair{"giverId", mandate.giver_id}, std::pair{"holderId", mandate.holder_id}})
    if (!load_party(session, id)) checks.problems.push_back(no_such_party(field));
  if (mandate.giver_id == mandate.holder_id)
    checks.refuse("holderId", phrases::kMandateToSelf, phrases::kMandateToSelfRemedy);
  checks.text("subjects", mandate.subjects);
  checks.text("territory", mandate.territory, base::FreeText::Contact);
  checks.text("document", mandate.document, base::FreeText::Contact);
  checks.period(mandate.from_date, mandate.to_date);
  if (mandate.amount_max && mandate.amount_max->cents() < 0)
    checks.refuse("amountMax", phrases::kNegative, phrases::kNegativeRemedy, {mandate.amount_max->to_string()});
  if (mandate.decided_on) {
    checks.past("decidedOn", *mandate.decided_on, today);
    if (!mandate.votes_for || !mandate.votes_against || *mandate.votes_for < 0 || *mandate.votes_against < 0)
      checks.refuse("votesFor", phrases::kNoVotes, phrases::kNoVotesRemedy);
  } else {
    checks.warn("decidedOn", phrases::kOnlyConcept, phrases::kOnlyConceptRemedy);
  }
  // Acts that were done under it stay valid, so it cannot be taken back backwards.
  const bool newly = present == nullptr || present->withdrawn_on != mandate.withdrawn_on;
  if (newly && mandate.withdrawn_on && *mandate.withdrawn_on < today)
    checks.refuse("withdrawnOn", phrases::kBackwards, phrases::kBackwardsRemedy,
                  {base::to_string(*mandate.withdrawn_on)});
  return checks;
}

bool may_write_mandate(const access::Actor& actor, const access::Scope& giver) {
  return may(actor, "mandate.register", access::Act::Write, giver) ||
         may(actor, "mandate.give", access::Act::Submit, giver);
}

}  // namespace hecht::registry
