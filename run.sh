#!/usr/bin/env bash
# From nothing to a graph: installs what is missing, builds relata and runs it on the reports in examples/kursk.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
source cmake/packages.sh

install_packages build

cmake --preset release -DRELATA_BUILD_TESTS=OFF -DRELATA_BUILD_EXAMPLES=OFF --log-level=WARNING >&2
cmake --build --preset release --parallel "$(nproc)" >&2

relata=build/release/relata
mkdir -p out
rm -f out/kursk.relata out/kursk.relata-wal out/kursk.relata-shm
"$relata" build examples/kursk -o out/kursk.relata -o out/kursk.graphml -o out/kursk.jsonld
# Where npm found no packages the page is missing, which relata then says.
"$relata" export out/kursk.relata -o out/kursk.html || true
