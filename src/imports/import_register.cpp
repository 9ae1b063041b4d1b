#include "imports/import_register.h"

#include "feature/search_text.h"

namespace hecht::imports {

using namespace registry;

using namespace feature;

namespace {

constexpr base::Phrase kNoPractice{"geen praktijk heeft AGB-code {0} op {1}", "no practice has AGB code {0} on {1}"};
constexpr base::Phrase kNoPracticeRemedy{"laad eerst de praktijken (practices), of kijk of de code klopt",
                                         "load the practices first (practices), or check the code"};
constexpr base::Phrase kNoParty{"‘{0}’ staat niet één keer in het register", "‘{0}’ is not once in the register"};
constexpr base::Phrase kNoPartyRemedy{
    "schrijf de naam zoals in het register, laad eerst de partijen (parties), of vul agb in",
    "write the name as in the register, load the parties first (parties), or fill in agb"};

}  // namespace

RegisterBook::RegisterBook(storage::Session& session) {
  std::map<std::string, std::vector<std::string>> disciplines;
  for (auto& [party, discipline] : session.rows<std::string, std::string>(
           "SELECT party_id, discipline FROM party_discipline ORDER BY party_id, discipline")) {
    disciplines[party].push_back(discipline);
  }
  for (auto& party : select<Party>(session, "FROM party")) {
    party.disciplines = disciplines[party.id];
    add(std::move(party));
  }
  for (const auto& code : select<PracticeCode>(session, "FROM practice_code ORDER BY agb, from_date")) add(code);
  for (auto& alliance : select<Alliance>(session, "FROM alliance")) add(std::move(alliance));
}

Party& RegisterBook::add(Party party) {
  Party& kept = parties_.emplace_back(std::move(party));
  by_id_.emplace(kept.id, &kept);
  by_name_.emplace(search_text(kept.name), &kept);
  return kept;
}

Alliance& RegisterBook::add(Alliance alliance) {
  Alliance& kept = alliances_.emplace_back(std::move(alliance));
  alliances_by_name_.emplace(search_text(kept.name), &kept);
  return kept;
}

Party* RegisterBook::party_with_code(const std::string& agb, const base::Date& on) {
  const auto [begin, end] = codes_.equal_range(agb);
  for (auto code = begin; code != end; ++code) {
    const auto& period = code->second;
    if (period.from_date <= on && (!period.to_date || on <= *period.to_date)) return by_id_.at(period.party_id);
  }
  return nullptr;
}

Party* RegisterBook::party_named(const std::string& name, std::optional<PartyKind> kind) {
  const auto [begin, end] = by_name_.equal_range(search_text(name));
  Party* found = nullptr;
  for (auto each = begin; each != end; ++each) {
    if (kind && each->second->kind != *kind) continue;
    if (found != nullptr) return nullptr;
    found = each->second;
  }
  return found;
}

Alliance* RegisterBook::alliance_named(const std::string& name) {
  const auto found = alliances_by_name_.find(search_text(name));
  return found == alliances_by_name_.end() ? nullptr : found->second;
}

Party* practice_of_row(RegisterBook& book, ImportSheet& sheet, const base::Date& on) {
  const auto agb = sheet.agb_code("agb");
  if (!agb) return nullptr;
  Party* party = book.party_with_code(*agb, on);
  if (party == nullptr) {
    sheet.problem("agb", base::say_both(kNoPractice, {*agb, base::to_string(on)}), base::say_both(kNoPracticeRemedy));
  }
  return party;
}

Party* party_of_row(RegisterBook& book, ImportSheet& sheet, const base::Date& on) {
  if (!sheet.text("agb").empty()) return practice_of_row(book, sheet, on);
  const auto name = sheet.required("partij");
  if (!name) return nullptr;
  Party* party = book.party_named(*name);
  if (party == nullptr) {
    sheet.problem("partij", base::say_both(kNoParty, {shown(*name)}), base::say_both(kNoPartyRemedy));
  }
  return party;
}

}  // namespace hecht::imports
