"""Two shapes that many pages of a file share: something new about people of the family, and something that ended."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any
from uuid import UUID

from django.http import HttpResponse

from alongside.access.policy import Can
from alongside.families import queries
from alongside.web.design.forms import Form
from alongside.web.desk.families.asking import Said, ask
from alongside.web.desk.families.forms import choosing
from alongside.web.desk.families.forms.homes import UntilForm
from alongside.web.requests import MemberRequest, sent

if TYPE_CHECKING:
    from alongside.families.models import Family, FamilyRow, Person

Chooses = Callable[["Person"], bool]


def anybody(person: "Person") -> bool:
    return True


def children(person: "Person") -> bool:
    return person.kind in ("child", "sibling")


def grown_up(person: "Person") -> bool:
    return not children(person)


def add_about(
    request: MemberRequest,
    family: UUID,
    form: Form,
    act: Callable[["Family", Said], object],
    *,
    who: Mapping[str, Chooses],
    **page: Any,
) -> HttpResponse:
    """`who`: the questions that choose somebody, and out of whom. `act` is given the people in place of their ids,
    and who does it when."""
    found = queries.family_for(request.actor, family, Can.WORK_WITH_FAMILY)
    people = queries.people_of(found)
    for name, chooses in who.items():
        choosing.offer(form, name, choosing.people(person for person in people if chooses(person)))

    def save(said: Said) -> object:
        chosen = {name: choosing.picked(people, said[name]) for name in who}
        return act(found, {**said, **chosen, "by": request.actor, "now": request.now})

    return ask(request, found, form, save=save, **page)


def until(request: MemberRequest, row: "FamilyRow", act: Callable[..., object], **page: Any) -> HttpResponse:
    """It was so until a day."""

    def save(said: Said) -> object:
        return act(until_on=said["until_on"], by=request.actor)

    return ask(request, row.family, UntilForm(sent(request)), save=save, **page)
