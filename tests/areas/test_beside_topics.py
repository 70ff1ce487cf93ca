"""Topics gone over, the shared grid, and practical help: kept with their entries, seen by those they are for."""

import uuid
from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone

from alongside.access.gate import NotAllowed, NotVisible, Refused
from alongside.access.roles import TieKind
from alongside.families.actions import voice
from alongside.families.happenings import waits
from alongside.families.models import Alert, Family, Person, Tie
from alongside.families.models.voice import NeedKind
from alongside.record.models import Entry
from alongside.record.versions import Conflict
from alongside.record.writing import recorded
from alongside.support.actions.practical import ask_for_help, follow_help
from alongside.support.actions.topics import mark, talk_over
from alongside.support.actions.unfit import Unfit
from alongside.support.models import Help, HelpStep, MirrorMark, TopicTalk
from alongside.support.queries import together, told_beside
from alongside.support.queries.hub import may_mirror, mirror_face, require_mirror
from alongside.support.rules.helping import HelpState
from alongside.support.rules.topics import PARENTS, Cell, Covered, Side
from tests.cast import Cast, make_family, make_tie

pytestmark = pytest.mark.django_db
OUTSIDERS = ("moira", "dee", "sam", "chidi", "frances", "ruth", "gita", "una")


@pytest.fixture
def family(cast: Cast) -> Family:
    """Priya's family, with Chidi beside the child and Dee and Sam on the case."""
    family = make_family(cast)
    make_tie(cast, family, "chidi", TieKind.CHILDS_WORKER)
    make_tie(cast, family, "dee", TieKind.PARTNER)
    make_tie(cast, family, "sam", TieKind.PARTNER)
    return family


def mum(family: Family) -> Person:
    return Person.objects.get(family=family, kind="parent")


def talk(cast: Cast, family: Family, by: str = "priya", **said: Any) -> TopicTalk:
    now = timezone.now()
    given = {"topic": "grooming", "at": now, "words": "“So it was not me”", **said}
    return talk_over(person=mum(family), **given, by=cast.actor(by), now=now)


def child_side(cast: Cast, family: Family, by: str = "chidi", **said: Any) -> MirrorMark:
    now = timezone.now()
    given = {"topic": "grooming", "state": Covered.TALKED, "day_on": timezone.localdate(now), **said}
    return mark(family=family, side=Side.CHILD, **given, by=cast.actor(by), now=now)


def asked(cast: Cast, family: Family, by: str = "priya", **said: Any) -> Help:
    given = {"kind": "housing", "words": "Somewhere with a door that locks", **said}
    return ask_for_help(person=mum(family), **given, by=cast.actor(by), now=timezone.now())


class TestTopics:
    def test_a_talk_is_kept_and_stands_on_the_grid_without_its_words(self, cast: Cast, family: Family) -> None:
        row = talk(cast, family)
        assert (row.topic, row.words, row.made_by_id) == ("grooming", "“So it was not me”", cast.account("priya").id)
        cell = MirrorMark.objects.get()
        assert (cell.topic, cell.side, cell.state, cell.day_on) == (
            "grooming", "parent", "talked", timezone.localdate(),
        )  # fmt: skip
        assert {*Entry.objects.filter(family=family.id).values_list("did", flat=True)} >= {
            "support.topic", "support.mirror",
        }  # fmt: skip

    def test_it_can_stay_off_the_grid(self, cast: Cast, family: Family) -> None:
        talk(cast, family, on_grid=False)
        assert (TopicTalk.objects.count(), MirrorMark.objects.count()) == (1, 0)

    def test_the_same_topic_again_is_another_row(self, cast: Cast, family: Family) -> None:
        for _ in range(3):
            talk(cast, family)
        assert [row.topic for row in together.talks_for(cast.actor("priya"), family)] == ["grooming"] * 3

    def test_sent_twice_it_is_one(self, cast: Cast, family: Family) -> None:
        once = uuid.uuid4()
        assert talk(cast, family, once=once) == talk(cast, family, once=once)
        assert (TopicTalk.objects.count(), MirrorMark.objects.count()) == (1, 1)

    def test_words_that_ask_a_parent_to_find_out_tell_the_manager(self, cast: Cast, family: Family) -> None:
        talk(cast, family, words="I asked her to find out where he lives")
        assert Alert.objects.get().kind == "tasking"

    @pytest.mark.parametrize(
        "said", [{"topic": "no such topic"}, {"at": timezone.now() + timedelta(days=2)}, {"topic": ""}]
    )
    def test_what_does_not_fit_is_refused_and_nothing_is_kept(
        self, cast: Cast, family: Family, said: dict[str, Any]
    ) -> None:
        with pytest.raises(Refused):
            talk(cast, family, **said)
        assert TopicTalk.objects.count() == 0

    @pytest.mark.parametrize("name", OUTSIDERS)
    def test_only_those_who_work_with_the_family_write_and_read_it(self, cast: Cast, family: Family, name: str) -> None:
        talk(cast, family)
        assert len(together.talks_for(cast.actor("owen"), family)) == 1
        with pytest.raises(NotVisible):
            talk(cast, family, by=name)
        for asks in (together.talks_for, together.together_for, together.helps_for):
            with pytest.raises(NotVisible):
                asks(cast.actor(name), family)


class TestTheGrid:
    def test_each_side_sees_both_columns_and_no_words(self, cast: Cast, family: Family) -> None:
        talk(cast, family)
        child_side(cast, family, topic="law", state=Covered.PLANNED, day_on=None)
        today = timezone.localdate()
        chidi = cast.account("chidi").id
        cells = {"grooming": {PARENTS: Cell(Covered.TALKED, today)}, "law": {chidi: Cell(Covered.PLANNED)}}
        desk = together.mirror_for(cast.actor("priya"), family, timezone.now())
        for name in ("chidi", "dee", "sam", "moira"):
            seen = mirror_face(cast.actor(name), family, timezone.now())
            assert (seen.cells, seen.columns, seen.workers) == (cells, [PARENTS, chidi], {chidi: "Chidi Obi"})
        assert desk.cells == cells

    def test_the_grid_holds_no_words_at_all(self) -> None:
        assert MirrorMark.care.sealed == ()
        assert {field.name for field in MirrorMark._meta.concrete_fields} == {
            "id", "family", "hub", "made_at", "made_by", "topic", "side", "state", "day_on",
        }  # fmt: skip

    @pytest.mark.parametrize("name", ["una", "frances", "ruth", "gita", "priya", "owen"])
    def test_the_hubs_face_of_it_is_for_partners_of_the_family(self, cast: Cast, family: Family, name: str) -> None:
        child_side(cast, family)
        assert mirror_face(cast.actor("chidi"), family, timezone.now()).cells
        with pytest.raises(NotVisible):
            mirror_face(cast.actor(name), family, timezone.now())
        with pytest.raises(NotVisible):
            child_side(cast, family, by=name)

    @pytest.mark.parametrize("name", ["dee", "sam", "moira"])
    def test_the_childs_side_is_for_the_childs_worker_alone(self, cast: Cast, family: Family, name: str) -> None:
        assert (may_mirror(cast.actor("chidi"), family), may_mirror(cast.actor(name), family)) == (True, False)
        with pytest.raises(
            NotAllowed, match="Only someone who is the child’s worker can fill in the child’s side of the topic grid"
        ):
            child_side(cast, family, by=name)
        with pytest.raises(NotAllowed):
            require_mirror(cast.actor(name), family)

    def test_the_parents_side_is_not_for_the_childs_worker(self, cast: Cast, family: Family) -> None:
        now = timezone.now()
        given: dict[str, Any] = {"family": family, "side": Side.PARENT, "topic": "law", "now": now}
        with pytest.raises(NotVisible):
            mark(**given, state=Covered.PLANNED, by=cast.actor("chidi"))
        assert mark(**given, state=Covered.PLANNED, by=cast.actor("priya")).side == "parent"

    def test_the_newest_counts_and_a_worker_who_left_keeps_their_column(self, cast: Cast, family: Family) -> None:
        child_side(cast, family)
        child_side(cast, family, state=Covered.NOT_YET, day_on=timezone.localdate())
        make_tie(cast, other := make_family(cast), "chidi", TieKind.CHILDS_WORKER)
        child_side(cast, other)
        late = timezone.now() + timedelta(days=1)
        with recorded(by=cast.actor("owen"), did="tests.tie", about=family):
            Tie.objects.filter(family=family, kind="childs_worker").update(until_at=timezone.now())
        seen = together.mirror_for(cast.actor("priya"), family, late)
        chidi = cast.account("chidi").id
        assert (seen.cells["grooming"][chidi], seen.workers[chidi]) == (Cell(Covered.NOT_YET), "Chidi Obi")

    def test_a_day_that_cannot_be_is_refused(self, cast: Cast, family: Family) -> None:
        with pytest.raises(Unfit) as refused:
            child_side(cast, family, day_on=timezone.localdate() + timedelta(days=1))
        assert refused.value.field == "day_on"


class TestHelp:
    def test_it_is_followed_until_it_came_through(self, cast: Cast, family: Family) -> None:
        need = voice.say(
            person=mum(family), kind=NeedKind.NEED, words="A safe home", by=cast.actor("priya"), now=timezone.now()
        )
        help = asked(cast, family, need=need, look_again_on=timezone.localdate())
        for state, who in ((HelpState.PASSED_ON, "Housing options"), (HelpState.WAITING, ""), (HelpState.CAME, "")):
            help = follow_help(
                help=help, version=help.version, state=state, who=who, look_again_on=timezone.localdate(),
                by=cast.actor("priya"), now=timezone.now(),
            )  # fmt: skip
        assert (help.state, help.look_again_on, help.need, help.version) == ("came", None, need, 4)
        [(kept, steps)] = together.helps_for(cast.actor("owen"), family)
        assert (kept.words, [step.state for step in steps]) == (
            "Somewhere with a door that locks", ["asked", "passed_on", "waiting", "came"],
        )  # fmt: skip
        assert [step.who for step in steps] == ["", "Housing options", "", ""]

    def test_sent_twice_it_is_one(self, cast: Cast, family: Family) -> None:
        once = uuid.uuid4()
        assert asked(cast, family, once=once) == asked(cast, family, once=once)
        assert (Help.objects.count(), HelpStep.objects.count()) == (1, 1)

    def test_two_at_once_are_shown_the_difference(self, cast: Cast, family: Family) -> None:
        help = asked(cast, family)
        by: dict[str, Any] = {"version": help.version, "now": timezone.now()}
        follow_help(help=help, state=HelpState.WAITING, by=cast.actor("owen"), **by)
        with pytest.raises(Conflict):
            follow_help(help=help, state=HelpState.CAME, by=cast.actor("priya"), **by)
        assert (Help.objects.get().state, HelpStep.objects.count()) == ("waiting", 2)

    @pytest.mark.parametrize(
        "said", [{"kind": "no such kind"}, {"look_again_on": timezone.localdate() - timedelta(days=1)}]
    )
    def test_what_does_not_fit_is_refused(self, cast: Cast, family: Family, said: dict[str, Any]) -> None:
        with pytest.raises(Refused):
            asked(cast, family, **said)
        assert Help.objects.count() == 0

    def test_a_step_that_cannot_follow_is_refused_and_leaves_no_row(self, cast: Cast, family: Family) -> None:
        help = asked(cast, family)
        for said in ({"state": HelpState.ASKED}, {"state": HelpState.WAITING, "look_again_on": "past"}):
            given: dict[str, Any] = {**said}
            if "look_again_on" in said:
                given["look_again_on"] = timezone.localdate() - timedelta(days=1)
            with pytest.raises(Unfit):
                follow_help(help=help, version=1, by=cast.actor("priya"), now=timezone.now(), **given)
        assert (HelpStep.objects.count(), Help.objects.get().version) == (1, 1)

    def test_a_need_of_another_family_is_refused(self, cast: Cast, family: Family) -> None:
        other = make_family(cast)
        need = voice.say(person=mum(other), kind=NeedKind.NEED, words="x", by=cast.actor("priya"), now=timezone.now())
        with pytest.raises(Refused):
            asked(cast, family, need=need)

    @pytest.mark.parametrize("name", OUTSIDERS)
    def test_nobody_else_follows_it(self, cast: Cast, family: Family, name: str) -> None:
        help = asked(cast, family)
        assert together.help_for(cast.actor("priya"), family.id, help.id) == help
        with pytest.raises(NotVisible):
            together.help_for(cast.actor(name), family.id, help.id)
        with pytest.raises(NotVisible):
            follow_help(help=help, version=1, state=HelpState.CAME, by=cast.actor(name), now=timezone.now())
        with pytest.raises(NotVisible):
            asked(cast, family, by=name)


class TestTold:
    def test_the_chronology_tells_all_three(self, cast: Cast, family: Family) -> None:
        talk(cast, family)
        child_side(cast, family, topic="law")
        child_side(cast, family, topic="online", state=Covered.PLANNED, day_on=None)
        asked(cast, family)
        lines = [line for rows in told_beside.happened(family) for line in rows]
        assert sorted(line[0] for line in lines) == ["help_step", "topic", "topic_grid"]
        ids: dict[str, list[uuid.UUID]] = {}
        for kind, key, _ in lines:
            ids.setdefault(kind, []).append(key)
        told = {line.kind: line for line in told_beside.told(cast.actor("priya"), family, ids)}
        assert told["topic"].head == "Went over: How grooming works"
        assert (told["topic"].said, told["topic"].by) == ("“So it was not me”", "Priya Nair")
        assert told["topic_grid"].head == "Talked about with the child: What the law says"
        assert (told["help_step"].head, told["help_step"].said) == (
            "Housing or a move: asked for", "Somewhere with a door that locks",
        )  # fmt: skip
        assert told_beside.told(cast.actor("priya"), family, {"contact": [uuid.uuid4()]}) == []
        with pytest.raises(NotVisible):
            told_beside.told(cast.actor("dee"), family, ids)

    def test_help_to_look_at_waits_for_those_who_work_with_the_family(self, cast: Cast, family: Family) -> None:
        today = timezone.localdate()
        due = asked(cast, family, look_again_on=today)
        asked(cast, family, look_again_on=today + timedelta(days=1))
        asked(cast, family)
        [rows] = told_beside.waiting(cast.actor("priya"), timezone.now())
        [line] = list(waits(list(rows)))
        assert (line.kind, line.id, line.family, line.state) == ("help", due.id, family.id, "look_again")
        for name in ("owen", "una", "dee", "moira"):
            assert told_beside.waiting(cast.actor(name), timezone.now()) == []

    @pytest.mark.parametrize("rows", [1, 3])
    def test_telling_takes_one_query_a_kind(
        self, cast: Cast, family: Family, rows: int, django_assert_num_queries: Any
    ) -> None:
        for _ in range(rows):
            talk(cast, family)
            child_side(cast, family)
            asked(cast, family)
        priya = cast.actor("priya")
        ids: dict[str, list[uuid.UUID]] = {}
        for legs in told_beside.happened(family):
            for kind, key, _ in legs:
                ids.setdefault(kind, []).append(key)
        with django_assert_num_queries(3):
            told_beside.told(priya, family, ids)
        with django_assert_num_queries(1):
            together.together_for(priya, family)
        with django_assert_num_queries(2):
            together.mirror_for(priya, family, timezone.now())
        with django_assert_num_queries(2):
            together.helps_for(priya, family)

    def test_a_search_reads_their_words(self, cast: Cast, family: Family) -> None:
        talk(cast, family)
        help = asked(cast, family)
        follow_help(
            help=help, version=1, state=HelpState.PASSED_ON, who="Housing options", by=cast.actor("priya"),
            now=timezone.now(),
        )  # fmt: skip
        talk(cast, family, words="")
        read = {(text.kind, words) for text in told_beside.said([family.id]) for words in text.words}
        assert read == {
            ("topic", ("How grooming works", "“So it was not me”")),
            ("help", ("Housing or a move", "Somewhere with a door that locks")),
            ("help_step", ("Who has it", "Housing options")),
        }
