// The bodies of the API: structs that say their members once (Boost.Describe). From that come the JSON, the reader that
// names every mistake by its path, and the JSON Schema in the description of the API.
//
//   struct PartyBody { std::string name; std::optional<base::Date> from_date; };
//   BOOST_DESCRIBE_STRUCT(PartyBody, (), (name, from_date))
//
//   {"name": "…", "fromDate": "2023-01-01"}
//
// A member is text, a whole number, a boolean, a date, an instant, money, a described enum, JSON as it is, another such
// struct, or an optional or vector of these. There is no binary fraction: a struct with one does not compile. The word
// of an enumerator RegionalStaff is "regional-staff". Only an optional member may be left out.
#pragma once

#include <boost/describe.hpp>
#include <boost/mp11.hpp>
#include <type_traits>

#include "base/json.h"
#include "base/money.h"
#include "http/message.h"
#include "http/shape.h"

namespace hecht::http {

namespace detail {

// "from_date" is "fromDate", "RegionalStaff" is "regional-staff", "hecht::x::PartyBody" is "PartyBody".
std::string key_of(std::string_view member);
std::string word_of(std::string_view enumerator);
std::string name_of(const std::type_info& type);

void read_value(const base::Json& json, const std::string& path, bool& out, base::Problems& problems);
void read_value(const base::Json& json, const std::string& path, std::int64_t& out, base::Problems& problems);
void read_value(const base::Json& json, const std::string& path, std::string& out, base::Problems& problems);
void read_value(const base::Json& json, const std::string& path, base::Date& out, base::Problems& problems);
void read_value(const base::Json& json, const std::string& path, base::Instant& out, base::Problems& problems);
void read_value(const base::Json& json, const std::string& path, base::Money& out, base::Problems& problems);
inline void read_value(const base::Json& json, const std::string&, base::Json& out, base::Problems&) { out = json; }

// The index of the word; adds a problem and gives nothing when it is none of them.
std::optional<std::size_t> read_word(const base::Json& json, const std::string& path,
                                     const std::vector<std::string>& words, base::Problems& problems);
const base::Json::Array* read_array(const base::Json& json, const std::string& path, base::Problems& problems);
// False, with a problem, when it is no object; a problem for each key that is not one of `keys`.
bool read_object(const base::Json& json, const std::string& path, const std::vector<std::string>& keys,
                 base::Problems& problems);
void say_missing(const std::string& path, base::Problems& problems);
std::string joined(const std::string& path, const std::string& key);

inline base::Json write_value(bool value) { return value; }
inline base::Json write_value(std::int64_t value) { return value; }
inline base::Json write_value(const std::string& value) { return value; }
inline base::Json write_value(const base::Date& value) { return base::to_string(value); }
inline base::Json write_value(const base::Instant& value) { return base::to_string(value); }
inline base::Json write_value(base::Money value) { return value.to_string(); }
inline base::Json write_value(const base::Json& value) { return value; }

// The schema of a type that is no struct; `kind` is "string", "date", …
base::Json plain_schema(std::string_view kind);
base::Json words_schema(const std::vector<std::string>& words);
base::Json array_schema(base::Json items);
base::Json or_null(base::Json schema);
base::Json object_schema(base::Json properties, base::Json::Array required);

template <class T>
struct IsOptional : std::false_type {};
template <class T>
struct IsOptional<std::optional<T>> : std::true_type {};
template <class T>
struct IsVector : std::false_type {};
template <class T>
struct IsVector<std::vector<T>> : std::true_type {};
template <class T>
inline constexpr bool kIsStruct = boost::describe::has_describe_members<T>::value;

template <class T>
using Members = boost::describe::describe_members<T, boost::describe::mod_public | boost::describe::mod_inherited>;
template <class T>
using MemberType = std::remove_cvref_t<T>;

template <class T>
std::vector<std::string> words_of() {
  std::vector<std::string> words;
  boost::mp11::mp_for_each<boost::describe::describe_enumerators<T>>(
      [&](auto enumerator) { words.push_back(word_of(enumerator.name)); });
  return words;
}

template <class T>
void read_any(const base::Json& json, const std::string& path, T& out, base::Problems& problems);

template <class T>
void read_struct(const base::Json& json, const std::string& path, T& out, base::Problems& problems) {
  std::vector<std::string> keys;
  boost::mp11::mp_for_each<Members<T>>([&](auto member) { keys.push_back(key_of(member.name)); });
  if (!read_object(json, path, keys, problems)) return;
  boost::mp11::mp_for_each<Members<T>>([&](auto member) {
    auto& field = out.*member.pointer;
    const std::string key = key_of(member.name);
    if (const base::Json* value = json.find(key)) {
      read_any(*value, joined(path, key), field, problems);
    } else if constexpr (!IsOptional<MemberType<decltype(field)>>::value) {
      say_missing(joined(path, key), problems);
    }
  });
}

template <class T>
void read_any(const base::Json& json, const std::string& path, T& out, base::Problems& problems) {
  if constexpr (IsOptional<T>::value) {
    if (json.is_null()) {
      out.reset();
    } else {
      read_any(json, path, out.emplace(), problems);
    }
  } else if constexpr (IsVector<T>::value) {
    const auto* array = read_array(json, path, problems);
    if (array == nullptr) return;
    for (std::size_t i = 0; i < array->size(); ++i) {
      typename T::value_type element{};
      read_any((*array)[i], path + "[" + std::to_string(i) + "]", element, problems);
      out.push_back(std::move(element));
    }
  } else if constexpr (std::is_enum_v<T>) {
    const auto at = read_word(json, path, words_of<T>(), problems);
    std::size_t i = 0;
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<T>>([&](auto enumerator) {
      if (at == i++) out = enumerator.value;
    });
  } else if constexpr (kIsStruct<T>) {
    read_struct(json, path, out, problems);
  } else {
    read_value(json, path, out, problems);
  }
}

template <class T>
base::Json schema_of(Definitions& definitions);

template <class T>
base::Json struct_schema(Definitions& definitions) {
  const std::string name = name_of(typeid(T));
  if (definitions.emplace(name, base::Json()).second) {
    base::Json properties{base::Json::Object{}};
    base::Json::Array required;
    boost::mp11::mp_for_each<Members<T>>([&](auto member) {
      using Field = MemberType<decltype(std::declval<T&>().*member.pointer)>;
      properties.set(key_of(member.name), schema_of<Field>(definitions));
      if (!IsOptional<Field>::value) required.emplace_back(key_of(member.name));
    });
    definitions[name] = object_schema(std::move(properties), std::move(required));
  }
  return reference_to(name);
}

template <class T>
base::Json schema_of(Definitions& definitions) {
  if constexpr (IsOptional<T>::value) {
    return or_null(schema_of<typename T::value_type>(definitions));
  } else if constexpr (IsVector<T>::value) {
    return array_schema(schema_of<typename T::value_type>(definitions));
  } else if constexpr (std::is_enum_v<T>) {
    return words_schema(words_of<T>());
  } else if constexpr (kIsStruct<T>) {
    return struct_schema<T>(definitions);
  } else if constexpr (std::is_same_v<T, bool>) {
    return plain_schema("boolean");
  } else if constexpr (std::is_same_v<T, std::int64_t>) {
    return plain_schema("integer");
  } else if constexpr (std::is_same_v<T, std::string>) {
    return plain_schema("string");
  } else if constexpr (std::is_same_v<T, base::Date>) {
    return plain_schema("date");
  } else if constexpr (std::is_same_v<T, base::Instant>) {
    return plain_schema("date-time");
  } else if constexpr (std::is_same_v<T, base::Money>) {
    return plain_schema("money");
  } else {
    static_assert(std::is_same_v<T, base::Json>, "this type has no place in the API");
    return base::Json{base::Json::Object{}};
  }
}

}  // namespace detail

// The word of an enumerator: "regional-staff".
template <class T>
std::string word_of(T value) {
  static_assert(std::is_enum_v<T>);
  return detail::word_of(boost::describe::enum_to_string(value, ""));
}
// The enumerator of a word; nothing when it is none.
template <class T>
std::optional<T> of_word(std::string_view word) {
  std::optional<T> found;
  boost::mp11::mp_for_each<boost::describe::describe_enumerators<T>>([&](auto enumerator) {
    if (detail::word_of(enumerator.name) == word) found = enumerator.value;
  });
  return found;
}
// All words of an enum, in order.
template <class T>
std::vector<std::string> words() {
  return detail::words_of<T>();
}

template <class T>
base::Json to_json(const T& value) {
  if constexpr (detail::IsOptional<T>::value) {
    return value ? to_json(*value) : base::Json();
  } else if constexpr (detail::IsVector<T>::value) {
    base::Json::Array array;
    for (const auto& each : value) array.push_back(to_json(each));
    return array;
  } else if constexpr (std::is_enum_v<T>) {
    return word_of(value);
  } else if constexpr (detail::kIsStruct<T>) {
    base::Json json{base::Json::Object{}};
    boost::mp11::mp_for_each<detail::Members<T>>(
        [&](auto member) { json.append_member(detail::key_of(member.name), to_json(value.*member.pointer)); });
    return json;
  } else {
    return detail::write_value(value);
  }
}

// All problems at once; the field of each is its path: "members[2].fromDate".
template <class T>
base::Result<T> from_json(const base::Json& json) {
  T value{};
  base::Problems problems;
  detail::read_any(json, {}, value, problems);
  if (!problems.empty()) return problems;
  return value;
}

// What a request carries.
template <class T>
base::Result<T> read_body(const Request& request) {
  const auto json = base::parse_json(request.body);
  if (!json) return json.problems();
  return from_json<T>(*json);
}

// For the table of routes.
template <class T>
Shape shape() {
  return {detail::name_of(typeid(T)), [](Definitions& definitions) { detail::schema_of<T>(definitions); }};
}
// A page of them (paging.h).
template <class T>
Shape page_shape() {
  const std::string name = detail::name_of(typeid(T)) + "Page";
  return {name,
          [name](Definitions& definitions) { define_page(name, detail::schema_of<T>(definitions), definitions); }};
}

}  // namespace hecht::http
