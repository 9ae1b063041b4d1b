#include "register/history.h"

#include <algorithm>
#include <numeric>

namespace hecht::registry {

namespace {

struct Share {
  std::int64_t numerator = 0;
  std::int64_t denominator = 1;
};

Share operator+(const Share& a, const Share& b) {
  const std::int64_t denominator = std::lcm(a.denominator, b.denominator);
  return {a.numerator * (denominator / a.denominator) + b.numerator * (denominator / b.denominator), denominator};
}

// The part that left after `after` and up to the day.
Share given_away(const PracticePast& past, const std::string& party_id, const std::optional<base::Date>& after,
                 const base::Date& day) {
  Share sum;
  for (const auto& each : past.successions) {
    if (each.predecessor_id != party_id || each.on_date > day || (after && each.on_date <= *after)) continue;
    sum = sum + Share{each.numerator, each.denominator};
  }
  return sum;
}

std::optional<std::int64_t> part_of(std::int64_t count, const Share& share) {
  const std::int64_t product = count * share.numerator;
  return product % share.denominator == 0 ? std::optional(product / share.denominator) : std::nullopt;
}

std::optional<base::Date> last_change(const PracticePast& past, const base::Date& day) {
  std::optional<base::Date> last;
  for (const auto& each : past.successions)
    if (each.on_date <= day && (!last || each.on_date > *last)) last = each.on_date;
  return last;
}

}  // namespace

bool is_taken_over(const PracticePast& past, const std::string& party_id, const base::Date& day) {
  const Share away = given_away(past, party_id, std::nullopt, day);
  return away.numerator == away.denominator;
}

std::optional<HeldCount> patients_on(const std::string& party_id, const base::Date& day, const LoadPast& load) {
  const PracticePast& past = load(party_id);
  auto own = count_on(past.counts, CountKind::Registered, day);
  if (is_taken_over(past, party_id, day)) return std::nullopt;
  const auto change = last_change(past, day);
  if (!change || (own && own->reference_date >= *change)) return own;

  const bool took_over = std::any_of(past.successions.begin(), past.successions.end(), [&](const Succession& each) {
    return each.successor_id == party_id && each.on_date <= day;
  });
  if (!own && !took_over) return std::nullopt;
  HeldCount held = own.value_or(HeldCount{0, *change, "", std::nullopt});
  const std::optional<base::Date> counted = own ? std::optional(own->reference_date) : std::nullopt;
  const auto left = part_of(held.count, given_away(past, party_id, counted, day));
  if (!left) return std::nullopt;
  held.count -= *left;
  for (const auto& each : past.successions) {
    if (each.successor_id != party_id || each.on_date > day || (counted && each.on_date <= *counted)) continue;
    // What the predecessor had on the day before.
    const auto before = patients_on(each.predecessor_id, base::add_days(each.on_date, -1), load);
    if (!before) return std::nullopt;
    const auto taken = part_of(before->count, {each.numerator, each.denominator});
    if (!taken) return std::nullopt;
    held.count += *taken;
    held.reference_date = std::min(held.reference_date, before->reference_date);
    if (held.source.empty()) held.source = before->source;
  }
  return held;
}

}  // namespace hecht::registry
