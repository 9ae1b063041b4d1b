#include "base/identifiers.h"

#include <doctest/doctest.h>

namespace hecht::base {
namespace {

template <class Code>
std::string value_of(const Result<Code>& result) {
  return result ? result->value : "refused: " + result.problems().front().message.nl;
}

template <class Code>
std::string remedy_of(const Result<Code>& result) {
  return result ? "" : result.problems().front().remedy.nl;
}

bool contains(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("AGB codes are text of eight digits") {
  for (const std::string_view code : {"06020101", "06010210", "03033048", "01102504"}) {
    CHECK(value_of(parse_agb_code(code)) == code);
  }
  CHECK(value_of(parse_agb_code("  01102504\t")) == "01102504");
  CHECK(value_of(parse_agb_code("\u00A001102504\u00A0")) == "01102504");
  for (const std::string_view text :
       {"", " ", "0602010", "060201011", "0602010A", "06 020101", "6020101.0", "٠٦٠٢٠١٠١"}) {
    CAPTURE(std::string(text));
    CHECK_FALSE(parse_agb_code(text).ok());
  }
}

TEST_CASE("a lost leading zero gets its own advice") {
  const auto agb = parse_agb_code("6020101");
  CHECK(value_of(agb) == "refused: ‘6020101’ is geen AGB-code.");
  CHECK(contains(remedy_of(agb), "06020101"));
  CHECK(contains(remedy_of(agb), "voorloopnullen"));
  CHECK(contains(agb.problems().front().remedy.en, "leading zeros"));
  CHECK(contains(remedy_of(parse_uzovi_code("101")), "0101"));
  CHECK(contains(remedy_of(parse_kvk_number("1234567")), "01234567"));
  CHECK_FALSE(contains(remedy_of(parse_agb_code("602010")), "voorloopnullen"));
}

TEST_CASE("UZOVI codes and KvK numbers") {
  CHECK(value_of(parse_uzovi_code("5050")) == "5050");
  CHECK(value_of(parse_uzovi_code("0101")) == "0101");
  CHECK_FALSE(parse_uzovi_code("50500").ok());
  CHECK_FALSE(parse_uzovi_code("505a").ok());
  CHECK(value_of(parse_kvk_number("01234567")) == "01234567");
  CHECK_FALSE(parse_kvk_number("000012345678").ok());
}

TEST_CASE("IBAN") {
  for (const auto& [text, value] : std::initializer_list<std::pair<std::string_view, std::string>>{
           {"NL91ABNA0417164300", "NL91ABNA0417164300"},
           {"nl91 abna 0417 1643 00", "NL91ABNA0417164300"},
           {" NL91\u00A0ABNA\u00A00417 1643 00 ", "NL91ABNA0417164300"},
           {"DE89370400440532013000", "DE89370400440532013000"},
           {"GB82 WEST 1234 5698 7654 32", "GB82WEST12345698765432"},
           {"BE68539007547034", "BE68539007547034"},
           {"FR1420041010050500013M02606", "FR1420041010050500013M02606"},
           {"NO9386011117947", "NO9386011117947"},
           {"MT84MALT011000012345MTLCAST001S", "MT84MALT011000012345MTLCAST001S"},
           {"SA0380000000608010167519", "SA0380000000608010167519"}}) {
    CAPTURE(std::string(text));
    CHECK(value_of(parse_iban(text)) == value);
  }
  CHECK(to_grouped_string(*parse_iban("NL91ABNA0417164300")) == "NL91 ABNA 0417 1643 00");
}

TEST_CASE("what is no IBAN, and why") {
  CHECK(value_of(parse_iban("NL91ABNA0417164301")) ==
        "refused: De controlecijfers van ‘NL91ABNA0417164301’ kloppen niet.");
  CHECK(contains(value_of(parse_iban("NL91ABNA0417163400")), "controlecijfers"));  // two digits swapped
  CHECK(value_of(parse_iban("NL91ABNA041716430")) ==
        "refused: ‘NL91ABNA041716430’ is geen IBAN: het heeft 17 tekens, in NL zijn het er 18.");
  for (const std::string_view text :
       {"", "NL", "417164300", "NL91ABN10417164300", "NL91ABNA04171643O0", "NL91-ABNA-0417-1643-00",
        "XX0012345678901234", "DE8937040044053201300", "SA03800000006080101675190000000000000"}) {
    CAPTURE(std::string(text));
    CHECK_FALSE(parse_iban(text).ok());
  }
  // 00, 01 and 99 satisfy the remainder for some accounts, and are never given out.
  CHECK_FALSE(parse_iban("NL00ABNA0417164300").ok());
}

TEST_CASE("postcodes") {
  for (const std::string_view text : {"1234AB", "1234 AB", "1234ab", " 1234  ab ", "1234\u00A0AB"}) {
    CHECK(value_of(parse_postcode(text)) == "1234 AB");
  }
  CHECK(value_of(parse_postcode("9999XZ")) == "9999 XZ");
  for (const std::string_view text :
       {"", "0123 AB", "123 AB", "12345 AB", "1234 A", "1234 ABC", "1234-AB", "1234 A1", "AB 1234"}) {
    CAPTURE(std::string(text));
    CHECK_FALSE(parse_postcode(text).ok());
  }
  for (const std::string_view text : {"1234 SA", "1234 SD", "1234ss"}) {
    CHECK(contains(value_of(parse_postcode(text)), "niet gebruikt"));
  }
  CHECK(parse_postcode("1234 SB").ok());
}

TEST_CASE("area codes, their level and parent") {
  CHECK(value_of(parse_area_code("GM0363")) == "GM0363");
  CHECK(value_of(parse_area_code("WK036300  ")) == "WK036300");
  CHECK(value_of(parse_area_code("WK0363AA")) == "WK0363AA");
  CHECK(value_of(parse_area_code("BU0363AA00")) == "BU0363AA00");
  CHECK(value_of(parse_area_code("NL00      ")) == "NL00");
  CHECK(value_of(parse_area_code("gm0363")) == "GM0363");
  for (const std::string_view text : {"", "NL", "NL01", "0363", "GM363", "GM03633", "GM036A", "WK0363", "WK0363A",
                                      "WK0363A-", "BU0363AA0", "BU0363AA000", "WK0363Aé", "PV20", "GM 0363"}) {
    CAPTURE(std::string(text));
    CHECK_FALSE(parse_area_code(text).ok());
  }
  const AreaCode neighbourhood{"BU0363AA00"};
  const AreaCode district{"WK0363AA"};
  const AreaCode municipality{"GM0363"};
  const AreaCode country{"NL00"};
  CHECK(level_of(neighbourhood) == AreaLevel::Neighbourhood);
  CHECK(level_of(district) == AreaLevel::District);
  CHECK(level_of(municipality) == AreaLevel::Municipality);
  CHECK(level_of(country) == AreaLevel::Country);
  CHECK(parent_of(neighbourhood) == district);
  CHECK(parent_of(district) == municipality);
  CHECK(parent_of(municipality) == country);
  CHECK_FALSE(parent_of(country).has_value());
}

TEST_CASE("the eleven-test") {
  CHECK(is_bsn("111222333"));
  CHECK(is_bsn("123456782"));
  CHECK_FALSE(is_bsn("123456789"));
  CHECK_FALSE(is_bsn("000000000"));
  CHECK_FALSE(is_bsn("11122233"));
  CHECK_FALSE(is_bsn("1112223330"));
  CHECK_FALSE(is_bsn("11122233a"));
}

TEST_CASE("a BSN is found in free text") {
  CHECK(find_bsn("123456782") == 0);
  CHECK(find_bsn("Mevrouw Jansen, BSN 123456782, belde.") == 20);
  CHECK(find_bsn("bsn:123.456.782;") == 4);
  CHECK(find_bsn("nr 123 456 782") == 3);
  CHECK(find_bsn("nr 1234.56.782.") == 3);
  CHECK(find_bsn("nr 1234-56-782") == 3);
  CHECK(find_bsn("nr 123\u00A0456\u00A0782") == 3);
  CHECK(find_bsn("eerst 123456789, dan 111222333") == 21);
  CHECK(find_bsn("in 2023 123456782") == 8);
  for (const std::string_view text :
       {"", "123456789", "1234567820", "0123456782", "12345678", "1.123.456.782", "123.456.782.000", "123.456 782",
        "123,456,782", "tel. 010 123 45 67", "NL91 ABNA 0417 1643 00", "AGB 06020101", "KvK 01234567", "€ 31.425,00",
        "2023-04-01T23:59:59"}) {
    CAPTURE(std::string(text));
    CHECK_FALSE(find_bsn(text).has_value());
  }
}

TEST_CASE("a refusal never repeats a BSN") {
  CHECK(without_bsn("BSN 123456782 en 111.222.333.") == "BSN ••••••••• en •••••••••.");
  CHECK(without_bsn("niets") == "niets");
  for (const std::string_view text : {"123456782", "123.456.782", "x 123456782"}) {
    for (const auto& message :
         {value_of(parse_agb_code(text)), value_of(parse_kvk_number(text)), value_of(parse_iban(text)),
          value_of(parse_postcode(text)), value_of(parse_area_code(text))}) {
      CHECK(contains(message, "•••••••••"));
      CHECK_FALSE(contains(message, "782"));
    }
  }
}

TEST_CASE("a long value is cut between characters") {
  std::string text;
  for (int i = 0; i < 100; ++i) text += "é";
  const std::string message = value_of(parse_agb_code(text));
  CHECK(is_valid_utf8(message));
  CHECK(length(message) < 100);
}

}  // namespace hecht::base
