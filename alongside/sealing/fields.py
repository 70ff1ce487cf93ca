"""Model fields whose column holds only sealed bytes. They open when read and seal when saved.

A model with such fields says in its `care` whose key seals them. What is read is kept on the instance,
so a value opens once; a value that was never read is written back as the bytes it was.
"""

import json
import uuid
from datetime import date
from typing import TYPE_CHECKING, Any

from django.core.exceptions import FieldError
from django.db import models
from django.db.models.query_utils import DeferredAttribute

from alongside.sealing import envelope, keyring
from alongside.sealing.models import Purpose

if TYPE_CHECKING:
    _Bytes = models.BinaryField[Any, Any]
else:
    _Bytes = models.BinaryField

_OF: dict[str, Purpose] = {
    "family": Purpose.FAMILY,
    "referral": Purpose.FAMILY,
    "hub": Purpose.HUB,
    "account": Purpose.HOUSE,
    "house": Purpose.HOUSE,
}


class Ciphertext(bytes):
    """Bytes that are already sealed; anything else is sealed before it is written."""


class Sealed(DeferredAttribute):
    """The attribute on the model: opens the ciphertext at the first look."""

    field: "SealedField"

    def __get__(self, instance: Any, cls: Any = None) -> Any:
        if instance is None:
            return self
        held = instance.__dict__.get(self.field.attname, self)
        if held is self:
            held = super().__get__(instance, cls)
        if not isinstance(held, Ciphertext):
            return held
        plain = self.field.opened(instance, held)
        instance.__dict__[self.field.attname] = plain
        return plain

    def __set__(self, instance: Any, value: Any) -> None:
        instance.__dict__[self.field.attname] = value


class SealedField(_Bytes):
    """A value sealed under the key of the row's family (its locked key with `locked=True`)."""

    descriptor_class = Sealed

    def __init__(self, *args: Any, locked: bool = False, **kwargs: Any) -> None:
        self.locked = locked
        kwargs["editable"] = False
        super().__init__(*args, **kwargs)

    def deconstruct(self) -> Any:
        name, path, args, kwargs = super().deconstruct()
        kwargs.pop("editable", None)
        if self.locked:
            kwargs["locked"] = True
        return name, path, args, kwargs

    def _check_str_default_value(self) -> list[Any]:
        return []  # a default here is the plain value, not the column's bytes

    def packed(self, value: Any) -> bytes:
        raise NotImplementedError

    def unpacked(self, raw: bytes) -> Any:
        raise NotImplementedError

    def key_of(self, instance: Any) -> tuple[Purpose, uuid.UUID, str]:
        care = instance.care
        scope = getattr(instance, care.scope) if care.scope else keyring.HOUSE
        if scope is None:
            raise FieldError(f"{instance._meta.label}.{self.name}: no {care.scope} to seal under")
        place = f"{instance._meta.db_table}|{self.column}|{instance.pk}|{scope}"
        return (Purpose.LOCKED if self.locked else _OF[care.of]), scope, place

    def opened(self, instance: Any, sealed: bytes) -> Any:
        purpose, scope, place = self.key_of(instance)
        key = keyring.cipher(purpose, scope, envelope.generation_of(sealed))
        return self.unpacked(envelope.open_(key, place, sealed))

    def pre_save(self, model_instance: models.Model, add: bool) -> Any:
        held = model_instance.__dict__.get(self.attname)
        if held is None or isinstance(held, Ciphertext):
            return held
        purpose, scope, place = self.key_of(model_instance)
        generation, key = keyring.newest(purpose, scope)
        return Ciphertext(envelope.seal(key, generation, place, self.packed(held)))

    def from_db_value(self, value: Any, expression: Any, connection: Any) -> Ciphertext | None:
        return None if value is None else Ciphertext(value)

    def get_prep_value(self, value: Any) -> Any:
        if value is not None and not isinstance(value, Ciphertext):
            raise FieldError(f"{self.name} is sealed: save the row itself; it cannot be filtered on or updated in bulk")
        return value

    def get_db_prep_value(self, value: Any, connection: Any, prepared: bool = False) -> Any:
        return super().get_db_prep_value(None if value is None else self.get_prep_value(value), connection, prepared)

    def get_lookup(self, lookup_name: str) -> Any:
        return super().get_lookup(lookup_name) if lookup_name == "isnull" else None


class SealedText(SealedField):
    """Words. An empty string is sealed too, so that emptiness shows nothing."""

    _pyi_private_set_type: str
    _pyi_private_get_type: str  # type: ignore[assignment]

    def packed(self, value: str) -> bytes:
        return value.encode()

    def unpacked(self, raw: bytes) -> str:
        return raw.decode()


class SealedDate(SealedField):
    """A date such as a birth date; stored as ISO text before sealing."""

    _pyi_private_set_type: date
    _pyi_private_get_type: date  # type: ignore[assignment]

    def packed(self, value: date) -> bytes:
        return value.isoformat().encode()

    def unpacked(self, raw: bytes) -> date:
        return date.fromisoformat(raw.decode())


class SealedJSON(SealedField):
    """A small structure of JSON values."""

    _pyi_private_set_type: Any
    _pyi_private_get_type: Any

    def packed(self, value: Any) -> bytes:
        return json.dumps(value, ensure_ascii=False, separators=(",", ":"), sort_keys=True).encode()

    def unpacked(self, raw: bytes) -> Any:
        return json.loads(raw)


def sealed_fields(model: type[models.Model]) -> list[SealedField]:
    """The sealed fields of a model."""
    return [field for field in model._meta.concrete_fields if isinstance(field, SealedField)]


def unseal(instance: models.Model) -> None:
    """Open every sealed field now, so that the row can be saved under another key."""
    for field in sealed_fields(type(instance)):
        getattr(instance, field.attname)
