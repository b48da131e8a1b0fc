"""The network: word features -> two layers of bidirectional LSTM -> tags, lemma rules, names, arcs, relations."""

import torch
from torch import nn
from torch.nn import functional

from word_features import NGRAM_BUCKETS, TABLES

WIDTHS = {"word": 96, "cased": 32, "prefix1": 8, "prefix2": 16, "prefix3": 24, "suffix1": 8, "suffix2": 16, "suffix3": 32,
          "suffix4": 32, "shape": 16, "lexicon": 12}
NGRAM_WIDTH = 64


class SharedDropout(nn.Module):
    """Dropout with one mask for all time steps of a sequence; input is time x batch x width."""

    def __init__(self, rate):
        super().__init__()
        self.rate = rate

    def forward(self, x):
        if not self.training or self.rate == 0:
            return x
        mask = x.new_empty(1, x.size(1), x.size(2)).bernoulli_(1 - self.rate) / (1 - self.rate)
        return x * mask


class BiLstm(nn.Module):
    """One layer; the backward direction reads each sequence from its own last word, so padding never matters."""

    def __init__(self, inputs, hidden):
        super().__init__()
        self.forward_cell = nn.LSTM(inputs, hidden)
        self.backward_cell = nn.LSTM(inputs, hidden)
        for cell in (self.forward_cell, self.backward_cell):
            for name, value in cell.named_parameters():
                if name.startswith("weight_hh"):
                    for part in value.data.chunk(4):
                        nn.init.orthogonal_(part)
                elif name.startswith("weight_ih"):
                    for part in value.data.chunk(4):
                        nn.init.xavier_uniform_(part)
                elif name.startswith("bias"):
                    value.data.zero_()
            cell.bias_ih_l0.data[hidden:2 * hidden] = 1.0

    def forward(self, x, flip):
        ahead, _ = self.forward_cell(x)
        index = flip.unsqueeze(-1)
        back, _ = self.backward_cell(x.gather(0, index.expand(-1, -1, x.size(-1))))
        back = back.gather(0, index.expand(-1, -1, back.size(-1)))
        return torch.cat([ahead, back], -1)


class Network(nn.Module):
    def __init__(self, sizes, options):
        """sizes: rows of each table (row 0: unknown), numbers of tags, lemma rules, names, relations."""
        super().__init__()
        self.options = options
        self.tables = nn.ModuleList(nn.Embedding(rows, WIDTHS[name]) for name, rows in zip(TABLES, sizes["tables"]))
        self.ngrams = nn.EmbeddingBag(NGRAM_BUCKETS, NGRAM_WIDTH, mode="mean")
        for table in [*self.tables, self.ngrams]:
            nn.init.normal_(table.weight, std=0.25)
        width = sum(WIDTHS.values()) + NGRAM_WIDTH
        o = options
        self.input = nn.Linear(width, o.input)
        nn.init.xavier_normal_(self.input.weight, gain=1.4)
        self.layer1 = BiLstm(o.input, o.hidden)
        self.layer2 = BiLstm(2 * o.hidden, o.hidden)
        state = 2 * o.hidden
        self.tag_hidden = nn.Linear(state, o.tag_hidden)
        self.tag_out = nn.Linear(o.tag_hidden, sizes["tags"])
        self.lemma_out = nn.Linear(o.tag_hidden, sizes["lemmas"])
        self.name_hidden = nn.Linear(state, o.name_hidden)
        self.name_form = nn.Linear(o.input, o.name_hidden, bias=False)
        self.name_out = nn.Linear(o.name_hidden, sizes["names"])
        self.arc_dependent = nn.Linear(state, o.arc)
        self.arc_head = nn.Linear(state, o.arc)
        self.arc_weight = nn.Parameter(nn.init.orthogonal_(torch.empty(o.arc, o.arc), gain=0.3))
        self.arc_bias = nn.Parameter(torch.zeros(o.arc))
        self.root = nn.Parameter(torch.randn(state) * 0.1)
        self.label_dependent = nn.Linear(state, o.label)
        self.label_head = nn.Linear(state, o.label)
        self.label_out = nn.Linear(o.label, sizes["relations"])
        self.label_product = nn.Linear(o.label, sizes["relations"], bias=False)
        self.drop_input = SharedDropout(o.dropout)
        self.drop_state = SharedDropout(o.dropout)
        self.drop = nn.Dropout(o.dropout)

    def encode(self, batch):
        """Time x batch x state, and x input: what is known from the forms alone."""
        parts = [table(ids) for table, ids in zip(self.tables, batch["ids"])]
        bags = self.ngrams(batch["ngrams"], batch["ngram_offsets"])
        parts.append(bags[batch["form_index"]])
        x = torch.cat(parts, -1)
        if self.training:
            x = functional.dropout(x, self.options.dropout * 0.6)
        forms = functional.leaky_relu(self.input(x), 0.1)
        x = self.layer1(self.drop_input(forms), batch["flip"])
        x = self.layer2(self.drop_state(x), batch["flip"])
        return self.drop_state(x), forms

    def tags(self, states):
        hidden = self.drop(functional.leaky_relu(self.tag_hidden(states), 0.1))
        return self.tag_out(hidden), self.lemma_out(hidden)

    def names(self, states, forms):
        hidden = self.name_hidden(states) + self.name_form(self.drop_input(forms))
        return self.name_out(self.drop(functional.leaky_relu(hidden, 0.1)))

    def arcs(self, states):
        """batch x dependents x (root + heads)."""
        dependents = self.drop_state(functional.leaky_relu(self.arc_dependent(states), 0.1)).transpose(0, 1)
        root = self.root.expand(1, states.size(1), -1)
        heads = self.drop_state(functional.leaky_relu(self.arc_head(torch.cat([root, states])), 0.1)).transpose(0, 1)
        return (dependents @ self.arc_weight + self.arc_bias) @ heads.transpose(1, 2)

    def relations(self, states, dependents, heads):
        """Scores for pairs: rows of `states` (root first), flattened."""
        a, b = self.label_dependent(states)[dependents], self.label_head(states)[heads]
        return (self.label_out(self.drop(functional.leaky_relu(a + b, 0.1)))
                + self.label_product(self.drop(functional.leaky_relu(a, 0.1) * functional.leaky_relu(b, 0.1))))
