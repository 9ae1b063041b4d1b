// A temporary file that nobody can find. Declared in enrolment_files.h.
#include <fcntl.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <cstdlib>
#include <filesystem>
#include <utility>

#include "payments/enrolment_files.h"

namespace hecht::payments {
namespace {

constexpr int kOwnerOnly = 0600;

std::string folder() {
  std::error_code error;
  const auto found = std::filesystem::temp_directory_path(error);
  return error ? "/tmp" : found.string();
}

int open_unnamed(const std::string& where) {
  const int file = open(where.c_str(), O_TMPFILE | O_RDWR | O_CLOEXEC | O_EXCL, kOwnerOnly);
  if (file >= 0) return file;
  // Not every file system can do that; the name lives for an instant then.
  std::string name = where + "/hecht-XXXXXX";
  const int named = mkostemp(name.data(), O_CLOEXEC);
  if (named >= 0) unlink(name.c_str());
  return named;
}

}  // namespace

struct UnnamedFile::State {
  std::string folder;
  int file = -1;
  std::atomic<std::uint64_t> size{0};
};

UnnamedFile::UnnamedFile() : state_(std::make_unique<State>()) {
  state_->folder = folder();
  state_->file = open_unnamed(state_->folder);
  if (state_->file < 0) throw TemporaryFailure{state_->folder};
}

UnnamedFile::~UnnamedFile() {
  if (state_->file >= 0) close(state_->file);
}

std::uint64_t UnnamedFile::append(const void* bytes, std::size_t size) {
  const std::uint64_t offset = state_->size.fetch_add(size);
  const char* from = static_cast<const char*>(bytes);
  for (std::size_t done = 0; done < size;) {
    const ssize_t written = pwrite(state_->file, from + done, size - done, static_cast<off_t>(offset + done));
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) throw TemporaryFailure{state_->folder};
    done += static_cast<std::size_t>(written);
  }
  return offset;
}

void UnnamedFile::read(void* bytes, std::size_t size, std::uint64_t offset) const {
  char* to = static_cast<char*>(bytes);
  for (std::size_t done = 0; done < size;) {
    const ssize_t got = pread(state_->file, to + done, size - done, static_cast<off_t>(offset + done));
    if (got < 0 && errno == EINTR) continue;
    if (got <= 0) throw TemporaryFailure{state_->folder};
    done += static_cast<std::size_t>(got);
  }
}

int UnnamedFile::take_descriptor() { return std::exchange(state_->file, -1); }

}  // namespace hecht::payments
