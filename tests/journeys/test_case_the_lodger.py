"""A man who came to live in the home, and an uncle there who takes his calls (003, Appendix A, scenario 14)."""

from typing import TYPE_CHECKING

import pytest

from alongside.access.roles import TieKind
from alongside.families.actions.homes import add_household
from alongside.families.models import Family
from alongside.families.models.people import PersonKind
from alongside.families.rules import Channel
from alongside.support.rules import Mode
from tests.browser import Person
from tests.cast import Cast, make_tie
from tests.journeys import cases, steps
from tests.journeys.days import Days

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True)]
MUM, DAD, UNCLE = "Yvonne Fairlie, Mum", "Stuart Fairlie, Dad", "Ray Fairlie"
MUST_NOT = "Anything Yvonne, Stuart or Callum says, and the day of the trial."
COOKED = "“I cooked for him. He had the box room and I washed his shirts.” From the car outside her work, an hour."
CHOSE_ME = "“He came and told me, after. He chose me to tell.” The library, the table by the maps."
SIGNS = "A second phone. Ray going quiet when Callum comes in. A car we know at the end of the lane."
AT_HOME = "Nobody talks of the case in the kitchen. Callum’s door has a bolt, on his side."
AT_THE_DOOR = "Come in, love. Tea first."
PLAN = "\n".join([
    f"Signs that things are getting worse: {SIGNS}",
    f"What we do at home: {AT_HOME}",
    f"What we say at the door when they come home: {AT_THE_DOOR}",
])  # fmt: skip
AGREED = "That is how I would say it."
EXPLAINED = "What they will ask Stuart, and what a screen in court is. “So I need not look at him.”"
COURT = "The officer rings Yvonne alone, at work, when the day of the trial moves."
SAW_COURT = "We saw the room on Friday. Yvonne sat where the witness sits. Stuart asked where Callum would wait."
SENTENCE = "Seven and a half years. “It is not my shame. I can put the box room back to being a box room.”"
PRIVATE = (COOKED, CHOSE_ME, SIGNS, AT_HOME, AGREED, EXPLAINED, SAW_COURT, SENTENCE, MUST_NOT, "large print")


def months_before(cast: Cast, days: Days) -> Family:
    """Police have come to the door; a mother rings from her car."""
    family = cases.begins(
        cast, days, ("2026-02-18 16:40", "2026-02-18 17:00", "2026-02-18 17:30"), by="dee",
        because="Danger inside the home until yesterday. Court is certain.", child_name="Callum Fairlie",
        parent_name="Yvonne Fairlie", parent_relation="Mum", parent_phone="07700 900216", referrer_name="Dee Hartley",
        reason="A man befriended a boy online, then all of them, and came to live there. They did not know.",
        danger_at_home="An uncle in the house still takes the man’s calls.", referrer_agency="Northbeck police",
    )  # fmt: skip
    for name, kind in (("dee", TieKind.PARTNER), ("chidi", TieKind.CHILDS_WORKER)):
        make_tie(cast, family, name, kind)
    now = days.come("2026-02-18 19:10")
    mum, child = cases.one_of(family, "Yvonne"), cases.one_of(family, "Callum")
    dad = cases.also(cast, family, PersonKind.PARENT, "Stuart Fairlie", "Dad")
    uncle = cases.also(cast, family, PersonKind.OTHER, UNCLE, "Uncle, lives with them")
    who, say = "Nobody. If a man answers it is Ray.", "Say you have the wrong number."
    cases.safe(cast, mum, Channel.VOICE, who_may_answer=who, say=say)
    cases.safe(cast, mum, Channel.TEXT, allowed=False, words="Ray reads over shoulders.")
    for person in (mum, dad):
        cases.safe(cast, person, Channel.VISIT, words="The library, the table by the maps.")
    add_household(
        family=family, name="Home", people=[mum, dad, child, uncle], address="90 Top Lane", postcode="ZZ9 6AL",
        danger="Ray lives here and speaks with the man. No paper comes to the house.", by=cast.actor("priya"), now=now,
    )  # fmt: skip
    cases.talked(cast, mum, Mode.VOICE, COOKED, minutes=65)
    return family


def plan_together(page: "Page", days: Days, family: Family) -> None:
    """A safety plan in her words, to which both say yes; it prints on one page."""
    page.goto(f"/families/{family.pk}/plans/new/safety/")
    page.get_by_label("Signs that things are getting worse").fill(SIGNS)
    page.get_by_label("What we do at home").fill(AT_HOME)
    cases.unfolds(page, "When they come home")
    page.get_by_label("What we say at the door").fill(AT_THE_DOOR)
    cases.shuts_nobody_out(page)
    cases.button(page, "Keep this version")
    for who, words in ((MUM, AGREED), ("I do, as the worker", "")):
        days.wait(1)
        agrees(page, who, words)
    steps.says(page, "Agrees")
    steps.main(page).get_by_role("button", name="Print on one page").click()
    steps.says(page, SIGNS, AT_HOME, AT_THE_DOOR)
    assert [said for said in ("Ray lives here", "90 Top Lane") if said in page.content()] == []


def agrees(page: "Page", who: str, words: str) -> None:
    cases.button(page, "Do you both agree?")
    page.get_by_role("group", name="Who agrees?").get_by_label(who).check()
    if words:
        page.get_by_label("In their own words").first.fill(words)
    cases.shuts_nobody_out(page)
    steps.main(page).get_by_role("button").last.click()


def test_the_lodger(days: Days, cast: Cast, person: Person) -> None:
    # Given a home in which somebody still takes the man’s calls
    family = months_before(cast, days)
    priya = person(size=cases.PHONE)

    # When what the uncle must not learn stands above all else, and before every call
    days.come("2026-02-19 09:20")
    cases.opens(priya, family)
    uncle = f"{UNCLE}, Uncle, lives with them"
    cases.must_not_learn(priya, family, uncle, MUST_NOT, "He takes the man’s calls.", about="Callum Fairlie")
    priya.goto(f"/families/{family.pk}/contacts/new/")
    steps.says(priya, "Ray Fairlie must not learn", MUST_NOT, "If a man answers it is Ray", "Say you have the wrong")

    # And they plan, learn what court is, and see the room beforehand
    days.come("2026-03-04 12:00")
    cases.opens(priya, family)
    cases.writes_contact(priya, family, MUM, "Walk, drive or somewhere they like", CHOSE_ME)
    days.come("2026-03-04 12:20")
    plan_together(priya, days, family)
    days.come("2026-05-06 12:10")
    cases.opens(priya, family)
    cases.goes_over(priya, family, "Police and court", EXPLAINED)
    days.come("2026-05-06 12:20")
    priya.goto(f"/families/{family.pk}/advocacy/")
    cases.is_promised(priya, "Police", COURT)
    days.come("2026-08-28 14:30")
    cases.opens(priya, family)
    cases.writes_contact(priya, family, MUM, "Meeting in a room, such as at school", SAW_COURT)
    days.come("2026-10-21 17:00")
    cases.opens(priya, family)
    cases.writes_contact(priya, family, MUM, "Walk, drive or somewhere they like", SENTENCE)

    # Then the paper tells it, and it does not leave for the uncle or anybody of his name
    assert cases.on_paper(priya, family) == PAPER
    for called in (UNCLE, "Mr R Fairlie"):
        assert cases.is_held_back(priya, family, called), called
    assert not cases.is_held_back(priya, family, "Dee Hartley, police")
    # And the detective sees the promise, and nothing that any of them said
    page = cases.on_the_hub(person, "Dee Hartley", family)
    steps.says(page, COURT)
    assert [said for said in PRIVATE if said in page.content()] == []
    assert cases.sees_none_of(person, "Una Pike", family)


PAPER = [
    "Wednesday 18 February 2026",
    "16:40 Referral R-1 was received from Dee Hartley, Northbeck police (Dee Hartley)",
    "A man befriended a boy online, then all of them, and came to live there. They did not know.",
    "17:00 Screened: high need (Moira Feltham)",
    "Danger inside the home until yesterday. Court is certain.",
    "17:30 Priya Nair was asked to stand beside the family (Owen Clarke)",
    "She has room",
    "19:10 First contact. Phone call: we spoke (Priya Nair)",
    COOKED,
    "Wednesday 4 March 2026",
    "12:00 Walk or drive: we spoke (Priya Nair)",
    CHOSE_ME,
    "12:20 Safety plan: version 1 was written (Priya Nair)",
    PLAN,
    "12:21 Safety plan: the parent agreed to version 1 (Priya Nair)",
    AGREED,
    "12:22 Safety plan: the worker agreed to version 1 (Priya Nair)",
    "Wednesday 6 May 2026",
    "12:10 Went over: Police and court (Priya Nair)",
    EXPLAINED,
    "12:20 Police promised (Priya Nair)",
    COURT,
    "Friday 28 August 2026",
    "14:30 Meeting: we spoke (Priya Nair)",
    SAW_COURT,
    "Wednesday 21 October 2026",
    "17:00 Walk or drive: we spoke (Priya Nair)",
    SENTENCE,
]
