"""networkx's writer of GraphML, with lxml, on the rows that export_benchmark leaves: prints CPU seconds, bytes and version.

    python3 networkx_graphml_peer.py ROWS.jsonl FILE.graphml
"""

import gc
import json
import os
import sys
import time

import networkx

assert networkx.write_graphml is networkx.write_graphml_lxml, "lxml is missing"


def read(path):
    graph = networkx.MultiDiGraph()
    keys = []
    with open(path, encoding="utf-8") as file:
        vertex_columns, edge_columns = json.loads(next(file))
        for row in map(json.loads, file):
            if isinstance(row[0], str):
                key, *values = row
                keys.append(key)
                graph.add_node(key, **{name: value for name, value in zip(vertex_columns, values) if value is not None})
            else:
                source, target, key, *values = row
                attributes = {name: value for name, value in zip(edge_columns, values) if value is not None}
                graph.add_edge(keys[source], keys[target], key, **attributes)
    return graph


def main():
    graph = read(sys.argv[1])
    gc.collect()
    begin = time.process_time()
    networkx.write_graphml(graph, sys.argv[2])
    print(time.process_time() - begin, os.path.getsize(sys.argv[2]), networkx.__version__)


if __name__ == "__main__":
    main()
