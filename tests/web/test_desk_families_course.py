"""Closing, opening again, moving on and taking in, as a service manager does it; and what a worker holds."""

import re
from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone

from alongside.families.models import Closing, Family, Figure, Leaving, MovedOn, Tie
from alongside.record.models import Entry
from alongside.referrals.models import Referral
from tests.areas.test_families_moving import manager_elsewhere
from tests.cast import PEOPLE, Cast, make_family
from tests.referring import allocated, contacted, received, screened
from tests.signin import SignedIn, sign_in
from tests.web.reading import hidden, words

pytestmark = pytest.mark.django_db


def close(client: Any, family: Family, **changes: Any) -> Any:
    said = {"reason": "agreed", "parent_said": "I can do this", "version": str(family.version), **changes}
    return client.post(f"/families/{family.id}/course/close/", said)


class TestClosing:
    def test_it_is_closed_and_says_how_it_ended(self, cast: Cast, signed_in: SignedIn) -> None:
        family, owen = make_family(cast), signed_in("owen")
        assert "Close this file" in words(owen.get(f"/families/{family.id}/course/close/"))
        done = close(owen, family, stays="The trial", later="Ring any time")
        assert done.headers["Location"] == f"/families/{family.id}/course/"
        page = words(owen.get(f"/families/{family.id}/course/"))
        for said in ("Closed: We agreed together", "I can do this", "The trial", "Ring any time", "Open it again"):
            assert said in page
        assert signed_in("priya").get(f"/families/{family.id}/").status_code == 404
        assert "Why it was closed" in words(owen.get(f"/families/{family.id}/"))

    def test_what_is_missing_is_said_and_what_was_typed_stays(self, cast: Cast, signed_in: SignedIn) -> None:
        family = make_family(cast)
        page = close(signed_in("owen"), family, reason="other", because="")
        assert page.status_code == 422
        assert "I can do this" in page.content.decode()
        assert not Closing.objects.exists()

    def test_two_managers_at_once(self, cast: Cast, signed_in: SignedIn) -> None:
        family, owen = make_family(cast), signed_in("owen")
        close(owen, family)
        page = close(owen, family, parent_said="She is glad")
        assert page.status_code == 409
        assert "She is glad" in page.content.decode()
        assert Closing.objects.count() == 1

    def test_it_opens_again_and_a_worker_is_asked_next(self, cast: Cast, signed_in: SignedIn) -> None:
        family, owen = make_family(cast), signed_in("owen")
        close(owen, family)
        done = owen.post(f"/families/{family.id}/course/open-again/", {"because": "She rang"})
        assert done.headers["Location"] == f"/families/{family.id}/workers/"
        assert "She rang" in words(owen.get(f"/families/{family.id}/course/"))
        page = owen.post(f"/families/{family.id}/course/open-again/", {"because": "Again"})
        assert "open already" in words(page)

    @pytest.mark.parametrize("name", [name for name in PEOPLE if name != "owen"])
    def test_nobody_else_closes(self, cast: Cast, signed_in: SignedIn, name: str) -> None:
        family = make_family(cast)
        assert close(signed_in(name), family).status_code in {403, 404}
        assert not Closing.objects.exists()


class TestMoving:
    def code(self, client: Any, family: Family) -> str:
        page = client.post(f"/families/{family.id}/course/move/", {"because": "Safety"})
        found = re.search(r"<strong>(\w{3}-\w{3}-\w{3}-\w{3})</strong>", page.content.decode())
        assert found
        return found[1]

    def test_from_one_hub_to_another(self, cast: Cast, signed_in: SignedIn) -> None:
        manager_elsewhere(cast)
        family, owen = make_family(cast), signed_in("owen")
        code = self.code(owen, family)
        assert code not in owen.get(f"/families/{family.id}/course/move/").content.decode()
        olu = signed_in("olu")
        first = olu.post("/families/take-in/", {"code": code})
        assert family.reference in words(first)
        assert "Jess" not in words(first)
        assert Family.objects.get().hub == cast.hub
        done = olu.post("/families/take-in/", {"code": hidden_code(first), "sure": "yes"})
        assert done.headers["Location"] == f"/families/{family.id}/workers/"
        for name in ("owen", "priya", "moira"):
            assert signed_in(name).get(f"/families/{family.id}/").status_code == 404
        page = words(owen.get("/families/moved-on/"))
        assert f"{family.reference} Moved on" in page
        assert "Southmere" not in page
        assert "Southmere" not in words(owen.get("/record/"))
        assert "Olu" not in words(owen.get("/record/"))
        assert "Jess" in words(olu.get(f"/families/{family.id}/"))

    def test_a_wrong_code_is_told_nothing(self, cast: Cast, signed_in: SignedIn) -> None:
        make_family(cast)
        page = signed_in("owen").post("/families/take-in/", {"code": "AAA-AAA-AAA-AAA"})
        assert page.status_code == 422
        assert "opens nothing" in words(page)
        assert Entry.objects.filter(did="families.code_tried", hub=cast.hub.id).count() == 1

    def test_the_family_stays(self, cast: Cast, signed_in: SignedIn) -> None:
        family, owen = make_family(cast), signed_in("owen")
        assert owen.get(f"/families/{family.id}/course/move/stay/").status_code == 404
        self.code(owen, family)
        assert "A code is out" in words(owen.get(f"/families/{family.id}/course/move/"))
        owen.post(f"/families/{family.id}/course/move/stay/", {})
        assert Leaving.objects.get().ended_at
        assert not MovedOn.objects.exists()

    @pytest.mark.parametrize("name", [name for name in PEOPLE if name != "owen"])
    def test_only_a_service_manager_takes_in(self, cast: Cast, signed_in: SignedIn, name: str) -> None:
        assert signed_in(name).get("/families/take-in/").status_code == 404


def hidden_code(page: Any) -> str:
    return hidden(page, "code")


class TestCaseload:
    def test_one_workers_families_by_reference(self, cast: Cast, signed_in: SignedIn) -> None:
        made = allocated(cast, screened(cast, received(cast)))
        assert made.family
        owen = signed_in("owen")
        page = words(owen.get(f"/caseloads/{cast.post('priya').id}/"))
        assert f"{made.family.reference} Beginning. Near. Counts 1.5." in page
        assert "Jess" not in page
        assert owen.get(f"/caseloads/{cast.post('una').id}/").status_code == 404

    def test_the_worker_says_what_a_family_asks(self, cast: Cast, signed_in: SignedIn) -> None:
        family, priya = make_family(cast), signed_in("priya")
        page = priya.post(f"/families/{family.id}/work/", {"stage": "court", "travel": "very_far"})
        assert page.status_code == 302
        assert (Tie.objects.get().stage, Tie.objects.get().travel) == ("court", "very_far")
        assert priya.post(f"/families/{family.id}/work/", {"stage": "x"}).status_code == 422
        alone = make_family(cast, worker=None)
        assert signed_in("owen").get(f"/families/{alone.id}/work/").status_code == 409

    def test_a_figure_changes_from_a_day_on(self, cast: Cast, signed_in: SignedIn) -> None:
        owen, day = signed_in("owen"), timezone.localdate() + timedelta(days=1)
        on = {"from_on-day": day.day, "from_on-month": day.month, "from_on-year": day.year}
        assert "What a family counts: round a court case" in words(owen.get("/caseloads/"))
        assert owen.post("/caseloads/figures/stage_court/", {"value": "2,5", **on}).status_code == 302
        assert float(Figure.objects.get(name="stage_court", from_on=day).value) == 2.5
        for wrong in ("a lot", "-1", "nan", "inf", "500"):
            assert owen.post("/caseloads/figures/stage_court/", {"value": wrong, **on}).status_code == 422, wrong
        assert owen.get("/caseloads/figures/stage_tea/").status_code == 404


class TestReferredAgain:
    def test_screening_chooses_and_the_manager_decides(self, cast: Cast, signed_in: SignedIn) -> None:
        made = contacted(cast, allocated(cast, screened(cast, received(cast))))
        family = made.family
        assert family
        close(signed_in("owen"), Family.objects.get(pk=family.pk))
        again, moira = received(cast), signed_in("moira")
        page = moira.get(f"/referrals/{again.id}/screen/")
        assert f"{family.reference}, closed" in words(page)
        said = {"level": "high", "pathway": "one_to_one", "reason": "He is back", "earlier": family.reference}
        moira.post(f"/referrals/{again.id}/screen/", {**said, "version": hidden(page, "version")})
        assert (
            f'value="{family.reference}"' in signed_in("owen").get(f"/referrals/{again.id}/allocate/").content.decode()
        )
        answer = {"post": str(cast.post("priya").id), "family": family.reference, "again": "new_file"}
        signed_in("owen").post(f"/referrals/{again.id}/allocate/", answer)
        fresh = Referral.objects.get(pk=again.pk).family
        assert fresh
        assert fresh != family
        assert family.reference in words(signed_in("owen").get(f"/families/{fresh.id}/"))
        assert family.reference not in words(signed_in("priya").get(f"/families/{fresh.id}/"))

    def test_the_need_is_screened_again(self, cast: Cast, signed_in: SignedIn) -> None:
        made = contacted(cast, allocated(cast, screened(cast, received(cast))))
        moira = signed_in("moira")
        page = moira.get(f"/referrals/{made.id}/screen-again/")
        said = {"level": "low", "reason": "He is in custody", "version": hidden(page, "version")}
        assert moira.post(f"/referrals/{made.id}/screen-again/", {**said, "reason": ""}).status_code == 422
        assert moira.post(f"/referrals/{made.id}/screen-again/", said).status_code == 302
        assert moira.post(f"/referrals/{made.id}/screen-again/", said).status_code == 409
        text = words(moira.get(f"/referrals/{made.id}/"))
        assert "Screened: low" in text
        assert "Screened: high" in text
        assert signed_in("owen").post(f"/referrals/{made.id}/screen-again/", said).status_code == 403


def test_a_signed_in_colleague_sees_the_public_page_too(cast: Cast, client: Any) -> None:
    assert sign_in(client, cast, "priya").get("/get-in-touch/").status_code == 200
