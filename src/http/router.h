// The table of all routes, and the only way from a request to a handler.
//
// Why it exists: who may do what is said once, beside the address, and decided in one place. A route without a
// permission cannot be built: Permission has no default.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/json.h"
#include "http/limits.h"
#include "http/message.h"

namespace hecht::http {

class Permission {
 public:
  // Anyone, also without signing in.
  static Permission anonymous() { return Permission("anonymous"); }
  static Permission of(std::string id) { return Permission(std::move(id)); }
  [[nodiscard]] bool is_anonymous() const { return id_ == "anonymous"; }
  [[nodiscard]] const std::string& id() const { return id_; }

 private:
  explicit Permission(std::string id) : id_(std::move(id)) {}
  std::string id_;
};

// Of the path or the query, for readers of the API. `schema` is JSON Schema.
struct Parameter {
  std::string name;
  std::string description;
  std::string schema;
};

using Handler = std::function<Response(const Request&)>;

struct Route {
  Method method;
  std::string path;  // "/v1/regelingen/{id}"; "/{path*}" is every address no other route fits
  Permission permission;
  Handler handler;
  std::string summary;
  std::string operation;                   // its name in generated code
  std::vector<Parameter> parameters = {};  // of the path
  std::vector<Parameter> query = {};
  std::string request_schema = {};   // a name under components; empty: takes no body
  std::string response_schema = {};  // a name under components; empty: no JSON
  std::uint64_t body_bytes_max = kBodyBytesMax;
};

// May this request do that? Only asked where the route is not for anyone. Nothing is yes, else the refusing status.
using Guard = std::function<std::optional<int>(const Request&, const Permission&)>;

class Router {
 public:
  // Refuses everything that is not for anyone.
  Router();
  explicit Router(Guard guard);

  // The same method and path twice is a mistake of the program.
  void add(Route route);
  [[nodiscard]] const std::vector<Route>& routes() const { return routes_; }

  // Finds the route and fills in the parameters; a refusal when there is none, when it may not be used, or when the
  // type of the body is not that of the route. Looks at the header only: a body is not read for nothing.
  struct Admission {
    const Route* route = nullptr;
    std::optional<Response> refusal;
  };
  [[nodiscard]] Admission admit(Request& request) const;

 private:
  std::vector<Route> routes_;
  std::vector<std::vector<std::string>> templates_;  // segments, as routes_
  Guard guard_;
};

}  // namespace hecht::http
