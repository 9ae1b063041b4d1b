// The files of the web application: compressed once, at build time, and kept in the program.
//
// Why it exists: one binary is all there is to install. Names with a hash (under assets/) never change, so browsers may
// keep them for ever; every other address that is no file is a page of the application, which is index.html.
#pragma once

#include <string_view>
#include <vector>

#include "http/router.h"

namespace hecht::http {

struct StaticFile {
  std::string_view path;  // "/assets/index-4f3a.js"
  std::string_view content_type;
  std::string_view hash;
  std::string_view plain;
  std::string_view gzip;    // empty: not smaller
  std::string_view brotli;  // likewise
};

// For every address no other route has; without files it says that the web part is not built.
Route static_files_route(const std::vector<StaticFile>& files);

}  // namespace hecht::http
