"""Pages about locked facts: lock one away, open one with a reason, let one end."""

from uuid import UUID

from django.http import HttpResponse

from alongside.access.gate import Refused
from alongside.access.policy import Can
from alongside.families import queries
from alongside.families.actions import locked
from alongside.families.choices import LockedKind
from alongside.web.design.pages import render
from alongside.web.desk import DESK
from alongside.web.desk.families.asking import Said, ask, home_of
from alongside.web.desk.families.forms import choosing
from alongside.web.desk.families.forms.reach import LockForm, OpenForm, SureForm
from alongside.web.guard import open_to
from alongside.web.requests import MemberRequest, sent
from alongside.web.signin.recent import require_recent_sign_in

SHOWN_SECONDS = 60  # then the page leaves by itself: a screen is easily forgotten


@open_to(*DESK, methods=("GET", "POST"))
def lock_new(request: MemberRequest, family: UUID) -> HttpResponse:
    """Lock a fact away."""
    found = queries.family_for(request.actor, family, Can.WORK_WITH_FAMILY)
    people = queries.people_of(found)
    form = LockForm(sent(request), once=True)
    choosing.offer(form, "person", choosing.people(people))

    def save(said: Said) -> object:
        who, kind = choosing.picked(people, said["person"]), LockedKind(said["kind"])
        return locked.lock_fact(
            family=found, kind=kind, value=said["value"], person=who, by=request.actor, now=request.now,
            once=said["once"],
        )  # fmt: skip

    return ask(
        request, found, form, heading="Lock something away", save=save, button="Lock it away",
        done="It is locked away. The page says only that it is held.", anchor="locked",
    )  # fmt: skip


@open_to(*DESK, methods=("GET", "POST"))
def lock_open(request: MemberRequest, family: UUID, fact: UUID) -> HttpResponse:
    """Show a locked fact once, to somebody who has just shown who they are and says why."""
    found = queries.locked_for(request.actor, family, fact)
    if again := require_recent_sign_in(request):
        return again
    form = OpenForm(sent(request))
    back, kind = home_of(found.family, "locked"), found.get_kind_display()
    context = {"back": back, "kind": kind, "reference": found.family.reference, "form": form}
    context["whose"] = found.person.called if found.person else "the whole family"
    if request.method == "POST" and form.is_valid():
        said = form.cleaned_data
        try:
            context["value"] = locked.open_locked(
                fact=found, code=said["code"], reason=said["reason"], by=request.actor, now=request.now
            )
            gone = {"Refresh": f"{SHOWN_SECONDS}; url={home_of(found.family)}"}
            return render(request, "desk/families/opened.html", {**context, "heading": kind}, headers=gone)
        except Refused as refused:
            form.add_error(None, str(refused))
    return render(request, "desk/families/open.html", {**context, "heading": "Open a locked fact"})


@open_to(*DESK, methods=("GET", "POST"))
def lock_end(request: MemberRequest, family: UUID, fact: UUID) -> HttpResponse:
    """It is not true any more."""
    found = queries.locked_for(request.actor, family, fact)

    def save(said: Said) -> object:
        return locked.end_locked(fact=found, by=request.actor, now=request.now)

    return ask(
        request, found.family, SureForm(sent(request)), heading="Is this no longer true?",
        about=found.get_kind_display(), save=save, done="It stays locked, and nobody can open it from now on.",
        button="Yes, it is no longer true", anchor="locked", warning=True,
        words="It stays locked away. Nobody can open it again. If it has changed, lock the new one away as well.",
    )  # fmt: skip
