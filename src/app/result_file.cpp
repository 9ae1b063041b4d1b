#include "app/result_file.h"

#include <filesystem>
#include <iostream>

#include "app/command_line.h"
#include "app/phrases.h"

namespace hecht::app {

namespace {

bool is_device(const std::string& path) {
  std::error_code error;
  return std::filesystem::exists(path, error) && !std::filesystem::is_regular_file(path, error);
}

}  // namespace

ResultFile::ResultFile(std::string path)
    : path_(std::move(path)),
      device_(is_device(path_)),
      unfinished_(device_ ? path_ : path_ + ".deel"),
      stream_(unfinished_, std::ios::binary | std::ios::trunc) {}

ResultFile::~ResultFile() {
  if (kept_ || device_) return;
  stream_.close();
  std::error_code error;
  std::filesystem::remove(unfinished_, error);
}

bool ResultFile::keep() {
  stream_.close();
  if (!stream_) return false;
  std::error_code error;
  if (!device_) std::filesystem::rename(unfinished_, path_, error);
  kept_ = !error;
  return kept_;
}

int cannot_write(const std::string& path, base::Language language) {
  std::cerr << base::say(language, phrases::kCannotWrite, {path}) << " – " << base::say(language, phrases::kCheckSpace)
            << '\n';
  return kOutsideFailure;
}

}  // namespace hecht::app
