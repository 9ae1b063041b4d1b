#include "schemes/population.h"

#include <algorithm>
#include <condition_variable>
#include <istream>
#include <mutex>
#include <ostream>
#include <thread>

#include "base/csv.h"
#include "schemes/population_block.h"

namespace hecht::schemes {

namespace {

constexpr std::size_t kBlockBytes = 1U << 20U;
constexpr unsigned kThreadsMax = 16;

// Hands out whole rows, a block at a time, in order.
class BlockSource {
 public:
  explicit BlockSource(std::istream& in) : in_(in) {}

  // False at the end.
  bool next(std::string& block, std::size_t& number) {
    block = std::move(rest_);
    rest_.clear();
    std::size_t end = std::string::npos;
    while (end == std::string::npos && in_) {
      const std::size_t before = block.size();
      block.resize(before + kBlockBytes);
      in_.read(block.data() + before, static_cast<std::streamsize>(kBlockBytes));
      block.resize(before + static_cast<std::size_t>(in_.gcount()));
      end = last_row_end(block);
    }
    if (block.empty()) return false;
    if (in_ && end != std::string::npos) {
      rest_ = block.substr(end);
      block.resize(end);
    }
    number = number_++;
    return true;
  }

 private:
  // After the last line break that is not inside quotes.
  static std::size_t last_row_end(const std::string& block) {
    if (block.find('"') == std::string::npos) {
      const auto at = block.rfind('\n');
      return at == std::string::npos ? at : at + 1;
    }
    bool quoted = false;
    std::size_t end = std::string::npos;
    for (std::size_t i = 0; i < block.size(); ++i) {
      if (block[i] == '"') quoted = !quoted;
      if (block[i] == '\n' && !quoted) end = i + 1;
    }
    return end;
  }

  std::istream& in_;
  std::string rest_;
  std::size_t number_ = 0;
};

// Each worker takes the next block, works on it, and waits for its turn to write.
class Pipeline {
 public:
  Pipeline(const PopulationPlan& plan, BlockSource& source, std::ostream& out, std::ostream& errors, int first_line)
      : plan_(plan), source_(source), out_(out), errors_(errors), line_(first_line) {}

  PopulationResult run(unsigned threads) {
    std::vector<std::thread> workers;
    for (unsigned i = 1; i < threads; ++i) workers.emplace_back([this] { work(); });
    work();
    for (auto& worker : workers) worker.join();
    return result_;
  }

 private:
  void work() {
    BlockWorker worker(plan_);
    std::string block;
    std::size_t number = 0;
    for (;;) {
      {
        const std::lock_guard lock(reading_);
        if (!source_.next(block, number)) return;
      }
      BlockResult done = worker.run(block);
      std::unique_lock lock(writing_);
      turn_.wait(lock, [&] { return next_ == number; });
      out_ << done.out;
      for (auto& problem : done.problems) {
        problem.place.line += line_;
        errors_ << base::to_string(problem, plan_.options.language) << '\n';
      }
      line_ += done.lines;
      result_.rows += done.rows;
      result_.bad_rows += done.bad_rows;
      ++next_;
      turn_.notify_all();
    }
  }

  const PopulationPlan& plan_;
  BlockSource& source_;
  std::ostream& out_;
  std::ostream& errors_;
  int line_;
  std::mutex reading_;
  std::mutex writing_;
  std::condition_variable turn_;
  std::size_t next_ = 0;
  PopulationResult result_;
};

}  // namespace

PopulationResult check_population(const SchemePtr& scheme, const PopulationOptions& options, std::istream& in,
                                  std::ostream& out, std::ostream& errors) {
  base::CsvReader header_reader(in);
  std::vector<std::string> header;
  if (!header_reader.next(header)) header.clear();
  const auto plan = plan_population(scheme, options, header, header_reader.separator());
  if (!plan) return {0, 0, plan.problems()};
  out << population_header(*plan);
  BlockSource source(in);
  const unsigned cores = std::max(1U, std::thread::hardware_concurrency());
  const unsigned threads = std::clamp(options.threads == 0 ? cores : options.threads, 1U, kThreadsMax);
  return Pipeline(*plan, source, out, errors, header_reader.next_line()).run(threads);
}

}  // namespace hecht::schemes
