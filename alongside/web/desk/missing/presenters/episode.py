"""One episode in words: where it stands, what is next, and everything that happened in order."""

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, NamedTuple
from uuid import UUID

from django.urls import reverse

from alongside.missing.queries import back_of, gone_of
from alongside.missing.rules import (
    HOW_BACK_WORDS,
    POLICE_WORDS,
    STATE_WORDS,
    TALK_WORDS,
    Due,
    HowBack,
    Police,
    State,
    Talk,
    Verb,
    police_still_look,
)
from alongside.support.rules import due_words
from alongside.web.desk.missing.presenters.timeline import Happened, timeline
from alongside.web.desk.missing.presenters.words import how_long, when

if TYPE_CHECKING:
    from alongside.missing.models import Return
    from alongside.missing.queries import EpisodePage
    from alongside.missing.rules import TalkClock


class Do(NamedTuple):
    """Something that can be done now; the first of a list is the button."""

    text: str
    href: str


@dataclass(frozen=True)
class EpisodeView:
    id: UUID
    family: UUID
    reference: str
    called: str
    state: str
    missing: bool
    mistaken: bool
    heading: str
    since: str
    police: str
    police_look: bool
    doing: list[Do]
    more: list[Do]
    clock: str
    clock_kind: str
    talk: str
    facts: list[tuple[str, str]]
    words: str
    back: list[tuple[str, str]]
    seemed: str
    timeline: list[Happened]
    pack: str
    may_write: bool


# The button first, then what is next likely; the rest stands behind “More”.
_DO: dict[Verb, tuple[str, str]] = {
    Verb.COME_BACK: ("They are back", "missing-back"),
    Verb.REPORT: ("Write down that police were told", "missing-report"),
    Verb.LEAVE: ("Not reported, and why", "missing-unreported"),
    Verb.SEARCH: ("Add to the search", "missing-search"),
    Verb.TELL_BACK: ("Police know that they are back", "missing-tell-back"),
    Verb.TALK: ("The return conversation", "missing-talk"),
    Verb.LEARN: ("Write down what was learnt", "missing-learn"),
    Verb.SETTLE: ("This episode is settled", "missing-settle"),
    Verb.REOPEN: ("Open it again", "missing-reopen"),
    Verb.NOT_BACK: ("They are not back after all", "missing-not-back"),
    Verb.MISTAKE: ("It was written down by mistake", "missing-mistake"),
}
_FIRST: dict[State, tuple[Verb, ...]] = {
    State.MISSING: (Verb.COME_BACK, Verb.REPORT, Verb.SEARCH),
    State.BACK: (Verb.TALK, Verb.LEARN, Verb.TELL_BACK, Verb.SETTLE),
    State.SETTLED: (Verb.LEARN, Verb.TELL_BACK),
    State.MISTAKEN: (),
}
BUTTONS = 2  # beside the pack: more would cover a phone
_AGAIN = {Verb.COME_BACK: "More is known of the return", Verb.REPORT: "Police were told afterwards"}
_KINDS = {Due.RUNNING: "", Due.SOON: "due", Due.OVER: "now", Due.MET: "safe", Due.LATE: ""}


def episode(page: "EpisodePage", now: datetime) -> EpisodeView:
    row, state = page.episode, State(page.episode.state)
    police = Police(row.police)
    first = [verb for verb in _FIRST[state] if verb in page.verbs][:BUTTONS]
    return EpisodeView(
        id=row.pk,
        family=row.family_id,
        reference=row.family.reference,
        called=page.child.called,
        state=STATE_WORDS[state],
        missing=state is State.MISSING,
        mistaken=state is State.MISTAKEN,
        heading=_heading(page, state, now),
        since=f"Gone: {when(gone_of(row))}",
        police=POLICE_WORDS[police],
        police_look=police_still_look(state, police),
        doing=[_do(verb, row.pk, state) for verb in first],
        more=[_do(verb, row.pk, state) for verb in page.verbs if verb not in first],
        clock=_clock(page.clock, Talk(row.talk)),
        clock_kind=_KINDS[page.clock.due] if page.clock else "",
        talk=TALK_WORDS[Talk(row.talk)],
        facts=_facts(page),
        words=row.words,
        back=_back(page.back),
        seemed=page.back.seemed if page.back else "",
        timeline=timeline(page),
        pack=reverse("desk:missing-pack", args=[row.family_id, row.child_id]),
        may_write=page.may_write,
    )


def _do(verb: Verb, episode: UUID, state: State) -> Do:
    text, name = _DO[verb]
    text = _AGAIN.get(verb, text) if state is not State.MISSING else text
    return Do(text, reverse(f"desk:{name}", args=[episode]))


def _heading(page: "EpisodePage", state: State, now: datetime) -> str:
    row, called = page.episode, page.child.called
    if state is State.MISSING:
        known = "for" if row.gone_from else "for at least"
        return f"{called} has been missing {known} {how_long(row.since_at, now)}"
    if state is State.MISTAKEN:
        return f"{called}: written down by mistake"
    until = _known(page.back)
    gone = f" after {how_long(row.since_at, until)}" if row.gone_from and until else ""
    return f"{called} is back{gone}"


def _known(back: "Return | None") -> datetime | None:
    """When they came, only if it is known."""
    return back.back_from if back and back.back_until is None else None


def _facts(page: "EpisodePage") -> list[tuple[str, str]]:
    row = page.episode
    said = (
        ("Last seen", row.last_seen),
        ("May be with", row.with_whom),
        ("Wearing", row.wearing),
        ("Who noticed", row.noticed_by),
        ("Who told us", row.told_by),
    )
    return [(name, words) for name, words in said if words or name == "Last seen"]


def _back(row: "Return | None") -> list[tuple[str, str]]:
    if row is None:
        return []
    said = (
        ("When", when(back_of(row))),
        ("How", HOW_BACK_WORDS[HowBack(row.how)]),
        ("In their words", row.how_words),
        ("Where they had been", row.where_been),
        ("With whom", row.with_whom),
        ("Who told us", row.told_by),
    )
    return [(name, words) for name, words in said if words]


def _clock(clock: "TalkClock | None", talk: Talk) -> str:
    if clock is None:
        return ""
    counted = "from the return" if clock.from_return else "from when we were told, as nobody knows when they came back"
    if clock.due in {Due.MET, Due.LATE}:
        how = "in time" if clock.due is Due.MET else "after the 72 hours"
        return f"{TALK_WORDS[talk]}, {how} (counted {counted})."
    return f"{TALK_WORDS[talk]}. {due_words(clock.minutes_left).capitalize()}, counted {counted}."
