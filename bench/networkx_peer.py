"""networkx's part of the graph benchmark: MultiDiGraph. bench/README.md says what is measured."""
import argparse
import gc
import pathlib
import time

import networkx as nx

ENOUGH_SECONDS = 0.5


def report(what, value, unit, check):
    print(f"networkx {nx.__version__}", what, value, unit, check, sep="\t", flush=True)


def seconds(what, work):
    begin = time.process_time()
    check = work()
    report(what, time.process_time() - begin, "s", check)


def rate(what, things, work):
    """Things a second; as many as half a second takes."""
    begin, done, check = time.process_time(), 0, 0
    for thing in things:
        check += work(thing)
        done += 1
        if time.process_time() - begin > ENOUGH_SECONDS:
            break
    report(what, done / (time.process_time() - begin), "/s", check if done == len(things) else "")


def build(path):
    graph = nx.MultiDiGraph()
    with open(path, encoding="utf-8") as file:
        for line in file:
            subject, relation, obj, document, offset, confidence, evidence = line.rstrip("\n").split("\t")
            probability = float(confidence)
            if graph.has_edge(subject, obj, relation):
                edge = graph[subject][obj][relation]
                edge["weight"] += 1
                edge["confidence"] = max(edge["confidence"], probability)
            else:
                graph.add_edge(subject, obj, relation, weight=1, confidence=probability, document=document,
                               offset=int(offset), evidence=evidence)
    return graph


def resident_bytes():
    with open("/proc/self/statm", encoding="ascii") as file:
        return int(file.read().split()[1]) * 4096


def table(folder, name):
    lines = (folder / name).read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines]


def look_up(graph, query):
    subject, relation = query
    return sum(1 for _, _, key in graph.out_edges(subject, keys=True) if key == relation)


def two_hops(graph, start):
    accused = [obj for _, obj, key in graph.out_edges(start, keys=True) if key == "ACCUSE"]
    return sum(look_up(graph, (obj, "ACCUSE")) for obj in accused)


def hops(graph, pair):
    try:
        return len(nx.bidirectional_shortest_path(graph, *pair)) - 1
    except nx.NetworkXNoPath:
        return 0


def measure_queries(graph, folder):
    labels = [row[1] for row in table(folder, "entities.tsv")]
    relations = [row[1] for row in table(folder, "relations.tsv")]
    for what, name in (("lookup uniform", "q_lookup_uniform.tsv"), ("lookup hubs", "q_lookup_edge.tsv")):
        queries = [(labels[int(s)], relations[int(r)]) for s, r in table(folder, name)]
        rate(what, queries, lambda query: look_up(graph, query))
    rate("two hops", [labels[int(row[0])] for row in table(folder, "q_twohop.tsv")], lambda start: two_hops(graph, start))
    pairs = [(labels[int(a)], labels[int(b)]) for a, b in table(folder, "q_pairs.tsv")]
    rate("shortest paths", pairs, lambda pair: hops(graph, pair))


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--only", choices=("build",), help="leave the rest out")
    arguments = parser.parse_args()
    gc.collect()
    before = resident_bytes()
    graphs = []

    def work():
        graphs.append(build(arguments.folder / "instances.tsv"))
        return graphs[0].size(weight="weight")

    seconds("build", work)
    report("bytes an edge", (resident_bytes() - before) / graphs[0].number_of_edges(), "B", 0)
    if arguments.only != "build":
        measure_queries(graphs[0], arguments.folder)
        seconds("page rank", lambda: max(nx.pagerank(graphs[0], weight=None, tol=1e-9).values()))


if __name__ == "__main__":
    main()
