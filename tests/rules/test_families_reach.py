"""The one gate before any contact, branch by branch, and how what was said is put in words."""

from datetime import UTC, datetime, time
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from alongside.families.rules import (
    Channel,
    Rule,
    Verdict,
    lead,
    may_contact,
    reach_in_a_line,
    rule_of,
    times_in_words,
    times_of,
)

LONDON = ZoneInfo("Europe/London")
FRIDAY = datetime(2026, 11, 20, 12, 0, tzinfo=LONDON)


def at(hour: int, minute: int = 0, day: int = 20) -> datetime:
    """Friday 20 November 2026 unless another day is said."""
    return datetime(2026, 11, day, hour, minute, tzinfo=LONDON)


def only(channel: Channel = Channel.VOICE, **said: Any) -> dict[Channel, Rule]:
    return {channel: Rule(channel, **{"allowed": True, **said})}


def test_with_no_rule_one_call_may_be_made() -> None:
    verdict = may_contact(Channel.VOICE, {}, FRIDAY)
    assert verdict == Verdict(
        True,
        (
            "How it is safe to reach them is not known yet: one phone call, at a time the referrer thought safe;"
            " no voicemail, no text."
        ),
    )
    assert verdict.say == "Say nothing about the service until you know who you are speaking to."


def test_with_no_rule_there_is_no_second_call() -> None:
    verdict = may_contact(Channel.VOICE, {}, FRIDAY, calls_without_rule=1)
    assert verdict.allowed is False
    assert verdict.words.startswith("One call was made")


@pytest.mark.parametrize("channel", [channel for channel in Channel if channel is not Channel.VOICE])
def test_with_no_rule_nothing_else_is_safe(channel: Channel) -> None:
    verdict = may_contact(channel, {}, FRIDAY)
    assert verdict.allowed is False
    assert verdict.words.startswith("Nobody has asked yet")


def test_a_channel_nobody_asked_about_is_not_safe() -> None:
    verdict = may_contact(Channel.TEXT, only(Channel.VOICE), FRIDAY)
    assert verdict == Verdict(
        False, "They have not said that a text message is safe. Ask first, by a way they said is safe."
    )


def test_a_no_is_a_no() -> None:
    verdict = may_contact(Channel.VOICE, only(allowed=False, say="wrong number"), FRIDAY)
    assert verdict == Verdict(False, "They said that a phone call is not safe.", "wrong number")


def test_a_yes_at_any_time() -> None:
    verdict = may_contact(Channel.VOICE, only(), FRIDAY)
    assert verdict == Verdict(True, "They said that a phone call is safe at any time.")


@pytest.mark.parametrize(
    ("said", "moment", "allowed"),
    [
        ({"days": frozenset({4})}, at(12), True),
        ({"days": frozenset({3})}, at(12), False),
        ({"from_time": time(9, 30), "until_time": time(14, 45)}, at(9, 29), False),
        ({"from_time": time(9, 30), "until_time": time(14, 45)}, at(9, 30), True),
        ({"from_time": time(9, 30), "until_time": time(14, 45)}, at(14, 44), True),
        ({"from_time": time(9, 30), "until_time": time(14, 45)}, at(14, 45), False),
        ({"from_time": time(18)}, at(17, 59), False),
        ({"from_time": time(18)}, at(23, 59), True),
        ({"until_time": time(9)}, at(0), True),
        ({"until_time": time(9)}, at(9), False),
        # A night shift: 22:00 to 06:00.
        ({"from_time": time(22), "until_time": time(6)}, at(21, 59), False),
        ({"from_time": time(22), "until_time": time(6)}, at(22), True),
        ({"from_time": time(22), "until_time": time(6)}, at(5, 59), True),
        ({"from_time": time(22), "until_time": time(6)}, at(6), False),
        # Friday's night: two on Saturday morning belongs to it, two on Friday morning to Thursday's.
        ({"days": frozenset({4}), "from_time": time(22), "until_time": time(6)}, at(23), True),
        ({"days": frozenset({4}), "from_time": time(22), "until_time": time(6)}, at(2, day=21), True),
        ({"days": frozenset({4}), "from_time": time(22), "until_time": time(6)}, at(2), False),
        ({"days": frozenset({4}), "from_time": time(22), "until_time": time(6)}, at(23, day=21), False),
        # Sunday's night runs into Monday.
        ({"days": frozenset({6}), "from_time": time(22), "until_time": time(6)}, at(2, day=23), True),
    ],
)
def test_the_days_and_times_they_gave(said: dict[str, Any], moment: datetime, allowed: bool) -> None:
    verdict = may_contact(Channel.VOICE, only(**said), moment)
    assert verdict.allowed is allowed
    assert verdict.words.startswith("They said that" if allowed else "For a phone call they gave other times")


@pytest.mark.parametrize("month", [1, 7])
def test_nine_on_their_clock_is_nine_in_winter_and_in_summer(month: int) -> None:
    nine = datetime(2026, month, 1, 9, 0, tzinfo=LONDON)
    rules = only(from_time=time(9), until_time=time(10))
    assert may_contact(Channel.VOICE, rules, nine.astimezone(UTC).astimezone(LONDON)).allowed
    assert not may_contact(Channel.VOICE, rules, nine.replace(hour=8, minute=59)).allowed


def test_the_hour_that_comes_twice_is_safe_both_times() -> None:
    rules = only(from_time=time(1), until_time=time(2))
    for fold in (0, 1):
        assert may_contact(Channel.VOICE, rules, datetime(2026, 10, 25, 1, 30, tzinfo=LONDON, fold=fold)).allowed


@pytest.mark.parametrize(
    ("said", "words"),
    [
        ({}, "at any time"),
        ({"days": frozenset(range(7))}, "at any time"),
        ({"days": frozenset(range(5))}, "on weekdays"),
        ({"days": frozenset({0})}, "on Monday"),
        ({"days": frozenset({0, 1, 4})}, "on Monday, Tuesday and Friday"),
        ({"from_time": time(9, 30)}, "after 09:30"),
        ({"until_time": time(15)}, "before 15:00"),
        (
            {"days": frozenset({5, 6}), "from_time": time(9), "until_time": time(12)},
            "on Saturday and Sunday between 09:00 and 12:00",
        ),
    ],
)
def test_times_in_words(said: dict[str, Any], words: str) -> None:
    assert times_in_words(only(**said)[Channel.VOICE]) == words


def test_what_is_stored_is_what_is_read() -> None:
    times = times_of([4, 0, 4], time(9, 30), time(14, 45))
    assert times == {"days": [0, 4], "from": "09:30", "until": "14:45"}
    assert rule_of("voice", True, times, "Nan", "the dentist") == Rule(
        Channel.VOICE, True, frozenset({0, 4}), time(9, 30), time(14, 45), "Nan", "the dentist"
    )
    assert times_of([], None, None) == {}
    assert rule_of("text", False, {}) == Rule(Channel.TEXT, False)


def test_how_to_reach_them_in_a_line() -> None:
    assert reach_in_a_line({}) == "Not asked yet: one call, no voicemail, no text"
    rules = {
        **only(Channel.VOICE, until_time=time(15)),
        **only(Channel.VOICEMAIL, allowed=False),
        **only(Channel.EMAIL),
        **only(Channel.VISIT, allowed=False),
    }
    assert reach_in_a_line(rules) == "Ring before 15:00, e-mail; no voicemail, no visits"
    assert reach_in_a_line(only(allowed=False)) == "Do not ring"


@pytest.mark.parametrize(
    ("allowed", "asked", "number", "words"),
    [
        (True, True, True, "You may ring now"),
        (True, False, True, "You may make one first call"),
        (True, True, False, "No number is written down"),
        (True, False, False, "No number is written down"),
        (False, True, False, "Do not ring now"),
    ],
)
def test_its_first_words(allowed: bool, asked: bool, number: bool, words: str) -> None:
    assert lead(Verdict(allowed, ""), asked, number) == words
