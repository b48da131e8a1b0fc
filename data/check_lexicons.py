#!/usr/bin/env python3
"""Checks the lexicons of predicates, attribution and modality: columns, values, duplicates, types and codes.

    data/check_lexicons.py [FOLDER]        FOLDER: where the lexicons are; by default lexicon/ beside this file

Prints a line "file:line: what is wrong" for each fault and exits with 1 if there is one, else a count of rows and 0.
"""
import re
import sys
from pathlib import Path

PREPOSITIONS = set(
    """about above across after against along alongside among around as at away back before behind beneath beside between beyond by down
    during for forward from in inside into near of off on onto out outside over past per regarding round through throughout to toward towards under
    up upon via with within without""".split()
)
CONDITIONS = set(
    """obj no_obj obj_actor obj_person obj_org obj_place obj_artifact obj_work obj_event obj_thing subj_actor subj_thing prt that inf passive
    inverse""".split()
)
ADJECTIVE_PREDICATE = "be "

STANCES = set("neutral committed doubtful denying asking promising threatening believing intending perceiving expressing".split())
CONTENTS = set("that inf obj quote any".split()) | PREPOSITIONS
MODALITIES = set("asserted possible intended required conditional questioned".split())
COMPLEMENTS = set("xcomp ccomp obj aux advmod advcl of from".split())
LEMMA = re.compile(r"[a-z][a-z'’-]*( [a-z][a-z'’-]*)*")
CAMEO = re.compile(r"(0[1-9]|1[0-9]|20)[0-9]{0,2}")


def one_of(allowed, optional=False):
    """A check that a field is one of `allowed` (or empty, where that is optional)."""
    return lambda field: (optional and not field) or field in allowed or f"'{field}' is none of {' '.join(sorted(allowed))}"


def some_of(allowed, optional=False):
    """The same for a list divided by '|'."""

    def check(field):
        wrong = [part for part in field.split("|") if part not in allowed]
        return (optional and not field) or not wrong or f"'{wrong[0]}' is none of {' '.join(sorted(allowed))}"

    return check


def lemma(field):
    return bool(LEMMA.fullmatch(field)) or f"'{field}' is not a lemma in lower case"


def optional_lemma(field):
    return not field or lemma(field)


def cameo(field):
    return not field or bool(CAMEO.fullmatch(field)) or f"'{field}' is not a CAMEO code"


def anything(field):
    return True


def frame(field):
    for part in field.split():
        prepositions = part.removeprefix("?").split("|")
        if part not in CONDITIONS and not PREPOSITIONS.issuperset(prepositions):
            return f"'{part}' is no condition of a frame"
    return True


def lexicons(types):
    """For each file its columns with their checks, and the columns that no two rows may share."""
    kind = one_of(types)
    return {
        "predicates.tsv": ({"lemma": lemma, "type": kind, "cameo": cameo, "frame": frame, "note": anything}, ("lemma", "frame")),
        "nominal_predicates.tsv": (
            {
                "noun": lemma,
                "verb": optional_lemma,
                "type": kind,
                "cameo": cameo,
                "agent": some_of({"by", "of", "poss", "from", "between", "among"}, optional=True),
                "patient": some_of(PREPOSITIONS | {"poss"}, optional=True),
                "event": one_of({"yes", "no"}),
            },
            ("noun",),
        ),
        "attribution_cues.tsv": (
            {
                "cue": lemma,
                "pos": one_of({"verb", "noun", "adverb", "preposition", "adjective"}),
                "stance": one_of(STANCES),
                "content": some_of(CONTENTS),
                "note": anything,
            },
            ("cue", "pos"),
        ),
        "modality_verbs.tsv": (
            {
                "lemma": lemma,
                "pos": one_of({"verb", "aux", "noun", "adjective", "adverb"}),
                "complement": one_of(COMPLEMENTS, optional=True),
                "modality": one_of(MODALITIES | {"same"}),
                "polarity": one_of({"affirmed", "negated", "same"}),
            },
            ("lemma", "pos", "complement"),
        ),
        "light_verbs.tsv": (
            {
                "verb": lemma,
                "noun": lemma,
                "preposition": some_of(PREPOSITIONS | {"obj"}, optional=True),
                "lemma": lemma,
                "type": lambda field: not field or kind(field),
                "cameo": cameo,
            },
            ("verb", "noun"),
        ),
    }


def rows(path):
    """Line number and fields of each line that is no comment; the first of them names the columns."""
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if line and not line.startswith("#"):
            yield number, line.split("\t")


def check_row(columns, fields):
    """What is wrong with one row: a list of messages."""
    if len(fields) != len(columns):
        return [f"expected {len(columns)} columns, found {len(fields)}"]
    results = [(name, check(field)) for (name, check), field in zip(columns.items(), fields)]
    return [f"{name}: {result}" for name, result in results if result is not True]


def check_file(path, columns, key):
    """What is wrong with one lexicon: a list of (line, message); and how many rows it has."""
    if not path.exists():
        return [(0, "missing")], 0
    (line, header), *body = rows(path)
    faults = [] if header == list(columns) else [(line, f"expected the header {' '.join(columns)}")]
    seen = {}
    for number, fields in body:
        faults += [(number, message) for message in check_row(columns, fields)]
        row = dict(zip(columns, fields))
        identity = tuple(row.get(name) for name in key)
        if identity in seen:
            faults.append((number, f"the same {' and '.join(key)} as in line {seen[identity]}"))
        seen.setdefault(identity, number)
    return faults, len(body)


def main():
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parent / "lexicon"
    types = {fields[0] for _, fields in rows(folder / "relation_types.tsv")} - {"type"}
    failed = False
    for name, (columns, key) in lexicons(types).items():
        faults, count = check_file(folder / name, columns, key)
        for line, message in faults:
            print(f"{folder / name}:{line}: {message}")
        failed = failed or bool(faults)
        if not faults:
            print(f"{name}: {count} rows")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
