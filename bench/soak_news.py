#!/usr/bin/env python3
"""Makes as many different news articles as asked, with the relations that are true of them.

    soak_news.py 1000 --truth truth.tsv > news.jsonl

Article N is the same in every run and whatever their number, so that a larger corpus begins with the smaller one. One in
ten is a reprint of an earlier one by another outlet, one in fifty a correction that denies what an earlier one said. Who
appears follows Zipf's law: the first actors are in a large share of all articles, most in a few. Truth: tab-separated
lines of document, subject, verb, object, polarity and source, once a document.
"""
import argparse
import datetime
import json
import random
import sys

GIVEN = """Ana Bo Carla Dario Elin Farid Greta Hugo Ines Jonas Karim Lena Milan Nadia Oskar Petra Ravi Sofia Tomas Ulla
Viktor Wanda Yara Zoran Amira Bruno Celia Daniel Emil Freja""".split()
FAMILY_HEADS = "Lind Berg Mar Kova Sand Hol Tor Vel Dran Fal Gor Hart Jan Kel Lor Mon Nor Pel Ros Sten".split()
FAMILY_TAILS = "holm chetti lenko strom qvist ner ova ardi inger sen".split()
COUNTRIES = """Albania Argentina Austria Belgium Brazil Bulgaria Canada Chile China Colombia Croatia Cuba Denmark Egypt
Estonia Ethiopia Finland France Germany Ghana Greece Hungary Iceland India Indonesia Iran Iraq Ireland Israel Italy Japan
Kenya Latvia Lithuania Malaysia Mexico Morocco Nigeria Norway Pakistan Peru Poland Portugal Romania Russia Serbia
Slovakia Slovenia Spain Sweden Switzerland Thailand Tunisia Turkey Ukraine Vietnam""".split()
OUTLETS = [f"{first} {second}" for first in ("Example", "Sample", "Morning", "Harbour", "Northern", "Valley")
           for second in ("Wire", "Gazette", "Courier", "Post")]
VERBS = [("accused", "accuse", " of breaking the agreement"), ("criticized", "criticize", ""), ("praised", "praise", ""),
         ("threatened", "threaten", " with new tariffs"), ("supported", "support", ""), ("attacked", "attack", ""),
         ("sanctioned", "sanction", ""), ("invited", "invite", " to talks next month"),
         ("thanked", "thank", " for the shipment"), ("warned", "warn", "")]
FILLERS = ["The talks are to go on next week, but no date has been set.",
           "The vote is expected before the end of the month.",
           "Prices on the regional market rose slightly after the announcement.",
           "The weather had delayed the arrival of several delegations.",
           "It was the third meeting of its kind this year.",
           "A spokesman declined to comment on the details of the plan.",
           "Observers had expected a longer session.",
           "The border crossing was closed for most of the day.",
           "Two earlier rounds had ended without a result.",
           "The building was cordoned off while the session lasted."]
PLAIN, SAID, ACCORDING, DENIED = range(4)


def person(number):
    family = FAMILY_HEADS[number // len(GIVEN) % 20] + FAMILY_TAILS[number // (len(GIVEN) * 20) % 10]
    return f"{GIVEN[number % len(GIVEN)]} {family}"


PERSONS = [person(number) for number in range(len(GIVEN) * 200)]
random.Random("order").shuffle(PERSONS)


def pick(rng, items):
    """By Zipf's law: item k with a probability in proportion to 1 / k, nearly."""
    return items[min(int(len(items) ** rng.random()) - 1, len(items) - 1)]


def claim(rng):
    """One sentence and what is true of it: (subject, verb, object, polarity, source)."""
    subject = pick(rng, PERSONS if rng.random() < 0.5 else COUNTRIES)
    other = subject
    while other == subject:
        other = pick(rng, COUNTRIES if rng.random() < 0.6 else PERSONS)
    verb, lemma, tail = rng.choice(VERBS)
    clause = f"{subject} {verb} {other}{tail}"
    source = subject
    while source in (subject, other):
        source = pick(rng, PERSONS)
    frame = rng.choice((PLAIN, PLAIN, SAID, ACCORDING, DENIED))
    if frame == SAID:
        return f"{source} said that {clause}.", (subject, lemma, other, "affirmed", source)
    if frame == ACCORDING:
        return f"According to {source}, {clause}.", (subject, lemma, other, "affirmed", source)
    if frame == DENIED:
        return f"{source} denied that {clause}.", (subject, lemma, other, "negated", source)
    return f"{clause}.", (subject, lemma, other, "affirmed", "")


def original(number):
    rng = random.Random(f"article-{number}")
    sentences, facts = [], []
    for _ in range(rng.randint(3, 8)):
        sentence, fact = claim(rng)
        sentences.append(sentence)
        facts.append(fact)
        sentences.extend(rng.sample(FILLERS, rng.randint(0, 2)))
    paragraphs, rest = [], sentences
    while rest:
        size = rng.randint(1, 4)
        paragraphs.append(" ".join(rest[:size]))
        rest = rest[size:]
    return "\n\n".join(paragraphs), facts


def article(number):
    """(title, text, facts)"""
    rng = random.Random(f"kind-{number}")
    chance = rng.random()
    if number > 10 and chance < 0.10:
        text, facts = original(rng.randrange(number))
        return "Reprint", text, facts
    if number > 10 and chance < 0.12:
        subject, lemma, other, _, _ = original(rng.randrange(number))[1][0]
        verb, tail = next((verb, tail) for verb, known, tail in VERBS if known == lemma)
        text = f"An earlier report was wrong.\n\n{subject} denied that {subject} {verb} {other}{tail}."
        return "Correction", text, [(subject, lemma, other, "negated", subject)]
    text, facts = original(number)
    return "News in brief", text, facts


def document(number):
    title, text, facts = article(number)
    rng = random.Random(f"frame-{number}")
    day = datetime.date(2024, 1, 1) + datetime.timedelta(days=number * 366 // 300_000 % 366)
    fields = {"id": f"soak-{number:07}", "title": title, "source": rng.choice(OUTLETS), "published": day.isoformat(),
              "text": text}
    return fields, facts


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("count", type=int)
    parser.add_argument("--first", type=int, default=0, help="number of the first article")
    parser.add_argument("--truth", help="where to write the relations")
    options = parser.parse_args()
    truth = open(options.truth, "w", encoding="utf-8") if options.truth else None
    for number in range(options.first, options.first + options.count):
        fields, facts = document(number)
        sys.stdout.write(json.dumps(fields, ensure_ascii=False) + "\n")
        for fact in dict.fromkeys(facts):
            if truth:
                truth.write("\t".join((fields["id"],) + fact) + "\n")
    if truth:
        truth.close()


if __name__ == "__main__":
    main()
