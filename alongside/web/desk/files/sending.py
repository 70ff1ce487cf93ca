"""The question first; then files, or a note of what must not be kept."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from alongside.access.policy import Can
from alongside.observations import queries
from alongside.observations.actions.files import Shows, note_not_stored
from alongside.web.design import pages
from alongside.web.design.moments import count
from alongside.web.desk.files import WITH_FILES, adding, asking
from alongside.web.desk.files.back import back_to
from alongside.web.desk.files.forms import AddFilesForm, NotStoredForm, ShowsForm
from alongside.web.guard import open_to
from alongside.web.requests import MemberRequest
from alongside.web.uploads import takes_files


@open_to(*WITH_FILES, methods=("GET", "POST"))
def ask(request: MemberRequest, observation: UUID) -> HttpResponse:
    """Nothing can be chosen or sent before this is answered."""
    found = queries.observation_for(request.actor, observation, Can.ATTACH)
    form = ShowsForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        shows = Shows(form.cleaned_data["shows"])
        if shows is Shows.NO:
            return redirect(asking.add_address(request, found))
        sure = "" if shows is Shows.YES else "?unsure=yes"
        return redirect(reverse("desk:files_not_stored", args=[found.id]) + sure)
    context = {"heading": "Before you add a file", "form": form, "back": back_to(request.actor, found)}
    return pages.render(request, "desk/files/ask.html", context)


@takes_files
@open_to(*WITH_FILES, methods=("GET", "POST"))
def add(request: MemberRequest, observation: UUID) -> HttpResponse:
    """Each file is kept or refused on its own, and the page says which and why."""
    found = queries.observation_for(request.actor, observation, Can.ATTACH)
    if not asking.said_no(request, found):
        return redirect("desk:files_ask", found.id)
    posted = request.method == "POST"
    form = AddFilesForm(request.POST if posted else None, files=request.FILES if posted else None, once=True)
    refused: list[tuple[str, str]] = []
    if posted and form.is_valid():
        kept, refused = adding.keep(request, found, form.cleaned_data)
        if kept:
            messages.success(request, f"{count(kept, 'file')} kept.")
        if not refused:
            return redirect(back_to(request.actor, found))
        form.add_error("chosen", f"{count(len(refused), 'file')} could not be kept. The page says which, and why")
    context = {"heading": "Add files", "form": form, "refused": refused, "back": back_to(request.actor, found)}
    return pages.render(request, "desk/files/add.html", context)


@open_to(*WITH_FILES, methods=("GET", "POST"))
def not_stored(request: MemberRequest, observation: UUID) -> HttpResponse:
    """What to do now, and what to write down instead of the picture."""
    found = queries.observation_for(request.actor, observation, Can.ATTACH)
    form = NotStoredForm(request.POST if request.method == "POST" else None, once=True)
    if request.method == "POST" and form.is_valid():
        note_not_stored(observation=found, by=request.actor, now=request.now, **form.cleaned_data)
        messages.success(request, "It is written down, and the service manager has been told. No picture was kept.")
        return redirect(back_to(request.actor, found))
    context = {
        "heading": "Leave it where it is",
        "form": form,
        "unsure": "unsure" in request.GET,
        "back": back_to(request.actor, found),
    }
    return pages.render(request, "desk/files/not_stored.html", context)
