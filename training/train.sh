#!/usr/bin/env bash
# From treebanks to a model file. Usage: training/train.sh DATA_FOLDER OUTPUT_FOLDER
set -euo pipefail
data=$(realpath "$1")
mkdir -p "$2"
out=$(realpath "$2")
cd "$(dirname "${BASH_SOURCE[0]}")/.."

for part in ewt-train gum-train ewt-dev; do gunzip -c "$data/ud/$part.conllu.gz" > "$out/$part.conllu"; done
cmake --preset release -DRELATA_BUILD_TRAINING=ON
cmake --build --preset release --target train_segmenter
"$(find build/release -name train_segmenter -type f)" "$out/segmenter" "$out/ewt-train.conllu" "$out/gum-train.conllu" \
  --dev "$out/ewt-dev.conllu"

cd training
python3 train.py --data "$data" --out "$out/checkpoint.pt" --seed 11 --epochs 45 --hidden 160 --extra 2600 --evaluate 3 | tee "$out/train.log"
python3 train_sentences.py --data "$data" --checkpoint "$out/checkpoint.pt" --out "$out/sentences.pt" | tee "$out/sentences.log"
python3 assemble.py "$out/checkpoint.pt" "$out/sentences.pt" "$out/segmenter" "$out/english.model"
