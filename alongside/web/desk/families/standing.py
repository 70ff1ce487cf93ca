"""Pages where a manager arranges who stands beside a family, and who is kept away."""

from collections.abc import Callable
from uuid import UUID

from django.http import HttpResponse
from django.urls import reverse

from alongside.access.policy import Can
from alongside.access.roles import TieKind
from alongside.families import queries
from alongside.families.actions import standing
from alongside.web.design.forms import Form
from alongside.web.design.pages import render
from alongside.web.desk import DESK, MANAGERS
from alongside.web.desk.families.asking import Said, ask
from alongside.web.desk.families.forms import choosing
from alongside.web.desk.families.forms.reach import SureForm
from alongside.web.desk.families.forms.standing import (
    CarerForm,
    CoverForm,
    HandoverForm,
    KeepAwayForm,
    PartnerForm,
    SuperviseForm,
)
from alongside.web.desk.families.presenters.standing import arranged
from alongside.web.guard import open_to
from alongside.web.requests import MemberRequest, sent

NOBODY = "There is nobody in this hub to choose. Ask for a colleague to be invited first."


@open_to(*DESK)
def workers(request: MemberRequest, family: UUID) -> HttpResponse:
    """Who stands beside the family now and who did before; who is kept away."""
    found = queries.standing_of(request.actor, family, request.now)
    context = {"heading": "Workers and cover", "view": arranged(found), "back": reverse("desk:family", args=[family])}
    return render(request, "desk/families/workers.html", context)


def _with_post(
    request: MemberRequest,
    family: UUID,
    form: Form,
    kinds: tuple[TieKind, ...],
    act: Callable[..., object],
    heading: str,
    done: str,
) -> HttpResponse:
    """A form that chooses a post of the hub and gives it to one act of `standing`."""
    found = queries.family_for(request.actor, family, Can.ARRANGE_WORKERS)
    posts = queries.posts_for_tie(request.actor, found, kinds, request.now)
    choosing.offer(form, "post", choosing.colleagues(posts))

    def save(said: Said) -> object:
        given = {name: said[name] for name in ("because", "until_at") if name in said}
        post = choosing.picked(posts, said.pop("post"))
        return act(family=found, post=post, by=request.actor, now=request.now, **given)

    to = reverse("desk:workers", args=[family])
    return ask(request, found, form, heading=heading, save=save, done=done, nobody=NOBODY, to=to)


@open_to(*MANAGERS, methods=("GET", "POST"))
def handover(request: MemberRequest, family: UUID) -> HttpResponse:
    """The family passes to another PLO."""

    def act(*, post: object, **rest: object) -> object:
        return standing.handover(to_post=post, **rest)  # type: ignore[arg-type]

    return _with_post(
        request, family, HandoverForm(sent(request)), (TieKind.WORKER,), act, "Hand the family over",
        "The family is handed over. Whoever worked with them before has no access any more.",
    )  # fmt: skip


@open_to(*MANAGERS, methods=("GET", "POST"))
def cover(request: MemberRequest, family: UUID) -> HttpResponse:
    """Somebody stands in."""
    form = CoverForm(sent(request))
    return _with_post(request, family, form, (TieKind.COVER,), standing.cover, "Arrange cover", "Cover is arranged.")


@open_to(*MANAGERS, methods=("GET", "POST"))
def partner(request: MemberRequest, family: UUID) -> HttpResponse:
    """A colleague of the hub joins the case."""
    kinds = (TieKind.PARTNER, TieKind.CHILDS_WORKER)
    form = PartnerForm(sent(request))
    return _with_post(
        request, family, form, kinds, standing.add_partner, "Add a colleague of the hub", "They have joined the case."
    )


@open_to(*MANAGERS, methods=("GET", "POST"))
def supervisor(request: MemberRequest, family: UUID) -> HttpResponse:
    """Somebody supervises the PLO."""

    def act(**given: object) -> object:
        return standing.give_tie(kind=TieKind.SUPERVISOR, **given)  # type: ignore[arg-type]

    form = SuperviseForm(sent(request))
    return _with_post(
        request, family, form, (TieKind.SUPERVISOR,), act, "Add a supervisor", "They supervise from now on."
    )


@open_to(*MANAGERS, methods=("GET", "POST"))
def carer(request: MemberRequest, family: UUID) -> HttpResponse:
    """A foster carer or residential worker may write down what they notice about the child."""

    def act(**given: object) -> object:
        return standing.give_tie(kind=TieKind.CARER, **given)  # type: ignore[arg-type]

    form = CarerForm(sent(request))
    done = "They can write down what they notice from now on."
    return _with_post(request, family, form, (TieKind.CARER,), act, "Add a carer who writes in the log", done)


@open_to(*MANAGERS, methods=("GET", "POST"))
def tie_end(request: MemberRequest, family: UUID, tie: UUID) -> HttpResponse:
    """A tie ends now."""
    found = queries.tie_for(request.actor, family, tie)

    def save(said: Said) -> object:
        return standing.end_tie(tie=found, by=request.actor, now=request.now)

    return ask(
        request, found.family, SureForm(sent(request)), heading="End this now?", save=save,
        about=found.post.account.name, done="It has ended. They have no access through it any more.",
        words="Their access ends the moment you say yes.", button="Yes, end it now", warning=True,
        to=reverse("desk:workers", args=[family]),
    )  # fmt: skip


@open_to(*MANAGERS, methods=("GET", "POST"))
def keep_away(request: MemberRequest, family: UUID) -> HttpResponse:
    """Keep somebody away from this family's file."""
    found = queries.family_for(request.actor, family, Can.ARRANGE_WORKERS)
    accounts = queries.colleagues_for(request.actor, found, request.now)
    form = KeepAwayForm(sent(request), once=True)
    choosing.offer(form, "account", [(str(one.id), one.name) for one in accounts])

    def save(said: Said) -> object:
        account = choosing.picked(accounts, said["account"])
        return standing.exclude(
            family=found, account=account, because=said["because"], by=request.actor, now=request.now,
            once=said["once"],
        )  # fmt: skip

    return ask(
        request, found, form, heading="Keep somebody away", save=save, button="Keep them away",
        done="They are kept away from this family from now on.", to=reverse("desk:workers", args=[family]),
    )  # fmt: skip


@open_to(*MANAGERS, methods=("GET", "POST"))
def keep_away_end(request: MemberRequest, family: UUID, exclusion: UUID) -> HttpResponse:
    """The reason to keep somebody away is gone."""
    found = queries.exclusion_for(request.actor, family, exclusion)

    def save(said: Said) -> object:
        return standing.end_exclusion(exclusion=found, by=request.actor, now=request.now)

    return ask(
        request, found.family, SureForm(sent(request)), heading="Is it safe to stop keeping them away?",
        about=found.account.name, save=save, done="They are not kept away any more. No tie was given back.",
        words="It gives them no access. A tie must be given again.", button="Yes, stop keeping them away",
        to=reverse("desk:workers", args=[family]),
    )  # fmt: skip
