"""What the release gate sees: every form a tired person might type, and none of what everybody writes."""

import pytest

from alongside.sharing import rules
from alongside.sharing.rules import Secret, SecretKind

ADDRESS = Secret(SecretKind.ADDRESS, "Flat 3, 14 Quarry Lane, Northbeck, ZZ99 9ZZ")
ROUTE = Secret(SecretKind.ROUTE, "Her sister on 07700 900123, or bee@sister.example")
WORD = Secret(SecretKind.CODE_WORD, "Bluebell")
PLACE = Secret(SecretKind.LOCATION, "With her aunt in Southmere; Rose House")
UNSAID = Secret(SecretKind.NOT_FOR_THEM, "That they moved to the coast near Westlea")


@pytest.mark.parametrize(
    ("secret", "text"),
    [
        (ADDRESS, "She lives at Flat 3, 14 Quarry Lane, Northbeck, ZZ99 9ZZ."),
        (ADDRESS, "she lives at 14 quarry lane"),
        (ADDRESS, "SHE LIVES AT 14, QUARRY LN"),
        (ADDRESS, "They are on Quarry Lane now"),
        (ADDRESS, "Send it to zz999zz please"),
        (ADDRESS, "Send it to ZZ99-9ZZ please"),
        (ADDRESS, "Send it to Z Z 9 9 9 Z Z please"),
        (ADDRESS, "14 Quárry\nLane"),
        (ADDRESS, "14 Qua\u200brry Lane"),
        (Secret(SecretKind.ADDRESS, "Rose Cottage, Northbeck"), "from Rose   Cottage"),
        (Secret(SecretKind.ADDRESS, "22b Mill Road Northbeck"), "on Mill Rd"),
        (Secret(SecretKind.ADDRESS, "9 St Anne's Close"), "in Saint Annes Cl"),
        (ROUTE, "Ring 07700900123"),
        (ROUTE, "Ring +44 7700 900 123"),
        (ROUTE, "Ring 0044 (0) 7700-900-123"),
        (ROUTE, "Write to BEE@sister.example"),
        (ROUTE, "Write to bee @ sister . example"),
        (WORD, "The word is bluebell."),
        (WORD, "The word is B-L-U-E-B-E-L-L"),
        (PLACE, "She is in Southmere with her aunt"),
        (PLACE, "at rose house"),
        (PLACE, "Her mother went to Southmere"),
        (PLACE, "her aunt, Southmere, knows"),
        (Secret(SecretKind.LOCATION, "Southmere"), "She is safe in southmere."),
        (UNSAID, "They have moved to the coast"),
        (UNSAID, "They live by the coast at Westlea"),
        (Secret(SecretKind.NOT_FOR_THEM, "pregnant"), "She is pregnant"),
    ],
)
def test_it_is_seen(secret: Secret, text: str) -> None:
    assert rules.says(text, secret)
    assert rules.says_any(text, [Secret(SecretKind.CODE_WORD, "Heron"), secret])


@pytest.mark.parametrize(
    ("secret", "text"),
    [
        (ADDRESS, "We received your referral in Northbeck. Our number is 01632 960001."),
        (ADDRESS, "There are 14 reasons, and a lane."),
        (ADDRESS, "She lives in Flat 3"),
        (ROUTE, "Ring us on 01632 960123"),
        (ROUTE, "Her sister was kind"),
        (WORD, "Bluebells are out"),
        (PLACE, "Her family is well"),
        (UNSAID, "We thank you for the referral"),
        (UNSAID, "The coast is lovely"),
        (Secret(SecretKind.NOT_FOR_THEM, "where she is"), "She is well"),
        (Secret(SecretKind.LOCATION, "With Her"), "She is well"),
        (Secret(SecretKind.CODE_WORD, ""), "anything at all"),
        (Secret(SecretKind.ADDRESS, ", "), "anything at all"),
    ],
)
def test_it_is_not_there(secret: Secret, text: str) -> None:
    assert not rules.says(text, secret)


def test_the_whole_of_a_secret_counts_also_when_its_words_are_dull() -> None:
    assert rules.says("he must know where she is", Secret(SecretKind.NOT_FOR_THEM, "where she is"))


@pytest.mark.parametrize(
    ("recipient", "names", "expected"),
    [
        ("Dean Arkle", ["Dean Arkle", ""], True),
        ("Mr Arkle, 3 Some Road", ["Dean Arkle"], True),
        ("Dean", ["Dean Arkle", "Dean"], True),
        ("Sam Okoro, Northbeck council", ["Dean Arkle", "Deano"], False),
        ("Sam Okoro", ["", "  "], False),
    ],
)
def test_who_it_is_for(recipient: str, names: list[str], expected: bool) -> None:
    assert rules.is_for(recipient, names) is expected


def test_the_fingerprint_is_of_these_words_in_this_order() -> None:
    one = rules.digest_of("Title", ["a", "b"])
    assert one == rules.digest_of("Title", ("a", "b"))
    assert len({one, rules.digest_of("Title", ["ab"]), rules.digest_of("Title", ["b", "a"])}) == 3


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("That Jess is pregnant", "That is pregnant"),
        ("Jess Arkle’s school", "Arkle’s school"),
        ("Tan – and Jess, too", "– and too"),
    ],
)
def test_being_named_is_no_secret(text: str, expected: str) -> None:
    assert rules.without_names(text, ["Jess Arkle", "Tan", ""]) == expected


@pytest.mark.parametrize(
    ("recipient", "expected"),
    [
        ("Ray Fairlie", True),
        ("Mr R Fairlie", True),
        ("The Fairlie family", True),
        ("ray fairlie, care of Yvonne Fairlie", True),
        ("Yvonne Fairlie", False),
        ("Yvonne", False),
        ("Dee Hartley, police", False),
        ("", False),
    ],
)
def test_the_whole_file_is_not_for_somebody_kept_from_it(recipient: str, expected: bool) -> None:
    assert rules.tells_too_much(recipient, ["Ray Fairlie", ""], ["Yvonne Fairlie", "Callum"]) is expected
