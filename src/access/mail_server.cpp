#include "access/mail_server.h"

#include <curl/curl.h>

#include <memory>
#include <stdexcept>
#include <vector>

#include "base/assert.h"
#include "http/http_date.h"
#include "storage/new_id.h"

namespace hecht::access {

namespace {

constexpr long kSecondsMax = 45;  // within the lease of a job

void need_library() {
  static const CURLcode kReady = curl_global_init(CURL_GLOBAL_DEFAULT);
  HECHT_ASSERT(kReady == CURLE_OK);
}

using Handle = std::unique_ptr<CURL, decltype(&curl_easy_cleanup)>;
using List = std::unique_ptr<curl_slist, decltype(&curl_slist_free_all)>;
using Mime = std::unique_ptr<curl_mime, decltype(&curl_mime_free)>;

template <class Value>
void set(const Handle& handle, CURLoption option, Value value) {
  if (curl_easy_setopt(handle.get(), option, value) != CURLE_OK) throw std::runtime_error("libcurl lacks an option");
}

List list_of(const std::vector<std::string>& lines) {
  List list(nullptr, &curl_slist_free_all);
  for (const auto& line : lines) {
    auto* longer = curl_slist_append(list.get(), line.c_str());
    if (longer == nullptr) throw std::bad_alloc();
    static_cast<void>(list.release());
    list.reset(longer);
  }
  return list;
}

Mime text_part(const Handle& handle, const std::string& text) {
  Mime mime(curl_mime_init(handle.get()), &curl_mime_free);
  curl_mimepart* part = curl_mime_addpart(mime.get());
  const bool done = curl_mime_data(part, text.data(), text.size()) == CURLE_OK &&
                    curl_mime_type(part, "text/plain; charset=utf-8") == CURLE_OK &&
                    curl_mime_encoder(part, "quoted-printable") == CURLE_OK;
  if (!done) throw std::bad_alloc();
  return mime;
}

}  // namespace

std::optional<std::string> hand_over(const MailServer& server, const Mail& mail, const base::Instant& now) {
  need_library();
  const Handle handle(curl_easy_init(), &curl_easy_cleanup);
  if (!handle) throw std::bad_alloc();
  const List to = list_of({"<" + mail.to + ">"});
  const List header = list_of({"Date: " + http::http_date(now), "From: Hecht <" + server.from + ">",
                               "To: <" + mail.to + ">", "Message-ID: <" + storage::new_id() + "@hecht>",
                               "Subject: " + mail.subject, "Auto-Submitted: auto-generated"});
  const Mime mime = text_part(handle, mail.text);
  const std::string from = "<" + server.from + ">";
  set(handle, CURLOPT_URL, server.url.c_str());
  set(handle, CURLOPT_PROTOCOLS_STR, "smtp,smtps");
  set(handle, CURLOPT_MAIL_FROM, from.c_str());
  set(handle, CURLOPT_MAIL_RCPT, to.get());
  set(handle, CURLOPT_HTTPHEADER, header.get());
  set(handle, CURLOPT_MIMEPOST, mime.get());
  set(handle, CURLOPT_TIMEOUT, kSecondsMax);
  set(handle, CURLOPT_NOSIGNAL, 1L);
  // A user's password never goes over a line that is open.
  set(handle, CURLOPT_USE_SSL, static_cast<long>(server.user.empty() ? CURLUSESSL_TRY : CURLUSESSL_ALL));
  if (!server.user.empty()) {
    set(handle, CURLOPT_USERNAME, server.user.c_str());
    set(handle, CURLOPT_PASSWORD, server.password.c_str());
  }
  const CURLcode code = curl_easy_perform(handle.get());
  if (code == CURLE_OK) return std::nullopt;
  return std::string(curl_easy_strerror(code));
}

}  // namespace hecht::access
