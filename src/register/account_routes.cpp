#include "register/accounts.h"
#include "register/parties.h"
#include "register/route_parts.h"

namespace hecht::registry {

using namespace feature;

struct BankAccountView : BankAccount {
  std::vector<Notice> warnings;
};
BOOST_DESCRIBE_STRUCT(BankAccountView, (BankAccount), (warnings))

namespace {

using access::Act;
using http::Method;
using http::Permission;
using http::Request;
using http::Response;

constexpr const char* kAccounts = "/v1/partijen/{id}/bankrekeningen";
constexpr const char* kAccount = "/v1/partijen/{id}/bankrekeningen/{nr}";

// In full for who may enter or confirm it, masked for who may know that there is one.
Response list_accounts(const RegisterPlace& place, const Request& request) {
  storage::Reading reading(*place.database);
  const std::string& id = request.parameter("id");
  if (!load_party(reading, id)) return not_found(request);
  const auto actor = access::actor_of(request);
  const auto scope = scope_of_party(reading, id, base::today());
  const bool full = may(actor, "payee.account", Act::Read, scope);
  if (!full && !may(actor, "payee.account.masked", Act::Read, scope)) return forbidden(request);
  base::Json::Array items;
  for (auto& account : accounts_of(reading, id)) {
    if (!full) account.iban = masked(account.iban);
    items.push_back(http::to_json(account));
  }
  return list_response(request, std::move(items));
}

}  // namespace

void add_account_routes(http::Router& router, const RegisterPlace& place) {
  router.add({.method = Method::Get,
              .path = kAccounts,
              .permission = Permission::of("payee.account.masked:read"),
              .handler = [place](const Request& request) { return list_accounts(place, request); },
              .summary = "De bankrekeningen van een partij",
              .operation = "listBankAccounts",
              .parameters = {id_parameter()},
              .response = http::page_shape<BankAccount>()});
  router.add(add_route<BankAccountView>(*place.database, kAccounts, "payee.account:write", add_account,
                                        "Voert een bankrekening in", "addBankAccount"));
  router.add(edit_route<BankAccountView>(*place.database, kAccount, "payee.account:write", edit_account,
                                         "Wijzigt een bankrekening, die dan opnieuw bevestigd moet worden",
                                         "editBankAccount"));
  // The board confirms too, so the use case looks at both acts.
  router.add({.method = Method::Post,
              .path = std::string(kAccount) + "/bevestigingen",
              .permission = Permission::of("payee.account.confirm:read"),
              .handler =
                  [place](const Request& request) {
                    return act<BankAccountView, BankAccount>(request, [&](const auto& actor, base::Instant now) {
                      return confirm_account(*place.database, actor, request.parameter("nr"), now);
                    });
                  },
              .summary = "Bevestigt een bankrekening als tweede persoon",
              .operation = "confirmBankAccount",
              .parameters = {id_parameter(), id_parameter("nr")},
              .response = http::shape<BankAccountView>(),
              .success = kCreated});
}

}  // namespace hecht::registry
