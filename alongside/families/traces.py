"""Notices a possible duplicate without reading anybody's file: keyed tags, different in every hub.

Phonetic surname with birth year, phone number, postcode with house. Never a bare name.
"""

import unicodedata
import uuid
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from alongside.access.actor import Actor
from alongside.families.models import Family, Trace
from alongside.hubs.models import Hub
from alongside.record.writing import recorded
from alongside.sealing.tags import tag
from alongside.words import normal


class TraceKind(StrEnum):
    NAME = "name"
    PHONE = "phone"
    HOME = "home"


TRACE_WORDS: dict[TraceKind, str] = {
    TraceKind.NAME: "a surname that sounds the same, born in the same year",
    TraceKind.PHONE: "the same phone number",
    TraceKind.HOME: "the same postcode and house",
}


@dataclass(frozen=True)
class Form:
    """One normal form of one kind: two things that are alike have equal forms."""

    kind: TraceKind
    form: str


@dataclass(frozen=True)
class Match:
    """Another family or referral with the same form. Nothing else of it is told."""

    kind: TraceKind
    family_id: uuid.UUID | None
    referral_id: uuid.UUID | None


def forms(
    *,
    name: str = "",
    born_on: date | None = None,
    phones: Iterable[str] = (),
    address: str = "",
    postcode: str = "",
) -> list[Form]:
    """Every form of what is known; what is too little to go by gives none."""
    found = [
        Form(TraceKind.NAME, _name(name, born_on)),
        *(Form(TraceKind.PHONE, phone) for phone in _phones(phones)),
        Form(TraceKind.HOME, _home(address, postcode)),
    ]
    return list(dict.fromkeys(form for form in found if form.form))


def _name(name: str, born_on: date | None) -> str:
    import jellyfish

    surname = normal.surname(_plain(name))
    if born_on is None or not surname:
        return ""
    return f"{jellyfish.metaphone(surname) or surname}|{born_on.year}"


def _plain(text: str) -> str:
    """Without accents: the same family is written with them and without."""
    return unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()


def _phones(written: Iterable[str]) -> Iterable[str]:
    """Each number in international form if it is possible at all; the words round it are left out."""
    return (number for text in written for number in normal.phones_in(text))


def _home(address: str, postcode: str) -> str:
    house, code = normal.house(address), normal.postcode(postcode)
    return f"{code}|{house}" if house and code else ""


def trace(
    hub_id: uuid.UUID,
    forms: Iterable[Form],
    *,
    by: Actor,
    family: uuid.UUID | None = None,
    referral: uuid.UUID | None = None,
) -> None:
    """Remember the forms for this family or referral. What is remembered already stays as it is."""
    tags = {tag(form.kind, form.form, hub_id): form.kind for form in forms}
    if not tags:
        return
    there = Trace.objects.filter(hub_id=hub_id, tag__in=list(tags)).values_list("tag", "family_id", "referral")
    known = {bytes(one) for one, *whose in there if whose == [family, referral]}
    about = Family(id=family, hub_id=hub_id) if family else Hub(id=hub_id)
    with recorded(by=by, did="families.trace", about=about):
        Trace.objects.bulk_create(
            Trace(hub_id=hub_id, kind=kind.value, tag=one, family_id=family, referral=referral)
            for one, kind in tags.items()
            if one not in known
        )


def joined(referral: uuid.UUID, family: uuid.UUID, hub_id: uuid.UUID, *, by: Actor) -> None:
    """A referral has become part of a family: from now on its traces are the family's."""
    with recorded(by=by, did="families.trace", about=Family(id=family, hub_id=hub_id)):
        Trace.objects.filter(hub_id=hub_id, referral=referral).update(family_id=family, referral=None)


def matches(hub_id: uuid.UUID, forms: Iterable[Form]) -> list[Match]:
    """Families and referrals of the hub with an equal form. For the screening manager only: the caller's gate."""
    tags = [tag(form.kind, form.form, hub_id) for form in forms]
    found = Trace.objects.filter(hub_id=hub_id, tag__in=tags).values_list("kind", "family_id", "referral").distinct()
    return [Match(TraceKind(kind), family, referral) for kind, family, referral in found]
