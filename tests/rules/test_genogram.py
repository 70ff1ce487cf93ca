"""The genogram of any family: nobody twice, nothing on top of anything, every bond drawn."""

from collections import Counter
from datetime import date
from itertools import combinations, pairwise
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from alongside.families.choices import Bond
from alongside.families.genogram import BONDS, Home, Link, Picture, Someone, State, picture
from alongside.families.genogram.rows import rows
from alongside.families.genogram.seats import HIGH, WIDE
from tests.conftest import amount

ROLES = ("child", "parent", "sibling", "other")


@st.composite
def families(draw: Any) -> tuple[list[Someone], list[Link], list[Home]]:
    """Up to thirty people with any bonds at all, also such as contradict each other; up to five homes."""
    count = draw(st.integers(1, 30))
    keys = [f"p{number}" for number in range(count)]
    born = st.none() | st.dates(date(1930, 1, 1), date(2026, 1, 1))
    people = [Someone(key, draw(st.sampled_from(ROLES)), f"Name {key}", "", draw(born)) for key in keys]
    links = []
    for number in range(draw(st.integers(0, 40)) if count > 1 else 0):
        one, two = _two(draw, count)
        state = draw(st.sampled_from([State.NOW, State.NOW, State.NOW, State.ENDED, State.COMING]))
        bond = draw(st.sampled_from(sorted(BONDS)))
        when = "" if state == State.NOW else "until 3 May 2020"
        links.append(Link(f"b{number}", keys[one], keys[two], bond, state, when))
    homes = [
        Home(
            f"h{number}",
            f"Home {number}",
            tuple(draw(st.lists(st.sampled_from(keys), max_size=8))),
            draw(st.booleans()),
        )
        for number in range(draw(st.integers(0, 5)))
    ]
    return people, links, homes


def _two(draw: Any, count: int) -> tuple[int, int]:
    one = draw(st.integers(0, count - 1))
    return one, (one + draw(st.integers(1, count - 1))) % count


def family_of(*named: str) -> list[Someone]:
    """`family_of("mum parent", "kai child 2012")`."""
    found = []
    for words in named:
        key, role, *year = words.split()
        found.append(Someone(key, role, key.title(), "", date(int(year[0]), 5, 1) if year else None))
    return found


def bond(one: str, kind: str, two: str, **more: Any) -> Link:
    return Link(f"{one}-{kind}-{two}", one, two, kind, **more)


def along(found: Picture, *row: str) -> list[str]:
    """Those of a row from left to right."""
    return [symbol.someone.key for symbol in sorted(found.symbols, key=lambda s: s.x) if symbol.someone.key in row]


@pytest.mark.proof
@settings(max_examples=amount(80, 2000), deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(families())
def test_any_family_can_be_drawn(family: tuple[list[Someone], list[Link], list[Home]]) -> None:
    people, links, homes = family
    found = picture(people, links, homes)
    assert Counter(symbol.someone.key for symbol in found.symbols) == Counter(person.key for person in people)
    assert Counter(key for stroke in found.strokes for key in stroke.keys) == Counter(link.key for link in links)
    assert [outline.home for outline in found.outlines] == homes
    nothing_overlaps(found)
    no_line_crosses_anybody(found)
    outlines_hold_their_own(found)
    everything_is_inside(found)
    assert picture(people, links, homes) == found


def nothing_overlaps(found: Picture) -> None:
    for one, two in combinations(found.symbols, 2):
        assert abs(one.x - two.x) >= WIDE + 16 or abs(one.y - two.y) >= HIGH + 16, (one, two)
    for a, b in combinations(found.outlines, 2):
        assert a.x + a.width < b.x or b.x + b.width < a.x or a.y + a.height < b.y or b.y + b.height < a.y


def no_line_crosses_anybody(found: Picture) -> None:
    """Lines touch the edge of their own two, and come near nobody’s middle."""
    for stroke in found.strokes:
        for course in stroke.courses:
            for (x1, y1), (x2, y2) in pairwise(course):
                assert abs(x1 - x2) < 0.2 or abs(y1 - y2) < 0.2
                for symbol in found.symbols:
                    across = min(x1, x2) < symbol.x + WIDE - 0.2 and max(x1, x2) > symbol.x + 0.2
                    upright = min(y1, y2) < symbol.y + HIGH - 0.2 and max(y1, y2) > symbol.y + 0.2
                    assert not (across and upright), (stroke, symbol)


def outlines_hold_their_own(found: Picture) -> None:
    for outline in found.outlines:
        inside = {
            symbol.someone.key
            for symbol in found.symbols
            if outline.x < symbol.x + WIDE
            and symbol.x < outline.x + outline.width
            and outline.y < symbol.y + HIGH
            and symbol.y < outline.y + outline.height
        }
        assert inside | set(outline.also) == set(outline.home.people)
        assert not inside & set(outline.also)
        assert outline.empty is not bool(inside)


def everything_is_inside(found: Picture) -> None:
    points = [point for stroke in found.strokes for course in stroke.courses for point in course]
    corners = [(s.x + dx, s.y + dy) for s in found.symbols for dx, dy in ((0, 0), (WIDE, HIGH))]
    corners += [(o.x + dx * o.width, o.y + dy * o.height) for o in found.outlines for dx, dy in ((0, 0), (1, 1))]
    assert all(0 < x < found.width and 0 < y < found.height for x, y in points + corners)


def test_it_knows_every_bond_that_can_be_written_down() -> None:
    assert {kind.value for kind in Bond} == BONDS


def test_nobody_is_an_empty_picture() -> None:
    assert picture([], [], []) == Picture([], [], [], 0, 0)


def test_generations_are_rows() -> None:
    people = family_of("kai child", "mum parent", "nan other", "neighbour other", "baby sibling", "dad parent")
    links = [bond("nan", "parent", "mum"), bond("mum", "parent", "kai"), bond("kai", "parent", "baby")]
    links += [bond("dad", "other", "kai")]
    assert rows(people, links) == {"nan": 0, "mum": 1, "neighbour": 1, "dad": 1, "kai": 2, "baby": 3}


def test_a_row_with_nobody_in_it_is_left_out() -> None:
    people = family_of("kai child", "nan other")
    assert rows(people, [bond("nan", "grandparent", "kai")]) == {"nan": 0, "kai": 1}


def test_lines_that_contradict_each_other_are_all_drawn() -> None:
    people = family_of("kai child", "mum parent")
    links = [bond("mum", "parent", "kai"), bond("kai", "parent", "mum"), bond("mum", "sibling", "kai")]
    found = picture(people, links, [])
    assert rows(people, links) == {"mum": 0, "kai": 1}
    assert sorted(key for stroke in found.strokes for key in stroke.keys) == sorted(link.key for link in links)


def test_brothers_and_sisters_stand_by_age_the_eldest_first() -> None:
    people = family_of("mum parent", "c child 2015", "x sibling", "a sibling 2008", "b child 2011")
    found = picture(people, [bond("mum", "parent", child) for child in "cxab"], [])
    assert along(found, *"abcx") == ["a", "b", "c", "x"]


def test_couples_stand_side_by_side_and_who_is_with_somebody_now_stands_nearest() -> None:
    people = family_of("kai child", "dad parent", "gran other", "mum parent", "stepdad other")
    links = [bond("mum", "divorced", "dad"), bond("mum", "married", "stepdad"), bond("gran", "parent", "dad")]
    found = picture(people, [*links, bond("mum", "parent", "kai")], [])
    assert along(found, "dad", "mum", "stepdad") in (["dad", "mum", "stepdad"], ["stepdad", "mum", "dad"])


def test_children_of_a_couple_hang_from_one_line_which_makes_them_brother_and_sister() -> None:
    people = family_of("mum parent", "dad parent", "kai child", "jess child")
    links = [bond(one, "parent", two) for one in ("mum", "dad") for two in ("kai", "jess")]
    found = picture(people, [*links, bond("mum", "married", "dad"), bond("kai", "sibling", "jess")], [])
    assert sorted(len(stroke.keys) for stroke in found.strokes) == [1, 5]


def test_a_mother_alone_is_above_her_child_with_one_straight_line() -> None:
    found = picture(family_of("mum parent", "kai child"), [bond("mum", "parent", "kai")], [])
    (stroke,) = found.strokes
    ((start, end),) = stroke.courses
    assert start[0] == end[0]


@pytest.mark.parametrize(("kind", "slashes"), [("married", 0), ("separated", 1), ("divorced", 2)])
def test_slashes_say_who_parted(kind: str, slashes: int) -> None:
    (stroke,) = picture(family_of("mum parent", "dad parent"), [bond("mum", kind, "dad")], []).strokes
    assert len(stroke.slashes) == slashes


def test_a_line_with_a_date_has_room_for_it() -> None:
    ended = bond("mum", "married", "dad", state=State.ENDED, when="until 3 May 2020")
    (stroke,) = picture(family_of("mum parent", "dad parent"), [ended], []).strokes
    assert (stroke.when, stroke.state) == ("until 3 May 2020", State.ENDED)
    assert len(stroke.courses[0]) == 4


def test_more_lines_between_two_than_fit_beside_run_below() -> None:
    kinds = ("married", "partner", "separated", "divorced")
    found = picture(family_of("a parent", "b parent"), [bond("a", kind, "b") for kind in kinds], [])
    assert sorted(len(stroke.courses[0]) for stroke in found.strokes) == [2, 2, 2, 4]


def test_somebody_with_two_homes_is_drawn_in_one_and_named_in_the_other() -> None:
    people = family_of("mum parent", "dad parent", "kai child")
    mums, dads = Home("m", "Mum’s", ("mum", "kai"), danger=True), Home("d", "Dad’s", ("dad", "kai"))
    flat = Home("f", "The flat", ("kai",))
    found = picture(people, [], [mums, dads, flat])
    assert [(o.home.danger, o.also, o.empty) for o in found.outlines] == [
        (True, (), False), (False, ("kai",), False), (False, ("kai",), True),
    ]  # fmt: skip
