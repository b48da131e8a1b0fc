#!/usr/bin/env bash
# Measures each stage of extraction, and a peer on the same text: bench/README.md. Arguments: plain text files.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
readonly work=build/bench-data/stages peer=build/bench-node
(($#)) || set -- examples/kursk/*.txt
mkdir -p "$work" "$peer"

cmake --preset release -D RELATA_BUILD_BENCHMARKS=ON >/dev/null
cmake --build --preset release --target stage_benchmark >/dev/null
build/release/bench/stage_benchmark "$@" | tee "$work/stages.txt"

cp bench/package.json bench/stage_peer.mjs "$peer"
[[ -d $peer/node_modules ]] || npm install --prefix "$peer" --silent --no-audit --no-fund
words=$(grep -oE '[0-9]+ words' "$work/stages.txt" | grep -oE '[0-9]+')
node "$peer/stage_peer.mjs" "$words" "$@" | tee "$work/peer.txt"
ours=$(awk '/^= annotation/ { print $NF }' "$work/stages.txt")
theirs=$(grep -oE '[0-9]+ words/s' "$work/peer.txt" | grep -oE '[0-9]+')
awk -v ours="$ours" -v theirs="$theirs" 'BEGIN { printf "annotation, relata by compromise: %.1f\n", ours / theirs }'
