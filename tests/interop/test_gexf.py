"""GEXF: valid, read by others with all attributes and the same values, in time."""

import functools
import json

import networkx
import pytest
from lxml import etree

from conftest import GOOD, INTEROP, run_node, size_of, version_of_node

NAMESPACE = "{http://gexf.net/1.3}"
HUGE = etree.XMLParser(huge_tree=True)
CASTS = {"integer": int, "double": float, "string": str, "liststring": functools.partial(json.loads, strict=False)}


@pytest.fixture(params=["reference", "kursk", "kursk-edges", "kursk-nodes", "nasty", "nasty-nodes"])
def gexf_file(request):
    if request.param == "reference":
        return GOOD / "nasty.gexf"
    name, *shape = request.param.split("-")
    export = request.getfixturevalue("exported" if name == "kursk" else "nasty_exported")
    return export("gexf", *(f"--statements={word}" for word in shape), "--min-confidence=0")


@functools.cache
def elements(path):
    """All nodes and edges as the XML has them: {id: (XML attributes, attributes)} of each."""
    root = etree.parse(str(path), HUGE).getroot()
    columns = {column.get("id"): column for column in root.iter(f"{NAMESPACE}attribute")}

    def attributes(element):
        values = {}
        for value in element.iter(f"{NAMESPACE}attvalue"):
            if not value.get("timestamp"):
                column = columns[value.get("for")]
                values[column.get("title")] = CASTS[column.get("type")](value.get("value"))
        return dict(element.attrib), values

    return tuple({e.get("id"): attributes(e) for e in root.iter(f"{NAMESPACE}{tag}")} for tag in ("node", "edge"))


def test_is_valid(gexf_file):
    schema = etree.RelaxNG(etree.parse(str(INTEROP / "gexf.rng")))
    schema.assertValid(etree.parse(str(gexf_file), HUGE))


def test_graphml_has_the_same_vertices_and_edges(exported):
    graph = networkx.read_graphml(exported("graphml"), force_multigraph=True)
    nodes, edges = elements(exported("gexf"))
    assert set(graph) == set(nodes)
    assert {key for *_, key in graph.edges(keys=True)} == set(edges)
    for key, (own, attributes) in nodes.items():
        for name, value in attributes.items():
            assert graph.nodes[key][name] == (json.dumps(value, ensure_ascii=False, separators=(",", ":")) if isinstance(value, list) else value)
        assert graph.nodes[key]["label"] == own["label"]


def test_graphology_reads_everything(gexf_file, note):
    nodes, edges = elements(gexf_file)
    read = run_node("read_graphology.js", gexf_file)
    found = {key: attributes for key, attributes in read["nodes"]}
    assert found.keys() == nodes.keys()
    for key, (own, attributes) in nodes.items():
        assert found[key].get("label", "") == own["label"]  # graphology leaves empty ones out
        assert {name: found[key][name] for name in attributes if not isinstance(attributes[name], list)} == {
            name: value for name, value in attributes.items() if not isinstance(value, list)
        }
        assert found[key]["color"].startswith(("#", "rgb"))
        assert found[key]["size"] > 0
    found = {key: (source, target, attributes) for key, source, target, attributes in read["edges"]}
    assert found.keys() == edges.keys()
    for key, (own, attributes) in edges.items():
        assert found[key][:2] == (own["source"], own["target"])
        assert float(found[key][2]["weight"]) == float(own["weight"])
    sizes = size_of(nodes.values(), edges.values())
    note("graphology, GEXF", version_of_node("graphology-gexf"), gexf_file, **sizes)


def test_weight_grows_to_the_number_of_origins(gexf_file):
    root = etree.parse(str(gexf_file), HUGE).getroot()
    for edge in root.iter(f"{NAMESPACE}edge"):
        days = [v for v in edge.iter(f"{NAMESPACE}attvalue") if v.get("timestamp")]
        weights = [float(value.get("value")) for value in days]
        assert [value.get("timestamp") for value in days] == sorted(value.get("timestamp") for value in days)
        assert weights == sorted(weights)
        if weights:
            assert weights[-1] == float(edge.get("weight"))
            assert edge.get("timestamps") == "<[" + ", ".join(value.get("timestamp") for value in days) + "]>"


def test_example_has_time(exported):
    nodes, edges = elements(exported("gexf"))
    assert all("timestamps" in own for own, _ in edges.values())
    assert len({own["timestamps"] for own, _ in edges.values()}) > 5
