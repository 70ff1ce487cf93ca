"""Names as people misspell and shorten them, work and schools by a word of them, and who brings a child up."""

import pytest

from alongside.sharing.rules.identifying import Details, Named, Why, identifying

HELD = Details(
    (
        Named("Haroon Ellwood"), Named("Kezia Ellwood"), Named("Patrick John Tollervey"), Named("Declan Ashworth"),
        Named("Joy Renwick"), Named("Jia Hui Lim"), Named("Tyrese Rowntree"), Named("Safiyyah Darzi"),
        Named("Loretta Sneddon"), Named("Bridget Osgood"), Named("Stephanie Vane"), Named("Andrei Munt"),
    ),
    ("Meadows", "9 Fenwick Lane"),
    ("07700 900456",),
    ("Crag Hill Academy Stanmoor", "Lady of the Vale RC", "Fenwick Sixth Form", "Rushey PRU"),
    (),
    ("fitter, Wendover Borough Council", "Pentland Pickling", "coach, Anvil Boxing Club", "lorry driver", "baker"),
)  # fmt: skip


def found(text: str, details: Details = HELD) -> list[str]:
    return [text[one.start : one.end] for one in identifying(text, details)]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Harun ran off.", "Harun"), ("Keziah ran off.", "Keziah"), ("PJ ran off.", "PJ"),
        ("Dec's coat was torn.", "Dec"),
        ("Hi its joy again.", "joy"), ("Jiahui ran off.", "Jiahui"), ("Ty bare scared.", "Ty"),
        ("Saffy ran off.", "Saffy"),
        ("Lol ran off.", "Lol"), ("Birdget ran off.", "Birdget"), ("Brigdet ran off.", "Brigdet"),
        ("Joy: “he is here”", "Joy"),
        ("Tolervey ran off.", "Tolervey"), ("Tollarvey ran off.", "Tollarvey"), ("Dollervey ran off.", "Dollervey"),
        ("Stefanie ran off.", "Stefanie"), ("Steffy ran off.", "Steffy"), ("Andrew ran off.", "Andrew"),
        ("joy dint know.", "joy"),
        ("Fennwick Lane was quiet.", "Fennwick Lane"), ("Steffi ran off.", "Steffi"),
        ("Last 3 of the number were 456.", "456"), ("Do not ring the 456 number.", "456"),
              ("Ring oh double seven double oh, nine hundred, four five six.", "oh double seven"),
        ("CHA have rung.", "CHA"), ("LOTV have rung.", "LOTV"), ("It was at the sixth form.", "the sixth form"),
        ("The PRU rang.", "PRU"), ("It is her academy.", "her academy"), ("It was by the pru.", "the pru"),
        ("He is from the pickling place.", "the pickling place"),
        ("She works for the council.", "works for the council"),
        ("He knows her from the boxing.", "the boxing"), ("I heard it in the artic.", "in the artic"),
        ("Tel bakes at night, bakes for us.", "bakes for"),
        ("He bakes nights.", "bakes nights"),
    ],
)  # fmt: skip
def test_as_people_write_it(text: str, said: str) -> None:
    at = text.index(said)
    assert any(one.start <= at and at + len(said) <= one.end for one in identifying(text, HELD))


@pytest.mark.parametrize(
    "text",
    [
        "Two meadows were flooded.", "Camera footage was lost.", "RHS of the car is bent.",
        "The academy award went to a film.",
        "The boxing gloves were red.", "A council van went by.", "One two, double trouble.",
        "The number 112 was painted out.",
        "Call it what you like.", "Borridgett ran off.", "Hardly anybody saw.", "The sixth car was red.",
        "The council refused.", "The lorries left.", "The driver said his kids swim.",
        "It belongs to his wife.",
        "The man behind the counter left.",
    ],
)  # fmt: skip
def test_what_is_only_like_it(text: str) -> None:
    assert found(text) == []


TOLD = [
    "Ma wean came home late.", "Her abbu found a phone.", "Ammi saw the car.", "I am mother.",
    "We adopted her at three.",
    "He has lived with us since May.", "Neither of us bought it.", "She has two dads.", "I've an SGO for him.",
    "Placement rang at nine.", "He got back to the unit at two.", "Beta was crying.", "mi son saw it",
    "great-gran heard it",
]  # fmt: skip


@pytest.mark.parametrize("text", TOLD)
def test_who_brings_the_child_up(text: str) -> None:
    assert Why.RELATION in {one.why for one in identifying(text, Details())}


STOOD = [
    "It came up on the iPad we keep in the hall.", "It was on the family tablet.",
    "It was in Marvin's room under a rug.",
    "A lad came in on me shift.", "It was said at handover.", "We walk past it on Sundays.",
    "I teach him on Fridays.",
    "Dad walked about looking for her.", "No one was told but me.", "Only the nurse and me knew.",
    "It was heard from the ninth floor.",
    "Called out to a leak, I saw bags.", "Stacking crates and saw him run.", "Mum does the school run.",
    "He was still logged in.",
]  # fmt: skip


@pytest.mark.parametrize("text", STOOD)
def test_what_a_household_or_a_shift_shares(text: str) -> None:
    assert Why.VANTAGE in {one.why for one in identifying(text, Details())}
