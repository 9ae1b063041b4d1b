// What an applicant can take over into a draft from what they sent in before.
//
// Why it exists: the same network is asked the same thing by the next scheme, or next year. What is taken over keeps
// where it came from: the event of the submission it stood in, so that it can be told when either side changed. Only
// submissions of the same applicant count, and only those that the actor may read.
#pragma once

#include "applications/rows.h"

namespace hecht::applications {

struct EarlierAnswer {
  std::string name;  // of a fact, or the id of a text in the scheme
  base::Json value;
  std::string shown;
  std::string source;  // the event of the submission
  std::string application_id;
  std::string number;
  base::Date date;
};
BOOST_DESCRIBE_STRUCT(EarlierAnswer, (), (name, value, shown, source, application_id, number, date))
// For what is still empty and the actor may fill in; of each the newest.
struct EarlierAnswers {
  std::vector<EarlierAnswer> facts;
  std::vector<EarlierAnswer> texts;
};
BOOST_DESCRIBE_STRUCT(EarlierAnswers, (), (facts, texts))

// Where a fact or text of an application came from, for who may read that application.
struct TakenFrom {
  std::string application_id;
  std::string number;
  base::Date date;
  bool changed = false;  // there, since
  bool edited = false;   // here, since
};
BOOST_DESCRIBE_STRUCT(TakenFrom, (), (application_id, number, date, changed, edited))

enum class Part : std::uint8_t { Fact, Text };

// Who asks, and the application that is filled in.
struct Earlier {
  storage::Session& session;
  const access::Actor& actor;
  const schemes::Catalogue& schemes;
  const Dossier& dossier;
  base::Instant now;
};

EarlierAnswers earlier_answers(const Earlier& earlier, const access::Actor& standing, base::Language language);
// What an earlier submission says; null when it says nothing, or cannot be taken over from.
base::Json said_earlier(const Earlier& earlier, const std::string& event_id, Part part, const std::string& name);
std::optional<TakenFrom> taken_from(const Earlier& earlier, const std::string& event_id, Part part,
                                    const std::string& name, const base::Json& here);

}  // namespace hecht::applications
