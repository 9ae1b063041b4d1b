#include "schemes/load.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <sstream>

#include "base/sha256.h"
#include "schemes/test_support.h"

namespace hecht::schemes {
namespace {

using testing::condition_lines;
using testing::fact_lines;
using testing::loaded;
using testing::scheme_head;

const std::string kFacts = "facts:\n" + fact_lines("doet mee", "boolean");
const std::string kConditions = "conditions:\n" + condition_lines("deelname", "doet mee");

// "line: message – remedy" of the only problem.
std::string refusal(const std::string& text, const std::string& file = "proef.yaml") {
  const auto problems = testing::refused(text, file);
  CHECK_MESSAGE(problems.size() == 1, testing::all_of(problems));
  const auto& first = problems.front();
  CHECK(first.place.file == file);
  return std::to_string(first.place.line) + ": " + first.message.nl + " – " + first.remedy.nl;
}

bool holds(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

std::vector<std::filesystem::path> broken_files() {
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(testing::source_path("tests/broken-schemes"))) {
    if (entry.path().extension() == ".yaml") files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  return files;
}

base::Result<SchemePtr> with_fact_named(const std::string& name) {
  return testing::load_text(scheme_head("facts:\n" + fact_lines("doet mee", "boolean") +
                                        fact_lines("\"" + name + "\"", "boolean") + kConditions));
}

base::Result<SchemePtr> with_parameter(const std::string& lines) {
  return testing::load_text(
      scheme_head("parameters:\n  getal:\n" + lines + "    source: {document: b}\n" + kFacts + kConditions));
}

}  // namespace

TEST_CASE("every broken scheme file is refused with one problem: its line, what is wrong, and the remedy") {
  const auto files = broken_files();
  CHECK(files.size() >= 58);
  for (const auto& path : files) {
    CAPTURE(path.filename().string());
    const std::string name = path.filename().string();
    std::istringstream expected(testing::file_text("tests/broken-schemes/" + path.stem().string() + ".expect"));
    std::string line;
    std::string message;
    std::string remedy;
    std::getline(expected, line);
    std::getline(expected, message);
    std::getline(expected, remedy);
    const auto problems = testing::refused(testing::file_text("tests/broken-schemes/" + name), name);
    CAPTURE(testing::all_of(problems));
    CHECK(problems.size() == 1);
    CHECK(std::to_string(problems.front().place.line) == line);
    CHECK(problems.front().place.column > 0);
    CHECK(problems.front().place.file == name);
    CHECK(holds(problems.front().message.nl, message));
    CHECK(holds(problems.front().remedy.nl, remedy));
    CHECK_FALSE(problems.front().message.en.empty());
    CHECK_FALSE(problems.front().remedy.en.empty());
  }
}

TEST_CASE("all mistakes of a file are told together, in the order of the file") {
  const auto problems = testing::refused(
      scheme_head("facts:\n" + fact_lines("x", "getal") + "conditions:\n" + condition_lines("c", "y") + "extra: 1\n"));
  REQUIRE(problems.size() == 3);
  CHECK(holds(problems[0].message.nl, "getal"));
  CHECK(holds(problems[1].message.nl, "‘y’"));
  CHECK(holds(problems[2].message.nl, "extra"));
  CHECK(problems[0].place.line < problems[1].place.line);
  CHECK(problems[1].place.line < problems[2].place.line);
}

TEST_CASE("a scheme keeps its file and the hash of it") {
  const std::string text = scheme_head(kFacts + kConditions);
  const SchemePtr scheme = loaded(text);
  CHECK(scheme->key() == "proef@2024");
  CHECK(scheme->source == text);
  CHECK(scheme->hash == base::sha256_hex(text));
  CHECK(base::sha256_hex("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  CHECK(loaded(text + "# een opmerking\n")->hash != scheme->hash);
}

TEST_CASE("a file called id@version must hold that scheme; another name says nothing") {
  const std::string text = scheme_head(kFacts + kConditions);
  CHECK(testing::load_text(text, "map/proef@2024.yaml").ok());
  CHECK(testing::load_text(text, "map/iets.yaml").ok());
  CHECK(refusal(text, "map/proef@2025.yaml") ==
        "1: het bestand heet proef@2025.yaml, maar de inhoud is proef@2024 – noem het bestand proef@2024.yaml");
}

TEST_CASE("a fault in a formula is told at its place, also in block text over several lines") {
  const std::string text =
      scheme_head(kFacts + "conditions:\n" + condition_lines("c", "|\n      doet mee\n      and niets"));
  const auto problems = testing::refused(text);
  REQUIRE(problems.size() == 1);
  const auto expected_line =
      static_cast<int>(
          std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(text.find("and niets")), '\n')) +
      1;
  CHECK(problems[0].place.line == expected_line);
  CHECK(problems[0].place.column == 11);
}

TEST_CASE("submission dates are real days in order, with a closing time that exists") {
  const auto rounds = [](const std::string& closes, const std::string& dates) {
    return scheme_head("facts:\n" + fact_lines("moment", "date and time") + "rounds: {fact: moment, closes: " + closes +
                       ", dates: [" + dates + "], source: {document: b}}\n" + "conditions:\n" +
                       condition_lines("c", "indieningsronde != null"));
  };
  CHECK(loaded(rounds("\"24:00\"", "2024-02-01"))->rounds->closes_second == 86'400);
  CHECK(loaded(rounds("\"14:00\"", "2024-02-01"))->rounds->closes_second == 50'400);
  CHECK(loaded(rounds("14:00", "2024-02-01"))->rounds->closes_second == 50'400);
  CHECK(loaded(rounds("\"00:00\"", "2024-02-01"))->rounds->closes_second == 0);
  CHECK(holds(refusal(rounds("\"24:01\"", "2024-02-01")), "‘24:01’ is geen tijd"));
  CHECK(holds(refusal(rounds("\"9:00\"", "2024-02-01")), "‘9:00’ is geen tijd"));
  CHECK(holds(refusal(rounds("\"24:00\"", "2024-02-30")), "‘2024-02-30’ is geen datum"));
  CHECK(holds(refusal(rounds("\"24:00\"", "2024-02-02, 2024-02-01")), "niet op volgorde"));
  CHECK(holds(refusal(rounds("\"24:00\"", "2024-02-01, 2024-02-01")), "niet op volgorde"));
  CHECK(holds(refusal(rounds("\"24:00\"", "")), "dates"));
}

TEST_CASE("without rounds the name indieningsronde is not known") {
  CHECK(holds(refusal(scheme_head(kFacts + "conditions:\n" + condition_lines("c", "indieningsronde != null"))),
              "‘indieningsronde’ is hier niet bekend"));
}

TEST_CASE("the periods of a parameter follow each other from the first to the last day of the scheme") {
  const auto values = [](const std::string& periods) { return with_parameter("    values: [" + periods + "]\n"); };
  CHECK(values("{from: 2024-01-01, value: 1}").ok());
  CHECK(values("{from: 2024-01-01, to: 2024-06-30, value: 1}, {from: 2024-07-01, value: 2}").ok());
  CHECK(values("{from: 2023-01-01, to: 2024-12-31, value: 1}").ok());
  const auto problem = [&](const std::string& periods) {
    const auto result = values(periods);
    REQUIRE_FALSE(result.ok());
    return result.problems().front().message.nl;
  };
  CHECK(holds(problem("{from: 2024-01-02, value: 1}"), "op 2024-01-01 geldt geen waarde"));
  CHECK(holds(problem("{from: 2024-01-01, to: 2024-12-30, value: 1}"), "op 2024-12-31 geldt geen waarde"));
  CHECK(holds(problem("{from: 2024-01-01, to: 2024-06-29, value: 1}, {from: 2024-07-01, value: 2}"),
              "op 2024-06-30 geldt geen waarde"));
  CHECK(holds(problem("{from: 2024-01-01, to: 2024-07-01, value: 1}, {from: 2024-07-01, value: 2}"),
              "op 2024-07-01 gelden twee waarden"));
  CHECK(holds(problem("{from: 2024-01-01, value: 1}, {from: 2024-07-01, value: 2}"), "gelden twee waarden"));
  CHECK(holds(problem("{from: 2024-01-01, to: 2023-12-31, value: 1}"), "eindigt voor zij begint"));
}

TEST_CASE("a parameter without any value is refused") {
  CHECK_FALSE(with_parameter("    unit: stuk\n").ok());
  CHECK_FALSE(with_parameter("    values: []\n").ok());
}

TEST_CASE("a choice has values to choose from") {
  const auto choice = [](const std::string& of) {
    return testing::load_text(scheme_head("facts:\n" + fact_lines("doet mee", "boolean") +
                                          fact_lines("keuze", "choice\n    of: " + of) + kConditions));
  };
  CHECK(choice("[a, b]").ok());
  CHECK(choice("discipline").ok());
  CHECK_FALSE(choice("[a, a]").ok());
  CHECK_FALSE(choice("[]").ok());
}

TEST_CASE("a fact has a name that a formula can hold") {
  for (const std::string name : {"x", "regionale vvt-organisaties", "lid 2", "in de wijk", "één"}) {
    CAPTURE(name);
    CHECK(with_fact_named(name).ok());
  }
  for (const std::string name : {"x.y", "a + b", "2 keer", "", "a/b", "x()"}) {
    CAPTURE(name);
    CHECK_FALSE(with_fact_named(name).ok());
  }
}

TEST_CASE("a name that a formula would read as something else is refused") {
  // `a - b` is a difference, two spaces are never one name, and the words of the language are no names.
  for (const std::string name : {"a - b", "-a", "a  b", " a", "if", "true", "null", "and", "for"}) {
    CAPTURE(name);
    CHECK_FALSE(with_fact_named(name).ok());
  }
}

TEST_CASE("the names toetsdatum and indieningsronde are taken") {
  CHECK_FALSE(with_fact_named("toetsdatum").ok());
  CHECK_FALSE(with_fact_named("indieningsronde").ok());
  CHECK_FALSE(testing::load_text(
                  scheme_head("parameters:\n  toetsdatum: {value: 1, source: {document: b}}\n" + kFacts + kConditions))
                  .ok());
  CHECK_FALSE(
      testing::load_text(scheme_head(kFacts + "definitions:\n  toetsdatum: {formula: \"1\"}\n" + kConditions)).ok());
}

TEST_CASE("definitions and amounts have names that a formula can hold") {
  CHECK_FALSE(
      testing::load_text(scheme_head(kFacts + "definitions:\n  \"a + b\": {formula: \"1\"}\n" + kConditions)).ok());
  CHECK_FALSE(testing::load_text(scheme_head(kFacts + kConditions +
                                             "amounts:\n  - {id: \"a + b\", text: T, formula: \"1\", unit: stuk, "
                                             "source: {document: b}}\n"))
                  .ok());
}

TEST_CASE("a scheme has at least one condition, and an id") {
  CHECK_FALSE(testing::load_text(scheme_head(kFacts + "conditions: []\n")).ok());
  std::string text = scheme_head(kFacts + kConditions);
  text.replace(text.find("id: proef"), 9, "id: \"\"");
  CHECK_FALSE(testing::load_text(text).ok());
}

TEST_CASE("a register field is one of the documented list") {
  const auto with_field = [](const std::string& field) {
    return testing::load_text(
        scheme_head("facts:\n" + fact_lines("doet mee", "boolean\n    register: " + field) + kConditions));
  };
  CHECK(with_field("alliance.contact_point").ok());
  CHECK_FALSE(with_field("alliance.contactpoint").ok());
}

TEST_CASE("an exclusion names what must be the same: activity, period or party") {
  const auto same = [](const std::string& what) {
    return testing::load_text(
        scheme_head(kFacts + kConditions + "exclusions:\n  - {scheme: x, same: [" + what + "], text: T}\n"));
  };
  CHECK(same("activity, period, party").ok());
  CHECK_FALSE(same("fase").ok());
}

TEST_CASE("worked cases are read against the facts and conditions of the file") {
  const auto with_case = [](const std::string& lines) {
    return scheme_head(kFacts + kConditions + "cases:\n  - " + lines + "\n");
  };
  CHECK(loaded(with_case("{name: n, facts: {doet mee: true}, expect: {outcome: \"yes\", failed: []}}"))->cases.size() ==
        1);
  CHECK(holds(refusal(with_case("{name: n, facts: {doet me: true}, expect: {outcome: \"yes\"}}")),
              "‘doet me’ is geen feit"));
  CHECK(holds(refusal(with_case("{name: n, facts: {doet mee: 1}, expect: {outcome: \"yes\"}}")), "geef true of false"));
  CHECK(holds(refusal(with_case("{name: n, expect: {outcome: \"yes\", failed: [x]}}")), "‘x’ bestaat niet"));
  CHECK(holds(refusal(with_case("{name: n, expect: {outcome: \"yes\", amounts: {x: \"1.00\"}}}")), "‘x’"));
  CHECK(holds(refusal(with_case("{name: n, expect: {failed: []}}")), "outcome"));
  CHECK(holds(refusal(with_case("{name: n}")), "expect"));
}

TEST_CASE("the closed lists have a Dutch and an English word for every value") {
  const auto& lists = testing::every_scheme().lists();
  const auto disciplines = lists.find("discipline");
  REQUIRE(disciplines != lists.end());
  CHECK(disciplines->second.size() == 18);
  for (const auto& option : disciplines->second) {
    CAPTURE(option.id);
    CHECK_FALSE(option.label.nl.empty());
    CHECK_FALSE(option.label.en.empty());
  }
}

}  // namespace hecht::schemes
