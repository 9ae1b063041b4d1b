#include "app/api_phrases.h"
#include "app/command_line.h"
#include "app/scheme_routes.h"
#include "http/problem_json.h"
#include "schemes/question.h"

namespace hecht::app {

using base::Json;

namespace {

struct CheckBody {
  Json facts;
  std::optional<base::Date> date;
};

base::Result<CheckBody> read_body(const std::string& text) {
  auto json = base::parse_json(text);
  if (!json) return json.problems();
  if (json->as_object() == nullptr)
    return base::Problem{{}, {}, base::say_both(phrases::kBodyNoObject), base::say_both(phrases::kBodyExample)};
  CheckBody body;
  base::Problems problems;
  for (const auto& [name, value] : *json->as_object()) {
    if (name == "feiten") {
      body.facts = value;
    } else if (name == "datum") {
      if (value.is_null()) continue;
      if (const auto* day = value.as_string()) body.date = base::parse_date(*day);
      if (body.date) continue;
      problems.push_back(
          {{},
           name,
           base::say_both(phrases::kNoDate, {value.as_string() ? *value.as_string() : value.to_string()}),
           base::say_both(phrases::kDateExample)});
    } else {
      problems.push_back(
          {{}, name, base::say_both(phrases::kUnknownMember, {name}), base::say_both(phrases::kBodyExample)});
    }
  }
  if (json->find("feiten") == nullptr)
    problems.push_back({{}, "feiten", base::say_both(phrases::kNoFacts), base::say_both(phrases::kBodyExample)});
  if (!problems.empty()) return problems;
  return body;
}

http::Response check_scheme(const schemes::Catalogue& catalogue, const http::Request& request) {
  const std::string& reference = request.parameter("id");
  const auto body = read_body(request.body);
  if (!body) return http::problem_response(400, request, body.problems());
  const base::Date date =
      body->date ? *body->date : schemes::day_of_question(catalogue, reference, body->facts, base::today());
  const auto scheme = catalogue.find(reference, date);
  if (!scheme) {
    // A known scheme without a version on that day is a wrong day, not a wrong address.
    const bool known = reference.find('@') == std::string::npos && !catalogue.versions(reference).empty();
    return http::problem_response(known ? 400 : 404, request, scheme.problems());
  }
  const auto question = schemes::make_question(*scheme, body->facts, date);
  if (!question) return http::problem_response(400, request, question.problems());
  http::Response response =
      http::json_response(schemes::to_json(schemes::answer(*question, request.language), program_name()), request);
  // Facts of an applicant stay in no cache.
  response.headers.emplace_back("Cache-Control", "no-store");
  return response;
}

}  // namespace

http::Route check_scheme_route(const schemes::Catalogue& catalogue) {
  return {.method = http::Method::Post,
          .path = "/v1/regelingen/{id}/toets",
          .permission = http::Permission::anonymous(),
          .handler = [&catalogue](const http::Request& request) { return check_scheme(catalogue, request); },
          .summary = "Toetst feiten aan een regeling en legt de uitkomst uit",
          .operation = "checkScheme",
          .parameters = {{"id", "id of id@versie", R"({"type":"string"})"}},
          .request = {"CheckRequest"},
          .response = {"CheckAnswer"}};
}

}  // namespace hecht::app
