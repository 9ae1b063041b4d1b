#include "storage/failure.h"

#include "storage/phrases.h"

namespace hecht::storage {

base::Problem Failure::problem() const {
  struct Words {
    base::Phrase message;
    base::Phrase remedy;
  };
  const auto words = [this]() -> Words {
    switch (kind_) {
      case FailureKind::Busy:
        return {phrases::kBusy, phrases::kBusyRemedy};
      case FailureKind::Full:
        return {phrases::kFull, phrases::kFullRemedy};
      case FailureKind::Lost:
        return {phrases::kLost, phrases::kLostRemedy};
      case FailureKind::Refused:
        return {phrases::kRefused, phrases::kRefusedRemedy};
      case FailureKind::Broken:
        break;
    }
    return {phrases::kBroken, phrases::kBrokenRemedy};
  }();
  return {{}, {}, base::say_both(words.message, {what()}), base::say_both(words.remedy)};
}

}  // namespace hecht::storage
