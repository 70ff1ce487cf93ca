"""A file opened in an emergency: to read, for an hour, told, reviewed; and nothing else."""

import uuid
from datetime import datetime, timedelta

import pytest
from django.utils import timezone

from alongside.access import gate
from alongside.access.actor import Actor
from alongside.access.gate import NotAllowed, NotVisible, Refused
from alongside.access.policy import Can
from alongside.access.roles import TieKind
from alongside.families.actions import locked, moving, people, standing
from alongside.families.actions.emergency import close_file, open_file
from alongside.families.actors import actor_for
from alongside.families.models import Alert, EmergencyOpening, Family, LockedFact, LockedOpening
from alongside.families.models.locked import LockedKind
from alongside.families.models.people import PersonKind
from alongside.families.queries import families_for, family_page, openings
from alongside.families.rules.emergency import ALREADY_YOURS, NOT_FOUND, OPEN_FOR
from alongside.hubs.models import Account
from alongside.record.models import Entry
from alongside.support.actions.lone import go_out
from tests.at_once import not_seen_at_first
from tests.cast import Cast, make_cast, make_family, make_tie
from tests.full_governance import another_plo

pytestmark = pytest.mark.django_db
NOW = timezone.now()


@pytest.fixture
def world() -> tuple[Cast, Account, Family]:
    """Priya's family, and another PLO of the hub who has no tie to it."""
    cast = make_cast()
    return cast, another_plo(cast), make_family(cast, at=NOW - timedelta(days=1))


def opens(family: Family, by: Actor, **given: object) -> EmergencyOpening:
    said: dict[str, object] = {"code": "danger_now", "reason": "She rang: he is at the door", "once": uuid.uuid4()}
    return open_file(family=family, by=by, now=NOW, **{**said, **given})  # type: ignore[arg-type]


def at(account: Account, moment: datetime = NOW) -> Actor:
    return actor_for(account, moment)


def sees(actor: Actor, family: Family) -> bool:
    """Both readings of the policy: the check and the list."""
    listed = [row.pk for row in families_for(actor)]
    held = gate.allowed(actor, Can.SEE_FAMILY, family)
    assert held == (family.pk in listed)
    return held


def test_a_colleague_sees_nothing_before_reads_for_an_hour_and_sees_nothing_after(
    world: tuple[Cast, Account, Family],
) -> None:
    cast, tamsin, family = world
    assert sees(cast.actor("priya"), family)
    assert not sees(at(tamsin), family)
    row = opens(family, at(tamsin))
    assert (row.until_at, row.hub_id, row.made_by_id) == (NOW + OPEN_FOR, cast.hub.id, tamsin.id)
    last = NOW + OPEN_FOR - timedelta(microseconds=1)
    assert sees(at(tamsin), family)
    assert sees(at(tamsin, last), family)
    assert not sees(at(tamsin, NOW + OPEN_FOR), family)
    assert family_page(at(tamsin), family.id, NOW).may_write is False


def test_it_is_to_read_and_no_act_on_the_family_passes(world: tuple[Cast, Account, Family]) -> None:
    cast, tamsin, family = world
    fact = locked.lock_fact(family=family, kind=LockedKind.CODE_WORD, value="marigold", by=cast.actor("priya"), now=NOW)
    opens(family, at(tamsin))
    reader = at(tamsin)
    reads = {Can.SEE_FAMILY, Can.OPEN_IN_EMERGENCY}
    assert {can for can in Can if gate.allowed(reader, can, family)} - reads == {
        Can.SEE_LOG, Can.SEE_REFERRAL, Can.READ_ASKING, Can.LOOK_OUT, Can.SEND_REFERRAL,
    }  # fmt: skip
    with pytest.raises(NotAllowed):
        people.add_person(family=family, kind=PersonKind.OTHER, said={"name": "X"}, by=reader, now=NOW)
    with pytest.raises(NotAllowed, match="open a locked fact"):
        locked.open_locked(fact=fact, code="danger_now", reason="x", by=reader, now=NOW)
    with pytest.raises(NotAllowed):
        go_out(
            hub=cast.hub, place="x", due_at=NOW + timedelta(hours=1), family=family, once=uuid.uuid4(), by=reader,
            now=NOW,
        )  # fmt: skip
    assert LockedOpening.objects.count() == 0
    assert LockedFact.objects.get().ended_at is None


def test_the_manager_and_the_family_s_own_workers_are_told_and_it_is_written_down(
    world: tuple[Cast, Account, Family],
) -> None:
    cast, tamsin, family = world
    make_tie(cast, family, "owen", TieKind.COVER, at=NOW - timedelta(hours=1), until=NOW + timedelta(days=1))
    row = opens(family, at(tamsin))
    told = Alert.objects.filter(kind="emergency").values_list("to_role", "to_post")
    assert set(told) == {("service_manager", None), ("", cast.post("priya").id), ("", cast.post("owen").id)}
    entry = Entry.objects.get(did="families.emergency")
    assert (entry.by, entry.family, entry.about, entry.because) == (tamsin.id, family.id, row.id, "danger_now")
    assert row.due_at > NOW


def test_it_is_found_by_its_exact_reference_alone(world: tuple[Cast, Account, Family]) -> None:
    cast, tamsin, family = world
    assert openings.family_called(at(tamsin), f" {family.reference.lower()} ") == family
    elsewhere = make_family(cast, worker="una", hub=cast.elsewhere)
    hidden = make_family(cast)
    standing.exclude(family=hidden, account=tamsin, because="Lives next door", by=cast.actor("owen"), now=NOW)
    for wrong in (family.reference[:-1], "F-", "", elsewhere.reference, hidden.reference):
        with pytest.raises(Refused, match="No family here"):
            openings.family_called(at(tamsin), wrong)
    with pytest.raises(Refused, match=NOT_FOUND[:20]):
        openings.family_called(cast.actor("una"), family.reference)
    assert openings.family_called(cast.actor("una"), elsewhere.reference) == elsewhere


@pytest.mark.parametrize("who", ["una", "dee", "sam", "moira", "gita", "ruth", "corin", "frances"])
def test_nobody_else_opens_one(world: tuple[Cast, Account, Family], who: str) -> None:
    cast, _, family = world
    with pytest.raises((NotVisible, NotAllowed)):
        opens(family, cast.actor(who))
    assert EmergencyOpening.objects.count() == 0


def test_whoever_must_not_come_near_does_not_and_an_exclusion_ends_what_is_open(
    world: tuple[Cast, Account, Family],
) -> None:
    cast, tamsin, family = world
    row = opens(family, at(tamsin))
    assert sees(at(tamsin), family)
    standing.exclude(family=family, account=tamsin, because="They are cousins", by=cast.actor("owen"), now=NOW)
    assert not sees(at(tamsin), family)
    with pytest.raises(NotVisible):
        opens(family, at(tamsin))
    with pytest.raises(NotVisible):
        openings.opening_of(at(tamsin), row.id)


def test_who_sees_the_family_already_needs_no_emergency(world: tuple[Cast, Account, Family]) -> None:
    cast, tamsin, family = world
    with pytest.raises(Refused, match=ALREADY_YOURS):
        opens(family, cast.actor("priya"))
    with pytest.raises((NotVisible, NotAllowed)):  # a manager of the hub sees it through the post
        opens(family, cast.actor("owen"))
    stale = at(tamsin)
    opens(family, stale)
    with pytest.raises(Refused, match=ALREADY_YOURS):
        opens(family, stale)
    assert EmergencyOpening.objects.count() == 1


@pytest.mark.parametrize(("code", "reason"), [("", "x"), ("made_up", "x"), ("danger_now", "  ")])
def test_without_a_reason_it_stays_shut(world: tuple[Cast, Account, Family], code: str, reason: str) -> None:
    _, tamsin, family = world
    with pytest.raises(Refused):
        opens(family, at(tamsin), code=code, reason=reason)
    assert not sees(at(tamsin), family)
    assert Alert.objects.count() == 0


def test_sent_twice_it_is_open_once(world: tuple[Cast, Account, Family], monkeypatch: pytest.MonkeyPatch) -> None:
    _, tamsin, family = world
    once, stale = uuid.uuid4(), at(tamsin)
    first = opens(family, stale, once=once)
    assert opens(family, stale, once=once) == first
    not_seen_at_first(monkeypatch)
    assert opens(family, stale, once=once) == first
    assert (EmergencyOpening.objects.count(), Alert.objects.count()) == (1, 2)


def test_it_is_closed_by_hand_by_whoever_opened_it_and_by_nobody_else(world: tuple[Cast, Account, Family]) -> None:
    cast, tamsin, family = world
    row = opens(family, at(tamsin))
    with pytest.raises(NotVisible):
        close_file(opening=row, by=cast.actor("owen"), now=NOW)
    with pytest.raises(NotVisible):
        openings.opening_of(cast.actor("owen"), row.id)
    mine = openings.opening_of(at(tamsin), row.id)
    assert openings.opened_by(at(tamsin), NOW) == [row]
    over = NOW + timedelta(minutes=5)
    close_file(opening=mine, by=at(tamsin), now=over)
    close_file(opening=mine, by=at(tamsin), now=over + timedelta(minutes=1))
    row.refresh_from_db()
    assert (row.ended_at, row.ended_by_id) == (over, tamsin.id)
    assert not sees(at(tamsin, over), family)
    assert openings.opened_by(at(tamsin, over), over) == []


def test_it_ends_with_the_post_and_when_the_family_moves(world: tuple[Cast, Account, Family]) -> None:
    cast, tamsin, family = world
    opens(family, at(tamsin))
    reader = at(tamsin)
    assert sees(reader, family)
    code = moving.make_ready(family=family, because="", by=cast.actor("owen"), now=NOW)
    hubs_manager = actor_for(_manager_elsewhere(cast), NOW)
    moving.take_in(code=code, hub=cast.elsewhere, by=hubs_manager, now=NOW)
    family.refresh_from_db()
    assert family.hub_id == cast.elsewhere.id
    assert not sees(at(tamsin), family)


def _manager_elsewhere(cast: Cast) -> Account:
    from alongside.access.actor import system
    from alongside.hubs.models import Post
    from alongside.record.writing import recorded

    with recorded(by=system("tests"), did="tests.post"):
        account = Account.objects.create(email=f"{uuid.uuid4()}@alongside.invalid", name="Mo Elm", made_at=NOW)
        Post.objects.create(
            hub=cast.elsewhere, account=account, agency=cast.post("una").agency, role="service_manager",
            from_on=timezone.localdate(NOW) - timedelta(days=9),
        )  # fmt: skip
    return account


def test_asking_who_somebody_is_costs_one_query_and_one_more_in_an_emergency(
    world: tuple[Cast, Account, Family], django_assert_num_queries: object
) -> None:
    cast, tamsin, family = world
    count: object = django_assert_num_queries
    with count(1):  # type: ignore[operator]
        at(tamsin)
    opens(family, at(tamsin))
    opens(make_family(cast), at(tamsin))
    with count(2):  # type: ignore[operator]
        assert len(at(tamsin).opened) == 2
