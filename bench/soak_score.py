#!/usr/bin/env python3
"""Holds what `relata extract` found against the truth of soak_news.py: soak_score.py truth.tsv extractions.jsonl"""
import json
import sys


def claims(line):
    """(document, subject, verb, object) for each statement between two named actors."""
    extraction = json.loads(line)
    names = {entity["id"]: entity["name"] for entity in extraction.get("entities", [])}
    for statement in extraction.get("statements", []):
        target = statement.get("object") or {}
        subject, other = names.get(statement["subject"].get("entity")), names.get(target.get("entity"))
        if subject and other:
            yield extraction["document"]["id"], subject, statement["predicate"]["lemma"], other


def main():
    truth = set()
    with open(sys.argv[1], encoding="utf-8") as lines:
        for line in lines:
            truth.add(tuple(line.rstrip("\n").split("\t")[:4]))
    found, verbs = set(), {fact[2] for fact in truth}
    with open(sys.argv[2], encoding="utf-8") as lines:
        for line in lines:
            found.update(claim for claim in claims(line) if claim[2] in verbs)
    right = len(truth & found)
    print(json.dumps({"true": len(truth), "found": len(found), "recall": round(right / max(len(truth), 1), 4),
                      "precision": round(right / max(len(found), 1), 4)}))


if __name__ == "__main__":
    main()
