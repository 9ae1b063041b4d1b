// What payments says to people, in both languages.
#pragma once

#include "base/text.h"

namespace hecht::payments::phrases {

using base::Phrase;

// Files
inline constexpr Phrase kCannotRead{"dit is niet te lezen", "this cannot be read"};
inline constexpr Phrase kCheckFile{"kijk of het bestand bestaat en of u het mag lezen",
                                   "check that the file exists and that you may read it"};
inline constexpr Phrase kTooMuch{"de bestanden samen zijn groter dan 128 GiB",
                                 "the files together are larger than 128 GiB"};
inline constexpr Phrase kTooMuchRemedy{"tel de praktijken in delen, elk met al hun patiënten",
                                       "count the practices in parts, each with all their patients"};
inline constexpr Phrase kEmptyFile{"het bestand is leeg", "the file is empty"};
inline constexpr Phrase kWrongHeader{"de eerste regel is niet de kopregel", "the first line is not the header"};
inline constexpr Phrase kHeaderRemedy{
    "de eerste regel is agb;pseudoniem;inschrijfdatum;uitschrijfdatum, met ; of , ertussen",
    "the first line is agb;pseudoniem;inschrijfdatum;uitschrijfdatum, with ; or , between them"};
inline constexpr Phrase kUtf16{"het bestand is UTF-16", "the file is UTF-16"};
inline constexpr Phrase kSaveAsUtf8{"sla het op als CSV (UTF-8)", "save it as CSV (UTF-8)"};
inline constexpr Phrase kChanged{"het bestand veranderde tijdens het tellen", "the file changed during the count"};
inline constexpr Phrase kChangedRemedy{"tel opnieuw als het bestand klaar is", "count again when the file is complete"};
inline constexpr Phrase kYearRange{"de peildatum heeft een jaar van vier cijfers",
                                   "the reference date has a year of four digits"};

// What refuses everything
inline constexpr Phrase kBsn{
    "hier staat een burgerservicenummer; het hele bestand is geweigerd en er is niets geschreven",
    "here is a citizen service number; the whole file is refused and nothing was written"};
inline constexpr Phrase kBsnRemedy{
    "vervang elk nummer door een pseudoniem voordat u het bestand aanlevert; pseudoniemen van negen cijfers kunnen "
    "niet",
    "replace every number by a pseudonym before you hand over the file; pseudonyms of nine digits are not possible"};
inline constexpr Phrase kEndless{"hier begint een regel waar geen einde aan komt",
                                 "here begins a row that does not come to an end"};
inline constexpr Phrase kEndlessRemedy{"sluit het aanhalingsteken, en kijk of dit een CSV-bestand is",
                                       "close the quotation mark, and check that this is a CSV file"};

// Bad rows
inline constexpr Phrase kColumns{"de regel heeft geen vier cellen", "the row has not four cells"};
inline constexpr Phrase kColumnsRemedy{
    "schrijf agb;pseudoniem;inschrijfdatum;uitschrijfdatum, de laatste mag leeg zijn",
    "write agb;pseudoniem;inschrijfdatum;uitschrijfdatum, the last may be empty"};
inline constexpr Phrase kQuotes{"aanhalingstekens staan hier verkeerd", "quotation marks are misplaced here"};
inline constexpr Phrase kQuotesRemedy{"zet ze om de hele cel, en schrijf er een in de tekst twee keer",
                                      "put them around the whole cell, and write one inside the text twice"};
inline constexpr Phrase kEncoding{"dit is geen geldige UTF-8", "this is not valid UTF-8"};
inline constexpr Phrase kAgb{"dit is geen AGB-code", "this is not an AGB code"};
inline constexpr Phrase kAgbRemedy{"een AGB-code heeft acht cijfers, bijvoorbeeld 01002345",
                                   "an AGB code has eight digits, such as 01002345"};
inline constexpr Phrase kAgbZeroLost{"de AGB-code mist een cijfer", "the AGB code lacks a digit"};
inline constexpr Phrase kAgbZeroLostRemedy{
    "een spreadsheet laat voorloopnullen weg: maak van de kolom tekst en vul de nul aan",
    "a spreadsheet drops leading zeros: make the column text and add the zero"};
inline constexpr Phrase kPseudonymEmpty{"het pseudoniem ontbreekt", "the pseudonym is missing"};
inline constexpr Phrase kPseudonymEmptyRemedy{"vul het in", "fill it in"};
inline constexpr Phrase kPseudonymLong{"het pseudoniem is te lang", "the pseudonym is too long"};
inline constexpr Phrase kPseudonymLongRemedy{"een pseudoniem heeft ten hoogste 128 tekens",
                                             "a pseudonym has at most 128 characters"};
inline constexpr Phrase kPseudonymControl{"in het pseudoniem staat een besturingsteken of een nieuwe regel",
                                          "the pseudonym holds a control character or a line break"};
inline constexpr Phrase kPseudonymControlRemedy{"haal het weg", "remove it"};
inline constexpr Phrase kPseudonymDigits{"het pseudoniem is een getal van negen cijfers",
                                         "the pseudonym is a number of nine digits"};
inline constexpr Phrase kPseudonymDigitsRemedy{
    "kies pseudoniemen die niet op een burgerservicenummer lijken, langer of met letters",
    "choose pseudonyms that do not look like a citizen service number, longer or with letters"};
inline constexpr Phrase kStartEmpty{"de inschrijfdatum ontbreekt", "the start date is missing"};
inline constexpr Phrase kStartNoDay{"de inschrijfdatum is geen bestaande dag", "the start date is no existing day"};
inline constexpr Phrase kStartForm{"de inschrijfdatum is veranderd door een spreadsheet",
                                   "a spreadsheet has changed the start date"};
inline constexpr Phrase kEndNoDay{"de uitschrijfdatum is geen bestaande dag", "the end date is no existing day"};
inline constexpr Phrase kEndForm{"de uitschrijfdatum is veranderd door een spreadsheet",
                                 "a spreadsheet has changed the end date"};
inline constexpr Phrase kDayRemedy{"schrijf een bestaande dag als 2023-04-01", "write an existing day as 2023-04-01"};
inline constexpr Phrase kFormRemedy{"maak van de kolom tekst, of kies de notatie jjjj-mm-dd, en sla opnieuw op",
                                    "make the column text, or choose the format yyyy-mm-dd, and save again"};
inline constexpr Phrase kEndBeforeStart{"de uitschrijfdatum ligt voor de inschrijfdatum",
                                        "the end date lies before the start date"};
inline constexpr Phrase kEndBeforeStartRemedy{"verbeter een van de twee", "correct one of the two"};

}  // namespace hecht::payments::phrases
