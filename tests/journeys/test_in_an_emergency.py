"""A parent rings, and her own worker is away: a colleague reads, writes nothing, and everybody hears of it."""

import re
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from django.test import Client
from django.utils import timezone

from alongside.access.actor import system
from alongside.access.roles import TieKind
from alongside.families.actions import locked
from alongside.families.models import Family, LockedFact, LockedOpening, Tie
from alongside.families.models.locked import LockedKind
from alongside.governance.models import OpeningReview
from alongside.hubs.models import Account, Post
from alongside.record.writing import recorded
from tests.browser import DESKTOP, faults, overflows
from tests.browser import Person as Screen
from tests.cast import Cast, make_family
from tests.full_governance import another_plo
from tests.journeys import steps

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True)]
SMALL = (320, 640)
CHILD, PARENT = "Kai Fenn", "Rowan Fenn"
HAPPENS = "Rowan rings: he is at the door. Her worker is on leave."


@pytest.fixture
def away(cast: Cast) -> Account:
    """The family's own worker."""
    return another_plo(cast)


@pytest.fixture
def family(cast: Cast, away: Account) -> Family:
    since = timezone.now() - timedelta(days=30)
    family = make_family(cast, worker=None, child=CHILD, parent=PARENT, at=since)
    with recorded(by=system("tests"), did="tests.tie", about=family):
        Tie(
            family=family, hub=cast.hub, post=Post.objects.get(account=away), kind=TieKind.WORKER.value, from_at=since,
            made_at=since, made_by=cast.account("owen"),
        ).save()  # fmt: skip
    locked.lock_fact(
        family=family, kind=LockedKind.CODE_WORD, value="marigold", by=cast.actor("owen"), now=timezone.now()
    )
    return family


def is_well_made(page: "Page") -> None:
    assert not overflows(page)
    if page.locator(".js-enabled").count():  # without scripts nothing can be asked of the page that waits for an answer
        assert faults(page) == []


def opens(page: "Page", reference: str) -> None:
    steps.be(page, "Priya Nair")
    page.goto("/emergency/")
    page.get_by_role("button", name="Yes, it is me").click()
    is_well_made(page)
    page.get_by_label("The family’s reference").fill(reference.lower())
    steps.choose(page, "Why can it not wait?", "A parent needs us now, and their own worker cannot be reached")
    page.get_by_label("What is happening, in your own words?").fill(HAPPENS)
    page.get_by_role("button", name="Open it for an hour").click()
    steps.says(page, CHILD, f"You have {reference} open in an emergency, to read.")
    is_well_made(page)


def reads_and_cannot_write(page: "Page", family: Family) -> None:
    home = f"/families/{family.pk}/"
    assert page.get_by_role("link", name="Write down a contact").count() == 0
    for read in ("contacts/", "log/", "chronology/", "plans/"):
        assert page.goto(home + read).status == 200  # type: ignore[union-attr]
    fact = LockedFact.objects.get(family=family)
    for shut in ("people/new/", f"locked/{fact.pk}/open/", "who-opened/"):
        assert page.goto(home + shut).status == 403  # type: ignore[union-attr]
    assert "marigold" not in page.content()
    assert LockedOpening.objects.count() == 0


def closes(page: "Page", family: Family) -> None:
    page.get_by_role("link", name="Close it now").click()
    page.get_by_role("button", name="Close it now").click()
    steps.says(page, "Thank you for closing it.")
    assert page.goto(f"/families/{family.pk}/").status == 404  # type: ignore[union-attr]


def hears(away: Account) -> str:
    """What her own worker finds on Today when she is back."""
    client = Client()
    client.force_login(away, backend="django.contrib.auth.backends.ModelBackend")
    session = client.session
    session["persona"] = True
    session.save()
    return client.get("/today/").content.decode()


def reviews(page: "Page", reference: str) -> None:
    steps.be(page, "Owen Clarke")
    page.goto("/today/")
    steps.says(page, "A colleague opened this file in an emergency")
    page.goto("/to-review/")
    is_well_made(page)
    page.get_by_role("link", name=f"Priya Nair opened {reference}").click()
    steps.says(page, HAPPENS)
    is_well_made(page)
    steps.choose(page, "Was it needed?", "It was needed")
    page.get_by_role("button", name="Keep what I found").click()
    steps.says(page, "Thank you. What you found is kept with it.", "It was needed")


def gives_the_list(page: "Page", family: Family) -> str:
    page.goto(f"/families/{family.pk}/")
    page.get_by_role("link", name=re.compile("Who opened this record")).click()
    is_well_made(page)
    page.get_by_role("link", name=f"The list for {PARENT}").click()
    is_well_made(page)
    steps.choose(page, "What happens with the paper?", "They take it home")
    page.get_by_role("button", name="Read it as it would leave").click()
    steps.says(page, "Read the list together instead")
    steps.choose(page, "What happens with the paper?", "We read it together, and I take it back with me")
    page.get_by_role("button", name="Read it as it would leave").click()
    page.get_by_role("button", name="Yes, this may leave").click()
    is_well_made(page)
    return steps.words(page)


@pytest.mark.parametrize("javascript", [True, False])
def test_a_colleague_reads_in_an_emergency_and_the_family_can_see_it(
    cast: Cast, family: Family, away: Account, person: Screen, javascript: bool
) -> None:
    priya, owen = person(size=SMALL, javascript=javascript), person(size=DESKTOP, javascript=javascript)
    steps.be(priya, "Priya Nair")
    assert priya.goto(f"/families/{family.pk}/").status == 404  # type: ignore[union-attr]
    opens(priya, family.reference)
    reads_and_cannot_write(priya, family)
    priya.goto("/today/")
    closes(priya, family)
    assert f"A colleague opened this file in an emergency: {CHILD}" in hears(away)
    reviews(owen, family.reference)
    assert OpeningReview.objects.get().outcome == "needed"
    paper = gives_the_list(owen, family)
    assert "A list for you" in paper
    assert "Priya Nair, a worker for parents." in paper
    assert "It was urgent and your worker was not there." in paper
    una = person(size=DESKTOP, javascript=javascript)
    steps.be(una, "Una Pike")
    assert una.goto(f"/families/{family.pk}/").status == 404  # type: ignore[union-attr]
