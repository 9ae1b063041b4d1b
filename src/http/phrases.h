// What the server says about a request, in both languages.
#pragma once

#include "base/text.h"

namespace hecht::http::phrases {

using base::Phrase;

struct StatusWords {
  Phrase title;
  Phrase detail;
};

inline constexpr StatusWords kBadRequest{
    {"Het verzoek klopt niet", "The request is not right"},
    {"Verbeter wat onder errors staat en stuur het opnieuw.", "Correct what is under errors and send it again."}};
inline constexpr StatusWords kUnauthorized{{"Niet ingelogd", "Not signed in"},
                                           {"Log in, of geef een API-token mee.", "Sign in, or send an API token."}};
inline constexpr StatusWords kForbidden{
    {"Geen recht", "No permission"},
    {"Vraag de beheerder van uw organisatie om dit recht.", "Ask the administrator of your organisation for it."}};
inline constexpr StatusWords kNotFound{{"Niet gevonden", "Not found"},
                                       {"Kijk of het adres klopt.", "Check that the address is right."}};
inline constexpr StatusWords kMethod{{"Dit kan niet op dit adres", "Not possible at this address"},
                                     {"De header Allow zegt wat wel kan.", "The header Allow says what is."}};
inline constexpr StatusWords kTimeout{{"Het verzoek kwam te langzaam binnen", "The request came in too slowly"},
                                      {"Stuur het opnieuw.", "Send it again."}};
inline constexpr StatusWords kTooLarge{{"De inhoud is te groot", "The body is too large"},
                                       {"Stuur minder in één keer.", "Send less at once."}};
inline constexpr StatusWords kMediaType{
    {"Dit soort inhoud wordt hier niet gelezen", "This type of body is not read here"},
    {"Stuur JSON, met Content-Type: application/json.", "Send JSON, with Content-Type: application/json."}};
inline constexpr StatusWords kHeaderTooLarge{
    {"De headers zijn te groot", "The headers are too large"},
    {"Stuur minder of kortere headers, of een korter adres.", "Send fewer or shorter headers, or a shorter address."}};
inline constexpr StatusWords kMisdirected{
    {"Deze naam hoort niet bij deze server", "This name does not belong to this server"},
    {"Gebruik de naam waaronder de server is gestart; zie --behind-proxy.",
     "Use the name the server was started with; see --behind-proxy."}};
inline constexpr StatusWords kConflict{
    {"Dit past niet bij wat er al is", "This does not fit what is there already"},
    {"Kijk wat er nu staat en kies opnieuw.", "Look at what is there now and choose again."}};
inline constexpr StatusWords kStale{
    {"Iemand anders heeft dit intussen gewijzigd", "Someone else has changed this in the meantime"},
    {"Onder present staat wat er nu is. Neem over wat u wilt en bewaar opnieuw.",
     "Under present is what there is now. Take over what you want and save again."}};
inline constexpr StatusWords kNoVersion{
    {"Het is niet duidelijk wat u wijzigt", "It is not clear what you are changing"},
    {"Haal het eerst op.", "Fetch it first."}};
inline constexpr StatusWords kTooMany{
    {"Te veel pogingen", "Too many attempts"},
    {"Wacht tot de tijd in Retry-After voorbij is.", "Wait until the time in Retry-After has passed."}};
inline constexpr StatusWords kUnavailable{{"De server stopt of is vol", "The server is stopping or full"},
                                          {"Probeer het over een minuut opnieuw.", "Try again in a minute."}};
inline constexpr StatusWords kInternal{{"Er ging iets mis op de server", "Something went wrong on the server"},
                                       {"Probeer het opnieuw; meld anders de beheerder het nummer onder instance.",
                                        "Try again; otherwise give the administrator the number under instance."}};

inline const StatusWords& status_words(int status) {
  switch (status) {
    case 400:
      return kBadRequest;
    case 401:
      return kUnauthorized;
    case 403:
      return kForbidden;
    case 404:
      return kNotFound;
    case 405:
      return kMethod;
    case 408:
      return kTimeout;
    case 409:
      return kConflict;
    case 412:
      return kStale;
    case 413:
      return kTooLarge;
    case 415:
      return kMediaType;
    case 421:
      return kMisdirected;
    case 428:
      return kNoVersion;
    case 429:
      return kTooMany;
    case 431:
      return kHeaderTooLarge;
    case 503:
      return kUnavailable;
    default:
      return kInternal;
  }
}

inline constexpr Phrase kBadTarget{"het adres is niet te lezen", "the address cannot be read"};
inline constexpr Phrase kBadTargetRemedy{"schrijf /pad?naam=waarde, in UTF-8 en met %-codes",
                                         "write /path?name=value, in UTF-8 and with %-codes"};
inline constexpr Phrase kBadMessage{"dit is geen geldig HTTP-verzoek", "this is no valid HTTP request"};
inline constexpr Phrase kBadMessageRemedy{"zie RFC 9112", "see RFC 9112"};

inline constexpr Phrase kNoWebPart{
    "De webtoepassing is niet meegebouwd; de API staat onder /v1. `./start` bouwt beide.",
    "The web application was not built; the API is under /v1. `./start` builds both."};
inline constexpr Phrase kBadListen{"‘{0}’ is geen adres met poort", "‘{0}’ is no address with a port"};
inline constexpr Phrase kBadListenRemedy{"schrijf 127.0.0.1:8080 of [::1]:8080; poort 0 is een vrije",
                                         "write 127.0.0.1:8080 or [::1]:8080; port 0 is a free one"};
inline constexpr Phrase kNotLoopback{"‘{0}’ is van buiten te bereiken, en dit is HTTP zonder TLS",
                                     "‘{0}’ can be reached from outside, and this is HTTP without TLS"};
inline constexpr Phrase kNotLoopbackRemedy{
    "luister op 127.0.0.1, of zeg met --behind-proxy NAAM onder welke naam een proxy TLS doet",
    "listen on 127.0.0.1, or say with --behind-proxy NAME under which name a proxy does TLS"};
inline constexpr Phrase kCannotListen{"op {0} is niet te luisteren: {1}", "cannot listen on {0}: {1}"};
inline constexpr Phrase kCannotListenRemedy{"kies met --listen een andere poort of een adres van deze machine",
                                            "choose another port or an address of this machine with --listen"};

inline constexpr Phrase kNoIfMatch{"de header If-Match ontbreekt", "the header If-Match is missing"};
inline constexpr Phrase kNoIfMatchRemedy{"stuur de ETag mee die u bij het ophalen kreeg",
                                         "send the ETag you got when you fetched it"};

// Bodies and queries
inline constexpr Phrase kUnknownQuery{"de parameter ‘{0}’ is hier onbekend", "the parameter ‘{0}’ is not known here"};
inline constexpr Phrase kNoNumberBetween{"‘{0}’ is geen getal van {1} tot en met {2}",
                                         "‘{0}’ is no number from {1} to {2}"};
inline constexpr Phrase kNumberExample{"schrijf bijvoorbeeld {0}", "write {0}, for instance"};
inline constexpr Phrase kMissing{"{0} ontbreekt", "{0} is missing"};
inline constexpr Phrase kMissingRemedy{"vul het in", "fill it in"};
inline constexpr Phrase kUnknownMember{"‘{0}’ hoort niet in dit verzoek", "‘{0}’ does not belong in this request"};
inline constexpr Phrase kLeaveMemberOut{"laat het weg", "leave it out"};
inline constexpr Phrase kNoBoolean{"‘{0}’ is geen ja of nee", "‘{0}’ is no yes or no"};
inline constexpr Phrase kNoBooleanRemedy{"schrijf true of false", "write true or false"};
inline constexpr Phrase kNoInteger{"‘{0}’ is geen heel getal", "‘{0}’ is no whole number"};
inline constexpr Phrase kNoIntegerRemedy{"schrijf cijfers, zonder punt of komma",
                                         "write digits, without point or comma"};
inline constexpr Phrase kNoText{"‘{0}’ is geen tekst", "‘{0}’ is no text"};
inline constexpr Phrase kNoTextRemedy{"zet het tussen aanhalingstekens", "put it in quotation marks"};
inline constexpr Phrase kNoInstant{"‘{0}’ is geen tijdstip", "‘{0}’ is no moment"};
inline constexpr Phrase kNoInstantRemedy{"schrijf 2023-02-01T14:00:00+01:00", "write 2023-02-01T14:00:00+01:00"};
inline constexpr Phrase kNoMoney{"‘{0}’ is geen bedrag in euro's", "‘{0}’ is no amount in euros"};
inline constexpr Phrase kNoMoneyRemedy{"schrijf hele euro's of twee decimalen: \"1250.00\"",
                                       "write whole euros or two decimals: \"1250.00\""};
inline constexpr Phrase kNoWord{"‘{0}’ is hier geen waarde", "‘{0}’ is no value here"};
inline constexpr Phrase kNoList{"‘{0}’ is geen lijst", "‘{0}’ is no list"};
inline constexpr Phrase kNoListRemedy{"schrijf [ … ]", "write [ … ]"};
inline constexpr Phrase kNoObject{"‘{0}’ is geen object", "‘{0}’ is no object"};
inline constexpr Phrase kNoObjectRemedy{"schrijf { … }", "write { … }"};

}  // namespace hecht::http::phrases
