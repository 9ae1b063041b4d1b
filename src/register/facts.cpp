#include "register/facts.h"

#include <algorithm>
#include <map>

#include "feature/record.h"
#include "register/counts.h"
#include "register/functions.h"
#include "register/history.h"
#include "register/mandates.h"
#include "register/memberships.h"
#include "register/parties.h"
#include "register/phrases.h"

namespace hecht::registry {

using namespace feature;

using base::Json;

namespace {

// One question to the register, and where the answer goes.
struct Asking {
  storage::Session& session;
  const schemes::Scheme& scheme;
  const schemes::Fact& fact;
  const Subject& subject;
  base::Date date;
  RegisterFacts& facts;

  void know(Json value, base::Text source, std::optional<base::Date> day = {}, Secrecy secrecy = Secrecy::None,
            std::size_t practices = 0) const {
    facts.known.push_back({&fact, std::move(value), std::move(source), day, secrecy, practices});
  }
  void not_known(const base::Phrase& reason, const std::vector<std::string>& arguments = {}) const {
    facts.unknown.push_back({&fact, base::say_both(reason, arguments)});
  }
};

base::Text both(const base::Phrase& phrase, const std::vector<std::string>& names) {
  return {base::say(base::Language::Dutch, phrase, {base::format_list(names, base::Language::Dutch)}),
          base::say(base::Language::English, phrase, {base::format_list(names, base::Language::English)})};
}

base::Text dated(const base::Phrase& phrase, const std::string& first, const base::Date& date) {
  return {base::say(base::Language::Dutch, phrase, {first, base::format_date(date, base::Language::Dutch)}),
          base::say(base::Language::English, phrase, {first, base::format_date(date, base::Language::English)})};
}

void tell_patients(const Asking& asking, const std::string& alliance_id) {
  const auto sum = patients_of(asking.session, alliance_id, asking.date);
  if (!sum.without.empty()) {
    asking.facts.unknown.push_back({&asking.fact, both(phrases::kWithoutCount, sum.without)});
    return;
  }
  if (!sum.known()) return asking.not_known(phrases::kNoPractices);
  const bool one_date = sum.first_date == sum.last_date;
  const auto& shown = one_date ? sum.last_date : sum.first_date;
  base::Text source = dated(one_date ? phrases::kSumOn : phrases::kSumSince, std::to_string(sum.practices),
                            shown.value_or(asking.date));
  if (!sum.elsewhere.empty()) {
    const auto not_here = both(phrases::kWithoutElsewhere, sum.elsewhere);
    source.nl += not_here.nl;
    source.en += not_here.en;
  }
  asking.know(sum.count, std::move(source), sum.last_date, Secrecy::Total, sum.practices);
}

void alliance_patients(const Asking& asking) { tell_patients(asking, asking.subject.id); }

void alliance_disciplines(const Asking& asking) {
  Json::Array list;
  for (auto& each : disciplines_of(asking.session, asking.subject.id, asking.date)) list.emplace_back(std::move(each));
  asking.know(std::move(list), base::say_both(phrases::kFromMembers), asking.date);
}

void alliance_practices(const Asking& asking) {
  const auto sum = patients_of(asking.session, asking.subject.id, asking.date);
  asking.know(sum.practices + sum.without.size(), base::say_both(phrases::kFromMembers), asking.date);
}

void alliance_contact_point(const Asking& asking) {
  const auto functions = functions_of(asking.session, asking.subject.id);
  asking.know(has_function(functions, FunctionKind::ContactPoint, asking.date), base::say_both(phrases::kFromFunctions),
              asking.date);
}

constexpr std::string_view kAwarded =
    "SELECT COUNT(*), SUM(amount_cents) FROM earlier_award WHERE scheme = :scheme AND alliance_id = :alliance "
    "AND year = :year AND (decided_on IS NULL OR decided_on <= :day)";

// That nothing is recorded does not say that nothing was awarded.
void alliance_awarded(const Asking& asking) {
  const auto awarded = asking.session.row<std::int64_t, std::optional<std::int64_t>>(
      kAwarded, {asking.scheme.id, asking.subject.id, asking.date.year, base::to_string(asking.date)});
  HECHT_ASSERT(awarded.has_value());
  const auto& [count, cents] = *awarded;
  if (count == 0 || !cents) return asking.not_known(phrases::kNoAwards, {std::to_string(asking.date.year)});
  asking.know(base::Money::from_cents(*cents).to_string(),
              base::say_both(phrases::kFromAwards, {std::to_string(asking.date.year)}), asking.date);
}

void practice_patients(const Asking& asking) {
  std::map<std::string, PracticePast> pasts;
  const LoadPast load = [&](const std::string& id) -> const PracticePast& {
    auto [at, added] = pasts.try_emplace(id);
    if (added) at->second = {practice_counts(asking.session, id), successions_of(asking.session, id)};
    return at->second;
  };
  const auto held = patients_on(asking.subject.id, asking.date, load);
  if (!held) return asking.not_known(phrases::kNoCount);
  asking.know(held->count, dated(phrases::kCountOn, held->source, held->reference_date), held->reference_date,
              Secrecy::PracticeCount);
}

void practice_deprived(const Asking& asking) {
  const auto share = deprived_share(practice_counts(asking.session, asking.subject.id), asking.date);
  if (!share) return asking.not_known(phrases::kNoDeprived);
  asking.know(Json::Number{share->percentage.to_string()},
              dated(phrases::kDeprivedOn, share->list_version, share->reference_date), share->reference_date,
              Secrecy::DeprivedShare);
}

// The alliances in which the practice takes part on the day.
std::vector<Alliance> alliances_of(const Asking& asking) {
  std::vector<Alliance> alliances;
  for (const auto& each : memberships_of_party(asking.session, asking.subject.id)) {
    if (each.role != MembershipRole::Participant || !each.confirmed_by || !active_on(each, asking.date)) continue;
    if (auto alliance = load_alliance(asking.session, each.alliance_id)) alliances.push_back(std::move(*alliance));
  }
  return alliances;
}

const Alliance* district_of(const std::vector<Alliance>& alliances, const base::Date& date) {
  const auto found = std::find_if(alliances.begin(), alliances.end(),
                                  [&](const Alliance& each) { return has_type(each, kDistrict, date); });
  return found == alliances.end() ? nullptr : &*found;
}

void practice_district(const Asking& asking) {
  const auto alliances = alliances_of(asking);
  const auto* district = district_of(alliances, asking.date);
  asking.know(district != nullptr,
              district != nullptr ? base::Text{district->name, district->name} : base::say_both(phrases::kFromMembers),
              asking.date);
}

void practice_district_patients(const Asking& asking) {
  const auto alliances = alliances_of(asking);
  const auto* district = district_of(alliances, asking.date);
  if (district == nullptr) return asking.not_known(phrases::kNoDistrict);
  tell_patients(asking, district->id);
}

// Is it a member of the organisation that publishes the scheme: an alliance of that name, or the organisation of its
// region. When the register knows no such organisation, nothing is known.
void practice_memberships(const Asking& asking) {
  const std::string& name = asking.scheme.publisher;
  for (const auto& each : alliances_of(asking))
    if (each.name == name) return asking.know(true, {name, name}, asking.date);
  const auto region = asking.session.row<std::string>(
      "SELECT r.name FROM party p JOIN party r ON r.id = p.regional_organisation_id WHERE p.id = :id",
      {asking.subject.id});
  if (region && std::get<0>(*region) == name) return asking.know(true, {name, name}, asking.date);
  if (asking.session.value<std::int64_t>("SELECT count(*) FROM alliance WHERE name = :name", {name}) > 0)
    asking.know(false, base::say_both(phrases::kFromMembers), asking.date);
}

// Mandates that are in use on the day, held by the organisation of the region or by a participant of the alliance.
std::vector<Mandate> mandates_of(const Asking& asking) {
  std::vector<std::string> holders;
  if (asking.subject.kind == SubjectKind::Region) holders.push_back(asking.subject.id);
  if (asking.subject.kind == SubjectKind::Alliance) {
    const auto alliance = load_alliance(asking.session, asking.subject.id);
    if (alliance && alliance->regional_organisation_id) holders.push_back(*alliance->regional_organisation_id);
    for (const auto& each : memberships_of_alliance(asking.session, asking.subject.id))
      if (each.role == MembershipRole::Participant && active_on(each, asking.date)) holders.push_back(each.party_id);
  }
  std::vector<Mandate> mandates;
  for (const auto& holder : holders) {
    for (auto& each : select<Mandate>(asking.session, "FROM mandate WHERE holder_id = :holder ORDER BY id", {holder}))
      if (usable_on(each, asking.date)) mandates.push_back(std::move(each));
  }
  return mandates;
}

void region_disciplines(const Asking& asking) {
  std::vector<std::string> ids;
  for (const auto& each : mandates_of(asking))
    if (each.discipline) ids.push_back(*each.discipline);
  std::sort(ids.begin(), ids.end());
  ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
  Json::Array list;
  for (auto& each : ids) list.emplace_back(std::move(each));
  asking.know(std::move(list), base::say_both(phrases::kFromMandates), asking.date);
}

void region_municipality(const Asking& asking) {
  const auto mandates = mandates_of(asking);
  const bool has = std::any_of(mandates.begin(), mandates.end(), [&](const Mandate& each) {
    const auto giver = load_party(asking.session, each.giver_id);
    return giver && giver->kind == PartyKind::Municipality;
  });
  // Without a mandate in the register it may still be so.
  if (has) asking.know(true, base::say_both(phrases::kFromMandates), asking.date);
}

struct Field {
  SubjectKind subject;
  void (*ask)(const Asking&);
};

const Field* field_of(std::string_view name, SubjectKind subject) {
  static const std::multimap<std::string_view, Field> kFields = {
      {"alliance.registered_patients", {SubjectKind::Alliance, alliance_patients}},
      {"alliance.member_disciplines", {SubjectKind::Alliance, alliance_disciplines}},
      {"alliance.practice_count", {SubjectKind::Alliance, alliance_practices}},
      {"alliance.awarded_this_year", {SubjectKind::Alliance, alliance_awarded}},
      {"alliance.contact_point", {SubjectKind::Alliance, alliance_contact_point}},
      {"practice.registered_patients", {SubjectKind::Practice, practice_patients}},
      {"practice.deprived_area_percentage", {SubjectKind::Practice, practice_deprived}},
      {"practice.district_alliance", {SubjectKind::Practice, practice_district}},
      {"practice.district_alliance_patients", {SubjectKind::Practice, practice_district_patients}},
      {"practice.memberships", {SubjectKind::Practice, practice_memberships}},
      {"region.mandated_disciplines", {SubjectKind::Alliance, region_disciplines}},
      {"region.mandated_disciplines", {SubjectKind::Region, region_disciplines}},
      {"region.mandated_municipality", {SubjectKind::Alliance, region_municipality}},
      {"region.mandated_municipality", {SubjectKind::Region, region_municipality}}};
  const auto [begin, end] = kFields.equal_range(name);
  const auto found = std::find_if(begin, end, [&](const auto& each) { return each.second.subject == subject; });
  return found == end ? nullptr : &found->second;
}

}  // namespace

base::Json RegisterFacts::to_facts() const {
  Json json{Json::Object{}};
  for (const auto& each : known) json.set(each.fact->name, each.value);
  return json;
}

RegisterFacts facts_for(storage::Session& session, const schemes::Scheme& scheme, const Subject& subject,
                        const base::Date& date) {
  RegisterFacts facts;
  for (const auto& fact : scheme.facts) {
    if (const Field* field = field_of(fact.register_field, subject.kind))
      field->ask({session, scheme, fact, subject, date, facts});
  }
  return facts;
}

bool may_see_total(const access::Actor& actor, const access::Scope& scope, std::size_t practices) {
  using access::Act;
  if (may(actor, "practice.counts", Act::Read, scope)) return true;
  if (!may(actor, "practice.counts.total", Act::Read, scope)) return false;
  const bool inside = std::any_of(actor.roles.begin(), actor.roles.end(), [&](const access::Assignment& held) {
    const auto holds = [&](const std::vector<std::string>& ids) {
      return std::find(ids.begin(), ids.end(), held.organisation_id) != ids.end();
    };
    return !held.organisation_id.empty() && (holds(scope.own) || holds(scope.network));
  });
  return inside || practices >= kPracticesMin;
}

RegisterFacts visible_to(const access::Actor& actor, const access::Scope& scope, RegisterFacts facts) {
  using access::Act;
  const auto visible = [&](const KnownFact& each) {
    switch (each.secrecy) {
      case Secrecy::None:
        return true;
      case Secrecy::PracticeCount:
        return may(actor, "practice.counts", Act::Read, scope);
      case Secrecy::Total:
        return may_see_total(actor, scope, each.practices);
      case Secrecy::DeprivedShare:
        return may(actor, "practice.deprived", Act::Read, scope);
    }
    return false;
  };
  for (const auto& each : facts.known)
    if (!visible(each)) facts.unknown.push_back({each.fact, base::say_both(phrases::kNotForYou)});
  std::erase_if(facts.known, [&](const KnownFact& each) { return !visible(each); });
  return facts;
}

}  // namespace hecht::registry
