"""Plans: written in the parent's words, agreed by both, dated, read again, ended; nothing is changed in place."""

import uuid
from datetime import timedelta
from typing import Any

import pytest
from django.db import IntegrityError
from django.utils import timezone

from alongside.access.gate import NotAllowed, NotVisible, Refused
from alongside.access.roles import TieKind
from alongside.families.actions import people
from alongside.families.models import Alert, Family, Person
from alongside.families.models.people import PersonKind
from alongside.observations.actions.drafts import keep_draft
from alongside.observations.models import Draft
from alongside.plans import actions, queries
from alongside.plans.actions import Unfit
from alongside.plans.models import Agreement, Ending, Plan, Review, ReviewDate, Version
from alongside.plans.queries.standing import standing_now
from alongside.plans.rules import How, Kind, ReviewOutcome, Side, State, Why
from alongside.record.models import Entry
from alongside.record.versions import Conflict
from tests.at_once import not_seen_at_first
from tests.cast import Cast, make_family, make_tie
from tests.planning import WORDS, agreed, child_of, newest, parent_of, planned, rewritten, wording

pytestmark = pytest.mark.django_db
OUTSIDE = ("una", "dee", "sam", "chidi", "moira", "ruth", "gita", "frances")


@pytest.fixture
def family(cast: Cast) -> Family:
    return make_family(cast)


@pytest.fixture
def plan(cast: Cast, family: Family) -> Plan:
    return planned(cast, family)


def state(plan: Plan) -> State:
    return standing_now(Plan.objects.get(pk=plan.pk), timezone.localdate()).state


def entries(did: str) -> int:
    return Entry.objects.filter(did=did).count()


def by_priya(cast: Cast) -> dict[str, Any]:
    return {"once": uuid.uuid4(), "by": cast.actor("priya"), "now": timezone.now()}


class TestBeginning:
    def test_the_words_are_kept_to_the_letter(self, cast: Cast, family: Family) -> None:
        plan = planned(cast, family, parts={"worries": "  He waits.\nEvery night. ", "signs": " ", "made_up": "x"})
        version = Version.objects.get(plan=plan)
        assert version.parts == {"worries": "He waits.\nEvery night."}
        assert (version.number, version.ready, version.said_by, version.made_by.name) == (
            1, True, parent_of(family), "Priya Nair",
        )  # fmt: skip
        assert (plan.kind, plan.child, plan.review_on) == ("safety", child_of(family), None)
        assert (state(plan), entries("plans.begin")) == (State.WAITING_BOTH, 1)

    def test_there_may_be_more_to_write(self, cast: Cast, family: Family) -> None:
        assert state(planned(cast, family, ready=False)) is State.WRITING

    def test_a_family_has_several_plans_and_a_child_one_of_a_kind(self, cast: Cast, family: Family, plan: Plan) -> None:
        planned(cast, family, Kind.MISSING)
        sister = _sibling(cast, family)
        planned(cast, family, child=sister)
        with pytest.raises(Refused, match="There is such a plan for this child already"):
            planned(cast, family)
        actions.end(plan=plan, **by_priya(cast))
        assert planned(cast, family).pk != plan.pk

    def test_sent_twice_it_is_one(self, cast: Cast, family: Family) -> None:
        once = uuid.uuid4()
        first = planned(cast, family, given={"once": once})
        assert planned(cast, family, given={"once": once}).pk == first.pk
        assert (Plan.objects.count(), Version.objects.count()) == (1, 1)

    @pytest.mark.parametrize(("change", "field"), [({"parts": {}}, "parts"), ({"parts": {"worries": " \n"}}, "parts")])
    def test_something_must_be_written(self, cast: Cast, family: Family, change: dict[str, Any], field: str) -> None:
        with pytest.raises(Unfit) as refused:
            planned(cast, family, **change)
        assert (refused.value.field, Plan.objects.count()) == (field, 0)

    def test_it_is_for_a_child_of_this_family(self, cast: Cast, family: Family) -> None:
        stranger = child_of(make_family(cast))
        for wrong in (stranger, parent_of(family)):
            with pytest.raises(Unfit) as refused:
                planned(cast, family, child=wrong)
            assert refused.value.field == "child"

    def test_the_words_are_of_somebody_of_this_family(self, cast: Cast, family: Family) -> None:
        words = wording(make_family(cast))
        with pytest.raises(Unfit) as refused:
            actions.begin(family=family, kind=Kind.SAFETY, child=child_of(family), wording=words, **by_priya(cast))
        assert refused.value.field == "said_by"

    def test_a_plan_that_would_send_a_parent_to_find_out_tells_the_manager(self, cast: Cast, family: Family) -> None:
        planned(cast, family, parts={"home": "Mum will follow him to the flat"})
        assert Alert.objects.get().kind == "tasking"

    @pytest.mark.parametrize("name", OUTSIDE)
    def test_nobody_else_can(self, cast: Cast, family: Family, name: str) -> None:
        with pytest.raises(NotVisible):
            planned(cast, family, by=name)


def _sibling(cast: Cast, family: Family) -> Person:
    return people.add_person(
        family=family,
        kind=PersonKind.SIBLING,
        said={"name": "Lily Arkle"},
        by=cast.actor("priya"),
        now=timezone.now(),
    )


class TestWriting:
    def test_the_next_version_stands_beside_the_old(self, cast: Cast, plan: Plan) -> None:
        rewritten(cast, plan, {**WORDS, "ring": "Nan first"}, changed="After a hard week")
        first, second = Version.objects.filter(plan=plan).order_by("number")
        assert (first.parts, second.parts["ring"], second.number) == (WORDS, "Nan first", 2)
        assert (second.changed, entries("plans.write")) == ("After a hard week", 1)

    def test_agreement_belongs_to_a_version(self, cast: Cast, plan: Plan) -> None:
        agreed(cast, plan)
        assert state(plan) is State.AGREED
        rewritten(cast, plan, {**WORDS, "ring": "Nan first"})
        assert (state(plan), Agreement.objects.count()) == (State.WAITING_BOTH, 2)

    def test_the_same_words_again_are_no_version(self, cast: Cast, plan: Plan) -> None:
        with pytest.raises(Refused, match="Nothing is different"):
            rewritten(cast, plan, WORDS)
        rewritten(cast, plan, WORDS, ready=False)
        assert state(plan) is State.WRITING

    def test_written_over_an_old_one_it_is_shown_the_newer(self, cast: Cast, plan: Plan) -> None:
        rewritten(cast, plan, {"worries": "Theirs"})
        with pytest.raises(Conflict) as found:
            rewritten(cast, plan, {"worries": "Mine"}, by="owen", given={"based_on": 1})
        assert found.value.row.parts == {"worries": "Theirs"}
        assert Version.objects.count() == 2

    def test_sent_twice_it_is_one(self, cast: Cast, plan: Plan) -> None:
        once = uuid.uuid4()
        given = {"once": once, "based_on": 1}
        rows = [rewritten(cast, plan, {"worries": "x"}, given=given) for _ in range(2)]
        assert rows[0].pk == rows[1].pk

    def test_at_the_same_moment_the_second_is_shown_the_first(
        self, cast: Cast, plan: Plan, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """Where rows are not locked, the number of the version is what two cannot both have."""
        rewritten(cast, plan, {"worries": "Theirs"})
        before = standing_now(plan, timezone.localdate())
        object.__setattr__(before, "newest", Version.objects.get(plan=plan, number=1))
        monkeypatch.setattr("alongside.plans.actions.writing.stepping", lambda *_: (before, State.WAITING_BOTH))
        with pytest.raises(Conflict):
            rewritten(cast, plan, {"worries": "Mine"}, given={"based_on": 1})

    def test_the_draft_is_forgotten_once_it_is_kept(self, cast: Cast, family: Family, plan: Plan) -> None:
        keep_draft(
            family=family, form="plan.x", values={"part_worries": "x"}, by=cast.actor("priya"), now=timezone.now()
        )
        rewritten(cast, plan, {"worries": "y"}, given={"draft": "plan.x"})
        assert not Draft.objects.exists()

    def test_what_has_ended_is_kept_as_it_was(self, cast: Cast, plan: Plan) -> None:
        actions.end(plan=plan, words="Calm now", **by_priya(cast))
        with pytest.raises(Refused, match="This plan has ended"):
            rewritten(cast, plan, {"worries": "y"})

    @pytest.mark.parametrize("name", OUTSIDE)
    def test_nobody_else_can(self, cast: Cast, plan: Plan, name: str) -> None:
        with pytest.raises(NotVisible):
            rewritten(cast, plan, {"worries": "y"}, by=name)


class TestAgreeing:
    @pytest.mark.parametrize(
        ("side", "then"), [(Side.PARENT, State.WAITING_WORKER), (Side.WORKER, State.WAITING_PARENT)]
    )
    def test_half_agreed_is_a_state(self, cast: Cast, plan: Plan, side: Side, then: State) -> None:
        agreed(cast, plan, side)
        assert (state(plan), plan.review_on) == (then, None)
        with pytest.raises(Refused, match="agreed to this version already"):
            agreed(cast, plan, side)
        agreed(cast, plan, *(set(Side) - {side}))
        assert state(plan) is State.AGREED

    def test_how_and_in_which_words(self, cast: Cast, family: Family, plan: Plan) -> None:
        agreed(cast, plan)
        parent, worker = Agreement.objects.get(side="parent"), Agreement.objects.get(side="worker")
        assert (parent.person, parent.how, parent.words) == (parent_of(family), "beside", "That is how I would say it")
        assert (worker.person, worker.made_by.name, entries("plans.agree")) == (None, "Priya Nair", 2)

    def test_then_the_usual_day_is_set_unless_one_stands(self, cast: Cast, family: Family, plan: Plan) -> None:
        agreed(cast, plan)
        usual = timezone.localdate(timezone.now() + timedelta(weeks=6))
        assert Plan.objects.get(pk=plan.pk).review_on == usual
        assert ReviewDate.objects.get().why == "usual"
        other = planned(cast, family, Kind.MISSING)
        soon = timezone.localdate() + timedelta(days=3)
        actions.set_date(plan=other, on=soon, **by_priya(cast))
        agreed(cast, other)
        assert Plan.objects.get(pk=other.pk).review_on == soon

    def test_what_is_being_written_cannot_be_agreed(self, cast: Cast, family: Family) -> None:
        with pytest.raises(Refused, match="still being written"):
            agreed(cast, planned(cast, family, ready=False))

    def test_nobody_agrees_to_words_that_are_old(self, cast: Cast, family: Family, plan: Plan) -> None:
        old = newest(plan)
        rewritten(cast, plan, {"worries": "New"})
        with pytest.raises(Refused, match="A newer version was written meanwhile"):
            actions.agree(version=old, side=Side.WORKER, how=How.WRITING, **by_priya(cast))

    def test_a_parent_is_somebody_of_this_family(self, cast: Cast, plan: Plan) -> None:
        for who in (None, parent_of(make_family(cast))):
            with pytest.raises(Unfit) as refused:
                actions.agree(version=newest(plan), side=Side.PARENT, how=How.BESIDE, person=who, **by_priya(cast))
            assert refused.value.field == "who"

    def test_sent_twice_it_is_one(self, cast: Cast, plan: Plan) -> None:
        given = by_priya(cast)
        rows = [actions.agree(version=newest(plan), side=Side.WORKER, how=How.WRITING, **given).pk for _ in range(2)]
        assert (rows[0] == rows[1], Agreement.objects.count()) == (True, 1)

    def test_at_the_same_moment_it_is_one(self, cast: Cast, plan: Plan, monkeypatch: pytest.MonkeyPatch) -> None:
        before = standing_now(plan, timezone.localdate())
        agreed(cast, plan, Side.WORKER)
        monkeypatch.setattr("alongside.plans.actions.agreeing.stepping", lambda *_: (before, State.WAITING_PARENT))
        with pytest.raises(Refused, match="a moment ago"):
            agreed(cast, plan, Side.WORKER)

    def test_a_supervisor_reads_and_agrees_to_nothing(self, cast: Cast) -> None:
        family = make_family(cast, worker=None)
        plan = planned(cast, family, by="owen")
        make_tie(cast, family, "priya", TieKind.SUPERVISOR)
        assert queries.plan_for(cast.actor("priya"), plan.pk) == plan
        with pytest.raises(NotAllowed):
            agreed(cast, plan)


class TestReviewing:
    def test_a_chosen_day(self, cast: Cast, plan: Plan) -> None:
        given, on = by_priya(cast), timezone.localdate() + timedelta(days=9)
        for _ in range(2):
            actions.set_date(plan=plan, on=on, **given)
        assert (Plan.objects.get(pk=plan.pk).review_on, ReviewDate.objects.count()) == (on, 1)
        assert entries("plans.date") == 1
        with pytest.raises(Unfit) as refused:
            actions.set_date(plan=plan, on=timezone.localdate() - timedelta(days=1), **by_priya(cast))
        assert refused.value.field == "due_on"

    def test_after_an_episode_every_living_plan_is_read_again(self, cast: Cast, family: Family, plan: Plan) -> None:
        missing, over = planned(cast, family, Kind.MISSING), planned(cast, family, child=_sibling(cast, family))
        actions.end(plan=over, **by_priya(cast))
        given: dict[str, Any] = {
            "family": family,
            "why": Why.EPISODE,
            "on": timezone.localdate(),
            "by": cast.actor("priya"),
        }
        for _ in range(2):
            found = actions.review_after(now=timezone.now(), **given)
        assert {row.pk for row in found} == {plan.pk, missing.pk}
        assert ReviewDate.objects.count() == 2
        agreed(cast, plan)
        assert state(plan) is State.DUE
        assert actions.review_after(child=child_of(make_family(cast)), now=timezone.now(), **given) == []

    def test_it_still_fits(self, cast: Cast, plan: Plan) -> None:
        agreed(cast, plan)
        today = timezone.localdate()
        actions.review_after(family=plan.family, why=Why.EPISODE, on=today, by=cast.actor("priya"), now=timezone.now())
        assert state(plan) is State.DUE
        row = actions.review(
            version=newest(plan), outcome=ReviewOutcome.SAME, next_on=today + timedelta(days=20), **by_priya(cast)
        )
        assert (row.outcome, state(plan)) == ("same", State.AGREED)
        assert Plan.objects.get(pk=plan.pk).review_on == today + timedelta(days=20)
        # Another episode, another reading.
        actions.review_after(family=plan.family, why=Why.EPISODE, on=today, by=cast.actor("priya"), now=timezone.now())
        assert state(plan) is State.DUE

    def test_without_another_day_none_is_set(self, cast: Cast, plan: Plan) -> None:
        agreed(cast, plan)
        given = by_priya(cast)
        for _ in range(2):
            actions.review(version=newest(plan), outcome=ReviewOutcome.SAME, **given)
        assert (Plan.objects.get(pk=plan.pk).review_on, Review.objects.count()) == (None, 1)

    def test_what_is_to_change_is_said(self, cast: Cast, plan: Plan) -> None:
        with pytest.raises(Unfit) as refused:
            actions.review(version=newest(plan), outcome=ReviewOutcome.CHANGE, words=" ", **by_priya(cast))
        assert refused.value.field == "words"
        past = timezone.localdate() - timedelta(days=1)
        with pytest.raises(Unfit) as refused:
            actions.review(version=newest(plan), outcome=ReviewOutcome.SAME, next_on=past, **by_priya(cast))
        assert refused.value.field == "next_on"
        actions.review(version=newest(plan), outcome=ReviewOutcome.CHANGE, words="Ring sooner", **by_priya(cast))
        assert Review.objects.get().words == "Ring sooner"

    def test_only_the_newest_words_are_read_again(self, cast: Cast, plan: Plan) -> None:
        old = newest(plan)
        rewritten(cast, plan, {"worries": "New"})
        with pytest.raises(Refused, match="newer version"):
            actions.review(version=old, outcome=ReviewOutcome.SAME, **by_priya(cast))

    def test_at_the_same_moment_it_is_one(self, cast: Cast, plan: Plan, monkeypatch: pytest.MonkeyPatch) -> None:
        given = by_priya(cast)
        first = actions.review(version=newest(plan), outcome=ReviewOutcome.SAME, **given)
        not_seen_at_first(monkeypatch)
        assert actions.review(version=newest(plan), outcome=ReviewOutcome.SAME, **given).pk == first.pk


class _Blind:
    """A table that shows its rows a moment too late: the first look finds nothing."""

    def __init__(self, rows: Any) -> None:
        self._rows, self._looked = rows, False

    def filter(self, **named: Any) -> Any:
        if not self._looked:
            self._looked = True
            return self._rows.none()
        return self._rows.filter(**named)

    def get(self, **named: Any) -> Any:
        return self._rows.get(**named)


class TestEnding:
    def test_it_ends_once_and_waits_for_nothing(self, cast: Cast, plan: Plan) -> None:
        agreed(cast, plan)
        for words in ("Calm now", "again"):
            actions.end(plan=plan, words=words, **by_priya(cast))
        assert (Ending.objects.get().words, state(plan)) == ("Calm now", State.ENDED)
        assert Plan.objects.get(pk=plan.pk).review_on is None
        for act in (
            lambda: actions.set_date(plan=plan, on=timezone.localdate(), **by_priya(cast)),
            lambda: actions.review(version=newest(plan), outcome=ReviewOutcome.SAME, **by_priya(cast)),
        ):
            with pytest.raises(Refused, match="has ended"):
                act()

    def test_at_the_same_moment_it_ends_once(self, cast: Cast, plan: Plan, monkeypatch: pytest.MonkeyPatch) -> None:
        first = actions.end(plan=plan, **by_priya(cast))
        monkeypatch.setattr("alongside.plans.actions.reviewing.stepping", lambda *_: None)
        monkeypatch.setattr("alongside.plans.actions.reviewing.Ending.objects", _Blind(Ending.objects))
        assert actions.end(plan=plan, **by_priya(cast)).pk == first.pk

    @pytest.mark.parametrize("name", OUTSIDE)
    def test_nobody_else_can(self, cast: Cast, plan: Plan, name: str) -> None:
        given: dict[str, Any] = {"once": uuid.uuid4(), "by": cast.actor(name), "now": timezone.now()}
        version = newest(plan)
        for act in (
            lambda: actions.end(plan=plan, **given),
            lambda: actions.set_date(plan=plan, on=timezone.localdate(), **given),
            lambda: actions.review(version=version, outcome=ReviewOutcome.SAME, **given),
            lambda: actions.agree(version=version, side=Side.WORKER, how=How.WRITING, **given),
        ):
            with pytest.raises(NotVisible):
                act()


def test_the_database_keeps_numbers_apart(cast: Cast, plan: Plan) -> None:
    from alongside.record.writing import recorded

    row = newest(plan)
    with pytest.raises(IntegrityError), recorded(by=cast.actor("priya"), did="tests.twice", about=plan):
        Version(
            id=uuid.uuid4(), family=row.family, hub=row.hub, made_at=row.made_at, made_by=row.made_by, plan=plan,
            number=1, ready=True, parts={},
        ).save(force_insert=True)  # fmt: skip
