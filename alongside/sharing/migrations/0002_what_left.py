"""Triggers: what left never changes; only the hub it is listed in may, when the family moves."""

from django.db import migrations

KEPT = "id, family_id, made_at, made_by_id, decision_id, title, paragraphs, digest"
SQLITE = [
    f"""CREATE TRIGGER sharing_snapshot_no_update BEFORE UPDATE OF {KEPT} ON sharing_snapshot
        BEGIN SELECT RAISE(ABORT, 'what left does not change'); END"""
]
POSTGRES = [
    """CREATE FUNCTION sharing_no_change() RETURNS trigger LANGUAGE plpgsql AS
       $$ BEGIN RAISE EXCEPTION 'what left does not change'; END $$""",
    f"""CREATE TRIGGER sharing_snapshot_no_update BEFORE UPDATE OF {KEPT} ON sharing_snapshot
        FOR EACH STATEMENT EXECUTE FUNCTION sharing_no_change()""",
]


def add(apps, schema_editor):
    for statement in POSTGRES if schema_editor.connection.vendor == "postgresql" else SQLITE:
        schema_editor.execute(statement)


def remove(apps, schema_editor):
    if schema_editor.connection.vendor == "postgresql":
        schema_editor.execute("DROP TRIGGER sharing_snapshot_no_update ON sharing_snapshot")
        schema_editor.execute("DROP FUNCTION sharing_no_change()")
    else:
        schema_editor.execute("DROP TRIGGER sharing_snapshot_no_update")


class Migration(migrations.Migration):
    replaces = [("sharing", "0002_decided_once"), ("sharing", "0003_listed_elsewhere")]
    dependencies = [("sharing", "0001_house")]

    operations = [migrations.RunPython(add, remove)]
