"""Files that the interoperability tests read: reference files, and exports of the Kursk example by the command.

Environment: RELATA is the command (default: build/release/relata).
"""

import fcntl
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
# Programs that live for seconds: compiling them well would take longer than running them.
JAVA = ["java", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"]


def run_relata(*arguments):
    command = os.environ.get("RELATA", str(ROOT / "build" / "release" / "relata"))
    done = subprocess.run([command, *map(str, arguments)], capture_output=True, text=True, check=False)
    assert done.returncode == 0, f"relata {' '.join(map(str, arguments))} failed:\n{done.stderr}"
    return done.stdout


def installed(folder, definition, command):
    """Runs what puts something into a folder of build/interop, unless that holds what this definition makes already."""
    mark = folder / "installed-from"
    folder.parent.mkdir(parents=True, exist_ok=True)
    with open(folder.with_suffix(".lock"), "w", encoding="utf-8") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)  # tests may run in several processes
        if mark.exists() and mark.read_bytes() == definition.read_bytes():
            return folder
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir()
        if subprocess.run(command(folder), cwd=folder, check=False).returncode != 0:
            pytest.skip(f"what {definition} asks for can't be had")
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


@functools.cache
def java_program(folder, name, *options):
    """The command of tests/interop/FOLDER/NAME.java, which uses the archives of maven_packages(FOLDER)."""
    packages = maven_packages(folder)
    source = INTEROP / folder / f"{name}.java"
    program = packages / f"{name}.class"
    if not program.exists() or program.stat().st_mtime < source.stat().st_mtime:
        subprocess.run(["javac", "-cp", f"{packages}/*", "-d", packages, source], check=True)
    return [*JAVA, *options, "-cp", f"{packages}:{packages}/*", name]


@functools.cache
def boost_reader():
    """The program of read_boost.cpp."""
    source = INTEROP / "read_boost.cpp"
    folder = installed(
        ROOT / "build" / "interop" / "boost",
        source,
        lambda folder: ["c++", "-std=c++20", "-O1", "-w", source, "-o", folder / "read_boost", "-lboost_graph"],
    )
    return folder / "read_boost"


def run_node(script, *arguments):
    """What a script of this folder prints, as JSON."""
    environment = {**os.environ, "NODE_PATH": str(npm_packages())}
    done = subprocess.run(
        ["node", str(INTEROP / script), *map(str, arguments)], capture_output=True, text=True, check=False, env=environment
    )
    assert done.returncode == 0, done.stderr
    assert done.stderr == ""
    return json.loads(done.stdout)


@pytest.fixture
def note(record_property):
    """note(reader, version, path, counts) puts a line into the table of readers at the end of the output."""

    def add(reader, version, path, **counts):
        graph = "nasty" if "nasty" in str(path) else "kursk"
        record_property("read", [reader, version, graph, ", ".join(f"{count} {name}" for name, count in counts.items())])

    return add


def pytest_terminal_summary(terminalreporter):
    """The table of readers: of each, what it found in the last file of either graph that it read without a failure."""
    table = {}
    for report in terminalreporter.getreports("passed"):
        for key, value in report.user_properties:
            if key == "read":
                reader, version, graph, counts = value
                table.setdefault((reader, version), {})[graph] = counts
    if table:
        terminalreporter.section("readers")
    for (reader, version), found in sorted(table.items()):
        terminalreporter.line(" | ".join([reader, version, found.get("kursk", "–"), found.get("nasty", "–")]))


def version_of_node(package):
    return json.loads((npm_packages() / package / "package.json").read_text(encoding="utf-8"))["version"]


def version_of_archive(packages, name):
    """What stands behind a name in the archives of maven_packages()."""
    return next(packages.glob(f"{name}-[0-9]*.jar")).stem.removeprefix(f"{name}-")


def size_of(nodes, edges):
    """For note(): both are lists of tuples that end with a dictionary of attributes."""
    return {"vertices": len(nodes), "edges": len(edges), "values": sum(len(element[-1]) for element in [*nodes, *edges])}


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
