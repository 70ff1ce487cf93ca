"""A text as tokens with their places, and a way to find a phrase however it is spaced, hyphened or capitalised."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

_TOKEN = re.compile(r"[^\W_]+")
_ENDS = frozenset('.!?:;\n“"(–—')
_LETTERS = str.maketrans(
    {"ł": "l", "Ł": "l", "ø": "o", "Ø": "o", "đ": "d", "Đ": "d", "ð": "d", "ı": "i", "æ": "ae", "œ": "oe"}
)
Span = tuple[int, int]


@dataclass(frozen=True)
class Token:
    """One run of letters and digits. `key` is lower case without accents."""

    text: str
    start: int
    end: int
    key: str

    @property
    def big(self) -> bool:
        return self.text[:1].isupper()


def words_in(text: str) -> frozenset[str]:
    """A list of words as it is read: several to a line."""
    return frozenset(text.split())


def folded(text: str) -> str:
    spread = unicodedata.normalize("NFKD", text.translate(_LETTERS))
    return "".join(c for c in spread if unicodedata.category(c) not in {"Mn", "Cf"}).casefold()


def keys_of(text: str) -> list[str]:
    return [folded(found.group()) for found in _TOKEN.finditer(unicodedata.normalize("NFC", text))]


def letters_of(text: str) -> str:
    """A name or a number run together: “Lennox-Hale” and “lennox hale” are one."""
    return "".join(keys_of(text))


class Text:
    """The text once, in the forms that every finder reads."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.tokens = [
            Token(found.group(), found.start(), found.end(), folded(found.group())) for found in _TOKEN.finditer(text)
        ]

    @cached_property
    def shouted(self) -> bool:
        """Written in capitals throughout, so that capitals say nothing."""
        letters = [c for c in self.text if c.isalpha()]
        return len(letters) > 12 and sum(c.isupper() for c in letters) > 0.8 * len(letters)

    def fresh(self, place: int) -> bool:
        """Does a sentence begin with this token?"""
        return place in self._beginnings

    @cached_property
    def _beginnings(self) -> frozenset[int]:
        found = set()
        for place, token in enumerate(self.tokens):
            gap = self.text[self.tokens[place - 1].end if place else 0 : token.start]
            bare = gap.rstrip()
            line = "\n" in gap[len(bare) :]
            if (
                (not place and not bare)
                or line
                or bare[-1:] in _ENDS
                or (bare[-1:] == "-" and gap != bare and gap[-2:-1] == "-")
            ):
                found.add(place)
        return frozenset(found)

    @cached_property
    def small(self) -> bool:
        """Written without capitals, so that a small letter says nothing."""
        return not any(token.text.istitle() and len(token.text) > 1 for token in self.tokens)

    def at(self, place: int) -> str:
        return self.tokens[place].key if 0 <= place < len(self.tokens) else ""

    def between(self, place: int) -> str:
        """What stands between this token and the next."""
        return self.text[self.tokens[place].end : self.tokens[place + 1].start]

    def runs(self, letters: str, keys: list[str] | None = None) -> Iterator[tuple[int, int]]:
        """Where whole tokens spell these letters: (first token, after the last). `keys` stands in for the tokens'."""
        keys = keys or [token.key for token in self.tokens]
        for first, key in enumerate(keys):
            if letters.startswith(key):
                after, spelled = first + 1, key
                while len(spelled) < len(letters) and after < len(keys) and self._close(after):
                    spelled += keys[after]
                    after += 1
                if spelled == letters:
                    yield first, after

    def _close(self, place: int) -> bool:
        """Near enough to the token before to be one thing with it."""
        gap = "".join(c for c in self.between(place - 1) if unicodedata.category(c) not in {"Mn", "Cf"})
        return len(gap.strip(" \u00a0\t\n\r-‐‑–.,'’&_/")) == 0 and len(gap) <= 4

    def span(self, first: int, after: int) -> Span:
        return self.tokens[first].start, self.tokens[after - 1].end
