# Writes a C++ file with the content of text files: cmake -DOUT=… -DNAME=function -DFILES=a;b -P embed.cmake
set(rows "")
foreach(file ${FILES})
  file(READ "${file}" text)
  get_filename_component(name "${file}" NAME)
  # A raw string literal may not be longer than 64 kB everywhere; the files are far smaller.
  string(APPEND rows "    {R\"hecht(${name})hecht\", R\"hecht(${text})hecht\"},\n")
endforeach()
file(WRITE "${OUT}" "// Made by cmake/embed.cmake.
#include \"app/embedded.h\"

namespace hecht::app {

const std::vector<schemes::EmbeddedFile>& ${NAME}() {
  static const std::vector<schemes::EmbeddedFile> files = {
${rows}  };
  return files;
}

}  // namespace hecht::app
")
