"""One file: what is known of it, a preview when somebody asks, a copy of the original, and “Stop”."""

import base64
from typing import TYPE_CHECKING, Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse, StreamingHttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect

from alongside.access.gate import Refused
from alongside.observations.actions.files import open_attachment, preview_attachment, stop_file
from alongside.observations.queries import files as queries
from alongside.record.writing import looked_at
from alongside.web.design import forms, pages
from alongside.web.desk import DESK
from alongside.web.desk.files import WITH_FILES, presenters
from alongside.web.desk.files.back import back_to
from alongside.web.guard import open_to
from alongside.web.requests import MemberRequest

if TYPE_CHECKING:
    from alongside.observations.queries.files import Held


@open_to(*WITH_FILES)
def file(request: MemberRequest, observation: UUID, attachment: UUID) -> HttpResponse:
    """Nothing of the file itself is shown until somebody asks."""
    return _page(request, queries.file_for(request.actor, observation, attachment))


@open_to(*WITH_FILES, methods=("POST",))
def preview(request: MemberRequest, observation: UUID, attachment: UUID) -> HttpResponse:
    """The same page with a fresh small picture on it, made now and kept nowhere."""
    held = queries.file_for(request.actor, observation, attachment)
    try:
        picture = preview_attachment(attachment=held.attachment, by=request.actor)
    except Refused as words:
        return _page(request, held, said=str(words))
    return _page(request, held, picture="data:image/jpeg;base64," + base64.b64encode(picture).decode())


def _page(request: MemberRequest, held: "Held", **more: Any) -> HttpResponse:
    row = held.attachment
    looked_at(by=request.actor, did="files.see", about=row)
    touches = queries.custody_of(request.actor, row) if presenters.sees_custody(request.actor) else []
    context = {
        "heading": "A file that was stopped" if held.stopped else "A file",
        "reference": row.family.reference,
        "file": presenters.view(held, touches),
        "may_take": queries.may_take(request.actor, row),
        "observation": row.observation_id,
        "attachment": row.id,
        "back": back_to(request.actor, row.observation),
        "picture": "",
        "said": "",
    }
    return pages.render(request, "desk/files/file.html", {**context, **more})


@open_to(*WITH_FILES, methods=("POST",))  # type: ignore[arg-type]
def original(request: MemberRequest, observation: UUID, attachment: UUID) -> HttpResponseBase:
    """Always a copy to take away, never something the browser opens; its name says nothing."""
    held = queries.file_for(request.actor, observation, attachment)
    opened = open_attachment(attachment=held.attachment, by=request.actor)
    name = presenters.copy_name(held, held.attachment.family.reference)
    return StreamingHttpResponse(
        opened,
        content_type="application/octet-stream",
        headers={
            "Content-Disposition": f'attachment; filename="{name}"',
            "Content-Length": str(held.attachment.file.size),
            "Content-Security-Policy": "sandbox; default-src 'none'",
        },
    )


@open_to(*WITH_FILES, methods=("GET", "POST"))
def stop(request: MemberRequest, observation: UUID, attachment: UUID) -> HttpResponse:
    """“Stop: I should not have this.” One press, and one to be sure."""
    held = queries.file_for(request.actor, observation, attachment)
    if held.stopped:
        return redirect("desk:file", observation, attachment)
    if request.method == "POST":
        stop_file(attachment=held.attachment, by=request.actor, now=request.now)
        messages.success(request, "Stopped. Nobody can open it now, and the service manager has been told.")
        return redirect("desk:file", observation, attachment)
    context = {"heading": "Stop this file for everyone?", "form": forms.Form(), "held": held.attachment}
    return pages.render(request, "desk/files/stop.html", context)


@open_to(*DESK)
def family_files(request: MemberRequest, family: UUID) -> HttpResponse:
    """Every file of a family's log, and the pictures that are only written down."""
    found, held = queries.files_of_family(request.actor, family, _after(request))
    looked_at(by=request.actor, did="families.see", about=found)
    shown = held[: queries.A_PAGE]
    context = {
        "heading": "Files",
        "family": found,
        "files": presenters.lines(shown),
        "not_stored": presenters.not_stored_lines(queries.not_stored_of_family(request.actor, found)),
        "older": f"?after={shown[-1].attachment.pk}" if len(held) > len(shown) else "",
    }
    return pages.render(request, "desk/files/family.html", context)


def _after(request: MemberRequest) -> UUID | None:
    """The last file of the page before; anything else begins at the newest."""
    try:
        return UUID(request.GET.get("after", ""))
    except ValueError:
        return None
