#include "app/openapi.h"

#include <map>

#include "app/api_schemas.h"

namespace hecht::app {

using base::Json;

namespace {

constexpr std::string_view kPrefix = "/v1";

Json object(std::initializer_list<std::pair<const char*, Json>> members) {
  Json json{Json::Object{}};
  for (const auto& [name, value] : members) json.set(name, value);
  return json;
}

Json parsed(const std::string& text) {
  auto json = base::parse_json(text);
  HECHT_ASSERT(json.ok());
  return std::move(*json);
}

Json content(const char* type, const std::string& schema, const Json& schemas) {
  HECHT_ASSERT(schemas.find(schema) != nullptr);
  return object({{type, object({{"schema", http::reference_to(schema)}})}});
}

// Nothing, or bytes of a type that is no JSON.
Json other_content(const http::Route& route) {
  if (route.response_type.empty()) return {};
  const Json bytes = object({{"type", "string"}, {"format", "binary"}});
  return object({{route.response_type.c_str(), object({{"schema", bytes}})}});
}

Json parameter_json(const http::Parameter& parameter, const char* place) {
  return object({{"name", parameter.name},
                 {"in", place},
                 {"required", std::string_view(place) == "path"},
                 {"description", parameter.description},
                 {"schema", parsed(parameter.schema)}});
}

Json if_match_json() {
  return object({{"name", "If-Match"},
                 {"in", "header"},
                 {"required", true},
                 {"description", "De ETag van de versie waarop de wijziging berust"},
                 {"schema", object({{"type", "string"}})}});
}

Json response_json(const char* description, Json body) {
  Json json = object({{"description", description},
                      {"headers", object({{"API-Version", object({{"schema", object({{"type", "string"}})}})}})}});
  if (!body.is_null()) json.set("content", std::move(body));
  return json;
}

Json operation_json(const http::Route& route, const Json& schemas) {
  Json::Array parameters;
  for (const auto& each : route.parameters) parameters.push_back(parameter_json(each, "path"));
  for (const auto& each : route.query) parameters.push_back(parameter_json(each, "query"));
  if (route.versioned) parameters.push_back(if_match_json());
  Json json =
      object({{"operationId", route.operation}, {"summary", route.summary}, {"x-permission", route.permission.id()}});
  const bool takes_input = !parameters.empty() || !route.request.empty();
  if (!parameters.empty()) json.set("parameters", std::move(parameters));
  if (!route.request.empty()) {
    json.set("requestBody",
             object({{"required", true}, {"content", content("application/json", route.request.name, schemas)}}));
  }
  Json responses{Json::Object{}};
  responses.set(
      std::to_string(route.success),
      response_json("Goed", route.response.empty() ? other_content(route)
                                                   : content("application/json", route.response.name, schemas)));
  const auto refuse = [&](const char* status, const char* description) {
    responses.set(status, response_json(description, content("application/problem+json", "Problem", schemas)));
  };
  if (takes_input) refuse("400", "Het verzoek klopt niet");
  if (!route.permission.is_anonymous()) {
    refuse("401", "Niet ingelogd");
    refuse("403", "Geen recht");
  }
  if (!route.parameters.empty()) refuse("404", "Niet gevonden");
  if (route.method != http::Method::Get && !route.permission.is_anonymous()) refuse("409", "Past niet bij wat er is");
  if (route.versioned) {
    refuse("412", "Iemand anders heeft het intussen gewijzigd");
    refuse("428", "If-Match ontbreekt");
  }
  refuse("429", "Te veel verzoeken");
  json.set("responses", std::move(responses));
  return json;
}

std::string lower(std::string_view text) {
  std::string out(text);
  for (char& c : out) c = static_cast<char>(c - 'A' + 'a');
  return out;
}

}  // namespace

Json openapi(const http::Router& router, const std::string& version) {
  http::Definitions definitions;
  const Json written = api_schemas();
  for (const auto& [name, schema] : *written.as_object()) definitions.emplace(name, schema);
  for (const auto& route : router.routes()) {
    if (route.request.describe) route.request.describe(definitions);
    if (route.response.describe) route.response.describe(definitions);
  }
  Json schemas{Json::Object{}};
  for (auto& [name, schema] : definitions) schemas.set(name, std::move(schema));
  std::map<std::string, Json> by_path;
  for (const auto& route : router.routes()) {
    if (!route.path.starts_with(std::string(kPrefix) + "/")) continue;
    by_path[route.path.substr(kPrefix.size())].set(lower(http::method_name(route.method)),
                                                   operation_json(route, schemas));
  }
  Json paths{Json::Object{}};
  for (auto& [path, operations] : by_path) paths.set(path, std::move(operations));
  Json info = object({{"title", "Hecht"},
                      {"version", version},
                      {"description", "Regelingen, netwerken en geld van de eerstelijnszorg"}});
  info.set("contact", object({{"name", "Hecht"}, {"url", "https://hecht.example"}, {"email", "hecht@hecht.example"}}));
  Json json = object({{"openapi", "3.1.0"}, {"info", std::move(info)}});
  json.set("servers", Json::Array{object({{"url", std::string(kPrefix)}})});
  json.set("paths", std::move(paths));
  json.set("components", object({{"schemas", schemas}}));
  return json;
}

}  // namespace hecht::app
