"""A running `hecht serve` and raw connections to it, for the contract tests: no HTTP library tidies what is sent."""
import json
import signal
import socket
import subprocess
import tempfile
import urllib.parse

PATIENCE = 30  # seconds; only a server that hangs meets it


class Server:
    def __init__(self, program, *arguments):
        self.folder = tempfile.TemporaryDirectory()
        command = [program, "serve", "--listen", "127.0.0.1:0", "--database", f"sqlite:{self.folder.name}/hecht.db"]
        self.process = subprocess.Popen([*command, *arguments],
                                        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        self.url = self.process.stdout.readline().strip()
        address = urllib.parse.urlsplit(self.url)
        self.host, self.port = address.hostname, address.port

    def connect(self):
        return socket.create_connection((self.host, self.port), timeout=PATIENCE)

    def exchange(self, data):
        """All the server answers to these bytes until it closes; the sending side stays open."""
        with self.connect() as connection:
            try:
                connection.sendall(data)
            except (BrokenPipeError, ConnectionResetError):
                pass  # refused before everything was sent; the answer is still to be read
            return read_all(connection)

    def ask(self, method, path, headers=(), body=b""):
        lines = [f"{method} {path} HTTP/1.1", "Host: localhost", "Connection: close", *headers]
        if body:
            lines.append(f"Content-Length: {len(body)}")
        return Answer(self.exchange("\r\n".join(lines).encode() + b"\r\n\r\n" + body))

    def stop(self):
        """The exit code and everything that was logged."""
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGTERM)
        _, log = self.process.communicate(timeout=PATIENCE)
        self.folder.cleanup()
        return self.process.returncode, log


def read_all(connection):
    received = b""
    try:
        while piece := connection.recv(65536):
            received += piece
    except ConnectionResetError:
        pass
    return received


class Answer:
    """The first response of what was received; `rest` is what came after it."""

    def __init__(self, data, has_body=True):
        head, _, rest = data.partition(b"\r\n\r\n")
        lines = head.decode().split("\r\n")
        self.status = int(lines[0].split(" ")[1]) if data else None
        self.headers = {}
        for line in lines[1:]:
            name, _, value = line.partition(": ")
            self.headers[name.lower()] = value
        length = int(self.headers.get("content-length", 0)) if has_body else 0
        self.body, self.rest = rest[:length], rest[length:]

    def json(self):
        return json.loads(self.body)
