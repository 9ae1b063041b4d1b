#include "imports/import_routes.h"

#include "access/guard.h"
#include "http/described.h"
#include "http/paging.h"
#include "http/problem_json.h"
#include "imports/imports.h"
#include "imports/phrases.h"

namespace hecht::imports {

using base::Json;
using http::Request;
using http::Response;

struct ImportDifference {
  std::string change;  // added, changed or removed
  std::string kind;
  std::string label;
  std::string column;
  std::string before;
  std::string after;
};
BOOST_DESCRIBE_STRUCT(ImportDifference, (), (change, kind, label, column, before, after))
struct ImportProblem {
  std::string file;
  std::int64_t line = 0;
  std::int64_t column = 0;
  std::string field;
  std::string detail;
  std::string remedy;
};
BOOST_DESCRIBE_STRUCT(ImportProblem, (), (file, line, column, field, detail, remedy))
struct Import {
  std::string id;
  std::string kind;
  ImportState state = ImportState::Ready;
  std::string person_id;
  base::Instant created_at;
  std::optional<base::Instant> finished_at;
  std::vector<std::string> files;
  std::int64_t lines_done = 0;
  std::int64_t lines_total = 0;
  std::int64_t rows = 0;
  std::int64_t added = 0;
  std::int64_t changed = 0;
  std::int64_t unchanged = 0;
  std::int64_t removed = 0;
  std::vector<ImportDifference> differences;
  std::vector<std::string> remarks;
  std::int64_t problems_total = 0;
  std::vector<ImportProblem> problems;
};
BOOST_DESCRIBE_STRUCT(Import, (),
                      (id, kind, state, person_id, created_at, finished_at, files, lines_done, lines_total, rows, added,
                       changed, unchanged, removed, differences, remarks, problems_total, problems))
struct ImportKindColumn {
  std::string name;
  std::string meaning;
  bool required = true;
};
BOOST_DESCRIBE_STRUCT(ImportKindColumn, (), (name, meaning, required))
struct ImportKindBody {
  std::string id;
  std::string title;
  std::vector<ImportKindColumn> columns;
  std::string example;
  std::vector<std::string> rules;
};
BOOST_DESCRIBE_STRUCT(ImportKindBody, (), (id, title, columns, example, rules))
struct ImportKindList {
  std::vector<ImportKindBody> items;
};
BOOST_DESCRIBE_STRUCT(ImportKindList, (), (items))

namespace {

// The largest files of Statistics Netherlands are some megabytes; base64 makes them a third larger.
constexpr std::uint64_t kUploadBytesMax = std::uint64_t{32} * 1024 * 1024;

// The report in one language: every {"nl": …, "en": …} becomes its text.
Json in_language(const Json& json, base::Language language) {
  if (const auto* array = json.as_array()) {
    Json::Array items;
    for (const auto& item : *array) items.push_back(in_language(item, language));
    return items;
  }
  const auto* object = json.as_object();
  if (object == nullptr) return json;
  const Json* dutch = json.find("nl");
  const Json* english = json.find("en");
  if (dutch != nullptr && english != nullptr) {
    return base::Text{*dutch->as_string(), *english->as_string()}.in(language);
  }
  Json result{Json::Object{}};
  for (const auto& [key, value] : *object) result.append_member(key, in_language(value, language));
  return result;
}

// The columns of the table, with the report spread over the members it is made of.
Json import_json(const ImportRecord& record, base::Language language, bool whole) {
  Json json = http::to_json(record);
  const auto names = base::parse_json(record.file_names);
  const auto report = base::parse_json(record.report);
  HECHT_ASSERT(names.ok() && report.ok());
  Json body{Json::Object{}};
  for (const auto& [key, value] : *json.as_object()) {
    if (key == "settings" || key == "report") continue;
    body.append_member(key == "fileNames" ? "files" : key, key == "fileNames" ? *names : value);
  }
  for (const auto& [key, value] : *report->as_object()) {
    const bool list = value.as_array() != nullptr;
    body.append_member(key, list && !whole ? Json(Json::Array{}) : in_language(value, language));
  }
  return body;
}

Response kinds(const Request& request) {
  ImportKindList list;
  const auto say = [&](const base::Phrase& phrase) { return base::say(request.language, phrase); };
  for (const auto* kind : import_kinds()) {
    ImportKindBody body{std::string(kind->id), say(kind->title), {}, std::string(kind->example), {}};
    for (const auto& column : kind->columns) {
      body.columns.push_back({std::string(column.name), say(column.meaning), column.required});
    }
    for (const auto& rule : kind->rules) body.rules.push_back(say(rule));
    list.items.push_back(std::move(body));
  }
  return http::json_response(http::to_json(list), request);
}

Response upload(storage::Database& database, const ImportSettings& settings, const Request& request) {
  const auto body = http::read_body<ImportUpload>(request);
  if (!body) return http::problem_response(400, request, body.problems());
  const auto record = upload_import(database, access::actor_of(request), *body, settings, base::now());
  if (!record) return http::problem_response(400, request, record.problems());
  Response response = http::json_response(import_json(*record, request.language, true), request);
  response.status = 201;
  response.headers.emplace_back("Location", "/v1/imports/" + record->id);
  return response;
}

Response list(storage::Database& database, const Request& request) {
  http::QueryReader query(request, {}, http::QueryReader::Pages::Yes);
  const auto paging = query.paging();
  if (!query.problems().empty()) return http::problem_response(400, request, query.problems());
  storage::Reading reading(database);
  const auto found = list_imports(reading, paging.offset(), paging.size);
  Json::Array items;
  for (const auto& record : found.items) items.push_back(import_json(record, request.language, false));
  return http::json_response(http::page_json(request, paging, found.total, std::move(items)), request);
}

Response show(storage::Database& database, const Request& request) {
  storage::Reading reading(database);
  const auto record = load_import(reading, request.parameter("id"));
  if (!record) return http::problem_response(404, request);
  return http::json_response(import_json(*record, request.language, true), request);
}

Response start(storage::Database& database, const std::function<void()>& wake, const Request& request) {
  const auto started = start_import(database, access::actor_of(request), request.parameter("id"), base::now());
  if (!started) return http::problem_response(404, request);
  if (!*started) {
    return http::problem_response(
        409, request, {{{}, {}, base::say_both(phrases::kNotReady), base::say_both(phrases::kNotReadyRemedy)}});
  }
  wake();
  Response response = show(database, request);
  response.status = 202;
  return response;
}

}  // namespace

void add_import_routes(http::Router& router, storage::Database& database,
                       const std::function<ImportSettings()>& settings, const std::function<void()>& wake) {
  using http::Method;
  const auto permission = http::Permission::of("import:write");
  const std::vector<http::Parameter> id = {{"id", "De import", R"({"type":"string"})"}};
  router.add({.method = Method::Get,
              .path = "/v1/import-soorten",
              .permission = http::Permission::anonymous(),
              .handler = kinds,
              .summary = "Wat er geïmporteerd kan worden: kolommen, voorbeeld en regels",
              .operation = "listImportKinds",
              .response = http::shape<ImportKindList>()});
  router.add(
      {.method = Method::Post,
       .path = "/v1/imports",
       .permission = permission,
       .handler = [&database, settings](const Request& request) { return upload(database, settings(), request); },
       .summary = "Stuurt bestanden, en toont wat ze zouden veranderen",
       .operation = "uploadImport",
       .request = http::shape<ImportUpload>(),
       .response = http::shape<Import>(),
       .success = 201,
       .body_bytes_max = kUploadBytesMax});
  router.add({.method = Method::Get,
              .path = "/v1/imports",
              .permission = permission,
              .handler = [&database](const Request& request) { return list(database, request); },
              .summary = "De imports, de laatste eerst",
              .operation = "listImports",
              .query = http::with_paging({}),
              .response = http::page_shape<Import>()});
  router.add({.method = Method::Get,
              .path = "/v1/imports/{id}",
              .permission = permission,
              .handler = [&database](const Request& request) { return show(database, request); },
              .summary = "Eén import: wat hij verandert, en hoever hij is",
              .operation = "showImport",
              .parameters = id,
              .response = http::shape<Import>()});
  router.add({.method = Method::Post,
              .path = "/v1/imports/{id}/uitvoeringen",
              .permission = permission,
              .handler = [&database, wake](const Request& request) { return start(database, wake, request); },
              .summary = "Voert een import uit",
              .operation = "startImport",
              .parameters = id,
              .response = http::shape<Import>(),
              .success = 202});
}

storage::JobHandler import_job_handler(std::function<ImportSettings()> settings) {
  return [settings = std::move(settings)](storage::Database& database, const storage::Job& job) {
    carry_out_import(database, job, settings(), base::now());
  };
}

}  // namespace hecht::imports
