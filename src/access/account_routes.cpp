#include "access/accounts.h"
#include "access/bodies.h"
#include "access/guard.h"
#include "access/mail_choice.h"
#include "http/problem_json.h"

namespace hecht::access {

namespace {

struct PasswordChangeBody {
  std::string current;
  std::string new_;
};
BOOST_DESCRIBE_STRUCT(PasswordChangeBody, (), (current, new_))

struct ResetRequestBody {
  std::string email;
};
BOOST_DESCRIBE_STRUCT(ResetRequestBody, (), (email))

struct PasswordChoiceBody {
  std::string token;
  std::string password;
};
BOOST_DESCRIBE_STRUCT(PasswordChoiceBody, (), (token, password))

struct NewCodeBody {
  std::string secret;
  std::string uri;
};
BOOST_DESCRIBE_STRUCT(NewCodeBody, (), (secret, uri))

struct CodeBody {
  std::string code;
};
BOOST_DESCRIBE_STRUCT(CodeBody, (), (code))

struct MailChoiceBody {
  MailChoice applications = MailChoice::Direct;
};
BOOST_DESCRIBE_STRUCT(MailChoiceBody, (), (applications))

http::Response mail_choice_response(Access& access, const http::Request& request) {
  storage::Reading reading(access.database);
  return http::json_response(http::to_json(MailChoiceBody{mail_choice_of(reading, actor_of(request).person_id)}),
                             request);
}

http::Response choose_mail_response(Access& access, const http::Request& request) {
  auto body = http::read_body<MailChoiceBody>(request);
  if (!body) return http::problem_response(400, request, body.problems());
  const auto done = choose_mail(access.database, actor_of(request), body->applications, base::now());
  return done ? no_content() : answer(request, done.refusal());
}

http::Response change_password_response(Access& access, const http::Request& request) {
  auto body = http::read_body<PasswordChangeBody>(request);
  if (!body) return http::problem_response(400, request, body.problems());
  const auto done = change_password(access.database, access.hasher, actor_of(request),
                                    {body->current, body->new_, request.remote}, base::now());
  return done ? no_content() : answer(request, done.refusal());
}

http::Response reset_response(Access& access, const http::Request& request) {
  auto body = http::read_body<ResetRequestBody>(request);
  if (!body) return http::problem_response(400, request, body.problems());
  const auto done = request_reset(access.database, {body->email, request.remote}, base::now());
  return done ? not_kept({202, {}, {}, {}}) : answer(request, done.refusal());
}

http::Response choose_response(Access& access, const http::Request& request) {
  auto body = http::read_body<PasswordChoiceBody>(request);
  if (!body) return http::problem_response(400, request, body.problems());
  const auto done = choose_password(access.database, access.hasher, {body->token, body->password}, base::now());
  return done ? no_content() : answer(request, done.refusal());
}

http::Response begin_code_response(Access& access, const http::Request& request) {
  const auto made = begin_totp(access.database, actor_of(request), base::now());
  if (!made) return answer(request, made.refusal());
  return created(request, http::to_json(NewCodeBody{made->secret, made->uri}));
}

http::Response turn_on_code_response(Access& access, const http::Request& request) {
  auto body = http::read_body<CodeBody>(request);
  if (!body) return http::problem_response(400, request, body.problems());
  const auto done = turn_on_totp(access.database, actor_of(request), body->code, base::now());
  return done ? no_content() : answer(request, done.refusal());
}

void add_password_routes(http::Router& router, Access& access) {
  router.add({.method = http::Method::Put,
              .path = "/v1/wachtwoorden/huidige",
              .permission = http::Permission::of("own-account"),
              .handler = [&access](const http::Request& request) { return change_password_response(access, request); },
              .summary = "Het eigen wachtwoord wijzigen",
              .operation = "changePassword",
              .request = http::shape<PasswordChangeBody>(),
              .success = 204});
  router.add({.method = http::Method::Post,
              .path = "/v1/herstelverzoeken",
              .permission = http::Permission::anonymous(),
              .handler = [&access](const http::Request& request) { return reset_response(access, request); },
              .summary = "Een link voor een nieuw wachtwoord aanvragen; zegt niet of het adres bekend is",
              .operation = "requestReset",
              .request = http::shape<ResetRequestBody>(),
              .success = 202,
              .takes_long = true});
  router.add({.method = http::Method::Post,
              .path = "/v1/wachtwoordkeuzes",
              .permission = http::Permission::anonymous(),
              .handler = [&access](const http::Request& request) { return choose_response(access, request); },
              .summary = "Met een link een wachtwoord kiezen",
              .operation = "choosePassword",
              .request = http::shape<PasswordChoiceBody>(),
              .success = 204,
              .takes_long = true});
}

void add_mail_routes(http::Router& router, Access& access) {
  router.add({.method = http::Method::Get,
              .path = "/v1/mailkeuze",
              .permission = http::Permission::of("own-account"),
              .handler = [&access](const http::Request& request) { return mail_choice_response(access, request); },
              .summary = "Hoe u herinneringen en berichten over aanvragen krijgt",
              .operation = "mailChoice",
              .response = http::shape<MailChoiceBody>()});
  router.add({.method = http::Method::Put,
              .path = "/v1/mailkeuze",
              .permission = http::Permission::of("own-account"),
              .handler = [&access](const http::Request& request) { return choose_mail_response(access, request); },
              .summary = "Kiezen hoe u ze krijgt: direct, eens per dag of niet. Brieven komen altijd direct",
              .operation = "chooseMail",
              .request = http::shape<MailChoiceBody>(),
              .success = 204});
}

}  // namespace

void add_account_routes(http::Router& router, Access& access) {
  add_password_routes(router, access);
  add_mail_routes(router, access);
  router.add({.method = http::Method::Post,
              .path = "/v1/totp",
              .permission = http::Permission::of("own-account"),
              .handler = [&access](const http::Request& request) { return begin_code_response(access, request); },
              .summary = "Een app met codes koppelen: de sleutel voor de app",
              .operation = "beginTotp",
              .request = http::shape<NothingBody>(),
              .response = http::shape<NewCodeBody>(),
              .success = 201});
  router.add({.method = http::Method::Put,
              .path = "/v1/totp",
              .permission = http::Permission::of("own-account"),
              .handler = [&access](const http::Request& request) { return turn_on_code_response(access, request); },
              .summary = "De koppeling met de app aanzetten, met een code als bewijs",
              .operation = "turnOnTotp",
              .request = http::shape<CodeBody>(),
              .success = 204});
}

}  // namespace hecht::access
