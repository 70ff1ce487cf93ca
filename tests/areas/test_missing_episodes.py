"""Episodes: any order of knowing is a valid one, what may not follow is refused in words, and the hub sees its own."""

import uuid
from datetime import timedelta
from typing import Any

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from alongside.access.gate import NotAllowed, NotVisible, Refused
from alongside.access.roles import TieKind
from alongside.families.models import Alert, Family, Person
from alongside.missing import actions, queries
from alongside.missing.actions import AlreadyMissing, Back
from alongside.missing.models import Episode, Learnt, Report, Return, ReturnTalk, SearchLine, Step
from alongside.missing.rules import Due, HowBack, Talk, Whose
from alongside.observations.actions import Unfit
from alongside.observations.models import Observation
from alongside.observations.rules import Happened, Precision
from alongside.record.models import Entry
from alongside.record.writing import recorded
from tests.cast import Cast, make_family, make_tie
from tests.missing_kit import at, by, came_back, child_of, gone, searched, talked, told_police
from tests.noticing import noticed

pytestmark = pytest.mark.django_db


@pytest.fixture
def family(cast: Cast) -> Family:
    return make_family(cast)


def again(episode: Episode) -> Episode:
    return Episode.objects.get(pk=episode.pk)


def stands(episode: Episode) -> tuple[str, str, str]:
    row = again(episode)
    return row.state, row.police, row.talk


class TestNoticing:
    def test_nothing_has_to_be_known(self, cast: Cast, family: Family) -> None:
        now = timezone.now()
        row = again(gone(cast, family, now=now))
        assert (row.precision, row.gone_from, row.since_at, row.words) == ("unknown", None, now, "")
        assert stands(row) == ("missing", "not_said", "none")

    def test_everything_that_is_known_is_kept(self, cast: Cast, family: Family) -> None:
        when = timezone.now() - timedelta(hours=5)
        row = again(gone(cast, family, happened=at(when), words="She went for milk", wearing="A green coat"))
        assert (row.gone_from, row.since_at, row.words, row.wearing) == (
            when,
            when,
            "She went for milk",
            "A green coat",
        )
        entry = Entry.objects.get(did="missing.notice")
        assert (entry.about, entry.by, entry.because) == (row.pk, cast.account("priya").pk, "")

    def test_between_two_times_it_is_since_the_first(self, cast: Cast, family: Family) -> None:
        now = timezone.now()
        happened = Happened(Precision.RANGE, now - timedelta(hours=3), now - timedelta(hours=1))
        row = again(gone(cast, family, happened=happened))
        assert (row.gone_from, row.gone_until, row.since_at) == (happened.from_at, happened.until_at, happened.from_at)

    @pytest.mark.parametrize(
        ("happened", "field"),
        [
            (Happened(Precision.EXACT), "happened_at"),
            (Happened(Precision.EXACT, timezone.now() + timedelta(hours=1)), "happened_at"),
            (Happened(Precision.VAGUE), "when_words"),
        ],
    )
    def test_what_does_not_fit_lands_on_its_question(
        self, cast: Cast, family: Family, happened: Happened, field: str
    ) -> None:
        with pytest.raises(Unfit) as stopped:
            gone(cast, family, happened=happened)
        assert (stopped.value.field, Episode.objects.count()) == (field, 0)

    def test_a_parent_is_not_a_missing_child(self, cast: Cast, family: Family) -> None:
        with pytest.raises(Unfit):
            gone(cast, family, child=Person.objects.get(family=family, kind="parent"))

    def test_a_child_is_missing_once_at_a_time(self, cast: Cast, family: Family) -> None:
        first = gone(cast, family)
        with pytest.raises(AlreadyMissing) as stopped:
            gone(cast, family)
        assert stopped.value.episode == first.pk
        came_back(cast, first)
        assert gone(cast, family).pk != first.pk

    def test_sent_twice_it_is_one(self, cast: Cast, family: Family) -> None:
        once = uuid.uuid4()
        assert gone(cast, family, once=once).pk == gone(cast, family, once=once, words="typed again").pk

    def test_sent_twice_at_once_it_is_one(self, cast: Cast, family: Family, monkeypatch: pytest.MonkeyPatch) -> None:
        once = uuid.uuid4()
        first = gone(cast, family, once=once)
        answers = iter([Episode.objects.none(), Episode.objects.filter(pk=first.pk)])
        monkeypatch.setattr(Episode.objects, "filter", lambda **_: next(answers))
        assert gone(cast, family, once=once).pk == first.pk

    def test_told_when_it_was_over(self, cast: Cast, family: Family) -> None:
        now = timezone.now()
        back = Back(happened=at(now - timedelta(hours=1)), how=HowBack.BROUGHT)
        row = gone(cast, family, happened=at(now - timedelta(hours=9)), back=back, now=now)
        assert stands(row) == ("back", "not_said", "none")
        assert Return.objects.get().how == "brought"
        assert again(row).talk_due_at == now + timedelta(hours=71)

    def test_words_that_ask_a_parent_to_find_out_tell_the_manager(self, cast: Cast, family: Family) -> None:
        gone(cast, family, words="Ask mum to follow her and find out who drives the car.")
        assert Alert.objects.get().to_role == "service_manager"


class TestPolice:
    def test_the_report_is_the_hubs_and_the_reason_is_not(self, cast: Cast, family: Family) -> None:
        row = gone(cast, family)
        actions.leave_unreported(
            episode=row, words="She is afraid they take him", once=uuid.uuid4(), by=cast.actor("priya"),
            now=timezone.now(),
        )  # fmt: skip
        assert stands(row)[1] == "not_reported"
        told_police(cast, row, reference="MP-7")
        assert stands(row)[1] == "reported"
        make_tie(cast, family, "dee", TieKind.PARTNER)
        face = queries.reports_face(cast.actor("dee"), family)
        assert [(one.reference, one.by) for one in face] == [("MP-7", "Priya Nair")]
        assert "afraid" not in repr(face)
        assert Step.objects.get().words == "She is afraid they take him"

    def test_not_reported_asks_why(self, cast: Cast, family: Family) -> None:
        with pytest.raises(Unfit) as stopped:
            actions.leave_unreported(
                episode=gone(cast, family), words=" ", once=uuid.uuid4(), by=cast.actor("priya"), now=timezone.now()
            )
        assert stopped.value.field == "words"

    def test_they_are_back_and_police_are_told(self, cast: Cast, family: Family) -> None:
        row = gone(cast, family)
        told_police(cast, row)
        came_back(cast, row)
        assert stands(row)[:2] == ("back", "reported")
        told_police(cast, row, act=actions.tell_back)
        assert stands(row)[:2] == ("back", "stood_down")
        assert [one.kind for one in Report.objects.order_by("made_at")] == ["missing", "back"]

    def test_what_was_never_reported_is_not_ended(self, cast: Cast, family: Family) -> None:
        row = gone(cast, family)
        came_back(cast, row)
        with pytest.raises(Refused, match="Not written down yet"):
            told_police(cast, row, act=actions.tell_back)
        assert not Report.objects.exists()

    def test_not_in_the_future(self, cast: Cast, family: Family) -> None:
        with pytest.raises(Unfit) as stopped:
            told_police(cast, gone(cast, family), at=timezone.now() + timedelta(hours=1))
        assert stopped.value.field == "at"

    def test_sent_twice_it_is_one(self, cast: Cast, family: Family) -> None:
        row, once = gone(cast, family), uuid.uuid4()
        assert told_police(cast, row, once=once).pk == told_police(cast, row, once=once).pk


class TestSearch:
    def test_a_line_with_time_and_who(self, cast: Cast, family: Family) -> None:
        row = gone(cast, family)
        line = searched(cast, row, words="Rang the bus company")
        assert SearchLine.objects.get(pk=line.pk).words == "Rang the bus company"
        assert Entry.objects.filter(did="missing.search", about=line.pk).count() == 1

    def test_empty_is_nothing(self, cast: Cast, family: Family) -> None:
        with pytest.raises(Unfit):
            searched(cast, gone(cast, family), words="")


class TestReturn:
    def test_nobody_knows_when(self, cast: Cast, family: Family) -> None:
        now = timezone.now()
        row = gone(cast, family, now=now)
        came_back(cast, row, now=now + timedelta(hours=2), seemed="Cold")
        assert stands(row)[0] == "back"
        assert again(row).talk_due_at == now + timedelta(hours=74)
        assert Return.objects.get().precision == "unknown"

    def test_more_is_known_later_and_the_newest_counts(self, cast: Cast, family: Family) -> None:
        now = timezone.now()
        row = gone(cast, family, now=now - timedelta(hours=9))
        came_back(cast, row, now=now - timedelta(hours=1))
        came_back(cast, row, now=now, happened=at(now - timedelta(hours=2)))
        page = queries.episode_page(cast.actor("priya"), row.pk, now)
        assert page.back is not None
        assert (len(page.returns), page.back.back_from) == (2, now - timedelta(hours=2))
        assert again(row).talk_due_at == now + timedelta(hours=70)

    def test_said_again_without_a_time_the_clock_stays(self, cast: Cast, family: Family) -> None:
        now = timezone.now()
        row = gone(cast, family, now=now)
        came_back(cast, row, now=now)
        came_back(cast, row, now=now + timedelta(hours=5))
        assert again(row).talk_due_at == now + timedelta(hours=72)

    def test_not_before_they_went(self, cast: Cast, family: Family) -> None:
        now = timezone.now()
        row = gone(cast, family, happened=at(now - timedelta(hours=1)))
        with pytest.raises(Unfit) as stopped:
            came_back(cast, row, happened=at(now - timedelta(hours=2)))
        assert stopped.value.field == "happened_at"

    def test_not_back_after_all(self, cast: Cast, family: Family) -> None:
        row = gone(cast, family)
        told_police(cast, row)
        came_back(cast, row)
        told_police(cast, row, act=actions.tell_back)
        actions.not_back(
            episode=row, words="It was her sister", once=uuid.uuid4(), by=cast.actor("priya"), now=timezone.now()
        )
        assert stands(row)[:2] == ("missing", "not_said")
        assert again(row).talk_due_at is None
        assert queries.episode_page(cast.actor("priya"), row.pk, timezone.now()).back is None

    def test_not_back_while_another_is_open(self, cast: Cast, family: Family) -> None:
        row = gone(cast, family)
        came_back(cast, row)
        gone(cast, family)
        with pytest.raises(Refused, match="Another episode"):
            actions.not_back(episode=row, words="x", once=uuid.uuid4(), by=cast.actor("priya"), now=timezone.now())
        assert stands(row)[0] == "back"

    def test_back_is_not_said_of_a_mistake(self, cast: Cast, family: Family) -> None:
        row = gone(cast, family)
        actions.mistake(episode=row, words="Wrong child", once=uuid.uuid4(), by=cast.actor("priya"), now=timezone.now())
        with pytest.raises(Refused, match="by mistake"):
            came_back(cast, row)


class TestTalk:
    def back(self, cast: Cast, family: Family) -> Episode:
        row = gone(cast, family)
        came_back(cast, row)
        return row

    def test_an_offer_stops_no_clock_and_a_conversation_does(self, cast: Cast, family: Family) -> None:
        row, priya, now = self.back(cast, family), cast.actor("priya"), timezone.now()
        talked(cast, row, Talk.OFFERED)
        clock = queries.episode_page(priya, row.pk, now).clock
        assert clock
        assert clock.due is Due.RUNNING
        talked(cast, row, Talk.LATER, words="Not this week")
        talked(cast, row, Talk.HELD, with_whom="Ines")
        clock = queries.episode_page(priya, row.pk, now).clock
        assert clock
        assert clock.due is Due.MET
        assert stands(row) == ("back", "not_said", "held")

    def test_a_no_may_become_a_yes(self, cast: Cast, family: Family) -> None:
        row = self.back(cast, family)
        talked(cast, row, Talk.DECLINED)
        talked(cast, row, Talk.ACCEPTED)
        with pytest.raises(Unfit) as stopped:
            talked(cast, row, Talk.OFFERED)
        assert (stopped.value.field, stands(row)[2]) == ("came", "accepted")
        clock = queries.episode_page(cast.actor("priya"), row.pk, timezone.now()).clock
        assert clock
        assert clock.due is Due.RUNNING

    def test_the_parents_own_has_no_clock(self, cast: Cast, family: Family) -> None:
        row = self.back(cast, family)
        talked(cast, row, Talk.HELD, whose=Whose.PARENT)
        assert (stands(row)[2], ReturnTalk.objects.count()) == ("none", 1)

    def test_settled_and_opened_again(self, cast: Cast, family: Family) -> None:
        row, mine = self.back(cast, family), by(cast)
        with pytest.raises(Unfit):
            actions.settle(episode=row, once=uuid.uuid4(), **mine)
        actions.settle(episode=row, words="She moved to her aunt", once=uuid.uuid4(), **mine)
        assert stands(row)[0] == "settled"
        actions.reopen(episode=row, once=uuid.uuid4(), **mine)
        assert stands(row)[0] == "back"

    def test_a_mistake_says_how(self, cast: Cast, family: Family) -> None:
        row, mine = gone(cast, family), by(cast)
        with pytest.raises(Refused):
            actions.mistake(episode=row, words="", once=uuid.uuid4(), **mine)
        told_police(cast, row)
        with pytest.raises(Refused, match="What police were told"):
            actions.mistake(episode=row, words="Wrong child", once=uuid.uuid4(), **mine)


class TestLearning:
    def test_what_was_learnt_is_an_observation(self, cast: Cast, family: Family) -> None:
        row = gone(cast, family)
        came_back(cast, row)
        once, mine = uuid.uuid4(), by(cast)
        first = actions.learn(episode=row, noticed=noticed(), said_by=None, once=once, **mine)
        twice = actions.learn(episode=row, noticed=noticed(), said_by=None, once=once, **mine)
        assert first.pk == twice.pk == Learnt.objects.get().observation_id

    def test_nothing_is_kept_of_what_does_not_fit(self, cast: Cast, family: Family) -> None:
        row, mine = gone(cast, family), by(cast)
        actions.mistake(episode=row, words="Wrong child", once=uuid.uuid4(), **mine)
        with pytest.raises(Refused):
            actions.learn(episode=row, noticed=noticed(), said_by=None, once=uuid.uuid4(), **mine)
        assert not Observation.objects.exists()


class TestWho:
    @pytest.mark.parametrize("name", ["moira", "dee", "sam", "chidi", "frances", "ruth", "gita", "una"])
    def test_nobody_else_sees_or_writes_it(self, cast: Cast, family: Family, name: str) -> None:
        row = gone(cast, family, words="She went for milk")
        if name in {"dee", "sam"}:
            make_tie(cast, family, name, TieKind.PARTNER)
        if name == "chidi":
            make_tie(cast, family, name, TieKind.CHILDS_WORKER)
        assert queries.episode_for(cast.actor("priya"), row.pk).words == "She went for milk"
        actor = cast.actor(name)
        for act in (
            lambda: queries.episode_for(actor, row.pk),
            lambda: queries.episodes_for(actor, family.pk),
            lambda: queries.patterns_for(actor, family.pk),
            lambda: queries.pack_for(actor, family.pk, child_of(family).pk, timezone.now()),
            lambda: queries.children_here(actor, family),
            lambda: gone(cast, family, by=name),
            lambda: searched(cast, row, by=name),
            lambda: told_police(cast, row, by=name),
        ):
            with pytest.raises(NotVisible):
                act()

    def test_the_hubs_face_is_for_those_tied(self, cast: Cast, family: Family) -> None:
        told_police(cast, gone(cast, family))
        make_tie(cast, family, "sam", TieKind.PARTNER)
        assert len(queries.reports_face(cast.actor("sam"), family)) == 1
        assert len(queries.reports_face(cast.actor("moira"), family)) == 1
        for name in ("dee", "una", "ruth", "priya"):
            with pytest.raises(NotVisible):
                queries.reports_face(cast.actor(name), family)

    def test_a_supervisor_reads_and_does_not_write(self, cast: Cast, family: Family) -> None:
        row = gone(cast, family)
        make_tie(cast, family, "una", TieKind.SUPERVISOR)
        assert queries.episode_page(cast.actor("una"), row.pk, timezone.now()).verbs == []
        with pytest.raises(NotAllowed):
            searched(cast, row, by="una")


class TestQueries:
    @pytest.mark.parametrize("rows", [1, 3])
    def test_one_episode_in_seven_queries(
        self, cast: Cast, family: Family, rows: int, django_assert_num_queries: Any
    ) -> None:
        row, priya = gone(cast, family), cast.actor("priya")
        for _ in range(rows):
            searched(cast, row)
            told_police(cast, row)
        came_back(cast, row)
        queries.episode_page(priya, row.pk, timezone.now())
        with django_assert_num_queries(7):
            queries.episode_page(priya, row.pk, timezone.now())

    @pytest.mark.parametrize("rows", [1, 3])
    def test_the_familys_part_in_one(
        self, cast: Cast, family: Family, rows: int, django_assert_num_queries: Any
    ) -> None:
        for _ in range(rows):
            came_back(cast, gone(cast, family))
        priya = cast.actor("priya")
        with django_assert_num_queries(1):
            here = queries.children_here(priya, family)
            assert [len(one.episodes) for one in here] == [rows]

    def test_newest_first_by_keyset(self, cast: Cast, family: Family) -> None:
        now = timezone.now()
        made = [gone(cast, family, happened=at(now - timedelta(hours=h)), back=Back()) for h in (5, 9, 7)]
        expected = sorted(made, key=lambda row: (row.since_at, row.pk), reverse=True)
        priya = cast.actor("priya")
        _, first = queries.episodes_for(priya, family.pk, limit=2)
        _, rest = queries.episodes_for(priya, family.pk, after=first[-1].pk)
        assert [row.pk for row in (*first, *rest)] == [row.pk for row in expected]


def test_the_database_refuses_two_open_episodes_of_one_child(cast: Cast, family: Family) -> None:
    row = gone(cast, family)
    row.pk, row.once = uuid.uuid4(), uuid.uuid4()
    with (
        pytest.raises(IntegrityError),
        transaction.atomic(),
        recorded(by=cast.actor("priya"), did="tests.row", about=row),
    ):
        row.save(force_insert=True)
