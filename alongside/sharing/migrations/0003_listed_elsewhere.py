"""What left never changes; only the hub it is listed in may, when the family moves."""

from django.db import migrations

KEPT = "id, family_id, made_at, made_by_id, decision_id, title, paragraphs, digest"
SQLITE = f"""CREATE TRIGGER sharing_snapshot_no_update BEFORE UPDATE OF {KEPT} ON sharing_snapshot
    BEGIN SELECT RAISE(ABORT, 'what left does not change'); END"""
POSTGRES = f"""CREATE TRIGGER sharing_snapshot_no_update BEFORE UPDATE OF {KEPT} ON sharing_snapshot
    FOR EACH STATEMENT EXECUTE FUNCTION sharing_no_change()"""


def again(apps, schema_editor):
    if schema_editor.connection.vendor == "postgresql":
        schema_editor.execute("DROP TRIGGER sharing_snapshot_no_update ON sharing_snapshot")
        schema_editor.execute(POSTGRES)
    else:
        schema_editor.execute("DROP TRIGGER sharing_snapshot_no_update")
        schema_editor.execute(SQLITE)


class Migration(migrations.Migration):
    dependencies = [("sharing", "0002_decided_once")]

    operations = [migrations.RunPython(again, migrations.RunPython.noop)]
