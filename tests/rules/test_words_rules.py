"""What a list or a clock may become, and the normal forms of phones, postcodes and houses."""

from dataclasses import dataclass
from datetime import date

import pytest

from alongside.words import normal, rules
from alongside.words.rules import ClockTimes

TODAY = date(2026, 3, 4)
BEFORE, AFTER = date(2026, 3, 3), date(2026, 3, 5)


@dataclass(frozen=True)
class Line:
    from_on: date


@pytest.mark.parametrize(
    ("from_on", "until_on", "holds"),
    [
        (None, None, True),
        (TODAY, None, True),
        (AFTER, None, False),
        (None, TODAY, False),
        (None, AFTER, True),
        (BEFORE, AFTER, True),
    ],
)
def test_a_choice_is_offered_from_its_first_day_until_its_last_not_included(
    from_on: date | None, until_on: date | None, holds: bool
) -> None:
    assert rules.in_force(from_on, until_on, TODAY) is holds


def test_the_newest_line_that_has_begun_counts() -> None:
    lines = [Line(AFTER), Line(BEFORE), Line(TODAY)]
    assert rules.newest(lines, TODAY) == Line(TODAY)
    assert rules.newest(lines, BEFORE) == Line(BEFORE)
    assert rules.newest(lines, date(2020, 1, 1)) is None


@pytest.mark.parametrize(
    ("times", "from_on", "begins"),
    [
        (ClockTimes(24, 4), TODAY, ""),
        (ClockTimes(24, 0), AFTER, ""),
        (ClockTimes(0, 0), TODAY, "The time must be"),
        (ClockTimes(1441, 4), TODAY, "The time must be"),
        (ClockTimes(24, 24), TODAY, "The warning must"),
        (ClockTimes(24, -1), TODAY, "The warning must"),
        (ClockTimes(24, 4), BEFORE, "A clock can change from today"),
    ],
)
def test_a_clock_changes_from_today_on_and_warns_before_it_ends(times: ClockTimes, from_on: date, begins: str) -> None:
    said = rules.why_not_clock(times, from_on, TODAY)
    assert said[: len(begins) or None] == begins


def test_lists_the_program_decides_by_keep_their_choices() -> None:
    assert rules.why_not_new("pathway") == rules.why_not_end("pathway", None, TODAY, TODAY, 4) != ""
    assert rules.why_not_new("relation") == ""


@pytest.mark.parametrize(
    ("from_on", "until_on", "others", "begins"),
    [
        (None, TODAY, 1, ""),
        (BEFORE, AFTER, 1, ""),
        (None, BEFORE, 1, "A choice can end today"),
        (date(2026, 4, 1), AFTER, 1, "A choice cannot end before"),
        (None, TODAY, 0, "This is the last choice"),
    ],
)
def test_a_choice_ends_today_or_later_and_never_the_last(
    from_on: date | None, until_on: date, others: int, begins: str
) -> None:
    said = rules.why_not_end("relation", from_on, until_on, TODAY, others)
    assert said[: len(begins) or None] == begins


@pytest.mark.parametrize(
    ("label", "taken", "code"),
    [
        ("A youth club", [], "a_youth_club"),
        ("A youth club", ["a_youth_club", "a_youth_club_2"], "a_youth_club_3"),
        ("…", [], "choice"),
        ("x" * 99, [], "x" * 28),
    ],
)
def test_a_new_choice_gets_a_code_of_its_own(label: str, taken: list[str], code: str) -> None:
    assert rules.code_from(label, taken) == code


@pytest.mark.parametrize(
    ("typed", "form"),
    [
        ("07700 900123", "+447700900123"),
        ("+44 (0)7700 900 123", "+447700900123"),
        ("0044 7700 900123", "+447700900123"),
        ("01632 960001", "+441632960001"),
        ("020 7946 0000", "+442079460000"),
        ("999", ""),
        ("ask for Mum", ""),
        ("07700", ""),
        ("", ""),
    ],
)
def test_a_number_has_one_form(typed: str, form: str) -> None:
    assert normal.phone(typed) == form


def test_numbers_are_found_in_words() -> None:
    words = "Ring 07700 900123, not 01632 960001; +447700900123 is the same."
    assert normal.phones_in(words) == ["+447700900123", "+441632960001"]


@pytest.mark.parametrize(
    ("typed", "form"),
    [
        ("zz999zz", "ZZ99 9ZZ"),
        (" ZZ99-9ZZ ", "ZZ99 9ZZ"),
        ("Q1 1AA", "Q1 1AA"),
        ("ZZ99", ""),
        ("ZZ99 9CC", ""),
        ("", ""),
    ],
)
def test_a_postcode_has_one_form(typed: str, form: str) -> None:
    assert normal.postcode(typed) == form


def test_postcodes_are_found_in_words() -> None:
    assert normal.postcodes_in("from zz99 9zz to ZZ1 1ZZ, and ZZ999ZZ") == ["ZZ99 9ZZ", "ZZ1 1ZZ"]


@pytest.mark.parametrize(
    ("address", "form"),
    [
        ("14 Mill Row\nNorthbeck", "14"),
        ("Flat 2, 14b Mill Row", "14B"),
        ("The Old Barn\n3 Fold Lane", "3"),
        ("The Old Barn", ""),
        ("12 Mill Row, ZZ99 9ZZ", "12"),
    ],
)
def test_a_house_has_one_form(address: str, form: str) -> None:
    assert normal.house(address) == form


@pytest.mark.parametrize(
    ("name", "form"), [("Tanya Arkle", "arkle"), ("Mary O’Hara-Bell", "oharabell"), ("Mr. —", "mr"), ("", "")]
)
def test_a_surname_is_the_last_word(name: str, form: str) -> None:
    assert normal.surname(name) == form


@pytest.mark.parametrize(
    ("label", "day"),
    [
        ("25 December 2026, Christmas Day", date(2026, 12, 25)),
        (" 1 january 2027", date(2027, 1, 1)),
        ("31 February 2027, no such day", None),
        ("Christmas Day", None),
        ("25 December", None),
    ],
)
def test_the_day_at_the_beginning_of_a_label(label: str, day: date | None) -> None:
    assert rules.day_in(label) == day


@pytest.mark.parametrize(
    ("times", "words"),
    [
        (ClockTimes(24, 4), "24 hours"),
        (ClockTimes(1, 0, "working_days"), "1 working day"),
        (ClockTimes(15, 0, "working_days"), "15 working days"),
    ],
)
def test_how_long_in_words(times: ClockTimes, words: str) -> None:
    assert times.words == words
