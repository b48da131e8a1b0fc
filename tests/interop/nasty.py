"""The nasty graph: everything that breaks readers of files, as extractions for `relata build --from-extractions`.

python3 tests/interop/nasty.py > nasty.jsonl; relata build --from-extractions nasty.jsonl -o nasty.relata
"""

import json
import sys

LONG = "Long " + "x" * 19_990 + " name"

# Names of vertices, by what they try. No two of them are one actor: they differ in letters, not only in punctuation.
NAMES = {
    "control": "Bell\x07 nul\x00 escape\x1b delete\x7f unit\x1f nel\x85",
    "noncharacter": "Noncharacters \ufffe\uffff \U0001fffe byte order \ufeff",
    "separators": "Line\u2028 and paragraph\u2029",
    "newline": "First line\nsecond\r\nthird\rfourth\ttab",
    "markup": "<b>\"Tom\" & 'Eve'</b> ]]> <!-- &amp; &#0; -->",
    "script": "</script><script>alert('xss')</script><img src=x onerror=alert(1)>",
    "emoji": "Rocket 🚀 family 👩‍👩‍👧‍👦 flag 🇺🇦",
    "mirrored": "Mirror \u202e\u05d0\u05d1\u202c \u200f\u0627\u0644\u0639\u0631\u0628\u064a\u0629\u200e \u2066x\u2069",
    "combining": "Decomposed e\u0301 and Z\u0351\u036b\u0343a\u0348l\u0489g\u0321o",
    "other_scripts": "Курск 庫爾斯克 Κουρσκ",
    "long": LONG,
    "null": "null",
    "infinite": "INF",
    "not_a_number": "NaN",
    "true": "true",
    "number": "007",
    "formula": "=HYPERLINK(\"http://example.org\";\"click\")",
    "plus": "+SUM(A1)",
    "minus": "-2+3|cmd",
    "at": "@import",
    "separated": "a;b|c,d\x1fe",
    "backslash": "C:\\new\\table\\",
    "quotes": "\"\"\"triple''' `tick` “curly”",
    "escapes": "\\u0041 %41 \\N{LATIN} ${jndi} {{braces}} $1",
    "cypher": "Robert'}) DETACH DELETE (n) //",
    "padded": "  padded  ",
    "empty_iri": "Nameless rose",
    "underscore": "_:b0 <iri> @prefix . # comment",
}

# Names that have an IRI: good ones, and strings that are none.
IRIS = {
    "null": "http://www.wikidata.org/entity/Q543287",
    "other_scripts": "http://example.org/Курск/庫?q=é#f",
    "markup": "http://example.org/<a b>\"{c}|\\^`",
    "emoji": "not an iri\nat all",
    "formula": "javascript:alert(1)",
    "newline": "relative/path",
    "escapes": "http://example.org/100%/%zz/%41",
}

TYPES = ["Person", "Organization", "Country", "Place", "Group", "Event", "Work", "Artifact", "Other"]

DATES = ["1914-07-28", "1969-12-31T23:59:59Z", "0044-03-15", "-0044-03-15", "9999-12-31", "2024-02-30", "2024-W36", "soon",
         "2024-08-16T09:30:00+05:30", "1812", "1812-06", ""]  # fmt: skip


class Writer:
    """One document under construction: sentences are put behind each other, phrases are found in them."""

    def __init__(self, **document):
        self.document = document
        self.length = 0
        self.entities = {}
        self.statements = []
        self.attributions = []

    def entity(self, name, kind="Other", **more):
        """The entity of this name, mentioned where phrases refer to it."""
        if name not in self.entities:
            identity = f"e{len(self.entities)}"
            self.entities[name] = {"id": identity, "name": name, "type": kind, "aliases": [], "mentions": [], **more}
        return self.entities[name]

    def phrase(self, text, begin):
        phrase = {"text": text, "begin": begin, "end": begin + len(text)}
        if text in self.entities:
            phrase["entity"] = self.entities[text]["id"]
            self.entities[text]["mentions"].append({**phrase, "kind": "name"})
            del self.entities[text]["mentions"][-1]["entity"]
        return phrase

    def say(self, subject, words, object_=None, *, lemma=None, kind="", cameo=None, **more):
        """Adds the sentence "subject words object_." and what it states."""
        begin = self.length
        parts = [part for part in (subject, words, object_) if part is not None]
        sentence = " ".join(parts) + "."
        verb = begin + len(subject) + 1
        predicate = {"lemma": words if lemma is None else lemma, "text": words, "type": kind, "begin": verb}
        predicate["end"] = verb + len(words)
        if cameo is not None:
            predicate["cameo"] = cameo
        statement = {
            "id": f"s{len(self.statements)}",
            "sentence": {"text": sentence, "begin": begin, "end": begin + len(sentence)},
            "subject": self.phrase(subject, begin),
            "predicate": predicate,
            "object": None if object_ is None else self.phrase(object_, verb + len(words) + 1),
            "attribution": None,
            **more,
        }
        self.statements.append(statement)
        self.length += len(sentence) + 1
        return statement

    def source(self, name=None, parent=None, **more):
        """An attribution to the entity of this name; to nobody: "reportedly"."""
        identity = f"a{len(self.attributions)}"
        source = {"entity": self.entities[name]["id"], "spans": []} if name is not None else None
        self.attributions.append({"id": identity, "source": source, "parent": parent, **more})
        return identity

    def extraction(self):
        return {
            "document": self.document,
            "entities": list(self.entities.values()),
            "statements": self.statements,
            "attributions": self.attributions,
            "warnings": [],
        }


def names_document():
    """A ring of all names, so that each is a subject and an object."""
    writer = Writer(
        id="folder/na\"sty &<1>%20\n\\..\\é🚀#f?q.txt",
        title="=1+1\r\n</title>",
        source="null",
        published="1914-07-28",
        url="https://example.org/?q=\"&<'>`{}|\\^ é#\u202e",
        language="en",
    )
    for index, (key, name) in enumerate(NAMES.items()):
        writer.entity(name, TYPES[index % len(TYPES)], **({"iri": IRIS[key]} if key in IRIS else {}))
    writer.entity(NAMES["markup"])["aliases"] += ["\"quoted\"", "a;b", "Null & void", " ", "alias\nbreak", "x" * 5_000]
    writer.entity(NAMES["emoji"])["offices"] = ["chief \"of\" staff; acting", "минист́р"]
    ring = list(NAMES.values())
    for subject, object_ in zip(ring, ring[1:] + ring[:1]):
        writer.say(subject, "hit", object_)
    return writer


def relations_document():
    """Self-loops, parallel edges, literals, claims about claims, claimants in chains, odd predicates."""
    writer = Writer(id="relations", title="null", source="Sample; \"Gazette\", <Daily>", published="1969-12-31T23:59:59Z")
    one, two, three = (NAMES[key] for key in ("null", "infinite", "emoji"))
    for name in (one, two, three, NAMES["script"]):
        writer.entity(name, "Organization")
    writer.say(one, "hits", one, lemma="hit")  # a self-loop
    writer.say(one, "accuses", one, lemma="accuse", kind="ACCUSE", cameo="112")
    for kind, cameo in (("ACCUSE", "112"), ("ASSAULT", "19"), ("AID", ""), ("CONSULT", "INF"), ("", None)):
        writer.say(one, "meets", two, lemma="meet", kind=kind, cameo=cameo)
        writer.say(two, "meets", one, lemma="meet", kind=kind, cameo=cameo)
    for modality in ("possible", "intended", "required", "conditional", "questioned"):
        writer.say(one, "may strike", two, lemma="strike", kind="ASSAULT", modality=modality)
    writer.say(one, "did not strike", two, lemma="strike", kind="ASSAULT", polarity="negated")
    outer = writer.source(NAMES["script"])
    inner = writer.source(three, parent=outer)
    for attribution in (writer.source(), outer, inner):
        writer.say(one, "struck", two, lemma="strike", kind="ASSAULT", attribution=attribution)
    writer.say(one, "betrayed", two, lemma="betray", attribution=writer.source(three, denies=True), polarity="negated")
    for lemma in ("h\x01it <&> \"q\"", "rule out", "`tick`", "a:b/c#d?e%20", "обвинять", "🚀", "null", "1st", "-dash", "."):
        writer.say(one, "does", two, lemma=lemma)
    writer.say(two, "declares", three, lemma="declare", kind="MADE`UP type:x")
    withdrawal = writer.say(one, "withdrew", "its \"offer\";\nthe 'last' one\\", lemma="withdraw", kind="RETREAT")
    claim = writer.say(two, "said", "that it withdrew", lemma="say", kind="STATE", cameo="010")
    claim["object"]["statement"] = withdrawal["id"]
    writer.say(one, "collapsed", lemma="collapse")  # intransitive
    advance = writer.say(two, "advanced", lemma="advance", kind="MOVES_TO")
    advance["arguments"] = [
        {"role": "in the \"direction\" of", **writer.phrase(three, advance["predicate"]["end"])},
        {"role": "", "text": "", "begin": 0, "end": 0},
        {"role": "time", "text": "on\ttime", "begin": 0, "end": 7},
    ]
    advance["place"] = {"entity": writer.entity(three)["id"]}
    writer.say(one, "hides", three, lemma="hide", confidence=0.399999)  # below the default threshold
    writer.say(one, "shows", three, lemma="show", confidence=0.4)
    writer.say(one, "proves", three, lemma="prove", confidence=1)
    return writer


def date_document(index, date):
    """One document for each date, good or bad, of publication and of what happened."""
    writer = Writer(id=f"date-{index}", source="Date, Line", **({"published": date} if date else {}))
    one, two = NAMES["null"], NAMES["infinite"]
    writer.entity(one, "Organization")
    writer.entity(two, "Organization")
    writer.say(one, "dated", two, lemma="date", time={"value": date, "text": f"on {date}\n", "begin": 0, "end": 4 + len(date)})
    return writer


def empty_document():
    """A document with nothing but what must be there; nothing is said in it."""
    return Writer(id="empty")


def bare_document():
    """A statement with nothing but what must be there: its words are empty."""
    writer = Writer(id="bare", title="", source="", published="", url="", language="")
    writer.entity(NAMES["null"])
    writer.statements.append({"id": "s0", "subject": writer.phrase(NAMES["null"], 0), "predicate": {"lemma": "exist"}})
    writer.statements.append({"id": "s1", "subject": {"text": ""}, "predicate": {"lemma": "rain"}, "object": None})
    return writer


def extractions():
    writers = [names_document(), relations_document(), bare_document(), empty_document()]
    writers += [date_document(index, date) for index, date in enumerate(DATES)]
    return [writer.extraction() for writer in writers]


def write(path):
    with open(path, "w", encoding="utf-8", newline="\n") as file:
        for extraction in extractions():
            file.write(json.dumps(extraction) + "\n")


if __name__ == "__main__":
    sys.stdout.writelines(json.dumps(extraction) + "\n" for extraction in extractions())
