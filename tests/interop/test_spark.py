"""The Spark example gives the graph of a single machine, also where a worker is killed in the middle and where tasks
run twice.

A corpus of bench/soak_news.py; RELATA_SPARK_DOCUMENTS says how large (default: 60).
"""

import os
import pathlib
import signal
import subprocess
import sys
import time

import pytest
from conftest import ROOT, run_relata

pyspark = pytest.importorskip("pyspark")

DOCUMENTS = os.environ.get("RELATA_SPARK_DOCUMENTS", "60")
PROCESSES = pathlib.Path("/proc")
EXPORTS = ("news.nq", "news.neo4j")


def make_corpus(folder):
    made = subprocess.run([sys.executable, ROOT / "bench" / "soak_news.py", DOCUMENTS], capture_output=True, check=True)
    corpus = folder / "news.jsonl"
    corpus.write_bytes(made.stdout)
    return corpus


@pytest.fixture(scope="module")
def single_machine(tmp_path_factory):
    folder = tmp_path_factory.mktemp("single")
    corpus = make_corpus(folder)
    run_relata("build", corpus, "-o", folder / "news.relata", *sum((["-o", folder / name] for name in EXPORTS), []))
    return folder


def slow_relata(folder, mark):
    """relata that leaves a mark when it starts and takes its time, so that it can be met at work."""
    command = os.path.abspath(os.environ.get("RELATA", str(ROOT / "build" / "release" / "relata")))
    script = folder / "relata"
    script.write_text(f'#!/bin/sh\n: > "{mark}"\n[ "$1" = extract ] && sleep 3\nexec "{command}" "$@"\n')
    script.chmod(0o755)
    return script


def start_spark(folder, corpus, relata, *settings):
    home = pathlib.Path(pyspark.__file__).parent
    environment = {**os.environ, "SPARK_HOME": str(home), "PYSPARK_PYTHON": sys.executable, "SPARK_LOCAL_IP": "127.0.0.1"}
    environment.update(PYSPARK_DRIVER_PYTHON=sys.executable, SPARK_LOCAL_DIRS=str(folder))
    options = [argument for setting in ("spark.ui.enabled=false", *settings) for argument in ("--conf", setting)]
    return subprocess.Popen(
        [home / "bin" / "spark-submit", "--master", "local-cluster[2,1,1024]", *options,
         ROOT / "examples" / "spark" / "build_graph.py", "--relata", relata, "--partitions", "4", corpus, folder / "out"],
        cwd=folder, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)


def finish(process):
    output, _ = process.communicate(timeout=900)
    assert process.returncode == 0, output[-5000:]
    return output


def children_of(number):
    """All processes below one, with their command lines."""
    parents = {}
    for entry in PROCESSES.iterdir():
        if entry.name.isdigit():
            try:
                parents[int(entry.name)] = int((entry / "stat").read_text().rpartition(")")[2].split()[1])
            except OSError:
                continue
    below, found = {number}, True
    while found:
        found = {child for child, parent in parents.items() if parent in below} - below
        below |= found
    return below - {number}


def executors(process):
    """Spark's workers: the processes that run its tasks."""
    for child in children_of(process.pid):
        try:
            if b"CoarseGrainedExecutorBackend" in (PROCESSES / str(child) / "cmdline").read_bytes():
                yield child
        except OSError:
            continue


def wait_for(mark, process):
    while not mark.exists():
        assert process.poll() is None, process.communicate()[0][-5000:]
        time.sleep(0.1)


def graph_files(folder):
    """What was written, each file's lines sorted."""
    files = {}
    for name in EXPORTS:
        path = folder / name
        for file in sorted(path.rglob("*")) if path.is_dir() else [path]:
            files[str(file.relative_to(folder))] = sorted(file.read_bytes().splitlines())
    return files


def test_a_cluster_gives_the_graph_of_one_machine(single_machine, tmp_path):
    relata = os.path.abspath(os.environ.get("RELATA", str(ROOT / "build" / "release" / "relata")))
    finish(start_spark(tmp_path, single_machine / "news.jsonl", relata))
    assert graph_files(tmp_path / "out") == graph_files(single_machine)
    relations = list((tmp_path / "out" / "relations").glob("part-*"))
    assert sum(len(part.read_text().splitlines()) for part in relations) > 100


def test_so_it_does_with_a_killed_worker_and_tasks_run_twice(single_machine, tmp_path):
    mark = tmp_path / "started"
    process = start_spark(tmp_path, single_machine / "news.jsonl", slow_relata(tmp_path, mark), "spark.speculation=true",
                          "spark.speculation.multiplier=1.1", "spark.speculation.quantile=0.1")
    wait_for(mark, process)
    os.kill(next(executors(process)), signal.SIGKILL)
    output = finish(process)
    assert "Lost executor" in output or "Lost task" in output or "removed" in output
    assert graph_files(tmp_path / "out") == graph_files(single_machine)
