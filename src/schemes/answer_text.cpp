#include <sstream>

#include "schemes/answer.h"
#include "schemes/answer_words.h"
#include "schemes/explain_phrases.h"

namespace hecht::schemes {

namespace {

constexpr std::size_t kWidth = 100;

class TextWriter {
 public:
  explicit TextWriter(const Answer& answer) : answer_(answer) {}

  std::string write(const std::string& program) {
    head();
    amounts();
    conditions();
    missing();
    changes();
    readings();
    line("");
    wrapped(0,
            say(phrases::kReceiptIs, {answer_.scheme->hash.substr(0, 16), answer_.facts_hash.substr(0, 16), program}));
    return out_;
  }

 private:
  [[nodiscard]] std::string say(const base::Phrase& phrase, const std::vector<std::string>& arguments = {}) const {
    return base::say(answer_.language, phrase, arguments);
  }
  [[nodiscard]] const std::string& in(const Text& text) const { return text.in(answer_.language); }

  void line(const std::string& text) { out_ += text + "\n"; }
  void heading(const std::string& text) {
    line("");
    line(text);
  }

  // Breaks between words; `hanging` indents the lines after the first.
  void wrapped(std::size_t indent, const std::string& text, std::size_t hanging = 0) {
    std::istringstream words(text);
    std::string word;
    std::string current(indent, ' ');
    std::size_t used = indent;
    bool first = true;
    while (words >> word) {
      const std::size_t size = base::length(word);
      if (!first && used + 1 + size > kWidth) {
        line(current);
        current = std::string(indent + hanging, ' ');
        used = indent + hanging;
        first = true;
      }
      if (!first) {
        current += ' ';
        ++used;
      }
      current += word;
      used += size;
      first = false;
    }
    line(current);
  }

  // With one document its name stands at the top; the section is enough here.
  void source(const Citation& citation) {
    const bool short_form = answer_.scheme->sources.size() == 1 && !citation.section.empty();
    wrapped(4, say(phrases::kSourceIs, {short_form ? citation.section : cite(citation)}));
  }

  void head() {
    const Scheme& scheme = *answer_.scheme;
    wrapped(0, in(scheme.title) + " (" + scheme.key() + ")");
    std::string context = say(phrases::kCheckedOn, {base::format_date(answer_.date, answer_.language)});
    if (answer_.round) context += "; " + say(phrases::kRoundIs, {base::format_date(*answer_.round, answer_.language)});
    wrapped(0, context + "; " + say(phrases::kStatusIs, {status_words(answer_)}));
    for (const auto& source : scheme.sources)
      wrapped(0, say(phrases::kSourceIs, {source.document + " (" + source.publisher + ")"}), 2);
    line("");
    wrapped(0, outcome_words(answer_.outcome, answer_.language) + " – " + outcome_meaning(answer_), 2);
    for (const auto& each : answer_.amounts) {
      if (answer_.outcome == Outcome::Yes) wrapped(2, each.amount->id + ": " + amount_words(answer_, each), 2);
    }
    if (scheme.status != "vastgesteld") wrapped(0, say(phrases::kProvisional, {status_words(answer_)}), 2);
  }

  void amounts() {
    if (answer_.amounts.empty()) return;
    heading(say(answer_.outcome == Outcome::Yes ? phrases::kAmountsHeading : phrases::kAmountsNotYours));
    for (const auto& each : answer_.amounts) {
      wrapped(2, each.amount->id + ": " + amount_words(answer_, each), 2);
      wrapped(4, in(each.amount->text));
      wrapped(4, each.calculation);
      source(each.amount->source);
    }
  }

  static const char* mark(Outcome outcome) {
    switch (outcome) {
      case Outcome::Yes:
        return "✓";
      case Outcome::No:
        return "✗";
      case Outcome::Unknown:
        return "?";
      case Outcome::Undetermined:
        return "◇";
    }
    return " ";
  }

  void conditions() {
    heading(say(phrases::kConditionsHeading));
    for (const auto& each : answer_.conditions) {
      wrapped(2,
              std::string(mark(each.outcome)) + " " + condition_words(answer_, each) + ": " + in(each.condition->text),
              2);
      wrapped(4, each.reason);
      if (each.outcome == Outcome::No && !each.condition->remedy.nl.empty()) {
        wrapped(4, say(phrases::kRemedyIs, {in(each.condition->remedy)}));
      }
      source(each.condition->source);
    }
  }

  void missing() {
    if (answer_.missing.empty()) return;
    heading(say(phrases::kMissingHeading));
    for (const auto& each : answer_.missing) {
      wrapped(2, "– " + each.fact->name + ": " + in(each.fact->question), 2);
      wrapped(4, say(phrases::kWhoKnows, {in(each.fact->who)}) + "; " +
                     say(phrases::kSettles, {base::format_list(each.settles, answer_.language)}));
    }
  }

  void changes() {
    if (answer_.changes.empty()) return;
    heading(say(phrases::kChangesHeading));
    for (const auto& each : answer_.changes) wrapped(2, "– " + each.text, 2);
  }

  void readings() {
    if (answer_.readings.empty()) return;
    heading(say(phrases::kReadingsHeading));
    for (const auto& each : answer_.readings) {
      wrapped(2, "– " + in(each.reading->text), 2);
      const std::string others = alternative_words(answer_, each);
      if (!others.empty()) wrapped(4, say(phrases::kAlternativeIs, {others}), 2);
    }
  }

  const Answer& answer_;
  std::string out_;
};

}  // namespace

std::string to_text(const Answer& answer, const std::string& program) { return TextWriter(answer).write(program); }

}  // namespace hecht::schemes
