#include "feel/scanner.h"

#include <algorithm>
#include <array>

namespace hecht::feel {

namespace {

// White space beyond ASCII that the standard lists, in UTF-8.
std::size_t space_length(std::string_view text) {
  if (text.empty()) return 0;
  const char c = text[0];
  if (c == ' ' || (c >= '\t' && c <= '\r')) return 1;
  constexpr std::array<std::string_view, 8> kTwoOrThree = {"\u00A0", "\u0085", "\u1680", "\u180E",
                                                           "\u2028", "\u2029", "\u202F", "\uFEFF"};
  for (const auto space : kTwoOrThree) {
    if (text.starts_with(space)) return space.size();
  }
  // U+2000 to U+200B, U+205F, U+3000.
  if (text.starts_with("\u205F") || text.starts_with("\u3000")) return 3;
  const bool general_punctuation = text.size() >= 3 && text.starts_with("\xE2\x80");
  return general_punctuation && static_cast<unsigned char>(text[2]) <= 0x8B ? 3 : 0;
}

void append_utf8(std::string& out, std::uint32_t code) {
  const auto put = [&](std::uint32_t byte) { out += static_cast<char>(byte); };
  if (code < 0x80) {
    put(code);
  } else if (code < 0x800) {
    put(0xC0 | (code >> 6U));
    put(0x80 | (code & 0x3FU));
  } else if (code < 0x10000) {
    put(0xE0 | (code >> 12U));
    put(0x80 | ((code >> 6U) & 0x3FU));
    put(0x80 | (code & 0x3FU));
  } else {
    put(0xF0 | (code >> 18U));
    put(0x80 | ((code >> 12U) & 0x3FU));
    put(0x80 | ((code >> 6U) & 0x3FU));
    put(0x80 | (code & 0x3FU));
  }
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::optional<std::uint32_t> hex_value(std::string_view digits) {
  std::uint32_t value = 0;
  for (const char c : digits) {
    const bool upper = c >= 'A' && c <= 'F';
    const bool lower = c >= 'a' && c <= 'f';
    if (!is_digit(c) && !upper && !lower) return std::nullopt;
    value = value * 16 + static_cast<std::uint32_t>(is_digit(c) ? c - '0' : (upper ? c - 'A' : c - 'a') + 10);
  }
  return value;
}

}  // namespace

bool is_name_start(unsigned char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == '?' || c >= 0x80;
}

bool is_name_part(unsigned char c) { return is_name_start(c) || (c >= '0' && c <= '9'); }

bool is_keyword(std::string_view word) {
  static constexpr std::array<std::string_view, 17> kWords = {
      "and", "or",     "in",   "between", "instance",  "of",   "then",  "else", "if",
      "for", "return", "some", "every",   "satisfies", "true", "false", "null"};
  return std::find(kWords.begin(), kWords.end(), word) != kWords.end();
}

void Scanner::skip_space() {
  for (;;) {
    if (const std::size_t space = space_length(rest()); space > 0) {
      position_ += space;
    } else if (rest().starts_with("//")) {
      const auto end = text_.find('\n', position_);
      position_ = end == std::string_view::npos ? text_.size() : end;
    } else if (rest().starts_with("/*")) {
      const auto end = text_.find("*/", position_ + 2);
      if (end == std::string_view::npos) return;  // never closed: the reader will not know what to do with it
      position_ = end + 2;
    } else {
      return;
    }
  }
}

bool Scanner::at_end() {
  skip_space();
  return position_ >= text_.size();
}

char Scanner::peek() { return at_end() ? '\0' : text_[position_]; }

bool Scanner::looking_at(std::string_view symbol) {
  skip_space();
  return rest().starts_with(symbol);
}

bool Scanner::take(std::string_view symbol) {
  if (!looking_at(symbol)) return false;
  position_ += symbol.size();
  return true;
}

bool Scanner::looking_at_word(std::string_view word) {
  skip_space();
  if (!rest().starts_with(word)) return false;
  const std::size_t after = position_ + word.size();
  return after >= text_.size() || !is_name_part(static_cast<unsigned char>(text_[after])) ||
         space_length(text_.substr(after)) > 0;
}

bool Scanner::take_word(std::string_view word) {
  if (!looking_at_word(word)) return false;
  position_ += word.size();
  return true;
}

std::size_t Scanner::match_known(const std::string& name) const {
  std::size_t at = position_;
  for (const char c : name) {
    if (c == ' ') {
      const std::size_t start = at;
      while (const std::size_t space = space_length(text_.substr(at))) at += space;
      if (at == start) return 0;
    } else {
      if (at >= text_.size() || text_[at] != c) return 0;
      ++at;
    }
  }
  const bool ends =
      at >= text_.size() || !is_name_part(static_cast<unsigned char>(text_[at])) || space_length(text_.substr(at)) > 0;
  return ends ? at - position_ : 0;
}

std::string Scanner::take_known(const std::vector<const std::string*>& known) {
  skip_space();
  std::size_t best = 0;
  const std::string* found = nullptr;
  for (const auto* name : known) {
    if (name->empty() || position_ >= text_.size() || (*name)[0] != text_[position_]) continue;
    const std::size_t size = match_known(*name);
    if (size > best) {
      best = size;
      found = name;
    }
  }
  if (found == nullptr) return {};
  position_ += best;
  return *found;
}

std::string Scanner::take_part() {
  skip_space();
  if (position_ >= text_.size() || !is_name_start(static_cast<unsigned char>(text_[position_]))) return {};
  const std::size_t start = position_;
  while (position_ < text_.size() && is_name_part(static_cast<unsigned char>(text_[position_])) &&
         space_length(rest()) == 0) {
    ++position_;
  }
  return std::string(text_.substr(start, position_ - start));
}

std::string Scanner::take_run() {
  std::string run = take_part();
  while (!run.empty()) {
    const std::size_t before = position_;
    skip_space();
    std::size_t end = position_;
    while (end < text_.size() && is_name_part(static_cast<unsigned char>(text_[end])) &&
           space_length(text_.substr(end)) == 0)
      ++end;
    const auto word = text_.substr(position_, end - position_);
    if (word.empty() || is_keyword(word)) {
      position_ = before;
      return run;
    }
    run += " " + std::string(word);
    position_ = end;
  }
  return run;
}

std::optional<base::Decimal> Scanner::take_number() {
  skip_space();
  std::size_t at = position_;
  const auto digits = [&] {
    const std::size_t start = at;
    while (at < text_.size() && is_digit(text_[at])) ++at;
    return at > start;
  };
  const bool whole = digits();
  if (at + 1 < text_.size() && text_[at] == '.' && is_digit(text_[at + 1])) {
    ++at;
    digits();
  } else if (!whole) {
    return std::nullopt;
  }
  if (at < text_.size() && (text_[at] == 'e' || text_[at] == 'E')) {
    const std::size_t before = at++;
    if (at < text_.size() && (text_[at] == '+' || text_[at] == '-')) ++at;
    if (!digits()) at = before;
  }
  const auto number = base::Decimal::parse(text_.substr(position_, at - position_));
  if (number) position_ = at;
  return number;
}

bool Scanner::take_escape(std::string& out) {
  if (position_ == text_.size()) return false;
  const char kind = text_[position_++];
  switch (kind) {
    case 'n':
      out += '\n';
      return true;
    case 'r':
      out += '\r';
      return true;
    case 't':
      out += '\t';
      return true;
    case '"':
    case '\'':
    case '\\':
      out += kind;
      return true;
    case 'u':
    case 'U':
      break;
    default:
      out += '\\';
      --position_;
      return true;
  }
  const std::size_t size = kind == 'u' ? 4 : 6;
  if (position_ + size > text_.size()) return false;
  auto code = hex_value(text_.substr(position_, size));
  if (!code) return false;
  position_ += size;
  // A UTF-16 pair written as two escapes is one character.
  if (*code >= 0xD800 && *code < 0xDC00 && rest().starts_with("\\u") && position_ + 6 <= text_.size()) {
    const auto low = hex_value(text_.substr(position_ + 2, 4));
    if (low && *low >= 0xDC00 && *low < 0xE000) {
      code = 0x10000 + ((*code - 0xD800) << 10U) + (*low - 0xDC00);
      position_ += 6;
    }
  }
  if ((*code >= 0xD800 && *code < 0xE000) || *code > 0x10FFFF) return false;
  append_utf8(out, *code);
  return true;
}

std::optional<std::string> Scanner::take_string() {
  if (!take("\"")) return std::nullopt;
  std::string out;
  while (position_ < text_.size()) {
    const char c = text_[position_++];
    if (c == '"') return out;
    if (c != '\\') {
      out += c;
    } else if (!take_escape(out)) {
      return std::nullopt;
    }
  }
  return std::nullopt;
}

}  // namespace hecht::feel
