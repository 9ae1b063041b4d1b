// What the access floor says to people, in both languages.
#pragma once

#include "base/text.h"

namespace hecht::access::phrases {

using base::Phrase;

// Signing in
inline constexpr Phrase kWrongSignIn{"Het e-mailadres of het wachtwoord klopt niet.",
                                     "The e-mail address or the password is not right."};
inline constexpr Phrase kWrongSignInRemedy{"Probeer het opnieuw, of kies een nieuw wachtwoord.",
                                           "Try again, or choose a new password."};
inline constexpr Phrase kNeedsCode{"Er is ook een code nodig.", "A code is needed too."};
inline constexpr Phrase kWrongCode{"De code klopt niet of is al gebruikt.",
                                   "The code is not right or was used already."};
inline constexpr Phrase kCodeRemedy{"Vul de zes cijfers in die de app op uw telefoon nu toont.",
                                    "Fill in the six digits that the app on your telephone shows now."};
inline constexpr Phrase kTooMany{"Er is te vaak geprobeerd om in te loggen.", "There were too many tries to sign in."};
inline constexpr Phrase kTooManyRemedy{"Wacht {0} minuten en probeer het dan opnieuw.",
                                       "Wait {0} minutes and then try again."};

// Passwords
inline constexpr Phrase kShortPassword{"Het wachtwoord is te kort: {0} tekens.",
                                       "The password is too short: {0} characters."};
inline constexpr Phrase kLongPassword{"Het wachtwoord is te lang.", "The password is too long."};
inline constexpr Phrase kPasswordLength{"Kies een wachtwoord van {0} tekens of meer. Een zin is goed te onthouden.",
                                        "Choose a password of {0} characters or more. A sentence is easy to remember."};
inline constexpr Phrase kPersonalPassword{"In het wachtwoord staat uw naam of e-mailadres.",
                                          "The password holds your name or e-mail address."};
inline constexpr Phrase kCommonPassword{"Dit wachtwoord is makkelijk te raden.", "This password is easy to guess."};
inline constexpr Phrase kOtherPassword{"Kies iets wat anderen niet kunnen raden.",
                                       "Choose something that others cannot guess."};
inline constexpr Phrase kSamePassword{"Het nieuwe wachtwoord is hetzelfde als het oude.",
                                      "The new password is the same as the old one."};
inline constexpr Phrase kWrongCurrent{"Uw huidige wachtwoord klopt niet.", "Your current password is not right."};
inline constexpr Phrase kWrongCurrentRemedy{"Vul het wachtwoord in waarmee u inlogde.",
                                            "Fill in the password you signed in with."};
inline constexpr Phrase kDeadLink{"Deze link werkt niet meer.", "This link no longer works."};
inline constexpr Phrase kDeadLinkRemedy{"Vraag een nieuwe link aan. Een link werkt één keer en niet lang.",
                                        "Ask for a new link. A link works once and not for long."};
inline constexpr Phrase kNoPendingCode{"Er is nog geen app gekoppeld.", "No app is coupled yet."};
inline constexpr Phrase kNoPendingCodeRemedy{"Begin opnieuw en scan eerst de QR-code.",
                                             "Start again and scan the QR code first."};
inline constexpr Phrase kCodeIsOn{"Er is al een app gekoppeld.", "An app is coupled already."};
inline constexpr Phrase kCodeIsOnRemedy{
    "Heeft u een andere telefoon? Vraag de beheerder om de koppeling te verwijderen.",
    "Do you have another telephone? Ask the administrator to take the coupling off."};

// People
inline constexpr Phrase kBadEmail{"‘{0}’ is geen e-mailadres.", "‘{0}’ is no e-mail address."};
inline constexpr Phrase kBadEmailRemedy{"Schrijf het als naam@organisatie.nl.", "Write it as name@organisation.nl."};
inline constexpr Phrase kKnownEmail{"Er is al iemand met dit e-mailadres.",
                                    "There is someone with this e-mail address already."};
inline constexpr Phrase kKnownEmailRemedy{"Zoek deze persoon op en geef daar een rol.",
                                          "Find this person and give a role there."};
inline constexpr Phrase kNoName{"De naam ontbreekt.", "The name is missing."};
inline constexpr Phrase kNoNameRemedy{"Vul de naam in zoals die in overzichten moet staan.",
                                      "Fill in the name as it must stand in overviews."};
inline constexpr Phrase kLongText{"De tekst is te lang.", "The text is too long."};
inline constexpr Phrase kLongTextRemedy{"Gebruik hoogstens {0} tekens.", "Use at most {0} characters."};
inline constexpr Phrase kNoReason{"De reden ontbreekt.", "The reason is missing."};
inline constexpr Phrase kNoReasonRemedy{"Schrijf in een paar woorden waarom.", "Write in a few words why."};
inline constexpr Phrase kLastAdministrator{"Dit is de laatste beheerder.", "This is the last administrator."};
inline constexpr Phrase kLastAdministratorRemedy{"Geef eerst iemand anders de rol beheerder, zonder einddatum.",
                                                 "First give someone else the role of administrator, without an end."};
inline constexpr Phrase kNotYourself{"Dit kunt u niet bij uzelf doen.", "You cannot do this to yourself."};
inline constexpr Phrase kNotYourselfRemedy{"Vraag het aan een andere beheerder.", "Ask another administrator."};
inline constexpr Phrase kNoSuchPerson{"Er is niemand met het e-mailadres ‘{0}’.",
                                      "There is no one with the e-mail address ‘{0}’."};
inline constexpr Phrase kNoSuchPersonRemedy{"Bekijk de lijst met hecht user list.",
                                            "See the list with hecht user list."};
inline constexpr Phrase kDisabled{"Deze persoon is geblokkeerd.", "This person is disabled."};
inline constexpr Phrase kDisabledRemedy{"Kies iemand die kan inloggen.", "Choose someone who can sign in."};

// Roles and keys
inline constexpr Phrase kNeedsOrganisation{"Deze rol hoort bij een organisatie.", "This role is for an organisation."};
inline constexpr Phrase kNeedsOrganisationRemedy{"Kies voor welke organisatie.", "Choose for which organisation."};
inline constexpr Phrase kNoOrganisationHere{"Deze rol geldt voor alles en hoort niet bij een organisatie.",
                                            "This role is for everything and not for an organisation."};
inline constexpr Phrase kNoOrganisationHereRemedy{"Laat de organisatie leeg.", "Leave the organisation empty."};
inline constexpr Phrase kUnknownOrganisation{"Deze organisatie is niet bekend.", "This organisation is not known."};
inline constexpr Phrase kUnknownOrganisationRemedy{"Kies een organisatie uit het register.",
                                                   "Choose an organisation of the register."};
inline constexpr Phrase kEndBeforeStart{"De einddatum ligt voor de begindatum.", "The end lies before the start."};
inline constexpr Phrase kEndBeforeStartRemedy{"Kies een einddatum vanaf {0}.", "Choose an end from {0} on."};
inline constexpr Phrase kEndInPast{"De rol kan niet eerder eindigen dan gisteren.",
                                   "The role cannot end before yesterday."};
inline constexpr Phrase kEndInPastRemedy{"Kies {0} of later. Wat al gedaan is, blijft geldig.",
                                         "Choose {0} or later. What was done stays valid."};
inline constexpr Phrase kHasEnded{"Deze rol is al geëindigd.", "This role has ended already."};
inline constexpr Phrase kHasEndedRemedy{"Geef de rol opnieuw als die weer nodig is.",
                                        "Give the role anew if it is needed again."};
inline constexpr Phrase kNotYourOrganisation{"U heeft geen rol bij deze organisatie.",
                                             "You hold no role at this organisation."};
inline constexpr Phrase kNotYourOrganisationRemedy{"Kies een organisatie waarvoor u werkt.",
                                                   "Choose an organisation you work for."};
inline constexpr Phrase kBadExpiry{"Een sleutel geldt van morgen tot hoogstens een jaar.",
                                   "A key is valid from tomorrow to at most a year."};
inline constexpr Phrase kBadExpiryRemedy{"Kies een dag van {0} tot en met {1}.", "Choose a day from {0} through {1}."};

// Tasks
inline constexpr Phrase kTaskCode{"Koppel een app voor inlogcodes. Pas dan werken al uw rollen.",
                                  "Couple an app for sign-in codes. Only then do all your roles work."};
inline constexpr Phrase kTaskRoleEnds{"Een rol van u eindigt op {0}. Is die nog nodig? Vraag om verlenging.",
                                      "A role of yours ends on {0}. Is it still needed? Ask for it to be prolonged."};

// Mail
inline constexpr Phrase kInvitationSubject{"Uitnodiging voor Hecht", "Invitation to Hecht"};
inline constexpr Phrase kInvitationBody{
    "Beste {0},\n\nU bent uitgenodigd voor Hecht. Kies via deze link een wachtwoord:\n\n{1}\n\n"
    "De link werkt één keer, tot {2}.\nKent u Hecht niet? Dan hoeft u niets te doen.\n",
    "Dear {0},\n\nYou are invited to Hecht. Choose a password with this link:\n\n{1}\n\n"
    "The link works once, until {2}.\nDo you not know Hecht? Then you need not do anything.\n"};
inline constexpr Phrase kNoticeBody{
    "Beste {0},\n\n{1}\n\nLees verder in Hecht: {2}\n\nU krijgt deze mail omdat u hierom gevraagd heeft of omdat er "
    "iets op u wacht.\n",
    "Dear {0},\n\n{1}\n\nRead on in Hecht: {2}\n\nYou get this mail because you asked for it or because something "
    "waits for you.\n"};
inline constexpr Phrase kDigestSubject{"Hecht: uw berichten ({0})", "Hecht: your messages ({0})"};
inline constexpr Phrase kDigestBody{
    "Beste {0},\n\nDit zijn uw berichten van Hecht.\n\n{1}"
    "U krijgt deze mail één keer per dag, omdat u dat zo koos. Anders kiezen kan bij uw account: {2}\n",
    "Dear {0},\n\nThese are your messages from Hecht.\n\n{1}"
    "You get this mail once a day because you chose so. You can choose otherwise at your account: {2}\n"};
inline constexpr Phrase kResetSubject{"Nieuw wachtwoord voor Hecht", "New password for Hecht"};
inline constexpr Phrase kResetBody{
    "Beste {0},\n\nVia deze link kiest u een nieuw wachtwoord voor Hecht:\n\n{1}\n\n"
    "De link werkt één keer, tot {2}.\nHeeft u hier niet om gevraagd? Dan hoeft u niets te doen: uw wachtwoord blijft "
    "hetzelfde.\n",
    "Dear {0},\n\nWith this link you choose a new password for Hecht:\n\n{1}\n\n"
    "The link works once, until {2}.\nDid you not ask for this? Then you need not do anything: your password stays the "
    "same.\n"};

}  // namespace hecht::access::phrases
