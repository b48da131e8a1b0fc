"""Files that the interoperability tests read: reference files, and exports of the Kursk example by the command.

Environment: RELATA is the command (default: build/release/relata).
"""

import functools
import json
import os
import pathlib
import shutil
import subprocess

import nasty
import pytest

ROOT = pathlib.Path(__file__).resolve().parents[2]
GOOD = ROOT / "tests" / "export" / "good"
INTEROP = ROOT / "tests" / "interop"
EXAMPLE = ROOT / "examples" / "kursk"


def run_relata(*arguments):
    command = os.environ.get("RELATA", str(ROOT / "build" / "release" / "relata"))
    done = subprocess.run([command, *map(str, arguments)], capture_output=True, text=True, check=False)
    assert done.returncode == 0, f"relata {' '.join(map(str, arguments))} failed:\n{done.stderr}"
    return done.stdout


def installed(folder, definition, command):
    """Runs what installs packages into a folder of build/interop, unless it holds those of this definition already."""
    mark = folder / "installed-from"
    if mark.exists() and mark.read_bytes() == definition.read_bytes():
        return folder
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    if subprocess.run(command(folder), cwd=folder, check=False).returncode != 0:
        pytest.skip(f"the packages of {definition} can't be had")
    mark.write_bytes(definition.read_bytes())
    return folder


@functools.cache
def npm_packages():
    """The folder with the readers of package.json."""

    def command(folder):
        for name in ("package.json", "package-lock.json"):
            shutil.copy(INTEROP / name, folder)
        return ["npm", "ci", "--no-audit", "--no-fund"]

    return installed(ROOT / "build" / "interop" / "npm", INTEROP / "package-lock.json", command) / "node_modules"


@functools.cache
def maven_packages(name):
    """The folder with the archives that tests/interop/NAME/pom.xml asks for."""
    definition = INTEROP / name / "pom.xml"
    return installed(
        ROOT / "build" / "interop" / name,
        definition,
        lambda folder: ["mvn", "-q", "-B", "-f", definition, "dependency:copy-dependencies", f"-DoutputDirectory={folder}"],
    )


def run_node(script, *arguments):
    """What a script of this folder prints, as JSON."""
    environment = {**os.environ, "NODE_PATH": str(npm_packages())}
    done = subprocess.run(
        ["node", str(INTEROP / script), *map(str, arguments)], capture_output=True, text=True, check=False, env=environment
    )
    assert done.returncode == 0, done.stderr
    assert done.stderr == ""
    return json.loads(done.stdout)


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
