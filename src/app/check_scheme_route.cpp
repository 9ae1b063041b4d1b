#include "app/command_line.h"
#include "app/scheme_routes.h"
#include "http/described.h"
#include "http/problem_json.h"
#include "schemes/question.h"

namespace hecht::app {

// A facts file of the command line, and what "now" is. What is absent or null among the facts is unknown.
struct CheckRequest {
  base::Json feiten;
  std::optional<base::Date> datum;
};
BOOST_DESCRIBE_STRUCT(CheckRequest, (), (feiten, datum))

http::Response with_answer(const schemes::Shelf& shelf, const http::Request& request,
                           const std::function<http::Response(const schemes::Answer&)>& respond) {
  const std::string& reference = request.parameter("id");
  const auto catalogue = shelf.current();
  const auto body = http::read_body<CheckRequest>(request);
  if (!body) return http::problem_response(400, request, body.problems());
  const base::Date date =
      body->datum ? *body->datum : schemes::day_of_question(*catalogue, reference, body->feiten, base::today());
  const auto scheme = catalogue->find(reference, date);
  if (!scheme) {
    // A known scheme without a version on that day is a wrong day, not a wrong address.
    const bool known = reference.find('@') == std::string::npos && !catalogue->versions(reference).empty();
    return http::problem_response(known ? 400 : 404, request, scheme.problems());
  }
  const auto question = schemes::make_question(*scheme, body->feiten, date);
  if (!question) return http::problem_response(400, request, question.problems());
  http::Response response = respond(schemes::answer(*question, request.language));
  // Facts of an applicant stay in no cache.
  response.headers.emplace_back("Cache-Control", "no-store");
  return response;
}

http::Route check_scheme_route(const schemes::Shelf& shelf) {
  return {.method = http::Method::Post,
          .path = "/v1/regelingen/{id}/toets",
          .permission = http::Permission::anonymous(),
          .handler =
              [&shelf](const http::Request& request) {
                return with_answer(shelf, request, [&](const schemes::Answer& answer) {
                  return http::json_response(schemes::to_json(answer, program_name()), request);
                });
              },
          .summary = "Toetst feiten aan een regeling en legt de uitkomst uit",
          .operation = "checkScheme",
          .parameters = {{"id", "id of id@versie", R"({"type":"string"})"}},
          .request = http::shape<CheckRequest>(),
          .response = {"CheckAnswer"}};
}

}  // namespace hecht::app
