"""A workplace by its name, a part of it, or what kind of place it is; and work where it stands for a person."""

import re
from collections.abc import Iterable, Iterator
from itertools import dropwhile, pairwise

from alongside.sharing.rules.identifying.elsewhere import elsewhere
from alongside.sharing.rules.identifying.ordinary import NOT_INITIALS, ORDINARY, SAYS
from alongside.sharing.rules.identifying.places import FIRM, by_letters, misspelt, named, onward
from alongside.sharing.rules.identifying.streets import spoken
from alongside.sharing.rules.identifying.text import Span, Text, keys_of, words_in
from alongside.sharing.rules.identifying.trades import ANYBODY, HOURS, JOBS, PLACES, ROUNDS, WHERE_DONE, WORKS
from alongside.words.lifting.everyday import PLAIN

_STREET_ENDS = words_in(
    """
    road street lane avenue close drive court crescent place terrace square walk way row
    """
)
_TELLS = SAYS | {"at", "who", "on", "in", "has", "was", "is", "there"}
_OURS = frozenset({"the", "our", "her", "his", "my", "their"})
_ELSEWHERE = frozenset({"in", "at", "of", "for", "from", "on", "by", "near", "opposite"})
_AS = frozenset({"as", "m", "is", "was", "am", "being", "a", "work"})
_ONE_IN_TOWN = frozenset(
    {"infirmary", "council", "hospital", "hotel", "surgery", "clinic", "depot", "library", "factory"}
)
_KINDS = _ONE_IN_TOWN | words_in("shop cafe café salon station garage warehouse bakery nursery pub office plant")
_SHE = frozenset({"she", "mum", "mam", "dad", "nan", "gran"})
_SMALL_WORDS = frozenset({"a", "an", "the", "of", "and", "s"})
_COMMON = ORDINARY | PLAIN


def work(text: Text, known: Iterable[str]) -> Iterator[Span]:
    for line in (re.sub(r"(?i)\bco-op\b", "Coop", told) for told in known):
        parts = [
            part.strip() for part in re.split(r"[,;]| (?:at|on|in|near) ", line.replace("&", " and ")) if keys_of(part)
        ]
        for number, part in enumerate(parts):
            words = keys_of(part)
            titled = len(words) > 1 and part.split()[-1][0].isupper()
            if part[0].islower() or (number == 0 and not titled):
                yield from _job(text, part, frozenset(keys_of(line)))
            called = keys_of(" ".join(dropwhile(str.islower, part.split())))
            if called and not (number and words[-1] in _STREET_ENDS):
                yield from place(text, called)
                yield from misspelt(text, called, FIRM)
                yield from by_letters(text, called if len(called) > 2 else [])
        yield from _sort(text, keys_of(line))
        yield from _capitals(text, line)
        yield from _by_a_word(text, {word for word in keys_of(line) if len(word) > 3} - ANYBODY - HOURS)
        yield from _first_or_last(text, parts)
        yield from _done(text, keys_of(line))
        yield from _numbered(text, keys_of(line))


def place(text: Text, words: list[str]) -> Iterator[Span]:
    """Its whole name, its first or last words that say which, and its first word alone where that is rare."""
    head = [word for word in words if word not in FIRM] or words
    rare = [[word] for word in head[:1] if len(word) >= 4 and word not in _COMMON]
    at = words.index(head[-1])
    kind = (
        [[head[-1], words[at + 1]]] if len(head) > 1 and at + 1 < len(words) and words[at + 1] in FIRM - {"s"} else []
    )
    forms = [
        words,
        head,
        [*head[:1], "and", *head[1:]] if len(head) > 1 else head,
        head[:2] if len(head) > 2 else head,
        *rare,
        *kind,
    ]
    forms += [words[:2]] if len(words) > 2 and words[1] in FIRM and words[0] not in _SMALL_WORDS else []
    forms += [["the", head[-1]]] if words[0] == "the" and len(head) > 1 else []
    owned = words[1:2] == ["s"] and len(words[0]) > 3
    wanted = {"".join(form) + end for form in forms for end in ("", "s")} | ({words[0] + "s"} if owned else set())
    keys = spoken([token.key for token in text.tokens])
    short = {"".join(spoken(form)) for form in forms if spoken(form) != form}
    for letters in wanted | short:
        for first, after in text.runs(letters, keys if letters in short else None):
            if _written(text, first, after, letters, words if letters == "".join(words) else head):
                begin = first - 1 if first and text.at(first - 1) == "the" else first
                yield text.span(begin, onward(text, after, FIRM))
    yield from _one_word(text, {word for word in head if len(head) > 1 and len(word) >= 4 and word.isalpha()})


def _one_word(text: Text, words: set[str]) -> Iterator[Span]:
    """“the switchboard at Hallam”, “at Staples”: one word of several, written as a name."""
    for place, token in enumerate(text.tokens):
        as_a_name = token.key in words and token.big and not text.fresh(place) and not text.shouted
        if not as_a_name or elsewhere(text, place, place + 1, FIRM):
            continue
        if token.key not in _COMMON or text.at(place - 1) in {"at", "from"}:
            yield text.span(place, place + 1)


def _written(text: Text, first: int, after: int, letters: str, words: list[str]) -> bool:
    """As a name: in capitals, or several words together that are only small by chance."""
    if elsewhere(text, first, after, FIRM):
        return False
    big = text.tokens[first].big
    if letters == "the" + words[-1]:
        return text.tokens[after - 1].big and not text.fresh(after - 1)
    several = len(words) > 1 and len([n for n in range(first, after) if text.at(n) not in _SMALL_WORDS]) > 1
    certain = big or (len(letters) > 4 and letters.rstrip("s") not in _COMMON)
    return (certain and named(text, first, after, letters, FIRM)) or (several and not big)


def _sort(text: Text, words: list[str]) -> Iterator[Span]:
    """“the garden centre”, “the dry cleaners”, “on the trawlers”: there are few enough that it may be theirs."""
    for kind in {place for word in words for place in PLACES.get(word, PLACES.get(word.removesuffix("s"), ()))}:
        for first, after in text.runs("".join(kind.split())):
            if text.at(first - 1) in _OURS and not _of_another(text, after):
                yield text.span(first - 1, after)
    for outside in {place for word in words for place in ROUNDS.get(word, ())}:
        for first, after in text.runs("".join(outside.split())):
            if text.at(first - 1) == "the" and text.at(first - 2) in {"on", "in", "from"}:
                yield text.span(_who(text, first - 2), after)


def _by_a_word(text: Text, words: set[str]) -> Iterator[Span]:
    """“the packing place”, “drives for the council”, “from the boxing”: a word of the work with another beside it."""
    words = words | {word[:-2] + "ing" for word in words if word.endswith("er")}
    several = words | {f"{word}s" for word in words} | {word.removesuffix("s") for word in words}
    for place, token in enumerate(text.tokens):
        if token.key not in several or text.at(place - 1) not in _OURS:
            continue
        if text.at(place + 1) in WHERE_DONE:
            yield text.span(place - 1, place + 2)
        elif _the_one(text, place):
            yield text.span(place - 1, place + 1)
        elif text.at(place - 2) in {"for", "at", "in", "on"} and text.at(place - 3) in WORKS:
            yield text.span(place - 3, place + 1)


def _the_one(text: Text, place: int) -> bool:
    """“in the shop”, “the Council”, “from the boxing”: by its kind alone, as one speaks of one’s own."""
    key, before = text.at(place), text.at(place - 2)
    if key in _KINDS and before in {"at", "in", "into", "from"}:
        return not _of_another(text, place + 1)
    if text.tokens[place].big and key in _ONE_IN_TOWN:
        return text.at(place - 1) == "the" and not text.shouted
    return before in {"at", "from"} and key.endswith("ing") and text.at(place + 1) not in _COMMON


def _done(text: Text, words: list[str]) -> Iterator[Span]:
    """“cleans at the hotel”, “fits for them”: what a cleaner or a fitter does, and for whom or when."""
    stems = {word[:-2] for word in words if len(word) > 4 and word.endswith("er")} - {"work", "manag", "own", "offic"}
    said = {stem + end for stem in stems for end in ("s", "es", "ing")}
    for place, token in enumerate(text.tokens):
        if token.key in said and text.at(place + 1) in {"at", "for", "nights", "lates", "earlies", "there"}:
            yield text.span(place, place + 2)


def _capitals(text: Text, line: str) -> Iterator[Span]:
    """DHL of “DHL Express”; B and M."""
    for word in re.findall(r"\b(?:[A-Z]{3,}|[A-Z] ?& ?[A-Z])\b", line):
        if word.lower() not in NOT_INITIALS:
            for first, after in text.runs("".join(keys_of(word.replace("&", " and ")))):
                if text.tokens[first].big or after - first > 1:
                    yield text.span(first, after)


def _numbered(text: Text, words: list[str]) -> Iterator[Span]:
    """“ward 4”, “Terminal 4”, “T4”."""
    for word, number in pairwise(words):
        if number[:1].isdigit() and word.isalpha():
            yield from (text.span(*found) for found in text.runs(word + number))
            yield from (
                text.span(n, n + 1) for n in range(len(text.tokens)) if text.tokens[n].text == word[0].upper() + number
            )


def _first_or_last(text: Text, parts: list[str]) -> Iterator[Span]:
    """“the Grill” of Demir's Grill, “the Royal”: one end of the name, with a capital inside a sentence."""
    called = [keys_of(part) for part in parts if part[0].isupper() and part.split()[-1][0].isupper()]
    ends = {word for words in called if len(words) > 1 for word in (words[0], words[-1])}
    for place, token in enumerate(text.tokens[1:], 1):
        inside = token.big and not text.shouted and text.at(place - 1) in _OURS
        behind = text.tokens[place + 1] if place + 1 < len(text.tokens) else None
        if inside and token.key in ends and not (behind and behind.big and text.between(place) == " "):
            yield text.span(place - 1, place + 1)


def _who(text: Text, place: int) -> int:
    """With “he's” or “she works” before it."""
    back = [n for n in (1, 2) if text.at(place - n) in {"s", "is", "works", "was", "worked", "he", "she", "m"}]
    return place - (max(back) if back and back[0] == 1 else 0)


def _of_another(text: Text, after: int) -> bool:
    """“the chef in the kebab shop”, “the chemist on Dock Road”: it is said which, and not by our name for it."""
    if after >= len(text.tokens) or not text.between(after - 1).isspace():
        return after < len(text.tokens) and text.between(after - 1) in {"'", "’"} and text.at(after) == "s"
    behind = text.at(after)
    return behind in _ELSEWHERE and text.at(after + 1) not in {"night", "work", "six", "eight", "once", "front", ""}


def _job(text: Text, job: str, ours: frozenset[str]) -> Iterator[Span]:
    """“The cleaner” is one person; “a cleaner” and somebody else's solicitor are not."""
    told = " ".join(word for word in keys_of(job) if word not in HOURS)
    last = told.split()[-1:] if len(told.split()) > 1 else []
    for form in (told, *JOBS.get(told, ()), *(word for word in last if word not in ANYBODY)):
        for first, after in text.runs("".join(form.split())):
            before, behind = text.at(first - 1), text.at(after)
            if text.fresh(first) and behind in _TELLS:
                yield text.span(first, after)
            she_is = text.at(first - 2) == "s" and text.at(first - 3) in _SHE
            said_of = before in {"a", "an"} and (she_is or text.at(first - 2) in _AS)
            at_ours = text.at(after) == "at" and text.at(after + 1) == "the" and text.at(after + 2) in ours
            one = before in {"the", "our", "my", "this", "as", "your"} and not _of_another(text, after)
            if one or said_of or (before in {"a", "an"} and (behind in SAYS or at_ours)):
                yield text.span(first - 1, after)
