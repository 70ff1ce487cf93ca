"""Reads one field of whatever form was sent here, and answers with suggestions."""

from django.http import HttpResponse

from alongside.observations.rules.mentions import marked
from alongside.web.coach import WRITERS
from alongside.web.design.forms.coach import ASKED, readable, suggestions
from alongside.web.design.pages import render
from alongside.web.guard import open_to
from alongside.web.requests import MemberRequest
from alongside.words.coach import check as coach


@open_to(*WRITERS, methods=("POST",))
def check(request: MemberRequest) -> HttpResponse:
    """A page of its own, so that without JavaScript it opens beside the form and the form stays as it was."""
    text = readable(request.POST.get(request.POST.get(ASKED, ""), ""))
    finds = coach(text)
    pieces = marked(text, [(find.start, find.end) for find in finds])
    return render(
        request,
        "coach/check.html",
        {"heading": "Check my words", "pieces": pieces, "suggestions": suggestions(text, finds)},
    )
