"""A decision is made once however often its form is sent, and what left never changes."""

import uuid

import django.db.models.deletion
from django.db import migrations, models

SQLITE = """CREATE TRIGGER sharing_snapshot_no_update BEFORE UPDATE ON sharing_snapshot
    BEGIN SELECT RAISE(ABORT, 'what left does not change'); END"""
POSTGRES = [
    """CREATE FUNCTION sharing_no_change() RETURNS trigger LANGUAGE plpgsql AS
       $$ BEGIN RAISE EXCEPTION 'what left does not change'; END $$""",
    """CREATE TRIGGER sharing_snapshot_no_update BEFORE UPDATE ON sharing_snapshot
       FOR EACH STATEMENT EXECUTE FUNCTION sharing_no_change()""",
]


def add(apps, schema_editor):
    for statement in POSTGRES if schema_editor.connection.vendor == "postgresql" else [SQLITE]:
        schema_editor.execute(statement)


def remove(apps, schema_editor):
    if schema_editor.connection.vendor == "postgresql":
        schema_editor.execute("DROP TRIGGER sharing_snapshot_no_update ON sharing_snapshot")
        schema_editor.execute("DROP FUNCTION sharing_no_change()")
    else:
        schema_editor.execute("DROP TRIGGER sharing_snapshot_no_update")


class Migration(migrations.Migration):
    dependencies = [("sharing", "0001_initial")]

    operations = [
        migrations.AddField(
            model_name="decision",
            name="once",
            field=models.UUIDField(default=uuid.uuid4, unique=True),
        ),
        migrations.AddIndex(
            model_name="decision",
            index=models.Index(fields=["family", "-made_at", "-id"], name="decision_family"),
        ),
        migrations.AlterField(
            model_name="snapshot",
            name="decision",
            field=models.OneToOneField(
                on_delete=django.db.models.deletion.RESTRICT, related_name="snapshot", to="sharing.decision"
            ),
        ),
        migrations.RunPython(add, remove),
    ]
