"""Who is asking: a frozen value, built once per request from posts, ties and exclusions as they are now."""

import uuid
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime

from alongside.access.roles import Role, TieKind


@dataclass(frozen=True)
class Seat:
    """One post held today: what may be given to a post, or to everybody of an agency in a hub, is given by this."""

    post: uuid.UUID
    role: Role
    hub: uuid.UUID
    agency: uuid.UUID


@dataclass(frozen=True)
class Opened:
    """A family's file this person opened in an emergency, to read until then."""

    family: uuid.UUID
    reference: str
    until_at: datetime


@dataclass(frozen=True)
class Actor:
    """`roles` are (role, hub) pairs of today's posts; `ties` are (kind, family) pairs in force today; `opened` are
    the files opened in an emergency and not closed again.

    `excluded` families are out of reach whatever else is said (conflict of interest, must not learn).
    """

    id: uuid.UUID
    name: str
    roles: frozenset[tuple[Role, uuid.UUID]] = frozenset()
    ties: frozenset[tuple[TieKind, uuid.UUID]] = frozenset()
    excluded: frozenset[uuid.UUID] = frozenset()
    seats: frozenset[Seat] = frozenset()
    opened: frozenset[Opened] = frozenset()
    system: str = ""
    session: str = ""
    _hubs: dict[Role, frozenset[uuid.UUID]] = field(init=False, repr=False, compare=False, default_factory=dict)
    _families: dict[TieKind, frozenset[uuid.UUID]] = field(init=False, repr=False, compare=False, default_factory=dict)

    def __post_init__(self) -> None:
        for role in {r for r, _ in self.roles}:
            self._hubs[role] = frozenset(h for r, h in self.roles if r is role)
        for kind in {k for k, _ in self.ties}:
            self._families[kind] = frozenset(f for k, f in self.ties if k is kind)

    def hubs_as(self, roles: Iterable[Role]) -> frozenset[uuid.UUID]:
        return frozenset().union(*(self._hubs.get(role, frozenset()) for role in roles))

    def families_by(self, kinds: Iterable[TieKind]) -> frozenset[uuid.UUID]:
        return frozenset().union(*(self._families.get(kind, frozenset()) for kind in kinds))

    @property
    def opened_families(self) -> frozenset[uuid.UUID]:
        return frozenset(one.family for one in self.opened)

    def has(self, *roles: Role) -> bool:
        return any(role in self._hubs for role in roles)

    @property
    def hubs(self) -> frozenset[uuid.UUID]:
        return frozenset(hub for _, hub in self.roles)


def system(because: str) -> Actor:
    """A job of the house itself, with the reason it acts. It holds no role: actions for it say so by name."""
    return Actor(id=uuid.UUID(int=0), name="Alongside", system=because)
