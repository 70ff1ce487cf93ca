"""The page a plan is written on: the first version, and every one after it. Nothing typed is lost."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone

from alongside.access.gate import NotVisible, Refused
from alongside.access.policy import Can
from alongside.plans import actions, queries
from alongside.plans.actions import Unfit, Wording
from alongside.plans.queries import ToPlan, Whole
from alongside.plans.rules import KIND_WORDS, Kind, Verb
from alongside.record.versions import Conflict
from alongside.record.writing import looked_at
from alongside.web.design import conflict
from alongside.web.design.pages import render
from alongside.web.desk import DESK
from alongside.web.desk.drafts.writing import Writing
from alongside.web.desk.families.forms import choosing
from alongside.web.desk.plans.forms import MORE, READY, PlanForm, name_of
from alongside.web.desk.plans.steps import refuse_step
from alongside.web.guard import open_to
from alongside.web.requests import MemberRequest

if TYPE_CHECKING:
    from alongside.plans.models import Plan, Version

_NOBODY = "No child is written down in this family yet. Add them to the family first, then make the plan together."


@dataclass(frozen=True)
class At:
    """What is being written: the first version of a plan, or the next one of `whole`."""

    to: ToPlan
    kind: Kind
    whole: Whole | None = None

    @property
    def newest(self) -> "Version | None":
        return self.whole.newest if self.whole else None

    @property
    def home(self) -> str:
        if self.whole:
            return reverse("desk:plan", args=[self.whole.plan.id])
        return reverse("desk:plans", args=[self.to.family.id])

    @property
    def here(self) -> str:
        if self.whole:
            return reverse("desk:plan-write", args=[self.whole.plan.id])
        return reverse("desk:plan-new", args=[self.to.family.id, self.kind.value])


def first_name(kind: Kind) -> str:
    """Under which name the drafts of a first version are kept."""
    return f"{kind.value}-plan"


def _first(request: MemberRequest, family: UUID, kind: str) -> At:
    if kind not in set(Kind):
        raise NotVisible
    return At(queries.to_plan_for(request.actor, family), Kind(kind))


def _next(request: MemberRequest, plan: UUID) -> tuple[At, Whole]:
    whole = queries.whole_for(request.actor, plan, timezone.localdate(request.now), Can.WORK_WITH_FAMILY)
    return At(queries.to_plan_for(request.actor, whole.plan.family_id), Kind(whole.plan.kind), whole), whole


@open_to(*DESK, methods=("GET", "POST"))
def new(request: MemberRequest, family: UUID, plan_kind: str) -> HttpResponse:
    """The first version of a plan."""
    at = _first(request, family, plan_kind)

    def save(form: PlanForm, draft: str) -> "Plan":
        child = choosing.picked(at.to.children, form.cleaned_data["child"])
        return actions.begin(
            family=at.to.family, kind=at.kind, child=child, wording=_wording(at, form), **_sent(request, form, draft)
        )

    if not at.to.children:
        given = {"heading": KIND_WORDS[at.kind], "reference": at.to.family.reference, "back": at.home}
        return render(request, "desk/families/nobody.html", {**given, "words": _NOBODY})
    return _write(request, at, save)


@open_to(*DESK, methods=("GET", "POST"))
def write(request: MemberRequest, plan: UUID) -> HttpResponse:
    """The next version, beginning with the words of the one before."""
    at, whole = _next(request, plan)
    refuse_step(request, whole, Verb.WRITE)

    def save(form: PlanForm, draft: str) -> "Plan":
        based_on = form.cleaned_data["version"]
        actions.write(plan=whole.plan, based_on=based_on, wording=_wording(at, form), **_sent(request, form, draft))
        return whole.plan

    return _write(request, at, save)


def first(request: MemberRequest, family: UUID, kind: Kind) -> Writing[PlanForm]:
    """The first version of a plan, while it is being written."""
    return _writing(request, _first(request, family, kind))


def next_(request: MemberRequest, plan: UUID) -> Writing[PlanForm]:
    """The next version of a plan, while it is being written."""
    return _writing(request, _next(request, plan)[0])


def _writing(request: MemberRequest, at: At) -> Writing[PlanForm]:
    given: dict[str, Any] = {"kind": at.kind, "to": at.to, "on": timezone.localdate(request.now)}
    given |= {"first": at.whole is None, "version": at.newest.number if at.newest else None}
    return Writing(
        request.actor, at.to.family, "plan" if at.whole else first_name(at.kind), PlanForm, given, at.here,
        of=at.whole.plan.id if at.whole else None, blank=answers(at.newest) if at.newest else None,
    )  # fmt: skip


def _write(request: MemberRequest, at: At, save: "Callable[[PlanForm, str], Plan]") -> HttpResponse:
    page = _writing(request, at)
    form = page.asked(request)
    if later := page.later(request, form):
        return later
    if form.is_valid():
        try:
            return _thanked(request, save(form, page.slot(form)))
        except Refused as refused:
            form.add_error(_place(form, refused), str(refused))
        except Conflict as newer:
            page.keep(request, form)
            return _both(request, at, form, newer.row)
    looked_at(by=request.actor, did="plans.see", about=at.whole.plan if at.whole else at.to.family)
    return render(request, "desk/plans/write.html", {**_context(at, form), **page.told(request, form)})


def answers(row: "Version") -> dict[str, Any]:
    """A version as the answers of the form."""
    said = {name_of(code): words for code, words in row.parts.items()}
    return said | {"said_by": _key(row.said_by_id), "photo": _key(row.photo_id), "ready": READY}


def _key(key: UUID | None) -> str:
    return str(key) if key else ""


def _wording(at: At, form: PlanForm) -> Wording:
    given = form.cleaned_data
    return Wording(
        parts=form.words(),
        said_by=choosing.picked(at.to.parents, given.get("said_by")),
        ready=given["ready"] != MORE,
        changed=given.get("changed", ""),
        photo=choosing.picked(at.to.pictures, given.get("photo")),
    )


def _sent(request: MemberRequest, form: PlanForm, draft: str) -> dict[str, Any]:
    return {"draft": draft, "once": form.cleaned_data["once"], "by": request.actor, "now": request.now}


def _place(form: PlanForm, refused: Refused) -> str | None:
    """Which question a refusal belongs to."""
    field = refused.field if isinstance(refused, Unfit) else None
    return name_of(form.parts[0].code) if field == "parts" else field


def _thanked(request: MemberRequest, plan: "Plan") -> HttpResponse:
    messages.success(request, "The plan is kept, word for word.")
    return redirect("desk:plan", plan.id)


def _both(request: MemberRequest, at: At, form: PlanForm, newest: "Version") -> HttpResponse:
    """Somebody wrote the next version first: both are shown, and these words are kept as a draft as well."""
    theirs = {name: "" for name in form.fields if name.startswith("part_")} | answers(newest)
    theirs["ready"] = READY if newest.ready else MORE
    return conflict.page(
        request, form, theirs=theirs, by=newest.made_by.name, version=newest.number, cancel=at.home,
        words=f"While you were writing, {newest.made_by.name} wrote version {newest.number} of this plan.",
        button="Save my words as the next version",
    )  # fmt: skip


def _context(at: At, form: PlanForm) -> dict[str, Any]:
    heading = KIND_WORDS[at.kind] if at.whole is None else f"{KIND_WORDS[at.kind]}: the next version"
    return {
        "heading": heading,
        "reference": at.to.family.reference,
        "about": at.whole.plan.child.called if at.whole else "",
        "form": form,
        "back": at.home,
    }
