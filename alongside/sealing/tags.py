"""Keyed tags: two equal things have equal tags, and a tag says nothing without the key.

Never on a bare name: a list of common names would undo it (research: security, search).
"""

import hmac
import uuid
from hashlib import sha256

from alongside.sealing import keyring
from alongside.sealing.models import Purpose


def tag(kind: str, form: str, hub: uuid.UUID) -> bytes:
    """16 bytes for one normal form of one kind, different in every hub."""
    message = f"{kind}|{hub}|{form}".encode()
    return hmac.new(keyring.raw(Purpose.TAGS), message, sha256).digest()[:16]
