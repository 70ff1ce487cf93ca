"""The hand-written matrix (role, circumstance, what is open) against the code."""

import csv
import uuid
from datetime import date, timedelta
from pathlib import Path

import pytest
from django.utils import timezone

from alongside.access import gate
from alongside.access.actor import Actor, system
from alongside.access.gate import NotAllowed, NotVisible
from alongside.access.policy import POLICY, Can
from alongside.access.roles import Role, TieKind
from alongside.families.actors import actor_for
from alongside.families.models import EmergencyOpening, Exclusion, Family
from alongside.hubs.models import Account, Agency, Hub, Post
from alongside.observations.models import Observation
from alongside.record.writing import recorded
from alongside.referrals.models import Referral
from alongside.sharing.models import Decision, Given
from tests.access.worlds import FAMILY_CANS, GIVEN_CANS, HUB_CANS, LOG_CANS, REFERRAL_CANS
from tests.cast import Cast, make_cast, make_family

pytestmark = pytest.mark.django_db
LINES = Path(__file__).with_name("matrix.csv").read_text().splitlines()
ROWS = list(csv.DictReader(line for line in LINES if not line.startswith("#")))
TIED = {kind.value for kind in TieKind}


def referral_of(cast: Cast, family: Family | None, by: Account) -> Referral:
    now = timezone.now()
    referral = Referral(
        hub=cast.hub,
        family=family,
        reference=uuid.uuid4().hex[:12],
        form="professional",
        source="6",
        parent_knows="yes",
        received_at=now,
        made_at=now,
        made_by=by,
        stage="received",
        stage_at=now,
        child_name="Jess",
    )
    with recorded(by=system("tests"), did="tests.referral", about=referral):
        referral.save()
    return referral


def somebody(cast: Cast, role: str, circumstance: str) -> tuple[Account, Post]:
    now = timezone.now()
    with recorded(by=system("tests"), did="tests.post"):
        account = Account.objects.create(email=f"{uuid.uuid4()}@x.invalid", name="Somebody", made_at=now)
        post = Post.objects.create(
            hub=cast.elsewhere if circumstance.endswith("elsewhere") else cast.hub,
            account=account,
            agency=Agency.objects.all()[0],
            role=role,
            from_on=date(2024, 1, 1),
        )
    return account, post


def given_to(cast: Cast, family: Family, agency: Agency) -> Given:
    """Something of the family, passed on to everybody of an agency in the hub."""
    now = timezone.now()
    made = {"family": family, "hub": cast.hub, "made_at": now, "made_by": cast.account("priya")}
    decision = Decision(what="passed_on", basis="x", parent_told="told", recipient="x", purpose="x", **made)
    with recorded(by=system("tests"), did="tests.given", about=family):
        decision.save()
        given = Given(decision=decision, to_hub=cast.hub, agency=agency, from_at=now, name="x", **made)
        given.save()
    return given


def world(role: str, circumstance: str) -> tuple[Actor, Family, Observation, Referral, Hub, Given]:
    from alongside.families.models import Tie

    cast, now = make_cast(), timezone.now()
    family = make_family(cast)
    account, post = somebody(cast, role, circumstance)
    kind = {"ended": "worker" if Role(role) is Role.PLO else "partner", "excluded": "worker"}.get(
        circumstance, circumstance
    )
    with recorded(by=system("tests"), did="tests.tie", about=family):
        if kind in TIED:
            Tie(
                family=family,
                hub=cast.hub,
                post=post,
                kind=kind,
                from_at=now - timedelta(days=2),
                until_at=now if circumstance == "ended" else now + timedelta(days=1),
                made_at=now,
                made_by=account,
            ).save()
        if circumstance.startswith("opened"):
            began = now - timedelta(minutes=60 if circumstance == "opened_before" else 59)
            EmergencyOpening(
                family=family, hub=cast.hub, post=post, code="other", reason="x", made_at=began, made_by=account,
                until_at=began + timedelta(minutes=60), due_at=now,
            ).save()  # fmt: skip
        if circumstance in ("excluded", "opened_excluded"):
            Exclusion(
                family=family, hub=cast.hub, account=account, because="Lives next door", made_at=now, made_by=account
            ).save()
    by = account if circumstance == "sent" else cast.account("sam")
    wrote = account if circumstance == "wrote" else cast.account("priya")
    observation = Observation(
        family=family,
        hub=cast.hub,
        made_at=now,
        made_by=wrote,
        edition="foster",
        how="saw",
        precision="vague",
        words="x",
    )
    with recorded(by=system("tests"), did="tests.log", about=family):
        observation.save()
    given = given_to(cast, family, post.agency)
    return actor_for(account, now), family, observation, referral_of(cast, family, by), cast.hub, given


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row['role']}-{row['circumstance']}")
def test_the_matrix_is_what_the_code_does(row: dict[str, str]) -> None:
    actor, family, observation, referral, hub, given = world(row["role"], row["circumstance"])
    for cans, thing, said in (
        (FAMILY_CANS, family, row["family"]),
        (LOG_CANS, observation, row["log"]),
        (REFERRAL_CANS, referral, row["referral"]),
        (HUB_CANS, hub, row["hub"]),
        (GIVEN_CANS, given, row["given"] or ""),
    ):
        assert {can.value for can in cans if gate.allowed(actor, can, thing)} == set(said.split())
        for can in cans:
            listed = [t.pk for t in gate.every(actor, can, type(thing)._default_manager.all())]
            assert listed == ([thing.pk] if can.value in said.split() else []) or thing is hub


def test_every_role_and_every_capability_stand_in_the_matrix() -> None:
    assert {row["role"] for row in ROWS} == {role.value for role in Role}
    assert {*FAMILY_CANS, *LOG_CANS, *REFERRAL_CANS, *HUB_CANS, *GIVEN_CANS} == set(Can) == set(POLICY)


def test_what_one_may_not_see_is_not_there_and_what_one_may_not_do_is_refused_in_words() -> None:
    cast = make_cast()
    family = make_family(cast)
    assert gate.one(cast.actor("priya"), Can.SEE_FAMILY, Family.objects.all(), family.id) == family
    with pytest.raises(NotVisible):
        gate.one(cast.actor("una"), Can.SEE_FAMILY, Family.objects.all(), family.id)
    with pytest.raises(NotVisible):
        gate.one(cast.actor("priya"), Can.SEE_FAMILY, Family.objects.all(), uuid.uuid4())
    with pytest.raises(NotVisible):
        gate.require(cast.actor("una"), Can.WORK_WITH_FAMILY, family)
    with pytest.raises(NotAllowed, match="Only a service manager of the hub can arrange workers, cover and exclusions"):
        gate.require(cast.actor("priya"), Can.ARRANGE_WORKERS, family)


def test_a_page_is_merged_in_order_and_cut() -> None:
    cast, now = make_cast(), timezone.now()
    families = [make_family(cast, at=now - timedelta(days=n)) for n in range(5)]
    owen = cast.actor("owen")
    listed = gate.page(owen, Can.SEE_FAMILY, Family.objects.all(), ("-opened_at", "-id"), 3)
    assert [f.pk for f in listed] == [f.pk for f in families[:3]]
    priya = gate.page(cast.actor("priya"), Can.SEE_FAMILY, Family.objects.all(), ("opened_at", "id"), 9)
    assert [f.pk for f in priya] == [f.pk for f in reversed(families)]


def test_a_system_actor_holds_no_role() -> None:
    cast = make_cast()
    assert not gate.allowed(system("a job"), Can.SEE_FAMILY, make_family(cast))
    assert system("a job").hubs == frozenset()
    assert not system("a job").has(Role.PLO)


def test_things_without_family_or_hub_are_open_to_nobody() -> None:
    from alongside.hubs.models import Agency

    cast = make_cast()
    agency = Agency.objects.all()[0]
    for can in Can:
        if can is not Can.SEE_SENT:
            assert not gate.allowed(cast.actor("owen"), can, agency)
        assert list(gate.every(cast.actor("owen"), can, Agency.objects.all())) == []
