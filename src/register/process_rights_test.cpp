#include <doctest/doctest.h>

#include "access/actor.h"
#include "schemes/test_support.h"

namespace hecht::registry {

// Scheme files are read below the floor of access, so only here both can be seen.
TEST_CASE("every right that a transition of a shipped scheme asks for is a row of the permission matrix") {
  std::size_t rights = 0;
  for (const auto& scheme : schemes::testing::shipped().schemes()) {
    for (const auto& transition : scheme->process.transitions) {
      if (transition.by_system()) continue;
      CAPTURE(scheme->key());
      CAPTURE(transition.id);
      const auto right = access::right_of(transition.right);
      CHECK_MESSAGE(right.has_value(), transition.right);
      if (right) {
        // And there is a role that has it.
        bool held = false;
        for (std::size_t role = 0; role < access::kRoles; ++role) {
          const access::Actor actor{"a", {}, {{static_cast<access::Role>(role), "o"}}};
          held = held || access::may_somewhere(actor, right->capability, right->act);
        }
        CHECK_MESSAGE(held, transition.right);
      }
      ++rights;
    }
  }
  CHECK(rights > 0);
}

}  // namespace hecht::registry
