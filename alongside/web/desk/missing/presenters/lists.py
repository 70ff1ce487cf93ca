"""Episodes as lines, and what the family's page shows of each child."""

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from django.urls import reverse

from alongside.missing.queries import gone_of
from alongside.missing.rules import POLICE_WORDS, STATE_WORDS, Police, State
from alongside.web.design.moments import count, times
from alongside.web.desk.missing.presenters.words import how_long, when

if TYPE_CHECKING:
    from alongside.missing.models import Episode
    from alongside.missing.queries import ChildHere

_COLOURS = {State.MISSING: "red", State.BACK: "yellow", State.SETTLED: "green", State.MISTAKEN: "grey"}


@dataclass(frozen=True)
class Line:
    """For `lines` of the design."""

    text: str
    href: str
    more: str
    tag: str
    colour: str


def lines(rows: "list[Episode]") -> list[Line]:
    return [_line(row) for row in rows]


def _line(row: "Episode") -> Line:
    state = State(row.state)
    return Line(
        text=f"{row.child.called}: {when(gone_of(row))}",
        href=reverse("desk:missing-episode", args=[row.pk]),
        more=POLICE_WORDS[Police(row.police)],
        tag=STATE_WORDS[state],
        colour=_COLOURS[state],
    )


@dataclass(frozen=True)
class ChildLine:
    """One child on the family's page. `missing_for` is empty unless they are missing now."""

    called: str
    missing_for: str
    police: str
    told: bool
    episode: str
    talk_open: str
    count: str
    checked: str
    new: str
    pack: str
    profile: str
    check: str
    photo: str


def children(rows: "list[ChildHere]", now: datetime) -> list[ChildLine]:
    return [_child(row, now) for row in rows]


def _child(here: "ChildHere", now: datetime) -> ChildLine:
    family, child, gone, row = here.child.family_id, here.child.pk, here.missing, here.profile
    back = next((one for one in here.episodes if one.state == State.BACK.value), None)
    return ChildLine(
        called=here.child.called,
        missing_for=how_long(gone.since_at, now) if gone else "",
        police=POLICE_WORDS[Police(gone.police)] if gone else "",
        told=gone is not None and gone.police == Police.REPORTED.value,
        episode=reverse("desk:missing-episode", args=[gone.pk]) if gone else "",
        talk_open=reverse("desk:missing-episode", args=[back.pk]) if back else "",
        count=_times(len(here.episodes)),
        checked=_checked(here, now),
        new=reverse("desk:missing-new", args=[family]) + f"?child={child}",
        pack=reverse("desk:missing-pack", args=[family, child]),
        profile=reverse("desk:missing-profile", args=[family, child]),
        check=reverse("desk:missing-checked", args=[family, child]) if row else "",
        photo=reverse("desk:missing-photo", args=[family, child]) if row else "",
    )


def _times(number: int) -> str:
    return f"Missing {times(number)} so far" if number else "Never missing, as far as we know"


def _checked(here: "ChildHere", now: datetime) -> str:
    row = here.profile
    if row is None:
        return "Nothing is written down yet for police."
    if row.checked_at is None:
        return "Written, and nobody has gone through it with the family yet."
    days = (now - row.checked_at).days
    return f"Checked {count(days, 'day')} ago with {row.checked_with}." if days else "Checked today."
