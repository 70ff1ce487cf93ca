"""The house's own seal: the right master key opens it, another does not, and defaults are plain words."""

from pathlib import Path

import pytest
from django.conf import settings

from alongside.families.models import Person
from alongside.sealing import envelope, house, keyring, master

pytestmark = pytest.mark.django_db


def test_another_master_key_opens_nothing_of_this_house(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    house.opens()
    other = tmp_path / "other.key"
    master.make(other)
    monkeypatch.setattr(settings, "KEY_FILE", other)
    keyring.forget()
    with pytest.raises(envelope.CannotOpen):
        house.opens()


def test_a_plain_default_is_no_mistake_of_the_field() -> None:
    assert Person._meta.get_field("note").check() == []
