"""Phrases that would send a parent or a child to find out are found; what others did and said is let pass."""

import pytest

from alongside.observations.rules import AskKind, asks_in

ASKS = [
    ("Can you find out who he is?", AskKind.FIND_OUT),
    ("ask him who the car belongs to", AskKind.FIND_OUT),
    ("Mum should find out his name", AskKind.FIND_OUT),
    ("Next time, get his number", AskKind.FIND_OUT),
    ("She was worried. See who he meets.", AskKind.FIND_OUT),
    ("Please try to see who is driving", AskKind.FIND_OUT),
    ("Please follow him next time", AskKind.FOLLOW),
    ("Follow the car if you see it", AskKind.FOLLOW),
    ("Mum agreed to watch the house", AskKind.FOLLOW),
    ("Message him pretending to be her", AskKind.MESSAGE),
    ("You could message him", AskKind.MESSAGE),
    ("I told Tanya to reply to him", AskKind.MESSAGE),
    ("We’d like her to arrange to meet him", AskKind.MESSAGE),
    ("She said she would log in as Jess", AskKind.LOG_IN),
    ("I asked Mum to keep an eye on his phone", AskKind.LOG_IN),
    ("Could you look through her messages", AskKind.LOG_IN),
    ("Mum can check Jess’s phone tonight", AskKind.LOG_IN),
    ("- use his password", AskKind.LOG_IN),
]
OTHERS = [
    "He told her to follow him on Snapchat",
    "Bizzo asked her to message him",
    "She followed him to the park",
    "I asked him who it was",
    "She found out he has a car",
    "Mum keeps his phone at night",
    "We followed up with school",
    "I rang her. She asked him to leave.",
    "A man tried to message him",
    "The police will find out",
    "She wants to find out who he is",
    "I saw him follow her",
    "He made her log on to his account",
    "",
]


@pytest.mark.parametrize(("text", "kind"), ASKS)
def test_a_request_is_found(text: str, kind: AskKind) -> None:
    found = asks_in(text)
    assert [ask.kind for ask in found] == [kind]
    assert text[found[0].start : found[0].end] == found[0].phrase
    assert found[0].words


@pytest.mark.parametrize("text", OTHERS)
def test_what_happened_is_no_request(text: str) -> None:
    assert asks_in(text) == []


def test_two_requests_are_two_and_stand_in_order() -> None:
    found = asks_in("Please follow him. Then can you find out where he goes?")
    assert [ask.kind for ask in found] == [AskKind.FOLLOW, AskKind.FIND_OUT]
