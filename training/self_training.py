"""Lets trained networks annotate sentences that nobody has parsed, so that a later one can learn from them too."""

import types

import torch

from network import Network
from word_features import TABLES


def load(checkpoint):
    weights = checkpoint["network"]
    vocabulary = types.SimpleNamespace(**checkpoint["vocabulary"])
    sizes = {"tables": [len(weights[f"tables.{number}.weight"]) for number in range(len(TABLES))],
             "tags": len(vocabulary.tags), "lemmas": len(vocabulary.lemmas), "names": len(vocabulary.names),
             "relations": len(vocabulary.relations)}
    network = Network(sizes, types.SimpleNamespace(**checkpoint["options"]))
    network.load_state_dict(weights)
    return network.eval(), vocabulary


@torch.no_grad()
def annotate(sentences, checkpoints, prepare, make_groups):
    """Gives tags, heads and relations to the sentences on which the teachers agree well enough, and returns these.
    `prepare(vocabulary, group)` makes a batch; `make_groups(sentences)` groups them. All teachers share one vocabulary."""
    teachers = [load(checkpoint) for checkpoint in checkpoints]
    vocabulary = teachers[0][1]
    agreed = []
    for group in make_groups(sentences):
        batch = prepare(vocabulary, group)
        readings = [read(network, batch) for network, _ in teachers]
        tags = sum(reading["tags"] for reading in readings).argmax(-1)
        arcs = sum(reading["arcs"] for reading in readings)
        heads = arcs.argmax(-1)
        relations = sum(score_relations(network, reading, heads) for (network, _), reading in zip(teachers, readings)).argmax(-1)
        same = torch.stack([reading["arcs"].argmax(-1) == heads for reading in readings]).float().mean(0)
        for column, sentence in enumerate(group):
            count = len(sentence.forms)
            if same[column, :count].mean() < AGREEMENT or not is_tree((heads[column, :count] - 1).tolist()):
                continue
            sentence.tags = [vocabulary.tags[tag] for tag in tags[:count, column].tolist()]
            sentence.heads = (heads[column, :count] - 1).tolist()
            sentence.relations = [vocabulary.relations[relation] for relation in relations[column, :count].tolist()]
            agreed.append(sentence)
    return agreed


AGREEMENT = 0.9  # share of the words whose head a teacher finds as all of them together do


def read(network, batch):
    states, _ = network.encode(batch)
    allowed = torch.cat([torch.ones_like(batch["mask"][:1]), batch["mask"]]).T.unsqueeze(1)
    arcs = torch.log_softmax(network.arcs(states).masked_fill(~allowed, -1e4), -1)
    return {"states": states, "tags": torch.log_softmax(network.tags(states)[0], -1), "arcs": arcs}


def score_relations(network, reading, heads):
    """batch x words x relations, given the heads."""
    states = reading["states"]
    size = states.size(1)
    flat = torch.cat([network.root.expand(1, size, -1), states]).flatten(0, 1)
    columns = torch.arange(size).unsqueeze(1).expand_as(heads)
    rows = torch.arange(heads.size(1)).expand_as(heads)
    scores = network.relations(flat, ((rows + 1) * size + columns).flatten(), (heads * size + columns).flatten())
    return torch.log_softmax(scores, -1).view(*heads.shape, -1)


def is_tree(heads):
    """One root, from which every word is reached."""
    if heads.count(-1) != 1:
        return False
    for word in range(len(heads)):
        steps = 0
        while word != -1 and steps <= len(heads):
            word, steps = heads[word], steps + 1
        if word != -1:
            return False
    return True
