#!/usr/bin/env python3
"""Writes what train_context learns from: a line a word, with its form, the number of its class, and its weight.

Classes of parts.tsv are the universal parts of speech in alphabetical order, those of names.tsv the labels of train.py."""

import argparse
import pathlib

from train import NAMES, read_data

PARTS = ["ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "NOUN", "NUM", "PART", "PRON", "PROPN", "PUNCT", "SCONJ",
         "SYM", "VERB", "X"]


def write(path, sentences, classes_of):
    with open(path, "w", encoding="utf-8") as file:
        for sentence in sentences:
            classes, weight = classes_of(sentence)
            for form, number in zip(sentence.forms, classes):
                file.write(f"{form}\t{number}\t{weight:g}\n")
            file.write("\n")


def parts(sentence):
    return [PARTS.index(tag.split("\t")[0]) for tag in sentence.tags], 1


def names(sentence):
    return [NAMES.index(label) for label in sentence.names], sentence.name_weight


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", default="../shared/data", help="folder with ud/ and ner/")
    parser.add_argument("out", help="folder to write to")
    arguments = parser.parse_args()
    out = pathlib.Path(arguments.out)
    parsed, extra, dev = read_data(pathlib.Path(arguments.data))
    held_out = [sentence for sentences in dev.values() for sentence in sentences]
    for suffix, sentences in (("", parsed), ("-dev", held_out)):
        write(out / f"parts{suffix}.tsv", sentences, parts)
    for suffix, sentences in (("", parsed + extra), ("-dev", held_out)):
        write(out / f"names{suffix}.tsv", [s for s in sentences if s.names is not None], names)


if __name__ == "__main__":
    main()
