"""The carers' surface: a first name, a big button, their own entries, and nothing that anybody else wrote."""

import uuid
from typing import Any

import pytest
from django.test import Client

from alongside.access.actor import system
from alongside.access.roles import TieKind
from alongside.families.models import Family, Tie
from alongside.hubs.models import Post
from alongside.observations.models import Draft, Mention, Observation
from alongside.record.models import Entry
from alongside.record.writing import recorded
from tests.cast import Cast, make_family, make_tie
from tests.noticing import observed
from tests.signin import SignedIn
from tests.web.reading import links_land, words

pytestmark = pytest.mark.django_db


@pytest.fixture
def family(cast: Cast) -> Family:
    family = make_family(cast)
    make_tie(cast, family, "frances", TieKind.CARER)
    return family


@pytest.fixture
def frances(signed_in: SignedIn) -> Client:
    return signed_in("frances")


def answers(**more: Any) -> dict[str, Any]:
    sent = {"words": "A car, ends KXR. They call him Bizzo.", "how": "saw", "how_true": "I was there"}
    return {**sent, "once": str(uuid.uuid4()), **more}


def test_home_has_a_first_name_and_a_button(cast: Cast, frances: Client, family: Family) -> None:
    page = frances.get("/log/")
    assert f"/log/children/{family.pk}/first/" in page.content.decode()
    assert "About Jess." in words(page)
    assert "Arkle" not in page.content.decode()
    assert frances.get("/")["Location"] == "/log/"
    assert Entry.objects.filter(did="observations.list", hub=cast.hub.pk).count() == 1


def test_from_the_questions_to_the_entry(cast: Cast, frances: Client, family: Family) -> None:
    first = f"/log/children/{family.pk}/first/"
    assert frances.get(first).status_code == 200
    done = frances.post(first, {"danger": "no", "crime": "no", "harm": "unsure", "once": str(uuid.uuid4())})
    page = frances.get(done["Location"])
    assert "Do not question the child" in words(page)
    assert "Arkle" not in page.content.decode()
    kept = frances.post(done["Location"], answers())
    row = Observation.objects.get()
    assert (row.edition, row.made_by_id) == ("foster", cast.account("frances").pk)
    assert kept["Location"] == f"/log/entries/{row.pk}/mentions/"
    one = Mention.objects.filter(kind="nickname")[0]
    assert frances.get(kept["Location"]).status_code == 200
    frances.post(kept["Location"], {f"is_{one.id.hex}": "yes"})
    one.refresh_from_db()
    assert (one.judgement, one.judged_by_id) == ("confirmed", row.made_by_id)
    assert "Bizzo" in words(frances.get("/log/"))


def test_a_residential_worker_has_their_own_edition(cast: Cast, frances: Client, family: Family) -> None:
    with recorded(by=system("tests"), did="tests.post"):
        Post.objects.filter(pk=cast.post("frances").pk).update(role="residential_worker")
    frances.post(f"/log/children/{family.pk}/new/", answers())
    assert Observation.objects.get().edition == "residential"


def test_only_their_own(cast: Cast, frances: Client, family: Family) -> None:
    other = observed(cast, family, words="Only Priya knows this")
    mine = observed(cast, family, by="frances", words="Mine alone")
    page = words(frances.get("/log/"))
    assert "Mine alone" in page
    assert "Only Priya" not in page
    assert frances.get(f"/log/entries/{mine.pk}/").status_code == 200
    for place in ("", "mentions/", "correct/"):
        assert frances.get(f"/log/entries/{other.pk}/{place}").status_code == 404
        assert frances.post(f"/log/entries/{other.pk}/{place or 'mentions/'}", {}).status_code == 404


def test_what_another_corrects_they_are_not_told(cast: Cast, signed_in: SignedIn, family: Family) -> None:
    row = observed(cast, family, by="frances", words="A car")
    priya = signed_in("priya")
    priya.post(f"/observations/{row.pk}/correct/", answers(words="Priya’s own correction"))
    assert "Priya’s own correction" in words(priya.get(f"/observations/{row.pk}/"))
    page = words(signed_in("frances").get(f"/log/entries/{row.pk}/"))
    assert "Priya’s own correction" not in page
    assert "Corrected" not in page


def test_they_correct_their_own(cast: Cast, frances: Client, family: Family) -> None:
    row = observed(cast, family, by="frances", words="A car")
    frances.post(f"/log/entries/{row.pk}/correct/", answers(words="A van"))
    assert Observation.objects.get(corrects=row).words == "A van"


def test_drafts(frances: Client, family: Family) -> None:
    kept = frances.post(f"/log/children/{family.pk}/draft/", {"words": "Half"}).json()
    assert kept["slot"] == "carer"
    assert "Half" in frances.get(f"/log/children/{family.pk}/new/").content.decode()
    frances.post(f"/log/children/{family.pk}/draft/drop/", {"slot": "carer"})
    assert not Draft.objects.exists()


def test_without_a_tie_there_is_nobody_to_write_about(cast: Cast, frances: Client) -> None:
    family = make_family(cast, child="Robin Sedge")
    assert "No child has been linked to you" in words(frances.get("/log/"))
    for page in ("first", "new"):
        assert frances.get(f"/log/children/{family.pk}/{page}/").status_code == 404


def test_a_tie_that_ended_keeps_what_they_wrote(cast: Cast, frances: Client, family: Family) -> None:
    observed(cast, family, by="frances", words="While she lived with us")
    with recorded(by=system("tests"), did="tests.tie", about=family):
        Tie.objects.filter(kind="carer").update(until_at="2026-01-01T00:00Z", from_at="2025-01-01T00:00Z")
    page = words(frances.get("/log/"))
    assert "While she lived with us" in page
    assert "About Jess" not in page
    assert frances.post(f"/log/children/{family.pk}/new/", answers()).status_code == 404


def test_the_manager_gives_the_tie(cast: Cast, signed_in: SignedIn) -> None:
    family = make_family(cast)
    owen = signed_in("owen")
    assert "Frances Moor" in words(owen.get(f"/families/{family.pk}/workers/carer/"))
    owen.post(f"/families/{family.pk}/workers/carer/", {"post": str(cast.post("frances").pk)})
    assert Tie.objects.get(kind="carer").post == cast.post("frances")
    assert "About Jess" in words(signed_in("frances").get("/log/"))
    assert signed_in("priya").get(f"/families/{family.pk}/workers/carer/").status_code == 404


@pytest.mark.parametrize("name", ["priya", "owen", "moira", "dee", "sam", "chidi", "ruth", "gita", "una"])
def test_nobody_elses_surface(cast: Cast, signed_in: SignedIn, family: Family, name: str) -> None:
    row = observed(cast, family, by="frances")
    for page in ("/log/", f"/log/children/{family.pk}/new/", f"/log/entries/{row.pk}/"):
        assert signed_in("frances").get(page).status_code == 200
        assert signed_in(name).get(page).status_code == 404


class TestPractice:
    def test_it_shows_what_would_be_noticed_and_keeps_nothing(self, cast: Cast, frances: Client) -> None:
        entries = Entry.objects.count()
        page = frances.post("/log/practice/", {"words": "Plate AB12 CDE. Please follow him."})
        assert "<mark>AB12 CDE</mark>" in page.content.decode()
        assert "Please follow him" in words(page)
        assert "Practice. Everything here is invented. Nothing is kept." in words(page)
        assert (Observation.objects.count(), Mention.objects.count(), Entry.objects.count()) == (0, 0, entries)

    def test_nothing_to_notice(self, frances: Client) -> None:
        assert "an entry need not name a thing" in words(frances.post("/log/practice/", {"words": "She cried."}))

    def test_empty(self, frances: Client) -> None:
        answer = frances.post("/log/practice/", {})
        assert answer.status_code == 422
        links_land(answer)

    @pytest.mark.parametrize(("name", "status"), [("priya", 200), ("owen", 200), ("dee", 404), ("ruth", 404)])
    def test_for_whom(self, cast: Cast, signed_in: SignedIn, name: str, status: int) -> None:
        assert signed_in(name).get("/log/practice/").status_code == status


@pytest.mark.parametrize("rows", [1, 3])
def test_queries_do_not_grow(
    cast: Cast, frances: Client, family: Family, rows: int, django_assert_num_queries: Any
) -> None:
    for number in range(rows):
        observed(cast, family, by="frances", words=f"Plate AB1{number} CDE")
    frances.get("/log/")
    with django_assert_num_queries(13):
        frances.get("/log/")
