#include "applications/documents.h"

#include "applications/document_rows.h"
#include "base/base64.h"
#include "base/sha256.h"
#include "storage/new_id.h"

namespace hecht::applications {

using namespace feature;

std::vector<ApplicationDocument> documents_of(storage::Session& session, const std::string& application_id) {
  return select<ApplicationDocument>(
      session,
      "FROM application_document WHERE application_id = :id ORDER BY added_at, "
      "COALESCE((SELECT sequence FROM application_event e WHERE e.id = event_id), 0), id",
      {application_id});
}

namespace {

bool is_for(const access::Actor& standing, const Dossier& dossier, const ApplicationDocument& document) {
  return document.section != kLetterSection || document.event_id ||
         may_know_decision(standing, *dossier.scheme, dossier.belonging.scope);
}

}  // namespace

std::vector<ApplicationDocument> documents_for(storage::Session& session, const access::Actor& standing,
                                               const Dossier& dossier) {
  auto documents = documents_of(session, dossier.application.id);
  std::erase_if(documents, [&](const auto& each) { return !is_for(standing, dossier, each); });
  return documents;
}

ApplicationDocument save_document(storage::Writing& writing, ApplicationDocument document, const std::string& bytes) {
  document.id = storage::new_id();
  document.hash = base::sha256_hex(bytes);
  document.bytes = static_cast<std::int64_t>(bytes.size());
  // The same bytes are kept once.
  writing.run("INSERT INTO content (hash, bytes, base64) VALUES (:hash, :bytes, :base64) ON CONFLICT (hash) DO NOTHING",
              {document.hash, document.bytes, base::encode_base64(bytes)});
  insert(writing, "application_document", document);
  return document;
}

std::optional<DocumentContent> open_document(storage::Session& session, const access::Actor& actor,
                                             const schemes::Catalogue& schemes, const std::string& id,
                                             base::Instant now) {
  auto document = select_one<ApplicationDocument>(session, "FROM application_document WHERE id = :id", {id});
  if (!document) return std::nullopt;
  const auto opened = open_dossier(session, actor, schemes, document->application_id, now);
  if (!opened.there() || !is_for(opened.standing, *opened, *document)) return std::nullopt;
  auto bytes = base::decode_base64(
      session.value<std::string>("SELECT base64 FROM content WHERE hash = :hash", {document->hash}));
  HECHT_ASSERT(bytes.has_value());
  return DocumentContent{*std::move(document), *std::move(bytes)};
}

}  // namespace hecht::applications
