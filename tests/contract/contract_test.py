#!/usr/bin/env python3
"""What clients and attackers meet at `hecht serve`: refused messages, limits, headers, permissions, a clean stop.

Run: tests/contract/contract_test.py PROGRAM. Standard library and raw sockets only.
"""
import json
import os
import select
import signal
import subprocess
import sys
import tempfile
import unittest

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from server import Answer, Server, read_all  # noqa: E402

PROGRAM = "build/hecht"
POST = "POST /v1/regelingen/lzv-hozk/toets HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
FACTS = json.dumps({"feiten": {"ingeschreven patiënten": 4190}, "datum": "2023-02-01"}).encode()

# Each is one message with which two readers can disagree where it ends or whom it is for.
SMUGGLING = {
    "length and chunks": POST + "Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
    "chunks and length": POST + "Transfer-Encoding: chunked\r\nContent-Length: 4\r\n\r\n0\r\n\r\n",
    "two lengths": POST + "Content-Length: 4\r\nContent-Length: 5\r\n\r\nabcde",
    "the same length twice": POST + "Content-Length: 4\r\nContent-Length: 4\r\n\r\nabcd",
    "a list of lengths": POST + "Content-Length: 4, 4\r\n\r\nabcd",
    "a signed length": POST + "Content-Length: +4\r\n\r\nabcd",
    "a negative length": POST + "Content-Length: -1\r\n\r\nabcd",
    "a length in hex": POST + "Content-Length: 0x4\r\n\r\nabcd",
    "a length past 64 bits": POST + "Content-Length: 18446744073709551620\r\n\r\nabcd",
    "chunks not last": POST + "Transfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n",
    "an unknown coding": POST + "Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n",
    "two codings": POST + "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
    "chunks in HTTP/1.0": POST.replace("1.1", "1.0") + "Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
    "a chunk size that is none": POST + "Transfer-Encoding: chunked\r\n\r\nxyz\r\nabc\r\n0\r\n\r\n",
    "a signed chunk size": POST + "Transfer-Encoding: chunked\r\n\r\n+1\r\na\r\n0\r\n\r\n",
    "a chunk size past 64 bits": POST + "Transfer-Encoding: chunked\r\n\r\n1FFFFFFFFFFFFFFFF\r\na\r\n0\r\n\r\n",
    "a chunk longer than said": POST + "Transfer-Encoding: chunked\r\n\r\n1\r\nabc\r\n0\r\n\r\n",
    "a folded header": "GET /health/live HTTP/1.1\r\nHost: localhost\r\nX-A: b\r\n c\r\n\r\n",
    "a folded coding": POST + "Transfer-Encoding:\r\n chunked\r\n\r\n0\r\n\r\n",
    "space before the colon": POST + "Content-Length : 4\r\n\r\nabcd",
    "space before the first header": "GET /health/live HTTP/1.1\r\n Host: localhost\r\n\r\n",
    "bare line feeds": "GET /health/live HTTP/1.1\nHost: localhost\n\n",
    "a bare carriage return": "GET /health/live HTTP/1.1\r\nHost: localhost\r\nX-A: b\rX-B: c\r\n\r\n",
    "a zero byte in a value": "GET /health/live HTTP/1.1\r\nHost: localhost\r\nX-A: b\0c\r\n\r\n",
    "a zero byte in the path": "GET /health\0/live HTTP/1.1\r\nHost: localhost\r\n\r\n",
    "an address with another host": "GET http://example.org/health/live HTTP/1.1\r\nHost: localhost\r\n\r\n",
    "no host": "GET /health/live HTTP/1.1\r\nX-A: b\r\n\r\n",
    "two hosts": "GET /health/live HTTP/1.1\r\nHost: localhost\r\nHost: example.org\r\n\r\n",
    "another version": "GET /health/live HTTP/3.7\r\nHost: localhost\r\n\r\n",
    "two spaces": "GET  /health/live HTTP/1.1\r\nHost: localhost\r\n\r\n",
    "dots in the path": "GET /v1/../health/live HTTP/1.1\r\nHost: localhost\r\n\r\n",
    "coded dots in the path": "GET /v1/%2e%2e/health/live HTTP/1.1\r\nHost: localhost\r\n\r\n",
    "a coded slash": "GET /health%2flive HTTP/1.1\r\nHost: localhost\r\n\r\n",
    "a coded line end": "GET /v1/regelingen/a%0d%0aX:b HTTP/1.1\r\nHost: localhost\r\n\r\n",
    "half a code": "GET /v1/regelingen/%2 HTTP/1.1\r\nHost: localhost\r\n\r\n",
    "no UTF-8": "GET /v1/regelingen/%ff HTTP/1.1\r\nHost: localhost\r\n\r\n",
}
SECOND = "GET /health/ready HTTP/1.1\r\nHost: localhost\r\n\r\n"

SECURITY_HEADERS = {
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
}


class ContractTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.server = Server(PROGRAM)

    @classmethod
    def tearDownClass(cls):
        code, _ = cls.server.stop()
        assert code == 0, f"the server ended with {code}"

    def assert_problem(self, answer, status):
        self.assertEqual(answer.status, status)
        self.assertEqual(answer.headers["content-type"], "application/problem+json")
        problem = answer.json()
        self.assertEqual(problem["status"], status)
        for member in ("type", "title", "detail", "instance", "errors"):
            self.assertIn(member, problem)
        return problem

    def test_messages_that_can_be_read_in_two_ways_are_refused(self):
        for name, message in SMUGGLING.items():
            with self.subTest(name):
                received = self.server.exchange((message + SECOND).encode("latin-1"))
                answer = Answer(received)
                self.assertEqual(answer.status, 400, received[:200])
                self.assertEqual(answer.rest, b"", "nothing after a refused message is taken for a request")
                self.assertEqual(answer.headers["connection"], "close")

    def test_another_host_is_refused(self):
        for host in ("example.org", "localhost.example.org", "localhost:80:80", "127.0.0.1@example.org", ""):
            with self.subTest(host):
                data = f"GET /health/live HTTP/1.1\r\nHost: {host}\r\n\r\n".encode()
                self.assert_problem(Answer(self.server.exchange(data)), 421)

    def test_a_large_header_is_refused(self):
        long_header = f"GET /health/live HTTP/1.1\r\nHost: localhost\r\nX-A: {'a' * 20000}\r\n\r\n"
        self.assert_problem(Answer(self.server.exchange(long_header.encode())), 431)
        many = "".join(f"X-{i}: a\r\n" for i in range(3000))
        self.assert_problem(Answer(self.server.exchange((SECOND[:-2] + many + "\r\n").encode())), 431)
        long_path = f"GET /{'a' * 5000} HTTP/1.1\r\nHost: localhost\r\n\r\n"
        self.assert_problem(Answer(self.server.exchange(long_path.encode())), 431)

    def test_a_large_body_is_refused(self):
        large = b" " * (2 * 1024 * 1024)
        said = POST.encode() + f"Content-Length: {len(large)}\r\n\r\n".encode() + large
        self.assert_problem(Answer(self.server.exchange(said)), 413)
        chunk = f"{len(large):x}\r\n".encode() + large + b"\r\n0\r\n\r\n"
        chunked = POST.encode() + b"Transfer-Encoding: chunked\r\n\r\n" + chunk
        self.assert_problem(Answer(self.server.exchange(chunked)), 413)
        get = b"GET /health/live HTTP/1.1\r\nHost: localhost\r\nContent-Length: 3\r\n\r\nabc"
        self.assert_problem(Answer(self.server.exchange(get)), 413)

    def test_a_slow_client_is_told_and_let_go(self):
        with self.server.connect() as header, self.server.connect() as other:
            header.sendall(b"GET /health/live HTTP/1.1\r\n")
            while not select.select([header], [], [], 1)[0]:
                header.sendall(b"X-A: b\r\n")  # a line a second for ever
            self.assert_problem(Answer(read_all(header)), 408)
            other.sendall(SECOND.replace("\r\n\r\n", "\r\nConnection: close\r\n\r\n").encode())
            self.assertEqual(Answer(read_all(other)).status, 200, "others are served meanwhile")

    def test_requests_in_a_row_are_answered_in_order(self):
        first = POST.encode() + f"Content-Length: {len(FACTS)}\r\n\r\n".encode() + FACTS
        last = b"GET /v1/nergens HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
        one = Answer(self.server.exchange(first + SECOND.encode() + last))
        two = Answer(one.rest)
        three = Answer(two.rest)
        self.assertEqual([one.status, two.status, three.status], [200, 200, 404])
        self.assertEqual((one.json()["scheme"], two.body, three.rest), ("lzv-hozk", b"ok\n", b""))

    def test_a_chunked_body_is_read(self):
        half = len(FACTS) // 2
        pieces = (FACTS[:half], FACTS[half:], b"")
        chunks = b"".join(f"{len(piece):x}\r\n".encode() + piece + b"\r\n" for piece in pieces)
        message = POST.encode() + b"Connection: close\r\nTransfer-Encoding: chunked\r\n\r\n" + chunks
        self.assertEqual(Answer(self.server.exchange(message)).json()["outcome"], "unknown")

    def test_nothing_of_the_request_ends_up_in_a_header(self):
        answer = self.server.ask("GET", "/v1/regelingen?sorteer=%0d%0aSet-Cookie:%20a=b")
        self.assert_problem(answer, 400)
        answer = self.server.ask("GET", "/v1/regelingen?status=Set-Cookie:%20a=b", ["Accept-Language: en\rX: y"])
        self.assertNotIn("set-cookie", answer.headers)

    def test_every_answer_has_the_security_headers(self):
        for method, path in (("GET", "/"), ("GET", "/v1/regelingen"), ("GET", "/v1/nergens"), ("DELETE", "/metrics"),
                             ("OPTIONS", "/v1/regelingen"), ("HEAD", "/health/live")):
            with self.subTest(f"{method} {path}"):
                headers = self.server.ask(method, path).headers
                for name, value in SECURITY_HEADERS.items():
                    self.assertEqual(headers[name], value)
                parts = headers["content-security-policy"].split(";")
                policy = dict(part.strip().partition(" ")[::2] for part in parts)
                for name in ("default-src", "frame-ancestors", "base-uri"):
                    self.assertEqual(policy[name], "'none'")
                self.assertEqual((policy["script-src"], policy["style-src"]), ("'self'", "'self'"))
                self.assertIn("permissions-policy", headers)
                self.assertIn("api-version", headers)
                self.assertRegex(headers["x-request-id"], r"^[0-9a-f]{16}$")
                self.assertNotIn("server", headers)

    def test_methods(self):
        wrong = self.server.ask("DELETE", "/v1/regelingen")
        self.assert_problem(wrong, 405)
        self.assertEqual(wrong.headers["allow"], "GET, HEAD, OPTIONS")
        options = self.server.ask("OPTIONS", "/v1/regelingen/lzv-hozk/toets")
        self.assertEqual((options.status, options.headers["allow"]), (204, "POST, OPTIONS"))
        self.assert_problem(self.server.ask("BREW", "/v1/regelingen"), 405)
        get, head = (Answer(self.server.exchange(f"{m} /v1/regelingen HTTP/1.1\r\nHost: localhost\r\n"
                                                 "Connection: close\r\n\r\n".encode()), m == "GET")
                     for m in ("GET", "HEAD"))
        self.assertEqual((head.status, head.body, head.rest), (200, b"", b""))
        self.assertEqual(head.headers["content-length"], get.headers["content-length"])
        self.assert_problem(self.server.ask("POST", "/v1/regelingen/lzv-hozk/toets", body=FACTS), 415)
        self.assert_problem(self.server.ask("GET", "/v1/regelingen/"), 404)

    def test_a_copy_that_is_still_good_is_not_sent_again(self):
        for path in ("/v1/regelingen", "/v1/regelingen/lzv-hozk@2023", "/v1/regelingen/lzv-hozk/versies"):
            with self.subTest(path):
                first = self.server.ask("GET", path)
                again = self.server.ask("GET", path, [f"If-None-Match: \"x\", W/{first.headers['etag']}"])
                self.assertEqual((again.status, again.body), (304, b""))
                english = self.server.ask("GET", path, [f"If-None-Match: {first.headers['etag']}",
                                                        "Accept-Language: en"])
                self.assertEqual((english.status, english.headers["content-language"]), (200, "en"))

    def test_one_address_may_not_ask_endlessly(self):
        server = Server(PROGRAM, "--rate-limit", "1")
        try:
            answers = [server.ask("GET", "/health/live") for _ in range(12)]
        finally:
            server.stop()
        self.assertEqual(answers[0].status, 200)
        self.assert_problem(answers[-1], 429)
        self.assertEqual(answers[-1].headers["retry-after"], "1")

    def test_an_answer_is_a_pdf_too(self):
        body = json.dumps({"feiten": {"ingeschreven patiënten": 4189}, "datum": "2023-02-01"}).encode()
        answer = self.server.ask("POST", "/v1/regelingen/lzv-hozk@2023/toetsrapport",
                                 ["Content-Type: application/json"], body)
        self.assertEqual((answer.status, answer.headers["content-type"]), (200, "application/pdf"))
        self.assertEqual(answer.headers["cache-control"], "no-store")
        self.assertTrue(answer.body.startswith(b"%PDF-") and answer.body.rstrip().endswith(b"%%EOF"))

    def test_the_list_is_filtered_sorted_and_paged(self):
        page = self.server.ask("GET", "/v1/regelingen?soort=norm&pageSize=1&page=2&sorteer=-titel").json()
        self.assertEqual((len(page["items"]), page["page"], page["items"][0]["kind"]), (1, 2, "norm"))
        after = self.server.ask("GET", page["_links"]["next"]["href"]).json()
        self.assertEqual(after["page"], 3)
        titles = [row["title"] for row in self.server.ask("GET", "/v1/regelingen?sorteer=titel").json()["items"]]
        self.assertEqual(titles, sorted(titles))
        ids = [row["id"] for row in self.server.ask("GET", "/v1/regelingen?openOp=2023-02-01").json()["items"]]
        self.assertIn("lzv-hozk", ids)
        ids = [row["id"] for row in self.server.ask("GET", "/v1/regelingen?openOp=2023-12-31").json()["items"]]
        self.assertNotIn("lzv-hozk", ids, "after the last submission date")
        problem = self.assert_problem(self.server.ask("GET", "/v1/regelingen?page=0&soort=x&datum=y&sort=z"), 400)
        self.assertEqual({error["field"] for error in problem["errors"]}, {"page", "soort", "datum", "sort"})

    def test_a_check_is_that_of_the_command(self):
        facts = json.loads(FACTS)["feiten"]
        with tempfile.NamedTemporaryFile("w", suffix=".json") as file:
            json.dump(facts, file)
            file.flush()
            command = subprocess.run([PROGRAM, "check", "lzv-hozk", "--facts", file.name, "--date", "2023-02-01",
                                      "--json"], capture_output=True, check=False)
        answer = self.server.ask("POST", "/v1/regelingen/lzv-hozk/toets", ["Content-Type: application/json"], FACTS)
        self.assertEqual(answer.json(), json.loads(command.stdout))
        self.assertEqual(answer.headers["cache-control"], "no-store")

    def test_all_bad_facts_are_told_at_once(self):
        body = b'{"feiten": {"aantal praktijken": -1, "onbekend": 1, "indiendatum": "2023-04-01"}}'
        path, headers = "/v1/regelingen/lzv-hozk@2023/toets", ["Content-Type: application/json"]
        problem = self.assert_problem(self.server.ask("POST", path, headers, body), 400)
        fields = {error["field"] for error in problem["errors"]}
        self.assertEqual(fields, {"aantal praktijken", "onbekend", "indiendatum"})
        self.assertTrue(all(error["detail"] and error["remedy"] for error in problem["errors"]))
        for wrong in (b"", b"{", b"[]", b"{}", b'{"feiten":[]}', b'{"feiten":{},"datum":"gisteren"}',
                      b'{"feiten":{},"x":1}'):
            self.assert_problem(self.server.ask("POST", path, headers, wrong), 400)
        self.assert_problem(self.server.ask("POST", "/v1/regelingen/nergens/toets", headers, FACTS), 404)
        english = self.server.ask("POST", path, headers + ["Accept-Language: en"], b"[]").json()
        self.assertEqual(english["title"], "The request is not right")

    def test_metrics_count_by_template(self):
        self.server.ask("GET", "/v1/regelingen/lzv-hozk@2023")
        text = self.server.ask("GET", "/metrics").body.decode()
        self.assertRegex(text, r'requests_total\{method="GET",route="/v1/regelingen/\{id\}",status="2xx"\} \d')
        for line in text.splitlines():
            self.assertRegex(line, r"^(# (HELP|TYPE) .+|[a-z_]+(\{[^{}]*(\{[a-z*]+\}[^{}]*)*\})? [0-9.]+)$")


class DescriptionTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        with open(os.path.join(os.path.dirname(__file__), "..", "..", "openapi", "hecht.json"), "rb") as file:
            cls.committed = file.read()
        cls.description = json.loads(cls.committed)
        cls.server = Server(PROGRAM)

    @classmethod
    def tearDownClass(cls):
        cls.server.stop()

    def test_the_committed_description_is_that_of_the_program(self):
        printed = subprocess.run([PROGRAM, "openapi"], capture_output=True, check=True).stdout
        self.assertEqual(printed, self.committed, "run: build/hecht openapi > openapi/hecht.json")
        self.assertEqual(self.server.ask("GET", "/v1/openapi.json").json(), self.description)

    def test_every_route_says_who_may_use_it_and_keeps_to_it(self):
        for path, operations in self.description["paths"].items():
            for method, operation in operations.items():
                with self.subTest(f"{method} {path}"):
                    status = self.server.ask(method.upper(), "/v1" + path.replace("{id}", "x")).status
                    refused = status in (401, 403)
                    self.assertEqual(refused, operation["x-permission"] != "anonymous")

    def test_answers_have_what_the_description_promises(self):
        headers = ["Content-Type: application/json"]
        for method, path, body, schema in (
                ("GET", "/v1/regelingen", b"", "SchemePage"),
                ("GET", "/v1/regelingen/lzv-hozk/versies", b"", "SchemeVersions"),
                ("POST", "/v1/regelingen/lzv-hozk/toets", FACTS, "CheckAnswer"),
                ("GET", "/v1/nergens", b"", "Problem")):
            shape = self.description["components"]["schemas"][schema]
            answer = self.server.ask(method, path, headers, body).json()
            self.assertEqual(set(answer) - set(shape["properties"]), set(), schema)
            self.assertEqual(set(shape["required"]) - set(answer), set(), schema)


class AccessTest(unittest.TestCase):
    """Signing in as the first administrator, who has no role in force until a password and a code are chosen."""
    WORDS = ["Content-Type: application/json"]

    def setUp(self):
        self.server = Server(PROGRAM)
        words = self.server.process.stdout.readline().split()
        self.email = next(word for word in words if "@" in word)
        self.password = next(word for word in words if word.count("-") == 3)

    def tearDown(self):
        self.server.stop()

    def sign_in(self, password):
        body = json.dumps({"email": self.email, "password": password}).encode()
        return self.server.ask("POST", "/v1/sessies", self.WORDS, body)

    def test_without_a_role_in_force_no_route_of_the_matrix_opens(self):
        answer = self.sign_in(self.password)
        self.assertEqual(answer.status, 201)
        cookie = "Cookie: " + answer.headers["set-cookie"].split(";")[0]
        token = "X-CSRF-Token: " + answer.json()["csrfToken"]
        paths = self.server.ask("GET", "/v1/openapi.json").json()["paths"]
        for path, operations in paths.items():
            for method, operation in operations.items():
                # What the matrix gives to anyone: the text of schemes, and the published part of a network.
                permission = operation["x-permission"]
                if ":" not in permission or permission in ("scheme.read:read", "network:read"):
                    continue
                with self.subTest(f"{method} {path}"):
                    address = "/v1" + path.replace("{id}", "x")
                    self.assertEqual(self.server.ask(method.upper(), address, [cookie, token]).status, 403)
        self.assertEqual(self.server.ask("GET", "/v1/sessies/huidige", [cookie]).status, 200)
        self.assertEqual(self.server.ask("DELETE", "/v1/sessies/huidige", [cookie]).status, 403)
        self.assertEqual(self.server.ask("DELETE", "/v1/sessies/huidige", [cookie, token]).status, 204)
        self.assertEqual(self.server.ask("GET", "/v1/sessies/huidige", [cookie]).status, 401)

    def test_guessing_is_slowed_down_and_leaves_no_trace_of_who_or_what(self):
        for _ in range(10):
            self.assertEqual(self.sign_in("een geheim woord").status, 401)
        answer = self.sign_in(self.password)
        self.assertEqual(answer.status, 429)
        self.assertGreater(int(answer.headers["retry-after"]), 0)
        _, log = self.server.stop()
        for secret in ("geheim", self.email, self.password, "127.0.0.1"):
            self.assertNotIn(secret, log)


class StopTest(unittest.TestCase):
    def test_a_request_under_way_is_answered_before_the_end(self):
        server = Server(PROGRAM)
        with server.connect() as busy, server.connect() as idle:
            idle.sendall(SECOND.encode())
            self.assertEqual(Answer(idle.recv(65536)).status, 200)
            head = POST.encode() + f"Expect: 100-continue\r\nContent-Length: {len(FACTS)}\r\n\r\n".encode()
            busy.sendall(head)
            self.assertTrue(busy.recv(65536).startswith(b"HTTP/1.1 100 "))  # now the request is under way
            server.process.send_signal(signal.SIGTERM)
            self.assertEqual(idle.recv(65536), b"", "who is not asking anything is let go")
            busy.sendall(FACTS)
            answer = Answer(read_all(busy))
            self.assertEqual((answer.status, answer.headers["connection"]), (200, "close"))
        code, log = server.stop()
        self.assertEqual(code, 0)
        self.assertIn('"route":"/v1/regelingen/{id}/toets","status":200', log)

    def test_the_log_holds_nothing_of_a_person(self):
        server = Server(PROGRAM)
        server.ask("GET", "/v1/regelingen?soort=geheim", ["Cookie: geheim", "User-Agent: geheim"])
        server.ask("GET", "/v1/geheim")
        _, log = server.stop()
        self.assertEqual([json.loads(line)["status"] for line in log.splitlines()], [400, 404])
        self.assertNotIn("geheim", log)
        self.assertNotIn("127.0.0.1", log)

    def test_an_address_outside_asks_for_a_proxy(self):
        for arguments, code in ((["--listen", "0.0.0.0:0"], 2), (["--listen", "127.0.0.1"], 2),
                                (["--listen", "127.0.0.1:99999"], 2)):
            run = subprocess.run([PROGRAM, "serve", *arguments], capture_output=True, timeout=30, check=False)
            self.assertEqual(run.returncode, code)
            self.assertIn("--listen", run.stderr.decode())
        server = Server(PROGRAM, "--behind-proxy", "hecht.example.nl")
        data = b"GET /health/live HTTP/1.1\r\nHost: hecht.example.nl\r\nConnection: close\r\n\r\n"
        self.assertEqual(Answer(server.exchange(data)).status, 200)
        server.stop()

    def test_a_port_that_is_taken_is_said(self):
        server = Server(PROGRAM)
        run = subprocess.run([PROGRAM, "serve", "--listen", f"127.0.0.1:{server.port}"], capture_output=True,
                             timeout=30, check=False)
        self.assertEqual(run.returncode, 3)
        server.stop()


if __name__ == "__main__":
    PROGRAM = os.path.abspath(sys.argv.pop(1))
    unittest.main(verbosity=1)
