"""What a family's own file tells: what parents said of themselves, chose and agreed to, and worries about them."""

from collections.abc import Callable, Collection, Iterator, Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

from alongside.access import gate
from alongside.access.actor import Actor
from alongside.access.policy import Can
from alongside.families.happenings import Happening, Rows, Text, happened_rows
from alongside.families.models import Choice, Consent, Family, Need, Person, WellbeingConcern
from alongside.families.models.voice import ChoiceAnswer, ConsentAbout, ConsentAnswer, NeedKind

NEED, CHOICE, CONSENT, CONCERN, PERSON = "need", "choice", "consent", "concern", "person"
_CHOSE = {
    ChoiceAnswer.ACCEPTED: "A parent chose to have support",
    ChoiceAnswer.THINKING: "A parent wanted time to think about support",
    ChoiceAnswer.DECLINED: "A parent said not now: still welcome whenever they want",
}


def happened(family: Family) -> list[Rows]:
    """What was said, chosen and agreed, and worries, each on the day it was written."""
    return [happened_rows(model._default_manager.filter(family=family), kind, "made_at") for kind, model, _ in _KINDS]


def told(actor: Actor, family: Family, kinds_ids: Mapping[str, Collection[UUID]]) -> list[Happening]:
    """The rows that are shown, opened: one query a kind."""
    gate.require(actor, Can.SEE_FAMILY, family)
    found: list[Happening] = []
    for kind, model, head in _KINDS:
        if ids := kinds_ids.get(kind):
            rows = model._default_manager.filter(family=family, pk__in=ids).select_related("made_by", "person")
            found += [Happening(kind, row.pk, row.made_at, head(row), row.words, row.made_by.name) for row in rows]
    return found


def _need(row: Need) -> str:
    return "What is strong" if row.kind == NeedKind.STRENGTH else "What would help"


def _choice(row: Choice) -> str:
    return _CHOSE[ChoiceAnswer(row.answer)]


def _consent(row: Consent) -> str:
    about, answer = ConsentAbout(row.about).label, ConsentAnswer(row.answer).label
    return f"{about}: {answer[:1].lower()}{answer[1:]}"


def _concern(row: WellbeingConcern) -> str:
    return "A worry about how a parent is"


_KINDS: tuple[tuple[str, type[Any], Callable[[Any], str]], ...] = (
    (NEED, Need, _need),
    (CHOICE, Choice, _choice),
    (CONSENT, Consent, _consent),
    (CONCERN, WellbeingConcern, _concern),
)


def waiting(actor: Actor, now: datetime) -> list[Rows]:
    """Nothing: what waits here has its own places on Today."""
    return []


def said(families: Collection[UUID]) -> Iterator[Text]:
    """The people themselves, then what they said."""
    for person in Person.objects.filter(family__in=sorted(families)).iterator(chunk_size=500):
        names = (("Name", person.name), ("Known as", person.known_as), ("Who they are", person.relation))
        yield Text(PERSON, person.pk, person.family_id, person.made_at, tuple(pair for pair in names if pair[1]))
    for kind, model, head in _KINDS:
        for row in model._default_manager.filter(family__in=sorted(families)).iterator(chunk_size=500):
            if row.words:
                yield Text(kind, row.pk, row.family_id, row.made_at, ((head(row), row.words),))
