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
from conftest import JAVA, ROOT, maven_packages, run_relata, version_of_archive

QUERIES = re.findall(r"```cypher\n(.*?)```", (ROOT / "docs" / "neo4j.md").read_text(encoding="utf-8"), re.DOTALL)
OPENED = ["java.nio", "java.io", "sun.nio.ch", "java.util.concurrent", "java.lang"]  # as Neo4j's own scripts do


def java(folder):
    opened = [f"--add-opens=java.base/{package}=ALL-UNNAMED" for package in OPENED]
    return [*JAVA, *opened, "-Xmx768m", "-cp", f"{folder}/*"]


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
        for archive in self.packages.glob("apoc-*.jar"):
            shutil.copy(archive, home / "plugins")
        (home / "conf" / "apoc.conf").write_text("apoc.import.file.enabled=true\n")
        (home / "conf" / "neo4j.conf").write_text(
            f"server.http.listen_address={self.url.removeprefix('http://')}\n"
            f"server.bolt.listen_address=127.0.0.1:{free_port()}\n"
            "dbms.security.auth_enabled=false\ndbms.usage_report.enabled=false\nserver.directories.import=import\n"
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
        while self.process.poll() is None:
            try:
                return self.run("RETURN 1")
            except (OSError, AssertionError):
                time.sleep(1)
        raise AssertionError((self.home / "logs" / "neo4j.log").read_text())

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
def kursk_folder(exported):
    return exported("neo4j", "--min-confidence=0")


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


def written_rows(folder):
    return tuple(sum(len(rows(folder / f"{name}.csv")) for name in names) for names in (NODES, EDGES))


def test_every_row_is_imported(imported, bulk, folder):
    nodes, edges = bulk
    assert imported[1] == written_rows(folder) == (len(nodes), len(edges))


def test_every_row_of_the_example_is_imported(tmp_path, kursk_folder, note):
    server = Server(tmp_path / "home")
    vertices, edges = server.import_folder(kursk_folder)
    assert (vertices, edges) == written_rows(kursk_folder)
    note("Neo4j, bulk importer", version_of_archive(server.packages, "neo4j"), kursk_folder, vertices=vertices, edges=edges)


def check_values(nodes, folder):
    """Every cell of every vertex is there."""
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


def check_edges(edges, folder):
    """Every relationship leads where it should and has as many properties as cells that are not empty."""
    written = [
        (row.pop(":TYPE", None), row.pop(next(k for k in row if k.startswith(":START_ID"))),
         row.pop(next(k for k in row if k.startswith(":END_ID"))), sum(cell != "" for cell in row.values()))
        for name in EDGES for row in rows(folder / f"{name}.csv")
    ]  # fmt: skip
    assert sorted(written, key=str) == sorted(((*edge[:3], len(edge[3])) for edge in edges), key=str)


def note_contents(note, server, way, path, nodes, edges):
    sizes = test_graphml.size_of(nodes.values(), edges)
    note(f"Neo4j, {way}", version_of_archive(server.packages, "neo4j"), path, **sizes)


def test_every_value_is_imported(imported, bulk, folder, note):
    nodes, edges = bulk
    check_values(nodes, folder)
    check_edges(edges, folder)
    note_contents(note, imported[0], "bulk importer", folder, nodes, edges)


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


@pytest.fixture(scope="module")
def bulk(imported):
    """What the bulk importer made. Asked for by the first test, before anything else is on the server."""
    return imported[0].contents()


@pytest.fixture(scope="module")
def scripted(imported, bulk, script):
    """What the script makes of an empty database when it runs twice."""
    server, _ = imported
    server.clear()
    once = None
    for _ in range(2):
        for statement in statements_of(script):
            server.run(statement)
        contents = server.contents()
        assert once in (None, contents)
        once = contents
    return once


def test_script_makes_the_same_graph_twice(bulk, scripted):
    assert scripted[0].keys() == bulk[0].keys()
    assert {key: as_in_csv(list(node)) for key, node in scripted[0].items()} == {key: list(node) for key, node in bulk[0].items()}
    assert sorted(as_in_csv(scripted[1]), key=json.dumps) == bulk[1]


def test_push_makes_the_same_graph_twice(imported, nasty_project, scripted, note):
    server, _ = imported
    server.clear()
    for _ in range(2):
        run_relata("push", "neo4j", server.url + "/", nasty_project, "--min-confidence=0", "--batch=20")
        assert server.contents() == scripted
    note_contents(note, server, "push", nasty_project, *scripted)


@pytest.mark.parametrize("graph", ["exported", "nasty_exported"])
def test_apoc_reads_graphml(imported, request, graph, note):
    server, _ = imported
    path = request.getfixturevalue(graph)("graphml")
    shutil.copy(path, server.home / "import" / "graph.graphml")
    server.clear()
    server.run('CALL apoc.import.graphml("graph.graphml", {readLabels: true, storeNodeIds: true})')
    nodes, edges = test_graphml.elements(path)
    lists = test_graphml.lists(path)
    found, relations = server.contents()

    def values(attributes):
        return {name: json.loads(value) if name in lists else value for name, value in attributes.items()}

    assert {key: (sorted(labels), properties) for key, (labels, properties) in found.items()} == {
        key: (sorted(["Actor", attributes["type"]]), {"id": key, **values(attributes)}) for key, attributes in nodes
    }
    expected = [[data["interaction"], source, target, values(data)] for _, source, target, data in edges]
    assert sorted(relations, key=str) == sorted(expected, key=str)
    note("APOC, GraphML", version_of_archive(server.packages, "apoc-core"), path, **test_graphml.size_of(nodes, edges))


@pytest.fixture(scope="module")
def kursk_server(imported, kursk_project):
    server, _ = imported
    server.clear()
    run_relata("push", "neo4j", server.url, kursk_project)
    return server


def test_push_of_the_example_has_every_value(kursk_server, exported, note):
    folder = exported("neo4j")
    nodes, edges = kursk_server.contents()
    assert (len(nodes), len(edges)) == written_rows(folder)
    check_values({key: as_in_csv(list(node)) for key, node in nodes.items()}, folder)
    check_edges(as_in_csv(edges), folder)
    note_contents(note, kursk_server, "push", folder, nodes, edges)


def test_documentation_has_ten_queries():
    assert len(QUERIES) == 10


@pytest.mark.parametrize("query", QUERIES, ids=lambda query: query.splitlines()[-1][:50])
def test_query_of_the_documentation_answers(kursk_server, query):
    assert kursk_server.run(query)


def test_claims_are_marked(kursk_server):
    claims = kursk_server.run("MATCH (s:Statement)-[:CLAIMANT]->(c:Actor) RETURN s.voice, s.claimant, c.name")
    assert claims
    assert all(voice == "attributed" and claimant == name for voice, claimant, name in claims)
