"""A few hundred broken uploads, as the benchmark of uploads sends a hundred thousand: never a server error."""

from pathlib import Path

import pytest
from django.conf import settings
from django.test import Client
from django.utils import timezone

from alongside.files.models import StoredFile
from alongside.files.sweeping import sweep
from bench._uploading import send
from tests.cast import Cast, make_family
from tests.conftest import amount
from tests.observing import make_observation
from tests.signin import sign_in


@pytest.mark.proof
@pytest.mark.django_db
def test_no_upload_is_a_server_error(cast: Cast, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(settings, "DATA", tmp_path)
    observation = make_observation(cast, make_family(cast))
    client = sign_in(Client(raise_request_exception=False), cast, "priya")
    tally = send(client, f"/observations/{observation.pk}/files/", amount(300, 3000), seed=7, preview_every=30)
    assert tally.wrong == []
    assert {302, 422} <= set(tally.answers)
    assert set(tally.previews) == {200} or set(tally.previews) <= {200, 409}
    assert StoredFile.objects.count() > 100
    assert sweep(timezone.now()).missing == ()
