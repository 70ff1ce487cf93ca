"""The profile of one child: written with the family on a calm day, gone through again, and its photograph."""

from typing import TYPE_CHECKING
from uuid import UUID

from django.http import HttpResponse
from django.urls import reverse

from alongside.missing import actions, queries
from alongside.missing.rules.profile import FIELDS
from alongside.web.design.moments import day
from alongside.web.desk import DESK
from alongside.web.desk.families.asking import Said, ask
from alongside.web.desk.missing.forms.profile import CheckedForm, PhotoForm, ProfileForm
from alongside.web.guard import open_to
from alongside.web.requests import MemberRequest, sent

if TYPE_CHECKING:
    from alongside.missing.models import MissingProfile

NO_PHOTO = "none"


def _answers(row: "MissingProfile | None") -> Said:
    return {name: getattr(row, name) for name in FIELDS} if row else {}


@open_to(*DESK, methods=("GET", "POST"))
def profile(request: MemberRequest, family: UUID, child: UUID) -> HttpResponse:
    """Half a profile is better than none: nothing has to be answered."""
    found = queries.profile_for(request.actor, family, child)
    there = found.profile
    form = ProfileForm(sent(request), initial=_answers(there), version=there.version if there else 0)

    def save(said: Said) -> object:
        return actions.save_profile(
            child=found.child, version=said["version"], said={name: said[name] for name in FIELDS},
            checked_with=said["checked_with"], by=request.actor, now=request.now,
        )  # fmt: skip

    return ask(
        request, found.child.family, form, heading="In case they are ever missing", about=found.child.called, save=save,
        words="What police would ask at once. Go through it with the family on a calm day, a little at a time.",
        done="Saved. It stands in the pack for police.", theirs=_answers, anchor="missing",
    )  # fmt: skip


@open_to(*DESK, methods=("GET", "POST"))
def checked(request: MemberRequest, family: UUID, child: UUID) -> HttpResponse:
    """Gone through again, and still right."""
    row = queries.written_profile_for(request.actor, family, child)

    def save(said: Said) -> object:
        return actions.check_profile(profile=row, checked_with=said["checked_with"], by=request.actor, now=request.now)

    return ask(
        request, row.family, CheckedForm(sent(request)), heading="Is it all still right?", about=row.child.called,
        save=save, done="The pack says that it was checked today.", button="Yes, it is still right", anchor="missing",
    )  # fmt: skip


@open_to(*DESK, methods=("GET", "POST"))
def photo(request: MemberRequest, family: UUID, child: UUID) -> HttpResponse:
    """One of the pictures that the family's log holds already."""
    row = queries.written_profile_for(request.actor, family, child)
    photos = {str(one.pk): one for one in queries.photos_for(request.actor, family)}
    form = PhotoForm(sent(request), initial={"photo": str(row.photo_id or NO_PHOTO)})
    named = [(key, f"{one.caption or 'A picture'}, kept {day(one.made_at.date())}") for key, one in photos.items()]
    form.fields["photo"].choices = [*named, (NO_PHOTO, "No photograph")]  # type: ignore[attr-defined]

    def save(said: Said) -> object:
        chosen = photos.get(said["photo"])
        return actions.choose_photo(profile=row, photo=chosen, by=request.actor, now=request.now)

    return ask(
        request, row.family, form, heading="Which photograph?", about=row.child.called, save=save, anchor="missing",
        words="Pictures in the family’s log can be chosen. To add one, write a line in the log and add the file to it.",
        done="Saved.", to=reverse("desk:missing-pack", args=[family, child]),
    )  # fmt: skip
