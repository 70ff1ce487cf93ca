"""Writing in the log: nothing is changed in place, nothing is lost, and nobody is sent to find out."""

import uuid
from datetime import timedelta
from typing import Any

import pytest
from django.db import IntegrityError
from django.utils import timezone

from alongside.access.actor import system
from alongside.access.gate import NotAllowed, NotVisible
from alongside.access.roles import TieKind
from alongside.families.models import Alert, Family, Person, Tie
from alongside.families.rules import AlertKind
from alongside.observations import actions, queries
from alongside.observations.actions import Unfit
from alongside.observations.actions import drafts as drafts_module
from alongside.observations.actions import writing as writing_module
from alongside.observations.models import Draft, Mention, Observation, SafetyCheck
from alongside.observations.rules import Answer, Happened, Precision, Question
from alongside.record.models import Entry
from alongside.record.writing import recorded
from tests.cast import Cast, make_family, make_tie
from tests.noticing import WORDS, noticed, observed

pytestmark = pytest.mark.django_db
OUTSIDE = ("una", "dee", "sam", "chidi", "moira", "ruth", "gita", "frances")


@pytest.fixture
def family(cast: Cast) -> Family:
    return make_family(cast)


def checked(cast: Cast, family: Family, by: str = "priya", **more: Any) -> SafetyCheck:
    return actions.check_first(
        family=family, answers=dict.fromkeys(Question, Answer.NO), steps={Question.DANGER: "rang 999"},
        by=cast.actor(by), now=timezone.now(), **{"once": uuid.uuid4(), **more},
    )  # fmt: skip


class TestQuestions:
    def test_what_was_answered_and_done_is_kept_once(self, cast: Cast, family: Family) -> None:
        once = uuid.uuid4()
        assert checked(cast, family, once=once).pk == checked(cast, family, once=once).pk
        row = SafetyCheck.objects.get()
        assert row.answers == {"danger": "no", "crime": "no", "harm": "no"}
        assert row.steps == {"danger": "rang 999"}
        assert Entry.objects.filter(did="observations.check_first").count() == 1

    @pytest.mark.parametrize("name", OUTSIDE)
    def test_nobody_else_can(self, cast: Cast, family: Family, name: str) -> None:
        with pytest.raises(NotVisible):
            checked(cast, family, by=name)


class TestObserving:
    def test_words_are_kept_to_the_letter_and_what_stands_in_them_is_offered(self, cast: Cast, family: Family) -> None:
        row = Observation.objects.get(pk=observed(cast, family, interpretation="He waits for her").pk)
        assert (row.words, row.interpretation, row.edition) == (WORDS, "He waits for her", "plo")
        found = {m.kind: m for m in Mention.objects.filter(observation=row)}
        assert {(m.judgement, m.judged_by_id) for m in found.values()} == {("offered", None)}
        assert found["plate"].value == "AB12CDE"
        assert WORDS[found["plate"].start : found["plate"].end] == found["plate"].raw == "AB12 CDE"
        assert found["phone"].value == "+447700900123"
        assert Entry.objects.filter(did="observations.observe", about=row.pk).count() == 1

    def test_sent_twice_it_is_one(self, cast: Cast, family: Family) -> None:
        once = uuid.uuid4()
        assert observed(cast, family, once=once).pk == observed(cast, family, once=once).pk
        assert Mention.objects.count() == len({m.start for m in Mention.objects.all()})

    def test_sent_twice_it_is_one_with_all_that_belongs_to_it(self, cast: Cast, family: Family) -> None:
        once = uuid.uuid4()
        first = observed(cast, family, once=once)
        before = Mention.objects.count(), Entry.objects.count()
        assert observed(cast, family, once=once).pk == first.pk
        assert (Mention.objects.count(), Entry.objects.count()) == before

    def test_another_fault_of_the_database_is_not_swallowed(
        self, cast: Cast, family: Family, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        once = uuid.uuid4()
        observed(cast, family, once=once)
        monkeypatch.setattr(writing_module, "_before", lambda row: None)
        with pytest.raises(IntegrityError):
            observed(cast, family, once=once)

    def test_the_same_number_from_another_family_meets_nothing(self, cast: Cast, family: Family) -> None:
        once = uuid.uuid4()
        other = make_family(cast)
        assert observed(cast, family, once=once).pk != observed(cast, other, once=once).pk

    def test_a_parents_words_are_theirs(self, cast: Cast, family: Family) -> None:
        mother = Person.objects.get(family=family, kind="parent")
        row = observed(cast, family, said_by=mother, check=checked(cast, family).pk)
        assert (row.edition, row.said_by, row.check_first) == ("parent", mother, SafetyCheck.objects.get())

    def test_nobody_of_another_family_said_it(self, cast: Cast, family: Family) -> None:
        stranger = Person.objects.filter(family=make_family(cast), kind="parent")[0]
        with pytest.raises(Unfit) as refused:
            observed(cast, family, said_by=stranger)
        assert refused.value.field == "said_by"

    def test_a_check_of_somebody_else_is_left_out(self, cast: Cast, family: Family) -> None:
        check = checked(cast, family, by="owen")
        assert observed(cast, family, check=check.pk).check_first is None

    def test_times_as_well_as_anybody_knows(self, cast: Cast, family: Family) -> None:
        now = timezone.now()
        hour = timedelta(hours=1)
        exact = observed(cast, family, happened=Happened(Precision.EXACT, now - hour, now))
        assert (exact.happened_from, exact.happened_until) == (now - hour, None)
        between = observed(cast, family, happened=Happened(Precision.RANGE, now - 2 * hour, now - hour))
        assert (between.happened_from, between.happened_until) == (now - 2 * hour, now - hour)
        vague = observed(cast, family, happened=Happened(Precision.VAGUE, now, now, "after tea"))
        assert (vague.happened_from, vague.happened_until, vague.when_words) == (None, None, "after tea")

    @pytest.mark.parametrize(
        ("said", "field"),
        [
            ({"words": "  "}, "words"),
            ({"how_true": " "}, "how_true"),
            ({"happened": Happened(Precision.EXACT)}, "happened_at"),
        ],
    )
    def test_what_is_missing_is_said_beside_it(
        self, cast: Cast, family: Family, said: dict[str, Any], field: str
    ) -> None:
        with pytest.raises(Unfit) as refused:
            observed(cast, family, **said)
        assert refused.value.field == field
        assert not Observation.objects.exists()

    def test_i_dont_know_is_an_answer(self, cast: Cast, family: Family) -> None:
        assert observed(cast, family, how_true="I don’t know").how_true == "I don’t know"

    @pytest.mark.parametrize("name", OUTSIDE)
    def test_nobody_else_can(self, cast: Cast, family: Family, name: str) -> None:
        with pytest.raises(NotVisible):
            observed(cast, family, by=name)

    @pytest.mark.parametrize(("name", "edition"), [("frances", "foster"), ("priya", "plo"), ("owen", "plo")])
    def test_whose_log_it_is(self, cast: Cast, family: Family, name: str, edition: str) -> None:
        if name == "frances":
            make_tie(cast, family, name, TieKind.CARER)
        assert observed(cast, family, by=name).edition == edition


class TestTasking:
    def test_the_manager_is_told_once_and_nothing_is_blocked(self, cast: Cast, family: Family) -> None:
        row = observed(cast, family, words="Can you find out who he is?", interpretation="Please follow him.")
        told = Alert.objects.get()
        assert (told.kind, told.to_role) == (AlertKind.TASKING, "service_manager")
        assert Observation.objects.get(pk=row.pk)

    def test_what_he_asked_of_her_tells_nobody(self, cast: Cast, family: Family) -> None:
        observed(cast, family, words="He told her to follow him on Snapchat")
        assert not Alert.objects.exists()


class TestCorrecting:
    def test_a_correction_stands_beside_the_old(self, cast: Cast, family: Family) -> None:
        mother = Person.objects.get(family=family, kind="parent")
        old = observed(cast, family, said_by=mother)
        new = actions.correct(
            observation=old, noticed=noticed(words="A blue Golf"), once=uuid.uuid4(), by=cast.actor("owen"),
            now=timezone.now(),
        )  # fmt: skip
        old.refresh_from_db()
        assert (old.words, new.words) == (WORDS, "A blue Golf")
        assert (new.corrects, new.edition, new.said_by_id, new.made_by_id) == (
            old, "parent", mother.pk, cast.account("owen").pk,
        )  # fmt: skip
        told, corrections = queries.entry_for(cast.actor("priya"), queries.observation_for(cast.actor("priya"), old.pk))
        assert told.corrected_by == (new.pk,)
        assert [one.corrects for one in corrections] == [old.pk]

    def test_a_supervisor_reads_and_corrects_nothing(self, cast: Cast, family: Family) -> None:
        old = observed(cast, family, by="owen")
        other = make_family(cast, worker=None)
        row = observed(cast, other, by="owen")
        make_tie(cast, other, "priya", TieKind.SUPERVISOR)
        assert queries.observation_for(cast.actor("priya"), row.pk) == row
        for observation, name, problem in ((row, "priya", NotAllowed), (old, "una", NotVisible)):
            with pytest.raises(problem):
                actions.correct(
                    observation=observation, noticed=noticed(), once=uuid.uuid4(), by=cast.actor(name),
                    now=timezone.now(),
                )  # fmt: skip

    def test_a_carer_whose_time_is_over_reads_their_own_and_writes_no_more(self, cast: Cast, family: Family) -> None:
        now = timezone.now()
        make_tie(cast, family, "frances", TieKind.CARER, now - timedelta(days=2), now + timedelta(seconds=30))
        row = observed(cast, family, by="frances")
        with recorded(by=system("tests"), did="tests.tie", about=family):
            Tie.objects.filter(family=family, kind="carer").update(until_at=now - timedelta(days=1))
        assert queries.observation_for(cast.actor("frances"), row.pk) == row
        with pytest.raises(NotVisible):
            observed(cast, family, by="frances")


class TestDrafts:
    def keep(
        self, cast: Cast, family: Family, words: str, slot: str = "", version: int = 0, by: str = "priya"
    ) -> Draft:
        return actions.keep_draft(
            family=family, form="worker", values={"words": words}, slot=slot, version=version, by=cast.actor(by),
            now=timezone.now(),
        )  # fmt: skip

    def test_the_same_page_saves_again_in_the_same_place(self, cast: Cast, family: Family) -> None:
        first = self.keep(cast, family, "A")
        again = self.keep(cast, family, "A car", first.form, first.version)
        assert (again.pk, again.version) == (first.pk, 2)
        assert Draft.objects.get().values == {"words": "A car"}

    def test_a_page_that_never_heard_of_its_slot_goes_on_in_its_own_draft(self, cast: Cast, family: Family) -> None:
        """A form that was refused, and sent again from the page before: one draft, with what was typed last."""

        def sent(words: str, **page: Any) -> Draft:
            given = {"slot": "", "version": 0, **page}
            values = {"words": words, "once": "7", "slot": given["slot"]}
            return actions.keep_draft(
                family=family, form="worker", values=values, by=cast.actor("priya"), now=timezone.now(), **given
            )

        first, again = sent("A"), sent("A car")
        assert (again.pk, again.version) == (first.pk, 2)
        # the answer to it knew the slot: what was typed there is not written over by the page before it
        sent("A car, and more", slot=again.form, version=again.version)
        assert sent("A").form == "worker.2"
        assert {one.values["words"] for one in Draft.objects.all()} == {"A car, and more", "A"}

    def test_nothing_new_writes_nothing(self, cast: Cast, family: Family) -> None:
        first = self.keep(cast, family, "A")
        assert self.keep(cast, family, "A", first.form, first.version).version == 1
        assert Entry.objects.filter(did="observations.draft").count() == 1

    def test_two_devices_keep_both(self, cast: Cast, family: Family) -> None:
        first = self.keep(cast, family, "A")
        self.keep(cast, family, "A from the phone", first.form, first.version)
        second = self.keep(cast, family, "A from the laptop", first.form, first.version)
        assert second.form == "worker.2"
        kept = queries.to_write_for(cast.actor("priya"), family.pk, "worker").drafts
        assert [draft.values["words"] for draft in kept] == ["A from the laptop", "A from the phone"]

    def test_a_new_page_takes_a_place_of_its_own(self, cast: Cast, family: Family) -> None:
        assert [self.keep(cast, family, words).form for words in "abc"] == ["worker", "worker.2", "worker.3"]

    def test_there_is_an_end_to_it(self, cast: Cast, family: Family) -> None:
        for number in range(9):
            self.keep(cast, family, str(number))
        with pytest.raises(Exception, match="begun this many times"):
            self.keep(cast, family, "one more")

    def test_another_device_is_faster_by_a_moment(
        self, cast: Cast, family: Family, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        first = self.keep(cast, family, "A")
        by = cast.actor("priya")
        held = Draft.objects.get(pk=first.pk)
        self.keep(cast, family, "A from the phone", first.form, first.version)
        assert drafts_module._again(held, {"words": "A from the laptop"}, by, timezone.now()) is None
        assert drafts_module._first(family, "worker", {"words": "new"}, by, timezone.now()) is None
        monkeypatch.setattr(drafts_module, "_again", lambda *given: None)
        assert self.keep(cast, family, "B", "worker", 2).form == "worker.2"

    def test_it_goes_when_the_entry_is_written_and_only_that_one(self, cast: Cast, family: Family) -> None:
        self.keep(cast, family, "A")
        other = self.keep(cast, family, "B")
        observed(cast, family, draft="worker")
        assert [draft.pk for draft in Draft.objects.all()] == [other.pk]

    def test_a_draft_is_its_writers_alone(self, cast: Cast, family: Family) -> None:
        self.keep(cast, family, "A")
        assert queries.to_write_for(cast.actor("priya"), family.pk, "worker").drafts
        assert not queries.to_write_for(cast.actor("owen"), family.pk, "worker").drafts
        actions.drop_draft(family=family, slot="worker", by=cast.actor("owen"))
        assert Draft.objects.count() == 1
        actions.drop_draft(family=family, slot="worker", by=cast.actor("priya"))
        assert not Draft.objects.exists()

    @pytest.mark.parametrize("name", OUTSIDE)
    def test_nobody_else_can(self, cast: Cast, family: Family, name: str) -> None:
        with pytest.raises(NotVisible):
            self.keep(cast, family, "A", by=name)


def test_a_mention_of_another_entry_is_left_alone(cast: Cast, family: Family) -> None:
    row, other = observed(cast, family), observed(cast, family)
    theirs = Mention.objects.filter(observation=other)[0]
    actions.answer_mentions(
        observation=row, answers=[actions.Answered(theirs, right=True)], by=cast.actor("priya"), now=timezone.now()
    )
    theirs.refresh_from_db()
    assert theirs.judgement == "offered"
