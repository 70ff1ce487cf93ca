"""Silence, what may be said of a contact besides, and what is told: counted from what was written."""

import uuid
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from django.utils import timezone

from alongside.access.gate import NotVisible, Refused
from alongside.access.roles import TieKind
from alongside.families.happenings import waits
from alongside.families.models import Family
from alongside.record.writing import recorded
from alongside.support import actions, queries
from alongside.support.actions import More, Unfit
from alongside.support.models import AgreedRhythm, Contact, LastReached
from alongside.support.queries import told
from alongside.support.rules import Mode, Outcome
from alongside.support.rules.planned import Became
from alongside.support.rules.rhythm import Rhythm
from tests.at_once import not_seen_at_first
from tests.cast import Cast, make_family, make_tie
from tests.supporting import may_ring, parent_of, plan, talk, todo

pytestmark = pytest.mark.django_db
HOUR = timedelta(hours=1)


@pytest.fixture
def family(cast: Cast) -> Family:
    found = make_family(cast, at=timezone.now() - timedelta(days=100))
    may_ring(cast, found)
    return found


def waiting(cast: Cast, name: str, now: datetime | None = None) -> list[tuple[str, uuid.UUID, str]]:
    now = now or timezone.now()
    rows = [row for part in told.waiting(cast.actor(name), now) for row in part]
    return sorted((one.kind, one.family, one.state) for one in waits(rows))


def quiet(cast: Cast, name: str, now: datetime | None = None) -> list[uuid.UUID]:
    return [family for kind, family, _ in waiting(cast, name, now) if kind == "quiet"]


class TestQuiet:
    def test_after_half_a_week_the_worker_and_the_manager_see_it(self, cast: Cast, family: Family) -> None:
        now = timezone.now()
        talk(cast, family, at=now - 84 * HOUR + timedelta(minutes=1))
        assert (quiet(cast, "priya"), quiet(cast, "owen")) == ([], [])
        later = now + timedelta(minutes=2)
        assert (quiet(cast, "priya", later), quiet(cast, "owen", later)) == ([family.id], [family.id])

    @pytest.mark.parametrize("name", ["moira", "dee", "sam", "chidi", "frances", "ruth", "gita", "una"])
    def test_nobody_else_sees_it(self, cast: Cast, family: Family, name: str) -> None:
        talk(cast, family, at=timezone.now() - 100 * HOUR)
        if name == "dee":
            make_tie(cast, family, "dee", TieKind.PARTNER)
        assert quiet(cast, "priya") == [family.id]
        assert waiting(cast, name) == []

    def test_somebody_excluded_does_not_see_it(self, cast: Cast, family: Family) -> None:
        from alongside.families.actions.standing import exclude

        talk(cast, family, at=timezone.now() - 100 * HOUR)
        exclude(
            family=family, account=cast.account("owen"), because="He knows them", by=cast.actor("owen"),
            now=timezone.now(),
        )  # fmt: skip
        assert (quiet(cast, "owen"), quiet(cast, "priya")) == ([], [family.id])

    def test_only_a_talk_with_a_parent_breaks_the_silence(self, cast: Cast, family: Family) -> None:
        now = timezone.now()
        talk(cast, family, at=now - 100 * HOUR)
        talk(cast, family, at=now - 3 * HOUR, outcome=Outcome.NO_ANSWER)
        talk(cast, family, at=now - 2 * HOUR, mode=Mode.VOICEMAIL, outcome=Outcome.LEFT_MESSAGE)
        talk(cast, family, at=now - HOUR, person=None)
        row = LastReached.objects.get()
        assert (quiet(cast, "priya"), row.tries, row.reached_at) == ([family.id], 2, now - 100 * HOUR)
        talk(cast, family, at=now)
        row.refresh_from_db()
        assert (quiet(cast, "priya"), row.tries) == ([], 0)

    def test_an_older_talk_written_down_later_changes_nothing(self, cast: Cast, family: Family) -> None:
        now = timezone.now()
        talk(cast, family, at=now - HOUR)
        talk(cast, family, at=now - 200 * HOUR)
        assert LastReached.objects.get().reached_at == now - HOUR

    def test_a_plan_nobody_came_to_is_a_try(self, cast: Cast, family: Family) -> None:
        now = timezone.now()
        talk(cast, family, at=now - 100 * HOUR)
        missed = plan(cast, family, now=now - 3 * HOUR)
        actions.became(planned=missed, how=Became.NOBODY_COME, by=cast.actor("priya"), now=now)
        assert LastReached.objects.get().tries == 1

    def test_what_was_written_by_mistake_is_no_talk(self, cast: Cast, family: Family) -> None:
        now, by = timezone.now(), cast.actor("priya")
        row = talk(cast, family, at=now - HOUR)
        once = uuid.uuid4()
        for _ in range(2):
            actions.correct_contact(contact=row, words="Another family", counts=False, once=once, by=by, now=now)
        assert (LastReached.objects.count(), len(queries.corrections_of([row]))) == (0, 1)
        assert Contact.objects.get().words == row.words

    def test_the_same_correction_sent_twice_at_once_is_one(
        self, cast: Cast, family: Family, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        row, once, by, now = talk(cast, family), uuid.uuid4(), cast.actor("priya"), timezone.now()
        first = actions.correct_contact(contact=row, words="It was her sister", once=once, by=by, now=now)
        not_seen_at_first(monkeypatch)
        again = actions.correct_contact(contact=row, words="It was her sister", once=once, by=by, now=now)
        assert first.pk == again.pk

    def test_put_right_it_still_counts(self, cast: Cast, family: Family) -> None:
        row = talk(cast, family)
        actions.correct_contact(
            contact=row, words="It was her sister", once=uuid.uuid4(), by=cast.actor("priya"), now=timezone.now()
        )
        assert LastReached.objects.count() == 1
        with pytest.raises(Unfit):
            actions.correct_contact(contact=row, words=" ", once=None, by=cast.actor("priya"), now=timezone.now())

    def test_a_closed_family_is_not_called_quiet(self, cast: Cast, family: Family) -> None:
        talk(cast, family, at=timezone.now() - 100 * HOUR)
        with recorded(by=cast.actor("owen"), did="tests.close", about=family):
            Family.objects.filter(pk=family.pk).update(closed_at=timezone.now(), closed_by=cast.account("owen"))
        assert quiet(cast, "priya") == []


class TestRhythm:
    def agree(self, cast: Cast, family: Family, rhythm: Rhythm, by: str = "priya", because: str = "She asked") -> None:
        actions.agree_rhythm(family=family, rhythm=rhythm, because=because, by=cast.actor(by), now=timezone.now())

    @pytest.mark.parametrize(
        ("rhythm", "hours", "over"),
        [
            (Rhythm.DAILY, 25, True), (Rhythm.DAILY, 23, False), (Rhythm.WEEKLY, 100, False),
            (Rhythm.WEEKLY, 169, True), (Rhythm.RESTING, 5000, False), (Rhythm.MONTHLY, 745, True),
        ],
    )  # fmt: skip
    def test_what_was_agreed_decides(self, cast: Cast, family: Family, rhythm: Rhythm, hours: int, over: bool) -> None:
        talk(cast, family, at=timezone.now() - hours * HOUR)
        self.agree(cast, family, rhythm)
        assert bool(quiet(cast, "priya")) is over
        shown = queries.beside_for(cast.actor("priya"), family, timezone.now()).quiet
        assert (shown.rhythm, shown.silence is not None and shown.silence.over) == (rhythm, over)

    def test_a_new_one_ends_the_one_before(self, cast: Cast, family: Family) -> None:
        self.agree(cast, family, Rhythm.DAILY)
        self.agree(cast, family, Rhythm.WEEKLY, because="Calmer")
        first, second = AgreedRhythm.objects.order_by("made_at")
        assert (first.ended_at, first.ended_by, second.ended_at) == (second.made_at, second.made_by, None)
        assert [row.because for row in queries.rhythms_of(family)] == ["Calmer", "She asked"]

    def test_a_reason_is_asked(self, cast: Cast, family: Family) -> None:
        with pytest.raises(Unfit):
            self.agree(cast, family, Rhythm.DAILY, because="")

    def test_two_at_once_the_second_is_told(self, cast: Cast, family: Family, monkeypatch: pytest.MonkeyPatch) -> None:
        """A colleague's row lands between our ending the old one and our saving the new one."""
        self.agree(cast, family, Rhythm.WEEKLY)
        nobody = AgreedRhythm.objects.none()
        monkeypatch.setattr(AgreedRhythm.objects, "filter", lambda **_: nobody)
        with pytest.raises(Refused) as stopped:
            self.agree(cast, family, Rhythm.DAILY)
        assert "a moment before you" in str(stopped.value)

    def test_before_the_first_talk_there_is_no_silence(self, cast: Cast, family: Family) -> None:
        self.agree(cast, family, Rhythm.DAILY)
        assert queries.beside_for(cast.actor("priya"), family, timezone.now()).quiet.silence is None

    @pytest.mark.parametrize("name", ["dee", "una"])
    def test_for_nobody_else(self, cast: Cast, family: Family, name: str) -> None:
        with pytest.raises(NotVisible):
            self.agree(cast, family, Rhythm.DAILY, by=name)


class TestMore:
    def test_out_of_hours_is_worked_out_and_can_be_changed(self, cast: Cast, family: Family) -> None:
        friday = datetime(2026, 11, 20, 21, 0, tzinfo=UTC)
        late = talk(cast, family, at=friday)
        day = talk(cast, family, at=friday - 10 * HOUR)
        said = talk(cast, family, at=friday, more=More(out_of_hours=False))
        assert (late.out_of_hours, day.out_of_hours, said.out_of_hours) == (True, False, False)

    def test_everything_that_may_be_said_is_kept(self, cast: Cast, family: Family) -> None:
        more = More(
            with_whom="Jo Marsh", people_there=[parent_of(family)], others_there="Her sister", travel_minutes=40,
            dimensions=["emotional"],
        )  # fmt: skip
        row = Contact.objects.get(pk=talk(cast, family, person=None, more=more).pk)
        assert (row.with_whom, row.others_there, row.travel_minutes, row.dimensions) == (
            "Jo Marsh", "Her sister", 40, ["emotional"],
        )  # fmt: skip
        assert queries.whole_contact(cast.actor("priya"), row.pk).there == [parent_of(family)]

    def test_nobody_of_another_family(self, cast: Cast, family: Family) -> None:
        with pytest.raises(Unfit) as stopped:
            talk(cast, family, more=More(people_there=[parent_of(make_family(cast))]))
        assert (stopped.value.field, Contact.objects.count()) == ("people_there", 0)
        with pytest.raises(Unfit):
            talk(cast, family, more=More(travel_minutes=5000))


class TestTold:
    def everything(self, cast: Cast, family: Family) -> None:
        now, by = timezone.now(), cast.actor("priya")
        row = talk(cast, family, at=now - HOUR, words="She slept")
        actions.correct_contact(contact=row, words="It was Monday", once=None, by=by, now=now)
        off = plan(cast, family)
        actions.became(planned=off, how=Became.THEY_CALL_OFF, because="The bus", by=by, now=now)
        plan(cast, family)
        actions.agree_rhythm(family=family, rhythm=Rhythm.WEEKLY, because="Calmer", by=by, now=now)
        todo(cast, family, due_on=timezone.localdate())

    def test_what_happened_with_a_query_a_kind(
        self, cast: Cast, family: Family, django_assert_num_queries: Any
    ) -> None:
        self.everything(cast, family)
        rows = [line for part in told.happened(family) for line in part]
        ids: dict[str, list[uuid.UUID]] = {}
        for kind, key, _ in rows:
            ids.setdefault(kind, []).append(key)
        priya = cast.actor("priya")
        with django_assert_num_queries(4):
            found = told.told(priya, family, ids)
        assert [(one.kind, one.said) for one in found] == [
            ("contact", "She slept"), ("contact_correction", "It was Monday"), ("planned", "To read the letter"),
            ("rhythm", "Calmer"),
        ]  # fmt: skip
        with pytest.raises(NotVisible):
            told.told(cast.actor("una"), family, ids)

    def test_a_search_reads_every_word(self, cast: Cast, family: Family) -> None:
        self.everything(cast, family)
        found = {(text.kind, said) for text in told.said([family.id]) for _, said in text.words}
        assert found == {
            ("contact", "She slept"), ("contact_correction", "It was Monday"), ("planned", "To read the letter"),
            ("rhythm", "Calmer"), ("task", "Ring the school"),
        }  # fmt: skip

    def test_what_waits(self, cast: Cast, family: Family) -> None:
        self.everything(cast, family)
        later = timezone.now() + 2 * HOUR
        found = waiting(cast, "priya", later)
        assert ("task", family.id, "due") in found
        assert ("planned", family.id, "what_became") in found
        assert waiting(cast, "owen", later) == []
