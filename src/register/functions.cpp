#include "register/functions.h"

#include <algorithm>

#include "access/people.h"
#include "feature/record.h"
#include "register/accounts.h"
#include "register/function_checks.h"
#include "register/memberships.h"
#include "register/parties.h"
#include "register/phrases.h"

namespace hecht::registry {

using namespace feature;

namespace {

bool overlap(const AllianceFunctionInput& a, const AllianceFunctionInput& b) {
  return (!b.to_date || a.from_date <= *b.to_date) && (!a.to_date || b.from_date <= *a.to_date);
}

// A network needs no legal form, so its money goes to a member that can receive it.
void check_lead_party(storage::Session& session, const AllianceFunction& function, Checks& checks) {
  if (!function.party_id) {
    checks.refuse("partyId", phrases::kLeadPartyWho, phrases::kLeadPartyWhoRemedy);
    return;
  }
  const auto party = load_party(session, *function.party_id);
  if (!party) return;
  const auto members = memberships_of_alliance(session, function.alliance_id);
  if (std::none_of(members.begin(), members.end(), [&](const Membership& each) {
        return each.party_id == *function.party_id && each.role == MembershipRole::Participant &&
               active_on(each, function.from_date);
      }))
    checks.refuse("partyId", phrases::kLeadPartyNoMember, phrases::kLeadPartyNoMemberRemedy, {party->name});
  if (!party->kvk) checks.refuse("partyId", phrases::kLeadPartyNoKvk, phrases::kLeadPartyNoKvkRemedy, {party->name});
  if (!has_confirmed_account(session, *function.party_id, function.from_date))
    checks.refuse("partyId", phrases::kLeadPartyNoIban, phrases::kLeadPartyNoIbanRemedy, {party->name});
}

bool is_single(FunctionKind kind) { return kind == FunctionKind::ContactPoint || kind == FunctionKind::LeadParty; }

}  // namespace

std::vector<AllianceFunction> functions_of(storage::Session& session, const std::string& alliance_id) {
  return select<AllianceFunction>(
      session, "FROM alliance_function WHERE alliance_id = :alliance ORDER BY kind, from_date, id", {alliance_id});
}

std::optional<AllianceFunction> load_function(storage::Session& session, const std::string& id) {
  return select_one<AllianceFunction>(session, "FROM alliance_function WHERE id = :id", {id});
}

bool active_on(const AllianceFunction& function, const base::Date& day) {
  return function.from_date <= day && (!function.to_date || day <= *function.to_date);
}

bool has_function(const std::vector<AllianceFunction>& functions, FunctionKind kind, const base::Date& day) {
  return std::any_of(functions.begin(), functions.end(),
                     [&](const AllianceFunction& each) { return each.kind == kind && active_on(each, day); });
}

base::Problems open_points(const std::vector<AllianceFunction>& functions, const base::Date& day) {
  Checks checks;
  const auto count = [&](FunctionKind kind, bool needed) {
    return std::count_if(functions.begin(), functions.end(), [&](const AllianceFunction& each) {
      return each.kind == kind && active_on(each, day) && needed != each.not_needed_reason.has_value();
    });
  };
  if (count(FunctionKind::ContactPoint, true) == 0)
    checks.warn("contact-point", phrases::kNotAddressable, phrases::kNotAddressableRemedy);
  if (count(FunctionKind::DistrictManager, true) == 0)
    checks.warn("district-manager", phrases::kNoDistrictManager, phrases::kNoDistrictManagerRemedy);
  const auto nurses = count(FunctionKind::NurseCoordinator, true);
  if (nurses == 0 && count(FunctionKind::NurseCoordinator, false) == 0)
    checks.warn("nurse-coordinator", phrases::kNoNurse, phrases::kNoNurseRemedy);
  if (nurses > 1)
    checks.warn("nurse-coordinator", phrases::kManyNurses, phrases::kManyNursesRemedy, {std::to_string(nurses)});
  return checks.warnings;
}

Checks check_function(storage::Session& session, AllianceFunction& function) {
  Checks checks;
  checks.period(function.from_date, function.to_date);
  checks.text("reachability", function.reachability, base::FreeText::Contact);
  checks.text("notNeededReason", function.not_needed_reason);
  if (function.not_needed_reason && function.kind != FunctionKind::NurseCoordinator)
    checks.refuse("notNeededReason", phrases::kOnlyNurse, phrases::kOnlyNurseRemedy);
  const bool someone = function.person_id || function.party_id;
  if (someone == function.not_needed_reason.has_value())
    checks.refuse("personId", phrases::kFunctionWho, phrases::kFunctionWhoRemedy);
  if (function.person_id && !access::find_person(session, *function.person_id))
    checks.refuse("personId", phrases::kNoSuchPerson, phrases::kNoSuchPersonRemedy);
  if (function.party_id && !load_party(session, *function.party_id))
    checks.problems.push_back(no_such_party("partyId"));
  if (function.kind == FunctionKind::ContactPoint && !function.reachability)
    checks.refuse("reachability", phrases::kNotReachable, phrases::kNotReachableRemedy);
  if (function.kind == FunctionKind::LeadParty) check_lead_party(session, function, checks);
  auto functions = functions_of(session, function.alliance_id);
  std::erase_if(functions, [&](const AllianceFunction& each) { return each.id == function.id; });
  for (const auto& other : functions) {
    if (is_single(function.kind) && other.kind == function.kind && overlap(other, function))
      checks.refuse("fromDate", phrases::kOnlyOne, phrases::kOnlyOneRemedy, {base::to_string(other.from_date)});
  }
  functions.push_back(function);
  if (function.kind == FunctionKind::NurseCoordinator) {
    for (auto& point : open_points(functions, function.from_date))
      if (point.field == "nurse-coordinator") checks.warnings.push_back(std::move(point));
  }
  return checks;
}

}  // namespace hecht::registry
