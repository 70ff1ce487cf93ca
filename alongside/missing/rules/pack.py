"""The pack for police: what stands on its two sides, and how it is cut so that there are never three."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

NOT_A_REPORT = (
    "This does not report a child missing. Call 101, or 999 if somebody is in danger now or the child is very young "
    "or very unwell."
)
LEFT_OUT = "[Left out: something here is locked away. Ask the family’s worker.]"
# How much of each answer is kept, tried one after the other until two sides are enough.
CUTS = (600, 380, 240, 150, 90, 60)
MOST_LINES = (14, 12, 10, 8, 6, 5)


@dataclass(frozen=True)
class Line:
    label: str
    words: str


@dataclass(frozen=True)
class Part:
    """One heading of the pack. `side` is the sheet’s side it stands on, 1 or 2."""

    heading: str
    side: int
    lines: tuple[Line, ...]

    @property
    def paragraph(self) -> str:
        return "\n".join([self.heading, *(f"{line.label}: {line.words}" for line in self.lines)])


@dataclass(frozen=True)
class Pack:
    """`stated` says when it was checked, and by whom."""

    title: str
    stated: str
    parts: tuple[Part, ...]

    @property
    def paragraphs(self) -> list[str]:
        """As it leaves: a paragraph a part, whole and uncut."""
        told = [
            "\n".join([part.heading, *(f"{line.label}: {line.words}" for line in part.lines)]) for part in self.parts
        ]
        return [NOT_A_REPORT, self.stated, *told]

    def side(self, number: int) -> list[Part]:
        return [part for part in self.parts if part.side == number]


def part(heading: str, side: int, lines: Iterable[tuple[str, str]]) -> Part | None:
    """A heading with what is known; nothing at all where nothing is."""
    kept = tuple(Line(label, words.strip()) for label, words in lines if words.strip())
    return Part(heading, side, kept) if kept else None


def without(pack: Pack, held: frozenset[tuple[int, int]]) -> Pack:
    """The same pack with these lines (part, line) taken out and said to be."""
    parts = tuple(
        replace(one, lines=tuple(_kept(line, (place, number) in held) for number, line in enumerate(one.lines)))
        for place, one in enumerate(pack.parts)
    )
    return replace(pack, parts=parts)


def _kept(line: Line, held: bool) -> Line:
    return Line(line.label, LEFT_OUT) if held else line


def cut(pack: Pack, level: int) -> Pack:
    """Shorter answers and fewer lines, the deeper the level."""
    most, lines = CUTS[level], MOST_LINES[level]
    parts = tuple(
        replace(one, lines=tuple(Line(line.label, shorter(line.words, most)) for line in one.lines[:lines]))
        for one in pack.parts
    )
    return replace(pack, parts=parts)


def shorter(words: str, most: int) -> str:
    """Whole words up to `most` letters, and three points where there was more. New lines become “; ”."""
    flat = "; ".join(line.strip() for line in words.splitlines() if line.strip())
    if len(flat) <= most:
        return flat
    begun = flat[: most - 1].rsplit(" ", 1)[0] or flat[: most - 1]
    return begun[: most - 1].rstrip(" ,;.") + "…"
