#include "applications/document_rows.h"

namespace hecht::applications {

using namespace feature;

Outcome<ApplicationDocument> remove_attachment(storage::Database& database, const access::Actor& actor,
                                               const schemes::Catalogue& schemes, const std::string& id,
                                               base::Instant now) {
  storage::Change change(database);
  const auto document = select_one<ApplicationDocument>(change, "FROM application_document WHERE id = :id", {id});
  if (!document) return NotThere{};
  const auto opened = open_dossier(change, actor, schemes, document->application_id, now);
  if (const auto refusal = cannot_fill<ApplicationDocument>(opened, kAttachments)) return *refusal;
  if (document->kind != DocumentKind::Attachment || document->event_id)
    return refused("id", phrases::kSentAlready, phrases::kSentAlreadyRemedy);
  change.run("DELETE FROM application_document WHERE id = :id", {id});
  change.run("DELETE FROM content WHERE hash = :hash AND hash NOT IN (SELECT hash FROM application_document)",
             {document->hash});
  touch(change, document->application_id);
  change.commit(
      event_for(actor, *opened, now, "application.attachment.remove", {{"document", id}, {"hash", document->hash}}));
  return Done<ApplicationDocument>{*document};
}

}  // namespace hecht::applications
