"""The printed plan: one side of A4, a neutral title, and nothing on it that must stay here."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from alongside.families.actions import locked
from alongside.families.models import Family
from alongside.families.models.locked import LockedKind
from alongside.plans.models import Plan
from alongside.plans.rules import Side, fit
from alongside.plans.rules.paper import Fit
from alongside.web.design import pdf
from tests.cast import Cast, make_family
from tests.pdfs import sides
from tests.planning import agreed, newest, planned, rewritten, wide
from tests.signin import SignedIn
from tests.web.reading import words

pytestmark = pytest.mark.django_db


@pytest.fixture
def family(cast: Cast) -> Family:
    return make_family(cast)


@pytest.fixture
def plan(cast: Cast, family: Family) -> Plan:
    return planned(cast, family)


@pytest.fixture
def priya(signed_in: SignedIn) -> Client:
    return signed_in("priya")


def at(name: str, *keys: Any) -> str:
    return reverse(f"desk:{name}", args=keys)


class TestPaper:
    def test_the_title_is_neutral_and_the_words_are_theirs(self, cast: Cast, priya: Client, plan: Plan) -> None:
        agreed(cast, plan, Side.PARENT)
        page = priya.get(at("plan-print", plan.pk))
        assert "<title>Our plan</title>" in page.content.decode()
        for said in ("A silver car at night", "The worker has not agreed yet", "Tanya Arkle agreed"):
            assert said in words(page)
        assert "Jess" not in words(page)
        assert "more than one side" not in words(page)

    def test_what_is_too_long_says_so(self, cast: Cast, priya: Client, family: Family) -> None:
        plan = planned(cast, family, parts=dict.fromkeys(("worries", "signs", "home", "ring", "helps"), "word " * 399))
        assert "too long for one side of paper" in words(priya.get(at("plan-print", plan.pk)))

    def test_an_old_version_can_be_printed_and_says_that_it_is_old(self, cast: Cast, priya: Client, plan: Plan) -> None:
        old = newest(plan)
        rewritten(cast, plan, {"worries": "New words"})
        page = words(priya.get(at("plan-print", plan.pk) + f"?version={old.pk}"))
        assert ("A silver car" in page, "There is a newer version" in page, "New words" in page) == (True, True, False)
        assert "New words" in words(priya.get(at("plan-print", plan.pk) + "?version=x"))

    def test_without_the_libraries_the_page_says_what_to_run(
        self, priya: Client, plan: Plan, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def missing(html: str) -> bytes:
            raise pdf.PdfUnavailable("Run: apt-get install x")

        monkeypatch.setattr(pdf, "pdf", missing)
        page = priya.get(at("plan-print-pdf", plan.pk))
        assert "Run: apt-get install x Until then, print this page" in words(page)

    def test_what_is_locked_stays_here(self, cast: Cast, priya: Client, family: Family) -> None:
        locked.lock_fact(
            family=family, kind=LockedKind.CODE_WORD, value="marigold", by=cast.actor("priya"), now=timezone.now()
        )
        plan = planned(cast, family, parts={"ring": "Say marigold when you ring"})
        page = priya.get(at("plan-print", plan.pk))
        assert (page.status_code, "marigold" in words(page)) == (409, False)


PARTS = {"worries": "w", "signs": "s", "home": "h", "ring": "r", "helps": "e", "others": "o", "door": "d"}


@pytest.mark.parametrize("length", [1, 40, 62, 64, 66, 68, 70, 95, 120, 124, 128])
def test_what_is_said_to_fit_is_one_page_of_pdf(priya: Client, cast: Cast, family: Family, length: int) -> None:
    pytest.importorskip("weasyprint")
    parts = {code: wide(length) for code in PARTS}
    plan = planned(cast, family, parts=parts)
    agreed(cast, plan)
    answer = priya.get(at("plan-print-pdf", plan.pk))
    assert answer["Content-Type"] == "application/pdf"
    pages = sides(answer.content)
    assert (pages == 1) or fit(parts.values()) is Fit.LONGER, pages
