"""What people do from passing something on until somebody hears what became of it, a step each."""

import re
from typing import TYPE_CHECKING

from playwright.sync_api import expect

from tests.journeys import steps

if TYPE_CHECKING:
    from playwright.sync_api import Page

SAYS = "Somebody who drove that car will not drive children any more."
REPLY = "“So it was worth looking out of the window.”"


def passes_it_on(page: "Page", to: str, view: str, outside: str = "") -> str:
    """From an entry: the parent’s view, why, and the paper read word for word; its reference."""
    page.get_by_role("button", name="Pass it on").click()
    if outside:
        page.get_by_label("Somebody outside").fill(outside)
    else:
        page.get_by_role("group", name="Who is it for?").get_by_label(to).first.check()
    steps.choose(page, "Does the parent know that you are passing this on?", "Yes, they were told and agreed")
    page.get_by_label("What do they think of it?").fill(view)
    page.get_by_role("checkbox", name=re.compile("court")).check()
    page.get_by_label("What is it for?").fill("So that the car can be looked for.")
    page.get_by_label("Why is it needed, and no more than this?").fill("Only the car, and when it came.")
    page.get_by_role("button", name="Read it as it would go").click()
    steps.says(page, "Nothing has gone yet.")
    if (tick := page.get_by_label("I have read what is marked, and it may leave")).count():
        tick.check()
    page.get_by_role("button", name="Pass it on").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Information passed on")
    found = re.search(r"P-\w{4}-\w{4}", steps.words(page) + page.locator("h1").inner_text())
    assert found
    return found.group()


def opens_the_intake(page: "Page", reference: str) -> None:
    page.goto("/hub/intake/")
    page.get_by_role("link", name=reference).click()


def writes(page: "Page", door: str) -> None:
    """Opens one of the doors of a paper."""
    steps.main(page).get_by_text(door, exact=True).last.click()


def keeps(page: "Page", said: str) -> None:
    page.get_by_role("button", name="Write it down").click()
    steps.says(page, said)


def fills_the_grade(page: "Page") -> None:
    steps.choose(page, "Source", "2: Untested")
    steps.choose(page, "Information", "A: Known directly to the source")
    steps.choose(page, "Handling", "P: Lawful sharing permitted")


def fills_what_came(page: "Page") -> None:
    steps.choose(page, "What came of it?", "Disruption")
    page.get_by_label("Anything to add?").fill("The driver was served with a warning notice.")


def may_be_a_witness(page: "Page") -> None:
    steps.choose(page, "Why may only “received” be said?", "Somebody may be a witness")


def may_be_said(page: "Page") -> None:
    page.get_by_label("In your own words").fill(SAYS)


def says_who_told(page: "Page", who: str = "DC Lane, the intelligence desk") -> None:
    page.get_by_label("Who told you?").fill(who)
    steps.choose(page, "How did they tell you?", "By telephone")


def tells_them(page: "Page", said: str, whom: str) -> None:
    """Says it as it stands on the page, and writes down that it was said."""
    page.get_by_role("group", name="What did you tell them?").get_by_label(said).check()
    steps.choose(page, "Whom did you tell?", whom)
    page.get_by_label("What did they say to it?").fill(REPLY)
    page.get_by_role("button", name="Write down that they were told").click()
    steps.says(page, "Written down: they were told.")
