"""Contacts and the answer to a referrer, from plain values."""

from datetime import UTC, date, datetime, timedelta

import pytest

from alongside.families.rules import Channel
from alongside.support import rules
from alongside.support.rules import Answer, Mode, Outcome, TakenUp

NOW = datetime(2026, 11, 22, 16, 10, 30, tzinfo=UTC)


def test_every_way_has_its_words_and_its_channel() -> None:
    assert set(rules.MODE_WORDS) == set(rules.CHANNEL_OF) == set(Mode)
    assert set(rules.OUTCOME_WORDS) == set(Outcome)
    assert set(rules.CHANNEL_OF.values()) == set(Channel)


@pytest.mark.parametrize("outcome", list(Outcome))
def test_only_reaching_them_is_a_first_contact(outcome: Outcome) -> None:
    assert rules.is_first_contact(outcome) is (outcome is Outcome.REACHED)


@pytest.mark.parametrize("mode", list(Mode))
@pytest.mark.parametrize("outcome", list(Outcome))
def test_nobody_speaks_with_a_recording(mode: Mode, outcome: Outcome) -> None:
    wrong = mode in {Mode.VOICEMAIL, Mode.POST} and outcome not in {Outcome.LEFT_MESSAGE, Outcome.NO_ANSWER}
    assert bool(rules.outcome_problem(mode, outcome)) is wrong


@pytest.mark.parametrize(
    ("at", "received_at", "wrong"),
    [
        (NOW, None, ""),
        (NOW + timedelta(seconds=1), None, "future"),
        (NOW.replace(second=0), NOW, ""),
        (NOW - timedelta(minutes=1), NOW, "before"),
    ],
)
def test_a_contact_has_happened(at: datetime, received_at: datetime | None, wrong: str) -> None:
    said = rules.time_problem(at, NOW, received_at)
    assert (wrong in said) if wrong else said == ""


@pytest.mark.parametrize(("minutes", "fits"), [(None, True), (0, True), (1440, True), (1441, False), (-1, False)])
def test_minutes_of_one_day(minutes: int | None, fits: bool) -> None:
    assert (rules.minutes_problem(minutes) == "") is fits


@pytest.mark.parametrize(
    ("minutes", "words"),
    [
        (0, "due now"),
        (1, "1 minute left"),
        (125, "2 hours 5 minutes left"),
        (60, "1 hour left"),
        (-40, "40 minutes overdue"),
        (-1500, "1 day 1 hour overdue"),
        (2880 + 30, "2 days left"),
    ],
)
def test_how_long_is_left(minutes: int, words: str) -> None:
    assert rules.due_words(minutes) == words


def answer(taken_up: TakenUp, offered_on: date | None = date(2026, 11, 21), added: str = "") -> Answer:
    return Answer("R-7KQ-3MD", date(2026, 11, 20), offered_on, taken_up, "Priya Nair", added)


def test_the_letter() -> None:
    said = answer(TakenUp.YES, added="Thank you for the school's letter.\n\n  \n\nIt helped.")
    letter = rules.answer_paragraphs(said)
    assert rules.answer_title(said) == "Your referral R-7KQ-3MD"
    assert "We received your referral on 20 November 2026." in letter
    assert "We offered the parent our support on 21 November 2026." in letter
    assert letter[4:6] == ["Thank you for the school's letter.", "It helped."]
    assert letter[-1] == "Priya Nair"


def test_before_the_offer_the_letter_says_that_somebody_was_asked() -> None:
    assert any("has been asked" in part for part in rules.answer_paragraphs(answer(TakenUp.NOT_OURS_TO_SAY, None)))


def test_without_the_parents_agreement_every_choice_looks_the_same() -> None:
    letters = {taken_up: "\n".join(rules.answer_paragraphs(answer(taken_up))) for taken_up in TakenUp}
    assert len(set(letters.values())) == len(TakenUp)
    silent = letters.pop(TakenUp.NOT_OURS_TO_SAY)
    assert "agreed" not in silent
    assert all("has agreed that we may tell you" in letter for letter in letters.values())
