"""Plans for tests: one of a kind, and the steps it has taken."""

import uuid
from datetime import datetime, timedelta
from typing import Any

from django.utils import timezone

from alongside.families.models import Family, Person
from alongside.plans import actions
from alongside.plans.actions import Wording
from alongside.plans.models import Plan, Version
from alongside.plans.rules import How, Kind, Side
from tests.cast import Cast

WORDS = {"worries": "A silver car at night", "door": "I’m so glad you’re home"}
MISSING = {"late": "Half past nine", "first": "Her phone, then Nan, then 101", "door": "Come in, love"}


def child_of(family: Family) -> Person:
    return Person.objects.get(family=family, kind="child")


def parent_of(family: Family) -> Person:
    return Person.objects.filter(family=family, kind="parent").order_by("made_at", "id")[0]


def wording(family: Family, parts: dict[str, str] | None = None, *, ready: bool = True, **more: Any) -> Wording:
    return Wording(parts=WORDS if parts is None else parts, said_by=parent_of(family), ready=ready, **more)


def planned(
    cast: Cast,
    family: Family,
    kind: Kind = Kind.SAFETY,
    parts: dict[str, str] | None = None,
    *,
    by: str = "priya",
    now: datetime | None = None,
    **more: Any,
) -> Plan:
    """A plan with its first version, written yesterday unless said."""
    words = parts if parts is not None else (WORDS if kind is Kind.SAFETY else MISSING)
    given = {"once": uuid.uuid4(), "child": more.pop("child", None) or child_of(family)} | more.pop("given", {})
    return actions.begin(
        family=family, kind=kind, wording=wording(family, words, **more), by=cast.actor(by),
        now=now or timezone.now() - timedelta(days=1), **given,
    )  # fmt: skip


def newest(plan: Plan) -> Version:
    return Version.objects.filter(plan=plan).select_related("plan").order_by("-number")[0]


def rewritten(cast: Cast, plan: Plan, parts: dict[str, str], *, by: str = "priya", **more: Any) -> Version:
    """The next version."""
    given = {"based_on": newest(plan).number, "once": uuid.uuid4(), "now": timezone.now()} | more.pop("given", {})
    return actions.write(plan=plan, wording=wording(plan.family, parts, **more), by=cast.actor(by), **given)


def agreed(cast: Cast, plan: Plan, *sides: Side, now: datetime | None = None) -> None:
    """Both have said yes, unless one side is named."""
    for side in sides or tuple(Side):
        actions.agree(
            version=newest(plan), side=side, how=How.BESIDE, words="That is how I would say it",
            person=parent_of(plan.family) if side is Side.PARENT else None, once=uuid.uuid4(), by=cast.actor("priya"),
            now=now or timezone.now(),
        )  # fmt: skip


def wide(words: int) -> str:
    """So many words of ordinary length, as somebody writes them."""
    some = ("we", "sit", "together", "in", "the", "kitchen", "until", "everybody", "is", "calm", "and", "quiet")
    return " ".join(some[number % len(some)] for number in range(words))
