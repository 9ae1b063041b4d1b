// What the register says to people, in both languages.
#pragma once

#include "base/text.h"

namespace hecht::registry::phrases {

using base::Phrase;

// Text
inline constexpr Phrase kTwice{"‘{0}’ staat er twee keer.", "‘{0}’ is there twice."};
inline constexpr Phrase kTwiceRemedy{"Laat één ‘{0}’ staan.", "Keep one ‘{0}’."};
inline constexpr Phrase kTooMany{"Dit zijn er {0}; er is plaats voor {1}.", "These are {0}; there is room for {1}."};
inline constexpr Phrase kTooManyRemedy{"Kies er ten hoogste {1}, of neem grotere gebieden.",
                                       "Choose at most {1}, or take larger areas."};
inline constexpr Phrase kNoEmail{"‘{0}’ is geen e-mailadres.", "‘{0}’ is no e-mail address."};
inline constexpr Phrase kNoEmailRemedy{"Schrijf het als naam@voorbeeld.nl.", "Write it as name@example.nl."};
inline constexpr Phrase kNegative{"{0} is minder dan nul.", "{0} is less than zero."};
inline constexpr Phrase kNegativeRemedy{"Schrijf een bedrag van nul of meer.", "Write an amount of zero or more."};

// Dates
inline constexpr Phrase kBadYear{"{0} is geen jaar met een gebiedsindeling.",
                                 "{0} is no year with a division in areas."};
inline constexpr Phrase kBadYearRemedy{"Schrijf het jaar van de indeling van het CBS, zoals 2024.",
                                       "Write the year of the division by Statistics Netherlands, such as 2024."};

// Parties and practices
inline constexpr Phrase kNoSuchParty{"Deze partij staat niet in het register.", "This party is not in the register."};
inline constexpr Phrase kNoSuchPartyRemedy{"Kies een partij uit het register, of voeg haar eerst toe.",
                                           "Choose a party of the register, or add it first."};
inline constexpr Phrase kCodeTaken{"De AGB-code {0} is in deze periode al van {1}.",
                                   "The AGB code {0} belongs to {1} in this period."};
inline constexpr Phrase kCodeTakenRemedy{"Beëindig de code daar eerst, of kies een latere begindatum.",
                                         "End the code there first, or choose a later first day."};
inline constexpr Phrase kBadShare{"{0}/{1} is geen deel van een geheel.", "{0}/{1} is no part of a whole."};
inline constexpr Phrase kBadShareRemedy{
    "Schrijf een teller van ten minste 1 en een noemer die niet kleiner is, ten hoogste 1000.",
    "Write a numerator of at least 1 and a denominator that is not smaller, at most 1000."};
inline constexpr Phrase kFollowsItself{"Zo zou een praktijk zichzelf opvolgen.",
                                       "This way a practice would follow itself."};
inline constexpr Phrase kFollowsItselfRemedy{"Kies een opvolger die niet in deze praktijk is opgegaan.",
                                             "Choose a successor that has not become part of this practice."};
inline constexpr Phrase kSharesOverOne{
    "De delen van alle opvolgers samen zijn meer dan het geheel, of het zijn er te veel.",
    "The shares of all successors together are more than the whole, or there are too many."};
inline constexpr Phrase kSharesOverOneRemedy{"Verklein een deel; een praktijk heeft ten hoogste 5 opvolgers.",
                                             "Make a share smaller; a practice has at most 5 successors."};

// Bank accounts
inline constexpr Phrase kSamePerson{"U hebt dit rekeningnummer zelf ingevoerd.", "You entered this account yourself."};
inline constexpr Phrase kSamePersonRemedy{"Laat iemand anders van deze partij het bevestigen.",
                                          "Let someone else of this party confirm it."};
inline constexpr Phrase kConfirmedAlready{"Dit is al bevestigd.", "This has been confirmed already."};
inline constexpr Phrase kConfirmedAlreadyRemedy{"U hoeft niets te doen.", "There is nothing to do."};

// Counts
inline constexpr Phrase kBadCount{"{0} is geen aantal patiënten van een praktijk.",
                                  "{0} is no number of patients of a practice."};
inline constexpr Phrase kBadCountRemedy{"Schrijf een heel getal van 0 tot en met {1}.",
                                        "Write a whole number from 0 to {1}."};
inline constexpr Phrase kNoList{"Er staat niet bij van welke lijst met achterstandspostcodes dit aantal is.",
                                "It does not say of which list of deprived postcodes this number is."};
inline constexpr Phrase kNoListRemedy{"Schrijf de versie van de lijst, zoals ‘NZa 2023’.",
                                      "Write the version of the list, such as ‘NZa 2023’."};
inline constexpr Phrase kNoReason{"Voor {0} is er al een aantal; dat blijft bewaard.",
                                  "There is a number for {0} already; it is kept."};
inline constexpr Phrase kNoReasonRemedy{"Schrijf waarom het nieuwe aantal in de plaats komt van het oude.",
                                        "Write why the new number replaces the old one."};
inline constexpr Phrase kCountedTwice{
    "Voor {0} is er al een aantal van de hele praktijk, of per AGB-code: samen zou dat dubbel tellen.",
    "There is a number for {0} of the whole practice already, or per AGB code: together they would count double."};
inline constexpr Phrase kCountedTwiceRemedy{"Corrigeer het aantal dat er is, op dezelfde wijze.",
                                            "Correct the number that is there, in the same way."};
inline constexpr Phrase kNotItsCode{"Deze AGB-code is op {0} niet van deze praktijk.",
                                    "This AGB code is not of this practice on {0}."};
inline constexpr Phrase kNotItsCodeRemedy{"Kies een code die de praktijk op die dag heeft, of voeg de code toe.",
                                          "Choose a code that the practice has on that day, or add the code."};
inline constexpr Phrase kMoreThanAll{
    "{0} patiënten in een achterstandswijk is meer dan de {1} ingeschreven patiënten op {2}.",
    "{0} patients in a deprived area is more than the {1} registered patients on {2}."};
inline constexpr Phrase kMoreThanAllRemedy{"Controleer beide aantallen en corrigeer het verkeerde.",
                                           "Check both numbers and correct the wrong one."};
inline constexpr Phrase kNoPractice{"{0} is geen praktijk.", "{0} is no practice."};
inline constexpr Phrase kNoPracticeRemedy{"Leg aantallen patiënten vast bij een huisartsenpraktijk.",
                                          "Record numbers of patients with a GP practice."};

// Alliances
inline constexpr Phrase kNoType{"Een verband heeft ten minste één soort.", "An alliance has at least one type."};
inline constexpr Phrase kNoTypeRemedy{"Kies een of meer soorten, elk met een begindatum.",
                                      "Choose one or more types, each with a first day."};
inline constexpr Phrase kNoRegion{"Dit verband hoort nog bij geen regio.", "This alliance belongs to no region yet."};
inline constexpr Phrase kNoRegionRemedy{"Kies de regio's waar het in werkt.", "Choose the regions that it works in."};
inline constexpr Phrase kNoSuchStep{"Deze stap volgt niet op waar het verband nu is.",
                                    "This step does not follow from where the alliance is now."};
inline constexpr Phrase kNoSuchStepRemedy{
    "De stappen zijn: in vorming, afspraken op inhoud, structuur ingericht. "
    "Compleet wordt een verband vanzelf, als alle kernspelers meedoen.",
    "The steps are: forming, agreed on content, structured. An alliance becomes complete by itself, when all core "
    "players take part."};
inline constexpr Phrase kStepBefore{"{0} ligt voor de vorige stap van {1}.", "{0} lies before the last step of {1}."};
inline constexpr Phrase kStepBeforeRemedy{"Kies een dag op of na {1}.", "Choose a day on or after {1}."};
inline constexpr Phrase kNeedsAgreement{"Er staat niet bij welke afspraak op inhoud is vastgesteld.",
                                        "It does not say which agreement on content was made."};
inline constexpr Phrase kNeedsAgreementRemedy{"Noem ten minste één vastgestelde afspraak.",
                                              "Name at least one agreement that was made."};
inline constexpr Phrase kNeedsContactPoint{"Het verband heeft op die dag geen aanspreekpunt.",
                                           "The alliance has no contact point on that day."};
inline constexpr Phrase kNeedsContactPointRemedy{"Leg eerst het aanspreekpunt vast, met hoe het te bereiken is.",
                                                 "Record the contact point first, with how to reach it."};
inline constexpr Phrase kNeedsRhythm{"Er staat niet hoe vaak het verband bijeenkomt.",
                                     "It does not say how often the alliance meets."};
inline constexpr Phrase kNeedsRhythmRemedy{"Vul het ritme van het overleg in, zoals ‘elke zes weken’.",
                                           "Fill in the rhythm of the meetings, such as ‘every six weeks’."};
// Memberships
inline constexpr Phrase kWhichDiscipline{"Er staat niet voor welke discipline {0} meedoet.",
                                         "It does not say for which discipline {0} takes part."};
inline constexpr Phrase kWhichDisciplineRemedy{
    "Kies een discipline van deze partij; doet zij mee voor twee, maak dan twee deelnames.",
    "Choose a discipline of this party; make two memberships when it takes part for two."};
inline constexpr Phrase kPartyNotThen{"{0} bestaat volgens het register niet op {1}.",
                                      "By the register {0} does not exist on {1}."};
inline constexpr Phrase kPartyNotThenRemedy{"Kies een andere begindatum, of pas de periode van de partij aan.",
                                            "Choose another first day, or change the period of the party."};
inline constexpr Phrase kMemberAlready{"{0} doet voor deze discipline al mee, sinds {1}.",
                                       "{0} takes part for this discipline already, since {1}."};
inline constexpr Phrase kMemberAlreadyRemedy{"Pas die deelname aan, of beëindig haar eerst.",
                                             "Change that membership, or end it first."};
inline constexpr Phrase kOtherParty{"Een deelname blijft van dezelfde partij.",
                                    "A membership stays of the same party."};
inline constexpr Phrase kOtherPartyRemedy{"Beëindig deze deelname en maak een nieuwe.",
                                          "End this membership and make a new one."};
inline constexpr Phrase kCountsElsewhere{"De patiënten van deze partij tellen al mee in {0}, en dus hier niet.",
                                         "The patients of this party count in {0} already, and so not here."};
inline constexpr Phrase kCountsElsewhereRemedy{"Beëindig de deelname in {0} als de partij overstapt.",
                                               "End the membership in {0} when the party moves."};

// Functions
inline constexpr Phrase kFunctionWho{"Er staat niet wie dit doet.", "It does not say who does this."};
inline constexpr Phrase kFunctionWhoRemedy{
    "Kies een persoon of een partij, of schrijf bij de coördinerend wijkverpleegkundige waarom die niet nodig is.",
    "Choose a person or a party, or write for the coordinating nurse why there is no need of one."};
inline constexpr Phrase kNoSuchPerson{"Deze persoon heeft geen account in Hecht.",
                                      "This person has no account in Hecht."};
inline constexpr Phrase kNoSuchPersonRemedy{"Nodig de persoon eerst uit, of kies een partij.",
                                            "Invite the person first, or choose a party."};
inline constexpr Phrase kOnlyNurse{"Alleen een coördinerend wijkverpleegkundige kan ‘niet nodig’ zijn.",
                                   "Only a coordinating nurse can be ‘not needed’."};
inline constexpr Phrase kOnlyNurseRemedy{"Laat de reden weg.", "Leave the reason out."};
inline constexpr Phrase kNotReachable{"Er staat niet hoe het aanspreekpunt te bereiken is.",
                                      "It does not say how the contact point can be reached."};
inline constexpr Phrase kNotReachableRemedy{"Schrijf een telefoonnummer of e-mailadres en wanneer er iemand is.",
                                            "Write a telephone number or e-mail address and when someone is there."};
inline constexpr Phrase kOnlyOne{"Er is er al één, sinds {0}.", "There is one already, since {0}."};
inline constexpr Phrase kOnlyOneRemedy{"Beëindig die eerst op de dag ervoor.",
                                       "End that one first, on the day before."};
inline constexpr Phrase kOtherKind{"Een functie blijft van dezelfde soort.", "A function stays of the same kind."};
inline constexpr Phrase kOtherKindRemedy{"Beëindig deze functie en maak een nieuwe.",
                                         "End this function and make a new one."};
inline constexpr Phrase kLeadPartyWho{"Een penvoerder is een partij.", "A lead party is a party."};
inline constexpr Phrase kLeadPartyWhoRemedy{"Kies een deelnemer van het verband.",
                                            "Choose a participant of the alliance."};
inline constexpr Phrase kLeadPartyNoMember{"{0} is op die dag geen deelnemer van het verband.",
                                           "{0} is no participant of the alliance on that day."};
inline constexpr Phrase kLeadPartyNoMemberRemedy{"Kies een deelnemer als penvoerder.",
                                                 "Choose a participant as the lead party."};
inline constexpr Phrase kLeadPartyNoKvk{"{0} heeft geen KvK-nummer in het register.",
                                        "{0} has no KvK number in the register."};
inline constexpr Phrase kLeadPartyNoKvkRemedy{
    "Vul het KvK-nummer in: alleen een rechtspersoon of onderneming kan het geld ontvangen.",
    "Fill in the KvK number: only a legal person or enterprise can receive the money."};
inline constexpr Phrase kLeadPartyNoIban{"{0} heeft geen bevestigd rekeningnummer.",
                                         "{0} has no confirmed bank account."};
inline constexpr Phrase kLeadPartyNoIbanRemedy{"Voer het rekeningnummer in en laat een tweede persoon het bevestigen.",
                                               "Enter the account and let a second person confirm it."};
inline constexpr Phrase kNotAddressable{"Dit verband is niet aanspreekbaar: het heeft geen aanspreekpunt.",
                                        "This alliance cannot be addressed: it has no contact point."};
inline constexpr Phrase kNotAddressableRemedy{"Leg het aanspreekpunt vast.", "Record the contact point."};
inline constexpr Phrase kNoDistrictManager{"Er is geen wijkmanager.", "There is no district manager."};
inline constexpr Phrase kNoDistrictManagerRemedy{
    "Leg vast wie de wijkmanager is; voor Krachtige Basiszorg is er een nodig.",
    "Record who the district manager is; Strong Basic Care needs one."};
inline constexpr Phrase kNoNurse{"Het is niet duidelijk wie de wijkverpleging coördineert.",
                                 "It is not clear who coordinates district nursing."};
inline constexpr Phrase kNoNurseRemedy{"Leg de coördinerend wijkverpleegkundige vast, of waarom die niet nodig is.",
                                       "Record the coordinating nurse, or why there is no need of one."};
inline constexpr Phrase kManyNurses{"Er zijn {0} coördinerend wijkverpleegkundigen.",
                                    "There are {0} coordinating nurses."};
inline constexpr Phrase kManyNursesRemedy{"Spreek af wie het is, en beëindig de andere.",
                                          "Agree on who it is, and end the others."};

// Tasks and mandates
inline constexpr Phrase kWaitsForRegion{"Deze taak wacht op een besluit van de regio.",
                                        "This task waits for a decision of the region."};
inline constexpr Phrase kWaitsForRegionRemedy{"Vul de dag van het besluit in zodra het er is.",
                                              "Fill in the day of the decision when it is there."};
inline constexpr Phrase kMandateToSelf{"Een partij kan zichzelf geen mandaat geven.",
                                       "A party cannot give itself a mandate."};
inline constexpr Phrase kMandateToSelfRemedy{"Kies een andere houder.", "Choose another holder."};
inline constexpr Phrase kNoVotes{"Bij een besluit van de leden horen de stemmen voor en tegen.",
                                 "A decision of the members has votes for and against."};
inline constexpr Phrase kNoVotesRemedy{"Vul beide aantallen in, 0 als er geen waren.",
                                       "Fill in both numbers, 0 when there were none."};
inline constexpr Phrase kOnlyConcept{
    "Zonder besluit van de leden is dit mandaat een concept: niemand kan het gebruiken.",
    "Without a decision of the members this mandate is a concept: no one can use it."};
inline constexpr Phrase kOnlyConceptRemedy{"Vul het besluit in zodra het er is.",
                                           "Fill in the decision when it is there."};
inline constexpr Phrase kBackwards{"{0} is voorbij; wat onder het mandaat is gedaan, blijft geldig.",
                                   "{0} has passed; what was done under the mandate stays valid."};
inline constexpr Phrase kBackwardsRemedy{"Kies vandaag of een latere dag.", "Choose today or a later day."};
inline constexpr Phrase kOtherMandate{"Een mandaat blijft van dezelfde gever aan dezelfde houder.",
                                      "A mandate stays of the same giver to the same holder."};
inline constexpr Phrase kOtherMandateRemedy{"Trek dit mandaat in en leg een nieuw vast.",
                                            "Withdraw this mandate and record a new one."};

// Facts: parts of a sentence, shown behind "bekend uit het register"
inline constexpr Phrase kWithoutCount{"van deze praktijken is er geen aantal patiënten op of voor de dag: {0}",
                                      "there is no number of patients on or before the day for these practices: {0}"};
inline constexpr Phrase kNoPractices{"er doen op die dag geen praktijken mee", "no practices take part on that day"};
inline constexpr Phrase kSumOn{"{0} praktijken samen, peildatum {1}", "{0} practices together, reference date {1}"};
inline constexpr Phrase kSumSince{"{0} praktijken samen, peildata vanaf {1}",
                                  "{0} practices together, reference dates from {1}"};
inline constexpr Phrase kWithoutElsewhere{"; niet meegeteld, want zij tellen in een ander lokaal zorgverband: {0}",
                                          "; not counted, as they count in another local care network: {0}"};
inline constexpr Phrase kFromMembers{"deelnemers in het register", "participants in the register"};
inline constexpr Phrase kFromFunctions{"functies in het register", "functions in the register"};
inline constexpr Phrase kNoAwards{"in het register staan geen toekenningen over {0}",
                                  "the register has no awards of {0}"};
inline constexpr Phrase kFromAwards{"toekenningen over {0} in het register", "awards of {0} in the register"};
inline constexpr Phrase kFromMandates{"mandaten in het register", "mandates in the register"};
inline constexpr Phrase kNoCount{"van deze praktijk is er geen aantal patiënten op of voor de dag",
                                 "there is no number of patients on or before the day for this practice"};
inline constexpr Phrase kCountOn{"{0}, peildatum {1}", "{0}, reference date {1}"};
inline constexpr Phrase kNoDeprived{"er zijn geen twee aantallen van dezelfde peildatum",
                                    "there are no two numbers of the same reference date"};
inline constexpr Phrase kDeprivedOn{"lijst {0}, peildatum {1}", "list {0}, reference date {1}"};
inline constexpr Phrase kNoDistrict{"deze praktijk doet in geen wijksamenwerkingsverband mee",
                                    "this practice takes part in no district collaboration"};
inline constexpr Phrase kNotForYou{"het register weet dit, maar u mag het niet zien",
                                   "the register knows this, but you may not see it"};

// Saved checks, searching, saving
inline constexpr Phrase kOneSubject{"Een toets gaat over een verband of over een partij, niet over beide.",
                                    "A check is about an alliance or about a party, not about both."};
inline constexpr Phrase kOneSubjectRemedy{"Laat een van de twee weg.", "Leave one of the two out."};
inline constexpr Phrase kNoSuchAlliance{"Dit verband staat niet in het register.",
                                        "This alliance is not in the register."};
inline constexpr Phrase kNoSuchAllianceRemedy{"Kies een verband uit het register.",
                                              "Choose an alliance of the register."};
inline constexpr Phrase kSharedWithWhom{
    "Deze toets is van geen verband of partij, dus er is niemand om hem mee te delen.",
    "This check is of no alliance or party, so there is no one to share it with."};
inline constexpr Phrase kSharedWithWhomRemedy{"Kies een verband of partij, of deel hem niet.",
                                              "Choose an alliance or party, or do not share it."};
inline constexpr Phrase kSearchShort{"‘{0}’ is te kort om op te zoeken.", "‘{0}’ is too short to search for."};
inline constexpr Phrase kSearchShortRemedy{"Schrijf ten minste {1} tekens.", "Write at least {1} characters."};

// What waits for someone
inline constexpr Phrase kTaskMembership{"Bevestig dat {0} meedoet aan {1}", "Confirm that {0} takes part in {1}"};
inline constexpr Phrase kTaskCount{"Vul in hoeveel patiënten {0} heeft, met peildatum {1} of later",
                                   "Fill in how many patients {0} has, on {1} or later"};
inline constexpr Phrase kTaskContactPoint{"Wijs een aanspreekpunt aan voor {0}", "Name a contact point for {0}"};
inline constexpr Phrase kTaskCorePlayer{"Bij {0} ontbreekt een kernspeler: zoek een nieuwe deelnemer",
                                        "{0} lacks a core player: find a new participant"};
inline constexpr Phrase kTaskAccount{"Bevestig de bankrekening van {0}", "Confirm the bank account of {0}"};
inline constexpr Phrase kTaskPublication{"Beoordeel versie {1} van {0}", "Judge version {1} of {0}"};

}  // namespace hecht::registry::phrases
