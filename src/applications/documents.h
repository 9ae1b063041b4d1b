// Documents of an application: attachments of the applicant, the receipt of what was sent in, letters. Their bytes lie
// in the database, so that they are copied, restored and read by every node like all else.
#pragma once

#include "applications/steps.h"

namespace hecht::applications {

enum class DocumentKind : std::uint8_t { Attachment, Receipt, Letter };
BOOST_DESCRIBE_ENUM(DocumentKind, Attachment, Receipt, Letter)

struct AttachmentInput {
  std::string section;  // of the application
  std::string name;     // "plan.pdf"
  std::string content;  // base64
};
BOOST_DESCRIBE_STRUCT(AttachmentInput, (), (section, name, content))
struct ApplicationDocument {
  std::string id;
  std::string application_id;
  DocumentKind kind = DocumentKind::Attachment;
  std::string section;
  std::string name;
  std::string media_type;
  std::string hash;  // SHA-256 of the bytes
  std::int64_t bytes = 0;
  std::optional<std::string> event_id;
  std::string added_by;
  base::Instant added_at;
};
BOOST_DESCRIBE_STRUCT(ApplicationDocument, (),
                      (id, application_id, kind, section, name, media_type, hash, bytes, event_id, added_by, added_at))

// The section for letters that come from a funder.
inline constexpr std::string_view kLetterSection = "letter";
inline constexpr std::size_t kAttachmentBytesMax = 10'000'000;
inline constexpr std::size_t kAttachmentsMax = 50;

std::vector<ApplicationDocument> documents_of(storage::Session& session, const std::string& application_id);
// Those for this reader: a letter that was not sent yet is for who may know the decision.
std::vector<ApplicationDocument> documents_for(storage::Session& session, const access::Actor& standing,
                                               const Dossier& dossier);
// The letter is the scheme's, or one that was added to the section "letter".
bool has_letter(storage::Session& session, const Dossier& dossier, const schemes::Transition& transition);
// Who may take the step that asks for one.
bool may_add_letter(const access::Actor& standing, const Dossier& dossier);
// The receipt of a step that freezes and the letter of one that asks for it; the dossier is as it is after the event.
void make_documents(storage::Writing& writing, const std::string& program, const Dossier& dossier, int transition,
                    const ApplicationEvent& event, base::Instant now);
// An attachment is what its bytes are, whatever its name says.
feature::Outcome<ApplicationDocument> add_attachment(storage::Database& database, const access::Actor& actor,
                                                     const schemes::Catalogue& schemes,
                                                     const std::string& application_id, const AttachmentInput& input,
                                                     base::Instant now);
feature::Outcome<ApplicationDocument> remove_attachment(storage::Database& database, const access::Actor& actor,
                                                        const schemes::Catalogue& schemes, const std::string& id,
                                                        base::Instant now);
// The bytes; nothing when it is not there or not for the actor.
struct DocumentContent {
  ApplicationDocument document;
  std::string bytes;
};
std::optional<DocumentContent> open_document(storage::Session& session, const access::Actor& actor,
                                             const schemes::Catalogue& schemes, const std::string& id,
                                             base::Instant now);

}  // namespace hecht::applications
