"""New rows in one plain statement: the same row as `save` makes, sealed, inside the writing window."""

from typing import Any

import pytest
from django.db import connection
from django.utils import timezone

from alongside.advocacy.models import Promise
from alongside.observations.models import Mention, Observation
from alongside.record.window import OutsideWindow
from alongside.record.writing import recorded
from alongside.sealing.inserting import insert
from tests.cast import Cast, make_family
from tests.noticing import observed

pytestmark = pytest.mark.django_db


def mentions(cast: Cast) -> list[Mention]:
    row = observed(cast, make_family(cast), words="It was quiet")
    given: dict[str, Any] = {
        "family": row.family, "hub_id": row.hub_id, "made_at": timezone.now(), "made_by_id": row.made_by_id,
        "observation": row, "kind": "place", "start": 0, "end": 2, "judgement": "offered",
    }  # fmt: skip
    return [Mention(**given, raw=f"It {number}", value="é ‘x’") for number in range(3)]


def test_what_goes_in_is_what_save_would_have_made(cast: Cast) -> None:
    rows = mentions(cast)
    with recorded(by=cast.actor("priya"), did="tests.rows", about=rows[0]):
        rows[0].save(force_insert=True)
        insert(rows[1:])
    saved, *inserted = (
        {field.name: getattr(Mention.objects.get(pk=row.pk), field.attname) for field in Mention._meta.concrete_fields}
        for row in rows
    )
    for row, one in zip(rows[1:], inserted, strict=True):
        assert {**one, "id": saved["id"], "raw": saved["raw"]} == saved
        assert (one["raw"], row._state.adding) == (row.raw, False)
    with connection.cursor() as cursor:
        cursor.execute("SELECT raw FROM observations_mention")
        assert not any(b"It" in bytes(raw) for (raw,) in cursor.fetchall())


def test_one_statement_for_all_and_none_for_none(cast: Cast, django_assert_num_queries: Any) -> None:
    rows = mentions(cast)
    with recorded(by=cast.actor("priya"), did="tests.rows", about=rows[0]), django_assert_num_queries(1):
        insert(rows)
        insert([])
    assert Mention.objects.count() == 3


def test_not_outside_the_window(cast: Cast) -> None:
    rows = mentions(cast)
    with pytest.raises(OutsideWindow):
        insert(rows)
    assert (Mention.objects.count(), Observation.objects.count()) == (0, 1)


def test_a_day_is_kept_as_its_field_keeps_it(cast: Cast) -> None:
    family, today = make_family(cast), timezone.localdate()
    row = Promise(
        family=family, hub_id=family.hub_id, made_at=timezone.now(), made_by_id=cast.account("priya").pk,
        agency="police", made_on=today, what="A call",
    )  # fmt: skip
    with recorded(by=cast.actor("priya"), did="tests.rows", about=row):
        insert([row])
    assert Promise.objects.get(pk=row.pk).made_on == today
