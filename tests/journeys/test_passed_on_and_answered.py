"""From a partial plate on a carer’s phone until she hears what became of it; and the same loop by telephone."""

import re
from typing import TYPE_CHECKING

import pytest

from alongside.access.roles import TieKind
from alongside.families.models import Family, Person
from alongside.intelligence.models import AnswerOwed, PoliceStep, Submission
from alongside.sharing.models import SourceReference
from alongside.support.models import Contact
from tests.browser import DESKTOP, faults, overflows
from tests.browser import Person as Screen
from tests.cast import Cast, make_family, make_tie
from tests.journeys import answered, noticed, steps
from tests.noticing import observed

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True)]
PHONE, SMALL = (375, 812), (320, 640)
VIEW = "“Do it. As long as nobody knows who saw.”"
HER = "Frances Moor"


@pytest.fixture
def family(cast: Cast) -> Family:
    family = make_family(cast, child=noticed.CHILD, parent=noticed.PARENT)
    make_tie(cast, family, "frances", TieKind.CARER)
    return family


def sees_the_car(person: Screen, javascript: bool) -> None:
    frances = person(size=PHONE, javascript=javascript)
    steps.be(frances, HER)
    frances.goto("/log/")
    frances.get_by_role("button", name="Write something down").click()
    noticed.answers_first(frances)
    noticed.writes(frances, "What happened?", noticed.SEEN, "I saw it", "From the kitchen window")
    noticed.keeps(frances)


def the_worker_passes_it_on(priya: "Page", family: Family) -> str:
    """She checks what stands in it, hears what the parent thinks, and decides."""
    priya.goto(f"/families/{family.pk}/log/")
    priya.get_by_role("link", name=re.compile("I saw it")).first.click()
    priya.get_by_role("button", name="Check what was picked out").click()
    noticed.says_yes_to(priya, "Number plate: ????KXR")
    priya.goto(f"/families/{family.pk}/log/")
    priya.get_by_role("link", name=re.compile("I saw it")).first.click()
    return answered.passes_it_on(priya, "Dee Hartley", VIEW)


def the_custodian_looks(person: Screen, code: str) -> None:
    corin = person()
    steps.be(corin, "Corin Hale")
    corin.goto("/sources/")
    corin.get_by_label("Reference of the source").fill(code)
    corin.get_by_role("button", name="Find it").click()
    corin.get_by_label("Why do you need to know who it is?").fill("The detective must ask about the time.")
    corin.get_by_role("button", name="Show me who it is").click()
    steps.says(corin, HER)


def the_detective_acts_and_holds(dee: "Page", reference: str) -> str:
    """Acknowledged, graded, acted upon; then somebody may be a witness. What the page said at first."""
    answered.opens_the_intake(dee, reference)
    steps.says(dee, "KXR", "Not acknowledged yet")
    first = dee.content()
    dee.get_by_role("button", name="Acknowledge it").click()
    steps.says(dee, "It is acknowledged.")
    answered.writes(dee, "Grade it")
    answered.fills_the_grade(dee)
    answered.keeps(dee, "2 A P")
    answered.writes(dee, "What came of it")
    answered.fills_what_came(dee)
    answered.keeps(dee, "The driver was served with a warning notice.")
    answered.writes(dee, "Hold it: possible witness, or not before a day")
    answered.may_be_a_witness(dee)
    answered.keeps(dee, "It is held.")
    return first


@pytest.mark.parametrize("javascript", [True, False])
def test_a_carer_hears_what_became_of_a_plate(cast: Cast, family: Family, person: Screen, javascript: bool) -> None:
    sees_the_car(person, javascript)
    priya, dee = person(size=PHONE, javascript=javascript), person(size=DESKTOP, javascript=javascript)
    steps.be(priya, "Priya Nair")
    reference = the_worker_passes_it_on(priya, family)
    priya.goto("/today/")
    steps.says(priya, "Answers owed")
    # The detective acknowledges, grades and acts; then somebody may be a witness
    steps.be(dee, "Dee Hartley")
    seen = [the_detective_acts_and_holds(dee, reference)]
    # While it is held, the worker can say one thing only
    priya.goto("/answers/")
    priya.get_by_role("link", name=HER).click()
    steps.says(priya, "An officer must lift this first")
    assert priya.get_by_role("group", name="What did you tell them?").get_by_role("radio").count() == 1
    answered.tells_them(priya, "Police have what you told us.", "Somebody else, such as a carer")
    # The custodian opens the reference with a reason, and the worker sees that they did
    code = SourceReference.objects.get().code
    seen.append(dee.content())
    the_custodian_looks(person, code)
    priya.goto("/today/")
    steps.says(priya, "custodian")
    priya.goto(f"/families/{family.pk}/passed-on/")
    priya.get_by_role("link", name=f"Everything about {reference}").click()
    steps.says(priya, "Corin Hale", "The detective must ask about the time.")
    # Later an officer lifts it and writes what may be said
    answered.opens_the_intake(dee, reference)
    answered.writes(dee, "Lift a hold")
    answered.keeps(dee, "It is lifted.")
    answered.writes(dee, "What may be said back")
    answered.may_be_said(dee)
    answered.keeps(dee, "The family’s worker sees that there is something to say.")
    seen.append(dee.content())
    # She hears it, and the month's figures show it
    priya.goto("/today/")
    steps.go(priya, "there is something new")
    answered.tells_them(priya, answered.SAYS, "Somebody else, such as a carer")
    assert [secret for secret in (HER, "Tarn", VIEW, family.reference) for page in seen if secret in page] == []
    assert Contact.objects.order_by("made_at").last().words.endswith(answered.REPLY)  # type: ignore[union-attr]
    owen = person()
    steps.be(owen, "Owen Clarke")
    owen.goto("/answers/months/")
    steps.says(owen, "1 of 1")
    assert not overflows(priya)


def nothing_more(page: "Page") -> None:
    """Who told it is all there is to say."""


TOLD_BY_TELEPHONE = (
    ("Acknowledge it", nothing_more),
    ("Grade it", answered.fills_the_grade),
    ("What came of it", answered.fills_what_came),
    ("Hold it: possible witness, or not before a day", answered.may_be_a_witness),
    ("Lift a hold", nothing_more),
    ("What may be said back", answered.may_be_said),
)


def test_the_same_by_telephone_with_a_unit_that_never_signs_in(cast: Cast, family: Family, person: Screen) -> None:
    mum = Person.objects.get(family=family, kind="parent")
    row = observed(cast, family, words="A grey Corsa, the plate ended in KXR", said_by=mum)
    priya = person(size=PHONE, javascript=False)
    steps.be(priya, "Priya Nair")
    priya.goto(f"/observations/{row.pk}/")
    answered.passes_it_on(priya, "", VIEW, outside="Westmoor police, the intelligence desk")
    priya.get_by_role("button", name="What became of it").click()
    for door, fill in TOLD_BY_TELEPHONE:
        answered.writes(priya, door)
        fill(priya)
        answered.says_who_told(priya)
        answered.keeps(priya, "")
    steps.says(priya, "Told by DC Lane, the intelligence desk, by telephone; written down by Priya Nair")
    assert set(PoliceStep.objects.values_list("how", flat=True)) == {"phone"}
    priya.goto("/answers/")
    priya.get_by_role("link", name=noticed.PARENT).click()
    priya.get_by_text("It was not a way or a time they said is safe").first.click()
    priya.get_by_label("It was not a way or a time they said is safe. How did it come about?").fill("She rang us.")
    answered.tells_them(priya, answered.SAYS, f"{noticed.PARENT}, Mum")
    assert (AnswerOwed.objects.get().state, Submission.objects.get().disrupted) == ("paid", True)
    assert not overflows(priya)


def test_every_page_of_it_shuts_nobody_out(cast: Cast, family: Family, person: Screen) -> None:
    """axe and 320 px, with everything a page can hold."""
    from tests.full_intelligence import make_intelligence
    from tests.passing_on import given_of, owed_of, passed_on

    decision = passed_on(cast, family)
    mum = Person.objects.get(family=family, kind="parent")
    make_intelligence(cast, family, {"passed": decision, "parent": mum})
    hub, desk = f"/hub/intake/{given_of(decision).pk}/", f"/passed-on/{decision.pk}/police/"
    doors = ("grade", "handling", "reference", "outcome", "hold", "lift", "exhibit", "hand-on", "mark")
    walks = (
        ("Dee Hartley", ["/hub/intake/", "/hub/intake/?show=answered", hub, *(f"{hub}{door}/" for door in doors)]),
        ("Priya Nair", ["/answers/", f"/answers/{owed_of(decision).pk}/", desk, *(f"{desk}{door}/" for door in doors)]),
        ("Owen Clarke", ["/answers/months/"]),
    )
    found: list[str] = []
    for name, addresses in walks:
        page = person(size=SMALL)
        steps.be(page, name)
        for address in addresses:
            page.goto(address)
            found += [f"{address}: {fault}" for fault in faults(page)]
            found += [f"{address}: must be scrolled sideways"] if overflows(page) else []
    assert found == []
