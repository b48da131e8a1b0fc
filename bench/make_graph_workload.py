"""Makes the tables of the graph benchmark: relation instances, the graph they merge to, and questions to it.

Standard library only; the same bytes for the same arguments. bench/README.md has the columns."""
import argparse
import bisect
import itertools
import pathlib
import random

RELATIONS = ("ACCUSE", "STATE", "CONSULT", "SUPPORT", "ASSAULT", "AGREE", "REJECT", "THREATEN", "AID", "REQUEST",
             "SANCTION", "MOBILIZE", "COERCE", "PROTEST", "RETREAT", "CONCEDE", "MEMBER_OF", "LOCATED_IN", "CONTROLS",
             "CAUSES")
SYLLABLES = [a + b for a in "bdfgklmnprstvz" for b in ("a", "e", "i", "o", "u", "é", "ar", "en", "is", "ol", "um")]


class Chance:
    """Draws by the one method of random.Random whose sequence never changes between versions of Python."""

    def __init__(self, seed):
        self.draw = random.Random(seed).random

    def below(self, end):
        return int(self.draw() * end)

    def pick(self, values):
        return values[self.below(len(values))]

    def by_rank(self, sums):
        return min(bisect.bisect(sums, self.draw() * sums[-1]), len(sums) - 1)

    def shuffle(self, values):
        for last in range(len(values) - 1, 0, -1):
            other = self.below(last + 1)
            values[last], values[other] = values[other], values[last]

    def word(self, syllables):
        return "".join(self.pick(SYLLABLES) for _ in range(syllables))


def rank_sums(count, flat):
    """Running sums of 1 / (rank + flat): few are frequent, most are rare."""
    return list(itertools.accumulate(1.0 / (rank + flat) for rank in range(count)))


def make_labels(chance, count):
    labels = {}
    while len(labels) < count:
        name = chance.word(2 + chance.below(3)).capitalize() + " " + chance.word(2 + chance.below(2)).capitalize()
        labels.setdefault(name if chance.draw() < 0.98 else name.replace(" ", " & "))
    return list(labels)


def make_edges(chance, entities, count):
    """Distinct triples of numbers; every entity is at the end of one."""
    ends, types, places = rank_sums(entities, 2), rank_sums(len(RELATIONS), 1), list(range(entities))
    chance.shuffle(places)
    edges = {}
    while len(edges) < count:
        subject, obj = places[chance.by_rank(ends)], places[chance.by_rank(ends)]
        if len(edges) < entities:
            subject, obj = (len(edges), obj) if chance.draw() < 0.5 else (subject, len(edges))
        if subject != obj:
            edges.setdefault((subject, chance.by_rank(types), obj))
    return list(edges)


def make_instances(chance, edges, count):
    """Numbers of edges: each at least once, some very often, in no order."""
    often, order = rank_sums(len(edges), 50), list(range(len(edges)))
    chance.shuffle(order)
    instances = list(range(len(edges))) + [order[chance.by_rank(often)] for _ in range(count - len(edges))]
    chance.shuffle(instances)
    return instances


def write(path, rows):
    with open(path, "w", encoding="utf-8", newline="\n") as file:
        file.writelines("\t".join(map(str, row)) + "\n" for row in rows)


def instance_rows(chance, labels, edges, instances):
    for edge in instances:
        subject, relation, obj = edges[edge]
        filler = " ".join(chance.word(2) for _ in range(3 + chance.below(18)))
        text = f"{labels[subject]} {RELATIONS[relation].lower()} {labels[obj]} {filler}."
        yield (labels[subject], RELATIONS[relation], labels[obj], f"doc-{chance.below(len(instances) // 12 + 1):06d}",
               chance.below(6000), f"{0.3 + 0.7 * chance.draw():.3f}", text)


def write_questions(chance, folder, entities, edges):
    leading, reached = sorted({e[0] for e in edges}), sorted({e[2] for e in edges})
    names_of, degrees = {}, [0] * entities
    for subject, relation, obj in edges:
        names_of.setdefault(subject, []).append(relation)
        degrees[subject] += 1
        degrees[obj] += 1
    uniform = [chance.pick(leading) for _ in range(100000)]
    write(folder / "q_lookup_uniform.tsv", [(s, chance.pick(names_of[s])) for s in uniform])
    write(folder / "q_lookup_edge.tsv", [chance.pick(edges)[:2] for _ in range(100000)])
    accusers = sorted({s for s, relation, _ in edges if RELATIONS[relation] == "ACCUSE"})
    write(folder / "q_twohop.tsv", [(chance.pick(accusers),) for _ in range(1000)])
    write(folder / "q_pairs.tsv", [(chance.pick(leading), chance.pick(reached)) for _ in range(1000)])
    core = sorted(range(entities), key=lambda entity: (-degrees[entity], entity))[:entities // 10]
    write(folder / "q_core.tsv", [(entity,) for entity in core])


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--scale", type=float, default=1.0, help="1: 100,000 entities, 300,000 edges, 1,000,000 instances")
    scale = (arguments := parser.parse_args()).scale
    entities, edge_count, count = int(100000 * scale), int(300000 * scale), int(1000000 * scale)
    folder, chance = arguments.folder, Chance(1)
    folder.mkdir(parents=True, exist_ok=True)
    labels = make_labels(chance, entities)
    edges = make_edges(chance, entities, edge_count)
    instances = make_instances(chance, edges, count)
    weights = [0] * len(edges)
    for edge in instances:
        weights[edge] += 1
    write(folder / "entities.tsv", enumerate(labels))
    write(folder / "relations.tsv", enumerate(RELATIONS))
    write(folder / "merged.tsv", sorted((*edge, weight) for edge, weight in zip(edges, weights)))
    write_questions(chance, folder, entities, edges)
    write(folder / "instances.tsv", instance_rows(chance, labels, edges, instances))  # last: its presence says all is there


if __name__ == "__main__":
    main()
