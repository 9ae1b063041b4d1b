// The sentences of an answer: exact for what matters most, and sound for every case of every scheme.
#include "schemes/words.h"

#include <doctest/doctest.h>

#include "schemes/case_pool.h"

namespace hecht::schemes {
namespace {

using base::Language;
using testing::day;
using testing::Situation;

const std::string kLzv = "lzv-hozk@2023";
const std::string kKbz = "kbz-rijnmond@2022";
const std::string kVoucher = "zonmw-voucher@2024";
const std::string kGrant = "zonmw-uitvoering@2024";

Answer answered(const std::string& key, const std::string& object, const std::string& date, Language language) {
  const SchemePtr scheme = testing::scheme(key);
  return testing::answered(scheme, testing::base_with(*scheme, object), day(date), language);
}

// "Dutch | English" of the reason of one condition.
std::string reasons(const std::string& key, const std::string& id, const std::string& object,
                    const std::string& date = "2023-02-01") {
  const Answer dutch = answered(key, object, date, Language::Dutch);
  const Answer english = answered(key, object, date, Language::English);
  return testing::condition(dutch, id).reason + " | " + testing::condition(english, id).reason;
}

std::string calculations(const std::string& key, const std::string& id, const std::string& object,
                         const std::string& date = "2023-02-01") {
  const Answer dutch = answered(key, object, date, Language::Dutch);
  const Answer english = answered(key, object, date, Language::English);
  return testing::amount(dutch, id).calculation + " | " + testing::amount(english, id).calculation;
}

std::string changes(const std::string& key, const std::string& object, const std::string& date = "2023-02-01") {
  std::string text;
  for (const auto language : {Language::Dutch, Language::English}) {
    for (const auto& change : answered(key, object, date, language).changes) text += change.text + " | ";
  }
  return text;
}

// What no sentence may hold.
std::string blemish(const std::string& text) {
  if (text.empty()) return "is empty";
  for (const char* part : {"{}", "  ", "{0}", "{1}", "{2}", "{3}", "()", " .", " ,", " ;", "..", ";.", ":.", ".:", ",.",
                           "null", "unknown("}) {
    if (text.find(part) != std::string::npos) return "holds '" + std::string(part) + "'";
  }
  if (text.back() == ' ' || text.front() == ' ') return "has a loose space";
  return base::is_valid_utf8(text) ? "" : "is no UTF-8";
}

std::string blemish_of_sentence(const std::string& text) {
  const std::string found = blemish(text);
  if (!found.empty()) return found;
  return std::string(".?!").find(text.back()) == std::string::npos ? "has no full stop" : "";
}

class Blemishes {
 public:
  void look(const std::string& where, const std::string& text, const std::string& found) {
    if (!found.empty() && text_.size() < 3'000) text_ += where + " " + found + ": " + text + "\n";
  }
  [[nodiscard]] const std::string& text() const { return text_; }

 private:
  std::string text_;
};

void look_at(const Answer& answer, const std::string& where, Blemishes& blemishes) {
  for (const auto& each : answer.conditions) {
    blemishes.look(where + " " + each.condition->id, each.reason, blemish_of_sentence(each.reason));
  }
  for (const auto& each : answer.amounts) {
    blemishes.look(where + " " + each.amount->id, each.calculation, blemish_of_sentence(each.calculation));
  }
  for (const auto& each : answer.changes) blemishes.look(where + " change", each.text, blemish_of_sentence(each.text));
  const base::Json json = to_json(answer, "hecht 0.0.0");
  for (const auto& each : *json.find("amounts")->as_array()) {
    const std::string& text = *each.find("text")->as_string();
    blemishes.look(where + " JSON text", text, blemish(text));
  }
  for (const auto& each : answer.missing) {
    blemishes.look(where + " question", each.fact->question.in(answer.language),
                   blemish_of_sentence(each.fact->question.in(answer.language)));
  }
}

void look_at_text(const Answer& answer, const std::string& where, Blemishes& blemishes) {
  const std::string text = to_text(answer, "hecht 0.0.0");
  std::size_t at = 0;
  while (at < text.size()) {
    const auto end = std::min(text.find('\n', at), text.size());
    const std::string line = text.substr(at, end - at);
    at = end + 1;
    if (line.empty()) continue;
    const auto start = line.find_first_not_of(' ');
    blemishes.look(where + " line", line, start == std::string::npos ? "is blank" : blemish(line.substr(start)));
    if (base::length(line) > 100) blemishes.look(where + " line", line, "is longer than 100");
  }
}

std::string blemishes_of(const Situation& situation) {
  Blemishes blemishes;
  for (const auto language : {Language::Dutch, Language::English}) {
    const Answer answer = testing::answered(situation.scheme, situation.facts, situation.date, language);
    const std::string where = testing::shown(situation) + (language == Language::Dutch ? " nl" : " en");
    look_at(answer, where, blemishes);
    look_at_text(answer, where, blemishes);
  }
  return blemishes.text();
}

}  // namespace

TEST_CASE("no sentence of any worked case is empty, half filled or untidy, in either language") {
  std::string found;
  for (const auto& situation : testing::situations_of_cases()) found += blemishes_of(situation);
  CHECK(found == "");
}

TEST_CASE("no sentence for facts put together at random is empty, half filled or untidy") {
  CHECK(rc::check("sentences", [] {
    Situation situation = testing::any_situation();
    for (std::size_t fact = 0; fact < situation.facts.size(); ++fact) {
      if (testing::below(4) == 0) situation.facts[fact] = unknown_fact(*situation.scheme, static_cast<int>(fact));
    }
    const std::string found = blemishes_of(situation);
    RC_LOG() << found;
    RC_ASSERT(found.empty());
  }));
}

TEST_CASE("the size of a network is compared with what is asked, and the calculation is shown") {
  CHECK(reasons(kLzv, "omvang", R"({"ingeschreven patiënten": 4189})") ==
        "4.189 ingeschreven patiënten is 1 minder dan 2 × 2.095 = 4.190. | "
        "4,189 registered patients is 1 less than 2 × 2,095 = 4,190.");
  CHECK(reasons(kLzv, "omvang", "{}") ==
        "4.190 ingeschreven patiënten is precies 2 × 2.095 = 4.190. | "
        "4,190 registered patients is exactly 2 × 2,095 = 4,190.");
  CHECK(reasons(kLzv, "omvang", R"({"ingeschreven patiënten": 12345})") ==
        "12.345 ingeschreven patiënten is 8.155 meer dan 2 × 2.095 = 4.190. | "
        "12,345 registered patients is 8,155 more than 2 × 2,095 = 4,190.");
  CHECK(reasons(kLzv, "omvang", R"({"ingeschreven patiënten": null})") ==
        "Nog niet bekend: ingeschreven patiënten; nodig is ten minste 2 × 2.095 = 4.190. | "
        "Not yet known: ingeschreven patiënten; needed is at least 2 × 2,095 = 4,190.");
}

TEST_CASE("the breadth of a network names the disciplines that count") {
  CHECK(reasons(kLzv, "breedte", R"({"andere disciplines": ["apotheker", "apotheker", "huisarts"]})") ==
        "1 meetellende disciplines (apotheker) is 1 minder dan 2. | "
        "1 meetellende disciplines (pharmacist) is 1 less than 2.");
  CHECK(reasons(kLzv, "breedte", R"({"andere disciplines": []})") ==
        "0 meetellende disciplines is 2 minder dan 2. | 0 meetellende disciplines is 2 less than 2.");
  CHECK(reasons(kLzv, "breedte", R"({"andere disciplines": ["apotheker", "sociaal-domein", "vvt"]})") ==
        "3 meetellende disciplines (apotheker, sociaal domein en verpleging, verzorging en thuiszorg (vvt)) is 1 meer "
        "dan 2. | "
        "3 meetellende disciplines (pharmacist, social domain and nursing homes, care homes and home care (VVT)) is 1 "
        "more than 2.");
  CHECK(reasons(kLzv, "breedte", R"({"andere disciplines": ["apotheker", null]})") ==
        "Nog niet bekend: andere disciplines; nodig is ten minste 2. | "
        "Not yet known: andere disciplines; needed is at least 2.");
}

TEST_CASE("money, percentages and days are compared in their own figures") {
  CHECK(reasons(kLzv, "organisatie van zorg", R"({"directe patiëntenzorg": 1200})") ==
        "€ 1.200,00 begroot voor directe patiëntenzorg is € 1.200,00 meer dan € 0,00. | "
        "€1,200.00 budgeted for direct patient care is €1,200.00 more than €0.00.");
  CHECK(reasons(kVoucher, "maximum", R"({"gevraagd bedrag": 20000.01})", "2024-06-01") ==
        "€ 20.000,01 gevraagd is € 0,01 meer dan € 20.000,00. | €20,000.01 asked is €0.01 more than €20,000.00.");
  CHECK(reasons(kGrant, "wijkverpleging", R"({"aandeel wijkverpleging": 74.99})", "2024-06-01") ==
        "74,99 % van de wijkverpleging en/of vvt is 0,01 procentpunt minder dan 75 %. | "
        "74.99 % of district nursing and/or VVT is 0.01 percentage points less than 75 %.");
  CHECK(reasons(kVoucher, "looptijd", R"({"einddatum": "2027-01-01"})", "2024-06-01") ==
        "Loopt tot en met 1 januari 2027; dat is na 31 december 2026. | Runs until 1 January 2027; that is after 31 "
        "December 2026.");
  CHECK(reasons(kVoucher, "looptijd", R"({"einddatum": null})", "2024-06-01") ==
        "Nog niet bekend: einddatum; nodig is op of voor 31 december 2026. | "
        "Not yet known: einddatum; needed is on or before 31 December 2026.");
}

TEST_CASE("a list or choice that does not do says what would") {
  CHECK(reasons(kGrant, "aanvrager", R"({"aanvrager soort": "gemeente"})", "2024-06-01") ==
        "Aanvrager: gemeente; mogelijk is alleen: eerstelijnszorgorganisatie, vvt en ros. | "
        "Applicant: gemeente; the only possibilities are: eerstelijnszorgorganisatie, vvt and ros.");
  CHECK(reasons("norm-wijkverband@2030", "sociaal domein", R"({"disciplines": ["huisarts"]})", "2026-01-01") ==
        "‘sociaal domein’ ontbreekt bij disciplines. | ‘social domain’ is not among disciplines.");
  CHECK(reasons("norm-wijkverband@2030", "huisarts", R"({"disciplines": ["huisarts"]})", "2026-01-01") ==
        "‘huisarts’ staat bij disciplines. | ‘general practitioner’ is among disciplines.");
}

TEST_CASE("of several parts only those that decide are told") {
  CHECK(reasons(kKbz, "instap", R"({"instapdatum": "2022-10-01"})", "2022-10-01") ==
        "Pilotpraktijk: nee; ingestapt op 1 oktober 2022; dat is na 30 september 2022. | "
        "Pilot practice: no; joined on 1 October 2022; that is after 30 September 2022.");
  CHECK(reasons(kKbz, "instap", R"({"pilotpraktijk": true, "instapdatum": "2021-01-01"})", "2022-10-01") ==
        "Pilotpraktijk: ja. | Pilot practice: yes.");
}

TEST_CASE("a reason of the file's author stands in place of the generated one") {
  CHECK(reasons(kLzv, "regie", R"({"huisartsen in de lead": false})") ==
        "Iemand buiten de huisartsenzorg leidt het maken van de plannen. | Someone outside GP care leads the making of "
        "the plans.");
  CHECK(reasons(kLzv, "samenloop", R"({"samenloop Zilveren Kruis": "andere activiteit"})")
            .starts_with("Een praktijk krijgt een andere module van Zilveren Kruis, maar voor een andere activiteit."));
  CHECK(reasons(kKbz, "scholing", R"({"scholingen eerste jaar": 0})", "2023-07-01") ==
        "Het eerste jaar is voorbij en er is geen scholing gevolgd. | The first year is over and no training was "
        "followed.");
}

TEST_CASE("an amount shows its calculation with figures filled in") {
  CHECK(calculations(kLzv, "plafond", "{}") == "4.190 × € 7,50 = € 31.425,00. | 4,190 × €7.50 = €31,425.00.");
  CHECK(calculations(kKbz, "per kwartaal", "{}", "2022-07-01") ==
        "2.095 × € 10,00 ÷ 4 = € 5.237,50. | 2,095 × €10.00 ÷ 4 = €5,237.50.");
  CHECK(calculations(kGrant, "wijkbedrag", "{}", "2024-06-01") ==
        "21 (437.809 ÷ 20.000, naar beneden afgerond) × € 35.000,00 = € 735.000,00. | "
        "21 (437,809 ÷ 20,000, rounded down) × €35,000.00 = €735,000.00.");
  CHECK(calculations(kGrant, "subsidie", "{}", "2024-06-01") ==
        "€ 500.000,00 + € 735.000,00 = € 1.235.000,00. | €500,000.00 + €735,000.00 = €1,235,000.00.");
  CHECK(calculations(kVoucher, "voucher", R"({"gevraagd bedrag": 20000.01})", "2024-06-01") ==
        "Het laagste van € 20.000,01 en € 20.000,00 = € 20.000,00. | The lowest of €20,000.01 and €20,000.00 = "
        "€20,000.00.");
  CHECK(calculations("wijkmodule-kwartaal@2024", "basisbedrag", R"({"ingeschreven patiënten": 6})", "2024-01-01")
            .starts_with("6 × € 0,4675"));
}

TEST_CASE("an amount that cannot be known yet says what it waits for, or that the source leaves it open") {
  CHECK(calculations(kLzv, "plafond", R"({"ingeschreven patiënten": null})") ==
        "Nog niet te berekenen; wacht op ingeschreven patiënten. | Cannot be calculated yet; waits for ingeschreven "
        "patiënten.");
  CHECK(calculations(kGrant, "vast bedrag", R"({"inwoners": 300000})", "2024-06-01") ==
        "De bron laat het bedrag hier open. | The source leaves the amount open here.");
}

TEST_CASE("a calculation without a result has a sentence too") {
  const SchemePtr scheme = testing::loaded(
      testing::scheme_head("parameters:\n  pot: {value: 100, unit: EUR, source: {document: b}}\nfacts:\n" +
                           testing::fact_lines("deler", "count\n    unit: blok") + "conditions:\n" +
                           testing::condition_lines("c", "100 / deler >= 1") +
                           "amounts:\n  - {id: deel, text: T, formula: \"round half up(pot / deler, 2)\", unit: "
                           "EUR/blok, source: {document: b}}\n"));
  CHECK(blemishes_of({scheme, testing::facts(*scheme, R"({"deler": 0})"), day("2024-06-01")}) == "");
}

TEST_CASE("a change says what would be, what is now and the difference") {
  CHECK(changes(kLzv, R"({"ingeschreven patiënten": 4189})") ==
        "4.190 ingeschreven patiënten in plaats van 4.189 (1 meer). | 4,190 registered patients instead of 4,189 (1 "
        "more). | ");
  CHECK(changes(kVoucher, R"({"gevraagd bedrag": 25000})", "2024-06-01") ==
        "€ 20.000,00 gevraagd in plaats van € 25.000,00 (€ 5.000,00 minder). | "
        "€20,000.00 asked instead of €25,000.00 (€5,000.00 less). | ");
  CHECK(changes(kLzv, R"({"dubbele financiering": true})") ==
        "Dubbele financiering: nee (nu: ja). | Double funding: no (now: yes). | ");
  CHECK(changes("norm-wijkverband@2030", R"({"disciplines": ["huisarts", "wijkverpleging", "apotheker"]})",
                "2026-01-01") == "Disciplines: sociaal domein erbij. | Disciplines: add social domain. | ");
  CHECK(changes(kLzv, R"({"andere disciplines": ["apotheker"]})") ==
        "Andere disciplines: nog één erbij, bijvoorbeeld wijkverpleging. | "
        "Andere disciplines: add one more, for example district nursing. | ");
  CHECK(changes(kLzv, R"({"ingeschreven patiënten": 4189, "deelt best practices": null})") ==
        "4.190 ingeschreven patiënten in plaats van 4.189 (1 meer) – dan is het antwoord geen nee meer, maar nog "
        "onbekend. | "
        "4,190 registered patients instead of 4,189 (1 more) – then the answer is no longer no, but not yet known. | ");
}

}  // namespace hecht::schemes
