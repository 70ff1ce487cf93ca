"""Which looks have a reason, and what a parent's list says of them."""

import re
import uuid
from collections import Counter
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alongside.access.roles import CHARITY, Role, TieKind
from alongside.governance.rules import Because, Look, Opened, Reader, Span, lines, opened_by_day, reason_at, unplaced
from alongside.governance.rules.paper import MOST, NOT_KNOWN, WHY

NOW = datetime(2026, 11, 18, 10, tzinfo=UTC)
HOUR = timedelta(hours=1)
A, B = uuid.UUID(int=1), uuid.UUID(int=2)
F, G = uuid.UUID(int=11), uuid.UUID(int=12)
PEOPLE, FAMILIES = st.sampled_from([A, B]), st.sampled_from([F, G])
MOMENTS = st.integers(0, 7 * 24 * 4 - 1).map(lambda quarter: datetime(2026, 11, 16, tzinfo=UTC) + quarter * HOUR / 4)
LOOKS = st.lists(st.builds(Look, PEOPLE, FAMILIES, MOMENTS, st.booleans()), max_size=30)
SPANS = st.lists(
    st.builds(
        lambda by, family, because, at, long: Span(by, family, because, at, at + long * HOUR if long else None),
        PEOPLE, FAMILIES, st.sampled_from(Because), MOMENTS, st.integers(0, 48),
    ),
    max_size=8,
)  # fmt: skip


def test_ranges_are_half_open_and_the_strongest_reason_counts() -> None:
    cover = Span(A, F, Because.COVER, NOW, NOW + HOUR)
    wrote = Span(A, F, Because.WROTE, NOW - HOUR)
    assert reason_at([], NOW) is None
    assert reason_at([wrote, cover], NOW) is Because.COVER
    assert reason_at([wrote, cover], NOW + HOUR) is Because.WROTE
    assert reason_at([cover], NOW - timedelta(microseconds=1)) is None
    assert reason_at([cover], NOW + HOUR) is None


def test_a_look_through_a_post_alone_is_counted_by_person_and_family() -> None:
    rows = [Look(A, F, NOW), Look(A, F, NOW + HOUR), Look(B, F, NOW), Look(A, G, NOW), Look(A, G, NOW, acted=True)]
    found = unplaced(rows, [Span(B, F, Because.WORKER, NOW - HOUR)], UTC)
    assert [(one.by, one.family, one.looks, one.first, one.last) for one in found] == [(A, F, 2, NOW, NOW + HOUR)]


def test_what_was_written_another_day_is_no_reason() -> None:
    rows = [Look(A, F, NOW), Look(A, F, NOW - timedelta(days=1), acted=True)]
    assert [one.looks for one in unplaced(rows, [], UTC)] == [1]


@given(LOOKS, SPANS)
def test_every_look_is_placed_or_counted_and_acts_never_are(rows: list[Look], spans: list[Span]) -> None:
    """The same said slowly, one look at a time."""
    slow: Counter[tuple[uuid.UUID, uuid.UUID]] = Counter()
    for look in rows:
        if look.acted:
            continue
        same_day = any(
            row.acted and (row.by, row.family, row.at.date()) == (look.by, look.family, look.at.date()) for row in rows
        )
        reasons = [s for s in spans if (s.by, s.family) == (look.by, look.family) and s.holds(look.at)]
        if not same_day and not reasons:
            slow[look.by, look.family] += 1
    found = unplaced(rows, spans, UTC)
    assert {(one.by, one.family): one.looks for one in found} == slow
    assert [one.looks for one in found] == sorted((one.looks for one in found), reverse=True)


@given(LOOKS, SPANS, SPANS)
def test_one_more_reason_never_makes_a_look_stranger(rows: list[Look], spans: list[Span], more: list[Span]) -> None:
    before = {(one.by, one.family): one.looks for one in unplaced(rows, spans, UTC)}
    for one in unplaced(rows, [*spans, *more], UTC):
        assert one.looks <= before[one.by, one.family]


READERS = {A: Reader(A, "Priya Nair", Role.PLO), B: Reader(B, "Dee Hartley", Role.DETECTIVE)}


def test_the_list_names_the_charity_s_own_and_nobody_else() -> None:
    for role in Role:
        [line] = opened_by_day([(A, NOW)], {A: Reader(A, "Sam Okoro", role)}, {}, UTC)
        assert ("Sam Okoro" in line.who) == (role in CHARITY)
    [nobody] = opened_by_day([(A, NOW)], {A: Reader(A, "Sam Okoro", None)}, {}, UTC)
    [unknown] = opened_by_day([(A, NOW)], {}, {}, UTC)
    assert nobody == unknown == Opened(NOW.date(), "Somebody who works with us", 1, NOT_KNOWN)


@pytest.mark.parametrize("because", list(Because))
def test_every_reason_has_words_for_a_parent(because: Because) -> None:
    [line] = opened_by_day([(A, NOW)], READERS, {A: [Span(A, F, because, NOW)]}, UTC)
    assert line.why == WHY[because]


def test_every_tie_is_a_reason() -> None:
    assert {kind.value for kind in TieKind} <= {because.value for because in Because}
    assert set(WHY) == set(Because)


@pytest.mark.parametrize(
    ("role", "why"),
    [
        (Role.SERVICE_MANAGER, "They manage the service."),
        (Role.OPERATIONAL_MANAGER, "They run the team around your family."),
        (Role.NATIONAL, "They check that the service does its work well."),
        (Role.PLO, NOT_KNOWN),
    ],
)
def test_a_post_is_a_reason_only_where_it_is_one(role: Role, why: str) -> None:
    [line] = opened_by_day([(A, NOW)], {A: Reader(A, "X", role)}, {}, UTC)
    assert line.why == why


@given(st.lists(st.tuples(PEOPLE, MOMENTS), max_size=40))
def test_every_look_stands_in_one_line_newest_day_first(looks: list[tuple[uuid.UUID, datetime]]) -> None:
    found = opened_by_day(looks, READERS, {}, UTC)
    assert sum(line.times for line in found) == len(looks)
    assert [line.on for line in found] == sorted((line.on for line in found), reverse=True)


SINCE, UNTIL = date(2026, 8, 22), date(2026, 11, 22)


def test_the_paper_says_the_days_the_lists_and_what_it_leaves_out() -> None:
    opened = [Opened(UNTIL, "Priya Nair, a worker for parents", 2, WHY[Because.WORKER])]
    first, line, listed, passed, ask = lines(opened, 5, SINCE, UNTIL)
    assert first.endswith("This list goes from 22 August 2026 to 22 November 2026.")
    assert line == "22 November 2026. Priya Nair, a worker for parents. Looked twice. They work with you."
    assert listed.endswith("5 times.")
    assert passed.startswith("If we passed something on")
    assert ask.startswith("You can always ask us")


def test_an_empty_and_a_very_long_list_say_so() -> None:
    assert "Nobody opened it in this time." in lines([], 0, SINCE, UNTIL)
    many = [Opened(UNTIL - timedelta(days=n), "A carer", 1, NOT_KNOWN) for n in range(MOST + 1)]
    said = lines(many, 1, SINCE, UNTIL)
    assert len([line for line in said if "A carer" in line]) == MOST
    assert any("more than this paper holds" in line for line in said)
    assert any(line.endswith("looked at: once.") for line in said)


def test_the_paper_tells_whoever_finds_it_as_little_as_can_be() -> None:
    """Nothing of children exploited, of police, of courts, of what the service is for; and short sentences."""
    everything = [
        line.who + ". " + line.why
        for role in Role
        for because in (None, *Because)
        for line in opened_by_day(
            [(A, NOW)], {A: Reader(A, "X", role)}, {A: [Span(A, F, because, NOW)]} if because else {}, UTC
        )
    ]
    said = " ".join([*everything, *lines([], 3, SINCE, UNTIL)])
    tells = r"exploit|police|detective|abuse|social (worker|care)|court|missing|liaison|alongside|charit|crim"
    assert not re.search(tells, said, re.IGNORECASE)
    longest = max(len(sentence.split()) for sentence in re.split(r"[.:]\s", said))
    assert longest <= 22
