#include "schemes/yaml.h"

#include <doctest/doctest.h>

namespace hecht::schemes {
namespace {

YamlDocument read(const std::string& text) {
  auto document = read_yaml(text, "bestand.yaml");
  REQUIRE_MESSAGE(document.ok(), text);
  return *document;
}

base::Problem problem(const std::string& text) {
  auto document = read_yaml(text, "bestand.yaml");
  REQUIRE_FALSE_MESSAGE(document.ok(), text);
  REQUIRE(document.problems().size() == 1);
  const base::Problem& found = document.problems().front();
  CHECK(found.place.file == "bestand.yaml");
  CHECK_FALSE(found.message.en.empty());
  CHECK_FALSE(found.remedy.en.empty());
  return found;
}

std::string shown(const base::Place& place) { return std::to_string(place.line) + ":" + std::to_string(place.column); }

// "line:column message" of the only problem.
std::string refusal(const std::string& text) {
  const base::Problem found = problem(text);
  return shown(found.place) + " " + found.message.nl;
}

// Where a byte of the scalar under `a` stands in the file.
std::string place_in(const std::string& text, std::size_t offset) {
  const YamlDocument document = read(text);
  const YamlNode* scalar = document.root.find("a");
  REQUIRE(scalar != nullptr);
  REQUIRE(offset <= scalar->text.size());
  return shown(document.place_inside(*scalar, offset));
}

// As above, for the first place where `part` occurs in the scalar.
std::string place_of(const std::string& text, const std::string& part) {
  const YamlDocument document = read(text);
  const auto offset = document.root.find("a")->text.find(part);
  REQUIRE_MESSAGE(offset != std::string::npos, document.root.find("a")->text);
  return place_in(text, offset);
}

}  // namespace

TEST_CASE("every value knows its line and column") {
  const YamlDocument document = read("a: 1\nlijst:\n  - x\n  - {k: v}\n");
  CHECK(shown(document.place(*document.root.find("a"))) == "1:4");
  const YamlNode& list = *document.root.find("lijst");
  REQUIRE(list.items.size() == 2);
  CHECK(shown(document.place(list.items[0])) == "3:5");
  CHECK(shown(document.place(*list.items[1].find("k"))) == "4:9");
  CHECK(shown(document.place(list.items[1].entries[0].first)) == "4:6");
}

TEST_CASE("columns count characters, not bytes") {
  const YamlDocument document = read("één: {ë: ‘x’, b: waarde}\n");
  CHECK(shown(document.place(*document.root.find("één")->find("b"))) == "1:18");
  CHECK(place_of("a: patiënten één fout\n", "fout") == "1:18");
  CHECK(place_of("a: 'patiënten €’ fout'\n", "fout") == "1:18");
}

TEST_CASE("a place inside plain text counts from its first character") {
  CHECK(place_in("a: een twee\n", 0) == "1:4");
  CHECK(place_of("a: een twee\n", "twee") == "1:8");
  CHECK(place_of("b: 1\na:   een   twee\n", "twee") == "2:12");
  CHECK(place_of("a: een\n  twee\n  drie\n", "drie") == "3:3");
}

TEST_CASE("a place inside quoted text minds quotes and escapes") {
  CHECK(place_in("a: \"een twee\"\n", 0) == "1:5");
  CHECK(place_of("a: \"een twee\"\n", "twee") == "1:9");
  CHECK(place_of("a: 'it''s x'\n", "x") == "1:11");
  CHECK(place_of("a: \"zeg \\\"ja\\\" nu\"\n", "nu") == "1:16");
  CHECK(place_of("a: \"een\n  twee\"\n", "twee") == "2:3");
  CHECK(place_of("a: 'een\n\n  twee'\n", "twee") == "3:3");
}

TEST_CASE("a place inside quoted text minds escapes that stand for white space or a code point") {
  CHECK(place_of("a: \"x\\ny\"\n", "y") == "1:8");
  CHECK(place_of("a: \"x\\ty z\"\n", "z") == "1:10");
  CHECK(place_of("a: \"caf\\u00e9 nu\"\n", "nu") == "1:15");
  CHECK(place_of("a: \"caf\\xe9 nu\"\n", "nu") == "1:13");
}

TEST_CASE("a place inside block text is on the line where it stands") {
  CHECK(place_in("a: |\n  een\n  twee\n", 0) == "2:3");
  CHECK(place_of("a: |\n  een\n  twee\n", "twee") == "3:3");
  CHECK(place_of("a: >\n  een\n  twee drie\n", "drie") == "3:8");
  CHECK(place_of("a: >-\n    een\n\n    twee\n", "twee") == "4:5");
  CHECK(place_of("a: |2\n   een\n    twee\n", "twee") == "3:5");
  CHECK(place_of("a: | # uitleg bij de formule\n  een\n  twee\n", "een") == "2:3");
  CHECK(place_of("b: x\na: |\n  één\n  ‘twee’ drie\n", "drie") == "4:10");
  CHECK(place_of("a: |\n  als \"tekst\" dan\n  'x'\n", "'x'") == "3:3");
}

TEST_CASE("places hold in files with Windows line ends") {
  CHECK(place_of("b: 1\r\na: een twee\r\n", "twee") == "2:8");
  CHECK(place_of("b: 1\r\na: |\r\n  een\r\n  twee\r\n", "twee") == "4:3");
}

TEST_CASE("places hold in files that begin with a byte-order mark") {
  CHECK(place_of("\xEF\xBB\xBF"
                 "b: 1\na: een twee\n",
                 "twee") == "2:8");
  CHECK(refusal("\xEF\xBB\xBF"
                "b: 1\na: *x\n")
            .starts_with("2:4 "));
}

TEST_CASE("the place after the end of the text is the end") {
  CHECK(place_in("a: een\n", 3) == "1:7");
  CHECK(place_in("a: |\n  een", 3) == "2:6");
}

TEST_CASE("a key that occurs twice is refused where it stands again") {
  CHECK(refusal("a: 1\nb: 2\na: 3\n") == "3:1 de sleutel ‘a’ staat hier twee keer");
  CHECK(refusal("a: {x: 1, x: 2}\n") == "1:11 de sleutel ‘x’ staat hier twee keer");
  CHECK(refusal("a: {x: 1, \"x\": 2}\n") == "1:11 de sleutel ‘x’ staat hier twee keer");
}

TEST_CASE("anchors, aliases and tags are refused") {
  CHECK(refusal("a: &naam 1\n") == "1:4 ankers (&) en verwijzingen (*) zijn niet toegestaan");
  CHECK(refusal("a: &naam {x: 1}\n").ends_with("zijn niet toegestaan"));
  CHECK(refusal("a: &naam [1]\nb: *naam\n").ends_with("zijn niet toegestaan"));
  CHECK(refusal("a: 1\nb: *naam\n").starts_with("2:4 "));
  CHECK(refusal("a: !!int 1\n").ends_with("een tag met ! is niet toegestaan"));
  CHECK(refusal("a: !eigen {x: 1}\n").ends_with("een tag met ! is niet toegestaan"));
}

TEST_CASE("nesting deeper than twelve is refused") {
  const auto nested = [](int depth) {
    return "a: " + std::string(static_cast<std::size_t>(depth), '[') +
           std::string(static_cast<std::size_t>(depth), ']');
  };
  CHECK(read_yaml(nested(kYamlDepthMax - 1), "x").ok());  // the file itself is one level
  CHECK(refusal(nested(kYamlDepthMax)) == "1:15 dit is te diep genest");
  CHECK(refusal(nested(100'000)) == "1:15 dit is te diep genest");
}

TEST_CASE("a file is one document of keys, in UTF-8, of at most a megabyte") {
  CHECK(refusal("a: 1\n---\nb: 2\n").ends_with("er staat meer dan één document in het bestand"));
  CHECK(refusal("- a\n") == "1:1 het bestand begint niet met sleutels");
  CHECK(refusal("tekst\n") == "1:1 het bestand begint niet met sleutels");
  CHECK(refusal("") == "1:1 het bestand begint niet met sleutels");
  CHECK(refusal("# alleen uitleg\n") == "1:1 het bestand begint niet met sleutels");
  CHECK(refusal("a: \xC3\x28\n") == "1:1 het bestand is geen UTF-8");
  CHECK(read_yaml("a: " + std::string(kYamlBytesMax - 3, 'x'), "x").ok());
  CHECK(refusal("a: " + std::string(kYamlBytesMax - 2, 'x')) == "1:1 het bestand is groter dan 1 MB");
}

TEST_CASE("what is no YAML is told with its place") {
  CHECK(refusal("a: [1, 2\nb: 3\n").find("dit is geen geldige YAML") != std::string::npos);
  CHECK(refusal("a: x: y\n").starts_with("1:5 "));
  CHECK(refusal("a:\n\t- x\n").starts_with("2:"));
  CHECK(refusal("{x: 1}: 2\n").ends_with("een sleutel moet een woord zijn"));
}

TEST_CASE("null, and text that looks like it") {
  const YamlDocument document = read("a: null\nb: ~\nc:\nd: \"null\"\ne: ''\nf: niets\n");
  for (const std::string key : {"a", "b", "c"}) {
    CAPTURE(key);
    CHECK(document.root.find(key)->kind == YamlNode::Kind::Null);
  }
  CHECK(document.root.find("d")->text == "null");
  CHECK(document.root.find("d")->kind == YamlNode::Kind::Scalar);
  CHECK(document.root.find("e")->kind == YamlNode::Kind::Scalar);
  CHECK(document.root.find("f")->text == "niets");
  CHECK(document.root.find("g") == nullptr);
}

}  // namespace hecht::schemes
