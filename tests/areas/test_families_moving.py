"""A family moves to another hub: every row goes with it, the old hub learns nothing, and nothing is lost on the way."""

from datetime import timedelta
from typing import Any

import pytest
from django.apps import apps
from django.db import connection
from django.utils import timezone

from alongside.access.gate import NotAllowed, NotVisible, Refused
from alongside.access.roles import TieKind
from alongside.families import carrying, queries
from alongside.families.actions import homes, locked, moving, people, standing
from alongside.families.actions.course import Goodbye
from alongside.families.choices import PersonKind
from alongside.families.models import Family, Leaving, LockedFact, MovedOn, Person, Tie, Trace
from alongside.families.queries import moving as seen
from alongside.families.rules.course import WAITS_FOR
from alongside.families.still_here import MOVED_MEANWHILE
from alongside.hubs.models import Account, Post
from alongside.record.models import Entry
from alongside.record.verify import verify
from alongside.record.writing import recorded
from alongside.referrals import actions
from alongside.referrals.models import Referral
from tests.areas.families_world import World, make_world
from tests.cast import Cast, make_family, make_tie
from tests.full import make_full
from tests.referring import allocated, received, screened

pytestmark = pytest.mark.django_db
NOW = timezone.now


def manager_elsewhere(cast: Cast) -> Post:
    """Olu Bright manages the other hub."""
    account = Account(email="olu@alongside.invalid", name="Olu Bright", made_at=NOW())
    account.set_unusable_password()
    account.save()
    cast.accounts["olu"] = account
    with recorded(by=cast.actor("owen"), did="tests.post"):
        cast.posts["olu"] = Post.objects.create(
            hub=cast.elsewhere, account=account, agency=cast.post("una").agency, role="service_manager",
            from_on=cast.post("una").from_on,
        )  # fmt: skip
    return cast.posts["olu"]


@pytest.fixture
def world(cast: Cast) -> World:
    manager_elsewhere(cast)
    return make_world(cast)


def moved(cast: Cast, family: Family) -> Family:
    code = moving.make_ready(family=family, because="She asked to", by=cast.actor("owen"), now=NOW())
    return actions.take_in(code=code, hub=cast.elsewhere, by=cast.actor("olu"), now=NOW())


def test_only_tables_of_the_record_and_traces_have_both_columns_and_stay() -> None:
    going = {model for model, _ in carrying.carried()}
    both = {
        model
        for model in apps.get_models()
        if (care := getattr(model, "care", None)) and care.family and care.hub
        and {care.family, care.hub} <= carrying.columns(model)
    }  # fmt: skip
    assert {model._meta.label for model in both - going} == {"families.Trace", "record.Entry"}


def test_nothing_that_goes_is_sealed_by_the_hub() -> None:
    assert [model for model, care in carrying.carried() if care.scope == care.hub] == []


def test_every_row_of_every_area_goes_with_the_family(cast: Cast) -> None:
    manager_elsewhere(cast)
    family = Family.objects.get(pk=make_full(cast)["family"])
    held: dict[str, int] = {}
    for model, care in carrying.carried():
        held[model._meta.label] = model._default_manager.filter(**{str(care.family): family.id}).count()
    assert sum(count > 0 for count in held.values()) > 20
    moved(cast, family)
    for model, care in carrying.carried():
        rows = model._default_manager.filter(**{str(care.family): family.id})
        assert set(rows.values_list(str(care.hub), flat=True)) <= {cast.elsewhere.id}, model
        assert rows.count() >= held[model._meta.label], model


def test_it_opens_under_the_same_seals_and_locked_facts_are_not_touched(world: World) -> None:
    def bytes_of() -> bytes:
        with connection.cursor() as cursor:
            cursor.execute("SELECT value FROM families_locked_fact")
            return bytes(cursor.fetchone()[0])

    before = bytes_of()
    moved(world.cast, world.family)
    assert bytes_of() == before
    fact = locked.open_locked(
        fact=LockedFact.objects.get(), code="visit", reason="They asked", by=world.cast.actor("olu"), now=NOW()
    )
    assert fact == "9 Hidden Close"


def test_the_old_hub_sees_that_it_moved_on_and_nothing_else(world: World) -> None:
    cast = world.cast
    assert queries.family_for(cast.actor("priya"), world.family.id)
    moved(cast, world.family)
    for name in ("priya", "owen", "moira", "dee", "chidi", "una"):
        with pytest.raises(NotVisible):
            queries.family_for(cast.actor(name), world.family.id)
    assert cast.actor("priya").ties == frozenset()
    line = MovedOn.objects.get()
    assert (line.hub, line.reference, line.moved_on) == (cast.hub, world.family.reference, timezone.localdate())
    assert [row.id for row in seen.moved_on_for(cast.actor("owen"))] == [line.id]
    assert [row.id for row in seen.moved_on_for(cast.actor("moira"))] == [line.id]
    for name in ("priya", "dee", "una", "olu"):
        assert seen.moved_on_for(cast.actor(name)) == []


def test_the_new_hub_has_the_file_and_gives_it_a_worker(world: World) -> None:
    cast = world.cast
    family = moved(cast, world.family)
    found = queries.family_page(cast.actor("olu"), family.id, NOW())
    assert {person.name for person in found.people} == {"Jess Arkle", "Tanya Arkle"}
    standing.handover(family=family, to_post=cast.post("una"), because="Near", by=cast.actor("olu"), now=NOW())
    assert queries.family_for(cast.actor("una"), family.id)


def test_each_hub_has_its_entry_and_neither_names_the_other(world: World) -> None:
    cast = world.cast
    moved(cast, world.family)
    last = Entry.objects.filter(hub=cast.hub.id).order_by("-id")[0]
    assert (last.did, last.family, last.because) == ("families.moved_on", world.family.id, "moved")
    assert last.by.int == 0
    ours = Entry.objects.filter(hub=cast.hub.id)
    assert not ours.filter(by=cast.account("olu").id).exists()
    theirs = Entry.objects.filter(hub=cast.elsewhere.id, did="families.moved_in").get()
    assert (theirs.family, theirs.by) == (world.family.id, cast.account("olu").id)
    for entry in Entry.objects.filter(did__startswith="families.moved"):
        others = cast.elsewhere if entry.hub == cast.hub.id else cast.hub
        assert others.name not in entry.because
        assert str(others.id) not in f"{entry.because}{entry.items}"
    batches = Entry.objects.filter(did="families.carried", hub=cast.elsewhere.id)
    assert batches.count() == len(list(carrying.carried()))
    assert verify().holds


def test_a_code_opens_once_and_only_while_it_stands(world: World) -> None:
    cast, now = world.cast, NOW()
    owen, olu = cast.actor("owen"), cast.actor("olu")

    def refused(code: str, at: Any = now) -> str:
        with pytest.raises(Refused) as said:
            actions.take_in(code=code, hub=cast.elsewhere, by=olu, now=at)
        return str(said.value)

    first = moving.make_ready(family=world.family, because="", by=owen, now=now)
    second = moving.make_ready(family=world.family, because="", by=owen, now=now)
    unknown = refused("AAA-CCC-DDD-EEE")
    assert refused(first) == unknown  # the later one took its place
    assert refused(second, now + WAITS_FOR) == unknown
    leaving = seen.leaving_of(owen, world.family.id, now)
    assert leaving
    moving.take_back(leaving=leaving, by=owen, now=now)
    assert refused(second) == unknown
    third = moving.make_ready(family=world.family, because="", by=owen, now=now)
    assert actions.take_in(code=third.lower().replace("-", " "), hub=cast.elsewhere, by=olu, now=now)
    assert refused(third) == unknown


def test_the_same_hub_cannot_take_in_its_own_and_others_cannot_at_all(world: World) -> None:
    cast, now = world.cast, NOW()
    code = moving.make_ready(family=world.family, because="", by=cast.actor("owen"), now=now)
    with pytest.raises(Refused, match="in your hub already"):
        actions.take_in(code=code, hub=cast.hub, by=cast.actor("owen"), now=now)
    for name in ("una", "priya", "moira"):
        with pytest.raises((NotVisible, NotAllowed)):
            actions.take_in(code=code, hub=cast.elsewhere, by=cast.actor(name), now=now)
    with pytest.raises((NotVisible, NotAllowed)):
        moving.make_ready(family=world.family, because="", by=cast.actor("priya"), now=now)
    assert Family.objects.get(pk=world.family.pk).hub == cast.hub


def test_somebody_who_is_kept_away_cannot_take_the_family_in(world: World) -> None:
    cast, now = world.cast, NOW()
    standing.exclude(
        family=world.family, account=cast.account("olu"), because="a cousin", by=cast.actor("owen"), now=now
    )
    code = moving.make_ready(family=world.family, because="", by=cast.actor("owen"), now=now)
    with pytest.raises(Refused, match="opens nothing"):
        actions.take_in(code=code, hub=cast.elsewhere, by=cast.actor("olu"), now=now)
    with pytest.raises(Refused, match="opens nothing"):
        seen.waiting_with(cast.actor("olu"), cast.elsewhere, code, now)


def test_before_it_is_taken_in_only_numbers_are_seen(world: World) -> None:
    cast, now = world.cast, NOW()
    code = moving.make_ready(family=world.family, because="", by=cast.actor("owen"), now=now)
    found = seen.waiting_with(cast.actor("olu"), cast.elsewhere, code, now)
    assert (found.reference, found.children, found.parents) == (world.family.reference, 1, 1)
    assert not Entry.objects.filter(hub=cast.hub.id, by=cast.account("olu").id).exists()


def test_a_write_that_still_names_the_old_hub_does_not_stand(world: World) -> None:
    """Priya’s page was open while the family moved: her rights and her row are of the old hub."""
    cast = world.cast
    priya, stale = cast.actor("priya"), Family.objects.get(pk=world.family.pk)
    moved(cast, world.family)
    with pytest.raises(Refused, match=MOVED_MEANWHILE.split(".")[0]):
        people.add_person(family=stale, kind=PersonKind.OTHER, said={"name": "Nan"}, by=priya, now=NOW())
    assert Person.objects.filter(family=stale).count() == 2
    with pytest.raises(Refused, match="moved on"):
        standing.give_tie(
            family=stale, post=cast.post("priya"), kind=TieKind.SUPERVISOR, by=cast.actor("owen"), now=NOW()
        )
    assert not Tie.objects.filter(kind="supervisor").exists()


def test_the_new_hub_notices_a_referral_of_theirs_and_the_old_one_no_longer(cast: Cast) -> None:
    manager_elsewhere(cast)
    family = allocated(cast, screened(cast, received(cast))).family
    assert family
    child = Person.objects.get(family=family, kind="child")
    homes.add_household(
        family=family,
        name="Nan’s",
        address="4 Elm",
        postcode="ZZ99 1AA",
        people=[child],
        by=cast.actor("priya"),
        now=NOW(),
    )
    assert Trace.objects.filter(hub=cast.hub).exists()
    moved(cast, family)
    assert not Trace.objects.filter(hub=cast.hub).exists()
    assert {trace.kind for trace in Trace.objects.filter(hub=cast.elsewhere)} == {"name", "phone", "home"}
    assert Referral.objects.get().hub == cast.elsewhere


def test_a_closed_file_does_not_move(cast: Cast) -> None:
    manager_elsewhere(cast)
    family = make_family(cast)
    owen = cast.actor("owen")
    code = moving.make_ready(family=family, because="", by=owen, now=NOW())
    actions.close_family(family=family, version=1, goodbye=Goodbye(reason="agreed"), by=owen, now=NOW())
    with pytest.raises(Refused, match="opens nothing"):
        actions.take_in(code=code, hub=cast.elsewhere, by=cast.actor("olu"), now=NOW())
    with pytest.raises(Refused, match="closed"):
        moving.make_ready(family=Family.objects.get(pk=family.pk), because="", by=owen, now=NOW())


def test_ties_still_to_come_end_as_well(cast: Cast) -> None:
    manager_elsewhere(cast)
    family = make_family(cast)
    tie = make_tie(cast, family, "owen", TieKind.COVER, NOW() + timedelta(days=1), NOW() + timedelta(days=3))
    moved(cast, family)
    tie.refresh_from_db()
    assert tie.until_at == tie.from_at
    assert Leaving.objects.get().ended_by == cast.account("olu")
