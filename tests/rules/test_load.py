"""What a worker holds against what their hours allow, and what a family counts."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alongside.families.rules.load import Figures, Load, Travel, WorkStage, figure_problem, weighed

FIGURES = Figures(15, 37, {"stage_beginning": 1.5, "stage_crisis": 2, "stage_easing": 0.5, "travel_far": 0.25})
HOLDS = st.lists(st.tuples(st.sampled_from(list(WorkStage)), st.sampled_from(list(Travel))), max_size=40)


@pytest.mark.parametrize(
    ("families", "weight", "hours", "guide", "for_full_time", "room", "words"),
    [
        (0, 0, 37, 15, 0.0, 15, "Room for about 15 more"),
        (15, 15, 37, 15, 15.0, 0, "About as full as the guide"),
        (13, 14.5, 37, 15, 13.0, 0.5, "About as full as the guide"),
        (12, 18, 37, 15, 12.0, -3, "3 over the guide"),
        (6, 6, 18.5, 7.5, 12.0, 1.5, "Room for about 1 more"),
        (4, 8.25, 22.5, 9, 6.6, 0.75, "About as full as the guide"),
        (3, 3, 0, 0, None, -3, "No hours are written down for this post"),
    ],
)
def test_a_load_against_the_guide(
    families: int, weight: float, hours: float, guide: float, for_full_time: float | None, room: float, words: str
) -> None:
    load = Load(families, 0, hours, weight, FIGURES)
    assert (load.guide, load.for_full_time, load.room, load.words) == (guide, for_full_time, room, words)


def test_without_a_full_week_there_is_no_guide() -> None:
    assert Load(3, 0, 37, 3, Figures(15, 0, {})).guide == 0


@pytest.mark.parametrize(
    ("stage", "travel", "counts"),
    [
        ("beginning", "near", 1.5),
        ("crisis", "far", 2.25),
        ("easing", "very_far", 0.5),  # a band without a figure adds nothing
        ("steady", "near", 1.0),  # a stage without a figure is one family
    ],
)
def test_what_a_family_counts(stage: str, travel: str, counts: float) -> None:
    assert FIGURES.weight(stage, travel) == counts


@given(HOLDS, HOLDS)
def test_what_two_hold_together_is_the_sum(ones: list[tuple[str, str]], others: list[tuple[str, str]]) -> None:
    assert weighed([*ones, *others], FIGURES) == pytest.approx(weighed(ones, FIGURES) + weighed(others, FIGURES))


@pytest.mark.parametrize(
    ("name", "value", "fine"),
    [
        ("full_time_families", 0.5, False),
        ("full_time_hours", 37.5, True),
        ("stage_court", 0, True),
        ("stage_court", 169, False),
        ("travel_far", -0.1, False),
    ],
)
def test_a_figure_that_makes_sense(name: str, value: float, fine: bool) -> None:
    assert (figure_problem(name, value) == "") is fine
