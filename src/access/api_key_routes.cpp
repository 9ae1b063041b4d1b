#include "access/api_keys.h"
#include "access/bodies.h"
#include "access/guard.h"
#include "http/paging.h"
#include "http/problem_json.h"

namespace hecht::access {

namespace {

struct ApiKeyBody {
  std::string id;
  std::string name;
  std::string organisation_id;
  std::string organisation_name;
  bool read_only = true;
  base::Date expires;
};
BOOST_DESCRIBE_STRUCT(ApiKeyBody, (), (id, name, organisation_id, organisation_name, read_only, expires))

struct NewApiKeyBody {
  std::string name;
  std::string organisation_id;
  base::Date expires;
  std::optional<bool> read_only;
};
BOOST_DESCRIBE_STRUCT(NewApiKeyBody, (), (name, organisation_id, expires, read_only))

struct CreatedApiKeyBody : ApiKeyBody {
  std::string secret;  // shown this once
};
BOOST_DESCRIBE_STRUCT(CreatedApiKeyBody, (ApiKeyBody), (secret))

ApiKeyBody body_of(storage::Session& session, const Organisations& organisations, const ApiKey& key) {
  return {
      key.id,        key.name,   key.organisation_id, name_of_organisation(session, organisations, key.organisation_id),
      key.read_only, key.expires};
}

http::Response list_response(Access& access, const http::Request& request) {
  http::QueryReader query(request, {}, http::QueryReader::Pages::Yes);
  const auto paging = query.paging();
  if (!query.problems().empty()) return http::problem_response(400, request, query.problems());
  storage::Reading reading(access.database);
  const auto keys = keys_of(reading, actor_of(request).person_id);
  base::Json::Array items;
  for (std::size_t i = paging.offset(); i < std::min(keys.size(), paging.offset() + paging.size); ++i)
    items.push_back(http::to_json(body_of(reading, access.settings.organisations, keys[i])));
  return not_kept(http::json_response(http::page_json(request, paging, keys.size(), std::move(items)), request));
}

http::Response create_response(Access& access, const http::Request& request) {
  auto body = http::read_body<NewApiKeyBody>(request);
  if (!body) return http::problem_response(400, request, body.problems());
  const NewKey input{body->name, body->organisation_id, body->read_only.value_or(true), body->expires};
  const auto made = create_api_key(access.database, actor_of(request), input, base::now());
  if (!made) return answer(request, made.refusal());
  CreatedApiKeyBody shown;
  storage::Reading reading(access.database);
  static_cast<ApiKeyBody&>(shown) = body_of(reading, access.settings.organisations, made->key);
  shown.secret = made->secret;
  return created(request, http::to_json(shown));
}

}  // namespace

void add_api_key_routes(http::Router& router, Access& access) {
  router.add({.method = http::Method::Get,
              .path = "/v1/api-sleutels",
              .permission = http::Permission::of("own-account"),
              .handler = [&access](const http::Request& request) { return list_response(access, request); },
              .summary = "Uw sleutels voor programma's",
              .operation = "listApiKeys",
              .query = http::with_paging({}),
              .response = http::page_shape<ApiKeyBody>()});
  router.add({.method = http::Method::Post,
              .path = "/v1/api-sleutels",
              .permission = http::Permission::of("own-account"),
              .handler = [&access](const http::Request& request) { return create_response(access, request); },
              .summary = "Een sleutel maken; het geheim wordt één keer getoond",
              .operation = "createApiKey",
              .request = http::shape<NewApiKeyBody>(),
              .response = http::shape<CreatedApiKeyBody>(),
              .success = 201});
  router.add({.method = http::Method::Delete,
              .path = "/v1/api-sleutels/{id}",
              .permission = http::Permission::of("own-account"),
              .handler =
                  [&access](const http::Request& request) {
                    const auto done =
                        revoke_api_key(access.database, actor_of(request), request.parameter("id"), base::now());
                    return done ? no_content() : answer(request, done.refusal());
                  },
              .summary = "Een sleutel intrekken",
              .operation = "revokeApiKey",
              .parameters = {{"id", "Nummer van de sleutel", R"({"type":"string"})"}},
              .success = 204});
}

}  // namespace hecht::access
