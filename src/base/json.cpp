// Reading of JSON: Boost.JSON's push parser fills a Json tree. The only file that includes the parser.
#include "base/json.h"

#include <algorithm>
#include <array>
#include <boost/json/basic_parser_impl.hpp>
#include <limits>
#include <optional>
#include <unordered_set>

#include "base/phrases.h"
#include "base/utf8.h"

namespace hecht::base {
namespace {

namespace boost_json = boost::json;
using boost::system::error_code;

// Receives the pieces of the document from the parser; false with an error code stops it.
class TreeBuilder {
 public:
  static constexpr std::size_t max_object_size = std::numeric_limits<std::size_t>::max();
  static constexpr std::size_t max_array_size = max_object_size;
  static constexpr std::size_t max_key_size = max_object_size;
  static constexpr std::size_t max_string_size = max_object_size;

  bool on_document_begin(error_code&) { return true; }
  bool on_document_end(error_code&) { return true; }
  bool on_object_begin(error_code&) { return open(Json(Json::Object{})); }
  bool on_array_begin(error_code&) { return open(Json(Json::Array{})); }
  bool on_object_end(std::size_t, error_code&) { return close(); }
  bool on_array_end(std::size_t, error_code&) { return close(); }

  bool on_key_part(boost_json::string_view part, std::size_t, error_code&) { return collect(part); }
  bool on_key(boost_json::string_view part, std::size_t, error_code& error) {
    collect(part);
    Frame& frame = frames_.back();
    frame.key = take_text();
    if (frame.keys.insert(frame.key).second) return true;
    repeated_key_ = frame.key;
    error = boost_json::error::syntax;
    return false;
  }

  bool on_string_part(boost_json::string_view part, std::size_t, error_code&) { return collect(part); }
  bool on_string(boost_json::string_view part, std::size_t, error_code&) {
    collect(part);
    return add(Json(take_text()));
  }

  bool on_number_part(boost_json::string_view part, error_code&) { return collect(part); }
  bool on_int64(std::int64_t, boost_json::string_view part, error_code&) { return add_number(part); }
  bool on_uint64(std::uint64_t, boost_json::string_view part, error_code&) { return add_number(part); }
  // The first argument is the rounded binary value this type exists to avoid: not even its type is named.
  template <class Rounded>
  bool on_double(Rounded, boost_json::string_view part, error_code&) {
    return add_number(part);
  }

  bool on_bool(bool value, error_code&) { return add(Json(value)); }
  bool on_null(error_code&) { return add(Json()); }
  bool on_comment_part(boost_json::string_view, error_code&) { return true; }
  bool on_comment(boost_json::string_view, error_code&) { return true; }

  [[nodiscard]] const std::optional<std::string>& repeated_key() const { return repeated_key_; }
  Json take_root() { return std::move(root_); }

 private:
  struct Frame {
    Json container;
    std::string key;  // of the member being read
    std::unordered_set<std::string> keys;
  };

  bool collect(boost_json::string_view part) {
    text_.append(part.data(), part.size());
    return true;
  }

  std::string take_text() { return std::exchange(text_, {}); }

  bool open(Json container) {
    frames_.push_back({std::move(container), {}, {}});
    return true;
  }

  bool close() {
    Json done = std::move(frames_.back().container);
    frames_.pop_back();
    return add(std::move(done));
  }

  bool add_number(boost_json::string_view part) {
    collect(part);
    return add(Json(Json::Number{take_text()}));
  }

  bool add(Json value) {
    if (frames_.empty()) {
      root_ = std::move(value);
    } else if (Frame& frame = frames_.back(); frame.container.as_array() != nullptr) {
      frame.container.push(std::move(value));
    } else {
      frame.container.append_member(std::move(frame.key), std::move(value));
    }
    return true;
  }

  std::vector<Frame> frames_;
  std::string text_;
  Json root_;
  std::optional<std::string> repeated_key_;
};

Place place_of(std::string_view text, std::size_t offset, const std::string& file) {
  const std::string_view before = text.substr(0, offset);
  const std::size_t line_start = before.rfind('\n') == std::string_view::npos ? 0 : before.rfind('\n') + 1;
  const auto lines = std::count(before.begin(), before.end(), '\n');
  return {file, static_cast<int>(lines) + 1, static_cast<int>(length(before.substr(line_start))) + 1};
}

// "U+001F"
std::string code_of(char32_t point) {
  constexpr std::string_view kHex = "0123456789ABCDEF";
  std::string code;
  for (char32_t rest = point; rest != 0 || code.size() < 4; rest >>= 4U) code.insert(0, 1, kHex[rest & 0xFU]);
  return "U+" + code;
}

bool is_word(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_'; }

// The word or character at the offset, as the reader sees it.
std::string found_at(std::string_view text, std::size_t offset) {
  constexpr std::size_t kWordMax = 20;
  const std::string_view rest = text.substr(offset);
  const CodePoint point = first_code_point(rest);
  constexpr char32_t kByteOrderMark = 0xFEFF;
  if (point.value < U' ' || point.value == 0x7F || point.value == kByteOrderMark || !point.valid) {
    return point.valid ? code_of(point.value) : "0x" + code_of(static_cast<unsigned char>(rest[0])).substr(4);
  }
  std::size_t size = 0;
  while (size < rest.size() && size < kWordMax && is_word(rest[size])) ++size;
  return "‘" + std::string(rest.substr(0, std::max(size, point.bytes))) + "’";
}

// The offset just after a key's closing quote, moved to its opening quote. A quote inside the key follows an odd number
// of backslashes, the opening one follows none.
std::size_t key_start(std::string_view text, std::size_t end) {
  std::size_t at = end - 1;
  while (at > 0) {
    --at;
    if (text[at] != '"') continue;
    std::size_t backslashes = 0;
    while (backslashes < at && text[at - 1 - backslashes] == '\\') ++backslashes;
    if (backslashes % 2 == 0) break;
  }
  return at;
}

struct Failure {
  std::size_t offset = 0;
  Phrase message;
  Phrase remedy;
  std::vector<std::string> arguments;
};

Failure syntax_failure(std::string_view text, std::size_t offset) {
  const char before =
      offset == 0 ? '\0' : text[std::min(text.find_last_not_of(" \t\r\n", offset - 1), text.size() - 1)];
  const char here = text[offset];
  Phrase remedy = kJsonExpected;
  if (here == '\'') remedy = kJsonUseQuotes;
  if (static_cast<unsigned char>(here) < 0x20) remedy = kJsonEscapeControl;
  if (before == ',' && (here == '}' || here == ']' || here == ',')) remedy = kJsonDropComma;
  return {offset, kJsonUnexpected, remedy, {found_at(text, offset)}};
}

Failure describe(std::string_view text, std::size_t offset, const error_code& error, const TreeBuilder& builder) {
  if (const std::optional<std::string>& key = builder.repeated_key()) {
    return {key_start(text, offset), kJsonRepeatedKey, kJsonRepeatedKeyRemedy, {*key}};
  }
  if (error == boost_json::error::too_deep) {
    return {offset, kJsonTooDeep, kJsonTooDeepRemedy, {std::to_string(kJsonDepthMax)}};
  }
  if (error == boost_json::error::incomplete || offset >= text.size()) {
    return {text.size(), kJsonIncomplete, kJsonIncompleteRemedy, {}};
  }
  if (error == boost_json::error::exponent_overflow) {
    return {offset, kJsonExponent, kJsonExponentRemedy, {}};
  }
  for (const auto code : {boost_json::error::illegal_leading_surrogate, boost_json::error::illegal_trailing_surrogate,
                          boost_json::error::expected_hex_digit, boost_json::error::expected_utf16_escape}) {
    if (error == code) return {offset, kJsonBadEscape, kJsonBadEscapeRemedy, {found_at(text, offset)}};
  }
  return syntax_failure(text, offset);
}

Problem problem_of(std::string_view text, const std::string& file, const Failure& failure) {
  return {place_of(text, failure.offset, file),
          {},
          say_both(failure.message, failure.arguments),
          say_both(failure.remedy, failure.arguments)};
}

}  // namespace

Result<Json> parse_json(std::string_view text, const std::string& file) {
  if (const std::size_t at = invalid_utf8_at(text); at < text.size()) {
    return problem_of(text, file, {at, kJsonNotUtf8, kJsonNotUtf8Remedy, {found_at(text, at)}});
  }
  boost_json::parse_options options;
  options.max_depth = kJsonDepthMax;
  boost_json::basic_parser<TreeBuilder> parser(options);
  error_code error;
  const std::size_t read = parser.write_some(false, text.data(), text.size(), error);
  if (error) return problem_of(text, file, describe(text, read, error, parser.handler()));
  if (read < text.size()) {
    return problem_of(text, file, {read, kJsonExtra, kJsonExtraRemedy, {found_at(text, read)}});
  }
  return parser.handler().take_root();
}

}  // namespace hecht::base
