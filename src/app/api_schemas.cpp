#include "app/api_schemas.h"

namespace hecht::app {
namespace {

// What is read back by programs is described to the last member; texts for people are strings.
constexpr std::string_view kSchemas = R"json({
"Problem": {"type": "object", "required": ["type", "title", "status", "detail", "instance", "errors"], "properties": {
  "type": {"type": "string"}, "title": {"type": "string"}, "status": {"type": "integer"}, "detail": {"type": "string"},
  "instance": {"type": "string"},
  "errors": {"type": "array", "items": {"type": "object", "required": ["field", "detail", "remedy"], "properties": {
    "field": {"type": "string"}, "detail": {"type": "string"}, "remedy": {"type": "string"},
    "line": {"type": "integer"}, "column": {"type": "integer"}}}}}},
"OpenApi": {"type": "object", "required": ["openapi", "info", "paths"]},
"Link": {"type": "object", "required": ["href"], "properties": {"href": {"type": "string"}}},
"Source": {"type": "object", "required": ["document", "section"], "properties": {
  "document": {"type": "string"}, "section": {"type": "string"}}},
"Outcome": {"type": "string", "enum": ["yes", "no", "unknown", "undetermined"]},
"Level": {"type": "string", "enum": ["must", "should", "info"]},
"SchemeSummary": {"type": "object",
  "required": ["id", "version", "title", "kind", "status", "publisher", "from", "to", "nextSubmissionDate"],
  "properties": {
    "id": {"type": "string"}, "version": {"type": "string"}, "title": {"type": "string"},
    "kind": {"type": "string", "enum": ["funding", "norm", "information"]}, "status": {"type": "string"},
    "publisher": {"type": "string"}, "from": {"type": "string", "format": "date"},
    "to": {"type": ["string", "null"], "format": "date"},
    "nextSubmissionDate": {"type": ["string", "null"], "format": "date"}, "hash": {"type": "string"}}},
"SchemePage": {"type": "object", "required": ["items", "page", "pageSize", "total", "_links"], "properties": {
  "items": {"type": "array", "items": {"$ref": "#/components/schemas/SchemeSummary"}},
  "page": {"type": "integer"}, "pageSize": {"type": "integer"}, "total": {"type": "integer"},
  "_links": {"type": "object", "required": ["self", "first", "last"],
    "additionalProperties": {"$ref": "#/components/schemas/Link"}}}},
"SchemeVersions": {"type": "object", "required": ["versions"], "properties": {
  "versions": {"type": "array", "items": {"$ref": "#/components/schemas/SchemeSummary"}}}},
"Scheme": {"allOf": [{"$ref": "#/components/schemas/SchemeSummary"}, {"type": "object",
  "required": ["summary", "applicant", "contact", "lastChecked", "submissionDates", "facts", "parameters",
    "definitions", "conditions", "amounts", "readings", "process", "spendingAllowed", "spendingRefused", "sources",
    "hash"],
  "properties": {
    "summary": {"type": ["string", "null"]}, "applicant": {"type": "string"}, "contact": {"type": ["string", "null"]},
    "lastChecked": {"type": ["string", "null"], "format": "date"},
    "submissionDates": {"type": "array", "format": "date", "items": {"type": "string", "format": "date"}},
    "facts": {"type": "array", "items": {"type": "object"}},
    "parameters": {"type": "array", "items": {"type": "object"}},
    "definitions": {"type": "array", "items": {"type": "object"}},
    "conditions": {"type": "array", "items": {"type": "object"}},
    "amounts": {"type": "array", "items": {"type": "object"}},
    "readings": {"type": "array", "items": {"type": "object"}},
    "process": {"$ref": "#/components/schemas/Process"},
    "spendingAllowed": {"type": "array", "items": {"type": "string"}},
    "spendingRefused": {"type": "array", "items": {"type": "string"}},
    "sources": {"type": "array", "items": {"type": "object"}}, "hash": {"type": "string"}}}]},
"Process": {"type": "object", "required": ["stages", "transitions", "texts", "letters", "consent", "unique"],
 "properties": {
  "stages": {"type": "array", "items": {"type": "object",
    "required": ["id", "title", "who", "deadline", "guard", "edits", "clockStopped", "final"], "properties": {
      "id": {"type": "string"}, "title": {"type": "string"}, "who": {"type": "string"},
      "deadline": {"type": ["string", "null"]}, "guard": {"type": ["string", "null"]},
      "edits": {"type": "string", "enum": ["none", "asked", "all"]}, "clockStopped": {"type": "boolean"},
      "final": {"type": "boolean"}}}},
  "transitions": {"type": "array", "items": {"type": "object",
    "required": ["id", "title", "from", "to", "right", "when", "guards", "asks", "freezes", "deadline"], "properties": {
      "id": {"type": "string"}, "title": {"type": "string"},
      "from": {"type": "array", "items": {"type": "string"}}, "to": {"type": ["string", "null"]},
      "right": {"type": "string"}, "when": {"type": ["string", "null"]},
      "guards": {"type": "array", "items": {"type": "object", "required": ["test", "text"], "properties": {
        "test": {"type": "string"}, "text": {"type": "string"}}}},
      "asks": {"type": "array", "items": {"type": "string",
        "enum": ["reason", "amount", "letter", "questions", "answers", "advice", "receipt"]}},
      "freezes": {"type": "boolean"},
      "deadline": {"type": ["object", "null"], "properties": {
        "days": {"type": ["integer", "null"]}, "setting": {"type": ["string", "null"]},
        "round": {"type": "boolean"}, "fact": {"type": "string"}}}}}},
  "texts": {"type": "array", "items": {"type": "object",
    "required": ["id", "part", "title", "help", "when"], "properties": {
      "id": {"type": "string"}, "part": {"type": "string", "enum": ["plan", "results"]},
      "title": {"type": "string"}, "help": {"type": ["string", "null"]}, "when": {"type": ["string", "null"]}}}},
  "letters": {"type": "array", "items": {"type": "object",
    "required": ["id", "transition", "when", "title", "paragraphs"], "properties": {
      "id": {"type": "string"}, "transition": {"type": "string"}, "when": {"type": ["string", "null"]},
      "title": {"type": "string"}, "paragraphs": {"type": "array", "items": {"type": "string"}}}}},
  "consent": {"type": ["string", "null"]},
  "unique": {"type": "array", "items": {"type": "string"}}}},
"CheckAnswer": {"type": "object",
  "required": ["scheme", "version", "status", "date", "outcome", "round", "amounts", "conditions", "missing",
    "changes", "readings", "receipt"],
  "properties": {
    "scheme": {"type": "string"}, "version": {"type": "string"}, "status": {"type": "string"},
    "date": {"type": "string", "format": "date"}, "outcome": {"$ref": "#/components/schemas/Outcome"},
    "round": {"type": ["string", "null"], "format": "date"},
    "amounts": {"type": "array", "items": {"type": "object",
      "required": ["id", "value", "unit", "applies", "text", "source"], "properties": {
        "id": {"type": "string"}, "value": {"type": ["string", "null"]}, "from": {"type": ["string", "null"]},
        "to": {"type": ["string", "null"]}, "unit": {"type": "string"}, "applies": {"type": "boolean"},
        "text": {"type": "string"}, "source": {"$ref": "#/components/schemas/Source"}}}},
    "conditions": {"type": "array", "items": {"type": "object",
      "required": ["id", "level", "outcome", "text", "reason", "source", "remedy"], "properties": {
        "id": {"type": "string"}, "level": {"$ref": "#/components/schemas/Level"},
        "outcome": {"$ref": "#/components/schemas/Outcome"}, "text": {"type": "string"},
        "reason": {"type": "string"}, "source": {"$ref": "#/components/schemas/Source"},
        "remedy": {"type": ["string", "null"]}}}},
    "missing": {"type": "array", "items": {"type": "object", "required": ["fact", "question", "who", "settles"],
      "properties": {"fact": {"type": "string"}, "question": {"type": "string"}, "who": {"type": "string"},
        "settles": {"type": "array", "items": {"type": "string"}}}}},
    "changes": {"type": "array", "items": {"type": "object", "required": ["text", "facts"], "properties": {
      "text": {"type": "string"}, "facts": {"type": "object"}}}},
    "readings": {"type": "array", "items": {"type": "object", "required": ["id", "text", "alternatives"],
      "properties": {"id": {"type": "string"}, "text": {"type": "string"},
        "alternatives": {"type": "array", "items": {"type": "object", "required": ["text"], "properties": {
          "text": {"type": "string"}, "amount": {"type": "string"}, "value": {"type": ["string", "null"]}}}}}}},
    "receipt": {"type": "object", "required": ["schemeHash", "factsHash", "program"], "properties": {
      "schemeHash": {"type": "string"}, "factsHash": {"type": "string"}, "program": {"type": "string"}}}}}
})json";

}  // namespace

base::Json api_schemas() {
  auto json = base::parse_json(kSchemas);
  HECHT_ASSERT(json.ok());
  return std::move(*json);
}

}  // namespace hecht::app
