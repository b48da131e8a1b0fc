#!/usr/bin/env bash
# Measures loading and matching of a gazetteer, and a peer on the same names and text: bench/README.md.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
readonly names=${1:-1000000} megabytes=${2:-100} work=build/bench-data venv=build/bench-venv

cmake --preset release -D RELATA_BUILD_BENCHMARKS=ON >/dev/null
cmake --build --preset release --target gazetteer_benchmark >/dev/null
build/release/bench/gazetteer_benchmark "$work" "$names" "$megabytes"

[[ -x $venv/bin/python ]] || python3 -m venv "$venv"
"$venv/bin/python" -m pip install --quiet --disable-pip-version-check --requirement bench/requirements.txt
"$venv/bin/python" bench/gazetteer_peer.py "$work"
