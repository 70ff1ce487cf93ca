"""One sealed value: AES-256-GCM with the row's immutable identity as associated data.

    0x01 | generation (2 bytes) | nonce (12) | ciphertext | tag (16)

The associated data is `al/v1|table|column|row|scope|generation`, so a value copied to another row,
column or family does not open. It costs 31 bytes a value.
"""

import os
from typing import Final

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

VERSION: Final = b"\x01"
HEADER: Final = 15


class CannotOpen(Exception):
    """The value was changed, moved, or sealed with a key that is no longer here."""


def generation_of(sealed: bytes) -> int:
    """Which generation of the scope's key sealed this value."""
    if len(sealed) < HEADER + 16 or sealed[:1] != VERSION:
        raise CannotOpen("not a sealed value")
    return int.from_bytes(sealed[1:3], "big")


def seal(key: AESGCM, generation: int, place: str, plain: bytes) -> bytes:
    """`place` is `table|column|row|scope`; ids only, never anything that can change."""
    nonce = os.urandom(12)
    body = key.encrypt(nonce, plain, _bound(place, generation))
    return VERSION + generation.to_bytes(2, "big") + nonce + body


def open_(key: AESGCM, place: str, sealed: bytes) -> bytes:
    """The plain bytes, or `CannotOpen`."""
    generation = generation_of(sealed)
    try:
        return key.decrypt(sealed[3:HEADER], sealed[HEADER:], _bound(place, generation))
    except InvalidTag:
        raise CannotOpen(place) from None


def _bound(place: str, generation: int) -> bytes:
    return f"al/v1|{place}|{generation}".encode()
