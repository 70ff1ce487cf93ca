"""How people are called in support: (id, name) for forms, and a name for a line."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from alongside.web.desk.families.presenters.lists import who
from alongside.web.desk.support.forms.choosing import Choices

if TYPE_CHECKING:
    from alongside.families.models import Person, Professional
    from alongside.hubs.models import Post

_FIRST = {"parent": 0, "other": 1, "sibling": 2, "child": 3}


def choices(people: "Iterable[Person]", professionals: "Iterable[Professional]" = ()) -> Choices:
    """Parents first."""
    found = sorted(people, key=lambda person: (_FIRST.get(person.kind, 9), person.made_at, person.id))
    return Choices(
        people=[(str(person.id), who(person)) for person in found],
        professionals=[(str(one.id), of_professional(one)) for one in professionals],
    )


def of_professional(one: "Professional") -> str:
    """“Jo Marsh, head of year, Northbeck High”."""
    return ", ".join(filter(None, (one.name, one.role, one.agency)))


def with_whom(person: "Person | None", professional: "Professional | None", named: str | None) -> str:
    if person is not None:
        return person.called
    if professional is not None:
        return of_professional(professional)
    return named or "somebody outside the family"


def posts(found: "Iterable[Post]") -> list[tuple[str, str]]:
    return [(str(post.id), post.account.name) for post in found]


def lower(words: str) -> str:
    return words[:1].lower() + words[1:]
