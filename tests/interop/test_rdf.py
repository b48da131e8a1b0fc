"""RDF: the same quads in every format and from every reader, nothing lost, claims never plain facts, shapes that hold."""

import itertools
import json
import re
import subprocess

import nasty
import pyoxigraph
import pyshacl
import pytest
import rdflib

from conftest import ROOT, java_program, maven_packages, run_relata, version_of_archive
from rdf_readers import READERS, READERS_OF_TURTLE_12, quads_of, read_with_oxigraph, version_of

RL = rdflib.Namespace("https://relata.example/ns#")
REL = "https://relata.example/ns/relation#"
PLOVER = "https://relata.example/ns/plover#"
REIFIES = "<http://www.w3.org/1999/02/22-rdf-syntax-ns#reifies>"
GRAPH = "urn:example:graph"
VOCABULARY = ROOT / "export" / "vocabulary" / "relata.ttl"
SHAPES = ROOT / "export" / "vocabulary" / "shapes.ttl"
PREFIXES = f"""PREFIX rl: <{RL}> PREFIX rel: <{REL}> PREFIX schema: <https://schema.org/>
PREFIX prov: <http://www.w3.org/ns/prov#> PREFIX oa: <http://www.w3.org/ns/oa#>
PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
"""


@pytest.fixture(scope="session", params=["kursk", "nasty"])
def export(request, exported, nasty_exported):
    """export("nq") is the path of that graph as N-Quads."""
    return {"kursk": exported, "nasty": nasty_exported}[request.param]


@pytest.fixture(scope="session")
def quads(export):
    return read_with_oxigraph(export("nq"))


@pytest.fixture(scope="session")
def store(export):
    return load(export("nq"))


@pytest.fixture(scope="session")
def nasty_store(nasty_exported):
    return load(nasty_exported("nq"))


def load(*paths):
    store = pyoxigraph.Store()
    for path in paths:
        store.load(path=path, format=pyoxigraph.RdfFormat.from_extension(path.suffix[1:]))
    return store


def rows(store, query):
    """Answers as tuples of text; None where nothing is bound."""
    return [tuple(cell.value if cell else None for cell in row) for row in store.query(PREFIXES + query)]


# The same quads everywhere


@pytest.mark.parametrize("reader", READERS)
def test_every_reader_finds_the_same_quads(export, quads, reader, note):
    read, extension, options = READERS[reader]
    path = export(extension, *options)
    assert read(path) == quads
    note(reader, version_of(reader), path, quads=len(quads))


def test_jena_finds_the_same_quads(exported, note):
    """Of the example, each syntax by one process. It says on standard error that it has nowhere to log to."""
    quads = read_with_oxigraph(exported("nq"))
    files = [exported("nq"), exported("trig"), exported("ttl", "--rdf11")]
    done = subprocess.run([*java_program("jena", "ReadQuads"), *map(str, files)], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    version = version_of_archive(maven_packages("jena"), "jena-arq")
    for path in files:
        assert quads_of(path.with_name(f"{path.name}.jena").read_bytes()) == quads
        note(f"jena-{path.suffix[1:]}", version, path, quads=len(quads))


def reified_triples(store):
    """What rdf:reifies must say: the triple of each statement that has two sides."""
    query = """SELECT ?statement ?subject ?predicate ?object WHERE {
      ?statement rl:subject ?subject ; rl:predicate ?predicate .
      OPTIONAL { ?statement rl:object ?node } OPTIONAL { ?statement rl:objectText ?text }
      BIND(COALESCE(?node, ?text) AS ?object) FILTER(BOUND(?object)) }"""
    return {
        f"{statement} {REIFIES} <<( {subject} {predicate} {object_} )>>"
        for statement, subject, predicate, object_ in store.query(PREFIXES + query)
    }


@pytest.mark.parametrize("reader", READERS_OF_TURTLE_12)
def test_turtle_12_has_the_reified_triples_besides(export, quads, store, reader):
    found = READERS_OF_TURTLE_12[reader](export("ttl"))
    assert {quad for quad in found if REIFIES not in quad} == quads
    assert {quad for quad in found if REIFIES in quad} == reified_triples(store)


@pytest.mark.parametrize("extension", ["nq", "trig", "jsonld"])
def test_named_graph_holds_the_same_quads(export, quads, extension):
    found = read_with_oxigraph(export(extension, f"--graph-iri={GRAPH}"))
    assert found == {f"{quad} <{GRAPH}>" for quad in quads}


def test_no_blank_nodes(quads):
    assert not [quad for quad in quads if re.search(r"(^| )_:", re.sub(r'"(\\.|[^"\\])*"', "", quad))]


# Nothing of the graph is lost


def relations_of(project):
    """What the command itself knows of all relations that have an object, by key."""
    matches = json.loads(run_relata("query", project, "?a --> ?b", "--format", "json"))
    relations = [relation for match in matches for relation in match["relations"]]
    return {relation["key"]: relation for relation in relations}


def claimant_of(relation):
    return relation["claimants"][0] if relation["claimants"] else None


@pytest.mark.parametrize("graph", ["kursk", "nasty"])
def test_statements_have_what_the_command_says(request, graph, exported, nasty_exported):
    project = request.getfixturevalue(f"{graph}_project")
    store = load({"kursk": exported, "nasty": nasty_exported}[graph]("nq"))
    query = """SELECT ?s ?polarity ?modality ?voice ?claimant ?origins ?mentions ?documents ?lemma ?cameo ?role WHERE {
      ?s rl:polarity ?polarity ; rl:modality ?modality ; rl:voice ?voice ; rl:originCount ?origins ;
        rl:mentionCount ?mentions ; rl:documentCount ?documents .
      { ?s rl:object ?o } UNION { ?s rl:objectText ?o FILTER NOT EXISTS { ?s rl:object ?o2 } }
      OPTIONAL { ?s prov:wasAttributedTo/schema:name ?claimant } OPTIONAL { ?s rl:lemma ?lemma }
      OPTIONAL { ?s rl:cameo ?cameo } OPTIONAL { ?s rl:role ?role } }"""
    found = {}
    for iri, polarity, modality, voice, claimant, *more in rows(store, query):
        unnamed = "unnamed source" if voice == f"{RL}unnamedSource" else None
        found[iri.rsplit("/", 1)[1]] = (polarity, modality, claimant or unnamed, *more)
    expected = {
        key: (RL[r["polarity"]].toPython(), RL[r["modality"]].toPython(), claimant_of(r), str(r["origins"]),
              str(r["mentions"]), str(r["documents"]), r.get("lemma"), r.get("cameo"), r.get("role"))
        for key, r in relations_of(project).items()
    }  # fmt: skip
    assert found == expected


def test_evidence_has_what_was_extracted(nasty_store):
    """Each statement of the nasty extractions that is sure enough, with its words and where they stand."""
    query = """SELECT ?document ?exact ?start ?end ?words ?lemma ?subject ?object ?time WHERE {
      ?evidence oa:hasSource/schema:identifier ?document ; oa:hasSelector/oa:exact ?exact ; oa:hasSelector ?position .
      ?position oa:start ?start ; oa:end ?end . OPTIONAL { ?evidence rl:predicateText ?words }
      OPTIONAL { ?evidence rl:evidenceLemma ?lemma } OPTIONAL { ?evidence rl:subjectPhrase ?subject }
      OPTIONAL { ?evidence rl:objectPhrase ?object } OPTIONAL { ?evidence rl:time ?time } }"""
    expected = [
        (
            extraction["document"]["id"],
            s.get("sentence", {}).get("text", ""),
            str(s.get("sentence", {}).get("begin", 0)),
            str(s.get("sentence", {}).get("end", 0)),
            s["predicate"].get("text") or None,
            s["predicate"]["lemma"],
            s["subject"]["text"] or None,
            (s.get("object") or {}).get("text") or None,
            s.get("time", {}).get("value") or None,
        )
        for extraction in nasty.extractions()
        for s in extraction["statements"]
        if s.get("confidence", 1) >= 0.4
    ]
    assert sorted(rows(nasty_store, query), key=str) == sorted(expected, key=str)


def test_names_come_through(nasty_store):
    names = {name for name, in rows(nasty_store, "SELECT ?name WHERE { ?a a rl:Actor ; schema:name ?name }")}
    assert names >= set(nasty.NAMES.values())
    aliases = {alias for alias, in rows(nasty_store, "SELECT ?alias WHERE { ?a schema:alternateName ?alias }")}
    offices = {office for office, in rows(nasty_store, "SELECT ?office WHERE { ?a rl:office ?office }")}
    entities = [entity for extraction in nasty.extractions() for entity in extraction["entities"]]
    assert aliases == set(itertools.chain(*(entity["aliases"] for entity in entities)))
    assert offices == set(itertools.chain(*(entity.get("offices", []) for entity in entities)))


def test_dates_are_typed_where_they_are_dates(nasty_store):
    query = "SELECT ?id ?date WHERE { ?d schema:identifier ?id ; schema:datePublished ?date }"
    types = {row["date"].value: row["date"].datatype.value.split("#")[1] for row in nasty_store.query(PREFIXES + query)}
    assert {date: types[date] for date in nasty.DATES if date} == {
        "1914-07-28": "date", "1969-12-31T23:59:59Z": "dateTime", "0044-03-15": "date", "-0044-03-15": "string",
        "9999-12-31": "date", "2024-02-30": "string", "2024-W36": "string", "soon": "string",
        "2024-08-16T09:30:00+05:30": "dateTime", "1812": "gYear", "1812-06": "gYearMonth",
    }  # fmt: skip


def test_identifiers_are_iris_or_text(nasty_store):
    same = {iri for iri, in rows(nasty_store, "SELECT ?iri WHERE { ?a a rl:Actor ; schema:sameAs ?iri }")}
    text = {text for text, in rows(nasty_store, "SELECT ?text WHERE { ?a a rl:Actor ; schema:identifier ?text }")}
    assert text == {"not an iri\nat all", "relative/path"}
    assert same == {
        "http://www.wikidata.org/entity/Q543287", "http://example.org/Курск/庫?q=é#f", "javascript:alert(1)",
        "http://example.org/%3Ca%20b%3E%22%7Bc%7D%7C%5C%5E%60", "http://example.org/100%25/%25zz/%41",
    }  # fmt: skip


# A claim is not a fact

FACTS = f"""SELECT ?a ?p ?b WHERE {{ ?a ?p ?b . FILTER(STRSTARTS(STR(?p), "{REL}")) }}"""
OWN_VOICE = """SELECT DISTINCT ?a ?p ?b WHERE { ?s rl:subject ?a ; rl:predicate ?p ; rl:object ?b ;
  rl:voice rl:ownVoice ; rl:polarity rl:affirmed ; rl:modality rl:asserted . ?a a rl:Actor . ?b a rl:Actor }"""


def test_plain_triples_are_exactly_what_documents_assert_themselves(store):
    facts = rows(store, FACTS)
    assert facts
    assert sorted(facts) == sorted(rows(store, OWN_VOICE))


def test_what_is_attributed_is_no_plain_triple(store):
    """Not even in Turtle 1.2, where the triple is spelt out, and not in a union of all graphs."""
    query = """SELECT ?s WHERE { ?s rl:voice ?voice ; rl:subject ?a ; rl:predicate ?p ; rl:object ?b . ?a ?p ?b .
      FILTER(?voice != rl:ownVoice) FILTER NOT EXISTS { ?own rl:subject ?a ; rl:predicate ?p ; rl:object ?b ;
        rl:voice rl:ownVoice ; rl:polarity rl:affirmed ; rl:modality rl:asserted } }"""
    assert rows(store, query) == []


def test_facts_are_those_of_the_extractions(nasty_store):
    """The same seen from what went in: own voice, affirmed, asserted, between two entities."""
    expected = set()
    for extraction in nasty.extractions():
        names = {entity["id"]: entity["name"] for entity in extraction["entities"]}
        for s in extraction["statements"]:
            pair = (s["subject"].get("entity"), (s.get("object") or {}).get("entity"))
            is_fact = not s.get("attribution") and s.get("polarity", "affirmed") == "affirmed" and all(pair)
            if is_fact and s.get("modality", "asserted") == "asserted" and s.get("confidence", 1) >= 0.4:
                expected.add(tuple(names[entity] for entity in pair))
    query = FACTS.replace("?a ?p ?b WHERE {", "DISTINCT ?n ?m WHERE { ?a schema:name ?n . ?b schema:name ?m .")
    found = set(rows(nasty_store, query))
    assert expected <= found
    # MOVES_TO has its object from an argument
    assert {pair for pair in found - expected} <= {(nasty.NAMES["infinite"], nasty.NAMES["emoji"])}


def test_turtle_12_asserts_nothing_more(export):
    turtle = load(export("ttl"))
    assert sorted(rows(turtle, FACTS)) == sorted(rows(turtle, OWN_VOICE))


# Vocabulary and shapes


@pytest.fixture(scope="session")
def vocabulary():
    return rdflib.Graph().parse(VOCABULARY, format="turtle")


def definition(vocabulary, term):
    return vocabulary.value(term, rdflib.RDFS.comment) or vocabulary.value(term, rdflib.SKOS.definition)


def test_every_term_is_defined(quads, vocabulary):
    ours = rf"<({re.escape(str(RL))}\w+|{re.escape(PLOVER)}\w+)>"
    terms = set(re.findall(ours, "\n".join(quads)))
    assert len(terms) > 50
    assert [term for term in terms if not definition(vocabulary, rdflib.URIRef(term))] == []


def test_every_relation_type_is_defined(vocabulary):
    table = (ROOT / "data" / "lexicon" / "relation_types.tsv").read_text(encoding="utf-8").splitlines()
    names = [line.split("\t")[0] for line in table if line and not line.startswith("#")][1:]
    assert names
    assert [name for name in names if not definition(vocabulary, rdflib.URIRef(REL + name))] == []


def test_events_have_notations_of_plover_and_cameo(vocabulary):
    """Every event type of the table is one of PLOVER's, with its notation, and leads to a category of CAMEO."""
    table = (ROOT / "data" / "lexicon" / "relation_types.tsv").read_text(encoding="utf-8").splitlines()
    events = [fields[0] for fields in (line.split("\t") for line in table) if len(fields) > 1 and fields[1] == "event"]
    assert len(events) == 16
    skos = rdflib.SKOS
    for event in events:
        concept = rdflib.URIRef(PLOVER + event)
        assert vocabulary.value(concept, skos.notation) == rdflib.Literal(event)
        assert (rdflib.URIRef(REL + event), skos.exactMatch, concept) in vocabulary
        category = vocabulary.value(concept, skos.closeMatch) or vocabulary.value(concept, skos.broadMatch)
        assert re.fullmatch(r"\d\d", str(vocabulary.value(category, skos.notation)))


def violations(n_quads):
    graph = rdflib.Graph().parse(data=n_quads, format="nt")
    conforms, _, text = pyshacl.validate(graph, shacl_graph=rdflib.Graph().parse(SHAPES, format="turtle"))
    return "" if conforms else text


@pytest.fixture(scope="session")
def report_n_quads(tmp_path_factory):
    """One document of the example: pySHACL takes its time."""
    path = tmp_path_factory.mktemp("report") / "report.nq"
    run_relata("build", ROOT / "examples" / "kursk" / "2024-08-13-claims.txt", "-o", path)
    return path.read_text(encoding="utf-8")


def test_shapes_hold_for_the_nasty_graph(nasty_exported):
    assert violations(nasty_exported("nq").read_text(encoding="utf-8")) == ""


def test_shapes_hold_for_the_example(report_n_quads):
    assert violations(report_n_quads) == ""


SPOILT = {
    "claim made a fact": ("<urn:a> <https://relata.example/ns/relation#ACCUSE> <urn:b> .\n"
                          "<urn:a> a <https://relata.example/ns#Actor> .\n", "assert it themselves"),
    "no claimant": ("<urn:s> a <https://relata.example/ns#Statement> .\n"
                    "<urn:s> <https://relata.example/ns#voice> <https://relata.example/ns#attributed> .\n", "xone"),
    "unknown property": ("<urn:g> a <https://relata.example/ns#Argument> .\n<urn:g> <urn:p> <urn:o> .\n", "Closed"),
    "position off": ("<urn:e> a <https://relata.example/ns#Evidence> .\n"
                     "<urn:e> <http://www.w3.org/ns/oa#hasSelector> <urn:p> .\n"
                     '<urn:p> <http://www.w3.org/ns/oa#exact> "four" .\n'
                     '<urn:p> <http://www.w3.org/ns/oa#start> "1"^^<http://www.w3.org/2001/XMLSchema#integer> .\n'
                     '<urn:p> <http://www.w3.org/ns/oa#end> "4"^^<http://www.w3.org/2001/XMLSchema#integer> .\n',
                     "not as long as its position"),
}  # fmt: skip


@pytest.mark.parametrize("name", SPOILT)
def test_shapes_find_what_is_spoilt(name):
    turtle, message = SPOILT[name]
    n_triples = turtle.replace(" a <", " <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <")
    assert message.lower() in violations(n_triples).lower()
