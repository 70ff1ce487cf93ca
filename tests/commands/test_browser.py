"""The browser the journeys use: it sees our pages as they are, and finds what it is there to find."""

from typing import TYPE_CHECKING

import pytest

from tests.browser import PHONE, Person, faults, overflows

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = pytest.mark.journey


def test_the_gallery_is_open_to_all_on_a_desk_and_on_a_phone(person: Person) -> None:
    for page in (person(), person(size=PHONE), person(size=PHONE, javascript=False)):
        page.goto("/design/")
        assert page.locator("h1").count() == 1
        assert not overflows(page)


def test_axe_finds_nothing_in_the_gallery(page: "Page") -> None:
    page.goto("/design/")
    assert faults(page) == []


def test_axe_finds_what_is_wrong(page: "Page") -> None:
    page.goto("/healthy/")
    page.set_content("<main><h1>Hello</h1><img src='data:,'></main>")
    assert [fault for fault in faults(page) if fault.startswith("image-alt")] != []
