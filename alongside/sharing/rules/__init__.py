"""What may not leave, and what would tell who said it. Pure: words in, places out."""

from alongside.sharing.rules.locked import (
    HELD_BACK,
    NOT_THEIR_READING,
    WHOLE_FILE,
    Secret,
    SecretKind,
    digest_of,
    is_for,
    plain,
    says,
    says_any,
    tells_too_much,
    without_names,
    words_of,
)

__all__ = [
    "HELD_BACK",
    "NOT_THEIR_READING",
    "WHOLE_FILE",
    "Secret",
    "SecretKind",
    "digest_of",
    "is_for",
    "plain",
    "says",
    "says_any",
    "tells_too_much",
    "without_names",
    "words_of",
]
