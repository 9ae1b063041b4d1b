#include "payments/enrolment_files.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <utility>

#include "payments/enrolment_cell.h"
#include "payments/phrases.h"

namespace hecht::payments {
namespace {

constexpr std::size_t kCopyBytes = 1U << 20U;

base::Problem problem(const std::string& path, const base::Phrase& message, const base::Phrase& remedy) {
  return {{path, 0, 0}, {}, base::say_both(message), base::say_both(remedy)};
}

// The bytes of a pipe in a file without a name; -1 when they cannot be read.
int copied(int from) {
  UnnamedFile copy;
  std::string buffer(kCopyBytes, '\0');
  while (true) {
    const ssize_t got = read(from, buffer.data(), buffer.size());
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return -1;
    if (got == 0) return copy.take_descriptor();
    copy.append(buffer.data(), static_cast<std::size_t>(got));
  }
}

// Advice only: what the system does not know of it changes nothing but the time.
void advise(std::string_view bytes, std::size_t begin, std::size_t end, int advice) {
  static const auto kPage = static_cast<std::size_t>(sysconf(_SC_PAGESIZE));
  begin -= begin % kPage;
  if (end < bytes.size()) end -= end % kPage;
  if (begin >= end) return;
  [[maybe_unused]] const int known = madvise(const_cast<char*>(bytes.data()) + begin, end - begin, advice);
}

}  // namespace

struct EnrolmentFiles::Mapping {
  int file = -1;
  void* address = nullptr;
  std::size_t size = 0;
  struct stat state{};
  std::string text;  // of a file that is none

  Mapping() = default;
  Mapping(const Mapping&) = delete;
  Mapping& operator=(const Mapping&) = delete;
  ~Mapping() {
    if (address != nullptr) munmap(address, size);
    if (file >= 0) close(file);
  }
};

EnrolmentFiles::EnrolmentFiles() = default;
EnrolmentFiles::~EnrolmentFiles() = default;

void EnrolmentFiles::place(std::string name, std::string_view bytes, std::unique_ptr<Mapping> mapping) {
  files_.push_back({std::move(name), bytes, size_});
  mappings_.push_back(std::move(mapping));
  size_ += bytes.size();
}

base::Problems EnrolmentFiles::add(const std::string& path) {
  auto mapping = std::make_unique<Mapping>();
  mapping->file = open(path.c_str(), O_RDONLY | O_CLOEXEC);
  const base::Problems unreadable = {problem(path, phrases::kCannotRead, phrases::kCheckFile)};
  if (mapping->file < 0 || fstat(mapping->file, &mapping->state) != 0 || S_ISDIR(mapping->state.st_mode)) {
    return unreadable;
  }
  if (!S_ISREG(mapping->state.st_mode)) {
    const int copy = copied(mapping->file);
    if (copy < 0) return unreadable;
    close(std::exchange(mapping->file, copy));
    if (fstat(mapping->file, &mapping->state) != 0) return unreadable;
  }
  mapping->size = static_cast<std::size_t>(mapping->state.st_size);
  if (mapping->size >= kPositionsMax - size_) return {problem(path, phrases::kTooMuch, phrases::kTooMuchRemedy)};
  if (mapping->size > 0) {
    void* const address = mmap(nullptr, mapping->size, PROT_READ, MAP_PRIVATE, mapping->file, 0);
    if (address == MAP_FAILED) return unreadable;
    mapping->address = address;
  }
  const std::string_view bytes(static_cast<const char*>(mapping->address), mapping->size);
  advise(bytes, 0, bytes.size(), MADV_SEQUENTIAL);
  place(path, bytes, std::move(mapping));
  return {};
}

void EnrolmentFiles::add_text(std::string name, std::string text) {
  auto mapping = std::make_unique<Mapping>();
  mapping->text = std::move(text);
  const std::string_view bytes = mapping->text;
  place(std::move(name), bytes, std::move(mapping));
}

const EnrolmentFile& EnrolmentFiles::file_at(std::uint64_t position) const {
  const auto after = std::upper_bound(files_.begin(), files_.end(), position,
                                      [](std::uint64_t at, const EnrolmentFile& file) { return at < file.base; });
  return *std::prev(after);
}

void EnrolmentFiles::will_read(const EnrolmentFile& file, std::size_t begin, std::size_t end) const {
#ifdef MADV_POPULATE_READ
  const auto& mapping = *mappings_[static_cast<std::size_t>(&file - files_.data())];
  if (mapping.address != nullptr) advise(file.bytes, begin, end, MADV_POPULATE_READ);
#else
  (void)file, (void)begin, (void)end;
#endif
}

void EnrolmentFiles::has_read(const EnrolmentFile& file, std::size_t begin, std::size_t end) const {
  const auto& mapping = *mappings_[static_cast<std::size_t>(&file - files_.data())];
  if (lets_go_ && mapping.address != nullptr) advise(file.bytes, begin, end, MADV_DONTNEED);
}

std::string_view EnrolmentFiles::pseudonym(std::uint64_t position, std::string& buffer) const {
  const EnrolmentFile& file = file_at(position);
  const std::size_t at = position - file.base;
  const auto& mapping = *mappings_[static_cast<std::size_t>(&file - files_.data())];
  if (!lets_go_ || mapping.address == nullptr) return unquoted_cell(file.bytes.substr(at), file.separator, buffer);
  std::array<char, kPseudonymCellBytesMax> raw{};
  std::size_t have = 0;
  while (have < raw.size()) {
    const ssize_t got = pread(mapping.file, raw.data() + have, raw.size() - have, static_cast<off_t>(at + have));
    if (got < 0 && errno == EINTR) continue;
    if (got <= 0) break;
    have += static_cast<std::size_t>(got);
  }
  const std::string_view text = unquoted_cell({raw.data(), have}, file.separator, buffer);
  if (text.data() != buffer.data()) buffer.assign(text);
  return buffer;
}

const EnrolmentFile* EnrolmentFiles::changed() const {
  for (std::size_t i = 0; i < files_.size(); ++i) {
    const Mapping& mapping = *mappings_[i];
    if (mapping.file < 0) continue;
    struct stat now{};
    if (fstat(mapping.file, &now) != 0 || now.st_size != mapping.state.st_size ||
        now.st_mtim.tv_sec != mapping.state.st_mtim.tv_sec || now.st_mtim.tv_nsec != mapping.state.st_mtim.tv_nsec) {
      return &files_[i];
    }
  }
  return nullptr;
}

}  // namespace hecht::payments
