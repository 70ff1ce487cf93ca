"""Every database begins with the shipped lists and clocks. What is shipped later is added by `load_words`."""

from django.db import migrations

from alongside.record import window
from alongside.words import shipped


def load(apps, schema_editor):
    code, clock = apps.get_model("words", "Code"), apps.get_model("words", "Clock")
    with window.opened():
        code.objects.bulk_create([code(**row) for row in shipped.codes()], ignore_conflicts=True)
        clock.objects.bulk_create([clock(**row) for row in shipped.clocks()], ignore_conflicts=True)


class Migration(migrations.Migration):
    replaces = [("words", "0003_load")]
    dependencies = [("words", "0001_house")]

    operations = [migrations.RunPython(load, migrations.RunPython.noop)]
