"""The genogram’s pages: who may look, that the look is written down, and that words say what the picture says."""

import re
from collections import Counter
from datetime import date, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from hypothesis import HealthCheck, given, settings

from alongside.access.actor import system
from alongside.families.actions import homes, people
from alongside.families.choices import Bond, PersonKind
from alongside.families.genogram import Home, Link, Someone
from alongside.families.models import HouseholdMember, Person, Relationship
from alongside.record.models import Entry
from alongside.record.writing import recorded
from alongside.web.desk.families.presenters.genogram import drawn
from tests.areas.families_world import WORK, World, make_world
from tests.cast import PEOPLE, Cast, make_family
from tests.conftest import amount
from tests.rules.test_genogram import families
from tests.signin import SignedIn


@pytest.fixture
def world(cast: Cast) -> World:
    return make_world(cast)


def path(world: World) -> str:
    return f"/families/{world.family.id}/genogram/"


def seen(world: World, signed_in: SignedIn, where: str = "") -> str:
    answer = signed_in("priya").get(where or path(world))
    assert answer.status_code == 200
    return answer.content.decode()


def words(page: str) -> str:
    return re.sub(r"\s+", " ", re.sub(r"<[^>]*>", " ", page))


def joined(world: World, one: Person, kind: Bond, two: Person, from_on: date | None = None) -> Relationship:
    by = world.cast.actor("priya")
    return homes.relate(one=one, bond=kind, two=two, from_on=from_on, by=by, now=world.now)


def dad(world: World) -> Person:
    said: people.AboutPerson = {
        "name": "Daniel Bartholomew-Featherstonehaugh",
        "relation": "Dad",
        "born_on": date(1980, 2, 1),
    }
    return people.add_person(
        family=world.family, kind=PersonKind.OTHER, said=said, by=world.cast.actor("priya"), now=world.now
    )


@pytest.mark.parametrize("name", sorted(PEOPLE))
def test_the_picture_is_there_for_two_of_ten(world: World, signed_in: SignedIn, name: str) -> None:
    answer = signed_in(name).get(path(world))
    assert answer.status_code == (200 if name in ("priya", "owen") else 404)
    assert ("Jess Arkle" in answer.content.decode()) is (name in ("priya", "owen"))


def test_the_look_is_written_down_and_the_title_names_nobody(world: World, signed_in: SignedIn) -> None:
    page = seen(world, signed_in)
    assert Entry.objects.get(did="families.see").about == world.family.id
    title = re.search(r"<title>(.*?)</title>", page)
    assert title
    assert world.family.reference in title[1]
    assert "Arkle" not in title[1]


def test_the_picture_says_what_it_is_to_those_who_hear_it(world: World, signed_in: SignedIn) -> None:
    page = seen(world, signed_in)
    assert 'role="img" aria-labelledby="genogram-title genogram-desc"' in page
    assert "2 people, 1 home and 1 line between people." in page
    assert page.count('class="app-genogram__person app-genogram__person--child"><title>Jess Arkle') == 1


def test_a_bond_that_ended_is_paler_with_its_day_and_stays_in_the_words(world: World, signed_in: SignedIn) -> None:
    other = dad(world)
    married = joined(world, world.mum, Bond.MARRIED, other, date(2010, 6, 1))
    homes.unrelate(bond=married, until_on=date(2020, 5, 3), by=world.cast.actor("priya"))
    page = seen(world, signed_in)
    assert "app-genogram__line--married app-genogram__line--ended" in page
    assert ">until 3 May 2020</text>" in page
    assert f"Tanya Arkle was married to {other.name} from 1 Jun 2010 until 3 May 2020" in words(page)
    assert "Paler, with a date" in page


def test_a_bond_to_come_says_from_when(world: World, signed_in: SignedIn) -> None:
    day = timezone.localdate(world.now) + timedelta(days=9)
    joined(world, world.mum, Bond.MARRIED, dad(world), day)
    page = seen(world, signed_in)
    assert "app-genogram__line--coming" in page
    assert "Tanya Arkle will be married to Daniel" in words(page)
    assert f"from {day:%-d %b %Y}" in page


def test_danger_in_a_home_is_marked_and_said(world: World, signed_in: SignedIn) -> None:
    by = world.cast.actor("priya")
    other = dad(world)
    flat = homes.add_household(family=world.family, name="The flat", people=[other], by=by, now=world.now)
    stay = HouseholdMember.objects.get(household=flat)
    homes.moves_out(stay=stay, until_on=timezone.localdate(world.now), by=by)
    homes.add_household(
        family=world.family, name="Dad’s", people=[other, world.child], danger="A man calls", by=by, now=world.now
    )
    page = seen(world, signed_in)
    assert page.count("▲ Danger here</text>") == 1
    assert "Also here: Jess Arkle" in page
    assert "Nobody is written down</text>" in page
    assert f"Dad’s Jess Arkle and {other.name} A man calls" in words(page)
    assert "A home with danger in it" in page


def test_a_person_without_a_role_in_words_or_a_birthday_has_a_name_alone(world: World, signed_in: SignedIn) -> None:
    page = seen(world, signed_in)
    assert "<title>Tanya Arkle, Mum, Parent or carer</title>" in page
    assert "<title>Jess Arkle, A child we stand beside</title>" in page


def test_the_familys_page_has_the_small_picture_and_the_way_to_the_large(world: World, signed_in: SignedIn) -> None:
    page = seen(world, signed_in, f"/families/{world.family.id}/")
    assert "app-genogram--small" in page
    assert f'href="{path(world)}"' in page
    assert "Tanya Arkle is a parent of Jess Arkle" in words(page[page.index("The picture in words") :])


def test_nobody_yet_says_what_to_do(world: World, signed_in: SignedIn) -> None:
    family = make_family(world.cast)
    with recorded(by=system("tests"), did="tests.nobody", about=family):
        Person.objects.filter(family=family).delete()
    page = seen(world, signed_in, f"/families/{family.id}/genogram/")
    assert "Nobody is written down yet" in page
    assert "app-genogram__picture" not in page
    assert "app-genogram" not in seen(world, signed_in, f"/families/{family.id}/")


@pytest.mark.parametrize("times", [1, 3])
def test_it_asks_as_much_for_a_big_family(world: World, signed_in: SignedIn, times: int) -> None:
    for _ in range(times - 1):
        for act in ("add_person", "add_household", "relate"):
            WORK[act](world, world.cast.actor("priya"))
    client = signed_in("priya")
    client.get(path(world))
    with CaptureQueriesContext(connection) as asked:
        assert client.get(path(world)).status_code == 200
    # Session, account, the actor’s three; four for the family; the rest to write the look down.
    assert len(asked) == 12


@pytest.mark.proof
@settings(max_examples=amount(25, 1000), deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(families())
def test_every_line_and_every_home_has_its_row_in_words(
    family: tuple[list[Someone], list[Link], list[Home]],
) -> None:
    people_, links, homes_ = family
    view = drawn(people_, links, homes_, {home.key: "" for home in homes_}, href="/")
    names = {person.key: person.name for person in people_}
    said = [row[0] for row in view.lines]
    assert len(said) == len(links)
    for link, row in zip(links, said, strict=True):
        assert row.startswith(names[link.one])
        assert row.endswith(names[link.two])
    assert [row[0] for row in view.homes] == [home.name for home in homes_]
    assert {bond for bond, *_ in view.key.bonds} == {link.bond for link in links}
    assert {role for role, *_ in view.key.roles} == {person.role for person in people_}
    assert Counter(shape.title for shape in view.shapes).most_common(1)[0][1] == 1
