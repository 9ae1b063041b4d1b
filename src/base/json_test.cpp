#include "base/json.h"

#include <doctest/doctest.h>

namespace hecht::base {
namespace {

std::string again(std::string_view text) {
  const Result<Json> json = parse_json(text);
  return json ? json->to_string() : to_string(json.problems().front(), Language::English);
}

Problem problem(std::string_view text) {
  const Result<Json> json = parse_json(text, "feiten.json");
  REQUIRE_FALSE_MESSAGE(json.ok(), std::string(text));
  CHECK(json.problems().size() == 1);
  CHECK_FALSE(json.problems().front().message.en.empty());
  CHECK_FALSE(json.problems().front().remedy.nl.empty());
  CHECK_FALSE(json.problems().front().remedy.en.empty());
  return json.problems().front();
}

std::string place(std::string_view text) {
  const Problem found = problem(text);
  return std::to_string(found.place.line) + ":" + std::to_string(found.place.column) + " " + found.message.nl;
}

std::string nested(std::size_t depth) { return std::string(depth, '[') + std::string(depth, ']'); }

}  // namespace

TEST_CASE("numbers keep their text") {
  for (const std::string_view number :
       {"0", "-0", "12345678901234567.89", "0.10", "1e400", "-1.5E+3", "1e-400", "18446744073709551615",
        "9223372036854775808", "123456789012345678901234567890123456789012345678901234567890",
        "0.000000000000000000000000000000000000000000001", "100000000000000000000000000000000000.000",
        "-9223372036854775809", "31425.00"}) {
    CHECK(again(number) == number);
    CHECK(again("[" + std::string(number) + "]") == "[" + std::string(number) + "]");
    CHECK(again("{\"a\":" + std::string(number) + " }") == "{\"a\":" + std::string(number) + "}");
  }
}

TEST_CASE("a document is written as it was read, in order and compact") {
  CHECK(again(" { \"b\" : [ true , false , null ] , \"a\" : { } , \"c\" : [ ] } ") ==
        R"({"b":[true,false,null],"a":{},"c":[]})");
  CHECK(again("\"é ingeschreven patiënten €\"") == "\"é ingeschreven patiënten €\"");
  CHECK(again(R"("\u00e9\ud83d\ude00\n\t\"\\\/\u0001")") == "\"é😀\\n\\t\\\"\\\\/\\u0001\"");
  CHECK(again(R"("\u0000")") == R"("\u0000")");
  CHECK(again(R"({"":1,"a\u0062":2})") == R"({"":1,"ab":2})");
  const std::string large(100'000, 'x');
  CHECK(again("\"" + large + "\"") == "\"" + large + "\"");
}

TEST_CASE("pretty") {
  Json json;
  json.set("naam", "De Linde");
  Json counts;
  counts.push(1);
  counts.push(std::int64_t{-2});
  json.set("tellingen", counts);
  json.set("leeg", Json::Array{});
  CHECK(json.to_pretty_string() ==
        "{\n  \"naam\": \"De Linde\",\n  \"tellingen\": [\n    1,\n    -2\n  ],\n  \"leeg\": []\n}");
  CHECK(*parse_json(json.to_pretty_string()) == json);
}

TEST_CASE("the tree") {
  const Json json = *parse_json(R"({"a": 1.50, "b": "x", "c": [true], "d": null})");
  CHECK(json.find("a")->as_number()->text == "1.50");
  CHECK(*json.find("b")->as_string() == "x");
  CHECK(*json.find("c")->as_array()->front().as_bool());
  CHECK(json.find("d")->is_null());
  CHECK(json.find("e") == nullptr);
  CHECK(json.find("a")->find("x") == nullptr);
  CHECK(json.as_array() == nullptr);
  CHECK(json.as_object()->size() == 4);
  CHECK(Json("x") == Json(std::string("x")));
  CHECK(Json(std::size_t{7}).to_string() == "7");
}

TEST_CASE("refusals say where and what") {
  CHECK(place("") == "1:1 Het document houdt op voordat het af is.");
  CHECK(place("{") == "1:2 Het document houdt op voordat het af is.");
  CHECK(place("[1,\n2") == "2:2 Het document houdt op voordat het af is.");
  CHECK(place("\"abc") == "1:5 Het document houdt op voordat het af is.");
  CHECK(place("{\n  \"a\": True\n}") == "2:8 Hier staat ‘True’; dat past hier niet in JSON.");
  CHECK(place("{\"é\": @}") == "1:7 Hier staat ‘@’; dat past hier niet in JSON.");
  CHECK(place("[1,2,]") == "1:6 Hier staat ‘]’; dat past hier niet in JSON.");
  CHECK(place("{\"a\":1 \"b\":2}") == "1:8 Hier staat ‘\"’; dat past hier niet in JSON.");
  CHECK(place("{\"a\":1} x") == "1:9 Na het document staat nog ‘x’.");
  CHECK(place("1 2") == "1:3 Na het document staat nog ‘2’.");
  CHECK(place("[NaN]") == "1:2 Hier staat ‘NaN’; dat past hier niet in JSON.");
  CHECK(place("\xEF\xBB\xBF{}") == "1:1 Hier staat U+FEFF; dat past hier niet in JSON.");
  CHECK(place("\"a\nb\"") == "1:3 Hier staat U+000A; dat past hier niet in JSON.");
  CHECK(place("// x\n1") == "1:1 Hier staat ‘/’; dat past hier niet in JSON.");
  CHECK(problem("[1,]").remedy.nl == "Haal de komma ervoor weg.");
  CHECK(problem("{\"a\": 1,\n}").remedy.en == "Remove the comma before it.");
  CHECK(problem("{'a': 1}").remedy.en.find("straight quotation marks") != std::string::npos);
  CHECK(problem("?").place.file == "feiten.json");
  CHECK(place("[1e2147483648]") == "1:13 De exponent van dit getal is te groot.");
}

TEST_CASE("more that is no JSON") {
  for (const std::string_view text :
       {"01",          "1.",   ".5",     "+1",    "-",       "1e",          "0x1",         "Infinity",
        "tru",         "nulL", "[1 2]",  "{1:2}", "{a:1}",   "{\"a\"}",     "{\"a\":}",    "[,1]",
        "[",           "]",    "}",      "'a'",   "\"\\x\"", "\"\\u12G4\"", "\"\\ud800\"", "\"\\ud800\\u0041\"",
        "\"\\udc00\"", "{}{}", "[1,,2]", "{,}",   "\"\t\"",  "/* */1",      "[1]]"}) {
    problem(text);
  }
}

TEST_CASE("duplicate keys") {
  CHECK(place("{\n \"a\": 1,\n \"a\": 2}") == "3:2 De sleutel ‘a’ staat twee keer in hetzelfde object.");
  CHECK(place(R"({"x": {"b\"c": 1, "b\u0022c": 2}})") ==
        R"(1:19 De sleutel ‘b"c’ staat twee keer in hetzelfde object.)");
  CHECK(place(R"({"\\": 1, "\\": 2})") == R"(1:11 De sleutel ‘\’ staat twee keer in hetzelfde object.)");
  CHECK(parse_json(R"({"a": {"a": 1}, "b": {"a": 1}})").ok());
}

TEST_CASE("UTF-8") {
  CHECK(place("\"a\xFF\"") == "1:3 De byte 0xFF hoort niet bij geldige UTF-8.");
  CHECK(place("\"\xC0\xAF\"") == "1:2 De byte 0xC0 hoort niet bij geldige UTF-8.");
  problem("\"\xED\xA0\x80\"");
  problem("\"\xE2\x82\"");
}

TEST_CASE("depth") {
  CHECK(parse_json(nested(kJsonDepthMax)).ok());
  CHECK(problem(nested(kJsonDepthMax + 1)).message.en == "The document is nested deeper than 64 levels.");
  problem(nested(1'000'000));
}

}  // namespace hecht::base
