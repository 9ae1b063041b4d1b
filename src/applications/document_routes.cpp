#include "applications/documents.h"
#include "applications/dossier_page.h"
#include "applications/route_parts.h"
#include "documents/pdf.h"

namespace hecht::applications {

using namespace feature;

struct SavedDocument : ApplicationDocument {
  std::vector<Notice> warnings;
};
BOOST_DESCRIBE_STRUCT(SavedDocument, (ApplicationDocument), (warnings))

namespace {

using http::Method;
using http::Request;
using http::Response;

constexpr std::string_view kPdf = "application/pdf";
// In base64 and with the rest of the body.
constexpr std::uint64_t kBodyBytes = kAttachmentBytesMax * 4 / 3 + 10'000;

Response download(const ApplicationPlace& place, const Request& request) {
  storage::Reading reading(*place.database);
  const auto schemes = place.schemes();
  auto content = open_document(reading, access::actor_of(request), *schemes, request.parameter("id"), base::now());
  if (!content) return not_found(request);
  return file(content->document.media_type, std::move(content->bytes), content->document.name);
}

Response filled_form(const ApplicationPlace& place, const Request& request) {
  return with_dossier(place, request, [&](auto& session, const auto&, const auto&, const auto& opened, auto now) {
    const auto page = form_page(session, *opened, request.language, now);
    return file(kPdf, documents::to_pdf(documents::dossier_document(page, place.program, now)),
                "aanvraag-" + opened->application.number + ".pdf");
  });
}

Response blank_form(const ApplicationPlace& place, const Request& request) {
  http::QueryReader query(request, {"soort"}, http::QueryReader::Pages::No);
  const auto word = query.one_of("soort", http::words<Route>());
  if (!query.problems().empty()) return http::problem_response(400, request, query.problems());
  const auto scheme = place.schemes()->find(request.parameter("id"), base::today());
  if (!scheme || !(*scheme)->process.runs()) return not_found(request);
  const auto route = word ? http::of_word<Route>(*word) : std::nullopt;
  const auto page = empty_form(**scheme, route, request.language);
  return file(kPdf, documents::to_pdf(documents::dossier_document(page, place.program, base::now())),
              (*scheme)->id + "-formulier.pdf");
}

}  // namespace

void add_document_routes(http::Router& router, const ApplicationPlace& place) {
  auto add = add_part<SavedDocument>(place, "/v1/aanvragen/{id}/bijlagen", add_attachment, "Voegt een bijlage toe",
                                     "addAttachment");
  add.body_bytes_max = kBodyBytes;
  router.add(std::move(add));
  router.add(remove_part<SavedDocument>(place, "/v1/bijlagen/{id}", remove_attachment, "Haalt een bijlage weg",
                                        "removeAttachment"));
  const auto pdf = [&](const char* path, http::Handler handler, const char* summary, const char* operation) {
    http::Route route{.method = Method::Get,
                      .path = path,
                      .permission = signed_in(),
                      .handler = std::move(handler),
                      .summary = summary,
                      .operation = operation,
                      .parameters = {id_parameter()}};
    route.response_type = kPdf;
    route.takes_long = true;
    return route;
  };
  auto bytes = pdf(
      "/v1/bijlagen/{id}", [place](const Request& request) { return download(place, request); },
      "Een bijlage, ontvangstbewijs of brief", "downloadDocument");
  bytes.response_type = "application/octet-stream";
  router.add(std::move(bytes));
  router.add(pdf(
      "/v1/aanvragen/{id}/formulier", [place](const Request& request) { return filled_form(place, request); },
      "De aanvraag zoals zij nu is, als PDF", "downloadForm"));
  auto blank = pdf(
      "/v1/regelingen/{id}/formulier", [place](const Request& request) { return blank_form(place, request); },
      "Een leeg formulier om met de hand in te vullen, als PDF", "downloadBlankForm");
  blank.permission = http::Permission::anonymous();
  blank.query = {{"soort", "Voor een nieuw of bestaand verband", R"({"type":"string","enum":["new","existing"]})"}};
  router.add(std::move(blank));
}

}  // namespace hecht::applications
