"""The pack for police: one press, two sides whatever is known, and it leaves only as it was read."""

import io
import re
from typing import Any

import pytest
from django.test import Client
from PIL import Image

from alongside.families.actions import locked
from alongside.families.models import Family
from alongside.families.models.locked import LockedKind
from alongside.missing import actions
from alongside.missing.rules.pack import NOT_A_REPORT
from alongside.missing.rules.profile import FIELDS
from alongside.record.models import Entry
from alongside.sharing.models import Decision
from alongside.web.design import pdf
from tests.areas.test_missing_told import picture
from tests.cast import Cast, make_family
from tests.missing_kit import by, child_of, gone, profiled, told_police
from tests.pdfs import opened, sides
from tests.signin import SignedIn

pytestmark = pytest.mark.django_db


@pytest.fixture
def family(cast: Cast) -> Family:
    return make_family(cast)


@pytest.fixture
def priya(signed_in: SignedIn) -> Client:
    return signed_in("priya")


def address(family: Family) -> str:
    return f"/families/{family.pk}/missing/children/{child_of(family).pk}/pack/"


def text_of(client: Client, where: str) -> str:
    answer = client.get(where)
    assert answer.status_code == 200
    return str(answer.content.decode())


def test_one_press_from_the_familys_page(priya: Client, family: Family) -> None:
    assert address(family) in text_of(priya, f"/families/{family.pk}/")
    text = text_of(priya, address(family))
    assert NOT_A_REPORT in text
    assert 'href="tel:101"' in text
    assert Entry.objects.filter(did="missing.pack", about=child_of(family).pk).count() == 1


def test_both_sides_of_the_paper_say_that_it_reports_nothing(priya: Client, family: Family) -> None:
    text = text_of(priya, address(family) + "print/")
    assert (text.count(NOT_A_REPORT), text.count("pack__side")) == (2, 2)
    assert "Jess" not in text.split("</title>")[0]


def test_which_home_to_search_is_offered_apart(cast: Cast, priya: Client, family: Family) -> None:
    fact = locked.lock_fact(family=family, kind=LockedKind.ADDRESS, value="3 Unreal Mews", **by(cast))
    profiled(cast, family, places="3 Unreal Mews")
    text = text_of(priya, address(family))
    assert f"/locked/{fact.pk}/open/" in text
    for where in ("", "print/", "give/"):
        assert "Unreal" not in text_of(priya, address(family) + where)
    assert str(fact.pk) not in text_of(priya, address(family) + "print/")


@pytest.mark.parametrize("words", ["", "Tall, and a green coat. ", "x" * 900])
def test_two_sides_whatever_is_known(cast: Cast, priya: Client, family: Family, words: str) -> None:
    profiled(cast, family, **dict.fromkeys(FIELDS, (words * 40)[:1000]))
    told_police(cast, gone(cast, family, words=words * 9, last_seen="Bus station"))
    answer = priya.get(address(family) + "print/pdf/")
    if answer["Content-Type"] != "application/pdf":
        pytest.skip("the libraries of the system are missing")
    assert sides(answer.content) == 2
    assert b"/StructTreeRoot" in opened(answer.content)
    assert b"pdfuaid:part" in opened(answer.content)
    assert answer["Content-Disposition"] == 'inline; filename="find-me-pack.pdf"'


def test_without_the_libraries_the_page_prints_and_says_so(
    priya: Client, family: Family, monkeypatch: pytest.MonkeyPatch
) -> None:
    def missing(*_: Any) -> bytes:
        raise pdf.PdfUnavailable("Making a PDF needs libraries.")

    monkeypatch.setattr(pdf, "fitted", missing)
    text = text_of(priya, address(family) + "print/pdf/")
    assert "Making a PDF needs libraries. Until then, print this page" in text


def test_with_a_photograph(cast: Cast, priya: Client, family: Family) -> None:
    made = io.BytesIO()
    Image.new("RGB", (60, 80), "grey").save(made, "JPEG")
    row = profiled(cast, family, looks="Tall")
    actions.choose_photo(profile=row, photo=picture(cast, family, made.getvalue()), **by(cast))
    assert "data:image/jpeg;base64," in text_of(priya, address(family))
    answer = priya.get(address(family) + "print/pdf/")
    if answer["Content-Type"] == "application/pdf":
        assert b"/Image" in opened(answer.content)
        assert sides(answer.content) == 2


def test_it_leaves_as_it_was_read(priya: Client, family: Family) -> None:
    where = address(family) + "give/"
    form = text_of(priya, where)
    assert 'value="Police"' in form
    said = {
        "recipient": "Police", "parent_told": "told", "purpose": "To find her", "basis": "safeguarding",
        "necessity": "They ask", "once": "6f0d6f0e-6c0b-4a5e-9f39-0d5f6a1c2b77",
    }  # fmt: skip
    shown = priya.post(where, said).content.decode()
    assert "Nothing has left yet" in shown
    found = re.search(r'name="seen" value="(\w+)"', shown)
    assert found
    assert not Decision.objects.exists()
    answer = priya.post(where, {**said, "seen": found[1], "leave": "yes"})
    decision = Decision.objects.get()
    assert (answer.status_code, decision.what, decision.recipient) == (302, "missing_pack", "Police")
    assert decision.snapshot.paragraphs[0] == NOT_A_REPORT
    assert "The pack for police" in text_of(priya, f"/families/{family.pk}/")


def test_what_changed_meanwhile_is_read_again(cast: Cast, priya: Client, family: Family) -> None:
    said = {"recipient": "Police", "parent_told": "told", "purpose": "To find her", "basis": "safeguarding"}
    answer = priya.post(address(family) + "give/", {**said, "seen": "0" * 64, "leave": "yes"})
    assert (answer.status_code, Decision.objects.count()) == (200, 0)
    assert "has changed since you read it" in answer.content.decode()
    assert priya.post(address(family) + "give/", {"recipient": ""}).status_code == 422
