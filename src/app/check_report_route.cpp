#include "app/command_line.h"
#include "app/scheme_routes.h"
#include "documents/answer_document.h"
#include "documents/pdf.h"

namespace hecht::app {

http::Route check_report_route(const schemes::Shelf& shelf) {
  http::Route route = check_scheme_route(shelf);
  route.path = "/v1/regelingen/{id}/toetsrapport";
  route.handler = [&shelf](const http::Request& request) {
    return with_answer(shelf, request, [](const schemes::Answer& answer) {
      const auto document = documents::answer_document(answer, program_name(), base::now());
      return http::Response{200,
                            "application/pdf",
                            documents::to_pdf(document),
                            {{"Content-Disposition", "attachment; filename=\"" + answer.scheme->id + ".pdf\""}}};
    });
  };
  route.summary = "Toetst feiten aan een regeling en geeft de uitleg als PDF";
  route.operation = "checkReport";
  route.response = {};
  route.response_type = "application/pdf";
  route.takes_long = true;
  return route;
}

}  // namespace hecht::app
