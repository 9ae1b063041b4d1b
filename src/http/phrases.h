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
    case 413:
      return kTooLarge;
    case 415:
      return kMediaType;
    case 421:
      return kMisdirected;
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

}  // namespace hecht::http::phrases
