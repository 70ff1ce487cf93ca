"""What every model declares about itself: whose it is, who may come near, what is sealed, how long it stays."""

from dataclasses import dataclass
from enum import StrEnum


class Circle(StrEnum):
    """How far a row may be seen. The circle of a row never changes."""

    CHARITY = "charity"  # the default, and everything a parent says
    NAMED = "named"  # only people named for it
    HUB = "hub"  # born in the hub record: partners tied to the family
    POLICE = "police"
    NOBODY = "nobody"  # keys and chains: no page shows them


@dataclass(frozen=True)
class Care:
    """A model's declaration. `plain` names every field that is not sealed; a sweep fails on any other.

    of: whose row it is: family, referral, hub, account or house.
    scope: the attribute that holds the id whose key seals the row; None for the house.
    family / hub: the columns by which the policy scopes the model's lists; None where there is none.
    """

    of: str
    circle: Circle
    plain: tuple[str, ...]
    retention: str
    sealed: tuple[str, ...] = ()
    scope: str | None = None
    family: str | None = None
    hub: str | None = None


def of_family(*plain: str, sealed: tuple[str, ...] = (), circle: Circle = Circle.CHARITY, retention: str = "") -> Care:
    """The usual declaration of a row that belongs to a family and carries its hub."""
    return Care(
        of="family",
        circle=circle,
        plain=("id", "family", "hub", *plain),
        sealed=sealed,
        retention=retention or "with the family",
        scope="family_id",
        family="family_id",
        hub="hub_id",
    )
