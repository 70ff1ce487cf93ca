"""The weekly brief round a table: a detective opens and prints it, a social worker has her own, others none."""

import re
from datetime import timedelta

import pytest
from django.utils import timezone

from alongside.access.roles import TieKind
from alongside.families.models import Family
from tests.areas.advocating import met, overdue
from tests.browser import DESKTOP, PHONE, faults, overflows
from tests.browser import Person as Screen
from tests.cast import Cast, make_family, make_tie
from tests.journeys import steps
from tests.missing_kit import gone, told_police
from tests.passing_on import passed_on

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def families(cast: Cast) -> list[Family]:
    """Dee is part of both, Sam of the first."""
    found = [make_family(cast), make_family(cast, child="Robin Sedge", parent="Ana Sedge")]
    for name, family in (("dee", found[0]), ("dee", found[1]), ("sam", found[0])):
        make_tie(cast, family, name, TieKind.PARTNER)
    overdue(cast, found[0], what="A tutor from Monday")
    overdue(cast, found[1], what="A place at the new school")
    met(cast, found[0])
    told_police(cast, gone(cast, found[0]))
    passed_on(cast, found[0])
    passed_on(cast, found[1], at=timezone.now() - timedelta(days=9))
    return found


@pytest.mark.parametrize("javascript", [True, False])
def test_round_the_table(families: list[Family], person: Screen, javascript: bool) -> None:
    dee = person(size=DESKTOP, javascript=javascript)
    steps.be(dee, "Dee Hartley")
    steps.go(dee, "Brief")
    steps.says(
        dee, "Weekly brief", "1 child, as far as police were told.", "A tutor from Monday", "A place at the new school",
        "Answers that wait for you", "Passed on 9 days ago.",
    )  # fmt: skip
    for name in ("Jess", "Robin", "Tanya", "Ana Sedge"):
        assert name not in dee.locator("main").inner_text()
    assert not javascript or faults(dee) == []  # without scripts nothing can look for faults
    # An earlier week, by its own days
    dee.get_by_label("Which days?").select_option(index=1)
    dee.get_by_role("button", name="Show").click()
    steps.says(dee, "No child was reported missing to police in these days.", "Information passed on")
    # Printed as it was chosen, marked and dated
    dee.get_by_role("link", name="Print it").click()
    steps.says(dee, "OFFICIAL-SENSITIVE", "True on", "Printed by Dee Hartley", "No child was reported missing")
    assert not javascript or faults(dee) == []  # without scripts nothing can look for faults
    dee.get_by_role("link", name="Back to the page").click()
    dee.goto("/hub/panel/")
    steps.says(dee, "Panel pack", "The month in numbers", "Promises by agency")
    assert not javascript or faults(dee) == []  # without scripts nothing can look for faults
    dee.get_by_role("link", name="Print it").click()
    steps.says(dee, "To ask about", "What is decided", "Decided")
    assert not javascript or faults(dee) == []  # without scripts nothing can look for faults
    # A social worker on a phone has the family she is part of, and nothing of what went to police
    sam = person(size=PHONE, javascript=javascript)
    steps.be(sam, "Sam Okoro")
    sam.goto("/hub/brief/")
    steps.says(sam, "A tutor from Monday", "Nothing was passed on to you or your agency in these days.")
    assert "A place at the new school" not in sam.content()
    assert "Answers that wait" not in sam.content()
    assert not overflows(sam)
    sam.get_by_role("link", name=re.compile("A tutor from Monday")).click()
    steps.says(sam, f"Family {families[0].reference}")
    for address in ("/hub/panel/", "/hub/brief/print/", "/hub/panel/print/"):
        sam.goto(address)
        assert not overflows(sam), address
    # Another hub’s worker finds no such page
    una = person(javascript=javascript)
    steps.be(una, "Una Pike")
    for address in ("/hub/brief/", "/hub/panel/print/", "/hub/brief/print/pdf/"):
        answer = una.goto(address)
        assert answer
        assert answer.status == 404
