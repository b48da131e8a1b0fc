"""Neo4j: its bulk importer takes the folder, a server takes the script and the push, and all three make the same graph."""

import csv
import functools
import json
import os
import re
import shutil
import signal
import socket
import subprocess
import time
import urllib.error
import urllib.request

import pytest

import test_graphml
from conftest import ROOT, maven_packages, run_relata

QUERIES = re.findall(r"```cypher\n(.*?)```", (ROOT / "docs" / "neo4j.md").read_text(encoding="utf-8"), re.DOTALL)
OPENED = ["java.nio", "java.io", "sun.nio.ch", "java.util.concurrent", "java.lang"]  # as Neo4j's own scripts do


def java(folder):
    opened = [f"--add-opens=java.base/{package}=ALL-UNNAMED" for package in OPENED]
    return ["java", *opened, "-Xmx768m", "-cp", f"{folder}/*"]


def free_port():
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


class Server:
    """A Neo4j of its own in a folder: a database from the bulk importer, then a server on it."""

    def __init__(self, home):
        self.home = home
        self.packages = maven_packages("neo4j")
        self.url = f"http://127.0.0.1:{free_port()}"
        (home / "conf").mkdir(parents=True)
        (home / "plugins").mkdir()
        (home / "import").mkdir()
        shutil.copy(next(self.packages.glob("apoc-core-*.jar")), home / "plugins")
        (home / "conf" / "apoc.conf").write_text("apoc.import.file.enabled=true\n")
        (home / "conf" / "neo4j.conf").write_text(
            f"server.http.listen_address={self.url.removeprefix('http://')}\n"
            f"server.bolt.listen_address=127.0.0.1:{free_port()}\n"
            "dbms.security.auth_enabled=false\ndbms.usage_report.enabled=false\n"
            "server.memory.pagecache.size=64m\ndbms.security.procedures.unrestricted=apoc.*\n"
        )
        self.environment = {**os.environ, "NEO4J_HOME": str(home), "NEO4J_CONF": str(home / "conf")}

    def import_folder(self, folder):
        admin = self.home / "admin.sh"
        admin.write_text("#!/bin/sh\nexec " + " ".join(f"'{word}'" for word in java(self.packages)) + ' org.neo4j.cli.AdminTool "$@"\n')
        admin.chmod(0o755)
        environment = {**self.environment, "NEO4J_ADMIN": str(admin)}
        script = ["sh", folder / "import.sh", "neo4j", f"--report-file={self.home / 'report'}"]
        done = subprocess.run(script, env=environment, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stdout + done.stderr
        counts = re.search(r"(\d+) nodes\n\s+(\d+) relationships", done.stdout)
        return int(counts[1]), int(counts[2])

    def start(self):
        command = [*java(self.packages), "org.neo4j.server.CommunityEntryPoint", f"--home-dir={self.home}", f"--config-dir={self.home / 'conf'}"]
        with open(self.home / "server.log", "w", encoding="utf-8") as log:
            self.process = subprocess.Popen(command, env=self.environment, stdout=log, stderr=log)
        for _ in range(300):
            try:
                return self.run("RETURN 1")
            except (OSError, AssertionError):
                time.sleep(1)
        raise AssertionError((self.home / "server.log").read_text())

    def stop(self):
        self.process.send_signal(signal.SIGTERM)
        self.process.wait()

    def run(self, statement, **parameters):
        body = json.dumps({"statement": statement, "parameters": parameters}).encode()
        headers = {"Content-Type": "application/json", "Accept": "application/json"}
        request = urllib.request.Request(f"{self.url}/db/neo4j/query/v2", data=body, headers=headers)
        try:
            with urllib.request.urlopen(request, timeout=300) as response:
                answer = json.load(response)
        except urllib.error.HTTPError as error:
            raise AssertionError(error.read().decode()) from error
        assert not answer.get("errors"), answer["errors"]
        return answer["data"]["values"]

    def contents(self):
        """(vertices, relationships): id → labels and properties; type, start, end and properties."""
        nodes = {row[0]: (sorted(row[1]), row[2]) for row in self.run("MATCH (n) RETURN n.id, labels(n), properties(n)")}
        edges = self.run("MATCH (a)-[r]->(b) RETURN type(r), a.id, b.id, properties(r)")
        return nodes, sorted(edges, key=json.dumps)

    def clear(self):
        self.run("MATCH (n) DETACH DELETE n")


@pytest.fixture(scope="module")
def folder(nasty_exported):
    return nasty_exported("neo4j", "--min-confidence=0")


@pytest.fixture(scope="module")
def script(nasty_exported):
    return nasty_exported("cypher", "--min-confidence=0").read_text(encoding="utf-8")


def rows(path):
    csv.field_size_limit(1 << 30)
    with open(path, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


NODES = ["actors", "statements", "documents"]
EDGES = ["actor_links", "statement_links", "evidence", "relations"]


@pytest.fixture(scope="module")
def imported(tmp_path_factory, folder):
    """The server, and how many nodes and relationships the importer counted."""
    server = Server(tmp_path_factory.mktemp("neo4j") / "home")
    counted = server.import_folder(folder)
    server.start()
    yield server, counted
    server.stop()


def test_every_row_is_imported(imported, folder):
    server, counted = imported
    nodes, edges = server.contents()
    written = [sum(len(rows(folder / f"{name}.csv")) for name in names) for names in (NODES, EDGES)]
    assert list(counted) == written == [len(nodes), len(edges)]


def test_every_value_is_imported(imported, folder):
    nodes, _ = imported[0].contents()
    for name in NODES:
        for row in rows(folder / f"{name}.csv"):
            found = dict(nodes[row.pop(next(key for key in row if key.startswith("id:")))][1])
            labels = row.pop(":LABEL")
            assert labels.split("\x1f")
            for column, value in row.items():
                key, _, kind = column.partition(":")
                read = found.get(key)
                if kind == "string[]":
                    read = "" if read is None else "\x1f".join(read)
                elif kind in ("long", "double"):
                    value = None if value == "" else float(value)
                assert (read or "" if kind == "" else read) == value, (name, column)


@functools.cache
def without_lost_characters(text):
    """What the CSV files make of a text; see docs/neo4j.md."""
    return re.sub(r"[\x00-\x08\x0b\x0c\x0e-\x1e]", "\ufffd", re.sub(r"[\n\r\x1f]", " ", text))


def as_in_csv(value):
    if isinstance(value, str):
        return without_lost_characters(value)
    if isinstance(value, list):
        return [as_in_csv(item) for item in value]
    if isinstance(value, dict):
        return {key: as_in_csv(item) for key, item in value.items()}
    return value


def statements_of(script):
    assert script.endswith(";\n")
    return script.removesuffix(";\n").split(";\n")


def test_script_makes_the_same_graph_twice(imported, script):
    server, _ = imported
    bulk = server.contents()
    for statement in statements_of(script):
        server.run(statement)
    once = server.contents()
    assert once[0].keys() == bulk[0].keys()
    assert {key: as_in_csv(list(node)) for key, node in once[0].items()} == {key: list(node) for key, node in bulk[0].items()}
    assert sorted(as_in_csv(once[1]), key=json.dumps) == bulk[1]
    server.clear()
    for _ in range(2):
        for statement in statements_of(script):
            server.run(statement)
        assert server.contents() == once


def test_push_makes_the_same_graph(imported, nasty_project, script):
    server, _ = imported
    server.clear()
    for statement in statements_of(script):
        server.run(statement)
    expected = server.contents()
    server.clear()
    for _ in range(2):
        run_relata("push", "neo4j", server.url + "/", nasty_project, "--min-confidence=0", "--batch=7")
        assert server.contents() == expected


def test_apoc_reads_graphml(imported, nasty_exported):
    server, _ = imported
    path = nasty_exported("graphml")
    shutil.copy(path, server.home / "import" / "nasty.graphml")
    server.clear()
    server.run('CALL apoc.import.graphml("nasty.graphml", {readLabels: true, storeNodeIds: true})')
    nodes, edges = test_graphml.elements(path)
    found, relations = server.contents()
    assert found.keys() == {key for key, _ in nodes}
    for key, attributes in nodes:
        labels, properties = found[key]
        assert labels == sorted(["Actor", attributes["type"]])
        for name, value in attributes.items():
            read = properties[name]
            assert (json.loads(value) if isinstance(read, list) else value) == read
    assert sorted(relation[0] for relation in relations) == sorted(data["interaction"] for *_, data in edges)


@pytest.fixture(scope="module")
def kursk_server(imported, kursk_project):
    server, _ = imported
    server.clear()
    run_relata("push", "neo4j", server.url, kursk_project)
    return server


def test_documentation_has_ten_queries():
    assert len(QUERIES) == 10


@pytest.mark.parametrize("query", QUERIES, ids=lambda query: query.splitlines()[-1][:50])
def test_query_of_the_documentation_answers(kursk_server, query):
    assert kursk_server.run(query)


def test_claims_are_marked(kursk_server):
    claims = kursk_server.run("MATCH (s:Statement)-[:CLAIMANT]->(c:Actor) RETURN s.voice, s.claimant, c.name")
    assert claims
    assert all(voice == "attributed" and claimant == name for voice, claimant, name in claims)
