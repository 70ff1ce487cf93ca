"""Random worlds for the policy, and a second, plainer statement of it to hold the first one to.

`reference` says who may what from the facts of the world alone: it shares no code with `alongside.access`.
"""

import random
import uuid
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from django.utils import timezone

from alongside.access.actor import system
from alongside.access.policy import Can
from alongside.families.models import EmergencyOpening, Exclusion, Family, Tie
from alongside.hubs.models import Account, Agency, Hub, Post
from alongside.observations.models import Observation
from alongside.record.writing import recorded
from alongside.referrals.models import Referral
from alongside.sealing import keyring
from alongside.sealing.models import Purpose
from alongside.sharing.models import Decision, Given

ROLES = [
    "plo", "service_manager", "operational_manager", "detective", "social_worker", "childs_worker", "health",
    "foster_carer", "residential_worker", "commissioner", "data_guardian", "national", "custodian",
]  # fmt: skip
KINDS = ["worker", "cover", "supervisor", "childs_worker", "partner", "carer"]
CHARITY = {"plo", "service_manager", "national"}
PARTNERS = {"detective", "social_worker", "childs_worker", "health"}
CARERS = {"foster_carer", "residential_worker"}


@dataclass
class World:
    now: datetime
    hubs: list[Hub]
    families: list[Family]
    referrals: list[Referral]
    accounts: list[Account]
    observations: list[Observation]
    posts: list[Post] = field(default_factory=list)
    ties: list[Tie] = field(default_factory=list)
    exclusions: list[Exclusion] = field(default_factory=list)
    given: list[Given] = field(default_factory=list)
    openings: list[EmergencyOpening] = field(default_factory=list)


def make_world(seed: int) -> World:
    """Two hubs, six families and referrals, three people with tangled, partly ended posts, ties and exclusions."""
    rng = random.Random(seed)
    now = timezone.now().replace(microsecond=0)
    with recorded(by=system("world"), did="tests.world"):
        world = _population(rng, now)
        world.posts = [_post(rng, world, account) for account in world.accounts for _ in range(rng.randint(0, 4))]
        Post.objects.bulk_create(world.posts)
        world.ties = [_tie(rng, world, post) for post in world.posts for _ in range(rng.randint(0, 3))]
        Tie.objects.bulk_create(world.ties)
        world.exclusions = [_exclusion(rng, world) for _ in range(rng.randint(0, 6))]
        Exclusion.objects.bulk_create(world.exclusions)
        world.openings = [_opening(rng, world, post) for post in world.posts for _ in range(rng.randint(0, 2))]
        EmergencyOpening.objects.bulk_create(world.openings)
        world.given = [_given(rng, world, family) for family in world.families]
        Decision.objects.bulk_create([one.decision for one in world.given])
        Given.objects.bulk_create(world.given)
    return world


def _population(rng: random.Random, now: datetime) -> World:
    hubs = [Hub(name=f"Hub {uuid.uuid4()}", area="x") for _ in range(2)]
    accounts = [
        Account(email=f"{uuid.uuid4()}@x.invalid", name="N", made_at=now, is_active=rng.random() > 0.1)
        for _ in range(3)
    ]
    Hub.objects.bulk_create(hubs)
    Account.objects.bulk_create(accounts)
    Agency.objects.get_or_create(name="Any agency", kind="other")
    families = [
        Family(hub=rng.choice(hubs), reference=uuid.uuid4().hex[:12], opened_at=now, opened_by=accounts[0])
        for _ in range(6)
    ]
    referrals = []
    for place in range(6):
        family = families[place] if rng.random() < 0.6 else None
        referrals.append(
            Referral(
                hub=family.hub if family else rng.choice(hubs),
                family=family,
                reference=uuid.uuid4().hex[:12],
                form="professional",
                source="6",
                parent_knows="yes",
                received_at=now,
                made_at=now,
                made_by=rng.choice(accounts),
                stage="received",
                stage_at=now,
                child_name="",
            )
        )
    keyring.ensure(Purpose.FAMILY, [f.id for f in families] + [r.id for r in referrals])
    Family.objects.bulk_create(families)
    Referral.objects.bulk_create(referrals)
    observations = [
        Observation(
            family=family,
            hub_id=family.hub_id,
            made_at=now,
            made_by=rng.choice(accounts),
            edition="plo",
            how="saw",
            precision="vague",
            words="",
        )
        for family in families
    ]
    Observation.objects.bulk_create(observations)
    return World(now, hubs, families, referrals, accounts, observations)


def _post(rng: random.Random, world: World, account: Account) -> Post:
    today = timezone.localdate(world.now)
    start = today - timedelta(days=rng.choice([0, 1, 400, -1]))
    end = rng.choice([None, None, None, today, today + timedelta(days=1), today - timedelta(days=1)])
    return Post(
        hub=rng.choice(world.hubs),
        account=account,
        agency=Agency.objects.get(name="Any agency"),
        role=rng.choice(ROLES),
        from_on=start,
        until_on=max(end, start) if end else None,
    )


def _tie(rng: random.Random, world: World, post: Post) -> Tie:
    start = world.now - timedelta(seconds=rng.choice([0, 1, 86_400, -1]))
    kind = rng.choice(KINDS)
    end = world.now + timedelta(seconds=rng.choice([0, 1, -1, 86_400]))
    family = rng.choice(world.families)
    return Tie(
        family=family,
        hub_id=family.hub_id,
        post=post,
        kind=kind,
        from_at=start,
        until_at=max(end, start) if kind == "cover" or rng.random() < 0.5 else None,
        made_at=world.now,
        made_by=world.accounts[0],
    )


def _exclusion(rng: random.Random, world: World) -> Exclusion:
    family = rng.choice(world.families)
    return Exclusion(
        family=family,
        hub_id=family.hub_id,
        account=rng.choice(world.accounts),
        because="x",
        ended_at=world.now if rng.random() < 0.3 else None,
        made_at=world.now,
        made_by=world.accounts[0],
    )


def _opening(rng: random.Random, world: World, post: Post) -> EmergencyOpening:
    """Opened from any post, begun, over, closed by hand, or about to begin; also of a family that has moved since."""
    start = world.now - timedelta(seconds=rng.choice([0, 1, 3_599, 3_600, -1]))
    family = rng.choice(world.families)
    return EmergencyOpening(
        family=family,
        hub_id=family.hub_id if rng.random() < 0.8 else post.hub_id,
        post=post,
        code="x",
        reason="x",
        until_at=start + timedelta(minutes=60),
        due_at=world.now,
        ended_at=world.now + timedelta(seconds=rng.choice([0, -1, 1])) if rng.random() < 0.2 else None,
        made_at=start,
        made_by=post.account,
    )


def _given(rng: random.Random, world: World, family: Family) -> Given:
    """Passed on to a post or an agency, waiting, open or taken back, in the family's hub or the one it left."""
    made: dict[str, Any] = {
        "family": family, "hub_id": family.hub_id, "made_at": world.now, "made_by": world.accounts[0],
    }  # fmt: skip
    decision = Decision(what="passed_on", basis="x", parent_told="told", recipient="x", purpose="x", **made)
    return Given(
        decision=decision,
        to_hub=rng.choice(world.hubs),
        post=rng.choice([*world.posts, None]) if rng.random() < 0.5 else None,
        agency=Agency.objects.get(name="Any agency"),
        from_at=world.now if rng.random() < 0.8 else None,
        ended_at=world.now if rng.random() < 0.2 else None,
        name="x",
        **made,
    )


def _posts(world: World, account: Account) -> list[Post]:
    today = timezone.localdate(world.now)
    return [
        p
        for p in world.posts
        if p.account_id == account.id
        and account.is_active
        and p.from_on <= today
        and (p.until_on is None or today < p.until_on)
    ]


def _kinds(world: World, posts: list[Post], family: uuid.UUID | None) -> set[str]:
    """The ties to this family that count now."""
    suits = {"partner": PARTNERS, "childs_worker": PARTNERS, "carer": CARERS}
    return {
        t.kind
        for t in world.ties
        for p in posts
        if t.post_id == p.id
        and family is not None
        and t.family_id == family
        and t.from_at <= world.now
        and (t.until_at is None or world.now < t.until_at)
        and p.role in suits.get(t.kind, CHARITY)
    }


def _has_open(world: World, posts: list[Post], family: Any) -> bool:
    """A PLO who opened this family's file within the hour, from a post in the hub where the family still is."""
    here = {row.id: row for row in world.families}
    return any(
        one.post_id == post.id
        and one.family_id == family
        and post.role == "plo"
        and one.hub_id == post.hub_id == here[family].hub_id
        and one.made_at <= world.now < one.until_at
        and (one.ended_at is None or world.now < one.ended_at)
        for one in world.openings
        for post in posts
    )


def _was_given(thing: Given, posts: list[Post]) -> bool:
    """Somebody at work in the hub it was given in, while the family is there, in the post or agency it names."""
    if thing.from_at is None or thing.ended_at is not None or thing.hub_id != thing.to_hub_id:
        return False
    here = [p for p in posts if p.hub_id == thing.to_hub_id and p.role in PARTNERS | {"operational_manager"}]
    if thing.post_id is not None:
        return any(p.id == thing.post_id for p in here)
    return any(p.agency_id == thing.agency_id for p in here)


# Open to these posts in the hub, and to nothing else.
_BY_POST = {
    Can.OPEN_SOURCE: {"custodian"},
    Can.TAKE_IN: {"service_manager"},
    Can.INVITE: {"service_manager"},
    Can.SEE_CASELOADS: {"service_manager"},
    Can.OPEN_IN_EMERGENCY: {"plo"},
    Can.REVIEW_OPENING: {"service_manager"},
    Can.ASK_WHY: {"service_manager", "data_guardian"},
    Can.SAY_WHY: {"service_manager", "data_guardian"},
}


def reference(world: World, account: Account, can: Can, thing: Any) -> bool:
    """May this account do this with this thing? Read from the facts, one sentence after another."""
    hub = thing.id if isinstance(thing, Hub) else thing.hub_id
    family = thing.id if isinstance(thing, Family) else getattr(thing, "family_id", None)
    if any(e.account_id == account.id and e.family_id == family and e.ended_at is None for e in world.exclusions):
        return False
    posts = _posts(world, account)
    roles = {p.role for p in posts if p.hub_id == hub}
    kinds = _kinds(world, posts, family)
    working = bool(kinds & {"worker", "cover"})
    wrote = getattr(thing, "made_by_id", None) == account.id and bool(roles)
    opened = _has_open(world, posts, family)
    carer = wrote and bool(roles & CARERS)
    manages, runs, guards = (r in roles for r in ("service_manager", "operational_manager", "data_guardian"))
    if can in _BY_POST:
        return bool(roles & _BY_POST[can])
    return {
        Can.SEE_FAMILY: working or "supervisor" in kinds or opened or manages or "national" in roles,
        Can.SEE_HUB_FACE: bool(kinds & {"partner", "childs_worker"}) or runs,
        Can.WORK_WITH_FAMILY: working or manages,
        Can.OPEN_LOCKED: working or manages,
        Can.ARRANGE_WORKERS: manages,
        Can.SEE_MOVED_ON: manages or runs,
        Can.SHARE: working or manages,
        Can.SEE_GIVEN: isinstance(thing, Given) and _was_given(thing, posts),
        Can.WORK_SUBMISSION: isinstance(thing, Given)
        and _was_given(thing, [p for p in posts if p.role == "detective"]),
        Can.LOG: working or manages or "carer" in kinds,
        Can.SEE_LOG: working or "supervisor" in kinds or opened or manages or carer,
        Can.CONFIRM_MENTIONS: working or manages or carer,
        Can.ATTACH: working or manages or carer,
        Can.TAKE_ORIGINAL: working or "supervisor" in kinds or manages or carer,
        Can.SEND_REFERRAL: bool(roles - {"commissioner", "data_guardian", "national", "custodian"}),
        Can.SEE_REFERRAL: runs or manages or working or "supervisor" in kinds or opened,
        Can.READ_ASKING: working or "supervisor" in kinds or opened or manages,
        Can.SEE_SENT: wrote,
        Can.SCREEN: runs,
        Can.ALLOCATE: manages,
        Can.ANSWER_REFERRER: working or manages,
        Can.EDIT_LISTS: manages or guards,
        Can.SEE_RECORD: manages or guards,
        Can.SEE_COUNTS: manages or runs or "commissioner" in roles,
        Can.MIRROR: "childs_worker" in kinds,
        Can.LOOK_OUT: manages or "plo" in roles,
        Can.ARRANGE_DUTY: manages,
        Can.BE_OUT: False,
        Can.SUPERVISE: manages,
        Can.OFFER_SUPERVISION: manages,
    }[can]


FAMILY_CANS = [
    Can.SEE_FAMILY, Can.SEE_HUB_FACE, Can.WORK_WITH_FAMILY, Can.OPEN_LOCKED, Can.ARRANGE_WORKERS, Can.SHARE, Can.LOG,
    Can.MIRROR, Can.OPEN_SOURCE, Can.OPEN_IN_EMERGENCY, Can.REVIEW_OPENING,
]  # fmt: skip
GIVEN_CANS = [Can.SEE_GIVEN, Can.WORK_SUBMISSION]
LOG_CANS = [Can.SEE_LOG, Can.CONFIRM_MENTIONS, Can.ATTACH, Can.TAKE_ORIGINAL]
REFERRAL_CANS = [
    Can.SEE_REFERRAL, Can.READ_ASKING, Can.SEE_SENT, Can.SCREEN, Can.ALLOCATE, Can.ANSWER_REFERRER,
]  # fmt: skip
HUB_CANS = [
    Can.TAKE_IN, Can.SEE_MOVED_ON, Can.SEND_REFERRAL, Can.SEE_CASELOADS, Can.INVITE, Can.EDIT_LISTS,
    Can.SEE_RECORD, Can.SEE_COUNTS, Can.ASK_WHY, Can.SAY_WHY,
    Can.LOOK_OUT, Can.ARRANGE_DUTY, Can.BE_OUT, Can.SUPERVISE, Can.OFFER_SUPERVISION,
]  # fmt: skip


def questions(world: World) -> list[tuple[Can, Any, list[Any]]]:
    """Every capability with the rows it is asked about."""
    return [
        *((can, Family, world.families) for can in FAMILY_CANS),
        *((can, Referral, world.referrals) for can in REFERRAL_CANS),
        *((can, Hub, world.hubs) for can in HUB_CANS),
        *((can, Observation, world.observations) for can in LOG_CANS),
        *((can, Given, world.given) for can in GIVEN_CANS),
    ]


def disagreements(world: World) -> list[str]:
    """Where list, check and reference differ, for everybody in the world."""
    from alongside.access import gate
    from alongside.families import actors

    found = []
    for account in world.accounts:
        actor = actors.actor_for(account, world.now)
        for can, model, things in questions(world):
            listed = {row.pk for row in gate.every(actor, can, model.objects.filter(pk__in=[t.pk for t in things]))}
            held = {t.pk for t in things if gate.allowed(actor, can, t)}
            said = {t.pk for t in things if reference(world, account, can, t)}
            if not listed == held == said:
                found.append(f"{can}: listed {len(listed)}, allowed {len(held)}, reference {len(said)}")
    return found
