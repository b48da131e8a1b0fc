#!/usr/bin/env bash
# Measures the graph, and peers on the same workload, in turn: bench/README.md.
# Usage: bench/graph_benchmark.sh [FOLDER [ROUNDS]]; FOLDER has the tables of the workload, else they are made.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
readonly folder=${1:-build/bench-data/graph} rounds=${2:-3} venv=build/bench-venv programs=build/release/bench
results=$(mktemp)
trap 'rm -f "$results"' EXIT

[[ -e $folder/instances.tsv ]] || python3 bench/make_graph_workload.py "$folder"
cmake --preset release -D RELATA_BUILD_BENCHMARKS=ON >/dev/null
cmake --build --preset release --target graph_benchmark --target boost_graph_peer >/dev/null
[[ -x $venv/bin/python ]] || python3 -m venv "$venv"
"$venv/bin/python" -m pip install --quiet --disable-pip-version-check --requirement bench/requirements.txt

peers=("$programs/boost_graph_peer" "$venv/bin/python bench/networkx_peer.py")
if cmake --build --preset release --target igraph_peer >/dev/null 2>&1; then
  peers+=("$programs/igraph_peer")
else
  echo "igraph is left out: its C library is not installed (Debian: libigraph-dev)" >&2
fi

for ((round = 1; round <= rounds; ++round)); do
  echo "round $round of $rounds" >&2
  "$programs/graph_benchmark" "$folder" >>"$results"
  for peer in "${peers[@]}"; do
    # igraph would spin on threads that wait for a core; one thread is what we have, too
    OMP_NUM_THREADS=1 $peer "$folder" >>"$results"
  done
done
python3 bench/compare_results.py "$results"
