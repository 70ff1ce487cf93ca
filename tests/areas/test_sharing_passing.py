"""Something is passed on: what was read is what is kept is what is seen; who told it stays here; nothing is undone."""

import io
import uuid
from dataclasses import replace
from typing import Any

import pytest
from django.utils import timezone

from alongside.access.gate import NotAllowed, NotVisible
from alongside.access.roles import TieKind
from alongside.families.models import Exclusion, Family, LockedFact
from alongside.hubs.models import Post
from alongside.observations.actions import files
from alongside.observations.models import Observation
from alongside.observations.queries.giving import to_give
from alongside.record.models import Entry
from alongside.record.verify import verify
from alongside.record.writing import recorded, stream_of
from alongside.sharing import actions, queries
from alongside.sharing.actions import Going, Missing, ParentTold, Reasons
from alongside.sharing.gate import HeldBack
from alongside.sharing.models import Decision, Given, PassedItem, Snapshot, SourceReference
from alongside.sharing.queries import received
from alongside.sharing.rules.passing import Thing, reference_of
from tests.cast import Cast, make_family, make_tie
from tests.observing import make_observation

pytestmark = pytest.mark.django_db
WHY = Reasons(
    purpose="To find the car", basis="safeguarding", necessity="Only what was seen", parent_told=ParentTold.TOLD,
    parent_view="Please do",
)  # fmt: skip


@pytest.fixture
def family(cast: Cast) -> Family:
    return make_family(cast)


@pytest.fixture
def seen(cast: Cast, family: Family) -> Observation:
    return make_observation(cast, family, words="A silver car outside the arcade, twice")


def keys(cast: Cast, family: Family, *names: str, whole: bool = False) -> list[str]:
    """The recipients' keys of these people, or of their agencies."""
    posts = [cast.post(name) for name in names]
    return [f"agency:{post.agency_id}" if whole else f"post:{post.id}" for post in posts]


def going(cast: Cast, family: Family, to: list[str] | None = None, **changed: Any) -> Going:
    things = to_give(cast.actor("priya"), family)
    made = Going(
        things=things, to=keys(cast, family, "dee", whole=True) if to is None else to, outside="", reasons=WHY,
        handling="sensitive", conditions="", heard_of_court=True, once=uuid.uuid4(),
    )  # fmt: skip
    return replace(made, **changed)


def passed(cast: Cast, family: Family, by: str = "priya", what: Going | None = None, **changed: Any) -> Decision:
    actor, now = cast.actor(by), timezone.now()
    what = what or going(cast, family, **changed)
    left, _ = actions.read_first(family=family, going=what, by=actor, now=now)
    return actions.pass_on(family=family, going=what, seen=left.digest, by=actor, now=now)


def row(cast: Cast, family: Family, model: Any, **fields: Any) -> Any:
    made = model(family=family, hub_id=family.hub_id, made_at=timezone.now(), made_by=cast.account("owen"), **fields)
    with recorded(by=cast.actor("owen"), did="tests.row", about=family):
        made.save()
    return made


def moved(cast: Cast, family: Family) -> None:
    row(cast, family, LockedFact, kind="address", value="14 Quarry Lane, ZZ99 9ZZ")


def got(cast: Cast, name: str) -> list[received.Received]:
    return queries.received_for(cast.actor(name))


class TestPassedOn:
    def test_read_kept_and_seen_are_one(self, cast: Cast, family: Family, seen: Observation) -> None:
        what = going(cast, family)
        decision = passed(cast, family, what=what)
        kept = Snapshot.objects.get(decision=decision)
        there = got(cast, "dee")
        assert len(there) == 1
        assert what.paper.title == kept.title == there[0].title
        assert list(what.paper.paragraphs) == kept.paragraphs == list(there[0].paragraphs)
        assert what.paper.digest == kept.digest == there[0].digest
        assert Entry.objects.get(did="sharing.pass_on").about == decision.pk
        assert verify(stream_of(family.pk, family.hub_id)).faults == ()

    def test_who_told_it_is_a_reference(self, cast: Cast, family: Family, seen: Observation) -> None:
        passed(cast, family)
        source = SourceReference.objects.get()
        text = " ".join(got(cast, "dee")[0].paragraphs)
        assert source.code in text
        assert source.who["name"] == "Priya Nair"
        assert "Priya" not in text
        assert "Tanya" not in text
        assert family.reference not in text + got(cast, "dee")[0].title

    def test_which_things_went_is_known(self, cast: Cast, family: Family, seen: Observation) -> None:
        decision, priya = passed(cast, family), cast.actor("priya")
        assert [(item.kind, item.about) for item in PassedItem.objects.all()] == [("observation", seen.pk)]
        assert queries.passed_on(priya, family, [seen.pk, uuid.uuid4()]) == {seen.pk}
        assert [one.decision.pk for one in queries.submissions_for(priya, family, [seen.pk])] == [decision.pk]
        assert queries.submissions_for(priya, family, [uuid.uuid4()]) == []
        actions.withdraw(decision=decision, because="Too much", by=priya, now=timezone.now())
        assert queries.passed_on(priya, family, [seen.pk]) == set()

    def test_to_one_person_and_to_somebody_outside(self, cast: Cast, family: Family, seen: Observation) -> None:
        passed(cast, family, to=keys(cast, family, "sam"), outside="Dr Ahmed, Northbeck surgery")
        assert (len(got(cast, "sam")), got(cast, "dee")) == (1, [])
        assert sorted(Given.objects.values_list("to_hub", flat=True), key=str)[0] in {None, cast.hub.pk}
        assert Given.objects.filter(to_hub__isnull=True).count() == 1

    def test_given_to_a_person_and_their_agency_it_is_one_paper(
        self, cast: Cast, family: Family, seen: Observation
    ) -> None:
        passed(cast, family, to=[*keys(cast, family, "dee"), *keys(cast, family, "dee", whole=True)])
        assert len(got(cast, "dee")) == 1

    def test_sent_twice_it_goes_once(self, cast: Cast, family: Family, seen: Observation) -> None:
        what = going(cast, family)
        assert passed(cast, family, what=what).pk == passed(cast, family, what=what).pk
        assert (Decision.objects.count(), Given.objects.count()) == (1, 1)

    def test_what_was_not_read_does_not_go(self, cast: Cast, family: Family, seen: Observation) -> None:
        what = going(cast, family)
        with pytest.raises(actions.Changed):
            actions.pass_on(family=family, going=what, seen="x", by=cast.actor("priya"), now=timezone.now())
        assert Decision.objects.count() == 0

    def test_what_is_locked_does_not_go(self, cast: Cast, family: Family, seen: Observation) -> None:
        moved(cast, family)
        things = [replace(thing, text="They are at 14 quarry ln") for thing in to_give(cast.actor("priya"), family)]
        with pytest.raises(HeldBack):
            passed(cast, family, things=things)
        assert Decision.objects.count() == 0

    @pytest.mark.parametrize(
        ("changed", "field"),
        [
            ({"things": []}, "items"),
            ({"to": []}, "to"),
            ({"reasons": replace(WHY, purpose=" ")}, "purpose"),
            ({"reasons": replace(WHY, necessity="")}, "necessity"),
            ({"reasons": replace(WHY, parent_view="")}, "parent_view"),
            ({"reasons": replace(WHY, parent_told=ParentTold.NOT_TOLD)}, "why_not_told"),
            ({"heard_of_court": False}, "heard_of_court"),
        ],
    )
    def test_what_must_be_said(
        self, cast: Cast, family: Family, seen: Observation, changed: dict[str, Any], field: str
    ) -> None:
        with pytest.raises(Missing) as missing:
            passed(cast, family, **changed)
        assert missing.value.field == field

    def test_somebody_kept_away_is_not_given_it(self, cast: Cast, family: Family, seen: Observation) -> None:
        what = going(cast, family, to=keys(cast, family, "dee"))
        row(cast, family, Exclusion, account=cast.account("dee"), because="A cousin")
        with pytest.raises(Missing, match="Dee Hartley is kept away from"):
            passed(cast, family, what=what)
        shut = queries.recipients_for(cast.actor("priya"), family, timezone.now()).shut
        assert set(shut) == {*keys(cast, family, "dee"), *keys(cast, family, "dee", whole=True)}

    def test_a_stopped_file_is_not_with_it(self, cast: Cast, family: Family, seen: Observation) -> None:
        kept = files.attach(
            observation=seen, stream=io.BytesIO(b"\x89PNG\r\n\x1a\n"), name="car.png", shows=files.Shows.NO,
            by=cast.actor("priya"), now=timezone.now(),
        )  # fmt: skip
        assert [file.id for thing in to_give(cast.actor("priya"), family) for file in thing.files] == [kept.pk]
        what = going(cast, family)
        read, _ = actions.read_first(family=family, going=what, by=cast.actor("priya"), now=timezone.now())
        files.stop_file(attachment=kept, by=cast.actor("priya"), now=timezone.now())
        now_there = going(cast, family, once=what.once)
        assert [thing.files for thing in now_there.things] == [()]
        with pytest.raises(actions.Changed):
            actions.pass_on(
                family=family, going=now_there, seen=read.digest, by=cast.actor("priya"), now=timezone.now()
            )


class TestWho:
    @pytest.mark.parametrize("name", ["moira", "dee", "sam", "chidi", "frances", "ruth", "gita", "una", "corin"])
    def test_nobody_else_passes_on_or_reads_the_decision(
        self, cast: Cast, family: Family, seen: Observation, name: str
    ) -> None:
        decision = passed(cast, family)
        actor, now = cast.actor(name), timezone.now()
        assert queries.crossing_for(cast.actor("owen"), decision.pk)
        for act in (
            lambda: passed(cast, family, by=name),
            lambda: queries.crossing_for(actor, decision.pk),
            lambda: queries.crossed_for(actor, family.pk),
            lambda: queries.recipients_for(actor, family, now),
            lambda: queries.details_for(actor, family),
            lambda: actions.withdraw(decision=decision, because="x", by=actor, now=now),
        ):
            with pytest.raises(NotVisible):
                act()

    @pytest.mark.parametrize(
        "name", ["moira", "sam", "chidi", "priya", "owen", "ruth", "gita", "una", "corin", "frances"]
    )
    def test_only_those_it_was_given_to_read_the_paper(
        self, cast: Cast, family: Family, seen: Observation, name: str
    ) -> None:
        make_tie(cast, family, "sam", TieKind.PARTNER)
        passed(cast, family)
        given = Given.objects.get()
        assert queries.given_for(cast.actor("dee"), given.pk)
        assert got(cast, name) == []
        with pytest.raises(NotVisible):
            queries.given_for(cast.actor(name), given.pk)

    def test_the_commissioner_of_the_same_agency_reads_nothing(
        self, cast: Cast, family: Family, seen: Observation
    ) -> None:
        passed(cast, family, to=keys(cast, family, "moira", whole=True))
        assert cast.post("moira").agency_id == cast.post("ruth").agency_id
        assert (len(got(cast, "moira")), got(cast, "ruth")) == (1, [])

    def test_a_supervisor_sees_and_does_not_decide(self, cast: Cast, family: Family, seen: Observation) -> None:
        decision = passed(cast, family)
        make_tie(cast, family, "una", TieKind.SUPERVISOR)
        assert queries.crossing_for(cast.actor("una"), decision.pk)
        with pytest.raises(NotAllowed):
            actions.withdraw(decision=decision, because="x", by=cast.actor("una"), now=timezone.now())

    def test_it_ends_with_the_post_with_an_exclusion_and_with_a_move(
        self, cast: Cast, family: Family, seen: Observation
    ) -> None:
        passed(cast, family)
        row(cast, family, Exclusion, account=cast.account("dee"), because="A cousin", ended_at=timezone.now(),
            ended_by=cast.account("owen"))  # fmt: skip
        assert len(got(cast, "dee")) == 1
        for change in (_excluded, _post_over, _moved_away):
            change(cast, family)
            assert got(cast, "dee") == []


def _excluded(cast: Cast, family: Family) -> None:
    row(cast, family, Exclusion, account=cast.account("dee"), because="A cousin")


def _post_over(cast: Cast, family: Family) -> None:
    with recorded(by=cast.actor("owen"), did="tests.over", about=family):
        Exclusion.objects.update(ended_at=timezone.now(), ended_by=cast.account("owen"))
        Post.objects.filter(pk=cast.post("dee").pk).update(until_on=timezone.localdate())


def _moved_away(cast: Cast, family: Family) -> None:
    with recorded(by=cast.actor("owen"), did="tests.moved", about=family):
        Post.objects.filter(pk=cast.post("dee").pk).update(until_on=None)
        Given.objects.update(hub=cast.elsewhere)


@pytest.mark.parametrize("rows", [1, 3])
def test_a_page_of_what_crossed_is_nine_queries(
    cast: Cast, family: Family, seen: Observation, rows: int, django_assert_num_queries: Any
) -> None:
    for _ in range(rows):
        passed(cast, family)
    priya = cast.actor("priya")
    with django_assert_num_queries(9):
        assert len(queries.crossed_for(priya, family.pk)[1]) == rows


@pytest.mark.parametrize("rows", [1, 3])
def test_a_list_of_what_was_given_is_few_queries(
    cast: Cast, family: Family, seen: Observation, rows: int, django_assert_num_queries: Any
) -> None:
    for _ in range(rows):
        passed(cast, family)
    dee = cast.actor("dee")
    with django_assert_num_queries(2):
        assert len(queries.received_for(dee)) == rows


def test_pages_follow_each_other(cast: Cast, family: Family, seen: Observation) -> None:
    made = [passed(cast, family).pk for _ in range(3)]
    priya, dee = cast.actor("priya"), cast.actor("dee")
    first = queries.crossed_for(priya, family.pk, limit=2)[1]
    rest = queries.crossed_for(priya, family.pk, after=first[-1].decision.pk, limit=2)[1]
    assert {one.decision.pk for one in [*first, *rest]} == set(made)
    one = queries.received_for(dee, limit=2)
    assert len({paper.id for paper in [*one, *queries.received_for(dee, after=one[-1].id, limit=2)]}) == 3


def test_a_thing_without_a_source_has_no_reference(cast: Cast, family: Family) -> None:
    thing = Thing("child", uuid.uuid4(), timezone.now(), "What is known of a child", "Name: Jess")
    decision = passed(cast, family, things=[thing])
    assert SourceReference.objects.count() == 0
    assert reference_of(decision.snapshot.title).startswith("P-")
