"""Writes the model file that extract/language/model_file.h reads."""

import struct


import numpy

from word_features import TABLES, fnv

TEXT, FLOAT32, BFLOAT16, UINT64, UINT32 = range(5)
RAW16 = -1  # bfloat16 already
CONTEXT_ROWS = 1 << 16
SENTENCE_FLAGS = 3  # inputs of the network for sentence ends beside the vector of the form


class Writer:
    def __init__(self):
        self.entries = []  # name, kind, rows, columns, bytes

    def text(self, name, lines):
        data = "\n".join(lines).encode("utf-8")
        self.entries.append((name, TEXT, 1, len(data), data))

    def array(self, name, kind, values):
        """A matrix, or a vector as a matrix of one row."""
        values = numpy.atleast_2d(values)
        if kind == RAW16:
            self.entries.append((name, BFLOAT16, *values.shape, values.tobytes()))
            return
        data = {FLOAT32: lambda v: v.astype("<f4"), BFLOAT16: to_bfloat16, UINT64: lambda v: v.astype("<u8"),
                UINT32: lambda v: v.astype("<u4")}[kind](values).tobytes()
        self.entries.append((name, kind, *values.shape, data))

    def write(self, path):
        table_size, body, table = 56 * len(self.entries), b"", b""
        for name, kind, rows, columns, data in self.entries:
            body += b"\0" * (-(32 + table_size + len(body)) % 64)
            table += struct.pack("<32sQIIII", name.encode(), 32 + table_size + len(body), rows, columns, kind, 0)
            body += data
        body += b"\0" * (-len(body) % 8)
        content = table + body
        with open(path, "wb") as file:
            file.write(struct.pack("<8sIIQQ", b"relataLM", 1, len(self.entries), 32 + len(content), checksum(content)))
            file.write(content)


def checksum(content):
    value = 0xCBF29CE484222325
    for word in numpy.frombuffer(content, "<u8").tolist():
        value = ((value ^ word) * 0x100000001B3) & 0xFFFFFFFFFFFFFFFF
    return value


def to_bfloat16(values):
    """Rounded to the nearest."""
    bits = values.astype("<f4").view("<u4").astype("<u8")
    return ((bits + 0x7FFF + ((bits >> 16) & 1)) >> 16).astype("<u2")


def hash_table(keys):
    """Slots of an open-addressing table: row numbers from 1, 0 where free."""
    capacity = 16
    while capacity < 2 * len(keys):
        capacity *= 2
    slots = numpy.zeros(capacity, "<u4")
    for row in range(1, len(keys)):
        slot = int(keys[row]) & (capacity - 1)
        while slots[slot]:
            slot = (slot + 1) & (capacity - 1)
        slots[slot] = row
    return slots


def leaky(values):
    return numpy.where(values < 0, values * numpy.float32(0.1), values)


def write(path, weights, vocabulary, sentences, linear):
    """`weights`: of the network, by name; `sentences`: of the network for sentence ends; `linear`: where
    train_segmenter and train_context left their files."""
    out = Writer()
    out.text("tags", vocabulary.tags)
    out.text("lemma_rules", vocabulary.lemmas)
    out.text("relations", vocabulary.relations)
    out.text("name_labels", vocabulary.names)
    for number, (name, table) in enumerate(zip(TABLES, vocabulary.tables)):
        keys = [0] + [fnv(key) for key in table[1:]]
        out.array(f"table.{name}.slots", UINT32, hash_table(keys))
        out.array(f"table.{name}.keys", UINT64, numpy.array(keys, dtype="<u8"))
        vectors = weights[f"tables.{number}.weight"]
        out.array(f"table.{name}.vectors", BFLOAT16, vectors[vocabulary.kind_sets] if name == "lexicon" else vectors)
    out.array("ngrams", BFLOAT16, weights["ngrams.weight"])
    write_dictionary(out, vocabulary.lemma_dictionary)
    write_layers(out, weights)
    write_sentence_layers(out, sentences)
    for name in ("tokens", "sentences"):
        out.array(f"{name}.linear", RAW16, numpy.fromfile(f"{linear}.{name}", "<u2"))
    out.array("words.linear", RAW16, numpy.concatenate(
        [numpy.fromfile(f"{linear}.{name}", "<u2").reshape(CONTEXT_ROWS, -1) for name in ("parts", "names")], 1))
    out.write(path)


def write_dictionary(out, dictionary):
    rules = sorted(set(dictionary.values()))
    number = {rule: i for i, rule in enumerate(rules)}
    keys = [0] + [fnv(key) for key in dictionary]
    out.text("lemma_words.rules", rules)
    out.array("lemma_words.slots", UINT32, hash_table(keys))
    out.array("lemma_words.keys", UINT64, numpy.array(keys, dtype="<u8"))
    out.array("lemma_words.rule_of", UINT32, numpy.array([0] + [number[rule] for rule in dictionary.values()]))


def write_sentence_layers(out, weights):
    forms = weights["lstm.forward_cell.weight_ih_l0"].shape[1] - SENTENCE_FLAGS
    for direction in ("forward", "backward"):
        cell = f"lstm.{direction}_cell."
        inputs = weights[cell + "weight_ih_l0"].T
        out.array(f"sentence.{direction}.input", FLOAT32, inputs[:forms])
        out.array(f"sentence.{direction}.flags", FLOAT32, inputs[forms:])
        out.array(f"sentence.{direction}.recurrent", FLOAT32, weights[cell + "weight_hh_l0"].T)
        out.array(f"sentence.{direction}.bias", FLOAT32, weights[cell + "bias_ih_l0"] + weights[cell + "bias_hh_l0"])
    for layer in ("hidden", "out"):
        out.array(f"sentence.{layer}.weight", FLOAT32, weights[layer + ".weight"].T)
        out.array(f"sentence.{layer}.bias", FLOAT32, weights[layer + ".bias"])


def write_layers(out, weights):
    def linear(name, weight, bias):
        out.array(name + ".weight", FLOAT32, weight)
        out.array(name + ".bias", FLOAT32, bias)

    def transposed(name):
        return weights[name + ".weight"].T, weights[name + ".bias"]

    linear("input", *transposed("input"))
    for layer in ("layer1", "layer2"):
        for direction in ("forward", "backward"):
            cell = f"{layer}.{direction}_cell."
            out.array(f"{layer}.{direction}.input", FLOAT32, weights[cell + "weight_ih_l0"].T)
            out.array(f"{layer}.{direction}.recurrent", FLOAT32, weights[cell + "weight_hh_l0"].T)
            out.array(f"{layer}.{direction}.bias", FLOAT32, weights[cell + "bias_ih_l0"] + weights[cell + "bias_hh_l0"])
    parts = [transposed(n) for n in ("tag_hidden", "name_hidden", "arc_dependent", "arc_head", "label_dependent", "label_head")]
    linear("state", numpy.concatenate([w for w, _ in parts], 1), numpy.concatenate([b for _, b in parts]))
    out.array("name_form.weight", FLOAT32, weights["name_form.weight"].T)
    for name in ("tag_out", "lemma_out", "name_out"):
        linear(name, *transposed(name))
    linear("arc", weights["arc_weight"], weights["arc_bias"])
    weight, bias = transposed("label_out")
    linear("label_out", numpy.concatenate([weight, weights["label_product.weight"].T]), bias)
    root = weights["root"]
    out.array("root.arc", FLOAT32, leaky(root @ parts[3][0] + parts[3][1]))
    out.array("root.label", FLOAT32, root @ parts[5][0] + parts[5][1])
