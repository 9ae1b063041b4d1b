// What imports say to people, in both languages. The columns and rules of a kind stand with the kind.
#pragma once

#include "base/text.h"

namespace hecht::imports::phrases {

using base::Phrase;

// The file
inline constexpr Phrase kFileTooLarge{"het bestand is groter dan 256 MB", "the file is larger than 256 MB"};
inline constexpr Phrase kFileTooLargeRemedy{"splits het, en importeer de delen na elkaar",
                                            "split it, and import the parts one after the other"};
inline constexpr Phrase kWorkbook{"dit is een werkmap van een spreadsheet", "this is a workbook of a spreadsheet"};
inline constexpr Phrase kWorkbookRemedy{"sla het werkblad op als CSV (UTF-8)", "save the sheet as CSV (UTF-8)"};
inline constexpr Phrase kUtf16{"het bestand is in UTF-16", "the file is in UTF-16"};
inline constexpr Phrase kNoText{"dit is geen tekstbestand", "this is no text file"};
inline constexpr Phrase kSaveAsUtf8{"sla het op als UTF-8", "save it as UTF-8"};
inline constexpr Phrase kEmptyFile{"het bestand is leeg", "the file is empty"};
inline constexpr Phrase kEmptyFileRemedy{"kijk of dit het goede bestand is", "check that this is the right file"};
inline constexpr Phrase kReadAsWindows{"{0}: gelezen als Windows-1252", "{0}: read as Windows-1252"};
inline constexpr Phrase kReadWithMark{"{0}: gelezen als UTF-8 met BOM", "{0}: read as UTF-8 with a byte-order mark"};
inline constexpr Phrase kYearUnknown{"van welk jaar dit bestand is, staat niet in de naam",
                                     "the name of the file does not tell its year"};
inline constexpr Phrase kYearUnknownRemedy{"geef het jaar op (--year 2024), of zet het in de naam van het bestand",
                                           "give the year (--year 2024), or put it in the name of the file"};
inline constexpr Phrase kFileCount{"een import heeft één tot twintig bestanden", "an import has one to twenty files"};
inline constexpr Phrase kFileCountRemedy{"verdeel ze over meer imports", "divide them over more imports"};
inline constexpr Phrase kNoBase64{"de inhoud is geen base64", "the content is no base64"};
inline constexpr Phrase kNoBase64Remedy{"stuur de bytes van het bestand als base64, met opvulling",
                                        "send the bytes of the file as base64, with padding"};
inline constexpr Phrase kNotReady{"deze import wacht niet op uitvoering",
                                  "this import does not wait to be carried out"};
inline constexpr Phrase kNotReadyRemedy{"stuur de bestanden opnieuw als u ze nog eens wilt laden",
                                        "send the files again to load them once more"};

// Rows and columns
inline constexpr Phrase kColumnMissing{"de kolom ‘{0}’ ontbreekt", "the column ‘{0}’ is missing"};
inline constexpr Phrase kColumnMissingRemedy{"zet die naam in de eerste regel; daar staat nu: {0}",
                                             "put that name in the first line; it now has: {0}"};
inline constexpr Phrase kCellCount{"de regel heeft {0} cellen, de kopregel {1}",
                                   "the line has {0} cells, the header {1}"};
inline constexpr Phrase kCellCountRemedy{"zet tekst met een ‘{0}’ erin tussen aanhalingstekens",
                                         "put text with a ‘{0}’ in it between quotes"};
inline constexpr Phrase kHoldsBsn{
    "hier staat een getal dat een burgerservicenummer kan zijn; het hele bestand is geweigerd",
    "here is a number that may be a citizen service number; the whole file is refused"};
inline constexpr Phrase kHoldsBsnRemedy{"haal het weg: Hecht verwerkt geen gegevens van patiënten",
                                        "remove it: Hecht processes no data of patients"};
inline constexpr Phrase kEmptyCell{"de cel is leeg", "the cell is empty"};
inline constexpr Phrase kEmptyCellRemedy{"vul de waarde in", "fill in the value"};
inline constexpr Phrase kNotACount{"‘{0}’ is geen aantal", "‘{0}’ is no count"};
inline constexpr Phrase kNotACountRemedy{"geef een heel getal vanaf 0, zonder punten; leeg is onbekend",
                                         "give a whole number from 0, without separators; empty is unknown"};
inline constexpr Phrase kNoDecimal{"‘{0}’ is geen getal", "‘{0}’ is no number"};
inline constexpr Phrase kNoDecimalRemedy{
    "geef een getal als 12.5 (of 12,5 waar ; de kolommen scheidt), zonder punten voor duizendtallen; leeg is onbekend",
    "give a number such as 12.5 (or 12,5 where ; separates the columns), without thousands separators; empty is "
    "unknown"};
inline constexpr Phrase kNoYear{"‘{0}’ is geen jaar", "‘{0}’ is no year"};
inline constexpr Phrase kNoYearRemedy{"geef een jaar als 2024", "give a year such as 2024"};
inline constexpr Phrase kNoDate{"‘{0}’ is geen datum", "‘{0}’ is no date"};
inline constexpr Phrase kNoDateRemedy{"schrijf 2024-04-01 of 1-4-2024", "write 2024-04-01 or 1-4-2024"};
inline constexpr Phrase kNoWord{"‘{0}’ past hier niet", "‘{0}’ does not fit here"};
inline constexpr Phrase kSpoiledCode{
    "een spreadsheet heeft van deze code een datum of een getal gemaakt: maak van de kolom tekst en neem de codes "
    "opnieuw "
    "over uit de bron",
    "a spreadsheet made this code a date or a number: make the column text and copy the codes from the source again"};
inline constexpr Phrase kMunicipalityMeant{"bedoelde u {0}? Schrijf de letters en alle nullen",
                                           "did you mean {0}? Write the letters and all zeros"};
inline constexpr Phrase kRowTwice{"{0} staat er al in, met andere waarden ({1}, regel {2})",
                                  "{0} occurs already, with other values ({1}, line {2})"};
inline constexpr Phrase kRowTwiceRemedy{"laat één van beide staan", "keep one of the two"};

// Areas
inline constexpr Phrase kAreaAbsent{"{0} is geen gebied van {1}", "{0} is no area of {1}"};
inline constexpr Phrase kAreaAbsentRemedy{"kijk of de code klopt en bij de indeling van {0} hoort",
                                          "check that the code is right and belongs to the division of {0}"};
inline constexpr Phrase kAreaYearAbsentRemedy{
    "van {0} zijn geen gebieden geladen (wel van: {1}): laad ze, of zeg met gebiedsjaar (--area-year) bij welke "
    "indeling "
    "de codes horen",
    "no areas of {0} are loaded (but of: {1}): load them, or say by area_year (--area-year) to which division the "
    "codes "
    "belong"};
inline constexpr Phrase kNoAreasRemedy{"er zijn nog geen gebieden geladen: begin met `hecht import cbs-kwb`",
                                       "no areas are loaded yet: start with `hecht import cbs-kwb`"};

// GeoJSON
inline constexpr Phrase kNoCollection{"dit is geen FeatureCollection van GeoJSON",
                                      "this is no FeatureCollection of GeoJSON"};
inline constexpr Phrase kNoCollectionRemedy{"verwacht: {\"type\": \"FeatureCollection\", \"features\": […]}",
                                            "expected: {\"type\": \"FeatureCollection\", \"features\": […]}"};
inline constexpr Phrase kNoComma{"hier ontbreekt een komma of het einde van de lijst",
                                 "a comma or the end of the list is missing here"};
inline constexpr Phrase kNoBorder{"de vorm is geen Polygon of MultiPolygon",
                                  "the geometry is no Polygon or MultiPolygon"};
inline constexpr Phrase kNoPosition{"een punt van de grens is geen paar getallen",
                                    "a position of the border is no pair of numbers"};
inline constexpr Phrase kShortRing{"een ring van de grens heeft minder dan vier punten",
                                   "a ring of the border has fewer than four positions"};
inline constexpr Phrase kOpenRing{"een ring van de grens eindigt niet waar hij begint",
                                  "a ring of the border does not end where it starts"};
inline constexpr Phrase kBorderRemedy{"verwacht: ringen van [lengte, breedte], waarvan het laatste punt het eerste is",
                                      "expected: rings of [longitude, latitude], the last position equal to the first"};
inline constexpr Phrase kSwapped{"lengte en breedte zijn verwisseld", "longitude and latitude are swapped"};
inline constexpr Phrase kSwappedRemedy{"schrijf eerst de lengte: [4.64, 52.38]",
                                       "write the longitude first: [4.64, 52.38]"};
inline constexpr Phrase kNoDegrees{"de coördinaten zijn geen graden", "the coordinates are no degrees"};
inline constexpr Phrase kNoDegreesRemedy{"zet het bestand om van RD (EPSG:28992) naar WGS 84 (EPSG:4326)",
                                         "convert the file from RD (EPSG:28992) to WGS 84 (EPSG:4326)"};
inline constexpr Phrase kElsewhere{"de grens ligt niet in Nederland", "the border is not in the Netherlands"};
inline constexpr Phrase kElsewhereRemedy{"kijk of het de goede kaart is", "check that it is the right map"};
inline constexpr Phrase kNoAreaCode{"de vorm heeft geen code", "the feature has no code"};
inline constexpr Phrase kNoAreaCodeRemedy{
    "verwacht: een eigenschap code, statcode, gemeentecode, wijkcode of buurtcode",
    "expected: a property code, statcode, gemeentecode, wijkcode or buurtcode"};
inline constexpr Phrase kNoAreaName{"{0} heeft geen naam, en is nog niet geladen",
                                    "{0} has no name, and is not loaded yet"};
inline constexpr Phrase kNoAreaNameRemedy{"laad eerst de gebieden van dat jaar (cbs-kwb)",
                                          "load the areas of that year first (cbs-kwb)"};

}  // namespace hecht::imports::phrases
