"""What people do with what they noticed, a step each, as they do it on a page."""

import re
from typing import TYPE_CHECKING

from playwright.sync_api import expect

from tests.journeys import steps

if TYPE_CHECKING:
    from playwright.sync_api import Locator, Page

CHILD, PARENT = "Robin Tarn", "Alison Tarn"
SEEN = "A grey Corsa waited at the gate, the plate ended in KXR. Robin said that was Bizzo."
HER_WORDS = "It was after tea, the day of the match. They call him Wingnut, he rang off 07700 900123."


def answers_first(page: "Page") -> None:
    """The three questions; the third is not sure, and the next page says what to do."""
    for number, answer in enumerate(("No", "No", "I am not sure")):
        steps.main(page).get_by_role("group").nth(number).get_by_label(answer, exact=True).check()
    page.get_by_role("button", name="Go on and write it down").click()
    steps.says(page, "Ring children’s social care and talk it over.")


def writes(page: "Page", question: str, said: str, how: str, true: str) -> None:
    page.get_by_label(question).fill(said)
    steps.choose(page, "How do you know about it?", how)
    page.get_by_label("How do you know it is true?").fill(true)


def says_roughly_when(page: "Page", said: str) -> None:
    steps.choose(page, "When did it happen?", "Roughly, in their own words")
    page.get_by_label("When was it, roughly?").fill(said)


def keeps(page: "Page") -> None:
    page.get_by_role("button", name="Write it down", exact=True).click()
    steps.says(page, "Written down. Thank you.")


def card(page: "Page", heading: str) -> "Locator":
    """The part of the page under this heading."""
    title = page.get_by_role("heading", name=heading)
    return steps.main(page).locator("section, div.app-card, article").filter(has=title).last


def says_yes_to(page: "Page", *headings: str) -> None:
    for heading in headings:
        card(page, heading).get_by_label("Yes", exact=True).check()
    page.get_by_role("button", name="Save my answers").click()
    steps.says(page, "Thank you. Your answers are kept.")


def is_told_it_must_not_be_sent(page: "Page", where: str) -> None:
    """She says that it shows a child undressed: nothing can be chosen, and what exists where is written down."""
    page.get_by_role("link", name="Add a photo, recording or document").click()
    steps.choose(page, "Does it show a child undressed, or being abused?", "Yes")
    page.get_by_role("button", name="Go on").click()
    steps.says(page, "Leave it where it is", "Ring the police on 101")
    expect(page.locator("input[type=file]")).to_have_count(0)
    page.get_by_label("Which device is it on?").fill(where)
    page.get_by_label("Who has the device now?").fill("Robin")
    page.get_by_role("button", name="Write it down").click()
    steps.says(page, "No picture was kept.", where)


def entry_of(page: "Page") -> str:
    found = re.search(r"L-[0-9A-F]{4}-[0-9A-F]{4}", page.content())
    assert found
    return found.group()
