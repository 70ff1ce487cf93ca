"""A mother whose daughter has been missing for three nights, with two little ones and a job (004, Marcia)."""

import uuid
from datetime import datetime
from typing import TYPE_CHECKING, Any

import pytest

from alongside.access.roles import TieKind
from alongside.families.models import Family
from alongside.families.models.people import PersonKind
from alongside.families.rules import Channel
from alongside.missing import actions
from alongside.missing.models import Episode
from alongside.missing.rules import Number, Risk, Whose
from alongside.missing.rules import Talk as Came
from alongside.observations.rules import Happened, Precision
from alongside.support.rules import Mode
from tests.browser import Person
from tests.cast import Cast, make_tie
from tests.journeys import cases, steps
from tests.journeys.days import Days, moment
from tests.pdfs import sides

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True)]
MUM = "Marie Castell, Mum"
OFFICER = "“He looked at her phone and went white. He said it was the worst he had seen. Then he left me with it.”"
GONE = "“She went at eleven, while I put the little one back to bed. It is the fourth time since January.”"
RANG = "Marie rang at eight. “I have rung round everybody. Just stay on the line.” I stayed. I ring every day at six."
SEARCHED = "Drove round the retail park and the flats until three, with both little ones asleep in the back."
WORRIED = "Marie shakes and cannot stop. She has not slept for three nights. She says she is not going to hurt herself."
ON_WORK = "A letter to the warehouse, so that nobody asks why I cannot come in."
ON_SLEEP = "Somebody to sit with Rosie and Max, so that I can shut my eyes for two hours."
EVENING = "“The little ones ask where she is. I say, out.” We rang the doctor’s night number together."
SEEMED = "“I heard the gate. I just held her. She was so cold. I did not ask her one thing.”"
LIFELINE = "“You rang every day. It kept me upright.” Amber slept all Sunday. Rosie drew her a door with a heart."
PRIVATE = (OFFICER, GONE, RANG, SEARCHED, WORRIED, ON_WORK, SEEMED, LIFELINE, "Marie", "Rosie")


def months_before(cast: Cast, days: Days) -> Family:
    """Ten months in which she went and came back, each time reported."""
    family = cases.begins(
        cast, days, ("2026-01-13 09:40", "2026-01-13 11:00", "2026-01-13 14:10"), by="sam",
        because="Missing again and again, and exploited now.", child_name="Amber Castell", parent_name="Marie Castell",
        parent_relation="Mum", parent_phone="07700 900220", reason="Mum asks for somebody who does not judge her.",
        referrer_name="Sam Okoro", referrer_agency="Northbeck social care",
    )  # fmt: skip
    make_tie(cast, family, "dee", TieKind.PARTNER)
    days.come("2026-01-13 17:30")
    mum = cases.one_of(family, "Marie")
    for name, relation in (("Rosie Castell", "Little sister"), ("Max Castell", "Little brother")):
        cases.also(cast, family, PersonKind.SIBLING, name, relation)
    cases.safe(cast, mum, Channel.VOICE, words="Any time. Day or night. Please.")
    cases.talked(cast, mum, Mode.VOICE, "“I just need somebody on the end of the phone.”", minutes=50)
    for went, told, came in (
        ("2026-02-20 22:00", "2026-02-21 00:15", "2026-02-21 19:30"),
        ("2026-04-03 18:00", "2026-04-03 23:00", "2026-04-05 06:10"),
        ("2026-07-17 21:00", "2026-07-17 23:40", "2026-07-19 05:50"),
    ):
        earlier(cast, days, family, went, told, came)
    days.come("2026-07-20 18:30")
    cases.talked(cast, mum, Mode.VOICE, OFFICER, minutes=40)
    known = {"looks": "Five foot three, brown hair to the shoulder", "health": "An inhaler, the blue one"}
    child = cases.one_of(family, "Amber")
    now = days.come("2026-07-22 10:30")
    actions.save_profile(child=child, version=0, said=known, checked_with="Her mum", by=cast.actor("priya"), now=now)
    days.come("2026-11-03 18:00")
    cases.talked(cast, cases.one_of(family, "Marie"), Mode.VOICE, "“A good week. She laughed at Max.”", minutes=20)
    return family


def earlier(cast: Cast, days: Days, family: Family, went: str, told: str, came: str) -> None:
    """An episode that was written down as it went: gone, reported, back, talked over."""
    child, gone = cases.one_of(family, "Amber"), actions.Gone(happened=at(moment(went)))
    row = actions.notice(child=child, gone=gone, **by(cast, days.come(told)))
    said = actions.ToldPolice(at=days.now, number=Number.N101, reference="MP-1", risk=Risk.MEDIUM)
    actions.report(episode=row, said=said, **by(cast, days.now))
    now = days.come(came)
    actions.come_back(episode=row, back=actions.Back(happened=at(now)), **by(cast, now))
    row, now = Episode.objects.get(pk=row.pk), days.wait(5)
    back = actions.ToldPolice(at=now, number=Number.N101)
    actions.tell_back(episode=row, said=back, **by(cast, now))
    now = days.wait(24 * 60)
    said_no = actions.Conversation(whose=Whose.CHILD, came=Came.DECLINED, at=now)
    actions.talk(episode=row, said=said_no, **by(cast, now))
    actions.settle(episode=row, **by(cast, days.wait(1)))


def at(when: datetime) -> Happened:
    return Happened(Precision.EXACT, when.replace(second=0))


def by(cast: Cast, now: datetime) -> dict[str, Any]:
    return {"once": uuid.uuid4(), "by": cast.actor("priya"), "now": now}


def is_missing(page: "Page") -> None:
    cases.button(page, "Missing now")
    steps.choose(page, "Since when?", "At a time that is known")
    cases.fills_moment(page, "happened_at", "2026-11-05 23:00")
    cases.unfolds(page, "Add what you know")
    page.get_by_label("What did they tell you?").fill(GONE)
    page.get_by_label("What are they wearing?").fill("A black puffer coat, white trainers")
    cases.shuts_nobody_out(page)
    cases.button(page, "Write it down")
    steps.says(page, "Amber Castell has been missing for 1 night, 9 hours")


def police_were_told(page: "Page") -> None:
    steps.choose(page, "How were police told?", "Rang 101")
    page.get_by_label("Which reference did they give?").fill("MP-2217")
    cases.unfolds(page, "Add more")
    cases.fills_moment(page, "at", "2026-11-06 00:30")
    page.get_by_label("What did police call the risk?").select_option("High")
    page.get_by_label("Who told police, if it was not you?").fill("Her mum")


def gives_the_pack(page: "Page") -> None:
    """One press: a screen to read out, and two sides of paper; then it is written down that police have it."""
    cases.button(page, "Pack for police")
    steps.says(page, "This does not report a child missing", "A black puffer coat", "An inhaler, the blue one")
    cases.shuts_nobody_out(page)
    paper = page.get_by_role("button", name="Open the two-page PDF").get_attribute("href") or ""
    answer = page.request.get(paper)
    assert answer.headers["content-type"] != "application/pdf" or sides(answer.body()) == 2
    cases.button(page, "Write down that police have it")
    cases.button(page, "Read it as it leaves")
    steps.says(page, "Nothing has left yet")
    cases.shuts_nobody_out(page)
    cases.button(page, "Yes, this may leave")
    steps.says(page, "To: Police", "Find-me pack")


def agrees_to_ring_every_day(page: "Page", family: Family) -> None:
    page.goto(f"/families/{family.pk}/how-often/")
    main = steps.main(page)
    main.get_by_label("Every day", exact=False).first.check()
    main.get_by_role("textbox").first.fill("Until Amber is back, every evening at six.")
    main.get_by_role("button").last.click()
    steps.says(page, "It counts from now on")


def has_searched(page: "Page") -> None:
    steps.choose(page, "Who did something?", "The parent")
    page.get_by_label("What did they do?").fill(SEARCHED)
    cases.unfolds(page, "Add more")
    cases.fills_moment(page, "at", "2026-11-07 03:00")


def asks_for_help(page: "Page", family: Family, kind: str, words: str) -> None:
    page.goto(f"/families/{family.pk}/help/new/")
    page.get_by_label("Who needs it?").or_(page.get_by_label(MUM)).last.check()
    page.get_by_label("What kind of help?").select_option(kind)
    page.get_by_label("What would help, in their own words?").fill(words)
    cases.shuts_nobody_out(page)
    steps.main(page).get_by_role("button").last.click()


def is_worried_about_her(page: "Page", family: Family) -> None:
    page.goto(f"/families/{family.pk}/")
    cases.button(page, "Worried about a parent")
    page.get_by_label("Marie Castell").first.check()
    page.get_by_label("What makes you worried?").fill(WORRIED)
    page.get_by_label("Their family doctor").check()
    page.get_by_label("Whom did you tell").fill("Owen, at nine. The surgery rings her at eleven.")
    cases.shuts_nobody_out(page)
    steps.main(page).get_by_role("button").last.click()


def she_is_back(page: "Page") -> None:
    steps.choose(page, "How did they come back?", "Came home by themselves")
    steps.choose(page, "When did they come back?", "At a time that is known")
    cases.fills_moment(page, "happened_at", "2026-11-08 06:50")
    page.get_by_label("How did they seem to the parent?").fill(SEEMED)
    page.get_by_label("Police have been told that they are back").check()


def have_talked(page: "Page") -> None:
    steps.choose(page, "What came of it?", "They have talked")
    page.get_by_label("With whom?").fill("Ines, Northbeck Streets")


def the_first_night(days: Days, priya: "Page", family: Family) -> None:
    """Written down, police told, the pack with them in one press, and a call every day from now on."""
    days.come("2026-11-06 08:10")
    cases.opens(priya, family)
    is_missing(priya)
    days.come("2026-11-06 08:14")
    cases.steps_on(priya, "Police were told", police_were_told)
    days.come("2026-11-06 08:20")
    gives_the_pack(priya)
    days.come("2026-11-06 08:45")
    cases.writes_contact(priya, family, MUM, "Phone call", RANG)
    days.come("2026-11-06 08:48")
    agrees_to_ring_every_day(priya, family)


def the_second_and_the_third(days: Days, priya: "Page", family: Family) -> None:
    """What she did to find her, and help for herself."""
    days.come("2026-11-07 10:00")
    cases.opens(priya, family)
    cases.button(priya, "The episode")
    cases.steps_on(priya, "Add to the search", has_searched)
    days.come("2026-11-07 10:20")
    asks_for_help(priya, family, "Time off work", ON_WORK)
    days.come("2026-11-07 10:22")
    asks_for_help(priya, family, "Somebody for the younger ones", ON_SLEEP)
    days.come("2026-11-07 18:00")
    cases.opens(priya, family)
    cases.writes_contact(priya, family, MUM, "Phone call", EVENING)
    days.come("2026-11-07 18:20")
    is_worried_about_her(priya, family)


def she_comes_home(days: Days, priya: "Page", family: Family) -> None:
    """Told as her mother saw it; and a conversation with somebody of her own."""
    days.come("2026-11-08 08:15")
    cases.opens(priya, family)
    cases.button(priya, "The episode")
    cases.steps_on(priya, "They are back", she_is_back)
    days.come("2026-11-10 16:00")
    cases.opens(priya, family)
    steps.go(priya, "Back: return conversation still open")
    cases.steps_on(priya, "The return conversation", have_talked)
    days.come("2026-11-10 16:20")
    cases.writes_contact(priya, family, MUM, "Phone call", LIFELINE)


def test_three_nights(days: Days, cast: Cast, person: Person) -> None:
    # Given a girl who has gone and come back for ten months, and a mother who holds on by the telephone
    family = months_before(cast, days)
    priya = person(size=cases.PHONE)

    # When she is gone again, for three nights
    the_first_night(days, priya, family)
    the_second_and_the_third(days, priya, family)

    # Then whoever stands beside her mother sees how long it has been, and the manager that she is not well
    days.come("2026-11-08 06:40")
    cases.opens(priya, family)
    priya.goto("/today/")
    steps.says(priya, "Amber Castell: missing", "Since Thursday 5 November at 23:00")
    steps.go(priya, "Amber Castell: missing")
    steps.says(priya, "Amber Castell has been missing for 3 nights, 55 hours")
    owen = person(size=cases.PHONE)
    steps.be(owen, "Owen Clarke")
    steps.says(owen, "Somebody is worried about how a parent is")

    # And when she has come home, the paper tells all ten months as they were
    she_comes_home(days, priya, family)
    assert cases.on_paper(priya, family) == TOLD
    # And the detective sees what police were told, and nothing that her mother said
    page = cases.on_the_hub(person, "Dee Hartley", family)
    steps.says(page, "Amber Castell", "MP-2217", "Rang 101")
    assert [said for said in PRIVATE if said in page.content()] == []
    assert cases.sees_none_of(person, "Una Pike", family)


TOLD = [
    "Tuesday 13 January 2026",
    "09:40 Referral R-1 was received from Sam Okoro, Northbeck social care (Sam Okoro)",
    "Mum asks for somebody who does not judge her.",
    "11:00 Screened: high need (Moira Feltham)",
    "Missing again and again, and exploited now.",
    "14:10 Priya Nair was asked to stand beside the family (Owen Clarke)",
    "She has room",
    "17:30 First contact. Phone call: we spoke (Priya Nair)",
    "“I just need somebody on the end of the phone.”",
    "Friday 20 February 2026",
    "22:00 Missing (Priya Nair)",
    "Saturday 21 February 2026",
    "00:15 Police were told that they were missing. Rang 101 (Priya Nair)",
    "19:30 Back (Priya Nair)",
    "19:35 Police were told of the return. Rang 101 (Priya Nair)",
    "Sunday 22 February 2026",
    "19:35 Return conversation: declined (Priya Nair)",
    "19:36 The episode was settled (Priya Nair)",
    "Friday 3 April 2026",
    "18:00 Missing (Priya Nair)",
    "23:00 Police were told that they were missing. Rang 101 (Priya Nair)",
    "Sunday 5 April 2026",
    "06:10 Back (Priya Nair)",
    "06:15 Police were told of the return. Rang 101 (Priya Nair)",
    "Monday 6 April 2026",
    "06:15 Return conversation: declined (Priya Nair)",
    "06:16 The episode was settled (Priya Nair)",
    "Friday 17 July 2026",
    "21:00 Missing (Priya Nair)",
    "23:40 Police were told that they were missing. Rang 101 (Priya Nair)",
    "Sunday 19 July 2026",
    "05:50 Back (Priya Nair)",
    "05:55 Police were told of the return. Rang 101 (Priya Nair)",
    "Monday 20 July 2026",
    "05:55 Return conversation: declined (Priya Nair)",
    "05:56 The episode was settled (Priya Nair)",
    "18:30 Phone call: we spoke (Priya Nair)",
    OFFICER,
    "Tuesday 3 November 2026",
    "18:00 Phone call: we spoke (Priya Nair)",
    "“A good week. She laughed at Max.”",
    "Thursday 5 November 2026",
    "23:00 Missing (Priya Nair)",
    GONE,
    "Friday 6 November 2026",
    "00:30 Police were told that they were missing. Rang 101 (Priya Nair)",
    "08:20 The pack for police left this file (Priya Nair)",
    "So that a missing child is found and comes home safely.",
    "08:45 Phone call: we spoke (Priya Nair)",
    RANG,
    "08:48 How often to speak was agreed: every day, as in a crisis (Priya Nair)",
    "Until Amber is back, every evening at six.",
    "Saturday 7 November 2026",
    "03:00 The search: the parent (Priya Nair)",
    SEARCHED,
    "10:20 Time off work: asked for (Priya Nair)",
    ON_WORK,
    "10:22 Somebody for the younger ones: asked for (Priya Nair)",
    ON_SLEEP,
    "18:00 Phone call: we spoke (Priya Nair)",
    EVENING,
    "18:20 A worry about how a parent is (Priya Nair)",
    WORRIED,
    "Sunday 8 November 2026",
    "06:50 Back. Came home by themselves (Priya Nair)",
    SEEMED,
    "08:15 Police were told of the return. Another way, or not known (Priya Nair)",
    "Tuesday 10 November 2026",
    "16:00 Return conversation: they have talked (Priya Nair)",
    "16:20 Phone call: we spoke (Priya Nair)",
    LIFELINE,
]
