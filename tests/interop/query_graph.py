"""A graph for queries that has the same names in every version of the extraction: who accuses, meets, aids, attacks whom.

python3 tests/interop/query_graph.py > graph.jsonl; relata build --from-extractions graph.jsonl -o graph.relata
"""

import json
import sys

from nasty import Writer

PEOPLE = ["Ana Lund", "Bo Marsh", "Cleo Novak", "Dag Ortiz", "Eva Prinz", "Finn Quist", "Gita Rossi", "Hal Stone"]
ORGANIZATIONS = ["Harbour Agency", "Grain Board", "River Bank", "Coast Guard", "Daily Lantern"]
COUNTRIES = {"Norland": "NO", "Sudland": "SU", "Estland Major": "EM", "Westmark": "WM", "Isle of O'Dell": "OD"}
PLACES = ["Port Sable", "Mount Ünder", "Kiln 7"]

# (lemma, type, words): some relations have a type, some only a lemma.
VERBS = [
    ("accuse", "ACCUSE", "accused"),
    ("meet", "CONSULT", "met"),
    ("help", "AID", "helped"),
    ("strike", "ASSAULT", "struck"),
    ("visit", "", "visited"),
    ("warn", "THREATEN", "warned"),
    ("trade with", "", "traded with"),
]
MODALITIES = ["asserted", "asserted", "asserted", "possible", "intended"]


def numbers(seed):
    """A linear congruential sequence (Park, Miller, 1988): the same on every machine."""
    while True:
        seed = seed * 48271 % 2147483647
        yield seed


def add_entities(writer):
    for name in PEOPLE:
        writer.entity(name, "Person")
    for name in ORGANIZATIONS:
        writer.entity(name, "Organization")
    for name, code in COUNTRIES.items():
        writer.entity(name, "Country", country=code, iri="https://example.org/" + code)
    for name in PLACES:
        writer.entity(name, "Place")
    writer.entity("Norland")["aliases"].append("Republic of Norland")


def documents():
    sequence = numbers(7)
    actors = PEOPLE + ORGANIZATIONS + list(COUNTRIES)
    for index in range(24):
        outlet = ["Daily Lantern", "Morning Post", "Example Wire"][index % 3]
        writer = Writer(id=f"report-{index:02}", source=outlet, title=f"Report {index}", published=f"2024-08-{index + 1:02}")
        add_entities(writer)
        for _ in range(9):
            say_something(writer, actors, sequence)
        yield writer.extraction()


def say_something(writer, actors, sequence):
    subject, object_ = (actors[next(sequence) % len(actors)] for _ in range(2))
    if subject == object_ or next(sequence) % 5 == 0:  # no loops: Kuzu meets them twice where there is no direction
        object_ = PLACES[next(sequence) % len(PLACES)]
    lemma, kind, words = VERBS[next(sequence) % len(VERBS)]
    more = {"modality": MODALITIES[next(sequence) % len(MODALITIES)], "confidence": 0.4 + next(sequence) % 60 / 100}
    if next(sequence) % 6 == 0:
        more["polarity"] = "negated"
    if next(sequence) % 3 == 0:
        more["attribution"] = writer.source(actors[next(sequence) % len(actors)])
    writer.say(subject, words, object_, lemma=lemma, kind=kind, **more)


def write(path):
    with open(path, "w", encoding="utf-8", newline="\n") as file:
        for extraction in documents():
            file.write(json.dumps(extraction) + "\n")


if __name__ == "__main__":
    sys.stdout.writelines(json.dumps(extraction) + "\n" for extraction in documents())
