import uuid

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

import alongside.sealing.fields
from alongside.sealing import from_nothing


class Migration(from_nothing.Migration):
    replaces = [("observations", "0001_initial")]

    initial = True

    dependencies = [
        ("families", "0001_house"),
        ("files", "0001_house"),
        ("hubs", "0001_house"),
    ]

    operations = [
        migrations.CreateModel(
            name="SafetyCheck",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                (
                    "family",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="+", to="families.family"
                    ),
                ),
                (
                    "hub",
                    models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to="hubs.hub"),
                ),
                ("made_at", models.DateTimeField()),
                (
                    "made_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                ("answers", alongside.sealing.fields.SealedJSON(default=dict)),
                ("steps", alongside.sealing.fields.SealedJSON(default=dict)),
            ],
            options={
                "db_table": "observations_safety_check",
            },
        ),
        migrations.CreateModel(
            name="Observation",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                (
                    "family",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="+", to="families.family"
                    ),
                ),
                (
                    "hub",
                    models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to="hubs.hub"),
                ),
                ("made_at", models.DateTimeField()),
                (
                    "made_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "edition",
                    models.CharField(
                        choices=[
                            ("parent", "parent"),
                            ("plo", "plo"),
                            ("foster", "foster"),
                            ("residential", "residential"),
                        ],
                        max_length=12,
                    ),
                ),
                (
                    "how",
                    models.CharField(
                        choices=[
                            ("saw", "saw"),
                            ("heard", "heard"),
                            ("told", "told"),
                            ("found", "found"),
                            ("read", "read"),
                        ],
                        max_length=6,
                    ),
                ),
                (
                    "precision",
                    models.CharField(
                        choices=[("exact", "exact"), ("range", "range"), ("vague", "vague"), ("unknown", "unknown")],
                        max_length=8,
                    ),
                ),
                ("happened_from", models.DateTimeField(null=True)),
                ("happened_until", models.DateTimeField(null=True)),
                (
                    "said_by",
                    models.ForeignKey(
                        null=True, on_delete=django.db.models.deletion.SET_NULL, related_name="+", to="families.person"
                    ),
                ),
                (
                    "check_first",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="observations.safetycheck",
                    ),
                ),
                (
                    "corrects",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="corrections",
                        to="observations.observation",
                    ),
                ),
                ("once", models.UUIDField(default=uuid.uuid4, unique=True)),
                ("words", alongside.sealing.fields.SealedText()),
                ("interpretation", alongside.sealing.fields.SealedText(default="")),
                ("when_words", alongside.sealing.fields.SealedText(default="")),
                ("where_words", alongside.sealing.fields.SealedText(default="")),
                ("how_true", alongside.sealing.fields.SealedText(default="")),
                ("could_be_wrong", alongside.sealing.fields.SealedText(default="")),
                ("told_by", alongside.sealing.fields.SealedText(default="")),
                ("who_was_there", alongside.sealing.fields.SealedText(default="")),
            ],
            options={
                "db_table": "observations_observation",
                "indexes": [
                    models.Index(fields=["family", "-made_at", "-id"], name="observation_family"),
                    models.Index(fields=["hub", "-made_at", "-id"], name="observation_hub"),
                    models.Index(fields=["made_by", "hub", "-made_at"], name="observation_mine"),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("happened_until__isnull", True),
                            ("happened_until__gte", models.F("happened_from")),
                            _connector="OR",
                        ),
                        name="it_ended_after_it_began",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="NotStored",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                (
                    "family",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="+", to="families.family"
                    ),
                ),
                (
                    "hub",
                    models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to="hubs.hub"),
                ),
                ("made_at", models.DateTimeField()),
                (
                    "made_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "observation",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="observations.observation",
                    ),
                ),
                ("device", alongside.sealing.fields.SealedText()),
                ("who_has_it", alongside.sealing.fields.SealedText(default="")),
                ("police_told", alongside.sealing.fields.SealedText(default="")),
            ],
            options={
                "db_table": "observations_not_stored",
            },
        ),
        migrations.CreateModel(
            name="Attachment",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                (
                    "family",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="+", to="families.family"
                    ),
                ),
                (
                    "hub",
                    models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to="hubs.hub"),
                ),
                ("made_at", models.DateTimeField()),
                (
                    "made_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "observation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="attachments",
                        to="observations.observation",
                    ),
                ),
                (
                    "file",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="files.storedfile"
                    ),
                ),
                ("caption", alongside.sealing.fields.SealedText(default="")),
            ],
            options={
                "db_table": "observations_attachment",
            },
        ),
        migrations.CreateModel(
            name="Draft",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                (
                    "family",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="+", to="families.family"
                    ),
                ),
                (
                    "hub",
                    models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to="hubs.hub"),
                ),
                ("made_at", models.DateTimeField()),
                (
                    "made_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                ("form", models.CharField(max_length=24)),
                ("saved_at", models.DateTimeField()),
                ("version", models.PositiveIntegerField(default=1)),
                ("values", alongside.sealing.fields.SealedJSON(default=dict)),
            ],
            options={
                "db_table": "observations_draft",
                "constraints": [
                    models.UniqueConstraint(fields=("made_by", "family", "form"), name="one_draft_a_person_and_form")
                ],
            },
        ),
        migrations.CreateModel(
            name="Mention",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                (
                    "family",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="+", to="families.family"
                    ),
                ),
                (
                    "hub",
                    models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to="hubs.hub"),
                ),
                ("made_at", models.DateTimeField()),
                (
                    "made_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "observation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="mentions",
                        to="observations.observation",
                    ),
                ),
                ("kind", models.CharField(max_length=10)),
                ("start", models.PositiveIntegerField()),
                ("end", models.PositiveIntegerField()),
                (
                    "judgement",
                    models.CharField(
                        choices=[
                            ("offered", "offered"),
                            ("confirmed", "confirmed"),
                            ("refused", "refused"),
                            ("added", "added"),
                        ],
                        max_length=9,
                    ),
                ),
                ("judged_at", models.DateTimeField(null=True)),
                (
                    "judged_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("raw", alongside.sealing.fields.SealedText()),
                ("value", alongside.sealing.fields.SealedText()),
            ],
            options={
                "db_table": "observations_mention",
                "indexes": [models.Index(fields=["observation", "start"], name="mention_observation")],
            },
        ),
    ]
