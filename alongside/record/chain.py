"""The arithmetic of the chain: each entry's hash covers the one before it; a sealed head ends it.

    hash = HMAC-SHA256(record key, previous hash | canonical body)
    seal = HMAC-SHA256(record key, "head" | stream | seq | hash)

The canonical body is the row's columns joined by bars, in a form that Python and both databases write
alike, so that verifying reads one text and one hash a row and does nothing but HMAC.
"""

import hmac
import uuid
from dataclasses import dataclass
from hashlib import sha256


@dataclass(frozen=True)
class Act:
    """The values of one entry. `at` is in microseconds since 1970; `because` may hold any words, so it comes last."""

    stream: str
    seq: int
    at: int
    by: uuid.UUID
    session: str
    did: str
    about_kind: str
    about: uuid.UUID | None
    family: uuid.UUID | None
    hub: uuid.UUID | None
    items: str
    because: str

    def body(self) -> bytes:
        ids = "|".join("" if i is None else i.hex for i in (self.about, self.family, self.hub))
        return (
            f"{self.stream}|{self.seq}|{self.at}|{self.by.hex}|{self.session}|{self.did}|{self.about_kind}|"
            f"{ids}|{self.items}|{self.because}"
        ).encode()


def body_sql(vendor: str) -> str:
    """The same body, written by the database as bytes (so that text which is no UTF-8 is a change, not a crash)."""
    if vendor == "postgresql":
        ids = [f"coalesce(replace({name}::text, '-', ''), '')" for name in ("by", "about", "family", "hub")]
    else:
        ids = [f"coalesce({name}, '')" for name in ("by", "about", "family", "hub")]
    columns = ["stream", "seq", "at", ids[0], "session", "did", "about_kind", *ids[1:], "items", "because"]
    text = " || '|' || ".join(columns)
    return f"convert_to({text}, 'UTF8')" if vendor == "postgresql" else f"CAST({text} AS BLOB)"


def link(key: bytes, before: bytes, entry: bytes) -> bytes:
    return hmac.digest(key, before + entry, sha256)


def seal(key: bytes, stream: str, seq: int, last: bytes) -> bytes:
    return hmac.digest(key, f"head|{stream}|{seq}|".encode() + last, sha256)
