"""A picture that went with a paper: looked at by whoever it was given to, until it is taken back or stopped."""

import io
import re
import uuid
from pathlib import Path

import pytest
from django.conf import settings
from django.utils import timezone
from PIL import Image

from alongside.access.gate import NotVisible
from alongside.families.models import Family
from alongside.files.keeping import custody
from alongside.observations.actions.files import look_at_given, stop_file
from alongside.observations.models import Attachment
from alongside.sharing.actions import withdraw
from alongside.sharing.models import Decision, Given
from tests.cast import Cast, make_family
from tests.passing_on import given_of, passed_on
from tests.signin import SignedIn

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(settings, "DATA", tmp_path)


@pytest.fixture
def family(cast: Cast) -> Family:
    return make_family(cast)


@pytest.fixture
def decision(cast: Cast, family: Family) -> Decision:
    """A photograph and a letter go with what Tanya noticed."""
    out = io.BytesIO()
    Image.new("RGB", (40, 30), (200, 10, 10)).save(out, "PNG")
    return passed_on(cast, family, files=[out.getvalue(), b"%PDF-1.4\n%%EOF"])


def photograph() -> Attachment:
    return Attachment.objects.select_related("file").get(file__kind="png")


def address(given: Given, picture: uuid.UUID) -> str:
    return f"/hub/passed-on/{given.pk}/pictures/{picture}/"


def test_the_officer_looks_at_it_and_it_stands_in_its_custody(
    signed_in: SignedIn, cast: Cast, decision: Decision
) -> None:
    dee, given = signed_in("dee"), given_of(decision)
    page = dee.get(f"/hub/passed-on/{given.pk}/").content.decode()
    assert re.findall(r"Show picture \d", page) == ["Show picture 1"]
    assert "data:image" not in page
    shown = dee.post(address(given, photograph().pk)).content.decode()
    assert "data:image/jpeg;base64," in shown
    assert custody(photograph().file)[-1].by == cast.account("dee").pk


def test_a_preview_that_cannot_be_made_is_said(signed_in: SignedIn, cast: Cast, family: Family) -> None:
    broken = passed_on(cast, family, files=[b"\x89PNG\r\n\x1a\n" + bytes(40)])
    answer = signed_in("dee").post(address(given_of(broken), photograph().pk))
    assert (answer.status_code, "A preview could not be made" in answer.content.decode()) == (200, True)


def test_nobody_else_and_no_other_picture(signed_in: SignedIn, cast: Cast, family: Family, decision: Decision) -> None:
    given, shown = given_of(decision), photograph().pk
    other = passed_on(cast, family, to="sam")
    assert signed_in("dee").post(address(given, shown)).status_code == 200
    for name in ("sam", "chidi", "una", "priya"):
        assert signed_in(name).post(address(given, shown)).status_code == 404
    assert signed_in("sam").post(address(given_of(other), shown)).status_code == 404
    letter = Attachment.objects.exclude(pk=shown).get().pk
    assert signed_in("dee").post(address(given, letter)).status_code == 404
    with pytest.raises(NotVisible):
        look_at_given(given=given_of(other), picture=photograph(), by=cast.actor("sam"))


def test_it_goes_when_it_is_stopped(signed_in: SignedIn, cast: Cast, decision: Decision) -> None:
    dee, given, shown = signed_in("dee"), given_of(decision), photograph()
    stop_file(attachment=shown, by=cast.actor("priya"), now=timezone.now())
    assert "Show picture" not in dee.get(f"/hub/passed-on/{given.pk}/").content.decode()
    assert dee.post(address(given, shown.pk)).status_code == 404


def test_it_goes_when_the_paper_is_taken_back(signed_in: SignedIn, cast: Cast, decision: Decision) -> None:
    given, shown = given_of(decision), photograph()
    withdraw(decision=decision, because="They asked", by=cast.actor("priya"), now=timezone.now())
    assert signed_in("dee").post(address(given, shown.pk)).status_code == 404
