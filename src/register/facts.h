// What the register knows of the facts that a scheme asks: the register fields of docs/scheme-format.md, filled for one
// alliance, practice or regional organisation on a day.
//
// Why it exists: people should not type what is known already, and must see where it comes from. A field that the
// register cannot fill stays unknown, with the reason where there is one; unknown is never zero or no.
#pragma once

#include "access/actor.h"
#include "base/json.h"
#include "register/alliances.h"
#include "schemes/scheme.h"

namespace hecht::registry {

enum class SubjectKind : std::uint8_t { Alliance, Practice, Region };
BOOST_DESCRIBE_ENUM(SubjectKind, Alliance, Practice, Region)
struct Subject {
  SubjectKind kind = SubjectKind::Alliance;
  std::string id;  // of an alliance, or of a party
};

// What a fact gives away, so that it is shown to who may see that only.
enum class Secrecy : std::uint8_t { None, PracticeCount, Total, DeprivedShare };

struct KnownFact {
  const schemes::Fact* fact = nullptr;
  base::Json value;   // as read_fact reads it
  base::Text source;  // "3 praktijken, peildatum 1 juli 2023"
  std::optional<base::Date> date;
  Secrecy secrecy = Secrecy::None;
  std::size_t practices = 0;  // that a total is of
};
struct UnknownFact {
  const schemes::Fact* fact = nullptr;
  base::Text reason;
};
struct RegisterFacts {
  std::vector<KnownFact> known;
  std::vector<UnknownFact> unknown;           // those with a reason
  [[nodiscard]] base::Json to_facts() const;  // for schemes::make_question
};

RegisterFacts facts_for(storage::Session& session, const schemes::Scheme& scheme, const Subject& subject,
                        const base::Date& date);

// Moves what the actor may not see to the unknown. The scope is that of the subject.
RegisterFacts visible_to(const access::Actor& actor, const access::Scope& scope, RegisterFacts facts);

// A total of fewer practices than this is shown inside their network only: it would give a practice away.
inline constexpr std::size_t kPracticesMin = 3;
bool may_see_total(const access::Actor& actor, const access::Scope& scope, std::size_t practices);

// The registered patients of an alliance: those of its practices, each counted once and in one alliance of the type
// for local care only.
struct AlliancePatients {
  std::int64_t count = 0;
  std::size_t practices = 0;             // that are in the sum
  std::vector<std::string> without;      // names of practices without a count: the sum is not known
  std::vector<std::string> elsewhere;    // names of practices that count in another alliance
  std::optional<base::Date> first_date;  // of the reference dates
  std::optional<base::Date> last_date;
  [[nodiscard]] bool known() const { return without.empty() && practices > 0; }
};
AlliancePatients patients_of(storage::Session& session, const std::string& alliance_id, const base::Date& date);
// Of the participants on the day, in order, each once.
std::vector<std::string> disciplines_of(storage::Session& session, const std::string& alliance_id,
                                        const base::Date& date);

}  // namespace hecht::registry
