"""Lemmas as edits of the form: "keep or lower the case, strip so many code points, append this"."""

from word_features import lower_text


def apply_rule(rule, form):
    """The inverse of find_rule; extract/language/lemma_rules.cpp does the same."""
    kind, rest = rule[0], rule[1:]
    if kind == "=":
        return rest
    strip, suffix = rest.split("+", 1)
    base = {"c": form, "l": lower_text(form), "t": form[:1] + lower_text(form[1:])}[kind]
    count = int(strip)
    if count >= len(base):
        return base
    return base[:len(base) - count] + suffix


def find_rule(form, lemma):
    """The shortest rule that turns form into lemma; lowering is preferred to keeping, keeping to title case."""
    best = None
    for kind, base in (("l", lower_text(form)), ("c", form), ("t", form[:1] + lower_text(form[1:]))):
        same = 0
        while same < min(len(base), len(lemma)) and base[same] == lemma[same]:
            same += 1
        if same == 0:
            continue
        rule = (len(base) - same + len(lemma) - same, f"{kind}{len(base) - same}+{lemma[same:]}")
        if best is None or rule[0] < best[0]:
            best = rule
    return best[1] if best else "=" + lemma
