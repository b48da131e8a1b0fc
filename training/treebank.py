"""Reads the training material: CoNLL-U treebanks and IOB2 name files, plain or gzip'd."""

import gzip
import re
from dataclasses import dataclass, field

from lemma_rules import find_rule


@dataclass
class Sentence:
    id: str = ""
    forms: list = field(default_factory=list)
    lemmas: list = field(default_factory=list)
    tags: list = field(default_factory=list)       # "UPOS\tXPOS\tFEATS"
    heads: list = field(default_factory=list)      # index of the head, -1 for the root
    relations: list = field(default_factory=list)
    names: list = None                             # IOB2 labels, None where not annotated
    name_weight: float = 1.0
    source: str = ""

    @property
    def is_parsed(self):
        return bool(self.heads)


def open_text(path):
    return gzip.open(path, "rt", encoding="utf-8") if str(path).endswith(".gz") else open(path, encoding="utf-8")


def blocks(path):
    lines = []
    with open_text(path) as file:
        for line in file:
            line = line.rstrip("\n")
            if line:
                lines.append(line)
            elif lines:
                yield lines
                lines = []
    if lines:
        yield lines


def read_treebank(path):
    """Sentences of a CoNLL-U file; `Entity=` annotation, where there is any, becomes name labels."""
    for lines in blocks(path):
        sentence, entities, open_entities, documents = Sentence(source=str(path)), [], [], 0
        has_entities = False
        for line in lines:
            if line.startswith("# sent_id = "):
                sentence.id = line[12:].strip()
            if line[0] == "#":
                continue
            column = line.split("\t")
            if not column[0].isdigit():
                continue
            index = len(sentence.forms)
            sentence.forms.append(column[1])
            sentence.lemmas.append(column[2] if column[2] != "_" or column[1] == "_" else column[1])
            sentence.tags.append("\t".join((column[3], column[4], column[5] if column[5] != "_" else "")))
            sentence.heads.append(int(column[6]) - 1)
            sentence.relations.append(column[7])
            value = re.search(r"(?:^|\|)Entity=([^|]*)", column[9])
            if value:
                has_entities = True
                scan_entities(value.group(1), index, open_entities, entities)
        if "GUM" in sentence.id or has_entities:
            sentence.names = name_labels(sentence, entities)
            sentence.name_weight = 0.4
        yield sentence


def scan_entities(text, index, open_entities, entities):
    """GUM's bracket notation: "(3-person-...", "3)", "(3-person-...)"."""
    for opened, number, kind, closed in re.findall(r"(\()?(\d+)(?:\[\d+/\d+\])?(?:-([a-z]+)[^()]*)?(\))?", text):
        if opened:
            open_entities.append((number, kind, index))
        if closed:
            for position in range(len(open_entities) - 1, -1, -1):
                if open_entities[position][0] == number:
                    entities.append((open_entities[position][2], index + 1, open_entities[position][1]))
                    del open_entities[position]
                    break


KINDS = {"person": "PER", "place": "LOC", "organization": "ORG"}
TITLES = {"president", "ambassador", "minister", "senator", "mr.", "mr", "mrs.", "ms.", "dr.", "dr", "king", "queen", "prince",
          "princess", "sir", "judge", "justice", "secretary", "governor", "general", "chancellor", "prime", "vice", "chief",
          "professor", "prof.", "captain", "colonel", "major", "sgt.", "gen.", "sen.", "rep.", "gov.", "lord", "lady"}
INNER = {"of", "the", "and", "for", "de", "la", "al", "-", ".", "'", "'s", "’s", "&", "in", "on", "von", "van", "del", "da", "di"}


def name_labels(sentence, entities):
    """IOB2 labels of the entities that are names: the run of proper nouns that holds the entity's head."""
    labels = ["O"] * len(sentence.forms)
    upos = [tag.split("\t")[0] for tag in sentence.tags]
    xpos = [tag.split("\t")[1] for tag in sentence.tags]
    proper = [u == "PROPN" or x in ("NNP", "NNPS") for u, x in zip(upos, xpos)]
    for begin, end, kind in sorted(entities, key=lambda e: (e[0], -e[1])):
        label = KINDS.get(kind)
        if not label or any(l != "O" for l in labels[begin:end]):
            continue
        nested = {i for b, e, k in entities if k != "person" and (b, e) != (begin, end) and begin <= b and e <= end
                  for i in range(b, e)}
        heads = [i for i in range(begin, end) if not begin <= sentence.heads[i] < end]
        if len(heads) != 1 or not proper[heads[0]]:
            continue
        first, last = name_run(sentence, proper, upos, heads[0], begin, end, nested if kind == "person" else ())
        while label == "PER" and first < last and sentence.forms[first].lower() in TITLES:
            first += 1
        if first == last or (label == "PER" and last - first == 1 and xpos[first] == "NNPS"):
            continue
        labels[first] = "B-" + label
        for i in range(first + 1, last):
            labels[i] = "I-" + label
    return labels


def name_run(sentence, proper, upos, head, begin, end, excluded):
    """The proper nouns around the head, with small words and marks between them."""
    first, last, forms = head, head + 1, [form.lower() for form in sentence.forms]
    while first > begin and first - 1 not in excluded and (
            proper[first - 1] or (forms[first - 1] in INNER and first - 1 > begin and proper[first - 2]
                                  and first - 2 not in excluded)):
        first -= 1
    while last < end and last not in excluded and (
            proper[last] or upos[last] == "NUM" or (last + 1 < end and forms[last] in INNER and proper[last + 1])):
        last += 1
    return first, last


def read_names(path, weight):
    """Sentences of an IOB2 file (number, form, label, ...); words with a hyphen inside are split as in UD."""
    for lines in blocks(path):
        sentence = Sentence(source=str(path), names=[], name_weight=weight)
        for line in lines:
            if line.startswith("# sent_id = "):
                sentence.id = line[12:].strip()
            if line[0] == "#":
                continue
            _, form, label = line.split("\t")[:3]
            pieces = re.split(r"(?<=\w)(-)(?=\w)", form) if not form.startswith(("http", "@")) else [form]
            for number, piece in enumerate(pieces):
                sentence.forms.append(piece)
                sentence.names.append("I" + label[1:] if number and label != "O" else label)
        if sentence.forms:
            yield sentence


def add_names(sentences, path):
    """Lays the labels of an IOB2 file over the same sentences of a treebank."""
    labels = {}
    for lines in blocks(path):
        id, column = "", []
        for line in lines:
            if line.startswith("# sent_id = "):
                id = line[12:].strip()
            elif line[0] != "#":
                column.append(line.split("\t")[2])
        labels[id] = [l if l == "O" or l[2:] in ("PER", "LOC", "ORG") else "O" for l in column]
    found = 0
    for sentence in sentences:
        names = labels.get(sentence.id)
        if names and len(names) == len(sentence.forms):
            sentence.names, sentence.name_weight = names, 1.0
            found += 1
    return found


def lemma_rules(sentence):
    return [find_rule(form, lemma) for form, lemma in zip(sentence.forms, sentence.lemmas)]
