#include <algorithm>
#include <map>

#include "access/bodies.h"
#include "access/guard.h"
#include "access/manage_people.h"
#include "http/paging.h"
#include "http/problem_json.h"
#include "http/versions.h"

namespace hecht::access {

namespace {

struct NewRoleBody {
  Role role = Role::Practice;
  std::optional<std::string> organisation_id;
  std::optional<base::Date> from;
  std::optional<base::Date> to;
  std::optional<std::string> reason;
};
BOOST_DESCRIBE_STRUCT(NewRoleBody, (), (role, organisation_id, from, to, reason))

struct InvitationBody {
  std::string name;
  std::string email;
  std::optional<Tongue> language;
  std::optional<std::vector<NewRoleBody>> roles;
};
BOOST_DESCRIBE_STRUCT(InvitationBody, (), (name, email, language, roles))

struct InvitedPersonBody : PersonBody {
  std::optional<std::string> link;  // where no mail is sent
};
BOOST_DESCRIBE_STRUCT(InvitedPersonBody, (PersonBody), (link))

struct InviteAgainBody {
  std::optional<bool> reset_code;
};
BOOST_DESCRIBE_STRUCT(InviteAgainBody, (), (reset_code))

struct InvitationLinkBody {
  std::optional<std::string> link;
};
BOOST_DESCRIBE_STRUCT(InvitationLinkBody, (), (link))

struct PersonEditBody {
  std::string name;
  std::string email;
  std::optional<Tongue> language;
};
BOOST_DESCRIBE_STRUCT(PersonEditBody, (), (name, email, language))

struct DisablingBody {
  std::string reason;
};
BOOST_DESCRIBE_STRUCT(DisablingBody, (), (reason))

NewRole role_of(const NewRoleBody& body) {
  return {{body.role, body.organisation_id.value_or("")}, body.from, body.to, body.reason.value_or("")};
}

std::string lower(std::string text) {
  for (char& c : text) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  return text;
}

struct Listing {
  std::optional<std::string> words;
  std::optional<Role> role;
  std::string order = "naam";
};

bool is_wanted(const Listing& listing, const Person& person, const std::vector<HeldRole>& roles) {
  if (listing.words && lower(person.name).find(*listing.words) == std::string::npos &&
      person.email.find(*listing.words) == std::string::npos)
    return false;
  return !listing.role || std::any_of(roles.begin(), roles.end(),
                                      [&](const HeldRole& held) { return held.assignment.role == *listing.role; });
}

void sort(std::vector<Person>& people, const std::string& order) {
  if (order.ends_with("email"))
    std::stable_sort(people.begin(), people.end(), [](const auto& a, const auto& b) { return a.email < b.email; });
  if (order.starts_with('-')) std::reverse(people.begin(), people.end());
}

http::Response list_response(Access& access, const http::Request& request) {
  http::QueryReader query(request, {"zoek", "rol", "sorteer"}, http::QueryReader::Pages::Yes);
  Listing listing;
  listing.words = query.text("zoek");
  if (listing.words) listing.words = lower(*listing.words);
  if (const auto word = query.one_of("rol", http::words<Role>())) listing.role = http::of_word<Role>(*word);
  listing.order = query.one_of("sorteer", {"naam", "-naam", "email", "-email"}).value_or(listing.order);
  const auto paging = query.paging();
  if (!query.problems().empty()) return http::problem_response(400, request, query.problems());

  const auto actor = actor_of(request);
  const auto& organisations = access.settings.organisations;
  storage::Reading reading(access.database);
  std::map<std::string, std::vector<HeldRole>> roles;
  for (auto& role : all_roles(reading)) roles[role.person_id].push_back(std::move(role));
  auto people = all_people(reading);
  std::erase_if(people, [&](const Person& person) {
    const auto& held = roles[person.id];
    return !is_wanted(listing, person, held) || !may_see(reading, organisations, actor, person.id, held);
  });
  sort(people, listing.order);
  base::Json::Array items;
  for (std::size_t i = paging.offset(); i < std::min(people.size(), paging.offset() + paging.size); ++i)
    items.push_back(http::to_json(body_of(reading, organisations, people[i], roles[people[i].id])));
  return not_kept(http::json_response(http::page_json(request, paging, people.size(), std::move(items)), request));
}

// Null when there is no such person, or none the actor may know of.
std::optional<PersonBody> load(Access& access, const Actor& actor, const std::string& id) {
  storage::Reading reading(access.database);
  const auto person = find_person(reading, id);
  const auto roles = roles_of(reading, id);
  const auto& organisations = access.settings.organisations;
  if (!person || person->state == PersonState::Erased || !may_see(reading, organisations, actor, id, roles))
    return std::nullopt;
  return body_of(reading, organisations, *person, roles);
}

http::Response show_response(Access& access, const http::Request& request) {
  const auto person = load(access, actor_of(request), request.parameter("id"));
  if (!person) return http::problem_response(404, request);
  return http::versioned_json_response(http::to_json(*person), person->version, request);
}

http::Response invite_response(Access& access, const http::Request& request) {
  auto body = http::read_body<InvitationBody>(request);
  if (!body) return http::problem_response(400, request, body.problems());
  Invitation input{body->name, body->email, body->language.value_or(Tongue::Nl), {}};
  for (const auto& role : body->roles.value_or(std::vector<NewRoleBody>{})) input.roles.push_back(role_of(role));
  const auto actor = actor_of(request);
  const auto done = invite_person(access.database, access.settings, actor, input, base::now());
  if (!done) return answer(request, done.refusal());
  const auto person = load(access, actor, done->person_id);
  InvitedPersonBody invited;
  if (person) static_cast<PersonBody&>(invited) = *person;
  invited.link = done->link;
  return created(request, http::to_json(invited), "/v1/personen/" + done->person_id);
}

http::Response invite_again_response(Access& access, const http::Request& request) {
  auto body = http::read_body<InviteAgainBody>(request);
  if (!body) return http::problem_response(400, request, body.problems());
  const auto done = invite_again(access.database, access.settings, actor_of(request),
                                 {request.parameter("id"), body->reset_code.value_or(false)}, base::now());
  if (!done) return answer(request, done.refusal());
  return created(request, http::to_json(InvitationLinkBody{done->link}));
}

http::Response stale_response(Access& access, const http::Request& request) {
  auto response = http::problem_response(412, request);
  auto json = base::parse_json(response.body);
  const auto present = load(access, actor_of(request), request.parameter("id"));
  if (json && present) json->set("present", http::to_json(*present));
  if (json) response.body = json->to_string();
  return response;
}

http::Response edit_response(Access& access, const http::Request& request) {
  const auto version = http::if_match(request);
  if (!version) return http::needs_if_match(request);
  auto body = http::read_body<PersonEditBody>(request);
  if (!body) return http::problem_response(400, request, body.problems());
  const auto actor = actor_of(request);
  const auto& id = request.parameter("id");
  const auto before = load(access, actor, id);
  if (!before) return http::problem_response(404, request);
  const auto done =
      edit_person(access.database, actor,
                  {id, *version, body->name, body->email, body->language.value_or(before->language)}, base::now());
  if (!done && done.refusal().why == Why::Stale) return stale_response(access, request);
  return done ? show_response(access, request) : answer(request, done.refusal());
}

http::Response disable_response(Access& access, const http::Request& request) {
  auto body = http::read_body<DisablingBody>(request);
  if (!body) return http::problem_response(400, request, body.problems());
  const auto done =
      disable_person(access.database, actor_of(request), request.parameter("id"), body->reason, base::now());
  return done ? no_content() : answer(request, done.refusal());
}

const std::vector<http::Parameter> kId = {{"id", "Nummer van de persoon", R"({"type":"string"})"}};

void add_reading_routes(http::Router& router, Access& access) {
  router.add({.method = http::Method::Get,
              .path = "/v1/personen",
              .permission = http::Permission::of("users.invite:read"),
              .handler = [&access](const http::Request& request) { return list_response(access, request); },
              .summary = "De personen die u mag zien, met hun rollen",
              .operation = "listPeople",
              .query = http::with_paging(
                  {{"zoek", "Deel van de naam of het e-mailadres", R"({"type":"string"})"},
                   {"rol", "Alleen wie deze rol heeft of had", R"({"type":"string"})"},
                   {"sorteer", "Volgorde", R"({"type":"string","enum":["naam","-naam","email","-email"]})"}}),
              .response = http::page_shape<PersonBody>()});
  router.add({.method = http::Method::Get,
              .path = "/v1/personen/{id}",
              .permission = http::Permission::of("signed-in"),
              .handler = [&access](const http::Request& request) { return show_response(access, request); },
              .summary = "Eén persoon, met rollen",
              .operation = "showPerson",
              .parameters = kId,
              .response = http::shape<PersonBody>()});
  router.add({.method = http::Method::Get,
              .path = "/v1/personen/{id}/gegevens",
              .permission = http::Permission::of("own-account"),
              .handler =
                  [&access](const http::Request& request) {
                    const auto known = export_person(access.database, access.settings, actor_of(request),
                                                     request.parameter("id"), base::now());
                    return known ? not_kept(http::json_response(*known, request)) : answer(request, known.refusal());
                  },
              .summary = "Alles wat Hecht van een persoon bewaart",
              .operation = "exportPerson",
              .parameters = kId,
              .response = {"PersonExport", [](http::Definitions& definitions) {
                             definitions["PersonExport"] = base::Json::Object{{"type", "object"}};
                           }}});
}

void add_invitation_routes(http::Router& router, Access& access) {
  router.add({.method = http::Method::Post,
              .path = "/v1/personen",
              .permission = http::Permission::of("users.invite:write"),
              .handler = [&access](const http::Request& request) { return invite_response(access, request); },
              .summary = "Iemand uitnodigen, met rollen",
              .operation = "invitePerson",
              .request = http::shape<InvitationBody>(),
              .response = http::shape<InvitedPersonBody>(),
              .success = 201});
  router.add({.method = http::Method::Post,
              .path = "/v1/personen/{id}/uitnodigingen",
              .permission = http::Permission::of("users.invite:write"),
              .handler = [&access](const http::Request& request) { return invite_again_response(access, request); },
              .summary = "Een nieuwe link om een wachtwoord te kiezen",
              .operation = "inviteAgain",
              .parameters = kId,
              .request = http::shape<InviteAgainBody>(),
              .response = http::shape<InvitationLinkBody>(),
              .success = 201});
}

}  // namespace

void add_person_routes(http::Router& router, Access& access) {
  add_reading_routes(router, access);
  add_invitation_routes(router, access);
  router.add({.method = http::Method::Put,
              .path = "/v1/personen/{id}",
              .permission = http::Permission::of("signed-in"),
              .handler = [&access](const http::Request& request) { return edit_response(access, request); },
              .summary = "Naam, e-mailadres en taal wijzigen",
              .operation = "editPerson",
              .parameters = kId,
              .request = http::shape<PersonEditBody>(),
              .response = http::shape<PersonBody>(),
              .versioned = true});
  router.add({.method = http::Method::Post,
              .path = "/v1/personen/{id}/blokkeringen",
              .permission = http::Permission::of("users:write"),
              .handler = [&access](const http::Request& request) { return disable_response(access, request); },
              .summary = "Een persoon blokkeren; sessies eindigen meteen",
              .operation = "disablePerson",
              .parameters = kId,
              .request = http::shape<DisablingBody>(),
              .success = 204});
  router.add({.method = http::Method::Post,
              .path = "/v1/personen/{id}/wissingen",
              .permission = http::Permission::of("users:write"),
              .handler =
                  [&access](const http::Request& request) {
                    const auto done = erase_person(access.database, access.settings, actor_of(request),
                                                   request.parameter("id"), base::now());
                    return done ? no_content() : answer(request, done.refusal());
                  },
              .summary = "De persoonsgegevens wissen; wat de persoon deed blijft, op nummer",
              .operation = "erasePerson",
              .parameters = kId,
              .request = http::shape<NothingBody>(),
              .success = 204});
}

}  // namespace hecht::access
