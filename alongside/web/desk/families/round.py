"""Pages about the professionals round a family, and about who must not learn what."""

from functools import partial
from uuid import UUID

from django.http import HttpResponse

from alongside.families import queries
from alongside.families.actions import round as round_them
from alongside.web.desk import DESK
from alongside.web.desk.families.adding import add_about, anybody, until
from alongside.web.desk.families.asking import Said, ask
from alongside.web.desk.families.forms.reach import SureForm
from alongside.web.desk.families.forms.standing import KeptApartForm, ProfessionalForm
from alongside.web.guard import open_to
from alongside.web.requests import MemberRequest, sent


@open_to(*DESK, methods=("GET", "POST"))
def professional_new(request: MemberRequest, family: UUID) -> HttpResponse:
    """Somebody else who works with the family."""
    return add_about(
        request, family, ProfessionalForm(sent(request), once=True),
        lambda found, said: round_them.add_professional(family=found, **said),
        who={"person": anybody}, heading="Who else is round the family?", done="They are on the page.",
        anchor="round",
    )  # fmt: skip


@open_to(*DESK, methods=("GET", "POST"))
def professional_end(request: MemberRequest, family: UUID, professional: UUID) -> HttpResponse:
    """They no longer work with the family."""
    found = queries.professional_for(request.actor, family, professional)
    return until(
        request, found, partial(round_them.end_professional, professional=found),
        heading="They no longer work with the family", about=f"{found.name}, {found.role}",
        done="They are off the page.", anchor="round",
    )  # fmt: skip


@open_to(*DESK, methods=("GET", "POST"))
def kept_apart_new(request: MemberRequest, family: UUID) -> HttpResponse:
    """One person must not learn something."""
    return add_about(
        request, family, KeptApartForm(sent(request), once=True),
        lambda found, said: round_them.must_not_learn(**said),
        who={"who": anybody, "about": anybody}, heading="Who must not learn something?",
        done="It stands at the top of the page.", anchor="kept-apart",
    )  # fmt: skip


@open_to(*DESK, methods=("GET", "POST"))
def kept_apart_end(request: MemberRequest, family: UUID, rule: UUID) -> HttpResponse:
    """It is safe for them to know."""
    found = queries.kept_apart_for(request.actor, family, rule)

    def save(said: Said) -> object:
        return round_them.end_must_not_learn(rule=found, by=request.actor, now=request.now)

    return ask(
        request, found.family, SureForm(sent(request)), heading="Is it safe for them to know now?",
        about=f"{found.who.called} must not learn: {found.what}", save=save, done="It is off the page, and kept.",
        button="Yes, it is safe", anchor="kept-apart", warning=True,
    )  # fmt: skip
