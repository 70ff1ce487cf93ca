"""Entries as words, ready for a template."""

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any
from uuid import UUID

from django.utils import timezone

from alongside.observations.rules import HOW_WORDS, QUESTIONS, Answer, Edition, How, Judgement
from alongside.observations.rules.choices import JUDGEMENT_WORDS
from alongside.observations.rules.mentions import KIND_WORDS, Piece, around, marked
from alongside.observations.rules.paper import LogEntry, pairs, reference_of
from alongside.web.log.place import DESK, Place

if TYPE_CHECKING:
    from alongside.observations.models import Mention, Observation
    from alongside.web.log.mentions import MentionsForm

_COLOURS = {
    Judgement.OFFERED: "yellow",
    Judgement.CONFIRMED: "green",
    Judgement.REFUSED: "grey",
    Judgement.ADDED: "green",
}
_SHORT = 140
_ELSEWHERE = {"In their own words", "Entry", "Written", "Corrects", "Corrected by"}
_IN_THE_TITLE = {"Written by", "Whose log", "Said by", "Happened", "How it was noticed"}
_HAVE_THEIR_PLACE = {"Things in it", "Files", "Pictures that are only written down"}
_NOTHING = {*_HAVE_THEIR_PLACE, "Corrects", "Corrected by"}


@dataclass(frozen=True)
class EntryView:
    """One entry as a page shows it; `pairs` says everything, as paper and files do."""

    id: UUID
    reference: str
    title: str
    words: str
    written_at: datetime
    written_by: str
    pairs: list[tuple[str, str]]
    href: str
    mentions_href: str
    correct_href: str
    corrects: str
    corrects_href: str
    corrected: bool
    family: str = ""

    @property
    def facts(self) -> list[tuple[str, str]]:
        """What was answered, without what has a place of its own on the entry's page."""
        return [(label, value) for label, value in self._said if label not in _HAVE_THEIR_PLACE]

    @property
    def more(self) -> list[tuple[str, str]]:
        """For a list, where the title says the rest."""
        return [(label, value) for label, value in self._said if label not in _IN_THE_TITLE]

    @property
    def _said(self) -> list[tuple[str, str]]:
        return [(label, value) for label, value in self.pairs if value and label not in _ELSEWHERE]

    @property
    def on_paper(self) -> list[tuple[str, str]]:
        """Every question, also where nothing was said: a gap is part of the truth."""
        gap = {label: "Nothing" if label in _NOTHING else "Not said" for label, _ in self.pairs}
        return [(label, value or gap[label]) for label, value in self.pairs if label != "Entry"]


def entry(told: LogEntry, place: Place, family: str = "") -> EntryView:
    said = pairs(told, timezone.get_current_timezone())
    answers = dict(said)
    return EntryView(
        id=told.id, reference=told.reference, title=_title(told, answers["Happened"], place), words=told.words,
        written_at=told.written_at, written_by=told.written_by, pairs=said, href=place.entry(told.id),
        mentions_href=place.mentions(told.id), correct_href=place.correct(told.id), corrects=answers["Corrects"],
        corrects_href=place.entry(told.corrects) if told.corrects else "", corrected=bool(told.corrected_by),
        family=family,
    )  # fmt: skip


def _title(told: LogEntry, happened: str, place: Place) -> str:
    carer = told.edition in {Edition.FOSTER, Edition.RESIDENTIAL} and place == DESK
    who = told.said_by or ("A carer" if carer else "")
    how = HOW_WORDS[told.how]
    return f"{who}: “{how}”. {happened}" if who else f"{how}. {happened}"


@dataclass(frozen=True)
class Noticed:
    """One line on the family's page."""

    title: str
    href: str
    more: str
    at: datetime


def noticed_lines(rows: "list[Observation] | None", place: Place) -> list[Noticed] | None:
    """For `desk/log/_noticed.html`; None where this person may not read the log."""
    if rows is None:
        return None
    return [
        Noticed(
            title=short(row.words),
            href=place.entry(row.id),
            more=f"{HOW_WORDS[How(row.how)]}. Written by {row.made_by.name}",
            at=row.made_at,
        )
        for row in rows
    ]


def short(text: str) -> str:
    """The beginning, cut between words."""
    line = " ".join(text.split())
    return line if len(line) <= _SHORT else line[:_SHORT].rpartition(" ")[0] + "…"


def in_a_row(names: list[str]) -> str:
    return " and ".join(filter(None, [", ".join(names[:-1]), *names[-1:]]))


def reference(row: "Observation") -> str:
    return reference_of(row.id)


def answers(row: "Observation") -> dict[str, Any]:
    """An entry as the answers of the form that made it, for correcting it."""
    exact = row.precision == "exact"
    return {
        "words": row.words, "how": row.how, "told_by": row.told_by, "how_true": row.how_true,
        "precision": row.precision, "happened_at": row.happened_from if exact else None,
        "happened_from": None if exact else row.happened_from, "happened_until": row.happened_until,
        "when_words": row.when_words, "where_words": row.where_words, "who_was_there": row.who_was_there,
        "interpretation": row.interpretation, "could_be_wrong": row.could_be_wrong,
    }  # fmt: skip


@dataclass(frozen=True)
class MentionView:
    """One thing in the words, and what was said of it by whom."""

    kind: str
    raw: str
    value: str
    state: str
    colour: str
    by: str
    at: datetime | None


def mention_lines(mentions: "list[Mention]") -> list[MentionView]:
    return [
        MentionView(
            kind=KIND_WORDS.get(one.kind, one.kind), raw=one.raw, value=one.value,
            state=JUDGEMENT_WORDS[Judgement(one.judgement)], colour=_COLOURS[Judgement(one.judgement)],
            by=one.judged_by.name if one.judged_by else "", at=one.judged_at,
        )
        for one in mentions
    ]  # fmt: skip


def marked_words(row: "Observation", mentions: "list[Mention]") -> list[Piece]:
    """The words with what stands in them marked; what was refused is not."""
    return marked(row.words, [(one.start, one.end) for one in mentions if one.judgement != "refused"])


@dataclass(frozen=True)
class ToJudge:
    """One mention with its two questions."""

    kind: str
    pieces: list[Piece]
    value: str
    question: Any
    put_right: Any
    changed: bool


def to_judge(row: "Observation", mentions: "list[Mention]", form: "MentionsForm") -> list[ToJudge]:
    return [
        ToJudge(
            kind=KIND_WORDS.get(one.kind, one.kind), pieces=around(row.words, one.start, one.end), value=one.value,
            question=form[f"is_{one.id.hex}"], put_right=form[f"value_{one.id.hex}"],
            changed=form[f"value_{one.id.hex}"].value() not in (one.value, None),
        )
        for one in mentions
    ]  # fmt: skip


def safety(row: "Observation") -> list[tuple[str, str]]:
    """The three questions as they were answered, if they were."""
    check = row.check_first
    if check is None:
        return []
    said = {Answer.YES.value: "Yes", Answer.NO.value: "No", Answer.UNSURE.value: "Not sure"}
    found = []
    for asked in QUESTIONS:
        key = asked.question.value
        done = check.steps.get(key, "")
        found.append((asked.words, said.get(check.answers.get(key, ""), "") + (f". {done}" if done else "")))
    return found
