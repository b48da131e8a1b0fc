"""Kinds of names that single words occur in: given names, surnames, places, countries, organisations.

Read from tables of facts; what enters the model is, for each word, the set of kinds (see data/NOTICE.md)."""

import collections
import csv
import gzip
import re

from word_features import is_upper, lower_text, plain

GIVEN, SURNAME, CITY, COUNTRY, DEMONYM, ORGANISATION = (1 << i for i in range(6))
csv.field_size_limit(1 << 24)


def rows(folder, name):
    with gzip.open(folder / (name + ".tsv.gz"), "rt", encoding="utf-8") as file:
        yield from csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)


def words(text):
    """The capitalised words of a name, as keys."""
    return [lower_text(plain(w)) for w in re.split(r"[\s\-,()/.&'’]+", text) if len(w) > 2 and is_upper(w[0])]


def read_gazetteer(folder):
    """A dictionary from lower-cased words to sets of kinds, as numbers from 1."""
    kinds = collections.defaultdict(int)
    counts = {kind: collections.Counter() for kind in (GIVEN, SURNAME, CITY, ORGANISATION)}
    for row in rows(folder, "given_names"):
        if int(row["count_total"]) >= 2000:
            counts[GIVEN][lower_text(row["name"])] += 2
    seen = set()
    for row in rows(folder, "politicians"):
        if row["name"] in seen or len(row["name"].split()) < 2:
            continue
        seen.add(row["name"])
        parts = words(row["name"])
        if len(parts) >= 2:
            counts[GIVEN][parts[0]] += 0.5
            counts[SURNAME][parts[-1]] += 1
    for row in rows(folder, "cities"):
        for key in {*words(row["name"]), *words(row["ascii_name"]), *words(row["earlier_name"] or "")}:
            counts[CITY][key] += 2
    for row in rows(folder, "regions"):
        for key in {*words(row["name"]), *words(row["ascii_name"])}:
            counts[CITY][key] += 1
    for name, column in (("companies", "name"), ("parties", "name"), ("organisation_members", "abbreviation")):
        for row in rows(folder, name):
            for key in set(words(row[column])):
                counts[ORGANISATION][key] += 2
    for kind, counter in counts.items():
        for key, count in counter.items():
            if count >= 2:
                kinds[key] |= kind
    for row in rows(folder, "countries"):
        for key in {*words(row["short_name"]), *words(row["official_name"]), *words(row["other_names"].replace("|", " "))}:
            kinds[key] |= COUNTRY
        for key in {*words(row["demonym_noun"]), *words(row["demonym_adjective"])}:
            kinds[key] |= DEMONYM
    return {key: value for key, value in sorted(kinds.items()) if key.isalpha()}


KIND_SETS = 64  # rows of the embedding; 0: none
