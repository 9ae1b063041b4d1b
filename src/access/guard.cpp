#include "access/guard.h"

#include "access/secrets.h"
#include "access/sessions.h"
#include "base/assert.h"

namespace hecht::access {

namespace {

constexpr std::string_view kSignedIn = "signed-in";
constexpr std::string_view kOwnAccount = "own-account";
constexpr std::string_view kBearer = "Bearer ";

bool is_safe(http::Method method) { return method == http::Method::Get || method == http::Method::Head; }

std::string_view cookie_name(const Settings& settings) { return settings.secure_cookie ? "__Host-hecht" : "hecht"; }

struct Found {
  Actor actor;
  bool may_change = true;
};

Found find_actor(Access& access, const http::Request& request) {
  const auto now = base::now();
  const auto authorization = request.header("authorization");
  if (authorization.starts_with(kBearer)) {
    auto holder = actor_of_key(access.database, std::string(authorization.substr(kBearer.size())), now);
    if (!holder) return {};
    return {std::move(holder->actor), !holder->read_only};
  }
  const auto secret = session_secret_of(access.settings, request);
  if (secret.empty()) return {};
  auto actor = actor_of_session(access.database, secret, now);
  if (!actor) return {};
  return {*std::move(actor), same_secret(request.header("x-csrf-token"), csrf_token_of(secret))};
}

bool permits(const Actor& actor, const http::Permission& permission) {
  if (permission.id() == kSignedIn) return true;
  if (permission.id() == kOwnAccount) return !actor.session_id.empty();
  const auto right = right_of(permission.id());
  HECHT_ASSERT(right.has_value());
  return may_somewhere(actor, right->capability, right->act);
}

}  // namespace

http::Guard make_guard(Access& access) {
  return [&access](http::Request& request, const http::Permission& permission) -> std::optional<int> {
    auto found = find_actor(access, request);
    const bool forged = !is_safe(request.method) && !found.may_change;
    if (permission.is_anonymous()) {
      if (found.actor.signed_in() && !forged) request.identity = std::move(found.actor);
      return std::nullopt;
    }
    if (!found.actor.signed_in()) return 401;
    if (forged || !permits(found.actor, permission)) return 403;
    request.identity = std::move(found.actor);
    return std::nullopt;
  };
}

Actor actor_of(const http::Request& request) {
  const auto* actor = std::any_cast<Actor>(&request.identity);
  return actor == nullptr ? Actor{} : *actor;
}

std::string session_cookie(const Settings& settings, const std::string& secret) {
  return std::string(cookie_name(settings)) + "=" + secret + "; Path=/; Max-Age=" + std::to_string(kSessionSecondsMax) +
         "; HttpOnly; SameSite=Lax" + (settings.secure_cookie ? "; Secure" : "");
}

std::string ended_cookie(const Settings& settings) {
  return std::string(cookie_name(settings)) + "=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax" +
         (settings.secure_cookie ? "; Secure" : "");
}

std::string session_secret_of(const Settings& settings, const http::Request& request) {
  const std::string wanted = std::string(cookie_name(settings)) + "=";
  for (const auto& [name, value] : request.headers) {
    if (name != "cookie") continue;
    std::string_view rest = value;
    while (!rest.empty()) {
      const auto end = std::min(rest.find(';'), rest.size());
      std::string_view pair = rest.substr(0, end);
      rest.remove_prefix(std::min(end + 1, rest.size()));
      while (pair.starts_with(' ')) pair.remove_prefix(1);
      if (pair.starts_with(wanted)) return std::string(pair.substr(wanted.size()));
    }
  }
  return {};
}

}  // namespace hecht::access
