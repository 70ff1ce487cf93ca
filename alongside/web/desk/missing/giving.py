"""The pack leaves: decided, read as it leaves, and kept. Read out first and decided afterwards is just as well."""

from functools import partial
from uuid import UUID

from django.http import HttpResponse
from django.urls import reverse

from alongside.access import gate
from alongside.access.policy import Can
from alongside.missing import actions, queries
from alongside.missing.queries import PackPage
from alongside.record.writing import looked_at
from alongside.web.design import pages
from alongside.web.desk import DESK
from alongside.web.desk.missing.forms.giving import GiveForm
from alongside.web.desk.sharing.giving import Leaving
from alongside.web.desk.sharing.giving import give as give_out
from alongside.web.guard import open_to
from alongside.web.requests import MemberRequest, sent


@open_to(*DESK, methods=("GET", "POST"))
def give(request: MemberRequest, family: UUID, child: UUID) -> HttpResponse:
    """The form, the pack as it leaves, and the pack that left."""
    found = queries.pack_for(request.actor, family, child, request.now)
    gate.require(request.actor, Can.SHARE, found.child)
    looked_at(by=request.actor, did="missing.pack", about=found.child)
    form = GiveForm(sent(request), now=request.now)
    pack = Leaving(found.child.family, found.pack.title, found.pack.paragraphs)
    return give_out(
        request, pack, form, ask=partial(_asked, request, found, form),
        decide=partial(actions.give_pack, family=family, child=child),
        thanks="It is kept exactly as police have it.", whole=False,
    )  # fmt: skip


def _asked(request: MemberRequest, found: PackPage, form: GiveForm) -> HttpResponse:
    context = {
        "heading": "Police have the pack",
        "reference": found.child.family.reference,
        "about": found.child.called,
        "words": (
            "If it is urgent, read it out first and come back here afterwards. Most of this is filled in: "
            "change what is not right."
        ),
        "form": form,
        "button": "Read it as it leaves",
        "back": reverse("desk:missing-pack", args=[found.child.family_id, found.child.pk]),
        "cancel": reverse("desk:missing-pack", args=[found.child.family_id, found.child.pk]),
        "warning": False,
    }
    return pages.render(request, "desk/families/form.html", context)
