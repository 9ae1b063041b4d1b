#include "feature/routes.h"

#include "feature/phrases.h"

namespace hecht::feature {

using base::Json;

std::vector<Notice> notices(const base::Problems& problems, base::Language language) {
  std::vector<Notice> list;
  for (const auto& each : problems) list.push_back({each.field, each.message.in(language), each.remedy.in(language)});
  return list;
}

http::Response page_response(const http::Request& request, const http::Paging& paging, std::size_t total,
                             Json::Array items) {
  const Json json = http::page_json(request, paging, total, std::move(items));
  return http::cached_json_response(json, request);
}

http::Response list_response(const http::Request& request, Json::Array items) {
  const std::size_t size = items.size();
  return page_response(request, {1, std::max<std::size_t>(size, 1)}, size, std::move(items));
}

http::Response not_found(const http::Request& request) { return http::problem_response(404, request); }
http::Response forbidden(const http::Request& request) { return http::problem_response(403, request); }

http::Response stale_response(const http::Request& request, const Json& sent, const Json& present) {
  base::Problems problems = {
      {{}, "If-Match", base::say_both(phrases::kChangedMeanwhile), base::say_both(phrases::kChangedMeanwhileRemedy)}};
  const auto* values = sent.as_object();
  HECHT_ASSERT(values != nullptr);
  for (const auto& [key, value] : *values) {
    const Json* now = present.find(key);
    if (now == nullptr || *now == value) continue;
    const std::string shown = now->as_string() != nullptr ? *now->as_string() : now->to_string();
    problems.push_back({{}, key, base::say_both(phrases::kIsNow, {shown}), base::say_both(phrases::kIsNowRemedy)});
  }
  http::Response response = http::problem_response(412, request, problems);
  auto body = base::parse_json(response.body);
  HECHT_ASSERT(body.ok());
  body->set("present", present);
  response.body = body->to_string();
  return response;
}

http::Parameter id_parameter(std::string name) { return {std::move(name), "id", R"({"type":"string"})"}; }

http::Route use_case_route(http::Method method, std::string path, std::string right, std::string summary,
                           std::string operation) {
  http::Route route{.method = method,
                    .path = std::move(path),
                    .permission = http::Permission::of(std::move(right)),
                    .handler = {},
                    .summary = std::move(summary),
                    .operation = std::move(operation)};
  for (auto at = route.path.find('{'); at != std::string::npos; at = route.path.find('{', at + 1))
    route.parameters.push_back(id_parameter(route.path.substr(at + 1, route.path.find('}', at) - at - 1)));
  HECHT_ASSERT(!route.parameters.empty());
  return route;
}

}  // namespace hecht::feature
