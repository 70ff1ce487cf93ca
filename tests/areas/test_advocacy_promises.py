"""Promises: who, what and by when; what became of each is a row; and nobody else's words are lost."""

import uuid
from datetime import timedelta
from typing import Any

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from alongside.access.gate import NotAllowed, NotVisible, Refused
from alongside.access.roles import TieKind
from alongside.advocacy import actions, queries
from alongside.advocacy.actions.promises import Became
from alongside.advocacy.models import Effect, Promise, PromiseStep
from alongside.advocacy.rules import promises as rules
from alongside.advocacy.rules.promises import MOVES, OWED, State, Verb
from alongside.families.models import Family, Person
from alongside.record.models import Entry
from alongside.record.versions import Conflict
from alongside.record.writing import recorded
from alongside.support.actions.unfit import Unfit
from alongside.words import queries as words
from tests.areas.advocating import became, met, overdue, promised, today, told
from tests.at_once import not_seen_at_first
from tests.cast import Cast, make_cast, make_family, make_tie
from tests.conftest import amount

pytestmark = pytest.mark.django_db


@pytest.fixture
def family(cast: Cast) -> Family:
    return make_family(cast)


class TestPromising:
    def test_who_and_what_are_enough(self, cast: Cast, family: Family) -> None:
        row = promised(cast, family, made_on=None)
        kept = Promise.objects.get()
        assert (kept.pk, kept.what, kept.due_on, kept.made_on, kept.state) == (
            row.pk, "A tutor from Monday", None, today(), "open",
        )  # fmt: skip
        entry = Entry.objects.get(did="advocacy.promise")
        assert (entry.about, entry.because, entry.by) == (row.pk, "social_care", cast.account("priya").pk)

    def test_at_a_meeting_its_day_is_the_meeting_s(self, cast: Cast, family: Family) -> None:
        meeting = met(cast, family, at=timezone.now() - timedelta(days=4))
        row = promised(cast, family, meeting=meeting, made_on=None)
        assert (row.made_on, row.how) == (today() - timedelta(days=4), "meeting")
        ahead = met(cast, family)
        assert promised(cast, family, meeting=ahead, made_on=None).made_on == today()

    @pytest.mark.parametrize(("field", "days", "made"), [("due_on", -10, 9), ("made_on", 0, -1)])
    def test_days_that_do_not_fit(self, cast: Cast, family: Family, field: str, days: int, made: int) -> None:
        with pytest.raises(Unfit) as stopped:
            promised(cast, family, due_on=today() + timedelta(days=days), made_on=today() - timedelta(days=made))
        assert (stopped.value.field, Promise.objects.count()) == (field, 0)

    def test_a_meeting_of_another_family(self, cast: Cast, family: Family) -> None:
        with pytest.raises(Unfit):
            promised(cast, family, meeting=met(cast, make_family(cast)))

    def test_sent_twice_it_is_one(self, cast: Cast, family: Family) -> None:
        once = uuid.uuid4()
        first, again = promised(cast, family, once=once), promised(cast, family, once=once)
        assert (first.pk, Promise.objects.count()) == (again.pk, 1)

    def test_the_database_keeps_the_days_in_order(self, cast: Cast, family: Family) -> None:
        row = promised(cast, family)
        wrong = recorded(by=cast.actor("priya"), did="tests.wrong", about=row)
        with pytest.raises(IntegrityError), transaction.atomic(), wrong:
            Promise.objects.filter(pk=row.pk).update(due_on=row.made_on - timedelta(days=1))


class TestBecoming:
    @pytest.mark.parametrize(
        ("verb", "state"),
        [
            (Verb.KEEP, "kept"), (Verb.KEEP_LATE, "late"), (Verb.BREAK, "broken"), (Verb.WITHDRAW, "withdrawn"),
            (Verb.ASK, "asked"),
        ],
    )  # fmt: skip
    def test_it_is_a_row_with_who_and_how(self, cast: Cast, family: Family, verb: Verb, state: str) -> None:
        row = overdue(cast, family)
        step = became(cast, row, verb, told_how="parent", words="She rang me")
        row.refresh_from_db()
        assert (row.state, row.version, step.told_how, step.words) == (state, 2, "parent", "She rang me")
        entry = Entry.objects.get(did="advocacy.move")
        assert (entry.about, entry.because) == (row.pk, verb.value)

    def test_asked_again_counts_and_has_a_new_day(self, cast: Cast, family: Family) -> None:
        row = overdue(cast, family)
        became(cast, row, Verb.ASK, due_on=today() + timedelta(days=2))
        became(cast, row, Verb.ASK)
        row.refresh_from_db()
        assert (row.asked, row.due_on, row.state) == (2, today() + timedelta(days=2), "asked")
        assert list(PromiseStep.objects.order_by("made_at").values_list("due_on", flat=True)) == [
            today() + timedelta(days=2), None,
        ]  # fmt: skip

    def test_a_day_given_without_asking_is_not_kept(self, cast: Cast, family: Family) -> None:
        row = overdue(cast, family)
        assert became(cast, row, Verb.BREAK, due_on=today() + timedelta(days=2)).due_on is None

    @pytest.mark.parametrize(("field", "days"), [("on", 1), ("on", -30), ("due_on", -1)])
    def test_days_that_do_not_fit(self, cast: Cast, family: Family, field: str, days: int) -> None:
        row = overdue(cast, family)
        given: dict[str, Any] = {field: today() + timedelta(days=days)}
        with pytest.raises(Unfit) as stopped:
            became(cast, row, Verb.ASK, **given)
        assert (stopped.value.field, PromiseStep.objects.count()) == (field, 0)

    def test_an_illegal_move_changes_nothing(self, cast: Cast, family: Family) -> None:
        row = overdue(cast, family)
        became(cast, row, Verb.BREAK)
        with pytest.raises(Refused, match="kept late"):
            became(cast, row, Verb.KEEP)
        row.refresh_from_db()
        assert (row.state, row.version, PromiseStep.objects.count()) == ("broken", 2, 1)

    def test_two_people_at_once(self, cast: Cast, family: Family) -> None:
        row = overdue(cast, family)
        became(cast, row, Verb.KEEP, by="owen", version=1)
        with pytest.raises(Conflict) as found:
            became(cast, row, Verb.BREAK, version=1)
        assert (found.value.row.state, PromiseStep.objects.get().made_by.name) == ("kept", "Owen Clarke")
        assert queries.newest_step(cast.actor("priya"), row) == PromiseStep.objects.get()

    def test_sent_twice_it_is_one(self, cast: Cast, family: Family) -> None:
        row, once = overdue(cast, family), uuid.uuid4()
        first = became(cast, row, Verb.KEEP, once=once, version=1)
        again = became(cast, row, Verb.KEEP, once=once, version=1)
        assert (first.pk, PromiseStep.objects.count()) == (again.pk, 1)

    def test_sent_twice_at_once_it_is_one(self, cast: Cast, family: Family, monkeypatch: pytest.MonkeyPatch) -> None:
        row, once = overdue(cast, family), uuid.uuid4()
        first = became(cast, row, Verb.ASK, once=once)
        not_seen_at_first(monkeypatch)
        assert became(cast, row, Verb.ASK, once=once).pk == first.pk
        row.refresh_from_db()
        assert (row.asked, PromiseStep.objects.count()) == (1, 1)

    def test_what_it_did_is_somebody_s_own_words(self, cast: Cast, family: Family) -> None:
        row = overdue(cast, family)
        mum = Person.objects.get(family=family, kind="parent")
        one = actions.say_effect(
            promise=row, words="She sat at home", person=mum, by=cast.actor("priya"), now=timezone.now()
        )
        assert (Effect.objects.get().words, one.person) == ("She sat at home", mum)
        stranger = Person.objects.filter(family=make_family(cast))[0]
        with pytest.raises(Unfit):
            actions.say_effect(promise=row, words="x", person=stranger, by=cast.actor("priya"), now=timezone.now())


class TestWho:
    def test_a_manager_writes_too(self, cast: Cast, family: Family) -> None:
        row = promised(cast, family, by="owen")
        assert became(cast, row, Verb.KEEP, by="owen").made_by.name == "Owen Clarke"

    @pytest.mark.parametrize("name", ["moira", "dee", "sam", "chidi", "frances", "ruth", "gita", "una"])
    def test_nobody_else(self, cast: Cast, family: Family, name: str) -> None:
        row = promised(cast, family)
        kinds = {"dee": TieKind.PARTNER, "sam": TieKind.PARTNER, "chidi": TieKind.CHILDS_WORKER}
        if name in kinds:
            make_tie(cast, family, name, kinds[name])
        assert queries.promise_for(cast.actor("priya"), row.pk) == row
        for act in (
            lambda: promised(cast, family, by=name),
            lambda: became(cast, row, Verb.KEEP, by=name),
            lambda: actions.say_effect(promise=row, words="x", by=cast.actor(name), now=timezone.now()),
            lambda: queries.promise_for(cast.actor(name), row.pk),
            lambda: queries.promise_file(cast.actor(name), row.pk),
            lambda: queries.advocacy_for(cast.actor(name), family.pk),
            lambda: queries.latest_for(cast.actor(name), family),
            lambda: queries.sheet_for(cast.actor(name), family.pk, timezone.now()),
        ):
            with pytest.raises(NotVisible):
                act()
        assert (PromiseStep.objects.count(), Effect.objects.count(), Promise.objects.count()) == (0, 0, 1)

    def test_a_supervisor_reads_and_does_not_write(self, cast: Cast, family: Family) -> None:
        row = promised(cast, family)
        make_tie(cast, family, "una", TieKind.SUPERVISOR)
        found, one = queries.promise_file(cast.actor("una"), row.pk)
        assert (one.promise, found.may_write) == (row, False)
        with pytest.raises(NotAllowed):
            became(cast, row, Verb.KEEP, by="una")


class TestTogether:
    @pytest.mark.parametrize("rows", [1, 3])
    def test_queries_do_not_grow(self, cast: Cast, family: Family, rows: int, django_assert_num_queries: Any) -> None:
        for _ in range(rows):
            row = overdue(cast, family)
            became(cast, row, Verb.ASK)
            told(cast, met(cast, family))
        priya = cast.actor("priya")
        words.choices("promise_agency", today())
        with django_assert_num_queries(3):
            found = queries.advocacy_for(priya, family.pk)
        assert (len(found.promises), len(found.meetings), len(found.promises[0].steps)) == (rows, rows, 1)
        with django_assert_num_queries(1):
            assert [len(each) for each in queries.latest_for(priya, family)] == [rows, rows, 0]
        with django_assert_num_queries(2):
            assert len(queries.sheet_for(priya, family.pk, timezone.now()).paragraphs) == rows

    def test_the_sheet_holds_what_is_owed_and_no_effect(self, cast: Cast, family: Family) -> None:
        late = overdue(cast, family, owner="Sam Okoro", how="meeting")
        promised(cast, family, agency="police", what="A call on Fridays")
        became(cast, promised(cast, family, what="Over and done"), Verb.KEEP)
        actions.say_effect(promise=late, words="Larkspur cried", by=cast.actor("priya"), now=timezone.now())
        sheet = queries.sheet_for(cast.actor("priya"), family.pk, timezone.now())
        assert [(group.agency, len(group.lines)) for group in sheet.groups] == [
            ("Children’s social care", 1), ("Police", 1),
        ]  # fmt: skip
        text = "\n".join(sheet.paragraphs)
        assert ("3 days overdue" in text, "No date was given: ask for one" in text) == (True, True)
        assert ("Larkspur" in text, "Over and done" in text, family.reference in sheet.title) == (False, False, True)


class Promises(RuleBasedStateMachine):
    """Any sequence of what people do with promises, tried against the table of moves."""

    def __init__(self) -> None:
        super().__init__()
        self.atomic = transaction.atomic()
        self.atomic.__enter__()
        self.cast = make_cast()
        self.family = make_family(self.cast)
        self.by = self.cast.actor("priya")
        self.rows: list[Promise] = []
        self.broken: set[uuid.UUID] = set()

    def teardown(self) -> None:
        transaction.set_rollback(True)
        self.atomic.__exit__(None, None, None)

    @initialize()
    def first(self) -> None:
        self.promise(3)

    @rule(days=st.one_of(st.none(), st.integers(0, 20)))
    def promise(self, days: int | None) -> None:
        made = today() - timedelta(days=10)
        due = None if days is None else made + timedelta(days=days)
        self.rows.append(promised(self.cast, self.family, made_on=made, due_on=due))

    @precondition(lambda self: self.rows)
    @rule(place=st.integers(0, 50), verb=st.sampled_from(Verb), stale=st.booleans())
    def move(self, place: int, verb: Verb, stale: bool) -> None:
        row = self.rows[place % len(self.rows)]
        before = Promise.objects.get(pk=row.pk)
        steps = PromiseStep.objects.filter(promise=row).count()
        version = before.version - 1 if stale else before.version
        allowed = verb in MOVES[State(before.state)]
        try:
            actions.move(
                promise=row, version=version, verb=verb, became=Became(today()), by=self.by, now=timezone.now()
            )
        except (Conflict, Refused) as stopped:
            assert isinstance(stopped, Conflict) is stale  # noqa: PT017  either may stop it
            assert stale or not allowed
            after = Promise.objects.get(pk=row.pk)
            assert (after.state, after.version) == (before.state, before.version)
            assert PromiseStep.objects.filter(promise=row).count() == steps
            return
        assert allowed
        assert not stale
        after = Promise.objects.get(pk=row.pk)
        assert after.state == MOVES[State(before.state)][verb]
        assert after.version == before.version + 1
        assert PromiseStep.objects.filter(promise=row).count() == steps + 1

    @invariant()
    def the_rows_tell_the_state(self) -> None:
        for row in Promise.objects.filter(family=self.family):
            state = State.OPEN
            for step in PromiseStep.objects.filter(promise=row).order_by("made_at", "id"):
                state = rules.move(state, Verb(step.verb))
            assert state == row.state
            assert row.asked == PromiseStep.objects.filter(promise=row, verb=Verb.ASK).count()

    @invariant()
    def every_write_has_its_entry(self) -> None:
        written = Promise.objects.filter(family=self.family).count() + PromiseStep.objects.count()
        assert Entry.objects.filter(did__in=["advocacy.promise", "advocacy.move"]).count() == written

    @invariant()
    def the_sheet_is_what_is_owed(self) -> None:
        owed = Promise.objects.filter(family=self.family, state__in=sorted(OWED)).count()
        assert len(queries.sheet_for(self.by, self.family.pk, timezone.now()).paragraphs) == owed


TestSequences = pytest.mark.proof(pytest.mark.slow(Promises.TestCase))
TestSequences.settings = settings(
    max_examples=amount(12, 1_000), stateful_step_count=12, deadline=None,
    suppress_health_check=list(HealthCheck),
)  # fmt: skip
