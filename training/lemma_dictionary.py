"""Lemmas of known words: what the treebanks give for a form with its Penn tag."""

import collections

from lemma_rules import find_rule
from word_features import lower_text

PROPER = ("NNP", "NNPS", "ADD", "FW", "GW", "")


def read_dictionary(sentences, least_share=0.7):
    """A dictionary from "form<tab>tag", the form in lower case, to the lemma rule."""
    counts = collections.defaultdict(collections.Counter)
    for sentence in sentences:
        for form, lemma, tag in zip(sentence.forms, sentence.lemmas, sentence.tags):
            xpos = tag.split("\t")[1]
            if xpos not in PROPER:
                counts[lower_text(form) + "\t" + xpos][find_rule(form, lemma)] += 1
    rules = {}
    for key, counter in sorted(counts.items()):
        rule, count = min(counter.items(), key=lambda item: (-item[1], item[0]))
        if count >= least_share * sum(counter.values()):
            rules[key] = rule
    return rules
