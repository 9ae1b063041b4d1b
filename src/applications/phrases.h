// What is said about applications, in both languages.
#pragma once

#include "base/text.h"
#include "feature/phrases.h"

namespace hecht::applications::phrases {

using base::Phrase;

// Starting
inline constexpr Phrase kOneSubject{"Een aanvraag is van een verband of van een partij.",
                                    "An application is of a network or of a party."};
inline constexpr Phrase kOneSubjectRemedy{"Kies één van de twee.", "Choose one of the two."};
inline constexpr Phrase kNoSuchAlliance{"Dit verband staat niet in het register.",
                                        "This network is not in the register."};
inline constexpr Phrase kNoSuchAllianceRemedy{"Kies een verband uit het register.",
                                              "Choose a network of the register."};
inline constexpr Phrase kNoProcess{"Bij ‘{0}’ kunt u in Hecht niets aanvragen.",
                                   "With ‘{0}’ there is nothing to apply for in Hecht."};
inline constexpr Phrase kNoProcessRemedy{"Kies een regeling met een aanvraag.", "Choose a scheme with an application."};
inline constexpr Phrase kNotOpen{"‘{0}’ geldt van {1} tot en met {2}; vandaag kunt u daarvoor niets aanvragen.",
                                 "‘{0}’ is valid from {1} up to {2}; today you cannot apply for it."};
inline constexpr Phrase kNotOpenRemedy{"Kies een versie die vandaag geldt.", "Choose a version that is valid today."};
inline constexpr Phrase kWhoLeads{"Het is niet duidelijk welke deelnemer de aanvraag indient en het geld ontvangt.",
                                  "It is not clear which participant submits the application and receives the money."};
inline constexpr Phrase kWhoLeadsRemedy{"Kies een van de partijen die meedoen.",
                                        "Choose one of the parties that take part."};
inline constexpr Phrase kOtherRoute{"Volgens de eerdere toekenningen is dit een aanvraag van een {0} verband.",
                                    "By the earlier awards this is an application of the kind ‘{0}’."};
inline constexpr Phrase kOtherRouteRemedy{"Schrijf op waarom het anders is.", "Write down why it is otherwise."};
inline constexpr Phrase kRouteFixed{"Deze regeling vraagt dit op een andere manier.",
                                    "This scheme asks this in another way."};
inline constexpr Phrase kRouteFixedRemedy{"Laat het zoals het was.", "Leave it as it was."};
inline constexpr Phrase kNoSuchPerson{"Deze persoon heeft geen account.", "This person has no account."};
inline constexpr Phrase kNoSuchPersonRemedy{"Kies iemand met een account.", "Choose someone with an account."};

inline constexpr Phrase kNoBeginning{"‘{0}’ is geen begin van deze regeling.", "‘{0}’ is no beginning of this scheme."};
inline constexpr Phrase kNoBeginningRemedy{"Kies: {1}.", "Choose: {1}."};

// Filling in
inline constexpr Phrase kLocked{"In deze fase (‘{0}’) ligt de aanvraag vast.",
                                "In this stage (‘{0}’) the application cannot be changed."};
inline constexpr Phrase kLockedRemedy{"Wacht op een vraag, of overleg met wie de aanvraag behandelt.",
                                      "Wait for a question, or consult who handles the application."};
inline constexpr Phrase kWaitsForLetter{"Over deze aanvraag is besloten. De brief volgt.",
                                        "This application was decided on. The letter follows."};
inline constexpr Phrase kWaitsForLetterRemedy{"Wacht op de brief. Daarna kunt u verder.",
                                              "Wait for the letter. Then you can go on."};
inline constexpr Phrase kBadTheme{"{0} is geen thema van de handreiking.", "{0} is no theme of the guidance."};
inline constexpr Phrase kBadThemeRemedy{"Kies 1 (plan), 2 (afspraken) of 3 (aanbod, preventie en kwaliteit).",
                                        "Choose 1 (plan), 2 (agreements) or 3 (supply, prevention and quality)."};
inline constexpr Phrase kTooManyParties{"Dit zijn {0} partijen; er is plaats voor {1}.",
                                        "These are {0} parties; there is room for {1}."};
inline constexpr Phrase kTooManyPartiesRemedy{"Kies ten hoogste {1} partijen.", "Choose at most {1} parties."};
inline constexpr Phrase kNotEarlier{"Dit staat niet zo in een eerdere aanvraag van deze aanvrager.",
                                    "An earlier application of this applicant does not say this."};
inline constexpr Phrase kNotEarlierRemedy{"Kies uit wat u kunt overnemen, of vul het zelf in zonder bron.",
                                          "Choose from what you can take over, or fill it in yourself without source."};
inline constexpr Phrase kWhichExecutor{"Nog niet gekozen is welke partij de activiteit uitvoert.",
                                       "It was not yet chosen which party carries out the activity."};
inline constexpr Phrase kWhichExecutorRemedy{"Kies de partij, of een andere soort uitvoerder.",
                                             "Choose the party, or another kind of executor."};
inline constexpr Phrase kExecutorNoParty{"Bij deze soort uitvoerder hoort geen partij.",
                                         "This kind of executor is not a party."};
inline constexpr Phrase kExecutorNoPartyRemedy{"Laat de partij leeg, of kies een soort die een partij is.",
                                               "Leave the party empty, or choose a kind that is a party."};
inline constexpr Phrase kServesWhat{"Waarvoor is deze activiteit?", "What is this activity for?"};
inline constexpr Phrase kServesWhatRemedy{"Schrijf op welk knelpunt of doel zij dient.",
                                          "Write down which bottleneck or goal it serves."};
inline constexpr Phrase kHasCosts{"Bij deze activiteit staan kosten.", "This activity has costs."};
inline constexpr Phrase kHasCostsRemedy{"Haal de posten weg, of laat ‘geen kosten’ uit.",
                                        "Remove the lines, or leave ‘no costs’ off."};
inline constexpr Phrase kNoCosts{"Bij deze activiteit staat dat zij niets kost.",
                                 "This activity says it costs nothing."};
inline constexpr Phrase kNoCostsRemedy{"Zet ‘geen kosten’ eerst uit.", "First turn ‘no costs’ off."};
inline constexpr Phrase kNegative{"{0} is minder dan nul.", "{0} is less than zero."};
inline constexpr Phrase kNegativeRemedy{"Schrijf een bedrag van nul of meer.", "Write an amount of zero or more."};
inline constexpr Phrase kNotPaid{"Hier is het geld niet voor: {0}.", "The money is not for this: {0}."};
inline constexpr Phrase kNotPaidRemedy{"Haal deze post weg voordat u indient.", "Remove this line before you submit."};
inline constexpr Phrase kAdvisedAlready{"Over deze activiteit is al advies gegeven.",
                                        "Advice was given on this activity already."};
inline constexpr Phrase kAdvisedAlreadyRemedy{"Wijzig haar, of laat haar staan.", "Change it, or leave it."};
inline constexpr Phrase kNothingToSpend{"In deze fase (‘{0}’) is er geen toegekend geld te verantwoorden.",
                                        "In this stage (‘{0}’) there is no awarded money to account for."};
inline constexpr Phrase kNothingToSpendRemedy{"Vul in wat is besteed zodra het geld is toegekend.",
                                              "Fill in what was spent once the money has been awarded."};
inline constexpr Phrase kTakesPartAlready{"Deze partij doet al mee.", "This party takes part already."};
inline constexpr Phrase kTakesPartAlreadyRemedy{"Kies een andere partij.", "Choose another party."};
inline constexpr Phrase kIsLead{"Deze partij dient de aanvraag in.", "This party submits the application."};
inline constexpr Phrase kIsLeadRemedy{"Kies eerst wie dat anders doet.", "First choose who else does."};
inline constexpr Phrase kWhyNot{"Er staat niet waarom de partij niet instemt.",
                                "It does not say why the party refuses."};
inline constexpr Phrase kWhyNotRemedy{"Schrijf de reden op.", "Write down the reason."};
inline constexpr Phrase kAnsweredAlready{"Deze vraag wacht niet op een antwoord.",
                                         "This question waits for no answer."};
inline constexpr Phrase kAnsweredAlreadyRemedy{"U hoeft niets te doen.", "There is nothing to do."};

// Reports, guidance and places
inline constexpr Phrase kReportTitle{"Rapportage {0} t/m {1}", "Report {0} through {1}"};
inline constexpr Phrase kBadPlaces{"{0} is geen aantal plaatsen.", "{0} is no number of places."};
inline constexpr Phrase kBadPlacesRemedy{"Schrijf een getal van 0 tot en met {1}, of laat het leeg.",
                                         "Write a number from 0 to {1}, or leave it empty."};
inline constexpr Phrase kGuideLong{"Deze naam is te lang.", "This name is too long."};
inline constexpr Phrase kGuideLongRemedy{"Schrijf ten hoogste {0} tekens.", "Write at most {0} characters."};
inline constexpr Phrase kGuidanceEnd{"De begeleiding kan niet eindigen op {0}.", "Guidance cannot end on {0}."};
inline constexpr Phrase kGuidanceEndRemedy{"Kies een dag van {1} tot en met {2}.", "Choose a day from {1} to {2}."};
inline constexpr Phrase kNoReport{"Dit is geen rapportage, dus hier hoort geen ontvangen bedrag bij.",
                                  "This is no report, so an amount received does not go with it."};
inline constexpr Phrase kNoReportRemedy{"Laat het bedrag weg.", "Leave the amount out."};

inline constexpr Phrase kReceived{"Ontvangen in de periode", "Received in the period"};

// Where facts come from
inline constexpr Phrase kTyped{"ingevuld in deze aanvraag", "filled in in this application"};
inline constexpr Phrase kFromApplication{"uit deze aanvraag", "from this application"};
inline constexpr Phrase kFromDecisions{"eerdere toekenningen en besluiten in Hecht",
                                       "earlier awards and decisions in Hecht"};

// Steps
inline constexpr Phrase kNoSuchStep{"‘{0}’ kan niet in deze fase (‘{1}’).",
                                    "‘{0}’ is not possible in this stage (‘{1}’)."};
inline constexpr Phrase kNoSuchStepRemedy{"Kies een van de stappen die er nu zijn.",
                                          "Choose one of the steps there are now."};
inline constexpr Phrase kNotInOrder{"Deze stap is nu niet aan de orde.", "This step is not in order now."};
inline constexpr Phrase kNotInOrderRemedy{"Kijk bij de aanvraag welke stappen er zijn.",
                                          "Look with the application which steps there are."};
inline constexpr Phrase kNoReason{"Er staat geen reden.", "There is no reason."};
inline constexpr Phrase kNoReasonRemedy{"Schrijf op waarom.", "Write down why."};
inline constexpr Phrase kNoAmount{"Er staat geen bedrag.", "There is no amount."};
inline constexpr Phrase kNoAmountRemedy{"Schrijf een bedrag in euro’s.", "Write an amount in euros."};
inline constexpr Phrase kNoReceipt{"Het nummer van de ontvangst ontbreekt.", "The number of the receipt is missing."};
inline constexpr Phrase kNoReceiptRemedy{"Schrijf het nummer dat de subsidiegever gaf.",
                                         "Write the number that the funder gave."};
inline constexpr Phrase kNoQuestions{"Er staat geen vraag.", "There is no question."};
inline constexpr Phrase kNoQuestionsRemedy{"Stel ten minste één vraag.", "Ask at least one question."};
inline constexpr Phrase kNoAnswer{"De vraag ‘{0}’ heeft nog geen antwoord.", "The question ‘{0}’ has no answer yet."};
inline constexpr Phrase kNoAnswerRemedy{"Beantwoord deze vraag eerst.", "Answer this question first."};
inline constexpr Phrase kNoAdvice{"Er staat geen advies.", "There is no advice."};
inline constexpr Phrase kNoAdviceRemedy{"Geef per nieuwe activiteit een advies.", "Give advice on each new activity."};
inline constexpr Phrase kAdviceMissing{"Over ‘{0}’ staat er niet precies één advies.",
                                       "There is not exactly one piece of advice on ‘{0}’."};
inline constexpr Phrase kAdviceMissingRemedy{"Geef over deze activiteit één advies.",
                                             "Give one piece of advice on this activity."};
inline constexpr Phrase kNoSuchActivity{"‘{0}’ is geen activiteit van deze aanvraag.",
                                        "‘{0}’ is no activity of this application."};
inline constexpr Phrase kNoSuchActivityRemedy{"Kies een activiteit van deze aanvraag.",
                                              "Choose an activity of this application."};
inline constexpr Phrase kWhichConditions{"Er staat niet onder welke voorwaarden.",
                                         "It does not say on what conditions."};
inline constexpr Phrase kWhichConditionsRemedy{"Schrijf de voorwaarden op.", "Write down the conditions."};
inline constexpr Phrase kNoLetter{"Er is geen brief.", "There is no letter."};
inline constexpr Phrase kNoLetterRemedy{"Voeg de brief eerst toe bij de bijlagen, onder ‘brief’.",
                                        "First add the letter to the attachments, under ‘letter’."};

// Attachments
inline constexpr Phrase kNoFile{"Er is geen bestand gekomen, of niet heel.", "No file came, or not all of it."};
inline constexpr Phrase kNoFileRemedy{"Kies het bestand opnieuw.", "Choose the file again."};
inline constexpr Phrase kTooLarge{"Het bestand is {0} kB; er is plaats voor 10.000 kB.",
                                  "The file is {0} kB; there is room for 10,000 kB."};
inline constexpr Phrase kTooLargeRemedy{"Maak het kleiner, of splits het.", "Make it smaller, or split it."};
inline constexpr Phrase kOtherFormat{"‘{0}’ is geen bestand dat hier bewaard kan worden.",
                                     "‘{0}’ is no file that can be kept here."};
inline constexpr Phrase kOtherFormatRemedy{
    "Kies een pdf, een afbeelding (png, jpg) of een document zonder macro’s (docx, xlsx, odt, ods).",
    "Choose a pdf, an image (png, jpg) or a document without macros (docx, xlsx, odt, ods)."};
inline constexpr Phrase kTooManyFiles{"Er zijn al {0} bestanden.", "There are {0} files already."};
inline constexpr Phrase kTooManyFilesRemedy{"Haal er eerst een weg.", "Remove one first."};
inline constexpr Phrase kSentAlready{"Dit bestand is al verstuurd.", "This file has been sent already."};
inline constexpr Phrase kSentAlreadyRemedy{"Voeg een nieuwe versie toe; deze blijft staan.",
                                           "Add a new version; this one stays."};

// The committee
inline constexpr Phrase kNotOnTheAgenda{"Deze aanvraag ligt niet bij de commissie.",
                                        "This application is not with the committee."};
inline constexpr Phrase kNotOnTheAgendaRemedy{"Wacht tot de werkgroep haar voorlegt.",
                                              "Wait until the working group puts it forward."};
inline constexpr Phrase kNoCommittee{"Deze persoon zit niet in de adviescommissie.",
                                     "This person is not in the advisory committee."};
inline constexpr Phrase kNoCommitteeRemedy{"Kies een lid van de commissie.", "Choose a member of the committee."};
inline constexpr Phrase kOnAgendaAlready{"Deze aanvraag staat al op de agenda.", "This application is on the agenda."};
inline constexpr Phrase kOnAgendaAlreadyRemedy{"U hoeft niets te doen.", "There is nothing to do."};
inline constexpr Phrase kDeclaredAlready{"Dit belang is al gemeld.", "This interest was declared already."};
inline constexpr Phrase kDeclaredAlreadyRemedy{"U hoeft niets te doen.", "There is nothing to do."};
inline constexpr Phrase kAdvisedHere{"U hebt hierover al geadviseerd.", "You have advised on this already."};
inline constexpr Phrase kAdvisedHereRemedy{"Meld een belang voordat u adviseert; overleg nu met de werkgroep.",
                                           "Declare an interest before you advise; now consult the working group."};

// Who may submit
inline constexpr Phrase kAuthorisedAlready{"Deze persoon is al gemachtigd.", "This person is authorised already."};
inline constexpr Phrase kAuthorisedAlreadyRemedy{"U hoeft niets te doen.", "There is nothing to do."};

// Terms of the house
inline constexpr Phrase kTermDays{"Een termijn van {0} dagen kan niet.", "A term of {0} days is not possible."};
inline constexpr Phrase kTermDaysRemedy{"Kies 0 tot en met {1} dagen, of laat het leeg.",
                                        "Choose 0 up to {1} days, or leave it empty."};

// Publishing
inline constexpr Phrase kNotAwarded{"Er is nog geen toekenning bekendgemaakt.", "No award has been announced yet."};
inline constexpr Phrase kNotAwardedRemedy{"Publiceer de aanvraag na de brief met de toekenning.",
                                          "Publish the application after the letter with the award."};
inline constexpr Phrase kPublishedAlready{"Deze aanvraag is al vrijgegeven, vanaf {0}.",
                                          "This application was released already, from {0}."};
inline constexpr Phrase kPublishedAlreadyRemedy{"Trek die publicatie eerst in.", "Withdraw that publication first."};
inline constexpr Phrase kBeforeToday{"{0} is al voorbij.", "{0} has passed."};
inline constexpr Phrase kBeforeTodayRemedy{"Kies vandaag of een dag daarna.", "Choose today or a later day."};
inline constexpr Phrase kProjects{"Projecten", "Projects"};

// Saved views
inline constexpr Phrase kLongQuery{"Deze weergave heeft {0} tekens; er is plaats voor {1}.",
                                   "This view has {0} characters; there is room for {1}."};
inline constexpr Phrase kLongQueryRemedy{"Gebruik minder filters.", "Use fewer filters."};
inline constexpr Phrase kViewExists{"U hebt al een weergave ‘{0}’.", "You have a view ‘{0}’ already."};
inline constexpr Phrase kViewExistsRemedy{"Kies een andere naam, of haal de oude weg.",
                                          "Choose another name, or remove the old one."};
inline constexpr Phrase kManyViews{"U hebt al {0} weergaven.", "You have {0} views already."};
inline constexpr Phrase kManyViewsRemedy{"Haal er eerst een weg.", "Remove one first."};

// Lists
inline constexpr Phrase kApplications{"Aanvragen", "Applications"};
inline constexpr Phrase kScheme{"Regeling", "Scheme"};
inline constexpr Phrase kStage{"Fase", "Stage"};
inline constexpr Phrase kSince{"Sinds", "Since"};
inline constexpr Phrase kDue{"Uiterlijk", "Due"};
inline constexpr Phrase kAsked{"Gevraagd", "Asked"};
inline constexpr Phrase kAwarded{"Toegekend", "Awarded"};

// Mail and the start page
inline constexpr Phrase kMovedSubject{"Aanvraag {0}: {1}", "Application {0}: {1}"};
inline constexpr Phrase kMovedText{"Uw aanvraag ‘{0}’ is nu in de fase ‘{1}’.",
                                   "Your application ‘{0}’ is now in the stage ‘{1}’."};
inline constexpr Phrase kConsentSubject{"Doet {0} mee aan aanvraag {1}?", "Does {0} take part in application {1}?"};
inline constexpr Phrase kConsentText{
    "{0} is gevraagd mee te doen aan de aanvraag ‘{1}’. Bekijk het plan en het deel van {0}, en zeg of u instemt.",
    "{0} is asked to take part in the application ‘{1}’. Look at the plan and the part of {0}, and say if you "
    "consent."};
inline constexpr Phrase kDueSubject{"Aanvraag {0}: nog {1} dagen", "Application {0}: {1} days left"};
inline constexpr Phrase kDueText{
    "De aanvraag ‘{0}’ is nog niet ingediend of aangevuld. Dat kan tot en met {1}.",
    "The application ‘{0}’ has not been submitted or completed yet. That can be done up to {1}."};
inline constexpr Phrase kTaskFill{"Aanvraag {0} van {1}: {2}", "Application {0} of {1}: {2}"};
inline constexpr Phrase kTaskConsent{"{0} is gevraagd mee te doen aan aanvraag {1}: ‘{2}’.",
                                     "{0} is asked to take part in application {1}: ‘{2}’."};

// On paper
inline constexpr Phrase kReceiptTitle{"Ontvangstbewijs: {0}", "Receipt: {0}"};
inline constexpr Phrase kReceiptIntro{"Ingediend op {0} (Nederlandse tijd). Dit is wat u hebt ingestuurd.",
                                      "Submitted on {0} (Dutch time). This is what you sent in."};
inline constexpr Phrase kReceiptFoot{"Vastgelegd onder sha256 {0}. Regeling {1}, sha256 {2}.",
                                     "Kept under sha256 {0}. Scheme {1}, sha256 {2}."};
inline constexpr Phrase kNotSubmitted{"Concept: opgeslagen is niet ingediend.", "Draft: saved is not submitted."};
inline constexpr Phrase kApplication{"Aanvraag", "Application"};
inline constexpr Phrase kNumber{"Kenmerk", "Reference"};
inline constexpr Phrase kTitle{"Titel", "Title"};
inline constexpr Phrase kSubject{"Van", "Of"};
inline constexpr Phrase kLead{"Indiener", "Submitted by"};
inline constexpr Phrase kRoute{"Soort aanvraag", "Kind of application"};
inline constexpr Phrase kRouteNew{"nieuw", "new"};
inline constexpr Phrase kRouteExisting{"bestaand", "existing"};
inline constexpr Phrase kSubmittedAt{"Ingediend", "Submitted"};
inline constexpr Phrase kRound{"Telt voor de indieningsdatum", "Counts for the submission date"};
inline constexpr Phrase kFacts{"Gegevens voor de toets", "Facts for the check"};
inline constexpr Phrase kPartiesHeading{"Wie meedoen", "Who take part"};
inline constexpr Phrase kParty{"Partij", "Party"};
inline constexpr Phrase kConsent{"Instemming", "Consent"};
inline constexpr Phrase kConsentGiven{"bevestigd", "confirmed"};
inline constexpr Phrase kConsentRefused{"doet niet mee", "refused"};
inline constexpr Phrase kConsentAsked{"gevraagd", "asked"};
inline constexpr Phrase kShare{"Deel", "Share"};
inline constexpr Phrase kBudgetHeading{"Begroting", "Budget"};
inline constexpr Phrase kActivity{"Activiteit", "Activity"};
inline constexpr Phrase kCost{"Kostenpost", "Cost"};
inline constexpr Phrase kCategory{"Soort", "Category"};
inline constexpr Phrase kPeriod{"Periode", "Period"};
inline constexpr Phrase kAmount{"Bedrag", "Amount"};
inline constexpr Phrase kTotal{"Totaal", "Total"};
inline constexpr Phrase kWithoutCosts{"geen kosten", "no costs"};
inline constexpr Phrase kKind{"Nieuw of doorlopend", "New or continued"};
inline constexpr Phrase kNewActivity{"nieuw", "new"};
inline constexpr Phrase kContinuedActivity{"doorlopend", "continued"};
inline constexpr Phrase kServes{"Waarvoor", "What for"};
inline constexpr Phrase kTheme{"Thema", "Theme"};
inline constexpr Phrase kExecutor{"Wie voert het uit", "Who carries it out"};
inline constexpr Phrase kParticipants{"Wie doen mee", "Who take part"};
inline constexpr Phrase kExecutorNetwork{"het verband zelf", "the network itself"};
inline constexpr Phrase kExecutorOtherNetwork{"een ander lokaal netwerk", "another local network"};

}  // namespace hecht::applications::phrases
