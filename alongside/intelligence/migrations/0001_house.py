import uuid

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

import alongside.sealing.fields
from alongside.sealing import from_nothing


class Migration(from_nothing.Migration):
    replaces = [("intelligence", "0001_initial"), ("intelligence", "0002_begin")]

    initial = True

    dependencies = [
        ("families", "0001_house"),
        ("hubs", "0001_house"),
        ("sharing", "0001_house"),
        ("support", "0001_house"),
    ]

    operations = [
        migrations.CreateModel(
            name="Submission",
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
                    "decision",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE, related_name="submission", to="sharing.decision"
                    ),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[("passed", "passed"), ("received", "received"), ("graded", "graded")],
                        default="passed",
                        max_length=8,
                    ),
                ),
                ("held", models.BooleanField(default=False)),
                ("disrupted", models.BooleanField(default=False)),
                ("given_at", models.DateTimeField()),
                ("said_at", models.DateTimeField(null=True)),
                ("version", models.PositiveIntegerField(default=1)),
            ],
            options={
                "db_table": "intelligence_submission",
            },
        ),
        migrations.CreateModel(
            name="Exhibit",
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
                    "submission",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="+", to="intelligence.submission"
                    ),
                ),
                ("at", models.DateTimeField()),
                ("how", models.CharField(blank=True, max_length=16)),
                ("told_by", alongside.sealing.fields.SealedText(default="")),
                ("mark", alongside.sealing.fields.SealedText()),
                ("what", alongside.sealing.fields.SealedText()),
                ("found_by", alongside.sealing.fields.SealedText(default="")),
                ("found_where", alongside.sealing.fields.SealedText(default="")),
                ("seal", alongside.sealing.fields.SealedText(default="")),
            ],
            options={
                "db_table": "intelligence_exhibit",
                "indexes": [
                    models.Index(fields=["submission", "made_at"], name="exhibit_paper"),
                    models.Index(fields=["family", "at"], name="exhibit_family"),
                ],
            },
        ),
        migrations.CreateModel(
            name="SayBack",
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
                    "submission",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="+", to="intelligence.submission"
                    ),
                ),
                ("at", models.DateTimeField()),
                ("how", models.CharField(blank=True, max_length=16)),
                ("told_by", alongside.sealing.fields.SealedText(default="")),
                ("code", models.CharField(blank=True, max_length=24)),
                ("words", alongside.sealing.fields.SealedText(default="")),
            ],
            options={
                "db_table": "intelligence_say_back",
                "indexes": [
                    models.Index(fields=["submission", "made_at"], name="say_back_paper"),
                    models.Index(fields=["family", "at"], name="say_back_family"),
                ],
            },
        ),
        migrations.CreateModel(
            name="PoliceStep",
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
                    "submission",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="+", to="intelligence.submission"
                    ),
                ),
                ("at", models.DateTimeField()),
                ("how", models.CharField(blank=True, max_length=16)),
                ("told_by", alongside.sealing.fields.SealedText(default="")),
                (
                    "verb",
                    models.CharField(
                        choices=[
                            ("receive", "receive"),
                            ("grade", "grade"),
                            ("handling", "handling"),
                            ("reference", "reference"),
                            ("outcome", "outcome"),
                            ("say_back", "say_back"),
                            ("hold", "hold"),
                            ("lift", "lift"),
                            ("exhibit", "exhibit"),
                            ("hand_on", "hand_on"),
                            ("mark", "mark"),
                        ],
                        max_length=12,
                    ),
                ),
                ("source", models.CharField(blank=True, max_length=8)),
                ("information", models.CharField(blank=True, max_length=8)),
                ("handling", models.CharField(blank=True, max_length=8)),
                ("outcome", models.CharField(blank=True, max_length=16)),
                ("words", alongside.sealing.fields.SealedText(default="")),
            ],
            options={
                "db_table": "intelligence_step",
                "indexes": [
                    models.Index(fields=["submission", "made_at"], name="police_step_paper"),
                    models.Index(fields=["family", "at"], name="police_step_family"),
                ],
            },
        ),
        migrations.CreateModel(
            name="Movement",
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
                    "submission",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="+", to="intelligence.submission"
                    ),
                ),
                ("at", models.DateTimeField()),
                ("how", models.CharField(blank=True, max_length=16)),
                ("told_by", alongside.sealing.fields.SealedText(default="")),
                (
                    "exhibit",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="movements", to="intelligence.exhibit"
                    ),
                ),
                ("seal_whole", models.BooleanField(null=True)),
                ("from_whom", alongside.sealing.fields.SealedText(default="")),
                ("to_whom", alongside.sealing.fields.SealedText()),
                ("why", alongside.sealing.fields.SealedText(default="")),
            ],
            options={
                "db_table": "intelligence_movement",
                "indexes": [models.Index(fields=["exhibit", "made_at"], name="movement_exhibit")],
            },
        ),
        migrations.CreateModel(
            name="Hold",
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
                    "submission",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="+", to="intelligence.submission"
                    ),
                ),
                ("at", models.DateTimeField()),
                ("how", models.CharField(blank=True, max_length=16)),
                ("told_by", alongside.sealing.fields.SealedText(default="")),
                (
                    "kind",
                    models.CharField(choices=[("witness", "witness"), ("not_before", "not_before")], max_length=12),
                ),
                ("until_on", models.DateField(null=True)),
                ("lifted_at", models.DateTimeField(null=True)),
                (
                    "lifted_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("lifted_how", models.CharField(blank=True, max_length=16)),
                ("words", alongside.sealing.fields.SealedText(default="")),
                ("lifted_words", alongside.sealing.fields.SealedText(default="")),
                ("lifted_told_by", alongside.sealing.fields.SealedText(default="")),
            ],
            options={
                "db_table": "intelligence_hold",
                "indexes": [
                    models.Index(fields=["submission", "made_at"], name="police_hold_paper"),
                    models.Index(fields=["family", "at"], name="police_hold_family"),
                ],
            },
        ),
        migrations.CreateModel(
            name="DisclosureMark",
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
                    "submission",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="+", to="intelligence.submission"
                    ),
                ),
                ("at", models.DateTimeField()),
                ("how", models.CharField(blank=True, max_length=16)),
                ("told_by", alongside.sealing.fields.SealedText(default="")),
                ("code", models.CharField(max_length=24)),
                ("what", alongside.sealing.fields.SealedText()),
                ("words", alongside.sealing.fields.SealedText(default="")),
            ],
            options={
                "db_table": "intelligence_disclosure_mark",
                "indexes": [models.Index(fields=["submission", "made_at"], name="disclosure_paper")],
            },
        ),
        migrations.CreateModel(
            name="AnswerOwed",
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
                    "submission",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="owed", to="intelligence.submission"
                    ),
                ),
                (
                    "source",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE, related_name="owed", to="sharing.sourcereference"
                    ),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[("owed", "owed"), ("news", "news"), ("paid", "paid"), ("back", "back")],
                        default="owed",
                        max_length=8,
                    ),
                ),
                ("since_at", models.DateTimeField(null=True)),
                ("answered_at", models.DateTimeField(null=True)),
                ("last_at", models.DateTimeField(null=True)),
            ],
            options={
                "db_table": "intelligence_answer_owed",
                "indexes": [
                    models.Index(fields=["hub", "since_at", "id"], name="owed_hub"),
                    models.Index(fields=["family", "since_at", "id"], name="owed_family"),
                ],
            },
        ),
        migrations.CreateModel(
            name="Answer",
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
                    "owed",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="answers",
                        to="intelligence.answerowed",
                    ),
                ),
                (
                    "contact",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="+", to="support.contact"
                    ),
                ),
                (
                    "code",
                    models.CharField(
                        choices=[("received", "received"), ("cannot_say", "cannot_say"), ("said_back", "said_back")],
                        max_length=12,
                    ),
                ),
                (
                    "said_back",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="intelligence.sayback",
                    ),
                ),
                ("words", alongside.sealing.fields.SealedText()),
            ],
            options={
                "db_table": "intelligence_answer",
                "indexes": [
                    models.Index(fields=["owed", "made_at"], name="answer_owed"),
                    models.Index(fields=["family", "made_at"], name="answer_family"),
                ],
            },
        ),
    ]
