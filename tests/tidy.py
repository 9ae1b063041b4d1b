#!/usr/bin/env python3
"""Checks on the tree that no compiler makes: direction of includes, sizes, words, white space, phrases.

Run from anywhere: tests/tidy.py [ROOT]. Prints one line per fault, "path:line: what is wrong", and exits 1 when there
is any. Python because it must run before anything is built, and because it is text work (docs/decisions/0005).
"""
import os
import re
import subprocess
import sys

# Each folder of src/ may include itself and those before it; app, the last, may include all.
FLOORS = ["base", "feel", "schemes", "documents", "storage", "http", "access", "feature", "register", "imports",
          "neighbourhood", "collaboration", "applications", "payments", "region", "accounts", "app"]
WEB_AREAS = FLOORS + ["start", "audit"]  # pages that are no floor of their own
CODE = (".cpp", ".h", ".c", ".ts", ".mjs", ".svelte", ".py")
CXX = (".cpp", ".h")
LINED = CODE + (".sh", ".cmake", ".yaml", ".yml")
FILE_LINES_MAX = 500
FUNCTION_LINES_MAX = 70
COLUMNS_MAX = 120
SKIPPED_FOLDERS = {".git", "build", "node_modules", ".tools", "__pycache__", ".cache"}
BINARY = (".png", ".jpg", ".pdf", ".xlsx", ".ico", ".woff2", ".gz", ".br", ".db", ".zip")
# Files that are wrong on purpose, or not ours to change.
FOREIGN = ("LICENSE", "LICENSES/", "tests/broken-schemes/", "tests/fuzz/corpus/",
           "examples/demo/kerncijfers_wijken_en_buurten_2024.csv")


class Tree:
    """The text files of a work tree by path, with forward slashes, relative to the root."""

    def __init__(self, files):
        self.files = files

    @staticmethod
    def read(root):
        files = {}
        for path in sorted(set(listed(root))):
            full = os.path.join(root, path)
            if path.endswith(BINARY) or SKIPPED_FOLDERS & set(path.split("/")) or not os.path.isfile(full):
                continue
            with open(full, "rb") as stream:
                content = stream.read()
            if b"\0" not in content:
                files[path] = content.decode("utf-8", "replace")
        return Tree(files)

    def lines(self, path):
        return self.files[path].split("\n")

    def some(self, under="", endings=None):
        for path, text in self.files.items():
            if path.startswith(under) and (endings is None or path.endswith(endings)) and not is_foreign(path):
                yield path, text


def is_foreign(path):
    return any(path == name or (name.endswith("/") and path.startswith(name)) for name in FOREIGN)


def listed(root):
    """What git knows or would add; without git, every file."""
    command = ["git", "-C", root, "ls-files", "--cached", "--others", "--exclude-standard", "-z"]
    try:
        answer = subprocess.run(command, capture_output=True, check=False)
        if answer.returncode == 0:
            return [name.decode() for name in answer.stdout.split(b"\0") if name]
    except FileNotFoundError:
        pass
    names = []
    for folder, folders, files in os.walk(root):
        folders[:] = [name for name in folders if name not in SKIPPED_FOLDERS]
        names += [os.path.relpath(os.path.join(folder, name), root).replace(os.sep, "/") for name in files]
    return names


def fault(path, line, text):
    return f"{path}:{line}: {text}"


def floor_of(path):
    parts = path.split("/")
    return parts[1] if len(parts) > 2 and parts[0] == "src" else None


def check_floors(tree):
    for path, _ in tree.some("src/", CXX + (".c",)):
        own = floor_of(path)
        if own not in FLOORS:
            yield fault(path, 1, f"src/{own} is no floor of this house; see FLOORS in tests/tidy.py")
            continue
        for number, line in enumerate(tree.lines(path), 1):
            found = re.match(r'\s*#\s*include\s+"([^"]+)"', line)
            if not found:
                continue
            other = found.group(1).split("/")[0]
            if "/" not in found.group(1) or other not in FLOORS:
                yield fault(path, number, f'include "{found.group(1)}" must begin with a folder of src')
            elif own != "app" and FLOORS.index(other) > FLOORS.index(own):
                yield fault(path, number, f"{own} may not include {other}: it lies on a later floor")


def check_sizes(tree):
    for path, text in tree.some("", CODE):
        count = text.count("\n")
        if count > FILE_LINES_MAX:
            yield fault(path, count, f"{count} lines; a file has at most {FILE_LINES_MAX}")
    for path, text in tree.some("", LINED):
        for number, line in enumerate(text.split("\n"), 1):
            if len(line) > COLUMNS_MAX:
                yield fault(path, number, f"{len(line)} columns; a line has at most {COLUMNS_MAX}")


def web_floor(path):
    parts = path.split("/")
    return parts[2] if path.startswith("web/src/") and len(parts) > 3 else None


def check_web_floors(tree):
    """An area of the web application knows itself, the kit and the frame; the kit knows no area."""
    for path, _ in tree.some("web/src/", (".ts", ".svelte")):
        own = web_floor(path)
        if own is None:
            continue  # the frame knows every area
        if own != "kit" and own not in WEB_AREAS:
            yield fault(path, 1, f"web/src/{own} is no area of this house; see WEB_AREAS in tests/tidy.py")
        for number, line in enumerate(tree.lines(path), 1):
            found = re.search(r"from '(\.[^']*)'", line)
            other = found and web_floor(os.path.normpath(os.path.join(os.path.dirname(path), found.group(1))))
            if other and other not in (own, "kit"):
                yield fault(path, number, f"{own} may not import {other}: areas meet in the frame only")


def without_text(source):
    """C++ with comments, strings and preprocessor lines blanked, every newline kept."""
    pattern = re.compile(r'//[^\n]*|/\*.*?\*/|R"([^(\s]*)\(.*?\)\1"|"(?:\\.|[^"\\\n])*"|\'(?:\\.|[^\'\\\n])+\''
                         r'|^[ \t]*\#(?:\\\n|[^\n])*', re.S | re.M)

    def blank(found):
        text = found.group(0)
        if text.startswith("'") and found.start() > 0 and source[found.start() - 1].isalnum():
            return text  # 1'000'000
        return ('""' if text[0] in '"R' else "") + "\n" * text.count("\n")

    return pattern.sub(blank, source)


def is_function_header(header):
    """What stands before a brace outside any function: does it open a function body?"""
    header = re.sub(r"\boperator\s*(\(\s*\)|[^\s\w(]+)", "operator_x", header)
    while True:  # innermost parentheses first, so that default arguments go
        shorter = re.sub(r"\([^()]*\)", " @ ", header)
        if shorter == header:
            break
        header = shorter
    header = re.sub(r"\btemplate\s*<.*?>(?=\s*(?:\w|\[|$))", " ", header, flags=re.S)
    if re.search(r"\bnamespace(\s+[\w:]+)?\s*$", header):  # also behind a macro without semicolon
        return False
    if re.search(r"\b(class|struct|union|enum)\b", header) and not re.search(r"@", header):
        return False
    return "@" in header and "=" not in header


def functions_in(source):
    """(first line, last line) of every function body outside other functions."""
    text = without_text(source)
    line, opened_at, depth_inside = 1, 1, 0
    header, header_line = "", 1
    for character in text:
        if character == "\n":
            line += 1
        if depth_inside:
            depth_inside += {"{": 1, "}": -1}.get(character, 0)
            if depth_inside == 0:
                yield opened_at, line
                header = ""
            continue
        if character in "{};":
            if character == "{" and is_function_header(header):
                opened_at, depth_inside = header_line, 1
            header = ""
            continue
        if not header.strip() and not character.isspace():
            header_line = line
        header += character


def check_functions(tree):
    for path, text in tree.some("", CXX):
        for first, last in functions_in(text):
            if last - first + 1 > FUNCTION_LINES_MAX:
                yield fault(path, first, f"a function of {last - first + 1} lines; at most {FUNCTION_LINES_MAX}")


def check_scheme_ids(tree):
    ids = {path.split("/")[-1].split("@")[0] for path in tree.files if re.match(r"schemes/[^/]+@[^/]+\.yaml$", path)}
    if not ids:
        return
    pattern = re.compile(r"(?<![\w-])(" + "|".join(sorted(map(re.escape, ids))) + r")(?![\w-])")
    for path, _ in tree.some("", (".cpp", ".h", ".c", ".ts", ".svelte")):
        if path.startswith(("tests/", "examples/", "web/journeys/")) or re.search(r"[_.](test|spec)\.\w+$", path):
            continue
        for number, line in enumerate(tree.lines(path), 1):
            if found := pattern.search(line):
                yield fault(path, number, f"scheme id {found.group(1)}: no code knows a scheme by name")


def check_exact_numbers(tree):
    # Double funding is a word of the field, and quotes come in twos.
    pattern = re.compile(r"\b(flo" + r"at|dou" + r"ble)\b(?! (?:fund|quot))", re.I)
    for folder in ("src/base/", "src/feel/", "src/schemes/"):
        for path, _ in tree.some(folder):
            for number, line in enumerate(tree.lines(path), 1):
                if found := pattern.search(line):
                    yield fault(path, number, f"the word '{found.group(1)}': numbers are exact here, also in comments")


def check_leftovers(tree):
    words = ["TO" + "DO", "FIX" + "ME", "X" + "XX", "HA" + "CK"]
    pattern = re.compile(r"\b(" + "|".join(words) + r")\b|(?i:not imple" + r"mented)")
    for path, text in tree.some():
        for number, line in enumerate(text.split("\n"), 1):
            if found := pattern.search(line):
                yield fault(path, number, f"'{found.group(0)}': finish it or file an issue")


def check_headers(tree):
    for path, text in tree.some("src/", (".h",)):
        if not text.startswith("// "):
            yield fault(path, 1, "a header opens with a comment: what it holds and why it exists")
        if "#pragma once" not in text.split("\n"):
            yield fault(path, 1, "no #pragma once")


def check_build_files(tree):
    for path, _ in tree.some("src/", (".cpp", ".c")):
        folder, name = path.rsplit("/", 1)
        while folder and f"{folder}/CMakeLists.txt" not in tree.files:
            folder, _, parent = folder.rpartition("/")
            name = f"{parent}/{name}"
        listing = tree.files.get(f"{folder}/CMakeLists.txt", "")
        if not re.search(r"(?<![\w./-])" + re.escape(name) + r"(?![\w.-])", listing):
            yield fault(path, 1, f"not in {folder or '.'}/CMakeLists.txt, so it is never built")


def check_white_space(tree):
    for path, text in tree.some():
        if text and not text.endswith("\n"):
            yield fault(path, text.count("\n") + 1, "no newline at the end of the file")
        for number, line in enumerate(text.split("\n"), 1):
            if "\t" in line:
                yield fault(path, number, "a tab")
            if line != line.rstrip():
                yield fault(path, number, "white space at the end of the line")


def check_places(tree):
    hosts = ["npm" + "js.org", "deb." + "debian.org", "security." + "debian.org", "py" + "pi.org", "crates" + ".io",
             "proxy.go" + "lang.org", "python" + "hosted.org", "npm" + "mirror.com", "node" + "source.com"]
    pattern = re.compile(r"(?<![\w.~-])/(?:work|root|home)/[\w.-]|\.lib" + r"rary/|" + "|".join(map(re.escape, hosts)))
    for path, text in tree.some():
        for number, line in enumerate(text.split("\n"), 1):
            if found := pattern.search(line):
                yield fault(path, number, f"'{found.group(0)}': no path of one machine and no package host in the tree")


def check_lockfiles(tree):
    for path, text in tree.some("", ("package-lock.json",)):
        for number, line in enumerate(text.split("\n"), 1):
            if '"resolved":' in line:
                yield fault(path, number, "an address in a lockfile; the folder's .npmrc has to leave it out")


STRING = r'"(?:[^"\\]|\\.)*"'
PAIR = re.compile(r"\{\s*((?:" + STRING + r"\s*)+),\s*((?:" + STRING + r"\s*)+)\}")


def holes(text):
    return set(re.findall(r"\{\d+\}", text))


def check_phrases(tree):
    for path, source in tree.some("src/", ("phrases.h",)):
        text = re.sub(r"^\s*(//|#)[^\n]*", "", source, flags=re.M)
        for found in PAIR.finditer(text):
            number = text.count("\n", 0, found.start()) + 1
            dutch, english = ("".join(re.findall(r'"((?:[^"\\]|\\.)*)"', part)) for part in found.groups())
            if not dutch.strip() or not english.strip():
                yield fault(path, number, f"a phrase needs both languages: {dutch or english}")
            elif holes(dutch) != holes(english):
                yield fault(path, number, f"the holes differ: '{dutch}' and '{english}'")
        rest = PAIR.sub(lambda found: "\n" * found.group(0).count("\n"), text)
        for found in re.finditer(STRING, rest):
            number = rest.count("\n", 0, found.start()) + 1
            yield fault(path, number, f"{found.group(0)} is not one of a Dutch and English pair")


CONSTANT = re.compile(r"^(?:inline )?constexpr [^=;{(]*?\b(k[A-Z]\w*)\b", re.M)


# In one namespace the linker takes one of the two for both.
def check_constants(tree):
    seen = {}
    for path, source in tree.some("src/", (".h",)):
        space = re.search(r"^namespace ([\w:]+) {", source, re.M)
        for found in CONSTANT.finditer(source):
            name = (space and space.group(1), found.group(1))
            if seen.setdefault(name, path) != path:
                yield fault(path, source.count("\n", 0, found.start()) + 1, f"{name[1]} is in {seen[name]} too")


CHECKS = [check_floors, check_web_floors, check_sizes, check_functions, check_scheme_ids, check_exact_numbers,
          check_leftovers, check_headers, check_build_files, check_white_space, check_places, check_lockfiles,
          check_phrases, check_constants]


def faults_in(tree):
    return [line for check in CHECKS for line in check(tree)]


def main(arguments):
    root = arguments[1] if len(arguments) > 1 else os.path.join(os.path.dirname(os.path.abspath(__file__)), "..")
    tree = Tree.read(root)
    faults = faults_in(tree)
    for line in faults:
        print(line)
    print(f"tidy: {len(tree.files)} files, {len(faults)} faults")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv))
