#include "feel/regex.h"

#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>

#include <algorithm>
#include <functional>
#include <memory>

namespace hecht::feel {

namespace {

// Enough for any honest pattern; a pattern built to explode stops here. PCRE2 counts anew at every place where a match
// may begin, so a long text leaves less for each.
constexpr std::size_t kMatchSteps = 100'000;
constexpr std::size_t kMatchStepsHereMin = 5'000;
constexpr std::size_t kSearchedBytesMax = 20'000;
constexpr std::uint32_t kDepthLimit = 10'000;
constexpr std::size_t kOutputBytesMax = 1U << 20U;

using Code = std::unique_ptr<pcre2_code, decltype(&pcre2_code_free)>;
using CompileContext = std::unique_ptr<pcre2_compile_context, decltype(&pcre2_compile_context_free)>;
using MatchData = std::unique_ptr<pcre2_match_data, decltype(&pcre2_match_data_free)>;
using MatchContext = std::unique_ptr<pcre2_match_context, decltype(&pcre2_match_context_free)>;

std::optional<std::uint32_t> options_of(const std::string& flags) {
  std::uint32_t options = PCRE2_UTF | PCRE2_UCP | PCRE2_DOLLAR_ENDONLY;
  for (const char flag : flags) {
    switch (flag) {
      case 's':
        options |= PCRE2_DOTALL;
        break;
      case 'm':
        options |= PCRE2_MULTILINE;
        break;
      case 'i':
        options |= PCRE2_CASELESS;
        break;
      case 'x':
        break;  // see translated()
      case 'q':
        options |= PCRE2_LITERAL;
        break;
      default:
        return std::nullopt;
    }
  }
  if ((options & PCRE2_LITERAL) != 0)
    options &= ~static_cast<std::uint32_t>(PCRE2_UCP | PCRE2_DOLLAR_ENDONLY | PCRE2_DOTALL | PCRE2_MULTILINE);
  return options;
}

// XPath's x flag removes white space also after a backslash, but not inside a class; its character-class subtraction
// [a-z-[aeiou]] becomes a look-ahead; PCRE2 knows neither.
std::string translated(const std::string& pattern, const std::string& flags) {
  if (flags.find('q') != std::string::npos) return pattern;
  std::string out;
  const bool extended = flags.find('x') != std::string::npos;
  bool in_class = false;
  for (std::size_t i = 0; i < pattern.size(); ++i) {
    const char c = pattern[i];
    const bool space = c == ' ' || c == '\t' || c == '\n' || c == '\r';
    if (extended && !in_class && space) continue;
    if (c == '\\' && i + 1 < pattern.size() && !extended) {
      out += c;
      out += pattern[++i];
      continue;
    }
    in_class = c == '[' || (in_class && c != ']');
    if (c == '[') {
      const auto minus = pattern.find("-[", i + 1);
      const auto close = pattern.find(']', i + 1);
      if (minus != std::string::npos && close != std::string::npos && minus < close && minus > i + 1 &&
          close + 1 < pattern.size() && pattern[close + 1] == ']') {
        out +=
            "(?![" + pattern.substr(minus + 2, close - minus - 2) + "])[" + pattern.substr(i + 1, minus - i - 1) + "]";
        i = close + 1;
        continue;
      }
    }
    out += c;
  }
  return out;
}

// Things PCRE2 accepts and XPath does not.
bool foreign_syntax(const std::string& pattern, const std::string& flags) {
  if (flags.find('q') != std::string::npos) return false;
  if (pattern.find("(?") != std::string::npos && pattern.find("(?:") == std::string::npos) return true;
  // A back reference inside a character class, or to a group that is not there.
  int depth = 0;
  for (std::size_t i = 0; i < pattern.size(); ++i) {
    if (pattern[i] == '\\' && i + 1 < pattern.size()) {
      if (depth > 0 && pattern[i + 1] >= '1' && pattern[i + 1] <= '9') return true;
      ++i;
    } else if (pattern[i] == '[') {
      ++depth;
    } else if (pattern[i] == ']' && depth > 0) {
      --depth;
    }
  }
  return false;
}

Code compile(const std::string& pattern, const std::string& flags) {
  const auto options = options_of(flags);
  Code none(nullptr, &pcre2_code_free);
  if (!options || foreign_syntax(pattern, flags)) return none;
  const std::string source = translated(pattern, flags);
  const CompileContext context(pcre2_compile_context_create(nullptr), &pcre2_compile_context_free);
  // XPath's dot stops at a carriage return too.
  pcre2_set_newline(context.get(), PCRE2_NEWLINE_ANYCRLF);
  int error = 0;
  PCRE2_SIZE offset = 0;
  return {pcre2_compile(reinterpret_cast<PCRE2_SPTR>(source.data()), source.size(), *options, &error, &offset,
                        context.get()),
          &pcre2_code_free};
}

// Calls `found` with the offsets of every match; false when the limits were passed or text is not UTF-8.
bool each_match(const Code& code, const std::string& text,
                const std::function<bool(const PCRE2_SIZE*, std::uint32_t)>& found) {
  if (text.size() > kSearchedBytesMax) return false;
  const MatchData data(pcre2_match_data_create_from_pattern(code.get(), nullptr), &pcre2_match_data_free);
  const MatchContext context(pcre2_match_context_create(nullptr), &pcre2_match_context_free);
  const std::size_t steps_here = std::max(kMatchStepsHereMin, kMatchSteps / (text.size() + 1));
  pcre2_set_match_limit(context.get(), static_cast<std::uint32_t>(steps_here));
  pcre2_set_depth_limit(context.get(), kDepthLimit);
  PCRE2_SIZE from = 0;
  std::uint32_t options = 0;
  while (from <= text.size()) {
    const int groups = pcre2_match(code.get(), reinterpret_cast<PCRE2_SPTR>(text.data()), text.size(), from, options,
                                   data.get(), context.get());
    // Once is enough, or many matches in a long text take the square of its length.
    options = PCRE2_NO_UTF_CHECK;
    if (groups == PCRE2_ERROR_NOMATCH) return true;
    if (groups < 0) return false;
    const PCRE2_SIZE* offsets = pcre2_get_ovector_pointer(data.get());
    if (!found(offsets, static_cast<std::uint32_t>(groups))) return true;
    from = offsets[1] > offsets[0] ? offsets[1] : offsets[1] + 1;
    // Never start in the middle of a character.
    while (from < text.size() && (static_cast<unsigned char>(text[from]) & 0xC0U) == 0x80U) ++from;
  }
  return true;
}

std::uint32_t group_count(const Code& code) {
  std::uint32_t count = 0;
  pcre2_pattern_info(code.get(), PCRE2_INFO_CAPTURECOUNT, &count);
  return count;
}

// The replacement for one match; false when it is not well formed.
bool expand(const std::string& replacement, bool literal, const std::string& text, const PCRE2_SIZE* offsets,
            std::uint32_t groups, std::uint32_t last_group, std::string& out) {
  if (literal) {
    out += replacement;
    return true;
  }
  for (std::size_t i = 0; i < replacement.size(); ++i) {
    const char c = replacement[i];
    const char next = i + 1 < replacement.size() ? replacement[i + 1] : '\0';
    if (c == '\\') {
      if (next != '\\' && next != '$') return false;
      out += next;
      ++i;
    } else if (c == '$') {
      if (next < '0' || next > '9') return false;
      std::uint32_t group = 0;
      // As many digits as still name a group.
      std::size_t at = i + 1;
      for (; at < replacement.size() && replacement[at] >= '0' && replacement[at] <= '9'; ++at) {
        const std::uint32_t longer = group * 10 + static_cast<std::uint32_t>(replacement[at] - '0');
        if (at > i + 1 && longer > last_group) break;
        group = longer;
      }
      const bool present = group < groups && offsets[2 * group] != PCRE2_UNSET;
      if (present) out.append(text, offsets[2 * group], offsets[2 * group + 1] - offsets[2 * group]);
      i = at - 1;
    } else {
      out += c;
    }
  }
  return true;
}

}  // namespace

std::optional<bool> regex_matches(const std::string& text, const std::string& pattern, const std::string& flags) {
  const Code code = compile(pattern, flags);
  if (!code) return std::nullopt;
  bool hit = false;
  const bool ok = each_match(code, text, [&](const PCRE2_SIZE*, std::uint32_t) {
    hit = true;
    return false;
  });
  return ok ? std::optional(hit) : std::nullopt;
}

std::optional<std::string> regex_replace(const std::string& text, const std::string& pattern,
                                         const std::string& replacement, const std::string& flags) {
  const Code code = compile(pattern, flags);
  if (!code) return std::nullopt;
  // XPath refuses a pattern that matches nothing at all.
  if (regex_matches("", pattern, flags).value_or(true)) return std::nullopt;
  std::string out;
  std::size_t copied = 0;
  bool good = true;
  const bool literal = flags.find('q') != std::string::npos;
  const std::uint32_t last_group = group_count(code);
  const bool ok = each_match(code, text, [&](const PCRE2_SIZE* offsets, std::uint32_t groups) {
    out.append(text, copied, offsets[0] - copied);
    good = expand(replacement, literal, text, offsets, groups, last_group, out) && out.size() <= kOutputBytesMax;
    copied = offsets[1];
    return good;
  });
  if (!ok || !good) return std::nullopt;
  return out + text.substr(copied);
}

std::optional<std::vector<std::string>> regex_split(const std::string& text, const std::string& pattern) {
  const Code code = compile(pattern, "");
  if (!code) return std::nullopt;
  std::vector<std::string> parts;
  std::size_t copied = 0;
  const bool ok = each_match(code, text, [&](const PCRE2_SIZE* offsets, std::uint32_t) {
    if (offsets[1] == offsets[0]) return true;
    parts.push_back(text.substr(copied, offsets[0] - copied));
    copied = offsets[1];
    return true;
  });
  if (!ok) return std::nullopt;
  parts.push_back(text.substr(copied));
  return parts;
}

}  // namespace hecht::feel
