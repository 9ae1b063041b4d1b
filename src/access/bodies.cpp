#include "access/bodies.h"

#include "access/mail_choice.h"
#include "access/retention.h"
#include "access/send_mail.h"
#include "http/problem_json.h"

namespace hecht::access {

namespace {

int status_of(Why why) {
  switch (why) {
    case Why::Invalid:
      return 400;
    case Why::NotSignedIn:
      return 401;
    case Why::NotAllowed:
      return 403;
    case Why::NotThere:
      return 404;
    case Why::Conflict:
      return 409;
    case Why::Stale:
      return 412;
    case Why::TooMany:
      return 429;
  }
  return 500;
}

}  // namespace

std::string name_of_organisation(storage::Session& session, const Organisations& organisations, const std::string& id) {
  return id.empty() ? std::string() : organisations.name(session, id).value_or("");
}

RoleBody body_of(storage::Session& session, const Organisations& organisations, const HeldRole& role) {
  return {.id = role.id,
          .role = role.assignment.role,
          .organisation_id = role.assignment.organisation_id,
          .organisation_name = name_of_organisation(session, organisations, role.assignment.organisation_id),
          .from = role.from,
          .to = role.to,
          .reason = role.reason,
          .version = role.version};
}

PersonBody body_of(storage::Session& session, const Organisations& organisations, const Person& person,
                   const std::vector<HeldRole>& roles) {
  PersonBody body{.id = person.id,
                  .name = person.name,
                  .email = person.email,
                  .language = person.language,
                  .state = person.state,
                  .code_on = person.code_on,
                  .roles = {},
                  .version = person.version};
  for (const auto& role : roles) body.roles.push_back(body_of(session, organisations, role));
  return body;
}

http::Response answer(const http::Request& request, const Refusal& refusal) {
  auto response = http::problem_response(status_of(refusal.why), request, refusal.problems);
  if (refusal.why == Why::TooMany) response.headers.emplace_back("Retry-After", std::to_string(refusal.retry_seconds));
  return response;
}

http::Response created(const http::Request& request, const base::Json& json, const std::string& location) {
  auto response = not_kept(http::json_response(json, request));
  response.status = 201;
  if (!location.empty()) response.headers.emplace_back("Location", location);
  return response;
}

http::Response no_content() { return not_kept({204, {}, {}, {}}); }

http::Response not_kept(http::Response response) {
  response.headers.emplace_back("Cache-Control", "no-store");
  return response;
}

void add_access_routes(http::Router& router, Access& access) {
  add_session_routes(router, access);
  add_account_routes(router, access);
  add_person_routes(router, access);
  add_role_routes(router, access);
  add_api_key_routes(router, access);
  add_audit_routes(router, access);
  add_task_routes(router, access);
}

storage::JobHandlers access_jobs(Access& access) {
  const auto mailing = [&access](auto send) {
    return [&access, send](storage::Database& database, const storage::Job& job) {
      send(database, access.settings, job, base::now());
    };
  };
  return {{std::string(kMailJob), mailing(send_mail)},
          {std::string(kNoticeJob), mailing(send_notice)},
          {std::string(kDigestJob), mailing(send_digest)},
          {std::string(kRetentionJob), mailing(erase_forgotten)}};
}

}  // namespace hecht::access
