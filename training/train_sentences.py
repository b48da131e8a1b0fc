#!/usr/bin/env python3
"""Trains the network that finds the ends of sentences, on the vectors of words that train.py has learned."""

import argparse
import math
import pathlib
import random
import time
import types

import numpy as np
import torch
from torch import nn
from torch.nn import functional

from network import BiLstm, Network
from paragraphs import may_end_after, pieces, read_documents
from train import Average, Numberer
from word_features import TABLES, lower_text

LONGEST = 300  # tokens
FLAGS = 3  # a space before, first of its paragraph, last of it
WITHOUT_PARAGRAPHS = 0.5  # share of such texts beside those with paragraphs


class SentenceNetwork(nn.Module):
    def __init__(self, inputs, hidden, dropout):
        super().__init__()
        self.lstm = BiLstm(inputs + FLAGS, hidden)
        self.hidden = nn.Linear(2 * hidden, 48)
        self.out = nn.Linear(48, 1)
        self.dropout = dropout

    def forward(self, vectors, flip):
        states = self.lstm(self.drop(vectors), flip)
        hidden = functional.leaky_relu(self.hidden(self.drop(states)), 0.1)
        return self.out(functional.dropout(hidden, self.dropout, self.training)).squeeze(-1)

    def drop(self, x):
        """One mask for all tokens of a sequence."""
        if not self.training:
            return x
        keep = 1 - self.dropout
        return x * (x.new_empty(1, *x.shape[1:]).bernoulli_(keep) / keep)


class Vectors:
    """What the trained network makes of forms."""

    def __init__(self, checkpoint):
        vocabulary = types.SimpleNamespace(**checkpoint["vocabulary"])
        weights = checkpoint["network"]
        tables = [len(weights[f"tables.{number}.weight"]) for number in range(len(TABLES))]
        sizes = {"tables": tables, "tags": len(vocabulary.tags), "lemmas": len(vocabulary.lemmas),
                 "names": len(vocabulary.names), "relations": len(vocabulary.relations)}
        self.numberer = Numberer(vocabulary)
        self.network = Network(sizes, types.SimpleNamespace(**checkpoint["options"]))
        self.network.load_state_dict(weights)
        self.network.eval()
        self.width = self.network.input.out_features

    @torch.no_grad()
    def of(self, forms, drops):
        """`forms`: numbers of the numberer, any shape; `drops`: probability of forgetting how rare words are spelled."""
        numberer = self.numberer
        ids = np.array([numberer.form_ids[form] for form in forms.flat]).T.reshape(len(TABLES), *forms.shape)
        if drops is not None:
            dropped = drops.random(forms.shape) < numberer.drop_rates[ids[0]]
            ids[0][dropped] = 0
            ids[1][(dropped & (drops.random(forms.shape) < 0.6)) | (drops.random(forms.shape) < 0.05)] = 0
        distinct, index = np.unique(forms, return_inverse=True)
        bags = [numberer.ngrams[form] for form in distinct]
        offsets = np.cumsum([0] + [len(bag) for bag in bags[:-1]])
        tensor = torch.from_numpy
        parts = [table(tensor(i)) for table, i in zip(self.network.tables, ids)]
        parts.append(self.network.ngrams(tensor(np.concatenate(bags)), tensor(offsets))[tensor(index.reshape(forms.shape))])
        return functional.leaky_relu(self.network.input(torch.cat(parts, -1)), 0.1)


def vary(forms, dice):
    """Some texts are all in capitals, or all in small letters."""
    return [f.upper() for f in forms] if dice < 0.02 else [lower_text(f) for f in forms] if dice < 0.05 else forms


def make_batch(paragraphs, vectors, source=None):
    longest, size = max(map(len, paragraphs)), len(paragraphs)
    forms = np.full((longest, size), vectors.numberer.form("."))
    flip = np.repeat(np.arange(longest)[:, None], size, 1)
    flags = np.zeros((longest, size, FLAGS), dtype=np.float32)
    asked, ends = np.zeros((longest, size), dtype=bool), np.zeros((longest, size), dtype=np.float32)
    for column, paragraph in enumerate(paragraphs):
        count = len(paragraph)
        words = [token.form for token in paragraph]
        if source is not None:
            words = vary(words, source.random())
        forms[:count, column] = [vectors.numberer.form(word) for word in words]
        flip[:count, column] = np.arange(count - 1, -1, -1)
        flags[:count, column, 0] = [token.space_before for token in paragraph]
        flags[0, column, :2] = flags[count - 1, column, 2] = 1
        asked[:count, column] = [may_end_after(paragraph, i) for i in range(count)]
        ends[:count, column] = [token.ends_sentence for token in paragraph]
    tensor = torch.from_numpy
    inputs = torch.cat([vectors.of(forms, source), tensor(flags)], -1)
    return inputs, tensor(flip), tensor(asked), tensor(ends)


def batches(paragraphs, tokens, source):
    """Batches of about so many tokens, of paragraphs of like length, in random order."""
    order = sorted(range(len(paragraphs)), key=lambda i: (len(paragraphs[i]) + source.random() * 3, i))
    groups, group = [], []
    for i in order:
        if group and (len(group) + 1) * len(paragraphs[i]) > tokens:
            groups.append(group)
            group = []
        group.append(paragraphs[i])
    groups.append(group)
    source.shuffle(groups)
    return groups


def spans(ends):
    """Sentences as pairs of their first token and the one after their last."""
    bounds = [0, *(i + 1 for i, end in enumerate(ends) if end)]
    return set(zip(bounds, bounds[1:] + ([len(ends)] if bounds[-1] < len(ends) else [])))


@torch.no_grad()
def sentence_f1(network, vectors, documents, with_paragraphs):
    """F1 of whole sentences, from gold tokens."""
    network.eval()
    both = total = 0
    for paragraph in pieces(documents, 10**6, with_paragraphs):
        inputs, flip, asked, ends = make_batch([paragraph], vectors)
        found = (network(inputs, flip) > 0) & asked
        guess, gold = spans(found[:, 0].tolist()), spans(ends[:, 0].tolist())
        both, total = both + len(guess & gold), total + len(guess) + len(gold)
    return 200 * both / total


def train(options):
    torch.manual_seed(options.seed)
    torch.set_num_threads(options.threads)
    source, numbers = random.Random(options.seed), np.random.default_rng(options.seed)
    folder = pathlib.Path(options.data) / "ud"
    documents = [d for part in ("ewt-train", "gum-train") for d in read_documents(folder / f"{part}.conllu.gz")]
    dev = {part: read_documents(folder / f"{part}.conllu.gz") for part in ("ewt-dev", "gum-dev")}
    checkpoint = torch.load(options.checkpoint, map_location="cpu", weights_only=False)
    vectors = Vectors(checkpoint)
    network = SentenceNetwork(vectors.width, options.hidden, options.dropout)
    average = Average(network, 0.995)
    optimizer = torch.optim.AdamW(network.parameters(), lr=options.rate, weight_decay=1e-3)
    marked, unmarked = list(pieces(documents, LONGEST)), list(pieces(documents, LONGEST, False))
    started, step = time.time(), 0
    steps = options.epochs * (len(batches(marked, options.batch, source))
                              + WITHOUT_PARAGRAPHS * len(batches(unmarked, options.batch, source)))
    for epoch in range(options.epochs):
        network.train()
        groups = batches(marked, options.batch, source)
        groups += batches(source.sample(unmarked, int(len(unmarked) * WITHOUT_PARAGRAPHS)), options.batch, source)
        source.shuffle(groups)
        losses = []
        for group in groups:
            rate = options.rate * min(1, (step + 1) / 100) * (0.5 + 0.5 * math.cos(math.pi * min(1, step / steps)))
            for parameters in optimizer.param_groups:
                parameters["lr"] = rate
            inputs, flip, asked, ends = make_batch(group, vectors, numbers)
            loss = functional.binary_cross_entropy_with_logits(network(inputs, flip)[asked], ends[asked])
            optimizer.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(network.parameters(), 2.0)
            optimizer.step()
            average.update(network)
            step += 1
            losses.append(loss.item())
        current = {name: value.clone() for name, value in network.state_dict().items()}
        network.load_state_dict(average.values)
        figures = "  ".join(f"{part} {sentence_f1(network, vectors, texts, True):.2f}, unmarked paragraphs "
                            f"{sentence_f1(network, vectors, texts, False):.2f}" for part, texts in dev.items())
        print(f"epoch {epoch + 1} {time.time() - started:.0f}s loss {np.mean(losses):.4f}  {figures}", flush=True)
        torch.save(network.state_dict(), options.out)
        network.load_state_dict(current)


def parse_arguments():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", default="../shared/data", help="folder with ud/")
    parser.add_argument("--checkpoint", required=True, help="what train.py wrote (.pt)")
    parser.add_argument("--out", required=True, help="weights to write (.pt)")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--epochs", type=int, default=12)
    parser.add_argument("--batch", type=int, default=1500, help="tokens a batch")
    parser.add_argument("--hidden", type=int, default=64)
    parser.add_argument("--rate", type=float, default=3e-3)
    parser.add_argument("--dropout", type=float, default=0.3)
    return parser.parse_args()


if __name__ == "__main__":
    train(parse_arguments())
