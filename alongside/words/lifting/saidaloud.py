"""Handles read out loud: “kay underscore dot jay”, “big dan underscore nine nine”, “X-O-underscore-M-I-K-E-Y”."""

import re
from collections.abc import Iterator

from alongside.words.lifting import alphabet
from alongside.words.lifting.find import Find, near

SIGNS = {"dot": ".", "underscore": "_", "dash": "-", "hyphen": "-", "stop": "."}
SKIPPED = {"at", "lowercase", "uppercase", "capital", "then", "small", "little", "big", "the", "letter", "number"}
OPENING = {
    "is",
    "it",
    "its",
    "it's",
    "was",
    "as",
    "called",
    "spelt",
    "spelled",
    "says",
    "said",
    "named",
    "name",
    "reads",
    "that's",
    "slash",
    "username",
    "user",
    "handle",
    "gamertag",
    "begins",
    "starts",
}
CLOSING = {
    "on", "she", "he", "they", "that", "thats", "that's", "all", "for", "and", "but", "so", "in", "with", "off", "told",
    "apparently", "i", "is", "was", "or", "if", "who", "his", "her", "because", "cos", "one", "got", "from",
}  # fmt: skip
WORD = re.compile(r"[A-Za-z0-9]+(?:['’][A-Za-z]+)?")
SIGN = re.compile(r"\b(?:dot|underscore)\b", re.IGNORECASE)
STOP = re.compile(r"[,;:.!?\n“”\"()]")
THERE = re.compile(
    r"\b(?:on\s+(?:there|it|here)|showed\s+me|goes\s+by|adds?|added|follows?|followed|dm(?:ed|s)?|messages?|messaged)\b",
    re.IGNORECASE,
)
REACH = 5


def said_aloud(text: str, app: re.Pattern[str], social: re.Pattern[str]) -> Iterator[Find]:
    """Around each said dot or underscore, the words that belong to the name; an app must be spoken of."""
    words = list(WORD.finditer(text))
    done = -1
    for at, word in enumerate(words):
        if (
            at <= done
            or not SIGN.fullmatch(word.group())
            or (at and words[at - 1].group().lower() in {"the", "an", "no"})
        ):
            continue
        first, last = _first(text, words, at), _last(text, words, at)
        start, end = words[first].start(), words[last].end()
        done = last
        value = "".join(_spelling([w.group().lower() for w in words[first : last + 1]]))
        believed = "underscore" in text[start:end].lower() or near(text, start, end, app, 60, 60)
        believed = believed or near(text, start, end, THERE, 20, 20) or near(text, start, end, social, 40, 30)
        if 3 <= len(value) <= 30 and last > at - (first < at) and believed and "com" not in value.split("."):
            yield Find(start, end, "handle", value)


def _first(text: str, words: list[re.Match[str]], at: int) -> int:
    first = at
    while first and at - first < REACH:
        low = words[first - 1].group().lower()
        if STOP.search(text[words[first - 1].end() : words[first].start()]) or low in OPENING:
            break
        first -= 1
    return first


def _last(text: str, words: list[re.Match[str]], at: int) -> int:
    """After a sign one word, or as many as are spelled; then perhaps another sign."""
    last, fresh = at, True
    while last + 1 < len(words) and last - at < 3 * REACH:
        low = words[last + 1].group().lower()
        if STOP.search(text[words[last].end() : words[last + 1].start()]):
            break
        if low in SIGNS or low in {"lowercase", "uppercase", "capital"}:
            fresh = True
        elif (not fresh and not _spelled(low)) or (
            low in CLOSING and not (fresh or low in alphabet.DIGITS or text[words[last].end()] == "-")
        ):
            break
        else:
            fresh = False
        last += 1
    return last


def _spelled(low: str) -> bool:
    return (
        len(low) == 1
        or low in alphabet.DIGITS
        or low in alphabet.SAID
        or low in alphabet.TEENS
        or low in alphabet.TENS
        or low.isdigit()
    )


def _spelling(words: list[str]) -> Iterator[str]:
    """A word among spelled letters is a letter too (“ay why”); alone it stands for itself (“ruby”)."""
    spelled = [_spelled(word) or word in alphabet.NATO for word in words]
    for at, word in enumerate(words):
        after = words[at + 1] if at + 1 < len(words) else ""
        if word in SIGNS:
            yield SIGNS[word]
        elif word in alphabet.TENS:
            yield alphabet.TENS[word] + ("" if after in alphabet.DIGITS else "0")
        elif word in alphabet.DIGITS or word in alphabet.TEENS:
            yield alphabet.DIGITS.get(word) or alphabet.TEENS[word]
        elif word in {"lowercase", "uppercase", "capital"} or (at == 0 and word == "at"):
            continue
        elif word in alphabet.SAID and (
            all(spelled[max(0, at - 1) : at + 1]) or at == 0 or words[at - 1] in {*SIGNS, "lowercase"}
        ):
            yield alphabet.SAID[word].lower()
        else:
            yield word
