"""Things to do: for whom, settled once, left by one worker and found by the next."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.utils import timezone

from alongside.access.gate import NotAllowed, NotVisible, Refused
from alongside.access.roles import TieKind
from alongside.families.models import Family, Tie
from alongside.record.models import Entry
from alongside.record.writing import recorded
from alongside.support import actions, queries
from alongside.support.actions import After, Todo, Unfit
from alongside.support.models import Task
from alongside.support.rules.tasks import Settle, TaskState
from tests.cast import Cast, make_family, make_tie
from tests.supporting import may_ring, talk, todo

pytestmark = pytest.mark.django_db
HOUR = timedelta(hours=1)


@pytest.fixture
def family(cast: Cast) -> Family:
    found = make_family(cast, at=timezone.now() - timedelta(days=100))
    may_ring(cast, found)
    return found


class TestTasks:
    def test_a_task_for_oneself_with_its_entry(self, cast: Cast, family: Family) -> None:
        row = todo(cast, family)
        assert (row.post, row.state, Task.objects.get().what) == (cast.post("priya"), "open", "Ring the school")
        assert Entry.objects.get(did="support.task").about == row.pk
        assert [task.pk for task in queries.tasks_for(cast.actor("priya"), timezone.now())] == [row.pk]

    def test_for_the_manager_and_for_nobody_outside(self, cast: Cast, family: Family) -> None:
        todo(cast, family, post=cast.post("owen"))
        assert len(queries.tasks_for(cast.actor("owen"), timezone.now())) == 1
        with pytest.raises(Unfit) as stopped:
            todo(cast, family, post=cast.post("una"))
        assert stopped.value.field == "post"

    @pytest.mark.parametrize(("said", "field"), [({"what": " "}, "what"), ({"due_on": date(2020, 1, 1)}, "due_on")])
    def test_what_does_not_fit(self, cast: Cast, family: Family, said: dict[str, Any], field: str) -> None:
        with pytest.raises(Unfit) as stopped:
            todo(cast, family, **said)
        assert (stopped.value.field, Task.objects.count()) == (field, 0)

    def test_done_let_go_and_open_again(self, cast: Cast, family: Family) -> None:
        row, by, now = todo(cast, family), cast.actor("priya"), timezone.now()
        actions.settle_task(task=row, how=Settle.DO, by=by, now=now)
        with pytest.raises(Refused):
            actions.settle_task(task=row, how=Settle.DO, by=by, now=now)
        actions.settle_task(task=row, how=Settle.OPEN_AGAIN, by=by, now=now + HOUR)
        with pytest.raises(Unfit):
            actions.settle_task(task=row, how=Settle.LET_GO, words=" ", by=by, now=now)
        actions.settle_task(task=row, how=Settle.LET_GO, words="They rang themselves", by=by, now=now + 2 * HOUR)
        assert [step.state for step in queries.steps_of(row)] == ["done", "open", "let_go"]
        for state, count in ((TaskState.LET_GO, 1), (TaskState.DONE, 0), (TaskState.OPEN, 0)):
            assert len(queries.tasks_of(by, family, state)) == count

    def test_two_at_once_the_second_is_told(self, cast: Cast, family: Family) -> None:
        row, by, now = todo(cast, family), cast.actor("priya"), timezone.now()
        stale = Task.objects.get(pk=row.pk)
        actions.settle_task(task=row, how=Settle.DO, by=by, now=now)
        with pytest.raises(Refused) as stopped:
            actions.settle_task(task=stale, how=Settle.DO, by=by, now=now)
        assert "a moment before you" in str(stopped.value)

    def test_what_was_promised_in_a_contact(self, cast: Cast, family: Family) -> None:
        row = talk(cast, family, after=After(todo=Todo("Send the leaflet")))
        whole = queries.whole_contact(cast.actor("priya"), row.pk)
        assert [task.what for task in whole.tasks] == ["Send the leaflet"]
        with pytest.raises(Refused):
            actions.add_task(
                family=make_family(cast), todo=Todo("x"), source=row, by=cast.actor("priya"), now=timezone.now()
            )

    def test_after_a_handover_the_next_worker_finds_what_was_left(self, cast: Cast, family: Family) -> None:
        row = todo(cast, family)
        make_tie(cast, family, "una", TieKind.WORKER)
        assert queries.tasks_for(cast.actor("una"), timezone.now()) == []
        with recorded(by=cast.actor("owen"), did="tests.handover", about=family):
            Tie.objects.filter(post=cast.post("priya")).update(until_at=timezone.now())
        assert queries.tasks_for(cast.actor("priya"), timezone.now()) == []
        assert [task.pk for task in queries.tasks_for(cast.actor("una"), timezone.now())] == [row.pk]

    def test_somebody_who_works_elsewhere_writes_none(self, cast: Cast, family: Family) -> None:
        row = todo(cast, family)
        make_tie(cast, family, "una", TieKind.SUPERVISOR)
        assert queries.task_for(cast.actor("una"), row.pk) == row
        with pytest.raises(NotAllowed):
            actions.settle_task(task=row, how=Settle.DO, by=cast.actor("una"), now=timezone.now())
        with pytest.raises(NotVisible):
            queries.task_for(cast.actor("dee"), row.pk)

    @pytest.mark.parametrize("rows", [1, 3])
    def test_the_list_takes_one_query_and_the_keys(
        self, cast: Cast, family: Family, rows: int, django_assert_num_queries: Any
    ) -> None:
        for _ in range(rows):
            todo(cast, family)
        priya = cast.actor("priya")
        with django_assert_num_queries(1):
            assert len(queries.tasks_for(priya, timezone.now())) == rows
