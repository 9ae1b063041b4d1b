#include "http/router.h"

#include <algorithm>

#include "base/assert.h"
#include "http/negotiate.h"
#include "http/problem_json.h"
#include "http/target.h"

namespace hecht::http {
namespace {

bool is_parameter(std::string_view segment) { return segment.starts_with('{'); }

// "{path*}" stands for every path.
bool is_rest(const std::vector<std::string>& pattern) { return pattern.back().ends_with("*}"); }

bool fits(const std::vector<std::string>& pattern, const std::vector<std::string>& segments) {
  if (is_rest(pattern)) return true;
  return std::equal(pattern.begin(), pattern.end(), segments.begin(), segments.end(),
                    [](const std::string& wanted, const std::string& given) {
                      return is_parameter(wanted) ? !given.empty() : wanted == given;
                    });
}

// More literal segments is a better fit.
std::ptrdiff_t literals(const std::vector<std::string>& pattern) {
  return std::count_if(pattern.begin(), pattern.end(), [](const auto& each) { return !is_parameter(each); });
}

bool serves(Method wanted, Method asked) { return wanted == asked || (wanted == Method::Get && asked == Method::Head); }

std::string allow_header(const std::vector<Method>& methods) {
  std::string list;
  for (const auto method : methods) {
    list += (list.empty() ? "" : ", ") + std::string(method_name(method));
    if (method == Method::Get) list += ", HEAD";
  }
  return list + ", OPTIONS";
}

}  // namespace

Router::Router()
    : Router([](Request&, const Permission& permission) {
        return permission.is_anonymous() ? std::nullopt : std::optional(401);
      }) {}

Router::Router(Guard guard) : guard_(std::move(guard)) {}

void Router::add(Route route) {
  const auto target = parse_target(route.path);
  HECHT_ASSERT(target.has_value());
  for (const auto& other : routes_) HECHT_ASSERT(other.method != route.method || other.path != route.path);
  templates_.push_back(target->segments);
  routes_.push_back(std::move(route));
}

Router::Found Router::find_route(Request& request) const {
  std::vector<Method> allowed;
  std::ptrdiff_t best = -1;
  const Route* found = nullptr;
  const std::vector<std::string>* pattern = nullptr;
  for (std::size_t i = 0; i < routes_.size(); ++i) {
    if (!fits(templates_[i], request.segments) || literals(templates_[i]) < best) continue;
    if (is_rest(templates_[i]) && !serves(routes_[i].method, request.method)) continue;
    if (literals(templates_[i]) > best) {
      allowed.clear();
      found = nullptr;
    }
    best = literals(templates_[i]);
    allowed.push_back(routes_[i].method);
    if (!serves(routes_[i].method, request.method)) continue;
    found = &routes_[i];
    pattern = &templates_[i];
  }
  if (allowed.empty()) return {nullptr, problem_response(404, request)};
  if (found == nullptr) {
    Response response = request.method == Method::Options ? Response{204, {}, {}, {}} : problem_response(405, request);
    response.headers.emplace_back("Allow", allow_header(allowed));
    return {nullptr, std::move(response)};
  }
  for (std::size_t i = 0; i < pattern->size() && !is_rest(*pattern); ++i) {
    const std::string& name = (*pattern)[i];
    if (is_parameter(name)) request.parameters.emplace_back(name.substr(1, name.size() - 2), request.segments[i]);
  }
  return {found, std::nullopt};
}

std::optional<Response> Router::refuse(Request& request, const Route& route) const {
  if (route.waits()) {
    if (const auto status = guard_(request, route.permission)) return problem_response(*status, request);
  }
  if (!route.request.empty() && media_type(request.header("content-type")) != "application/json")
    return problem_response(415, request);
  return std::nullopt;
}

}  // namespace hecht::http
