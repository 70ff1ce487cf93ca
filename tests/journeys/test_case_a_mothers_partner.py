"""A girl in foster care, her mother, and the mother’s partner, who must not learn (003, Appendix A, scenario 8)."""

from typing import TYPE_CHECKING

import pytest

from alongside.access.roles import TieKind
from alongside.families.actions.voice import choose
from alongside.families.choices import ChoiceAnswer
from alongside.families.models import Family
from alongside.families.models.people import PersonKind
from alongside.families.rules import Channel
from alongside.support.rules import Mode, Outcome
from tests.browser import Person
from tests.cast import Cast, make_tie
from tests.journeys import cases, noticed, steps
from tests.journeys.days import Days

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True)]
MUM, PARTNER = "Rachel Ashcombe, Mum", "Lee Garrow"
PLACE = "Madeup House, 70 Elsewhere Road, ZZ9 8ZZ"
MUST_NOT = "Where Mia lives, and that anybody rings Rachel."
DOES_NOT_KNOW = "“I don’t know who to believe. He says she wants us apart.” I did not argue. I asked how she sleeps."
NOT_NOW = "Not now. He’d find out."
RANG_HERSELF = "“You said I could ring. So I rang.” From the café. She asked how Mia looked the last time I saw her."
NOT_HER_FAULT = "“Then it was him. All of it was him, and I said it was her.” We stayed until her sister came."
TOLD_HER = "“I believe her. I told her so to her face.” She has told the police what she knows."
PROMISED = "Rachel is told of every day in court by her work phone, and never by post."
MIA_ASKED = "Mia asked whether her mum would come to her birthday. She has made a list of what they could cook."
PANCAKES = "Mia was home for tea. They made pancakes. The key was changed in spring; he is not coming back."
PRIVATE = (DOES_NOT_KNOW, NOT_NOW, RANG_HERSELF, NOT_HER_FAULT, TOLD_HER, PANCAKES, "07700 900209", "Rachel")


def months_before(cast: Cast, days: Days) -> Family:
    """A mother who may be rung at work alone, and says not now."""
    family = cases.begins(
        cast, days, ("2026-02-09 09:10", "2026-02-09 13:00", "2026-02-09 15:30"), by="chidi",
        because="Danger inside the home. Court is likely.", child_name="Mia Ashcombe", parent_name="Rachel Ashcombe",
        parent_relation="Mum", parent_phone="07700 900209", danger_at_home="He must not know that anybody rings her.",
        reason="Mia lives with a foster carer since she told somebody. Her mum does not know what to believe.",
        safe_to_ring="Only her work phone.", referrer_name="Chidi Obi", referrer_agency="Northbeck youth",
    )  # fmt: skip
    for name, kind in (
        ("chidi", TieKind.CHILDS_WORKER), ("dee", TieKind.PARTNER), ("frances", TieKind.CARER),
    ):  # fmt: skip
        make_tie(cast, family, name, kind)
    now = days.come("2026-02-10 11:00")
    mum = cases.one_of(family, "Rachel")
    cases.also(cast, family, PersonKind.OTHER, PARTNER, "Mum’s partner")
    say = "Say you are ringing about the rota."
    cases.safe(cast, mum, Channel.VOICE, days=[0, 1, 3], say=say, who_may_answer="Whoever is on the till.")
    cases.safe(cast, mum, Channel.VISIT, words="Never at the house. The café by the bus station.")
    for channel in (Channel.VOICEMAIL, Channel.TEXT, Channel.POST):
        cases.safe(cast, mum, channel, allowed=False)
    cases.talked(cast, mum, Mode.VOICE, "Said it was about the rota.", Outcome.SOMEONE_ELSE)
    now = days.come("2026-02-12 10:20")
    cases.talked(cast, mum, Mode.VOICE, DOES_NOT_KNOW, minutes=12)
    choose(person=mum, answer=ChoiceAnswer.DECLINED, words=NOT_NOW, by=cast.actor("priya"), now=now)
    return family


def is_locked_away(page: "Page", family: Family) -> None:
    page.goto(f"/families/{family.pk}/locked/new/")
    steps.main(page).get_by_role("radio").first.check()
    page.get_by_label("Whose is it?").select_option("Mia Ashcombe")
    page.get_by_label("What is it?").fill(PLACE)
    cases.shuts_nobody_out(page)
    cases.button(page, "Lock it away")
    steps.says(page, "It is locked away")
    assert "Madeup House" not in page.content()


def carer_writes(page: "Page", family: Family) -> None:
    """The foster carer, on her own page of the log."""
    steps.be(page, "Frances Moor")
    page.goto(f"/log/children/{family.pk}/new/")
    noticed.writes(page, "What happened?", MIA_ASKED, "I heard it", "She said it at breakfast.")
    cases.shuts_nobody_out(page)
    noticed.keeps(page)
    assert [said for said in PRIVATE if said in page.content()] == []


def test_a_mothers_partner(days: Days, cast: Cast, person: Person) -> None:
    # Given a mother who was told one thing at home and another by her daughter
    family = months_before(cast, days)
    priya = person(size=cases.PHONE)

    # When it is written down what her partner must not learn, and where the girl lives is locked away
    days.come("2026-02-12 10:40")
    cases.opens(priya, family)
    on_bail = "He is on bail not to go near her."
    cases.must_not_learn(priya, family, f"{PARTNER}, Mum’s partner", MUST_NOT, on_bail, about="Mia Ashcombe")
    days.come("2026-02-12 10:45")
    is_locked_away(priya, family)

    # And she rings of her own accord, sees whose fault it was, and tells her daughter that she believes her
    days.come("2026-03-19 13:05")
    cases.opens(priya, family)
    cases.writes_contact(priya, family, MUM, "Phone call", RANG_HERSELF)
    days.come("2026-03-19 13:15")
    chooses_support(priya, family)
    days.come("2026-04-21 14:00")
    cases.opens(priya, family)
    cases.goes_over(priya, family, "Who is responsible", NOT_HER_FAULT)
    days.come("2026-05-12 11:30")
    cases.opens(priya, family)
    cases.writes_contact(priya, family, MUM, "Walk, drive or somewhere they like", TOLD_HER)
    days.come("2026-05-12 11:40")
    priya.goto(f"/families/{family.pk}/advocacy/")
    cases.is_promised(priya, "Court or prosecution service", PROMISED)
    days.come("2026-09-30 08:15")
    carer_writes(person(size=cases.PHONE), family)
    days.come("2026-11-10 17:30")
    cases.opens(priya, family)
    cases.writes_contact(priya, family, MUM, "Walk, drive or somewhere they like", PANCAKES)

    # Then the paper tells of the change in her, and never where the girl lives
    told = cases.on_paper(priya, family)
    assert told == PAPER
    assert not any("Elsewhere Road" in line or "ZZ9 8ZZ" in line for line in told)
    # And it does not leave for him, whatever name it is asked under
    for called in (PARTNER, "Mr Garrow", "lee garrow, for the family"):
        assert cases.is_held_back(priya, family, called), called
    assert not cases.is_held_back(priya, family, "Sam Okoro, social care")
    # And the detective sees what was promised, and nothing that her mother said
    page = cases.on_the_hub(person, "Dee Hartley", family)
    steps.says(page, PROMISED)
    assert [said for said in PRIVATE[:-2] if said in page.content()] == []
    assert cases.sees_none_of(person, "Una Pike", family)


def chooses_support(page: "Page", family: Family) -> None:
    page.goto(f"/families/{family.pk}/choice/new/")
    steps.choose(page, "Who chose?", "Rachel Ashcombe, Mum")
    page.get_by_label("support", exact=False).first.check()
    page.get_by_label("In their own words").fill("Now I can.")
    cases.shuts_nobody_out(page)
    steps.main(page).get_by_role("button").last.click()


PAPER = [
    "Monday 9 February 2026",
    "09:10 Referral R-1 was received from Chidi Obi, Northbeck youth (Chidi Obi)",
    "Mia lives with a foster carer since she told somebody. Her mum does not know what to believe.",
    "13:00 Screened: high need (Moira Feltham)",
    "Danger inside the home. Court is likely.",
    "15:30 Priya Nair was asked to stand beside the family (Owen Clarke)",
    "She has room",
    "Tuesday 10 February 2026",
    "11:00 Phone call: somebody else answered (Priya Nair)",
    "Said it was about the rota.",
    "Thursday 12 February 2026",
    "10:20 First contact. Phone call: we spoke (Priya Nair)",
    DOES_NOT_KNOW,
    "10:20 A parent said not now: still welcome whenever they want (Priya Nair)",
    NOT_NOW,
    "Thursday 19 March 2026",
    "13:05 Phone call: we spoke (Priya Nair)",
    RANG_HERSELF,
    "13:15 A parent chose to have support (Priya Nair)",
    "Now I can.",
    "Tuesday 21 April 2026",
    "14:00 Went over: Who is responsible (Priya Nair)",
    NOT_HER_FAULT,
    "Tuesday 12 May 2026",
    "11:30 Walk or drive: we spoke (Priya Nair)",
    TOLD_HER,
    "11:40 Court or prosecution service promised (Priya Nair)",
    PROMISED,
    "Wednesday 30 September 2026",
    "08:15 A foster carer noticed something (Frances Moor)",
    MIA_ASKED,
    "Tuesday 10 November 2026",
    "17:30 Walk or drive: we spoke (Priya Nair)",
    PANCAKES,
]
