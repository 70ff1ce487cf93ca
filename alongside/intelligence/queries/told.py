"""What the chronology, Today and a search are told of what came of what was passed on. The charity reads it alone."""

import uuid
from collections.abc import Collection, Iterator, Mapping
from datetime import datetime
from typing import Any

from django.db.models import F

from alongside.access import gate
from alongside.access.actor import Actor
from alongside.access.policy import Can
from alongside.access.roles import Role, TieKind
from alongside.families.happenings import Happening, Rows, Text, happened_rows, waiting_rows
from alongside.families.models import Family
from alongside.intelligence.models import (
    Answer,
    AnswerOwed,
    DisclosureMark,
    Exhibit,
    Hold,
    Movement,
    PoliceStep,
    SayBack,
)
from alongside.intelligence.rules import Answered, HoldKind, Verb
from alongside.sealing import keyring
from alongside.sealing.models import Purpose
from alongside.words.queries import label

STEP, HOLD, SAID, EXHIBIT, ANSWER = "police_step", "police_hold", "police_said", "exhibit", "answer"
# What Today calls the lines of `waiting`.
NOTHING_YET, NEWS = "nothing_yet", "news"
_MODELS: dict[str, tuple[type[Any], str]] = {
    STEP: (PoliceStep, "at"),
    HOLD: (Hold, "at"),
    SAID: (SayBack, "at"),
    EXHIBIT: (Exhibit, "at"),
    ANSWER: (Answer, "made_at"),
}
_STEP_WORDS = {
    Verb.RECEIVE: "Police have what was passed on",
    Verb.GRADE: "Police graded what was passed on",
    Verb.HANDLING: "Police said how it must be handled",
    Verb.REFERENCE: "Police gave an investigation reference",
}
HOLD_WORDS = {
    HoldKind.WITNESS: "Possible witness: only “received” may be said",
    HoldKind.NOT_BEFORE: "Not before a day: only “received” may be said",
}
_ANSWER_WORDS = {
    Answered.RECEIVED: "Told that police have it",
    Answered.CANNOT_SAY: "Told that we cannot say yet",
    Answered.SAID_BACK: "Told what became of it",
}


def happened(family: Family) -> list[Rows]:
    """What belongs on the chronology."""
    return [
        happened_rows(model._default_manager.filter(family=family), kind, at) for kind, (model, at) in _MODELS.items()
    ]


def told(actor: Actor, family: Family, kinds_ids: Mapping[str, Collection[uuid.UUID]]) -> list[Happening]:
    """Opens those rows: one query a kind."""
    gate.require(actor, Can.SEE_FAMILY, family)
    found: list[Happening] = []
    for kind, ids in kinds_ids.items():
        if kind in _MODELS and ids:
            model, at = _MODELS[kind]
            rows = model._default_manager.filter(family=family, pk__in=list(ids)).select_related("made_by")
            for row in rows:
                head, said = _words(kind, row)
                found.append(Happening(kind, row.pk, getattr(row, at), head, said, row.made_by.name))
    return found


def _words(kind: str, row: Any) -> tuple[str, str]:
    if kind == STEP:
        head = _STEP_WORDS.get(row.verb) or f"What came of it: {_small(label('police_outcome', row.outcome))}"
        return head, row.words
    if kind == HOLD:
        return HOLD_WORDS[row.kind] + (", and lifted since" if row.lifted_at else ""), row.words
    if kind == SAID:
        return "Police said what may be said back", _said_back(row)
    if kind == EXHIBIT:
        return f"Exhibit {row.mark}", row.what
    return _ANSWER_WORDS[row.code], row.words


def _said_back(row: SayBack) -> str:
    return " ".join(part for part in (label("say_back", row.code) if row.code else "", row.words) if part)


def _small(words: str) -> str:
    return words[:1].lower() + words[1:]


def waiting(actor: Actor, now: datetime) -> list[Rows]:
    """Answers owed: in one's own families, and in each hub one manages; what is both is told of once."""
    mine = actor.families_by((TieKind.WORKER, TieKind.COVER)) - actor.excluded
    rows = AnswerOwed.objects.filter(since_at__isnull=False)
    scopes = [rows.filter(family__in=sorted(mine))] if mine else []
    for hub in sorted(actor.hubs_as([Role.SERVICE_MANAGER])):
        scopes.append(rows.filter(hub=hub).exclude(family__in=sorted(mine | actor.excluded)))
    return [
        waiting_rows(scope.filter(state=state), ANSWER, "since_at", words)
        for scope in scopes
        for state, words in (("owed", NOTHING_YET), ("news", NEWS))
    ]


_TOLD_BY = ("Told by", "told_by")
_SAID: tuple[tuple[type[Any], str, str, tuple[tuple[str, str], ...]], ...] = (
    (PoliceStep, STEP, "at", (("What police said", "words"), _TOLD_BY)),
    (Hold, HOLD, "at", (("Why only “received”", "words"), ("Why it was lifted", "lifted_words"), _TOLD_BY)),
    (SayBack, SAID, "at", (("What may be said", "words"), _TOLD_BY)),
    (Exhibit, EXHIBIT, "at", (
        ("Exhibit", "mark"), ("What it is", "what"), ("Found by", "found_by"), ("Found where", "found_where"),
        ("How it is sealed", "seal"), _TOLD_BY,
    )),
    (Movement, EXHIBIT, "at", (("From", "from_whom"), ("To", "to_whom"), ("Why", "why"), _TOLD_BY)),
    (DisclosureMark, STEP, "at", (("For disclosure", "what"), ("Why", "words"), _TOLD_BY)),
    (Answer, ANSWER, "made_at", (("What they were told", "words"),)),
)  # fmt: skip


def said(families: Collection[uuid.UUID]) -> Iterator[Text]:
    """What a search reads. The caller has scoped the families."""
    keyring.warm(Purpose.FAMILY, families)
    for model, kind, at, words in _SAID:
        rows = model._default_manager.filter(family__in=list(families)).order_by(F(at).desc(), "id")
        for row in rows.iterator(500):
            texts = tuple((name, text) for name, column in words if (text := getattr(row, column)))
            if texts:
                yield Text(kind, row.pk, row.family_id, getattr(row, at), texts)
