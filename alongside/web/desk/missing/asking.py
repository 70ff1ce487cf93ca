"""What the small forms of an episode share: the page they stand on and the way back to the episode."""

from collections.abc import Callable
from typing import TYPE_CHECKING
from uuid import UUID

from django.http import HttpResponse
from django.urls import reverse

from alongside.access.gate import Refused
from alongside.access.policy import Can
from alongside.missing import queries
from alongside.web.design.forms import Form
from alongside.web.desk.families.asking import Said, ask
from alongside.web.desk.missing.forms.steps import StepForm
from alongside.web.requests import MemberRequest, sent

if TYPE_CHECKING:
    from alongside.missing.models import Episode

FORM = "desk/missing/form.html"
Save = Callable[["Episode", StepForm], object]


def to_episode(episode: "Episode") -> str:
    return reverse("desk:missing-episode", args=[episode.pk])


def stopped(form: Form, refused: Refused) -> None:
    """Say a refusal beside its question, if it has one that stands on this page."""
    field = getattr(refused, "field", "")
    form.add_error(field if field in form.fields else None, str(refused))


def about(episode: "Episode") -> dict[str, object]:
    """What a page of one episode says besides its own words."""
    back = to_episode(episode)
    whose = {"about": episode.child.called, "reference": episode.family.reference}
    return {**whose, "button": "Write it down", "back": back, "cancel": back, "warning": False}


def ask_step(
    request: MemberRequest,
    episode: UUID,
    kind: type[StepForm],
    save: Save,
    *,
    heading: str,
    done: str,
    words: str = "",
    button: str = "Write it down",
    warning: bool = False,
) -> HttpResponse:
    """One step: asked, kept by `save`, and back to the episode."""
    found = queries.episode_for(request.actor, episode, Can.WORK_WITH_FAMILY)
    form = kind(sent(request), now=request.now)

    def keep(said: Said) -> object:
        return save(found, form)

    return ask(
        request, found.family, form, heading=heading, about=found.child.called, save=keep, done=done, words=words,
        button=button, to=to_episode(found), template=FORM, warning=warning,
    )  # fmt: skip
