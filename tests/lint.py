#!/usr/bin/env python3
"""clang-tidy-19 on the product's C++ (not on tests): on what changed, within a time, or on everything.

  tests/lint.py --changed --build build --seconds 170    the test `lint`
  tests/lint.py --all --build build                      tests/deep/lint
"""
import argparse
import concurrent.futures
import json
import os
import shutil
import subprocess
import sys
import time

TOOL = "clang-tidy-19"
SKIPPED = 77
# Added to .clang-tidy when everything is checked: it takes twice the time.
ANALYZER = "clang-analyzer-*,-clang-analyzer-optin.core.EnumCastOutOfRange"
# One file takes ten to thirty seconds; none is begun later than this before the end.
LAST_START_SECONDS = 50


def git(root, *arguments):
    try:
        answer = subprocess.run(["git", "-C", root, *arguments], capture_output=True, text=True, check=False)
    except FileNotFoundError:
        return None
    return answer.stdout.strip() if answer.returncode == 0 else None


def changed_files(root):
    """Files that differ from where this branch left main, or else from the commit before; None without a history."""
    head = git(root, "rev-parse", "--verify", "-q", "HEAD")
    if head is None:
        return None
    base = git(root, "merge-base", "HEAD", "origin/main")
    if base in (None, head):
        base = git(root, "rev-parse", "--verify", "-q", "HEAD~1")
    if base is None:
        return None
    names = (git(root, "diff", "--name-only", base) or "").split("\n")
    return names + (git(root, "ls-files", "--others", "--exclude-standard") or "").split("\n")


def product_files(root, build):
    with open(os.path.join(build, "compile_commands.json"), encoding="utf-8") as stream:
        paths = {os.path.relpath(entry["file"], root) for entry in json.load(stream)}
    return sorted(path for path in paths if path.startswith("src/") and path.endswith(".cpp")
                  and not path.endswith(("_test.cpp", "tests_main.cpp")))


def to_check(root, build, changed):
    """With a header its .cpp is checked, where it has one."""
    wanted = {name[:-2] + ".cpp" if name.endswith(".h") else name for name in changed}
    return [path for path in product_files(root, build) if path in wanted]


def lint(root, build, path, more_checks):
    # The flags are those of gcc; the library is gcc's too, and clang finds fault with its use of what is deprecated.
    flags = ["--extra-arg=-Wno-unknown-warning-option", "--extra-arg=-Wno-deprecated-declarations"]
    command = [TOOL, "--quiet", "-p", build, f"--checks={more_checks}", *flags, os.path.join(root, path)]
    answer = subprocess.run(command, capture_output=True, text=True, check=False)
    return path, answer.returncode, answer.stdout.strip()


def run(root, build, paths, seconds, more_checks):
    """Two at a time; returns how many failed and which were not begun in time."""
    end = time.monotonic() + seconds
    failed, left = 0, list(paths)
    with concurrent.futures.ThreadPoolExecutor(max_workers=os.cpu_count() or 1) as pool:
        running = set()
        while left or running:
            while left and len(running) < (os.cpu_count() or 1) and time.monotonic() < end - LAST_START_SECONDS:
                running.add(pool.submit(lint, root, build, left.pop(0), more_checks))
            if not running:
                break
            done, running = concurrent.futures.wait(running, return_when=concurrent.futures.FIRST_COMPLETED)
            for result in done:
                path, code, text = result.result()
                failed += code != 0
                if code != 0:
                    print(f"{path}:\n{text}", flush=True)
    return failed, left


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    which = parser.add_mutually_exclusive_group(required=True)
    which.add_argument("--changed", action="store_true")
    which.add_argument("--all", action="store_true")
    parser.add_argument("--build", required=True, help="a build folder with compile_commands.json")
    parser.add_argument("--seconds", type=int, default=24 * 3600)
    options = parser.parse_args()
    root = os.path.realpath(os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))
    if shutil.which(TOOL) is None:
        print(f"lint: skipped, {TOOL} is not on this machine (./test installs it)")
        return SKIPPED
    if options.all:
        paths = product_files(root, options.build)
    else:
        changed = changed_files(root)
        if changed is None:
            print("lint: skipped, there is no earlier commit to compare with (tests/deep/lint checks everything)")
            return SKIPPED
        paths = to_check(root, options.build, changed)
        if not paths:
            print("lint: skipped, no C++ of the product has changed")
            return SKIPPED
    failed, left = run(root, options.build, paths, options.seconds, ANALYZER if options.all else "")
    print(f"lint: {len(paths) - len(left)} files checked, {failed} with faults")
    if left:
        print(f"lint: no time for {len(left)} files (tests/deep/lint checks everything): {' '.join(left)}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
