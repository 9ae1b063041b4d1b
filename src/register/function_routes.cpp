#include "access/people.h"
#include "register/alliances.h"
#include "register/functions.h"
#include "register/parties.h"
#include "register/route_parts.h"
#include "register/tasks.h"

namespace hecht::registry {

using namespace feature;

struct AllianceFunctionView : AllianceFunction {
  std::vector<Notice> warnings;
};
BOOST_DESCRIBE_STRUCT(AllianceFunctionView, (AllianceFunction), (warnings))
// As it stands in a list. The name of a person is for who may look into the network.
struct NamedFunction : AllianceFunction {
  std::optional<std::string> person_name;
  std::optional<std::string> party_name;
};
BOOST_DESCRIBE_STRUCT(NamedFunction, (AllianceFunction), (person_name, party_name))
struct TaskPackageView : TaskPackage {
  std::vector<Notice> warnings;
};
BOOST_DESCRIBE_STRUCT(TaskPackageView, (TaskPackage), (warnings))
struct TaskPackageInList : TaskPackage {
  TaskState state = TaskState::Active;  // today
};
BOOST_DESCRIBE_STRUCT(TaskPackageInList, (TaskPackage), (state))

namespace {

using http::Method;
using http::Permission;
using http::Request;
using http::Response;

constexpr const char* kFunctions = "/v1/wijkverbanden/{id}/functies";
constexpr const char* kTasks = "/v1/wijkverbanden/{id}/taken";

NamedFunction named(storage::Session& session, const AllianceFunction& function, bool inside) {
  NamedFunction shown{function, {}, {}};
  const auto person = function.person_id ? access::find_person(session, *function.person_id) : std::nullopt;
  if (person && inside) shown.person_name = person->name;
  const auto party = function.party_id ? load_party(session, *function.party_id) : std::nullopt;
  if (party) shown.party_name = party->name;
  return shown;
}

// The contact point is there to be found; the other functions are for the network.
Response list_functions(const RegisterPlace& place, const Request& request) {
  storage::Reading reading(*place.database);
  const std::string& id = request.parameter("id");
  if (!load_alliance(reading, id)) return not_found(request);
  const base::Date today = base::today();
  const bool inside =
      may(access::actor_of(request), "network", access::Act::Read, scope_of_alliance(reading, id, today));
  base::Json::Array items;
  for (const auto& each : functions_of(reading, id)) {
    if (inside || (each.kind == FunctionKind::ContactPoint && active_on(each, today)))
      items.push_back(http::to_json(named(reading, each, inside)));
  }
  return list_response(request, std::move(items));
}

Response list_tasks(const RegisterPlace& place, const Request& request) {
  storage::Reading reading(*place.database);
  const std::string& id = request.parameter("id");
  if (!load_alliance(reading, id)) return not_found(request);
  const base::Date today = base::today();
  if (!may(access::actor_of(request), "network", access::Act::Read, scope_of_alliance(reading, id, today)))
    return forbidden(request);
  base::Json::Array items;
  for (const auto& each : tasks_of(reading, id))
    items.push_back(http::to_json(TaskPackageInList{each, state_on(each, today)}));
  return list_response(request, std::move(items));
}

void add_routes_of_functions(http::Router& router, const RegisterPlace& place) {
  router.add({.method = Method::Get,
              .path = kFunctions,
              .permission = Permission::of("network:read"),
              .handler = [place](const Request& request) { return list_functions(place, request); },
              .summary = "Wie welke functie heeft in een verband",
              .operation = "listFunctions",
              .parameters = {id_parameter()},
              .response = http::page_shape<NamedFunction>()});
  router.add(add_route<AllianceFunctionView>(*place.database, kFunctions, "network:write", add_function,
                                             "Geeft iemand een functie in een verband", "addFunction"));
  router.add(edit_route<AllianceFunctionView>(*place.database, std::string(kFunctions) + "/{nr}", "network:write",
                                              edit_function, "Wijzigt of beëindigt een functie", "editFunction"));
}

void add_routes_of_tasks(http::Router& router, const RegisterPlace& place) {
  router.add({.method = Method::Get,
              .path = kTasks,
              .permission = Permission::of("network:read"),
              .handler = [place](const Request& request) { return list_tasks(place, request); },
              .summary = "Het takenpakket van een verband",
              .operation = "listTaskPackages",
              .parameters = {id_parameter()},
              .response = http::page_shape<TaskPackageInList>()});
  router.add(add_route<TaskPackageView>(*place.database, kTasks, "network:write", add_task,
                                        "Voegt een taak toe aan het takenpakket", "addTaskPackage"));
  router.add(edit_route<TaskPackageView>(*place.database, std::string(kTasks) + "/{nr}", "network:write", edit_task,
                                         "Wijzigt of beëindigt een taak", "editTaskPackage"));
}

}  // namespace

void add_function_routes(http::Router& router, const RegisterPlace& place) {
  add_routes_of_functions(router, place);
  add_routes_of_tasks(router, place);
}

}  // namespace hecht::registry
