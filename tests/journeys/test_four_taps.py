"""A contact from the family's page, one-handed: four taps at the most, two questions that must be answered."""

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from alongside.support.models import Contact
from tests.browser import Person, faults, overflows
from tests.cast import Cast, make_family
from tests.journeys import steps
from tests.supporting import may_ring

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True)]
PHONE = (375, 812)
# Questions the page would not let through empty, and whose answer does not stand there already.
_TO_ANSWER = """() => {
  const empty = (group) => !group.querySelector('input:checked') && ![...group.querySelectorAll('input[type=text]')]
    .some((box) => box.value) && ![...group.querySelectorAll('select, textarea')].some((box) => box.value);
  return [...document.querySelectorAll('main form[data-draft] .govuk-form-group')]
    .filter((group) => group.checkVisibility() && !group.closest('details:not([open])'))
    .filter((group) => !group.innerText.includes('(optional)') && empty(group)).length;
}"""


@pytest.mark.parametrize("javascript", [True, False])
def test_a_contact_in_four_taps(cast: Cast, person: Person, javascript: bool) -> None:
    # Given a family that may be rung, open on a phone
    family = make_family(cast)
    may_ring(cast, family)
    priya = person(size=PHONE, javascript=javascript)
    steps.be(priya, "Priya Nair")
    priya.goto(f"/families/{family.pk}/")

    # When she writes down that they spoke
    taps = [
        steps.main(priya).get_by_role("button", name="Write down a contact"),
        priya.get_by_label("We spoke"),
        priya.get_by_role("button", name="Write it down"),
    ]
    taps[0].click()
    if javascript:
        assert int(priya.evaluate(_TO_ANSWER)) <= 2
        assert (faults(priya), overflows(priya)) == ([], False)
    for tap in taps[1:]:
        tap.click()

    # Then it is kept, after no more than four taps
    steps.says(priya, "Written down. Thank you.")
    assert len(taps) <= 4
    assert Contact.objects.get().outcome == "reached"


def test_a_closed_tab_loses_nothing(cast: Cast, person: Person) -> None:
    family = make_family(cast)
    may_ring(cast, family)
    # Given somebody who begins on a phone, and whose tab is closed
    phone = person(size=PHONE)
    begins(phone, family.pk, "She rang from the bus")
    phone.goto("about:blank")
    # When she goes on at her desk
    desk = person()
    steps.be(desk, "Priya Nair")
    desk.goto(f"/families/{family.pk}/contacts/new/")
    # Then her words are there
    words = desk.get_by_label("What was said, and what you promised")
    expect(words).to_have_value("She rang from the bus")


def begins(page: "Page", family: object, words: str) -> None:
    steps.be(page, "Priya Nair")
    page.goto(f"/families/{family}/contacts/new/")
    page.get_by_label("What was said, and what you promised").fill(words)
    expect(page.locator("[data-draft-status]")).to_contain_text("Kept as a draft", timeout=20_000)
