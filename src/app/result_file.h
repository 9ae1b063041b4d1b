// A file of results, written beside its place and then moved: an earlier result stays whole until this one is, and
// input and output may be one file. A device or pipe is written to as it is.
#pragma once

#include <fstream>
#include <string>

#include "base/text.h"

namespace hecht::app {

class ResultFile {
 public:
  explicit ResultFile(std::string path);
  // What was not kept leaves nothing behind.
  ~ResultFile();
  ResultFile(const ResultFile&) = delete;
  ResultFile& operator=(const ResultFile&) = delete;

  std::ofstream& stream() { return stream_; }
  [[nodiscard]] const std::string& path() const { return path_; }
  [[nodiscard]] bool is_open() const { return stream_.is_open(); }
  // What was written until now is in the file; false when it is not. Where two files belong together, both are asked
  // before either is kept.
  bool flush() { return static_cast<bool>(stream_.flush()); }
  // False when it could not be written, for example because the disk is full.
  bool keep();

 private:
  std::string path_;
  bool device_;
  bool kept_ = false;
  std::string unfinished_;
  std::ofstream stream_;
};

// Says so on stderr; gives the exit code.
int cannot_write(const std::string& path, base::Language language);

}  // namespace hecht::app
