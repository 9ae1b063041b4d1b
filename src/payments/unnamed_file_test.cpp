// Files as the system has them: mapped, from a pipe, changed, and those that nobody can find.
#include <doctest/doctest.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <sstream>
#include <thread>

#include "payments/enrolment_records.h"
#include "payments/test_support.h"

namespace hecht::payments::testing {
namespace {

namespace fs = std::filesystem;

class Folder {
 public:
  Folder() : path_(fs::temp_directory_path() / ("hecht-payments-" + std::to_string(getpid()))) {
    fs::create_directories(path_);
  }
  ~Folder() { fs::remove_all(path_); }
  std::string write(const std::string& name, const std::string& text) const {
    std::ofstream(path_ / name, std::ios::binary) << text;
    return (path_ / name).string();
  }
  fs::path path_;
};

std::string many_rows(int rows) {
  std::string text = kHeader;
  for (int i = 0; i < rows; ++i) {
    const std::string agb = std::to_string(10'000'000 + i % 7);
    text += agb + ";pseudoniem-" + std::to_string(i % (rows - 50)) + ";2020-01-01;\n";
  }
  return text;
}

EnrolmentResult count_path(const std::string& path, const EnrolmentOptions& options, std::string& conflicts) {
  EnrolmentFiles files;
  REQUIRE(files.add(path).empty());
  std::ostringstream out;
  auto result = count_enrolment(files, options, &out);
  conflicts = out.str();
  return result;
}

}  // namespace

TEST_CASE("with little memory registrations go to disk, and everything is the same") {
  const Folder folder;
  const std::string text = many_rows(40'000);
  const std::string path = folder.write("a.csv", text);
  const Plain plain = count_plainly({text});
  for (const std::uint64_t memory : {std::uint64_t{0}, std::uint64_t{1} << 20U, kMemory}) {
    for (const unsigned threads : {1U, 3U}) {
      EnrolmentOptions few = options();
      few.memory = memory;
      few.threads = threads;
      few.piece_bytes = 50'000;
      Counted counted;
      counted.result = count_path(path, few, counted.conflicts);
      std::ostringstream counts;
      write_counts(counts, counted.result);
      counted.counts = counts.str();
      CHECK(difference(counted, plain) == "");
    }
  }
}

TEST_CASE("a pipe is read as a file is") {
  const Folder folder;
  const std::string text = many_rows(10'000);
  const std::string path = (folder.path_ / "pipe").string();
  REQUIRE(mkfifo(path.c_str(), 0600) == 0);
  std::thread writer([&] { std::ofstream(path, std::ios::binary) << text; });
  std::string conflicts;
  const auto result = count_path(path, options(), conflicts);
  writer.join();
  CHECK(result.rows == 10'000);
  CHECK(conflicts == count_plainly({text}).conflicts);
}

TEST_CASE("a folder, no file, an empty file and one that changes are refused") {
  const Folder folder;
  EnrolmentFiles files;
  CHECK(files.add(folder.path_.string()).size() == 1);
  CHECK(files.add((folder.path_ / "none.csv").string()).size() == 1);
  const std::string path = folder.write("a.csv", many_rows(100));
  REQUIRE(files.add(path).empty());
  CHECK(files.changed() == nullptr);
  std::ofstream(path, std::ios::app) << "x";
  REQUIRE(files.changed() != nullptr);
  CHECK(count_enrolment(files, options(), nullptr).refused.size() == 1);
  EnrolmentFiles empty;
  REQUIRE(empty.add(folder.write("leeg.csv", "")).empty());
  CHECK(count_enrolment(empty, options(), nullptr).refused.size() == 1);
}

TEST_CASE("a temporary file has no name and is its owner's only") {
  UnnamedFile file;
  CHECK(file.append("abc", 3) == 0);
  CHECK(file.append("defg", 4) == 3);
  std::string text(5, ' ');
  file.read(text.data(), 5, 1);
  CHECK(text == "bcdef");
  const int number = file.take_descriptor();
  struct stat state{};
  REQUIRE(fstat(number, &state) == 0);
  CHECK(state.st_nlink == 0);
  CHECK((state.st_mode & 0777U) == 0600);
  close(number);
}

TEST_CASE("blocks that do not fit come back from disk as they were") {
  for (const std::uint64_t memory : {std::uint64_t{0}, std::uint64_t{1} << 30U}) {
    RegistrationStore store({2, memory});
    RegistrationStore::Writer writer(store);
    const std::uint64_t count = RegistrationStore::kBlockRecords * 10 + 5;
    for (std::uint64_t i = 0; i < count; ++i) writer.add({i << 60U | i, i});
    writer.finish();
    CHECK(store.has_spilled() == (memory == 0));
    std::uint64_t sum = 0;
    std::uint64_t found = 0;
    std::vector<Registration> buffer;
    for (std::size_t partition = 0; partition < store.partitions(); ++partition) {
      for (const auto& block : store.blocks(partition)) {
        for (const auto& registration : store.records(block, buffer)) {
          CHECK(store.partition_of(registration.hash) == partition);
          sum += registration.where;
          ++found;
        }
      }
    }
    CHECK(found == count);
    CHECK(sum == count * (count - 1) / 2);
  }
}

}  // namespace hecht::payments::testing
