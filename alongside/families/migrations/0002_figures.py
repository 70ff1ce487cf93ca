"""Every database begins with the figures that come with the program; what the charity changes stands beside them."""

from django.db import migrations

from alongside.families.figures import shipped
from alongside.record import window


def load(apps, schema_editor):
    figure = apps.get_model("families", "Figure")
    with window.opened():
        figure.objects.bulk_create([figure(**row) for row in shipped()], ignore_conflicts=True)


class Migration(migrations.Migration):
    replaces = [("families", "0005_figures")]
    dependencies = [("families", "0001_house")]

    operations = [migrations.RunPython(load, migrations.RunPython.noop)]
