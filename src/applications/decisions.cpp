#include "applications/decisions.h"

#include <algorithm>
#include <ranges>

#include "schemes/process.h"

namespace hecht::applications {

using schemes::Asked;

bool asks(const schemes::Transition& transition, Asked what) {
  return std::find(transition.asks.begin(), transition.asks.end(), what) != transition.asks.end();
}

bool is_judgement(const schemes::Transition& transition) {
  const auto right = access::right_of(transition.right);
  return right &&
         (right->act == access::Act::Advise || right->act == access::Act::Approve || right->act == access::Act::Decide);
}

// A question back to who advised has the right too, and decides nothing. Nor does a step to where there still can be an
// award.
bool refuses(const schemes::Process& process, const schemes::Transition& transition) {
  if (asks(transition, Asked::Amount) || asks(transition, Asked::Questions)) return false;
  return std::any_of(process.transitions.begin(), process.transitions.end(), [&](const schemes::Transition& other) {
    return asks(other, Asked::Amount) && other.right == transition.right && !schemes::begins_at(other, transition.to) &&
           std::any_of(other.from.begin(), other.from.end(), [&](int stage) {
             return std::find(transition.from.begin(), transition.from.end(), stage) != transition.from.end();
           });
  });
}

bool sends_letters(const schemes::Process& process) {
  return std::any_of(process.transitions.begin(), process.transitions.end(),
                     [](const schemes::Transition& each) { return asks(each, Asked::Letter); });
}

const ApplicationEvent* decision_of(const schemes::Process& process, const std::vector<ApplicationEvent>& events) {
  for (const auto& event : std::views::reverse(events)) {
    const int index = process.transition_index(event.transition);
    if (index < 0) continue;
    const auto& transition = process.transitions[static_cast<std::size_t>(index)];
    if (asks(transition, Asked::Amount) || refuses(process, transition)) return &event;
  }
  return nullptr;
}

}  // namespace hecht::applications
