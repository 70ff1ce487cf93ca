"""What cannot wait goes at once, in whatever state a family's file is, and is read again within a day."""

import random
import uuid
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

import pytest
from django.utils import timezone

from alongside.access.actor import system
from alongside.access.gate import NotVisible, Refused
from alongside.families.models import ContactWay, Exclusion, Family, LockedFact, MustNotLearn, Person, Tie
from alongside.hubs.models import Post
from alongside.observations.queries.giving import to_give
from alongside.record.writing import recorded
from alongside.sharing import actions, queries
from alongside.sharing.actions import Now, ParentTold
from alongside.sharing.gate import HeldBack, release
from alongside.sharing.models import Decision, Given, Reading, Snapshot
from alongside.sharing.rules import says_any
from alongside.sharing.rules.locked import Secret, SecretKind
from alongside.sharing.rules.passing import RING, WITHIN
from tests.areas.test_sharing_passing import got, keys, row
from tests.cast import Cast, make_family
from tests.conftest import amount
from tests.observing import make_observation

pytestmark = pytest.mark.django_db
SECRET = "14 Quarry Lane, Northbeck, ZZ99 9ZZ"


@pytest.fixture
def family(cast: Cast) -> Family:
    made = make_family(cast)
    make_observation(cast, made, words="They said they would come tonight. It was at the arcade.")
    return made


def shared(cast: Cast, family: Family, to: list[str] | None = None, by: str = "priya", **changed: Any) -> Decision:
    what = Now(
        why="They mean to come tonight", things=to_give(cast.actor("priya"), family),
        to=keys(cast, family, "dee", whole=True) if to is None else to, outside="",
        parent_told=ParentTold.NOT_TOLD, said="", once=uuid.uuid4(),
    )  # fmt: skip
    return actions.share_now(family=family, what=replace(what, **changed), by=cast.actor(by), now=timezone.now())


def left_out(cast: Cast, decision: Decision) -> list[str]:
    passing = queries.crossing_for(cast.actor("owen"), decision.pk).passing
    assert passing
    return list(passing.left_out)


def test_it_goes_at_once_and_somebody_reads_it_within_a_day(cast: Cast, family: Family) -> None:
    decision = shared(cast, family)
    assert [paper.urgent for paper in got(cast, "dee")] == [True]
    reading = Reading.objects.get(decision=decision)
    assert (reading.kind, reading.due_at - reading.made_at) == ("urgent", WITHIN)
    assert left_out(cast, decision) == []
    assert Decision.objects.get().why_not_told == "There was no time."


def test_what_the_parent_thinks_is_kept(cast: Cast, family: Family) -> None:
    kept = shared(cast, family, parent_told=ParentTold.TOLD, said="Please hurry")
    assert (kept.parent_view, kept.why_not_told) == ("Please hurry", "")


def test_sent_twice_it_goes_once(cast: Cast, family: Family) -> None:
    once = uuid.uuid4()
    assert shared(cast, family, once=once).pk == shared(cast, family, once=once).pk


def test_one_line_of_why_is_needed(cast: Cast, family: Family) -> None:
    with pytest.raises(Refused, match="One line is enough"):
        shared(cast, family, why="  ")


def test_a_locked_sentence_is_left_out_and_said_to_be(cast: Cast, family: Family) -> None:
    row(cast, family, LockedFact, kind="location", value="the arcade")
    decision = shared(cast, family)
    text = "\n".join(got(cast, "dee")[0].paragraphs)
    assert "arcade" not in text
    assert "They said they would come tonight." in text
    assert "Something was kept back here." in text
    assert left_out(cast, decision) == ["Something that is locked was left out of what went."]


def test_where_every_word_gives_it_away_they_are_asked_to_ring(cast: Cast, family: Family) -> None:
    row(cast, family, LockedFact, kind="address", value=SECRET)
    decision = shared(cast, family, things=[replace(_thing(cast, family), text="It is 14 Quarry.\nLane")])
    assert got(cast, "dee")[0].paragraphs == (RING,)
    assert "Ring them now" in left_out(cast, decision)[0]


def test_even_those_words_may_be_locked(cast: Cast, family: Family) -> None:
    row(cast, family, LockedFact, kind="code_word", value="safety")
    row(cast, family, LockedFact, kind="code_word", value="heron")
    shared(cast, family, why="heron", things=[])
    assert len(got(cast, "dee")) == 1


def _thing(cast: Cast, family: Family) -> Any:
    return to_give(cast.actor("priya"), family)[0]


def test_somebody_kept_away_is_left_out_and_their_agency_gets_it(cast: Cast, family: Family) -> None:
    other = _colleague(cast, "dee")
    row(cast, family, Exclusion, account=cast.account("dee"), because="A cousin")
    decision = shared(cast, family, to=keys(cast, family, "dee"))
    assert got(cast, "dee") == []
    assert Given.objects.get().agency_id == other.agency_id
    assert left_out(cast, decision) == [
        "Dee Hartley is kept away from this file, and was left out.",
        f"It went to {Given.objects.get().name} instead.",
    ]


def _colleague(cast: Cast, name: str) -> Post:
    """Another in the same post as this one, who knows nobody here."""
    mine = cast.post(name)
    with recorded(by=cast.actor("owen"), did="tests.post"):
        account = type(cast.account(name)).objects.create(
            email=f"{uuid.uuid4()}@x.invalid", name="Kim Vale", made_at=timezone.now()
        )
        return Post.objects.create(
            hub=mine.hub, agency=mine.agency, account=account, role=mine.role, from_on=mine.from_on
        )


def test_with_nobody_left_it_is_for_the_telephone(cast: Cast, family: Family) -> None:
    row(cast, family, Exclusion, account=cast.account("dee"), because="A cousin")
    decision = shared(cast, family, to=keys(cast, family, "dee"))
    assert (Given.objects.get().to_hub_id, got(cast, "dee")) == (None, [])
    assert left_out(cast, decision)[-1] == "It went to Police, by telephone: 999, or 101 instead."


def test_where_a_family_had_to_move_it_still_goes(cast: Cast, family: Family) -> None:
    row(cast, family, LockedFact, kind="address", value=SECRET)
    shared(cast, family)
    assert len(got(cast, "dee")) == 1


@pytest.mark.parametrize("name", ["moira", "dee", "sam", "chidi", "frances", "ruth", "gita", "una", "corin"])
def test_nobody_else_shares(cast: Cast, family: Family, name: str) -> None:
    with pytest.raises(NotVisible):
        shared(cast, family, by=name)


def test_a_clock_set_back_changes_nothing(cast: Cast, family: Family) -> None:
    """The review is due a day after whatever the clock said, and access begins then too."""
    early = timezone.now() - timedelta(days=400)
    what = Now("x", [], keys(cast, family, "dee", whole=True), "", ParentTold.NOT_TOLD, "", uuid.uuid4())
    actions.share_now(family=family, what=what, by=cast.actor("priya"), now=early)
    assert len(got(cast, "dee")) == 1
    assert Reading.objects.get().due_at == early + WITHIN


WORDS = [
    "silver",
    "car",
    "arcade",
    "Heron",
    "14 Quarry Lane",
    "ZZ99 9ZZ",
    "07700 900123",
    "tonight",
    "Southmere",
    "Jess.",
]
KINDS = {"address": SECRET, "route": "Ring 07700 900123", "code_word": "Heron", "location": "Southmere"}


def random_state(cast: Cast, rng: random.Random) -> tuple[Family, list[Secret]]:
    """A family with some of everything that could stand in the way."""
    family = make_family(cast)
    make_observation(cast, family, words=" ".join(rng.choices(WORDS, k=rng.randint(1, 12))))
    secrets = []
    for kind, value in KINDS.items():
        if rng.random() < 0.5:
            row(cast, family, LockedFact, kind=kind, value=value)
            secrets.append(Secret(SecretKind(kind), value))
    for name in ("dee", "sam", "moira"):
        if rng.random() < 0.3:
            row(cast, family, Exclusion, account=cast.account(name), because="x")
    if rng.random() < 0.3:
        parent = Person.objects.get(family=family, kind="parent")
        row(cast, family, ContactWay, person=parent, kind="mobile", value="07700 900123")
        row(cast, family, MustNotLearn, who=parent, about=None, what="the silver car")
    return family, secrets


@pytest.mark.proof
def test_it_is_never_blocked_whatever_the_state(cast: Cast) -> None:
    rng = random.Random(11)
    for turn in range(amount(40, 1000)):
        family, secrets = random_state(cast, rng)
        to = rng.sample(keys(cast, family, "dee", "sam", "moira", whole=rng.random() < 0.5), rng.randint(0, 3))
        why = " ".join(rng.choices(WORDS, k=rng.randint(1, 6)))
        decision = shared(cast, family, to=to, why=why, outside=rng.choice(["", "Tanya Arkle", "Dr Ahmed"]))
        left = Snapshot.objects.get(decision=decision)
        assert not says_any("\n".join([left.title, *left.paragraphs]), secrets), turn
        assert Reading.objects.filter(decision=decision, kind="urgent", done_at__isnull=True).count() == 1
        excluded = set(Exclusion.objects.filter(family=family).values_list("account_id", flat=True))
        given = Given.objects.filter(decision=decision)
        assert given
        assert not any(one.post and one.post.account_id in excluded for one in given)


@pytest.mark.proof
def test_preview_snapshot_and_what_they_see_are_one_every_time(cast: Cast) -> None:
    """Random things, words and recipients: what was read is what is kept is what the other side reads."""
    rng, family = random.Random(5), make_family(cast)
    owen, now = cast.actor("owen"), timezone.now()
    marks = [*WORDS, "=SUM(A1)", "+44", "-1", "@home", "\ttab", "Ça va?", "‘quoted’", "<b>", "line\nline", "…"]
    for _ in range(amount(60, 1000)):
        make_words = [" ".join(rng.choices(marks, k=rng.randint(1, 9))) for _ in range(rng.randint(1, 3))]
        what = _going(cast, family, make_words, rng, now)
        left, _ = actions.read_first(family=family, going=what, by=owen, now=now)
        decision = actions.pass_on(family=family, going=what, seen=left.digest, by=owen, now=now)
        kept = Snapshot.objects.get(decision=decision)
        again = queries.copy_of(owen, queries.paper_for(owen, decision.pk))
        there = queries.given_for(cast.actor("dee"), Given.objects.get(decision=decision).pk)[1]
        assert left.digest == kept.digest == again.digest == there.digest
        assert list(left.paragraphs) == kept.paragraphs == list(again.paragraphs) == list(there.paragraphs)


def _going(cast: Cast, family: Family, texts: list[str], rng: random.Random, now: datetime) -> actions.Going:
    from alongside.sharing.rules.passing import Source, Thing

    things = [
        Thing("observation", uuid.uuid4(), now, "What somebody noticed", text,
              rng.choice([None, Source("a", "Tanya"), Source("b", "Jo")]))
        for text in texts
    ]  # fmt: skip
    return actions.Going(
        things=things, to=keys(cast, family, "dee", whole=True), outside="",
        reasons=actions.Reasons("For the brief", "safeguarding", "Only this", ParentTold.NOT_TOLD, "", "Not safe"),
        handling=rng.choice(["sensitive", "ask_first"]), conditions=rng.choice(["", "Ring first"]),
        heard_of_court=False, once=uuid.uuid4(),
    )  # fmt: skip


def test_what_was_locked_since_is_not_given_out_again_on_paper(cast: Cast, family: Family) -> None:
    decision, owen = shared(cast, family), cast.actor("owen")
    row(cast, family, LockedFact, kind="location", value="the arcade")
    with pytest.raises(HeldBack):
        queries.copy_of(owen, queries.paper_for(owen, decision.pk))
    assert release(family=family, title="x", paragraphs=["y"], recipient="z", by=owen)


def test_while_the_family_moves_nothing_is_decided_for_the_old_hub(cast: Cast, family: Family) -> None:
    """The file was open at the old hub when another took the family in: plainly not there, and nothing half done."""
    with recorded(by=system("tests"), did="tests.moved"):
        Family.objects.filter(pk=family.pk).update(hub=cast.elsewhere)
    with pytest.raises((NotVisible, Refused)):
        shared(cast, family)
    assert (Decision.objects.count(), Given.objects.count(), Reading.objects.count()) == (0, 0, 0)


def test_after_the_tie_has_ended_the_page_is_not_there(cast: Cast, family: Family) -> None:
    with recorded(by=cast.actor("owen"), did="tests.over", about=family):
        Tie.objects.filter(family=family).update(until_at=timezone.now(), ended_by=cast.account("owen"))
    with pytest.raises(NotVisible):
        actions.share_now(
            family=family, what=Now("x", [], [], "", ParentTold.NOT_TOLD, "", uuid.uuid4()), by=cast.actor("priya"),
            now=timezone.now(),
        )  # fmt: skip
