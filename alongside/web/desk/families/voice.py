"""Pages for what parents say and decide, and for a worry about how a parent is."""

from uuid import UUID

from django.http import HttpResponse

from alongside.access.policy import Can
from alongside.families import queries
from alongside.families.actions import voice
from alongside.families.choices import ChoiceAnswer, ConsentAbout, ConsentAnswer, NeedKind
from alongside.web.desk import DESK
from alongside.web.desk.families.asking import Said, ask
from alongside.web.desk.families.forms import choosing
from alongside.web.desk.families.forms.reach import SureForm
from alongside.web.desk.families.forms.voice import ChoiceForm, ConcernForm, ConsentForm, NeedForm, ToldForm
from alongside.web.guard import open_to
from alongside.web.requests import MemberRequest, sent


@open_to(*DESK, methods=("GET", "POST"))
def need_new(request: MemberRequest, family: UUID) -> HttpResponse:
    """A strength, or what would help."""
    found = queries.family_for(request.actor, family, Can.WORK_WITH_FAMILY)
    people = queries.members_of(found, "parent", "other")
    kind = request.GET.get("kind", "")
    form = NeedForm(sent(request), initial={"kind": kind}, once=True)
    choosing.offer(form, "person", choosing.people(people))

    def save(said: Said) -> object:
        who, kind = choosing.picked(people, said["person"]), NeedKind(said["kind"])
        return voice.say(
            person=who, kind=kind, words=said["words"], by=request.actor, now=request.now, once=said["once"]
        )

    heading = "What is strong?" if kind == NeedKind.STRENGTH.value else "What would help?"
    return ask(request, found, form, heading=heading, save=save, done="Their words are on the page.", anchor="wants")


@open_to(*DESK, methods=("GET", "POST"))
def need_end(request: MemberRequest, family: UUID, need: UUID) -> HttpResponse:
    """It is met, or they say it differently now."""
    found = queries.need_for(request.actor, family, need)

    def save(said: Said) -> object:
        return voice.end_need(need=found, by=request.actor, now=request.now)

    return ask(
        request, found.family, SureForm(sent(request)), heading="Take these words off the page?",
        about=f"{found.person.called}: “{found.words}”", save=save, done="They are off the page, and kept.",
        button="Yes, take them off the page", anchor="wants",
    )  # fmt: skip


@open_to(*DESK, methods=("GET", "POST"))
def consent_new(request: MemberRequest, family: UUID) -> HttpResponse:
    """What somebody agrees to."""
    found = queries.family_for(request.actor, family, Can.WORK_WITH_FAMILY)
    people = queries.people_of(found)
    form = ConsentForm(sent(request), once=True)
    choosing.offer(form, "person", choosing.people(people))

    def save(said: Said) -> object:
        return voice.record_consent(
            person=choosing.picked(people, said["person"]), about=ConsentAbout(said["about"]),
            answer=ConsentAnswer(said["answer"]), words=said["words"],
            by=request.actor, now=request.now, once=said["once"],
        )  # fmt: skip

    return ask(
        request, found, form, heading="What do they agree to?",
        save=save, done="Their answer is on the page.", anchor="consent",
    )  # fmt: skip


@open_to(*DESK, methods=("GET", "POST"))
def choice_new(request: MemberRequest, family: UUID) -> HttpResponse:
    """What a parent chose when support was offered."""
    found = queries.family_for(request.actor, family, Can.WORK_WITH_FAMILY)
    people = queries.members_of(found, "parent")
    form = ChoiceForm(sent(request), once=True)
    choosing.offer(form, "person", choosing.people(people))

    def save(said: Said) -> object:
        return voice.choose(
            person=choosing.picked(people, said["person"]), answer=ChoiceAnswer(said["answer"]),
            words=said["words"], ask_again_on=said["ask_again_on"],
            by=request.actor, now=request.now, once=said["once"],
        )  # fmt: skip

    return ask(
        request, found, form, heading="What would they like?",
        save=save, done="Their choice is on the page.", anchor="wants",
    )  # fmt: skip


@open_to(*DESK, methods=("GET", "POST"))
def concern_new(request: MemberRequest, family: UUID) -> HttpResponse:
    """A worry about how a parent is."""
    found = queries.family_for(request.actor, family, Can.WORK_WITH_FAMILY)
    people = queries.members_of(found, "parent", "other")
    form = ConcernForm(sent(request), once=True)
    choosing.offer(form, "person", choosing.people(people))

    def save(said: Said) -> object:
        return voice.concern(
            person=choosing.picked(people, said["person"]), words=said["words"], route=said["route"],
            told=said["told"], by=request.actor, now=request.now, once=said["once"],
        )  # fmt: skip

    return ask(
        request, found, form, heading="Are you worried about a parent?", anchor="wellbeing", save=save,
        words="If somebody may die or be badly hurt now, ring 999 first and write afterwards.",
        done="It is written down, and the service manager has been told.",
    )  # fmt: skip


@open_to(*DESK, methods=("GET", "POST"))
def concern_told(request: MemberRequest, family: UUID, concern: UUID) -> HttpResponse:
    """Who was told of the worry."""
    found = queries.concern_for(request.actor, family, concern)
    form = ToldForm(sent(request), initial={"told": found.told})

    def save(said: Said) -> object:
        return voice.told(concern=found, told=said["told"], by=request.actor, now=request.now)

    return ask(
        request, found.family, form, heading="Who was told?", about=found.person.called,
        save=save, done="It is written down.", anchor="wellbeing",
    )  # fmt: skip


@open_to(*DESK, methods=("GET", "POST"))
def concern_close(request: MemberRequest, family: UUID, concern: UUID) -> HttpResponse:
    """The worry is passed, or in safe hands."""
    found = queries.concern_for(request.actor, family, concern)

    def save(said: Said) -> object:
        return voice.close_concern(concern=found, by=request.actor, now=request.now)

    return ask(
        request, found.family, SureForm(sent(request)), heading="Is this worry over, or in safe hands?",
        about=found.person.called, save=save, done="It is closed, and kept.", button="Yes, close it",
        anchor="wellbeing",
    )  # fmt: skip
