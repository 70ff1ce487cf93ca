"""The pages of what was asked of whom, whether it helped, and the sheet that is laid on the table."""

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from alongside.advocacy import actions
from alongside.advocacy.models import (
    Answer,
    Asking,
    Outcome,
)
from alongside.families.actions.locked import lock_fact
from alongside.families.models import Family, Person
from alongside.families.models.locked import LockedKind
from alongside.record.models import Entry
from alongside.sharing.models import Snapshot
from alongside.web.design import pdf
from tests.areas.advocating import asked, met, overdue, promised, today
from tests.cast import Cast, make_family
from tests.signin import SignedIn
from tests.web.typed import day, moment, once, text

pytestmark = pytest.mark.django_db


@pytest.fixture
def family(cast: Cast) -> Family:
    return make_family(cast)


@pytest.fixture
def priya(signed_in: SignedIn) -> Client:
    return signed_in("priya")


class TestAsking:
    def test_from_a_promise_to_the_next_step(self, cast: Cast, priya: Client, family: Family) -> None:
        row = overdue(cast, family)
        asked(cast, family, promise=row)
        address = f"/families/{family.pk}/advocacy/challenge/?promise={row.pk}"
        page = text(priya.get(address))
        assert 'value="manager" checked' in page
        said = {"step": "manager", "said": "You said Monday", **once()}
        assert priya.post(address, {**said, "said": ""}).status_code == 422
        assert priya.post(address, {**said, "step": "king"}).status_code == 422
        early = priya.post(address, {**said, **day("due_on", today() - timedelta(days=4))})
        assert (early.status_code, "You said Monday" in text(early)) == (422, True)
        for _ in range(2):
            assert priya.post(address, said).status_code == 302
        assert [(one.step, one.promise) for one in Asking.objects.order_by("made_at")] == [
            ("ask", row), ("manager", row),
        ]  # fmt: skip

    def test_whom_is_asked_first(self, priya: Client, family: Family) -> None:
        address = f"/families/{family.pk}/advocacy/challenge/"
        assert "Who does not do what they said?" in text(priya.get(address))
        assert priya.get(f"{address}?agency=nobody").status_code == 422
        page = text(priya.get(f"{address}?agency=police&step=police_complaint"))
        assert 'value="police_complaint" checked' in page
        assert "Complain to the force" in text(priya.get(f"/families/{family.pk}/advocacy/ladder/?agency=police"))

    def test_a_child_protection_referral_and_its_silence(self, cast: Cast, priya: Client, family: Family) -> None:
        address = f"/families/{family.pk}/advocacy/child-protection/"
        assert "This page sends nothing" in text(priya.get(address))
        child = Person.objects.get(family=family, kind="child")
        said = {
            "said": "She is in danger", "told": "not_told", "agency": "social_care", "child": str(child.pk),
            **moment("at", -5), **once(),
        }  # fmt: skip
        page = priya.post(address, said)
        assert ("Say why the parent was not told" in text(page), "She is in danger" in text(page)) == (True, True)
        future = priya.post(address, {**said, "why_not_told": "He listens in", **moment("at", 1)})
        assert future.status_code == 422
        assert priya.post(address, {**said, "why_not_told": "He listens in"}).status_code == 302
        row = Asking.objects.get()
        shown = text(priya.get(f"/askings/{row.pk}/"))
        assert ("No answer, " in shown, "He listens in" in shown) == (True, True)
        reply = {"verb": "answer", "result": "nfa", "words": "Not met", "version": 1, **once()}
        assert priya.post(f"/askings/{row.pk}/answer/", reply).status_code == 302
        assert "They will do nothing" in text(priya.get(f"/askings/{row.pk}/"))

    def test_an_answer(self, cast: Cast, priya: Client, family: Family) -> None:
        row = asked(cast, family)
        place = f"/askings/{row.pk}/answer/"
        said = {"verb": "answer", "words": "Words to keep", "version": 1, **once()}
        assert "Choose what the answer is" in text(priya.post(place, said))
        future = {**said, "result": "yes", **day("on", today() + timedelta(days=1))}
        assert "Words to keep" in text(priya.post(place, future))
        assert priya.post(place, {**said, "result": "yes"}).status_code == 302
        both = priya.post(place, {**said, "result": "no", "words": "Mine", "version": 1, **once()})
        assert (both.status_code, "Words to keep" in text(both), "Mine" in text(both)) == (409, True, True)
        assert Answer.objects.count() == 1
        again = {"verb": "ask_on", **day("due_on", today() + timedelta(days=3)), "version": 2, **once()}
        assert priya.post(place, again).status_code == 302
        row.refresh_from_db()
        assert (row.state, row.due_on) == ("waiting", today() + timedelta(days=3))

    def test_whether_it_helped(self, cast: Cast, priya: Client, family: Family) -> None:
        row, meeting, asking = overdue(cast, family), met(cast, family), asked(cast, family)
        address = f"/families/{family.pk}/advocacy/helped/"
        assert priya.post(address, {"words": "Words to keep"}).status_code == 422
        for query in (f"?promise={row.pk}", f"?meeting={meeting.pk}", f"?asking={asking.pk}", ""):
            said = {"helped": "made_worse", "words": "Colder than before", **once()}
            assert priya.post(address + query, said).status_code == 302
        assert Outcome.objects.count() == 4
        page = text(priya.get(f"/families/{family.pk}/advocacy/"))
        assert ("It made things worse" in page, "Colder than before" in page) == (True, True)


class TestSheet:
    def test_on_paper_with_its_marking(self, cast: Cast, priya: Client, family: Family, settings: Any) -> None:
        row = overdue(cast, family)
        actions.say_effect(promise=row, words="Larkspur cried", by=cast.actor("priya"), now=timezone.now())
        page = text(priya.get(f"/families/{family.pk}/advocacy/sheet/"))
        assert (settings.HANDLING in page, "3 days overdue" in page, "Larkspur" in page) == (True, True, False)
        assert Entry.objects.filter(did="advocacy.print").count() == 1
        assert "Nothing is owed just now" in text(priya.get(f"/families/{make_family(cast).pk}/advocacy/sheet/"))

    def test_as_a_pdf_or_the_page_that_prints(
        self, cast: Cast, priya: Client, family: Family, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        overdue(cast, family)
        address = f"/families/{family.pk}/advocacy/sheet/pdf/"
        monkeypatch.setattr(pdf, "pdf", lambda html: b"%PDF-1.7")
        made = priya.get(address)
        assert (made["Content-Type"], made.content[:4]) == ("application/pdf", b"%PDF")

        def missing(html: str) -> bytes:
            raise pdf.PdfUnavailable("Install it.")

        monkeypatch.setattr(pdf, "pdf", missing)
        assert "Install it." in text(priya.get(address))

    def test_given_out_through_the_gate(self, cast: Cast, priya: Client, family: Family) -> None:
        overdue(cast, family)
        address = f"/families/{family.pk}/advocacy/sheet/share/"
        said = {
            "recipient": "Sam Okoro", "parent_told": "agreed", "purpose": "To keep it", "basis": "legitimate", **once(),
        }  # fmt: skip
        assert "1 promise would leave" in text(priya.get(address))
        assert priya.post(address, {**said, "recipient": ""}).status_code == 422
        shown = text(priya.post(address, said))
        assert "Nothing has left yet" in shown
        seen = shown.split('name="seen" value="')[1].split('"')[0]
        promised(cast, family, what="Meanwhile")
        assert "has changed since you read it" in text(priya.post(address, {**said, "seen": seen, "leave": "yes"}))
        shown = text(priya.post(address, said))
        seen = shown.split('name="seen" value="')[1].split('"')[0]
        assert priya.post(address, {**said, "seen": seen, "leave": "yes"}).status_code == 302
        assert any("A tutor from Monday" in one for one in Snapshot.objects.get().paragraphs)

    def test_what_is_locked_does_not_leave(self, cast: Cast, priya: Client, family: Family) -> None:
        by: dict[str, Any] = {"by": cast.actor("priya"), "now": timezone.now()}
        lock_fact(family=family, kind=LockedKind.ADDRESS, value="14 Quarry Lane, ZZ99 3WZ", **by)
        overdue(cast, family, what="A visit at 14 Quarry Lane")
        said = {"recipient": "Sam Okoro", "parent_told": "told", "purpose": "x", "basis": "legitimate", **once()}
        page = priya.post(f"/families/{family.pk}/advocacy/sheet/share/", said)
        assert (page.status_code, "something that is locked" in text(page)) == (422, True)
        assert Snapshot.objects.count() == 0
