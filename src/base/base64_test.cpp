#include "base/base64.h"

#include <doctest/doctest.h>

namespace hecht::base {

TEST_CASE("base64 is read whole or not at all") {
  CHECK(decode_base64("") == "");
  CHECK(decode_base64("Zg==") == "f");
  CHECK(decode_base64("Zm8=") == "fo");
  CHECK(decode_base64("Zm9v") == "foo");
  CHECK(decode_base64("Zm9vYmFy") == "foobar");
  CHECK(decode_base64("/+8=") == "\xFF\xEF");
  for (const auto* wrong : {"Z", "Zg", "Zg=", "Zh==", "Zm9=", "Zm9v\n", "Zm 9", "Zm-_", "====", "=m9v"}) {
    CAPTURE(wrong);
    CHECK_FALSE(decode_base64(wrong).has_value());
  }
}

}  // namespace hecht::base
