"""Clocks may count working days. The shipped lines that do say so."""

from django.db import migrations, models

from alongside.record import window
from alongside.words import shipped


def load(apps, schema_editor):
    clock = apps.get_model("words", "Clock")
    with window.opened():
        clock.objects.bulk_create([clock(**row) for row in shipped.clocks()], ignore_conflicts=True)
        days = [row["id"] for row in shipped.clocks() if row["unit"] == "working_days"]
        clock.objects.filter(id__in=days).update(unit="working_days")


class Migration(migrations.Migration):
    dependencies = [("words", "0003_load")]

    operations = [
        migrations.AddField(
            model_name="clock",
            name="unit",
            field=models.CharField(
                choices=[("hours", "hours"), ("working_days", "working days")], default="hours", max_length=12
            ),
        ),
        migrations.RunPython(load, migrations.RunPython.noop),
    ]
