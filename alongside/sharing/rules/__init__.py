"""What may not leave, and what would tell who said it. Pure: words in, places out."""

from alongside.sharing.rules.locked import (
    HELD_BACK,
    Secret,
    SecretKind,
    digest_of,
    is_for,
    plain,
    says,
    says_any,
    without_names,
    words_of,
)

__all__ = [
    "HELD_BACK",
    "Secret",
    "SecretKind",
    "digest_of",
    "is_for",
    "plain",
    "says",
    "says_any",
    "without_names",
    "words_of",
]
