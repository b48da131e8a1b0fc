"""relata query: the same rows as a real engine (Kuzu) on the exported graph, for every query of queries.txt."""

import dataclasses
import decimal
import json
import os
import pathlib
import re
import subprocess

import kuzu
import networkx
import pytest
import query_graph

from conftest import INTEROP, ROOT, run_relata

QUERIES = INTEROP / "queries.txt"
COLUMN_TYPES = {"string": "STRING", "int": "INT64", "double": "DOUBLE", "list": "STRING[]"}


@dataclasses.dataclass
class Query:
    """One block of queries.txt, which explains its form."""

    line: int
    text: str = ""
    kuzu: str = ""
    parameters: dict = dataclasses.field(default_factory=dict)
    is_empty: bool = False


def read_queries():
    queries, part = [], "text"
    for number, line in enumerate(QUERIES.read_text(encoding="utf-8").splitlines(), 1):
        content = line.strip()
        if not content or line.startswith("#"):
            continue
        if not line.startswith(" "):
            queries.append(Query(number, content))
            part = "text"
        elif content == "no rows":
            queries[-1].is_empty = True
        elif content.startswith("$"):
            name, value = content.removeprefix("$").split(" = ", 1)
            queries[-1].parameters[name] = json.loads(value)
        else:
            if content.startswith("kuzu: "):
                part, content = "kuzu", content.removeprefix("kuzu: ")
            setattr(queries[-1], part, f"{getattr(queries[-1], part)} {content}".strip())
    return queries


@pytest.fixture(scope="session")
def project(tmp_path_factory):
    folder = tmp_path_factory.mktemp("query")
    query_graph.write(folder / "graph.jsonl")
    run_relata("build", "--from-extractions", folder / "graph.jsonl", "-o", folder / "graph.relata")
    return folder / "graph.relata"


def column_types(path):
    """The columns that a GraphML file declares: {"node": {name: type}, "edge": …}, where JSON arrays are lists."""
    types = {"node": {}, "edge": {}}
    for key in re.findall(r"<key [^>]*/>", pathlib.Path(path).read_text(encoding="utf-8")):
        attributes = dict(re.findall(r'([\w.]+)="([^"]*)"', key))
        kind = "list" if "attr.list" in attributes else attributes["attr.type"]
        types[attributes["for"]][attributes["attr.name"]] = kind
    return types


def values_of(attributes, types):
    return {
        name: json.loads(attributes[name]) if kind == "list" else attributes[name]
        for name, kind in types.items()
        if name in attributes
    }


def assignments(names):
    return ", ".join(f"`{name}`: ${name}" for name in names)


def create_tables(connection, nodes, edges, types):
    def declared(kind):
        return ", ".join(f"`{name}` {COLUMN_TYPES[type_]}" for name, type_ in types[kind].items())

    for label in sorted(set(nodes.values())):
        connection.execute(f"CREATE NODE TABLE `{label}`(`id` STRING PRIMARY KEY, {declared('node')})")
    pairs = {}
    for source, target, _, attributes in edges:
        pairs.setdefault(attributes["interaction"], set()).add((nodes[source], nodes[target]))
    for name in sorted(pairs):
        ends = ", ".join(f"FROM `{source}` TO `{target}`" for source, target in sorted(pairs[name]))
        connection.execute(f"CREATE REL TABLE `{name}`({ends}, `id` STRING, {declared('edge')})")


@pytest.fixture(scope="session")
def engine(project):
    """Kuzu with what `relata export` writes: a table for each label and for each type of relationship."""
    path = project.parent / "graph.graphml"
    run_relata("export", project, "-o", path, "--statements", "edges", "--no-layout")
    types = column_types(path)
    graph = networkx.read_graphml(path, force_multigraph=True)
    nodes = {node: attributes["type"] for node, attributes in graph.nodes(data=True)}
    edges = list(graph.edges(keys=True, data=True))
    connection = kuzu.Connection(kuzu.Database(":memory:"))
    create_tables(connection, nodes, edges, types)
    for node, attributes in graph.nodes(data=True):
        values = {"id": node, **values_of(attributes, types["node"])}
        connection.execute(f"CREATE (:`{nodes[node]}` {{{assignments(values)}}})", values)
    for source, target, key, attributes in edges:
        values = {"id": key, **values_of(attributes, types["edge"])}
        connection.execute(
            f"MATCH (a:`{nodes[source]}`), (b:`{nodes[target]}`) WHERE a.id = $source AND b.id = $target "
            f"CREATE (a)-[:`{attributes['interaction']}` {{{assignments(values)}}}]->(b)",
            {**values, "source": source, "target": target},
        )
    return connection


def comparable(value):
    """Equal for what both engines mean by one value: numbers of any kind, lists in any order (collect() has none)."""
    if isinstance(value, (int, float, decimal.Decimal)) and not isinstance(value, bool):
        return float(f"{value:.10g}")
    if isinstance(value, list):
        return sorted((comparable(item) for item in value), key=repr)
    return value


def in_some_order(rows):
    return sorted(([comparable(value) for value in row] for row in rows), key=repr)


def ask_relata(project, query):
    parameters = [f"--param={name}={json.dumps(value, ensure_ascii=False)}" for name, value in query.parameters.items()]
    lines = run_relata("query", project, query.text, "--format", "jsonl", *parameters).splitlines()
    return [list(json.loads(line).values()) for line in lines]


def is_ordered(query):
    return re.search(r"ORDER BY(?!.*\b(WITH|MATCH)\b)", query.text) is not None


QUERY_LIST = read_queries()


def test_there_are_enough_queries():
    assert len(QUERY_LIST) >= 150
    assert len({query.text for query in QUERY_LIST}) == len(QUERY_LIST)


@pytest.mark.parametrize("query", QUERY_LIST, ids=lambda query: f"line{query.line}")
def test_same_rows_as_kuzu(project, engine, query):
    mine = ask_relata(project, query)
    result = engine.execute(query.kuzu or query.text, query.parameters)
    theirs = [list(row) for row in result]
    assert in_some_order(mine) == in_some_order(theirs), query.text
    assert bool(mine) != query.is_empty, "a query that finds nothing tests little: mark it with 'no rows'"
    if is_ordered(query):
        assert [[comparable(value) for value in row] for row in mine] == [
            [comparable(value) for value in row] for row in theirs
        ]


def documented_queries():
    """The queries of docs/query.md: indented paragraphs that begin with MATCH."""
    paragraphs = (ROOT / "docs" / "query.md").read_text(encoding="utf-8").split("\n\n")
    return [paragraph for paragraph in paragraphs if paragraph.startswith("    MATCH")]


@pytest.mark.parametrize("query", documented_queries())
def test_documented_queries_are_answered(kursk_project, query):
    parameters = ["--param=from=Ukraine", "--param=to=Iran"] if "$from" in query else []
    lines = run_relata("query", kursk_project, query, "--format", "jsonl", *parameters).splitlines()
    assert all(isinstance(json.loads(line), dict) for line in lines)


def call(*arguments, **options):
    command = os.environ.get("RELATA", str(ROOT / "build" / "release" / "relata"))
    return subprocess.run([command, "query", *map(str, arguments)], capture_output=True, text=True, check=False, **options)


def test_the_query_may_come_from_standard_input(project):
    text = "MATCH (a:Country)\nRETURN a.name ORDER BY a.name LIMIT 1 // the first\n"
    assert call(project, "-", "--format", "csv", input=text).stdout == "a.name\nEstland Major\n"


def test_errors_point_at_the_place(project):
    done = call(project, "MATCH (a:Country)\nWHERE a.nam = 'Norland' RETURN a")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == (
        "relata: line 2, column 7: nodes have no property 'nam'; did you mean 'name'?\n"
        "  WHERE a.nam = 'Norland' RETURN a\n"
        "        ^^^^^\n"
    )


def test_an_unknown_type_is_warned_of(project):
    done = call(project, "MATCH ()-[r:ACUSE]->() RETURN count(r)", "--format", "csv")
    assert (done.returncode, done.stdout) == (0, "count(r)\n0\n")
    assert done.stderr == (
        "relata: warning: line 1, column 13: no relation has the type 'ACUSE'; did you mean 'ACCUSE'?\n"
    )


@pytest.mark.parametrize(
    ("arguments", "problem"),
    [
        (["RETURN $x", "--param", "x"], "--param takes NAME=VALUE, not 'x'"),
        (["RETURN $x"], "the parameter $x has no value"),
        (["RETURN 1", "--own-voice"], "go with the short form"),
        (["?a --> ?b", "--param", "x=1"], "--param goes with a query that begins with MATCH"),
    ],
)
def test_options_that_do_not_fit_are_refused(project, arguments, problem):
    done = call(project, *arguments)
    assert (done.returncode, done.stdout) == (2, "")
    assert problem in done.stderr


def test_less_probable_relations_are_left_out(project):
    def count(*options):
        return int(call(project, "MATCH ()-[r]->() RETURN count(r)", "--format", "csv", *options).stdout.split()[1])

    assert count("--min-confidence", "0") == count() > count("--min-confidence", "0.9") > 0
