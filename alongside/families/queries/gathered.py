"""Many small tables of one family in one query: a UNION ALL of their rows, each put back into its own model.

The page of a family shows a dozen kinds of thing. Asked one by one they would be a dozen queries on every look.
"""

import uuid
from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import Any, TypeVar, cast

from django.db import models
from django.db.models.expressions import ExpressionWrapper, F, Value
from django.db.models.functions import Cast

from alongside.families.models import FamilyRow
from alongside.sealing.fields import SealedField, SealedText

R = TypeVar("R", bound=FamilyRow)
AnyField = models.Field[Any, Any]

# Columns of one kind stand under each other; the first that fits a field says what the column holds.
_COLUMNS: tuple[tuple[type[AnyField], AnyField], ...] = (
    (SealedField, SealedText()),
    (models.DateTimeField, models.DateTimeField()),
    (models.DateField, models.DateField()),
    (models.BooleanField, models.BooleanField()),
    (models.IntegerField, models.IntegerField()),
    (models.CharField, models.CharField()),
    (models.UUIDField, models.UUIDField()),
    (models.ForeignKey, models.UUIDField()),
)


class Gathered:
    """Rows by model, oldest first. A field that was left out is fetched if somebody asks for it, as with `defer`."""

    def __init__(self) -> None:
        self._rows: dict[type[FamilyRow], list[FamilyRow]] = {}

    def add(self, row: FamilyRow) -> None:
        self._rows.setdefault(type(row), []).append(row)

    def of(self, model: type[R]) -> list[R]:
        return cast(list[R], sorted(self._rows.get(model, []), key=lambda row: (row.made_at, row.pk)))


class _Leg:
    """One model's part of the query: which of its fields stands in which shared column."""

    def __init__(self, model: type[FamilyRow], left_out: frozenset[str]) -> None:
        self.model = model
        self.fields = [
            field for field in model._meta.concrete_fields if f"{model.__name__}.{field.name}" not in left_out
        ]
        self.slots: dict[str, AnyField] = {}
        used: dict[int, int] = {}
        for field in self.fields:
            kind = _kind(field)
            used[kind] = used.get(kind, 0) + 1
            self.slots[f"slot_{kind}_{used[kind]}"] = field

    def rows(
        self, family: uuid.UUID, number: int, columns: Sequence[str], only: models.Q
    ) -> "models.QuerySet[Any, Any]":
        given = {name: self._column(name) for name in columns}
        rows = self.model._default_manager.filter(only, family_id=family).order_by()
        return rows.annotate(slot_leg=Value(number, output_field=models.IntegerField()), **given).values_list(
            "slot_leg", *columns
        )

    def _column(self, name: str) -> Any:
        output = _COLUMNS[int(name.split("_")[1])][1]
        if name in self.slots:
            return ExpressionWrapper(F(self.slots[name].attname), output_field=output)
        return Cast(Value(None), output_field=output)

    def row(self, values: dict[str, Any]) -> FamilyRow:
        names = [field.attname for field in self.fields]
        return self.model.from_db("default", names, [values[slot] for slot in self.slots])


def _kind(field: AnyField) -> int:
    return next(number for number, (kind, _) in enumerate(_COLUMNS) if isinstance(field, kind))


def gather(
    family: uuid.UUID,
    kinds: Sequence[type[FamilyRow]],
    left_out: frozenset[str] = frozenset(),
    only: Mapping[type[FamilyRow], models.Q] = MappingProxyType({}),
) -> Gathered:
    """Rows of these models for one family, in one query: every one, or those that `only` lets through.

    `left_out` names fields as “Model.field”.
    """
    legs = [_Leg(model, left_out) for model in kinds]
    columns = sorted({name for leg in legs for name in leg.slots})
    first, *rest = [
        leg.rows(family, number, columns, only.get(leg.model, models.Q())) for number, leg in enumerate(legs)
    ]
    found = Gathered()
    for number, values in _read(first.union(*rest, all=True), columns):
        found.add(legs[number].row(values))
    return found


def _read(rows: "models.QuerySet[Any, Any]", columns: Sequence[str]) -> Iterator[tuple[int, dict[str, Any]]]:
    for number, *values in rows:
        yield number, dict(zip(columns, values, strict=True))
