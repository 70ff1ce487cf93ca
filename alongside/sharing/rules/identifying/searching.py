"""Everything in a text that would identify somebody of the family, or who told it."""

from collections.abc import Iterable, Iterator

from alongside.sharing.rules.identifying.details import Details
from alongside.sharing.rules.identifying.find import Find, Why
from alongside.sharing.rules.identifying.homes import homes
from alongside.sharing.rules.identifying.names import names
from alongside.sharing.rules.identifying.numbers import reaches
from alongside.sharing.rules.identifying.others import by_kind, other
from alongside.sharing.rules.identifying.persons import person
from alongside.sharing.rules.identifying.places import schools
from alongside.sharing.rules.identifying.standing import standing
from alongside.sharing.rules.identifying.telling import telling
from alongside.sharing.rules.identifying.text import Span, Text
from alongside.sharing.rules.identifying.vehicles import vehicles
from alongside.sharing.rules.identifying.work import work


def search(text: str, details: Details) -> list[Find]:
    """Every piece, in the order of the text; overlapping pieces become one."""
    return list(_joined(sorted(_found(Text(text), details), key=lambda find: (find.start, -find.end))))


def _found(text: Text, details: Details) -> Iterator[Find]:
    family = [one.name for one in details.names if one.family]
    others = [one.name for one in details.names if not one.family]
    yield from _as(Why.NAME, names(text, family))
    yield from _as(Why.OTHER, names(text, [other(line).name for line in others]))
    yield from _as(Why.OTHER, by_kind(text, others))
    yield from _as(Why.HOME, homes(text, details.addresses))
    yield from _as(Why.REACH, reaches(text, details.reaches))
    yield from _as(Why.SCHOOL, schools(text, details.schools))
    yield from _as(Why.WORK, work(text, details.work))
    yield from _as(Why.VEHICLE, vehicles(text, details.vehicles, _parts(family)))
    yield from _as(Why.RELATION, telling(text, family, _parts([*family, *(other(line).name for line in others)])))
    yield from _as(Why.VANTAGE, standing(text, family))


def _parts(people: Iterable[str]) -> frozenset[str]:
    """Every part of every name, and what it is cut short to."""
    known = [person(name) for name in people if name]
    return frozenset(part for one in known for part in (*one.whole, *one.lasts, *one.firsts, *one.short))


def _as(why: Why, spans: Iterable[Span]) -> Iterator[Find]:
    return (Find(start, end, why) for start, end in spans)


def _joined(finds: list[Find]) -> Iterator[Find]:
    kept: Find | None = None
    for find in finds:
        if kept is None:
            kept = find
        elif find.start < kept.end:
            kept = Find(kept.start, max(kept.end, find.end), kept.why)
        else:
            yield kept
            kept = find
    if kept:
        yield kept
