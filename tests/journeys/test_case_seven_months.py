"""Seven months until a girl and her mother trusted anybody (003, Appendix A, scenario 12)."""

from typing import TYPE_CHECKING

import pytest

from alongside.access.roles import TieKind
from alongside.families.actions.round import add_professional
from alongside.families.actions.voice import choose
from alongside.families.choices import ChoiceAnswer
from alongside.families.models import Family
from alongside.families.rules import Channel
from alongside.support.rules import Mode, Outcome
from tests.browser import Person
from tests.cast import Cast, make_tie
from tests.journeys import cases, steps
from tests.journeys.days import Days

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True)]
MUM = "Simone Rushworth, Mum"
WRITES_DOWN = "I don’t know you. Everybody who comes writes things down."
TURNS_UP = "All right. You keep turning up."
SEES = "“So she’s not choosing him over me.” She cried, and then she was angry, and not with Paige."
SECOND_CUP = "The three of us had tea. Paige stayed for the second cup, and then she told us both. I only listened."
TOLD = "Paige said: “There’s four of them, at the car wash on Mill Lane. Rizz has my pictures. I want it to stop.”"
FILE_IS_CLOSED = "Not enough to go to court. They said it kindly this time, and to her mum first."
NOT_LOST = "“No court, then. But she sleeps at home now.” We looked at what the seven months had been for."
# Month after month: when, how, what came of it, and what was said.
MONTHS = (
    ("2026-04-14 11:10", Mode.VOICE, Outcome.NO_ANSWER, ""),
    ("2026-04-14 11:12", Mode.TEXT, Outcome.LEFT_MESSAGE, "“Cup of tea?” No answer, and that is fine."),
    ("2026-05-05 10:30", Mode.VOICE, Outcome.REACHED, "“She called me all sorts last night. I called her worse.”"),
    ("2026-06-02 11:00", Mode.VISIT, Outcome.NOT_NOW, "She opened the door and said not today. I left the leaflet."),
    ("2026-07-07 10:00", Mode.WALK, Outcome.REACHED, "Round the reservoir. “Nobody asked what she was like before.”"),
)


def months_before(cast: Cast, days: Days) -> Family:
    """Referred in spring; a mother who thinks about it, calls that nobody answers, and a walk."""
    family = cases.begins(
        cast, days, ("2026-04-07 09:20", "2026-04-07 12:00", "2026-04-07 14:30"), by="dee",
        because="Exploited now. Mum first; Paige when she is ready.", child_name="Paige Rushworth",
        parent_name="Simone Rushworth", parent_relation="Mum", parent_phone="07700 900214",
        reason="Grown men have drawn Paige in. She wants nobody. Please go slowly.", referrer_name="Dee Hartley",
        referrer_agency="Northbeck police",
    )  # fmt: skip
    for name, kind in (("chidi", TieKind.CHILDS_WORKER), ("dee", TieKind.PARTNER)):
        make_tie(cast, family, name, kind)
    now = days.come("2026-04-07 15:40")
    mum = cases.one_of(family, "Simone")
    for channel in (Channel.VOICE, Channel.TEXT, Channel.VISIT):
        cases.safe(cast, mum, channel)
    cases.talked(cast, mum, Mode.VOICE, "“I’ve had enough people. Ring if you want, I might not pick up.”", minutes=6)
    choose(person=mum, answer=ChoiceAnswer.THINKING, words=WRITES_DOWN, by=cast.actor("priya"), now=now)
    add_professional(
        family=family, name="Gwen Ashby", role="Head of year", agency="Millgate School", by=cast.actor("priya"), now=now
    )
    for when, mode, came, words in MONTHS:
        days.come(when)
        cases.talked(cast, mum, mode, words, came)
    now = days.come("2026-07-07 12:10")
    choose(person=mum, answer=ChoiceAnswer.ACCEPTED, words=TURNS_UP, by=cast.actor("priya"), now=now)
    return family


def fills_in_the_childs_side(page: "Page", family: Family) -> None:
    """The child’s worker: topics and days, and nothing that the mother said."""
    steps.go(page, "Going over things: the topic grid")
    assert SEES not in page.content()
    page.get_by_label("Which topic?").select_option("How grooming works")
    page.get_by_label("Talked about").check()
    cases.shuts_nobody_out(page)
    cases.button(page, "Put it on the grid")
    steps.says(page, "It is on the grid")


def test_seven_months(days: Days, cast: Cast, person: Person) -> None:
    # Given a mother who has had enough people, and a worker who goes on turning up
    family = months_before(cast, days)
    priya = person(size=cases.PHONE)

    # When they go over what grooming does, and the child’s worker does the same with Paige in her own time
    days.come("2026-08-25 10:40")
    cases.opens(priya, family)
    cases.goes_over(priya, family, "How grooming works", SEES)
    days.come("2026-09-22 16:00")
    chidi = cases.on_the_hub(person, "Chidi Obi", family)
    fills_in_the_childs_side(chidi, family)

    # And after seven months she talks, at the table
    days.come("2026-11-05 17:20")
    cases.opens(priya, family)
    cases.writes_contact(priya, family, MUM, "Visit at home", SECOND_CUP)
    days.come("2026-11-05 17:30")
    cases.notices(priya, family, TOLD, "She said it at the table, to her mum and me.")
    days.come("2026-11-17 16:10")
    cases.opens(priya, family)
    cases.plans_meeting(priya, family, "Meeting with police", "2026-11-17 14:00")
    cases.to_meeting(priya, family, "Meeting with police")
    cases.tells_of_meeting(priya, FILE_IS_CLOSED)
    days.come("2026-11-18 11:00")
    cases.opens(priya, family)
    cases.writes_contact(priya, family, MUM, "Walk, drive or somewhere they like", NOT_LOST)

    # Then the paper says how slow it was, each unanswered call with the rest
    assert cases.on_paper(priya, family) == PAPER
    assert cases.sees_none_of(person, "Una Pike", family)


PAPER = [
    "Tuesday 7 April 2026",
    "09:20 Referral R-1 was received from Dee Hartley, Northbeck police (Dee Hartley)",
    "Grown men have drawn Paige in. She wants nobody. Please go slowly.",
    "12:00 Screened: high need (Moira Feltham)",
    "Exploited now. Mum first; Paige when she is ready.",
    "14:30 Priya Nair was asked to stand beside the family (Owen Clarke)",
    "She has room",
    "15:40 First contact. Phone call: we spoke (Priya Nair)",
    "“I’ve had enough people. Ring if you want, I might not pick up.”",
    "15:40 A parent wanted time to think about support (Priya Nair)",
    WRITES_DOWN,
    "Tuesday 14 April 2026",
    "11:10 Phone call: no answer (Priya Nair)",
    "11:12 Text message: left a message (Priya Nair)",
    "“Cup of tea?” No answer, and that is fine.",
    "Tuesday 5 May 2026",
    "10:30 Phone call: we spoke (Priya Nair)",
    "“She called me all sorts last night. I called her worse.”",
    "Tuesday 2 June 2026",
    "11:00 Visit at home: they could not talk just then (Priya Nair)",
    "She opened the door and said not today. I left the leaflet.",
    "Tuesday 7 July 2026",
    "10:00 Walk or drive: we spoke (Priya Nair)",
    "Round the reservoir. “Nobody asked what she was like before.”",
    "12:10 A parent chose to have support (Priya Nair)",
    TURNS_UP,
    "Tuesday 25 August 2026",
    "10:40 Went over: How grooming works (Priya Nair)",
    SEES,
    "Tuesday 22 September 2026",
    "16:00 Talked about with the child: How grooming works (Chidi Obi)",
    "Thursday 5 November 2026",
    "17:20 Visit at home: we spoke (Priya Nair)",
    SECOND_CUP,
    "17:30 Something was noticed (Priya Nair)",
    TOLD,
    "Tuesday 17 November 2026",
    "14:00 Meeting with police: held. The parent was invited. The parent was there (Priya Nair)",
    FILE_IS_CLOSED,
    "Wednesday 18 November 2026",
    "11:00 Walk or drive: we spoke (Priya Nair)",
    NOT_LOST,
]
