"""Reads a text as spelling: which words stand for letters and figures, and which of them follow one another.

“T for Tommy, oh nine, dee em zed” and “UP22 NSO” become the same thing here, a run of atoms; what kind of mark a run
makes (plate, phone, postcode) is for the finders to say.
"""

import re
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise

from alongside.words.lifting import alphabet
from alongside.words.lifting.everyday import SHORT
from alongside.words.lifting.find import shouted

EVERYDAY, MAYBE, SURE = 0, 1, 2
WORD = re.compile(
    r"(?P<owner>(?<![A-Za-z0-9])(?:(?=[A-Za-z]{0,7}\d)[A-Za-z0-9]{1,8}|[A-Z]{1,3}))['’]s\b|[A-Za-z0-9]+(?:['’][A-Za-z]+)?|[?*_]|(?<=\d)-(?=\s|$)|(?<=[\s\-])-{1,3}(?=[\s\-])"
)
CLOSE = re.compile(r"[\s.,\-–—/()…+]*\Z")  # what may stand inside a mark; quotes, colons and line ends part two
LOOSE = re.compile(r"[\s.,\-–—/()…+:'‘’?]*\Z")
ARTICLES = {"then", "and", "with", "was", "is", "think", "maybe", "has", "had", "an"}
SPELLED_ON = re.compile(r",?\s[A-Z](?![\w'’])")
SPELLED_BEFORE = re.compile(r"(?:(?<![\w'’])[A-Z],?\s|\bletters?\s+)\Z")
COUNTED = {"number", "letter", "digit", "figure"}
HEAD = re.compile(r"[A-Z]{2}\d\d\Z")
CAPITALS = re.compile(r"[A-Z]{2,3}\Z")


_SPELLING = frozenset(
    {"question", "either", "hundred"}.union(
        alphabet.DIGITS, alphabet.TEENS, alphabet.TENS, alphabet.NATO, alphabet.SAID, alphabet.REPEAT, alphabet.UNREAD
    )
)


@dataclass(frozen=True)
class Atom:
    """Characters somebody read out or typed: `chars` in upper case, `?` for each one they could not read."""

    start: int
    end: int
    chars: str
    sort: str  # figure, letters, mixed, letter, said, radio, number, unread
    sure: int


@dataclass(frozen=True)
class Word:
    start: int
    end: int
    text: str
    bracketed: bool = False

    @property
    def low(self) -> str:
        return self.text.lower()


def words(text: str) -> list[Word]:
    """Every word, number and sign. “UL77 KEB’s” owns something: the mark is what stands before the ’s."""
    return [
        Word(
            m.start(),
            m.end("owner") if m["owner"] else m.end(),
            m["owner"] or m.group(),
            bracketed=text[m.start() - 1 : m.start()] == "(",
        )
        for m in WORD.finditer(text)
    ]


@lru_cache(maxsize=4)
def runs(text: str, *, loose: bool = False) -> list[list[Atom]]:
    """Atoms that follow one another with nothing but breath between them (`loose`: line ends and colons too).

    Several finders read the same text: it is remembered until `lift` is done with it, and no longer.
    """
    found, spoken = words(text), shouted(text)
    gap = LOOSE if loose else CLOSE
    made: list[list[Atom]] = [[]]
    at = 0
    while at < len(found):
        read = _atom(found, at, spoken)
        if read is None:
            at += 1
            if not (made[-1] and found[at - 1].low in alphabet.FILLERS):
                made.append([])
            continue
        atom, used = read
        if made[-1] and not _together(text, made[-1][-1], atom, gap, found):
            made.append([])
        made[-1].append(atom)
        at += used
    return [_radioed(_capitals(text, run)) for run in made if run]


def _capitals(text: str, run: list[Atom]) -> list[Atom]:
    """The I of “I Q X” and of “D X I,” is a letter; that of “ends in Q I think” is whoever speaks."""
    kept = list(run)
    for at, atom in enumerate(run):
        if atom.sure != EVERYDAY or text[atom.start : atom.end] not in {"A", "I"}:
            continue
        spelled = SPELLED_ON.match(text, atom.end)
        ended = not re.match(r"\s+\w|['’]", text[atom.end : atom.end + 3])
        if spelled or (ended and SPELLED_BEFORE.search(text[max(0, atom.start - 9) : atom.start])):
            kept[at] = replace(atom, sure=SURE)
    return kept


def _radioed(run: list[Atom]) -> list[Atom]:
    """Two words of the radio alphabet side by side are no longer a hotel and a game of golf."""
    beside = {
        place for at, (one, two) in enumerate(pairwise(run)) for place in (at, at + 1)
        if one.sort == two.sort == "radio" and two.start - one.end <= 2
    }  # fmt: skip
    return [replace(atom, sure=SURE) if at in beside else atom for at, atom in enumerate(run)]


def _together(text: str, last: Atom, atom: Atom, gap: re.Pattern[str], found: list[Word]) -> bool:
    between = text[last.end : atom.start]
    if len(between.strip()) > 32 or (gap is CLOSE and "\n" in between):
        return False
    bare = re.sub(r"['’]s\b", "", between)
    bare = re.sub(r"[A-Za-z]+", lambda word: "" if word[0].lower() in alphabet.FILLERS else word[0], bare)
    return bool(gap.match(bare))


def _atom(found: list[Word], at: int, loud: bool) -> tuple[Atom, int] | None:
    """The atom that begins at a word, and how many words it takes; None for an ordinary word."""
    word = found[at]
    if len(word.text) > 3 and word.text.isalpha() and word.low not in _SPELLING:
        return None  # most words
    low, after = word.low, found[at + 1].low if at + 1 < len(found) else ""
    if _counts(found, at):
        return _counted(word, found[at + 1])
    several = _several(found, at, loud)
    if several:
        return several
    if low in alphabet.UNREAD or word.text in "?*_" or set(word.text) == {"-"}:
        many = max(1, len(word.text)) if set(word.text) == {"-"} else 1
        return Atom(word.start, word.end, "?" * many, "unread", SURE if low != "whatever" else MAYBE), 1
    if low == "question" and after == "mark":
        return Atom(word.start, found[at + 1].end, "?", "unread", SURE), 2
    one = _one(word, found, at, loud)
    if word.text == "a" and at and found[at - 1].low in ARTICLES:
        return None  # “then a five”: the word, not the letter
    if one is None:
        return None
    chars, sort, sure = one
    return Atom(word.start, word.end, chars, sort, sure), 1


def _counts(found: list[Word], at: int) -> bool:
    """“then four numbers”, “two letter, six number”: how many there are, and none of them."""
    word, after, more = found[at], found[at + 1 : at + 2], found[at + 2 : at + 3]
    spelled = at and (found[at - 1].low in alphabet.DIGITS or found[at - 1].text.isdigit())  # “oh one one three number”
    if spelled or word.low not in alphabet.DIGITS or not after or after[0].start != word.end + 1:
        return False
    alone = not more or more[0].start > after[0].end + 1
    return after[0].low.rstrip("s") in COUNTED and (alone or after[0].low.endswith("s"))


def _counted(many: Word, things: Word) -> tuple[Atom, int] | None:
    """“two numbers” in the midst of a mark stands for two that were not read."""
    if not things.low.endswith("s"):
        return None
    return Atom(many.start, things.end, "?" * int(alphabet.DIGITS[many.low]), "unread", MAYBE), 2


def _several(found: list[Word], at: int, loud: bool) -> tuple[Atom, int] | None:
    """Atoms of more than one word: double oh, X-ray, sixty two, T for Tommy."""
    word = found[at]
    low, after = word.low, found[at + 1] if at + 1 < len(found) else None
    if after is None:
        return None
    if low in alphabet.REPEAT:
        if low == "double" and after.low in {"u", "you"}:
            return Atom(word.start, after.end, "W", "said", SURE), 2
        inner = _atom(found, at + 1, loud)
        if inner and len(inner[0].chars) == 1 and inner[0].sort != "unread":
            sort = "number" if inner[0].chars.isdigit() else "said"
            return Atom(word.start, inner[0].end, inner[0].chars * alphabet.REPEAT[low], sort, SURE), inner[1] + 1
        return None
    if either := _either(found, at, loud):
        return either
    if low in {"x", "ex"} and after.low == "ray":
        return Atom(word.start, after.end, "X", "radio", SURE), 2
    digit = alphabet.DIGITS.get(after.low, "0")
    if low in alphabet.TENS and digit != "0" and after.start == word.end + 1:
        return Atom(word.start, after.end, alphabet.TENS[low] + digit, "number", SURE), 2
    return _explained(found, at, loud)


def _either(found: list[Word], at: int, loud: bool) -> tuple[Atom, int] | None:
    """“(four or nine)”, “either a B or an R”: one character that could not be told."""
    used = 1
    if found[at].low == "either":
        at, used = at + 1, 2
        while at < len(found) and found[at].low in {"a", "an"}:
            at, used = at + 1, used + 1
    if at + 2 >= len(found) or found[at + 1].low != "or" or not (used > 1 or found[at].bracketed):
        return None
    last, more = (at + 3, 3) if found[at + 2].low in {"a", "an"} and at + 3 < len(found) else (at + 2, 2)
    one, two = _one(found[at], found, at, loud), _one(found[last], found, last, loud)
    if not one or not two or len(one[0]) != 1 or len(two[0]) != 1:
        return None
    return Atom(found[at + 1 - used].start, found[last].end, "?", "unread", SURE), used + more


def _explained(found: list[Word], at: int, loud: bool) -> tuple[Atom, int] | None:
    """“T for Tommy”, “D as in Derek”, “zed for zebra”: the letter and the word that begins with it."""
    here = _one(found[at], found, at, loud)
    if not here or len(here[0]) != 1 or not here[0].isalpha():
        return None
    for used, phrase in ((2, ("for",)), (2, ("like",)), (3, ("as", "in")), (3, ("like", "in")), (2, ("as",))):
        said = tuple(word.low for word in found[at + 1 : at + used])
        last = found[at + used] if at + used < len(found) else None
        free = phrase == ("for",) and found[at].text.isupper() and here[0] not in "AI" and len(found[at].text) == 1
        if said == phrase and last and (free or last.low.startswith(here[0].lower())):
            ray = last.low == "x" and at + used + 1 < len(found) and found[at + used + 1].low == "ray"
            end = found[at + used + 1].end if ray else last.end
            if ray or len(last.low) > 1:
                return Atom(found[at].start, end, here[0], "radio", SURE), used + 1 + ray
    return None


def _one(word: Word, found: list[Word], at: int, loud: bool) -> tuple[str, str, int] | None:
    low, text = word.low, word.text
    if text.isdigit():
        return text, "figure", MAYBE
    if not text.isalnum():
        return None
    if any(c.isdigit() for c in text):
        return (text.upper(), "mixed", SURE) if len(text) <= 24 else None
    if len(text) == 1:
        plain = low in "ai" or (low in "xou" and text.islower())
        return low.upper(), "letter", EVERYDAY if plain else (SURE if text.isupper() else MAYBE)
    if CAPITALS.match(text) and not loud and at and HEAD.match(found[at - 1].text):
        return text, "letters", EVERYDAY if low in SHORT else SURE  # the ONE of “BQ63 ONE”
    return _word(low) or _letters(text, low, found, at, loud)


def _word(low: str) -> tuple[str, str, int] | None:
    if low in alphabet.DIGITS:
        return alphabet.DIGITS[low], "number", EVERYDAY if low in alphabet.EVERYDAY_NUMBERS else SURE
    if low in alphabet.TEENS:
        return alphabet.TEENS[low], "number", SURE
    if low in alphabet.TENS:
        return alphabet.TENS[low] + "0", "number", SURE
    if low == "hundred":
        return "00", "number", SURE
    if low in alphabet.NATO:
        return alphabet.NATO[low], "radio", MAYBE if low in alphabet.EVERYDAY_RADIO else SURE
    if low in alphabet.SAID:
        return alphabet.SAID[low], "said", EVERYDAY if low in alphabet.EVERYDAY_SOUNDS else SURE
    return None


def _letters(text: str, low: str, found: list[Word], at: int, loud: bool) -> tuple[str, str, int] | None:
    """Two or three letters that are no word. An everyday word counts in capitals, or right beside figures."""
    if len(text) > 3:
        return None
    if CAPITALS.match(text) and not loud:
        return text, "letters", EVERYDAY if low in SHORT else SURE
    figures = any(c.isdigit() for word in found[max(0, at - 1) : at + 2] for c in word.text)
    if low not in SHORT and (figures or not re.search(r"[aeiouy]", low[1:-1])):
        return text.upper(), "letters", MAYBE
    return None
