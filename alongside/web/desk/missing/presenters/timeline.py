"""Everything that happened in one episode, in order, each with who wrote it down and who told us."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from django.urls import reverse

from alongside.missing.queries import back_of, gone_of
from alongside.missing.rules import (
    HOW_BACK_WORDS,
    NUMBER_WORDS,
    RISK_WORDS,
    TALK_WORDS,
    WHO_WORDS,
    HowBack,
    Number,
    Risk,
    Talk,
    Told,
    Verb,
    Who,
    Whose,
)
from alongside.web.desk.missing.presenters.words import when

if TYPE_CHECKING:
    from alongside.missing.models import Report, ReturnTalk
    from alongside.missing.queries import EpisodePage

_STEPS = {
    Verb.LEAVE: "Not reported to police",
    Verb.NOT_BACK: "Not back after all",
    Verb.SETTLE: "Settled",
    Verb.REOPEN: "Opened again",
    Verb.MISTAKE: "Written down by mistake",
}


@dataclass(frozen=True)
class Happened:
    """One line. `said` are somebody's own words; `shared`: the hub reads it too."""

    at: datetime
    title: str
    said: str
    by: str
    href: str = ""
    shared: bool = False


def timeline(page: "EpisodePage") -> list[Happened]:
    return sorted(_all(page), key=lambda line: line.at)


def _all(page: "EpisodePage") -> Iterator[Happened]:
    row = page.episode
    first = "We were told" if row.told_by else "Written down"
    yield Happened(row.made_at, f"{first}. Gone: {when(gone_of(row))}", "", _by(row.made_by.name, row.told_by))
    for step in page.steps:
        yield Happened(step.at, _STEPS[Verb(step.verb)], step.words, _by(step.made_by.name, step.told_by))
    for report in page.reports:
        yield _report(report)
    for line in page.searches:
        title = f"The search: {_lower(WHO_WORDS[Who(line.who)])}"
        yield Happened(line.at, title, line.words, _by(line.made_by.name, line.told_by))
    for back in page.returns:
        title = f"Back: {_lower(when(back_of(back)))}. {HOW_BACK_WORDS[HowBack(back.how)]}"
        yield Happened(back.at, title, back.seemed, _by(back.made_by.name, back.told_by))
    for talk in page.talks:
        yield Happened(talk.at, _talk(talk), talk.words, talk.made_by.name)
    for learnt in page.learnt:
        href = reverse("desk:log-entry", args=[learnt.observation_id])
        yield Happened(learnt.made_at, "Something was learnt", learnt.observation.words, learnt.made_by.name, href)


def _report(row: "Report") -> Happened:
    what = "that they are missing" if row.kind == Told.MISSING.value else "that they are back"
    more = [
        NUMBER_WORDS[Number(row.number)],
        f"reference {row.reference}" if row.reference else "",
        f"risk: {_lower(RISK_WORDS[Risk(row.risk)])}" if row.risk != Risk.NOT_KNOWN.value else "",
        row.officer,
    ]
    title = f"Police were told {what}. {', '.join(part for part in more if part)}"
    return Happened(row.at, title, row.words, _by(row.made_by.name, row.told_by), shared=True)


def _talk(row: "ReturnTalk") -> str:
    whose = "The return conversation" if row.whose == Whose.CHILD.value else "The parent’s own conversation"
    own = {True: ", with somebody independent", False: ", not with somebody independent", None: ""}[row.independent]
    with_whom = f", with {row.with_whom}" if row.with_whom else ""
    return f"{whose}: {_lower(TALK_WORDS[Talk(row.came)])}{with_whom}{own if not with_whom else ''}"


def _by(name: str, told_by: str) -> str:
    return f"{name}, told by {told_by}" if told_by else name


def _lower(words: str) -> str:
    return words[:1].lower() + words[1:]
