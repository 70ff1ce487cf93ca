"""A brief in parts: a heading, a sentence and lines. The page and the paper are made from the same ones."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import TYPE_CHECKING

from django.urls import reverse
from django.utils import timezone

from alongside.advocacy.rules import promises
from alongside.intelligence.rules import STATE_WORDS
from alongside.missing.rules import NUMBER_WORDS, Number
from alongside.support.rules.topics import Side
from alongside.telling.rules import AHEAD
from alongside.web.design import moments
from alongside.web.hub.brief.words import at_words, days_ago
from alongside.web.hub.presenters import Moments
from alongside.web.police.presenters import COLOURS

if TYPE_CHECKING:
    from alongside.advocacy.queries.brief import PromiseLine
    from alongside.intelligence.queries.brief import PaperLine
    from alongside.missing.rules.spells import Spell
    from alongside.referrals.queries.brief import ReferralLine
    from alongside.telling.brief import Brief

Tag = tuple[str, str]
_SIDES = {Side.PARENT: "with the parents", Side.CHILD: "with the child"}


@dataclass(frozen=True)
class Line:
    """`more` stands under it, a sentence each; `tags` are (words, colour)."""

    text: str
    href: str = ""
    more: tuple[str, ...] = ()
    tags: tuple[Tag, ...] = ()


@dataclass(frozen=True)
class Part:
    """`lead` is said first; `nothing` where there is no line and something must be said.

    `asked`: the agenda of a panel holds the same lines.
    """

    heading: str
    lines: list[Line]
    lead: str = ""
    nothing: str = ""
    kind: str = ""
    asked: bool = False


def parts(brief: "Brief", now: datetime) -> list[Part]:
    """The loudest first: who is missing; then what is new, what is waited for, what was promised, what is ahead."""
    found = [missing(brief), back(brief), referrals(brief), passed(brief)]
    if brief.officer:
        found.append(waiting(brief))
    found += [overdue(brief), undated(brief), over(brief), ahead(brief, timezone.localdate(now))]
    return [part for part in found if part.lines or part.nothing]


def missing(brief: "Brief") -> Part:
    """A number and times, never who: the page stands on a screen that others may see."""
    now = sorted(brief.missing_now, key=lambda one: (one.at, one.episode))
    if not now:
        return Part("Missing now", [], nothing="Nobody is missing, as far as police were told.")
    number = moments.count(len(now), "child", "children")
    lead = f"{number}, as far as police were told. Who it is stands on the page of the family."
    return Part("Missing now", [Line(f"Police were told on {at_words(one.at)}") for one in now], lead, kind="now")


def back(brief: "Brief") -> Part:
    found = [_spell(one) for one in brief.spells if one.back_at]
    lead = "No child was reported missing to police in these days."
    if brief.began:
        lead = f"A child was reported missing to police {moments.times(len(brief.began))} in these days."
    return Part("Missing, and back again", found, lead, "Nobody has told them yet that a child came back.")


def _spell(one: "Spell") -> Line:
    told = f"Police were told on {at_words(one.at)}. {NUMBER_WORDS[Number(one.number)]}."
    back = (f"They were told of the return on {at_words(one.back_at)}.",) if one.back_at else ()
    return Line(f"Family {one.reference}", _family(one.family), (told, *back))


def referrals(brief: "Brief") -> Part:
    nothing = "No referral of a family you are part of came in these days."
    if brief.whole_hub:
        nothing = "No referral came in these days."
    return Part("New referrals", [_referral(one, brief.whole_hub) for one in brief.referrals], nothing=nothing)


def _referral(one: "ReferralLine", screens: bool) -> Line:
    """Whoever runs the hub screens referrals, so for them each has its page."""
    dates = Moments(one.received_at, one.allocated_at, one.contacted_at)
    own = reverse("desk:referral", args=[one.id]) if screens else ""
    href = _family(one.family) if one.family else own
    text = f"Family {one.family_reference}" if one.family_reference else f"Referral {one.reference}"
    return Line(text, href, (f"Received {at_words(one.received_at)}.",), ((dates.state, dates.colour),))


def passed(brief: "Brief") -> Part:
    nothing = "Nothing was passed on to you or your agency in these days."
    return Part("Passed on to you", [_paper(one) for one in brief.passed], nothing=nothing)


def _paper(one: "PaperLine") -> Line:
    more = [f"Passed on {at_words(one.at)}."]
    if one.state and not one.said_at:
        more.append("Only “received” may be said." if one.held else "Nothing may be said back yet.")
    if one.said_at:
        more.append(f"What may be said back: {at_words(one.said_at)}.")
    return Line(one.title, _page_of(one), tuple(more), _tags(one))


def _page_of(one: "PaperLine") -> str:
    return reverse("hub:intake-paper" if one.state else "hub:received-paper", args=[one.id])


def _tags(one: "PaperLine") -> tuple[Tag, ...]:
    urgent = (("Could not wait", "red"),) if one.urgent else ()
    return (*urgent, (STATE_WORDS[one.state], COLOURS[one.state])) if one.state else urgent


def waiting(brief: "Brief") -> Part:
    """Whoever told something is owed an answer, and it begins with police."""
    found = [Line(one.title, _page_of(one), (f"Passed on {days_ago(one.days)}.",), _tags(one)) for one in brief.waiting]
    lead = (
        "Whoever told these waits to hear what became of them. Write down what may be said back, even if it is little."
    )
    return Part("Answers that wait for you", found, lead if found else "", "Every paper has words to say back.")


def overdue(brief: "Brief") -> Part:
    found = [promise(one) for one in brief.owed if one.overdue]
    return Part("Promises past their day", found, nothing="No promise is past its day.", asked=True)


def undated(brief: "Brief") -> Part:
    found = [promise(one) for one in brief.owed if one.due_on is None]
    return Part("Promises without a day", found, "Ask by when." if found else "", asked=True)


def over(brief: "Brief") -> Part:
    """What was kept in time is in the table of numbers, and nobody need talk about it."""
    found = [promise(one) for one in brief.became if one.state is not promises.State.KEPT]
    return Part("Promises broken or kept late in these days", found)


def promise(one: "PromiseLine") -> Line:
    who = ", ".join(part for part in (one.agency, one.owner) if part)
    asked = f" Asked for again {moments.times(one.asked)}." if one.asked else ""
    more = (f"Family {one.reference}. {who}, promised on {moments.day(one.made_on)}.{asked}", _due(one))
    return Line(one.what, _family(one.family), tuple(filter(None, more)), (_promise_tag(one),))


def _due(one: "PromiseLine") -> str:
    if one.on:
        return f"{promises.STATE_WORDS[one.state]} on {moments.day(one.on)}."
    return f"For {moments.day(one.due_on)}: {_small(one.due)}." if one.due_on else ""


def _promise_tag(one: "PromiseLine") -> Tag:
    if one.overdue:
        return "Overdue", "red"
    return promises.STATE_WORDS[one.state], "red" if one.state is promises.State.BROKEN else ""


def ahead(brief: "Brief", today: date) -> Part:
    """Meetings, promises and talks of the next two weeks, day by day."""
    lines = sorted([*_meetings(brief), *_due_soon(brief, today), *_talks(brief)], key=lambda pair: pair[0])
    return Part("The next two weeks", [line for _, line in lines], nothing="Nothing is planned that the hub knows of.")


_Dated = Iterable[tuple[tuple[date, time, int], Line]]


def _meetings(brief: "Brief") -> _Dated:
    for number, one in enumerate(brief.meetings):
        local = timezone.localtime(one.at)
        line = Line(
            one.kind,
            _family(one.family),
            (f"{at_words(one.at)}. Family {one.reference}.",),
            (("Meeting", "blue"),),
        )
        yield (local.date(), local.time(), number), line


def _due_soon(brief: "Brief", today: date) -> _Dated:
    for number, one in enumerate(brief.owed):
        if one.due_on and today <= one.due_on <= today + AHEAD:
            yield (one.due_on, time.max, number), promise(one)


def _talks(brief: "Brief") -> _Dated:
    for number, one in enumerate(brief.talks):
        more = f"{moments.day(one.day_on)}, {_SIDES[one.side]}. Family {one.reference}."
        line = Line(one.topic, reverse("hub:mirror", args=[one.family]), (more,), (("Going over things", ""),))
        yield (one.day_on, time.max, len(brief.owed) + number), line


def _family(key: object) -> str:
    return reverse("hub:family", args=[key])


def _small(words: str) -> str:
    return words[:1].lower() + words[1:]
