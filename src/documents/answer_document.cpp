#include "documents/answer_document.h"

#include "schemes/answer_words.h"
#include "schemes/explain_phrases.h"

namespace hecht::documents {

namespace {

namespace words = schemes::phrases;

class Builder {
 public:
  Builder(const schemes::Answer& answer, const std::string& program) : answer_(answer), program_(program) {}

  std::vector<Block> build() {
    head();
    amounts();
    conditions();
    missing();
    bullets(words::kChangesHeading, [this] {
      std::vector<std::string> items;
      for (const auto& each : answer_.changes) items.push_back(each.text);
      return items;
    }());
    readings();
    add(Paragraph{say(words::kReceiptIs, {answer_.scheme->hash, answer_.facts_hash, program_}), true});
    return std::move(blocks_);
  }

 private:
  [[nodiscard]] std::string say(const base::Phrase& phrase, const std::vector<std::string>& arguments = {}) const {
    return base::say(answer_.language, phrase, arguments);
  }
  [[nodiscard]] const std::string& in(const base::Text& text) const { return text.in(answer_.language); }
  void add(Block block) { blocks_.push_back(std::move(block)); }
  void heading(const base::Phrase& phrase) { add(Heading{2, say(phrase)}); }
  void source(const schemes::Citation& citation) {
    add(Paragraph{say(words::kSourceIs, {schemes::cite(citation)}), true});
  }
  void bullets(const base::Phrase& title, std::vector<std::string> items) {
    if (items.empty()) return;
    heading(title);
    add(Bullets{std::move(items)});
  }

  static Tone tone_of(schemes::Outcome outcome) {
    switch (outcome) {
      case schemes::Outcome::Yes:
        return Tone::Yes;
      case schemes::Outcome::No:
        return Tone::No;
      case schemes::Outcome::Unknown:
        return Tone::Unknown;
      case schemes::Outcome::Undetermined:
        return Tone::Undetermined;
    }
    return Tone::Plain;
  }

  void head() {
    const schemes::Scheme& scheme = *answer_.scheme;
    add(Heading{1, in(scheme.title)});
    std::string context = say(words::kCheckedOn, {base::format_date(answer_.date, answer_.language)});
    if (answer_.round) context += "; " + say(words::kRoundIs, {base::format_date(*answer_.round, answer_.language)});
    context += "; " + say(words::kStatusIs, {schemes::status_words(answer_)}) + " (" + scheme.key() + ")";
    add(Paragraph{context});
    for (const auto& each : scheme.sources)
      add(Paragraph{say(words::kSourceIs, {each.document + " (" + each.publisher + ")"}), true});
    std::string detail = schemes::outcome_meaning(answer_);
    for (const auto& each : answer_.amounts) {
      if (answer_.outcome == schemes::Outcome::Yes)
        detail += "\n" + each.amount->id + ": " + schemes::amount_words(answer_, each);
    }
    if (scheme.status != words::kStatusAdopted.nl)
      detail += "\n" + say(words::kProvisional, {schemes::status_words(answer_)});
    add(Verdict{tone_of(answer_.outcome), schemes::outcome_words(answer_.outcome, answer_.language), detail});
  }

  void amounts() {
    if (answer_.amounts.empty()) return;
    heading(answer_.outcome == schemes::Outcome::Yes ? words::kAmountsHeading : words::kAmountsNotYours);
    for (const auto& each : answer_.amounts) {
      add(Heading{3, each.amount->id + ": " + schemes::amount_words(answer_, each)});
      add(Paragraph{schemes::full_sentence(in(each.amount->text))});
      add(Paragraph{each.calculation});
      source(each.amount->source);
    }
  }

  void conditions() {
    heading(words::kConditionsHeading);
    for (const auto& each : answer_.conditions) {
      add(Heading{
          3, schemes::outcome_words(each.outcome, answer_.language) + " – " + schemes::condition_words(answer_, each)});
      add(Paragraph{schemes::full_sentence(in(each.condition->text))});
      add(Paragraph{schemes::full_sentence(each.reason)});
      if (each.outcome == schemes::Outcome::No && !each.condition->remedy.nl.empty())
        add(Paragraph{schemes::full_sentence(say(words::kRemedyIs, {in(each.condition->remedy)}))});
      source(each.condition->source);
    }
  }

  void missing() {
    std::vector<std::string> items;
    for (const auto& each : answer_.missing) {
      items.push_back(each.fact->name + ": " + in(each.fact->question) + " (" +
                      say(words::kWhoKnows, {in(each.fact->who)}) + "; " +
                      say(words::kSettles, {base::format_list(each.settles, answer_.language)}) + ")");
    }
    bullets(words::kMissingHeading, std::move(items));
  }

  void readings() {
    std::vector<std::string> items;
    for (const auto& each : answer_.readings) {
      const std::string others = schemes::alternative_words(answer_, each);
      items.push_back(in(each.reading->text) +
                      (others.empty() ? "" : " (" + say(words::kAlternativeIs, {others}) + ")"));
    }
    bullets(words::kReadingsHeading, std::move(items));
  }

  const schemes::Answer& answer_;
  const std::string& program_;
  std::vector<Block> blocks_;
};

}  // namespace

Document answer_document(const schemes::Answer& answer, const std::string& program, const base::Instant& created) {
  const std::string& title = answer.scheme->title.in(answer.language);
  const std::string moment = base::format_instant(created, base::kAmsterdam, answer.language);
  return {title, answer.language, created, program, title + " – " + moment, Builder(answer, program).build()};
}

}  // namespace hecht::documents
