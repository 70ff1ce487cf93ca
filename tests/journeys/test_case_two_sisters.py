"""Two sisters, three workers, and no trial, as their parents asked (003, Appendix A, scenario 5)."""

from typing import TYPE_CHECKING

import pytest

from alongside.access.roles import TieKind
from alongside.families.actions.people import child_details
from alongside.families.models import Family
from alongside.families.models.people import PersonKind
from alongside.families.rules import Channel
from alongside.hubs.models import Account, Post
from alongside.record.writing import recorded
from alongside.support.rules import Mode
from tests.browser import Person
from tests.cast import Cast, make_tie
from tests.journeys import cases, steps
from tests.journeys.days import Days

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True)]
MUM, DAD = "Lynne Prowse, Mum", "Colin Prowse, Dad"
TALK_AT_ONCE = "“Six people talk at once, and then we sign something.” I said that we would write it down beforehand."
WROTE = "We wrote down what a trial would ask of Bee, and what it would give her. Colin read it out, twice."
WANT_SAID = "Bee would be asked by four strangers. She cannot do two questions at once. We do not want that for her."
SAY_AFTER = "It is the first time anybody asked us before they had decided."
DECIDED = "All agree: no trial. It would cost Bryony more than it could give. Both girls keep their workers."
PROMISED = "Nobody comes to the house about the statement again. The officer rings Lynne first."
NOT_LESS = "“They do tell us about their day. Both of them.” Nobody has asked for a statement since."
PRIVATE = (TALK_AT_ONCE, WROTE, WANT_SAID, SAY_AFTER, NOT_LESS)


def months_before(cast: Cast, days: Days) -> Family:
    """Two girls with a worker each, and one for their parents."""
    amara = another_childs_worker(cast)
    family = cases.begins(
        cast, days, ("2026-05-11 09:00", "2026-05-11 10:15", "2026-05-11 16:00"), by="sam",
        because="Both exploited. Whether there is a trial is not decided, and their parents are part of that.",
        child_name="Leona Prowse", parent_name="Lynne Prowse", parent_relation="Mum", parent_phone="01632 960206",
        childs_worker="Chidi Obi for Leona, Amara Diallo for Bryony", referrer_name="Sam Okoro",
        reason="Two sisters, one man. Their parents say yes to everybody, and then do not sleep.",
        referrer_agency="Northbeck social care",
    )  # fmt: skip
    cast.posts["amara"], cast.accounts["amara"] = amara, amara.account
    for name, kind in (
        ("chidi", TieKind.CHILDS_WORKER), ("amara", TieKind.CHILDS_WORKER), ("sam", TieKind.PARTNER),
    ):  # fmt: skip
        make_tie(cast, family, name, kind)
    now = days.come("2026-05-12 10:30")
    mum, bee = cases.one_of(family, "Lynne"), cases.also(cast, family, PersonKind.CHILD, "Bryony Prowse")
    dad = cases.also(cast, family, PersonKind.PARENT, "Colin Prowse", "Dad")
    child_details(
        child=bee, version=0, by=cast.actor("priya"), now=now,
        said={"school": "The Hollies", "disability_note": "Short sentences, one thing at a time. She likes pictures."},
    )  # fmt: skip
    for person, channel in ((mum, Channel.VOICE), (mum, Channel.VISIT), (dad, Channel.VISIT)):
        cases.safe(cast, person, channel)
    cases.talked(cast, mum, Mode.VOICE, TALK_AT_ONCE, minutes=40)
    days.come("2026-09-24 18:30")
    cases.talked(cast, dad, Mode.VISIT, WROTE, minutes=75)
    return family


def another_childs_worker(cast: Cast) -> Post:
    """The third of the three."""
    made_at = cast.account("chidi").made_at
    account = Account(email="amara@alongside.invalid", name="Amara Diallo", made_at=made_at)
    account.set_unusable_password()
    with recorded(by=cast.actor("owen"), did="tests.post"):
        account.save()
        chidi = cast.post("chidi")
        return Post.objects.create(
            hub=cast.hub, account=account, agency=chidi.agency, role=chidi.role, from_on=chidi.from_on
        )


def says(page: "Page", moment: str, words: str, who: str) -> None:
    """What a parent says of the meeting whose page is open."""
    steps.main(page).get_by_label(moment, exact=True).check()
    page.get_by_label("In the parent’s own words").fill(words)
    steps.choose(page, "Whose words are they?", who)
    cases.shuts_nobody_out(page)
    cases.button(page, "Write it down")
    steps.says(page, "Written down, in their words", words)


def it_helped(page: "Page", family: Family) -> None:
    page.goto(f"/families/{family.pk}/advocacy/helped/")
    steps.choose(page, "Did it help?", "It helped")
    page.get_by_label("In the parent’s own words").fill(SAY_AFTER)
    cases.shuts_nobody_out(page)
    steps.main(page).get_by_role("button").last.click()


def test_two_sisters(days: Days, cast: Cast, person: Person) -> None:
    # Given two girls with a worker each, and parents who say yes to everybody
    family = months_before(cast, days)
    priya = person(size=cases.PHONE)

    # When a meeting is called about a trial, what they want said stands there before it is held
    days.come("2026-10-05 09:30")
    cases.opens(priya, family)
    cases.plans_meeting(priya, family, "Hub meeting", "2026-10-08 10:00")
    days.come("2026-10-05 09:40")
    cases.to_meeting(priya, family, "Hub meeting")
    cases.button(priya, "What does the parent want said?")
    says(priya, "What they want said", WANT_SAID, MUM)
    days.come("2026-10-08 12:15")
    cases.opens(priya, family)
    cases.to_meeting(priya, family, "Hub meeting")
    cases.tells_of_meeting(priya, DECIDED)
    days.come("2026-10-08 12:20")
    cases.is_promised(priya, "Police", PROMISED, "2026-10-30")

    # And when the day has come, whether the promise was kept, and whether speaking up helped
    days.come("2026-10-30 16:30")
    cases.opens(priya, family)
    priya.goto(f"/families/{family.pk}/advocacy/")
    steps.main(priya).get_by_role("button", name="Kept", exact=False).first.click()
    steps.says(priya, "If that is not right")
    days.come("2026-10-30 16:35")
    it_helped(priya, family)
    days.come("2026-11-03 18:30")
    cases.opens(priya, family)
    cases.writes_contact(priya, family, DAD, "Visit at home", NOT_LESS)

    # Then all three workers see what was decided and promised, and only hers what the parents said
    for name in ("chidi", "amara"):
        page = person(size=cases.PHONE)
        cases.signs_in(page, cast, name)
        page.goto(f"/hub/families/{family.pk}/")
        steps.says(page, DECIDED, PROMISED)
        assert [said for said in PRIVATE if said in page.content()] == []
        cases.shuts_nobody_out(page)
    # And the paper tells how it was decided
    assert cases.on_paper(priya, family) == PAPER
    assert cases.sees_none_of(person, "Una Pike", family)


PAPER = [
    "Monday 11 May 2026",
    "09:00 Referral R-1 was received from Sam Okoro, Northbeck social care (Sam Okoro)",
    "Two sisters, one man. Their parents say yes to everybody, and then do not sleep.",
    "10:15 Screened: high need (Moira Feltham)",
    "Both exploited. Whether there is a trial is not decided, and their parents are part of that.",
    "16:00 Priya Nair was asked to stand beside the family (Owen Clarke)",
    "She has room",
    "Tuesday 12 May 2026",
    "10:30 First contact. Phone call: we spoke (Priya Nair)",
    TALK_AT_ONCE,
    "Thursday 24 September 2026",
    "18:30 Visit at home: we spoke (Priya Nair)",
    WROTE,
    "Monday 5 October 2026",
    "09:30 Hub meeting: planned (Priya Nair)",
    "09:40 Hub meeting: what they want said (Priya Nair)",
    WANT_SAID,
    "Thursday 8 October 2026",
    "10:00 Hub meeting: held. The parent was invited. The parent was there (Priya Nair)",
    DECIDED,
    "12:20 Police promised (Priya Nair)",
    PROMISED,
    "Friday 30 October 2026",
    "16:30 A promise of police: it was kept (Priya Nair)",
    PROMISED,
    "16:35 Speaking up: it helped (Priya Nair)",
    SAY_AFTER,
    "Tuesday 3 November 2026",
    "18:30 Visit at home: we spoke (Priya Nair)",
    NOT_LESS,
]
