// How far long work is, on a terminal only.
#pragma once

#include <unistd.h>

#include <algorithm>
#include <cstdint>
#include <iostream>

#include "base/text.h"

namespace hecht::app {

// One line, written over itself.
class Meter {
 public:
  Meter(base::Language language, const base::Phrase& doing)
      : shown_(isatty(STDERR_FILENO) == 1), language_(language), doing_(doing) {}
  ~Meter() {
    if (percent_ >= 0) std::cerr << "\r\033[K" << std::flush;
  }
  Meter(const Meter&) = delete;
  Meter& operator=(const Meter&) = delete;

  void operator()(std::uint64_t done, std::uint64_t total) {
    const int percent = total == 0 ? 0 : static_cast<int>(std::min<std::uint64_t>(done * 100 / total, 100));
    if (!shown_ || percent == percent_) return;
    percent_ = percent;
    std::cerr << '\r' << base::say(language_, doing_) << " " << percent << " %" << std::flush;
  }

 private:
  bool shown_;
  base::Language language_;
  base::Phrase doing_;
  int percent_ = -1;
};

}  // namespace hecht::app
