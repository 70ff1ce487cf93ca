"""The keyring and the master key: made once, found again, missed with one sentence."""

import uuid
from datetime import timedelta
from pathlib import Path

import pytest
from django.utils import timezone

from alongside.sealing import keyring, master, tags
from alongside.sealing.models import Purpose, WrappedKey
from alongside.sealing.router import KeyringRouter


def test_the_master_key_is_made_once_and_derived_apart(tmp_path: Path) -> None:
    place = tmp_path / "apart" / "house.key"
    master.make(place)
    assert place.stat().st_mode & 0o777 == 0o600
    assert master.derived(place, "one") != master.derived(place, "two")
    assert master.derived(place, "one") == master.derived(place, "one")
    with pytest.raises(FileExistsError):
        master.make(place)


def test_a_missing_damaged_or_unreadable_key_ends_the_start_with_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(SystemExit, match="is not there"):
        master.read(tmp_path / "none")
    short = tmp_path / "short"
    short.write_bytes(b"123")
    with pytest.raises(SystemExit, match="is damaged"):
        master.read(short)
    with pytest.raises(SystemExit, match="cannot be read"):
        master.read(tmp_path)


@pytest.mark.django_db
def test_a_key_is_made_once_for_a_scope() -> None:
    scope = uuid.uuid4()
    keyring.ensure(Purpose.FAMILY, [scope])
    first = keyring.newest(Purpose.FAMILY, scope)
    keyring.forget()
    keyring.ensure(Purpose.FAMILY, [scope])
    assert WrappedKey.objects.filter(scope=scope).count() == 1
    assert keyring.newest(Purpose.FAMILY, scope)[0] == first[0] == 1
    keyring.ensure(Purpose.FAMILY, [scope])


@pytest.mark.django_db
def test_warm_keys_need_no_further_query(django_assert_num_queries: object) -> None:
    scopes = [uuid.uuid4() for _ in range(3)]
    keyring.ensure(Purpose.FAMILY, scopes)
    keyring.warm(Purpose.FAMILY, scopes)
    with django_assert_num_queries(0, using="keyring"):  # type: ignore[operator]
        keyring.warm(Purpose.FAMILY, scopes)
        for scope in scopes:
            keyring.newest(Purpose.FAMILY, scope)


@pytest.mark.django_db
def test_an_unknown_generation_is_gone() -> None:
    scope = uuid.uuid4()
    keyring.ensure(Purpose.FAMILY, [scope])
    with pytest.raises(keyring.KeyGone):
        keyring.cipher(Purpose.FAMILY, scope, 9)


@pytest.mark.django_db
def test_memory_of_keys_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(keyring, "KEEP_KEYS", 2)
    scopes = [uuid.uuid4() for _ in range(4)]
    keyring.ensure(Purpose.FAMILY, scopes)
    keyring.warm(Purpose.FAMILY, scopes)
    assert len(keyring._kept) <= 2


@pytest.mark.django_db
def test_sweep_takes_keys_that_have_no_row_and_leaves_the_living_and_the_young() -> None:
    dead, living, young = (uuid.uuid4() for _ in range(3))
    keyring.ensure(Purpose.FAMILY, [dead, living, young])
    WrappedKey.objects.filter(scope__in=[dead, living]).update(made_at=timezone.now() - timedelta(hours=2))
    assert keyring.sweep(Purpose.FAMILY, {living}, timezone.now() - timedelta(hours=1)) == 1
    assert set(WrappedKey.objects.filter(purpose=Purpose.FAMILY).values_list("scope", flat=True)) == {living, young}


@pytest.mark.django_db
def test_tags_differ_by_kind_and_hub_and_are_the_same_for_the_same_thing() -> None:
    one, two = uuid.uuid4(), uuid.uuid4()
    first = tags.tag("phone", "+447700900123", one)
    assert len(first) == 16
    assert first == tags.tag("phone", "+447700900123", one)
    assert len({first, tags.tag("phone", "+447700900123", two), tags.tag("handle", "+447700900123", one)}) == 3


def test_keys_and_rows_are_kept_in_different_databases() -> None:
    from alongside.families.models import Family

    router = KeyringRouter()
    assert (router.db_for_read(WrappedKey), router.db_for_write(Family)) == ("keyring", "default")
    assert not router.allow_relation(WrappedKey(), Family())
    assert router.allow_relation(Family(), Family())
    assert router.allow_migrate("keyring", "sealing")
    assert not router.allow_migrate("default", "sealing")
