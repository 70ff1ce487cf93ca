"""Sealed columns: what the database holds, and what cannot be done with it."""

import uuid
from datetime import date

import pytest
from django.core.exceptions import FieldError
from django.db import connection
from django.utils import timezone

from alongside.access.actor import system
from alongside.families.models import ChildDetails, Family, LockedFact, Person
from alongside.record.writing import recorded
from alongside.sealing import envelope, fields, keyring
from alongside.sealing.models import Purpose, WrappedKey
from tests.cast import make_cast, make_family

pytestmark = pytest.mark.django_db


def person() -> Person:
    family = make_family(make_cast(), child="Quillworthy Marsh")
    return Person.objects.get(family=family, kind="child")


def raw(row: Person, column: str) -> bytes:
    with connection.cursor() as cursor:
        # The table is ours and the column a constant of this file.
        cursor.execute(f"SELECT {column} FROM families_person WHERE id = %s", [_key(row.id)])
        return bytes(cursor.fetchone()[0])


def _key(key: uuid.UUID) -> uuid.UUID | str:
    return key if connection.vendor == "postgresql" else key.hex


def save(row: Person) -> None:
    with recorded(by=system("test"), did="test", about=row):
        row.save()


def test_the_column_holds_no_words() -> None:
    row = person()
    assert row.name == "Quillworthy Marsh"
    assert b"Quill" not in raw(row, "name")


def test_every_kind_of_value_comes_back() -> None:
    row = person()
    row.born_on = date(2011, 2, 28)
    row.languages = ""
    save(row)
    details = ChildDetails(family=row.family, hub=row.hub, made_at=row.made_at, made_by=row.made_by, person=row)
    details.exploitation = ["criminal", "é"]
    with recorded(by=system("test"), did="test", about=row):
        details.save()
    again = Person.objects.get(pk=row.pk)
    assert (again.born_on, again.languages, again.details.exploitation) == (date(2011, 2, 28), "", ["criminal", "é"])


def test_a_value_nobody_read_is_written_back_as_it_was() -> None:
    row = person()
    before = raw(row, "name")
    save(Person.objects.get(pk=row.pk))
    assert raw(row, "name") == before


def test_a_deferred_value_is_fetched_when_asked_for() -> None:
    assert Person.objects.defer("name").get(pk=person().pk).name == "Quillworthy Marsh"


def test_the_class_gives_the_descriptor() -> None:
    assert Person.name.field is Person._meta.get_field("name")


def test_a_value_copied_to_another_row_does_not_open() -> None:
    cast = make_cast()
    one, two = (Person.objects.filter(family=make_family(cast), kind="child").get() for _ in range(2))
    two.__dict__["name"] = Person.objects.get(pk=one.pk).__dict__["name"]
    with pytest.raises(envelope.CannotOpen):
        _ = two.name


def test_it_cannot_be_filtered_or_updated_in_bulk() -> None:
    row = person()
    with pytest.raises(FieldError):
        Person.objects.filter(name="Quillworthy Marsh").exists()
    with pytest.raises(FieldError), recorded(by=system("test"), did="test", about=row):
        Person.objects.filter(pk=row.pk).update(name="Other")
    assert Person.objects.filter(born_on__isnull=True, pk=row.pk).exists()


def test_a_row_without_a_family_cannot_be_sealed() -> None:
    with pytest.raises(FieldError):
        Person._meta.get_field("name").pre_save(Person(name="X"), add=True)


def test_locked_facts_have_a_key_of_their_own() -> None:
    cast = make_cast()
    family = make_family(cast)
    fact = LockedFact(
        family=family, hub=cast.hub, made_at=timezone.now(), made_by=cast.account("owen"), kind="address", value="X"
    )
    with recorded(by=system("test"), did="test", about=family):
        fact.save()
    WrappedKey.objects.filter(purpose=Purpose.LOCKED, scope=family.id).delete()
    keyring.forget()
    assert Person.objects.filter(family=family, kind="child").get().name
    with pytest.raises(keyring.KeyGone):
        _ = LockedFact.objects.get(pk=fact.pk).value


def test_without_its_key_a_family_cannot_be_read() -> None:
    row = person()
    WrappedKey.objects.filter(purpose=Purpose.FAMILY, scope=row.family_id).delete()
    keyring.forget()
    with pytest.raises(keyring.KeyGone):
        _ = Person.objects.get(pk=row.pk).name


def test_unseal_opens_everything_so_that_another_key_can_seal_it() -> None:
    row = Person.objects.get(pk=person().pk)
    fields.unseal(row)
    assert not any(isinstance(row.__dict__[f.attname], fields.Ciphertext) for f in fields.sealed_fields(Person))


def test_abstract_field_has_no_form_of_its_own() -> None:
    bare = fields.SealedField()
    with pytest.raises(NotImplementedError):
        bare.packed("x")
    with pytest.raises(NotImplementedError):
        bare.unpacked(b"x")
    assert fields.SealedText(locked=True).deconstruct()[3] == {"locked": True}


def test_family_rows_are_erased_with_the_key_and_others_are_not() -> None:
    cast = make_cast()
    gone, kept = make_family(cast), make_family(cast)
    WrappedKey.objects.filter(scope=gone.id).delete()
    keyring.forget()
    assert Person.objects.filter(family=kept, kind="child").get().name == "Jess Arkle"
    assert Family.objects.filter(pk=gone.pk).exists()
