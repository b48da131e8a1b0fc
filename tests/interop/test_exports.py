"""CSV, DOT, SVG and FollowTheMoney, as other programs read them."""

import csv
import json
import shutil
import subprocess

import networkx
import pytest
from lxml import etree

from conftest import EXAMPLE, run_relata

HUGE = etree.XMLParser(huge_tree=True)
SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture(params=["exported", "nasty_exported"])
def export(request):
    return request.getfixturevalue(request.param)


@pytest.fixture
def graph(export):
    return networkx.read_graphml(export("graphml", "--min-confidence=0"), force_multigraph=True)


@pytest.mark.parametrize("extension", ["graphml", "jsonld"])
def test_a_project_file_loses_nothing(export, extension, tmp_path):
    """What is exported from a project is what is exported without one, byte for byte."""
    through_project = export(extension)
    extractions = through_project.parent / "nasty.jsonl"
    source = ["--from-extractions", extractions] if extractions.exists() else [EXAMPLE]
    run_relata("build", *source, "-o", tmp_path / f"direct.{extension}")
    assert (tmp_path / f"direct.{extension}").read_bytes() == through_project.read_bytes()


def rows(path):
    csv.field_size_limit(1 << 30)
    with open(path, encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


@pytest.fixture
def tables(export):
    path = export("csv", "--min-confidence=0")
    return {name: rows(path.with_suffix(f".{name}.csv")) for name in ("nodes", "edges", "statements", "evidence")}


def test_csv_has_the_same_vertices_and_edges(graph, tables):
    assert {row["id"] for row in tables["nodes"]} == set(graph)
    assert {row["id"]: (row["source"], row["target"]) for row in tables["edges"]} == {key: (a, b) for a, b, key in graph.edges(keys=True)}
    for row in tables["edges"]:
        data = graph.edges[row["source"], row["target"], row["id"]]
        assert float(row["weight"]) == data["weight"]
        assert row["claimant"].removeprefix("'") == data["claimant"].removeprefix("'")


def test_csv_has_evidence_for_each_statement(tables):
    statements = {row["id"] for row in tables["statements"]}
    assert {row["statement"] for row in tables["evidence"]} == statements


def test_csv_has_no_formulas(tables):
    for table in tables.values():
        for row in table:
            for value in row.values():
                try:
                    float(value)
                except ValueError:
                    assert not value.lstrip(" \"").startswith(("=", "+", "-", "@", "\t", "\r", "\n"))


def test_graphviz_reads_dot(export, graph):
    if not shutil.which("neato"):
        pytest.skip("Graphviz is not here")
    done = subprocess.run(["neato", "-n2", "-Tjson0", export("dot", "--min-confidence=0")], capture_output=True, check=False)
    complaints = [line for line in done.stderr.decode().splitlines() if not line.endswith("size too small for label")]
    assert (done.returncode, complaints) == (0, [])  # labels stand beside their small circles
    read = json.loads(done.stdout)
    assert {node["name"] for node in read["objects"]} == set(graph)
    assert {edge["id"] for edge in read["edges"]} == {key for *_, key in graph.edges(keys=True)}


def test_svg_is_a_picture_without_scripts(export, graph):
    root = etree.parse(str(export("svg", "--min-confidence=0")), HUGE).getroot()
    assert len(list(root.iter(f"{SVG}circle"))) == len(graph)
    assert len([path for path in root.iter(f"{SVG}path") if path.get("stroke")]) == graph.number_of_edges()
    assert not list(root.iter(f"{SVG}script"))
    assert not [name for element in root.iter() for name in element.attrib if name.startswith("on") or "href" in name]


def test_follow_the_money_is_valid(export):
    model = pytest.importorskip("followthemoney").model
    model_errors = pytest.importorskip("followthemoney.exc")
    lines = export("ftm", "--min-confidence=0").read_text(encoding="utf-8").split("\n")  # not at U+2028
    entities = [json.loads(line) for line in lines if line]
    known = {entity["id"]: model.get(entity["schema"]) for entity in entities}
    assert len(known) == len(entities)
    for entity in entities:
        schema = known[entity["id"]]
        try:
            schema.validate(entity)
        except model_errors.InvalidData as error:  # it takes no blank alias, no endless name, no date of year 44 or 9999
            assert set(error.errors["properties"]) <= {"alias", "name", "date", "publishedAt"}, error.errors
        for name, values in entity["properties"].items():
            field = schema.get(name)
            assert field is not None, (entity["schema"], name)
            for value in values:
                if field.range:
                    assert known[value].is_a(field.range), (entity["schema"], name, value)
                elif name in ("date", "publishedAt", "wikidataId"):
                    assert field.type.validate(value) or value[:4] in ("0044", "9999"), (name, value)
