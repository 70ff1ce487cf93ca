"""Reads a text and says where kinder words would serve. Nothing is kept, counted or changed."""

from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

from alongside.words.coach import silence
from alongside.words.coach.phrases import Phrase, phrases
from alongside.words.coach.sentence import Around, Sentences
from alongside.words.coach.who import coerced, somebody_else

# A field takes 10,000 characters; whatever is longer is not read on. Nobody reads a hundred suggestions.
LONGEST, MOST = 12_000, 100


class Find(NamedTuple):
    """A place in the text, in Python string indices, and the phrase it is one of."""

    start: int
    end: int
    phrase: Phrase


def check(text: str) -> list[Find]:
    """Every find in the order of the text; where two overlap, the one that covers more is kept."""
    text = text[:LONGEST]
    exact = silence.exact_words(text)
    kept: list[Find] = []
    for find in sorted(islice(_finds(text), MOST), key=lambda f: (f.start - f.end, f.start)):
        overlaps = any(find.start < k.end and k.start < find.end for k in kept)
        if not overlaps and not silence.within(find.start, find.end, exact):
            kept.append(find)
    return sorted(kept, key=lambda f: f.start)


def _finds(text: str) -> Iterator[Find]:
    sentences = Sentences(text)
    for phrase in phrases():
        for pattern in phrase.patterns:
            for found in pattern.finditer(text):
                around = sentences.around(*found.span())
                if not _silent(phrase, around):
                    yield Find(found.start(), found.end(), phrase)


def _silent(phrase: Phrase, around: Around) -> bool:
    return silence.always(around) or _of_this_phrase(phrase, around)


def _of_this_phrase(phrase: Phrase, around: Around) -> bool:
    """What this phrase alone looks out for: words beside it, and the guards named in its line."""
    return bool(
        (phrase.not_after and phrase.not_after.search(around.just_before))
        or (phrase.not_before and phrase.not_before.match(around.after))
        or any(GUARDS[guard](around) for guard in phrase.guards)
    )


GUARDS = {
    "adult": lambda around: somebody_else(around, frozenset({"staff", "adult", "suspect"})),
    "grown": lambda around: somebody_else(around, frozenset({"adult", "suspect"})),
    "staff": lambda around: somebody_else(around, frozenset({"staff", "suspect"})),
    "coerced": coerced,
    "contact": silence.contact_with,
    "legal": silence.law,
    "nature": silence.of_nature,
    "suspect": lambda around: somebody_else(around, frozenset({"suspect"})),
    "thing": silence.a_thing,
    "towards": silence.towards,
}
