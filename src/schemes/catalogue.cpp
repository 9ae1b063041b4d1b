#include "schemes/catalogue.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "schemes/load.h"
#include "schemes/phrases.h"

namespace hecht::schemes {

using base::Problem;
using base::Problems;

base::Result<std::string> read_file(const std::string& path) {
  std::ifstream stream(path, std::ios::binary);
  std::ostringstream text;
  const bool readable = stream && !std::filesystem::is_directory(path) && (text << stream.rdbuf() || stream.eof());
  if (!readable) {
    return Problem{{path, 0, 0}, {}, base::say_both(phrases::kCannotRead), base::say_both(phrases::kCheckPath)};
  }
  return text.str();
}

Problems Catalogue::add(std::string text, const std::string& file) {
  auto scheme = load_scheme(std::move(text), file, lists_);
  if (!scheme) return scheme.problems();
  const auto same = [&](const SchemePtr& other) { return other->key() == (*scheme)->key(); };
  if (std::any_of(schemes_.begin(), schemes_.end(), same)) {
    return {{{file, 1, 1},
             {},
             base::say_both(phrases::kSchemeTwice, {(*scheme)->key()}),
             base::say_both(phrases::kOtherVersion)}};
  }
  schemes_.push_back(std::move(*scheme));
  return {};
}

Problems Catalogue::add_folder(const std::string& folder) {
  std::error_code error;
  std::vector<std::string> files;
  for (const auto& entry : std::filesystem::directory_iterator(folder, error)) {
    if (entry.path().extension() == ".yaml" && entry.path().filename() != "lists.yaml")
      files.push_back(entry.path().string());
  }
  if (error) return {{{folder, 0, 0}, {}, base::say_both(phrases::kCannotRead), base::say_both(phrases::kCheckPath)}};
  std::sort(files.begin(), files.end());
  Problems problems;
  for (const auto& file : files) {
    auto text = read_file(file);
    const Problems found = text ? add(std::move(*text), file) : text.problems();
    problems.insert(problems.end(), found.begin(), found.end());
  }
  return problems;
}

base::Result<Catalogue> Catalogue::load(const std::vector<EmbeddedFile>& files, const std::vector<std::string>& folders,
                                        std::string_view only) {
  Catalogue catalogue;
  Problems problems;
  for (const auto& file : files) {
    if (file.name != "lists.yaml") continue;
    auto lists = load_lists(std::string(file.text), std::string(file.name));
    if (!lists) return lists.problems();
    catalogue.lists_ = std::move(*lists);
  }
  const auto collect = [&](const Problems& found) { problems.insert(problems.end(), found.begin(), found.end()); };
  const auto wanted = [&](const EmbeddedFile& file) { return file.name.substr(0, file.name.find('@')) == only; };
  const bool all = only.empty() || std::none_of(files.begin(), files.end(), wanted);
  for (const auto& file : files) {
    if (file.name != "lists.yaml" && (all || wanted(file)))
      collect(catalogue.add(std::string(file.text), std::string(file.name)));
  }
  for (const auto& folder : folders) collect(catalogue.add_folder(folder));
  if (!problems.empty()) return problems;
  catalogue.sort();
  return catalogue;
}

void Catalogue::sort() {
  std::sort(schemes_.begin(), schemes_.end(), [](const SchemePtr& a, const SchemePtr& b) {
    return std::tie(a->id, a->version) < std::tie(b->id, b->version);
  });
}

Catalogue Catalogue::with(const std::vector<SchemePtr>& more) const {
  Catalogue copy = *this;
  for (const auto& scheme : more) {
    std::erase_if(copy.schemes_, [&](const SchemePtr& other) { return other->key() == scheme->key(); });
    copy.schemes_.push_back(scheme);
  }
  copy.sort();
  return copy;
}

std::vector<SchemePtr> Catalogue::versions(std::string_view id) const {
  std::vector<SchemePtr> found;
  std::copy_if(schemes_.begin(), schemes_.end(), std::back_inserter(found),
               [&](const SchemePtr& scheme) { return scheme->id == id; });
  return found;
}

base::Result<SchemePtr> Catalogue::find(std::string_view reference, const base::Date& date) const {
  const auto at = reference.find('@');
  const std::string_view id = reference.substr(0, at);
  const auto known = versions(id);
  if (known.empty()) {
    std::vector<std::string> ids;
    for (const auto& scheme : schemes_) {
      if (ids.empty() || ids.back() != scheme->id) ids.push_back(scheme->id);
    }
    return Problem{
        {}, std::string(id), base::say_both(phrases::kNoScheme, {std::string(id)}), base::choose_among(id, ids)};
  }
  std::vector<std::string> keys;
  for (const auto& scheme : known) {
    const bool wanted = at == std::string_view::npos ? scheme->valid_on(date) : scheme->key() == reference;
    if (wanted) return scheme;
    keys.push_back(scheme->key());
  }
  if (at != std::string_view::npos) {
    return Problem{{},
                   std::string(reference),
                   base::say_both(phrases::kNoScheme, {std::string(reference)}),
                   base::choose_from(keys)};
  }
  return Problem{{},
                 std::string(id),
                 base::say_both(phrases::kNoVersion, {std::string(id), base::to_string(date)}),
                 base::choose_from(keys)};
}

}  // namespace hecht::schemes
