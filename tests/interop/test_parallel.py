"""The lines of docs/scale.md that share work out with xargs and with GNU parallel give the graph of a single run."""

import os
import pathlib
import shutil
import subprocess
import sys

import pytest
from conftest import ROOT, run_relata

PARTS = 5


def line_of_the_docs(words):
    lines = (ROOT / "docs" / "scale.md").read_text(encoding="utf-8").splitlines()
    [line] = [line.strip() for line in lines if line.startswith("    ") and words in line]
    return line


@pytest.fixture
def folder(tmp_path):
    """A corpus as news.jsonl and as part-N.jsonl, and the graph of a single run."""
    made = subprocess.run([sys.executable, ROOT / "bench" / "soak_news.py", "60"], capture_output=True, check=True).stdout
    (tmp_path / "news.jsonl").write_bytes(made)
    documents = made.splitlines(keepends=True)
    for part in range(PARTS):
        (tmp_path / f"part-{part}.jsonl").write_bytes(b"".join(documents[part::PARTS]))
    run_relata("build", tmp_path / "news.jsonl", "-o", tmp_path / "expected.nq")
    return tmp_path


@pytest.mark.parametrize(("program", "words"), [("xargs", "xargs -P"), ("parallel", "parallel --pipepart")])
def test_the_graph_is_that_of_a_single_run(folder, program, words):
    if not shutil.which(program):
        pytest.skip(f"there is no {program} here")
    command = pathlib.Path(os.environ.get("RELATA", str(ROOT / "build" / "release" / "relata"))).absolute()
    (folder / "bin").mkdir()
    (folder / "bin" / "relata").symlink_to(command)
    environment = {**os.environ, "PATH": f"{folder / 'bin'}:{os.environ['PATH']}"}
    done = subprocess.run(["sh", "-c", line_of_the_docs(words)], cwd=folder, env=environment, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    run_relata("export", folder / "all.relata", "-o", folder / "all.nq")
    assert (folder / "all.nq").read_bytes() == (folder / "expected.nq").read_bytes()
