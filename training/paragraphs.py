"""Paragraphs of a treebank, for learning where sentences end."""

from dataclasses import dataclass

from treebank import open_text


@dataclass
class Token:
    form: str
    space_before: bool
    is_joined: bool  # part of one orthographic token with the one before it
    ends_sentence: bool = False


def read_documents(path):
    """A list of paragraphs, which are lists of tokens, for each document of a CoNLL-U file."""
    documents, space, word_end, first_of_word = [], True, 0, 0
    with open_text(path) as file:
        for line in file:
            line = line.rstrip("\n")
            if line.startswith("# newdoc"):
                documents.append([[]])
            elif line.startswith("# newpar") and documents[-1][-1]:
                documents[-1].append([])
            elif not line:
                documents[-1][-1][-1].ends_sentence, word_end = True, 0
            elif line[0] != "#":
                column = line.split("\t")
                has_space = "SpaceAfter=No" not in column[9].split("|")
                if "-" in column[0]:
                    first_of_word, word_end = map(int, column[0].split("-"))
                    space_after_word = has_space
                elif column[0].isdigit():
                    number = int(column[0])
                    in_word = number <= word_end
                    documents[-1][-1].append(Token(column[1], space, in_word and number > first_of_word))
                    space = has_space if not in_word else space_after_word if number == word_end else False
    return [[paragraph for paragraph in document if paragraph] for document in documents]


def may_end_after(paragraph, index):
    """As sentence_splitter.cpp has it: not within an orthographic token, nor between a word and one in lower case."""
    if index + 1 == len(paragraph) or paragraph[index + 1].is_joined:
        return False
    last, first = paragraph[index].form[-1], paragraph[index + 1].form[0]
    return not last.isalnum() or not (first.isalpha() and first == first.lower() or first in "'’‘.,;:!?…")


def pieces(documents, longest, with_paragraphs=True):
    """Runs of at most `longest` tokens; without paragraphs, those of a document follow each other unmarked."""
    for document in documents:
        for paragraph in document if with_paragraphs else [[token for part in document for token in part]]:
            for begin in range(0, len(paragraph), longest):
                yield paragraph[begin:begin + longest]
