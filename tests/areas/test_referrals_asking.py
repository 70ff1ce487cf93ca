"""A parent asks for help themselves: what screening sees, what stays with the charity, and how the file begins."""

import uuid
from typing import Any

import pytest
from django.utils import timezone

from alongside.access.actor import system
from alongside.access.gate import NotAllowed, NotVisible, Refused
from alongside.families.models import ContactWay, Person
from alongside.hubs import queries as hubs
from alongside.hubs.actions import take_unsure
from alongside.hubs.models import Account
from alongside.record.models import Entry
from alongside.referrals import actions, queries
from alongside.referrals.actions import Words
from alongside.referrals.models import Asking, Referral, Step
from alongside.referrals.rules import Danger, Stage
from tests.cast import PEOPLE, Cast
from tests.referring import allocated, received, screened

pytestmark = pytest.mark.django_db
SAID = Words(
    name="Bluebell",
    reach="0 1632 (960) 145",
    when_safe="Mornings. Never text.",
    if_others_answer="You are the school",
    words="He waits outside the house.",
    language="Polish",
    danger=Danger.YES,
)


def asked(cast: Cast, said: Words = SAID, once: uuid.UUID | None = None) -> Referral:
    return actions.ask_for_help(
        words=said, hub=cast.hub, once=once or uuid.uuid4(), by=actions.public_page(), now=timezone.now()
    )


def test_it_stands_in_the_queue_with_its_clock_and_its_entry(cast: Cast) -> None:
    made = asked(cast)
    row = queries.referral_for(cast.actor("moira"), made.id)
    assert (row.parent_name, row.danger_at_home) == ("Bluebell", "They said that somebody is in danger now")
    assert (row.form, row.source, row.parent_knows, row.stage) == ("self", "1A-self", "yes", Stage.RECEIVED)
    assert [found.id for found in queries.queue_for(cast.actor("moira"), Stage.RECEIVED)] == [made.id]
    assert Step.objects.get().stage == Stage.RECEIVED
    entry = Entry.objects.get(did="referrals.ask_for_help")
    assert (entry.hub, entry.because) == (cast.hub.id, "a parent asked for help")


def test_what_they_wrote_stays_with_the_charity(cast: Cast) -> None:
    made = asked(cast)
    found = queries.asking_of(cast.actor("owen"), made)
    assert found
    assert (found.words, found.reach, found.language) == (SAID.words, SAID.reach, "Polish")
    for name in PEOPLE:
        if name != "owen":
            assert queries.asking_of(cast.actor(name), made) is None, name
    assert not any(SAID.reach in str(value) for value in vars(Referral.objects.get()).values())


def test_its_worker_reads_it_and_the_file_begins_with_it(cast: Cast) -> None:
    made = allocated(cast, screened(cast, asked(cast)))
    found = queries.asking_of(cast.actor("priya"), made)
    assert found
    assert found.words == SAID.words
    parent = Person.objects.get(family=made.family, kind="parent")
    assert (parent.name, parent.languages) == ("Bluebell", "Polish")
    way = ContactWay.objects.get(person=parent)
    assert (way.value, way.kind) == (SAID.reach, "landline")
    assert "Mornings. Never text." in way.note
    assert "You are the school" in way.note


@pytest.mark.parametrize(
    ("reach", "kind"), [("bee@x.invalid", "email"), ("07700 900 123", "mobile"), ("ask my sister", "landline")]
)
def test_any_way_to_reach_somebody_is_kept(cast: Cast, reach: str, kind: str) -> None:
    allocated(cast, screened(cast, asked(cast, Words(name="B", reach=reach))))
    way = ContactWay.objects.get()
    assert (way.value, way.kind, way.note) == (reach, kind, "")


def test_sent_twice_it_is_one(cast: Cast) -> None:
    once = uuid.uuid4()
    assert asked(cast, once=once).id == asked(cast, once=once).id
    assert Asking.objects.count() == 1
    with pytest.raises(Refused):
        asked(cast, once=received(cast).once)


@pytest.mark.parametrize("said", [Words(name="", reach="x"), Words(name="x", reach=" ")])
def test_a_name_and_a_way_are_needed(cast: Cast, said: Words) -> None:
    with pytest.raises(Refused):
        asked(cast, said)
    assert not Referral.objects.exists()


def test_only_the_public_page_asks(cast: Cast) -> None:
    for by in (cast.actor("priya"), system("a job")):
        with pytest.raises(NotAllowed):
            actions.ask_for_help(words=SAID, hub=cast.hub, once=uuid.uuid4(), by=by, now=timezone.now())


def test_nobody_can_sign_in_as_the_public_page(cast: Cast) -> None:
    asked(cast)
    account = Account.objects.get(email="nobody@alongside.invalid")
    assert not account.is_active
    assert not account.has_usable_password()
    assert not account.posts.exists()


def test_a_second_asking_is_noticed_by_its_number(cast: Cast) -> None:
    first = allocated(cast, screened(cast, asked(cast)))
    assert first.family
    again = asked(cast, Words(name="B", reach="+44 1632 960145"))
    found = queries.possible_duplicates(cast.actor("moira"), again)
    assert [(one.reference, one.matched) for one in found] == [(first.family.reference, ("the same phone number",))]


def test_another_hub_finds_nothing(cast: Cast) -> None:
    made = asked(cast)
    with pytest.raises(NotVisible):
        queries.referral_for(cast.actor("una"), made.id)


def test_who_screens_those_who_are_not_sure(cast: Cast) -> None:
    every: list[Any] = hubs.areas()
    assert {hub.area for hub in every} == {"Northbeck", "Southmere"}
    take_unsure(hub=cast.elsewhere, by=system("a command"))
    take_unsure(hub=cast.hub, by=system("a command"))
    assert hubs.hub_for_unsure(hubs.areas()) == cast.hub
    assert hubs.hub_for_unsure([]) is None
    with pytest.raises(NotAllowed):
        take_unsure(hub=cast.hub, by=cast.actor("owen"))
