import uuid

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

import alongside.sealing.fields
from alongside.sealing import from_nothing


class Migration(from_nothing.Migration):
    replaces = [("missing", "0001_initial")]

    initial = True

    dependencies = [
        ("families", "0001_house"),
        ("hubs", "0001_house"),
        ("observations", "0001_house"),
    ]

    operations = [
        migrations.CreateModel(
            name="Episode",
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
                    "child",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="+", to="families.person"
                    ),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("missing", "missing"),
                            ("back", "back"),
                            ("settled", "settled"),
                            ("mistaken", "mistaken"),
                        ],
                        default="missing",
                        max_length=8,
                    ),
                ),
                (
                    "police",
                    models.CharField(
                        choices=[
                            ("not_said", "not_said"),
                            ("reported", "reported"),
                            ("not_reported", "not_reported"),
                            ("stood_down", "stood_down"),
                        ],
                        default="not_said",
                        max_length=12,
                    ),
                ),
                (
                    "talk",
                    models.CharField(
                        choices=[
                            ("none", "none"),
                            ("offered", "offered"),
                            ("accepted", "accepted"),
                            ("later", "later"),
                            ("declined", "declined"),
                            ("held", "held"),
                        ],
                        default="none",
                        max_length=8,
                    ),
                ),
                (
                    "precision",
                    models.CharField(
                        choices=[("exact", "exact"), ("range", "range"), ("vague", "vague"), ("unknown", "unknown")],
                        max_length=8,
                    ),
                ),
                ("gone_from", models.DateTimeField(null=True)),
                ("gone_until", models.DateTimeField(null=True)),
                ("since_at", models.DateTimeField()),
                ("talk_due_at", models.DateTimeField(null=True)),
                ("once", models.UUIDField(default=uuid.uuid4, unique=True)),
                ("words", alongside.sealing.fields.SealedText(default="")),
                ("when_words", alongside.sealing.fields.SealedText(default="")),
                ("noticed_by", alongside.sealing.fields.SealedText(default="")),
                ("told_by", alongside.sealing.fields.SealedText(default="")),
                ("last_seen", alongside.sealing.fields.SealedText(default="")),
                ("with_whom", alongside.sealing.fields.SealedText(default="")),
                ("wearing", alongside.sealing.fields.SealedText(default="")),
            ],
            options={
                "db_table": "missing_episode",
                "indexes": [
                    models.Index(fields=["family", "-since_at", "-id"], name="episode_family"),
                    models.Index(fields=["hub", "state", "since_at"], name="episode_hub_state"),
                    models.Index(fields=["family", "state", "since_at"], name="episode_family_state"),
                ],
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("state", "missing")), fields=("child",), name="missing_once_at_a_time"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("gone_until__isnull", True), ("gone_until__gte", models.F("gone_from")), _connector="OR"
                        ),
                        name="gone_until_after_from",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Learnt",
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
                    "episode",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="learnt", to="missing.episode"
                    ),
                ),
                (
                    "observation",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE, related_name="+", to="observations.observation"
                    ),
                ),
            ],
            options={
                "db_table": "missing_learnt",
                "indexes": [models.Index(fields=["episode", "made_at"], name="missing_learnt_episode")],
            },
        ),
        migrations.CreateModel(
            name="MissingProfile",
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
                    "child",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE, related_name="+", to="families.person"
                    ),
                ),
                (
                    "photo",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="observations.attachment",
                    ),
                ),
                ("version", models.PositiveIntegerField(default=1)),
                ("checked_at", models.DateTimeField(null=True)),
                (
                    "checked_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("checked_with", alongside.sealing.fields.SealedText(default="")),
                ("looks", alongside.sealing.fields.SealedText(default="")),
                ("marks", alongside.sealing.fields.SealedText(default="")),
                ("usually_wears", alongside.sealing.fields.SealedText(default="")),
                ("phones", alongside.sealing.fields.SealedText(default="")),
                ("handles", alongside.sealing.fields.SealedText(default="")),
                ("money_and_travel", alongside.sealing.fields.SealedText(default="")),
                ("device_finder", alongside.sealing.fields.SealedText(default="")),
                ("health", alongside.sealing.fields.SealedText(default="")),
                ("talking_with", alongside.sealing.fields.SealedText(default="")),
                ("places", alongside.sealing.fields.SealedText(default="")),
                ("people", alongside.sealing.fields.SealedText(default="")),
                ("vehicles", alongside.sealing.fields.SealedText(default="")),
                ("risks", alongside.sealing.fields.SealedText(default="")),
                ("parents_words", alongside.sealing.fields.SealedText(default="")),
                ("when_found", alongside.sealing.fields.SealedText(default="")),
            ],
            options={
                "db_table": "missing_profile",
            },
        ),
        migrations.CreateModel(
            name="Report",
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
                    "episode",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="reports", to="missing.episode"
                    ),
                ),
                (
                    "child",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="+", to="families.person"
                    ),
                ),
                ("kind", models.CharField(choices=[("missing", "missing"), ("back", "back")], max_length=8)),
                (
                    "number",
                    models.CharField(
                        choices=[
                            ("101", "101"),
                            ("999", "999"),
                            ("online", "online"),
                            ("in_person", "in_person"),
                            ("other", "other"),
                        ],
                        max_length=10,
                    ),
                ),
                (
                    "risk",
                    models.CharField(
                        choices=[
                            ("not_known", "not_known"),
                            ("high", "high"),
                            ("medium", "medium"),
                            ("low", "low"),
                            ("none_apparent", "none_apparent"),
                        ],
                        default="not_known",
                        max_length=16,
                    ),
                ),
                ("at", models.DateTimeField()),
                ("reference", alongside.sealing.fields.SealedText(default="")),
                ("officer", alongside.sealing.fields.SealedText(default="")),
                ("words", alongside.sealing.fields.SealedText(default="")),
                ("told_by", alongside.sealing.fields.SealedText(default="")),
            ],
            options={
                "db_table": "missing_report",
                "indexes": [
                    models.Index(fields=["family", "-at", "-id"], name="missing_report_family"),
                    models.Index(fields=["hub", "kind", "at"], name="missing_report_hub"),
                    models.Index(fields=["episode", "at"], name="missing_report_episode"),
                ],
            },
        ),
        migrations.CreateModel(
            name="Return",
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
                    "episode",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="returns", to="missing.episode"
                    ),
                ),
                (
                    "precision",
                    models.CharField(
                        choices=[("exact", "exact"), ("range", "range"), ("vague", "vague"), ("unknown", "unknown")],
                        max_length=8,
                    ),
                ),
                ("back_from", models.DateTimeField(null=True)),
                ("back_until", models.DateTimeField(null=True)),
                (
                    "how",
                    models.CharField(
                        choices=[
                            ("by_themselves", "by_themselves"),
                            ("family_found", "family_found"),
                            ("police_found", "police_found"),
                            ("brought", "brought"),
                            ("was_safe", "was_safe"),
                            ("other", "other"),
                            ("not_known", "not_known"),
                        ],
                        max_length=16,
                    ),
                ),
                ("at", models.DateTimeField()),
                ("when_words", alongside.sealing.fields.SealedText(default="")),
                ("how_words", alongside.sealing.fields.SealedText(default="")),
                ("seemed", alongside.sealing.fields.SealedText(default="")),
                ("where_been", alongside.sealing.fields.SealedText(default="")),
                ("with_whom", alongside.sealing.fields.SealedText(default="")),
                ("told_by", alongside.sealing.fields.SealedText(default="")),
            ],
            options={
                "db_table": "missing_return",
                "indexes": [models.Index(fields=["family", "made_at"], name="missing_return_family")],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("back_until__isnull", True), ("back_until__gte", models.F("back_from")), _connector="OR"
                        ),
                        name="back_until_after_from",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="ReturnTalk",
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
                    "episode",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="talks", to="missing.episode"
                    ),
                ),
                ("whose", models.CharField(choices=[("child", "child"), ("parent", "parent")], max_length=6)),
                (
                    "came",
                    models.CharField(
                        choices=[
                            ("none", "none"),
                            ("offered", "offered"),
                            ("accepted", "accepted"),
                            ("later", "later"),
                            ("declined", "declined"),
                            ("held", "held"),
                        ],
                        max_length=8,
                    ),
                ),
                ("at", models.DateTimeField()),
                ("independent", models.BooleanField(null=True)),
                ("with_whom", alongside.sealing.fields.SealedText(default="")),
                ("words", alongside.sealing.fields.SealedText(default="")),
            ],
            options={
                "db_table": "missing_return_talk",
                "indexes": [models.Index(fields=["episode", "made_at"], name="missing_talk_episode")],
            },
        ),
        migrations.CreateModel(
            name="SearchLine",
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
                    "episode",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="searches", to="missing.episode"
                    ),
                ),
                (
                    "who",
                    models.CharField(
                        choices=[
                            ("parent", "parent"),
                            ("family", "family"),
                            ("friends", "friends"),
                            ("police", "police"),
                            ("social_care", "social_care"),
                            ("school", "school"),
                            ("us", "us"),
                            ("other", "other"),
                        ],
                        max_length=12,
                    ),
                ),
                ("at", models.DateTimeField()),
                ("words", alongside.sealing.fields.SealedText()),
                ("told_by", alongside.sealing.fields.SealedText(default="")),
            ],
            options={
                "db_table": "missing_search",
                "indexes": [models.Index(fields=["episode", "at"], name="missing_search_episode")],
            },
        ),
        migrations.CreateModel(
            name="Step",
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
                    "episode",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="steps", to="missing.episode"
                    ),
                ),
                (
                    "verb",
                    models.CharField(
                        choices=[
                            ("report", "report"),
                            ("leave", "leave"),
                            ("search", "search"),
                            ("come_back", "come_back"),
                            ("not_back", "not_back"),
                            ("tell_back", "tell_back"),
                            ("talk", "talk"),
                            ("learn", "learn"),
                            ("settle", "settle"),
                            ("reopen", "reopen"),
                            ("mistake", "mistake"),
                        ],
                        max_length=10,
                    ),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("missing", "missing"),
                            ("back", "back"),
                            ("settled", "settled"),
                            ("mistaken", "mistaken"),
                        ],
                        max_length=8,
                    ),
                ),
                (
                    "police",
                    models.CharField(
                        choices=[
                            ("not_said", "not_said"),
                            ("reported", "reported"),
                            ("not_reported", "not_reported"),
                            ("stood_down", "stood_down"),
                        ],
                        max_length=12,
                    ),
                ),
                ("at", models.DateTimeField()),
                ("words", alongside.sealing.fields.SealedText(default="")),
                ("told_by", alongside.sealing.fields.SealedText(default="")),
            ],
            options={
                "db_table": "missing_step",
                "indexes": [models.Index(fields=["episode", "made_at"], name="missing_step_episode")],
            },
        ),
    ]
