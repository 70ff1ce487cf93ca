"""What the record holds of a child and a family, as things that may be passed on."""

from alongside.access import gate
from alongside.access.actor import Actor
from alongside.access.policy import Can
from alongside.families.models import ChildDetails, Family, Need, Person
from alongside.families.models.people import PersonKind
from alongside.families.models.voice import NeedKind
from alongside.families.queries.gathered import gather
from alongside.sharing.rules.passing import Source, Thing
from alongside.words.queries import labels

_KINDS = (Person, ChildDetails, Need)
CHILD, NEED = "child", "need"


def facts_to_give(actor: Actor, family: Family) -> list[Thing]:
    """One query: what is known of each child, and what the parents say is strong and would help."""
    gate.require(actor, Can.SHARE, family)
    rows = gather(family.id, _KINDS)
    details = {row.person_id: row for row in rows.of(ChildDetails)}
    people = {row.pk: row for row in rows.of(Person)}
    children = [row for row in people.values() if row.kind == PersonKind.CHILD]
    found = [_child(row, details.get(row.pk)) for row in children]
    return found + [_need(row, people.get(row.person_id)) for row in rows.of(Need) if row.ended_at is None]


def _child(row: Person, details: ChildDetails | None) -> Thing:
    born = f"{row.born_on:%-d %B %Y}" if row.born_on else ""
    told = [("Name", row.name), ("Also called", row.known_as), ("Born", born), ("Languages", row.languages)]
    if details:
        told += [
            ("School", details.school),
            ("The worry", ", ".join(labels("exploitation", details.exploitation))),
            ("More", details.exploitation_note),
        ]
    text = "\n".join(f"{label}: {words}" for label, words in told if words)
    return Thing(CHILD, row.pk, row.made_at, "What is known of a child", text)


def _need(row: Need, person: Person | None) -> Thing:
    head = "What is strong" if row.kind == NeedKind.STRENGTH else "What would help"
    source = Source(f"person:{row.person_id}", person.name, "In their own words") if person else None
    return Thing(NEED, row.pk, row.made_at, head, row.words, source)
