#include "documents/pdf_properties.h"

#include <qpdf/qpdf-c.h>

#include <memory>
#include <stdexcept>

namespace hecht::documents {

namespace {

struct Close {
  void operator()(qpdf_data file) const { qpdf_cleanup(&file); }
};

// The interface in C: the headers in C++ of this version do not compile with every compiler.
void demand(qpdf_data file, QPDF_ERROR_CODE code) {
  if ((code & QPDF_ERRORS) != 0) throw std::runtime_error(qpdf_get_error_full_text(file, qpdf_get_error(file)));
}

}  // namespace

std::string with_properties(const std::string& pdf, base::Language language) {
  const std::unique_ptr<_qpdf_data, Close> owner(qpdf_init());
  qpdf_data file = owner.get();
  demand(file, qpdf_read_memory(file, "document", pdf.data(), pdf.size(), nullptr));
  const qpdf_oh root = qpdf_get_root(file);
  const char* tag = language == base::Language::Dutch ? "nl-NL" : "en-GB";
  qpdf_oh_replace_key(file, root, "/Lang", qpdf_oh_new_string(file, tag));
  qpdf_oh_replace_key(file, root, "/ViewerPreferences", qpdf_oh_parse(file, "<< /DisplayDocTitle true >>"));
  demand(file, qpdf_init_write_memory(file));
  qpdf_set_deterministic_ID(file, QPDF_TRUE);
  demand(file, qpdf_write(file));
  return {reinterpret_cast<const char*>(qpdf_get_buffer(file)), qpdf_get_buffer_length(file)};
}

}  // namespace hecht::documents
