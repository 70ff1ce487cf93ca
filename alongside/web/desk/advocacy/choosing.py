"""What a page of advocacy needs before it asks: the family's people, and the thing an address names beside it."""

from typing import TYPE_CHECKING, TypeVar
from uuid import UUID

from alongside.access import gate
from alongside.access.gate import NotVisible, Refused
from alongside.access.policy import Can
from alongside.advocacy import queries
from alongside.families import queries as families
from alongside.record.writing import looked_at
from alongside.web.design.forms import Form
from alongside.web.requests import MemberRequest

if TYPE_CHECKING:
    from alongside.advocacy.models import Asking, Meeting, Promise
    from alongside.families.models import Family, Person


def to_write(request: MemberRequest, family: UUID) -> "Family":
    """The family, for somebody who may write in its file; the look is written down."""
    found = families.family_for(request.actor, family, Can.WORK_WITH_FAMILY)
    looked_at(by=request.actor, did="advocacy.see", about=found)
    return found


def seen(request: MemberRequest, row: "Meeting | Promise | Asking") -> "Family":
    """The family of a row somebody is about to write of; the look is written down."""
    gate.require(request.actor, Can.WORK_WITH_FAMILY, row)
    looked_at(by=request.actor, did="advocacy.see", about=row)
    return row.family


def called(people: "list[Person]") -> dict[UUID, str]:
    return {person.id: person.called for person in people}


def voices(people: "list[Person]") -> list[tuple[str, str]]:
    """Whose words it can be: parents first."""
    order = {"parent": 0, "other": 1, "sibling": 2, "child": 3}
    found = sorted(people, key=lambda person: order[person.kind])
    return [(str(person.id), f"{person.called}, {person.relation}".rstrip(", ")) for person in found]


def children(people: "list[Person]") -> list[tuple[str, str]]:
    return [(str(person.id), person.called) for person in people if person.kind in ("child", "sibling")]


def chosen(people: "list[Person]", key: str) -> "Person | None":
    return next((person for person in people if str(person.id) == key), None)


def key_of(text: str | None) -> UUID | None:
    try:
        return UUID(text or "")
    except ValueError:
        return None


def promise_named(request: MemberRequest, family: "Family") -> "Promise | None":
    """The promise an address names, if it is this family's; anything else is as if nobody had named one."""
    key = key_of(request.GET.get("promise"))
    return _of(family, queries.promise_for(request.actor, key)) if key else None


def meeting_named(request: MemberRequest, family: "Family") -> "Meeting | None":
    key = key_of(request.GET.get("meeting"))
    return _of(family, queries.meeting_for(request.actor, key)) if key else None


def asking_named(request: MemberRequest, family: "Family") -> "Asking | None":
    key = key_of(request.GET.get("asking"))
    return _of(family, queries.asking_for(request.actor, key)) if key else None


R = TypeVar("R", "Meeting", "Promise", "Asking")


def _of(family: "Family", row: R) -> R:
    if row.family_id != family.id:
        raise NotVisible
    return row


def put(form: Form, refused: Refused) -> None:
    """Say a refusal beside its question, if it has one that stands on this page."""
    field = getattr(refused, "field", None)
    form.add_error(field if field in form.fields else None, str(refused))
