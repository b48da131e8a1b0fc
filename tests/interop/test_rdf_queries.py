"""The ten queries of docs/rdf.md: run by two query engines, with the rows that they must give."""

import collections
import re

import pyoxigraph
import pytest
import rdflib

from conftest import ROOT
from rdf_answers import ANSWERS, Nodes
from test_rdf import PREFIXES

QUERIES = re.findall(r"```sparql\n(.*?)```", (ROOT / "docs" / "rdf.md").read_text(encoding="utf-8"), re.DOTALL)
TITLES = [query.splitlines()[0].lstrip("# ") for query in QUERIES]


@pytest.fixture(scope="session", params=["kursk", "nasty"])
def export(request, exported, nasty_exported):
    return {"kursk": exported, "nasty": nasty_exported}[request.param]


@pytest.fixture(scope="session")
def nodes(export):
    return Nodes(export("jsonld"))


@pytest.fixture(scope="session")
def stores(export):
    """Both engines with the same graph; each takes a query and gives rows."""
    oxigraph = pyoxigraph.Store()
    oxigraph.load(path=export("ttl"), format=pyoxigraph.RdfFormat.TURTLE)
    graph = rdflib.Graph().parse(export("nq"), format="nt")
    return {
        "oxigraph": lambda query: [[cell.value if cell else None for cell in row] for row in oxigraph.query(query)],
        "rdflib": lambda query: [[str(cell) if cell is not None else None for cell in row] for row in graph.query(query)],
    }


def shortened(cell):
    """Without namespaces, as the answers have it."""
    return re.sub(r"^https://relata\.example/(ns#|ns/relation#|id/\w+/)", "", cell) if cell is not None else None


def counted(rows):
    return collections.Counter(tuple(None if cell is None else str(cell) for cell in row) for row in rows)


def test_documentation_has_ten_queries():
    assert len(QUERIES) == len(ANSWERS) == 10


@pytest.mark.parametrize("engine", ["oxigraph", "rdflib"])
@pytest.mark.parametrize("number", range(10), ids=TITLES)
def test_query_gives_the_rows_that_are_there(stores, nodes, engine, number):
    rows = [[shortened(cell) for cell in row] for row in stores[engine](PREFIXES + QUERIES[number])]
    assert counted(rows) == counted(ANSWERS[number](nodes))


@pytest.mark.parametrize("number", range(10), ids=TITLES)
def test_query_has_an_answer_in_the_example(exported, number):
    assert ANSWERS[number](Nodes(exported("jsonld")))
