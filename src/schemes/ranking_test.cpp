#include "schemes/ranking.h"

#include <doctest/doctest.h>

#include "schemes/test_support.h"

namespace hecht::schemes {
namespace {

using testing::decimal;

Candidate qualified(std::string_view by) { return {Standing::Qualified, decimal(by)}; }

std::string shown(const std::vector<RankResult>& results) {
  std::string text;
  for (const auto& each : results) {
    const char* names[] = {"vrij", "in", "wacht", "gelijk", "nee", "?", "fout"};
    text += (text.empty() ? "" : " ") + std::to_string(each.rank) + names[static_cast<std::size_t>(each.admission)];
  }
  return text;
}

}  // namespace

TEST_CASE("the highest come first, and the places run out") {
  const std::vector<Candidate> some = {qualified("10"), qualified("30.5"), qualified("20")};
  CHECK(shown(rank_candidates(some, true, decimal("2"))) == "3wacht 1in 2in");
  CHECK(shown(rank_candidates(some, false, decimal("1"))) == "1in 3wacht 2wacht");
  CHECK(shown(rank_candidates(some, true, decimal("0"))) == "3wacht 1wacht 2wacht");
  CHECK(shown(rank_candidates(some, true, decimal("9"))) == "3in 1in 2in");
}

TEST_CASE("equals across the last place are left to a person; equals before or after it are not") {
  const std::vector<Candidate> some = {qualified("30"), qualified("20"), qualified("20.00"), qualified("10")};
  CHECK(shown(rank_candidates(some, true, decimal("1"))) == "1in 2wacht 2wacht 4wacht");
  CHECK(shown(rank_candidates(some, true, decimal("2"))) == "1in 2gelijk 2gelijk 4wacht");
  CHECK(shown(rank_candidates(some, true, decimal("3"))) == "1in 2in 2in 4wacht");
}

TEST_CASE("who is exempt, fails or is not known takes no rank and no place") {
  const std::vector<Candidate> some = {{Standing::Exempt, {}}, qualified("1"),          {Standing::Failing, {}},
                                       qualified("2"),         {Standing::Unknown, {}}, {Standing::Bad, {}}};
  CHECK(shown(rank_candidates(some, true, decimal("1"))) == "0vrij 2wacht 0nee 1in 0? 0fout");
}

TEST_CASE("without places only the ranks are known") {
  CHECK(shown(rank_candidates({qualified("1"), qualified("2")}, true, std::nullopt)) == "2? 1?");
}

}  // namespace hecht::schemes
