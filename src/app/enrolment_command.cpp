#include <filesystem>
#include <iostream>
#include <optional>

#include "app/commands.h"
#include "app/meter.h"
#include "app/phrases.h"
#include "app/result_file.h"
#include "base/phrases.h"
#include "payments/enrolment_count.h"

namespace hecht::app {

namespace {

using base::Json;
using payments::EnrolmentResult;
using payments::RowFault;

std::string grouped(std::uint64_t number, base::Language language) {
  return base::format_number(base::Decimal::from_int(static_cast<std::int64_t>(number)), language);
}

bool is_same_file(const std::string& a, const std::string& b) {
  std::error_code error;
  if (std::filesystem::is_regular_file(a, error) && std::filesystem::equivalent(a, b, error)) return true;
  return std::filesystem::absolute(a, error).lexically_normal() ==
             std::filesystem::absolute(b, error).lexically_normal() &&
         std::filesystem::is_regular_file(a, error) == std::filesystem::is_regular_file(b, error) &&
         !std::filesystem::is_character_file(a, error);
}

// What does not go together.
base::Problems wrong_use(const EnrolmentCountOptions& options) {
  const auto problem = [](const char* option, const base::Phrase& message, const base::Phrase& remedy) {
    return base::Problem{{}, option, base::say_both(message), base::say_both(remedy)};
  };
  base::Problems problems;
  if (options.memory < payments::kMemoryMin) {
    problems.push_back(problem("--memory", phrases::kMemoryRange, phrases::kMemoryRemedy));
  }
  if (!options.out.empty() && is_same_file(options.out, options.conflicts)) {
    problems.push_back(problem("--conflicts", phrases::kSameOutput, phrases::kSameOutputRemedy));
  }
  for (const auto& file : options.files) {
    if (is_same_file(options.out, file)) {
      problems.push_back(problem("--out", phrases::kOutputIsInput, phrases::kOutputIsInputRemedy));
    }
    if (is_same_file(options.conflicts, file)) {
      problems.push_back(problem("--conflicts", phrases::kOutputIsInput, phrases::kOutputIsInputRemedy));
    }
  }
  return problems;
}

void report_bad_rows(const EnrolmentResult& result, base::Language language) {
  const auto& bad = result.bad;
  if (bad.total == 0) return;
  for (const auto& row : bad.first) std::cerr << base::to_string(payments::problem_of(row), language) << '\n';
  const std::uint64_t more = bad.total - bad.first.size();
  if (more > 0) std::cerr << base::say(language, phrases::kEnrolmentMore, {grouped(more, language)}) << '\n';
  std::cerr << base::say(language, phrases::kEnrolmentBad, {grouped(bad.total, language)}) << '\n';
  for (std::size_t i = 0; i < bad.by_fault.size(); ++i) {
    if (bad.by_fault[i] == 0) continue;
    std::cerr << base::say(
                     language, phrases::kEnrolmentBadKind,
                     {grouped(bad.by_fault[i], language), payments::message_of(static_cast<RowFault>(i)).in(language)})
              << '\n';
  }
  if (result.has_too_many_bad) {
    std::cerr << base::say(language, phrases::kEnrolmentRefused, {std::to_string(bad.total)}) << '\n';
  }
}

void summarise(std::ostream& out, const EnrolmentResult& result, const EnrolmentCountOptions& options,
               const base::Date& day) {
  const auto language = options.common.lang();
  const auto number = [&](std::uint64_t value) { return grouped(value, language); };
  out << base::say(language, phrases::kEnrolmentCounted,
                   {number(result.rows), number(result.registered), base::format_date(day, language),
                    number(result.counted), number(result.practices.size())})
      << '\n';
  if (result.duplicates > 0) {
    out << base::say(language, phrases::kEnrolmentDuplicates, {number(result.duplicates)}) << '\n';
  }
  if (result.conflicts == 0) return;
  out << base::say(language, phrases::kEnrolmentConflicts,
                   {number(result.conflicts), number(result.registrations_in_conflict)})
      << '\n';
  if (options.conflicts.empty()) out << base::say(language, phrases::kEnrolmentConflictsHint) << '\n';
}

Json bad_rows_json(const payments::BadRows& bad, base::Language language) {
  Json::Object by_fault;
  for (std::size_t i = 0; i < bad.by_fault.size(); ++i) {
    if (bad.by_fault[i] > 0) {
      by_fault.emplace_back(std::string(payments::key_of(static_cast<RowFault>(i))), bad.by_fault[i]);
    }
  }
  Json::Array first;
  for (const auto& row : bad.first) {
    const auto problem = payments::problem_of(row);
    first.emplace_back(Json::Object{{"file", row.file},
                                    {"line", row.line},
                                    {"column", row.column},
                                    {"reason", std::string(payments::key_of(row.fault))},
                                    {"message", problem.message.in(language)},
                                    {"remedy", problem.remedy.in(language)}});
  }
  return Json::Object{{"total", bad.total}, {"byReason", std::move(by_fault)}, {"first", std::move(first)}};
}

Json to_json(const EnrolmentResult& result, const base::Date& day, base::Language language) {
  Json document(Json::Object{{"referenceDate", base::to_string(day)},
                             {"accepted", !result.has_too_many_bad},
                             {"rows", result.rows},
                             {"registered", result.registered},
                             {"bad", bad_rows_json(result.bad, language)}});
  if (result.has_too_many_bad) return document;
  Json::Array practices;
  for (const auto& practice : result.practices) {
    practices.emplace_back(Json::Object{{"agb", payments::to_agb_string(practice.agb)}, {"count", practice.count}});
  }
  document.set("counted", result.counted);
  document.set("duplicates", result.duplicates);
  document.set("conflicts", result.conflicts);
  document.set("registrationsInConflict", result.registrations_in_conflict);
  document.set("practices", std::move(practices));
  return document;
}

// Everything or nothing: the files get their names when both are whole.
int count_and_write(payments::EnrolmentFiles& files, const payments::EnrolmentOptions& counting,
                    const EnrolmentCountOptions& options) {
  const auto language = options.common.lang();
  std::optional<ResultFile> out;
  std::optional<ResultFile> conflicts;
  if (!options.out.empty()) out.emplace(options.out);
  if (!options.conflicts.empty()) conflicts.emplace(options.conflicts);
  for (const auto* file : {&out, &conflicts}) {
    if (*file && !(*file)->is_open()) return cannot_write((*file)->path(), language);
  }
  const EnrolmentResult result = payments::count_enrolment(files, counting, conflicts ? &conflicts->stream() : nullptr);
  if (!result.refused.empty()) return refuse(result.refused, language);
  if (!options.common.json || result.has_too_many_bad) report_bad_rows(result, language);
  if (!result.has_too_many_bad) {
    if (out) payments::write_counts(out->stream(), result);
    for (auto* file : {&out, &conflicts}) {
      if (*file && !(*file)->flush()) return cannot_write((*file)->path(), language);
    }
    for (auto* file : {&out, &conflicts}) {
      if (*file && !(*file)->keep()) return cannot_write((*file)->path(), language);
    }
  }
  if (options.common.json) {
    std::cout << to_json(result, counting.reference_date, language).to_pretty_string() << '\n';
  } else if (!result.has_too_many_bad) {
    if (!out) payments::write_counts(std::cout, result);
    summarise(out ? std::cout : std::cerr, result, options, counting.reference_date);
  }
  return result.has_too_many_bad ? kBadInput : kDone;
}

}  // namespace

int count_enrolment(const EnrolmentCountOptions& options) {
  const auto language = options.common.lang();
  auto problems = wrong_use(options);
  const auto day = base::parse_date(options.reference_date);
  if (!day) {
    problems.push_back({{},
                        "--reference-date",
                        base::say_both(base::kNoDate, {options.reference_date}),
                        base::say_both(base::kDateExample)});
  }
  if (!day || !problems.empty()) return refuse(problems, language);
  try {
    payments::EnrolmentFiles files;
    for (const auto& path : options.files) {
      const auto found = files.add(path);
      problems.insert(problems.end(), found.begin(), found.end());
    }
    if (!problems.empty()) return refuse(problems, language);
    Meter meter(language, phrases::kProgressCounting);
    payments::EnrolmentOptions counting{*day, options.allow_bad, options.memory, options.threads};
    counting.progress = [&](std::uint64_t done, std::uint64_t total) { meter(done, total); };
    return count_and_write(files, counting, options);
  } catch (const payments::TemporaryFailure& failure) {
    std::cerr << base::say(language, phrases::kNoTemporarySpace, {failure.folder}) << " – "
              << base::say(language, phrases::kTemporaryRemedy) << '\n';
    return kOutsideFailure;
  }
}

}  // namespace hecht::app
