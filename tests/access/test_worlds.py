"""What is listed is what is allowed is what the plain statement says, in every random world; planted bugs are found."""

from collections.abc import Callable
from copy import copy
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from django.db import connection
from django.db.models import Q

from alongside.access import conditions, gate, policy
from alongside.access.actor import Actor
from alongside.access.conditions import Condition
from alongside.access.policy import POLICY, Can
from alongside.access.roles import Role, TieKind
from alongside.families import actors
from tests.access.worlds import FAMILY_CANS, disagreements, make_world
from tests.conftest import amount

pytestmark = [pytest.mark.slow, pytest.mark.django_db]

WORLDS = amount(500, 5_000)


@pytest.mark.proof
def test_list_check_and_plain_statement_agree_in_every_world() -> None:
    # The same Python asks on both engines; the second engine needs fewer to show that its SQL says the same.
    worlds = WORLDS if connection.vendor == "sqlite" else WORLDS // 5
    wrong = {seed: found for seed in range(worlds) if (found := disagreements(make_world(seed)))}
    assert wrong == {}


Patch = pytest.MonkeyPatch


def rule(patch: Patch, can: Can, change: Callable[[Condition], Condition]) -> None:
    patch.setitem(POLICY, can, replace(POLICY[can], open_to=change(POLICY[can].open_to)))


def open_to(patch: Patch, can: Can, condition: Condition) -> None:
    rule(patch, can, lambda _: condition)


def no_exclusions_in_check(patch: Patch) -> None:
    patch.setattr(gate, "family_of", lambda thing: None)


def no_exclusions_in_list(patch: Patch) -> None:
    def keysets(actor: Actor, can: Can, rows: Any) -> Any:
        return [rows.filter(q) for q in POLICY[can].open_to.rows(actor, rows.model.care)]

    patch.setattr(gate, "keysets", keysets)


def list_forgets_second_alternative(patch: Patch) -> None:
    rule(patch, Can.SEE_FAMILY, lambda c: replace(c, rows=lambda actor, care: c.rows(actor, care)[:1]))


def check_forgets_the_hub(patch: Patch) -> None:
    rule(patch, Can.SCREEN, lambda c: replace(c, holds=lambda a, t: a.has(Role.OPERATIONAL_MANAGER)))


def list_forgets_the_hub(patch: Patch) -> None:
    rule(patch, Can.SEE_FAMILY, lambda c: replace(c, rows=lambda actor, care: (Q(),)))


def everybody_in_the_list(patch: Patch) -> None:
    rule(patch, Can.SEE_SENT, lambda c: replace(c, rows=lambda actor, care: (Q(hub__in=actor.hubs),)))


def ties_of(rows: Any) -> list[Any]:
    return [row for row in rows if row[0] == "tie"]


def stands(patch: Patch, change: Callable[[Any, Any, Any], Any]) -> None:
    real = actors._standing
    patch.setattr(actors, "_standing", lambda account, now: change(real, account, now))


def with_ties_at(patch: Patch, seconds: int) -> None:
    def change(real: Any, account: Any, now: Any) -> Any:
        rows = list(real(account, now))
        posts = {row[1] for row in rows if row[0] == "post"}
        return rows + [t for t in ties_of(real(account, now + timedelta(seconds=seconds))) if t[1] in posts]

    stands(patch, change)


def expired_ties_count(patch: Patch) -> None:
    with_ties_at(patch, -1)


def future_ties_count(patch: Patch) -> None:
    with_ties_at(patch, 1)


def ties_on_any_post_count(patch: Patch) -> None:
    patch.setattr(actors, "SUITS", {kind: frozenset(Role) for kind in TieKind})


def ties_never_count(patch: Patch) -> None:
    stands(patch, lambda real, account, now: [row for row in real(account, now) if row[0] != "tie"])


def ended_posts_count(patch: Patch) -> None:
    patch.setattr(actors, "Q", lambda **asked: Q(pk__isnull=False) if "until_on__gt" in asked else Q(**asked))


def leavers_count(patch: Patch) -> None:
    real = actors.actor_for

    def actor_for(account: Any, now: Any, session: str = "") -> Actor:
        back = copy(account)
        back.is_active = True
        return real(back, now, session)

    patch.setattr(actors, "actor_for", actor_for)


def ended_exclusions_count(patch: Patch) -> None:
    from alongside.families.models import Exclusion

    real = actors.actor_for

    def actor_for(account: Any, now: Any, session: str = "") -> Actor:
        every = Exclusion.objects.filter(account=account).values_list("family_id", flat=True)
        return replace(real(account, now, session), excluded=frozenset(every))

    patch.setattr(actors, "actor_for", actor_for)


def cover_may_not_work(patch: Patch) -> None:
    open_to(patch, Can.WORK_WITH_FAMILY, conditions.tied(TieKind.WORKER) | policy.MANAGES)


def supervisor_may_write(patch: Patch) -> None:
    open_to(patch, Can.WORK_WITH_FAMILY, policy.WORKS_WITH | policy.MANAGES | policy.SUPERVISES)


def partners_read_the_file(patch: Patch) -> None:
    open_to(patch, Can.SEE_FAMILY, POLICY[Can.SEE_FAMILY].open_to | policy.PARTNERS)


def hub_manager_reads_the_file(patch: Patch) -> None:
    open_to(patch, Can.SEE_FAMILY, POLICY[Can.SEE_FAMILY].open_to | policy.RUNS_HUB)


def guardian_opens_locked_facts(patch: Patch) -> None:
    open_to(patch, Can.OPEN_LOCKED, policy.WORKS_WITH | policy.MANAGES | policy.GUARDS)
    patch.setitem(POLICY, Can.OPEN_LOCKED, replace(POLICY[Can.OPEN_LOCKED], sees=None))


def detective_screens(patch: Patch) -> None:
    open_to(patch, Can.SCREEN, conditions.in_hub_as(Role.DETECTIVE, Role.OPERATIONAL_MANAGER))
    patch.setitem(POLICY, Can.SCREEN, replace(POLICY[Can.SCREEN], sees=None))


def commissioner_sends(patch: Patch) -> None:
    open_to(patch, Can.SEND_REFERRAL, policy.REFERS | policy.COMMISSIONS)


def taken_back_is_still_given(patch: Patch) -> None:
    def holds(actor: Actor, thing: Any) -> bool:
        return "to_hub" in thing.care.plain and any(seat.agency == thing.agency_id for seat in actor.seats)

    rule(patch, Can.SEE_GIVEN, lambda c: replace(c, holds=holds))


def a_move_takes_what_was_given_along(patch: Patch) -> None:
    def rows(actor: Actor, care: Any) -> tuple[Q, ...]:
        open_ = Q(from_at__isnull=False, ended_at__isnull=True)
        return tuple(Q(hub=seat.hub, agency=seat.agency) & open_ for seat in actor.seats if "to_hub" in care.plain)

    rule(patch, Can.SEE_GIVEN, lambda c: replace(c, rows=rows))


def openings_of_any_age_count(patch: Patch) -> None:
    real = actors._open
    patch.setattr(actors, "_open", lambda posts, now: real(posts, now - timedelta(seconds=1)))


def closed_openings_count(patch: Patch) -> None:
    def open_(posts: Any, now: Any) -> Any:
        from alongside.families.models import EmergencyOpening

        return EmergencyOpening.objects.filter(post__in=posts, made_at__lte=now, until_at__gt=now)

    patch.setattr(actors, "_open", open_)


def openings_on_any_post_count(patch: Patch) -> None:
    patch.setattr(actors, "_OPENS", frozenset(Role))


def an_opening_may_write(patch: Patch) -> None:
    rule(patch, Can.WORK_WITH_FAMILY, lambda c: c | policy.OPENED)


def an_opening_opens_locked_facts(patch: Patch) -> None:
    rule(patch, Can.OPEN_LOCKED, lambda c: c | policy.OPENED)


def an_opening_is_missing_in_lists(patch: Patch) -> None:
    blind = replace(policy.OPENED, rows=lambda actor, care: ())
    open_to(patch, Can.SEE_LOG, policy.WORKS_WITH | policy.SUPERVISES | blind | policy.MANAGES | policy.WROTE)


def anybody_opens_in_an_emergency(patch: Patch) -> None:
    open_to(patch, Can.OPEN_IN_EMERGENCY, conditions.in_hub_as(*Role))


BUGS = [
    no_exclusions_in_check, no_exclusions_in_list, list_forgets_second_alternative, check_forgets_the_hub,
    list_forgets_the_hub, everybody_in_the_list, expired_ties_count, future_ties_count, ties_on_any_post_count,
    ties_never_count, ended_posts_count, leavers_count, ended_exclusions_count, cover_may_not_work,
    supervisor_may_write, partners_read_the_file, hub_manager_reads_the_file, guardian_opens_locked_facts,
    detective_screens, commissioner_sends, taken_back_is_still_given, a_move_takes_what_was_given_along,
    openings_of_any_age_count, closed_openings_count, openings_on_any_post_count, an_opening_may_write,
    an_opening_opens_locked_facts, an_opening_is_missing_in_lists, anybody_opens_in_an_emergency,
]  # fmt: skip


@pytest.mark.parametrize("bug", BUGS, ids=lambda bug: bug.__name__)
def test_a_planted_bug_is_found(bug: Callable[[Patch], None], monkeypatch: Patch) -> None:
    bug(monkeypatch)
    assert any(disagreements(make_world(seed)) for seed in range(200))


def test_enough_bugs_are_planted() -> None:
    assert len(BUGS) >= 15
    assert FAMILY_CANS
