#!/usr/bin/env python3
"""Writes a C++ file that holds the built web application: embed_web.py OUT FOLDER.

The bytes stay in files of their own beside OUT and come in through the assembler (.incbin), which takes no time; as
C++ literals they would take minutes. Without the folder the list is empty.
"""
import gzip
import hashlib
import os
import shutil
import subprocess
import sys

TYPES = {"html": "text/html; charset=utf-8", "js": "text/javascript; charset=utf-8", "css": "text/css; charset=utf-8",
         "svg": "image/svg+xml", "png": "image/png", "ico": "image/x-icon", "woff2": "font/woff2",
         "json": "application/json", "webmanifest": "application/manifest+json", "txt": "text/plain; charset=utf-8"}
COMPRESSIBLE = {"html", "js", "css", "svg", "json", "webmanifest", "txt"}


def listed(folder):
    for base, folders, names in sorted(os.walk(folder)):
        folders.sort()
        for name in sorted(names):
            if not name.endswith((".map", ".gz", ".br")):
                yield os.path.join(base, name)


def variants(path):
    with open(path, "rb") as stream:
        plain = stream.read()
    found = {"plain": plain}
    if path.rsplit(".", 1)[-1] in COMPRESSIBLE:
        found["gzip"] = gzip.compress(plain, 9, mtime=0)
        if shutil.which("brotli"):
            found["brotli"] = subprocess.run(["brotli", "--best", "--stdout", path], stdout=subprocess.PIPE,
                                             check=True).stdout
    return {name: data for name, data in found.items() if name == "plain" or len(data) < len(plain)}


def main(out, folder):
    pieces, symbols, rows = [], [], []
    kept = out + ".parts"
    os.makedirs(kept, exist_ok=True)
    for number, path in enumerate(listed(folder)):
        ending = path.rsplit(".", 1)[-1]
        if ending not in TYPES:
            sys.exit(f"{path}: no content type is known for .{ending}; add it to {os.path.basename(__file__)}")
        found = variants(path)
        views = []
        for name in ("plain", "gzip", "brotli"):
            if name not in found:
                views.append("{}")
                continue
            symbol, part = f"hecht_web_{number}_{name}", os.path.join(kept, f"{number}.{name}")
            with open(part, "wb") as stream:
                stream.write(found[name])
            pieces.append(f'    ".global {symbol}\\n{symbol}: .incbin \\"{part}\\"\\n"')
            symbols.append(f"extern const char {symbol}[];")
            views.append(f"{{{symbol}, {len(found[name])}}}")
        digest = hashlib.sha256(found["plain"]).hexdigest()[:16]
        url = "/" + os.path.relpath(path, folder).replace(os.sep, "/")
        rows.append(f'      {{"{url}", "{TYPES[ending]}", "{digest}", {", ".join(views)}}},')
    assembly = ["asm(", '    ".pushsection .rodata\\n"', *pieces, '    ".popsection\\n");'] if pieces else []
    lines = ["// Made by cmake/embed_web.py.", '#include "app/embedded.h"', "", *assembly,
             'extern "C" {', *symbols, "}", "", "namespace hecht::app {", "",
             "const std::vector<http::StaticFile>& embedded_web() {",
             "  static const std::vector<http::StaticFile> files = {", *rows, "  };", "  return files;", "}", "",
             "}  // namespace hecht::app", ""]
    with open(out, "w", encoding="utf-8") as stream:
        stream.write("\n".join(lines))


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2])
