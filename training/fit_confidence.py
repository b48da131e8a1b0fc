#!/usr/bin/env python3
"""Fits the weights of statements' confidence to judgments. Usage: fit_confidence.py FEATURES JUDGMENTS WEIGHTS

FEATURES: what confidence_features prints. JUDGMENTS: tabbed, a statement a line: document, begin of the sentence, begin and
end of the predicate, begin of subject and object (-1: none), and 1 where the statement is true to the text, else 0.
WEIGHTS: the lexicon to write. Printed: how well confidences that were fitted without a statement's document do.
"""

import collections
import json
import sys

import numpy as np

PENALTY = 10.0  # of squared weights
FOLDS = 10


def read(features_file, judgments_file):
    features = {}
    with open(features_file, encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            features[(row["document"], *row["at"])] = row["features"]
    rows, right, documents = [], [], []
    with open(judgments_file, encoding="utf-8") as lines:
        for line in lines:
            document, *at, verdict = line.rstrip("\n").split("\t")
            found = features.get((document, *map(int, at)))
            if found is not None:
                rows.append(found)
                right.append(int(verdict))
                documents.append(document)
    return rows, np.array(right, dtype=float), documents


def fit(matrix, right):
    """Newton's method; the first column, the bias, is not penalised."""
    weights = np.zeros(matrix.shape[1])
    penalty = np.full(matrix.shape[1], PENALTY)
    penalty[0] = 1e-3
    for _ in range(30):
        guess = 1 / (1 + np.exp(-matrix @ weights))
        gradient = matrix.T @ (guess - right) + penalty * weights
        hessian = (matrix.T * (guess * (1 - guess))) @ matrix + np.diag(penalty)
        weights -= np.linalg.solve(hessian, gradient)
    return weights


def cross_validate(matrix, right, documents):
    names = sorted(set(documents))
    fold = np.array([names.index(d) % FOLDS for d in documents])
    guess = np.zeros(len(right))
    for k in range(FOLDS):
        if (fold == k).any():
            guess[fold == k] = 1 / (1 + np.exp(-matrix[fold == k] @ fit(matrix[fold != k], right[fold != k])))
    return guess


def report(guess, right):
    print(f"{len(right)} statements, {100 * right.mean():.1f}% right")
    for low in np.arange(0, 1, 0.1):
        chosen = (guess >= low) & (guess < low + 0.1)
        if chosen.any():
            print(f"  confidence {low:.1f}-{low + 0.1:.1f}: {chosen.sum():4d} statements, {100 * right[chosen].mean():5.1f}% right")
    for share in (0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.8):
        cut = np.quantile(guess, 1 - share)
        print(f"  the best {100 * share:.0f}% (confidence from {cut:.2f}): {100 * right[guess >= cut].mean():5.1f}% right")


def main():
    rows, right, documents = read(*sys.argv[1:3])
    counts = collections.Counter(name for row in rows for name in row)
    names = ["bias"] + sorted(name for name, n in counts.items() if n >= 8 and name != "bias")
    matrix = np.array([[row.get(name, 0.0) for name in names] for row in rows])
    report(cross_validate(matrix, right, documents), right)
    with open(sys.argv[3], "w", encoding="utf-8") as out:
        out.write("# Weights of a logistic regression; made by training/fit_confidence.py.\nfeature\tweight\n")
        for name, weight in zip(names, fit(matrix, right)):
            out.write(f"{name}\t{weight:.3f}\n")


if __name__ == "__main__":
    main()
