"""What the model sees of a word: a pure function of its form, the same here and in extract/language/word_features.cpp."""

FNV_OFFSET, FNV_PRIME, MASK = 0xCBF29CE484222325, 0x100000001B3, (1 << 64) - 1
NGRAM_BUCKETS = 16384
MAX_CODE_POINTS = 40  # the middle of longer words is left out, so that cost stays bounded

SINGLE_QUOTES = "‘’‚‛ʼ`´′"
DOUBLE_QUOTES = "“”„‟«»″"
REPLACEMENTS = {**{c: "'" for c in SINGLE_QUOTES}, **{c: '"' for c in DOUBLE_QUOTES}, "–": "-", "‒": "-", "‐": "-",
                "‑": "-", "−": "-", "—": "--", "―": "--", "…": "..."}


def lower(c):
    """Lower case of the letters of Latin-1, Latin Extended-A, Greek and Cyrillic; other characters are kept."""
    n = ord(c)
    if 0x41 <= n <= 0x5A or (0xC0 <= n <= 0xDE and n != 0xD7) or (0x391 <= n <= 0x3A9 and n != 0x3A2):
        return chr(n + 32)
    if 0x410 <= n <= 0x42F:
        return chr(n + 32)
    if 0x400 <= n <= 0x40F:
        return chr(n + 80)
    if (0x100 <= n <= 0x137 and n not in (0x130, 0x131)) or 0x14A <= n <= 0x177:
        return chr(n | 1)
    if 0x139 <= n <= 0x148 or 0x179 <= n <= 0x17E:
        return chr(n + 1) if n % 2 else c
    return c


def lower_text(text):
    return "".join(map(lower, text))


def is_upper(c):
    return lower(c) != c


def is_address(form):
    """Web addresses, mail addresses."""
    if "://" in form or form.lower().startswith("www."):
        return "<url>"
    at = form.find("@")
    if at > 0 and "." in form[at:]:
        return "<mail>"
    return ""


def clip(form):
    half = MAX_CODE_POINTS // 2
    return form if len(form) <= MAX_CODE_POINTS else form[:half] + form[-half:]


def plain(form):
    """Quotes, dashes and dots in one spelling, digits as 0; case is kept."""
    address = is_address(form)
    if address:
        return address
    text = "".join(REPLACEMENTS.get(c, "0" if "0" <= c <= "9" else c) for c in clip(form))
    return '"' if text == "''" else text


def shape(text):
    """Of a plain form: X for upper case, x for other letters, 0 for digits, the rest as it is; runs cut to two."""
    out = []
    for c in text:
        n = ord(c)
        k = "X" if is_upper(c) else c if n < 128 and not c.isalpha() else "x"
        if len(out) >= 2 and out[-1] == k and out[-2] == k:
            continue
        out.append(k)
    return "".join(out[:10])


def fnv(text):
    h = FNV_OFFSET
    for b in text.encode("utf-8"):
        h = ((h ^ b) * FNV_PRIME) & MASK
    return h


# Names of the looked-up features, in the order of the model file; each is one embedding table.
TABLES = ("word", "cased", "prefix1", "prefix2", "prefix3", "suffix1", "suffix2", "suffix3", "suffix4", "shape",
          "lexicon")


def keys(form):
    """The key of each table, in the order of TABLES."""
    text = plain(form)
    low = lower_text(text)
    return (low, text if text != low else "", low[:1], low[:2], low[:3], low[-1:], low[-2:], low[-3:], low[-4:],
            shape(text), low)


def ngrams(form):
    """Buckets of the character n-grams (3 to 5) of the lower-cased form between ^ and $."""
    low = "^" + lower_text(plain(form)) + "$"
    return [fnv(low[i:i + n]) % NGRAM_BUCKETS for n in (3, 4, 5) for i in range(len(low) - n + 1)] or [fnv(low) % NGRAM_BUCKETS]
