"""Pages about the professionals round a family, and about who must not learn what."""

from uuid import UUID

from django.http import HttpResponse

from alongside.access.policy import Can
from alongside.families import queries
from alongside.families.actions import round as round_them
from alongside.web.desk import DESK
from alongside.web.desk.families.asking import Said, ask
from alongside.web.desk.families.forms import choosing
from alongside.web.desk.families.forms.homes import UntilForm
from alongside.web.desk.families.forms.reach import SureForm
from alongside.web.desk.families.forms.standing import KeptApartForm, ProfessionalForm
from alongside.web.guard import open_to
from alongside.web.requests import MemberRequest, sent


@open_to(*DESK, methods=("GET", "POST"))
def professional_new(request: MemberRequest, family: UUID) -> HttpResponse:
    """Somebody else who works with the family."""
    found = queries.family_for(request.actor, family, Can.WORK_WITH_FAMILY)
    people = queries.people_of(found)
    form = ProfessionalForm(sent(request), once=True)
    choosing.offer(form, "person", choosing.people(people))

    def save(said: Said) -> object:
        about = {name: said[name] for name in ("name", "role", "agency", "reach", "from_on", "once")}
        who = choosing.picked(people, said["person"])
        return round_them.add_professional(family=found, person=who, by=request.actor, now=request.now, **about)

    return ask(
        request, found, form, heading="Who else is round the family?",
        save=save, done="They are on the page.", anchor="round",
    )  # fmt: skip


@open_to(*DESK, methods=("GET", "POST"))
def professional_end(request: MemberRequest, family: UUID, professional: UUID) -> HttpResponse:
    """They no longer work with the family."""
    found = queries.professional_for(request.actor, family, professional)

    def save(said: Said) -> object:
        return round_them.end_professional(professional=found, until_on=said["until_on"], by=request.actor)

    return ask(
        request, found.family, UntilForm(sent(request)), heading="They no longer work with the family",
        about=f"{found.name}, {found.role}", save=save, done="They are off the page.", anchor="round",
    )  # fmt: skip


@open_to(*DESK, methods=("GET", "POST"))
def kept_apart_new(request: MemberRequest, family: UUID) -> HttpResponse:
    """One person must not learn something."""
    found = queries.family_for(request.actor, family, Can.WORK_WITH_FAMILY)
    people = queries.people_of(found)
    form = KeptApartForm(sent(request), once=True)
    choosing.offer(form, "who", choosing.people(people))
    choosing.offer(form, "about", choosing.people(people))

    def save(said: Said) -> object:
        who, about = choosing.picked(people, said["who"]), choosing.picked(people, said["about"])
        words = {name: said[name] for name in ("what", "because", "once")}
        return round_them.must_not_learn(who=who, about=about, by=request.actor, now=request.now, **words)

    return ask(
        request, found, form, heading="Who must not learn something?",
        save=save, done="It stands at the top of the page.", anchor="kept-apart",
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
