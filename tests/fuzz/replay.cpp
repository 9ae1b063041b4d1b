// Runs a fuzz target on its corpus without libFuzzer: every file, then a number of mutations of each that are the same
// on every run.
//
// Why it exists: ./test must notice when what fuzzing once found comes back, with the compiler everyone has. The search
// for what is new is tests/deep/run fuzz.
#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <csignal>
#include <cstdint>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <random>
#include <string>
#include <string_view>
#include <vector>

// The target.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace {

namespace fs = std::filesystem;

constexpr std::uint32_t kSeed = 20230401;
constexpr std::uint32_t kEditsMax = 4;
constexpr std::size_t kBytesMax = 65'536;
constexpr std::size_t kWordBytesMax = 24;
// Far more than any input takes; longer is a fault that would otherwise show nothing.
constexpr unsigned kSecondsMax = 60;

// What runs now, so that it can be kept when it ends the program, and the file for it.
std::string current;
std::string kept;

extern "C" void keep_current(int signal) {
  const int file = open(kept.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0644);
  const bool written = file >= 0 && write(file, current.data(), current.size()) >= 0;
  for (const std::string_view said :
       {std::string_view(written ? "input kept: " : "input lost: "), std::string_view(kept), std::string_view("\n")}) {
    if (write(STDERR_FILENO, said.data(), said.size()) < 0) break;
  }
  std::signal(signal, SIG_DFL);
  std::raise(signal);
}

// On a stack of its own, for an input that has used up the other one.
void keep_what_fails() {
  static std::array<char, 65'536> stack;
  stack_t own{};
  own.ss_sp = stack.data();
  own.ss_size = stack.size();
  sigaltstack(&own, nullptr);
  struct sigaction action{};
  action.sa_handler = keep_current;
  action.sa_flags = SA_ONSTACK;
  for (const int signal : {SIGABRT, SIGSEGV, SIGFPE, SIGBUS, SIGILL, SIGALRM}) sigaction(signal, &action, nullptr);
}

void run(const std::string& input) {
  current = input;
  alarm(kSecondsMax);
  LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(current.data()), current.size());
  alarm(0);
}

class Mutator {
 public:
  explicit Mutator(const std::vector<std::string>& corpus) : corpus_(corpus) {}

  std::string mutated(const std::string& input) {
    std::string text = input;
    const std::uint32_t edits = 1 + below(kEditsMax);
    for (std::uint32_t i = 0; i < edits; ++i) edit(text);
    if (text.size() > kBytesMax) text.resize(kBytesMax);
    return text;
  }

 private:
  // std::uniform_int_distribution differs between libraries; this is the same everywhere.
  std::uint32_t below(std::size_t end) { return static_cast<std::uint32_t>(random_() % std::max<std::size_t>(end, 1)); }

  void edit(std::string& text) {
    const std::size_t at = below(text.size() + 1);
    const std::size_t rest = text.size() - at;
    switch (below(6)) {
      case 0:
        if (rest > 0) text[at] = static_cast<char>(text[at] ^ (1 << below(8)));
        break;
      case 1:
        text.resize(at);
        break;
      case 2:
        text.erase(at, 1 + below(std::min<std::size_t>(rest, kWordBytesMax)));
        break;
      case 3:
        text.insert(at, text.substr(at, 1 + below(kWordBytesMax)));
        break;
      case 4: {
        const std::string& other = corpus_[below(corpus_.size())];
        text = text.substr(0, at) + other.substr(below(other.size() + 1));
        break;
      }
      default:
        text.insert(at, word());
    }
  }

  // Words of the corpus are the dictionary.
  std::string word() {
    const std::string& text = corpus_[below(corpus_.size())];
    const auto is_end = [](char c) { return std::strchr(" \n\",:;|()[]{}", c) != nullptr; };
    const auto from = std::find_if_not(text.begin() + below(text.size() + 1), text.end(), is_end);
    const auto to = std::find_if(from, text.end(), is_end);
    return {from, from + std::min<std::ptrdiff_t>(to - from, kWordBytesMax)};
  }

  const std::vector<std::string>& corpus_;
  std::mt19937 random_{kSeed};
};

std::vector<std::string> read_corpus(const fs::path& place) {
  std::vector<fs::path> paths;
  if (fs::is_directory(place)) {
    for (const auto& entry : fs::directory_iterator(place)) paths.push_back(entry.path());
  } else {
    paths.push_back(place);
  }
  std::sort(paths.begin(), paths.end());
  std::vector<std::string> texts;
  for (const auto& path : paths) {
    std::ifstream stream(path, std::ios::binary);
    if (!stream) return {};
    texts.emplace_back(std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>());
  }
  return texts;
}

}  // namespace

// fuzz_x FOLDER|FILE [MUTATIONS]
int main(int count, char** arguments) {
  int mutations = 0;
  const std::string_view asked = count > 2 ? arguments[2] : "0";
  const auto end = asked.data() + asked.size();
  if (count < 2 || count > 3 || std::from_chars(asked.data(), end, mutations).ptr != end) {
    std::cerr << "usage: " << arguments[0] << " FOLDER|FILE [MUTATIONS of each file]\n";
    return 2;
  }
  std::ios::sync_with_stdio(false);
  kept = fs::path(arguments[0]).filename().string() + ".input";
  keep_what_fails();
  const std::vector<std::string> corpus = read_corpus(arguments[1]);
  if (corpus.empty()) {
    std::cerr << arguments[1] << ": no inputs to read\n";
    return 1;
  }
  for (const auto& input : corpus) run(input);
  Mutator mutator(corpus);
  for (const auto& input : corpus) {
    for (int i = 0; i < mutations; ++i) run(mutator.mutated(input));
  }
  std::cout << corpus.size() << " inputs, " << mutations << " mutations of each\n";
  return 0;
}
