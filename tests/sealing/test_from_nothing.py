"""The first migration of an area: every table of it, drawn once."""

import pytest
from django.db import connection, migrations, models
from django.db.migrations.state import ProjectState

from alongside.sealing import from_nothing


class First(from_nothing.Migration):
    operations = [
        migrations.CreateModel("House", [("id", models.AutoField(primary_key=True))]),
        migrations.CreateModel(
            "Door",
            [
                ("id", models.AutoField(primary_key=True)),
                ("house", models.ForeignKey("trial.House", models.CASCADE)),
                ("wide", models.IntegerField()),
            ],
            options={"indexes": [models.Index(fields=["wide"], name="trial_door_wide")]},
        ),
    ]


@pytest.mark.django_db(transaction=True)
def test_its_tables_and_indexes_are_made_together() -> None:
    before = ProjectState()
    with connection.schema_editor(collect_sql=True) as editor:
        after = First("0001_house", "trial").apply(before, editor)
    made = "\n".join(editor.collected_sql or [])
    for name in ("trial_house", "trial_door", "trial_door_wide"):
        assert made.count(f'CREATE TABLE "{name}"') + made.count(f'CREATE INDEX "{name}"') == 1, name
    assert set(after.models) == {("trial", "house"), ("trial", "door")}
