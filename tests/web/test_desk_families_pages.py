"""The list of families and the page of one: what is shown, to whom, and that the look is written down first."""

import re
from datetime import timedelta

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from alongside.families.actions import handover
from alongside.record import writing
from alongside.record.models import Entry
from tests.areas.families_world import World, make_world
from tests.areas.test_families_standing import second_plo
from tests.cast import PEOPLE, Cast, make_family
from tests.signin import SignedIn


@pytest.fixture
def world(cast: Cast) -> World:
    return make_world(cast)


def title(page: str) -> str:
    found = re.search(r"<title>(.*?)</title>", page, re.DOTALL)
    assert found
    return found.group(1)


def test_the_page_opens_with_strengths_and_names_nobody_in_its_title(world: World, signed_in: SignedIn) -> None:
    answer = signed_in("priya").get(f"/families/{world.family.id}/")
    page = answer.content.decode()
    assert answer.status_code == 200
    assert answer["Cache-Control"] == "no-store"
    assert title(page).startswith(f"Family {world.family.reference}")
    assert "Arkle" not in title(page)
    parts = ["strengths", "people", "reach", "locked", "wants", "consent", "homes", "round", "workers", "contacts"]
    places = [page.index(f'id="{part}"') for part in parts]
    assert places == sorted(places)
    assert "A safe address is held" in page
    assert "9 Hidden Close" not in page
    assert "must not learn: the new school" in re.sub(r"</?strong>", "", page)


@pytest.mark.parametrize("name", sorted(PEOPLE))
def test_the_page_is_there_for_two_of_ten(world: World, signed_in: SignedIn, name: str) -> None:
    answer = signed_in(name).get(f"/families/{world.family.id}/")
    assert answer.status_code == (200 if name in ("priya", "owen") else 404)
    assert ("Jess Arkle" in answer.content.decode()) is (name in ("priya", "owen"))


def test_every_look_is_written_down(world: World, signed_in: SignedIn) -> None:
    priya = world.cast.account("priya")
    signed_in("priya").get(f"/families/{world.family.id}/")
    assert Entry.objects.get(did="families.see").about == world.family.id
    signed_in("priya").get("/families/")
    entry = Entry.objects.get(did="families.list")
    assert (entry.by, entry.hub, entry.items) == (priya.id, world.cast.hub.id, world.family.id.hex)


@pytest.mark.parametrize("path", ["/families/", "/families/{}/"])
def test_what_cannot_be_written_down_is_not_shown(
    world: World, signed_in: SignedIn, monkeypatch: pytest.MonkeyPatch, path: str
) -> None:
    client = signed_in("priya")
    assert "Jess Arkle" in client.get(path.format(world.family.id)).content.decode()

    def broken(**_: object) -> None:
        from django.db import DatabaseError

        raise DatabaseError

    monkeypatch.setattr(writing, "append", broken)
    answer = client.get(path.format(world.family.id))
    assert answer.status_code == 503
    assert "Jess Arkle" not in answer.content.decode()


def asked_by(client: Client, path: str) -> int:
    with CaptureQueriesContext(connection) as asked:
        assert client.get(path).status_code == 200
    return len(asked)


@pytest.mark.parametrize("families", [1, 3])
def test_the_list_asks_as_much_for_three_as_for_one(cast: Cast, signed_in: SignedIn, families: int) -> None:
    for _ in range(families):
        make_family(cast)
    client = signed_in("priya")
    client.get("/families/")
    # Session, account, the actor’s three; the four of the list; and five to write the look down.
    assert asked_by(client, "/families/") == 12


@pytest.mark.parametrize("times", [1, 3])
def test_the_page_asks_as_much_for_a_big_family(world: World, signed_in: SignedIn, times: int) -> None:
    from tests.areas.families_world import WORK

    for _ in range(times - 1):
        for act in ("add_person", "add_household", "give_rule", "lock_fact", "say", "choose", "concern", "relate"):
            WORK[act](world, world.cast.actor("priya"))
    client = signed_in("priya")
    path = f"/families/{world.family.id}/"
    client.get(path)
    # As above, with four for the family, and one for each part that another area shows.
    assert asked_by(client, path) == 22


def test_the_list_shows_twenty_and_the_rest_behind_older(cast: Cast, signed_in: SignedIn) -> None:
    at = timezone.now() - timedelta(days=2)
    for number in range(23):
        make_family(cast, at=at + timedelta(minutes=number), child=f"Child{number}")
    client = signed_in("owen")
    first = client.get("/families/").content.decode()
    assert len(set(re.findall(r"Child\d+", first))) == 20
    older = re.search(r'href="([^"]+)" rel="next"', first)
    assert older
    second = client.get(older.group(1).replace("&amp;", "&")).content.decode()
    assert sorted(set(re.findall(r"Child\d+", second))) == ["Child0", "Child1", "Child2"]
    assert "Newer" in second


@pytest.mark.parametrize("query", ["before=x", "before=2026-01-01_y", "before=2026-01-01T00:00:00_x", "state=maybe"])
def test_a_query_nobody_made_is_the_first_page(world: World, signed_in: SignedIn, query: str) -> None:
    answer = signed_in("priya").get(f"/families/?{query}")
    assert answer.status_code in (200, 422)
    assert "Jess Arkle" in answer.content.decode()


def test_empty_lists_say_what_they_are(cast: Cast, signed_in: SignedIn) -> None:
    client = signed_in("priya")
    assert "No families yet" in client.get("/families/").content.decode()
    assert "No closed families here" in client.get("/families/?state=closed").content.decode()


def test_handover_shuts_the_page_at_the_next_click(world: World, signed_in: SignedIn) -> None:
    post = second_plo(world.cast, "ruth")
    priya, ruth = signed_in("priya"), signed_in("ruth")
    path = f"/families/{world.family.id}/"
    assert (priya.get(path).status_code, ruth.get(path).status_code) == (200, 404)
    handover(family=world.family, to_post=post, because="", by=world.cast.actor("owen"), now=timezone.now())
    assert (priya.get(path).status_code, ruth.get(path).status_code) == (404, 200)
