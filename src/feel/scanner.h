// Reading the smallest parts of FEEL text: white space, names, numbers, strings.
//
// Why it exists: names hold spaces ("ingeschreven patiënten"), so text cannot be cut into tokens before the known names
// are at hand. The parser asks for what it expects at a position.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/decimal.h"

namespace hecht::feel {

class Scanner {
 public:
  explicit Scanner(std::string_view text) : text_(text) {}

  [[nodiscard]] std::size_t position() const { return position_; }
  void move_to(std::size_t position) { position_ = position; }
  void skip_space();  // white space and comments
  [[nodiscard]] bool at_end();
  [[nodiscard]] char peek();  // next character after white space, '\0' at the end
  [[nodiscard]] bool looking_at(std::string_view symbol);
  bool take(std::string_view symbol);     // "<=", "(": exact characters
  bool take_word(std::string_view word);  // a keyword: not followed by a letter or digit
  [[nodiscard]] bool looking_at_word(std::string_view word);
  // The longest of `known` that stands here; empty when none does. White space inside is flexible.
  std::string take_known(const std::vector<const std::string*>& known);
  // A run of name parts up to a keyword or symbol, joined by single spaces; empty when none.
  std::string take_run();
  std::string take_part();  // one word
  std::optional<base::Decimal> take_number();
  // The text between the quotes with escapes resolved; nothing when it is not closed.
  std::optional<std::string> take_string();

 private:
  [[nodiscard]] std::size_t match_known(const std::string& name) const;
  [[nodiscard]] std::string_view rest() const { return text_.substr(position_); }
  bool take_escape(std::string& out);
  std::string_view text_;
  std::size_t position_ = 0;
};

bool is_name_start(unsigned char c);
bool is_name_part(unsigned char c);
bool is_keyword(std::string_view word);

}  // namespace hecht::feel
