"""Practice: invented entries, and a form that shows what would be noticed. It stores nothing."""

from django.http import HttpResponse

from alongside.observations.rules import asks_in
from alongside.observations.rules.mentions import KIND_WORDS, marked
from alongside.web.design.pages import render
from alongside.web.log.examples import EXAMPLES
from alongside.web.log.forms import PracticeForm
from alongside.web.requests import MemberRequest, sent
from alongside.words.lifting import lift


def practice(request: MemberRequest) -> HttpResponse:
    form = PracticeForm(sent(request))
    tried = form.cleaned_data["words"] if request.method == "POST" and form.is_valid() else ""
    finds = lift(tried)
    context = {
        "heading": "Practice",
        "form": form,
        "tried": marked(tried, [(find.start, find.end) for find in finds]),
        "finds": [(KIND_WORDS[find.kind], tried[find.start : find.end], find.value) for find in finds],
        "asks": asks_in(tried),
        "examples": EXAMPLES,
    }
    return render(request, "log/practice.html", context)
