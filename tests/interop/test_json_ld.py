"""JSON-LD: the same quads from every processor, no key dropped, claims never plain facts, queries that answer."""

import functools
import json
import re

import pytest
import rdflib
from pyld import jsonld

from conftest import ROOT

RL = rdflib.Namespace("https://relata.example/ns#")
REL = "https://relata.example/ns/relation#"
VOCABULARY = ROOT / "export" / "vocabulary" / "relata.ttl"
QUERIES = re.findall(r"```sparql\n(.*?)```", (ROOT / "docs" / "rdf.md").read_text(encoding="utf-8"), re.DOTALL)


PREFIXES = {
    "rl": RL,
    "rel": REL,
    "schema": "https://schema.org/",
    "prov": "http://www.w3.org/ns/prov#",
    "oa": "http://www.w3.org/ns/oa#",
}


def refuse_to_fetch(url, options):
    raise AssertionError(f"the context must be inside the file, but {url} was asked for")


jsonld.set_document_loader(refuse_to_fetch)


def triples_of(text, syntax):
    return set(rdflib.Graph().parse(data=text, format=syntax))


def pyld_triples(path, mode):
    document = json.loads(path.read_text(encoding="utf-8"))
    quads = jsonld.to_rdf(document, {"format": "application/n-quads", "processingMode": mode})
    return triples_of(quads, "nt")


@functools.cache
def load(path):
    return rdflib.Graph().parse(path, format="json-ld")


@pytest.fixture
def graph(json_ld_file):
    return load(json_ld_file)


@pytest.fixture(scope="session")
def vocabulary():
    return rdflib.Graph().parse(VOCABULARY, format="turtle")


@pytest.mark.parametrize("mode", ["json-ld-1.0", "json-ld-1.1"])
def test_two_processors_give_the_same_triples(json_ld_file, mode):
    theirs = set(load(json_ld_file))
    assert theirs
    assert pyld_triples(json_ld_file, mode) == theirs


def test_no_blank_nodes(graph):
    assert not [term for triple in graph for term in triple if isinstance(term, rdflib.BNode)]


def unknown_keys(value, context):
    if isinstance(value, list):
        return {key for item in value for key in unknown_keys(item, context)}
    if not isinstance(value, dict):
        return set()
    known = {key for key in value if key.startswith("@") or key.split(":")[0] in context}
    return (value.keys() - known) | unknown_keys(list(value.values()), context)


def test_no_key_is_dropped(json_ld_file):
    document = json.loads(json_ld_file.read_text(encoding="utf-8"))
    assert unknown_keys(document["@graph"], document["@context"]) == set()


def count_values(value):
    """Values and references below a node, as a processor must keep them; each type counts too."""
    if isinstance(value, list):
        return sum(count_values(item) for item in value)
    if isinstance(value, dict) and "@value" not in value:
        return sum(count_values(item) for key, item in value.items() if key != "@id") + ("@id" in value)
    return 1


def test_every_value_becomes_a_triple(json_ld_file, graph):
    document = json.loads(json_ld_file.read_text(encoding="utf-8"))
    nodes = len(document["@graph"])  # their own @id is no triple
    assert len(graph) == count_values(document["@graph"]) - nodes


def test_every_term_is_defined(graph, vocabulary):
    terms = {term for triple in graph for term in triple if str(term).startswith(str(RL))}
    assert terms
    undefined = [term for term in terms if not (vocabulary.value(term, rdflib.RDFS.comment))]
    assert undefined == []


def test_every_relation_type_is_defined(vocabulary):
    table = (ROOT / "data" / "lexicon" / "relation_types.tsv").read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in table if line and not line.startswith("#")][1:]
    assert rows
    assert [row[0] for row in rows if not vocabulary.value(rdflib.URIRef(REL + row[0]), rdflib.RDFS.comment)] == []


def test_plain_triples_are_asserted_by_the_documents_themselves(graph):
    plain = [triple for triple in graph if str(triple[1]).startswith(REL)]
    for subject, predicate, object_ in plain:
        assert [
            statement
            for statement in graph.subjects(RL.predicate, predicate)
            if (statement, RL.subject, subject) in graph
            and (statement, RL.object, object_) in graph
            and (statement, RL.voice, RL.ownVoice) in graph
            and (statement, RL.polarity, RL.affirmed) in graph
            and (statement, RL.modality, RL.asserted) in graph
        ], (subject, predicate, object_)


def test_statements_have_evidence_with_quotation_and_position(graph):
    oa = rdflib.Namespace("http://www.w3.org/ns/oa#")
    statements = list(graph.subjects(rdflib.RDF.type, RL.Statement))
    assert statements
    for statement in statements:
        pieces = list(graph.objects(statement, RL.evidence))
        assert pieces
        for piece in pieces:
            assert graph.value(piece, oa.hasSource)
            selectors = list(graph.objects(piece, oa.hasSelector))
            quote = next(value for s in selectors if (value := graph.value(s, oa.exact)) is not None)
            start = next(value for s in selectors if (value := graph.value(s, oa.start)) is not None)
            end = next(value for s in selectors if (value := graph.value(s, oa.end)) is not None)
            assert len(quote) == end.toPython() - start.toPython()


def test_documentation_has_ten_queries():
    assert len(QUERIES) == 10


@pytest.mark.parametrize("query", QUERIES, ids=lambda query: query.splitlines()[0].lstrip("# ")[:60])
def test_query_of_the_documentation_answers(exported, query):
    assert list(load(exported("jsonld")).query(query, initNs=PREFIXES)), "no rows"
