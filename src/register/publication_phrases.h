// What is said about publishing versions of schemes.
#pragma once

#include "base/text.h"

namespace hecht::registry::phrases {

inline constexpr base::Phrase kVersionExists{"{0} bestaat al", "{0} exists already"};
inline constexpr base::Phrase kVersionExistsRemedy{
    "geef een verbetering een nieuwe versie; wat gepubliceerd is, verandert niet",
    "give a correction a new version; what is published does not change"};
inline constexpr base::Phrase kCaseFails{"geval ‘{0}’ klopt niet: {1}", "case ‘{0}’ does not hold: {1}"};
inline constexpr base::Phrase kCaseFailsRemedy{"verbeter de regel of het verwachte antwoord",
                                               "correct the rule or the expected answer"};
inline constexpr base::Phrase kDecidedAlready{"over deze versie is al besloten",
                                              "this version was decided upon already"};
inline constexpr base::Phrase kDecidedAlreadyRemedy{"laad een nieuwe versie", "upload a new version"};
inline constexpr base::Phrase kNewVersion{"Nieuwe versie van {0}", "New version of {0}"};
inline constexpr base::Phrase kNewVersionText{
    "Van de regeling {0}, die u volgt, is versie {1} gepubliceerd. Toetsen die u al bewaarde, blijven staan zoals ze "
    "waren.",
    "Of the scheme {0}, which you follow, version {1} was published. Checks you saved stay as they were."};
inline constexpr base::Phrase kReasonMissing{"de reden ontbreekt", "the reason is missing"};
inline constexpr base::Phrase kReasonRemedy{"schrijf waarom deze versie niet gepubliceerd wordt",
                                            "write why this version is not published"};

}  // namespace hecht::registry::phrases
