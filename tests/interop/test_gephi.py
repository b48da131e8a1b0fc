"""Gephi itself, as its toolkit: opens GraphML and GEXF without complaint and finds all that was written."""

import functools
import json
import math
import subprocess

import pytest

import test_gexf
import test_graphml
from conftest import java_program, maven_packages, size_of, version_of_archive


@functools.cache
def read_with_gephi(*files):
    command = [*java_program("gephi", "ReadGraph", "-Djava.awt.headless=true"), *map(str, files)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


@pytest.fixture(scope="session")
def files(exported, nasty_exported):
    shapes = [[], ["--statements=nodes"]]
    return [export(extension, *shape) for extension in ("graphml", "gexf") for export in (exported, nasty_exported) for shape in shapes]


@pytest.fixture(params=range(8), ids=lambda i: f"{['graphml', 'gexf'][i // 4]}-{['kursk', 'nasty'][i // 2 % 2]}-{['edges', 'nodes'][i % 2]}")
def case(request, files):
    """(what is in the file, what Gephi has): nodes and edges by id, as (label, attributes)."""
    path = files[request.param]
    read = read_with_gephi(*files)[request.param]
    if path.suffix == ".gexf":
        nodes, edges = (
            {key: (own["label"], attributes) for key, (own, attributes) in elements.items()}
            for elements in test_gexf.elements(path)
        )
    else:
        nodes, edges = test_graphml.elements(path)
        nodes = {key: (attributes.get("label", key), attributes) for key, attributes in nodes}
        edges = {key: (attributes["label"], attributes) for key, _, _, attributes in edges}
    return nodes, edges, read, path


def test_nothing_is_complained_of(case):
    _, _, read, _ = case
    assert [issue for issue in read["issues"] if not issue.startswith("INFO")] == []


def as_gephi_has_it(value):
    """Gephi takes the word null for nothing and writes INF out, in every attribute but labels."""
    if isinstance(value, list):
        return [as_gephi_has_it(item) for item in value]
    if isinstance(value, str):
        return None if value.lower() == "null" else value.replace("INF", "Infinity")
    return value


LOOKS = {"label", "weight", "x", "y", "size", "color"}


def check(written, found):
    assert {element["id"] for element in found} == written.keys()
    for element in found:
        label, attributes = written[element["id"]]
        assert element["label"] == label
        for name, value in attributes.items():
            if name in LOOKS:
                continue
            expected = as_gephi_has_it(value)
            columns = element["attributes"]
            read = next((columns[key] for key in (name, f"n_{name}", f"e_{name}") if key in columns), None)
            same = math.isclose(read, expected) if isinstance(expected, float) else read == expected
            assert same, (element["id"], name, read, expected)


def test_everything_is_found(case, note):
    nodes, edges, read, path = case
    check(nodes, read["nodes"])
    check(edges, read["edges"])
    kinds = {edge["kind"] for edge in read["edges"]}
    assert kinds == {attributes["interaction"] for _, attributes in edges.values()}
    version = version_of_archive(maven_packages("gephi"), "gephi-toolkit")
    note(f"Gephi Toolkit, {path.suffix[1:]}", version, path, **size_of(nodes.values(), edges.values()))


def test_nodes_are_laid_out_and_coloured(case):
    _, _, read, _ = case
    assert len({(node["x"], node["y"]) for node in read["nodes"]}) == len(read["nodes"])
    assert len({node["colour"] for node in read["nodes"]}) > 3
    assert all(node["size"] > 0 for node in read["nodes"])
