"""Answers to reads, kept in a folder: what was asked, and what was answered, a file for each."""

import http.client
import json
import re
import time
from pathlib import Path

# Of the answering itself, or of the connection.
NOT_KEPT = {"date", "connection", "keep-alive"}

# What is worked out from the time of asking: how long a task has been where it still is, and the sum of it.
FROM_NOW = {"/times": [(re.compile(rb'("until":null,"seconds":)\d+'), rb"\1(until now)"),
                       (re.compile(rb'"seconds":\d+(,"spells":\d+,"current":true)'), rb'"seconds":(until now)\1')]}

# What has maps in it that are written in no order, by path or by type: their members are compared, not the order they happen to have in
# one process, nor an ETag of it.
UNORDERED_PATH = re.compile(r"/api/v1/boards/[^/]+/flow")
UNORDERED_TYPE = b"\ncontent-type: application/activity+json"

# No header that is sent: what is followed live is followed up to this event.
UNTIL = "Last-Event-Until"

COMES_WITHIN = 120


class Answers:
    """Asks one deployment, and keeps each answer in a folder under the number of the question."""

    def __init__(self, folder, deployment, tokens, position):
        self.folder = Path(folder)
        self.folder.mkdir(parents=True)
        self.ports = {"reads": deployment.reads, "writes": deployment.writes}
        self.tokens = tokens
        self.position = position
        self.asked = []
        self.known = {}
        self.connections = {}

    def get(self, path, who="owner", **headers):
        """The status, the headers and the body; what was asked before is not asked again."""
        headers = {name.replace("_", "-"): value for name, value in headers.items()}
        question = json.dumps([who, path, headers])
        if question not in self.known:
            self.known[question] = self.ask(question)
        return self.known[question]

    def ask(self, question):
        """Asks a question as get() or an earlier run wrote it down."""
        who, path, headers = json.loads(question)
        sent = {"Host": "localhost:8080", "Whence-Position": self.position, **headers}
        if self.tokens.get(who):
            sent["Authorization"] = "Bearer " + self.tokens[who]
        status, answered, body = self.patiently(path, sent)
        number = len(self.asked)
        self.asked.append(question)
        kept = "".join(f"{name}: {value}\n" for name, value in sorted(answered) if name not in NOT_KEPT)
        (self.folder / f"{number:05}").write_bytes(f"{question}\n{status}\n{kept}\n".encode() + body)
        return status, dict(answered), body

    def patiently(self, path, headers):
        """Whoever is told to come again does: what was written may still be on its way into a read model."""
        deadline = time.monotonic() + COMES_WITHIN
        while True:
            status, answered, body = self.once(path, headers)
            if status != 503:
                return status, answered, body
            if time.monotonic() > deadline:
                raise SystemExit(f"GET {path} is not answered within {COMES_WITHIN} s: {body.decode()}")
            time.sleep(0.5)

    def once(self, path, headers, again=True):
        # A front door has a command service tell of imports.
        port = self.ports["writes" if path.startswith("/api/v1/imports/") else "reads"]
        connection = self.connections.setdefault(port, http.client.HTTPConnection("127.0.0.1", port, timeout=120))
        try:
            connection.putrequest("GET", path, skip_host=True, skip_accept_encoding=True)
            for name, value in headers.items():
                if name != UNTIL:
                    connection.putheader(name, value)
            connection.endheaders()
            answer = connection.getresponse()
            live = answer.getheader("Content-Type", "").startswith("text/event-stream")
            body = followed(answer, headers[UNTIL]) if live else answer.read()
            if live:
                connection.close()
            return answer.status, [(name.lower(), value) for name, value in answer.getheaders()], body
        except (http.client.RemoteDisconnected, ConnectionResetError, BrokenPipeError):
            connection.close()
            if not again:
                raise
            return self.once(path, headers, again=False)


def followed(answer, last):
    """What is told live, up to the event with this id."""
    body = b""
    while f"\nid:{last}\n".encode() not in b"\n" + body or not body.endswith(b"\n\n"):
        line = answer.readline()
        if not line:
            break
        body += line
    return body


def read(folder):
    """The answers in a folder, by what was asked."""
    found = {}
    for file in sorted(Path(folder).iterdir()):
        question, answer = file.read_bytes().split(b"\n", 1)
        found[question.decode()] = answer
    return found


def comparable(question, answer):
    """An answer without what may differ from one asking to the next."""
    path = json.loads(question)[1].split("?")[0]
    head, _, body = answer.partition(b"\n\n")
    for end, parts in FROM_NOW.items():
        if path.endswith(end):
            # An ETag and a length are worked out from all of the body.
            head = re.sub(rb"\n(etag|content-length): .*", b"", head)
            for pattern, text in parts:
                body = pattern.sub(text, body)
    if head.startswith(b"200") and (UNORDERED_PATH.fullmatch(path) or UNORDERED_TYPE in head):
        head = re.sub(rb"\netag: .*", b"", head)
        body = json.dumps(json.loads(body), sort_keys=True).encode()
    return head + b"\n\n" + body


def differences(old, new):
    """A line for each answer that is another one; both by what was asked."""
    lines = []
    for question in sorted(old.keys() | new.keys(), key=str):
        a, b = (comparable(question, each[question]) if question in each else None for each in (old, new))
        if a != b:
            who, path, headers = json.loads(question)
            with_headers = "".join(f" {name}: {value}" for name, value in headers.items())
            lines.append(f"DIFFERENT as {who}: GET {path}{with_headers}: {where(a, b)}")
    return lines


def where(a, b):
    if a is None or b is None:
        return "asked of one of them only"
    heads, bodies = zip(a.split(b"\n\n", 1), b.split(b"\n\n", 1))
    parts = []
    for x, y in (heads, bodies):
        if x != y:
            at = next((i for i, (p, q) in enumerate(zip(x, y)) if p != q), min(len(x), len(y)))
            start = max(0, at - 40)
            parts.append(f"{x[start:at + 80]!r} became {y[start:at + 80]!r}")
    return "; ".join(parts)


def position(port, token):
    """Where the log ends, as any answer tells."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=120)
    try:
        connection.request("GET", "/api/v1/me", headers={"Authorization": "Bearer " + token})
        return connection.getresponse().getheader("Whence-Position")
    finally:
        connection.close()
