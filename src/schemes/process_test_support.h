// A dossier that a test takes through the process of a scheme.
#pragma once

#include "schemes/process.h"
#include "schemes/test_support.h"

namespace hecht::schemes::testing {

class Dossier {
 public:
  Dossier(std::string_view key, std::string_view date, std::string_view facts = "{}")
      : question_(testing::question(scheme(key), base_with(*scheme(key), facts), day(date))) {}

  Dossier& with(ProcessInput input, feel::Value value) {
    known_.set(input, std::move(value));
    return *this;
  }
  Dossier& with(ProcessInput input, int count) { return with(input, feel::Value::number(count)); }
  Dossier& with(ProcessInput input, bool flag) { return with(input, feel::Value(flag)); }
  Dossier& facts(std::string_view changes) {
    const base::Json object = json(changes);
    for (const auto& [name, value] : *object.as_object()) {
      const int index = question_.scheme->fact_index(name);
      REQUIRE_MESSAGE(index >= 0, name);
      question_.facts[static_cast<std::size_t>(index)] = *read_fact(*question_.scheme, index, value);
    }
    return *this;
  }
  Dossier& on(std::string_view date) {
    question_.date = day(date);
    return *this;
  }
  Dossier& in(std::string_view stage, std::string_view back = "") {
    at_ = {index_of(stage), back.empty() ? -1 : index_of(back)};
    return *this;
  }

  [[nodiscard]] const Process& process() const { return question_.scheme->process; }
  [[nodiscard]] const Question& question() const { return question_; }
  [[nodiscard]] Position at() const { return at_; }
  [[nodiscard]] std::string stage() const { return process().stages[static_cast<std::size_t>(at_.stage)].id; }

  [[nodiscard]] std::vector<std::string> offers() const {
    std::vector<std::string> ids;
    for (const auto& offer : offered(question_, known_, at_, base::Language::Dutch))
      ids.push_back(process().transitions[static_cast<std::size_t>(offer.transition)].id);
    return ids;
  }
  [[nodiscard]] Offer offer(std::string_view id, base::Language language = base::Language::Dutch) const {
    const int transition = process().transition_index(id);
    for (auto& offer : offered(question_, known_, at_, language)) {
      if (offer.transition == transition) return offer;
    }
    FAIL("not offered: " << std::string(id));
    return {};
  }
  // Takes transitions that people take, one after the other.
  Dossier& take(const std::vector<std::string>& ids) {
    for (const auto& id : ids) {
      const Offer next = offer(id);
      CHECK_MESSAGE(next.outcome == Outcome::Yes, id);
      CHECK_FALSE(process().transitions[static_cast<std::size_t>(next.transition)].by_system());
      at_ = next.leads_to;
    }
    return *this;
  }
  // The id of what goes by itself, "" for nothing.
  [[nodiscard]] std::string by_itself() const {
    const auto next = automatic(question_, known_, at_);
    return next ? process().transitions[static_cast<std::size_t>(*next)].id : "";
  }
  Dossier& go_by_itself(std::string_view id) {
    REQUIRE(by_itself() == id);
    at_ = after(process(), at_, process().transition_index(id));
    return *this;
  }

 private:
  [[nodiscard]] int index_of(std::string_view stage) const {
    const int index = process().stage_index(stage);
    REQUIRE_MESSAGE(index >= 0, std::string(stage));
    return index;
  }

  Question question_;
  ProcessValues known_;
  Position at_;
};

inline feel::Value money(std::string_view amount) { return decimal(amount); }

}  // namespace hecht::schemes::testing
