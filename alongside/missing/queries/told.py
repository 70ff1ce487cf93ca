"""What missing episodes tell the chronology, Today and a search."""

import uuid
from collections.abc import Collection, Iterator, Mapping
from datetime import datetime
from typing import Any

from django.db.models import F, Q, QuerySet
from django.db.models.functions import Coalesce
from django.utils import timezone

from alongside.access import gate
from alongside.access.actor import Actor
from alongside.access.policy import Can
from alongside.access.roles import Role, TieKind
from alongside.families.happenings import Happening, Rows, Text, happened_rows, waiting_rows
from alongside.families.models import Family
from alongside.missing.models import Episode, MissingProfile, Report, Return, ReturnTalk, SearchLine, Step
from alongside.missing.queries.episodes import back_of, gone_of
from alongside.missing.rules import (
    HOW_BACK_WORDS,
    NUMBER_WORDS,
    TALK_WORDS,
    WHO_WORDS,
    HowBack,
    Number,
    Police,
    State,
    Talk,
    Told,
    Verb,
    Who,
    Whose,
)
from alongside.missing.rules.profile import FIELDS
from alongside.observations.rules import Happened, Precision, happened_words
from alongside.sealing import keyring
from alongside.sealing.models import Purpose

EPISODE, REPORT, SEARCH, RETURN, TALK, STEP = (
    "missing_episode", "missing_report", "missing_search", "missing_return", "return_talk", "missing_step",
)  # fmt: skip
PROFILE = "missing_profile"
# What Today calls the lines of `waiting`.
MISSING_NOW, RETURN_TALK, TELL_POLICE = "missing_now", "return_talk", "tell_police"
_OPEN_TALKS = (Talk.NONE.value, Talk.OFFERED.value, Talk.ACCEPTED.value, Talk.LATER.value)
_MODELS: dict[str, tuple[type[Any], str]] = {
    EPISODE: (Episode, "since_at"),
    REPORT: (Report, "at"),
    SEARCH: (SearchLine, "at"),
    RETURN: (Return, "at"),
    TALK: (ReturnTalk, "at"),
    STEP: (Step, "at"),
}
_STEP_WORDS = {
    Verb.LEAVE: "Not reported to police, and why",
    Verb.NOT_BACK: "Not back after all",
    Verb.SETTLE: "The episode was settled",
    Verb.REOPEN: "The episode was opened again",
    Verb.MISTAKE: "The episode was written down by mistake",
}
_REPORT_WORDS = {
    Told.MISSING: "Police were told that they were missing",
    Told.BACK: "Police were told of the return",
}
_TALK_WORDS = {
    Whose.CHILD: "Return conversation",
    Whose.PARENT: "The parent’s own conversation after the return",
}


def happened(family: Family) -> list[Rows]:
    """What belongs on the chronology. A mistake is no episode."""
    made = []
    for kind, (model, at) in _MODELS.items():
        rows = model._default_manager.filter(family=family)
        path = "state" if model is Episode else "episode__state"
        rows = rows.exclude(**{path: State.MISTAKEN.value})
        if model is Return:
            # They came back when they came, and not when somebody told us; where that is not known, then.
            rows, at = rows.annotate(stands_at=Coalesce("back_from", "at")), "stands_at"
        made.append(happened_rows(rows, kind, at))
    return made


def told(actor: Actor, family: Family, kinds_ids: Mapping[str, Collection[uuid.UUID]]) -> list[Happening]:
    """Opens those rows: one query a kind."""
    gate.require(actor, Can.SEE_FAMILY, family)
    found: list[Happening] = []
    for kind, ids in kinds_ids.items():
        if kind in _MODELS and ids:
            model, at = _MODELS[kind]
            rows = model._default_manager.filter(family=family, pk__in=list(ids)).select_related("made_by")
            found += [_happening(kind, row, _stood(row, at)) for row in rows]
    return found


def _stood(row: Any, at: str) -> datetime:
    moment: datetime = getattr(row, at)
    return row.back_from or moment if isinstance(row, Return) else moment


def _happening(kind: str, row: Any, at: datetime) -> Happening:
    head, said = _words(kind, row)
    return Happening(kind=kind, id=row.pk, at=at, head=head, said=said, by=row.made_by.name)


def _words(kind: str, row: Any) -> tuple[str, str]:
    if kind == EPISODE:
        head = "Missing" if not row.told_by else "Missing, as we were told"
        return head + _roughly(gone_of(row)), row.words
    if kind == REPORT:
        return f"{_REPORT_WORDS[Told(row.kind)]}. {NUMBER_WORDS[Number(row.number)]}", ""
    if kind == SEARCH:
        return f"The search: {_lower(WHO_WORDS[Who(row.who)])}", row.words
    if kind == RETURN:
        how = HowBack(row.how)
        head = "Back" if how is HowBack.NOT_KNOWN else f"Back. {HOW_BACK_WORDS[how]}"
        return head + _roughly(back_of(row)), row.seemed
    if kind == TALK:
        return f"{_TALK_WORDS[Whose(row.whose)]}: {_lower(TALK_WORDS[Talk(row.came)])}", row.words
    return _STEP_WORDS[Verb(row.verb)], row.words


def _roughly(happened: Happened) -> str:
    """When it was, where the line’s own time does not say it: “. Nobody knows when”."""
    if happened.precision is Precision.EXACT:
        return ""
    return f". {happened_words(happened, timezone.get_current_timezone())}"


def _lower(words: str) -> str:
    return words[:1].lower() + words[1:]


def waiting(actor: Actor, now: datetime) -> list[Rows]:
    """Missing now; return conversations still open; police who still look for a child who is back."""
    return [waits for scope in _scopes(actor) for waits in _waits(Episode.objects.filter(scope))]


def _scopes(actor: Actor) -> Iterator[Q]:
    """One’s own families, and those of each hub one manages; a family that is both is told of once."""
    mine = actor.families_by((TieKind.WORKER, TieKind.COVER)) - actor.excluded
    if mine:
        yield Q(family__in=sorted(mine))
    for hub in sorted(actor.hubs_as([Role.SERVICE_MANAGER])):
        yield Q(hub=hub) & ~Q(family__in=sorted(mine | actor.excluded))


def _waits(rows: "QuerySet[Episode]") -> list[Rows]:
    back = rows.filter(state=State.BACK.value)
    looking = rows.filter(state__in=(State.BACK.value, State.SETTLED.value), police=Police.REPORTED.value)
    return [
        waiting_rows(rows.filter(state=State.MISSING.value), MISSING_NOW, "since_at"),
        waiting_rows(back.filter(talk__in=_OPEN_TALKS, talk_due_at__isnull=False), RETURN_TALK, "talk_due_at"),
        waiting_rows(looking, TELL_POLICE, "since_at"),
    ]


_SAID: tuple[tuple[type[Any], str, str, tuple[tuple[str, str], ...]], ...] = (
    (Episode, EPISODE, "since_at", (
        ("What was said", "words"), ("When", "when_words"), ("Who noticed", "noticed_by"), ("Told by", "told_by"),
        ("Last seen", "last_seen"), ("With whom", "with_whom"), ("Wearing", "wearing"),
    )),
    (Report, REPORT, "at", (
        ("Reference", "reference"), ("Officer", "officer"), ("What police were told", "words"), ("Told by", "told_by"),
    )),
    (SearchLine, SEARCH, "at", (("What was done", "words"), ("Told by", "told_by"))),
    (Return, RETURN, "at", (
        ("When", "when_words"), ("How", "how_words"), ("How they seemed", "seemed"),
        ("Where they had been", "where_been"), ("With whom", "with_whom"), ("Told by", "told_by"),
    )),
    (ReturnTalk, TALK, "at", (("With whom", "with_whom"), ("What was said", "words"))),
    (Step, STEP, "at", (("Why", "words"), ("Told by", "told_by"))),
    (MissingProfile, PROFILE, "made_at", tuple((name.replace("_", " ").capitalize(), name) for name in FIELDS)),
)  # fmt: skip


def said(families: Collection[uuid.UUID]) -> Iterator[Text]:
    """What a search reads. The caller has scoped the families."""
    keyring.warm(Purpose.FAMILY, families)
    for model, kind, at, words in _SAID:
        for row in model._default_manager.filter(family__in=list(families)).order_by(F(at).desc(), "id").iterator(500):
            texts = tuple((label, text) for label, name in words if (text := getattr(row, name)))
            if texts:
                yield Text(kind, row.pk, row.family_id, getattr(row, at), texts)
