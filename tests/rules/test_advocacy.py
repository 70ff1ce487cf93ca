"""Promises, meetings and askings: every move there is, every refusal in words, and how days are said."""

from datetime import UTC, date, datetime
from itertools import product
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alongside.advocacy.rules import askings, meetings, outcomes, paper, promises
from alongside.advocacy.rules.promises import State as P
from alongside.advocacy.rules.promises import Verb as V
from alongside.words.rules import ClockTimes

LONDON = ZoneInfo("Europe/London")
TODAY = date(2026, 11, 25)  # a Wednesday
NONE: frozenset[date] = frozenset()


class TestPromises:
    @pytest.mark.parametrize(
        ("state", "verb", "becomes"),
        [
            (P.OPEN, V.KEEP, P.KEPT),
            (P.OPEN, V.KEEP_LATE, P.LATE),
            (P.OPEN, V.BREAK, P.BROKEN),
            (P.OPEN, V.WITHDRAW, P.WITHDRAWN),
            (P.OPEN, V.ASK, P.ASKED),
            (P.ASKED, V.KEEP, P.KEPT),
            (P.ASKED, V.KEEP_LATE, P.LATE),
            (P.ASKED, V.BREAK, P.BROKEN),
            (P.ASKED, V.WITHDRAW, P.WITHDRAWN),
            (P.ASKED, V.ASK, P.ASKED),
            (P.KEPT, V.REOPEN, P.OPEN),
            (P.LATE, V.REOPEN, P.OPEN),
            (P.BROKEN, V.ASK, P.ASKED),
            (P.BROKEN, V.KEEP_LATE, P.LATE),
            (P.BROKEN, V.REOPEN, P.OPEN),
            (P.WITHDRAWN, V.REOPEN, P.OPEN),
        ],
    )
    def test_what_may_become_of_it(self, state: P, verb: V, becomes: P) -> None:
        assert (promises.why_not(state, verb), promises.move(state, verb)) == ("", becomes)

    def test_everything_else_is_refused_in_words(self) -> None:
        for state, verb in product(P, V):
            assert bool(promises.why_not(state, verb)) is (verb not in promises.MOVES[state])

    @pytest.mark.parametrize(
        ("state", "verb", "words"),
        [
            (P.BROKEN, V.KEEP, "say that it was kept late"),
            (P.OPEN, V.REOPEN, "is open already"),
            (P.KEPT, V.BREAK, "written down as kept"),
        ],
    )
    def test_the_words_of_a_refusal(self, state: P, verb: V, words: str) -> None:
        assert words in promises.why_not(state, verb)

    @pytest.mark.parametrize(
        ("state", "due_on", "words", "overdue"),
        [
            (P.OPEN, None, "No date was given: ask for one", False),
            (P.OPEN, date(2026, 11, 25), "Due today", False),
            (P.OPEN, date(2026, 11, 26), "Due tomorrow", False),
            (P.ASKED, date(2026, 12, 5), "Due in 10 days", False),
            (P.OPEN, date(2026, 11, 24), "1 day overdue", True),
            (P.ASKED, date(2026, 10, 25), "31 days overdue", True),
            (P.KEPT, date(2026, 10, 25), "", False),
            (P.BROKEN, None, "", False),
        ],
    )
    def test_its_day_in_words(self, state: P, due_on: date | None, words: str, overdue: bool) -> None:
        assert promises.due_words(state, due_on, TODAY) == words
        assert promises.is_overdue(state, due_on, TODAY) is overdue

    def test_what_is_overdue_comes_first_and_the_longest_first(self) -> None:
        rows = [
            (P.KEPT, date(2026, 1, 1)), (P.OPEN, None), (P.OPEN, date(2026, 12, 1)), (P.OPEN, date(2026, 11, 24)),
            (P.ASKED, date(2026, 11, 1)), (P.OPEN, TODAY),
        ]  # fmt: skip
        assert sorted(rows, key=lambda row: promises.order(row[0], row[1], TODAY)) == [
            rows[4], rows[3], rows[5], rows[2], rows[1], rows[0],
        ]  # fmt: skip

    @pytest.mark.parametrize(
        ("due_on", "said"), [(None, ""), (TODAY, ""), (date(2026, 11, 24), "before the day it was promised")]
    )
    def test_its_day_is_not_before_it_was_promised(self, due_on: date | None, said: str) -> None:
        assert said in promises.why_not_due(due_on, TODAY)
        assert bool(said) is bool(promises.why_not_due(due_on, TODAY))

    @pytest.mark.parametrize(
        ("on", "said"),
        [(TODAY, ""), (date(2026, 11, 26), "has not come yet"), (date(2026, 11, 1), "before the day it was promised")],
    )
    def test_what_became_of_it_has_happened(self, on: date, said: str) -> None:
        found = promises.why_not_on(on, TODAY, date(2026, 11, 20))
        assert (said in found, bool(found)) == (True, bool(said))

    @given(st.sampled_from(P), st.lists(st.sampled_from(V), max_size=12))
    def test_a_broken_promise_never_becomes_one_that_was_kept_in_time(self, state: P, verbs: list[V]) -> None:
        """Not without somebody saying that what was written was not right."""
        broken = state is P.BROKEN
        for verb in verbs:
            if promises.why_not(state, verb):
                continue
            before, state = state, promises.move(state, verb)
            broken = state is P.BROKEN or (broken and verb is not V.REOPEN)
            if before is P.BROKEN:
                assert state is not P.KEPT

    def test_everything_has_its_words(self) -> None:
        assert (set(promises.STATE_WORDS), set(promises.VERB_WORDS), set(promises.MOVES)) == (set(P), set(V), set(P))


class TestMeetings:
    def test_every_move_or_a_refusal(self) -> None:
        for state, verb in product(meetings.State, meetings.Verb):
            allowed = verb in meetings.MOVES[state]
            assert bool(meetings.why_not(state, verb)) is not allowed
            if allowed:
                assert meetings.move(state, verb) in meetings.State
        assert "the next one as a meeting of its own" in meetings.why_not(meetings.State.HELD, meetings.Verb.MOVE)
        assert "cancelled already" in meetings.why_not(meetings.State.CANCELLED, meetings.Verb.CANCEL)

    def test_a_held_meeting_has_begun(self) -> None:
        now, later = datetime(2026, 11, 25, 9, tzinfo=UTC), datetime(2026, 11, 25, 10, tzinfo=UTC)
        assert meetings.why_not_at(meetings.Verb.HOLD, later, now)
        assert meetings.why_not_at(meetings.Verb.HOLD, now, now) == ""
        assert meetings.why_not_at(meetings.Verb.MOVE, later, now) == ""

    def test_who_was_there_one_a_line(self) -> None:
        text = "Sam Okoro, social worker, Children’s Social Care, Northbeck\n\n  Ms Hale , head of year\nNan\n , ,\n"
        people = meetings.people_in(text)
        assert people == [
            ["Sam Okoro", "social worker", "Children’s Social Care, Northbeck"],
            ["Ms Hale", "head of year", ""],
            ["Nan", "", ""],
        ]
        assert meetings.people_in(meetings.people_text(people)) == people

    def test_everything_has_its_words(self) -> None:
        assert set(meetings.STATE_WORDS) == set(meetings.State)
        assert set(meetings.VERB_WORDS) == set(meetings.Verb)
        assert set(meetings.INVITED_WORDS) == set(meetings.Invited)
        assert set(meetings.CAME_WORDS) == set(meetings.Came)
        assert set(meetings.MOMENT_WORDS) == set(meetings.Moment)
        assert set(outcomes.HELPED_WORDS) == set(outcomes.Helped)


class TestAskings:
    def test_every_move_or_a_refusal(self) -> None:
        for state, verb in product(askings.State, askings.Verb):
            allowed = verb in askings.MOVES[state]
            assert bool(askings.why_not(state, verb)) is not allowed
            if allowed:
                assert askings.move(state, verb) in askings.State

    @pytest.mark.parametrize(
        ("kind", "step", "name"),
        [
            (askings.Kind.CHALLENGE, "complaint_1", "answer_complaint_1"),
            (askings.Kind.CHILD_PROTECTION, "", "answer_child_protection"),
            (askings.Kind.MINUTES, "", "answer_minutes"),
        ],
    )
    def test_the_clock_of_an_answer(self, kind: askings.Kind, step: str, name: str) -> None:
        assert askings.clock_name(kind, step) == name

    @pytest.mark.parametrize(
        ("times", "at", "due"),
        [
            (None, datetime(2026, 11, 25, 9, tzinfo=UTC), None),
            (ClockTimes(1, 0, "working_days"), datetime(2026, 11, 27, 16, tzinfo=UTC), date(2026, 11, 30)),
            (ClockTimes(1, 0, "working_days"), datetime(2026, 7, 2, 23, 30, tzinfo=UTC), date(2026, 7, 6)),
            (ClockTimes(72, 0), datetime(2026, 11, 27, 16, tzinfo=UTC), date(2026, 11, 30)),
        ],
    )
    def test_when_an_answer_is_due(self, times: ClockTimes | None, at: datetime, due: date | None) -> None:
        assert askings.due_on(times, at, NONE, LONDON) == due

    @pytest.mark.parametrize(
        ("state", "due", "words", "overdue"),
        [
            (askings.State.WAITING, None, "No day was named for the answer", False),
            (askings.State.WAITING, TODAY, "The answer is due today", False),
            (askings.State.WAITING, date(2026, 11, 26), "The answer is due in 1 working day", False),
            (askings.State.WAITING, date(2026, 11, 30), "The answer is due in 3 working days", False),
            (askings.State.WAITING, date(2026, 11, 24), "No answer, 1 working day overdue", True),
            (askings.State.WAITING, date(2026, 11, 20), "No answer, 3 working days overdue", True),
            (askings.State.ANSWERED, date(2026, 11, 20), "", False),
            (askings.State.LET_GO, None, "", False),
        ],
    )
    def test_the_answer_in_words(self, state: askings.State, due: date | None, words: str, overdue: bool) -> None:
        assert askings.due_words(state, due, TODAY, NONE) == words
        assert askings.is_overdue(state, due, TODAY) is overdue

    @pytest.mark.parametrize(
        ("taken", "step"),
        [([], "ask"), (["ask"], "manager"), (["manager", "ask"], "chair"), (["old"], "ask"), (["chair"], "")],
    )
    def test_the_next_step_of_the_ladder(self, taken: list[str], step: str) -> None:
        assert askings.next_step(["ask", "manager", "chair"], taken) == step

    def test_what_was_asked_has_happened(self) -> None:
        now = datetime(2026, 11, 25, 9, tzinfo=UTC)
        assert askings.why_not_at(now, now) == ""
        assert askings.why_not_at(datetime(2026, 11, 25, 10, tzinfo=UTC), now)

    def test_everything_has_its_words(self) -> None:
        assert set(askings.STATE_WORDS) == set(askings.State)
        assert set(askings.RESULT_WORDS) == set(askings.Result)


def line(agency: str = "Police", asked: int = 0, due_on: date | None = TODAY) -> paper.Line:
    return paper.Line(
        agency=agency, owner="Dee Hartley", what="Ring every Friday", made_on=date(2026, 11, 3), how="At a meeting",
        due_on=due_on, due="Due today" if due_on else "No date was given: ask for one", overdue=False, asked=asked,
    )  # fmt: skip


class TestSheet:
    def test_by_agency_as_the_lines_come(self) -> None:
        groups = paper.grouped([line("Police"), line("Health"), line("Police", asked=1)])
        assert [(group.agency, len(group.lines)) for group in groups] == [("Police", 2), ("Health", 1)]

    @pytest.mark.parametrize(
        ("one", "when"),
        [
            (line(), "By 25 November 2026. Due today."),
            (line(asked=1), "By 25 November 2026. Due today. Asked for again once."),
            (line(asked=2), "By 25 November 2026. Due today. Asked for again twice."),
            (line(asked=3, due_on=None), "No date was given: ask for one. Asked for again 3 times."),
        ],
    )
    def test_its_day(self, one: paper.Line, when: str) -> None:
        assert one.when == when

    def test_word_for_word(self) -> None:
        assert paper.paragraphs(paper.grouped([line()])) == [
            "Police\nRing every Friday\nPromised: Dee Hartley, 3 November 2026, at a meeting\n"
            "By 25 November 2026. Due today."
        ]
