#include "schemes/yaml.h"

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include <algorithm>
#include <sstream>

#include "schemes/phrases.h"

namespace hecht::schemes {

using base::Problem;

const YamlNode* YamlNode::find(std::string_view key) const {
  const auto found =
      std::find_if(entries.begin(), entries.end(), [&](const auto& entry) { return entry.first.text == key; });
  return found == entries.end() ? nullptr : &found->second;
}

namespace {

// Stops the parser at the first thing that cannot be read; caught in read_yaml.
struct Stop {
  Problem problem;
};

class TreeBuilder : public YAML::EventHandler {
 public:
  TreeBuilder(const std::string& source, const std::string& file) : source_(source), file_(file) {}

  void OnDocumentStart(const YAML::Mark& mark) override {
    if (documents_++ > 0) stop(mark, phrases::kOneDocument, phrases::kRemoveDashes);
  }
  void OnDocumentEnd() override {}
  void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override {
    refuse_anchor(mark, anchor);
    add(node_at(mark, YamlNode::Kind::Null));
  }
  void OnAlias(const YAML::Mark& mark, YAML::anchor_t) override { stop(mark, phrases::kAlias, phrases::kWriteOut); }
  void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                const std::string& value) override {
    refuse_anchor(mark, anchor);
    if (tag != "?" && tag != "!" && !tag.empty()) stop(mark, phrases::kTag, phrases::kWriteOut);
    YamlNode node = node_at(mark, YamlNode::Kind::Scalar);
    node.text = value;
    node.quoted = tag == "!";
    const bool nothing = !node.quoted && (value == "null" || value == "~" || value.empty());
    if (nothing) node.kind = YamlNode::Kind::Null;
    add(std::move(node));
  }
  void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                       YAML::EmitterStyle::value) override {
    open(mark, tag, anchor, YamlNode::Kind::Sequence);
  }
  void OnSequenceEnd() override { close(); }
  void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                  YAML::EmitterStyle::value) override {
    open(mark, tag, anchor, YamlNode::Kind::Map);
  }
  void OnMapEnd() override { close(); }

  YamlNode take_root() { return std::move(root_); }

 private:
  struct Level {
    YamlNode node;
    YamlNode key;
    bool has_key = false;
  };

  [[noreturn]] void stop(const YAML::Mark& mark, const base::Phrase& message, const base::Phrase& remedy,
                         const std::vector<std::string>& arguments = {}) {
    const YamlNode at = node_at(mark, YamlNode::Kind::Null);
    throw Stop{{{file_, at.line, at.column}, {}, base::say_both(message, arguments), base::say_both(remedy)}};
  }

  void refuse_anchor(const YAML::Mark& mark, YAML::anchor_t anchor) {
    if (anchor != 0) stop(mark, phrases::kAlias, phrases::kWriteOut);
  }

  [[nodiscard]] YamlNode node_at(const YAML::Mark& mark, YamlNode::Kind kind) const {
    YamlNode node;
    node.kind = kind;
    node.line = mark.line + 1;
    node.offset = std::min(static_cast<std::size_t>(std::max(mark.pos, 0)), source_.size());
    const auto line_start = node.offset == 0 ? 0 : source_.rfind('\n', node.offset - 1) + 1;
    node.column =
        static_cast<int>(base::length(std::string_view(source_).substr(line_start, node.offset - line_start))) + 1;
    return node;
  }

  void open(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor, YamlNode::Kind kind) {
    refuse_anchor(mark, anchor);
    if (tag != "?" && tag != "!" && !tag.empty()) stop(mark, phrases::kTag, phrases::kWriteOut);
    if (static_cast<int>(levels_.size()) >= kYamlDepthMax) stop(mark, phrases::kYamlTooDeep, phrases::kLessDeep);
    levels_.push_back({node_at(mark, kind), {}, false});
  }

  void close() {
    YamlNode node = std::move(levels_.back().node);
    levels_.pop_back();
    add(std::move(node));
  }

  void add(YamlNode node) {
    if (levels_.empty()) {
      root_ = std::move(node);
      return;
    }
    Level& level = levels_.back();
    if (level.node.kind == YamlNode::Kind::Sequence) {
      level.node.items.push_back(std::move(node));
    } else if (!level.has_key) {
      take_key(level, std::move(node));
    } else {
      level.node.entries.push_back({std::move(level.key), std::move(node)});
      level.has_key = false;
    }
  }

  void take_key(Level& level, YamlNode key) {
    const auto refuse = [&](const base::Phrase& message, const base::Phrase& remedy) {
      throw Stop{{{file_, key.line, key.column}, {}, base::say_both(message, {key.text}), base::say_both(remedy)}};
    };
    if (key.kind != YamlNode::Kind::Scalar) refuse(phrases::kKeyNoText, phrases::kWriteOut);
    if (level.node.find(key.text) != nullptr) refuse(phrases::kDuplicateKey, phrases::kKeepOne);
    level.key = std::move(key);
    level.has_key = true;
  }

  const std::string& source_;
  const std::string& file_;
  YamlNode root_;
  std::vector<Level> levels_;
  int documents_ = 0;
};

// Byte offsets of the places of a plain, quoted or block scalar in its source: the n-th character that is no white
// space in the text is the n-th such character after the indicator.
std::size_t skip_indicator(std::string_view source, std::size_t at) {
  if (at >= source.size()) return at;
  if (source[at] == '|' || source[at] == '>') {
    const auto line_end = source.find('\n', at);
    return line_end == std::string_view::npos ? source.size() : line_end + 1;
  }
  return source[at] == '"' || source[at] == '\'' ? at + 1 : at;
}

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

}  // namespace

namespace {

// Source bytes of an escape between quotes and the bytes it stands for.
std::pair<std::size_t, std::size_t> escape_sizes(std::string_view source, std::size_t at) {
  const char kind = at + 1 < source.size() ? source[at + 1] : '\0';
  const std::size_t digits = kind == 'x' ? 2 : kind == 'u' ? 4 : kind == 'U' ? 8 : 0;
  if (digits == 0) return {2, 1};
  const auto code = std::strtoul(std::string(source.substr(at + 2, digits)).c_str(), nullptr, 16);
  const std::size_t bytes = code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  return {2 + digits, bytes};
}

// Walks text and source side by side: white space may differ (folding, indentation), escapes are longer than what they
// stand for, everything else is the same.
std::size_t source_offset(std::string_view source, std::size_t at, std::string_view text, std::size_t text_offset,
                          char quote) {
  std::size_t in_text = 0;
  while (in_text < text_offset && at < source.size()) {
    if (quote == '"' && source[at] == '\\') {
      const auto [taken, made] = escape_sizes(source, at);
      at += taken;
      in_text += made;
    } else if (is_space(source[at]) || is_space(text[in_text])) {
      while (at < source.size() && is_space(source[at])) ++at;
      while (in_text < text_offset && is_space(text[in_text])) ++in_text;
    } else {
      at += quote == '\'' && source.substr(at, 2) == "''" ? 2 : 1;
      ++in_text;
    }
  }
  if (text_offset < text.size() && !is_space(text[text_offset])) {
    while (at < source.size() && is_space(source[at])) ++at;
  }
  return at;
}

}  // namespace

base::Place YamlDocument::place_inside(const YamlNode& scalar, std::size_t text_offset) const {
  const char quote = scalar.quoted && scalar.offset < source.size() ? source[scalar.offset] : '\0';
  const std::size_t begin = skip_indicator(source, scalar.offset);
  const std::size_t at = std::min(
      source_offset(source, begin, scalar.text, std::min(text_offset, scalar.text.size()), quote), source.size());
  const auto line_start = at == 0 ? 0 : source.rfind('\n', at - 1) + 1;
  const auto line =
      static_cast<int>(std::count(source.begin(), source.begin() + static_cast<std::ptrdiff_t>(at), '\n')) + 1;
  return {file, line, static_cast<int>(base::length(std::string_view(source).substr(line_start, at - line_start))) + 1};
}

base::Result<YamlDocument> read_yaml(std::string source, std::string file) {
  const auto refuse = [&](const base::Phrase& message, const base::Phrase& remedy) {
    return Problem{{file, 1, 1}, {}, base::say_both(message), base::say_both(remedy)};
  };
  if (source.size() > kYamlBytesMax) return refuse(phrases::kFileTooLarge, phrases::kSplitFile);
  if (!base::is_valid_utf8(source)) return refuse(phrases::kNotUtf8, phrases::kSaveAsUtf8);
  YamlDocument document;
  document.file = std::move(file);
  // The mark that some editors put at the start is no part of the text.
  if (source.starts_with("\xEF\xBB\xBF")) source.erase(0, 3);
  document.source = std::move(source);
  try {
    std::istringstream stream(document.source);
    YAML::Parser parser(stream);
    TreeBuilder builder(document.source, document.file);
    while (parser.HandleNextDocument(builder)) {
    }
    document.root = builder.take_root();
  } catch (const Stop& stop) {
    return stop.problem;
  } catch (const YAML::Exception& error) {
    const base::Place place{document.file, std::max(error.mark.line + 1, 1), std::max(error.mark.column + 1, 1)};
    return Problem{place, {}, base::say_both(phrases::kNoYaml, {error.msg}), base::say_both(phrases::kCheckIndent)};
  }
  if (document.root.kind != YamlNode::Kind::Map) {
    return Problem{{document.file, 1, 1}, {}, base::say_both(phrases::kNotAMap), base::say_both(phrases::kStartWithId)};
  }
  return document;
}

}  // namespace hecht::schemes
