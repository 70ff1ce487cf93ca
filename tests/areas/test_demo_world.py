"""The invented world: repeatable, whole, and never beside real people."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from io import StringIO
from typing import Any
from uuid import UUID

import pytest
from django.apps import apps
from django.core.management import CommandError, call_command
from django.db import models, transaction
from pytest_django import DjangoAssertNumQueries, Settings

from alongside.access.actor import system
from alongside.access.gate import allowed
from alongside.access.policy import Can
from alongside.demo import generate, story
from alongside.demo.dice import letters
from alongside.demo.generate import FULL, NotHere, Plan
from alongside.demo.places import WORKERS
from alongside.families.actors import actor_for
from alongside.families.models import Family, HouseholdMember, LockedFact, MustNotLearn, Person, SafeContactRule, Tie
from alongside.families.rules import Channel
from alongside.hubs import actions as hubs
from alongside.hubs.models import Account, Hub, Post
from alongside.record.models import Entry
from alongside.record.verify import verify
from alongside.referrals.models import Referral
from alongside.referrals.rules import Clock, Due, ParentKnows, deadline
from alongside.sealing.fields import SealedField
from alongside.support.models import Contact
from alongside.words import queries as words

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 3, 4, 15, 30, tzinfo=UTC)
TOLD = dict(story.told())


def write(families: int = 3, seed: int = 1) -> int:
    return generate.generate(Plan(families, 2, seed, NOW), lambda _: None)


def contents() -> dict[str, list[tuple[Any, ...]]]:
    """Every row of the world, opened: what two runs have in common."""
    found = {}
    for model in apps.get_models():
        if model.__module__.startswith(
            ("alongside.hubs", "alongside.families", "alongside.referrals", "alongside.sup")
        ):
            rows = [tuple(plain(row, field) for field in model._meta.concrete_fields) for row in everyone(model)]
            found[model._meta.label] = sorted(rows, key=repr)
    return found


def choices(model: type[models.Model], field: str) -> Any:
    return getattr(model._meta.get_field(field), "choices", None) or ()


def everyone(model: type[models.Model]) -> Iterator[models.Model]:
    yield from model._default_manager.all()


def plain(row: models.Model, field: Any) -> Any:
    value = getattr(row, field.attname)
    return value if isinstance(field, SealedField) or not isinstance(value, bytes | memoryview) else bytes(value).hex()


def test_the_same_seed_at_the_same_moment_tells_the_same_world() -> None:
    worlds = []
    for seed in (7, 7, 8):
        with transaction.atomic():
            write(seed=seed)
            worlds.append(contents())
            transaction.set_rollback(True)
        from alongside.sealing import keyring

        keyring.forget()
    first, again, other = worlds
    assert {name: len(rows) for name, rows in first.items() if name == "families.Family"} == {"families.Family": 20}
    # Tags are keyed and keys are new; everything else is the same to the letter.
    for world in worlds:
        world["families.Trace"] = [row[:3] for row in world["families.Trace"]]
    assert first == again
    assert first["families.Person"] != other["families.Person"]


def test_the_record_holds_and_every_told_family_has_its_chain() -> None:
    write()
    assert verify().holds
    assert Entry.objects.filter(did="demo.story").count() == len(TOLD)


def test_every_hub_is_as_one_of_the_four_teams_and_una_is_elsewhere() -> None:
    write()
    assert sorted(Hub.objects.values_list("name", "co_located")) == [
        ("Eastholm hub", True),
        ("Northbeck hub", True),
        ("Southmere hub", False),
        ("Westlea hub", False),
    ]
    una = actor_for(Account.objects.get(email="una@alongside.invalid"), NOW)
    northbeck = Family.objects.filter(hub__name="Northbeck hub")
    assert northbeck.count() == 14
    assert not any(allowed(una, can, family) for family in northbeck for can in (Can.SEE_FAMILY, Can.SEE_HUB_FACE))
    priya = actor_for(Account.objects.get(email="priya@alongside.invalid"), NOW)
    assert sum(allowed(priya, Can.SEE_FAMILY, family) for family in northbeck) == 8
    assert Post.objects.get(account__email="una@alongside.invalid").agency.name == "Southmere Parents’ Trust"


def test_now_there_are_clocks_running_nearly_over_and_over() -> None:
    write()
    waiting = Referral.objects.filter(stage="allocated")
    clock = Clock(24, 4)
    found = [deadline(clock, row.received_at, row.allocated_at, row.contacted_at, NOW) for row in waiting]
    assert sorted((one.state, one.minutes_left) for one in found) == [
        (Due.OVERDUE, -300),
        (Due.RUNNING, 1200),
        (Due.SOON, 120),
    ]
    northbeck = Referral.objects.filter(hub__name="Northbeck hub")
    assert [northbeck.filter(stage=stage).count() for stage in ("received", "waiting", "screened")] == [5, 1, 2]


def test_danger_at_home_what_must_not_be_learned_and_locked_facts_are_there() -> None:
    write()
    assert {fact.kind for fact in LockedFact.objects.all()} == {"address", "route", "code_word", "location"}
    assert MustNotLearn.objects.count() == 5
    rules = SafeContactRule.objects.filter(
        family__in=Tie.objects.filter(post__account__email="priya@alongside.invalid").values("family")
    )
    assert {Channel(rule.channel) for rule in rules} == set(Channel)
    assert {rule.allowed for rule in rules} == {True, False}


@pytest.mark.parametrize("name", TOLD)
def test_every_code_of_a_story_is_on_its_list(name: str) -> None:
    told = TOLD[name]
    call = told.call
    on = NOW.date()
    used = [("referral_source", call.source), ("pathway", call.pathway)]
    used += [("level", call.level)] if call.level else []
    kinds = [call.exploitation, *(one.exploitation for one in told.details)]
    used += [("exploitation", code) for kind in kinds for code in kind]
    used += [("disability", code) for one in told.details for code in one.disability]
    used += [("legal_status", one.legal_status) for one in told.details]
    used += [("school_status", one.school_status) for one in told.details]
    used += [("explained", code) for talk in told.talks for code in talk.explained]
    used += [("wellbeing_route", worry.route) for worry in told.worries]
    assert [(list_, code) for list_, code in used if code not in dict(words.choices(list_, on))] == []
    assert call.parent_knows in set(ParentKnows)


@pytest.mark.parametrize("name", TOLD)
def test_every_story_says_whose_shape_it_has_and_fits_its_tables(name: str) -> None:
    told = TOLD[name]
    assert told.like.startswith(("003", "004"))
    assert told.call.by in {worker.key for worker in WORKERS}
    plain_choices = [
        (row, field)
        for row, model, fields in (
            *((one, Person, ("kind",)) for one in told.people),
            *((one, SafeContactRule, ("channel",)) for one in told.rules),
            *((one, LockedFact, ("kind",)) for one in told.locked),
            *((one, Contact, ("mode", "outcome")) for one in told.talks),
        )
        for field in fields
        if getattr(row, field) not in {value for value, _ in choices(model, field)}
    ]
    assert plain_choices == []
    # A locked word stands nowhere else in the story.
    open_words = repr([told.call, told.people, told.homes, told.ways, told.rules, told.said, told.talks, told.worries])
    assert [fact.value for fact in told.locked if fact.value in open_words] == []


def test_places_are_filled_first_the_main_hub_then_the_others() -> None:
    assert generate.where(0) == ("northbeck", "northbeck.plo1")
    assert generate.where(FULL - 1) == ("northbeck", "northbeck.plo14")
    assert generate.where(FULL) == ("eastholm", "eastholm.plo1")
    assert generate.where(FULL + 3 * 15 + 1) == ("southmere", "southmere.plo2")


def test_the_told_world_alone_and_never_twice() -> None:
    assert write(0) == 17
    assert HouseholdMember.objects.exists()
    with pytest.raises(NotHere, match="already"):
        write()


def test_one_batch_takes_as_many_queries_as_another(django_assert_max_num_queries: DjangoAssertNumQueries) -> None:
    with django_assert_max_num_queries(700):
        assert write(300) == 317


def test_every_reference_is_its_own() -> None:
    assert len({letters(1, number) for number in range(50_000)}) == 50_000


def test_real_work_and_a_full_house_refuse(settings: Settings) -> None:
    settings.DEMO = False
    with pytest.raises(CommandError, match="kept for real work"):
        call_command("demo_data", stderr=StringIO())
    settings.DEMO = True
    hubs.prepare_house(mode="real", by=system("tests"))
    with pytest.raises(CommandError, match="kept for real work"):
        call_command("demo_data", stderr=StringIO())
    assert not Hub.objects.exists()


def test_the_command_says_how_far_it_is_and_does_nothing_twice() -> None:
    out, err = StringIO(), StringIO()
    call_command("demo_data", families=1, stdout=out, stderr=err)
    assert out.getvalue() == "18 families, all invented.\n"
    assert err.getvalue() == "18 families …\n"
    call_command("demo_data", if_empty=True, stdout=out, stderr=err)
    with pytest.raises(CommandError, match="There is a hub here already"):
        call_command("demo_data", stderr=err)
    with pytest.raises(CommandError, match="Ask for 0 to"):
        call_command("demo_data", families=-1, stderr=err)


def test_a_story_with_a_slip_is_not_told() -> None:
    told = next(iter(story.STORIES.glob("*.toml"))).read_text()
    with pytest.raises(TypeError, match="hobby"):
        story.read(told.replace('kind = "child"', 'kind = "child"\nhobby = "chess"', 1))


def test_ids_are_random_looking_and_times_are_in_the_past() -> None:
    write()
    assert all(isinstance(pk, UUID) and pk.version == 4 for pk in Family.objects.values_list("id", flat=True))
    assert not Contact.objects.filter(at__gt=NOW).exists()
    assert not Referral.objects.filter(received_at__gt=NOW - timedelta(minutes=30)).exists()
