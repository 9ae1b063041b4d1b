#include "schemes/describe.h"
#include "schemes/test_support.h"

namespace hecht::schemes {
namespace {

using testing::condition_lines;
using testing::fact_lines;
using testing::loaded;
using testing::scheme_head;

const std::string kRules = "facts:\n" + fact_lines("doet mee", "boolean") + fact_lines("einde", "date") +
                           fact_lines("gevraagd", "money") + "conditions:\n" + condition_lines("deelname", "doet mee");

std::string with_process(const std::string& guard = "plan ingevuld", const std::string& more = "") {
  return scheme_head(kRules + more + R"(process:
  stages:
    - {id: concept, title: Maken, who: aanvrager, deadline: snel, edits: true}
    - {id: ingediend, title: {nl: Bekijken, en: Look}, who: regio}
    - {id: vraag, title: Aanvullen, who: aanvrager, edits: asked, clock: stopped}
    - {id: klaar, title: Klaar, who: regio, final: true}
  transitions:
    - {id: beginnen, title: Beginnen, to: concept, right: "application.draft:write", deadline: {fact: einde}}
    - id: indienen
      title: {nl: Indienen, en: Submit}
      from: [concept]
      to: ingediend
      right: application.submit:submit
      when: doet mee
      guards:
        - {test: ")" +
                     guard + R"(", text: {nl: Vul het plan in., en: Fill in the plan.}}
      asks: [reason, receipt]
      freezes: true
    - {id: vragen, title: Vragen, from: [ingediend], to: vraag, right: "completeness.ask:write",
       deadline: {days: 28, setting: termijn-aanvulling}}
    - {id: antwoorden, title: Antwoorden, from: [vraag], to: terug, right: "completeness.answer:write"}
    - {id: klaar, title: Klaar, from: [ingediend, vraag], to: klaar, right: system}
)");
}

}  // namespace

TEST_CASE("a process is loaded with its stages, transitions, rights, guards and terms") {
  const SchemePtr scheme = loaded(with_process());
  const Process& process = scheme->process;
  REQUIRE(process.runs());
  REQUIRE(process.stages.size() == 4);
  CHECK(process.stages[0].edits == Edits::All);
  CHECK(process.stages[1].edits == Edits::None);
  CHECK(process.stages[2].edits == Edits::Asked);
  CHECK(process.stages[2].clock_stopped);
  CHECK_FALSE(process.stages[0].clock_stopped);
  CHECK(process.stages[3].final);
  REQUIRE(process.transitions.size() == 5);
  CHECK(process.transitions[0].from.empty());
  CHECK(process.transitions[0].to == 0);
  CHECK(process.transitions[0].deadline->kind == Deadline::Kind::Fact);
  CHECK(process.transitions[0].deadline->fact == 1);
  const Transition& submit = process.transitions[1];
  CHECK(submit.from == std::vector<int>{0});
  CHECK(submit.right == "application.submit:submit");
  CHECK(submit.when->text == "doet mee");
  CHECK(submit.guards[0].test.text == "plan ingevuld");
  CHECK(submit.guards[0].text.en == "Fill in the plan.");
  CHECK(submit.asks == std::vector<Asked>{Asked::Reason, Asked::Receipt});
  CHECK(submit.freezes);
  CHECK(process.transitions[2].deadline->days == 28);
  CHECK(process.transitions[2].deadline->setting == "termijn-aanvulling");
  CHECK(process.transitions[3].to == kBack);
  CHECK(process.transitions[4].by_system());
  CHECK(process.transitions[4].from == std::vector<int>{1, 2});
}

TEST_CASE("stages without transitions load as before, and any name is free there") {
  const std::string stages =
      "process:\n  stages:\n    - {id: begin, title: Begin, who: regio}\n"
      "    - {id: eind, title: Eind, who: regio, guard: partijen}\n";
  const SchemePtr scheme = loaded(scheme_head("facts:\n" + fact_lines("partijen", "boolean") + "conditions:\n" +
                                              condition_lines("c", "partijen") + stages));
  CHECK_FALSE(scheme->process.runs());
  CHECK(scheme->process.stages[1].guard->text == "partijen");
  CHECK(scheme->input_count() == scheme->first_process_input());
}

TEST_CASE("a transition to a stage without a name is refused") {
  for (const std::string from : {"from: [concept], ", ""}) {
    std::string text = with_process();
    const std::string way = "    - {id: x, title: X, " + from + "to: \"\", right: system}\n";
    text.insert(text.find("    - {id: beginnen"), way);
    const auto problems = testing::refused(text);
    REQUIRE(problems.size() == 1);
    CHECK(problems[0].message.nl == "er is geen stap ‘’");
  }
}

TEST_CASE("money of the dossier has the unit that the amounts share") {
  const auto amounts = [](const std::string& first, const std::string& second) {
    const auto lines = [](const std::string& id, const std::string& unit) {
      return "  - id: " + id + "\n    text: Bedrag\n    formula: 2.50\n    unit: " + unit +
             "\n    source: {document: b}\n";
    };
    return "amounts:\n" + lines("laag", first) + lines("hoog", second);
  };
  CHECK(testing::load_text(with_process("toegekend bedrag <= laag", amounts("EUR/jaar", "EUR/jaar"))).ok());
  CHECK_FALSE(testing::load_text(with_process("toegekend bedrag <= laag", amounts("EUR/jaar", "EUR/maand"))).ok());
  CHECK(testing::load_text(with_process("toegekend bedrag <= gevraagd", amounts("EUR/jaar", "EUR/maand"))).ok());
  CHECK(testing::load_text(with_process("toegekend bedrag <= gevraagd")).ok());
  CHECK_FALSE(testing::load_text(with_process("toegekend bedrag <= activiteiten")).ok());
}

TEST_CASE("a process leaves room for what the dossier knows") {
  std::string facts;
  for (std::size_t i = 0; i <= kFactsOfProcessMax; ++i) facts += fact_lines("feit " + std::to_string(i), "boolean");
  std::string text = with_process();
  text.replace(text.find("conditions:"), 0, facts);
  const auto problems = testing::refused(text);
  REQUIRE(problems.size() == 1);
  CHECK(problems[0].message.nl == "‘facts’ heeft ten hoogste 33 onderdelen");
}

TEST_CASE("the example of the format page loads") {
  const std::string page = testing::file_text("docs/scheme-format.md");
  const auto begin = page.find("process:\n", page.find("## Process"));
  REQUIRE(begin != std::string::npos);
  const std::string example = page.substr(begin, page.find("```", begin) - begin);
  CHECK(loaded(scheme_head(kRules + example))->process.transitions.size() == 5);
}

TEST_CASE("a scheme tells its process in both languages") {
  const SchemePtr scheme = loaded(with_process());
  const base::Json dutch = scheme_json(*scheme, testing::day("2024-02-01"), base::Language::Dutch);
  const base::Json& submit = dutch.find("process")->find("transitions")->as_array()->at(1);
  CHECK(submit.to_string() ==
        R"({"id":"indienen","title":"Indienen","from":["concept"],"to":"ingediend",)"
        R"("right":"application.submit:submit","when":"doet mee",)"
        R"("guards":[{"test":"plan ingevuld","text":"Vul het plan in."}],"asks":["reason","receipt"],)"
        R"("freezes":true,"deadline":null})");
  const base::Json english = process_json(*scheme, base::Language::English);
  CHECK(english.find("transitions")->as_array()->at(1).find("guards")->as_array()->at(0).find("text")->as_string() !=
        nullptr);
  CHECK(*english.find("stages")->as_array()->at(1).find("title")->as_string() == "Look");
  CHECK(english.find("transitions")->as_array()->at(2).find("deadline")->to_string() ==
        R"({"days":28,"setting":"termijn-aanvulling"})");
  CHECK(english.find("transitions")->as_array()->at(3).find("to")->is_null());
  const auto none = testing::scheme("brede-betaaltitel@2024");
  CHECK(process_json(*none, base::Language::Dutch).to_string() ==
        R"({"stages":[],"transitions":[],"texts":[],"letters":[],"consent":null,"unique":[],)"
        R"("reports":null,"guidance":null,"places":null})");
}

}  // namespace hecht::schemes
