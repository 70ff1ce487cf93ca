"""The release gate: every letter, print and export passes here before it leaves, and nothing passes that is locked.

Locked facts are opened in memory, compared and forgotten. Whoever is stopped is not told which one it was: the gate
must not become a way to ask what is locked.
"""

import uuid
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from django.db.models import Q
from django.utils import timezone

from alongside.access.actor import Actor
from alongside.access.gate import Refused
from alongside.families.models import ContactWay, Family, HouseholdMember, LockedFact, MustNotLearn, Person
from alongside.families.models.locked import LockedKind
from alongside.record.writing import looked_at
from alongside.sharing import rules
from alongside.sharing.rules import Secret, SecretKind

_KIND = {
    LockedKind.ADDRESS: SecretKind.ADDRESS,
    LockedKind.ROUTE: SecretKind.ROUTE,
    LockedKind.CODE_WORD: SecretKind.CODE_WORD,
    LockedKind.LOCATION: SecretKind.LOCATION,
}


class HeldBack(Refused):
    """The paper stays here until something is taken out of it."""


@dataclass(frozen=True)
class Released:
    """A paper that passed the gate, word for word. Only `release` makes one."""

    family: uuid.UUID
    recipient: str
    title: str
    paragraphs: tuple[str, ...]

    @property
    def digest(self) -> str:
        return rules.digest_of(self.title, self.paragraphs)


def release(
    *, family: Family, title: str, paragraphs: Sequence[str], recipient: str, by: Actor, whole: bool = False
) -> Released:
    """The paper, or `HeldBack`. That a paper was held is written down; what it said is not.

    `whole`: it tells the file itself (the chronology, the log), so nobody reads it who must not learn some of that.
    """
    if whole and _kept_from_reader(family, recipient):
        looked_at(by=by, did="sharing.held", about=family)
        raise HeldBack(rules.NOT_THEIR_READING)
    text = "\n".join([title, *paragraphs])
    if rules.says_any(text, _secrets(family, recipient)):
        looked_at(by=by, did="sharing.held", about=family)
        raise HeldBack(rules.HELD_BACK)
    return Released(family.id, recipient, title, tuple(paragraphs))


def _secrets(family: Family, recipient: str) -> Iterator[Secret]:
    # A place somebody has left still hides whoever lives there now; an old code word hides nobody.
    facts = LockedFact.objects.filter(family=family)
    for fact in facts.exclude(kind=LockedKind.CODE_WORD, ended_at__isnull=False):
        yield Secret(_KIND[LockedKind(fact.kind)], fact.value)
    yield from _not_for(family, recipient)


def _not_for(family: Family, recipient: str) -> Iterator[Secret]:
    """What the reader must not learn; and where and how to find the person it is about."""
    kept = MustNotLearn.objects.filter(family=family, ended_at__isnull=True).select_related("who")
    kept_from = [row for row in kept if rules.is_for(recipient, (row.who.name, row.who.known_as))]
    if not kept_from:
        return
    names = [name for one in Person.objects.filter(family=family) for name in (one.name, one.known_as)]
    for row in kept_from:
        yield Secret(SecretKind.NOT_FOR_THEM, rules.without_names(row.what, names))
    about = {row.about_id for row in kept_from if row.about_id} - {row.who_id for row in kept_from}
    if about:
        yield from _whereabouts(about)


def _kept_from_reader(family: Family, recipient: str) -> bool:
    kept = set(MustNotLearn.objects.filter(family=family, ended_at__isnull=True).values_list("who", flat=True))
    if not kept:
        return False
    people = list(Person.objects.filter(family=family))
    names = {one.pk: (one.name, one.known_as) for one in people}
    theirs = [name for key in kept for name in names[key]]
    return rules.tells_too_much(recipient, theirs, [one.name for one in people if one.pk not in kept])


def _whereabouts(people: set[uuid.UUID]) -> Iterator[Secret]:
    lasting = Q(until_on__isnull=True) | Q(until_on__gt=timezone.localdate())
    for stay in HouseholdMember.objects.filter(lasting, person__in=people).select_related("household"):
        yield Secret(SecretKind.ADDRESS, f"{stay.household.address}, {stay.household.postcode}")
    for way in ContactWay.objects.filter(person__in=people, ended_at__isnull=True):
        yield Secret(SecretKind.ROUTE, way.value)


def kept_back(*, family: Family, texts: Sequence[str], recipient: str, by: Actor) -> frozenset[int]:
    """Which of these texts say something locked, for a paper that must not wait: they are left out of it, said to be.

    That something was kept back is written down. The paper as it then is still passes `release` before it leaves.
    """
    secrets = list(_secrets(family, recipient))
    held = frozenset(place for place, text in enumerate(texts) if rules.says_any(text, secrets))
    if held:
        looked_at(by=by, did="sharing.held", about=family)
    return held
