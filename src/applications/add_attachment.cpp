#include <array>

#include "applications/document_rows.h"
#include "base/base64.h"

namespace hecht::applications {

using namespace feature;

namespace {

struct Format {
  std::string_view media_type;
  std::string_view begins;  // the bytes that every such file begins with
  std::string_view ending;  // of its name
};
// A workbook and a text document are both a zip; which one it is tells a name inside.
constexpr std::string_view kZip = "PK\x03\x04";
constexpr auto kFormats = std::to_array<Format>({
    {"application/pdf", "%PDF-", ".pdf"},
    {"image/png", "\x89PNG\r\n\x1a\n", ".png"},
    {"image/jpeg", "\xff\xd8\xff", ".jpg"},
});
struct Inside {
  std::string_view media_type;
  std::string_view name;
  std::string_view ending;
};
constexpr auto kInside = std::to_array<Inside>({
    {"application/vnd.openxmlformats-officedocument.wordprocessingml.document", "word/document.xml", ".docx"},
    {"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xl/workbook.xml", ".xlsx"},
    {"application/vnd.oasis.opendocument.text", "application/vnd.oasis.opendocument.text", ".odt"},
    {"application/vnd.oasis.opendocument.spreadsheet", "application/vnd.oasis.opendocument.spreadsheet", ".ods"},
});
// Macros run when someone opens it.
constexpr std::string_view kMacros = "vbaProject.bin";

std::string_view media_type_of(std::string_view bytes) {
  for (const auto& each : kFormats)
    if (bytes.starts_with(each.begins)) return each.media_type;
  if (!bytes.starts_with(kZip) || bytes.find(kMacros) != std::string_view::npos) return {};
  for (const auto& each : kInside)
    if (bytes.find(each.name) != std::string_view::npos) return each.media_type;
  return {};
}

// A name is shown and proposed when it is saved; it is never a path of ours.
std::string plain_name(const std::string& name) {
  std::string plain = name.substr(name.find_last_of("/\\") + 1);
  std::erase_if(plain, [](char c) { return static_cast<unsigned char>(c) < ' ' || c == '"'; });
  return plain;
}

}  // namespace

Outcome<ApplicationDocument> add_attachment(storage::Database& database, const access::Actor& actor,
                                            const schemes::Catalogue& schemes, const std::string& application_id,
                                            const AttachmentInput& input, base::Instant now) {
  const auto bytes = base::decode_base64(input.content);
  storage::Change change(database);
  const auto opened = open_dossier(change, actor, schemes, application_id, now);
  // The letter of a funder comes when the applicant fills in nothing any more.
  if (input.section != kLetterSection || !opened.there()) {
    if (const auto refusal = cannot_fill<ApplicationDocument>(opened, kAttachments)) return *refusal;
  } else if (!may_add_letter(opened.standing, *opened)) {
    return NotAllowed{};
  }
  ApplicationDocument document;
  document.application_id = application_id;
  document.section = input.section;
  document.name = plain_name(input.name);
  Checks checks;
  checks.name("name", document.name);
  checks.name("section", document.section);
  if (!bytes || bytes->empty()) {
    checks.refuse("content", phrases::kNoFile, phrases::kNoFileRemedy);
    return checks.problems;
  }
  if (bytes->size() > kAttachmentBytesMax)
    checks.refuse("content", phrases::kTooLarge, phrases::kTooLargeRemedy, {std::to_string(bytes->size() / 1000)});
  document.media_type = media_type_of(*bytes);
  if (document.media_type.empty())
    checks.refuse("content", phrases::kOtherFormat, phrases::kOtherFormatRemedy, {document.name});
  if (documents_of(change, application_id).size() >= kAttachmentsMax)
    checks.refuse("content", phrases::kTooManyFiles, phrases::kTooManyFilesRemedy, {std::to_string(kAttachmentsMax)});
  if (!checks.ok()) return checks.problems;
  document.added_by = actor.person_id;
  document.added_at = {now.seconds, 0};
  document = save_document(change, std::move(document), *bytes);
  touch(change, application_id);
  change.commit(event_for(actor, *opened, now, "application.attachment.add",
                          {{"document", document.id}, {"hash", document.hash}}));
  return Done<ApplicationDocument>{document, checks.warnings};
}

}  // namespace hecht::applications
