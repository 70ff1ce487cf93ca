"""Seals words that belong to the house itself and not to a family: sessions, second steps, letters that wait."""

from alongside.sealing import envelope, keyring
from alongside.sealing.models import Purpose


def seal(place: str, plain: bytes) -> str:
    """As hex. `place` is `table|column` or a name of that kind: what is sealed for one place opens in no other."""
    generation, key = keyring.newest(Purpose.HOUSE, keyring.HOUSE)
    return envelope.seal(key, generation, place, plain).hex()


def open_(place: str, sealed_hex: str) -> bytes:
    """The plain bytes; `CannotOpen` (or ValueError for what is no hex)."""
    sealed = bytes.fromhex(sealed_hex)
    key = keyring.cipher(Purpose.HOUSE, keyring.HOUSE, envelope.generation_of(sealed))
    return envelope.open_(key, place, sealed)


def opens() -> None:
    """Open one key of the house with the master key; `CannotOpen` when it is another's."""
    keyring.raw(Purpose.RECORD)
