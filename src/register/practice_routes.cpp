#include "register/counts.h"
#include "register/parties.h"
#include "register/practices.h"
#include "register/route_parts.h"

namespace hecht::registry {

using namespace feature;

struct PracticeCodeView : PracticeCode {
  std::vector<Notice> warnings;
};
BOOST_DESCRIBE_STRUCT(PracticeCodeView, (PracticeCode), (warnings))
// The predecessor is in the address.
struct SuccessorBody {
  std::string successor_id;
  base::Date on_date;
  std::int64_t numerator = 1;
  std::int64_t denominator = 1;
};
BOOST_DESCRIBE_STRUCT(SuccessorBody, (), (successor_id, on_date, numerator, denominator))
struct SuccessionView : Succession {
  std::vector<Notice> warnings;
};
BOOST_DESCRIBE_STRUCT(SuccessionView, (Succession), (warnings))
struct PatientCountView : PatientCount {
  std::vector<Notice> warnings;
};
BOOST_DESCRIBE_STRUCT(PatientCountView, (PatientCount), (warnings))

namespace {

using access::Act;
using http::Method;
using http::Permission;
using http::Request;
using http::Response;

Response list_codes(const RegisterPlace& place, const Request& request) {
  storage::Reading reading(*place.database);
  if (!load_party(reading, request.parameter("id"))) return not_found(request);
  return list_response(request, items_of(codes_of(reading, request.parameter("id"))));
}

Response list_successions(const RegisterPlace& place, const Request& request) {
  storage::Reading reading(*place.database);
  if (!load_party(reading, request.parameter("id"))) return not_found(request);
  return list_response(request, items_of(successions_of(reading, request.parameter("id"))));
}

// Each kind of count for who may see it. Corrected rows are among them.
Response list_counts(const RegisterPlace& place, const Request& request) {
  storage::Reading reading(*place.database);
  const std::string& id = request.parameter("id");
  if (!load_party(reading, id)) return not_found(request);
  const auto actor = access::actor_of(request);
  const auto scope = scope_of_party(reading, id, base::today());
  const bool registered = may(actor, "practice.counts", Act::Read, scope);
  const bool deprived = may(actor, "practice.deprived", Act::Read, scope);
  if (!registered && !deprived) return forbidden(request);
  auto counts = counts_of(reading, id);
  std::erase_if(counts, [&](const PatientCount& each) {
    return each.kind == CountKind::Registered ? !registered : !(deprived && registered);
  });
  return list_response(request, items_of(counts));
}

http::Route list_route(const char* path, const char* permission, http::Handler handler, const char* summary,
                       const char* operation, http::Shape shape) {
  return {.method = Method::Get,
          .path = path,
          .permission = Permission::of(permission),
          .handler = std::move(handler),
          .summary = summary,
          .operation = operation,
          .parameters = {id_parameter()},
          .response = std::move(shape)};
}

void add_code_routes(http::Router& router, const RegisterPlace& place) {
  router.add(list_route(
      "/v1/partijen/{id}/agb-codes", "party:read",
      [place](const Request& request) { return list_codes(place, request); }, "De AGB-codes van een praktijk",
      "listPracticeCodes", http::page_shape<PracticeCode>()));
  router.add(add_route<PracticeCodeView>(*place.database, "/v1/partijen/{id}/agb-codes", "party:write",
                                         add_practice_code, "Geeft een praktijk een AGB-code", "addPracticeCode"));
}

void add_succession_routes(http::Router& router, const RegisterPlace& place) {
  router.add(list_route(
      "/v1/partijen/{id}/opvolgingen", "party:read",
      [place](const Request& request) { return list_successions(place, request); }, "Welke praktijk welke opvolgde",
      "listSuccessions", http::page_shape<Succession>()));
  router.add({.method = Method::Post,
              .path = "/v1/partijen/{id}/opvolgingen",
              .permission = Permission::of("party:write"),
              .handler =
                  [place](const Request& request) {
                    return create<SuccessionView, Succession, SuccessorBody>(
                        request, [&](const auto& actor, const auto& body, base::Instant now) {
                          const SuccessionInput input{request.parameter("id"), body.successor_id, body.on_date,
                                                      body.numerator, body.denominator};
                          return add_succession(*place.database, actor, input, now);
                        });
                  },
              .summary = "Legt vast wie een praktijk opvolgt",
              .operation = "addSuccession",
              .parameters = {id_parameter()},
              .request = http::shape<SuccessorBody>(),
              .response = http::shape<SuccessionView>(),
              .success = kCreated});
}

void add_count_routes(http::Router& router, const RegisterPlace& place) {
  router.add(list_route(
      "/v1/partijen/{id}/patientaantallen", "practice.counts:read",
      [place](const Request& request) { return list_counts(place, request); },
      "De aantallen patiënten van een praktijk, met correcties", "listPatientCounts",
      http::page_shape<PatientCount>()));
  router.add(add_route<PatientCountView>(
      *place.database, "/v1/partijen/{id}/patientaantallen", "practice.counts:write", record_count,
      "Legt een aantal patiënten vast, of corrigeert er een met een reden", "recordPatientCount"));
}

}  // namespace

void add_practice_routes(http::Router& router, const RegisterPlace& place) {
  add_code_routes(router, place);
  add_succession_routes(router, place);
  add_count_routes(router, place);
}

}  // namespace hecht::registry
