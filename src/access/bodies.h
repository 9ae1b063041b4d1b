// The bodies of the API of this floor, and how rows and refusals become them; shared by its routes.
#pragma once

#include "access/access.h"
#include "access/outcome.h"
#include "access/people.h"
#include "http/described.h"

namespace hecht::access {

// Of a request that only asks for something to be done.
struct NothingBody {};
BOOST_DESCRIBE_STRUCT(NothingBody, (), ())

struct RoleBody {
  std::string id;
  Role role = Role::Practice;
  std::string organisation_id;
  std::string organisation_name;
  base::Date from;
  std::optional<base::Date> to;
  std::string reason;
  std::int64_t version = 1;
};
BOOST_DESCRIBE_STRUCT(RoleBody, (), (id, role, organisation_id, organisation_name, from, to, reason, version))

struct PersonBody {
  std::string id;
  std::string name;
  std::string email;
  Tongue language = Tongue::Nl;
  PersonState state = PersonState::Invited;
  bool code_on = false;
  std::vector<RoleBody> roles;
  std::int64_t version = 1;
};
BOOST_DESCRIBE_STRUCT(PersonBody, (), (id, name, email, language, state, code_on, roles, version))

std::string name_of_organisation(storage::Session& session, const Organisations& organisations, const std::string& id);
RoleBody body_of(storage::Session& session, const Organisations& organisations, const HeldRole& role);
PersonBody body_of(storage::Session& session, const Organisations& organisations, const Person& person,
                   const std::vector<HeldRole>& roles);

http::Response answer(const http::Request& request, const Refusal& refusal);
http::Response created(const http::Request& request, const base::Json& json, const std::string& location = {});
http::Response no_content();
// For what is not to be kept by anyone on the way.
http::Response not_kept(http::Response response);

void add_session_routes(http::Router& router, Access& access);
void add_account_routes(http::Router& router, Access& access);
void add_person_routes(http::Router& router, Access& access);
void add_role_routes(http::Router& router, Access& access);
void add_api_key_routes(http::Router& router, Access& access);
void add_audit_routes(http::Router& router, Access& access);

}  // namespace hecht::access
