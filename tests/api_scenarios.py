#!/usr/bin/env python3
"""Runs the acceptance examples of applications through the API of a real server: tests/api-scenarios/*.txt.

  tests/api_scenarios.py --program build/hecht [FILE…]

A file is prose with, at the start of a line:
  klok: 2023-03-15T10:00:00     the practice clock of the server; every file gets a fresh demo
  na: other.txt                 first does all that another file does, on this server
  NAAM = organisatie "naam"     $NAAM becomes the id of the network or party whose name begins so
  rol: METHOD /pad {…}          a request of a demo person (praktijk@demo.example is "praktijk"), or of "niemand".
                                JSON may go on over lines that begin with a blank. Before a PUT the version may stand:
                                PUT v3 /pad {…}
  rol: stap "naam" {…}          takes a step with the application $aanvraag, on its present version
Then, what the answer must be:
  = 201                         the status
      sleutel.naam[0] = JSON    a value in it; ~ "text" means it holds the text, !~ that it does not
      tekst ~ "text"            of an answer that is no JSON
      NAAM <- sleutel           keeps a value as $NAAM
"""
import argparse
import base64
import email.utils
import glob
import hashlib
import hmac
import http.cookies
import json
import os
import re
import shutil
import signal
import struct
import subprocess
import sys
import tempfile
import urllib.error
import urllib.parse
import urllib.request

PASSWORD = "duinen-en-dijken-2030"
CODES = {"beheer": "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP", "advies": "KRUGKIDROVUWG2ZAKRUGKIDROVUWG2ZA",
         "advies2": "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ", "directie": "MFRGGZDFMZTWQ2LKMFRGGZDFMZTWQ2LK",
         "financien": "NNWG23TPOBYXE43UNNWG23TPOBYXE43U", "financien2": "OV3HO6DZPIYTEMZUOV3HO6DZPIYTEMZU"}
REQUEST = re.compile(r"([\w-]+): (GET|POST|PUT|DELETE)(?: v(\S+))? (\S+)\s*(.*)", re.S)
STEP = re.compile(r'([\w-]+): stap "([^"]+)"\s*(.*)', re.S)


def code_of(secret, seconds):
    digest = hmac.new(base64.b32decode(secret), struct.pack(">Q", int(seconds) // 30), hashlib.sha1).digest()
    at = digest[-1] & 15
    return f"{(struct.unpack('>I', digest[at:at + 4])[0] & 0x7FFFFFFF) % 10 ** 6:06}"


class Server:
    """A server on a copy of the demo, and who has signed in there."""

    def __init__(self, program, demo, folder, clock):
        self.database = os.path.join(folder, "hecht.db")
        shutil.copy(demo, self.database)
        self.program, self.clock, self.people = program, clock, {}
        self.start()

    def start(self):
        self.process = subprocess.Popen(
            [self.program, "serve", "--listen", "127.0.0.1:0", "--database", f"sqlite:{self.database}",
             "--practice-clock", self.clock, "--rate-limit", "0"],
            stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        self.url = self.process.stdout.readline().strip()
        self.process.stdout.readline()

    def stop(self, how=signal.SIGTERM):
        self.process.send_signal(how)
        self.process.wait()
        self.process.stdout.close()

    def ask(self, method, path, body=None, headers=None):
        request = urllib.request.Request(self.url + urllib.parse.quote(path, safe="/?&=%@.:~-_"), method=method)
        for name, value in (headers or {}).items():
            request.add_header(name, value)
        if body is not None:
            request.data = json.dumps(body).encode()
            request.add_header("Content-Type", "application/json")
        try:
            with urllib.request.urlopen(request) as answer:
                return answer.status, read(answer), answer.headers
        except urllib.error.HTTPError as refusal:
            return refusal.code, read(refusal), refusal.headers

    def as_person(self, person, method, path, body=None, version=None):
        headers = dict(self.signed_in(person)) if person != "niemand" else {}
        if version is not None:
            headers["If-Match"] = f'"v{version}"'
        return self.ask(method, path, body, headers)

    def signed_in(self, person):
        if person not in self.people:
            body = {"email": f"{person}@demo.example", "password": PASSWORD}
            if person in CODES:
                # What time it is here, the server says: that of the practice clock.
                _, _, headers = self.ask("GET", "/health/live")
                now = email.utils.parsedate_to_datetime(headers["Date"])
                body["code"] = code_of(CODES[person], now.timestamp())
            status, answer, headers = self.ask("POST", "/v1/sessies", body)
            if status != 201:
                raise ValueError(f"{person} cannot sign in: {answer}")
            cookie = http.cookies.SimpleCookie(headers["Set-Cookie"])
            name, morsel = next(iter(cookie.items()))
            self.people[person] = {"Cookie": f"{name}={morsel.value}", "X-CSRF-Token": answer["csrfToken"]}
        return self.people[person]


def read(answer):
    content = answer.read()
    return json.loads(content) if "json" in (answer.headers.get("Content-Type") or "") and content else content


def lines_of(path):
    """Logical lines with their number: one that begins with a blank and is no check goes on with the one before."""
    logical = []
    with open(path, encoding="utf-8") as stream:
        for number, line in enumerate(stream.read().split("\n"), 1):
            if line.startswith(" ") and logical and is_request(logical[-1][1]):
                logical[-1] = (logical[-1][0], logical[-1][1] + " " + line.strip())
            else:
                logical.append((number, line.rstrip()))
    return logical


def is_request(line):
    return bool(REQUEST.match(line) or STEP.match(line))


def value_at(answer, path):
    for key, index in re.findall(r"([^.\[\]]+)|\[(\d+)\]", path):
        answer = answer[int(index)] if index else answer[key]
    return answer


class Run:
    def __init__(self, server, path):
        self.server, self.path = server, path
        self.names, self.answer, self.status = {}, None, None
        self.failures, self.checks = [], 0

    def filled(self, text):
        return re.sub(r"\$(\w+)", lambda found: str(self.names[found.group(1)]), text)

    def fail(self, number, text):
        self.failures.append(f"{self.path}:{number}: {text}")

    def do(self, path):
        for number, line in lines_of(path):
            try:
                self.line(number, line, os.path.dirname(path))
            except (KeyError, IndexError, TypeError, ValueError) as error:
                self.fail(number, f"{line}: {error!r}; the answer was {self.status} {str(self.answer)[:400]}")

    def line(self, number, line, folder):
        if line.startswith("na: "):
            self.do(os.path.join(folder, line[4:].strip()))
        elif found := re.fullmatch(r'(\w+) = organisatie "(.*)"', line):
            self.names[found.group(1)] = self.organisation(found.group(2))
        elif found := STEP.match(line):
            self.step(*found.groups())
        elif found := REQUEST.match(line):
            person, method, version, path, body = found.groups()
            body = json.loads(self.filled(body)) if body.strip() else None
            self.status, self.answer, _ = self.server.as_person(
                person, method, self.filled(path), body, self.filled(version) if version else None)
        elif found := re.fullmatch(r"= (\d+)", line):
            self.check(number, str(self.status) == found.group(1), f"status {self.status}: {str(self.answer)[:500]}")
        elif found := re.fullmatch(r"\s+(\w+) <- (\S+)", line):
            self.names[found.group(1)] = value_at(self.answer, found.group(2))
        elif found := re.fullmatch(r"\s+(\S+) (=|!?~) (.+)", line):
            self.value(number, *found.groups())

    def organisation(self, name):
        for path in ("/v1/wijkverbanden?zoek=", "/v1/partijen?zoek="):
            _, answer, _ = self.server.as_person("beheer", "GET", path + name)
            for each in answer["items"]:
                if each["name"].startswith(name):
                    return each["id"]
        raise ValueError(f"no organisation {name}")

    def step(self, person, transition, body):
        path = f"/v1/aanvragen/{self.names['aanvraag']}"
        status, dossier, _ = self.server.as_person(person, "GET", path)
        if status != 200:
            self.status, self.answer = status, dossier
            return
        body = dict(json.loads(self.filled(body)) if body.strip() else {}, transition=transition)
        self.status, self.answer, _ = self.server.as_person(person, "POST", path + "/stappen", body,
                                                            dossier["version"])

    def value(self, number, path, how, wanted):
        wanted = json.loads(self.filled(wanted))
        given = self.answer.decode() if path == "tekst" else value_at(self.answer, path)
        text = given if isinstance(given, str) else json.dumps(given, ensure_ascii=False)
        holds = given == wanted if how == "=" else (wanted in text) == (how == "~")
        self.check(number, holds, f"{path} is {json.dumps(given, ensure_ascii=False)[:400]}, not {wanted!r}")

    def check(self, number, holds, text):
        self.checks += 1
        if not holds:
            self.fail(number, text)


def clock_of(path):
    with open(path, encoding="utf-8") as stream:
        found = re.search(r"^klok: (\S+)$", stream.read(), re.M)
    if not found:
        raise SystemExit(f"{path}: no line klok:")
    return found.group(1)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--program", required=True)
    parser.add_argument("files", nargs="*")
    options = parser.parse_args()
    program = os.path.abspath(options.program)
    folder = os.path.dirname(os.path.abspath(__file__))
    files = options.files or sorted(glob.glob(os.path.join(folder, "api-scenarios", "*.txt")))
    checks, failures = 0, []
    with tempfile.TemporaryDirectory() as place:
        demo = os.path.join(place, "demo.db")
        subprocess.run([program, "demo", "--database", f"sqlite:{demo}"], check=True, stdout=subprocess.DEVNULL)
        for path in files:
            with tempfile.TemporaryDirectory() as own:
                server = Server(program, demo, own, clock_of(path))
                run = Run(server, os.path.relpath(path))
                try:
                    run.do(path)
                finally:
                    server.stop()
                checks += run.checks
                failures += run.failures
                if run.checks == 0:
                    failures.append(f"{path}: nothing is checked")
    print("\n".join(failures + [f"{len(files)} files, {checks} checks, {len(failures)} failed"]))
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
