#!/usr/bin/env python3
"""Runs the program as its users do and compares what it says: tests/scenarios/*.txt.

  tests/scenarios.py --program build/hecht [FILE…]

A file is prose with, at the start of a line:
  <<< name.json        the lines up to `>>>` become $TMP/name.json
  $ hecht …            run by sh in the source folder; a last \\ goes on with the next line. $TMP is a folder of this
                       file's own and NOW the day of today. The lines that follow are standard output
                       and error, exactly, up to
  [exit N]             the exit code
In what is expected a line that ends in … stands for any rest of the line, and a line of only … for any number of lines.
"""
import argparse
import datetime
import difflib
import glob
import os
import re
import subprocess
import sys
import tempfile

SECONDS_MAX = 60
SKIPPED = 77


class Step:
    """A command with what it must say, or a file to write first (then `command` is None)."""

    def __init__(self, line, command=None, name=None):
        self.line, self.command, self.name = line, command, name
        self.lines, self.code = [], None


def parse(path):
    """The steps of a file; ValueError with the line where it cannot be read."""
    with open(path, encoding="utf-8") as stream:
        lines = stream.read().split("\n")
    steps, at = [], 0
    while at < len(lines):
        line, at = lines[at], at + 1
        if line.startswith("<<< "):
            step = Step(at, name=line[4:].strip())
            at = take(lines, at, step, lambda text: text == ">>>", f"{path}:{at}: no line >>> after this")
            steps.append(step)
        elif line.startswith("$ "):
            step = Step(at, command=line[2:])
            while step.command.endswith("\\"):
                step.command, at = step.command[:-1] + lines[at].strip(), at + 1
            at = take(lines, at, step, lambda text: re.fullmatch(r"\[exit \d+\]", text),
                      f"{path}:{at}: no line [exit N] after this")
            step.code = int(lines[at - 1][6:-1])
            steps.append(step)
        elif line.startswith("[exit ") or line == ">>>":
            raise ValueError(f"{path}:{at}: {line} without a beginning")
    return steps


def take(lines, at, step, is_end, complaint):
    """Gives the step its lines up to the end line; the next line."""
    while at < len(lines):
        if is_end(lines[at]):
            return at + 1
        if lines[at].startswith(("$ ", "<<< ")):
            break
        step.lines.append(lines[at])
        at += 1
    raise ValueError(complaint)


def matches(expected, actual):
    """Whether the lines match; a line of only … takes as many as it can leave out."""
    reachable = {0}
    for line in expected:
        if line.strip() == "…":
            reachable = set(range(min(reachable), len(actual) + 1)) if reachable else reachable
        else:
            reachable = {i + 1 for i in reachable if i < len(actual) and line_matches(line, actual[i])}
    return len(actual) in reachable


def line_matches(expected, actual):
    return actual.startswith(expected[:-1]) if expected.endswith("…") else actual == expected


def aligned(expected, actual):
    """The expected lines with … filled in as far as they fit, so that a diff shows only what differs."""
    lines, at = [], 0
    for number, line in enumerate(expected):
        if line.strip() == "…":
            following = next((text for text in expected[number + 1:] if text.strip() != "…"), None)
            end = next((i for i in range(at, len(actual)) if following is not None
                        and line_matches(following, actual[i])), len(actual) if following is None else at)
            lines += actual[at:end] or [line]
            at = end
        elif at < len(actual) and line_matches(line, actual[at]):
            lines.append(actual[at])
            at += 1
        else:
            lines.append(line)
            at = next((i + 1 for i in range(at, len(actual)) if line_matches(line, actual[i])), at)
    return lines


def run(step, root, program, folder):
    environment = dict(os.environ, TMP=folder, LC_ALL="C.UTF-8", NOW=datetime.date.today().isoformat(),
                       PATH=os.path.dirname(program) + os.pathsep + os.environ["PATH"])
    answer = subprocess.run(["sh", "-c", step.command], cwd=root, env=environment, stdin=subprocess.DEVNULL,
                            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, timeout=SECONDS_MAX, check=False)
    text = answer.stdout.decode("utf-8", "backslashreplace").replace(folder, "$TMP")
    lines = text.split("\n")
    return lines[:-1] if lines[-1] == "" else lines, answer.returncode


def failure(step, actual, code):
    """What differs, for people; empty when nothing."""
    same = matches(step.lines, actual)
    if same and code == step.code:
        return ""
    report = [f"  $ {step.command}"]
    if code != step.code:
        report.append(f"  exit code {code}, expected {step.code}")
    if not same:
        difference = difflib.unified_diff(aligned(step.lines, actual), actual, "expected", "actual", lineterm="", n=2)
        report += ["    " + line for line in difference]
    elif code != step.code:
        report += ["    " + line for line in actual[:20]]
    return "\n".join(report)


def run_file(path, root, program):
    """How many commands ran, and the reports of those that failed."""
    failures, commands = [], 0
    with tempfile.TemporaryDirectory(prefix="hecht-") as folder:
        for step in parse(path):
            if step.command is None:
                with open(os.path.join(folder, step.name), "w", encoding="utf-8", newline="") as stream:
                    stream.write("".join(line + "\n" for line in step.lines))
                continue
            commands += 1
            try:
                text = failure(step, *run(step, root, program, folder))
            except subprocess.TimeoutExpired:
                text = f"  $ {step.command}\n  took longer than {SECONDS_MAX} seconds"
            if text:
                failures.append(f"{os.path.relpath(path, root)}:{step.line}:\n{text}")
    return commands, failures


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", required=True, help="build/hecht")
    parser.add_argument("files", nargs="*", help="all of tests/scenarios when none is given")
    options = parser.parse_args()
    root = os.path.realpath(os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))
    program = os.path.realpath(options.program)
    if not os.path.exists(program):
        print(f"scenarios: skipped, {options.program} is not built")
        return SKIPPED
    if os.path.basename(program) != "hecht":
        print(f"scenarios: the program must be called hecht, not {os.path.basename(program)}")
        return 2
    files = options.files or sorted(glob.glob(os.path.join(root, "tests", "scenarios", "*.txt")))
    commands, failures = 0, []
    for path in files:
        try:
            ran, failed = run_file(os.path.abspath(path), root, program)
        except ValueError as error:
            ran, failed = 0, [str(error)]
        commands += ran
        failures += failed
    for text in failures:
        print(text + "\n")
    print(f"scenarios: {len(files)} files, {commands} commands, {len(failures)} failed")
    return 1 if failures or commands == 0 else 0


if __name__ == "__main__":
    sys.exit(main())
