"""Choosing somebody: people of the family by name, or a colleague with their post."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any
from uuid import UUID

from alongside.web.desk.families.presenters.lists import who

if TYPE_CHECKING:
    from alongside.families.models import Person
    from alongside.hubs.models import Post


def people(people: Iterable["Person"]) -> list[tuple[str, str]]:
    """(id, “Tanya Arkle, Mum”)."""
    return [(str(person.id), who(person)) for person in people]


def colleagues(posts: Iterable["Post"]) -> list[tuple[str, str]]:
    """(id of the post, “Dee Hartley, Northbeck police”)."""
    return [(str(post.id), f"{post.account.name}, {post.agency.name}") for post in posts]


def offer(form: Any, name: str, choices: list[tuple[str, str]]) -> None:
    """Fill the choices of a question that depends on the family."""
    form.fields[name].choices = choices


def picked(things: Iterable[Any], value: str | UUID | None) -> Any:
    """The one whose id was chosen; None where nothing was."""
    return next((thing for thing in things if str(thing.id) == str(value)), None) if value else None
