"""Files that the interoperability tests read: reference files, and exports of the Kursk example by the command.

Environment: RELATA is the command (default: build/release/relata).
"""

import os
import pathlib
import subprocess

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
def exported(kursk_project):
    """exported("graphml") is the path of the example in that format."""

    def export(extension, *options):
        path = kursk_project.parent / f"kursk{''.join(options)}.{extension}"
        if not path.exists():
            run_relata("export", kursk_project, "-o", path, *options)
        return path

    return export


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
