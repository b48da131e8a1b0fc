"""GraphML and GEXF against their schemas, by xmllint and by jing: each reads all files at once and says nothing."""

import subprocess
import zipfile

import pytest

from conftest import INTEROP, JAVA, maven_packages
from test_graphml import official_schema_archive

SHAPES = ["aggregated", "edges", "nodes"]
GEXF_SCHEMA = INTEROP / "gexf.rng"


def exports(exporters, extension, *options):
    return [export(extension, *options, f"--statements={shape}", "--min-confidence=0") for export in exporters for shape in SHAPES]


@pytest.fixture(scope="module")
def graphml_files(exported, nasty_exported):
    return exports([exported, nasty_exported], "graphml", "--strict")


@pytest.fixture(scope="module")
def gexf_files(exported, nasty_exported):
    return exports([exported, nasty_exported], "gexf")


@pytest.fixture(scope="module")
def graphml_schema(tmp_path_factory):
    folder = tmp_path_factory.mktemp("schema")
    with zipfile.ZipFile(official_schema_archive()) as archive:
        for name in ("graphml.xsd", "xlink.xsd"):
            archive.extract(name, folder)
    return folder / "graphml.xsd"


def jing(*arguments):
    command = [*JAVA, "-cp", f"{maven_packages('jing')}/*", "com.thaiopensource.relaxng.util.Driver", *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def xmllint(*arguments):
    command = ["xmllint", "--noout", "--nonet", "--huge", *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def test_xmllint_finds_graphml_valid(graphml_schema, graphml_files):
    done = xmllint("--schema", graphml_schema, *graphml_files)
    assert done.stderr.splitlines() == [f"{path} validates" for path in graphml_files]


def test_xmllint_finds_gexf_valid(gexf_files):
    done = xmllint("--relaxng", GEXF_SCHEMA, *gexf_files)
    assert done.stderr.splitlines() == [f"{path} validates" for path in gexf_files]


def test_jing_finds_gexf_valid(gexf_files):
    done = jing(GEXF_SCHEMA, *gexf_files)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_jing_finds_what_is_wrong(gexf_files, tmp_path):
    spoilt = tmp_path / "spoilt.gexf"
    spoilt.write_text(gexf_files[0].read_text(encoding="utf-8").replace(' mode="dynamic"', ' mode="fast"', 1), encoding="utf-8")
    done = jing(GEXF_SCHEMA, spoilt)
    assert done.returncode == 1
    assert 'attribute "mode"' in done.stdout
