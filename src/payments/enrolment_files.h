// The enrolment files of one count, mapped into memory and laid end to end: a position is a place in all of them.
//
// Why it exists: the count keeps eight bytes for a registration and not its pseudonym. When two may be the same, the
// pseudonyms are read again from here, so that they are compared in full.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/problem.h"

namespace hecht::payments {

// Positions fit in 37 bits.
inline constexpr unsigned kPositionBits = 37;
inline constexpr std::uint64_t kPositionsMax = std::uint64_t{1} << kPositionBits;

// 128 characters of four bytes, or each a quote that is written twice, between quotes and with a separator behind.
inline constexpr std::size_t kPseudonymLengthMax = 128;
inline constexpr std::size_t kPseudonymBytesMax = kPseudonymLengthMax * 4;
inline constexpr std::size_t kPseudonymCellBytesMax = kPseudonymBytesMax + 3;

struct EnrolmentFile {
  std::string name;
  std::string_view bytes;
  std::uint64_t base = 0;  // position of its first byte
  // Of the header; filled in by read_enrolment_header.
  char separator = ';';
  std::size_t rows_begin = 0;
  int rows_line = 2;
};

class EnrolmentFiles {
 public:
  EnrolmentFiles();
  ~EnrolmentFiles();
  EnrolmentFiles(const EnrolmentFiles&) = delete;
  EnrolmentFiles& operator=(const EnrolmentFiles&) = delete;

  // What is no regular file, such as a pipe, is first copied to a file without a name.
  base::Problems add(const std::string& path);
  void add_text(std::string name, std::string text);

  [[nodiscard]] std::vector<EnrolmentFile>& all() { return files_; }
  [[nodiscard]] const std::vector<EnrolmentFile>& all() const { return files_; }
  [[nodiscard]] const EnrolmentFile& file_at(std::uint64_t position) const;
  [[nodiscard]] std::uint64_t size() const { return size_; }

  // With little memory what has been read is let go, and pseudonyms are read from the file into a buffer.
  void let_go_of_what_is_read() { lets_go_ = true; }
  void will_read(const EnrolmentFile& file, std::size_t begin, std::size_t end) const;
  void has_read(const EnrolmentFile& file, std::size_t begin, std::size_t end) const;
  // The pseudonym of the cell that begins at `position`, without quotes; valid until `buffer` is used again.
  std::string_view pseudonym(std::uint64_t position, std::string& buffer) const;
  // The pseudonym there will soon be asked.
  void prefetch(std::uint64_t position) const {
    if (!lets_go_) __builtin_prefetch(file_at(position).bytes.data() + (position - file_at(position).base));
  }
  // The first file that is no longer as it was when it was added.
  [[nodiscard]] const EnrolmentFile* changed() const;

 private:
  struct Mapping;
  void place(std::string name, std::string_view bytes, std::unique_ptr<Mapping> mapping);
  std::vector<EnrolmentFile> files_;
  std::vector<std::unique_ptr<Mapping>> mappings_;  // beside files_
  std::uint64_t size_ = 0;
  bool lets_go_ = false;
};

// A file in the folder for temporary files that has no name and is gone when the program is, however it ends. Only its
// owner can read it. Throws TemporaryFailure.
class UnnamedFile {
 public:
  UnnamedFile();
  ~UnnamedFile();
  UnnamedFile(const UnnamedFile&) = delete;
  UnnamedFile& operator=(const UnnamedFile&) = delete;
  // Appends; answers where.
  std::uint64_t append(const void* bytes, std::size_t size);
  void read(void* bytes, std::size_t size, std::uint64_t offset) const;
  // Its own number for the file system; the caller closes it.
  [[nodiscard]] int take_descriptor();

 private:
  struct State;
  std::unique_ptr<State> state_;
};

// The folder for temporary files is full or cannot be written.
struct TemporaryFailure {
  std::string folder;
};

}  // namespace hecht::payments
