// An application with all its parts, and what a process may ask about it (schemes/process_inputs.h).
//
// Why it exists: pages, previews, steps and the jobs of the program must see the same: what is known of the facts, and
// from where, and what the dossier itself knows. Read from the database once, then asked without it.
#pragma once

#include <algorithm>

#include "applications/questions.h"
#include "applications/standing.h"
#include "schemes/process.h"
#include "schemes/ranking.h"

namespace hecht::applications {

enum class Origin : std::uint8_t { Typed, Register, Dossier, Frozen };
BOOST_DESCRIBE_ENUM(Origin, Typed, Register, Dossier, Frozen)

// A fact of the scheme as it is known here.
struct DossierFact {
  const schemes::Fact* fact = nullptr;
  base::Json value;  // null: not known
  Origin origin = Origin::Typed;
  base::Text source;  // in words; or why it is not known
  std::optional<base::Date> date;
  std::optional<base::Json> now;  // what the register says, when that is something else
};

struct Dossier {
  Application application;
  schemes::SchemePtr scheme;
  Belonging belonging;
  std::vector<ApplicationEvent> events;
  Answers answers;
  std::vector<ApplicationText> texts;
  std::vector<ApplicationParty> parties;
  std::vector<Activity> activities;
  std::vector<BudgetLine> lines;
  std::vector<Question> questions;
  std::optional<base::Json> frozen;
  std::vector<DossierFact> facts;    // as they are now
  std::vector<DossierFact> counted;  // those that the application counts with: frozen at the submission
  std::int64_t published = 0;        // publications that are public today
  bool account_confirmed = false;
  bool untold = false;  // there is a decision that is not for the reader yet: all is as before it (told.h)
  std::optional<schemes::RankResult> rank;  // while it waits for a place
  bool reminded = false;                    // of the present term
  std::int64_t pairs_open = 0;              // that no one has judged
  bool paid_twice = false;
  std::vector<std::pair<std::string, bool>> advice;  // by activity: whether it is not negative, the last one
  std::vector<std::string> viewers;                  // persons who gave a view on an activity

  [[nodiscard]] schemes::Position position() const;
  [[nodiscard]] const schemes::Stage& stage() const;
  // Still to be sent in. After an award parts may be filled in too, but what was asked stands.
  [[nodiscard]] bool draft() const;
};

// Nothing when there is no such application. The schemes must know its scheme.
std::optional<Dossier> load_dossier(storage::Session& session, const schemes::Catalogue& schemes, const std::string& id,
                                    base::Instant now);
// The same in two parts: what tells who may see it, and the rest.
std::optional<Dossier> load_head(storage::Session& session, const schemes::Catalogue& schemes, const std::string& id,
                                 base::Instant now);
enum class Decisions : std::uint8_t { All, Told };
// What was decided on other applications counts for facts too; `decisions` says which of them.
void load_parts(storage::Session& session, Dossier& dossier, Decisions decisions, base::Instant now);

// Of an application that is there, after a change of it.
Dossier reload(storage::Session& session, const schemes::Catalogue& schemes, const std::string& id, base::Instant now);

// The texts that are asked now, by index in the scheme; what was written for one, null when it was not asked before.
std::vector<int> asked_texts(const Dossier& dossier, base::Instant now);
const ApplicationText* text_of(const Dossier& dossier, const std::string& text);

// What an act brings along counts as there.
struct Acting {
  std::string person_id;
  bool has_reason = false;
  std::optional<base::Money> amount;
  std::vector<std::pair<std::string, bool>> advice;  // by activity
};
schemes::ProcessValues process_values(const Dossier& dossier, const Acting& acting, base::Instant now);

enum class FactsOf : std::uint8_t { Now, Counted };
schemes::Question question_of(const Dossier& dossier, FactsOf which, base::Instant now);
// A fact of type date, as it is known now.
std::optional<base::Date> date_in(const Dossier& dossier, int fact, base::Instant now);
// What can be done from here. A transition that freezes looks at the facts of now, any other at those that count.
std::vector<schemes::Offer> offers_of(const Dossier& dossier, const Acting& acting, base::Instant now,
                                      base::Language language);

// May parts be changed at all in this stage, and by this actor? `own` are more parties whose part it is.
bool may_fill(const access::Actor& standing, const Dossier& dossier, const std::string& section,
              const std::vector<std::string>& own = {});

// Is there a transition from where the application is of which this holds?
template <class Holds>
bool any_from_here(const Dossier& dossier, const Holds& holds) {
  const auto& transitions = dossier.scheme->process.transitions;
  return std::any_of(transitions.begin(), transitions.end(), [&](const schemes::Transition& each) {
    return schemes::begins_at(each, dossier.position().stage) && holds(each);
  });
}
// Whoever may take the step that sends the answers.
bool may_answer(const access::Actor& standing, const Dossier& dossier);

base::Money budget_of(const std::vector<BudgetLine>& lines);

}  // namespace hecht::applications
