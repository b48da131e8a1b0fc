#!/usr/bin/env python3
"""A graph from more articles than one machine reads in time: relata on Apache Spark.

    spark-submit build_graph.py --relata /usr/local/bin/relata news.jsonl out/

`news.jsonl` is whatever Spark reads as lines (a folder, a glob, hdfs://…), a document with an "id" on each. Spark runs
`relata extract` on its partitions (RDD.pipe), brings what was extracted together by the documents' ids, and counts
relations by keys made of their content; `relata build` makes the graph of it. Results, in the folder OUT:

    extractions/       what `relata extract` says of each document, one line each, sorted by id within the files
    relations/         subject, type, object, polarity and how many documents say so, merged by Spark's shuffle
    news.relata        the project
    news.nq            N-Quads
    news.neo4j/        CSV files for `neo4j-admin database import`

A partition that is run again, or twice at once (speculation), gives the same lines, and a document counts once.
"""
import argparse
import json
import os
import pathlib
import shlex
import shutil
import subprocess
import sys

from pyspark import SparkContext


def document_of(line):
    return json.loads(line)["document"]["id"]


def greater(one, other):
    """Of two extractions of one document always the same one, in whatever order they come."""
    return max(one, other)


def relations_of(line):
    """A content-derived key for each relation between two entities of a document: once a document."""
    extraction = json.loads(line)
    names = {entity["id"]: entity["name"] for entity in extraction.get("entities", [])}
    keys = set()
    for statement in extraction.get("statements", []):
        target = statement.get("object") or {}
        subject, other = names.get(statement["subject"].get("entity")), names.get(target.get("entity"))
        if subject and other:
            predicate = statement["predicate"]
            keys.add((subject, predicate.get("type") or predicate["lemma"], other, statement.get("polarity", "")))
    return [(key, 1) for key in keys]


def extract(lines, relata):
    """Spark gives the process no environment, so paths are absolute; without checkCode a failed partition would pass."""
    command = f"{shlex.quote(relata)} extract - --threads 1 --quiet"
    return lines.filter(lambda line: line.strip()).pipe(command, env={"PATH": "/usr/bin:/bin"}, checkCode=True)


def is_readable(line):
    return "error" not in json.loads(line)


def save(rdd, folder):
    shutil.rmtree(folder, ignore_errors=True)
    rdd.saveAsTextFile(folder.resolve().as_uri())


def build(relata, out):
    """Identity across documents needs to see all names, so the last step is one process; it reads no text again."""
    parts = sorted(str(part) for part in (out / "extractions").glob("part-*"))
    (out / "news.relata").unlink(missing_ok=True)
    targets = [argument for name in ("news.relata", "news.nq", "news.neo4j") for argument in ("-o", str(out / name))]
    subprocess.run([relata, "build", "--from-extractions", *parts, "--quiet", *targets], check=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("input")
    parser.add_argument("output", type=pathlib.Path)
    parser.add_argument("--relata", default=shutil.which("relata"), help="the command, at the same place on every worker")
    parser.add_argument("--partitions", type=int, default=None, help="at least so many; a process is started for each")
    options = parser.parse_args()
    if not options.relata:
        sys.exit("build_graph.py: there is no relata in PATH; say where it is with --relata")
    relata = os.path.abspath(options.relata)
    options.output.mkdir(parents=True, exist_ok=True)
    context = SparkContext(appName="relata")
    lines = context.textFile(options.input, options.partitions)
    found = extract(lines, relata).filter(is_readable).map(lambda line: (document_of(line), line))
    merged = found.reduceByKey(greater).sortByKey().values().persist()
    save(merged, options.output / "extractions")
    counts = merged.flatMap(relations_of).reduceByKey(lambda one, other: one + other).sortByKey()
    save(counts.map(lambda pair: json.dumps([*pair[0], pair[1]], ensure_ascii=False)), options.output / "relations")
    context.stop()
    build(relata, options.output)


if __name__ == "__main__":
    main()
