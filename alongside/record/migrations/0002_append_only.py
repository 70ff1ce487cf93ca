"""Triggers: an entry can be added and read, never changed or removed. The verifier finds what gets past them."""

from django.db import migrations

SQLITE = [
    f"""CREATE TRIGGER record_entry_no_{verb.lower()} BEFORE {verb} ON record_entry
        BEGIN SELECT RAISE(ABORT, 'the record is append-only'); END"""
    for verb in ("UPDATE", "DELETE")
] + [
    """CREATE TRIGGER record_head_no_delete BEFORE DELETE ON record_head
       BEGIN SELECT RAISE(ABORT, 'the record is append-only'); END"""
]
POSTGRES = [
    """CREATE FUNCTION record_append_only() RETURNS trigger LANGUAGE plpgsql AS
       $$ BEGIN RAISE EXCEPTION 'the record is append-only'; END $$""",
    """CREATE TRIGGER record_entry_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON record_entry
       FOR EACH STATEMENT EXECUTE FUNCTION record_append_only()""",
    """CREATE TRIGGER record_head_append_only BEFORE DELETE OR TRUNCATE ON record_head
       FOR EACH STATEMENT EXECUTE FUNCTION record_append_only()""",
]


def add(apps, schema_editor):
    for statement in POSTGRES if schema_editor.connection.vendor == "postgresql" else SQLITE:
        schema_editor.execute(statement)


def remove(apps, schema_editor):
    if schema_editor.connection.vendor == "postgresql":
        schema_editor.execute("DROP TRIGGER record_entry_append_only ON record_entry")
        schema_editor.execute("DROP TRIGGER record_head_append_only ON record_head")
        schema_editor.execute("DROP FUNCTION record_append_only()")
    else:
        for name in ("record_entry_no_update", "record_entry_no_delete", "record_head_no_delete"):
            schema_editor.execute(f"DROP TRIGGER {name}")


class Migration(migrations.Migration):
    dependencies = [("record", "0001_house")]
    operations = [migrations.RunPython(add, remove)]
