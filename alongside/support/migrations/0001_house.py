import uuid

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

import alongside.sealing.fields
from alongside.sealing import from_nothing


class Migration(from_nothing.Migration):
    replaces = [
        ("support", "0001_initial"),
        ("support", "0002_contacts_planned_tasks_rhythm"),
        ("support", "0003_beside_and_team"),
    ]

    initial = True

    dependencies = [
        ("families", "0001_house"),
        ("hubs", "0001_house"),
        ("referrals", "0001_house"),
    ]

    operations = [
        migrations.CreateModel(
            name="Appointment",
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
                        on_delete=django.db.models.deletion.CASCADE, related_name="+", to="families.person"
                    ),
                ),
                (
                    "mode",
                    models.CharField(
                        choices=[
                            ("voice", "voice"),
                            ("voicemail", "voicemail"),
                            ("text", "text"),
                            ("email", "email"),
                            ("post", "post"),
                            ("visit", "visit"),
                            ("walk", "walk"),
                            ("meet", "meet"),
                            ("video", "video"),
                        ],
                        max_length=10,
                    ),
                ),
                ("weekday", models.PositiveSmallIntegerField()),
                ("at_time", models.CharField(max_length=5)),
                ("every_weeks", models.PositiveSmallIntegerField(default=1)),
                ("from_on", models.DateField()),
                ("next_at", models.DateTimeField()),
                ("ended_at", models.DateTimeField(null=True)),
                (
                    "ended_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("purpose", alongside.sealing.fields.SealedText(default="")),
                ("because", alongside.sealing.fields.SealedText(default="")),
            ],
            options={
                "db_table": "support_appointment",
                "indexes": [
                    models.Index(fields=["family", "ended_at"], name="appointment_family"),
                    models.Index(
                        condition=models.Q(("ended_at", None)), fields=["hub", "next_at"], name="appointment_next"
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Contact",
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
                        null=True, on_delete=django.db.models.deletion.CASCADE, related_name="+", to="families.person"
                    ),
                ),
                (
                    "professional",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="families.professional",
                    ),
                ),
                (
                    "referral",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="referrals.referral",
                    ),
                ),
                (
                    "mode",
                    models.CharField(
                        choices=[
                            ("voice", "voice"),
                            ("voicemail", "voicemail"),
                            ("text", "text"),
                            ("email", "email"),
                            ("post", "post"),
                            ("visit", "visit"),
                            ("walk", "walk"),
                            ("meet", "meet"),
                            ("video", "video"),
                        ],
                        max_length=10,
                    ),
                ),
                (
                    "outcome",
                    models.CharField(
                        choices=[
                            ("reached", "reached"),
                            ("no_answer", "no_answer"),
                            ("left_message", "left_message"),
                            ("someone_else", "someone_else"),
                            ("not_now", "not_now"),
                        ],
                        max_length=14,
                    ),
                ),
                ("at", models.DateTimeField()),
                ("minutes", models.PositiveSmallIntegerField(null=True)),
                ("travel_minutes", models.PositiveSmallIntegerField(null=True)),
                ("out_of_hours", models.BooleanField(default=False)),
                ("dimensions", models.JSONField(default=list)),
                ("first", models.BooleanField(default=False)),
                ("outside_rules", models.BooleanField(default=False)),
                ("once", models.UUIDField(default=uuid.uuid4, unique=True)),
                ("words", alongside.sealing.fields.SealedText(default="")),
                ("explained", alongside.sealing.fields.SealedJSON(default=list)),
                ("why_outside_rules", alongside.sealing.fields.SealedText(default="")),
                ("with_whom", alongside.sealing.fields.SealedText(null=True)),
                ("people_there", alongside.sealing.fields.SealedJSON(null=True)),
                ("others_there", alongside.sealing.fields.SealedText(null=True)),
            ],
            options={
                "db_table": "support_contact",
                "indexes": [
                    models.Index(fields=["family", "-at", "-id"], name="contact_family_at"),
                    models.Index(fields=["hub", "-at", "-id"], name="contact_hub_at"),
                ],
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("first", True)), fields=("referral",), name="one_first_contact_a_referral"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="ContactCorrection",
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
                    "contact",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="corrections", to="support.contact"
                    ),
                ),
                ("counts", models.BooleanField(default=True)),
                ("words", alongside.sealing.fields.SealedText()),
            ],
            options={
                "db_table": "support_contact_correction",
                "indexes": [models.Index(fields=["contact", "made_at"], name="correction_contact")],
            },
        ),
        migrations.CreateModel(
            name="Duty",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                (
                    "hub",
                    models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to="hubs.hub"),
                ),
                (
                    "post",
                    models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to="hubs.post"),
                ),
                ("from_at", models.DateTimeField()),
                ("until_at", models.DateTimeField()),
                ("made_at", models.DateTimeField()),
                (
                    "made_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                ("ended_at", models.DateTimeField(null=True)),
                (
                    "ended_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "db_table": "support_duty",
                "indexes": [models.Index(fields=["hub", "until_at"], name="duty_hub_until")],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("until_at__gt", models.F("from_at"))), name="a_turn_ends_after_it_begins"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Help",
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
                        on_delete=django.db.models.deletion.CASCADE, related_name="+", to="families.person"
                    ),
                ),
                (
                    "need",
                    models.ForeignKey(
                        null=True, on_delete=django.db.models.deletion.SET_NULL, related_name="+", to="families.need"
                    ),
                ),
                ("kind", models.CharField(max_length=32)),
                ("words", alongside.sealing.fields.SealedText()),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("asked", "asked"),
                            ("passed_on", "passed_on"),
                            ("waiting", "waiting"),
                            ("came", "came"),
                            ("did_not", "did_not"),
                            ("not_needed", "not_needed"),
                        ],
                        max_length=12,
                    ),
                ),
                ("moved_at", models.DateTimeField()),
                (
                    "moved_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                ("look_again_on", models.DateField(null=True)),
                ("version", models.PositiveIntegerField(default=1)),
            ],
            options={
                "db_table": "support_help",
                "indexes": [
                    models.Index(fields=["family", "-made_at"], name="help_family"),
                    models.Index(
                        condition=models.Q(("look_again_on__isnull", False)),
                        fields=["family", "look_again_on"],
                        name="help_to_look_at",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="HelpStep",
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
                    "help",
                    models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name="+", to="support.help"),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("asked", "asked"),
                            ("passed_on", "passed_on"),
                            ("waiting", "waiting"),
                            ("came", "came"),
                            ("did_not", "did_not"),
                            ("not_needed", "not_needed"),
                        ],
                        max_length=12,
                    ),
                ),
                ("at", models.DateTimeField()),
                ("who", alongside.sealing.fields.SealedText(default="")),
                ("words", alongside.sealing.fields.SealedText(default="")),
            ],
            options={
                "db_table": "support_help_step",
                "indexes": [models.Index(fields=["family", "-at", "-id"], name="help_step_family_at")],
            },
        ),
        migrations.CreateModel(
            name="LastReached",
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
                    "rhythm",
                    models.CharField(
                        choices=[
                            ("daily", "daily"),
                            ("twice_weekly", "twice_weekly"),
                            ("weekly", "weekly"),
                            ("fortnightly", "fortnightly"),
                            ("monthly", "monthly"),
                            ("resting", "resting"),
                        ],
                        max_length=12,
                    ),
                ),
                ("reached_at", models.DateTimeField()),
                ("tries", models.PositiveSmallIntegerField(default=0)),
            ],
            options={
                "db_table": "support_last_reached",
                "indexes": [models.Index(fields=["hub", "rhythm", "reached_at"], name="last_reached_hub")],
                "constraints": [models.UniqueConstraint(fields=("family",), name="one_last_talk_a_family")],
            },
        ),
        migrations.CreateModel(
            name="LoneVisit",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                (
                    "hub",
                    models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to="hubs.hub"),
                ),
                (
                    "account",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "family",
                    models.ForeignKey(
                        null=True, on_delete=django.db.models.deletion.SET_NULL, related_name="+", to="families.family"
                    ),
                ),
                ("made_at", models.DateTimeField()),
                (
                    "made_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                ("due_at", models.DateTimeField()),
                ("safe_at", models.DateTimeField(null=True)),
                (
                    "safe_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("version", models.PositiveIntegerField(default=1)),
                ("place", alongside.sealing.fields.SealedText()),
                ("told", alongside.sealing.fields.SealedText(default="")),
                ("reach", alongside.sealing.fields.SealedText(default="")),
            ],
            options={
                "db_table": "support_lone_visit",
                "indexes": [
                    models.Index(
                        condition=models.Q(("safe_at__isnull", True)), fields=["hub", "due_at"], name="lone_visit_out"
                    )
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("due_at__gt", models.F("made_at"))), name="back_after_going_out"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("safe_at__isnull", True), ("safe_by__isnull", True)),
                            models.Q(("safe_at__isnull", False), ("safe_by__isnull", False)),
                            _connector="OR",
                        ),
                        name="safe_says_somebody",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="MirrorMark",
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
                ("topic", models.CharField(max_length=32)),
                ("side", models.CharField(choices=[("parent", "parent"), ("child", "child")], max_length=6)),
                (
                    "state",
                    models.CharField(
                        choices=[("talked", "talked"), ("planned", "planned"), ("not_yet", "not_yet")], max_length=8
                    ),
                ),
                ("day_on", models.DateField(null=True)),
            ],
            options={
                "db_table": "support_mirror_mark",
                "indexes": [models.Index(fields=["family", "-made_at", "-id"], name="mirror_family")],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("state", "planned"),
                            models.Q(("day_on__isnull", False), ("state", "talked")),
                            models.Q(("day_on__isnull", True), ("state", "not_yet")),
                            _connector="OR",
                        ),
                        name="a_mark_has_its_day",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="PlannedContact",
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
                        null=True, on_delete=django.db.models.deletion.CASCADE, related_name="+", to="families.person"
                    ),
                ),
                (
                    "professional",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="families.professional",
                    ),
                ),
                (
                    "mode",
                    models.CharField(
                        choices=[
                            ("voice", "voice"),
                            ("voicemail", "voicemail"),
                            ("text", "text"),
                            ("email", "email"),
                            ("post", "post"),
                            ("visit", "visit"),
                            ("walk", "walk"),
                            ("meet", "meet"),
                            ("video", "video"),
                        ],
                        max_length=10,
                    ),
                ),
                ("at", models.DateTimeField()),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("ahead", "ahead"),
                            ("happened", "happened"),
                            ("moved", "moved"),
                            ("they_called_off", "they_called_off"),
                            ("we_called_off", "we_called_off"),
                            ("nobody_came", "nobody_came"),
                        ],
                        max_length=16,
                    ),
                ),
                ("state_at", models.DateTimeField()),
                (
                    "state_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "contact",
                    models.ForeignKey(
                        null=True, on_delete=django.db.models.deletion.SET_NULL, related_name="+", to="support.contact"
                    ),
                ),
                (
                    "appointment",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="support.appointment",
                    ),
                ),
                ("due_on", models.DateField(null=True)),
                (
                    "moved_from",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="support.plannedcontact",
                    ),
                ),
                ("with_whom", alongside.sealing.fields.SealedText(default="")),
                ("purpose", alongside.sealing.fields.SealedText(default="")),
            ],
            options={
                "db_table": "support_planned",
                "indexes": [
                    models.Index(fields=["family", "state", "at"], name="planned_family"),
                    models.Index(fields=["hub", "state", "at"], name="planned_hub"),
                ],
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("moved_from", None)),
                        fields=("appointment", "due_on"),
                        name="one_plan_a_day_of_an_appointment",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="PlannedStep",
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
                    "planned",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="steps", to="support.plannedcontact"
                    ),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("ahead", "ahead"),
                            ("happened", "happened"),
                            ("moved", "moved"),
                            ("they_called_off", "they_called_off"),
                            ("we_called_off", "we_called_off"),
                            ("nobody_came", "nobody_came"),
                        ],
                        max_length=16,
                    ),
                ),
                ("because", alongside.sealing.fields.SealedText(default="")),
            ],
            options={
                "db_table": "support_planned_step",
                "indexes": [models.Index(fields=["planned", "made_at"], name="planned_step")],
            },
        ),
        migrations.CreateModel(
            name="Supervision",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                (
                    "hub",
                    models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to="hubs.hub"),
                ),
                (
                    "account",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                ("kind", models.CharField(choices=[("line", "line"), ("outside", "outside")], max_length=12)),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("offered", "offered"),
                            ("asked", "asked"),
                            ("taken", "taken"),
                            ("declined", "declined"),
                        ],
                        max_length=8,
                    ),
                ),
                ("day_on", models.DateField()),
                ("after_hard", models.BooleanField(default=False)),
                ("words", alongside.sealing.fields.SealedText(null=True)),
                ("made_at", models.DateTimeField()),
                (
                    "made_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
            ],
            options={
                "db_table": "support_supervision",
                "indexes": [models.Index(fields=["hub", "account", "-day_on"], name="supervision_worker")],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("kind", "outside"), ("state", "taken"), _negated=True),
                            ("words__isnull", True),
                            _connector="OR",
                        ),
                        name="no_notes_of_outside_supervision",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Task",
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
                ("due_on", models.DateField(null=True)),
                (
                    "post",
                    models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to="hubs.post"),
                ),
                ("from_kind", models.CharField(blank=True, max_length=16)),
                ("from_id", models.UUIDField(null=True)),
                (
                    "state",
                    models.CharField(choices=[("open", "open"), ("done", "done"), ("let_go", "let_go")], max_length=8),
                ),
                ("state_at", models.DateTimeField()),
                (
                    "state_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                ("what", alongside.sealing.fields.SealedText()),
            ],
            options={
                "db_table": "support_task",
                "indexes": [
                    models.Index(fields=["family", "state"], name="task_family"),
                    models.Index(fields=["post", "state", "due_on"], name="task_post"),
                ],
            },
        ),
        migrations.CreateModel(
            name="TaskStep",
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
                    "task",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="steps", to="support.task"
                    ),
                ),
                (
                    "state",
                    models.CharField(choices=[("open", "open"), ("done", "done"), ("let_go", "let_go")], max_length=8),
                ),
                ("words", alongside.sealing.fields.SealedText(default="")),
            ],
            options={
                "db_table": "support_task_step",
                "indexes": [models.Index(fields=["task", "made_at"], name="task_step")],
            },
        ),
        migrations.CreateModel(
            name="TopicTalk",
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
                        on_delete=django.db.models.deletion.CASCADE, related_name="+", to="families.person"
                    ),
                ),
                ("topic", models.CharField(max_length=32)),
                ("at", models.DateTimeField()),
                ("words", alongside.sealing.fields.SealedText(default="")),
            ],
            options={
                "db_table": "support_topic_talk",
                "indexes": [models.Index(fields=["family", "-at", "-id"], name="topic_talk_family_at")],
            },
        ),
        migrations.CreateModel(
            name="AgreedRhythm",
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
                    "rhythm",
                    models.CharField(
                        choices=[
                            ("daily", "daily"),
                            ("twice_weekly", "twice_weekly"),
                            ("weekly", "weekly"),
                            ("fortnightly", "fortnightly"),
                            ("monthly", "monthly"),
                            ("resting", "resting"),
                        ],
                        max_length=12,
                    ),
                ),
                ("ended_at", models.DateTimeField(null=True)),
                (
                    "ended_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("because", alongside.sealing.fields.SealedText(default="")),
            ],
            options={
                "db_table": "support_rhythm",
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("ended_at", None)), fields=("family",), name="one_rhythm_at_a_time"
                    )
                ],
            },
        ),
    ]
