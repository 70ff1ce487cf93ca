"""A form without a mouse: the order of Tab, the summary that takes the focus, links that land on the box to mend."""

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.browser import Person
from tests.cast import Cast
from tests.journeys import steps

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True)]
FOCUSED = "() => document.activeElement.id || document.activeElement.textContent.trim()"
# Where Tab goes in the form; a group of buttons is one stop.
ORDER = [
    "id_child_name", "id_child_born_on-day", "id_child_born_on-month", "id_child_born_on-year", "id_exploitation",
    "id_childs_worker", "id_reason", "id_parent_name", "id_parent_phone", "id_parent_knows", "id_safe_to_ring",
    "id_referrer_reach", "Send the referral",
]  # fmt: skip


def focused(page: "Page") -> str:
    return str(page.evaluate(FOCUSED))


def tabs_until(page: "Page", wanted: str, most: int = 80) -> list[str]:
    """Presses Tab until the focus is there; every stop on the way."""
    stops = []
    for _ in range(most):
        page.keyboard.press("Tab")
        stops.append(focused(page))
        if stops[-1] == wanted:
            return stops
    raise AssertionError(f"Tab never reaches “{wanted}”: {stops}")


def test_a_referral_is_sent_with_the_keyboard_alone(cast: Cast, page: "Page") -> None:
    steps.be(page, "Sam Okoro")
    page.goto("/hub/refer/")
    # the first stop leads past the menu
    page.keyboard.press("Tab")
    assert focused(page) == "Skip to main content"
    page.keyboard.press("Enter")
    stops = tabs_until(page, "Send the referral")
    assert [stop for stop in stops if stop in ORDER] == ORDER
    # sent empty, the summary takes the focus and says what is missing
    page.keyboard.press("Enter")
    expect(page.locator(".govuk-error-summary")).to_be_focused()
    assert page.title().startswith("Error: ")
    for link in page.locator(".govuk-error-summary a").all():
        link.focus()
        page.keyboard.press("Enter")
        target = (link.get_attribute("href") or "").removeprefix("#")
        assert focused(page) == target
        expect(page.locator(f"[id='{target}']")).to_be_in_viewport()
    # filled from the keyboard, it leaves
    for box, words in (
        ("id_child_name", steps.CHILD),
        ("id_reason", steps.REASON),
        ("id_referrer_reach", "01632 960017"),
    ):
        page.locator(f"#{box}").focus()
        page.keyboard.type(words)
    page.locator("[name=parent_knows]").first.focus()
    page.keyboard.press("Space")
    tabs_until(page, "Send the referral")
    page.keyboard.press("Enter")
    steps.says(page, "Your referral is R-")


@pytest.mark.parametrize("javascript", [True, False])
def test_an_error_keeps_what_was_typed(cast: Cast, person: Person, javascript: bool) -> None:
    page = person(javascript=javascript)
    steps.be(page, "Sam Okoro")
    page.goto("/hub/refer/")
    page.get_by_label("Child’s name").fill(steps.CHILD)
    page.get_by_label("What are you worried about?").fill(steps.REASON)
    page.get_by_role("button", name="Send the referral").click()
    expect(page.get_by_label("Child’s name")).to_have_value(steps.CHILD)
    expect(page.get_by_label("What are you worried about?")).to_have_value(steps.REASON)
    page.get_by_role("link", name="Say how we can reach you").click()
    expect(page.get_by_label("How can we reach you?")).to_be_focused()
