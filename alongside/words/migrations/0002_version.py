"""Two people rewording one choice are both shown their difference."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("words", "0001_initial")]

    operations = [
        migrations.AddField(model_name="code", name="version", field=models.PositiveIntegerField(default=1)),
    ]
