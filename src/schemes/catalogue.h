// All schemes the program knows: those shipped inside it and those of folders given to it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "schemes/scheme.h"

namespace hecht::schemes {

// A scheme file that is part of the program.
struct EmbeddedFile {
  std::string_view name;  // "lists.yaml", "<id>@<version>.yaml"
  std::string_view text;
};

class Catalogue {
 public:
  // `files` holds lists.yaml and scheme files. Problems of all files together. With `only`, an id, the embedded files
  // of other schemes are left out when there are any of that id: reading them costs more than one check.
  static base::Result<Catalogue> load(const std::vector<EmbeddedFile>& files, const std::vector<std::string>& folders,
                                      std::string_view only = {});

  // A copy with these schemes too; one with the id and version of a scheme that is there takes its place.
  [[nodiscard]] Catalogue with(const std::vector<SchemePtr>& more) const;

  [[nodiscard]] const Lists& lists() const { return lists_; }
  // By id, then version.
  [[nodiscard]] const std::vector<SchemePtr>& schemes() const { return schemes_; }
  // "id@version" whatever the date, or "id": the version that is valid on `date`.
  [[nodiscard]] base::Result<SchemePtr> find(std::string_view reference, const base::Date& date) const;
  // The one version of an id, or any of them: enough to read facts before the date is known.
  [[nodiscard]] std::vector<SchemePtr> versions(std::string_view id) const;

 private:
  base::Problems add_folder(const std::string& folder);
  base::Problems add(std::string text, const std::string& file);
  void sort();
  Lists lists_;
  std::vector<SchemePtr> schemes_;
};

// Reads a file; a problem when that fails.
base::Result<std::string> read_file(const std::string& path);

}  // namespace hecht::schemes
