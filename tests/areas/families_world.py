"""A family with one row of everything, and every act that can be done with it, for tests of who may."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from django.utils import timezone

from alongside.access.actor import Actor
from alongside.access.roles import TieKind
from alongside.families.actions import alerts, homes, locked, opening, people, reach, standing, voice
from alongside.families.actions import round as round_them
from alongside.families.choices import (
    Bond,
    ChoiceAnswer,
    ConsentAbout,
    ConsentAnswer,
    Holds,
    LockedKind,
    NeedKind,
    PersonKind,
    WayKind,
)
from alongside.families.models import Family, HouseholdMember, Person, Tie
from alongside.families.rules import AlertKind, Channel
from tests.cast import Cast, make_family, make_tie


@dataclass
class World:
    """`family` with Priya as its PLO; `rows` by name; `now` is the moment of everything."""

    cast: Cast
    family: Family
    child: Person
    mum: Person
    now: datetime
    rows: dict[str, Any]


def make_world(cast: Cast) -> World:
    """One row of everything, all written by Priya or Owen through the actions themselves."""
    now = timezone.now()
    family = make_family(cast)
    child = Person.objects.get(family=family, kind="child")
    mum = Person.objects.get(family=family, kind="parent")
    make_tie(cast, family, "dee", TieKind.PARTNER)
    make_tie(cast, family, "chidi", TieKind.CHILDS_WORKER)
    priya, owen = cast.actor("priya"), cast.actor("owen")
    home = homes.add_household(family=family, name="Mum’s", people=[child, mum], by=priya, now=now)
    concern = voice.concern(person=mum, words="so tired", route="gp", told="Dr Ames", by=priya, now=now)
    rows = {
        "home": home,
        "stay": HouseholdMember.objects.get(household=home, person=child),
        "bond": homes.relate(one=mum, bond=Bond.PARENT, two=child, by=priya, now=now),
        "way": reach.add_way(person=mum, kind=WayKind.MOBILE, value="07700 900123", by=priya, now=now),
        "fact": locked.lock_fact(family=family, kind=LockedKind.ADDRESS, value="9 Hidden Close", by=priya, now=now),
        "need": voice.say(person=mum, kind=NeedKind.NEED, words="a lift to court", by=priya, now=now),
        "apart": round_them.must_not_learn(who=mum, what="the new school", about=child, by=priya, now=now),
        "pro": round_them.add_professional(family=family, name="Asha Bell", role="nurse", by=priya, now=now),
        "concern": concern,
        "tie": Tie.objects.get(family=family, post=cast.post("dee")),
        "exclusion": standing.exclude(family=family, account=cast.account("sam"), because="cousin", by=owen, now=now),
        "alert": alerts.alert(about=family, kind=AlertKind.WELLBEING, by=priya, now=now),
    }
    return World(cast, family, child, mum, now, rows)


Act = Callable[[World, Actor], Any]
TODAY = date(2026, 11, 20)

# Acts open to whoever works with the family, and to the manager.
WORK: dict[str, Act] = {
    "add_person": lambda w, by: people.add_person(
        family=w.family, kind=PersonKind.OTHER, said={"name": "Nan"}, by=by, now=w.now
    ),
    "change_person": lambda w, by: people.change_person(
        person=w.mum, version=1, said={"name": "Tanya"}, by=by, now=w.now
    ),
    "child_details": lambda w, by: people.child_details(
        child=w.child, version=0, said={"school": "Northbeck Academy"}, by=by, now=w.now
    ),
    "add_household": lambda w, by: homes.add_household(
        family=w.family, name="Nan’s", people=[w.child], by=by, now=w.now
    ),
    "change_household": lambda w, by: homes.change_household(
        home=w.rows["home"], version=1, name="Mum’s", address="", postcode="", danger="", by=by
    ),
    "moves_in": lambda w, by: homes.moves_in(home=w.rows["home"], person=w.mum, by=by, now=w.now),
    "moves_out": lambda w, by: homes.moves_out(stay=w.rows["stay"], until_on=TODAY, by=by),
    "responsibility": lambda w, by: homes.responsibility(
        parent=w.mum, child=w.child, holds=Holds.YES, by=by, now=w.now
    ),
    "relate": lambda w, by: homes.relate(one=w.mum, bond=Bond.OTHER, two=w.child, by=by, now=w.now),
    "unrelate": lambda w, by: homes.unrelate(bond=w.rows["bond"], until_on=TODAY, by=by),
    "add_way": lambda w, by: reach.add_way(person=w.mum, kind=WayKind.EMAIL, value="t@h.invalid", by=by, now=w.now),
    "end_way": lambda w, by: reach.end_way(way=w.rows["way"], by=by, now=w.now),
    "give_rule": lambda w, by: reach.give_rule(person=w.mum, channel=Channel.TEXT, allowed=True, by=by, now=w.now),
    "lock_fact": lambda w, by: locked.lock_fact(
        family=w.family, kind=LockedKind.CODE_WORD, value="marmalade", by=by, now=w.now
    ),
    "open_locked": lambda w, by: locked.open_locked(
        fact=w.rows["fact"], code="visit", reason="they asked", by=by, now=w.now
    ),
    "end_locked": lambda w, by: locked.end_locked(fact=w.rows["fact"], by=by, now=w.now),
    "say": lambda w, by: voice.say(person=w.mum, kind=NeedKind.STRENGTH, words="I notice things", by=by, now=w.now),
    "end_need": lambda w, by: voice.end_need(need=w.rows["need"], by=by, now=w.now),
    "record_consent": lambda w, by: voice.record_consent(
        person=w.mum, about=ConsentAbout.TALK_TO_SCHOOL, answer=ConsentAnswer.AGREES, by=by, now=w.now
    ),
    "choose": lambda w, by: voice.choose(person=w.mum, answer=ChoiceAnswer.THINKING, by=by, now=w.now),
    "concern": lambda w, by: voice.concern(person=w.mum, words="so tired", route="gp", by=by, now=w.now),
    "told": lambda w, by: voice.told(concern=w.rows["concern"], told="Dr Ames", by=by, now=w.now),
    "close_concern": lambda w, by: voice.close_concern(concern=w.rows["concern"], by=by, now=w.now),
    "add_professional": lambda w, by: round_them.add_professional(
        family=w.family, name="Jo", role="tutor", by=by, now=w.now
    ),
    "end_professional": lambda w, by: round_them.end_professional(professional=w.rows["pro"], until_on=TODAY, by=by),
    "must_not_learn": lambda w, by: round_them.must_not_learn(who=w.mum, what="where he is", by=by, now=w.now),
    "end_must_not_learn": lambda w, by: round_them.end_must_not_learn(rule=w.rows["apart"], by=by, now=w.now),
}
# Acts of the manager alone.
ARRANGE: dict[str, Act] = {
    "give_tie": lambda w, by: standing.give_tie(
        family=w.family, post=w.cast.post("priya"), kind=TieKind.SUPERVISOR, by=by, now=w.now
    ),
    "cover": lambda w, by: standing.cover(
        family=w.family, post=w.cast.post("owen"), until_at=w.now + timedelta(days=3), because="", by=by, now=w.now
    ),
    "add_partner": lambda w, by: standing.add_partner(
        family=w.family, post=w.cast.post("moira"), because="", by=by, now=w.now
    ),
    "end_tie": lambda w, by: standing.end_tie(tie=w.rows["tie"], by=by, now=w.now),
    "exclude": lambda w, by: standing.exclude(
        family=w.family, account=w.cast.account("chidi"), because="neighbour", by=by, now=w.now
    ),
    "end_exclusion": lambda w, by: standing.end_exclusion(exclusion=w.rows["exclusion"], by=by, now=w.now),
    "see": lambda w, by: alerts.see(alert=w.rows["alert"], by=by, now=w.now),
    "open_family": lambda w, by: opening.open_family(hub_id=w.cast.hub.id, by=by, now=w.now),
}
