import uuid

from django.db import migrations, models

from alongside.sealing import from_nothing


class Migration(from_nothing.Migration):
    replaces = [("words", "0001_initial"), ("words", "0002_version"), ("words", "0004_clock_unit")]

    initial = True

    dependencies = []

    operations = [
        migrations.CreateModel(
            name="Clock",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("name", models.CharField(max_length=32)),
                ("hours", models.PositiveSmallIntegerField()),
                ("warn_hours", models.PositiveSmallIntegerField()),
                (
                    "unit",
                    models.CharField(
                        choices=[("hours", "hours"), ("working_days", "working days")], default="hours", max_length=12
                    ),
                ),
                ("from_on", models.DateField()),
                ("source", models.CharField(max_length=160)),
                (
                    "confidence",
                    models.CharField(
                        choices=[
                            ("source", "Read in the source named"),
                            ("likely", "General knowledge of the field; check before relying on it"),
                            ("ours", "Our own choice; change it if yours differs"),
                        ],
                        max_length=8,
                    ),
                ),
            ],
            options={
                "db_table": "words_clock",
                "constraints": [models.UniqueConstraint(fields=("name", "from_on"), name="one_clock_a_day")],
            },
        ),
        migrations.CreateModel(
            name="Code",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("list", models.CharField(max_length=32)),
                ("code", models.CharField(max_length=32)),
                ("label", models.CharField(max_length=160)),
                ("hint", models.CharField(blank=True, max_length=240)),
                ("place", models.PositiveSmallIntegerField(default=0)),
                ("from_on", models.DateField(null=True)),
                ("until_on", models.DateField(null=True)),
                ("source", models.CharField(max_length=160)),
                (
                    "confidence",
                    models.CharField(
                        choices=[
                            ("source", "Read in the source named"),
                            ("likely", "General knowledge of the field; check before relying on it"),
                            ("ours", "Our own choice; change it if yours differs"),
                        ],
                        max_length=8,
                    ),
                ),
                ("version", models.PositiveIntegerField(default=1)),
            ],
            options={
                "db_table": "words_code",
                "indexes": [models.Index(fields=["list", "place"], name="code_list")],
                "constraints": [models.UniqueConstraint(fields=("list", "code"), name="one_meaning_a_code")],
            },
        ),
    ]
