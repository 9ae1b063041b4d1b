// What an applicant writes, the letters, spending ids and the register fields of an application.
#include <rapidcheck.h>

#include "schemes/letters.h"
#include "schemes/process_test_support.h"

namespace hecht::schemes {
namespace {

using testing::condition_lines;
using testing::fact_lines;
using testing::loaded;
using testing::scheme_head;

const std::string kRules =
    "facts:\n" + fact_lines("doet mee", "boolean") + "conditions:\n" + condition_lines("deelname", "doet mee");
const std::string kWay = R"(process:
  stages:
    - {id: concept, title: Maken, who: aanvrager, edits: true}
    - {id: besloten, title: Besloten, who: regio}
    - {id: klaar, title: Klaar, who: regio, final: true}
  transitions:
    - {id: beginnen, title: Beginnen, to: concept, right: "application.draft:write"}
    - {id: besluiten, title: Besluiten, from: [concept], to: besloten, right: "decision.take:decide", asks: [letter]}
    - {id: sluiten, title: Sluiten, from: [besloten], to: klaar, right: "decision.take:decide", asks: [letter]}
)";
const std::string kTexts = R"(  texts:
    - {id: aanpak, part: plan, title: {nl: Aanpak, en: Approach}, help: "Hoe gaat u dat doen?"}
    - {id: samen, part: plan, title: Samen, when: doet mee}
    - {id: kosten, part: results, title: Kosten, when: toegekend bedrag > 0}
)";
const std::string kLetters = R"(  letters:
    - id: ja
      transition: besluiten
      when: toegekend bedrag > 0
      title: {nl: "Toegekend: {kenmerk}", en: "Awarded: {kenmerk}"}
      paragraphs: [{nl: "Beste {aanvrager},", en: "Dear {aanvrager},"}, "U krijgt {bedrag}."]
    - {id: klein, transition: besluiten, when: toegekend bedrag <= 100, title: Klein, paragraphs: [Weinig.]}
    - {id: slot, transition: sluiten, title: Slot, paragraphs: [Klaar.]}
)";

std::string with_forms(const std::string& forms) { return scheme_head(kRules + kWay + forms); }

SchemePtr with_spending(const std::string& lists) { return loaded(scheme_head("spending:\n" + lists + kRules)); }

std::vector<std::string> ids_of(const std::vector<Spending>& list) {
  std::vector<std::string> ids;
  for (const auto& each : list) ids.push_back(each.id);
  return ids;
}

// The ids of the texts asked; `facts` is a JSON object.
std::vector<std::string> asked(const std::string& facts, const std::optional<feel::Value>& awarded) {
  const SchemePtr scheme = loaded(with_forms(kTexts));
  ProcessValues dossier;
  if (awarded) dossier.set(ProcessInput::AmountAwarded, *awarded);
  std::vector<std::string> ids;
  const auto question = testing::question(scheme, testing::facts(*scheme, facts), testing::day("2024-02-01"));
  for (const int index : texts_asked(question, dossier))
    ids.push_back(scheme->process.texts[static_cast<std::size_t>(index)].id);
  return ids;
}

// The id of the letter, "" for none.
std::string letter(const std::string& transition, const std::optional<feel::Value>& awarded) {
  const SchemePtr scheme = loaded(with_forms(kLetters));
  ProcessValues dossier;
  if (awarded) dossier.set(ProcessInput::AmountAwarded, *awarded);
  const auto question = testing::question(scheme, testing::facts(*scheme, "{}"), testing::day("2024-02-01"));
  const auto index = letter_for(question, dossier, scheme->process.transition_index(transition));
  return index ? scheme->process.letters[static_cast<std::size_t>(*index)].id : "";
}

base::Result<SchemePtr> with_field(const std::string& field, const std::string& type) {
  return testing::load_text(
      scheme_head("spending:\n  allowed: [{id: overleg, nl: Overleg voeren}]\n"
                  "  refused: [Directe zorg]\nfacts:\n" +
                  fact_lines("doet mee", "boolean") + fact_lines("veld", type + "\n    register: " + field) +
                  "conditions:\n" + condition_lines("deelname", "doet mee")));
}

// In a letter these can be empty: not every scheme has rounds, not every decision a reason.
const std::vector<std::string> kOptionalWords = {"{ronde}", "{ingediend}", "{besluitdatum}", "{reden}",
                                                 "{voorwaarden}"};

bool can_vanish(const std::string& text) {
  return std::any_of(kOptionalWords.begin(), kOptionalWords.end(),
                     [&](const std::string& word) { return text.find(word) != std::string::npos; });
}

}  // namespace

TEST_CASE("a text is asked when its condition holds or is not known, and not when it does not hold") {
  using Ids = std::vector<std::string>;
  const feel::Value nothing = testing::money("0.00");
  const feel::Value some = testing::money("0.01");
  CHECK(asked(R"({"doet mee": true})", some) == Ids{"aanpak", "samen", "kosten"});
  CHECK(asked(R"({"doet mee": false})", some) == Ids{"aanpak", "kosten"});
  CHECK(asked(R"({"doet mee": true})", nothing) == Ids{"aanpak", "samen"});
  CHECK(asked("{}", nothing) == Ids{"aanpak", "samen"});
  CHECK(asked(R"({"doet mee": false})", std::nullopt) == Ids{"aanpak", "kosten"});
  CHECK(asked(R"({"doet mee": false})", nothing) == Ids{"aanpak"});
}

TEST_CASE("texts and letters are loaded with their part, help, condition and both languages") {
  const SchemePtr scheme = loaded(with_forms(kTexts + kLetters));
  const auto& texts = scheme->process.texts;
  REQUIRE(texts.size() == 3);
  CHECK(texts[0].part == TextPart::Plan);
  CHECK(texts[0].title.en == "Approach");
  CHECK(texts[0].help.nl == "Hoe gaat u dat doen?");
  CHECK_FALSE(texts[0].when);
  CHECK(texts[2].part == TextPart::Results);
  CHECK(texts[2].when->text == "toegekend bedrag > 0");
  const auto& letters = scheme->process.letters;
  REQUIRE(letters.size() == 3);
  CHECK(letters[0].transition == 1);
  CHECK(letters[2].transition == 2);
  CHECK(letters[0].title.en == "Awarded: {kenmerk}");
  CHECK(letters[0].paragraphs[0].en == "Dear {aanvrager},");
  CHECK(letters[0].paragraphs[1].nl == "U krijgt {bedrag}.");
}

TEST_CASE("the letter of a transition is the first whose condition holds for certain") {
  CHECK(letter("besluiten", testing::money("50.00")) == "ja");
  CHECK(letter("besluiten", testing::money("5000.00")) == "ja");
  CHECK(letter("besluiten", testing::money("0.00")) == "klein");
  CHECK(letter("besluiten", std::nullopt).empty());
  CHECK(letter("sluiten", std::nullopt) == "slot");
  CHECK(letter("beginnen", testing::money("50.00")).empty());
}

TEST_CASE("a scheme without texts and letters asks for none") {
  const SchemePtr scheme = loaded(with_forms(""));
  const auto question = testing::question(scheme, testing::facts(*scheme, "{}"), testing::day("2024-02-01"));
  CHECK(texts_asked(question, {}).empty());
  CHECK_FALSE(letter_for(question, {}, 1));
}

TEST_CASE("a word that is not set stays as written, and one that is empty empties the whole paragraph") {
  LetterValues values;
  values.set(LetterWord::Applicant, "Praktijk Zon");
  values.set(LetterWord::Awarded, "€ 100,00");
  values.set(LetterWord::Reason, "");
  CHECK(fill_letter("{aanvrager} krijgt {bedrag}.", values) == "Praktijk Zon krijgt € 100,00.");
  CHECK(fill_letter("{bedrag}{bedrag}", values) == "€ 100,00€ 100,00");
  CHECK(fill_letter("Op {datum} krijgt {aanvrager} iets.", values) == "Op {datum} krijgt Praktijk Zon iets.");
  CHECK(fill_letter("{aanvrager}, de reden: {reden}", values).empty());
  CHECK(fill_letter("Zonder woorden.", values) == "Zonder woorden.");
  CHECK(fill_letter("", values).empty());
  // What is filled in is not filled in again.
  values.set(LetterWord::Applicant, "{reden}");
  CHECK(fill_letter("Beste {aanvrager}", values) == "Beste {reden}");
}

TEST_CASE("anything in braces that is no word of a letter is found, also a brace alone") {
  CHECK_FALSE(unknown_word("Beste {aanvrager}, op {datum}."));
  CHECK(unknown_word("Op {dag} en {week}.") == "{dag}");
  CHECK(unknown_word("Op {}.") == "{}");
  CHECK(unknown_word("Op { datum }.") == "{ datum }");
  CHECK(unknown_word("Op {Datum}.") == "{Datum}");
  CHECK(unknown_word("Op datum}.") == "}");
  CHECK(unknown_word("Op {{datum}}.") == "{");
  CHECK(unknown_word("Op {datum") == "{datum");
  for (const auto& word : letter_words_in_braces()) CHECK_FALSE(unknown_word("Zie " + word));
  CHECK(letter_words_in_braces().size() == kLetterWords);
}

TEST_CASE("a text of known words only is filled in without a brace left") {
  LetterValues values;
  for (const auto& row : letter_words()) values.set(row.word, "[" + std::string(row.name) + "]");
  const auto words = letter_words_in_braces();
  CHECK(rc::check([&] {
    std::string text;
    std::string expected;
    for (const auto& word : *rc::gen::container<std::vector<std::string>>(rc::gen::elementOf(words))) {
      text += "a" + word;
      expected += "a[" + word.substr(1, word.size() - 2) + "]";
    }
    RC_ASSERT(!unknown_word(text));
    RC_ASSERT(fill_letter(text, values) == expected);
  }));
}

TEST_CASE("an unknown word in the English of a letter is refused too") {
  std::string text = with_forms(kLetters);
  text.replace(text.find("Dear {aanvrager}"), 16, "Dear {applicant}");
  const auto problems = testing::refused(text);
  REQUIRE(problems.size() == 1);
  CHECK(problems[0].message.nl == "‘{applicant}’ kan een brief niet invullen");
}

TEST_CASE("what a page and a letter can hold is limited, and the limit itself is allowed") {
  const auto texts = [](std::size_t count) {
    std::string lines = "  texts:\n";
    for (std::size_t i = 0; i < count; ++i) lines += "    - {id: t" + std::to_string(i) + ", part: plan, title: T}\n";
    return with_forms(lines);
  };
  CHECK(loaded(texts(kProcessTextsMax))->process.texts.size() == kProcessTextsMax);
  CHECK(testing::refused(texts(kProcessTextsMax + 1)).size() == 1);
  const auto paragraphs = [](std::size_t count) {
    std::string lines = "  letters:\n    - {id: a, transition: sluiten, title: T, paragraphs: [Dag";
    for (std::size_t i = 1; i < count; ++i) lines += ", Dag";
    return with_forms(lines + "]}\n");
  };
  CHECK(loaded(paragraphs(kParagraphsMax))->process.letters[0].paragraphs.size() == kParagraphsMax);
  CHECK(testing::refused(paragraphs(kParagraphsMax + 1)).size() == 1);
}

TEST_CASE("who gives consent is a right, by default that of who accepts a membership") {
  CHECK(loaded(with_forms(""))->process.consent == "membership.accept:submit");
  CHECK(loaded(with_forms("  consent: mandate.give:approve\n"))->process.consent == "mandate.give:approve");
  for (const std::string wrong : {"mandate.give", "mandate.give:read", "Mandate:approve", ":approve"}) {
    CAPTURE(wrong);
    CHECK(testing::refused(with_forms("  consent: \"" + wrong + "\"\n")).size() == 1);
  }
}

TEST_CASE("what may occur once are facts, each once") {
  CHECK(loaded(with_forms("  unique: [doet mee]\n"))->process.unique == std::vector<int>{0});
  CHECK(loaded(with_forms(""))->process.unique.empty());
  CHECK(testing::refused(with_forms("  unique: [doet mee, doet mee]\n")).size() == 1);
  CHECK(testing::refused(with_forms("  unique: [plan ingevuld]\n")).size() == 1);
}

TEST_CASE("each of texts, letters, consent and unique goes with a process that runs") {
  const std::string stages = "process:\n  stages:\n    - {id: klaar, title: Klaar, who: regio}\n";
  for (const std::string forms :
       {"  texts: []\n", "  letters: []\n", "  consent: membership.accept:submit\n", "  unique: [doet mee]\n"}) {
    CAPTURE(forms);
    const auto problems = testing::refused(scheme_head(kRules + stages + forms));
    REQUIRE(problems.size() == 1);
    CHECK(problems[0].message.nl.find("hoort bij een proces met overgangen") != std::string::npos);
  }
}

TEST_CASE("spending has the id that it is given, or its Dutch text") {
  using Ids = std::vector<std::string>;
  const SchemePtr scheme = with_spending(
      "  allowed: [{id: overleg, nl: Overleg voeren, en: Meeting}, {nl: Reizen, en: Travel}, Notaris]\n"
      "  refused: [Zorg]\n");
  CHECK(ids_of(scheme->spending_allowed) == Ids{"overleg", "Reizen", "Notaris"});
  CHECK(ids_of(scheme->spending_refused) == Ids{"Zorg"});
  CHECK(scheme->spending_allowed[0].text.nl == "Overleg voeren");
  CHECK(scheme->spending_allowed[1].text.en == "Travel");
}

TEST_CASE("the ids of spending differ over what is allowed and what is refused") {
  const auto refused = [](const std::string& lists) {
    return testing::refused(scheme_head("spending:\n" + lists + kRules)).size();
  };
  CHECK(refused("  allowed: [Zorg, Zorg]\n") == 1);
  CHECK(refused("  allowed: [{id: zorg, nl: Een}, {id: zorg, nl: Twee}]\n") == 1);
  CHECK(refused("  allowed: [Zorg]\n  refused: [Zorg]\n") == 1);
  CHECK(refused("  allowed: [{id: Zorg, nl: Een}]\n  refused: [Zorg]\n") == 1);
  CHECK(with_spending("  allowed: [{id: een, nl: Zorg}, {id: twee, nl: Zorg}]\n")->spending_allowed.size() == 2);
}

TEST_CASE("each field of an application goes with one type of fact") {
  const std::vector<std::pair<std::string, std::string>> fields = {
      {"application.asked", "money"},
      {"application.spending.overleg", "money"},
      {"application.spending.Directe zorg", "money"},
      {"application.spending_categories", "list\n    of: string"},
      {"application.submitted_at", "date and time"},
      {"application.plan", "boolean"},
      {"application.plan_and_budget", "boolean"},
      {"application.gp_lead", "boolean"},
      {"application.double_funding", "boolean"},
      {"application.taken", "boolean"}};
  for (const auto& [field, own] : fields) {
    CAPTURE(field);
    CHECK(with_field(field, own).ok());
    for (const std::string type : {"money", "list\n    of: string", "date and time", "boolean", "percentage", "date"}) {
      if (type == own) continue;
      CAPTURE(type);
      const auto result = with_field(field, type);
      REQUIRE_FALSE(result.ok());
      REQUIRE(result.problems().size() == 1);
      CHECK(result.problems()[0].message.nl.find("‘" + field + "’ hoort bij een feit van het type") !=
            std::string::npos);
      CHECK(result.problems()[0].remedy.nl.find(own.substr(0, own.find('\n'))) != std::string::npos);
    }
  }
}

TEST_CASE("a field about spending names a kind of spending of the scheme") {
  for (const std::string id : {"notaris", "Overleg voeren", ""}) {
    CAPTURE(id);
    CHECK_FALSE(with_field("application.spending." + id, "money").ok());
  }
}

TEST_CASE("in the shipped letters a word that can be empty takes no other word of the letter along") {
  std::size_t letters = 0;
  for (const auto& scheme : testing::shipped().schemes()) {
    for (const auto& each : scheme->process.letters) {
      CAPTURE(scheme->key() + " " + each.id);
      ++letters;
      for (const auto& language : {base::Language::Dutch, base::Language::English}) {
        CHECK_FALSE(can_vanish(each.title.in(language)));
        bool certain = false;
        for (const auto& paragraph : each.paragraphs) {
          const std::string text = paragraph.in(language);
          if (can_vanish(text)) {
            CAPTURE(text);
            CHECK(std::count(text.begin(), text.end(), '{') == 1);
          } else {
            certain = certain || text.find("{regeling}") != std::string::npos;
          }
        }
        CHECK(certain);
      }
    }
  }
  CHECK(letters >= 3);
}

TEST_CASE("after a refusal, when nothing was awarded, the network gets the letter that says so") {
  const SchemePtr scheme = testing::scheme("lzv-hozk@2023");
  const auto sent = [&](const std::string& awarded) {
    ProcessValues dossier;
    dossier.set(ProcessInput::AmountAwarded, testing::money(awarded));
    const auto question = testing::question(scheme, testing::base_with(*scheme), testing::day("2023-02-01"));
    const auto index = letter_for(question, dossier, scheme->process.transition_index("bekendmaken"));
    REQUIRE(index);
    return scheme->process.letters[static_cast<std::size_t>(*index)].id;
  };
  CHECK(sent("0.00") == "afwijzing");
  CHECK(sent("0.01") == "toekenning");
}

TEST_CASE("where an account is asked for, its texts can be filled in") {
  for (const std::string key :
       {"lzv-hozk@2023", "zonmw-voorbereiding@2023", "zonmw-uitvoering@2024", "zonmw-voucher@2024"}) {
    CAPTURE(key);
    const Process& process = testing::scheme(key)->process;
    std::size_t guarded = 0;
    for (const auto& transition : process.transitions) {
      if (!transition.right.starts_with("report.write:")) continue;
      const bool asks = std::any_of(transition.guards.begin(), transition.guards.end(), [](const Guard& guard) {
        return guard.test.text.find("resultaten ingevuld") != std::string::npos;
      });
      if (!asks) continue;
      ++guarded;
      for (const int from : transition.from) CHECK(process.stages[static_cast<std::size_t>(from)].edits == Edits::All);
    }
    CHECK(guarded >= 1);
  }
}

}  // namespace hecht::schemes
