"""Keeps what somebody has begun to write, so that a closed tab or a dead phone loses nothing.

Each person's draft is theirs alone. Two devices that write at once never overwrite one another: the second one's
words go into a slot of their own, and both are shown.
"""

import uuid
from collections.abc import Iterable, Mapping
from datetime import datetime

from django.db import IntegrityError

from alongside.access.actor import Actor
from alongside.access.gate import Refused, require
from alongside.access.policy import Can
from alongside.families.models import Family
from alongside.observations.models import Draft
from alongside.observations.rules.drafts import slots_of
from alongside.record.writing import recorded


def keep_draft(
    *,
    family: Family,
    form: str,
    values: Mapping[str, str],
    slot: str = "",
    version: int = 0,
    by: Actor,
    now: datetime,
) -> Draft:
    """`slot` and `version` are what the page was told when it last saved; empty for a page that never did.

    `values` repeat `once`, the page's own number, and the slot it knew: a page that is sent again before it heard
    of its slot goes on in the draft it began.
    """
    require(by, Can.LOG, family)
    slots = slots_of(form)
    held = {draft.form: draft for draft in Draft.objects.filter(family=family, made_by=by.id, form__in=slots)}
    mine = held.get(slot) if slot in slots else _same_page(held.values(), values)
    if mine is not None and (slot not in slots or mine.version == version):
        return _again(mine, values, by, now) or keep_draft(family=family, form=form, values=values, by=by, now=now)
    for free in slots:
        if free not in held and (made := _first(family, free, values, by, now)):
            return made
    raise Refused("You have begun this many times. Finish one of them, or throw one away.")


def _same_page(drafts: Iterable[Draft], values: Mapping[str, str]) -> Draft | None:
    """The draft that this very page began, unless a page that knows its slot went on with it."""
    once = values.get("once")
    if not once or values.get("slot"):
        return None
    return next((one for one in drafts if one.values.get("once") == once and not one.values.get("slot")), None)


def _again(draft: Draft, values: Mapping[str, str], by: Actor, now: datetime) -> Draft | None:
    """The same page saves again. None when another device did so a moment before."""
    if draft.values == dict(values):
        return draft
    with recorded(by=by, did="observations.draft", about=draft):
        rows = Draft.objects.filter(pk=draft.pk, version=draft.version)
        if not rows.update(version=draft.version + 1):
            return None
        draft.version, draft.saved_at, draft.values = draft.version + 1, now, dict(values)
        draft.save(update_fields=["saved_at", "values"])
    return draft


def _first(family: Family, slot: str, values: Mapping[str, str], by: Actor, now: datetime) -> Draft | None:
    """A new draft in this slot; None if another device took it a moment before."""
    draft = Draft(
        family=family, hub_id=family.hub_id, made_at=now, made_by_id=by.id, form=slot, saved_at=now, values=dict(values)
    )
    try:
        with recorded(by=by, did="observations.draft", about=draft):
            draft.save(force_insert=True)
    except IntegrityError:
        return None
    return draft


def drop_draft(*, family: Family, slot: str, by: Actor) -> None:
    """“Start afresh.” Only one's own can be thrown away."""
    require(by, Can.LOG, family)
    with recorded(by=by, did="observations.draft_dropped", about=family):
        forget_draft(family=family.id, slot=slot, by=by)


def forget_draft(*, family: uuid.UUID, slot: str, by: Actor) -> None:
    """Part of a higher act that leaves the entry. A form that was never a draft has none to forget."""
    if slot:
        Draft.objects.filter(family=family, made_by=by.id, form=slot).delete()
