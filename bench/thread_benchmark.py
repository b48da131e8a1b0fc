#!/usr/bin/env python3
"""How much faster `relata extract` is with two threads than with one: on generated articles, in turn.

    bench/thread_benchmark.py build/release/relata [--articles 1000] [--rounds 5] [--threads 2]

Prints seconds by the clock and of CPU of each round, and the medians. The clock says something only where as many cores
are free; CPU seconds say what the threads cost each other wherever it runs.
"""

import argparse
import json
import os
import pathlib
import statistics
import subprocess
import sys
import tempfile


def statistics_of(relata, news, threads):
    command = [relata, "extract", news, "--threads", str(threads), "--quiet", "--stats", "-"]
    done = subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, check=True)
    return json.loads(done.stderr)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("relata")
    parser.add_argument("--articles", type=int, default=1000)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--threads", type=int, default=2)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        news = pathlib.Path(folder) / "news.jsonl"
        maker = pathlib.Path(__file__).with_name("soak_news.py")
        with open(news, "w", encoding="utf-8") as file:
            subprocess.run([sys.executable, maker, str(options.articles)], stdout=file, check=True)
        ratios, costs = [], []
        for _ in range(options.rounds):
            one, many = (statistics_of(options.relata, news, threads) for threads in (1, options.threads))
            ratios.append(one["seconds"] / many["seconds"])
            costs.append(many["cpu_seconds"] / one["cpu_seconds"])
            print(
                f"1 thread: {one['seconds']:.2f} s, {one['cpu_seconds']:.2f} s of CPU; {options.threads} threads: "
                f"{many['seconds']:.2f} s, {many['cpu_seconds']:.2f} s of CPU; load {os.getloadavg()[0]:.1f}"
            )
    print(f"{options.threads} threads are {statistics.median(ratios):.2f} times as fast; CPU {statistics.median(costs):.3f} of one's")


if __name__ == "__main__":
    main()
