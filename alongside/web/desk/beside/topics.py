"""Topics gone over with a family, and the grid shared with the child's worker."""

from uuid import UUID

from django.http import HttpResponse
from django.urls import reverse

from alongside.access.policy import Can
from alongside.families import queries as families
from alongside.record.writing import looked_at
from alongside.support.actions import topics as acting
from alongside.support.queries import together
from alongside.support.rules.topics import Covered, Side
from alongside.web.design import pages
from alongside.web.desk import DESK
from alongside.web.desk.beside import presenters
from alongside.web.desk.beside.forms import TalkForm
from alongside.web.desk.families.asking import Said, ask
from alongside.web.desk.families.forms import choosing
from alongside.web.guard import open_to
from alongside.web.mirror import presenters as mirrored
from alongside.web.mirror.forms import MarkForm
from alongside.web.requests import MemberRequest, sent

PARENTS = "Parents, with us"


@open_to(*DESK)
def topics(request: MemberRequest, family: UUID) -> HttpResponse:
    """The grid, and under it how each talk landed: the grid is shared, what stands under it is not."""
    found = families.family_for(request.actor, family)
    talks = together.talks_for(request.actor, found)
    mirror = together.mirror_for(request.actor, found, request.now)
    looked_at(by=request.actor, did="families.see", about=found)
    context = {
        "heading": "Going over things",
        "family": found,
        "heads": mirrored.heads(mirror, PARENTS),
        "rows": mirrored.grid_rows(mirror, presenters.times(talks), request.now, PARENTS),
        "talks": presenters.talk_lines(talks),
        "may_write": together.may_write(request.actor, found),
    }
    return pages.render(request, "desk/beside/topics.html", context)


@open_to(*DESK, methods=("GET", "POST"))
def topic_new(request: MemberRequest, family: UUID) -> HttpResponse:
    """One talk about one topic."""
    found = families.family_for(request.actor, family, Can.WORK_WITH_FAMILY)
    people = families.members_of(found, "parent", "other")
    form = TalkForm(sent(request), now=request.now, topic=request.GET.get("topic", ""), once=True)
    choosing.offer(form, "person", choosing.people(people))
    form.fields["person"].initial = str(people[0].id) if people else None

    def save(said: Said) -> object:
        who = choosing.picked(people, said["person"])
        given = {name: said[name] for name in ("topic", "words", "on_grid", "once")}
        return acting.talk_over(person=who, at=form.at, **given, by=request.actor, now=request.now)

    return ask(
        request, found, form, heading="What did you go over?", save=save, to=reverse("desk:topics", args=[found.id]),
        done="Written down.", button="Write it down",
    )  # fmt: skip


@open_to(*DESK, methods=("GET", "POST"))
def topic_plan(request: MemberRequest, family: UUID) -> HttpResponse:
    """What is planned with the parents, so that the child's worker can plan with it."""
    found = families.family_for(request.actor, family, Can.WORK_WITH_FAMILY)
    asked = {"topic": request.GET.get("topic", ""), "state": Covered.PLANNED.value}
    form = MarkForm(sent(request), now=request.now, **asked, once=True)

    def save(said: Said) -> object:
        return acting.mark(family=found, side=Side.PARENT, **form.told(), by=request.actor, now=request.now)

    return ask(
        request, found, form, heading="Plan a topic with the parents", save=save,
        to=reverse("desk:topics", args=[found.id]), button="Put it on the grid", done="It is on the grid.",
        words="The child’s worker sees the topic and the day. To say how a talk went, write the talk down instead.",
    )  # fmt: skip
