// What storage says to people, in both languages.
#pragma once

#include "base/text.h"

namespace hecht::storage::phrases {

using base::Phrase;

// Opening
inline constexpr Phrase kBadUrl{"‘{0}’ is geen adres van een database", "‘{0}’ is no address of a database"};
inline constexpr Phrase kBadUrlRemedy{"schrijf sqlite:PAD of postgresql://gebruiker@server/naam",
                                      "write sqlite:PATH or postgresql://user@server/name"};
inline constexpr Phrase kCannotOpen{"de database is niet te openen: {0}", "the database cannot be opened: {0}"};
inline constexpr Phrase kCannotOpenRemedy{
    "kijk of het pad of de server klopt, of u er bij mag, en of de database draait",
    "check the path or server, your rights, and that the database is running"};

inline constexpr Phrase kNoFile{"het bestand {0} bestaat niet", "the file {0} does not exist"};

// A request that cannot go on
inline constexpr Phrase kBusy{"de database is bezet: {0}", "the database is busy: {0}"};
inline constexpr Phrase kBusyRemedy{"probeer het over een ogenblik opnieuw", "try again in a moment"};
inline constexpr Phrase kFull{"de database kan niet meer schrijven: {0}", "the database can no longer write: {0}"};
inline constexpr Phrase kFullRemedy{"maak ruimte vrij op de schijf van de database",
                                    "free space on the database's disk"};
inline constexpr Phrase kLost{"de verbinding met de database is weg: {0}",
                              "the connection to the database is lost: {0}"};
inline constexpr Phrase kLostRemedy{"kijk of de database draait; wat niet bevestigd was, is niet gebeurd",
                                    "check that the database is running; what was not confirmed did not happen"};
inline constexpr Phrase kRefused{"de database weigert dit: {0}", "the database refuses this: {0}"};
inline constexpr Phrase kRefusedRemedy{"iets bestaat al, of verwijst naar wat er niet is: laad de pagina opnieuw",
                                       "something exists already, or refers to what is not there: load the page again"};
inline constexpr Phrase kBroken{"de database geeft een fout: {0}", "the database reports an error: {0}"};
inline constexpr Phrase kBrokenRemedy{"meld dit aan de beheerder", "tell the administrator"};

// Migrations
inline constexpr Phrase kNewer{"de database is van een nieuwere versie van Hecht: stap {0}, dit programma kent er {1}",
                               "the database is of a newer version of Hecht: step {0}, this program knows {1}"};
inline constexpr Phrase kNewerRemedy{"start de versie van Hecht waar deze database mee is bijgewerkt, of een nieuwere",
                                     "start the version of Hecht that updated this database, or a newer one"};
inline constexpr Phrase kOlder{"de database is nog van stap {0}, dit programma vraagt {1}",
                               "the database is still at step {0}, this program asks for {1}"};
inline constexpr Phrase kOlderRemedy{"voer eerst `hecht migrate` uit", "run `hecht migrate` first"};

// Audit
inline constexpr Phrase kAuditGap{"gebeurtenis {0} ontbreekt", "event {0} is missing"};
inline constexpr Phrase kAuditPrevious{"gebeurtenis {0} sluit niet aan op de vorige",
                                       "event {0} does not follow from the one before"};
inline constexpr Phrase kAuditHash{"gebeurtenis {0} is na het vastleggen gewijzigd",
                                   "event {0} was changed after it was recorded"};
inline constexpr Phrase kAuditTail{"na gebeurtenis {0} is er iets verwijderd", "something was removed after event {0}"};

// Backup
inline constexpr Phrase kNotEmpty{"de database is niet leeg: tabel {0} heeft rijen",
                                  "the database is not empty: table {0} has rows"};
inline constexpr Phrase kNotEmptyRemedy{"zet terug in een nieuwe, lege database", "restore into a new, empty database"};
inline constexpr Phrase kNoBackup{"dit is geen hele reservekopie van Hecht: {0}",
                                  "this is no complete backup of Hecht: {0}"};
inline constexpr Phrase kNoBackupRemedy{"neem een andere kopie; er is niets teruggezet",
                                        "take another copy; nothing was restored"};
inline constexpr Phrase kBackupNewer{"de kopie is van stap {0}, dit programma of deze database is van stap {1}",
                                     "the copy is of step {0}, this program or this database is of step {1}"};

}  // namespace hecht::storage::phrases
