#include "schemes/population.h"

#include <algorithm>
#include <condition_variable>
#include <istream>
#include <mutex>
#include <ostream>
#include <sstream>
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

// One pass over the population: each worker takes the next block, works on it, and waits for its turn to deliver.
class Pass {
 public:
  Pass(const PopulationPlan& plan, const Rankings* rankings, std::istream& in, int first_line,
       const PopulationSinks& sinks)
      : plan_(plan),
        rankings_(rankings),
        source_(in),
        sinks_(sinks),
        line_(first_line),
        counter_(plan.variants.size(), plan.scheme->amounts.size()) {
    candidates_.resize(plan.variants.size());
  }

  void run() {
    const unsigned cores = std::max(1U, std::thread::hardware_concurrency());
    const unsigned asked = plan_.options.threads == 0 ? cores : plan_.options.threads;
    std::vector<std::thread> workers;
    for (unsigned i = 1; i < std::min(asked, kThreadsMax); ++i) workers.emplace_back([this] { work(); });
    work();
    for (auto& worker : workers) worker.join();
  }

  [[nodiscard]] PopulationResult result() const {
    return {rows_, counter_.bad_rows(), counter_.totals(), counter_.moved(), {}};
  }

  // After the first pass of a ranking.
  [[nodiscard]] Rankings rankings() const {
    Rankings result;
    for (std::size_t variant = 0; variant < plan_.variants.size(); ++variant) {
      const auto places = places_of(*plan_.scheme, plan_.variants[variant].parameters);
      result.by_variant.push_back(rank_candidates(candidates_[variant], plan_.ranking->descending, places));
      result.feeds.push_back(places.has_value());
    }
    result.first_rows = first_rows_;
    return result;
  }

 private:
  void work() {
    BlockWorker worker(plan_, rankings_, {sinks_.rows != nullptr, sinks_.differences != nullptr});
    std::string block;
    std::size_t number = 0;
    while (take(block, number)) deliver(worker.run(block, number), number);
    const std::lock_guard lock(writing_);
    counter_.merge(worker.counter());
  }

  bool take(std::string& block, std::size_t& number) {
    const std::lock_guard lock(reading_);
    return source_.next(block, number);
  }

  void deliver(BlockResult done, std::size_t number) {
    std::unique_lock lock(writing_);
    turn_.wait(lock, [&] { return next_ == number; });
    if (sinks_.rows != nullptr) *sinks_.rows << done.out;
    if (sinks_.differences != nullptr) *sinks_.differences << done.differences;
    for (auto& problem : done.problems) {
      problem.place.line += line_;
      if (sinks_.errors != nullptr) *sinks_.errors << base::to_string(problem, plan_.options.language) << '\n';
    }
    for (std::size_t variant = 0; variant < done.candidates.size(); ++variant) {
      auto& all = candidates_[variant];
      all.insert(all.end(), done.candidates[variant].begin(), done.candidates[variant].end());
    }
    first_rows_.push_back(rows_);
    line_ += done.lines;
    rows_ += done.rows;
    ++next_;
    turn_.notify_all();
  }

  const PopulationPlan& plan_;
  const Rankings* rankings_;
  BlockSource source_;
  PopulationSinks sinks_;
  int line_;
  std::mutex reading_;
  std::mutex writing_;
  std::condition_variable turn_;
  std::size_t next_ = 0;
  std::size_t rows_ = 0;
  std::vector<std::size_t> first_rows_;
  std::vector<std::vector<Candidate>> candidates_;
  PopulationCounter counter_;
};

// Ranks first, over the whole population, then checks it again with what came out of that.
PopulationResult check_ranked(const PopulationPlan& plan, std::istream& in, const PopulationSinks& sinks) {
  // What cannot be read twice is kept.
  std::stringstream kept;
  std::istream* source = &in;
  if (in.tellg() < 0) {
    in.clear();
    kept << in.rdbuf();
    source = &kept;
  }
  const auto start = source->tellg();
  const auto first_pass = [&] {
    Pass pass(plan, nullptr, *source, 0, {});
    pass.run();
    return pass.rankings();
  };
  const Rankings rankings = first_pass();
  source->clear();
  source->seekg(start);
  Pass pass(plan, &rankings, *source, plan.first_line, sinks);
  pass.run();
  return pass.result();
}

}  // namespace

PopulationResult check_population(const SchemePtr& scheme, const PopulationOptions& options, std::istream& in,
                                  const PopulationSinks& sinks) {
  base::CsvReader header_reader(in);
  std::vector<std::string> header;
  if (!header_reader.next(header)) header.clear();
  auto plan = plan_population(scheme, options, header, header_reader.separator());
  if (!plan) return {0, 0, {}, {}, plan.problems()};
  plan->first_line = header_reader.next_line();
  if (sinks.rows != nullptr) *sinks.rows << population_header(*plan);
  if (sinks.differences != nullptr) *sinks.differences << differences_header(*plan);
  if (scheme->ranking) return check_ranked(*plan, in, sinks);
  Pass pass(*plan, nullptr, in, plan->first_line, sinks);
  pass.run();
  return pass.result();
}

}  // namespace hecht::schemes
