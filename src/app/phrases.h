// What the command line says, in both languages.
#pragma once

#include "base/text.h"

namespace hecht::app::phrases {

using base::Phrase;

inline constexpr Phrase kWrongUse{"verkeerd gebruik: {0}", "wrong usage: {0}"};
inline constexpr Phrase kSeeHelp{"zie `{0} --help`", "see `{0} --help`"};
inline constexpr Phrase kNoParameter{"{1} heeft geen parameter ‘{0}’", "{1} has no parameter ‘{0}’"};
inline constexpr Phrase kSetExample{"schrijf --set \"naam=waarde\"", "write --set \"name=value\""};
inline constexpr Phrase kBadSet{"‘{0}’ is geen toekenning", "‘{0}’ is no assignment"};
inline constexpr Phrase kFactsOrPopulation{"geef --facts of --population, een van beide",
                                           "give --facts or --population, one of them"};
inline constexpr Phrase kPopulationNeedsOut{"--population vraagt ook --out", "--population asks for --out as well"};
inline constexpr Phrase kCannotWrite{"{0} is niet te schrijven", "{0} cannot be written"};
inline constexpr Phrase kCheckSpace{"kijk of de map bestaat, of u er mag schrijven en of er ruimte is",
                                    "check that the folder exists, that you may write there and that there is space"};
inline constexpr Phrase kValidFile{"{0}: in orde, {1} gevallen kloppen", "{0}: in order, {1} cases hold"};
inline constexpr Phrase kFileRemark{"{0}: let op: {1}", "{0}: note: {1}"};
inline constexpr Phrase kCaseFails{"{0}: geval ‘{1}’: {2}", "{0}: case ‘{1}’: {2}"};
inline constexpr Phrase kRowsDone{"{0} rijen gedaan, {1} met een fout", "{0} rows done, {1} with an error"};
inline constexpr Phrase kFeelFault{"teken {0}: {1} – {2}", "character {0}: {1} – {2}"};
inline constexpr Phrase kContextNoObject{"de context is geen JSON-object", "the context is no JSON object"};
inline constexpr Phrase kContextExample{"schrijf {\"naam\": waarde}", "write {\"name\": value}"};

// The database.
inline constexpr Phrase kMigrated{"{0} stappen gedaan; de database is van stap {1}",
                                  "{0} steps taken; the database is at step {1}"};
inline constexpr Phrase kAuditInOrder{"de keten klopt: {0} gebeurtenissen, laatste {1}",
                                      "the chain holds: {0} events, last {1}"};
inline constexpr Phrase kAuditBroken{"de keten is gebroken: {0}; daarvoor kloppen er {1}",
                                     "the chain is broken: {0}; before it {1} hold"};
inline constexpr Phrase kCopied{"{0} rijen gekopieerd naar {1}", "{0} rows copied to {1}"};
inline constexpr Phrase kRestored{"{0} rijen teruggezet uit {1}", "{0} rows restored from {1}"};
inline constexpr Phrase kNoImportKind{"er staat niet wat er geïmporteerd moet worden",
                                      "it does not say what to import"};
inline constexpr Phrase kUnknownImportKind{"‘{0}’ is niet iets om te importeren", "‘{0}’ is nothing to import"};
inline constexpr Phrase kCannotReadIt{"dit is niet te lezen", "this cannot be read"};
inline constexpr Phrase kCannotRead{"{0} is niet te lezen", "{0} cannot be read"};
inline constexpr Phrase kCheckFile{"kijk of het bestand bestaat en of u het mag lezen",
                                   "check that the file exists and that you may read it"};

// Imports
inline constexpr Phrase kImportRefused{"niets geïmporteerd: {0} fouten", "nothing imported: {0} problems"};
inline constexpr Phrase kImportMore{"en nog {0} fouten die hier niet staan", "and {0} more problems, not shown"};
inline constexpr Phrase kImportRemark{"let op: {0}", "note: {0}"};
inline constexpr Phrase kImported{"{0} rijen: {1} nieuw, {2} gewijzigd, {3} gelijk, {4} verwijderd",
                                  "{0} rows: {1} added, {2} changed, {3} unchanged, {4} removed"};
inline constexpr Phrase kDryRun{"proef: er is niets opgeslagen", "dry run: nothing was saved"};
inline constexpr Phrase kDifferenceAdded{"+ {0} {1}", "+ {0} {1}"};
inline constexpr Phrase kDifferenceRemoved{"− {0} {1}", "− {0} {1}"};
inline constexpr Phrase kDifferenceChanged{"~ {0} {1}: {2} was ‘{3}’, wordt ‘{4}’",
                                           "~ {0} {1}: {2} was ‘{3}’, becomes ‘{4}’"};
inline constexpr Phrase kProgressReading{"lezen", "reading"};
inline constexpr Phrase kImportColumns{"Kolommen", "Columns"};
inline constexpr Phrase kImportColumnOptional{"(mag ontbreken)", "(may be absent)"};
inline constexpr Phrase kImportExample{"Voorbeeld", "Example"};
inline constexpr Phrase kImportRules{"Regels", "Rules"};
inline constexpr Phrase kImportFormat{
    "CSV met ; of , tussen de kolommen, UTF-8 (met of zonder BOM) of Windows-1252; de volgorde van kolommen is vrij. "
    "Alle fouten worden samen gemeld en dan wordt er niets geladen; hetzelfde bestand twee keer verandert niets. Een "
    "burgerservicenummer waar dan ook weigert het hele bestand.",
    "CSV with ; or , between the columns, UTF-8 (with or without byte-order mark) or Windows-1252; columns in any "
    "order. "
    "All problems are told together and then nothing is loaded; the same file twice changes nothing. A citizen service "
    "number anywhere refuses the whole file."};

// Counting registered patients
inline constexpr Phrase kProgressCounting{"tellen", "counting"};
inline constexpr Phrase kEnrolmentCounted{
    "gelezen rijen: {0}; inschrijvingen op {2}: {1}; getelde patiënten: {3}; praktijken: {4}",
    "rows read: {0}; registrations on {2}: {1}; patients counted: {3}; practices: {4}"};
inline constexpr Phrase kEnrolmentDuplicates{"nog eens dezelfde patiënt bij dezelfde praktijk: {0}",
                                             "the same patient again at the same practice: {0}"};
inline constexpr Phrase kEnrolmentConflicts{
    "patiënten bij meer dan één praktijk, die bij geen ervan meetellen: {0}, met samen {1} inschrijvingen",
    "patients at more than one practice, who count at none of them: {0}, with {1} registrations together"};
inline constexpr Phrase kEnrolmentConflictsHint{"schrijf ze met --conflicts naar een bestand en zoek ze uit",
                                                "write them to a file with --conflicts and resolve them"};
inline constexpr Phrase kEnrolmentBad{"rijen met een fout, die niet meetellen: {0}",
                                      "rows with a fault, which do not count: {0}"};
inline constexpr Phrase kEnrolmentBadKind{"  {0}× {1}", "  {0}× {1}"};
inline constexpr Phrase kEnrolmentMore{"rijen met een fout die hier niet staan: {0}",
                                       "rows with a fault that are not shown: {0}"};
inline constexpr Phrase kEnrolmentRefused{"niets geschreven; verbeter de rijen, of sta ze toe met --allow-bad {0}",
                                          "nothing written; correct the rows, or allow them with --allow-bad {0}"};
inline constexpr Phrase kMemoryRange{"--memory is te weinig", "--memory is too little"};
inline constexpr Phrase kMemoryRemedy{"geef 128M of meer", "give 128M or more"};
inline constexpr Phrase kSameOutput{"--out en --conflicts zijn hetzelfde bestand",
                                    "--out and --conflicts are the same file"};
inline constexpr Phrase kSameOutputRemedy{"geef twee namen", "give two names"};
inline constexpr Phrase kOutputIsInput{"een bestand van de invoer zou worden overschreven",
                                       "a file of the input would be overwritten"};
inline constexpr Phrase kOutputIsInputRemedy{"geef een andere naam", "give another name"};
inline constexpr Phrase kNoTemporarySpace{"in de map voor tijdelijke bestanden ({0}) is niet te schrijven",
                                          "the folder for temporary files ({0}) cannot be written"};
inline constexpr Phrase kTemporaryRemedy{"maak ruimte, kies een andere map met TMPDIR, of geef meer --memory",
                                         "make space, choose another folder with TMPDIR, or give more --memory"};

// The demo region
inline constexpr Phrase kDemoNotEmpty{"de database is niet leeg: tabel {0} heeft rijen",
                                      "the database is not empty: table {0} has rows"};
inline constexpr Phrase kDemoNotEmptyRemedy{"laad de demo in een nieuwe database: --database sqlite:demo.db",
                                            "load the demo into a new database: --database sqlite:demo.db"};
inline constexpr Phrase kDemoLoaded{"demo geladen: {0} rijen en {1} mensen", "demo loaded: {0} rows and {1} people"};

// Listings of schemes.
inline constexpr Phrase kPeriodFrom{"vanaf {0}", "from {0}"};
inline constexpr Phrase kPeriodFromTo{"{0} tot en met {1}", "{0} to {1}"};
inline constexpr Phrase kNextDate{"volgende indieningsdatum {0}", "next submission date {0}"};
inline constexpr Phrase kNoNextDate{"geen indieningsdatum meer", "no submission date left"};
inline constexpr Phrase kSchemeKindFunding{"financiering", "funding"};
inline constexpr Phrase kSchemeKindNorm{"norm", "norm"};
inline constexpr Phrase kSchemeKindInformation{"informatie", "information"};
inline constexpr Phrase kPublishedBy{"van {0}; status {1}; {2}", "by {0}; status {1}; {2}"};
inline constexpr Phrase kParameters{"Getallen", "Figures"};
inline constexpr Phrase kFacts{"Vragen", "Questions"};
inline constexpr Phrase kDefinitions{"Stappen", "Steps"};
inline constexpr Phrase kConditions{"Voorwaarden", "Conditions"};
inline constexpr Phrase kAmounts{"Bedragen", "Amounts"};
inline constexpr Phrase kReadings{"Hoe de bron is gelezen", "How the source was read"};
inline constexpr Phrase kProcess{"Stappen van een aanvraag", "Stages of an application"};
inline constexpr Phrase kTransitions{"Overgangen", "Transitions"};
inline constexpr Phrase kProcessTexts{"Wat de aanvrager schrijft", "What the applicant writes"};
inline constexpr Phrase kLetters{"Brieven", "Letters"};
inline constexpr Phrase kBackToWhere{"waar de aanvraag vandaan kwam", "where the application came from"};
inline constexpr Phrase kOnlyWhen{"alleen als {0}", "only when {0}"};
inline constexpr Phrase kElse{"anders: {0}", "otherwise: {0}"};
inline constexpr Phrase kAsksFor{"vraagt: {0}", "asks for: {0}"};
inline constexpr Phrase kSources{"Bronnen", "Sources"};
inline constexpr Phrase kSubmissionDates{"Indieningsdatums", "Submission dates"};
inline constexpr Phrase kContact{"Contact: {0}", "Contact: {0}"};
inline constexpr Phrase kLastChecked{"Laatst nagekeken op {0}", "Last checked on {0}"};
inline constexpr Phrase kNotGiven{"niet in de bron", "not in the source"};
inline constexpr Phrase kAdvice{"advies", "advice"};

// What-if over a population.
inline constexpr Phrase kWhatIfNeedsPopulation{"{0} hoort bij --population", "{0} belongs to --population"};
inline constexpr Phrase kChartNeedsWhatIf{"--chart vraagt ook --compare of --vary",
                                          "--chart asks for --compare or --vary as well"};
inline constexpr Phrase kDifferencesNeedCompare{"--differences vraagt ook --compare",
                                                "--differences asks for --compare"};
inline constexpr Phrase kOneWhatIf{"--compare en --vary gaan niet samen", "--compare and --vary do not go together"};
inline constexpr Phrase kBadVary{"‘{0}’ is geen reeks waarden", "‘{0}’ is no range of values"};
inline constexpr Phrase kVaryExample{
    "schrijf --vary \"getal=van:tot:stap\" met een punt voor decimalen, zoals \"7.00:9.00:0.10\", en ten hoogste {0} "
    "waarden",
    "write --vary \"figure=from:to:step\" with a point for decimals, such as \"7.00:9.00:0.10\", and at most {0} "
    "values"};
inline constexpr Phrase kBefore{"eerst", "before"};
inline constexpr Phrase kAfter{"nu", "after"};
inline constexpr Phrase kDifference{"verschil", "difference"};
inline constexpr Phrase kOutcomeYes{"ja", "yes"};
inline constexpr Phrase kOutcomeNo{"nee", "no"};
inline constexpr Phrase kOutcomeUnknown{"nog onbekend", "not yet known"};
inline constexpr Phrase kOutcomeUndetermined{"onbepaald", "undetermined"};
inline constexpr Phrase kSumAwarded{"{0}, bij ja", "{0}, where yes"};
inline constexpr Phrase kSumAll{"{0}, alle bekende", "{0}, all that are known"};
inline constexpr Phrase kMoved{"{0} van {1} naar {2}", "{0} from {1} to {2}"};
inline constexpr Phrase kWhatIfTitle{"Wat als: {0}", "What if: {0}"};
inline constexpr Phrase kApplicants{"Aantal aanvragers", "Number of applicants"};
inline constexpr Phrase kSweepDescription{"Uitkomsten en bedragen als ‘{0}’ van {1} tot {2} loopt.",
                                          "Outcomes and amounts as ‘{0}’ runs from {1} to {2}."};

// Accounts
inline constexpr Phrase kNoRole{"‘{0}’ is geen rol", "‘{0}’ is no role"};
inline constexpr Phrase kNoUser{"er is niemand met het e-mailadres ‘{0}’",
                                "there is no one with the e-mail address ‘{0}’"};
inline constexpr Phrase kNoUserRemedy{"bekijk de lijst met hecht user list", "see the list with hecht user list"};
inline constexpr Phrase kUserAdded{"{0} kan inloggen met het wachtwoord {1} en kiest dan een eigen",
                                   "{0} can sign in with the password {1} and then chooses one of their own"};
inline constexpr Phrase kPasswordGiven{"{0} logt in met het wachtwoord {1} en kiest dan een eigen",
                                       "{0} signs in with the password {1} and then chooses one of their own"};
inline constexpr Phrase kUserDisabled{"{0} kan niet meer inloggen; sessies zijn beëindigd",
                                      "{0} can no longer sign in; sessions have ended"};
inline constexpr Phrase kFirstAdministrator{
    "Er is nog niemand. Log in als {0} met het wachtwoord {1} en kies dan een eigen. Dit wordt één keer getoond.",
    "There is no one yet. Sign in as {0} with the password {1} and then choose your own. This is shown once."};
inline constexpr Phrase kPractice{"Oefenklok: het is hier nu {0}. Niet voor echt gebruik.",
                                  "Practice clock: here it is {0} now. Not for real use."};
inline constexpr Phrase kMailNeedsFrom{"--mail-url vraagt ook --mail-from", "--mail-url asks for --mail-from as well"};
inline constexpr Phrase kMailNeedsFromRemedy{"geef het adres waar de mails van komen, zoals hecht@voorbeeld.nl",
                                             "give the address that mails come from, such as hecht@example.nl"};

}  // namespace hecht::app::phrases
