"""A family moves while others write about it, on real connections: no row stays behind, and each is told plainly."""

from typing import Any

import pytest
from django.utils import timezone

from alongside.access.gate import NotVisible, Refused
from alongside.access.roles import TieKind
from alongside.families import carrying
from alongside.families.actions import moving, people, standing
from alongside.families.choices import PersonKind
from alongside.families.models import Family
from alongside.record.verify import verify
from alongside.referrals import actions
from tests.areas.test_families_moving import manager_elsewhere
from tests.at_once import at_once
from tests.cast import Cast, make_cast, make_family

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.slow]
NOW = timezone.now


@pytest.fixture
def cast(transactional_db: None) -> Cast:
    found = make_cast()
    manager_elsewhere(found)
    return found


def left_behind(cast: Cast, family: Family) -> list[str]:
    return [
        model._meta.label
        for model, care in carrying.carried()
        if model._default_manager.filter(**{str(care.family): family.id, str(care.hub): cast.hub.id}).exists()
    ]


@pytest.mark.parametrize("turn", range(3))
def test_whoever_writes_meanwhile_is_moved_with_it_or_told(cast: Cast, turn: int) -> None:
    family = make_family(cast)
    owen, priya, olu = (cast.actor(name) for name in ("owen", "priya", "olu"))
    code = moving.make_ready(family=family, because="", by=owen, now=NOW())

    def writes() -> Any:
        return people.add_person(family=family, kind=PersonKind.OTHER, said={"name": "Nan"}, by=priya, now=NOW())

    def decides() -> Any:
        return standing.give_tie(family=family, post=cast.post("owen"), kind=TieKind.SUPERVISOR, by=owen, now=NOW())

    answers = at_once(
        lambda: actions.take_in(code=code, hub=cast.elsewhere, by=olu, now=NOW()), writes, decides, writes
    )
    assert isinstance(answers[0], Family), answers
    for answer in answers[1:]:
        assert not isinstance(answer, Exception) or isinstance(answer, (Refused, NotVisible)), answer
    assert left_behind(cast, family) == []
    assert cast.actor("owen").ties == frozenset()
    assert verify().holds


def test_of_two_hubs_with_one_code_one_takes_the_family_in(cast: Cast) -> None:
    family = make_family(cast)
    code = moving.make_ready(family=family, because="", by=cast.actor("owen"), now=NOW())
    olu = cast.actor("olu")
    answers = at_once(*[lambda: actions.take_in(code=code, hub=cast.elsewhere, by=olu, now=NOW())] * 2)
    assert sorted(type(answer).__name__ for answer in answers) == ["Family", "Refused"]
    assert left_behind(cast, family) == []
