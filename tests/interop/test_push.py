"""relata push against a server that answers as Neo4j's query API does, and fails in all ways that a network can."""

import base64
import http.server
import json
import os
import subprocess
import threading

import pytest

from conftest import ROOT


class FakeNeo4j(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_POST(self):
        server = self.server
        request = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        server.seen.append((self.path, self.headers.get("Authorization"), request))
        status, answer = server.answer(request)
        body = json.dumps(answer).encode()
        self.send_response(status)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *arguments):
        pass


class Database:
    """Keeps the mark of the push as the real one would, and may fail at the batches it is told to."""

    def __init__(self, failures=()):
        self.batches = {}
        self.rows = 0
        self.failures = list(failures)

    def __call__(self, request):
        parameters = request["parameters"]
        if "rows" not in parameters:
            if "RETURN push.batches" in request["statement"] and parameters["push"] in self.batches:
                return 202, {"data": {"fields": ["push.batches"], "values": [[self.batches[parameters["push"]]]]}}
            return 202, {"data": {"fields": [], "values": []}}
        if self.failures and (failure := self.failures.pop(0)):
            return failure
        self.rows += len(parameters["rows"])
        self.batches[parameters["push"]] = parameters["batches"]
        return 202, {"data": {"fields": ["arrived"], "values": [[len(parameters["rows"])]]}}


@pytest.fixture
def serve():
    servers = []

    def start(answer):
        server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), FakeNeo4j)
        server.answer, server.seen = answer, []
        threading.Thread(target=server.serve_forever, daemon=True).start()
        servers.append(server)
        return server

    yield start
    for server in servers:
        server.shutdown()
        server.server_close()


def push(server, project, *options, password=None):
    command = os.environ.get("RELATA", str(ROOT / "build" / "release" / "relata"))
    url = f"http://127.0.0.1:{server.server_address[1]}"
    environment = {**os.environ, **({"NEO4J_PASSWORD": password} if password else {})}
    arguments = [command, "push", "neo4j", url, str(project), "--batch=50", *options]
    return subprocess.run(arguments, capture_output=True, text=True, check=False, env=environment)


def total(result):
    words = result.stdout.split()
    return int(words[words.index("vertices,") - 1]) + int(words[words.index("edges") - 1])


def test_sends_everything_in_batches(serve, kursk_project):
    database = Database()
    server = serve(database)
    result = push(server, kursk_project)
    assert (result.returncode, result.stderr) == (0, "")
    assert total(result) == database.rows
    sizes = [len(request["parameters"]["rows"]) for _, _, request in server.seen if "rows" in request["parameters"]]
    assert max(sizes) == 50
    assert {path for path, *_ in server.seen} == {"/db/neo4j/query/v2"}
    assert server.seen[0][2]["statement"].startswith("CREATE CONSTRAINT")


def test_logs_in(serve, kursk_project):
    server = serve(Database())
    assert push(server, kursk_project, "--user=reader", "--database=news", password="pass:wörd").returncode == 0
    path, login, _ = server.seen[0]
    assert path == "/db/news/query/v2"
    assert base64.b64decode(login.removeprefix("Basic ")).decode() == "reader:pass:wörd"


def test_goes_on_where_it_stopped(serve, kursk_project):
    refusal = (400, {"errors": [{"code": "Neo.ClientError.Statement.SyntaxError", "message": "no"}]})
    database = Database([None, None, None, refusal])
    server = serve(database)
    first = push(server, kursk_project)
    assert first.returncode == 1
    assert "Neo.ClientError.Statement.SyntaxError: no" in first.stderr
    sent = database.rows
    assert 0 < sent
    second = push(server, kursk_project)
    assert second.returncode == 0
    assert f"{sent} were there already" in second.stdout
    assert total(second) == database.rows - sent


BUSY = (503, {"errors": [{"code": "Neo.TransientError.General.OutOfMemoryError", "message": "busy"}]})


def test_tries_again_while_the_server_is_busy(serve, kursk_project):
    result = push(serve(Database([BUSY, (502, {})])), kursk_project)
    assert (result.returncode, result.stderr) == (0, "")


@pytest.mark.parametrize(
    "answer, message",
    [
        ((401, {"errors": [{"code": "Neo.ClientError.Security.Unauthorized", "message": "wrong"}]}), "Unauthorized: wrong"),
        ((404, {}), "status 404"),
        ((200, "no object"), "status 200"),
        ((202, {"data": {"fields": ["arrived"], "values": [[1]]}}), "of 50 rows 1 arrived"),
    ],
)
def test_says_what_is_wrong(serve, kursk_project, answer, message):
    result = push(serve(Database([answer])), kursk_project)
    assert result.returncode == 1
    assert message in result.stderr
