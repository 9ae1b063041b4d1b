"""Self-test of tidy.py: every check finds what was planted for it, and keeps silent on what is right."""
import os
import sys
import tempfile
import unittest

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import tidy  # noqa: E402

HEADER = "// Why it exists.\n#pragma once\n"


def found(check, files):
    return list(check(tidy.Tree(files)))


class TidyTest(unittest.TestCase):
    def assert_one(self, check, files, *words):
        faults = found(check, files)
        self.assertEqual(len(faults), 1, faults)
        for word in words:
            self.assertIn(word, faults[0])

    def assert_none(self, check, files):
        self.assertEqual(found(check, files), [])

    def test_floors(self):
        self.assert_one(tidy.check_floors, {"src/base/a.cpp": '#include "feel/value.h"\n'}, "src/base/a.cpp:1:", "feel")
        self.assert_one(tidy.check_floors, {"src/feel/a.h": '\n#include "value.h"\n'}, "src/feel/a.h:2:")
        self.assert_one(tidy.check_floors, {"src/attic/a.h": ""}, "attic")
        self.assert_one(tidy.check_floors, {"src/accounts/a.h": '#include "app/main.h"\n'}, "app")
        self.assert_none(tidy.check_floors, {"src/feel/a.cpp": '#include "base/text.h"\n#include <map>\n'})
        self.assert_none(tidy.check_floors, {"src/app/main.cpp": '#include "accounts/report.h"\n'})

    def test_web_floors(self):
        check = tidy.check_web_floors
        line = "import X from '../schemes/api';\n"
        self.assert_one(check, {"web/src/kit/A.svelte": line}, "web/src/kit/A.svelte:1:", "schemes")
        self.assert_one(check, {"web/src/payments/a.ts": line}, "payments may not import schemes")
        self.assert_one(check, {"web/src/attic/a.ts": ""}, "attic")
        self.assert_none(check, {"web/src/imports/a.ts": ""})
        self.assert_none(check, {"web/src/App.svelte": "import X from './schemes/Page.svelte';\n"})
        self.assert_none(check, {"web/src/schemes/a.ts": "import { x } from '../kit/csv';\nimport y from './api';\n"
                                                         "import { z } from '../language.svelte';\n"})

    def test_sizes(self):
        self.assert_one(tidy.check_sizes, {"src/a.cpp": "x\n" * 501}, "501 lines")
        self.assert_none(tidy.check_sizes, {"src/a.cpp": "x\n" * 500, "docs/a.md": "x\n" * 900})
        self.assert_one(tidy.check_sizes, {"src/a.h": "ë" * 121 + "\n"}, "121 columns")
        self.assert_none(tidy.check_sizes, {"src/a.h": "ë" * 120 + "\n", "a.md": "x" * 300 + "\n"})

    def test_functions(self):
        body = "  call();\n" * 69
        self.assert_one(tidy.check_functions, {"a.cpp": "namespace a {\nint f(int x = 2) {\n" + body + "}\n}\n"},
                        "a.cpp:2:", "71 lines")
        self.assert_none(tidy.check_functions, {"a.cpp": "int f() {\n" + body[:-10] + "}\n"})
        self.assert_one(tidy.check_functions, {"a.h": "class A {\n  A() : b_{1} {}\n  bool operator==(const A& o) {\n" +
                                               body + "}\n};\n"}, "a.h:3:")
        # Braces in text and comments do not count, nor do tables and classes.
        tricky = 'int f() {\n  auto x = "{"; // {\n  char c = \'{\'; /* { */\n}\n'
        self.assert_none(tidy.check_functions, {"a.cpp": tricky + "int g() {\n" + "  h();\n" * 60 + "}\n"})
        table = "constexpr std::array<P, 2> kTable = {{\n" + "{1, f(2)},\n" * 90 + "}};\n"
        self.assert_none(tidy.check_functions, {"a.cpp": table})
        self.assert_none(tidy.check_functions, {"a.h": "struct A {\n" + "  int f() { return 1; }\n" * 90 + "};\n"})
        self.assert_one(tidy.check_functions, {"a.cpp": "template <class T = int>\nauto f(T n) -> std::vector<T> {\n" +
                                               body + "}\n"}, "a.cpp:1:")
        self.assert_one(tidy.check_functions, {"a.cpp": 'TEST_CASE("1\'000 {") {\n' + body + body + "}\n"}, "140 lines")

        # A namespace behind a macro without semicolon is none either.
        described = "DESCRIBE(A, (), (b))\n\nnamespace {\n" + "int f() { return 1; }\n" * 90 + "}\n"
        self.assert_none(tidy.check_functions, {"a.cpp": described})

    def test_functions_are_counted_one_by_one(self):
        source = "int f() {\n  return 1'000;\n}\n\nint g() {\n  if (x) {\n  }\n}\n"
        self.assertEqual(list(tidy.functions_in(source)), [(1, 3), (5, 8)])
        raw = 'int f() {\n  return g(R"x(}}}\n)x");\n}\nint h() {\n}\n'
        self.assertEqual(list(tidy.functions_in(raw)), [(1, 4), (5, 6)])

    def test_scheme_ids(self):
        files = {"schemes/a-b@2023.yaml": "", "schemes/lists.yaml": ""}
        self.assert_one(tidy.check_scheme_ids, {**files, "src/app/a.cpp": 'id = "a-b";\n'}, "a-b")
        self.assert_one(tidy.check_scheme_ids, {**files, "web/src/a.ts": 'id = "a-b@2023"\n'}, "a-b")
        self.assert_none(tidy.check_scheme_ids, {**files, "src/app/a.cpp": 'id = "a-b-c"; lists\n'})
        exempt = {"src/app/a_test.cpp": "a-b", "tests/x.cpp": "a-b", "a.md": "a-b"}
        self.assert_none(tidy.check_scheme_ids, {**files, **exempt})

    def test_exact_numbers(self):
        word = "dou" + "ble"
        self.assert_one(tidy.check_exact_numbers, {"src/feel/a.h": f"// no {word} here\n"}, word)
        self.assert_none(tidy.check_exact_numbers, {"src/base/a.h": f'"{word.title()} funding"; // {word} quotes'})
        self.assert_none(tidy.check_exact_numbers, {"src/http/a.h": word, "src/feel/b.h": f"{word}s un{word}\n"})

    def test_leftovers(self):
        self.assert_one(tidy.check_leftovers, {"docs/a.md": "x\nTO" + "DO: y\n"}, "docs/a.md:2:")
        self.assert_one(tidy.check_leftovers, {"a.cpp": "// Not imple" + "mented.\n"})
        self.assert_none(tidy.check_leftovers, {"a.cpp": "// hackathon, todos\n"})

    def test_headers(self):
        self.assert_none(tidy.check_headers, {"src/a/a.h": HEADER})
        self.assert_one(tidy.check_headers, {"src/a/a.h": "#pragma once\n"}, "comment")
        self.assert_one(tidy.check_headers, {"src/a/a.h": "// Why.\n"}, "#pragma once")

    def test_build_files(self):
        listing = {"src/base/CMakeLists.txt": "add_library(x a.cpp sub/b.cpp date_test.cpp)\n"}
        self.assert_none(tidy.check_build_files, {**listing, "src/base/a.cpp": "", "src/base/sub/b.cpp": ""})
        self.assert_one(tidy.check_build_files, {**listing, "src/base/test.cpp": ""}, "src/base/test.cpp")

    def test_white_space(self):
        self.assert_one(tidy.check_white_space, {"a": "x"}, "newline")
        self.assert_one(tidy.check_white_space, {"a": "x\n\ty\n"}, "a:2:", "tab")
        self.assert_one(tidy.check_white_space, {"a": "x \n"}, "white space")
        self.assert_none(tidy.check_white_space, {"a": "x\n", "empty": "", "tests/broken-schemes/tab.yaml": "\tx"})

    def test_places(self):
        self.assert_one(tidy.check_places, {"a": "cd /ro" + "ot/x\n"})
        self.assert_one(tidy.check_places, {"a": "resolved https://registry.npm" + "js.org/x\n"})
        self.assert_none(tidy.check_places, {"a": "https://voorbeeld.nl/home/x netwerk/work/x\n"})

    def test_lockfiles(self):
        self.assert_one(tidy.check_lockfiles, {"web/package-lock.json": '{\n  "resolved": "https://x.nl/x.tgz"\n}\n'})
        self.assert_none(tidy.check_lockfiles, {"web/package-lock.json": '{"version": "1.0.0"}\n',
                                                "x.json": '{"resolved": "x"}\n'})

    def test_phrases(self):
        def phrases(text):
            return {"src/x/phrases.h": HEADER + text}

        self.assert_none(tidy.check_phrases, phrases('constexpr Phrase kA = {"een {0} " "en {1}", "one {1}, {0}"};\n'))
        table = 'constexpr std::array<Phrase, 2> kA = {{{"a", "b"}, {"c \\"", "d"}}};\n'
        self.assert_none(tidy.check_phrases, phrases(table))
        self.assert_one(tidy.check_phrases, phrases('constexpr Phrase kA{"een {0}", "one"};\n'), "holes", ".h:3:")
        self.assert_one(tidy.check_phrases, phrases('constexpr Phrase kA{"een", ""};\n'), "both")
        self.assert_one(tidy.check_phrases, phrases('\nconstexpr Phrase kA{"een"};\n'), "phrases.h:4:", "pair")

    def test_constants(self):
        def constant(space):
            return HEADER + f"namespace {space} {{\ninline constexpr int kA = 1;\n"

        self.assert_none(tidy.check_constants, {"src/x/a.h": constant("x"), "src/x/b.h": constant("x::phrases")})
        both = {"src/x/a.h": constant("x"), "src/x/b.h": constant("x")}
        self.assert_one(tidy.check_constants, both, "src/x/b.h:4", "src/x/a.h")

    def test_a_whole_tree_is_read_and_judged(self):
        with tempfile.TemporaryDirectory() as root:
            for path, text in {"src/base/a.h": HEADER, "build/x.cpp": "\t", "src/base/b.h": "x"}.items():
                os.makedirs(os.path.dirname(os.path.join(root, path)), exist_ok=True)
                with open(os.path.join(root, path), "w", encoding="utf-8") as stream:
                    stream.write(text)
            tree = tidy.Tree.read(root)
            self.assertEqual(sorted(tree.files), ["src/base/a.h", "src/base/b.h"])
            self.assertEqual(len(tidy.faults_in(tree)), 3)


if __name__ == "__main__":
    unittest.main()
