"""Screening, allocating and closing on the desk, as each person meets them."""

import re
from typing import Any

import pytest
from django.test import Client

from alongside.referrals.models import Allocation, Referral, Screening
from tests.cast import PEOPLE, Cast, make_family
from tests.referring import allocated, other_plo, received, screened
from tests.signin import SignedIn
from tests.web.reading import hidden, links_land, words

pytestmark = pytest.mark.django_db


class TestScreen:
    FORM = {"level": "high", "pathway": "one_to_one", "reason": "Two adults and gifts"}

    def post(self, client: Client, made: Referral, **changes: Any) -> Any:
        version = Referral.objects.get(pk=made.pk).version
        return client.post(f"/referrals/{made.id}/screen/", {**self.FORM, "version": version, **changes})

    def test_screened(self, cast: Cast, signed_in: SignedIn) -> None:
        made = received(cast)
        assert self.post(signed_in("moira"), made).headers["Location"] == f"/referrals/{made.id}/"
        page = words(signed_in("owen").get(f"/referrals/{made.id}/"))
        assert "Screened: high" in page
        assert "Two adults and gifts" in page

    def test_the_levels_say_what_they_mean(self, cast: Cast, signed_in: SignedIn) -> None:
        page = words(signed_in("moira").get(f"/referrals/{received(cast).id}/screen/"))
        assert "there is a court case about it" in page

    @pytest.mark.parametrize("missing", ["level", "pathway", "reason"])
    def test_each_answer_is_needed(self, cast: Cast, signed_in: SignedIn, missing: str) -> None:
        page = self.post(signed_in("moira"), received(cast), **{missing: ""})
        assert page.status_code == 422
        links_land(page)
        assert Screening.objects.count() == 0

    @pytest.mark.parametrize("version", ["", "-1", "x", "9" * 40])
    def test_a_broken_version_saves_nothing(self, cast: Cast, signed_in: SignedIn, version: str) -> None:
        assert self.post(signed_in("moira"), received(cast), version=version).status_code == 422
        assert Screening.objects.count() == 0

    def test_of_two_at_once_the_second_sees_the_firsts_reason_and_may_go_on(
        self, cast: Cast, signed_in: SignedIn
    ) -> None:
        made = received(cast)
        seen = made.version
        self.post(signed_in("moira"), made)
        second = self.post(signed_in("moira"), made, level="low", reason="Early signs", version=seen)
        assert second.status_code == 409
        for told in ("Two adults and gifts", "Early signs", "Moira Feltham"):
            assert told in words(second)
        self.post(signed_in("moira"), made, level="low", reason="Early signs", version=hidden(second, "version"))
        assert [row.level for row in Screening.objects.all()] == ["high", "low"]

    def test_somebody_wrote_on_meanwhile(self, cast: Cast, signed_in: SignedIn) -> None:
        made = received(cast, by="priya")
        second = self.post(signed_in("moira"), made, version=made.version + 7)
        assert second.status_code == 409
        assert "Priya Nair" in words(second)

    def test_after_allocation_it_has_moved_on(self, cast: Cast, signed_in: SignedIn) -> None:
        made = allocated(cast, screened(cast, received(cast)))
        assert signed_in("moira").get(f"/referrals/{made.id}/screen/").status_code == 409
        page = self.post(signed_in("moira"), made)
        assert page.status_code == 422
        assert "Owen Clarke" in words(page)

    def test_the_service_manager_reads_whose_it_is(self, cast: Cast, signed_in: SignedIn) -> None:
        page = signed_in("owen").get(f"/referrals/{received(cast).id}/screen/")
        assert page.status_code == 403
        assert "Operational manager" in words(page) or "operational manager" in words(page)


class TestAllocate:
    def post(self, client: Client, made: Referral, cast: Cast, **changes: Any) -> Any:
        form = {"post": str(cast.post("priya").id), "because": "Room", **changes}
        return client.post(f"/referrals/{made.id}/allocate/", form)

    def test_caseloads_are_in_view_and_one_is_chosen(self, cast: Cast, signed_in: SignedIn) -> None:
        make_family(cast)
        made = screened(cast, received(cast))
        page = words(signed_in("owen").get(f"/referrals/{made.id}/allocate/"))
        assert "Priya Nair" in page
        assert "counting 1 of 15 for 37 hours a week. Room for about 14 more" in page
        assert "guide" in page
        done = self.post(signed_in("owen"), made, cast)
        assert done.headers["Location"] == f"/referrals/{made.id}/"
        assert Allocation.objects.get().post == cast.post("priya")

    def test_the_second_is_told_who_was_first(self, cast: Cast, signed_in: SignedIn) -> None:
        made = screened(cast, received(cast))
        client = signed_in("owen")
        client.get(f"/referrals/{made.id}/allocate/")
        allocated(cast, made)
        page = self.post(client, made, cast)
        assert page.status_code == 422
        assert "already this family’s PLO" in words(page)
        assert Allocation.objects.count() == 1

    @pytest.mark.parametrize("post", ["", "x", "c2a1d8a4-1c0e-4b1c-9d0c-3c7f1f0e9a11"])
    def test_only_somebody_on_the_page(self, cast: Cast, signed_in: SignedIn, post: str) -> None:
        page = self.post(signed_in("owen"), screened(cast, received(cast)), cast, post=post)
        assert page.status_code == 422
        links_land(page)
        assert Allocation.objects.count() == 0

    def test_to_a_family_by_its_reference(self, cast: Cast, signed_in: SignedIn) -> None:
        family = make_family(cast)
        made = screened(cast, received(cast))
        page = self.post(signed_in("owen"), made, cast, family="F-XXX-XXX")
        assert "no family called F-XXX-XXX" in words(page)
        self.post(signed_in("owen"), made, cast, family=family.reference.lower())
        assert Referral.objects.get().family == family

    def test_a_post_that_ended_meanwhile(self, cast: Cast, signed_in: SignedIn, monkeypatch: Any) -> None:
        from alongside.referrals import queries

        made = screened(cast, received(cast))
        monkeypatch.setattr(queries, "post_in", lambda *args: None)
        assert "has ended since" in words(self.post(signed_in("owen"), made, cast))

    def test_somebody_else_is_asked(self, cast: Cast, signed_in: SignedIn) -> None:
        made = allocated(cast, screened(cast, received(cast)))
        una = other_plo(cast)
        assert "Ask somebody else" in words(signed_in("owen").get(f"/referrals/{made.id}/allocate/"))
        self.post(signed_in("owen"), made, cast, post=str(una.id))
        assert signed_in("priya").get(f"/referrals/{made.id}/").status_code == 404
        assert signed_in("una").get(f"/referrals/{made.id}/").status_code == 200


class TestEnding:
    def test_closed_and_opened_again(self, cast: Cast, signed_in: SignedIn) -> None:
        made = received(cast)
        for tail, words_, stage in (("close", "They moved", "closed"), ("reopen", "They are back", "received")):
            assert signed_in("moira").get(f"/referrals/{made.id}/{tail}/").status_code == 200
            signed_in("moira").post(f"/referrals/{made.id}/{tail}/", {"because": words_})
            assert Referral.objects.get().stage == stage
        page = words(signed_in("owen").get(f"/referrals/{made.id}/"))
        assert "They moved" in page
        assert "They are back" in page

    def test_a_refusal_is_said_on_the_page(self, cast: Cast, signed_in: SignedIn) -> None:
        page = signed_in("owen").post(f"/referrals/{received(cast).id}/reopen/", {"because": "x"})
        assert page.status_code == 422
        assert "cannot become" in words(page)


class TestCaseloads:
    def test_families_first_contacts_and_hours(self, cast: Cast, signed_in: SignedIn) -> None:
        make_family(cast)
        allocated(cast, screened(cast, received(cast)))
        html = signed_in("owen").get("/caseloads/").content.decode()
        row = re.search(r"<tr>\s*<th scope=\"row\"><a[^>]*>Priya Nair</a></th>(.*?)</tr>", html, re.DOTALL)
        assert row
        # One family is steady and one is at its beginning, which counts one and a half.
        assert re.findall(r">([^<]+)</td>", row[1]) == ["2", "2.5", "37", "15", "1", "Room for about 12 more"]

    @pytest.mark.parametrize("name", [name for name in PEOPLE if name != "owen"])
    def test_only_for_the_service_manager(self, cast: Cast, signed_in: SignedIn, name: str) -> None:
        assert signed_in(name).get("/caseloads/").status_code == 404

    def test_queries_do_not_grow(self, cast: Cast, signed_in: SignedIn, django_assert_num_queries: Any) -> None:
        client = signed_in("owen")
        client.get("/caseloads/")
        for amount in (1, 2):
            for _ in range(amount):
                allocated(cast, screened(cast, received(cast)))
            with django_assert_num_queries(8):
                client.get("/caseloads/")
