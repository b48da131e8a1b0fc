#!/usr/bin/env bash
# From treebanks to a model file. Usage: training/train.sh DATA_FOLDER OUTPUT_FOLDER
set -euo pipefail
data=$(realpath "$1")
mkdir -p "$2"
out=$(realpath "$2")
cd "$(dirname "${BASH_SOURCE[0]}")/.."

for part in ewt-train gum-train ewt-dev; do gunzip -c "$data/ud/$part.conllu.gz" > "$out/$part.conllu"; done
cmake --preset release -DRELATA_BUILD_TRAINING=ON
cmake --build --preset release --target train_segmenter train_context
program() { find build/release -name "$1" -type f; }
"$(program train_segmenter)" "$out/linear" "$out/ewt-train.conllu" "$out/gum-train.conllu" --dev "$out/ewt-dev.conllu"
python3 training/context_examples.py --data "$data" "$out"
"$(program train_context)" "$out/linear.parts" 17 "$out/parts.tsv" "$out/parts-dev.tsv"
"$(program train_context)" "$out/linear.names" 7 "$out/names.tsv" "$out/names-dev.tsv"

cd training
python3 train.py --data "$data" --out "$out/first.pt" --seed 11 --epochs 45 --hidden 160 --extra 2600 --evaluate 3 | tee "$out/first.log"
python3 train.py --data "$data" --out "$out/checkpoint.pt" --resume "$out/first.pt" --teachers "$out/first.pt" --seed 31 --epochs 8 --hidden 160 \
  --extra 6000 --rate 1.6e-3 | tee "$out/train.log"
python3 train_sentences.py --data "$data" --checkpoint "$out/checkpoint.pt" --out "$out/sentences.pt" | tee "$out/sentences.log"
python3 assemble.py "$out/checkpoint.pt" "$out/sentences.pt" "$out/linear" "$out/english.model"
