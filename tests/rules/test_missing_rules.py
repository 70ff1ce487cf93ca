"""Missing episodes from plain values: what may follow what, clocks across time changes, patterns, and the pack."""

import random
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise, product
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alongside.missing import rules
from alongside.missing.rules import (
    MOVES,
    POLICE_MOVES,
    TALK_MOVES,
    Due,
    Police,
    State,
    Talk,
    Verb,
    after,
    open_verbs,
    patterns,
    why_not,
    why_not_settle,
    why_not_talk,
)
from alongside.missing.rules import pack as packs
from alongside.missing.rules.pack import Line, Pack, Part
from alongside.observations.rules import Happened, Precision

LONDON = ZoneInfo("Europe/London")
NOW = datetime(2026, 6, 1, 12, tzinfo=UTC)


def at(text: str) -> datetime:
    """A time on the wall in London, as an instant."""
    return datetime.fromisoformat(text).replace(tzinfo=LONDON).astimezone(UTC)


def exact(moment: datetime) -> Happened:
    return Happened(Precision.EXACT, moment)


class TestMoves:
    def test_every_state_verb_and_word_is_there(self) -> None:
        assert set(MOVES) == set(State)
        assert set(POLICE_MOVES) == set(Police)
        assert set(TALK_MOVES) == set(Talk)
        assert set(rules.STATE_WORDS) == set(State)
        assert set(rules.VERB_WORDS) == set(Verb)
        assert {verb for moves in MOVES.values() for verb in moves} == set(Verb)

    @pytest.mark.parametrize(("state", "police", "verb"), list(product(State, Police, Verb)))
    def test_a_move_is_made_or_refused_in_words(self, state: State, police: Police, verb: Verb) -> None:
        words = why_not(state, police, verb)
        if verb not in MOVES[state]:
            assert rules.STATE_WORDS[state] in words
            assert rules.VERB_WORDS[verb] in words
        if not words:
            to, told = after(state, police, verb)
            assert (to, told) == (MOVES[state][verb], POLICE_MOVES[police].get(verb, police))
        assert (verb in open_verbs(state, police)) is (words == "")

    @pytest.mark.parametrize(
        ("state", "police", "verb", "open_"),
        [
            (State.MISSING, Police.NOT_SAID, Verb.REPORT, True),
            (State.MISSING, Police.REPORTED, Verb.LEAVE, False),
            (State.MISSING, Police.NOT_REPORTED, Verb.REPORT, True),
            (State.BACK, Police.NOT_SAID, Verb.TELL_BACK, False),
            (State.BACK, Police.REPORTED, Verb.TELL_BACK, True),
            (State.BACK, Police.STOOD_DOWN, Verb.TELL_BACK, False),
            (State.MISSING, Police.NOT_SAID, Verb.MISTAKE, True),
            (State.MISSING, Police.REPORTED, Verb.MISTAKE, False),
            (State.MISTAKEN, Police.NOT_SAID, Verb.LEARN, False),
            (State.SETTLED, Police.NOT_SAID, Verb.REOPEN, True),
        ],
    )
    def test_some_by_name(self, state: State, police: Police, verb: Verb, open_: bool) -> None:
        assert (why_not(state, police, verb) == "") is open_

    def test_not_back_after_all_and_police_had_stopped_looking(self) -> None:
        assert after(State.BACK, Police.STOOD_DOWN, Verb.NOT_BACK) == (State.MISSING, Police.NOT_SAID)
        assert after(State.BACK, Police.REPORTED, Verb.NOT_BACK) == (State.MISSING, Police.REPORTED)

    @pytest.mark.parametrize(("now_at", "to"), list(product(Talk, Talk)))
    def test_conversations(self, now_at: Talk, to: Talk) -> None:
        words = why_not_talk(now_at, to)
        assert (words == "") is (to in TALK_MOVES[now_at])
        assert not words or rules.TALK_WORDS[to] in words

    def test_settling_needs_an_answer_or_a_word(self) -> None:
        assert [talk for talk in Talk if not why_not_settle(talk, " ")] == [Talk.DECLINED, Talk.HELD]
        assert why_not_settle(Talk.NONE, "She moved to her dad’s") == ""

    def test_police_still_look(self) -> None:
        looking = [(s, p) for s, p in product(State, Police) if rules.police_still_look(s, p)]
        assert looking == [(State.BACK, Police.REPORTED), (State.SETTLED, Police.REPORTED)]


class TestHours:
    @pytest.mark.parametrize(
        ("back", "due"),
        [
            ("2026-06-01T09:30", "2026-06-04T09:30"),  # plain
            ("2026-03-27T22:00", "2026-03-30T23:00"),  # the clocks go forward in between: an hour later on the wall
            ("2026-10-24T12:00", "2026-10-27T11:00"),  # and back: an hour earlier
            ("2026-01-30T08:00", "2026-02-02T08:00"),  # a month end
            ("2028-02-27T08:00", "2028-03-01T08:00"),  # a leap day
            ("2026-12-30T23:59", "2027-01-02T23:59"),  # a new year, and a bank holiday: hours run on all the same
            ("2026-04-02T17:00", "2026-04-05T17:00"),  # Good Friday
        ],
    )
    def test_seventy_two_hours_are_seventy_two(self, back: str, due: str) -> None:
        assert rules.talk_due_at(72, exact(at(back)), NOW) == at(due)
        assert rules.elapsed(at(back), at(due)) == timedelta(hours=72)

    def test_given_in_local_time_it_is_the_same_instant(self) -> None:
        local = datetime(2026, 3, 28, 23, tzinfo=LONDON)
        assert rules.later(local, 2) == rules.later(local.astimezone(UTC), 2)
        assert rules.elapsed(local, datetime(2026, 3, 29, 3, tzinfo=LONDON)) == timedelta(hours=3)

    def test_never_less_than_nothing(self) -> None:
        assert rules.elapsed(NOW, NOW - timedelta(hours=1)) == timedelta()
        assert rules.nights(NOW, NOW - timedelta(days=2), LONDON) == 0

    @pytest.mark.parametrize(
        ("since", "until", "nights"),
        [
            ("2026-06-01T22:00", "2026-06-01T23:59", 0),
            ("2026-06-01T22:00", "2026-06-02T00:00", 1),
            ("2026-06-01T22:00", "2026-06-04T07:00", 3),
            ("2026-03-28T23:30", "2026-03-29T03:00", 1),  # the night the clocks go forward
            ("2026-10-24T23:30", "2026-10-25T01:30", 1),
            ("2026-01-31T12:00", "2026-02-01T12:00", 1),
            ("2026-12-31T12:00", "2027-01-01T12:00", 1),
        ],
    )
    def test_nights(self, since: str, until: str, nights: int) -> None:
        assert rules.nights(at(since), at(until), LONDON) == nights

    def test_ten_thousand_random_spans_agree_with_counting_day_by_day(self) -> None:
        dice = random.Random(7)
        start = datetime(2024, 1, 1, tzinfo=UTC)
        for _ in range(10_000):
            since = start + timedelta(minutes=dice.randrange(1_500_000))
            until = since + timedelta(minutes=dice.randrange(60 * 24 * 9))
            assert rules.nights(since, until, LONDON) == _by_day(since, until)
            hours = dice.randrange(200)
            assert rules.elapsed(since, rules.later(since.astimezone(LONDON), hours)) == timedelta(hours=hours)


def _by_day(since: datetime, until: datetime) -> int:
    """One midnight after another, on the wall in London."""
    day, last, found = since.astimezone(LONDON).date(), until.astimezone(LONDON).date(), 0
    while day < last:
        day, found = date.fromordinal(day.toordinal() + 1), found + 1
    return found


class TestTalkClock:
    BACK = exact(NOW)
    DUE = NOW + timedelta(hours=72)

    @pytest.mark.parametrize(
        ("now", "ended", "due", "left"),
        [
            (NOW, None, Due.RUNNING, 72 * 60),
            (NOW + timedelta(hours=60), None, Due.SOON, 12 * 60),
            (NOW + timedelta(hours=59, minutes=59), None, Due.RUNNING, 12 * 60 + 1),
            (NOW + timedelta(hours=72), None, Due.SOON, 0),
            (NOW + timedelta(hours=73), None, Due.OVER, -60),
            (NOW + timedelta(days=9), NOW + timedelta(hours=72), Due.MET, 0),
            (NOW + timedelta(days=9), NOW + timedelta(hours=74), Due.LATE, -120),
        ],
    )
    def test_where_it_stands(self, now: datetime, ended: datetime | None, due: Due, left: int) -> None:
        found = rules.talk_clock(self.DUE, 12, self.BACK, ended, now)
        assert (found.due, found.minutes_left, found.from_return) == (due, left, True)

    @pytest.mark.parametrize(
        ("back", "counted", "known"),
        [
            (exact(NOW - timedelta(hours=9)), NOW - timedelta(hours=9), True),
            (Happened(Precision.RANGE, NOW - timedelta(hours=9), NOW), NOW - timedelta(hours=9), True),
            (Happened(Precision.VAGUE, None, None, "before school"), NOW, False),
            (Happened(), NOW, False),
        ],
    )
    def test_an_unknown_return_counts_from_being_told(self, back: Happened, counted: datetime, known: bool) -> None:
        assert rules.talk_due_at(72, back, NOW) == counted + timedelta(hours=72)
        assert rules.talk_clock(NOW, 12, back, None, NOW).from_return is known


@pytest.mark.parametrize(
    ("gone", "back", "fits"),
    [
        (exact(NOW), exact(NOW + timedelta(hours=1)), True),
        (exact(NOW), exact(NOW - timedelta(minutes=1)), False),
        (exact(NOW), Happened(Precision.RANGE, NOW - timedelta(hours=2), NOW + timedelta(hours=1)), True),
        (exact(NOW), Happened(Precision.RANGE, NOW - timedelta(hours=2), NOW - timedelta(hours=1)), False),
        (Happened(), exact(NOW), True),
        (exact(NOW), Happened(), True),
    ],
)
def test_nobody_comes_back_before_they_have_gone(gone: Happened, back: Happened, fits: bool) -> None:
    assert (rules.not_before_problem(gone, back) == "") is fits


def test_what_is_written_down_has_happened() -> None:
    assert rules.act_problem(NOW, NOW) == ""
    assert rules.act_problem(NOW + timedelta(seconds=1), NOW).startswith("This is in the future")


class TestPatterns:
    def test_only_exact_times_make_the_picture(self) -> None:
        friday = at("2026-06-05T22:40")
        found = patterns.grid(
            [exact(friday), exact(friday + timedelta(days=7)), Happened(Precision.RANGE, friday, friday),
             Happened(Precision.VAGUE, None, None, "late"), Happened(), Happened()],
            LONDON,
        )  # fmt: skip
        assert found.cells == {(4, 22): 2}
        assert (found.exact, found.between, found.rough, found.unknown, found.all) == (2, 1, 1, 2, 6)
        assert (found.enough, found.most) == (False, 2)

    def test_hours_are_those_on_the_wall(self) -> None:
        winter, summer = at("2026-01-05T08:00"), at("2026-06-01T08:00")
        assert patterns.grid([exact(winter), exact(summer)], LONDON).cells == {(0, 8): 2}

    @pytest.mark.parametrize(("number", "shade"), [(0, 0), (1, 1), (2, 1), (3, 2), (5, 3), (7, 4), (8, 4)])
    def test_shades(self, number: int, shade: int) -> None:
        cells = {(0, 0): 8} | ({(1, 1): number} if number else {})
        assert patterns.Grid(cells, exact=8).shade(1, 1) == shade

    def test_nothing_is_nothing(self) -> None:
        empty = patterns.grid([], LONDON)
        assert (empty.most, empty.enough, empty.shade(0, 0)) == (0, False, 0)

    def test_twice_in_one_episode_is_once(self) -> None:
        from uuid import UUID

        one, two = UUID(int=1), UUID(int=2)
        met = [
            patterns.Met(one, "plate", "Q1", "Q1"), patterns.Met(one, "plate", "Q1", "q 1"),
            patterns.Met(two, "plate", "Q1", "q1"), patterns.Met(two, "nickname", "bizzo", "Bizzo"),
        ]  # fmt: skip
        assert patterns.tallies(met) == [patterns.Tally("plate", "Q1", 2), patterns.Tally("nickname", "Bizzo", 1)]

    @given(st.lists(st.datetimes(min_value=datetime(2020, 1, 1), max_value=datetime(2030, 1, 1)), max_size=60))
    def test_every_exact_time_stands_in_one_hour(self, moments: list[datetime]) -> None:
        found = patterns.grid([exact(moment.replace(tzinfo=UTC)) for moment in moments], LONDON)
        assert sum(found.cells.values()) == found.exact == len(moments)


class TestPack:
    def pack(self, words: str = "tall", lines: int = 1) -> Pack:
        part = Part("Who it is", 1, tuple(Line(f"L{number}", words) for number in range(lines)))
        return Pack("Find-me pack", "Checked today", (part, Part("Where", 2, (Line("Places", words),))))

    def test_a_part_without_words_is_not_there(self) -> None:
        assert packs.part("Who", 1, [("Name", " "), ("Age", "")]) is None
        found = packs.part("Who", 1, [("Name", " Jess "), ("Age", "")])
        assert found == Part("Who", 1, (Line("Name", "Jess"),))

    def test_what_leaves_is_whole(self) -> None:
        assert self.pack().paragraphs == [
            packs.NOT_A_REPORT,
            "Checked today",
            "Who it is\nL0: tall",
            "Where\nPlaces: tall",
        ]

    def test_lines_that_are_held_say_so(self) -> None:
        found = packs.without(self.pack(lines=2), frozenset({(0, 1)}))
        assert [line.words for line in found.parts[0].lines] == ["tall", packs.LEFT_OUT]
        assert found.parts[1] == self.pack().parts[1]

    def test_each_level_is_shorter(self) -> None:
        long = self.pack("word " * 400, lines=20)
        sizes = [sum(len(p.paragraph) for p in packs.cut(long, level).parts) for level in range(len(packs.CUTS))]
        assert all(later < earlier for earlier, later in pairwise(sizes))
        assert len(packs.CUTS) == len(packs.MOST_LINES)

    @given(st.text(max_size=300), st.integers(min_value=2, max_value=120))
    def test_shorter_never_goes_over(self, words: str, most: int) -> None:
        found = packs.shorter(words, most)
        assert len(found) <= most
        assert "\n" not in found

    def test_whole_words(self) -> None:
        assert packs.shorter("one two three four", 12) == "one two…"
        assert packs.shorter("one\n\ntwo", 40) == "one; two"
        assert packs.shorter("unbreakable", 6) == "unbre…"

    def test_sides(self) -> None:
        assert [part.heading for part in self.pack().side(2)] == ["Where"]
