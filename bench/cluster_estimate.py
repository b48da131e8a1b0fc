#!/usr/bin/env python3
"""What a cluster makes of many articles: a small simulation from measured costs.

    cluster_estimate.py --articles 100000000 --words 400

Partitions are handed to cores as they become free (their durations vary, stragglers and failures included), then
extractions are shuffled by document id, then one machine resolves identities and makes the graph, then it is imported.
The costs are those of docs/scale.md; each can be given.
"""
import argparse
import heapq
import random


def extraction_seconds(options, cores, rng):
    """When the last partition is done."""
    partitions = max(cores * options.partitions_per_core, 1)
    words = options.articles * options.words / partitions
    free = [0.0] * min(cores, partitions)
    heapq.heapify(free)
    end = 0.0
    for _ in range(partitions):
        seconds = options.start + words / 1e6 * options.extract * rng.lognormvariate(0, options.spread)
        while rng.random() < options.failures:  # found half way, on average; then it is run again
            seconds += seconds * rng.random()
        done = heapq.heappop(free) + seconds
        end = max(end, done)
        heapq.heappush(free, done)
    return end


def stages(options, cores, rng):
    nodes = max(cores // options.cores_per_node, 1)
    text_bytes = options.articles * options.words * options.bytes_per_word
    extraction_bytes = text_bytes * options.extraction_ratio
    return {
        "extract": extraction_seconds(options, cores, rng),
        "shuffle": extraction_bytes / (nodes * options.network),
        "graph": options.articles * options.words / 1e6 * options.graph,
        "import": options.articles * options.words / 1e6 * options.relations_per_million / options.import_rate,
    }


def duration(seconds):
    if seconds < 5400:
        return f"{seconds / 60:.1f} min"
    return f"{seconds / 3600:.1f} h" if seconds < 172_800 else f"{seconds / 86400:.1f} d"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    costs = {
        "articles": (100_000_000, "how many"), "words": (400, "of an article"),
        "extract": (113.0, "CPU seconds a million words"), "graph": (9.7, "seconds a million words, on one machine, storing included"),
        "start": (0.1, "CPU seconds of a process"), "spread": (0.2, "of the logarithm of a partition's time"),
        "failures": (0.01, "share of partitions that are lost"), "partitions_per_core": (10, ""),
        "cores_per_node": (16, ""), "bytes_per_word": (6.3, ""), "extraction_ratio": (19.8, "bytes out by bytes in"),
        "network": (1.0e9, "bytes a second of a node"), "relations_per_million": (162_000.0, "words"),
        "import_rate": (500_000.0, "relations a second"),
    }
    for name, (value, text) in costs.items():
        parser.add_argument("--" + name.replace("_", "-"), type=type(value), default=value, help=f"{text} [{value}]")
    options = parser.parse_args()
    print("| cores | extract | shuffle | graph, one machine | bulk import | bottleneck |\n|---|---|---|---|---|---|")
    for cores in (2, 16, 128, 1024, 8192):
        times = stages(options, cores, random.Random(cores))
        print(f"| {cores} | " + " | ".join(duration(times[name]) for name in times) + f" | {max(times, key=times.get)} |")


if __name__ == "__main__":
    main()
