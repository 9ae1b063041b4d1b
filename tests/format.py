#!/usr/bin/env python3
"""Is every C and C++ file as clang-format-19 would write it? `tests/format.py --fix` rewrites them."""
import os
import shutil
import subprocess
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import tidy  # noqa: E402

TOOL = "clang-format-19"
SKIPPED = 77


def main(arguments):
    root = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..")
    if shutil.which(TOOL) is None:
        print(f"format: skipped, {TOOL} is not on this machine (./test installs it)")
        return SKIPPED
    files = [path for path in tidy.Tree.read(root).files if path.endswith((".cpp", ".h", ".c"))]
    if not files:
        print("format: no C++ files")
        return 0
    mode = ["-i"] if "--fix" in arguments else ["--dry-run", "-Werror"]
    result = subprocess.run([TOOL, *mode, *files], cwd=root, check=False)
    if result.returncode == 0:
        print(f"format: {len(files)} files {'written' if '--fix' in arguments else 'right'}")
    else:
        print("format: run tests/format.py --fix")
    return 1 if result.returncode else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
