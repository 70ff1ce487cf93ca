"""What was passed on, as words: to whom, until when, why, what was left out, and who looked up a source."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.urls import reverse
from django.utils import timezone

from alongside.access.actor import Actor
from alongside.sharing.actions import ParentTold
from alongside.sharing.gate import Released
from alongside.sharing.queries import Crossing
from alongside.sharing.rules.passing import Outcome, ReadingKind, may_read_again, reference_of
from alongside.web.design import moments
from alongside.web.design.moments import day
from alongside.words.queries import label

_READING = {
    ReadingKind.SECOND: "A second person reads it before it goes, because the family had to move",
    ReadingKind.URGENT: "Somebody else reads it within a day, because it could not wait",
}
_OUTCOME = {Outcome.STANDS: "It stands", Outcome.TAKEN_BACK: "It was taken back"}
_KIND = {
    "observation": "What somebody noticed", "child": "What is known of a child", "need": "What the parent said",
    "safety_plan": "From the safety plan", "missing_plan": "From the plan for when a child is missing",
}  # fmt: skip


def moment(at: datetime) -> str:
    return moments.moment(at, timezone.get_current_timezone())


@dataclass(frozen=True)
class Line:
    text: str
    more: str = ""
    tag: str = ""
    colour: str = ""
    href: str = ""


@dataclass(frozen=True)
class CrossingView:
    """One thing passed on, for a list and for its own page."""

    id: UUID
    title: str
    reference: str
    at: datetime
    by: str
    urgent: bool
    state: str
    colour: str
    to: list[Line]
    facts: list[tuple[str, str]]
    items: list[Line]
    sources: list[Line]
    readings: list[Line]
    left_out: list[str]
    taken_back: bool
    href: str
    paper: str
    back: str
    again: str


def crossing(found: Crossing) -> CrossingView:
    decision, passing = found.decision, found.passing
    state, colour = _state(found)
    key = [decision.id]
    return CrossingView(
        id=decision.id, title=found.snapshot.title, reference=reference_of(found.snapshot.title), at=decision.made_at,
        by=decision.made_by.name, urgent=bool(passing and passing.urgent), state=state, colour=colour, to=_to(found),
        facts=_facts(found), items=_items(found), sources=_sources(found), readings=_readings(found),
        left_out=list(passing.left_out) if passing else [], taken_back=found.withdrawal is not None,
        href=reverse("desk:crossing", args=key), paper=reverse("desk:paper", args=key),
        back=reverse("desk:crossing-back", args=key), again=reverse("desk:crossing-read", args=key),
    )  # fmt: skip


def _state(found: Crossing) -> tuple[str, str]:
    if found.withdrawal:
        return "Taken back", "grey"
    if any(one.from_at is None for one in found.given):
        return "Waits for a second reader", "yellow"
    if any(one.done_at is None for one in found.readings):
        return "Went, to be read again", "yellow"
    return "Passed on", "green"


def _to(found: Crossing) -> list[Line]:
    """Who can see it now: the heart of the page."""
    lines = []
    for one in found.given:
        if one.to_hub_id is None:
            lines.append(Line(one.name, "Outside the hub: you send the paper yourself", "On paper", "blue"))
        elif one.ended_at is not None:
            lines.append(Line(one.name, f"Until {moment(one.ended_at)}", "Cannot see it", "grey"))
        elif one.from_at is None:
            lines.append(Line(one.name, "Once a second person has read it", "Not yet", "yellow"))
        elif one.hub_id != one.to_hub_id:
            lines.append(Line(one.name, "The family moved to another hub", "Cannot see it", "grey"))
        else:
            lines.append(Line(one.name, f"Since {moment(one.from_at)}", "Can see it", "green"))
    return lines


def _facts(found: Crossing) -> list[tuple[str, str]]:
    decision, passing = found.decision, found.passing
    told = ParentTold(decision.parent_told).label
    handling = label("handling", passing.handling) if passing and passing.handling else ""
    rows = [
        ("What it is for", decision.purpose),
        ("Why it was needed", decision.necessity),
        ("What allows it", label("lawful_basis", decision.basis)),
        ("How it may be used", " ".join(filter(None, (handling, passing.conditions if passing else "")))),
        ("The parent", told),
        ("What they think of it", decision.parent_view),
        ("Why they were not told", decision.why_not_told),
        ("A court", "They heard that it may order this to be shown" if passing and passing.heard_of_court else ""),
        ("Look at it again", day(decision.review_on) if decision.review_on else ""),
        ("Taken back", _back(found)),
    ]
    return [(name, value) for name, value in rows if value]


def _back(found: Crossing) -> str:
    row = found.withdrawal
    return f"{moment(row.made_at)}, by {row.made_by.name}: {row.because}" if row else ""


def _items(found: Crossing) -> list[Line]:
    lines = []
    for item in found.items:
        if item.file:
            lines.append(Line("A file with it"))
        else:
            href = reverse("desk:log-entry", args=[item.about]) if item.kind == "observation" else ""
            lines.append(Line(_KIND.get(item.kind, "From the file"), href=href))
    return lines


def _sources(found: Crossing) -> list[Line]:
    """The reference, and whoever looked up who it is, with their reason."""
    looked: dict[UUID, list[str]] = {}
    for opening in found.openings:
        words = f"{opening.made_by.name} looked it up {moment(opening.made_at)}: {opening.reason}"
        looked.setdefault(opening.reference_id, []).append(words)
    return [Line(one.code, ". ".join(looked.get(one.id, ["Nobody has looked up who it is"]))) for one in found.sources]


def _readings(found: Crossing) -> list[Line]:
    lines = []
    for one in found.readings:
        text = _READING[ReadingKind(one.kind)]
        if one.done_at and one.done_by:
            more = (
                f"{_OUTCOME[Outcome(one.outcome)]}, said {one.done_by.name} {moment(one.done_at)}. {one.words}".strip()
            )
            lines.append(Line(text, more, "Read", "green"))
        else:
            lines.append(Line(text, f"By {moment(one.due_at)}", "Waits", "yellow"))
    return lines


def waits_for(found: Crossing, actor: Actor) -> bool:
    """May this person be its second reader?"""
    open_ = any(one.done_at is None for one in found.readings)
    return open_ and may_read_again(found.decision.made_by_id, actor.id)


def as_left(found: Crossing) -> Released:
    """The paper that was kept, in the shape of one that is about to leave."""
    snapshot = found.snapshot
    return Released(found.decision.family_id, found.decision.recipient, snapshot.title, tuple(snapshot.paragraphs))


def after(found: Crossing) -> str:
    """What has just happened, in a sentence or two."""
    names = ", ".join(one.name for one in found.given)
    if any(one.from_at is None for one in found.given):
        return f"It waits for a second reader: this family had to move. Then it goes to {names}."
    out = " ".join(found.passing.left_out) if found.passing else ""
    sent = " Print the paper and send it." if any(one.to_hub_id is None for one in found.given) else ""
    return f"It has gone to {names}.{sent} {out}".strip()
