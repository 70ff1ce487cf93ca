"""Something is passed on: what was read is what is kept is what is seen; who told it stays here; nothing is undone."""

import io
import uuid
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone

from alongside.access.gate import NotAllowed, NotVisible, Refused
from alongside.access.roles import TieKind
from alongside.families.models import Alert, Exclusion, Family, LockedFact
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
from alongside.sharing.queries import received, told
from alongside.sharing.rules.passing import Outcome, ReadingKind, Thing, reference_of
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
        with pytest.raises(Missing, match="Dee Hartley must not come near"):
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


class TestTakenBack:
    def test_access_ends_and_the_record_stays(self, cast: Cast, family: Family, seen: Observation) -> None:
        decision, priya, now = passed(cast, family), cast.actor("priya"), timezone.now()
        given = Given.objects.get()
        assert queries.given_for(cast.actor("dee"), given.pk)
        first = actions.withdraw(decision=decision, because="The parent asked", by=priya, now=now)
        assert actions.withdraw(decision=decision, because="Again", by=cast.actor("owen"), now=now).pk == first.pk
        with pytest.raises(NotVisible):
            queries.given_for(cast.actor("dee"), given.pk)
        assert got(cast, "dee") == []
        found = queries.crossing_for(priya, decision.pk)
        assert found.withdrawal
        assert found.withdrawal.because == "The parent asked"
        assert found.snapshot.paragraphs

    def test_a_reason_is_needed(self, cast: Cast, family: Family, seen: Observation) -> None:
        with pytest.raises(Refused):
            actions.withdraw(decision=passed(cast, family), because=" ", by=cast.actor("priya"), now=timezone.now())

    def test_two_at_once_are_one(
        self, cast: Cast, family: Family, seen: Observation, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        from alongside.sharing.models import Withdrawal

        decision = passed(cast, family)
        given: dict[str, Any] = {"decision": decision, "because": "x", "by": cast.actor("priya"), "now": timezone.now()}
        first = actions.withdraw(**given)
        monkeypatch.setattr(Withdrawal.objects, "filter", lambda **_: Withdrawal.objects.none())
        assert actions.withdraw(**given).pk == first.pk


class TestSecondReader:
    def test_where_a_family_had_to_move_it_waits(self, cast: Cast, family: Family, seen: Observation) -> None:
        moved(cast, family)
        decision = passed(cast, family)
        assert got(cast, "dee") == []
        reading = queries.crossing_for(cast.actor("owen"), decision.pk).readings[0]
        assert reading.kind == ReadingKind.SECOND
        now = timezone.now()
        with pytest.raises(Refused, match="Somebody else must read it"):
            actions.read_again(reading=reading, outcome=Outcome.STANDS, words="", by=cast.actor("priya"), now=now)
        actions.read_again(reading=reading, outcome=Outcome.STANDS, words="Fine", by=cast.actor("owen"), now=now)
        assert len(got(cast, "dee")) == 1
        with pytest.raises(Refused, match="just read it"):
            actions.read_again(reading=reading, outcome=Outcome.STANDS, words="", by=cast.actor("owen"), now=now)

    def test_it_may_be_taken_back_before_it_goes(self, cast: Cast, family: Family, seen: Observation) -> None:
        moved(cast, family)
        decision = passed(cast, family)
        reading = queries.crossing_for(cast.actor("owen"), decision.pk).readings[0]
        given: dict[str, Any] = {
            "reading": reading,
            "outcome": Outcome.TAKEN_BACK,
            "by": cast.actor("owen"),
            "now": timezone.now(),
        }
        with pytest.raises(Refused, match="Say why"):
            actions.read_again(words="", **given)
        actions.read_again(words="It names the street", **given)
        assert got(cast, "dee") == []
        assert queries.crossing_for(cast.actor("priya"), decision.pk).withdrawal

    def test_today_tells_the_other_and_not_whoever_decided(self, cast: Cast, family: Family, seen: Observation) -> None:
        moved(cast, family)
        passed(cast, family)
        now = timezone.now()

        def waits(name: str) -> list[str]:
            return [line[5] for rows in told.waiting(cast.actor(name), now) for line in rows]

        assert (waits("owen"), waits("priya"), waits("una"), waits("dee")) == (["to_read"], [], [], [])

    def test_its_own_review_comes(self, cast: Cast, family: Family, seen: Observation) -> None:
        today = timezone.localdate()
        decision = passed(cast, family, reasons=replace(WHY, review_on=today))
        passed(cast, family, reasons=replace(WHY, review_on=today + timedelta(days=1)))
        now = timezone.now()

        def due() -> list[uuid.UUID]:
            rows = told.waiting(cast.actor("priya"), now)
            return [line[1] for some in rows for line in some if line[5] == "to_review"]

        assert due() == [decision.pk]
        actions.withdraw(decision=decision, because="x", by=cast.actor("priya"), now=now)
        assert due() == []


class TestSource:
    def test_the_custodian_looks_it_up_and_the_worker_is_told(
        self, cast: Cast, family: Family, seen: Observation
    ) -> None:
        decision, corin, now, once = passed(cast, family), cast.actor("corin"), timezone.now(), uuid.uuid4()
        source = SourceReference.objects.get()
        found = queries.reference_called(corin, source.code.lower().replace("-", " "))
        assert found == source
        with pytest.raises(Refused):
            actions.open_source(reference=source, reason=" ", once=once, by=corin, now=now)
        for _ in range(2):
            actions.open_source(reference=source, reason="A threat to life", once=once, by=corin, now=now)
        openings = queries.crossing_for(cast.actor("priya"), decision.pk).openings
        assert [(one.reason, one.made_by.name) for one in openings] == [("A threat to life", "Corin Hale")]
        alert = Alert.objects.get(kind="source_opened")
        assert alert.to_post_id == cast.post("priya").pk
        assert [one.reference_id for one in queries.openings_for(corin)] == [source.pk]

    @pytest.mark.parametrize(
        "name", ["priya", "owen", "dee", "sam", "moira", "gita", "una", "frances", "ruth", "chidi"]
    )
    def test_nobody_else_looks_it_up(self, cast: Cast, family: Family, seen: Observation, name: str) -> None:
        passed(cast, family)
        source, actor = SourceReference.objects.get(), cast.actor(name)
        assert queries.reference_called(cast.actor("corin"), source.code)
        assert queries.reference_called(actor, source.code) is None
        assert queries.openings_for(actor) == []
        with pytest.raises(NotVisible):
            queries.reference_for(actor, source.pk)
        with pytest.raises(NotVisible):
            actions.open_source(reference=source, reason="x", once=uuid.uuid4(), by=actor, now=timezone.now())

    def test_no_such_reference(self, cast: Cast) -> None:
        assert queries.reference_called(cast.actor("corin"), "S") is None

    def test_one_source_one_reference_a_paper_and_another_in_the_next(
        self, cast: Cast, family: Family, seen: Observation
    ) -> None:
        make_observation(cast, family, words="It came back at nine")
        passed(cast, family)
        assert SourceReference.objects.count() == 1
        passed(cast, family)
        assert SourceReference.objects.values("code").distinct().count() == 2


class TestTold:
    def test_what_happened_is_told_in_our_words(self, cast: Cast, family: Family, seen: Observation) -> None:
        moved(cast, family)
        decision, priya, now = passed(cast, family), cast.actor("priya"), timezone.now()
        reading = queries.crossing_for(priya, decision.pk).readings[0]
        actions.read_again(reading=reading, outcome=Outcome.STANDS, words="Fine", by=cast.actor("owen"), now=now)
        source = SourceReference.objects.get()
        actions.open_source(reference=source, reason="A threat", once=uuid.uuid4(), by=cast.actor("corin"), now=now)
        actions.withdraw(decision=decision, because="Too much", by=priya, now=now)
        lines = [line for rows in told.happened(family) for line in rows]
        ids: dict[str, list[uuid.UUID]] = {}
        for kind, key, _ in lines:
            ids.setdefault(kind, []).append(key)
        said = {(one.kind, one.said, one.by) for one in told.told(priya, family, ids)}
        assert said == {
            ("passed_on", "To find the car", "Priya Nair"),
            ("taken_back", "Too much", "Priya Nair"),
            ("read_again", "Fine", "Owen Clarke"),
            ("source_opened", "A threat", "Corin Hale"),
        }
        assert [text.kind for text in told.said([family.pk])] == ["passed_on"]
        with pytest.raises(NotVisible):
            told.told(cast.actor("dee"), family, ids)


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
