"""A page on which somebody writes: what they began is kept, given back, and gone once it is written down."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Any, Generic, TypeVar
from urllib.parse import urlencode
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from alongside.access.actor import Actor
from alongside.observations.queries import ToWrite, drafts_of
from alongside.web.design.forms import Drafted
from alongside.web.log import drafts
from alongside.web.requests import MemberRequest

if TYPE_CHECKING:
    from alongside.families.models import Family
    from alongside.observations.models import Draft

F = TypeVar("F", bound=Drafted)


@dataclass(frozen=True)
class Writing(Generic[F]):
    """`form` names it in the address of its drafts; `of` is the one thing it is about, where there are many.

    `here` is the page's own address, `query` what has to stand in it, and `given` what its form is made with. `blank`
    is what stands in it when nobody has begun, and `suits` which drafts are given back unasked.
    """

    by: Actor
    family: "Family"
    form: str
    kind: type[F]
    given: Mapping[str, Any]
    here: str
    of: UUID | None = None
    query: Mapping[str, str] = field(default_factory=dict)
    blank: Mapping[str, Any] | None = None
    suits: "Callable[[Draft], bool]" = bool

    @property
    def name(self) -> str:
        """Under which name its drafts are kept."""
        return f"{self.form}.{self.of.hex[:14]}" if self.of else self.form

    @cached_property
    def found(self) -> ToWrite:
        """As the log's drafts take it; the people stand on the page already."""
        return ToWrite(family=self.family, children=[], parents=[], drafts=drafts_of(self.by, self.family, self.name))

    def at(self, **more: str) -> str:
        return _with(self.here, {**self.query, **more})

    def asked(self, request: MemberRequest) -> F:
        """What was sent; else the draft that was begun; else blank."""
        if request.method == "POST":
            return self.kind(request.POST, **self.given)
        draft, _ = self._begun(request)
        if draft is not None:
            form = self.kind.carried_on(draft.values, draft.form, draft.version, **self.given)
            form.began(draft.made_at)
            return form
        return self.kind(**self.given) if self.blank is None else self.kind(initial=dict(self.blank), **self.given)

    def slot(self, form: F) -> str:
        """The draft that goes when the form is written down."""
        return drafts.slot_of(self.found, form)

    def keep(self, request: MemberRequest, form: F) -> "Draft | None":
        return drafts.keep(request, self.found, form, self.name)

    def later(self, request: MemberRequest, form: F) -> HttpResponse | None:
        """“Only a draft: carry on later”, if that is the button that was pressed."""
        if request.method != "POST" or "keep" not in request.POST:
            return None
        draft = self.keep(request, form)
        messages.success(request, "Kept. You can close the page and carry on later.")
        return redirect(self.at(draft=draft.form) if draft else self.at())

    def told(self, request: MemberRequest, form: F) -> dict[str, Any]:
        """What the page says about drafts. A form that is sent back to be mended is kept first."""
        mine, others = (None, []) if request.method == "POST" else self._begun(request)
        if request.method == "POST":
            self.keep(request, form)
        address = [self.family.id, self.form]
        named = self.of is None or str(self.of) in self.query.values()
        query = self.query if named else {**self.query, "of": str(self.of)}
        return {
            "draft_to": _with(reverse("desk:draft", args=address), query),
            "drop_to": _with(reverse("desk:draft-drop", args=address), query),
            "begun_at": mine.made_at if mine else None,
            "begun_slot": mine.form if mine else "",
            "others": [{"saved_at": one.saved_at, "href": self.at(draft=one.form)} for one in others],
        }

    def autosaved(self, request: MemberRequest) -> HttpResponse:
        """For the page's own script."""
        return drafts.told_back(request, self.found, self.asked(request), self.name)

    def dropped(self, request: MemberRequest) -> HttpResponse:
        """“Throw it away and start afresh.”"""
        drafts.thrown_away(request, self.found)
        return redirect(self.at())

    def _begun(self, request: MemberRequest) -> "tuple[Draft | None, list[Draft]]":
        return drafts.begun(self.found, request.GET.get("draft", ""), self.suits)


def _with(address: str, query: Mapping[str, str]) -> str:
    return f"{address}?{urlencode(query)}" if query else address
