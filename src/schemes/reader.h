// Reading values out of a scheme file's tree, each mistake with its place, what is wrong and what was meant.
#pragma once

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/json.h"
#include "schemes/scheme.h"
#include "schemes/yaml.h"

namespace hecht::schemes {

class Reader {
 public:
  explicit Reader(const YamlDocument& document) : document_(document) {}

  [[nodiscard]] base::Problems& problems() { return problems_; }
  void problem(const YamlNode& at, const base::Phrase& message, const std::vector<std::string>& arguments,
               const base::Phrase& remedy, const std::vector<std::string>& remedy_arguments = {});
  void problem(const YamlNode& at, const base::Phrase& message, const std::vector<std::string>& arguments,
               base::Text remedy);
  void add(base::Problem problem) { problems_.push_back(std::move(problem)); }

  // Says so for every key that is not one of these, with the nearest.
  void allow(const YamlNode& map, const std::vector<std::string>& keys);
  // The value of a key, or null after saying that it is missing from `map`.
  const YamlNode* require(const YamlNode& map, std::string_view key);
  bool is_map(const YamlNode& node);
  bool is_sequence(const YamlNode& node);

  // Absent and not required: the empty value, without a word.
  std::string scalar(const YamlNode& map, std::string_view key, bool required);
  std::string one_of(const YamlNode& map, std::string_view key, const std::vector<std::string>& choices, bool required);
  Text text(const YamlNode& map, std::string_view key, bool required);
  Text text_of(const YamlNode& node);
  std::optional<base::Date> date(const YamlNode& map, std::string_view key, bool required);
  std::vector<std::string> strings(const YamlNode& map, std::string_view key);
  std::vector<Text> texts(const YamlNode& map, std::string_view key);
  [[nodiscard]] const YamlDocument& document() const { return document_; }

 private:
  const YamlDocument& document_;
  base::Problems problems_;
};

// A case's fact as if it stood in a facts file.
base::Json json_of(const YamlNode& node);

}  // namespace hecht::schemes
