"""From what a parent or a carer noticed to a dated, signed paper, each at their own screen."""

import re
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from alongside.access.roles import TieKind
from alongside.families.models import Family
from alongside.files.models import StoredFile
from alongside.observations.models import Mention, NotStored, Observation
from tests.browser import DESKTOP, Person, faults, overflows
from tests.cast import Cast, make_family, make_tie
from tests.journeys import noticed, steps
from tests.noticing import observed

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True)]
PHONE, SMALL = (375, 812), (320, 640)
WAYS = [(PHONE, True), (PHONE, False), (DESKTOP, True)]


@pytest.fixture
def family(cast: Cast) -> Family:
    family = make_family(cast, child=noticed.CHILD, parent=noticed.PARENT)
    make_tie(cast, family, "frances", TieKind.CARER)
    return family


@pytest.mark.parametrize(("size", "javascript"), WAYS)
def test_a_foster_carer_sees_only_their_own(
    cast: Cast, family: Family, person: Person, size: tuple[int, int], javascript: bool
) -> None:
    # Given an entry by the family's worker, which is nobody else's to read
    observed(cast, family, words="Her mum told me about the money")
    frances = person(size=size, javascript=javascript)
    steps.be(frances, "Frances Moor")
    # When the carer writes down a partial plate and a nickname
    frances.goto("/log/")
    steps.says(frances, "You have written nothing yet", "About Robin")
    frances.get_by_role("button", name="Write something down").click()
    noticed.answers_first(frances)
    noticed.writes(frances, "What happened?", noticed.SEEN, "I saw it", "From the kitchen window")
    noticed.keeps(frances)
    steps.says(frances, "Number plate: ????KXR", "Nickname: bizzo")
    noticed.says_yes_to(frances, "Number plate: ????KXR", "Nickname: bizzo")
    # Then they see their own, and nothing else of the family
    frances.goto("/log/")
    steps.says(frances, noticed.SEEN)
    assert [secret for secret in ("the money", "Tarn", "Priya") if secret in steps.words(frances)] == []
    other = Observation.objects.get(made_by=cast.account("priya"))
    assert refused(frances, [f"/log/entries/{other.pk}/", f"/families/{family.pk}/log/", f"/families/{family.pk}/"])
    assert not overflows(frances)
    # And the worker reads it in the family's log
    priya = person()
    steps.be(priya, "Priya Nair")
    priya.goto(f"/families/{family.pk}/log/")
    steps.says(priya, noticed.SEEN, "A carer: “I saw it”", "????KXR")


@pytest.mark.parametrize(("size", "javascript"), WAYS)
def test_a_parent_beside_the_worker(family: Family, person: Person, size: tuple[int, int], javascript: bool) -> None:
    # Given a parent at the kitchen table, and the worker's phone
    priya = person(size=size, javascript=javascript)
    steps.be(priya, "Priya Nair")
    priya.goto(f"/families/{family.pk}/log/")
    priya.get_by_role("button", name="Fill it in with a parent").click()
    noticed.answers_first(priya)
    # When she tells it, with a time that nobody could put on a clock
    steps.choose(priya, "Whose words are these?", noticed.PARENT)
    noticed.writes(priya, "What did you notice?", noticed.HER_WORDS, "I heard it", "I picked the phone up")
    noticed.says_roughly_when(priya, "after tea, the day of the match")
    noticed.keeps(priya)
    # Then the worker confirms what stands in it; what she leaves open stays open
    noticed.says_yes_to(priya, "Phone number: +447700900123", "Nickname: wingnut")
    steps.says(priya, noticed.HER_WORDS, "Roughly: after tea, the day of the match")
    row = Observation.objects.get()
    assert (row.edition, row.said_by.name if row.said_by else "") == ("parent", noticed.PARENT)
    said = dict(Mention.objects.filter(kind__in=["phone", "nickname"]).values_list("kind", "judgement"))
    assert said == {"phone": "confirmed", "nickname": "confirmed"}
    assert not Mention.objects.exclude(kind__in=["phone", "nickname"]).exclude(judgement="offered").exists()


@pytest.mark.parametrize("javascript", [True, False])
def test_a_picture_that_must_not_be_kept(cast: Cast, family: Family, person: Person, javascript: bool) -> None:
    row = observed(cast, family, words="There is a picture on his phone")
    priya = person(size=PHONE, javascript=javascript)
    steps.be(priya, "Priya Nair")
    priya.goto(f"/observations/{row.pk}/")
    noticed.is_told_it_must_not_be_sent(priya, "his black phone")
    # Nothing was stored; that it exists, where, and who has it is written down, and the manager is told
    kept = NotStored.objects.get()
    assert (kept.device, kept.who_has_it, StoredFile.objects.count()) == ("his black phone", "Robin", 0)
    owen = person()
    steps.be(owen, "Owen Clarke")
    owen.goto("/today/")
    steps.says(owen, "picture")
    owen.goto(f"/families/{family.pk}/log/print/")
    steps_on_paper(owen, "On: his black phone. Who has it: Robin")


def test_the_log_prints_dated_and_signed(cast: Cast, family: Family, person: Person) -> None:
    then = timezone.now() - timedelta(days=2)
    first = observed(cast, family, words="He waited by the school", at=then)
    priya = person()
    steps.be(priya, "Priya Nair")
    # Given an entry that its writer corrects: both stand on the paper
    priya.goto(f"/observations/{first.pk}/")
    priya.get_by_role("button", name="Correct it").click()
    priya.get_by_label("What happened?").fill("He waited by the library")
    priya.get_by_role("button").filter(has_text=re.compile("correct|Keep|Write", re.IGNORECASE)).last.click()
    steps.says(priya, "Written down. Thank you.")
    # When she prints the log
    priya.goto(f"/families/{family.pk}/log/")
    priya.get_by_role("link", name="Print the log").click()
    # Then it is oldest first, says when it was true, and has a line for each to sign on
    told = priya.locator("body").inner_text()
    assert told.index("He waited by the school") < told.index("He waited by the library")
    local = timezone.localtime(then)
    dated = f"{local.day} {local:%B %Y}"
    for part in (family.reference, dated, "Signed", "Signature", "Printed by Priya Nair", "Corrects"):
        assert part in told, part
    assert priya.request.get(priya.url.split("?")[0] + "pdf/").headers["content-type"] == "application/pdf"


def test_every_page_of_it_shuts_nobody_out(cast: Cast, family: Family, person: Person) -> None:
    """axe and 320 px, with what there is to judge, a draft begun, and errors."""
    row = observed(cast, family)
    own = observed(cast, family, by="frances")
    log, entry = f"/families/{family.pk}/log/", f"/observations/{row.pk}/"
    desk = (
        log, f"{log}first/", f"{log}new/", f"{log}new/?with=parent", f"{log}print/", f"{log}share/", entry,
        f"{entry}mentions/", f"{entry}correct/", f"{entry}files/", f"{entry}files/not-kept/", "/my-log/",
        f"/families/{family.pk}/files/",
    )  # fmt: skip
    child, mine = f"/log/children/{family.pk}/", f"/log/entries/{own.pk}/"
    carers = ("/log/", "/log/practice/", f"{child}first/", f"{child}new/", mine, f"{mine}mentions/", f"{mine}correct/")
    found: list[str] = []
    for name, pages in (("Priya Nair", desk), ("Frances Moor", carers)):
        page = person(size=SMALL)
        steps.be(page, name)
        for address in pages:
            page.goto(address)
            found += [f"{address}: {fault}" for fault in faults(page)]
            found += [f"{address}: must be scrolled sideways"] if overflows(page) else []
    page.goto(f"{child}new/")
    page.get_by_role("button", name="Write it down", exact=True).click()
    found += faults(page)
    assert found == []


def test_from_the_keyboard_alone(family: Family, person: Person) -> None:
    frances = person(size=PHONE)
    steps.be(frances, "Frances Moor")
    frances.goto(f"/log/children/{family.pk}/new/")
    press_to(frances, "id_words")
    frances.keyboard.type(noticed.SEEN)
    press_to(frances, "id_how")
    frances.keyboard.press("Space")
    press_to(frances, "id_how_true")
    frances.keyboard.type("From the window")
    for _ in range(30):
        frances.keyboard.press("Tab")
        if frances.evaluate("() => document.activeElement.textContent.trim()") == "Write it down":
            break
    frances.keyboard.press("Enter")
    steps.says(frances, "Written down. Thank you.")
    assert Observation.objects.get().words == noticed.SEEN


def test_a_closed_tab_loses_nothing(family: Family, person: Person) -> None:
    """Without JavaScript a button keeps what was begun; a refused form keeps it by itself, once."""
    frances = person(size=PHONE, javascript=False)
    steps.be(frances, "Frances Moor")
    page = f"/log/children/{family.pk}/new/"
    frances.goto(page)
    frances.get_by_label("What happened?").fill(noticed.SEEN)
    for _ in range(2):
        frances.get_by_role("button", name="Write it down", exact=True).click()
        expect(frances.get_by_label("What happened?")).to_have_value(noticed.SEEN)
    frances.goto(page)
    steps.says(frances, "You began this")
    expect(frances.get_by_label("What happened?")).to_have_value(noticed.SEEN)
    expect(frances.get_by_text("You also began one")).to_have_count(0)


def press_to(page: "Page", wanted: str) -> None:
    for _ in range(40):
        page.keyboard.press("Tab")
        if page.evaluate("() => document.activeElement.id") == wanted:
            return
    raise AssertionError(f"Tab never came to {wanted}")


def refused(page: "Page", addresses: list[str]) -> bool:
    return [answer.status for one in addresses if (answer := page.goto(one))] == [404] * len(addresses)


def steps_on_paper(page: "Page", said: str) -> None:
    assert said in page.locator("body").inner_text()
