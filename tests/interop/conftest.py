"""Files that the interoperability tests read: reference files, and exports of the Kursk example by the command.

Environment: RELATA is the command (default: build/release/relata).
"""

import os
import pathlib
import subprocess

import nasty
import pytest

ROOT = pathlib.Path(__file__).resolve().parents[2]
GOOD = ROOT / "tests" / "export" / "good"
EXAMPLE = ROOT / "examples" / "kursk"


def run_relata(*arguments):
    command = os.environ.get("RELATA", str(ROOT / "build" / "release" / "relata"))
    done = subprocess.run([command, *map(str, arguments)], capture_output=True, text=True, check=False)
    assert done.returncode == 0, f"relata {' '.join(map(str, arguments))} failed:\n{done.stderr}"
    return done.stdout


@pytest.fixture(scope="session")
def kursk_project(tmp_path_factory):
    project = tmp_path_factory.mktemp("kursk") / "kursk.relata"
    run_relata("build", EXAMPLE, "-o", project)
    return project


@pytest.fixture(scope="session")
def nasty_project(tmp_path_factory):
    folder = tmp_path_factory.mktemp("nasty")
    nasty.write(folder / "nasty.jsonl")
    run_relata("build", "--from-extractions", folder / "nasty.jsonl", "-o", folder / "nasty.relata")
    return folder / "nasty.relata"


def exporter_of(project):
    def export(extension, *options):
        path = project.parent / f"{project.stem}{''.join(options)}.{extension}"
        if not path.exists():
            run_relata("export", project, "-o", path, *options)
        return path

    return export


@pytest.fixture(scope="session")
def exported(kursk_project):
    """exported("graphml") is the path of the example in that format."""
    return exporter_of(kursk_project)


@pytest.fixture(scope="session")
def nasty_exported(nasty_project):
    """The same for the nasty graph of nasty.py."""
    return exporter_of(nasty_project)


@pytest.fixture(params=["small", "nasty", "kursk"])
def graphml_file(request):
    if request.param == "kursk":
        return request.getfixturevalue("exported")("graphml")
    return GOOD / f"{request.param}.graphml"


@pytest.fixture(params=["small", "nasty", "kursk"])
def json_ld_file(request):
    if request.param == "kursk":
        return request.getfixturevalue("exported")("jsonld")
    return GOOD / f"{request.param}.jsonld"
