"""Two more kinds of file, and what was true on receipt under seal."""

from django.db import migrations, models

from alongside.files.kinds import Kind
from alongside.sealing.fields import Ciphertext, SealedJSON


class Migration(migrations.Migration):
    dependencies = [("files", "0001_initial")]

    operations = [
        # A row from before has no facts, and is shown as one that cannot be checked.
        migrations.AddField("storedfile", "facts", SealedJSON(default=Ciphertext(b"")), preserve_default=False),
        migrations.AlterField(
            "storedfile", "kind", models.CharField(choices=[(k.value, k.value) for k in Kind], max_length=5)
        ),
    ]
