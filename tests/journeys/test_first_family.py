"""From a referral to a first contact, by the people who do it, each at their own screen.

One test tells the whole of it at a desk; the worker's part is walked again on a phone, and without JavaScript.
"""

import re
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from alongside.families.models import Family
from alongside.referrals.models import Referral
from alongside.referrals.said import Said
from tests.browser import DESKTOP, Person
from tests.cast import Cast, make_family
from tests.journeys import steps
from tests.referring import allocated, received, screened

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True)]
PHONE = (375, 812)
# What the family told, or the hub need not know: no partner's page may say any of it.
PRIVATE = (
    steps.PARENT, steps.PHONE_NUMBER, steps.SAFE, steps.REASON, steps.HER_WORDS, "Yes. Please come", "rang out",
)  # fmt: skip
OTHER_FILE = ("Tessa Marl", "Old worries", "7 Elsewhere Lane")


def known_family(cast: Cast) -> Family:
    """A family the hub stands beside already, with the same phone: it may be the same, or a neighbour."""
    said = Said(
        child_name="Billie Marl", parent_name="Tessa Marl", parent_phone=steps.PHONE_NUMBER, reason="Old worries",
        address="7 Elsewhere Lane", source="5A",
    )  # fmt: skip
    family = allocated(cast, screened(cast, received(cast, by="frances", said=said)), to="priya").family
    assert family is not None
    return family


def joins_the_case(owen: "Page", detective: str) -> None:
    """The service manager ties a colleague of the hub to the family."""
    owen.get_by_role("link", name="The family’s file").click()
    owen.get_by_role("link", name="Arrange workers").click()
    owen.get_by_role("link", name="Add a colleague of the hub").click()
    steps.main(owen).get_by_label(re.compile(detective)).check()
    if (kind := steps.main(owen).get_by_label("A hub partner on the case")).count():
        kind.check()
    steps.main(owen).get_by_role("button").first.click()
    steps.says(owen, detective)


def test_a_family_from_referral_to_first_contact(cast: Cast, person: Person) -> None:
    known = known_family(cast)
    sam, moira, owen, priya, dee, una, gita = (person() for _ in range(7))

    # Given a social worker who is worried about a child and refers the family
    steps.be(sam, "Sam Okoro")
    reference = steps.refers(sam)
    steps.says(sam, f"Your referral is {reference}")

    # When the operational manager screens it, and the service manager asks a worker
    steps.be(moira, "Moira Feltham")
    meets_a_possible_duplicate(moira, reference, known)
    steps.screens(moira, reference)
    steps.be(owen, "Owen Clarke")
    steps.allocates(owen, reference, "Priya Nair")
    joins_the_case(owen, "Dee Hartley")

    # Then the worker does her part
    steps.be(priya, "Priya Nair")
    the_workers_part(priya, reference)
    referral = Referral.objects.get(reference=reference)
    paper = priya.url.removeprefix(origin(priya))
    theirs = [f"/families/{referral.family_id}/", f"/families/{referral.family_id}/contacts/", paper]

    # And a partner sees what a partner may, the outsider nothing, and the record holds
    sees_what_a_partner_may(dee, theirs)
    sam.reload()
    steps.says(sam, "Contacted")
    assert steps.HER_WORDS not in sam.content()
    hubs = [f"/hub/families/{referral.family_id}/", f"/referrals/{referral.id}/", f"/referrals/{referral.id}/answer/"]
    sees_nothing(una, [*theirs, *hubs])
    finds_that_the_record_holds(gita)


def meets_a_possible_duplicate(moira: "Page", reference: str, known: Family) -> None:
    """A reference and what matched; not a word of the other file."""
    moira.get_by_role("link", name="Screening").click()
    moira.get_by_role("listitem").filter(has_text=reference).get_by_role("link").click()
    steps.says(moira, known.reference, "phone")
    assert [secret for secret in OTHER_FILE if secret in moira.content()] == []


def sees_what_a_partner_may(dee: "Page", closed: list[str]) -> None:
    """The child's name, the child's worker, the three dates."""
    steps.be(dee, "Dee Hartley")
    steps.go(dee, steps.CHILD)
    steps.says(dee, steps.CHILD, "Chidi Obi", "Received", "Allocated", "Contacted")
    expect(steps.main(dee).get_by_text("Not yet")).to_have_count(0)
    assert [secret for secret in PRIVATE if secret in dee.content()] == []
    assert answers(dee, closed) == [404] * len(closed)


def sees_nothing(una: "Page", closed: list[str]) -> None:
    """As if nothing were there."""
    steps.be(una, "Una Pike")
    steps.says(una, "Nothing waits for you right now")
    assert answers(una, closed) == [404] * len(closed)
    una.goto("/families/")
    assert steps.CHILD not in una.content()


def finds_that_the_record_holds(gita: "Page") -> None:
    steps.be(gita, "Gita Raman")
    gita.get_by_label("What").select_option("What left the charity")
    gita.get_by_role("button", name="Show").click()
    hers = gita.get_by_role("row").filter(has_text="Priya Nair")
    expect(hers.filter(has_text="Answered whoever referred")).to_be_visible()
    gita.get_by_role("button", name="Check that nothing was changed").click()
    steps.says(gita, "It holds", "nothing was changed or cut")


def the_workers_part(priya: "Page", reference: str) -> None:
    """The clock, how it is safe to ring, an attempt, the first contact and the choice, the answer that leaves."""
    steps.opens_the_call(priya)
    steps.says(priya, "You may make one first call", "The first contact is due.")
    # an attempt stops no clock
    steps.writes_an_attempt(priya)
    steps.opens_the_call(priya)
    steps.says(priya, "Do not ring now")
    # she asks the person who referred them, writes down what is safe, and rings
    steps.go(priya, "The family")
    steps.writes_how_to_ring(priya)
    steps.opens_the_call(priya)
    steps.says(priya, "You may ring now")
    steps.writes_the_first_contact(priya)
    steps.says(priya, "They would like support", steps.HER_WORDS, "What was explained")
    priya.goto("/today/")
    expect(steps.main(priya).get_by_role("link", name=steps.PARENT)).to_have_count(0)
    steps.answers_the_referrer(priya, reference)
    letter = steps.words(priya)
    assert [secret for secret in (steps.PARENT, steps.CHILD, steps.PHONE_NUMBER) if secret in letter] == []


@pytest.mark.parametrize(("size", "javascript"), [(PHONE, True), (PHONE, False), (DESKTOP, False)])
def test_the_worker_can_do_all_of_it(cast: Cast, person: Person, size: tuple[int, int], javascript: bool) -> None:
    said = Said(
        child_name=steps.CHILD, parent_name=steps.PARENT, parent_relation="Mum", parent_phone=steps.PHONE_NUMBER,
        safe_to_ring=steps.SAFE, reason=steps.REASON, source="5A", referrer_name="Sam Okoro",
    )  # fmt: skip
    make_family(cast)
    reference = allocated(cast, screened(cast, received(cast, said=said))).reference
    priya = person(size=size, javascript=javascript)
    steps.be(priya, "Priya Nair")
    the_workers_part(priya, reference)


def origin(page: "Page") -> str:
    return "/".join(page.url.split("/")[:3])


def answers(page: "Page", addresses: list[str]) -> list[int]:
    """How each address answers this person."""
    return [answer.status for address in addresses if (answer := page.goto(address))]
