"""Files that the interoperability tests read: reference files, and exports of the Kursk example by the command.

Environment: RELATA is the command (default: build/release/relata).
"""

import json
import os
import pathlib
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


def npm_packages():
    """The folder with the readers of package.json, installed on first use; None where npm can't."""
    folder = ROOT / "build" / "interop" / "npm"
    lock = (INTEROP / "package-lock.json").read_bytes()
    installed = folder / "package-lock.json"
    if not (folder / "done").exists() or installed.read_bytes() != lock:
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "done").unlink(missing_ok=True)
        installed.write_bytes(lock)
        (folder / "package.json").write_bytes((INTEROP / "package.json").read_bytes())
        done = subprocess.run(["npm", "ci", "--no-audit", "--no-fund"], cwd=folder, check=False)
        if done.returncode != 0:
            return None
        (folder / "done").touch()
    return folder / "node_modules"


def run_node(script, *arguments):
    """What a script of this folder prints, as JSON."""
    packages = npm_packages()
    if packages is None:
        pytest.skip("the packages of tests/interop/package.json can't be had")
    environment = {**os.environ, "NODE_PATH": str(packages)}
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
