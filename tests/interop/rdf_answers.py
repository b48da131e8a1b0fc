"""What the queries of docs/rdf.md must answer, found without SPARQL: in the nodes of the JSON-LD file."""

import json


class Nodes:
    """The nodes of a JSON-LD file by IRI."""

    def __init__(self, path):
        self.by_iri = {node["@id"]: node for node in json.loads(path.read_text(encoding="utf-8"))["@graph"]}
        self.all = list(self.by_iri.values())
        self.statements = [node for node in self.all if "rl:Statement" in node["@type"]]

    def name(self, iri):
        return self.by_iri[iri].get("name") if iri in self.by_iri else None

    def evidence(self, statement):
        return [self.by_iri[iri] for iri in statement["evidence"]]

    def quotation(self, evidence):
        return self.by_iri[evidence["selector"][0]]["exact"]

    def position(self, evidence):
        position = self.by_iri[evidence["selector"][1]]
        return position["start"], position["end"]

    def document(self, evidence):
        return self.by_iri[evidence["source"]]["identifier"]


def local(iri):
    return iri.split(":", 1)[1]


def value(date):
    return date["@value"] if isinstance(date, dict) else date


def accusations(nodes):
    return [
        (nodes.name(s["subject"]), nodes.name(s["object"]), local(s["voice"]), nodes.name(s.get("claimant")))
        for s in nodes.statements
        if s["predicate"] == "rel:ACCUSE" and nodes.name(s.get("subject")) and nodes.name(s.get("object"))
    ]


def speakers(nodes):
    counts = {}
    for statement in nodes.statements:
        if "claimant" in statement:
            name = nodes.name(statement["claimant"])
            counts[name] = counts.get(name, 0) + 1
    return list(counts.items())


def facts(nodes):
    return [
        (node["name"], local(key), nodes.name(object_["@id"]))
        for node in nodes.all
        for key, objects in node.items()
        if key.startswith("rel:")
        for object_ in objects
    ]


def claims(nodes):
    return [
        (nodes.name(s["claimant"]), nodes.quotation(e), nodes.document(e), *nodes.position(e))
        for s in nodes.statements
        if "claimant" in s
        for e in nodes.evidence(s)
    ]


def negations(nodes):
    return [
        (nodes.name(s.get("subject")) or s.get("subjectText"), local(s["predicate"]), nodes.quotation(e))
        for s in nodes.statements
        if s["polarity"] == "rl:negated"
        for e in nodes.evidence(s)
    ]


def denials(nodes):
    return [
        (nodes.name(s["claimant"]), nodes.quotation(e))
        for s in nodes.statements
        for e in nodes.evidence(s)
        if e.get("denial") and "claimant" in s
    ]


def prospects(nodes):
    return [
        (local(s["modality"]), local(s["predicate"]), nodes.quotation(e))
        for s in nodes.statements
        if s["modality"] in ("rl:possible", "rl:intended", "rl:required")
        for e in nodes.evidence(s)
    ]


def corroborated(nodes):
    return [(local(s["@id"]), local(s["predicate"]), s["origins"]) for s in nodes.statements if s["origins"] > 1]


def second_hand(nodes):
    rows = []
    for statement in nodes.statements:
        for evidence in nodes.evidence(statement):
            inner = nodes.by_iri.get(evidence.get("attribution"), {})
            outer = nodes.by_iri.get(inner.get("reportedIn"), {})
            if "claimant" in inner and "claimant" in outer:
                rows.append((nodes.name(inner["claimant"]), nodes.name(outer["claimant"]), nodes.quotation(evidence)))
    return rows


def timeline(nodes):
    return [
        (value(e["time"]), nodes.name(s["subject"]), local(s["predicate"]))
        for s in nodes.statements
        if nodes.name(s.get("subject"))
        for e in nodes.evidence(s)
        if "time" in e
    ]


# In the order of docs/rdf.md; with the columns of each query.
ANSWERS = [accusations, speakers, facts, claims, negations, denials, prospects, corroborated, second_hand, timeline]
