"""A weekend nobody had reported, known because a parent could send a text (003, Appendix A, scenario 11)."""

from typing import TYPE_CHECKING

import pytest

from alongside.access.roles import TieKind
from alongside.families.actions.voice import say
from alongside.families.models import Family
from alongside.families.models.people import PersonKind
from alongside.families.models.voice import NeedKind
from alongside.families.rules import Channel
from alongside.support.rules import Mode
from tests.browser import Person
from tests.cast import Cast, make_tie
from tests.journeys import cases, steps
from tests.journeys.days import Days

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True)]
TEXT = "“Jade not back at Nan’s since last night. Nan is beside herself. What do I do?”"
RANG_NOBODY = "I did not know who to ring, so I rang nobody. I sat by the window."
SEEMED = "“Her feet were wet through. She ate four slices of toast and asked was I cross. I said no.”"
TALKED = "Jade came in while we had tea. I said she is not in trouble. She talked for an hour, and Nan held her hand."
LEARNT = "Jade said: “It’s a flat on Ferry Street, over the bookies. He’s called Deano. He said I owe him now.”"
TOLD_SOCIAL_CARE = "Jade, 14, told her nan and me of a man called Deano and a flat. She is afraid of what she owes."


def months_before(cast: Cast, days: Days) -> Family:
    """A girl who wants no worker, and parents who do; texts suit them."""
    family = cases.begins(
        cast, days, ("2026-08-11 10:00", "2026-08-11 15:00", "2026-08-12 09:30"), by="chidi",
        because="Some signs. Her parents would like support.", child_name="Jade Colley", parent_name="Tracey Colley",
        parent_relation="Mum", reason="Jade stays with her nan. She wants nobody for herself, and is glad for her mum.",
        referrer_name="Chidi Obi", referrer_agency="Northbeck youth",
    )  # fmt: skip
    make_tie(cast, family, "chidi", TieKind.CHILDS_WORKER)
    days.come("2026-08-12 12:40")
    mum, nan = cases.one_of(family, "Tracey"), cases.also(cast, family, PersonKind.PARENT, "Brenda Colley", "Nan")
    cases.safe(cast, mum, Channel.TEXT)
    cases.safe(cast, nan, Channel.VISIT)
    cases.talked(cast, mum, Mode.TEXT, "Eleven texts while she was on her break.")
    now = days.come("2026-08-20 17:05")
    strength = "Jade texts me goodnight. Even when she is cross."
    say(person=mum, kind=NeedKind.STRENGTH, words=strength, by=cast.actor("priya"), now=now)
    return family


def is_missing(priya: "Page") -> None:
    """From the family’s page: who, and since when, as far as anybody knows."""
    cases.button(priya, "Missing now")
    steps.says(priya, "It does not report a child missing")
    steps.choose(priya, "Since when?", "Between two times")
    cases.fills_moment(priya, "happened_from", "2026-11-07 20:00")
    cases.fills_moment(priya, "happened_until", "2026-11-07 23:30")
    cases.unfolds(priya, "Add what you know")
    priya.get_by_label("What did they tell you?").fill("“She went for chips at eight and never came in.”")
    priya.get_by_label("Who told you, and how?").fill("Her mum, by text. Nan had told her.")
    cases.shuts_nobody_out(priya)
    cases.button(priya, "Write it down")
    steps.says(priya, "Jade Colley has been missing", "Call 101, or 999")


def she_is_back(page: "Page") -> None:
    steps.choose(page, "How did they come back?", "Came home by themselves")
    steps.choose(page, "When did they come back?", "At a time that is known")
    cases.fills_moment(page, "happened_at", "2026-11-08 21:40")
    page.get_by_label("How did they seem to the parent?").fill(SEEMED)


def not_reported(page: "Page") -> None:
    page.get_by_label("Why not, in their own words?").fill(RANG_NOBODY)


def is_learnt(page: "Page") -> None:
    page.get_by_role("group", name="Whose words are these?").get_by_label("My own").check()
    page.get_by_label("What happened?").fill(LEARNT)
    steps.choose(page, "How do you know about it?", "I heard it")
    page.get_by_label("How do you know it is true?").fill("Jade said it to her nan and me.")


def not_now(page: "Page") -> None:
    steps.choose(page, "What came of it?", "Declined")
    page.get_by_label("In their words").fill("“I’ve told Nan. I don’t want to tell it again.”")


def refers_her(page: "Page", family: Family) -> None:
    page.goto(f"/families/{family.pk}/advocacy/child-protection/")
    page.get_by_label("What did you tell them?").fill(TOLD_SOCIAL_CARE)
    steps.choose(page, "Was the parent told?", "Yes")
    cases.shuts_nobody_out(page)
    cases.button(page, "Write it down")
    steps.says(page, "The clock for their answer runs")


def test_a_text_at_the_weekend(days: Days, cast: Cast, person: Person) -> None:
    # Given parents who may text at any hour, and a girl who wants no worker of her own
    family = months_before(cast, days)
    priya = person(size=cases.PHONE)

    # When a text comes on a Sunday, it is written down, with the episode nobody had reported and why
    days.come("2026-11-08 09:10")
    cases.opens(priya, family)
    cases.writes_contact(priya, family, "Tracey Colley, Mum", "Text message", TEXT)
    days.come("2026-11-08 09:14")
    priya.goto(f"/families/{family.pk}/")
    is_missing(priya)
    days.come("2026-11-08 09:30")
    cases.steps_on(priya, "Not reported, and why", not_reported)
    steps.says(priya, "Not reported")

    # And she comes home, and talks when the worker visits
    days.come("2026-11-09 08:50")
    cases.opens(priya, family)
    cases.button(priya, "The episode")
    cases.steps_on(priya, "They are back", she_is_back)
    days.come("2026-11-09 17:30")
    cases.opens(priya, family)
    cases.writes_contact(priya, family, "Brenda Colley, Nan", "Visit at home", TALKED)
    days.come("2026-11-09 17:40")
    cases.to_episode(priya, family)
    cases.steps_on(priya, "Write down what was learnt", is_learnt, "It is in the log")
    days.come("2026-11-09 17:50")
    cases.to_episode(priya, family)
    cases.steps_on(priya, "The return conversation", not_now)
    days.come("2026-11-09 18:05")
    refers_her(priya, family)

    # Then it stands as it was, a line after another, on a paper for a meeting
    assert cases.on_paper(priya, family) == TOLD
    # And the child’s worker learns nothing of what her parents said, an outsider not even that there is a family
    days.come("2026-11-09 18:20")
    page = cases.on_the_hub(person, "Chidi Obi", family)
    steps.says(page, "Jade Colley", "No report is written down")
    assert [said for said in (TEXT, RANG_NOBODY, SEEMED, TALKED, LEARNT, "Deano") if said in page.content()] == []
    assert cases.sees_none_of(person, "Una Pike", family)


TOLD = [
    "Tuesday 11 August 2026",
    "10:00 Referral R-1 was received from Chidi Obi, Northbeck youth (Chidi Obi)",
    "Jade stays with her nan. She wants nobody for herself, and is glad for her mum.",
    "15:00 Screened: high need (Moira Feltham)",
    "Some signs. Her parents would like support.",
    "Wednesday 12 August 2026",
    "09:30 Priya Nair was asked to stand beside the family (Owen Clarke)",
    "She has room",
    "12:40 First contact. Text message: we spoke (Priya Nair)",
    "Eleven texts while she was on her break.",
    "Thursday 20 August 2026",
    "17:05 What is strong (Priya Nair)",
    "Jade texts me goodnight. Even when she is cross.",
    "Saturday 7 November 2026",
    "20:00 Missing, as we were told. Between 7 November 2026 at 20:00 and 7 November 2026 at 23:30 (Priya Nair)",
    "“She went for chips at eight and never came in.”",
    "Sunday 8 November 2026",
    "09:10 Text message: we spoke (Priya Nair)",
    TEXT,
    "09:30 Not reported to police, and why (Priya Nair)",
    RANG_NOBODY,
    "21:40 Back. Came home by themselves (Priya Nair)",
    SEEMED,
    "Monday 9 November 2026",
    "17:30 Visit at home: we spoke (Priya Nair)",
    TALKED,
    "17:40 Something was noticed (Priya Nair)",
    LEARNT,
    "17:50 Return conversation: declined (Priya Nair)",
    "“I’ve told Nan. I don’t want to tell it again.”",
    "18:05 We made a child-protection referral: children’s social care (Priya Nair)",
    TOLD_SOCIAL_CARE,
]
