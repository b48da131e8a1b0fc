#!/usr/bin/env python3
"""Name corpora as train_name_tagger reads them.

  name_data.py plain FILE.iob2.gz              number, form, label
  name_data.py lower FILE.iob2.gz              the same in small letters, of every third sentence that has names
  name_data.py tokens FILE.iob2.gz             CoNLL-U of forms alone, for relata annotate --tokenized
  name_data.py model FILE.iob2.gz ANNOTATED    plain with the language model's labels as a fourth column
"""

import gzip
import sys


def read(path):
    """Lists of (form, label)."""
    sentence = []
    with gzip.open(path, "rt", encoding="utf-8") as file:
        for line in [*file, "\n"]:
            cells = line.rstrip("\n").split("\t")
            if len(cells) > 2 and cells[0].isdigit():
                sentence.append((cells[1], cells[2]))
            elif not line.strip() and sentence:
                yield sentence
                sentence = []


def model_labels(path):
    """Of each word of CoNLL-U, what stands after NE= in the last column."""
    with open(path, encoding="utf-8") as file:
        for line in file:
            cells = line.rstrip("\n").split("\t")
            if len(cells) == 10 and cells[0].isdigit():
                yield next((cell[3:] for cell in cells[9].split("|") if cell.startswith("NE=")), "O")


def write(sentences):
    for rows in sentences:
        print("".join(f"{number}\t" + "\t".join(row) + "\n" for number, row in enumerate(rows, 1)))


def main():
    what, path = sys.argv[1:3]
    sentences = read(path)
    if what == "lower":
        write([(form.lower(), label) for form, label in sentence] for number, sentence in enumerate(sentences)
              if number % 3 == 0 and any(label != "O" for _, label in sentence))
    elif what == "tokens":
        write([(form, *"____", "0" if number == 0 else "1", "root" if number == 0 else "dep", *"__")
               for number, (form, _) in enumerate(sentence)] for sentence in sentences)
    elif what == "model":
        labels = model_labels(sys.argv[3])
        write([(*row, next(labels)) for row in sentence] for sentence in sentences)
    else:
        write(sentences)


if __name__ == "__main__":
    main()
