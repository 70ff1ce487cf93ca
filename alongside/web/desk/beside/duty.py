"""Turns on duty: whom the others ring, and who looks out for those who are out alone."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from alongside.support.actions import lone
from alongside.support.queries import team
from alongside.web.design import forms, pages
from alongside.web.desk import MANAGERS
from alongside.web.desk.beside import TEAM
from alongside.web.desk.beside import team_presenters as presenters
from alongside.web.desk.beside.asking import Said, kept
from alongside.web.desk.beside.team_forms import DutyForm
from alongside.web.desk.families.forms import choosing
from alongside.web.guard import open_to
from alongside.web.requests import MemberRequest, sent


@open_to(*TEAM)
def turns(request: MemberRequest) -> HttpResponse:
    """Who is on duty, now and next."""
    context = {
        "heading": "On duty",
        "turns": presenters.turn_lines(team.turns_for(request.actor, request.now), request.now),
        "arranges": request.actor.has(*MANAGERS),
    }
    return pages.render(request, "desk/beside/duty.html", context)


@open_to(*MANAGERS, methods=("GET", "POST"))
def turn_new(request: MemberRequest) -> HttpResponse:
    """A manager gives somebody a turn."""
    posts = team.posts_for_duty(request.actor, request.now)
    form = DutyForm(sent(request), once=True)
    choosing.offer(form, "post", [(str(post.id), f"{post.account.name}, {post.hub.name}") for post in posts])

    def save(said: Said) -> object:
        post = choosing.picked(posts, said.pop("post"))
        return lone.put_on_duty(post=post, **said, by=request.actor, now=request.now)

    if kept(request, form, save):
        messages.success(request, "The turn is on the list.")
        return redirect("desk:duty")
    context = {"heading": "Who is on duty next?", "form": form, "button": "Save", "back": reverse("desk:duty")}
    return pages.render(request, "design/form.html", {**context, "cancel": context["back"]})


@open_to(*MANAGERS, methods=("GET", "POST"))
def call_off(request: MemberRequest, duty: UUID) -> HttpResponse:
    """The turn will not be, or is over early."""
    found = team.duty_for(request.actor, duty)
    form = forms.Form(sent(request))

    def save(said: Said) -> object:
        return lone.call_off(duty=found, by=request.actor, now=request.now)

    if kept(request, form, save):
        messages.success(request, "The turn is off the list.")
        return redirect("desk:duty")
    who = found.post.account.name
    context = {"heading": f"Is {who} not on duty then?", "form": form, "button": "Yes, take the turn off the list"}
    words = "Colleagues will not ring them for this turn. If nobody else has it, the page says that nobody is on duty."
    return pages.render(request, "design/confirm.html", {**context, "words": words, "cancel": reverse("desk:duty")})
