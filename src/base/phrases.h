// All words of base/ for people, Dutch and English side by side.
#pragma once

#include <array>

#include "base/text.h"

namespace hecht::base {

inline constexpr std::array<Phrase, 12> kMonthNames = {{{"januari", "January"},
                                                        {"februari", "February"},
                                                        {"maart", "March"},
                                                        {"april", "April"},
                                                        {"mei", "May"},
                                                        {"juni", "June"},
                                                        {"juli", "July"},
                                                        {"augustus", "August"},
                                                        {"september", "September"},
                                                        {"oktober", "October"},
                                                        {"november", "November"},
                                                        {"december", "December"}}};
inline constexpr Phrase kListEnd = {" en ", " and "};

// What every reader of input says
inline constexpr Phrase kNoDate = {"‘{0}’ is geen datum", "‘{0}’ is no date"};
inline constexpr Phrase kDateExample = {"schrijf een bestaande dag als 2023-04-01",
                                        "write an existing day as 2023-04-01"};
inline constexpr Phrase kOneOf = {"kies uit: {0}", "choose from: {0}"};
inline constexpr Phrase kDidYouMean = {"bedoelde u ‘{0}’?", "did you mean ‘{0}’?"};

// JSON
inline constexpr Phrase kJsonUnexpected = {"Hier staat {0}; dat past hier niet in JSON.",
                                           "Found {0}; that does not fit here in JSON."};
inline constexpr Phrase kJsonExpected = {
    "Verwacht: een waarde, een sleutel tussen dubbele aanhalingstekens, een dubbele punt, een komma of een sluithaak.",
    "Expected: a value, a key in straight quotation marks, a colon, a comma or a closing bracket."};
inline constexpr Phrase kJsonUseQuotes = {"Zet tekst tussen dubbele aanhalingstekens (\").",
                                          "Put text between straight quotation marks (\")."};
inline constexpr Phrase kJsonEscapeControl = {
    "Schrijf een besturingsteken in tekst als \\n, \\t of \\u0000, en sluit elke tekst op dezelfde regel met \".",
    "Write a control character in text as \\n, \\t or \\u0000, and close every text on its own line with \"."};
inline constexpr Phrase kJsonDropComma = {"Haal de komma ervoor weg.", "Remove the comma before it."};
inline constexpr Phrase kJsonRepeatedKey = {"De sleutel ‘{0}’ staat twee keer in hetzelfde object.",
                                            "The key ‘{0}’ occurs twice in the same object."};
inline constexpr Phrase kJsonRepeatedKeyRemedy = {"Laat één ‘{0}’ staan.", "Keep one ‘{0}’."};
inline constexpr Phrase kJsonTooDeep = {"Het document is dieper dan {0} niveaus.",
                                        "The document is nested deeper than {0} levels."};
inline constexpr Phrase kJsonTooDeepRemedy = {"Gebruik ten hoogste {0} objecten en lijsten in elkaar.",
                                              "Use at most {0} objects and arrays inside each other."};
inline constexpr Phrase kJsonIncomplete = {"Het document houdt op voordat het af is.",
                                           "The document ends before it is complete."};
inline constexpr Phrase kJsonIncompleteRemedy = {"Sluit elke {, [ en \" af, en controleer of het bestand heel is.",
                                                 "Close every {, [ and \", and check that the file is whole."};
inline constexpr Phrase kJsonExponent = {"De exponent van dit getal is te groot.",
                                         "The exponent of this number is too large."};
inline constexpr Phrase kJsonExponentRemedy = {"Schrijf het getal voluit.", "Write the number in full."};
inline constexpr Phrase kJsonBadEscape = {"Een \\u-code in tekst is onjuist bij {0}.",
                                          "A \\u escape in text is wrong at {0}."};
inline constexpr Phrase kJsonBadEscapeRemedy = {
    "Schrijf \\u met vier hexadecimale cijfers, en een teken boven U+FFFF als twee codes of gewoon als teken.",
    "Write \\u with four hexadecimal digits, and a character above U+FFFF as two escapes or just as itself."};
inline constexpr Phrase kJsonNotUtf8 = {"De byte {0} hoort niet bij geldige UTF-8.",
                                        "The byte {0} is not part of valid UTF-8."};
inline constexpr Phrase kJsonNotUtf8Remedy = {"Sla het bestand op als UTF-8.", "Save the file as UTF-8."};
inline constexpr Phrase kJsonExtra = {"Na het document staat nog {0}.", "After the document there is still {0}."};
inline constexpr Phrase kJsonExtraRemedy = {"Eén bestand of bericht is één JSON-document.",
                                            "One file or message is one JSON document."};

// The calendar, in the order of the enumeration Holiday
inline constexpr std::array<Phrase, 11> kHolidayNames = {{{"Nieuwjaarsdag", "New Year's Day"},
                                                          {"Goede Vrijdag", "Good Friday"},
                                                          {"Eerste Paasdag", "Easter Sunday"},
                                                          {"Tweede Paasdag", "Easter Monday"},
                                                          {"Koningsdag", "King's Day"},
                                                          {"Bevrijdingsdag", "Liberation Day"},
                                                          {"Hemelvaartsdag", "Ascension Day"},
                                                          {"Eerste Pinksterdag", "Whit Sunday"},
                                                          {"Tweede Pinksterdag", "Whit Monday"},
                                                          {"Eerste Kerstdag", "Christmas Day"},
                                                          {"Tweede Kerstdag", "Second Christmas Day"}}};

// Identifiers; {0} is the value
inline constexpr Phrase kLeadingZeroLost = {
    "Een spreadsheet laat voorloopnullen weg; bedoeld is misschien {1}. Maak van de kolom tekst en vul de nul aan.",
    "A spreadsheet drops leading zeros; {1} may be meant. Make the column text and add the zero."};
inline constexpr Phrase kAgbWrong = {"‘{0}’ is geen AGB-code.", "‘{0}’ is not an AGB code."};
inline constexpr Phrase kAgbRemedy = {"Een AGB-code heeft acht cijfers, bijvoorbeeld 01002345.",
                                      "An AGB code has eight digits, such as 01002345."};
inline constexpr Phrase kUzoviWrong = {"‘{0}’ is geen UZOVI-code.", "‘{0}’ is not a UZOVI code."};
inline constexpr Phrase kUzoviRemedy = {"Een UZOVI-code heeft vier cijfers, bijvoorbeeld 0101.",
                                        "A UZOVI code has four digits, such as 0101."};
inline constexpr Phrase kKvkWrong = {"‘{0}’ is geen KvK-nummer.", "‘{0}’ is not a KvK number."};
inline constexpr Phrase kKvkRemedy = {
    "Een KvK-nummer heeft acht cijfers; het vestigingsnummer heeft er twaalf en hoort hier niet.",
    "A KvK number has eight digits; the branch number has twelve and does not belong here."};
inline constexpr Phrase kIbanFormWrong = {"‘{0}’ is geen IBAN.", "‘{0}’ is not an IBAN."};
inline constexpr Phrase kIbanLengthWrong = {"‘{0}’ is geen IBAN: het heeft {3} tekens, in {1} zijn het er {2}.",
                                            "‘{0}’ is not an IBAN: it has {3} characters, in {1} there are {2}."};
inline constexpr Phrase kIbanRemedy = {"Neem het over van een rekeningafschrift, bijvoorbeeld NL91 ABNA 0417 1643 00.",
                                       "Copy it from a bank statement, such as NL91 ABNA 0417 1643 00."};
inline constexpr Phrase kIbanCheckWrong = {"De controlecijfers van ‘{0}’ kloppen niet.",
                                           "The check digits of ‘{0}’ are not right."};
inline constexpr Phrase kIbanCheckRemedy = {
    "Er is een teken verwisseld of vergeten: vergelijk het met een rekeningafschrift.",
    "A character was swapped or left out: compare it with a bank statement."};
inline constexpr Phrase kPostcodeWrong = {"‘{0}’ is geen postcode.", "‘{0}’ is not a postcode."};
inline constexpr Phrase kPostcodeRemedy = {
    "Een postcode heeft vier cijfers, niet beginnend met 0, en twee letters: 1234 AB.",
    "A postcode has four digits, not starting with 0, and two letters: 1234 AB."};
inline constexpr Phrase kPostcodeLetters = {"‘{0}’ is geen postcode: de letters {1} worden niet gebruikt.",
                                            "‘{0}’ is not a postcode: the letters {1} are not in use."};
inline constexpr Phrase kPostcodeLettersRemedy = {"SA, SD en SS komen niet voor: controleer de letters.",
                                                  "SA, SD and SS do not occur: check the letters."};
inline constexpr Phrase kAreaCodeWrong = {"‘{0}’ is geen gebiedscode van het CBS.",
                                          "‘{0}’ is not an area code of Statistics Netherlands."};
inline constexpr Phrase kAreaCodeRemedy = {
    "Verwacht: NL00, een gemeente (GM0363), een wijk (WK036300 of WK0363AA) of een buurt (BU03630000 of BU0363AA00).",
    "Expected: NL00, a municipality (GM0363), a district (WK036300 or WK0363AA) or a neighbourhood (BU03630000 or "
    "BU0363AA00)."};

// Privacy; the text itself is never repeated
inline constexpr Phrase kPrivacyBsn{
    "Hier staat een getal dat een burgerservicenummer kan zijn; dat wordt niet bewaard.",
    "This has a number that may be a citizen service number (BSN); it is not saved."};
inline constexpr Phrase kPrivacyPhone{"Hier lijkt een telefoonnummer te staan.",
                                      "There seems to be a telephone number here."};
inline constexpr Phrase kPrivacyBirth{"Hier lijkt een geboortedatum te staan.",
                                      "There seems to be a date of birth here."};
inline constexpr Phrase kPrivacyName{"Hier lijkt de naam van een persoon te staan.",
                                     "There seems to be the name of a person here."};
inline constexpr Phrase kNoPatientData{
    "Hecht bewaart geen gegevens van patiënten: beschrijf het zonder dat iemand te herkennen is.",
    "Hecht holds no data of patients: describe it so that no one can be recognised."};

}  // namespace hecht::base
