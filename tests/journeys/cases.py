"""What the people of the published cases do, a step each, on pages or, for the quieter months, by the same actions."""

import re
import uuid
from typing import TYPE_CHECKING, Any
from weakref import WeakKeyDictionary

from django.test import Client
from django.utils import timezone
from playwright.sync_api import expect

from alongside.families.actions import people
from alongside.families.actions.reach import give_rule
from alongside.families.models import Family, Person
from alongside.families.models.people import PersonKind
from alongside.families.rules import Channel
from alongside.referrals.said import Said
from alongside.support.actions import record_contact
from alongside.support.rules import Mode, Outcome
from tests.browser import Person as Open
from tests.browser import faults, overflows
from tests.cast import Cast
from tests.journeys import steps
from tests.journeys.days import Days
from tests.referring import allocated, received, screened
from tests.signin import sign_in

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import BrowserContext, Page

PHONE = (375, 812)
_passed: WeakKeyDictionary["BrowserContext", set[str]] = WeakKeyDictionary()
_NOT_SAID = {"exploitation": ("sexual",), "childs_worker": "Chidi Obi", "parent_knows": "yes"}


def begins(cast: Cast, days: Days, when: tuple[str, str, str], by: str, because: str, **said: Any) -> Family:
    """Referred, screened and given to Priya, at three moments. `said` is what the form says."""
    days.come(when[0])
    referral = received(cast, by=by, said=Said(**{**_NOT_SAID, **said}))
    days.come(when[1])
    referral = screened(cast, referral, reason=because)
    days.come(when[2])
    family = allocated(cast, referral, to="priya").family
    assert family is not None
    return family


def one_of(family: Family, name: str) -> Person:
    """Somebody of the family, by first name."""
    found = [person for person in Person.objects.filter(family=family) if person.name.split()[0] == name]
    assert len(found) == 1, name
    return found[0]


def also(cast: Cast, family: Family, kind: PersonKind, name: str, relation: str = "") -> Person:
    return people.add_person(
        family=family, kind=kind, said={"name": name, "relation": relation}, by=cast.actor("priya"), now=timezone.now()
    )


def safe(cast: Cast, person: Person, channel: Channel, allowed: bool = True, **said: Any) -> None:
    """What they said of one way to reach them."""
    give_rule(person=person, channel=channel, allowed=allowed, by=cast.actor("priya"), now=timezone.now(), **said)


def talked(cast: Cast, person: Person, mode: Mode, words: str, came: Outcome = Outcome.REACHED, **said: Any) -> None:
    """A contact of one of the quieter months, as Priya wrote it down."""
    now = timezone.now()
    record_contact(
        family=person.family, person=person, mode=mode, outcome=came, at=now.replace(second=0), words=words,
        once=uuid.uuid4(), by=cast.actor("priya"), now=now, **said,
    )  # fmt: skip


def opens(page: "Page", family: Family, name: str = "Priya Nair") -> None:
    """Signed in anew (weeks may have passed), on the family’s page."""
    page.context.clear_cookies()
    steps.be(page, name)
    page.goto(f"/families/{family.pk}/")


def signs_in(page: "Page", cast: Cast, name: str) -> None:
    """Somebody of the hub who is none of the people of the demonstration."""
    page.goto("/demo/")
    kept = sign_in(Client(), cast, name).cookies
    here = page.url.removesuffix("/demo/")
    page.context.add_cookies([{"name": key, "value": one.value, "url": here} for key, one in kept.items()])


def button(page: "Page", name: str) -> None:
    steps.main(page).get_by_role("button", name=name).first.click()


def unfolds(page: "Page", words: str) -> None:
    steps.main(page).locator("summary").filter(has_text=words).first.click()


def writes_contact(page: "Page", family: Family, who: str, how: str, words: str, came: str = "We spoke") -> None:
    page.goto(f"/families/{family.pk}/contacts/new/")
    steps.choose(page, "Who was it with?", who)
    page.get_by_label("How?", exact=True).select_option(how)
    page.get_by_label(came, exact=True).check()
    page.get_by_label("What was said, and what you promised").fill(words)
    shuts_nobody_out(page)
    button(page, "Write it down")
    steps.says(page, "Written down. Thank you.")


def steps_on(page: "Page", do: str, fill: "Callable[[Page], None]", done: str = "Written down") -> None:
    """One step of what stands on the page: a button or a link, the form behind it, kept."""
    steps.main(page).get_by_role("button", name=do).or_(steps.main(page).get_by_role("link", name=do)).first.click()
    fill(page)
    shuts_nobody_out(page)
    button(page, "Write it down")
    steps.says(page, done)


def shuts_nobody_out(page: "Page") -> None:
    """axe finds nothing, and nothing must be scrolled sideways: once for each page of this person."""
    passed = _passed.setdefault(page.context, set())
    if page.title() not in passed:
        passed.add(page.title())
        assert (faults(page), overflows(page)) == ([], False), page.url


def on_paper(page: "Page", family: Family) -> list[str]:
    """The chronology as it prints: a line for each day, for what happened, and for the words that were said."""
    page.goto(f"/families/{family.pk}/chronology/")
    shuts_nobody_out(page)
    steps.go(page, "Print it for a meeting")
    assert page.url.endswith(f"/families/{family.pk}/chronology/print/")
    expect(page.get_by_text("Printed by")).to_be_visible()
    page.wait_for_load_state("load")  # lines break as the style sheet says, and a busy machine may still be fetching it
    assert not overflows(page)
    shown = page.locator("main h2, main p.paper__line, main blockquote").all_inner_texts()
    return [re.sub(r"R-\w{4}-\w{4}", "R-1", re.sub(r"[^\S\n]+", " ", line).strip()) for line in shown]


def fills_moment(page: "Page", field: str, at: str) -> None:
    """“2026-11-08 21:40” into the four boxes of a question."""
    day, clock = at.split()
    year, month, number = day.split("-")
    for part, value in zip(("day", "month", "year", "time"), (number, month, year, clock), strict=True):
        page.locator(f"[name='{field}-{part}']").fill(value)


def to_episode(page: "Page", family: Family) -> None:
    """From the family’s page to the episode whose conversation is still open."""
    page.goto(f"/families/{family.pk}/")
    steps.go(page, "Back: return conversation still open")


def on_the_hub(person: Open, name: str, family: Family) -> "Page":
    """The page of the hub about this family, for a partner who is tied to it."""
    page = person(size=PHONE)
    steps.be(page, name)
    page.goto(f"/hub/families/{family.pk}/")
    shuts_nobody_out(page)
    return page


def sees_none_of(person: Open, name: str, family: Family) -> bool:
    """As if there were no such family: on the desk and on the hub."""
    page = person()
    steps.be(page, name)
    parts = ("", "chronology/", "chronology/print/", "missing/", "plans/", "advocacy/", "log/", "contacts/")
    addresses = [*(f"/families/{family.pk}/{part}" for part in parts), f"/hub/families/{family.pk}/"]
    return [answer.status for one in addresses if (answer := page.goto(one))] == [404] * len(addresses)


def notices(page: "Page", family: Family, words: str, true: str) -> None:
    """An entry of the log, heard by whoever writes it."""
    page.goto(f"/families/{family.pk}/log/new/")
    page.get_by_label("What happened?").fill(words)
    steps.choose(page, "How do you know about it?", "I heard it")
    page.get_by_label("How do you know it is true?").fill(true)
    shuts_nobody_out(page)
    steps.main(page).get_by_role("button", name="Write it down", exact=True).click()
    steps.says(page, "Written down. Thank you.")


def plans_meeting(page: "Page", family: Family, kind: str, at: str) -> None:
    """A meeting that is to come, or one that was."""
    page.goto(f"/families/{family.pk}/advocacy/meeting/")
    page.get_by_label("What kind of meeting?").select_option(kind)
    fills_moment(page, "at", at)
    shuts_nobody_out(page)
    button(page, "Write it down")


def to_meeting(page: "Page", family: Family, kind: str) -> None:
    page.goto(f"/families/{family.pk}/advocacy/")
    shuts_nobody_out(page)
    steps.main(page).get_by_role("link", name=kind).first.click()


def tells_of_meeting(page: "Page", words: str) -> None:
    """It was held, with the parent invited and there. From the page of the meeting."""
    button(page, "What became of it?")
    steps.choose(page, "What became of it?", "It was held")
    steps.choose(page, "Was the parent invited?", "The parent was invited")
    steps.choose(page, "Was the parent there?", "The parent was there")
    page.get_by_label("What was said and decided, in short?").fill(words)
    shuts_nobody_out(page)
    button(page, "Write it down")
    steps.says(page, "Was anything promised?")


def is_promised(page: "Page", agency: str, what: str, due: str = "") -> None:
    """From a page that offers it."""
    steps.main(page).get_by_role("button", name="Write down a promise").first.click()
    page.get_by_label("Who promised?").select_option(agency)
    page.get_by_label("What did they promise?").fill(what)
    if due:
        year, month, number = due.split("-")
        for part, value in zip(("day", "month", "year"), (number, month, year), strict=True):
            page.locator(f"[name='due_on-{part}']").fill(value)
    shuts_nobody_out(page)
    button(page, "Write it down")
    steps.says(page, "The promise is written down")


def goes_over(page: "Page", family: Family, topic: str, words: str) -> None:
    """A topic, with a parent."""
    page.goto(f"/families/{family.pk}/topics/new/")
    page.get_by_label("What did you go over?").select_option(topic)
    page.get_by_label("How did it land?").fill(words)
    shuts_nobody_out(page)
    steps.main(page).get_by_role("button").last.click()
    steps.says(page, words)


def must_not_learn(page: "Page", family: Family, who: str, what: str, because: str, about: str) -> None:
    """From the family’s page, where it then stands above everything else."""
    page.goto(f"/families/{family.pk}/")
    steps.go(page, "Somebody must not learn something")
    steps.choose(page, "Who must not learn something?", who)
    page.get_by_label("What must they not learn?").fill(what)
    page.get_by_label("About whom?").select_option(about)
    page.get_by_label("Why?").last.fill(because)
    shuts_nobody_out(page)
    steps.main(page).get_by_role("button").last.click()
    steps.says(page, "Before you speak or write", "must not learn", what)


def is_held_back(page: "Page", family: Family, recipient: str) -> bool:
    """The whole file for somebody who must not learn what stands in it: it does not leave."""
    page.goto(f"/families/{family.pk}/chronology/share/")
    page.get_by_label("Who does it go to?").fill(recipient)
    steps.choose(page, "Does the parent know that you are passing this on?", "Yes, they were told")
    button(page, "Read it as it would leave")
    return "Nothing has left yet" not in steps.words(page)
