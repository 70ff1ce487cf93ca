"""A sealed value opens only where it was sealed."""

import os

import pytest
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from hypothesis import given
from hypothesis import strategies as st

from alongside.sealing import envelope

KEY = AESGCM(bytes(32))


@given(st.binary(max_size=400))
def test_what_was_sealed_opens(plain: bytes) -> None:
    sealed = envelope.seal(KEY, 7, "t|c|r|s", plain)
    assert envelope.open_(KEY, "t|c|r|s", sealed) == plain
    assert envelope.generation_of(sealed) == 7
    assert len(sealed) == len(plain) + 31


@pytest.mark.parametrize("place", ["t|c|r|s2", "t|c2|r|s", "t|c|r2|s", "t2|c|r|s"])
def test_a_value_moved_elsewhere_does_not_open(place: str) -> None:
    sealed = envelope.seal(KEY, 1, "t|c|r|s", b"words")
    with pytest.raises(envelope.CannotOpen):
        envelope.open_(KEY, place, sealed)


def test_every_flipped_bit_is_noticed() -> None:
    sealed = envelope.seal(KEY, 1, "p", b"The grey gate")
    for place in range(len(sealed)):
        for bit in range(8):
            changed = bytearray(sealed)
            changed[place] ^= 1 << bit
            with pytest.raises(envelope.CannotOpen):
                envelope.open_(KEY, "p", bytes(changed))


@pytest.mark.parametrize("cut", [0, 1, 14, 30])
def test_a_cut_value_does_not_open(cut: int) -> None:
    with pytest.raises(envelope.CannotOpen):
        envelope.generation_of(envelope.seal(KEY, 1, "p", b"")[:cut])


def test_another_key_does_not_open_it() -> None:
    sealed = envelope.seal(KEY, 1, "p", b"words")
    with pytest.raises(envelope.CannotOpen):
        envelope.open_(AESGCM(os.urandom(32)), "p", sealed)
