// What the use cases of this floor share: reading parts of an application from their rows, and refusing.
#pragma once

#include "applications/dossier.h"
#include "applications/phrases.h"
#include "feature/checks.h"
#include "feature/record.h"
#include "register/scopes.h"
#include "storage/change.h"

namespace hecht::applications {

// Names of what is filled in, as questions point at them; a text has its id in the scheme.
inline constexpr const char* kParties = "parties";
inline constexpr const char* kActivities = "activities";
inline constexpr const char* kBudget = "budget";
inline constexpr const char* kAttachments = "attachments";
inline constexpr const char* kAnswers = "check";

// What this program has written itself.
base::Json parsed(const std::string& text);

inline base::Problems refused(std::string field, const base::Phrase& message, const base::Phrase& remedy,
                              const std::vector<std::string>& arguments = {}) {
  return {{{}, std::move(field), base::say_both(message, arguments), base::say_both(remedy, arguments)}};
}

// An application that someone wants to fill in a part of: opened, or why not.
class Opened {
 public:
  explicit Opened(access::Actor who) : standing(std::move(who)) {}
  Opened(Dossier dossier, access::Actor who) : standing(std::move(who)), dossier_(std::move(dossier)) {}
  [[nodiscard]] bool there() const { return dossier_.has_value(); }
  const Dossier& operator*() const {
    HECHT_ASSERT(dossier_.has_value());
    return *dossier_;
  }
  const Dossier* operator->() const { return &**this; }

  access::Actor standing;

 private:
  std::optional<Dossier> dossier_;  // nothing: it is not there, or not for the actor to know of
};
Opened open_dossier(storage::Session& session, const access::Actor& actor, const schemes::Catalogue& schemes,
                    const std::string& application_id, base::Instant now);
// The application a row of one of its parts belongs to; empty when there is no such row.
std::string application_with(storage::Session& session, const std::string& table, const std::string& id);

// Nothing can be done by who may not know that it would be too late.
inline base::Problems waits_for_letter(std::string field) {
  return refused(std::move(field), phrases::kWaitsForLetter, phrases::kWaitsForLetterRemedy);
}

// Why this part cannot be filled in; nothing when it can.
template <class Row>
std::optional<feature::Outcome<Row>> cannot_fill(const Opened& opened, const std::string& section,
                                                 const std::vector<std::string>& own = {}) {
  if (!opened.there()) return feature::NotThere{};
  if (opened->untold) return waits_for_letter("stage");
  if (opened->stage().edits == schemes::Edits::None)
    return refused("stage", phrases::kLocked, phrases::kLockedRemedy, {opened->stage().title.nl});
  if (!may_fill(opened.standing, *opened, section, own)) return feature::NotAllowed{};
  return std::nullopt;
}
// A part has changed: who takes a step on what was there before is told so.
void touch(storage::Writing& writing, const std::string& application_id);

storage::AuditEvent event_for(const access::Actor& actor, const Dossier& dossier, base::Instant now, std::string action,
                              base::Json::Object payload = {});

}  // namespace hecht::applications
