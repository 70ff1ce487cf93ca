"""Every act, by everybody: the rightful person does it, all others are told there is nothing there."""

import pytest

from alongside.access.gate import NotAllowed, NotVisible
from alongside.access.roles import TieKind
from alongside.families.actions import standing
from tests.areas.families_world import ARRANGE, WORK, Act, make_world
from tests.cast import PEOPLE, Cast, make_tie

EVERY: dict[str, Act] = {**WORK, **ARRANGE}
STRANGERS = [name for name in PEOPLE if name not in ("priya", "owen")]


@pytest.mark.parametrize("act", WORK)
@pytest.mark.parametrize("rightful", ["priya", "owen"])
def test_work_with_a_family(cast: Cast, act: str, rightful: str) -> None:
    world = make_world(cast)
    for name in STRANGERS:  # Dee and Chidi are tied to the family; Sam is kept away from it; Una is of another hub
        with pytest.raises(NotVisible):
            WORK[act](world, cast.actor(name))
    assert WORK[act](world, cast.actor(rightful))


@pytest.mark.parametrize("act", WORK)
def test_a_supervisor_sees_and_does_not_write(cast: Cast, act: str) -> None:
    world = make_world(cast)
    with pytest.raises(NotVisible):
        WORK[act](world, cast.actor("una"))
    make_tie(cast, world.family, "una", TieKind.SUPERVISOR)
    with pytest.raises(NotAllowed):
        WORK[act](world, cast.actor("una"))


@pytest.mark.parametrize("act", ARRANGE)
def test_arranging_is_the_managers(cast: Cast, act: str) -> None:
    world = make_world(cast)
    for name in STRANGERS:
        with pytest.raises(NotVisible):
            ARRANGE[act](world, cast.actor(name))
    # Priya sees the family and may not arrange; an alert to the manager, or a new family, is not there for her.
    with pytest.raises(NotVisible if act in ("see", "open_family") else NotAllowed):
        ARRANGE[act](world, cast.actor("priya"))
    assert ARRANGE[act](world, cast.actor("owen"))


@pytest.mark.parametrize("act", EVERY)
def test_whoever_is_kept_away_is_a_stranger(cast: Cast, act: str) -> None:
    world = make_world(cast)
    doing = EVERY[act]
    standing.exclude(
        family=world.family, account=cast.account("priya"), because="sister", by=cast.actor("owen"), now=world.now
    )
    with pytest.raises(NotVisible):
        doing(world, cast.actor("priya"))


def test_a_manager_kept_away_sees_nothing(cast: Cast) -> None:
    world = make_world(cast)
    owen = cast.actor("owen")
    assert WORK["say"](world, owen)
    standing.exclude(family=world.family, account=cast.account("owen"), because="neighbour", by=owen, now=world.now)
    with pytest.raises(NotVisible):
        WORK["say"](world, cast.actor("owen"))
    with pytest.raises(NotVisible):
        ARRANGE["end_exclusion"](world, cast.actor("owen"))
