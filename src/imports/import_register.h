// The register as imports meet it: rows of its structs, and the parties and alliances there are, by code and by name.
#pragma once

#include <deque>
#include <map>

#include "feature/record.h"
#include "imports/import_sheet.h"
#include "register/alliances.h"
#include "register/parties.h"
#include "register/practices.h"

namespace hecht::imports {

// A target of all columns of a struct of the register. The table counts versions when the struct has one.
template <class T>
ImportTarget target_of(std::string_view table, base::Phrase row_name, std::vector<TargetColumn> more = {}) {
  ImportTarget target{table, row_name, {{"id"}}, {}};
  feature::detail::each_column<T>([&](const char* name, auto pointer) {
    using Field = std::remove_cvref_t<decltype(std::declval<T&>().*pointer)>;
    const std::string_view column(name);
    if (column == "version") target.versioned = true;
    if (column != "id" && column != "version") target.values.push_back({column, feature::detail::KindOf<Field>::kKind});
  });
  target.values.insert(target.values.end(), more.begin(), more.end());
  return target;
}
template <class T>
storage::Cells values_of(const T& row, storage::Cells more = {}) {
  storage::Cells cells;
  feature::detail::each_column<T>([&](const char* name, auto pointer) {
    const std::string_view column(name);
    if (column != "id" && column != "version") cells.push_back(feature::detail::to_cell(row.*pointer));
  });
  cells.insert(cells.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
  return cells;
}

// What is in the database and what this file adds so far.
class RegisterBook {
 public:
  explicit RegisterBook(storage::Session& session);

  // Null when there is none; the name is compared without accents and capitals.
  registry::Party* party_with_code(const std::string& agb, const base::Date& on);
  registry::Party* party_named(const std::string& name, std::optional<registry::PartyKind> kind = std::nullopt);
  registry::Alliance* alliance_named(const std::string& name);
  [[nodiscard]] bool has_code(const std::string& agb) const { return codes_.contains(agb); }
  [[nodiscard]] const registry::Party& party(const std::string& id) const { return *by_id_.at(id); }

  registry::Party& add(registry::Party party);
  void add(const registry::PracticeCode& code) { codes_.emplace(code.agb, code); }
  registry::Alliance& add(registry::Alliance alliance);

 private:
  std::deque<registry::Party> parties_;
  std::deque<registry::Alliance> alliances_;
  std::map<std::string, registry::Party*> by_id_;
  std::multimap<std::string, registry::Party*> by_name_;
  std::multimap<std::string, registry::PracticeCode> codes_;
  std::map<std::string, registry::Alliance*> alliances_by_name_;
};

// The practice of a row by its column `agb`, on a day; null, with a problem, when there is none.
registry::Party* practice_of_row(RegisterBook& book, ImportSheet& sheet, const base::Date& on);
// By `agb`, or where that is empty by `partij`, its name.
registry::Party* party_of_row(RegisterBook& book, ImportSheet& sheet, const base::Date& on);

}  // namespace hecht::imports
