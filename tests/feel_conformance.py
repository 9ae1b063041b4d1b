#!/usr/bin/env python3
"""Runs `hecht feel cases` on the public conformance cases of FEEL, where they are at hand beside the source tree.

The cases are not part of the product (docs/feel.md tells where they come from and which lines we do not pass, and why);
without them the test is skipped. It fails below 99 percent.
"""
import argparse
import os
import re
import subprocess
import sys

SKIPPED = 77
PERCENT_MIN = 99


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--program", required=True)
    program = parser.parse_args().program
    root = os.path.realpath(os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))
    cases = os.path.join(root, "..", "shared", "tck", "feel-cases.jsonl")
    if not os.path.exists(cases):
        print("feel-conformance: skipped, there is no ../shared/tck/feel-cases.jsonl beside the source tree")
        return SKIPPED
    if not os.path.exists(program):
        print(f"feel-conformance: skipped, {program} is not built")
        return SKIPPED
    command = [program, "feel", "cases", cases, "--failures"]
    answer = subprocess.run(command, capture_output=True, text=True, check=False)
    print(answer.stdout, end="")
    print(answer.stderr, end="", file=sys.stderr)
    found = re.search(r"^(\d+) passed, (\d+) failed\s*\Z", answer.stdout, re.M)
    if not found:
        print(f"feel-conformance: no closing line 'N passed, N failed' (exit code {answer.returncode})")
        return 1
    passed, failed = map(int, found.groups())
    if passed == 0 or passed * 100 < (passed + failed) * PERCENT_MIN:
        print(f"feel-conformance: {passed} of {passed + failed} is less than {PERCENT_MIN} percent")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
