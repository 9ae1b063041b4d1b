// Rows of tables as described structs: the members of a struct are the columns of its table.
//
// Why it exists: a party has fifteen columns that are read, written and sent in one order each. Here that order comes
// from the one description of the struct (Boost.Describe), which is also the body of the API (http/described.h).
//
//   struct Party : PartyInput { std::string id; std::int64_t version = 1; };
//   const auto parties = select<Party>(session, "FROM party WHERE kind = :kind", {kind});
//
// Vectors are no columns: they are rows of another table, and the caller fills them in.
#pragma once

#include "http/described.h"
#include "storage/change.h"
#include "storage/versioned.h"

namespace hecht::feature {

namespace detail {

inline storage::Cell to_cell(const std::string& value) { return value; }
inline storage::Cell to_cell(std::int64_t value) { return value; }
inline storage::Cell to_cell(bool value) { return std::int64_t{value ? 1 : 0}; }
inline storage::Cell to_cell(const base::Date& value) { return base::to_string(value); }
inline storage::Cell to_cell(const base::Instant& value) { return value.seconds; }
inline storage::Cell to_cell(base::Money value) { return value.cents(); }
template <class T>
  requires std::is_enum_v<T>
storage::Cell to_cell(T value) {
  return http::word_of(value);
}
template <class T>
storage::Cell to_cell(const std::optional<T>& value) {
  return value ? to_cell(*value) : storage::Cell();
}

inline void from_cell(storage::Cell& cell, std::string& out) { out = std::move(std::get<std::string>(cell)); }
inline void from_cell(storage::Cell& cell, std::int64_t& out) { out = std::get<std::int64_t>(cell); }
inline void from_cell(storage::Cell& cell, bool& out) { out = std::get<std::int64_t>(cell) != 0; }
inline void from_cell(storage::Cell& cell, base::Instant& out) { out = {std::get<std::int64_t>(cell), 0}; }
inline void from_cell(storage::Cell& cell, base::Money& out) {
  out = base::Money::from_cents(std::get<std::int64_t>(cell));
}
inline void from_cell(storage::Cell& cell, base::Date& out) {
  const auto date = base::parse_date(std::get<std::string>(cell));
  HECHT_ASSERT(date.has_value());
  out = *date;
}
template <class T>
  requires std::is_enum_v<T>
void from_cell(storage::Cell& cell, T& out) {
  const auto value = http::of_word<T>(std::get<std::string>(cell));
  HECHT_ASSERT(value.has_value());
  out = *value;
}
template <class T>
void from_cell(storage::Cell& cell, std::optional<T>& out) {
  if (cell.index() == 0) return;
  from_cell(cell, out.emplace());
}

template <class T>
struct KindOf {
  static constexpr bool kInteger = std::is_same_v<T, std::int64_t> || std::is_same_v<T, bool> ||
                                   std::is_same_v<T, base::Instant> || std::is_same_v<T, base::Money>;
  static constexpr storage::Kind kKind = kInteger ? storage::Kind::Integer : storage::Kind::Text;
};
template <class T>
struct KindOf<std::optional<T>> : KindOf<T> {};

// Calls `use(name, member)` for each member that is a column.
template <class T, class Use>
void each_column(const Use& use) {
  boost::mp11::mp_for_each<http::detail::Members<T>>([&](auto member) {
    using Field = std::remove_cvref_t<decltype(std::declval<T&>().*member.pointer)>;
    if constexpr (!http::detail::IsVector<Field>::value) use(member.name, member.pointer);
  });
}

}  // namespace detail

// "name, kvk, id, version"; with a prefix "p.name, p.kvk, …".
template <class T>
std::string columns(const std::string& prefix = {}) {
  std::string list;
  detail::each_column<T>([&](const char* name, auto) { list += (list.empty() ? "" : ", ") + prefix + name; });
  return list;
}

// `rest` is everything from FROM on.
template <class T>
std::vector<T> select(storage::Session& session, std::string_view rest, const storage::Cells& arguments = {},
                      const std::string& prefix = {}) {
  std::vector<storage::Kind> kinds;
  detail::each_column<T>([&](const char*, auto pointer) {
    kinds.push_back(detail::KindOf<std::remove_cvref_t<decltype(std::declval<T&>().*pointer)>>::kKind);
  });
  std::vector<T> rows;
  session.each_row(
      "SELECT " + columns<T>(prefix) + " " + std::string(rest), arguments, kinds, [&](storage::Cells& cells) {
        T& row = rows.emplace_back();
        std::size_t at = 0;
        detail::each_column<T>([&](const char*, auto pointer) { detail::from_cell(cells[at++], row.*pointer); });
      });
  return rows;
}

template <class T>
std::optional<T> select_one(storage::Session& session, std::string_view rest, const storage::Cells& arguments,
                            const std::string& prefix = {}) {
  auto rows = select<T>(session, rest, arguments, prefix);
  HECHT_ASSERT(rows.size() <= 1);
  return rows.empty() ? std::nullopt : std::optional<T>(std::move(rows.front()));
}

template <class T>
void insert(storage::Writing& writing, const std::string& table, const T& row) {
  storage::Cells cells;
  std::string names;
  detail::each_column<T>([&](const char* name, auto pointer) {
    names += (names.empty() ? ":" : ", :") + std::string(name);
    cells.push_back(detail::to_cell(row.*pointer));
  });
  writing.run("INSERT INTO " + table + " (" + columns<T>() + ") VALUES (" + names + ")", cells);
}

// Saves what was based on `row.version`, and counts the version up. `load` gives the present row, see
// storage/versioned.h.
template <class T, class Load>
auto update(storage::Writing& writing, const std::string& table, const T& row, const Load& load) {
  storage::Cells cells;
  std::string set;
  detail::each_column<T>([&](const char* name, auto pointer) {
    if (std::string_view(name) == "id" || std::string_view(name) == "version") return;
    set += std::string(name) + " = :" + name + ", ";
    cells.push_back(detail::to_cell(row.*pointer));
  });
  cells.emplace_back(row.id);
  cells.emplace_back(row.version);
  return storage::save_versioned(
      writing, "UPDATE " + table + " SET " + set + "version = version + 1 WHERE id = :id AND version = :version", cells,
      load);
}

}  // namespace hecht::feature
