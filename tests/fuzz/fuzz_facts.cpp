// A facts file for a shipped scheme: the first byte chooses the scheme, the rest is JSON.
#include "schemes/facts.h"
#include "shipped.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace hecht;
  if (size == 0) return 0;
  const schemes::SchemePtr& scheme = fuzz::scheme_for(data[0]);
  const auto json = base::parse_json(fuzz::text_of(data + 1, size - 1), "feiten.json");
  if (!json) return 0;
  // What is written is read as the same document.
  HECHT_ASSERT(*base::parse_json(json->to_string()) == *json);
  auto facts = schemes::read_facts(*scheme, *json);
  if (!facts) return 0;
  const base::Date date = schemes::check_date(*scheme, *facts, scheme->valid_from);
  const schemes::Question question{scheme, std::move(*facts), schemes::parameters_on(*scheme, date), date};
  fuzz::write(schemes::answer(question, base::Language::Dutch));
  return 0;
}
