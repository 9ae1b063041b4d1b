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

#include "http/limits.h"
#include "http/message.h"
#include "http/shape.h"

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
  Shape request = {};              // empty: takes no body
  Shape response = {};             // empty: no JSON
  std::string response_type = {};  // of what is no JSON: "application/pdf"
  int success = 200;
  std::uint64_t body_bytes_max = kBodyBytesMax;
  bool versioned = false;   // asks for If-Match: what is changed is the version the change is based on (versions.h)
  bool takes_long = false;  // looks into the database, or computes for more than a moment

  // Such a route runs on the pool of threads that may wait; the others answer at once, and do not ask who is there.
  [[nodiscard]] bool waits() const { return takes_long || !permission.is_anonymous(); }
};

// Finds out who asks, and whether they may: nothing is yes, else the refusing status. It may look into a database.
using Guard = std::function<std::optional<int>(Request&, const Permission&)>;

class Router {
 public:
  // Refuses everything that is not for anyone.
  Router();
  explicit Router(Guard guard);

  // The same method and path twice is a mistake of the program.
  void add(Route route);
  [[nodiscard]] const std::vector<Route>& routes() const { return routes_; }

  // Finds the route and fills in the parameters; a refusal when there is none. A body is not read for nothing, so this
  // and refuse() look at the header only.
  struct Found {
    const Route* route = nullptr;
    std::optional<Response> refusal;
  };
  [[nodiscard]] Found find_route(Request& request) const;
  // When the request may not use the route, or the type of its body is not that of the route.
  [[nodiscard]] std::optional<Response> refuse(Request& request, const Route& route) const;

 private:
  std::vector<Route> routes_;
  std::vector<std::vector<std::string>> templates_;  // segments, as routes_
  Guard guard_;
};

}  // namespace hecht::http
