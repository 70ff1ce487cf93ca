"""One entry of the log as labelled lines: the same on the screen, on paper and in a file that leaves.

`to_text` and `from_text` are each other's reverse, so that a file made later is exactly what left.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, tzinfo
from uuid import UUID

from alongside.files.kinds import NAMED, Kind
from alongside.observations.rules.choices import (
    EDITION_WORDS,
    HOW_WORDS,
    JUDGEMENT_WORDS,
    Edition,
    How,
    Judgement,
)
from alongside.observations.rules.happened import Happened, happened_words, moment
from alongside.observations.rules.mentions import KIND_WORDS

# The columns of every export, in this order.
LABELS = (
    "Entry",
    "Written",
    "Written by",
    "Whose log",
    "Said by",
    "Happened",
    "How it was noticed",
    "Told by",
    "In their own words",
    "What somebody made of it",
    "How they know it is true",
    "How it could be wrong",
    "Where",
    "Who was there",
    "Things in it",
    "Files",
    "Pictures that are only written down",
    "Corrects",
    "Corrected by",
)
_INDENT = "    "


@dataclass(frozen=True)
class MentionLine:
    """One thing that was noticed in the words, and what a person said of it."""

    kind: str
    raw: str
    value: str
    judgement: Judgement

    @property
    def words(self) -> str:
        kind = KIND_WORDS.get(self.kind, self.kind)
        raw = " ".join(self.raw.split())
        same = raw.casefold() == self.value.casefold()
        return f"{kind}: {raw if same else f'{raw} ({self.value})'}, {JUDGEMENT_WORDS[self.judgement]}"


@dataclass(frozen=True)
class FileLine:
    """A file kept with the entry. Its fingerprint says that what somebody holds is what was received."""

    kind: Kind
    size: int
    digest: str
    received_at: datetime
    caption: str = ""

    def words(self, zone: tzinfo) -> str:
        what = f"{self.caption}: {NAMED[self.kind]}" if self.caption else NAMED[self.kind]
        return f"{what}, {self.size:,} bytes, received {moment(self.received_at, zone)}, SHA-256 {self.digest}"


@dataclass(frozen=True)
class NotKept:
    """A picture that must not be kept: on which device it is, and who knows. There is no file."""

    device: str
    who_has_it: str
    police_told: str
    written_at: datetime

    def words(self, zone: tzinfo) -> str:
        said = [
            f"On: {self.device}",
            f"Who has it: {self.who_has_it}" if self.who_has_it else "",
            f"Police: {self.police_told}" if self.police_told else "",
            f"Written {moment(self.written_at, zone)}",
        ]
        return ". ".join(part for part in said if part)


@dataclass(frozen=True)
class LogEntry:
    """Everything one entry says. `corrects` and `corrected_by` are references of other entries."""

    id: UUID
    family: UUID
    written_at: datetime
    written_by: str
    edition: Edition
    how: How
    happened: Happened
    words: str
    interpretation: str = ""
    how_true: str = ""
    could_be_wrong: str = ""
    told_by: str = ""
    where: str = ""
    who_was_there: str = ""
    said_by: str = ""
    mentions: tuple[MentionLine, ...] = ()
    files: tuple[FileLine, ...] = ()
    not_kept: tuple[NotKept, ...] = ()
    corrects: UUID | None = None
    corrected_by: tuple[UUID, ...] = field(default=())

    @property
    def reference(self) -> str:
        return reference_of(self.id)


def reference_of(entry: UUID) -> str:
    """L-1A2B-3C4D: random, safe to say aloud."""
    letters = entry.hex[:8].upper()
    return f"L-{letters[:4]}-{letters[4:]}"


def pairs(entry: LogEntry, zone: tzinfo) -> list[tuple[str, str]]:
    """(label, words) for every label, also where nothing was said: a gap is part of the truth."""
    said = (
        entry.reference,
        moment(entry.written_at, zone),
        entry.written_by,
        EDITION_WORDS[entry.edition],
        entry.said_by,
        happened_words(entry.happened, zone),
        HOW_WORDS[entry.how],
        entry.told_by,
        entry.words,
        entry.interpretation,
        entry.how_true,
        entry.could_be_wrong,
        entry.where,
        entry.who_was_there,
        "\n".join(mention.words for mention in entry.mentions),
        "\n".join(file.words(zone) for file in entry.files),
        "\n".join(picture.words(zone) for picture in entry.not_kept),
        reference_of(entry.corrects) if entry.corrects else "",
        ", ".join(reference_of(one) for one in entry.corrected_by),
    )
    return list(zip(LABELS, said, strict=True))


def beside(entries: Iterable[LogEntry]) -> list[LogEntry]:
    """The same entries in the same order, but each correction straight after what it corrects, however deep."""
    given = list(entries)
    there = {entry.id for entry in given}
    corrections: dict[UUID, list[LogEntry]] = {}
    for entry in given:
        if entry.corrects in there:
            corrections.setdefault(entry.corrects, []).append(entry)
    waiting = [entry for entry in reversed(given) if entry.corrects not in there]
    placed: list[LogEntry] = []
    while waiting:
        entry = waiting.pop()
        placed.append(entry)
        waiting += reversed(corrections.get(entry.id, []))
    return placed


def to_text(said: Iterable[tuple[str, str]]) -> str:
    """One paragraph of a paper that leaves: a line a label, further lines of an answer set in."""
    return "\n".join(f"{label}: " + value.replace("\n", "\n" + _INDENT) for label, value in said)


def from_text(paragraph: str) -> dict[str, str]:
    """The answers of a paragraph, by label."""
    found: dict[str, str] = {}
    label = ""
    for line in paragraph.split("\n"):
        if label and line.startswith(_INDENT):
            found[label] += "\n" + line.removeprefix(_INDENT)
        else:
            label, _, value = line.partition(": ")
            found[label] = value
    return found


def row_of(answers: Mapping[str, str]) -> list[str]:
    """The cells of one entry, in the order of LABELS."""
    return [answers.get(label, "") for label in LABELS]
