import uuid

from django.db import migrations, models

from alongside.sealing import from_nothing


class Migration(from_nothing.Migration):
    replaces = [("sealing", "0001_initial")]

    initial = True

    dependencies = []

    operations = [
        migrations.CreateModel(
            name="WrappedKey",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                (
                    "purpose",
                    models.CharField(
                        choices=[
                            ("family", "everything about one family, or about a referral until it joins one"),
                            ("locked", "the four locked facts of one family"),
                            ("hub", "what belongs to a hub and to no family"),
                            ("house", "accounts and settings"),
                            ("record", "the chain of the record; outlives every family's key"),
                            ("tags", "keyed tags for comparing without reading"),
                        ],
                        max_length=8,
                    ),
                ),
                ("scope", models.UUIDField()),
                ("generation", models.PositiveSmallIntegerField(default=1)),
                ("wrapped", models.BinaryField()),
                ("made_at", models.DateTimeField()),
            ],
            options={
                "db_table": "sealing_key",
                "constraints": [
                    models.UniqueConstraint(fields=("purpose", "scope", "generation"), name="one_key_a_generation")
                ],
            },
        ),
    ]
