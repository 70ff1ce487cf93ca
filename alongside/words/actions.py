"""Changing the words of the house: clocks and lists. For service managers and the data guardian.

Lists belong to the whole house. `hub` is the one in which the person holds the post that lets them.
"""

from datetime import date, datetime
from uuid import UUID

from django.db import IntegrityError, transaction
from django.utils import timezone

from alongside.access.actor import Actor
from alongside.access.conditions import Thing
from alongside.access.gate import NotVisible, Refused, require
from alongside.access.policy import Can
from alongside.record.versions import held
from alongside.record.writing import recorded
from alongside.words import queries, rules, shipped
from alongside.words.models import Clock, Code, Confidence

_OWN = "Your own charity"


def load(*, by: Actor) -> int:
    """Add the shipped lists and clocks that are missing; what the charity changed stays. Returns how many were new."""
    codes, clocks = list(shipped.codes()), list(shipped.clocks())
    there = set(Code.objects.values_list("list", "code"))
    named = set(Clock.objects.values_list("name", flat=True))
    new_codes = [Code(**row) for row in codes if (row["list"], row["code"]) not in there]
    new_clocks = [Clock(**row) for row in clocks if row["name"] not in named]
    if new_codes or new_clocks:
        with recorded(by=by, did="words.load"):
            Code.objects.bulk_create(new_codes)
            Clock.objects.bulk_create(new_clocks)
        _afterwards()
    return len(new_codes) + len(new_clocks)


def change_clock(
    *, hub: Thing, name: str, hours: int, warn_hours: int, from_on: date, source: str, by: Actor, now: datetime
) -> Clock:
    """A new line from a day on. A second change for the same day takes the place of the first."""
    require(by, Can.EDIT_LISTS, hub)
    unit = next((line.times.unit for line in queries.clock_lines() if line.name == name), None)
    if unit is None:
        raise NotVisible
    _refuse(rules.why_not_clock(rules.ClockTimes(hours, warn_hours, unit), from_on, timezone.localdate(now)))
    with recorded(by=by, did="words.clock", about=hub, because=name):
        row, _ = Clock.objects.update_or_create(
            name=name,
            from_on=from_on,
            defaults={
                "hours": hours,
                "warn_hours": warn_hours,
                "unit": unit,
                "source": source or _OWN,
                "confidence": Confidence.OURS.value,
            },
        )
    _afterwards()
    return row


def change_code(*, hub: Thing, key: UUID, version: int, label: str, hint: str, by: Actor) -> Code:
    """Other words for the same choice; where it was chosen before, the new words show too. May raise `Conflict`."""
    require(by, Can.EDIT_LISTS, hub)
    with recorded(by=by, did="words.reword", about=hub) as leaf:
        row = held(Code.objects.all(), key, version)
        row.label, row.hint, row.source, row.confidence = label, hint, _OWN, Confidence.OURS.value
        row.save()
        leaf.because = f"{row.list}.{row.code}"
    _afterwards()
    return row


def add_code(*, hub: Thing, list_: str, label: str, hint: str, source: str, by: Actor, now: datetime) -> Code:
    """A new choice, offered from today, last in its list. The same words twice make one row."""
    require(by, Can.EDIT_LISTS, hub)
    lines = queries.everything(list_)
    if not lines:
        raise NotVisible
    _refuse(rules.why_not_new(list_))
    today = timezone.localdate(now)
    same = [line for line in queries.offered(list_, today) if line.label.casefold() == label.casefold()]
    if same:
        return Code.objects.get(pk=same[0].id)
    row = Code(
        list=list_,
        code=rules.code_from(label, [line.code for line in lines]),
        label=label,
        hint=hint,
        place=max(line.place for line in lines) + 10,
        from_on=today,
        source=source or _OWN,
        confidence=Confidence.OURS.value,
    )
    row = _added(row, hub, by)
    _afterwards()
    return row


def _added(row: Code, hub: Thing, by: Actor) -> Code:
    """Two people adding the same choice at once make one row."""
    try:
        with recorded(by=by, did="words.add", about=hub, because=f"{row.list}.{row.code}"):
            row.save(force_insert=True)
    except IntegrityError:
        return Code.objects.get(list=row.list, code=row.code)
    return row


def end_code(*, hub: Thing, key: UUID, version: int, until_on: date, by: Actor, now: datetime) -> Code:
    """No longer offered from that day. Where it was chosen, it stays and keeps its words. May raise `Conflict`."""
    require(by, Can.EDIT_LISTS, hub)
    with recorded(by=by, did="words.end", about=hub) as leaf:
        row = held(Code.objects.all(), key, version)
        others = [line for line in queries.offered(row.list, until_on) if line.id != row.id]
        _refuse(rules.why_not_end(row.list, row.from_on, until_on, timezone.localdate(now), len(others)))
        row.until_on = until_on
        row.save()
        leaf.because = f"{row.list}.{row.code}"
    _afterwards()
    return row


def offer_again(*, hub: Thing, key: UUID, version: int, by: Actor) -> Code:
    """Offer a choice that had ended. May raise `Conflict`."""
    require(by, Can.EDIT_LISTS, hub)
    with recorded(by=by, did="words.again", about=hub) as leaf:
        row = held(Code.objects.all(), key, version)
        row.until_on = None
        row.save()
        leaf.because = f"{row.list}.{row.code}"
    _afterwards()
    return row


def _refuse(sentence: str) -> None:
    if sentence:
        raise Refused(sentence)


def _afterwards() -> None:
    """This process sees it at once, the others within a minute."""
    queries.forget()
    transaction.on_commit(queries.forget)
