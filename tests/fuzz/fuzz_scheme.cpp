// The text of a scheme file. What loads is worked as `hecht schemes validate` and `hecht check` would: its cases are
// run, an applicant of whom nothing is known gets a whole answer, and its process is looked at from every stage.
#include "schemes/cases.h"
#include "schemes/facts.h"
#include "schemes/load.h"
#include "schemes/process.h"
#include "shipped.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace hecht::schemes;
  const auto loaded =
      load_scheme(std::string(hecht::fuzz::text_of(data, size)), "fuzz.yaml", hecht::fuzz::shipped().lists());
  if (!loaded) return 0;
  const Scheme& scheme = **loaded;
  run_cases(scheme);
  std::vector<hecht::feel::Value> facts;
  for (int i = 0; i < static_cast<int>(scheme.facts.size()); ++i) facts.push_back(unknown_fact(scheme, i));
  const hecht::base::Date date = scheme.valid_from;
  const Question question{*loaded, std::move(facts), parameters_on(scheme, date), date};
  for (const auto language : {hecht::base::Language::Dutch, hecht::base::Language::English}) {
    hecht::fuzz::write(answer(question, language));
    for (int stage = -1; stage < static_cast<int>(scheme.process.stages.size()); ++stage)
      offered(question, {}, {stage, stage}, language);
  }
  return 0;
}
