import uuid

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

import alongside.sealing.fields
from alongside.sealing import from_nothing


class Migration(from_nothing.Migration):
    replaces = [("advocacy", "0001_initial")]

    initial = True

    dependencies = [
        ("families", "0001_house"),
        ("hubs", "0001_house"),
    ]

    operations = [
        migrations.CreateModel(
            name="Meeting",
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
                ("kind", models.CharField(max_length=32)),
                (
                    "state",
                    models.CharField(
                        choices=[("planned", "planned"), ("held", "held"), ("cancelled", "cancelled")], max_length=9
                    ),
                ),
                ("at", models.DateTimeField()),
                ("minutes_on", models.DateField(null=True)),
                (
                    "minutes_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("version", models.PositiveIntegerField(default=1)),
                ("called_by", alongside.sealing.fields.SealedText(default="")),
                ("place", alongside.sealing.fields.SealedText(default="")),
                ("about", alongside.sealing.fields.SealedText(default="")),
            ],
            options={
                "db_table": "advocacy_meeting",
                "indexes": [
                    models.Index(fields=["family", "-at", "-id"], name="meeting_family_at"),
                    models.Index(fields=["hub", "state", "at"], name="meeting_hub_state"),
                ],
            },
        ),
        migrations.CreateModel(
            name="MeetingStep",
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
                    "meeting",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="steps", to="advocacy.meeting"
                    ),
                ),
                (
                    "verb",
                    models.CharField(choices=[("hold", "hold"), ("move", "move"), ("cancel", "cancel")], max_length=6),
                ),
                ("at", models.DateTimeField()),
                (
                    "invited",
                    models.CharField(choices=[("yes", "yes"), ("no", "no"), ("not_known", "not_known")], max_length=9),
                ),
                (
                    "came",
                    models.CharField(
                        choices=[
                            ("yes", "yes"),
                            ("part", "part"),
                            ("phone", "phone"),
                            ("no", "no"),
                            ("not_known", "not_known"),
                        ],
                        max_length=9,
                    ),
                ),
                ("people", alongside.sealing.fields.SealedJSON(default=list)),
                ("chair", alongside.sealing.fields.SealedText(default="")),
                ("spoke", alongside.sealing.fields.SealedText(default="")),
                ("words", alongside.sealing.fields.SealedText(default="")),
            ],
            options={
                "db_table": "advocacy_meeting_step",
                "indexes": [models.Index(fields=["family", "-made_at"], name="meeting_step_family")],
            },
        ),
        migrations.CreateModel(
            name="Promise",
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
                    "meeting",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="promises",
                        to="advocacy.meeting",
                    ),
                ),
                ("agency", models.CharField(max_length=32)),
                ("how", models.CharField(blank=True, max_length=32)),
                ("made_on", models.DateField()),
                ("due_on", models.DateField(null=True)),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("open", "open"),
                            ("asked", "asked"),
                            ("kept", "kept"),
                            ("late", "late"),
                            ("broken", "broken"),
                            ("withdrawn", "withdrawn"),
                        ],
                        default="open",
                        max_length=9,
                    ),
                ),
                ("asked", models.PositiveSmallIntegerField(default=0)),
                ("version", models.PositiveIntegerField(default=1)),
                ("what", alongside.sealing.fields.SealedText()),
                ("owner", alongside.sealing.fields.SealedText(default="")),
            ],
            options={
                "db_table": "advocacy_promise",
                "indexes": [
                    models.Index(fields=["family", "state", "due_on"], name="promise_family_state"),
                    models.Index(fields=["hub", "state", "due_on"], name="promise_hub_state"),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("due_on__isnull", True), ("due_on__gte", models.F("made_on")), _connector="OR"
                        ),
                        name="promise_due_after_it_was_made",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Asking",
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
                    "kind",
                    models.CharField(
                        choices=[
                            ("challenge", "challenge"),
                            ("child_protection", "child_protection"),
                            ("minutes", "minutes"),
                        ],
                        max_length=16,
                    ),
                ),
                ("agency", models.CharField(max_length=32)),
                ("step", models.CharField(blank=True, max_length=32)),
                (
                    "promise",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="askings",
                        to="advocacy.promise",
                    ),
                ),
                (
                    "meeting",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="askings",
                        to="advocacy.meeting",
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        null=True, on_delete=django.db.models.deletion.SET_NULL, related_name="+", to="families.person"
                    ),
                ),
                (
                    "goes_on",
                    models.ForeignKey(
                        null=True, on_delete=django.db.models.deletion.SET_NULL, related_name="+", to="advocacy.asking"
                    ),
                ),
                ("at", models.DateTimeField()),
                ("due_on", models.DateField(null=True)),
                (
                    "state",
                    models.CharField(
                        choices=[("waiting", "waiting"), ("answered", "answered"), ("let_go", "let_go")],
                        default="waiting",
                        max_length=8,
                    ),
                ),
                ("told", models.CharField(blank=True, max_length=8)),
                ("version", models.PositiveIntegerField(default=1)),
                ("to_whom", alongside.sealing.fields.SealedText(default="")),
                ("said", alongside.sealing.fields.SealedText()),
                ("minutes_say", alongside.sealing.fields.SealedText(default="")),
                ("why_not_told", alongside.sealing.fields.SealedText(default="")),
            ],
            options={
                "db_table": "advocacy_asking",
                "indexes": [
                    models.Index(fields=["family", "state", "due_on"], name="asking_family_state"),
                    models.Index(fields=["hub", "state", "due_on"], name="asking_hub_state"),
                ],
            },
        ),
        migrations.CreateModel(
            name="Outcome",
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
                    "person",
                    models.ForeignKey(
                        null=True, on_delete=django.db.models.deletion.SET_NULL, related_name="+", to="families.person"
                    ),
                ),
                (
                    "meeting",
                    models.ForeignKey(
                        null=True, on_delete=django.db.models.deletion.SET_NULL, related_name="+", to="advocacy.meeting"
                    ),
                ),
                (
                    "promise",
                    models.ForeignKey(
                        null=True, on_delete=django.db.models.deletion.SET_NULL, related_name="+", to="advocacy.promise"
                    ),
                ),
                (
                    "asking",
                    models.ForeignKey(
                        null=True, on_delete=django.db.models.deletion.SET_NULL, related_name="+", to="advocacy.asking"
                    ),
                ),
                (
                    "helped",
                    models.CharField(
                        choices=[
                            ("helped", "helped"),
                            ("no_effect", "no_effect"),
                            ("made_worse", "made_worse"),
                            ("too_early", "too_early"),
                        ],
                        max_length=10,
                    ),
                ),
                ("words", alongside.sealing.fields.SealedText(default="")),
            ],
            options={
                "db_table": "advocacy_outcome",
                "indexes": [models.Index(fields=["family", "-made_at"], name="outcome_family_made")],
            },
        ),
        migrations.CreateModel(
            name="Effect",
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
                    "promise",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="effects", to="advocacy.promise"
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        null=True, on_delete=django.db.models.deletion.SET_NULL, related_name="+", to="families.person"
                    ),
                ),
                ("words", alongside.sealing.fields.SealedText()),
            ],
            options={
                "db_table": "advocacy_effect",
                "indexes": [models.Index(fields=["family", "-made_at"], name="effect_family_made")],
            },
        ),
        migrations.CreateModel(
            name="PromiseStep",
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
                    "promise",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="steps", to="advocacy.promise"
                    ),
                ),
                (
                    "verb",
                    models.CharField(
                        choices=[
                            ("keep", "keep"),
                            ("keep_late", "keep_late"),
                            ("break", "break"),
                            ("withdraw", "withdraw"),
                            ("ask", "ask"),
                            ("reopen", "reopen"),
                        ],
                        max_length=9,
                    ),
                ),
                ("happened_on", models.DateField()),
                ("due_on", models.DateField(null=True)),
                ("told_how", models.CharField(blank=True, max_length=32)),
                ("words", alongside.sealing.fields.SealedText(default="")),
            ],
            options={
                "db_table": "advocacy_promise_step",
                "indexes": [models.Index(fields=["family", "-made_at"], name="promise_step_family")],
            },
        ),
        migrations.CreateModel(
            name="View",
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
                    "meeting",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="views", to="advocacy.meeting"
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        null=True, on_delete=django.db.models.deletion.SET_NULL, related_name="+", to="families.person"
                    ),
                ),
                (
                    "moment",
                    models.CharField(
                        choices=[("before", "before"), ("in_it", "in_it"), ("after", "after")], max_length=6
                    ),
                ),
                ("words", alongside.sealing.fields.SealedText()),
            ],
            options={
                "db_table": "advocacy_view",
                "indexes": [models.Index(fields=["family", "-made_at"], name="view_family_made")],
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
                    "asking",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="answers", to="advocacy.asking"
                    ),
                ),
                ("verb", models.CharField(max_length=8)),
                ("at", models.DateTimeField()),
                ("result", models.CharField(blank=True, max_length=32)),
                ("due_on", models.DateField(null=True)),
                ("from_whom", alongside.sealing.fields.SealedText(default="")),
                ("words", alongside.sealing.fields.SealedText(default="")),
            ],
            options={
                "db_table": "advocacy_answer",
                "indexes": [models.Index(fields=["family", "-at"], name="answer_family_at")],
            },
        ),
    ]
