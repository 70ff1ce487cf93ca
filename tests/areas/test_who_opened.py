"""The list a parent is given of who opened their record."""

import uuid
from datetime import timedelta

import pytest
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries

from alongside.access.gate import NotAllowed, NotVisible, Refused
from alongside.access.roles import TieKind
from alongside.families.actions import reach
from alongside.families.actors import actor_for
from alongside.families.models import Family, Person
from alongside.families.models.people import PersonKind
from alongside.families.rules import Channel
from alongside.governance import actions, queries
from alongside.governance.actions.giving import Hand, home_problem
from alongside.governance.queries import Wanted
from alongside.record.writing import looked_over
from alongside.sharing.rules import digest_of
from tests.cast import make_family, make_tie
from tests.need_kit import LOOKS, World

pytestmark = pytest.mark.django_db


@pytest.fixture
def world() -> World:
    return World()


def parent_of(family: Family) -> Person:
    return Person.objects.get(family=family, kind=PersonKind.PARENT)


def wanted(world: World) -> Wanted:
    return Wanted(timezone.localdate(world.now) - timedelta(days=92), LOOKS)


def test_the_list_says_who_opened_it_and_why(world: World) -> None:
    cast = world.cast
    world.opened()
    make_tie(cast, world.family, "dee", TieKind.PARTNER)
    for who in ("priya", "priya", "dee"):
        world.look(cast.actor(who))
    world.look(actor_for(world.account, world.now))
    world.look(cast.actor("dee"), did="sharing.received")
    world.look(cast.actor("priya"), did="governance.opened")
    looked_over(by=cast.actor("priya"), did="families.list", seen=[(cast.hub.id, world.family.id)])
    looked_over(by=cast.actor("una"), did="families.list", seen=[(cast.elsewhere.id, uuid.uuid4())])
    paper = queries.list_for(cast.actor("priya"), world.family.id, wanted(world))
    assert {(line.who, line.times, line.why) for line in paper.opened} == {
        ("Priya Nair, a worker for parents", 2, "They work with you."),
        ("Somebody from another service in the team", 1, "They are in the team around your family."),
        (
            "Tamsin Reed, a worker for parents",
            1,
            "It was urgent and your worker was not there. A manager checks each time this happens.",
        ),
    }
    assert paper.listed == 1


@pytest.mark.parametrize("who", ["una", "dee", "sam", "moira", "gita", "ruth"])
def test_the_list_is_for_whoever_may_give_it(world: World, who: str) -> None:
    world.look(world.cast.actor("priya"))
    assert queries.list_for(world.cast.actor("priya"), world.family.id, wanted(world)).opened
    with pytest.raises((NotVisible, NotAllowed)):
        queries.list_for(world.cast.actor(who), world.family.id, wanted(world))


def test_an_emergency_does_not_give_the_list_away(world: World) -> None:
    world.opened()
    with pytest.raises(NotAllowed):
        queries.list_for(actor_for(world.account, world.now), world.family.id, wanted(world))


def give(world: World, hand: Hand, **changed: object) -> object:
    priya, parent = world.cast.actor("priya"), parent_of(world.family)
    paper = queries.list_for(priya, world.family.id, wanted(world))
    seen = digest_of(paper.title, paper.paragraphs)
    said: dict[str, object] = {"seen": seen, "once": uuid.uuid4(), "by": priya, **changed}
    return actions.give_list(parent=parent, wanted=wanted(world), hand=hand, now=world.now, **said)  # type: ignore[arg-type]


def test_what_leaves_is_what_was_read_and_it_is_kept(world: World) -> None:
    world.look(world.cast.actor("priya"))
    once = uuid.uuid4()
    decision = give(world, Hand.TOGETHER, once=once)
    assert give(world, Hand.TOGETHER, once=once) == decision
    assert (decision.what, decision.recipient, decision.snapshot.title) == (  # type: ignore[attr-defined]
        "who_opened", "Tanya Arkle", "A list for you",
    )  # fmt: skip
    with pytest.raises(Refused, match="changed since"):
        give(world, Hand.TOGETHER, seen="another")


def test_it_goes_home_only_where_a_letter_is_safe(world: World) -> None:
    parent, priya = parent_of(world.family), world.cast.actor("priya")
    with pytest.raises(Refused, match="take the paper back"):
        give(world, Hand.HOME)
    reach.give_rule(person=parent, channel=Channel.POST, allowed=False, by=priya, now=world.now)
    assert "not safe" in home_problem(parent, world.now)
    reach.give_rule(person=parent, channel=Channel.POST, allowed=True, by=priya, now=world.now + timedelta(seconds=1))
    assert home_problem(parent, world.now) == ""
    assert give(world, Hand.HOME)


def test_a_child_or_somebody_of_another_family_is_not_given_it(world: World) -> None:
    priya, other = world.cast.actor("priya"), make_family(world.cast)
    child = Person.objects.get(family=world.family, kind=PersonKind.CHILD)
    assert queries.parent_for(priya, world.family.id, parent_of(world.family).id)
    for person in (child.id, parent_of(other).id):
        with pytest.raises(NotVisible):
            queries.parent_for(priya, world.family.id, person)


def test_the_list_costs_the_same_for_one_look_and_for_many(
    world: World, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    priya = world.cast.actor("priya")
    for looks in (1, 3):
        for _ in range(looks):
            world.look(priya)
            world.look(world.cast.actor("owen"))
        with django_assert_num_queries(8):
            queries.list_for(priya, world.family.id, wanted(world))
