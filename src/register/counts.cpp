#include "register/counts.h"

#include <algorithm>
#include <set>

#include "feature/checks.h"
#include "feature/record.h"
#include "register/phrases.h"

namespace hecht::registry {

using namespace feature;

namespace {

// The largest practices have some tens of thousands; more is a slip of the keyboard.
constexpr std::int64_t kCountMax = 200'000;

bool holds_on(const PracticeCode& code, const base::Date& day) {
  return code.from_date <= day && (!code.to_date || day <= *code.to_date);
}

// The count of one date, of one list where there are several: the one recorded last.
std::optional<HeldCount> count_at(const PracticeCounts& practice, CountKind kind, const base::Date& date) {
  const PatientCount* last = nullptr;
  for (const auto& each : practice.counts)
    if (each.kind == kind && each.reference_date == date) last = &each;
  if (last == nullptr) return std::nullopt;
  HeldCount held{0, date, last->source, last->list_version};
  std::set<std::string> counted;
  bool whole = false;
  for (const auto& each : practice.counts) {
    if (each.kind != kind || each.reference_date != date || each.list_version != last->list_version) continue;
    held.count += each.count;
    if (each.agb) {
      counted.insert(*each.agb);
    } else {
      whole = true;
    }
  }
  for (const auto& code : practice.codes)
    if (!whole && holds_on(code, date) && !counted.contains(code.agb)) return std::nullopt;
  return held;
}

// From the latest on, not after the day.
std::vector<base::Date> dates_of(const PracticeCounts& practice, CountKind kind, const base::Date& day) {
  std::set<base::Date, std::greater<>> dates;
  for (const auto& each : practice.counts)
    if (each.kind == kind && each.reference_date <= day) dates.insert(each.reference_date);
  return {dates.begin(), dates.end()};
}

void check_beside(const PatientCountInput& input, const PracticeCounts& so_far, Checks& checks,
                  std::optional<std::string>& replaces) {
  for (const auto& each : so_far.counts) {
    if (each.kind != input.kind || each.reference_date != input.reference_date ||
        each.list_version != input.list_version)
      continue;
    if (each.agb == input.agb) {
      replaces = each.id;
    } else if (!each.agb || !input.agb) {
      checks.refuse("agb", phrases::kCountedTwice, phrases::kCountedTwiceRemedy,
                    {base::to_string(input.reference_date)});
    }
  }
  if (replaces && !input.reason)
    checks.refuse("reason", phrases::kNoReason, phrases::kNoReasonRemedy, {base::to_string(input.reference_date)});
  if (input.agb && std::none_of(so_far.codes.begin(), so_far.codes.end(), [&](const PracticeCode& code) {
        return code.agb == *input.agb && holds_on(code, input.reference_date);
      }))
    checks.refuse("agb", phrases::kNotItsCode, phrases::kNotItsCodeRemedy, {base::to_string(input.reference_date)});
}

// Those in a deprived area are among those registered: compared per code.
void check_share(const PatientCountInput& input, const PracticeCounts& so_far, Checks& checks) {
  for (const auto& each : so_far.counts) {
    if (each.kind == input.kind || each.reference_date != input.reference_date || each.agb != input.agb) continue;
    const bool deprived = input.kind == CountKind::Deprived;
    const std::int64_t part = deprived ? input.count : each.count;
    const std::int64_t all = deprived ? each.count : input.count;
    if (part > all)
      checks.refuse("count", phrases::kMoreThanAll, phrases::kMoreThanAllRemedy,
                    {std::to_string(part), std::to_string(all), base::to_string(input.reference_date)});
  }
}

}  // namespace

std::vector<PatientCount> counts_of(storage::Session& session, const std::string& party_id) {
  return select<PatientCount>(session, "FROM patient_count WHERE party_id = :party ORDER BY sequence", {party_id});
}

std::vector<PatientCount> valid_counts(std::vector<PatientCount> counts) {
  std::set<std::string> replaced;
  for (const auto& each : counts)
    if (each.replaces) replaced.insert(*each.replaces);
  std::erase_if(counts, [&](const PatientCount& each) { return replaced.contains(each.id); });
  return counts;
}

PracticeCounts practice_counts(storage::Session& session, const std::string& party_id) {
  return {valid_counts(counts_of(session, party_id)), codes_of(session, party_id)};
}

std::optional<HeldCount> count_on(const PracticeCounts& practice, CountKind kind, const base::Date& day) {
  for (const auto& date : dates_of(practice, kind, day))
    if (auto held = count_at(practice, kind, date)) return held;
  return std::nullopt;
}

std::optional<DeprivedShare> deprived_share(const PracticeCounts& practice, const base::Date& day) {
  for (const auto& date : dates_of(practice, CountKind::Deprived, day)) {
    const auto part = count_at(practice, CountKind::Deprived, date);
    const auto all = count_at(practice, CountKind::Registered, date);
    if (!part || !all || all->count == 0) continue;
    // A tenth of a per cent, half up, in whole numbers.
    constexpr std::int64_t kTenths = 1000;
    const std::int64_t tenths = (2 * kTenths * part->count + all->count) / (2 * all->count);
    return DeprivedShare{base::Decimal::from_scaled(tenths, 1), date, part->list_version.value_or("")};
  }
  return std::nullopt;
}

CheckedCount check_count(PatientCountInput& input, const PracticeCounts& so_far, const base::Date& today) {
  Checks checks;
  if (input.agb && input.agb->empty()) input.agb.reset();
  if (input.count < 0 || input.count > kCountMax)
    checks.refuse("count", phrases::kBadCount, phrases::kBadCountRemedy,
                  {std::to_string(input.count), std::to_string(kCountMax)});
  checks.past("referenceDate", input.reference_date, today);
  checks.name("source", input.source);
  checks.text("supplier", input.supplier, base::FreeText::Contact);
  checks.text("listVersion", input.list_version, base::FreeText::Contact);
  checks.text("reason", input.reason);
  if (input.kind == CountKind::Registered) {
    input.list_version.reset();
  } else if (!input.list_version) {
    checks.refuse("listVersion", phrases::kNoList, phrases::kNoListRemedy);
  }
  std::optional<std::string> replaces;
  check_beside(input, so_far, checks, replaces);
  check_share(input, so_far, checks);
  return {std::move(checks.problems), std::move(checks.warnings), std::move(replaces)};
}

}  // namespace hecht::registry
