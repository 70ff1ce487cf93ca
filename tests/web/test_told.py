"""The chronology, its papers, the search and the hub's live page, as they are met in a browser."""

import re
from html import unescape
from typing import Any

import pytest
from django.test import Client

from alongside.families.models import Family
from alongside.record.models import Entry
from alongside.sharing.models import Decision, Snapshot
from tests.cast import Cast
from tests.full import make_full
from tests.signin import SignedIn

pytestmark = pytest.mark.django_db
CHARITYS_OWN = ("listen to me", "nobody slept", "rang everybody", "she never gives up", "Two cars", "rang out")


@pytest.fixture
def full(cast: Cast) -> Family:
    return Family.objects.get(pk=make_full(cast)["family"])


@pytest.fixture
def priya(signed_in: SignedIn) -> Client:
    return signed_in("priya")


def page(client: Client, address: str, **asked: Any) -> str:
    said = client.get(address, asked)
    assert said.status_code == 200
    return unescape(said.content.decode())


class TestChronology:
    def test_words_of_every_area_and_the_look_is_written_down(self, priya: Client, full: Family) -> None:
        told, address = "", f"/families/{full.pk}/chronology/"
        while address:  # page after page, by the link to what is older
            told += (shown := page(priya, address))
            older = re.search(r'href="(\?[^"]*after=[^"]*)"', shown)
            address = f"/families/{full.pk}/chronology/{older[1]}" if older else ""
        for words in ("was asked to stand beside the family", "rang out", "Larkspur: she did not come home",
                      "Safety plan: version 1 was written", "A tutor from Monday", "listen to me"):  # fmt: skip
            assert words in told, words
        assert Entry.objects.filter(did="families.chronology", family=full.pk).count() == told.count("<title>") > 1

    def test_narrowed(self, priya: Client, full: Family) -> None:
        told = page(priya, f"/families/{full.pk}/chronology/", kinds="plans")
        assert "Safety plan: version 1" in told
        assert "rang out" not in told
        long_ago = {"until-day": "1", "until-month": "1", "until-year": "1990"}
        assert "Nothing to show" in page(priya, f"/families/{full.pk}/chronology/", **long_ago)

    @pytest.mark.parametrize("asked", [{"after": "x"}, {"after": "x", "at": "y"}, {"at": "2026-13-01T00:00:00Z"}])
    def test_a_place_that_cannot_be_read_begins_at_the_newest(self, priya: Client, full: Family, asked: Any) -> None:
        address, line = f"/families/{full.pk}/chronology/", re.compile(r'class="app-day__head">.*?</p>')
        newest = line.findall(page(priya, address))
        assert newest == line.findall(page(priya, address, **asked)) != []

    def test_on_paper_oldest_first_marked_and_dated(self, priya: Client, full: Family, settings: Any) -> None:
        told = page(priya, f"/families/{full.pk}/chronology/print/", kinds=["referrals", "plans"])
        assert settings.HANDLING in told
        assert "Only: Plans, Referrals." in told or "Only: Referrals, Plans." in told
        assert told.index("was received") < told.index("Safety plan: version 2")

    def test_as_a_pdf(self, priya: Client, full: Family) -> None:
        made = priya.get(f"/families/{full.pk}/chronology/print/pdf/")
        assert made.content.startswith(b"%PDF")
        assert b"/StructTreeRoot" in made.content or b"/MarkInfo" in made.content or len(made.content) > 10_000

    def test_it_leaves_as_it_was_read(self, priya: Client, full: Family) -> None:
        address = f"/families/{full.pk}/chronology/share/?kinds=plans"
        form = {"recipient": "The conference", "parent_told": "told", "parent_view": "Yes",
                "purpose": "For the conference", "basis": "consent", "necessity": "They asked for it"}  # fmt: skip
        read = priya.post(address, form)
        told = unescape(read.content.decode())
        assert "Read it before it leaves" in told
        assert Decision.objects.filter(what="chronology").count() == 0
        seen = told.split('name="seen"')[1].split('value="')[1].split('"')[0]
        once = told.split('name="once"')[1].split('value="')[1].split('"')[0]
        left = priya.post(address, {**form, "once": once, "seen": seen, "leave": "yes"})
        assert left.status_code == 302
        words = Snapshot.objects.get(decision__what="chronology").paragraphs
        assert all("lan" in line for line in words)

    @pytest.mark.parametrize("name", ["una", "dee", "sam", "chidi", "frances", "ruth", "gita", "moira"])
    @pytest.mark.parametrize("rest", ["", "print/", "print/pdf/", "share/"])
    def test_for_nobody_else(self, signed_in: SignedIn, full: Family, name: str, rest: str) -> None:
        assert signed_in(name).get(f"/families/{full.pk}/chronology/{rest}").status_code == 404


class TestSearch:
    def test_found_with_where_and_when_and_marked(self, priya: Client, full: Family) -> None:
        told = unescape(priya.post("/search/", {"words": "tutor monday"}).content.decode())
        assert "2 things were found" in told
        assert "<mark>tutor</mark>" in told
        assert 'href="/promises/' in told

    def test_nothing_found_is_said(self, priya: Client, full: Family) -> None:
        assert "Nothing was found" in priya.post("/search/", {"words": "zebra"}).content.decode()

    @pytest.mark.parametrize("words", ["", "x", "\x00", "y" * 5000])
    def test_what_cannot_be_looked_for_keeps_what_was_typed(self, priya: Client, words: str) -> None:
        assert priya.post("/search/", {"words": words}).status_code in {400, 422}

    def test_within_one_family(self, priya: Client, signed_in: SignedIn, full: Family) -> None:
        told = priya.post("/search/", {"words": "tutor", "family": str(full.pk)}).content.decode()
        assert "2 things were found" in told
        assert signed_in("una").post("/search/", {"words": "tutor", "family": str(full.pk)}).status_code == 404
        assert "Nothing was found" in signed_in("una").post("/search/", {"words": "tutor"}).content.decode()


class TestHubPage:
    @pytest.mark.parametrize("name", ["dee", "sam", "chidi"])
    def test_live_and_nothing_of_the_charitys(self, signed_in: SignedIn, full: Family, name: str) -> None:
        told = page(signed_in(name), f"/hub/families/{full.pk}/")
        for words in ("A tutor from Monday", "Core group", "Police were told that they were missing"):
            assert words in told
        for words in CHARITYS_OWN:
            assert words not in told
