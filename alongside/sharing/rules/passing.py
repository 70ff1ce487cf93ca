"""What is passed on, as a paper: pure, so that what was read, what is kept and what is taken away are one.

Whoever told something stands in it as a reference. Its letters come from the form's own number and the order of the
paper, never from who it is: they are the same each time the page is read, and tell nobody anything.
"""

import hashlib
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from uuid import UUID

from alongside.sharing.rules.locked import digest_of

WITHIN = timedelta(hours=24)  # our own figure: what could not wait is read again within a day
_LETTERS = "ACDEFGHJKMNPQRTUVWXY34679"  # none that sound or look alike on a bad line
KEPT_BACK = "Something was kept back here."
RING = "We hold something that bears on a child’s safety and cannot write it here. Ring us now."
TITLE = "Information passed on"
# What is left to say when everything else would give something away, even one of these words.
LAST_WORDS = ((TITLE, RING), ("From the charity", "Telephone at once."), ("Urgent", "Call."), ("!", "!"))


class ReadingKind(StrEnum):
    """Why somebody else reads it."""

    SECOND = "second"  # before it goes: the family had to move
    URGENT = "urgent"  # within a day: it could not wait


class Outcome(StrEnum):
    """What came of a second look."""

    STANDS = "stands"
    TAKEN_BACK = "taken_back"


@dataclass(frozen=True)
class Source:
    """Who told it. `key` says which are the same; `name` and `how` are for the custodian alone."""

    key: str
    name: str
    how: str = ""


@dataclass(frozen=True)
class FileOf:
    """A file that goes with a thing: its attachment, and the words that stand in the paper for it."""

    id: UUID
    words: str


@dataclass(frozen=True)
class Thing:
    """One thing that may be passed on. `head` is ours and names nobody; `text` is what would leave."""

    kind: str
    id: UUID
    at: datetime
    head: str
    text: str
    source: Source | None = None
    files: tuple[FileOf, ...] = ()

    @property
    def key(self) -> str:
        return f"{self.kind}:{self.id}"


@dataclass(frozen=True)
class Terms:
    """What stands at the end of the paper: how it may be handled and what it is for."""

    purpose: str
    handling: str = ""
    conditions: str = ""


@dataclass(frozen=True)
class Paper:
    """Word for word what leaves; `codes` are the references, by the key of their source."""

    title: str
    paragraphs: tuple[str, ...]
    codes: Mapping[str, str] = field(default_factory=dict)

    @property
    def digest(self) -> str:
        return digest_of(self.title, self.paragraphs)


def compose(things: Sequence[Thing], terms: Terms, once: UUID, title: str = TITLE) -> Paper:
    """The paper. The same things, terms and number give the same paper, letter by letter."""
    codes: dict[str, str] = {}
    for thing in things:
        if thing.source and thing.source.key not in codes:
            codes[thing.source.key] = code("S", once, len(codes) + 1)
    told = [_told(number, thing, codes) for number, thing in enumerate(things, 1)]
    return Paper(f"{title}, {code('P', once, 0)}", (*told, *_ends(terms)), codes)


def _told(number: int, thing: Thing, codes: Mapping[str, str]) -> str:
    source = f" Source {codes[thing.source.key]}." if thing.source else ""
    files = "".join(f"\nFile: {file.words}" for file in thing.files)
    return f"{number}. {thing.head}.{source}\n{thing.text.strip()}{files}"


def last_words(once: UUID) -> Iterator[Paper]:
    """Papers that say nothing but that they should ring, each in other words than the one before."""
    for title, words in LAST_WORDS:
        yield Paper(f"{title}, {code('P', once, 0)}", (words,))


def _ends(terms: Terms) -> tuple[str, ...]:
    conditions = f" {terms.conditions.strip()}" if terms.conditions.strip() else ""
    handling = (f"Handling: {terms.handling}.{conditions}",) if terms.handling else ()
    return (f"What it is for: {terms.purpose.strip()}", *handling)


def code(prefix: str, once: UUID, number: int) -> str:
    """S-7KQM-3MDX: safe to say aloud on the telephone."""
    drawn = hashlib.sha256(f"{once}|{number}".encode()).digest()
    letters = "".join(_LETTERS[byte % len(_LETTERS)] for byte in drawn[:8])
    return f"{prefix}-{letters[:4]}-{letters[4:]}"


def reference_of(title: str) -> str:
    """The paper's own reference, from its title."""
    return title.rsplit(" ", 1)[-1]


def what_is_missing(
    *, things: int, to: int, purpose: str, necessity: str, told: bool, heard_of_court: bool, view: str, why_not: str
) -> tuple[str, str]:
    """(field, sentence) of the first thing somebody must still say, or two empty strings."""
    checks = (
        ("items", things == 0, "Choose at least one thing to pass on."),
        ("to", to == 0, "Say who this goes to."),
        ("purpose", not purpose.strip(), "Say what it is for."),
        ("necessity", not necessity.strip(), "Say why it is needed, and no more than this."),
        ("why_not_told", not told and not why_not.strip(), "Say why the parent was not told."),
        ("parent_view", told and not view.strip(), "Write down what the parent thinks of it."),
        (
            "heard_of_court",
            told and not heard_of_court,
            "Tell the parent first that a court may later order it to be shown, or say that they do not know yet.",
        ),
    )
    return next(((name, words) for name, wrong, words in checks if wrong), ("", ""))


def sentences(text: str) -> list[str]:
    """The text in pieces that can be kept back one by one; joined again they are the text."""
    return [piece for piece in re.split(r"(?<=[.!?\n])", text) if piece]


def without_held(pieces: Sequence[str], held: frozenset[int]) -> str:
    """The text without what is locked, each gap said to be one; two gaps in a row are one."""
    out: list[str] = []
    for place, piece in enumerate(pieces):
        if place not in held:
            out.append(piece)
        elif not out or out[-1] != f" {KEPT_BACK} ":
            out.append(f" {KEPT_BACK} ")
    return "".join(out).strip()


def waits_for_a_reader(*, had_to_move: bool, urgent: bool) -> bool:
    """A family that had to move is read by a second person before anything goes, unless it cannot wait."""
    return had_to_move and not urgent


def due_at(now: datetime) -> datetime:
    """A second reading is due within a day: of what has gone, and of what waits to go."""
    return now.astimezone(UTC) + WITHIN


def may_read_again(decided_by: UUID, reader: UUID) -> bool:
    """Nobody is their own second reader."""
    return decided_by != reader
