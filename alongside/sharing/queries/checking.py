"""Every detail a family's record holds, for going through what is to leave. Locked facts are the release gate's."""

from alongside.access import gate
from alongside.access.actor import Actor
from alongside.access.policy import Can
from alongside.families.models import ChildDetails, ContactWay, Family, Household, Person, Professional
from alongside.families.queries.gathered import Gathered, gather
from alongside.sharing.rules.identifying import Details, Named

_KINDS = (Person, ChildDetails, Household, ContactWay, Professional)


def details_for(actor: Actor, family: Family) -> Details:
    """One query. Homes somebody left and numbers that have ended are looked for too: they still lead to somebody."""
    gate.require(actor, Can.SHARE, family)
    return _details(gather(family.id, _KINDS), _towns(family))


def _towns(family: Family) -> frozenset[str]:
    """The hub's own area, which every text may name."""
    return frozenset({family.hub.area.casefold(), family.hub.name.casefold()})


def _details(rows: Gathered, towns: frozenset[str]) -> Details:
    people = [name for one in rows.of(Person) for name in (one.name, one.known_as) if name]
    others = [one.name for one in rows.of(Professional) if one.name]
    return Details(
        names=(*map(Named, people), *(Named(name, family=False) for name in others)),
        addresses=tuple(_without_towns(f"{home.address}, {home.postcode}", towns) for home in rows.of(Household)),
        reaches=(
            *(way.value for way in rows.of(ContactWay)),
            *(one.reach for one in rows.of(Professional) if one.reach),
        ),
        schools=tuple(one.school for one in rows.of(ChildDetails) if one.school),
    )


def _without_towns(address: str, towns: frozenset[str]) -> str:
    parts = [part.strip() for part in address.replace("\n", ",").split(",")]
    return ", ".join(part for part in parts if part and part.casefold() not in towns)
