#!/usr/bin/env bash
# Measures the writers of GraphML and RDF, and Boost, networkx and serdi on the same content, in turn: bench/README.md.
# Usage: bench/export_benchmark.sh FOLDER [ROUNDS]; FOLDER has instances.tsv.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
readonly folder=${1:?usage: bench/export_benchmark.sh FOLDER [ROUNDS]} rounds=${2:-5} venv=build/bench-venv

command -v serdi >/dev/null || { echo "serdi is missing (Debian: serdi)" >&2; exit 1; }
cmake --preset release -D RELATA_BUILD_BENCHMARKS=ON >/dev/null
cmake --build --preset release --target export_benchmark >/dev/null
[[ -x $venv/bin/python ]] || python3 -m venv "$venv"
"$venv/bin/python" -m pip install --quiet --disable-pip-version-check --requirement bench/requirements.txt
build/release/bench/export_benchmark "$folder" "$rounds" "$venv/bin/python bench/networkx_graphml_peer.py"
