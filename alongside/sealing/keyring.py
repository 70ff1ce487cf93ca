"""Fetches, makes and forgets keys. A key is committed in its own database before any row needs it."""

import os
import time
import uuid
from collections.abc import Iterable
from threading import Lock
from typing import Final

from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from django.conf import settings
from django.utils import timezone

from alongside.sealing import envelope, master
from alongside.sealing.models import Purpose, WrappedKey

HOUSE: Final = uuid.UUID(int=0)  # the scope of keys that belong to the whole installation
KEEP_SECONDS: Final = 900.0
KEEP_KEYS: Final = 8192

_kept: dict[tuple[str, uuid.UUID], tuple[float, int, dict[int, bytes]]] = {}
_ciphers: dict[bytes, AESGCM] = {}
_lock = Lock()


class KeyGone(envelope.CannotOpen):
    """There is no such key: the family was erased, or the keyring is not the one that belongs here."""


def _wrapper() -> AESGCM:
    return AESGCM(master.derived(settings.KEY_FILE, "keyring"))


def _place(purpose: str, scope: uuid.UUID) -> str:
    return f"sealing_key|wrapped|{purpose}|{scope}"


def ensure(purpose: Purpose, scopes: Iterable[uuid.UUID]) -> None:
    """Make a first key for every scope that has none. Done when it returns, whatever happens to the caller."""
    wanted = [scope for scope in scopes if (purpose, scope) not in _kept]
    if not wanted:
        return
    there = set(WrappedKey.objects.filter(purpose=purpose, scope__in=wanted).values_list("scope", flat=True))
    wrapper, now = _wrapper(), timezone.now()
    WrappedKey.objects.bulk_create(
        [
            WrappedKey(
                purpose=purpose,
                scope=scope,
                wrapped=envelope.seal(wrapper, 1, _place(purpose, scope), os.urandom(master.SIZE)),
                made_at=now,
            )
            for scope in wanted
            if scope not in there
        ],
        ignore_conflicts=True,
    )


def _fetch(purpose: Purpose, scope: uuid.UUID) -> tuple[int, dict[int, bytes]]:
    kept = _kept.get((purpose, scope))
    if kept and kept[0] > time.monotonic():
        return kept[1], kept[2]
    keys = _unwrapped(WrappedKey.objects.filter(purpose=purpose, scope=scope)).get(scope)
    if not keys:
        raise KeyGone(f"no {purpose} key")
    return _keep(purpose, scope, keys)


def _unwrapped(rows: Iterable[WrappedKey]) -> dict[uuid.UUID, dict[int, bytes]]:
    wrapper = _wrapper()
    keys: dict[uuid.UUID, dict[int, bytes]] = {}
    for row in rows:
        raw = envelope.open_(wrapper, _place(row.purpose, row.scope), bytes(row.wrapped))
        keys.setdefault(row.scope, {})[row.generation] = raw
    return keys


def _keep(purpose: Purpose, scope: uuid.UUID, keys: dict[int, bytes]) -> tuple[int, dict[int, bytes]]:
    newest = max(keys)
    with _lock:
        if len(_kept) >= KEEP_KEYS:
            _kept.clear()
            _ciphers.clear()
        _kept[purpose, scope] = (time.monotonic() + KEEP_SECONDS, newest, keys)
    return newest, keys


def warm(purpose: Purpose, scopes: Iterable[uuid.UUID]) -> None:
    """Fetch many keys in one query, before a list opens its rows one by one."""
    now = time.monotonic()
    cold = [s for s in set(scopes) if not ((kept := _kept.get((purpose, s))) and kept[0] > now)]
    if cold:
        for scope, keys in _unwrapped(WrappedKey.objects.filter(purpose=purpose, scope__in=cold)).items():
            _keep(purpose, scope, keys)


def newest(purpose: Purpose, scope: uuid.UUID) -> tuple[int, AESGCM]:
    """The generation and cipher to seal with; made now if the scope is new."""
    try:
        generation, keys = _fetch(purpose, scope)
    except KeyGone:
        ensure(purpose, [scope])
        generation, keys = _fetch(purpose, scope)
    return generation, _cipher(keys[generation])


def cipher(purpose: Purpose, scope: uuid.UUID, generation: int) -> AESGCM:
    """The cipher that opens what `generation` of the scope's key sealed, or `KeyGone`."""
    try:
        return _cipher(_fetch(purpose, scope)[1][generation])
    except KeyError:
        raise KeyGone(f"no {purpose} key of generation {generation}") from None


def raw(purpose: Purpose) -> bytes:
    """A key of the whole house as bytes, for HMAC."""
    newest(purpose, HOUSE)
    generation, keys = _fetch(purpose, HOUSE)
    return keys[generation]


def _cipher(key: bytes) -> AESGCM:
    made = _ciphers.get(key)
    if made is None:
        made = _ciphers[key] = AESGCM(key)
    return made


def forget() -> None:
    """Empty the memory of opened keys (after a rotation, an erasure, or between tests)."""
    with _lock:
        _kept.clear()
        _ciphers.clear()


def sweep(purpose: Purpose, living: set[uuid.UUID], before: object) -> int:
    """Delete keys made before `before` whose scope has no row: a crash came between key and row."""
    orphans = [
        pk
        for pk, scope in WrappedKey.objects.filter(purpose=purpose, made_at__lt=before).values_list("pk", "scope")
        if scope not in living
    ]
    WrappedKey.objects.filter(pk__in=orphans).delete()
    return len(orphans)
