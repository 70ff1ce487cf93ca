"""Pages about reaching somebody safely: what they said, and the numbers and addresses there are."""

from uuid import UUID

from django.http import HttpResponse

from alongside.access.policy import Can
from alongside.families import queries
from alongside.families.actions import reach
from alongside.families.choices import WayKind
from alongside.families.rules import Channel
from alongside.web.desk import DESK
from alongside.web.desk.families.asking import Said, ask
from alongside.web.desk.families.forms.reach import RuleForm, SureForm, WayForm
from alongside.web.guard import open_to
from alongside.web.requests import MemberRequest, sent


@open_to(*DESK, methods=("GET", "POST"))
def rule_new(request: MemberRequest, family: UUID, person: UUID) -> HttpResponse:
    """What somebody said about one way of reaching them."""
    found = queries.person_for(request.actor, family, person, Can.WORK_WITH_FAMILY)
    chosen = {"channel": request.GET.get("channel", "")}
    form = RuleForm(sent(request), initial=chosen, once=True)

    def save(said: Said) -> object:
        return reach.give_rule(
            person=found, channel=Channel(said["channel"]), allowed=said["allowed"] == "yes",
            days=[int(day) for day in said["days"]], from_time=said["from_time"], until_time=said["until_time"],
            who_may_answer=said["who_may_answer"], say=said["say"], words=said["words"],
            by=request.actor, now=request.now, once=said["once"],
        )  # fmt: skip

    return ask(
        request, found.family, form, heading="How is it safe to reach them?", about=found.called,
        save=save, done="It is written down, and counts from now on.", anchor="reach",
    )  # fmt: skip


@open_to(*DESK, methods=("GET", "POST"))
def way_new(request: MemberRequest, family: UUID, person: UUID) -> HttpResponse:
    """A number or an address of somebody."""
    found = queries.person_for(request.actor, family, person, Can.WORK_WITH_FAMILY)
    form = WayForm(sent(request), once=True)

    def save(said: Said) -> object:
        return reach.add_way(
            person=found, kind=WayKind(said["kind"]), value=said["value"], note=said["note"],
            by=request.actor, now=request.now, once=said["once"],
        )  # fmt: skip

    return ask(
        request, found.family, form, heading="Add a way to reach them", about=found.called,
        save=save, done="The way to reach them is saved.", anchor="reach",
    )  # fmt: skip


@open_to(*DESK, methods=("GET", "POST"))
def way_end(request: MemberRequest, family: UUID, way: UUID) -> HttpResponse:
    """It does not reach them any more."""
    found = queries.way_for(request.actor, family, way)

    def save(said: Said) -> object:
        return reach.end_way(way=found, by=request.actor, now=request.now)

    return ask(
        request, found.family, SureForm(sent(request)), heading="Does this no longer reach them?",
        about=f"{found.person.called}: {found.value}", save=save, done="It is off the page.",
        button="Yes, take it off the page", anchor="reach",
    )  # fmt: skip
