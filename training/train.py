#!/usr/bin/env python3
"""Trains the language model from treebanks and name corpora. `train.py --help`; README.md has the recipe."""

import argparse
import collections
import math
import pathlib
import random
import time

import numpy as np
import torch
from torch.nn import functional

import self_training
import treebank
from gazetteer import KIND_SETS, read_gazetteer
from lemma_dictionary import read_dictionary
from lemma_rules import find_rule
from network import Network
from word_features import TABLES, keys, lower_text, ngrams

NAMES = ["O", "B-PER", "I-PER", "B-LOC", "I-LOC", "B-ORG", "I-ORG"]
MINIMUM = {"word": 2, "cased": 3, "prefix1": 3, "prefix2": 3, "prefix3": 3, "suffix1": 3, "suffix2": 3, "suffix3": 3,
           "suffix4": 3, "shape": 3}


class Vocabulary:
    """Everything that is turned into a number, in a fixed order: by frequency, then by name."""

    def __init__(self, sentences, gazetteer):
        counts = [collections.Counter() for _ in MINIMUM]
        tags, lemmas, relations = collections.Counter(), collections.Counter(), collections.Counter()
        for sentence in sentences:
            for form in sentence.forms:
                for counter, key in zip(counts, keys(form)):
                    counter[key] += 1
            tags.update(sentence.tags)
            lemmas.update(treebank.lemma_rules(sentence) if sentence.lemmas else ())
            relations.update(sentence.relations)
        self.tables = [[""] + self.order(c, MINIMUM[name]) for name, c in zip(TABLES, counts)]
        self.tables.append([""] + list(gazetteer))
        self.kind_sets = [0] + list(gazetteer.values())
        self.word_counts = [0] + [counts[0][key] for key in self.tables[0][1:]]
        self.tags, self.lemmas = self.order(tags, 2), self.order(lemmas, 3)
        self.relations, self.names = sorted(relations), NAMES
        self.lemma_dictionary = read_dictionary(s for s in sentences if s.lemmas)

    @staticmethod
    def order(counts, minimum):
        return [key for key, n in sorted(counts.items(), key=lambda item: (-item[1], item[0])) if n >= minimum and key]

    def sizes(self):
        return {"tables": [len(t) for t in self.tables[:-1]] + [KIND_SETS], "tags": len(self.tags), "lemmas": len(self.lemmas),
                "names": len(self.names), "relations": len(self.relations)}


class Numberer:
    """Turns sentences into arrays of numbers and remembers those of forms and of whole sentences."""

    def __init__(self, vocabulary):
        self.table_ids = [{key: i for i, key in enumerate(table) if i} for table in vocabulary.tables]
        self.table_ids[-1] = dict(zip(vocabulary.tables[-1], vocabulary.kind_sets))
        self.tags, self.lemmas, self.relations, self.names = (
            {key: i for i, key in enumerate(inventory)}
            for inventory in (vocabulary.tags, vocabulary.lemmas, vocabulary.relations, vocabulary.names))
        self.drop_rates = np.array([0.35 / (0.35 + n) + 0.02 for n in vocabulary.word_counts])
        self.forms, self.form_ids, self.ngrams, self.sentences = {}, [], [], {}

    def form(self, form):
        number = self.forms.get(form)
        if number is None:
            number = self.forms[form] = len(self.form_ids)
            self.form_ids.append([ids.get(key, 0) for ids, key in zip(self.table_ids, keys(form))])
            self.ngrams.append(np.array(ngrams(form)))
        return number

    def sentence(self, sentence, words=None):
        """`words`: the forms to take instead of the sentence's own."""
        found = self.sentences.get(id(sentence)) if words is None else None
        if found is None:
            found = self.number(sentence, sentence.forms if words is None else words)
            if words is None:
                self.sentences[id(sentence)] = found
        return found

    def number(self, sentence, words):
        forms = np.array([self.form(form) for form in words])
        unknown = np.full(len(words), -1)
        result = {"forms": forms, "ids": np.array([self.form_ids[f] for f in forms]).T, "tags": unknown,
                  "lemmas": unknown, "heads": unknown, "relations": unknown, "names": unknown, "weight": 0.0}
        count = len(words)
        if sentence.is_parsed:
            result["tags"] = np.array([self.tags.get(t, -1) for t in sentence.tags[:count]])
            if sentence.lemmas:
                rules = [find_rule(form, lemma) for form, lemma in zip(words, sentence.lemmas)]
                result["lemmas"] = np.array([self.lemmas.get(r, -1) for r in rules])
            result["heads"] = np.array(sentence.heads[:count]) + 1
            result["relations"] = np.array([self.relations[r] for r in sentence.relations[:count]])
        if sentence.names is not None:
            result["names"] = np.array([self.names[n] for n in sentence.names[:count]])
            result["weight"] = sentence.name_weight
        return result


def vary(sentence, dice):
    """News comes with headlines, capitals and missing stops: some sentences are changed on each visit. None: as it is."""
    forms = sentence.forms
    if dice < 0.02:
        return [form.upper() for form in forms]
    if dice < 0.04 and sentence.is_parsed:
        forms = [f[:1].upper() + f[1:] if t.split("\t")[0] not in ("ADP", "DET", "CCONJ", "PART") or i == 0 else f
                 for i, (f, t) in enumerate(zip(forms, sentence.tags))]
    elif dice < 0.05:
        return [lower_text(form) for form in forms]
    elif dice < 0.90:
        return None
    last = len(forms) - 1
    if last > 2 and sentence.is_parsed and forms[-1] == "." and sentence.heads[-1] != -1 and last not in sentence.heads:
        return forms[:-1]
    return forms


TARGETS = ("tags", "lemmas", "heads", "relations", "names")


def make_batch(sentences, numberer, random_source=None):
    """Tensors of one batch; with a random source, words are varied and dropped as for training."""
    if random_source is None:
        parts = [numberer.sentence(s) for s in sentences]
    else:
        parts = [numberer.sentence(s, vary(s, dice)) for s, dice in zip(sentences, random_source.random(len(sentences)))]
    longest, size = max(len(p["forms"]) for p in parts), len(parts)
    ids = np.zeros((len(TABLES), longest, size), dtype=np.int64)
    forms = np.full((longest, size), parts[0]["forms"][0])
    flip = np.repeat(np.arange(longest)[:, None], size, 1)
    mask, weights = np.zeros((longest, size), dtype=bool), np.zeros((longest, size), dtype=np.float32)
    targets = {name: np.full((longest, size), -1) for name in TARGETS}
    for column, part in enumerate(parts):
        count = len(part["forms"])
        ids[:, :count, column], forms[:count, column] = part["ids"], part["forms"]
        flip[:count, column] = np.arange(count - 1, -1, -1)
        mask[:count, column], weights[:count, column] = True, part["weight"]
        for name in TARGETS:
            targets[name][:count, column] = part[name]
    if random_source is not None:
        dropped = random_source.random((longest, size)) < numberer.drop_rates[ids[0]]
        ids[0][dropped] = 0
        ids[1][(dropped & (random_source.random((longest, size)) < 0.6)) | (random_source.random((longest, size)) < 0.05)] = 0
    distinct, index = np.unique(forms, return_inverse=True)
    bags = [numberer.ngrams[f] for f in distinct]
    offsets = np.cumsum([0] + [len(b) for b in bags[:-1]])
    tensor = torch.from_numpy
    return {"ids": tensor(ids), "form_index": tensor(index.reshape(forms.shape)), "flip": tensor(flip), "mask": tensor(mask),
            "ngrams": tensor(np.concatenate(bags)), "ngram_offsets": tensor(offsets),
            "targets": {name: tensor(value) for name, value in targets.items()}, "name_weights": tensor(weights)}


def batches(sentences, words, random_source):
    """Batches of about so many words, of sentences of like length, in random order."""
    order = sorted(range(len(sentences)), key=lambda i: (len(sentences[i].forms) + random_source.random() * 2, i))
    groups, group, longest = [], [], 0
    for i in order:
        longest = max(longest, len(sentences[i].forms))
        if group and longest * (len(group) + 1) > words:
            groups.append(group)
            group, longest = [], len(sentences[i].forms)
        group.append(sentences[i])
    groups.append(group)
    random_source.shuffle(groups)
    return groups


def arc_scores(network, states, mask):
    scores = network.arcs(states)
    allowed = torch.cat([torch.ones_like(mask[:1]), mask]).T.unsqueeze(1)
    return scores.masked_fill(~allowed, -1e4)


def with_root(network, states):
    """(1 + time) x batch x state flattened; the index of word t of column c is (t + 1) * batch + c."""
    return torch.cat([network.root.expand(1, states.size(1), -1), states]).flatten(0, 1)


def losses(network, batch):
    """A dictionary of mean losses."""
    (states, forms), target = network.encode(batch), batch["targets"]
    size = states.size(1)
    tags, lemmas = network.tags(states)
    result = {}
    if (target["tags"] >= 0).any():
        result["tags"] = functional.cross_entropy(tags.flatten(0, 1), target["tags"].flatten(), ignore_index=-1)
        if (target["lemmas"] >= 0).any():
            result["lemmas"] = functional.cross_entropy(lemmas.flatten(0, 1), target["lemmas"].flatten(), ignore_index=-1)
        scores = arc_scores(network, states, batch["mask"])
        result["arcs"] = functional.cross_entropy(scores.flatten(0, 1), target["heads"].T.flatten(), ignore_index=-1)
        row, column = (target["heads"] >= 0).nonzero(as_tuple=True)
        flat = with_root(network, states)
        relations = network.relations(flat, (row + 1) * size + column, target["heads"][row, column] * size + column)
        result["relations"] = functional.cross_entropy(relations, target["relations"][row, column], ignore_index=-1)
    if (target["names"] >= 0).any():
        each = functional.cross_entropy(network.names(states, forms).flatten(0, 1), target["names"].flatten(), ignore_index=-1,
                                        reduction="none")
        result["names"] = (each * batch["name_weights"].flatten()).sum() / batch["name_weights"].sum().clamp(min=1)
    return result


LOSS_WEIGHTS = {"tags": 0.7, "lemmas": 0.5, "arcs": 1.0, "relations": 0.7, "names": 2.0}


@torch.no_grad()
def evaluate(network, vocabulary, numberer, sentences, words=4000):
    """Percentages from gold tokens with greedy heads: UPOS, lemmas, UAS, LAS (no subtypes), and F1 of names."""
    network.eval()
    right = collections.Counter()
    pairs = []
    for group in batches(sentences, words, random.Random(0)):
        batch = make_batch(group, numberer)
        states, forms = network.encode(batch)
        tags, lemmas = (x.argmax(-1) for x in network.tags(states))
        names = network.names(states, forms).argmax(-1)
        heads = arc_scores(network, states, batch["mask"]).argmax(-1).T
        size = states.size(1)
        columns = torch.arange(size).expand_as(heads)
        rows = torch.arange(heads.size(0)).unsqueeze(1).expand_as(heads)
        relations = network.relations(with_root(network, states), ((rows + 1) * size + columns).flatten(),
                                      (heads * size + columns).flatten()).argmax(-1).view_as(heads)
        for c, sentence in enumerate(group):
            count_right(right, vocabulary, sentence, tags[:, c].tolist(), lemmas[:, c].tolist(), heads[:, c].tolist(),
                        relations[:, c].tolist())
            if sentence.names is not None:
                pairs.append((sentence.names, [NAMES[n] for n in names[:len(sentence.forms), c].tolist()]))
    total = max(1, right["words"])
    result = {key: 100 * right[key] / total for key in ("UPOS", "XPOS", "Lemmas", "UAS", "LAS")}
    if pairs:
        result["Names"] = 100 * name_f1(pairs)
    return result


def count_right(right, vocabulary, sentence, tags, lemmas, heads, relations):
    for i, form in enumerate(sentence.forms):
        right["words"] += 1
        gold, guess = sentence.tags[i].split("\t"), vocabulary.tags[tags[i]].split("\t")
        right["UPOS"] += gold[0] == guess[0]
        right["XPOS"] += gold[1] == guess[1]
        right["Lemmas"] += find_rule(form, sentence.lemmas[i]) == vocabulary.lemmas[lemmas[i]]
        if heads[i] - 1 == sentence.heads[i]:
            right["UAS"] += 1
            right["LAS"] += vocabulary.relations[relations[i]].split(":")[0] == sentence.relations[i].split(":")[0]


def name_f1(pairs):
    def spans(labels):
        found, start = set(), None
        for i, label in enumerate([*labels, "O"]):
            if start is not None and (label[0] != "I" or label[2:] != labels[start][2:]):
                found.add((start, i, labels[start][2:]))
                start = None
            if label[0] == "B" or (label[0] == "I" and start is None):
                start = i
        return found

    same = gold_count = guess_count = 0
    for gold, guess in pairs:
        gold, guess = spans(gold), spans(guess)
        same, gold_count, guess_count = same + len(gold & guess), gold_count + len(gold), guess_count + len(guess)
    return 2 * same / max(1, gold_count + guess_count)


class Average:
    """Exponential moving average of the weights: what is evaluated and written."""

    def __init__(self, network, decay):
        self.decay, self.step = decay, 0
        self.values = {name: value.detach().clone() for name, value in network.state_dict().items()}

    @torch.no_grad()
    def update(self, network):
        self.step += 1
        decay = min(self.decay, (1 + self.step) / (10 + self.step))
        for name, value in network.state_dict().items():
            self.values[name].lerp_(value, 1 - decay)


def read_data(data):
    train = list(treebank.read_treebank(data / "ud/ewt-train.conllu.gz"))
    treebank.add_names(train, data / "ner/uner-ewt-train.iob2.gz")
    train += treebank.read_treebank(data / "ud/gum-train.conllu.gz")
    extra = [s for file, weight in (("wikigold", 0.7), ("wnut17-train", 0.3), ("btc", 0.2))
             for s in treebank.read_names(data / f"ner/{file}.iob2.gz", weight)]
    ewt = list(treebank.read_treebank(data / "ud/ewt-dev.conllu.gz"))
    treebank.add_names(ewt, data / "ner/uner-ewt-dev.iob2.gz")
    gum = list(treebank.read_treebank(data / "ud/gum-dev.conllu.gz"))
    return train, extra, {"ewt-dev": ewt, "gum-dev": gum}


def train(options):
    random_source = random.Random(options.seed)
    torch.manual_seed(options.seed)
    torch.set_num_threads(options.threads)
    parsed, extra, dev = read_data(pathlib.Path(options.data))
    vocabulary = Vocabulary(parsed, read_gazetteer(pathlib.Path(options.data) / "reference"))
    numberer, numbers = Numberer(vocabulary), np.random.default_rng(options.seed)
    network = Network(vocabulary.sizes(), options)
    if options.resume:
        resume(network, options.resume)
    if options.teachers:
        checkpoints = [torch.load(path, map_location="cpu", weights_only=False) for path in options.teachers]
        count = len(extra)
        extra = self_training.annotate(extra, checkpoints, lambda _, group: make_batch(group, numberer),
                                       lambda sentences: batches(sentences, 4000, random.Random(0)))
        print(f"the teachers agree on {len(extra)} of {count} sentences", flush=True)
        numberer.sentences.clear()
    average = Average(network, options.average)
    optimizer = torch.optim.AdamW(network.parameters(), lr=options.rate, betas=(0.9, 0.98), weight_decay=options.decay)
    print(f"{len(parsed)} parsed sentences, {len(extra)} with names only, sizes {vocabulary.sizes()}, "
          f"{sum(p.numel() for p in network.parameters())} weights", flush=True)
    step, started = 0, time.time()
    steps = options.epochs * len(batches(parsed, options.batch, random.Random(0))) * 1.1
    for epoch in range(options.epochs):
        network.train()
        groups = [(g, 1.0) for g in batches(parsed, options.batch, random_source)]
        sample = random_source.sample(extra, min(len(extra), options.extra))
        groups += [(g, 0.6) for g in batches(sample, options.batch, random_source)]
        random_source.shuffle(groups)
        sums = collections.Counter()
        for group, weight in groups:
            for parameters in optimizer.param_groups:
                parameters["lr"] = options.rate * schedule(step, max(step / steps, (time.time() - started) / 60 / options.minutes))
            result = losses(network, make_batch(group, numberer, numbers))
            optimizer.zero_grad()
            (weight * sum(LOSS_WEIGHTS[name] * value for name, value in result.items())).backward()
            torch.nn.utils.clip_grad_norm_(network.parameters(), 2.0)
            optimizer.step()
            average.update(network)
            step += 1
            for name, value in result.items():
                sums[name] += value.item()
                sums["n " + name] += 1
        print(f"epoch {epoch + 1} {time.time() - started:.0f}s step {step} " + " ".join(
            f"{name} {sums[name] / max(1, sums['n ' + name]):.3f}" for name in LOSS_WEIGHTS), flush=True)
        late = time.time() - started > 60 * options.minutes
        if (epoch + 1) % options.evaluate == 0 or epoch + 1 == options.epochs or late:
            report_and_save(network, average, vocabulary, numberer, dev, options)
        if late:
            break


def resume(network, path):
    """Takes over what an earlier training with the same treebanks has learned; layers of another size start anew."""
    known, own = torch.load(path, weights_only=False)["network"], network.state_dict()
    lexicon = sum(table.embedding_dim for table in list(network.tables)[:-1])
    width = network.tables[-1].embedding_dim
    for name, value in own.items():
        old = known.get(name)
        if old is not None and old.shape == value.shape:
            value.copy_(old)
        elif name == "input.weight" and old.shape[1] + width == value.shape[1]:
            value.copy_(torch.cat([old[:, :lexicon], torch.zeros(len(old), width), old[:, lexicon:]], 1))
        else:
            print("starts anew:", name)


def report_and_save(network, average, vocabulary, numberer, dev, options):
    current = {name: value.clone() for name, value in network.state_dict().items()}
    network.load_state_dict(average.values)
    for name, sentences in dev.items():
        figures = evaluate(network, vocabulary, numberer, sentences)
        print(f"  {name}: " + "  ".join(f"{k} {v:.2f}" for k, v in figures.items()), flush=True)
    torch.save({"network": network.state_dict(), "vocabulary": vars(vocabulary), "options": vars(options)}, options.out)
    network.load_state_dict(current)


def schedule(step, progress):
    """Warm up over 150 steps, then down to nothing along a cosine."""
    return min(1.0, (step + 1) / 150) * (0.505 + 0.495 * math.cos(math.pi * min(1.0, progress)))


def parse_arguments():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", default="../shared/data", help="folder with ud/ and ner/")
    parser.add_argument("--out", required=True, help="checkpoint to write (.pt); assemble.py makes a model file of it")
    parser.add_argument("--resume", help="checkpoint to go on from")
    parser.add_argument("--teachers", nargs="*", help="checkpoints that annotate the sentences with names only")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--epochs", type=int, default=20)
    parser.add_argument("--minutes", type=float, default=math.inf, help="end sooner, after so much time")
    parser.add_argument("--evaluate", type=int, default=2, help="epochs between evaluations")
    parser.add_argument("--batch", type=int, default=1500, help="words a batch")
    parser.add_argument("--extra", type=int, default=4000, help="sentences with names only in an epoch")
    parser.add_argument("--rate", type=float, default=2.5e-3)
    parser.add_argument("--decay", type=float, default=1e-4)
    parser.add_argument("--average", type=float, default=0.998)
    parser.add_argument("--dropout", type=float, default=0.33)
    for name, width in (("input", 160), ("hidden", 128), ("tag-hidden", 128), ("name-hidden", 96), ("arc", 128), ("label", 96)):
        parser.add_argument(f"--{name}", type=int, default=width)
    return parser.parse_args()


if __name__ == "__main__":
    train(parse_arguments())
