// A population file for a shipped scheme: the first byte chooses the scheme and whether every row has its own date, the
// rest is CSV. What the columns write must be, byte for byte, what the check of one row at a time writes.
#include <sstream>

#include "schemes/assess.h"
#include "schemes/population.h"
#include "shipped.h"

namespace hecht::schemes {
namespace {

struct Run {
  PopulationResult result;
  std::string out;
  std::string errors;
};

const base::Decimal kOne = base::Decimal::from_int(1);

bool same(const PopulationTotals& a, const PopulationTotals& b) {
  if (a.rows != b.rows) return false;
  for (std::size_t i = 0; i < a.amounts.size(); ++i) {
    const auto& x = a.amounts[i];
    const auto& y = b.amounts[i];
    if (x.awarded != y.awarded || x.all != y.all || x.known != y.known) return false;
  }
  return true;
}

Run run(const SchemePtr& scheme, const PopulationOptions& options, std::string_view csv) {
  std::istringstream in{std::string(csv)};
  std::ostringstream out;
  std::ostringstream errors;
  Run done;
  done.result = check_population(scheme, options, in, {&out, nullptr, &errors});
  done.out = out.str();
  done.errors = errors.str();
  return done;
}

}  // namespace
}  // namespace hecht::schemes

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace hecht::schemes;
  if (size == 0) return 0;
  const SchemePtr& scheme = hecht::fuzz::scheme_for(data[0]);
  const auto csv = hecht::fuzz::text_of(data + 1, size - 1);
  PopulationOptions options;
  options.today = scheme->valid_from;
  if ((data[0] & 0x80U) == 0) options.date = options.today;
  options.threads = 1;
  options.compare = true;
  // And what-ifs: every figure one higher, in one variant each.
  const auto parameters = parameters_on(*scheme, options.today);
  for (std::size_t i = 0; i < parameters.size(); ++i) {
    const auto* number = parameters[i].as_number();
    const auto higher = number == nullptr ? std::nullopt : hecht::base::Decimal::add(*number, kOne);
    if (higher) options.variants.push_back({{static_cast<int>(i), *higher}});
  }
  const Run columns = run(scheme, options, csv);
  options.columns = false;
  const Run one_by_one = run(scheme, options, csv);
  HECHT_ASSERT(columns.out == one_by_one.out);
  HECHT_ASSERT(columns.errors == one_by_one.errors);
  HECHT_ASSERT(columns.result.rows == one_by_one.result.rows);
  HECHT_ASSERT(columns.result.bad_rows == one_by_one.result.bad_rows);
  HECHT_ASSERT(columns.result.moved == one_by_one.result.moved);
  for (std::size_t i = 0; i < columns.result.totals.size(); ++i) {
    HECHT_ASSERT(same(columns.result.totals[i], one_by_one.result.totals[i]));
  }
  return 0;
}
