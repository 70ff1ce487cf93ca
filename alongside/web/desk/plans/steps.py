"""What is done with a plan that is written: agreed, dated, read again, ended."""

from collections.abc import Callable
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone

from alongside.access.gate import Refused
from alongside.access.policy import Can
from alongside.families.queries import members_of
from alongside.plans import actions, queries
from alongside.plans.queries import Whole
from alongside.plans.rules import KIND_WORDS, MOVES, How, Kind, ReviewOutcome, Side, Verb, refusal
from alongside.record.writing import looked_at
from alongside.web.design.forms import Form
from alongside.web.design.pages import render
from alongside.web.desk import DESK
from alongside.web.desk.families.forms import choosing
from alongside.web.desk.plans import presenters
from alongside.web.desk.plans.forms import WORKER, AgreeForm, DateForm, EndForm, ReviewForm
from alongside.web.guard import open_to
from alongside.web.requests import MemberRequest, sent

_NO_PARENT = "No parent or carer is written down in this family yet. Add them to the family, then write down their yes."


def _whole(request: MemberRequest, plan: UUID) -> Whole:
    return queries.whole_for(request.actor, plan, timezone.localdate(request.now), Can.WORK_WITH_FAMILY)


def refuse_step(request: MemberRequest, whole: Whole, *verbs: Verb) -> None:
    """A step that none of the plan's doors leads to, asked for by its address.

    A form that is sent is answered by the act itself, which alone knows whether it was sent before.
    """
    words = [refusal(whole.stands.state, verb) for verb in verbs]
    if request.method == "GET" and all(words):
        raise Refused(words[0])


@open_to(*DESK, methods=("GET", "POST"))
def agree(request: MemberRequest, plan: UUID) -> HttpResponse:
    """Both agree: the parent, in their words, and the worker. The words stand there to be read together."""
    whole = _whole(request, plan)
    refuse_step(request, whole, Verb.PARENT_AGREES, Verb.WORKER_AGREES)
    steps = MOVES[whole.stands.state] if request.method == "GET" else set(Verb)
    people = members_of(whole.plan.family, "parent") if Verb.PARENT_AGREES in steps else []
    form = AgreeForm(sent(request), parents=choosing.people(people), worker=Verb.WORKER_AGREES in steps)

    def save() -> object:
        given, who = form.cleaned_data, form.cleaned_data["who"]
        parent = choosing.picked(people, who)
        return actions.agree(
            version=queries.read_one(whole, request.POST.get("read")),
            side=Side.WORKER if who == WORKER else Side.PARENT, how=How(given.get("how") or How.WRITING),
            person=parent, words=given["words"], once=given["once"], by=request.actor, now=request.now,
        )  # fmt: skip

    note = _NO_PARENT if Verb.PARENT_AGREES in steps and not people else ""
    return _ask(
        request, whole, form, save, "Do you both agree?", "Yes, write it down", "It is written down.", note=note
    )


@open_to(*DESK, methods=("GET", "POST"))
def review(request: MemberRequest, plan: UUID) -> HttpResponse:
    """Read again together: it still fits, or it is to change, and then the next version is written at once."""
    whole = _whole(request, plan)
    refuse_step(request, whole, Verb.REVIEW)
    form = ReviewForm(sent(request), once=True)

    def save() -> object:
        given = form.cleaned_data
        return actions.review(
            version=queries.read_one(whole, request.POST.get("read")), outcome=ReviewOutcome(given["outcome"]),
            words=given["words"], next_on=given["next_on"], once=given["once"], by=request.actor, now=request.now,
        )  # fmt: skip

    changes = request.POST.get("outcome") == ReviewOutcome.CHANGE.value
    to = reverse("desk:plan-write", args=[plan]) if changes else ""
    return _ask(request, whole, form, save, "Read it again together", "Write it down", "It is written down.", to=to)


@open_to(*DESK, methods=("GET", "POST"))
def dated(request: MemberRequest, plan: UUID) -> HttpResponse:
    """A day to look again."""
    whole = _whole(request, plan)
    refuse_step(request, whole, Verb.SET_DATE)
    form = DateForm(sent(request), once=True)

    def save() -> object:
        given = form.cleaned_data
        return actions.set_date(
            plan=whole.plan, on=given["due_on"], once=given["once"], by=request.actor, now=request.now
        )

    return _ask(request, whole, form, save, "Choose a day", "Set the day", "The day is set.", read=False)


@open_to(*DESK, methods=("GET", "POST"))
def end(request: MemberRequest, plan: UUID) -> HttpResponse:
    """It is no longer needed. It is kept as it is."""
    whole = _whole(request, plan)
    refuse_step(request, whole, Verb.END)
    form = EndForm(sent(request), once=True)

    def save() -> object:
        given = form.cleaned_data
        return actions.end(plan=whole.plan, words=given["words"], once=given["once"], by=request.actor, now=request.now)

    done = "The plan has ended. It is kept as it was."
    return _ask(request, whole, form, save, "Is it no longer needed?", "End the plan", done, read=False, warning=True)


def _ask(
    request: MemberRequest,
    whole: Whole,
    form: Form,
    save: Callable[[], object],
    heading: str,
    button: str,
    done: str,
    *,
    to: str = "",
    read: bool = True,
    note: str = "",
    warning: bool = False,
) -> HttpResponse:
    """`read`: the words of the plan stand above the question; what is said is said of exactly these."""
    home = reverse("desk:plan", args=[whole.plan.id])
    if request.method == "POST" and form.is_valid():
        try:
            save()
        except Refused as refused:
            form.add_error(_field(form, refused), str(refused))
        else:
            messages.success(request, done)
            return redirect(to or home)
    looked_at(by=request.actor, did="plans.see", about=whole.plan)
    kind = Kind(whole.plan.kind)
    context = {
        "heading": heading, "button": button, "form": form, "back": home, "reference": whole.plan.family.reference,
        "about": f"{KIND_WORDS[kind]} for {whole.plan.child.called}, version {whole.newest.number}",
        "parts": presenters.written(kind, whole.newest.parts) if read else [], "read": whole.newest.id,
        "note": note, "warning": warning,
    }  # fmt: skip
    return render(request, "desk/plans/step.html", context)


def _field(form: Form, refused: Refused) -> str | None:
    field = getattr(refused, "field", None)
    return field if field in form.fields else None
