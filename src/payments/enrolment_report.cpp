#include "payments/enrolment_report.h"

#include <algorithm>
#include <limits>

#include "payments/phrases.h"

namespace hecht::payments {
namespace {

using base::Phrase;

struct FaultText {
  std::string_view key;
  const Phrase* message;
  const Phrase* remedy;
};

// In the order of RowFault.
constexpr std::array<FaultText, kBadRowFaults + 2> kFaultTexts = {{
    {"columns", &phrases::kColumns, &phrases::kColumnsRemedy},
    {"quotes", &phrases::kQuotes, &phrases::kQuotesRemedy},
    {"encoding", &phrases::kEncoding, &phrases::kSaveAsUtf8},
    {"agb", &phrases::kAgb, &phrases::kAgbRemedy},
    {"agbZeroLost", &phrases::kAgbZeroLost, &phrases::kAgbZeroLostRemedy},
    {"pseudonymEmpty", &phrases::kPseudonymEmpty, &phrases::kPseudonymEmptyRemedy},
    {"pseudonymLong", &phrases::kPseudonymLong, &phrases::kPseudonymLongRemedy},
    {"pseudonymControl", &phrases::kPseudonymControl, &phrases::kPseudonymControlRemedy},
    {"pseudonymDigits", &phrases::kPseudonymDigits, &phrases::kPseudonymDigitsRemedy},
    {"startEmpty", &phrases::kStartEmpty, &phrases::kDayRemedy},
    {"startNoDay", &phrases::kStartNoDay, &phrases::kDayRemedy},
    {"startForm", &phrases::kStartForm, &phrases::kFormRemedy},
    {"endNoDay", &phrases::kEndNoDay, &phrases::kDayRemedy},
    {"endForm", &phrases::kEndForm, &phrases::kFormRemedy},
    {"endBeforeStart", &phrases::kEndBeforeStart, &phrases::kEndBeforeStartRemedy},
    {"bsn", &phrases::kBsn, &phrases::kBsnRemedy},
    {"endless", &phrases::kEndless, &phrases::kEndlessRemedy},
}};

const FaultText& text_of(RowFault fault) { return kFaultTexts.at(static_cast<std::size_t>(fault)); }

}  // namespace

std::string_view key_of(RowFault fault) { return text_of(fault).key; }

base::Text message_of(RowFault fault) { return base::say_both(*text_of(fault).message); }

base::Problem problem_of(const BadRow& row) {
  constexpr std::uint64_t kLineMax = std::numeric_limits<int>::max();
  const base::Place place{row.file, static_cast<int>(std::min(row.line, kLineMax)), static_cast<int>(row.column)};
  return {place, {}, message_of(row.fault), base::say_both(*text_of(row.fault).remedy)};
}

}  // namespace hecht::payments
