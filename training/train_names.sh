#!/usr/bin/env bash
# From name corpora to the weights of names. Usage: training/train_names.sh DATA_FOLDER OUTPUT_FOLDER
# Uses the language model in data/model/ for how much it is to count.
set -euo pipefail
data=$(realpath "$1")/ner
mkdir -p "$2"
out=$(realpath "$2")
cd "$(dirname "${BASH_SOURCE[0]}")/.."

cmake --preset release -DRELATA_BUILD_TRAINING=ON
cmake --build --preset release --target relata --target train_name_tagger
for part in uner-ewt-train wikigold; do python3 training/name_data.py plain "$data/$part.iob2.gz" > "$out/$part.iob2"; done
python3 training/name_data.py lower "$data/uner-ewt-train.iob2.gz" > "$out/lower.iob2"
python3 training/name_data.py tokens "$data/uner-ewt-dev.iob2.gz" > "$out/dev.conllu"
build/release/relata annotate --tokenized "$out/dev.conllu" > "$out/annotated.conllu"
python3 training/name_data.py model "$data/uner-ewt-dev.iob2.gz" "$out/annotated.conllu" > "$out/dev.iob2"
build/release/training/train_name_tagger "$out/name_weights.tsv" "$out/dev.iob2" "$out/uner-ewt-train.iob2" \
  "$out/wikigold.iob2:0.7" "$out/lower.iob2:0.3" | tee "$out/names.log"
