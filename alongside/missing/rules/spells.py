"""One time a child was missing as police were told it: from the first report until they were told of the return."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID


@dataclass(frozen=True)
class Spell:
    """`back_at` is empty while police were told of no return. Nothing of the episode itself is known here."""

    episode: UUID
    family: UUID
    reference: str
    at: datetime
    number: str
    back_at: datetime | None


def spells(reports: Iterable[Spell]) -> list[Spell]:
    """Each time once, the newest first: what police were told again before any return is the same time."""
    found: dict[tuple[UUID, datetime | None], Spell] = {}
    for one in reports:
        before = found.get((one.episode, one.back_at))
        if before is None or one.at < before.at:
            found[one.episode, one.back_at] = one
    return sorted(found.values(), key=lambda one: (one.at, one.episode), reverse=True)
