"""The pictures of README and how-to, taken in the demonstration on one fixed morning; and that none is missing or idle.

`ALONGSIDE_PICTURES=yes ./run test tests/journeys/test_pictures.py` takes them again.
"""

import os
import re
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest
import time_machine
from playwright.sync_api import expect

from alongside.demo.generate import Plan, generate
from tests.browser import Person
from tests.journeys import steps
from tests.promises.repository import HOUSE, texts

if TYPE_CHECKING:
    from playwright.sync_api import Page

FOLDER = HOUSE / "docs" / "pictures"
LARGEST = 250_000
MORNING = datetime(2026, 11, 18, 10, 5, tzinfo=UTC)
DESK, PHONE = (1280, 900), (375, 812)
NAMED = re.compile(r"!\[(?P<says>[^\]]*)\]\((?P<to>[^)\s]+\.png)\)")


def pictures_named() -> dict[str, list[str]]:
    """Picture → the documents that show it."""
    found: dict[str, list[str]] = {}
    for said, text in texts("README.md", "docs/", endings={".md"}):
        for picture in NAMED.finditer(text):
            assert picture["says"], f"{said}: {picture['to']} says nothing to whoever cannot see it"
            path = ((HOUSE / said).parent / picture["to"]).resolve()
            found.setdefault(path.relative_to(HOUSE).as_posix(), []).append(said)
    return found


def test_every_picture_is_there_and_shown() -> None:
    there = {path.relative_to(HOUSE).as_posix() for path in FOLDER.glob("*.png")}
    assert set(pictures_named()) == there


def test_pictures_are_small() -> None:
    assert [path.name for path in FOLDER.glob("*.png") if path.stat().st_size > LARGEST] == []


def picture(page: "Page", name: str, full_page: bool = False) -> None:
    expect(steps.main(page)).to_be_visible()
    page.screenshot(path=FOLDER / f"{name}.png", full_page=full_page)


@pytest.mark.journey
@pytest.mark.django_db(transaction=True)
@pytest.mark.skipif(os.environ.get("ALONGSIDE_PICTURES") != "yes", reason="pictures are taken when asked for")
def test_take_the_pictures(person: Person) -> None:
    FOLDER.mkdir(exist_ok=True)
    with time_machine.travel(MORNING):
        generate(Plan(families=12, years=2, seed=1, now=MORNING), lambda done: None)
        at_a_desk(person(size=DESK))
        in_the_hand(person(size=PHONE))


def at_a_desk(page: "Page") -> None:
    page.goto("/demo/")
    picture(page, "personas")
    steps.be(page, "Priya Nair")
    picture(page, "today")
    steps.go(page, "Families")
    steps.go(page, "Shania Kell")
    page.locator("#reach").evaluate("part => part.scrollIntoView()")
    picture(page, "how-it-is-safe-to-reach-them")
    page.evaluate("() => window.scrollTo(0, 0)")
    picture(page, "family")
    letter(page)
    steps.be(page, "Moira Feltham")
    steps.go(page, "Screening")
    page.get_by_role("link", name="Leonie Prouse").click()
    page.get_by_role("button", name="Screen it").click()
    picture(page, "screening")
    steps.be(page, "Owen Clarke")
    steps.go(page, "Hana Sadiq")
    picture(page, "allocating")
    steps.be(page, "Sam Okoro")
    picture(page, "hub")
    steps.be(page, "Ruth Ellery")
    picture(page, "reports")
    steps.be(page, "Gita Raman")
    picture(page, "record")


def letter(page: "Page") -> None:
    page.goto("/referrals/?show=done")
    steps.main(page).locator("ul.app-lines a").first.click()
    page.get_by_role("button", name="Answer the referrer").click()
    steps.choose(page, "Does the parent know that you are passing this on?", "Yes, they were told")
    page.get_by_role("button", name="Read the letter").click()
    page.get_by_role("button", name="Yes, this may leave").click()
    page.set_viewport_size({"width": 820, "height": 620})
    page.emulate_media(media="print")
    picture(page, "letter")
    page.emulate_media(media="screen")
    page.set_viewport_size({"width": DESK[0], "height": DESK[1]})


def in_the_hand(page: "Page") -> None:
    steps.be(page, "Priya Nair")
    page.goto("/referrals/new/")
    page.get_by_label("Write what they say").fill("Mum rang. He is out every night, and somebody buys him trainers.")
    picture(page, "phone-form")
    page.goto("/today/")
    steps.go(page, "Marie Castell")
    picture(page, "before-a-call")
