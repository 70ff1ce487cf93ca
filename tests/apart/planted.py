"""Leaks that are put into the house on purpose. A prover that does not find every one of them proves nothing."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

import pytest
from django.http import HttpRequest, HttpResponse

from alongside.access import gate
from alongside.access.gate import NotAllowed
from alongside.families.models import Family, Need, Person
from alongside.observations.models import Observation
from alongside.plans.models import Plan
from alongside.record.models import Entry
from alongside.referrals import queries as referrals
from alongside.referrals.actions import receiving
from alongside.referrals.models import Referral
from alongside.sharing import queries as sharing
from alongside.sharing.models import Given
from alongside.sharing.queries.received import _received
from alongside.support.models import Contact
from alongside.telling import search
from alongside.web import middleware
from alongside.web.carers import views as carers
from alongside.web.desk.families import lists as desk
from alongside.web.hub import families, home, presenters
from alongside.web.reports import presenters as reports

Plant = Callable[[pytest.MonkeyPatch], None]


@dataclass(frozen=True)
class Leak:
    """`only`: the pages it may be found on. `what`: what tells the worlds apart. `early`: it leaks as rows are made."""

    name: str
    reader: str
    only: tuple[str, ...]
    what: str
    plant: Plant
    early: bool = False


def _wrap(patch: pytest.MonkeyPatch, where: Any, name: str, around: Callable[[Any], Any]) -> None:
    real = getattr(where, name)
    patch.setattr(where, name, lambda *args, **named: around(real(*args, **named)))


def _more_in(where: Any, more: Callable[[dict[str, Any]], dict[str, Any]]) -> Plant:
    """What a page is given, and a little more."""

    def plant(patch: pytest.MonkeyPatch) -> None:
        real = where.render

        def render(request: HttpRequest, template: str, context: dict[str, Any]) -> HttpResponse:
            changed: HttpResponse = real(request, template, {**context, **more(context)})
            return changed

        patch.setattr(where, "render", render)

    return plant


def a_count_of_contacts(patch: pytest.MonkeyPatch) -> None:
    def more(face: Any) -> Any:
        return replace(face, reference=f"{face.reference} ({Contact.objects.filter(family=face.id).count()})")

    _wrap(patch, presenters, "face", more)


def a_question_more(patch: pytest.MonkeyPatch) -> None:
    """Nothing of it is shown."""

    def also(face: Any) -> Any:
        if Person.objects.filter(family=face.family).count() > 2:
            list(Plan.objects.filter(family=face.family))
        return face

    _wrap(patch, referrals, "hub_face_for", also)


def rows_thrown_away(patch: pytest.MonkeyPatch) -> None:
    def also(rows: Any) -> Any:
        list(Given.objects.all())
        return rows

    _wrap(patch, sharing, "received_for", also)


def another_order(patch: pytest.MonkeyPatch) -> None:
    def ordered(faces: Any) -> Any:
        return sorted(faces, key=lambda face: Entry.objects.filter(family=face.family).count() % 5)

    _wrap(patch, referrals, "hub_families_for", ordered)


def a_flag(patch: pytest.MonkeyPatch) -> None:
    """That it also went to somebody else."""

    def also(paper: Any) -> Any:
        others = Given.objects.exclude(pk=paper.id).filter(ended_at__isnull=True).count()
        return replace(paper, title=f"{paper.title}, and to {others} others")

    _wrap(patch, presenters, "passed", also)


def what_was_taken_back(patch: pytest.MonkeyPatch) -> None:
    def also(rows: Any) -> Any:
        gone = Given.objects.filter(ended_at__isnull=False).select_related("decision__snapshot", "decision__passing")
        return [*rows, *(_received(row) for row in gone)]

    _wrap(patch, sharing, "received_for", also)


def that_it_is_there(patch: pytest.MonkeyPatch) -> None:
    """“Not yours” where it should be “not there”."""

    def require(actor: Any, can: Any, thing: Any) -> None:
        if not gate.allowed(actor, can, thing):
            raise NotAllowed("You may not see this.")

    patch.setattr(gate, "require", require)


def in_a_header(name: str, value: Callable[[], int]) -> Plant:
    def plant(patch: pytest.MonkeyPatch) -> None:
        def also(response: Any) -> Any:
            response[name] = f'"{value()}"'
            return response

        _wrap(patch, middleware.Asking, "__call__", also)

    return plant


def in_a_cookie(patch: pytest.MonkeyPatch) -> None:
    def also(response: Any) -> Any:
        response.set_cookie("news", str(Entry.objects.count()))
        return response

    _wrap(patch, middleware.Asking, "__call__", also)


def in_white_space(patch: pytest.MonkeyPatch) -> None:
    def also(response: Any) -> Any:
        response.content += b" " * (Entry.objects.count() % 97)
        return response

    _wrap(patch, home, "render", also)


def a_hit_elsewhere(patch: pytest.MonkeyPatch) -> None:
    """A search that reads every family of the house."""
    everything = {row.pk: row for row in Family.objects.select_related("hub")}
    patch.setattr(search, "_scope", lambda actor, family: everything)


def a_number_in_order(patch: pytest.MonkeyPatch) -> None:
    """References that are counted, so that a gap tells of what stands between."""
    patch.setattr(receiving, "new_reference", lambda prefix: f"{prefix}-{Entry.objects.count():08}")


def a_name_in_the_numbers(patch: pytest.MonkeyPatch) -> None:
    def also(page: Any) -> Any:
        newest = Referral.objects.order_by("-received_at", "-id")[0]
        return replace(page, scope=[*page.scope, f"The last was about {newest.child_name}."])

    _wrap(patch, reports, "page", also)


def plans_in_the_numbers(patch: pytest.MonkeyPatch) -> None:
    def also(page: Any) -> Any:
        return replace(page, facts=[*page.facts, ("Families’ own words kept", str(Need.objects.count()))])

    _wrap(patch, reports, "page", also)


def _parents_name(context: dict[str, Any]) -> dict[str, Any]:
    parent = Person.objects.filter(family=context["face"].id, kind="parent").order_by("made_at", "id")[0]
    return {"heading": f"Family of {parent.name}"}


HUB_HOME, HUB_FAMILY = "hub:home", "hub:family"
LEAKS = (
    Leak("a count over hidden rows", "dee", (HUB_HOME, HUB_FAMILY), "body", a_count_of_contacts),
    Leak("a question more where there is more", "dee", (HUB_FAMILY,), "statements", a_question_more),
    Leak("rows fetched and thrown away", "dee", ("hub:received",), "statements", rows_thrown_away),
    Leak("a name in a title", "dee", (HUB_FAMILY,), "body", _more_in(families, _parents_name)),
    Leak("an order that hidden rows decide", "dee", (HUB_HOME,), "body", another_order),
    Leak(
        "how many families there are", "dee", (HUB_HOME,), "body",
        _more_in(home, lambda _: {"heading": f"The hub and its {Family.objects.count()} families"}),
    ),
    Leak("a flag that it also went elsewhere", "dee", ("hub:received", "hub:received-paper"), "body", a_flag),
    Leak("what was taken back", "dee", ("hub:received",), "body", what_was_taken_back),
    Leak("not yours instead of not there", "dee", (), "status", that_it_is_there),
    Leak("an ETag", "dee", (HUB_HOME,), "headers", in_a_header("ETag", Entry.objects.count)),
    Leak("a cookie", "dee", (HUB_HOME,), "cookies", in_a_cookie),
    Leak("the length of a page", "dee", (HUB_HOME,), "body", in_white_space),
    Leak(
        "a way to older families that are not theirs", "dee", (HUB_HOME,), "body",
        _more_in(home, lambda _: {"families_older": f"?family={Family.objects.latest('opened_at').pk}"}),
    ),
    Leak("numbers in their order, with gaps", "dee", ("hub:home",), "body", a_number_in_order, early=True),
    Leak("a search that finds others’ words", "una", ("desk:search",), "body", a_hit_elsewhere),
    Leak(
        "how many families a colleague has", "una", ("desk:families",), "body",
        _more_in(desk, lambda _: {"heading": f"Families: {Family.objects.count()}"}),
    ),
    Leak("a name among the numbers", "ruth", ("reports:home",), "body", a_name_in_the_numbers),
    Leak("a number that is not theirs to know", "ruth", ("reports:home",), "body", plans_in_the_numbers),
    Leak(
        "how much others wrote of the same child", "frances", ("carers:log",), "body",
        _more_in(carers, lambda _: {"heading": f"What I noticed, of {Observation.objects.count()}"}),
    ),
)  # fmt: skip
