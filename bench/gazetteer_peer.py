#!/usr/bin/env python3
"""Measures the Aho-Corasick automaton of ahocorasick_rs on what gazetteer_benchmark left in a folder."""
import importlib.metadata
import pathlib
import platform
import sys
import time

import ahocorasick_rs


def main():
    folder = pathlib.Path(sys.argv[1])
    names = folder.joinpath("names.txt").read_text(encoding="utf-8").splitlines()
    text = folder.joinpath("text.txt").read_text(encoding="utf-8")
    megabytes = folder.joinpath("text.txt").stat().st_size / 1e6
    begin = time.perf_counter()
    automaton = ahocorasick_rs.AhoCorasick(names, matchkind=ahocorasick_rs.MatchKind.LeftmostLongest)
    built = time.perf_counter() - begin
    best = float("inf")
    for _ in range(3):
        begin = time.perf_counter()
        found = automaton.find_matches_as_indexes(text)
        best = min(best, time.perf_counter() - begin)
    version = importlib.metadata.version("ahocorasick_rs")
    print(f"peer ahocorasick_rs {version}, Python {platform.python_version()}: built in {built:.2f} s, "
          f"{megabytes / best:.1f} MB/s, {len(found)} found")


main()
