"""RDF files as sets of quads, by several readers. A quad is its line of N-Quads as Oxigraph writes it."""

import importlib.metadata
import json
import subprocess
import warnings

import pyoxigraph
import rdflib
from pyld import jsonld

from conftest import run_node, version_of_node

FORMATS = {
    "nq": pyoxigraph.RdfFormat.N_QUADS,
    "trig": pyoxigraph.RdfFormat.TRIG,
    "ttl": pyoxigraph.RdfFormat.TURTLE,
    "jsonld": pyoxigraph.RdfFormat.JSON_LD,
}
MIME_TYPES = {"nq": "application/n-quads", "trig": "application/trig", "ttl": "text/turtle"}
SERDI_NAMES = {"nq": "nquads", "trig": "trig", "ttl": "turtle"}


def refuse_to_fetch(url, options):
    raise AssertionError(f"the context must be inside the file, but {url} was asked for")


jsonld.set_document_loader(refuse_to_fetch)
rdflib.NORMALIZE_LITERALS = False  # else it writes "…+00:00" for "…Z"


def quads_of(n_quads):
    return set(map(str, pyoxigraph.parse(n_quads, format=pyoxigraph.RdfFormat.N_QUADS)))


def read_with_oxigraph(path):
    return set(map(str, pyoxigraph.parse(path=path, format=FORMATS[path.suffix[1:]])))


def read_with_pyld(path, mode):
    document = json.loads(path.read_text(encoding="utf-8"))
    return quads_of(jsonld.to_rdf(document, {"format": "application/n-quads", "processingMode": mode}))


def read_with_rdflib(path):
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        dataset = rdflib.Dataset(default_union=False)
        dataset.parse(path)
    told = {str(warning.message) for warning in caught if not issubclass(warning.category, DeprecationWarning)}
    assert told == set()
    return quads_of(dataset.serialize(format="nquads"))


def read_with_node(path, mode):
    return quads_of(run_node("read_rdf.js", mode, path))


def read_with_serdi(path):
    command = ["serdi", "-i", SERDI_NAMES[path.suffix[1:]], "-o", "nquads", path]
    done = subprocess.run(command, capture_output=True, check=True)
    assert done.stderr == b""
    return quads_of(done.stdout)


# (reader, extension, options of relata export)
READERS = {
    "oxigraph-jsonld": (read_with_oxigraph, "jsonld", []),
    "oxigraph-trig": (read_with_oxigraph, "trig", []),
    "oxigraph-turtle": (read_with_oxigraph, "ttl", ["--rdf11"]),
    "pyld-1.0": (lambda path: read_with_pyld(path, "json-ld-1.0"), "jsonld", []),
    "pyld-1.1": (lambda path: read_with_pyld(path, "json-ld-1.1"), "jsonld", []),
    "jsonld.js-1.0": (lambda path: read_with_node(path, "json-ld-1.0"), "jsonld", []),
    "jsonld.js-1.1": (lambda path: read_with_node(path, "json-ld-1.1"), "jsonld", []),
    "n3-nquads": (lambda path: read_with_node(path, MIME_TYPES["nq"]), "nq", []),
    "n3-trig": (lambda path: read_with_node(path, MIME_TYPES["trig"]), "trig", []),
    "n3-turtle": (lambda path: read_with_node(path, MIME_TYPES["ttl"]), "ttl", ["--rdf11"]),
    "rdflib-jsonld": (read_with_rdflib, "jsonld", []),
    "rdflib-nquads": (read_with_rdflib, "nq", []),
    "rdflib-trig": (read_with_rdflib, "trig", []),
    "rdflib-turtle": (read_with_rdflib, "ttl", ["--rdf11"]),
    "serdi-nquads": (read_with_serdi, "nq", []),
    "serdi-trig": (read_with_serdi, "trig", []),
    "serdi-turtle": (read_with_serdi, "ttl", ["--rdf11"]),
}

# Those that know Turtle 1.2.
READERS_OF_TURTLE_12 = {
    "oxigraph": read_with_oxigraph,
    "n3": lambda path: read_with_node(path, MIME_TYPES["ttl"]),
}


def version_of(reader):
    """Of the program behind a name of READERS."""
    program = reader.split("-")[0]
    if program == "serdi":
        return subprocess.run(["serdi", "-v"], capture_output=True, text=True, check=False).stdout.split()[1]
    if program in ("n3", "jsonld.js"):
        return version_of_node(program.removesuffix(".js"))
    return importlib.metadata.version({"oxigraph": "pyoxigraph"}.get(program, program))
