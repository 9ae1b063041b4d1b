// What the reader of scheme files and facts says, in both languages. Reasons and outcomes are in explain_phrases.h.
#pragma once

#include "base/text.h"

namespace hecht::schemes::phrases {

using base::Phrase;

// The file as a whole.
inline constexpr Phrase kFileTooLarge{"het bestand is groter dan 1 MB", "the file is larger than 1 MB"};
inline constexpr Phrase kSplitFile{"een regeling is een kort bestand; splits het",
                                   "a scheme is a short file; split it"};
inline constexpr Phrase kNotUtf8{"het bestand is geen UTF-8", "the file is no UTF-8"};
inline constexpr Phrase kSaveAsUtf8{"bewaar het als UTF-8", "save it as UTF-8"};
inline constexpr Phrase kNoYaml{"dit is geen geldige YAML ({0})", "this is no valid YAML ({0})"};
inline constexpr Phrase kCheckIndent{
    "kijk naar het inspringen (spaties, geen tabs) en de dubbele punten; zet tekst met : of # tussen aanhalingstekens",
    "check the indentation (spaces, no tabs) and the colons; quote text that holds : or #"};
inline constexpr Phrase kNotAMap{"het bestand begint niet met sleutels", "the file does not start with keys"};
inline constexpr Phrase kStartWithId{"begin met `id: …` en `version: …`", "start with `id: …` and `version: …`"};
inline constexpr Phrase kOneDocument{"er staat meer dan één document in het bestand",
                                     "the file holds more than one document"};
inline constexpr Phrase kRemoveDashes{"haal de regel met --- weg", "remove the line with ---"};
inline constexpr Phrase kAlias{"ankers (&) en verwijzingen (*) zijn niet toegestaan",
                               "anchors (&) and aliases (*) are not allowed"};
inline constexpr Phrase kTag{"een tag met ! is niet toegestaan", "a tag with ! is not allowed"};
inline constexpr Phrase kWriteOut{"schrijf de waarde voluit", "write the value out"};
inline constexpr Phrase kYamlTooDeep{"dit is te diep genest", "this is nested too deeply"};
inline constexpr Phrase kLessDeep{"gebruik minder niveaus", "use fewer levels"};
inline constexpr Phrase kKeyNoText{"een sleutel moet een woord zijn", "a key must be a word"};
inline constexpr Phrase kDuplicateKey{"de sleutel ‘{0}’ staat hier twee keer", "the key ‘{0}’ is here twice"};
inline constexpr Phrase kKeepOne{"houd er één over", "keep one of them"};
inline constexpr Phrase kFileName{"het bestand heet {0}, maar de inhoud is {1}",
                                  "the file is called {0}, but its content is {1}"};
inline constexpr Phrase kRenameFile{"noem het bestand {0}", "call the file {0}"};

inline constexpr Phrase kCannotRead{"dit bestand of deze map is niet te lezen", "this file or folder cannot be read"};
inline constexpr Phrase kCheckPath{"kijk of het pad klopt en of u het mag lezen",
                                   "check the path and whether you may read it"};
inline constexpr Phrase kSchemeTwice{"{0} bestaat al", "{0} exists already"};
inline constexpr Phrase kOtherVersion{"geef dit bestand een andere id of versie",
                                      "give this file another id or version"};
inline constexpr Phrase kNoScheme{"er is geen regeling {0}", "there is no scheme {0}"};
inline constexpr Phrase kNoVersion{"{0} heeft geen versie voor {1}", "{0} has no version for {1}"};

// Keys and kinds.
inline constexpr Phrase kUnknownKey{"de sleutel ‘{0}’ is hier onbekend", "the key ‘{0}’ is unknown here"};
inline constexpr Phrase kMissingKey{"hier ontbreekt ‘{0}’", "‘{0}’ is missing here"};
inline constexpr Phrase kAddKey{"voeg een regel `{0}: …` toe", "add a line `{0}: …`"};
inline constexpr Phrase kEmptyList{"de lijst bij ‘{0}’ is leeg", "the list under ‘{0}’ is empty"};
inline constexpr Phrase kAddCondition{"een regeling heeft ten minste één voorwaarde",
                                      "a scheme has at least one condition"};
inline constexpr Phrase kNoHeader{"het bestand heeft geen kopregel", "the file has no header"};
inline constexpr Phrase kWriteHeader{"zet op de eerste regel de namen van de feiten: {0}",
                                     "put the names of the facts on the first line: {0}"};
inline constexpr Phrase kBadId{"‘{0}’ is geen id", "‘{0}’ is no id"};
inline constexpr Phrase kIdExample{"gebruik kleine letters, cijfers en koppeltekens",
                                   "use lower-case letters, digits and hyphens"};
inline constexpr Phrase kWantMap{"hier horen sleutels met waarden", "keys with values belong here"};
inline constexpr Phrase kMapExample{"schrijf `naam: waarde` op ingesprongen regels",
                                    "write `name: value` on indented lines"};
inline constexpr Phrase kWantList{"hier hoort een lijst", "a list belongs here"};
inline constexpr Phrase kListExample{"begin elke regel met een streepje", "start each line with a dash"};
inline constexpr Phrase kWantText{"bij ‘{0}’ hoort één waarde", "‘{0}’ takes one value"};
inline constexpr Phrase kOneLine{"schrijf de waarde op één regel", "write the value on one line"};
inline constexpr Phrase kTextExample{"schrijf tekst, of `nl:` en `en:`", "write text, or `nl:` and `en:`"};
inline constexpr Phrase kNotAChoice{"‘{0}’ kan niet bij ‘{1}’", "‘{0}’ cannot be used for ‘{1}’"};
inline constexpr Phrase kNoTime{"‘{0}’ is geen tijd", "‘{0}’ is no time"};
inline constexpr Phrase kTimeExample{"schrijf \"14:00\" of \"24:00\" voor het einde van de dag",
                                     "write \"14:00\", or \"24:00\" for the end of the day"};
inline constexpr Phrase kPeriodReversed{"de periode eindigt voor zij begint", "the period ends before it starts"};
inline constexpr Phrase kSwapDates{"zet `from` voor `to`", "put `from` before `to`"};
inline constexpr Phrase kPeriodGap{"voor ‘{0}’ is er een gat: op {1} geldt geen waarde",
                                   "‘{0}’ has a gap: no value holds on {1}"};
inline constexpr Phrase kPeriodOverlap{"voor ‘{0}’ is er overlap: op {1} gelden twee waarden",
                                       "‘{0}’ overlaps: two values hold on {1}"};
inline constexpr Phrase kPeriodsFollow{
    "laat elke periode beginnen op de dag na de vorige, van begin tot eind van de regeling",
    "let each period begin the day after the one before, from start to end of the scheme"};
inline constexpr Phrase kDatesInOrder{"de datum {0} staat niet op volgorde", "the date {0} is out of order"};
inline constexpr Phrase kSortDates{"zet de datums van vroeg naar laat, elk één keer",
                                   "put the dates from early to late, each once"};

// Names.
inline constexpr Phrase kBadName{"de naam ‘{0}’ kan niet in een formule staan",
                                 "the name ‘{0}’ cannot stand in a formula"};
inline constexpr Phrase kPlainName{"gebruik woorden van letters en cijfers, zonder leestekens",
                                   "use words of letters and digits, without punctuation"};
inline constexpr Phrase kDuplicateName{"‘{0}’ bestaat al", "‘{0}’ exists already"};
inline constexpr Phrase kOtherName{"kies een andere naam", "choose another name"};
inline constexpr Phrase kUnknownSource{"de bron ‘{0}’ staat niet bij `sources`",
                                       "the source ‘{0}’ is not under `sources`"};
inline constexpr Phrase kUnknownList{"de lijst ‘{0}’ bestaat niet", "there is no list ‘{0}’"};
inline constexpr Phrase kNoFact{"‘{0}’ is geen feit van deze regeling", "‘{0}’ is no fact of this scheme"};
inline constexpr Phrase kNameFact{"gebruik een naam die onder `facts` staat", "use a name that is under `facts`"};
inline constexpr Phrase kNoParameter{"‘{0}’ staat niet onder `parameters`", "‘{0}’ is not under `parameters`"};
inline constexpr Phrase kDeclareParameter{"zet het erbij, met `value: null` als de bron het getal niet geeft",
                                          "add it, with `value: null` when the source does not give the figure"};
inline constexpr Phrase kNoCondition{"er is geen voorwaarde ‘{0}’", "there is no condition ‘{0}’"};
inline constexpr Phrase kNameCondition{"gebruik de id van een voorwaarde", "use the id of a condition"};
inline constexpr Phrase kUnknownAmount{"er is geen bedrag ‘{0}’", "there is no amount ‘{0}’"};
inline constexpr Phrase kNameAmount{"noem bij `amount` de id van een bedrag",
                                    "give the id of an amount under `amount`"};
inline constexpr Phrase kNoSuchName{"‘{0}’ bestaat niet in deze regeling", "‘{0}’ does not exist in this scheme"};

// Facts and parameters as declared.
inline constexpr Phrase kTooMany{"‘{0}’ heeft ten hoogste {1} onderdelen", "‘{0}’ has at most {1} entries"};
inline constexpr Phrase kMergeSome{"voeg er een paar samen", "merge some of them"};
inline constexpr Phrase kRegisterType{"het registerveld ‘{0}’ hoort bij een feit van het type {1}",
                                      "the register field ‘{0}’ goes with a fact of type {1}"};
inline constexpr Phrase kChangeFieldType{"schrijf `type: {0}`, of noem een ander registerveld",
                                         "write `type: {0}`, or name another register field"};
inline constexpr Phrase kAddOptions{"noem de keuzes bij `of:`, of de naam van een lijst",
                                    "give the choices under `of:`, or the name of a list"};
inline constexpr Phrase kLabelWithoutHole{"in het label ontbreekt {} voor de waarde",
                                          "the label lacks {} for the value"};
inline constexpr Phrase kLabelExample{"schrijf bijvoorbeeld \"{} ingeschreven patiënten\"",
                                      "write for example \"{} registered patients\""};
inline constexpr Phrase kCountNeedsUnit{"bij het aantal ‘{0}’ ontbreekt `unit`: wat wordt er geteld?",
                                        "the count ‘{0}’ lacks `unit`: what is counted?"};
inline constexpr Phrase kUnitExample{"voeg bijvoorbeeld `unit: patiënt` toe", "add for example `unit: patiënt`"};
inline constexpr Phrase kMoneyUnit{"‘{0}’ is geen eenheid voor geld", "‘{0}’ is no unit of money"};
inline constexpr Phrase kMoneyUnitExample{"gebruik EUR of EUR/jaar", "use EUR or EUR/jaar"};
inline constexpr Phrase kRoundFact{"het feit ‘{0}’ is geen datum met tijd", "the fact ‘{0}’ is no date and time"};
inline constexpr Phrase kRankFact{"op ‘{0}’ kan niet worden gerangschikt: het is geen percentage",
                                  "‘{0}’ cannot be ranked by: it is no percentage"};
inline constexpr Phrase kBooleanFact{"het feit ‘{0}’ is geen ja of nee", "the fact ‘{0}’ is no yes or no"};
inline constexpr Phrase kChangeType{"verander het `type` van het feit of noem een ander feit",
                                    "change the `type` of the fact or name another fact"};

// Formulas.
inline constexpr Phrase kQuoteFormula{"zet de formule tussen aanhalingstekens of na een |",
                                      "quote the formula or put it after a |"};
inline constexpr Phrase kNotBoolean{"de uitkomst is een {0}; een voorwaarde is ja of nee",
                                    "the result is a {0}; a condition is yes or no"};
inline constexpr Phrase kBooleanExample{"vergelijk met iets, bijvoorbeeld `… >= 2`",
                                        "compare with something, for example `… >= 2`"};
inline constexpr Phrase kAmountNoNumber{"de uitkomst is een {0}, geen bedrag", "the result is a {0}, no amount"};
inline constexpr Phrase kAmountExample{"reken met getallen en bedragen", "calculate with numbers and amounts"};
inline constexpr Phrase kUnitDiffers{"de formule geeft {0}, maar `unit` zegt {1}",
                                     "the formula gives {0}, but `unit` says {1}"};
inline constexpr Phrase kFixUnit{"verander de eenheid of de formule", "change the unit or the formula"};
inline constexpr Phrase kNotRounded{"dit bedrag is niet afgerond op hele centen",
                                    "this amount is not rounded to whole cents"};
inline constexpr Phrase kRoundIt{"schrijf `round half up(…, 2)` om de berekening",
                                 "write `round half up(…, 2)` around the calculation"};

// Decision tables.
inline constexpr Phrase kFormulaAndTable{"hier staan ‘{0}’ en ‘table’ allebei", "‘{0}’ and ‘table’ are both here"};
inline constexpr Phrase kKeepFormulaOrTable{"houd `{0}` of `table` over", "keep either `{0}` or `table`"};
inline constexpr Phrase kAggregateWithoutCollect{"`aggregate` kan alleen bij `hit: collect`",
                                                 "`aggregate` goes with `hit: collect` only"};
inline constexpr Phrase kUseCollect{"schrijf `hit: collect`, of haal `aggregate` weg",
                                    "write `hit: collect`, or remove `aggregate`"};
inline constexpr Phrase kAddInput{"noem ten minste één feit of berekening", "name at least one fact or calculation"};
inline constexpr Phrase kTooManyInputs{"een tabel heeft ten hoogste {0} ingangen", "a table has at most {0} inputs"};
inline constexpr Phrase kTooManyRules{"een tabel heeft ten hoogste {0} regels", "a table has at most {0} rules"};
inline constexpr Phrase kSplitTable{"splits de tabel met een stap bij `definitions`",
                                    "split the table with a step under `definitions`"};
inline constexpr Phrase kAddRule{"schrijf ten minste één regel: `- [test, uitkomst]`",
                                 "write at least one rule: `- [test, output]`"};
inline constexpr Phrase kPriorityWithoutValues{"bij deze `hit` ontbreekt `values`: welke uitkomst gaat voor?",
                                               "this `hit` lacks `values`: which output goes first?"};
inline constexpr Phrase kAddValues{"zet bij `values` alle uitkomsten, de belangrijkste eerst",
                                   "list all outputs under `values`, the most important first"};
inline constexpr Phrase kValuesUnused{"`values` hoort alleen bij `hit: priority` en `hit: output order`",
                                      "`values` goes with `hit: priority` and `hit: output order` only"};
inline constexpr Phrase kRemoveValues{"haal `values` weg of kies een andere `hit`",
                                      "remove `values` or choose another `hit`"};
inline constexpr Phrase kOutputNotInValues{"de uitkomst ‘{0}’ staat niet bij `values`",
                                           "the output ‘{0}’ is not under `values`"};
inline constexpr Phrase kSameAsValues{"schrijf de uitkomst precies zoals bij `values`, of zet haar erbij",
                                      "write the output just as under `values`, or add it there"};
inline constexpr Phrase kCellNoText{"deze cel is geen tekst", "this cell is no text"};
inline constexpr Phrase kQuoteCell{"zet de cel tussen aanhalingstekens, bijvoorbeeld \"[1..5]\"",
                                   "quote the cell, for example \"[1..5]\""};
inline constexpr Phrase kCellEmpty{"deze cel is leeg", "this cell is empty"};
inline constexpr Phrase kWriteDash{"schrijf \"-\" als het hier niet uitmaakt",
                                   "write \"-\" where it makes no difference"};
inline constexpr Phrase kWrongCellCount{"regel {0} heeft {1} cellen; nodig zijn er {2}",
                                        "rule {0} has {1} cells; {2} are needed"};
inline constexpr Phrase kCellPerInput{"schrijf één test per ingang en daarna de uitkomst",
                                      "write one test per input and then the output"};
inline constexpr Phrase kNoUnaryTest{"‘{0}’ is geen test", "‘{0}’ is no test"};
inline constexpr Phrase kUnaryTestExample{"schrijf bijvoorbeeld `< 5`, `[1..5]`, een waarde of `-`",
                                          "write for example `< 5`, `[1..5]`, a value or `-`"};
inline constexpr Phrase kSumOfNoNumber{"een {0} kan niet worden opgeteld", "a {0} cannot be added up"};
inline constexpr Phrase kRulesOverlap{"regel {0} en regel {1} gelden allebei, bijvoorbeeld bij {2}",
                                      "rule {0} and rule {1} both hold, for example for {2}"};
inline constexpr Phrase kNarrowRules{"maak een van beide smaller, of kies bijvoorbeeld `hit: first`",
                                     "make one of them narrower, or choose for example `hit: first`"};
inline constexpr Phrase kRulesDisagree{
    "regel {0} en regel {1} gelden allebei maar zeggen iets anders, bijvoorbeeld bij {2}",
    "rule {0} and rule {1} both hold but differ, for example for {2}"};
inline constexpr Phrase kSameOutput{"geef beide dezelfde uitkomst, of maak een van beide smaller",
                                    "give both the same output, or make one of them narrower"};
inline constexpr Phrase kTableGap{"geen enkele regel geldt, bijvoorbeeld bij {0}",
                                  "no rule holds, for example for {0}"};
inline constexpr Phrase kFillGap{"voeg een regel toe, of zeg bij `otherwise` wat er dan uitkomt",
                                 "add a rule, or say under `otherwise` what comes out then"};
inline constexpr Phrase kTableUnchecked{
    "of de tabel gaten of dubbele regels heeft, is niet nagegaan: dat kan niet bij ‘{0}’",
    "gaps and overlaps were not looked for: that cannot be done for ‘{0}’"};
inline constexpr Phrase kTableTooLarge{
    "of de tabel gaten of dubbele regels heeft, is niet nagegaan: er zijn meer dan {0} combinaties",
    "gaps and overlaps were not looked for: there are more than {0} combinations"};

// The way of an application.
inline constexpr Phrase kNoStage{"er is geen stap ‘{0}’", "there is no stage ‘{0}’"};
inline constexpr Phrase kNameStage{"noem de id van een stap bij `stages`", "give the id of a stage under `stages`"};
inline constexpr Phrase kStageBack{
    "‘terug’ kan geen id van een stap zijn: het is de stap waar de aanvraag vandaan komt",
    "‘terug’ cannot be the id of a stage: it is the stage the application came from"};
inline constexpr Phrase kStageUnreached{"geen enkele overgang leidt naar ‘{0}’", "no transition leads to ‘{0}’"};
inline constexpr Phrase kLeadToStage{"voeg een overgang toe met `to: …`, of haal de stap weg",
                                     "add a transition with `to: …`, or remove the stage"};
inline constexpr Phrase kNoWayOut{"uit ‘{0}’ komt een aanvraag niet meer weg", "an application cannot leave ‘{0}’"};
inline constexpr Phrase kFinalOrOn{"zet `final: true` bij een stap waar het eindigt, en geef elke andere een overgang",
                                   "write `final: true` at a stage where it ends, and give each other a transition"};
inline constexpr Phrase kFinalGoesOn{"‘{0}’ is het einde, maar er begint een overgang",
                                     "‘{0}’ is the end, but a transition begins there"};
inline constexpr Phrase kAddTransition{"schrijf ten minste één overgang, of laat `transitions` weg",
                                       "write at least one transition, or leave `transitions` out"};
inline constexpr Phrase kNoBeginning{"geen enkele overgang maakt de aanvraag", "no transition makes the application"};
inline constexpr Phrase kBeginWithoutFrom{"laat bij één overgang `from` weg: daar begint het",
                                          "leave `from` out of one transition: there it begins"};
inline constexpr Phrase kBackFromNowhere{"een aanvraag die er nog niet is, kan niet terug",
                                         "an application that is not there yet cannot go back"};
inline constexpr Phrase kBackBeforeBeginning{
    "in ‘{0}’ kan een aanvraag beginnen; dan is er geen stap om naar terug te gaan",
    "an application can begin in ‘{0}’; then there is no stage to go back to"};
inline constexpr Phrase kBadRight{"‘{0}’ is geen recht", "‘{0}’ is no right"};
inline constexpr Phrase kRightExample{
    "schrijf een recht en een handeling uit de tabel met rechten, zoals `application.submit:submit`, of `system`",
    "write a capability and an act of the permission matrix, such as `application.submit:submit`, or `system`"};
inline constexpr Phrase kSystemAsked{"bij `right: system` is er niemand om iets te vragen",
                                     "with `right: system` there is no one to ask"};
inline constexpr Phrase kRemoveAsks{"haal `asks` weg, of noem wie het doet bij `right`",
                                    "remove `asks`, or say under `right` who does it"};
inline constexpr Phrase kGuardAtStage{"in een proces met overgangen heeft de stap ‘{0}’ geen eigen `guard`",
                                      "in a process with transitions the stage ‘{0}’ has no `guard` of its own"};
inline constexpr Phrase kGuardAtTransition{"zet de eis bij `guards` van de overgang, met de zin die erbij hoort",
                                           "put it under `guards` of the transition, with its sentence"};
inline constexpr Phrase kGuardWithoutText{"bij de eis ‘{0}’ ontbreekt ‘text’: wat leest iemand die niet verder mag?",
                                          "the guard ‘{0}’ lacks ‘text’: what does who may not go on read?"};
inline constexpr Phrase kGuardText{"schrijf één zin: `text: {nl: …, en: …}`",
                                   "write one sentence: `text: {nl: …, en: …}`"};
inline constexpr Phrase kDossierName{"‘{0}’ is al de naam van iets dat het dossier zelf weet",
                                     "‘{0}’ is the name of something that the dossier knows itself already"};
inline constexpr Phrase kOneDeadline{"dit zegt niet op één manier wanneer de termijn eindigt",
                                     "this does not say in one way when the term ends"};
inline constexpr Phrase kDeadlineExample{
    "schrijf {days: 28}, {days: 28, setting: naam-van-instelling}, {round: true}, {fact: naam} of "
    "{period: true, days: 28}",
    "write {days: 28}, {days: 28, setting: name-of-setting}, {round: true}, {fact: name} or "
    "{period: true, days: 28}"};
inline constexpr Phrase kBadDays{"‘{0}’ is geen aantal dagen", "‘{0}’ is no number of days"};
inline constexpr Phrase kWholeNumber{"schrijf een heel getal van 1 tot en met {0}",
                                     "write a whole number from 1 to {0}"};
inline constexpr Phrase kNoRounds{"deze regeling heeft geen indieningsrondes", "this scheme has no submission rounds"};
inline constexpr Phrase kDateFact{"het feit ‘{0}’ is geen datum", "the fact ‘{0}’ is no date"};

// What an application asks and the letters it ends in.
inline constexpr Phrase kFormsWithoutWay{"‘{0}’ hoort bij een proces met overgangen",
                                         "‘{0}’ goes with a process that has transitions"};
inline constexpr Phrase kAddWay{"schrijf `transitions`, of haal `{0}` weg", "write `transitions`, or remove `{0}`"};
inline constexpr Phrase kNoTransition{"er is geen overgang ‘{0}’", "there is no transition ‘{0}’"};
inline constexpr Phrase kNoLetterAsked{"de overgang ‘{0}’ vraagt geen brief",
                                       "the transition ‘{0}’ asks for no letter"};
inline constexpr Phrase kAskLetter{"zet `letter` bij `asks` van de overgang, of noem een andere overgang",
                                   "put `letter` under `asks` of the transition, or name another transition"};
inline constexpr Phrase kAddParagraph{"schrijf ten minste één alinea", "write at least one paragraph"};
inline constexpr Phrase kNoLetterWord{"‘{0}’ kan een brief niet invullen", "a letter cannot fill in ‘{0}’"};
inline constexpr Phrase kAddUniqueFact{"noem ten minste één feit, of haal `unique` weg",
                                       "name at least one fact, or remove `unique`"};

// Reports, guidance and places.
inline constexpr Phrase kNoSystemBeginning{"de overgang ‘{0}’ begint geen rapportage",
                                           "the transition ‘{0}’ begins no report"};
inline constexpr Phrase kSystemBeginning{"noem een overgang zonder `from` met right: system",
                                         "name a transition without `from` that has right: system"};
inline constexpr Phrase kBadMonths{"‘{0}’ is geen aantal maanden", "‘{0}’ is no number of months"};
inline constexpr Phrase kNoPartOfYear{"{0} maanden delen een jaar niet in gelijke stukken",
                                      "{0} months do not divide a year in equal parts"};
inline constexpr Phrase kPartsOfYear{"schrijf 1, 2, 3, 4, 6 of 12", "write 1, 2, 3, 4, 6 or 12"};
inline constexpr Phrase kMonthsPair{"hier staan twee aantallen maanden, het laagste eerst",
                                    "two numbers of months go here, the lowest first"};
inline constexpr Phrase kMonthsPairExample{"schrijf months: [12, 24]", "write months: [12, 24]"};
inline constexpr Phrase kAddGuidancePoint{"noem ten minste één punt, of haal `guidance` weg",
                                          "name at least one point, or remove `guidance`"};
inline constexpr Phrase kNoGuidancePoint{"‘{0}’ van het feit ‘{1}’ is geen punt van `guidance`",
                                         "‘{0}’ of the fact ‘{1}’ is no point of `guidance`"};
inline constexpr Phrase kPlacesWithoutRanking{"er is geen rangorde voor de plaatsen",
                                              "there is no ranking for the places"};
inline constexpr Phrase kAddRanking{"schrijf `ranking`, of haal `places` weg", "write `ranking`, or remove `places`"};

// Facts as given.
inline constexpr Phrase kFactsNoObject{"de feiten zijn geen JSON-object", "the facts are no JSON object"};
inline constexpr Phrase kFactsExample{"schrijf {\"naam van het feit\": waarde, …}",
                                      "write {\"name of the fact\": value, …}"};
inline constexpr Phrase kNoSuchFact{"‘{0}’ is geen feit van {1}", "‘{0}’ is no fact of {1}"};
inline constexpr Phrase kWrongType{"‘{0}’ past hier niet", "‘{0}’ does not fit here"};
inline constexpr Phrase kNegative{"‘{0}’ is minder dan nul", "‘{0}’ is less than zero"};
inline constexpr Phrase kNotWhole{"‘{0}’ is geen heel getal", "‘{0}’ is no whole number"};
inline constexpr Phrase kTooPrecise{"‘{0}’ heeft meer dan twee decimalen", "‘{0}’ has more than two decimals"};
inline constexpr Phrase kOver100{"‘{0}’ is meer dan 100", "‘{0}’ is more than 100"};
inline constexpr Phrase kBareDate{"‘{0}’ is een dag zonder tijd", "‘{0}’ is a day without a time"};
inline constexpr Phrase kTooLarge{"wat begint met ‘{0}’ is te groot", "what begins with ‘{0}’ is too large"};
inline constexpr Phrase kNotInList{"‘{0}’ staat niet in de lijst", "‘{0}’ is not in the list"};
inline constexpr Phrase kTooManyCells{"de rij heeft {0} cellen, de kop {1}", "the row has {0} cells, the header {1}"};
inline constexpr Phrase kQuoteCells{"zet een cel met het scheidingsteken tussen aanhalingstekens",
                                    "quote a cell that holds the separator"};
inline constexpr Phrase kWantCount{"geef een heel getal vanaf 0, zonder aanhalingstekens",
                                   "give a whole number from 0, without quotes"};
inline constexpr Phrase kWantNumber{"geef een getal met een punt voor decimalen, zonder aanhalingstekens",
                                    "give a number with a point for decimals, without quotes"};
inline constexpr Phrase kWantMoney{
    "geef een bedrag vanaf 0 met ten hoogste twee decimalen, zoals 40000 of \"40000.00\"",
    "give an amount from 0 with at most two decimals, such as 40000 or \"40000.00\""};
inline constexpr Phrase kWantPercentage{"geef een percentage van 0 tot en met 100, zonder %-teken",
                                        "give a percentage from 0 to 100, without % sign"};
inline constexpr Phrase kWantBoolean{"geef true of false", "give true or false"};
inline constexpr Phrase kMakeSmaller{"maak de tekst of lijst korter", "make the text or list shorter"};
inline constexpr Phrase kWantString{"geef tekst tussen aanhalingstekens", "give quoted text"};
inline constexpr Phrase kWantChoice{"kies uit: {0}", "choose from: {0}"};
inline constexpr Phrase kWantStrings{"geef een lijst: [\"…\", \"…\"]", "give a list: [\"…\", \"…\"]"};
inline constexpr Phrase kWantDate{"geef een dag als \"2022-07-01\"", "give a day as \"2022-07-01\""};
inline constexpr Phrase kWantInstant{
    "geef dag en tijd als \"2023-04-01T23:59:59+02:00\"; zonder zone geldt Nederlandse tijd",
    "give day and time as \"2023-04-01T23:59:59+02:00\"; without zone it is Dutch time"};
inline constexpr Phrase kWantQuarter{"geef een kwartaal als \"2022-Q3\"", "give a quarter as \"2022-Q3\""};
inline constexpr Phrase kWantParameter{"geef een getal vanaf 0 met een punt voor decimalen",
                                       "give a number from 0 with a point for decimals"};
inline constexpr Phrase kNotKnown{"nog onbekend", "not yet known"};
inline constexpr Phrase kNothing{"geen", "none"};
inline constexpr Phrase kYes{"ja", "yes"};
inline constexpr Phrase kNo{"nee", "no"};

}  // namespace hecht::schemes::phrases
