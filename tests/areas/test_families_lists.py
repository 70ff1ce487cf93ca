"""Lists and the page of one family: only what one may see, by keyset, in a number of queries that never grows."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from alongside.access.gate import NotVisible
from alongside.access.policy import Can
from alongside.access.roles import TieKind
from alongside.families import queries
from alongside.families.actions import reach, standing
from alongside.families.choices import LockedKind
from alongside.families.models import (
    Choice,
    Consent,
    Family,
    Household,
    HouseholdMember,
    LockedFact,
    Need,
    Relationship,
    SafeContactRule,
    WellbeingConcern,
)
from alongside.families.queries import Filters
from alongside.families.queries.gathered import gather
from alongside.families.rules import Channel
from alongside.record.writing import recorded
from tests.areas.families_world import WORK, make_world
from tests.cast import PEOPLE, Cast, make_family, make_tie


def test_everybody_lists_what_they_may_see(cast: Cast) -> None:
    mine = make_family(cast, at=timezone.now() - timedelta(hours=1))
    owens = make_family(cast, worker=None)
    unas = make_family(cast, worker="una", hub=cast.elsewhere)
    make_tie(cast, mine, "dee", TieKind.PARTNER)
    listed = {name: queries.families_for(cast.actor(name)) for name in PEOPLE}
    assert listed == {
        **{name: [] for name in PEOPLE},
        "priya": [mine],
        "owen": [owens, mine],
        "una": [unas],
    }
    for name in PEOPLE:
        for family in (mine, owens, unas):
            if family in listed[name]:
                assert queries.family_page(cast.actor(name), family.id, timezone.now()).family == family
            else:
                with pytest.raises(NotVisible):
                    queries.family_page(cast.actor(name), family.id, timezone.now())


def test_pages_of_a_list_meet_without_a_gap(cast: Cast) -> None:
    at = timezone.now() - timedelta(days=3)
    made = [make_family(cast, at=at + timedelta(minutes=number // 3)) for number in range(10)]  # three opened at once
    walked: list[Family] = []
    after = None
    while found := queries.families_for(cast.actor("owen"), after, limit=3):
        walked += found
        after = (found[-1].opened_at, found[-1].id)
    assert len(walked) == 10
    assert walked == sorted(made, key=lambda family: (family.opened_at, family.id), reverse=True)


def test_a_list_can_be_narrowed(cast: Cast) -> None:
    now, owen = timezone.now(), cast.actor("owen")
    with_priya, covered, closed = make_family(cast), make_family(cast), make_family(cast)
    with recorded(by=owen, did="tests.close", about=closed):
        Family.objects.filter(pk=closed.pk).update(closed_at=now, closed_by=owen.id)
    standing.cover(
        family=covered, post=cast.post("owen"), until_at=now + timedelta(days=1), because="", by=owen, now=now
    )
    owen = cast.actor("owen")
    assert set(queries.families_for(owen)) == {with_priya, covered}
    assert queries.families_for(owen, filters=Filters(mine=True)) == [covered]
    assert queries.families_for(owen, filters=Filters(closed=True)) == [closed]
    assert queries.families_for(owen, filters=Filters(hub=cast.elsewhere.id)) == []


@pytest.mark.parametrize("families", [1, 3])
def test_a_list_takes_four_queries(cast: Cast, families: int) -> None:
    for _ in range(families):
        family = make_family(cast)
        [mum] = queries.members_of(family, "parent")
        reach.give_rule(person=mum, channel=Channel.TEXT, allowed=True, by=cast.actor("priya"), now=timezone.now())
    actor = cast.actor("priya")
    with CaptureQueriesContext(connection) as asked:
        lines = queries.lines_for(queries.families_for(actor), timezone.now())
        names = [(len(line.people), line.workers[0].post.account.name, line.family.hub.name) for line in lines]
    assert names == [(2, "Priya Nair", "Northbeck hub")] * families
    assert [[*rules] for line in lines for rules in line.rules.values() if rules] == [[Channel.TEXT]] * families
    assert len(asked) == 4


@pytest.mark.parametrize("times", [1, 3])
def test_the_page_of_a_family_takes_four_queries(cast: Cast, times: int) -> None:
    world = make_world(cast)
    for _ in range(times - 1):
        for act in ("add_person", "add_household", "give_rule", "lock_fact", "say", "choose", "concern", "relate"):
            WORK[act](world, cast.actor("priya"))
    actor = cast.actor("priya")
    with CaptureQueriesContext(connection) as asked:
        page = queries.family_page(actor, world.family.id, timezone.now())
        page.rules(page.people[0])
    assert len(asked) == 4
    assert len(page.concerns) == times
    assert page.person(world.mum.id) == world.mum
    assert page.person(None) is None


def test_rows_gathered_in_one_query_are_the_rows(cast: Cast) -> None:
    world = make_world(cast)
    WORK["give_rule"](world, cast.actor("priya"))
    WORK["record_consent"](world, cast.actor("priya"))
    kinds = (Need, Household, HouseholdMember, SafeContactRule, Consent, Relationship, WellbeingConcern, Choice)
    rows = gather(world.family.id, kinds)
    for kind in kinds:
        there = list(kind.objects.filter(family=world.family).order_by("made_at", "id"))
        names = [field.attname for field in kind._meta.concrete_fields]
        assert [[getattr(row, name) for name in names] for row in rows.of(kind)] == [
            [getattr(row, name) for name in names] for row in there
        ]
    assert rows.of(Choice) == []


def test_a_locked_value_is_never_fetched_with_the_page(cast: Cast) -> None:
    world = make_world(cast)
    page = queries.family_page(cast.actor("priya"), world.family.id, timezone.now())
    [fact] = page.locked
    assert fact.kind == LockedKind.ADDRESS
    assert fact.get_deferred_fields() == {"value"}
    assert LockedFact.objects.get().value == "9 Hidden Close"


def test_the_page_says_what_may_be_done(cast: Cast) -> None:
    world = make_world(cast)
    make_tie(cast, world.family, "una", TieKind.SUPERVISOR)
    may = {}
    for name in ("priya", "owen", "una"):
        page = queries.family_page(cast.actor(name), world.family.id, timezone.now())
        may[name] = (page.may_write, page.may_open, page.may_arrange)
    assert may == {"priya": (True, True, False), "owen": (True, True, True), "una": (False, False, False)}


def test_names_for_lists_are_for_those_who_may_see_them(cast: Cast) -> None:
    family = make_family(cast)
    make_tie(cast, family, "dee", TieKind.PARTNER)
    called = {name: queries.people_called_for(cast.actor(name), [family.id]) for name in PEOPLE}
    mine = {family.id: "Jess Arkle"}
    assert called == {**{name: {} for name in PEOPLE}, "priya": mine, "owen": mine}
    face = queries.people_called_for(cast.actor("dee"), [family.id], Can.SEE_HUB_FACE)
    assert face == {family.id: "Jess Arkle"}
    assert queries.people_called_for(cast.actor("una"), [family.id], Can.SEE_HUB_FACE) == {}


def test_a_row_of_another_family_is_not_there(cast: Cast) -> None:
    world, other = make_world(cast), make_family(cast)
    priya = cast.actor("priya")
    assert queries.need_for(priya, world.family.id, world.rows["need"].id) == world.rows["need"]
    with pytest.raises(NotVisible):
        queries.need_for(priya, other.id, world.rows["need"].id)
    with pytest.raises(NotVisible):
        queries.child_for(priya, world.family.id, world.mum.id)


def test_what_somebody_must_not_learn(cast: Cast) -> None:
    world = make_world(cast)
    assert [rule.what for rule in queries.must_not_learn_of(world.mum)] == ["the new school"]
    assert queries.must_not_learn_of(world.child) == []
    assert queries.worker_of(make_family(cast, worker=None).id, timezone.now()) is None
