"""Who still waits to hear what became of what they told us; and telling them, which is a contact like any other."""

from typing import TYPE_CHECKING
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from alongside.access.gate import Refused, allowed
from alongside.access.policy import Can
from alongside.access.roles import Role
from alongside.intelligence import actions, queries
from alongside.intelligence.actions import Saying, Telling
from alongside.intelligence.rules import HELD
from alongside.record.writing import looked_at, looked_over
from alongside.support.queries import Before, reach_for
from alongside.support.rules import Mode
from alongside.web.design import pages
from alongside.web.desk import DESK
from alongside.web.desk.families.forms.choosing import people as offered
from alongside.web.desk.families.forms.choosing import picked
from alongside.web.desk.intelligence.forms import AnswerForm
from alongside.web.desk.intelligence.lines import owed_line, teller, who
from alongside.web.desk.support.presenters import reach
from alongside.web.guard import open_to
from alongside.web.log.forms import key_of
from alongside.web.requests import MemberRequest, sent

if TYPE_CHECKING:
    from alongside.intelligence.queries import Owing

PAGE = 25


@open_to(*DESK)
def owed(request: MemberRequest) -> HttpResponse:
    """Those who have waited longest first."""
    after = key_of(request.GET.get("after"))
    rows = queries.owed_for(request.actor, after, PAGE + 1)
    shown = rows[:PAGE]
    looked_over(by=request.actor, did="intelligence.owed_list", seen={(r.owed.hub_id, r.owed.family_id) for r in shown})
    context = {
        "heading": "Answers owed",
        "lines": [
            owed_line(one, request.now, allowed(request.actor, Can.WORK_WITH_FAMILY, one.owed), names=True)
            for one in shown
        ],
        "next": f"?after={shown[-1].owed.pk}" if len(rows) > PAGE else "",
        "first": "?" if after else "",
        "manager": request.actor.has(Role.SERVICE_MANAGER),
    }
    return pages.render(request, "desk/intelligence/owed.html", context)


@open_to(*DESK, methods=("GET", "POST"))
def answer(request: MemberRequest, owed: UUID) -> HttpResponse:
    """What they told us, what may be said now, how it is safe to reach them; then what was said."""
    owing = queries.owing_for(request.actor, owed)
    before = reach_for(request.actor, owing.owed.family_id, request.now)
    parents = offered([one.person for one in before.reach])
    form = AnswerForm(
        sent(request), owing=owing, parents=parents, who=who(owing), called=teller(owing), now=request.now
    )
    if request.method == "POST" and form.is_valid() and _told(request, form, owing, before):
        messages.success(request, "Written down: they were told.")
        return redirect("desk:police", owing.owed.submission.decision_id)
    looked_at(by=request.actor, did="intelligence.owed", about=owing.owed)
    return pages.render(request, "desk/intelligence/answer.html", _context(request, owing, before, form))


def _context(request: MemberRequest, owing: "Owing", before: Before, form: AnswerForm) -> dict[str, object]:
    return {
        "heading": "Tell them what became of it",
        "family": owing.owed.family,
        "told": [(row.words, row.made_at) for row in owing.told],
        "by": teller(owing),
        "line": owed_line(owing, request.now, True, names=False),
        "held": HELD if owing.owed.submission.held else "",
        "cards": reach.safe_cards(before),
        "form": form,
        "police": reverse("desk:police", args=[owing.owed.submission.decision_id]),
    }


def _told(request: MemberRequest, form: AnswerForm, owing: "Owing", before: Before) -> bool:
    """True when it is kept; else the form says why not, beside the question."""
    given, (answered, key) = form.cleaned_data, form.answer
    said_back = next((row for row in owing.said_back if row.pk == key), None)
    telling = Telling(
        person=picked(before.people, form.about), mode=Mode(given["mode"]), at=given["at"], reply=given["reply"],
        with_whom="" if form.about else given["with_whom"], why_outside_rules=given["why_outside_rules"],
    )  # fmt: skip
    try:
        actions.answer(
            owed=owing.owed, saying=Saying(answered, said_back), telling=telling, once=given["once"],
            by=request.actor, now=request.now,
        )  # fmt: skip
    except Refused as refused:
        field = getattr(refused, "field", "")
        form.add_error(field if field in form.fields else None, str(refused))
        return False
    return True
