"""What is written in a family's file: sent twice it is one row, changed by two it is a question, refused in words."""

import uuid
from datetime import date, time, timedelta
from typing import Any

import pytest
from django.db import IntegrityError
from django.utils import timezone

from alongside.access.gate import NotVisible, Refused
from alongside.access.roles import Role
from alongside.families import queries
from alongside.families.actions import alerts, homes, locked, people, reach, rows, voice
from alongside.families.actions import round as round_them
from alongside.families.choices import Bond, ChoiceAnswer, Holds, LockedKind, NeedKind, PersonKind
from alongside.families.models import (
    Alert,
    ChildDetails,
    Family,
    Household,
    LockedFact,
    LockedOpening,
    Need,
    Person,
    SafeContactRule,
    WellbeingConcern,
)
from alongside.families.rules import AlertKind, Channel, Rule
from alongside.record.models import Entry
from alongside.record.versions import Conflict
from tests.areas.families_world import World, make_world
from tests.at_once import not_seen_at_first
from tests.cast import Cast, make_family


@pytest.fixture
def world(cast: Cast) -> World:
    return make_world(cast)


def test_a_form_sent_twice_makes_one_row(world: World) -> None:
    once, priya = uuid.uuid4(), world.cast.actor("priya")
    before = Need.objects.count()
    first, second = (
        voice.say(person=world.mum, kind=NeedKind.NEED, words="sleep", by=priya, now=world.now, once=once)
        for _ in range(2)
    )
    assert first.pk == second.pk
    assert Need.objects.count() == before + 1
    # The same number from somebody else is another form.
    voice.say(person=world.mum, kind=NeedKind.NEED, words="rest", by=world.cast.actor("owen"), now=world.now, once=once)
    assert Need.objects.count() == before + 2


def test_two_that_race_make_one_row(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    once, priya = uuid.uuid4(), world.cast.actor("priya")
    first = voice.say(person=world.mum, kind=NeedKind.NEED, words="sleep", by=priya, now=world.now, once=once)
    not_seen_at_first(monkeypatch)
    assert voice.say(person=world.mum, kind=NeedKind.NEED, words="sleep", by=priya, now=world.now, once=once) == first


def test_another_fault_is_not_taken_for_a_double(world: World) -> None:
    priya = world.cast.actor("priya")
    nobody: Any = None
    row = rows.new(Household, within=world.family, by=priya, now=nobody, name="x")
    with pytest.raises(IntegrityError):
        rows.keep(row, by=priya, did="tests.bad")


def test_two_homes_are_not_made_of_one_form(world: World) -> None:
    once, priya = uuid.uuid4(), world.cast.actor("priya")
    for _ in range(2):
        homes.add_household(family=world.family, name="Nan’s", people=[world.child], by=priya, now=world.now, once=once)
    assert Household.objects.filter(family=world.family).count() == 2
    assert len(queries.family_page(priya, world.family.id, world.now).stays) == 3


def test_two_people_change_one_person(world: World) -> None:
    priya, owen = world.cast.actor("priya"), world.cast.actor("owen")
    people.change_person(person=world.mum, version=1, said={"known_as": "Tan"}, by=priya, now=world.now)
    with pytest.raises(Conflict) as found:
        people.change_person(person=world.mum, version=1, said={"known_as": "Tash"}, by=owen, now=world.now)
    assert found.value.row.known_as == "Tan"
    assert found.value.row.version == 2
    assert Person.objects.get(pk=world.mum.pk).called == "Tan"
    people.change_person(person=world.mum, version=2, said={"known_as": "Tash"}, by=owen, now=world.now)
    assert Person.objects.get(pk=world.mum.pk).called == "Tash"


def test_two_people_write_about_a_child_first(world: World) -> None:
    priya, owen = world.cast.actor("priya"), world.cast.actor("owen")
    with pytest.raises(Refused, match="Open this page again"):
        people.child_details(child=world.child, version=3, said={"school": "x"}, by=priya, now=world.now)
    people.child_details(child=world.child, version=0, said={"school": "Northbeck"}, by=priya, now=world.now)
    with pytest.raises(Conflict) as found:
        people.child_details(child=world.child, version=0, said={"school": "Southmere"}, by=owen, now=world.now)
    assert found.value.row.school == "Northbeck"
    people.child_details(child=world.child, version=1, said={"school": "Southmere"}, by=owen, now=world.now)
    assert ChildDetails.objects.get().school == "Southmere"


def test_two_people_change_one_home(world: World) -> None:
    home, priya = world.rows["home"], world.cast.actor("priya")
    said: dict[str, Any] = {"name": "Mum’s", "address": "", "postcode": "", "by": priya}
    homes.change_household(home=home, version=1, danger="he has a key", **said)
    with pytest.raises(Conflict) as found:
        homes.change_household(home=home, version=1, danger="", **said)
    assert found.value.row.danger == "he has a key"


def test_nobody_is_born_tomorrow(world: World) -> None:
    tomorrow, priya = timezone.localdate() + timedelta(days=1), world.cast.actor("priya")
    with pytest.raises(Refused, match="in the past"):
        people.change_person(person=world.mum, version=1, said={"born_on": tomorrow}, by=priya, now=world.now)
    said: people.AboutPerson = {"name": "Nan", "born_on": tomorrow}
    with pytest.raises(Refused, match="in the past"):
        people.add_person(family=world.family, kind=PersonKind.OTHER, said=said, by=priya, now=world.now)


def test_the_newest_word_about_a_channel_counts(world: World) -> None:
    priya = world.cast.actor("priya")
    said: dict[str, Any] = {"person": world.mum, "channel": Channel.VOICE, "by": priya}
    reach.give_rule(allowed=True, now=world.now, **said)
    reach.give_rule(
        allowed=True, days=[4], from_time=time(9), until_time=time(12), say="dentist",
        now=world.now + timedelta(seconds=1), **said,
    )  # fmt: skip
    assert queries.rules_of(world.mum) == {
        Channel.VOICE: Rule(Channel.VOICE, True, frozenset({4}), time(9), time(12), "", "dentist")
    }
    reach.give_rule(allowed=False, days=[4], now=world.now + timedelta(seconds=2), **said)
    assert queries.rules_of(world.mum)[Channel.VOICE] == Rule(Channel.VOICE, False)
    assert SafeContactRule.objects.filter(person=world.mum).count() == 3
    with pytest.raises(Refused, match="the same"):
        reach.give_rule(allowed=True, from_time=time(9), until_time=time(9), now=world.now, **said)


def test_homes_people_come_and_go(world: World) -> None:
    priya, home = world.cast.actor("priya"), world.rows["home"]
    with pytest.raises(Refused, match="who lives there"):
        homes.add_household(family=world.family, name="x", people=[], by=priya, now=world.now)
    stay = homes.moves_in(home=home, person=world.child, by=priya, now=world.now)
    assert stay == world.rows["stay"]
    homes.moves_out(stay=stay, until_on=timezone.localdate(), by=priya)
    back = homes.moves_in(home=home, person=world.child, from_on=date(2026, 1, 5), by=priya, now=world.now)
    assert back != stay
    with pytest.raises(Refused, match="after the day"):
        homes.moves_out(stay=back, until_on=date(2026, 1, 5), by=priya)


def test_bonds_are_between_two_of_the_family(world: World) -> None:
    priya, mum, child = world.cast.actor("priya"), world.mum, world.child
    stranger = Person.objects.get(family=make_family(world.cast), kind="parent")
    by: dict[str, Any] = {"by": priya, "now": world.now}
    for act in (
        lambda: homes.relate(one=mum, bond=Bond.OTHER, two=mum, **by),
        lambda: homes.relate(one=mum, bond=Bond.OTHER, two=stranger, **by),
        lambda: homes.responsibility(parent=mum, child=mum, holds=Holds.YES, **by),
        lambda: homes.moves_in(home=world.rows["home"], person=stranger, **by),
        lambda: homes.add_household(family=world.family, name="x", people=[stranger], **by),
        lambda: round_them.must_not_learn(who=mum, about=mum, what="x", **by),
        lambda: round_them.must_not_learn(who=mum, about=stranger, what="x", **by),
        lambda: round_them.add_professional(family=world.family, name="x", role="x", person=stranger, **by),
        lambda: locked.lock_fact(family=world.family, kind=LockedKind.ROUTE, value="x", person=stranger, **by),
    ):
        with pytest.raises(Refused):
            act()
    bond = homes.relate(one=mum, bond=Bond.PARENT, two=child, from_on=date(2026, 1, 5), **by)
    with pytest.raises(Refused, match="after the day"):
        homes.unrelate(bond=bond, until_on=date(2026, 1, 5), by=priya)
    homes.unrelate(bond=bond, until_on=date(2026, 1, 6), by=priya)


def test_opening_a_locked_fact_leaves_three_traces_first(world: World) -> None:
    priya, fact = world.cast.actor("priya"), world.rows["fact"]
    said: dict[str, Any] = {"fact": LockedFact.objects.get(pk=fact.pk), "by": priya, "now": world.now}
    for code, reason in (("", "they asked"), ("visit", "  ")):
        with pytest.raises(Refused, match="Say why"):
            locked.open_locked(code=code, reason=reason, **said)
    assert LockedOpening.objects.count() == 0
    assert locked.open_locked(code="visit", reason="they asked", **said) == "9 Hidden Close"
    opening = LockedOpening.objects.get()
    assert opening.reason == "visit: they asked"
    assert Alert.objects.filter(kind=AlertKind.LOCKED_OPENED, to_role="service_manager").count() == 1
    entry = Entry.objects.get(did="families.open_locked")
    assert (entry.because, entry.about, entry.by) == ("visit", fact.pk, priya.id)
    locked.end_locked(**said)
    with pytest.raises(Refused, match="no longer"):
        locked.open_locked(code="visit", reason="they asked", **{**said, "fact": LockedFact.objects.get(pk=fact.pk)})


def test_a_locked_fact_that_cannot_be_noted_stays_shut(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(**_: object) -> None:
        raise IntegrityError

    monkeypatch.setattr(locked, "alert", broken)
    with pytest.raises(IntegrityError):
        locked.open_locked(
            fact=world.rows["fact"], code="visit", reason="x", by=world.cast.actor("priya"), now=world.now
        )
    assert LockedOpening.objects.count() == 0
    assert not Entry.objects.filter(did="families.open_locked").exists()


def test_a_worry_tells_the_manager_and_closes_when_somebody_knows(world: World) -> None:
    priya, once = world.cast.actor("priya"), uuid.uuid4()
    told_before = Alert.objects.filter(kind=AlertKind.WELLBEING).count()
    said: dict[str, Any] = {
        "person": world.mum,
        "words": "so tired",
        "route": "gp",
        "by": priya,
        "now": world.now,
        "once": once,
    }
    concern = voice.concern(**said)
    assert voice.concern(**said) == concern
    assert Alert.objects.filter(kind=AlertKind.WELLBEING).count() == told_before + 1
    with pytest.raises(Refused, match="who was told"):
        voice.close_concern(concern=concern, by=priya, now=world.now)
    voice.told(concern=concern, told="Dr Ames", by=priya, now=world.now)
    for _ in range(2):
        voice.close_concern(concern=concern, by=priya, now=world.now)
    kept = WellbeingConcern.objects.get(pk=concern.pk)
    assert (kept.told, kept.told_by_id, kept.closed_by_id) == ("Dr Ames", priya.id, priya.id)


def test_a_choice_may_be_asked_again_and_not_yesterday(world: World) -> None:
    yesterday, priya = timezone.localdate() - timedelta(days=1), world.cast.actor("priya")
    with pytest.raises(Refused, match="today or later"):
        voice.choose(person=world.mum, answer=ChoiceAnswer.THINKING, ask_again_on=yesterday, by=priya, now=world.now)


def test_what_has_ended_stays_ended(world: World) -> None:
    priya, owen, way = world.cast.actor("priya"), world.cast.actor("owen"), world.rows["way"]
    reach.end_way(way=way, by=priya, now=world.now)
    reach.end_way(way=way, by=owen, now=world.now + timedelta(hours=1))
    way.refresh_from_db()
    assert way.ended_by_id == priya.id


def test_alerts_are_for_those_they_name(world: World) -> None:
    cast, now = world.cast, world.now
    mine = alerts.alert(
        about=world.family, kind=AlertKind.GIVEN, by=cast.actor("owen"), now=now, to_post=cast.post("priya").id
    )
    assert queries.alerts_for(cast.actor("priya")) == [mine]
    assert mine not in queries.alerts_for(cast.actor("owen"))
    assert world.rows["alert"] in queries.alerts_for(cast.actor("owen"))
    for name in ("dee", "chidi", "moira", "una", "sam"):
        assert queries.alerts_for(cast.actor(name)) == []
    with pytest.raises(NotVisible):
        queries.alert_for(cast.actor("owen"), mine.id)
    assert queries.alert_for(cast.actor("priya"), mine.id) == mine
    for _ in range(2):
        alerts.see(alert=mine, by=cast.actor("priya"), now=now)
    assert queries.alerts_for(cast.actor("priya")) == []
    nobodys = alerts.alert(about=world.family, kind=AlertKind.GIVEN, by=cast.actor("owen"), now=now, to_role=None)
    assert not alerts.is_for(nobodys, cast.actor("owen"))
    to_dee = alerts.alert(
        about=world.family, kind=AlertKind.GIVEN, by=cast.actor("owen"), now=now, to_role=Role.DETECTIVE
    )
    assert to_dee not in queries.alerts_for(cast.actor("dee"))  # the charity's file is not hers


def test_ways_and_people_leave_traces(world: World) -> None:
    from alongside.families import traces

    priya = world.cast.actor("priya")
    people.change_person(
        person=world.child, version=1, said={"name": "Jess Arkle", "born_on": date(2011, 3, 4)}, by=priya, now=world.now
    )
    homes.change_household(
        home=world.rows["home"], version=1, name="x", address="14 Mill Row", postcode="ZZ99 9ZZ", danger="", by=priya
    )
    forms = traces.forms(
        name="J. Arkell",
        born_on=date(2011, 1, 1),
        phones=["+44 7700 900123"],
        address="14, mill row",
        postcode="zz999zz",
    )
    found = traces.matches(world.cast.hub.id, forms)
    assert {match.kind for match in found} == set(traces.TraceKind)
    assert {match.family_id for match in found} == {world.family.id}
    assert traces.matches(world.cast.elsewhere.id, forms) == []
    family: Family = world.family
    traces.trace(family.hub_id, forms, family=family.id, by=priya)
    assert len(traces.matches(family.hub_id, forms)) == 3
    assert traces.forms(name="Jess Arkle") == []
    assert traces.forms(name="李", born_on=date(2011, 1, 1)) == []
    assert traces.forms(phones=["ask at the shop"], address="The Old Mill", postcode="ZZ99 9ZZ") == []
    referral = uuid.uuid4()
    traces.trace(family.hub_id, traces.forms(phones=["07700 900777"]), referral=referral, by=priya)
    traces.joined(referral, family.id, family.hub_id, by=priya)
    [joined] = traces.matches(family.hub_id, traces.forms(phones=["07700900777"]))
    assert (joined.family_id, joined.referral_id) == (family.id, None)
